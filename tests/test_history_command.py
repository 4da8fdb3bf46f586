"""``versioned history``: what a user types, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from tests.conftest import Command
from tests.histories import CORRECTED, DAM, FIRST, ODD, SECOND, fill
from versioned import History
from versioned.history import Damage, Imported, Unusable, Verification
from versioned.writers import histories
from versioned.writers import json as writer
from versioned.writers.schemas import schema


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    with History(path) as history:
        fill(history)
    return path


def _document(done: Result) -> dict[str, object]:
    document: dict[str, object] = json.loads(done.stdout)
    name = str(document["schema"]).split("/")[1]
    Draft202012Validator(schema(name)).validate(document)
    return document


def test_add_log_show(versioned: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("first", FIRST), ("second", CORRECTED)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    done = versioned(
        *("history", "add", "first.txt", "second.txt", "--id", DAM),
        *("--at", "2017-03-06", "--at", "2017-03-08", "--source", "desk"),
    )
    assert done.stdout == f"{DAM}: stored as revision 1\n{DAM}: stored as revision 2\n"
    assert (tmp_path / "versioned.db").exists()
    done = versioned("history", "log", DAM)
    assert done.stdout == (
        f"{DAM}\n\n"
        "1  2017-03-06\n    13 words; from desk\n\n"
        "2  2017-03-08\n    32 words; from desk\n"
        "    since 1: +20 −1 words; 1 material change, disclosed; notice added\n"
    )
    shown = versioned("history", "show", DAM, "--revision", "2017-03-07", "--format", "plain")
    assert shown.stdout == FIRST
    assert versioned("history", "add", "first.txt", "--id", DAM, "--at", "2017-03-09").stdout == (
        f"{DAM}: observed again: revision 1\n"
    )
    assert "1  2017-03-09, again\n" in versioned("history", "log", DAM).stdout
    assert versioned("history", "log").stdout == (
        f"{DAM}\n    2 revisions, 3 observations, 2017-03-06 to 2017-03-09\n"
    )


def test_pages_and_json_are_added_as_articles(versioned: Command, tmp_path: Path) -> None:
    store = tmp_path / "pages.db"
    page = tmp_path / "dam.html"
    page.write_text(
        "<html><title>Dam</title><nav><a href=/>Home</a></nav><h1>Dam</h1>"
        "<p>The dam was built in 1934.</p><div class=correction>It said 1943.</div>",
        "utf-8",
    )
    lines = tmp_path / "dam.jsonl"
    observed = {"text": "Dam\n\nThe dam was built in 1943.\n", "observed_at": "2017-03-06"}
    lines.write_text(f'{{"text": "Mill"}}\n{json.dumps(observed)}\n', "utf-8")
    to = ("--id", DAM, "--store", store)
    assert versioned("history", "add", lines, *to).exit_code == 2
    assert versioned("history", "add", lines, "--record", 2, *to).exit_code == 0
    assert versioned("history", "add", page, "--at", "2017-03-08", *to).exit_code == 0
    with History(store, create=False) as history:
        assert [
            (one.revision.observed_at, one.revision.text) for one in history.revisions(DAM)
        ] == [
            ("2017-03-06", observed["text"]),
            ("2017-03-08", "Dam\n\nThe dam was built in 1934.\n\nIt said 1943.\n"),
        ]
    raw = versioned("history", "add", page, "--from", "text", "--at", "2017-03-09", *to)
    assert raw.stdout == f"{DAM}: stored as revision 3\n"
    small = versioned("history", "add", page, "--max-bytes", 10, *to)
    assert small.exit_code == 2
    assert "more than 10 bytes; pass a higher --max-bytes" in small.stderr


def test_a_reconstruction_is_never_added_as_observed(versioned: Command, tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(CORRECTED, "utf-8")
    written = tmp_path / "dam.json"
    versioned("reconstruct", tmp_path / "dam.txt", "--format", "json", "-o", written)
    done = versioned("history", "add", written, "--id", DAM, "--store", tmp_path / "none.db")
    assert done.exit_code == 2
    assert "a reconstructed text, which nobody observed" in done.stderr
    assert not (tmp_path / "none.db").exists()


def test_without_a_time_the_text_was_observed_now(versioned: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    path = tmp_path / "store.db"
    assert versioned("history", "add", tmp_path / "a.txt", "--id", "a", "--store", path).stdout
    with History(path) as history:
        entry = history.revision("a")
    assert entry.revision.observed_at
    assert entry.revision.observed_at.endswith("Z")
    assert entry.revision.source == str(tmp_path / "a.txt")


def test_a_reconstruction_is_stored_and_never_shown_without_saying_so(
    versioned: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(CORRECTED, "utf-8")
    (tmp_path / "b.txt").write_text(FIRST, "utf-8")
    where = ("--id", DAM, "--store", tmp_path / "store.db")
    done = versioned("history", "add", tmp_path / "a.txt", "--reconstructed", *where)
    assert done.stdout.splitlines()[1] == (
        f"{DAM}: reconstruction, not observed: stored as revision 2, before revision 1"
    )
    again = versioned("history", "add", tmp_path / "a.txt", "--reconstructed", *where)
    assert again.stdout.splitlines()[1] == (
        f"{DAM}: nothing new: the reconstruction is revision 2, before revision 1"
    )
    store = where[2:]
    assert (
        "2  RECONSTRUCTED, stands before 1 — a hypothesis"
        in versioned("history", "log", DAM, *store).stdout
    )
    shown = versioned("history", "show", DAM, "--revision", "2", *store).stdout
    assert shown.startswith(f"{DAM}, revision 2, reconstructed — a hypothesis, not a text that")
    plain = versioned("history", "show", DAM, "--revision", "2", "--format", "plain", *store)
    assert plain.stdout == FIRST
    assert plain.stderr.startswith("versioned: reconstructed text, not observed")
    document = _document(
        versioned("history", "show", DAM, "--revision", "2", "--format", "json", *store)
    )
    assert document["provenance"] == "reconstructed"
    assert document["edits"]
    compared = versioned("history", "diff", DAM, "2..1", *store).stdout
    assert "(revision 2), reconstructed — a hypothesis" in compared
    page = versioned("history", "report", DAM, "2..1", *store).stdout
    assert "reconstructed" in page
    assert "the very text" not in versioned("history", "log", DAM, *store).stdout
    failed = versioned("history", "add", tmp_path / "b.txt", "--reconstructed", *where)
    assert failed.exit_code == 1
    assert "nothing to reconstruct" in failed.stderr
    assert failed.stdout.count("\n") == 1
    assert "the very text was observed: revision 3" in (
        versioned("history", "log", DAM, *store).stdout
    )
    wrong = versioned(
        *("history", "add", tmp_path / "a.txt", "--reconstructed", "--candidate", "9", *where)
    )
    assert wrong.exit_code == 2
    assert "there is no candidate 9" in wrong.stderr


def test_every_document_is_valid(versioned: Command, store: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    where = ("--store", store, "--format", "json")
    for words in (
        ("log",), ("log", DAM), ("log", "odd"), ("show", DAM), ("show", "odd", "--revision", "1"),
        ("show", DAM, "--revision", "4"), ("diff", DAM), ("diff", "odd", "1..2"), ("audit", DAM),
        ("verify",), ("add", tmp_path / "a.txt", "--id", "x"),
    ):  # fmt: skip
        assert _document(versioned("history", *words, *where))
    versioned("history", "export", "--store", store, "-o", tmp_path / "all.jsonl")
    other = ("--store", tmp_path / "other.db", "--format", "json")
    counted = _document(versioned("history", "import", tmp_path / "all.jsonl", *other))
    assert counted["revisions"] == 7


def test_log_as_json(versioned: Command, store: Path) -> None:
    document = _document(versioned("history", "log", DAM, "--store", store, "--format", "json"))
    assert document["article"] == DAM
    revisions = document["revisions"]
    assert isinstance(revisions, list)
    assert [(one["number"], one["provenance"]) for one in revisions] == [
        (1, "observed"), (2, "observed"), (4, "reconstructed"), (3, "observed"),
    ]  # fmt: skip
    assert revisions[1]["step"] == {
        "before": 1, "words_deleted": 1, "words_inserted": 1, "changes": 1, "material": 1,
        "undisclosed": 1, "notices_added": 0, "notices_removed": 0,
    }  # fmt: skip
    assert revisions[2]["hypothesis"]["base"] == 3
    assert revisions[2]["step"] is None
    assert len(revisions[3]["observations"]) == 2


def test_diff_and_audit_between_numbers_and_times(versioned: Command, store: Path) -> None:
    where = ("--store", store)
    for between in ("1..2", "2017-03-06..2017-03-07", "1..2017-03-07"):
        assert "[-1943-]{+1934+}" in versioned("history", "diff", DAM, between, *where).stdout
    assert "[-1943-]" not in versioned("history", "diff", DAM, *where).stdout
    assert versioned("history", "diff", DAM, "..2", *where).stdout == (
        versioned("history", "diff", DAM, "1..2", *where).stdout
    )
    silent = versioned("history", "audit", DAM, "1..2", *where)
    assert silent.exit_code == 1
    assert "undisclosed-change" in silent.stdout
    assert versioned("history", "audit", DAM, "1..3", *where).exit_code == 0
    assert versioned("history", "audit", DAM, "1..3", "--fail-on", "info", *where).exit_code == 1


def test_the_store_is_named_in_three_ways(versioned: Command, store: Path) -> None:
    expected = versioned("history", "log", "--store", store).stdout
    assert expected
    assert versioned("history", "--store", store, "log").stdout == expected
    assert versioned("history", "log", VERSIONED_STORE=str(store)).stdout == expected
    assert versioned("history", "--store", "none.db", "log", "--store", store).stdout == expected


def test_show_gives_back_every_byte(versioned: Command, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "odd.txt"
    words = ("history", "show", "odd", "--revision", "1", "--format", "plain", "--store", store)
    assert versioned(*words, "-o", out).exit_code == 0
    assert out.read_bytes() == ODD.encode("utf-8", "surrogatepass")


def test_nothing_stored_steers_a_terminal(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    evil = "\x1b]0;x\x07\u202e\x9b31m"
    with History(path) as history:
        history.add(f"id{evil}", f"A{evil}\n\nB.\n", source=f"s{evil}", at="2017")
        history.add(f"id{evil}", f"A\n\nC{evil}.\n", source=f"s{evil}", at="2018")
    for words in (("log",), ("log", f"id{evil}"), ("show", f"id{evil}"), ("diff", f"id{evil}"),
                  ("log", "none" + evil)):  # fmt: skip
        done = versioned("history", *words, "--store", path)
        assert not set("\x1b\x07\u202e\x9b") & set(done.output)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("log", "nope"), "it has no article “nope”"),
        (("show", DAM, "--revision", "9"), "there is no revision 9; it has 1 to 4"),
        (("show", DAM, "--revision", "0"), "there is no revision 0"),
        (("show", DAM, "--revision", "9" * 5000), "there is no revision"),
        (("show", DAM, "--revision", "soon"), "is no time"),
        (("show", DAM, "--revision", "2016"), "there is no revision 2016"),
        (("show", DAM, "--revision", "2016-01"), "nothing was observed by 2016-01"),
        (("diff", DAM, "1"), "1 is not A..B"),
        (("diff", DAM, "1..x"), "is no time"),
        (("diff", DAM, "..1"), "is the first"),
        (("add", "missing.txt", "--id", "x"), "no such file"),
        (("add", "-", "-", "--id", "x"), "standard input can be one"),
        (("add", "-", "--id", "x", "--at", "1", "--at", "2"), "--at is given 2 times"),
        (("add", "-"), "Missing option '--id'"),
        (("export", "-o", "/nowhere/x"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    versioned: Command, store: Path, words: tuple[str, ...], message: str
) -> None:
    done = versioned("history", words[0], "--store", store, *words[1:])
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_text_that_cannot_be_read_leaves_the_others_out(
    versioned: Command, store: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("new", "utf-8")
    done = versioned(
        "history", "add", tmp_path / "a.txt", "none.txt", "--id", "n", "--store", store
    )
    assert done.exit_code == 2
    assert "n\n" not in versioned("history", "log", "--store", store).stdout.splitlines()


def test_verify_says_what_is_wrong_first() -> None:
    damage = tuple(Damage("a", number, "text", "gone", repairable=True) for number in range(30))
    result = Verification(1, 30, 0, "a" * 64, damage, (Damage(None, None, "view", "missing"),))
    text = histories.verify(result, width=80, colour=False)
    assert (
        text.splitlines()[0]
        == "DAMAGED, 30 faults: 1 article, 30 revisions, 0 further observations"
    )
    assert text.splitlines()[1] == "  a, revision 0, text: gone (repairable)"
    assert "  and 10 more" in text.splitlines()
    assert "  repaired: the store, view: missing" in text.splitlines()
    assert len(json.loads(writer.verify(result))["damage"]) == 30


def test_counts_in_words() -> None:
    assert histories.imported(Imported(1, 1, 1, 1, 0), width=80, colour=False) == (
        "imported 1 revision, 1 new article, 1 further observation, 1 known already\n"
    )
    assert Unusable("a:1", "x").place == "a:1"


def test_the_second_state_of_a_text_is_told_apart(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with History(path) as history:
        for day, text in enumerate((FIRST, SECOND, FIRST), 1):
            history.add("a", text, at=f"2017-03-0{day}")
    said = versioned("history", "log", "a", "--store", path).stdout
    assert "1  2017-03-03, again" in said
    assert "since 2: +1 −1 words; 1 material change, not disclosed" in said
