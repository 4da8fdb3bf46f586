"""The laws of the design that the diff must keep, for any two strings."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from tests.prose import laws, pairs
from versioned.changes import apply, diff, invert
from versioned.model import Change, Diff, Span


@laws
@given(pairs)
def test_law_1_applying_leads_to_the_later_text_and_back(pair: tuple[str, str]) -> None:
    before, after = pair
    changes = diff(before, after)
    assert apply(changes, before) == after
    assert apply(invert(changes), after) == before
    assert invert(invert(changes)) == changes


@laws
@given(pairs)
def test_law_2_every_span_slices_to_its_text(pair: tuple[str, str]) -> None:
    before, after = pair
    for change in _all(diff(before, after)):
        assert change.before.span.of(before) == change.before.text
        assert change.after.span.of(after) == change.after.text
        assert change.before.text != change.after.text or change.op == "move"


@laws
@given(pairs)
def test_what_is_kept_is_equal_and_covers_all_that_no_change_does(pair: tuple[str, str]) -> None:
    before, after = pair
    changes = diff(before, after)
    for old, new in changes.kept():
        assert old.of(before) == new.of(after) != ""
    for text, spans in (
        (before, [c.before.span for c in changes] + [old for old, _ in changes.kept()]),
        (after, [c.after.span for c in changes] + [new for _, new in changes.kept()]),
    ):
        ordered = sorted((s.start, s.end) for s in spans if s.start < s.end)
        assert "".join(text[start:end] for start, end in ordered) == text
        assert all(one[1] == two[0] for one, two in pairwise(ordered))


@laws
@given(pairs)
def test_changes_come_in_the_order_of_the_later_text(pair: tuple[str, str]) -> None:
    changes = diff(*pair)
    starts = [change.after.span.start for change in changes]
    assert starts == sorted(starts)
    assert [change.id for change in changes] == [f"d{n}" for n in range(1, len(changes) + 1)]


@laws
@given(pairs)
def test_spans_map_inside_the_later_text(pair: tuple[str, str]) -> None:
    before, after = pair
    changes = diff(before, after)
    for old, new in changes.kept():
        assert changes.map_span(old) == new
    mapped = changes.map_span(Span(0, len(before)))
    assert 0 <= mapped.start <= mapped.end <= len(after)


def _all(changes: Diff) -> list[Change]:
    return [inner for change in changes for inner in (change, *change.edits)]
