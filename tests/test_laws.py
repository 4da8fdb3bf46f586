"""What holds for any input: reading, diffing and reconstructing under the laws of the design."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from versioned import annotate, apply, diff, find_notices, invert, reconstruct
from versioned.model import Claim, Span, Value
from versioned.text import paragraphs, revision, sentences, words

ANY = st.text(st.characters(exclude_categories=[]), max_size=200)
"""Any string of code points, lone surrogates among them."""

WORDS = st.sampled_from(
    [
        *(
            "The",
            "the dam",
            "Harbor",
            "was",
            "were",
            "both",
            "they",
            "It",
            "11",
            "eleven",
            "1934",
            "1943",
        ),
        *(
            "“quoted”",
            "“",
            "”",
            '"',
            ",",
            ".",
            ";",
            ":",
            "!",
            "?",
            "—",
            "–",
            "'",
            "’",
            "(",
            ")",
            "•",
            "*",
            "_",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\x00",
            "e\u0301",
            "👩‍👩‍👧",
            "\ud800",
            "İ",
        ),
        *(
            "Correction:",
            "CORRECTION (March 7, 3:55 p.m.):",
            "Update",
            "Clarification, 3 July 2019",
            "[",
            "]",
        ),
        *(
            "An earlier version of this story",
            "misstated",
            "conflated",
            "incorrectly said",
            "It was",
        ),
        *(
            "the A program and the B program",
            "the A and B program",
            "It was 1934, not 1943.",
            "rather than",
        ),
        *(
            "misspelled the name of",
            "Both are",
            "not",
            "who is",
            "which",
            "has been corrected",
            "has been removed",
        ),
    ]
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)
"""Strings with the words and marks that the readers of notices look for."""

TEXT = ANY | PROSE
MANY = settings(max_examples=2_000)


@MANY
@given(TEXT, TEXT)
def test_applying_a_diff_gives_the_text_after_and_inverting_it_the_text_before(
    before: str, after: str
) -> None:
    changes = diff(before, after)
    assert apply(changes, before) == after
    assert apply(invert(changes), after) == before


@MANY
@given(TEXT, TEXT)
def test_the_spans_of_changes_slice_to_what_they_quote(before: str, after: str) -> None:
    for change in diff(before, after):
        assert change.before.span.of(before) == change.before.text
        assert change.after.span.of(after) == change.after.text
        assert change.before.text != change.after.text or change.op == "move"


@MANY
@given(TEXT)
def test_the_parts_of_a_text_lie_in_order_and_lose_nothing(text: str) -> None:
    assert "".join(span.of(text) for span in words(text)) == text
    for spans in (paragraphs(text), sentences(text)):
        at = 0
        for span in spans:
            assert span.start >= at and span.end > span.start
            assert not text[at : span.start].strip()
            at = span.end
        assert not text[at:].strip()


@MANY
@given(TEXT)
def test_the_spans_of_notices_slice_to_what_they_quote(text: str) -> None:
    for notice in find_notices(text):
        assert notice.span.of(text) == notice.text
        assert notice.issued_text is None or notice.issued_text in notice.text
        for claim in notice.claims:
            assert notice.span.covers(claim.span)
            for value in _values(claim):
                assert value.span.of(text) == value.text
                assert notice.span.covers(value.span)


def _values(claim: Claim) -> Iterator[Value]:
    yield from (value for value in (claim.wrong, claim.right, claim.about) if value)
    yield from claim.terms
    yield from claim.support


@MANY
@given(TEXT)
def test_a_reconstruction_changes_only_what_its_edits_say(text: str) -> None:
    result = reconstruct(text)
    notices = [notice.span for notice in result.notices]
    assert result.candidates or result.problems
    for candidate in result:
        assert candidate.revision.provenance == "reconstructed"
        assert 0 <= candidate.confidence <= 1
        end = 0
        for edit in candidate.edits:
            assert edit.span.of(text) == edit.now
            assert edit.span.start >= end
            assert not any(edit.span.touches(notice) for notice in notices)
            end = edit.span.end
        kept = _kept(text, [edit.span for edit in candidate.edits] + notices)
        at = 0
        for piece in kept:
            found = candidate.text.find(piece.strip(), at)
            assert found >= 0
            at = found + len(piece.strip())


def _kept(text: str, cut: list[Span]) -> Iterator[str]:
    at = 0
    for span in sorted(cut, key=lambda span: span.start):
        yield text[at : span.start]
        at = span.end
    yield text[at:]


@settings(max_examples=300)
@given(TEXT, TEXT)
def test_the_same_input_gives_the_same_output(before: str, after: str) -> None:
    assert diff(before, after) == diff(before, after)
    assert find_notices(after) == find_notices(after)
    assert reconstruct(after).candidates == reconstruct(after).candidates


@settings(max_examples=300)
@given(TEXT, TEXT)
def test_every_change_has_a_label(before: str, after: str) -> None:
    changes = diff(before, after)
    labels = annotate(before, after, changes=changes)
    assert {label.change for label in labels} == {change.id for change in changes}


@MANY
@given(TEXT)
def test_a_layout_covers_every_paragraph_once(text: str) -> None:
    laid_out = revision(text)
    assert [paragraph.span for paragraph in laid_out.paragraphs] == paragraphs(text)
    assert laid_out.text == text
