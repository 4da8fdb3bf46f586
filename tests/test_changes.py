"""What a diff says: changes on whole words, as a person would have described them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from versioned.changes import apply, diff, invert, kept
from versioned.errors import VersionedError
from versioned.model import Paragraph, Revision, Span

# What stood, what stands now, and the changes as "op: before -> after".
READINGS = [
    ("It rose 5.2 percent.", "It rose 52 percent.", ["replace: 5.2 -> 52"]),
    ("in New York, he", "in New Jersey, he", ["replace: York -> Jersey"]),
    ("It cost $5 million.", "It cost $5 billion.", ["replace: million -> billion"]),
    ("It cost 5,200 euros.", "It cost 5,300 euros.", ["replace: 5,200 -> 5,300"]),
    ("She was not guilty.", "She was guilty.", ["delete: not  -> "]),
    ("the cat sat", "the black cat sat down", ["insert:  -> |black ", "insert:  -> | down"]),
    ("dogs ran", "Big dogs ran", ["insert:  -> |Big "]),
    ("She is the the chair.", "She is the chair.", ["delete: the  -> "]),
    ("A. The cat.", "A. The dog ran. The cat.", ["insert:  -> |The dog ran. "]),
    ("Mr. Jones left.", "Dr. Smith left.", ["replace: Mr. Jones -> Dr. Smith"]),
    ("Jo Smith, 45, of", "Jo Smythe, 46, of", ["replace: Smith -> Smythe", "replace: 45 -> 46"]),
    ("a co-author, said", "a coauthor, said", ["replace: co-author -> coauthor"]),
    ("O’Brien said", "O’Brian said", ["replace: O’Brien -> O’Brian"]),
    # Grapheme clusters: combining marks, joined emoji, flags, line ends.
    ("cafe\u0301 open", "cafe open", ["replace: cafe\u0301 -> cafe"]),
    ("a 👨\u200d👧 b", "a 👨\u200d👦 b", ["replace: 👨\u200d👧 -> 👨\u200d👦"]),
    ("a 🇫🇷🇩🇪 b", "a 🇫🇷🇮🇹 b", ["replace: 🇩🇪 -> 🇮🇹"]),
    ("a\r\nb", "a\nb", ["replace: \r\n -> \n"]),
    ("हिन्दी में", "हिन्दू में", ["replace: हिन्दी -> हिन्दू"]),
    # The ends of what there is.
    ("", "", []),
    ("", "a", ["insert:  -> a"]),
    ("a", "", ["delete: a -> "]),
    ("a", "b", ["replace: a -> b"]),
    ("\ud800", "\udc00", ["replace: \ud800 -> \udc00"]),
    (" ", "  ", ["insert:  -> | "]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "changes"), READINGS)
def test_a_change_reads_as_a_person_would_say_it(
    before: str, after: str, changes: list[str]
) -> None:
    found = [f"{c.op}: {c.before.text} -> {c.after.text}" for c in diff(before, after)]
    assert found == [change.replace("|", "") for change in changes]


ARTICLE = (
    "Mayor resigns\n\n"
    "The mayor of Dunmore resigned on Tuesday. She had been in office for nine years.\n\n"
    "Her deputy, Ken Sorley, will take over until an election is held in the spring.\n\n"
    "Nobody in the council had expected it, members said."
)
PARAGRAPHS = ARTICLE.split("\n\n")


def test_a_paragraph_that_moved_is_one_change() -> None:
    after = "\n\n".join([PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[1], PARAGRAPHS[3]])
    (move,) = diff(ARTICLE, after)
    assert (move.op, move.unit, move.edits) == ("move", "paragraph", ())
    assert move.before.text.strip() == move.after.text.strip() in PARAGRAPHS


def test_a_sentence_that_moved_and_was_edited_is_one_change_with_its_edits_inside() -> None:
    moved = " She had been in office for nine years."
    after = ARTICLE.replace(moved, "") + moved.replace("nine", "ten")
    (move,) = diff(ARTICLE, after)
    assert (move.op, move.unit, move.before.text) == ("move", "sentence", moved)
    (edit,) = move.edits
    assert (edit.before.text, edit.after.text) == ("nine", "ten")
    assert edit.after.span.of(after) == "ten"


def test_units_say_how_much_changed() -> None:
    new = "A new paragraph stands here.\n\n"
    units = [
        (ARTICLE.replace("nine", "ten"), "word"),
        (ARTICLE.replace(" She had been in office for nine years.", ""), "sentence"),
        (ARTICLE.replace("Nobody", f"{new}Nobody"), "paragraph"),
        (ARTICLE.replace("Mayor resigns", "Deputy named"), "paragraph"),
    ]
    for after, unit in units:
        assert [change.unit for change in diff(ARTICLE, after)] == [unit], after


@pytest.mark.parametrize(
    "after",
    [
        ARTICLE.replace("\n\n", "\r\n\r\n"),
        ARTICLE.replace("\n\n", "\n"),
        ARTICLE.replace(". She", ".  She"),
        ARTICLE.replace(" will", "\u00a0will"),
    ],
)
def test_layout_is_known_as_such(after: str) -> None:
    changes = diff(ARTICLE, after)
    assert len(changes) > 0
    assert all(change.is_layout for change in changes)


def test_the_style_of_quotation_marks_is_layout_and_words_are_not() -> None:
    assert all(c.is_layout for c in diff('He said, "No."', "He said, “No.”"))
    assert not any(c.is_layout for c in diff("He said, “No.”", "He said, “Yes.”"))


def test_spans_are_mapped_from_one_text_to_the_other() -> None:
    moved = " She had been in office for nine years."
    after = ARTICLE.replace("Ken Sorley", "Kenneth Sorley").replace(moved, "") + moved
    changes = diff(ARTICLE, after)

    def mapped(text: str) -> str:
        start = ARTICLE.index(text)
        return changes.map_span(Span(start, start + len(text))).of(after)

    assert mapped("Nobody in the council") == "Nobody in the council"
    assert mapped("Ken") == "Kenneth"
    assert mapped("deputy, Ken Sorley") == "deputy, Kenneth Sorley"
    assert mapped("nine years") == "nine years"
    assert changes.map_span(Span(0, 0)) == Span(0, 0)
    gone = diff(ARTICLE, ARTICLE.replace(" on Tuesday", ""))
    start = ARTICLE.index(" on Tuesday")
    assert gone.map_span(Span(start, start + 11)) == Span(start, start)


def test_a_diff_is_applied_to_its_own_text_only() -> None:
    changes = diff("one", "two")
    with pytest.raises(VersionedError, match="another text"):
        apply(changes, "three")
    assert apply(invert(changes), "two") == "one"


def test_revisions_and_strings_are_the_same_to_it() -> None:
    assert diff(Revision("one two"), Revision("one")) == diff("one two", "one")
    assert kept(diff("one two", "one")) == [(Span(0, 3), Span(0, 3))]


def _with_notices(*paragraphs: tuple[str, bool], gap: str = "\n\n") -> Revision:
    """Return a revision with these paragraphs; True says that one is a notice."""
    at, parts = 0, list[Paragraph]()
    for text, is_notice in paragraphs:
        parts.append(Paragraph(Span(at, at + len(text)), "notice" if is_notice else "body"))
        at += len(text + gap)
    return Revision(gap.join(text for text, _ in paragraphs), paragraphs=tuple(parts))


def test_what_a_new_notice_quotes_did_not_move_there() -> None:
    before = "Nora Ames won.\n\nThe owner of the site sits on the planning board. She left."
    notice = "This has been corrected to remove “The owner of the site sits on the planning board.”"
    after = _with_notices(("Nora Ames won.", False), ("She left.", False), (notice, True))
    assert [(change.op, change.before.text, change.after.text) for change in diff(before, after)] == [
        ("delete", "The owner of the site sits on the planning board. ", ""),
        ("insert", "", "\n\n" + notice),
    ]  # fmt: skip


def test_a_notice_that_was_there_is_compared_like_all_else() -> None:
    before = "Correction: it was 3.\n\nShe left on Monday."
    after = _with_notices(("Correction: it was 3.", True), ("She left on Tuesday.", False))
    assert [change.before.text for change in diff(before, after)] == ["Monday"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "",
            " ",
            "Nora Ames won.",
            "She left on Monday. He stayed.",
            "He stayed. She left on Tuesday.",
            "Correction: she left on Monday. He stayed.",
            "The dam was built in 1934, not 1943.",
            "a",
        ]
    ),
    max_size=6,
)


@settings(max_examples=1_000)
@given(
    TEXTS,
    TEXTS.flatmap(
        lambda texts: st.tuples(*(st.tuples(st.just(text), st.booleans()) for text in texts))
    ),
    st.sampled_from(["\n\n", "\n", " "]),
)
def test_new_notices_set_apart_leave_the_laws_as_they_are(
    before: list[str], after: tuple[tuple[str, bool], ...], gap: str
) -> None:
    old, new = gap.join(before), _with_notices(*after, gap=gap)
    changes = diff(old, new)
    assert apply(changes, old) == new.text
    assert apply(invert(changes), new.text) == old
    assert [change.id for change in changes] == [f"d{n}" for n in range(1, len(changes) + 1)]
    for change in changes:
        assert change.before.span.of(old) == change.before.text
        assert change.after.span.of(new.text) == change.after.text
