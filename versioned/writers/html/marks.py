"""Stretches of a text that something else on the page speaks of, by name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import frozen

from versioned.model import Span


@frozen
class Mark:
    """A stretch and the name of what speaks of it; ``anchor`` is what links to it point to."""

    span: Span
    name: str
    anchor: str


class Marks:
    """Says which marks cover an offset, and where that becomes others."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))
        ends = {end for mark in self._marks for end in (mark.span.start, mark.span.end)}
        self._cuts = sorted(ends)
        self._active: list[tuple[Mark, ...]] = [() for _ in self._cuts]
        for mark in self._marks:
            first = bisect_left(self._cuts, mark.span.start)
            # An empty stretch is told of at the words behind it.
            last = max(bisect_left(self._cuts, mark.span.end), first + 1)
            for at in range(first, min(last, len(self._cuts))):
                self._active[at] = (*self._active[at], mark)

    def cuts(self, start: int, end: int) -> Sequence[int]:
        """Return the offsets inside ``start..end`` at which marks begin or end."""
        return self._cuts[bisect_right(self._cuts, start) : bisect_left(self._cuts, end)]

    def at(self, offset: int) -> tuple[Mark, ...]:
        """Return the marks that cover an offset."""
        at = bisect_right(self._cuts, offset) - 1
        return self._active[at] if at >= 0 else ()

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that begin in ``start..end``."""
        first = bisect_left(self._marks, start, key=lambda mark: mark.span.start)
        last = bisect_left(self._marks, end, key=lambda mark: mark.span.start)
        return self._marks[first:last]
