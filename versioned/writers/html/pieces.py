"""Two texts as one stream: what both have, what one of them has, in an order true to both.

The pieces that belong to the earlier text give it whole when they are joined, and so do those of
the later one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from versioned.model import Change, Diff, Edit, Span

Kind = Literal["kept", "was", "now", "from", "to", "to-was", "to-now"]

EARLIER: frozenset[Kind] = frozenset({"kept", "was", "from"})
LATER: frozenset[Kind] = frozenset({"kept", "now", "to", "to-now"})
"""Which pieces make up which text; ``to-was`` is in neither: it stands in the block it left."""


@frozen
class Piece:
    """A stretch of one text or both, with its offset in each and the change that it is part of."""

    kind: Kind
    text: str
    before: int | None = None
    after: int | None = None
    change: str | None = None


def of_diff(changes: Diff) -> Iterator[Piece]:
    """Merge the two texts of a diff; a block that moved stands in both of its places."""
    kept = [(before, after, None) for before, after in changes.kept()]
    both = [(c.before.span, c.after.span, c) for c in changes if c.op == "replace"]
    shared = sorted([*kept, *both], key=lambda item: (item[0].start, item[1].start))
    lone = [c for c in changes if c.op != "replace"]
    gone = sorted((c for c in lone if c.before.text), key=lambda c: c.before.span.start)
    come = sorted((c for c in lone if c.after.text), key=lambda c: c.after.span.start)
    i = j = 0
    end = Span(len(changes.before) + 1, 0), Span(len(changes.after) + 1, 0)
    for before, after, change in [*shared, (*end, None)]:
        while i < len(gone) and gone[i].before.span.start < before.start:
            yield _gone(gone[i])
            i += 1
        while j < len(come) and come[j].after.span.start < after.start:
            yield from _come(come[j])
            j += 1
        if change:
            yield from _exchanged(change)
        elif before.start < before.end:
            text = before.of(changes.before)
            yield Piece("kept", text, before.start, after.start)


def of_edits(
    text: str, whole: Span, edits: Sequence[tuple[str, Edit]], notices: Sequence[tuple[str, Span]]
) -> Iterator[Piece]:
    """Put the earlier wording of each edit beside the later one, in a stretch of a text.

    Edits come with their names; the notices are no part of the earlier text.
    """
    cuts = [(edit.span, name, edit.was) for name, edit in edits]
    cuts += [(span, name, "") for name, span in notices]
    at = whole.start
    for span, name, was in sorted(cuts, key=lambda cut: (cut[0].start, cut[0].end)):
        if at < span.start:
            yield Piece("kept", text[at : span.start], None, at)
        if was:
            yield Piece("was", was, None, None, name)
        start = max(at, span.start)
        if start < span.end:
            yield Piece("now", text[start : span.end], None, start, name)
        at = max(at, span.end)
    if at < whole.end:
        yield Piece("kept", text[at : whole.end], None, at)


def _gone(change: Change) -> Piece:
    kind: Kind = "from" if change.op == "move" else "was"
    return Piece(kind, change.before.text, change.before.span.start, None, change.id)


def _come(change: Change) -> Iterator[Piece]:
    if change.op != "move":
        yield Piece("now", change.after.text, None, change.after.span.start, change.id)
        return
    text, start = change.after.text, change.after.span.start
    at = start
    for edit in change.edits:
        span = edit.after.span
        if at < span.start:
            yield Piece("to", text[at - start : span.start - start], None, at, change.id)
        if edit.before.text:
            yield Piece("to-was", edit.before.text, None, None, change.id)
        if edit.after.text:
            yield Piece("to-now", edit.after.text, None, span.start, change.id)
        at = span.end
    if at < change.after.span.end:
        yield Piece("to", text[at - start :], None, at, change.id)


def _exchanged(change: Change) -> Iterator[Piece]:
    if change.before.text:
        yield Piece("was", change.before.text, change.before.span.start, None, change.id)
    if change.after.text:
        yield Piece("now", change.after.text, None, change.after.span.start, change.id)
