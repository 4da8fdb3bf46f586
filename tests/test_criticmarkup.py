"""CriticMarkup: written and read back, whatever the article holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED, Command
from versioned.changes import apply, diff
from versioned.collations import collate
from versioned.comparisons import Comparison, compare
from versioned.model import Change, Diff, Revision
from versioned.readers.criticmarkup import Marked, read, unescaped
from versioned.reconstructions import reconstruct
from versioned.text import revision
from versioned.writers import criticmarkup as writer

PAIRS = SEED.parent.parent / "fixtures" / "pairs"


def _facts(changes: Diff) -> list[tuple[object, ...]]:
    return [(c.id, c.op, c.before, c.after) for c in sorted(changes, key=_number)]


def _number(change: Change) -> int:
    return int(change.id[1:])


def _written(before: str, after: str) -> tuple[Diff, Marked]:
    changes = diff(before, after)
    comparison = Comparison(revision(before), revision(after), changes, (), ())
    return changes, read(writer.diff(comparison))


SIGNS = st.lists(
    st.sampled_from(
        [
            *("{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}"),
            *("{", "}", ">", "~", "+", "-", "&#123;", "&#38;", "&", "#", "dam", " ", "\n\n", "d1"),
            *("Ann", "said", "so", ".", "was"),
        ]
    ),
    max_size=25,
).map("".join)


@given(SIGNS, SIGNS)
def test_both_texts_and_all_changes_come_back(before: str, after: str) -> None:
    changes, marked = _written(before, after)
    assert (marked.before.text, marked.after.text) == (before, after)
    assert _facts(marked.changes) == _facts(changes)


@given(st.text(), st.text())
def test_any_texts_come_back(before: str, after: str) -> None:
    changes, marked = _written(before, after)
    assert (marked.before.text, marked.after.text) == (before, after)
    assert _facts(marked.changes) == _facts(changes)


BLOCKS = st.permutations(
    [
        *("The dam was built in 1943 by the county of Brack.", "Nobody was hurt in that year."),
        *("Two towns take their water from it every day.", "The mill closed in the spring."),
    ]
).map("\n\n".join)


@given(BLOCKS, BLOCKS)
def test_moves_come_back(before: str, after: str) -> None:
    changes, marked = _written(before, after)
    assert _facts(marked.changes) == _facts(changes)
    assert apply(marked.changes, before) == after


@given(SIGNS)
def test_escaping_can_be_undone_and_leaves_no_mark(text: str) -> None:
    escaped = writer.escaped(text)
    assert unescaped(escaped) == text
    assert read(escaped).before.text == read(escaped).after.text == text


@given(SIGNS, SIGNS)
def test_the_pieces_of_a_collation_make_both_texts(before: str, after: str) -> None:
    pieces = collate(diff(before, after))
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.after for piece in pieces) == after


@pytest.mark.parametrize("name", ["dam", "ferry"])
def test_a_reconstruction_reads_back(name: str) -> None:
    article = (PAIRS / f"{name}-after.txt").read_text("utf-8")
    article += "\n\nCorrection: The dam was built in 1934, not 1943.\n"
    result = reconstruct(article)
    text = writer.reconstruct(result)
    marked = read(text)
    assert marked.before.text == result[0].text
    assert marked.after.text == article
    assert marked.before.provenance == "reconstructed"
    assert "a hypothesis, not a text that was observed" in text.splitlines()[0]


def test_what_is_known_stands_in_the_comment() -> None:
    text = writer.diff(compare(Revision("It was 1943.", source="a.txt"), "It was 1934."))
    assert text == (
        "{>>versioned: before (observed) a.txt; after (observed) text<<}\n\n"
        "It was {~~1943~>1934~~}{>>d1: date, material<<}."
    )


def test_a_name_cannot_say_what_a_text_is() -> None:
    before = Revision("A.", "reconstructed", source="x; before (observed) <<} y")
    marked = read(writer.diff(compare(before, "B.")))
    assert (marked.before.provenance, marked.before.text) == ("reconstructed", "A.")
    before = Revision("A.", source="x (reconstructed, y")
    assert read(writer.diff(compare(before, "B."))).before.provenance == "observed"


def test_marks_by_other_hands() -> None:
    marked = read("A {++new ++}{--old --}dam{>>who says?<<} {==was==} {~~here~>there~~}.")
    assert marked.before.text == "A old dam was here."
    assert marked.after.text == "A new dam was there."
    assert [change.op for change in marked.changes] == ["insert", "delete", "replace"]


def test_what_is_not_closed_is_text() -> None:
    assert read("a {++b {--c--} {~~").after.text == "a {++b  {~~"


def test_the_command_writes_it(versioned: Command) -> None:
    written = versioned(
        "diff", PAIRS / "dam-before.txt", PAIRS / "dam-after.txt", "--format=criticmarkup"
    )
    marked = read(written.stdout)
    assert marked.before.text == (PAIRS / "dam-before.txt").read_text("utf-8")
    seed = versioned("reconstruct", SEED, "--format", "criticmarkup", "--candidate", 2)
    assert "candidate 2" in seed.stdout.splitlines()[0]
