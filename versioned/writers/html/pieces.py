"""Two texts as one stream: what both have, what one of them has, in an order true to both.

The pieces that belong to the earlier text give it whole when they are joined, and so do those of
the later one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from versioned.model import Change, Diff, Edit, Span

Notices = Sequence[tuple[str, Span]]
Kind = Literal["kept", "was", "now", "from", "to", "to-was", "to-now", "site"]

EARLIER: frozenset[Kind] = frozenset({"kept", "was", "from", "site"})
LATER: frozenset[Kind] = frozenset({"kept", "now", "to", "to-now", "site"})
"""Which pieces make up which text; ``to-was`` is in neither: it stands in the block it left."""


@frozen
class Piece:
    """A stretch of one text or both, with its offset in each and the change that it is part of.

    At a ``site`` candidates differ: ``ways`` has the pieces there, by the ranks of candidates.
    """

    kind: Kind
    text: str
    before: int | None = None
    after: int | None = None
    change: str | None = None
    ways: tuple[Way, ...] = ()


@frozen
class Way:
    """How some candidates have a site: their ranks, and the pieces."""

    ranks: str
    pieces: tuple[Piece, ...]


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
    text: str, candidates: Sequence[Sequence[Edit]], names: Mapping[Edit, str], notices: Notices
) -> Iterator[Piece]:
    """Put the earlier wordings beside the later one, in every way in which the candidates do.

    The notices, by name, are no part of the earlier text.
    """
    cuts: list[tuple[Span, str | None]] = [(site, None) for site in _sites(names)]
    cuts += [(span, name) for name, span in notices]
    at = 0
    for span, notice in sorted(cuts, key=lambda cut: (cut[0].start, cut[0].end)):
        if at < span.start:
            yield Piece("kept", text[at : span.start], None, at)
        if notice is None:
            yield from _site(text, span, candidates, names)
        else:
            yield Piece("now", span.of(text), None, span.start, notice)
        at = max(at, span.end)
    if at < len(text):
        yield Piece("kept", text[at:], None, at)


def _sites(edits: Iterable[Edit]) -> list[Span]:
    """Return the stretches that any edit touches; edits that meet share one."""
    sites: list[Span] = []
    for span in sorted((edit.span for edit in edits), key=lambda span: (span.start, span.end)):
        if sites and sites[-1].touches(span):
            last = sites.pop()
            span = Span(last.start, max(last.end, span.end))
        sites.append(span)
    return sites


def _site(
    text: str, site: Span, candidates: Sequence[Sequence[Edit]], names: Mapping[Edit, str]
) -> Iterator[Piece]:
    ways: dict[tuple[Piece, ...], list[str]] = {}
    for rank, edits in enumerate(candidates, 1):
        inside = [edit for edit in edits if site.covers(edit.span)]
        ways.setdefault(tuple(_edited(text, site, inside, names)), []).append(str(rank))
    if len(ways) == 1:
        yield from next(iter(ways))
        return
    found = tuple(Way(" ".join(ranks), pieces) for pieces, ranks in ways.items())
    yield Piece("site", site.of(text), None, site.start, ways=found)


def _edited(
    text: str, site: Span, edits: Iterable[Edit], names: Mapping[Edit, str]
) -> Iterator[Piece]:
    at = site.start
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        start, end = edit.span.start, edit.span.end
        if at < start:
            yield Piece("kept", text[at:start], None, at)
        if edit.was:
            yield Piece("was", edit.was, None, None, names[edit])
        if start < end:
            yield Piece("now", text[start:end], None, start, names[edit])
        at = end
    if at < site.end:
        yield Piece("kept", text[at : site.end], None, at)


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
