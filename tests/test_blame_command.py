"""``versioned blame`` and ``versioned history blame``: text, JSON and a page."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Command
from tests.histories import ANY_TEXT, CORRECTED, DAM, ODD, fill
from tests.hostile import ARTICLES
from tests.test_report import LOADING, parsed
from versioned import History, Revision, blame
from versioned.writers import attributions, html
from versioned.writers import json as writer
from versioned.writers.schemas import schema

TEXTS = (
    "Dam to reopen\n\nThe dam, built in 1943, holds water for two towns. Nobody was hurt in "
    "the flood.\n",
    "Dam to reopen\n\nNobody was hurt in the flood. The dam, built in 1934, holds water for two "
    "towns.\n\nCorrection: An earlier version gave the wrong year. It was 1934, not 1943.\n",
    "Dam to reopen\n\nNobody was hurt in the flood. The dam, built in 1943, holds water for four "
    "towns, and a mill.\n",
)
VALIDATOR = Draft202012Validator(schema("blame"))


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate(TEXTS, 1):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    return ["1.txt", "2.txt", "3.txt"]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    with History(path) as history:
        fill(history)
    return path


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_goldens(
    versioned: Command, files: list[str], form: str, file_regression: FileRegressionFixture
) -> None:
    done = versioned("blame", *files, "--format", form)
    assert done.exit_code == 0
    extension = {"text": ".txt"}.get(form, f".{form}")
    file_regression.check(done.stdout, encoding="utf-8", newline="", extension=extension)


def test_a_page_of_a_reconstruction(file_regression: FileRegressionFixture) -> None:
    before = Revision(TEXTS[0], "reconstructed", source="1.txt")
    page = html.blame("dam", blame([before, Revision(TEXTS[1], observed_at="2017-03-07")]))
    file_regression.check(page, encoding="utf-8", newline="", extension=".html")


def _document(text: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(text)
    VALIDATOR.validate(document)
    return document


def test_json_of_a_revision(versioned: Command, files: list[str]) -> None:
    document = _document(versioned("blame", *files, "--revision", 2, "--format", "json").stdout)
    assert (document["article"], document["revision"]) == (None, 2)
    assert [(run["text"], run["revision"]) for run in document["runs"]][:4] == [
        *[("Dam to reopen", 1), ("Nobody was hurt in the flood. The dam, built in", 1)],
        *[("1934", 2), (", holds water for", 1)],
    ]
    for run in document["runs"]:
        assert document["text"][run["start"] : run["end"]] == run["text"]
    gone = document["runs"][2]["stays"]
    assert gone == [{"came": {"revision": 2, "at": None}, "went": {"revision": 3, "at": None}}]
    assert [one["words"] for one in document["revisions"]] == [18, 14, 0]


def test_a_store_is_asked_by_number_and_time(versioned: Command, store: Path) -> None:
    ask = ("history", "blame", DAM, "--store", store)
    assert versioned(*ask).stdout == (
        f"{DAM}, revision 3 of 3: 32 words from 3 revisions\n\n"
        "   1  2017-03-06T09:00:00Z, crawl: 12 words, 38%\n"
        "   2  2017-03-07, crawl: 1 word, 3%\n"
        "   3  2017-03-08T12:30:00+01:00, crawl: 19 words, 59%, not marked\n\n"
        "⟦1: Dam to reopen⟧\n\n"
        "⟦1: The dam, built in⟧ ⟦2: 1934⟧⟦1: , holds water for two towns.⟧\n\n"
        f"{CORRECTED.split(chr(10))[-2]}\n"
    )
    first = versioned(*ask, "--revision", "2017-03-06").stdout
    assert first.startswith(f"{DAM}, revision 1 of 3: 13 words from 1 revision\n")
    document = _document(versioned(*ask, "--revision", 2, "--format", "json").stdout)
    run = document["runs"][2]
    assert (run["text"], run["at"], run["source"]) == ("1934", "2017-03-07", "crawl")
    assert run["provenance"] == "observed"


def test_reconstructions_count_only_when_asked_for(versioned: Command, store: Path) -> None:
    ask = ("history", "blame", DAM, "--store", store)
    assert "RECONSTRUCTED" not in versioned(*ask).stdout
    with History(store) as history:
        number = next(e.number for e in history.revisions(DAM) if e.hypothesis)
    refused = versioned(*ask, "--revision", number)
    assert refused.exit_code == 2
    assert "is reconstructed; add --reconstructed" in refused.stderr
    shown = versioned(*ask, "--revision", number, "--reconstructed").stdout
    assert f"revision {number} of 4, RECONSTRUCTED — a hypothesis" in shown
    document = _document(versioned(*ask, "--reconstructed", "--format", "json").stdout)
    assert {one["provenance"] for one in document["revisions"]} == {"observed", "reconstructed"}


def test_what_comes_from_a_reconstruction_says_so_everywhere() -> None:
    result = blame([Revision(TEXTS[0], "reconstructed"), Revision(TEXTS[1]), TEXTS[2]])
    text = attributions.blame("dam", result, width=80, colour=False)
    assert "RECONSTRUCTED, a hypothesis that nobody observed" in text
    assert "⟦1 reconstructed: Dam to reopen⟧" in text
    assert "⟦1 reconstructed, back in 3: 1943⟧" in text
    page = html.blame("dam", result)
    assert page.count("</span>1 reconstructed") == text.count("⟦1 reconstructed") == 6
    runs = _document(writer.blame("dam", result))["runs"]
    back = next(run for run in runs if run["text"] == "1943")
    assert back["provenance"] == "reconstructed"
    assert back["observed"] == {"revision": 3, "at": None}


def test_a_text_that_came_back_is_told_by_its_time() -> None:
    times = ("2017", "2018", "2019")
    seen = [Revision(text, observed_at=at) for text, at in zip("aba", times, strict=True)]
    result = blame(seen, numbers=[1, 2, 1])
    text = attributions.blame("x", result, width=80, colour=False)
    assert "revision 1 (2019) of 2" in text
    assert text.endswith("⟦1 (2017), back in 1 (2019): a⟧\n")


def test_the_text_tells_revisions_apart_without_colour(
    versioned: Command, files: list[str]
) -> None:
    plain = versioned("blame", *files).stdout
    coloured = versioned("blame", *files, FORCE_COLOR="1").stdout
    assert "\x1b" not in plain
    assert "\x1b[33m⟦3: four⟧" not in coloured != plain
    assert "⟦3: four⟧" in plain


def test_an_article_can_neither_steer_the_terminal_nor_forge_marks() -> None:
    result = blame(["\x1b[31mred", "⟦1: forged⟧ \u202egnp.exe"])
    text = attributions.blame("a\x1bb\nc", result, width=80, colour=False)
    assert "\x1b" not in text
    assert "\\u27e61: forged\\u27e7 \\u202egnp.exe" in text
    assert text.startswith("a\\x1bb c, revision 2")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["blame"], "Missing argument"),
        (["blame", "1.txt", "nowhere.txt"], "nowhere.txt"),
        (["blame", "-", "-"], "one of the files, not several"),
        (["blame", "1.txt", "--revision", "2"], "there is no revision 2; give 1 to 1"),
        (["history", "blame", "x", "--store", "no.db"], "no.db"),
    ],
)
def test_what_cannot_be_used(
    versioned: Command, files: list[str], words: list[str], says: str
) -> None:
    del files
    done = versioned(*words)
    assert done.exit_code == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


@settings(max_examples=100, deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_any_history_can_be_written(texts: list[str]) -> None:
    result = blame(texts)
    document = _document(writer.blame(None, result))
    # In JSON a lone surrogate in front of its half is a character.
    assert document["text"] == texts[-1].encode("utf-16", "surrogatepass").decode(
        "utf-16", "surrogatepass"
    )
    page = parsed(html.blame(None, result))
    assert ("This revision has no words." in page.text["main"]) == (not result.words)
    assert "⟦" not in attributions.blame(None, blame(texts[:1]), width=80, colour=False)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_article_breaks_out_of_the_page(name: str) -> None:
    source = html.blame(ARTICLES[name][1], blame([ODD, *ARTICLES[name]]))
    page = parsed(source)
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "iframe", "form", "svg"})
    assert not page.values("href") or all(link.startswith("#") for link in page.values("href"))
    assert not any(page.values(attribute) for attribute in LOADING)
    assert "".join(page.text["main"].split()) != ""
    style = sha256(page.text["style"].encode()).digest()
    assert f"'sha256-{b64encode(style).decode()}'" in source
    assert "script-src" not in source  # nothing but the default, which is none
