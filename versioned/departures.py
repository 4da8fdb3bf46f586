"""Words that went away from an article, and which of them a later revision brings back.

Rows of neighbouring words that went together are kept. A row comes back where it stood, beside the
word that it stood beside, or anywhere if it is long enough not to come about by chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

NEW = -1
"""The number of a word that is not known yet."""

_START, _END = -2, -3
"""What stands beside the first and the last word."""

_ROW = 3
"""A row of so many words is found again anywhere."""

_MOST, _NEARLY = 0.7, 0.9
"""What was put in is back when this part of its words is, in rows of that length; one sentence of
it when nearly all is: new notices begin as old ones did."""

_PHRASE = 6
"""A whole row of so many words is back wherever it turns up."""

_PART = 16
"""So many words may come back without the rest of what came or went with them: shorter parts are
phrases that any two notices share."""

_TRIED = 8
"""How many earlier departures are looked at, the latest first, so that the cost stays linear."""

_STOPS = frozenset(".!?…")

Row = tuple[list[int], list[str]]
"""Words that went together: their numbers, and how they read."""


Piece = tuple[range, list[int], bool]
"""Where words came, the numbers of those that they may be again, whether that is a whole row."""


class Departures:
    """The words that went away; ``absent`` are the numbers of those that are not back yet."""

    def __init__(self) -> None:
        self.absent: set[int] = set()
        self._rows: list[Row] = []
        self._behind: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}
        self._anywhere: dict[tuple[str, ...], list[tuple[int, int]]] = {}

    def note(self, ids: Sequence[int], words: Sequence[str], staying: Collection[int]) -> None:
        """Take in the words of a revision that are not among those ``staying``."""
        for start, end in _stretches([name not in staying for name in ids]):
            number, row = len(self._rows), list(words[start:end])
            self._rows.append((list(ids[start:end]), row))
            self.absent.update(ids[start:end])
            left, right = _beside(ids, start, end)
            self._behind.setdefault(left, []).append(number)
            self._before.setdefault(right, []).append(number)
            for at in range(len(row) - _ROW + 1):
                self._anywhere.setdefault(tuple(row[at : at + _ROW]), []).append((number, at))

    def bring_back(self, ids: list[int], words: Sequence[str]) -> None:
        """Give words that are ``NEW`` in ``ids`` the numbers of those that they are again."""
        for start, end in _stretches([name == NEW for name in ids]):
            left, right = _beside(ids, start, end)
            here = range(start, end)
            behind = [(row, range(len(row[0]))) for row in self._latest(self._behind, left)]
            start += self._return(ids, words, here, behind)
            here = range(end - 1, start - 1, -1)
            before = [(row, range(len(row[0]))[::-1]) for row in self._latest(self._before, right)]
            end -= self._return(ids, words, here, before)
            self._search(ids, words, start, end)

    def _latest(self, rows: dict[int, list[int]], beside: int) -> list[Row]:
        return [self._rows[number] for number in rows.get(beside, ())[: -_TRIED - 1 : -1]]

    def _return(
        self, ids: list[int], words: Sequence[str], here: range, rows: list[tuple[Row, range]]
    ) -> int:
        """Bring back what stood beside a word, going away from it; return how many words it is."""
        best: list[int] = []
        for row, there in rows:
            size = self._common(words, here, row, there)
            if size > len(best) and _is_enough(size, here, there):
                best = [row[0][at] for at in there[:size]]
        self._take(ids, here, best)
        return len(best)

    def _search(self, ids: list[int], words: Sequence[str], start: int, end: int) -> None:
        """Bring back rows that stood elsewhere: most of a sentence, or nothing of it."""
        used: set[int] = set()
        parts = [
            (high - low, self._pieces(words, low, high, used))
            for low, high in _sentences(words, start, end)
        ]
        all_back = sum(_sum(found) for _, found in parts) >= _MOST * (end - start)
        for size, found in parts:
            most = all_back or _sum(found) >= _NEARLY * size
            for here, there, whole in found:
                if most or whole or len(there) >= _PART:
                    self._take(ids, here, there)

    def _pieces(self, words: Sequence[str], start: int, end: int, used: set[int]) -> list[Piece]:
        """Return where departed rows read as a sentence does, and whether they are whole."""
        found = []
        while start + _ROW <= end:
            best: list[int] = []
            whole, here = False, range(start, end)
            hits = self._anywhere.get(tuple(words[start : start + _ROW]), ())
            for number, place in hits[: -_TRIED - 1 : -1]:
                row = self._rows[number]
                size = self._common(words, here, row, range(place, len(row[0])), used)
                if size >= _ROW and size > len(best):
                    best = row[0][place : place + size]
                    whole = size == len(row[0]) >= _PHRASE
            if best:
                found.append((here, best, whole))
                used.update(best)
            start += len(best) or 1
        return found

    def _common(
        self,
        words: Sequence[str],
        here: range,
        row: Row,
        there: range,
        used: Collection[int] = (),
    ) -> int:
        """Return how many words are the same in both places, and neither back yet nor ``used``."""
        ids, reads = row
        size = 0
        for at, to in zip(here, there, strict=False):
            name = ids[to]
            if words[at] != reads[to] or name not in self.absent or name in used:
                break
            size += 1
        return size

    def _take(self, ids: list[int], here: range, best: list[int]) -> None:
        for at, name in zip(here, best, strict=False):
            ids[at] = name
        self.absent.difference_update(best)


def _sum(pieces: list[Piece]) -> int:
    return sum(len(there) for _, there, _ in pieces)


def _sentences(words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield about where sentences start and end."""
    at = start
    while at < end:
        low = at
        while at < end and words[at] not in _STOPS:
            at += 1
        while at < end and not words[at][0].isalnum():
            at += 1
        yield low, at


def _is_enough(size: int, here: range, there: range) -> bool:
    """Say whether so much of a row may come back to a stretch."""
    return size >= min(len(here), len(there), _PART)


def _stretches(wanted: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield where rows of what is wanted start and end."""
    closed, end = [*wanted, False, True], 0
    while (start := closed.index(True, end)) < len(wanted):
        end = closed.index(False, start)
        yield start, end


def _beside(ids: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return the words before and behind a stretch."""
    return (
        ids[start - 1] if start else _START,
        ids[end] if end < len(ids) else _END,
    )
