"""The stretches of two texts that answer to each other around a change: whole sentences of both.

A sentence may be split, joined, or told in another order: what stands between two places at which
a sentence begins in both texts can be held against each other as a whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import field, frozen

from versioned.model import Change, Diff, Revision, Span
from versioned.text import sentences

_LONG = 900
"""Longer stretches, in code points, are not held against each other."""


@frozen(slots=False)
class Windows:
    """Two laid-out texts and their changes, asked for the sentences around one of these."""

    before: Revision
    after: Revision
    changes: Diff
    _starts: dict[tuple[int, int], list[int]] = field(factory=dict, repr=False)

    def of(self, change: Change) -> tuple[str, str]:
        """Return the sentences around a change, before and after; empty where they are too long."""
        at = bisect_right(self._ends, change.before.span.start)
        first = self._cut(at, change, back=True)
        last = self._cut(at, change, back=False)
        if first is None or last is None:
            return "", ""
        was, now = Span(first[0], last[0]), Span(first[1], last[1])
        if max(was.end - was.start, now.end - now.start) > _LONG:
            return "", ""
        return was.of(self.before.text).strip(), now.of(self.after.text).strip()

    @cached_property
    def _kept(self) -> tuple[tuple[Span, Span], ...]:
        return self.changes.kept()

    @cached_property
    def _ends(self) -> list[int]:
        return [before.start for before, _ in self._kept]

    def _cut(self, at: int, change: Change, *, back: bool) -> tuple[int, int] | None:
        """Return the nearest place behind or before a change where sentences of both begin."""
        edges = change.before.span, change.after.span
        near = range(at - 1, -1, -1) if back else range(max(at - 1, 0), len(self._kept))
        for place in near:
            ours, theirs = self._kept[place]
            if back and (ours.start > edges[0].start or theirs.start > edges[1].start):
                continue
            if not back and (ours.start < edges[0].end or theirs.start < edges[1].end):
                continue
            if abs(ours.start - edges[0].start) > _LONG + ours.end - ours.start:
                return None
            if found := self._shared(ours, theirs, back=back):
                return found
        if back:
            return 0, 0
        return len(self.before.text), len(self.after.text)

    def _shared(self, ours: Span, theirs: Span, *, back: bool) -> tuple[int, int] | None:
        """Return the last (or first) place of a kept stretch where a sentence of both begins."""
        places = self._begun(0, self.before, ours)
        others = {place - theirs.start + ours.start for place in self._begun(1, self.after, theirs)}
        shared = [place for place in places if place in others]
        if not shared:
            return None
        place = shared[-1] if back else shared[0]
        return place, place - ours.start + theirs.start

    def _begun(self, which: int, text: Revision, within: Span) -> list[int]:
        """Return where sentences begin (or paragraphs end) in a stretch, its ends among it."""
        found: list[int] = []
        bounds = self._paragraphs[which]
        at = max(bisect_right(bounds, within.start) - 1, 0)
        last = bisect_left(bounds, within.end + 1)
        # Of a long stretch only what lies next to its ends can be the nearest.
        for place in {*range(at, min(at + 2, last)), *range(max(at, last - 2), last)}:
            found += self._sentences(which, text, place)
        return sorted(place for place in {*found} if within.start <= place <= within.end)

    def _sentences(self, which: int, text: Revision, place: int) -> list[int]:
        if (which, place) not in self._starts:
            span = text.paragraphs[place].span
            starts = [one.start for one in sentences(text.text, span)]
            self._starts[which, place] = [*starts, span.end]
        return self._starts[which, place]

    @cached_property
    def _paragraphs(self) -> tuple[list[int], list[int]]:
        before, after = (
            [paragraph.span.start for paragraph in text.paragraphs]
            for text in (self.before, self.after)
        )
        return before, after
