"""Word documents: accepting and rejecting all changes gives both texts back."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED, Command
from tests.office import missing, settled
from versioned.changes import diff
from versioned.comparisons import Comparison, compare
from versioned.model import Revision
from versioned.reconstructions import reconstruct
from versioned.text import revision
from versioned.writers import docx as writer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAIRS = SEED.parent.parent / "fixtures" / "pairs"


def _text(document: bytes, dropped: str, part: str = "document") -> str:
    """Return a part's text when every change of one kind ("ins" or "del") is dropped."""
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(document)).read(f"word/{part}.xml"))
    pieces: list[str] = []
    for paragraph in root.iter(f"{W}p"):
        for child in paragraph:
            if child.tag != f"{W}{dropped}":
                pieces += [_shown(leaf) for leaf in child.iter()]
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{dropped}") is None:
            pieces.append("\n")
    return "".join(pieces)[:-1]


def _shown(leaf: ET.Element) -> str:
    if leaf.tag in {f"{W}t", f"{W}delText"}:
        return leaf.text or ""
    return {f"{W}tab": "\t", f"{W}br": "\n"}.get(leaf.tag, "")


def _kept(text: str) -> str:
    """Return what a document can hold of a text: lines, and characters that XML has."""
    lines = re.sub("\r\n|[\n\r\v\f\x85\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "\ufffd", lines)


def _written(before: str, after: str) -> bytes:
    return writer.diff(Comparison(revision(before), revision(after), diff(before, after), (), ()))


WORDS = st.lists(
    st.sampled_from(
        ["\n", "\n\n", "\t", " ", "<w:p>", "&amp;", "]]>", "dam", "was", "1943", "\x00", "😀"]
    )
).map("".join)


@given(WORDS, WORDS)
def test_both_texts_come_back(before: str, after: str) -> None:
    document = _written(before, after)
    assert _text(document, "ins") == _kept(before)
    assert _text(document, "del") == _kept(after)


@given(st.text(), st.text())
def test_both_texts_of_any_characters_come_back(before: str, after: str) -> None:
    document = _written(before.replace("\r", ""), after.replace("\r", ""))
    assert _text(document, "ins") == _kept(before.replace("\r", ""))
    assert _text(document, "del") == _kept(after.replace("\r", ""))


def test_nothing_but_what_changed_is_marked() -> None:
    root = ET.fromstring(
        zipfile.ZipFile(io.BytesIO(_written("It was 1943.", "It was 1934."))).read(
            "word/document.xml"
        )
    )
    marks = [
        ("".join(mark.itertext()), mark.tag.removeprefix(W))
        for mark in root.iter()
        if mark.tag in {f"{W}ins", f"{W}del"}
    ]
    assert marks == [("1943", "del"), ("1934", "ins")]
    # Word refuses a document whose deleted words are in an element that is for others.
    leaves = {(mark, leaf) for mark in ("del", "ins") for leaf in ("t", "delText")}
    assert {one for one in leaves if root.find(f".//{W}{one[0]}/{W}r/{W}{one[1]}") is not None} == {
        ("del", "delText"),
        ("ins", "t"),
    }


def test_a_reconstruction_says_so_on_every_page_and_in_every_change() -> None:
    result = reconstruct(SEED.read_text("utf-8"))
    document = writer.reconstruct(result, author="Ann Editor")
    assert _text(document, "ins") == result[0].text
    assert _text(document, "del") == result.article.text
    assert "a hypothesis, not a text that was observed" in _text(document, "ins", "header1")
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml"))
    authors = {mark.get(f"{W}author") for mark in root.iter() if mark.get(f"{W}author")}
    assert authors == {"Ann Editor (earlier text reconstructed, a hypothesis)"}


def test_author_and_date_are_those_given() -> None:
    comparison = compare("It was 1943.", "It was 1934.")
    dated = writer.diff(comparison, author="Ann", date="2017-03-07T00:00:00Z")
    plain = writer.diff(comparison)
    assert b'w:author="Ann" w:date="2017-03-07T00:00:00Z"' in dated
    assert b"w:date" not in plain and b'w:author="versioned"' in plain


def test_the_bytes_follow_from_the_input_alone() -> None:
    first = _written("It was 1943.", "It was 1934.")
    assert first == _written("It was 1943.", "It was 1934.")
    for info in zipfile.ZipFile(io.BytesIO(first)).infolist():
        assert (info.date_time, info.create_system) == ((1980, 1, 1, 0, 0, 0), 0)


@pytest.fixture(scope="module")
def office() -> None:
    if lacking := missing():
        pytest.skip(lacking)


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("name", ["dam", "ferry"])
def test_an_office_gives_both_texts_back(tmp_path: Path, name: str) -> None:
    before, after = (
        (PAIRS / f"{name}-{side}.txt").read_text("utf-8") for side in ("before", "after")
    )
    document = writer.diff(compare(before, after))
    # It ends every paragraph with a line feed, the last one too.
    assert settled(document, "RejectAll", tmp_path) == before + "\n"
    assert settled(document, "AcceptAll", tmp_path) == after + "\n"


@pytest.mark.usefixtures("office")
def test_an_office_gives_a_move_and_control_characters_back(tmp_path: Path) -> None:
    moved = "The dam\x07 holds 3 million tons of water, <b>said</b> Ann Ode, its keeper.\n\n"
    rest = "The town\u2028has\x85 a mill \U0001f30a.\n\n\tIt is & was closed.\x00\n\n"
    before = f"Head\n\n{moved}{rest}End."
    after = f"Head\n\n{rest}{moved.replace('3', '4')}End."
    comparison = compare(before, after)
    assert [change.op for change in comparison.changes] == ["move"]
    document = writer.diff(comparison)
    assert settled(document, "RejectAll", tmp_path) == _kept(before) + "\n"
    assert settled(document, "AcceptAll", tmp_path) == _kept(after) + "\n"


@pytest.mark.usefixtures("office")
def test_an_office_gives_a_reconstruction_back(tmp_path: Path) -> None:
    result = reconstruct(SEED.read_text("utf-8"))
    document = writer.reconstruct(result)
    assert settled(document, "RejectAll", tmp_path) == result[0].text + "\n"
    assert settled(document, "AcceptAll", tmp_path) == result.article.text + "\n"


def test_the_command_writes_it(versioned: Command, tmp_path: Path) -> None:
    target = tmp_path / "changes.docx"
    pair = (PAIRS / "dam-before.txt", PAIRS / "dam-after.txt")
    done = versioned(
        "diff", *pair, "--format", "docx", "--author", "Ann", "--date", "2017-03-07", "-o", target
    )
    assert done.exit_code == 0, done.stderr
    assert _text(target.read_bytes(), "ins") == pair[0].read_text("utf-8")
    assert b'w:date="2017-03-07T00:00:00Z"' in target.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "docx", "--date", "7 March"], "7 March is no date; give YYYY-MM-DD"),
        (["--format", "docx", "--date", "2017-02-30"], "2017-02-30 is no date; give YYYY-MM-DD"),
        (["--format", "json", "--author", "Ann"], "--author and --date go with --format docx"),
        (["--date", "2017-03-07"], "--author and --date go with --format docx"),
    ],
)
def test_what_it_cannot_use(versioned: Command, words: list[str], said: str) -> None:
    done = versioned("diff", PAIRS / "dam-before.txt", PAIRS / "dam-after.txt", *words)
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("where", ["before", "after"])
def test_no_terminal_gets_it(tmp_path: Path, where: str) -> None:
    pair = [str(PAIRS / "dam-before.txt"), str(PAIRS / "dam-after.txt")]
    into = ["-o", str(tmp_path / "a.docx")] if where == "after" else []
    main, side = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "versioned", "diff", *pair, "--format", "docx", *into],
        stdout=side, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(side)
    os.close(main)
    if into:
        assert (done.returncode, done.stderr) == (0, "")
    else:
        assert done.returncode == 2
        assert "docx is binary and no terminal can show it; give -o FILE" in done.stderr


def test_a_name_cannot_break_the_document() -> None:
    before = Revision("A dam.", source='<w:p>"&\x00\n</w:p>')
    document = writer.diff(compare(before, "A mill."), author='"><x/>\x00')
    assert _text(document, "ins") == "A dam."
    assert '<w:p>"&' in _text(document, "ins", "header1")
