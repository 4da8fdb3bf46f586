"""Hunks as a person would mark them: on whole words, with their space, where they read best."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from rapidfuzz.distance import Postfix, Prefix

from versioned.tokens import edge_before, edge_behind, is_plain_edge

if TYPE_CHECKING:
    from versioned.scripts import Hunk

_FAR = 400
"""How far a change is slid at most, in code points."""

_PAUSES = frozenset(mark + space for mark in ".,;:" for space in " \n")


class Room:
    """How far a hunk may grow or slide before it meets another hunk or a moved stretch."""

    def __init__(self, old: str, new: str, hunks: list[Hunk], moves: list[Hunk]) -> None:
        self.hunks = hunks
        self.ends = len(old), len(new)
        self.starts_a = sorted(move[0] for move in moves)
        self.stops_a = sorted(move[1] for move in moves)
        self.starts_b = sorted(move[2] for move in moves)
        self.stops_b = sorted(move[3] for move in moves)

    def left(self, a0: int, b0: int, last: Hunk | None) -> int:
        """Return how many code points before a hunk are kept text."""
        low_a, low_b = (last[1], last[3]) if last else (0, 0)
        if self.starts_a:
            low_a = max(low_a, _last(self.stops_a, a0))
            low_b = max(low_b, _last(self.stops_b, b0))
        return max(min(a0 - low_a, b0 - low_b), 0)

    def right(self, a1: int, b1: int, number: int) -> int:
        """Return how many code points behind hunk ``number`` are kept text."""
        high_a, high_b = self.ends
        if number + 1 < len(self.hunks):
            high_a, _, high_b, _ = self.hunks[number + 1]
        if self.starts_a:
            high_a = min(high_a, _next(self.starts_a, a1, high_a))
            high_b = min(high_b, _next(self.starts_b, b1, high_b))
        return max(min(high_a - a1, high_b - b1), 0)


def _last(stops: list[int], at: int) -> int:
    place = bisect_right(stops, at)
    return stops[place - 1] if place else 0


def _next(starts: list[int], at: int, end: int) -> int:
    place = bisect_left(starts, at)
    return starts[place] if place < len(starts) else end


def settled(old: str, new: str, hunks: list[Hunk], moves: list[Hunk]) -> list[Hunk] | None:
    """Return the hunks stripped of what is equal, widened to whole tokens, and slid into place.

    None where a hunk would have to take in a part of what moved so as not to split a token.
    """
    room = Room(old, new, hunks, moves)
    result: list[Hunk] = []
    for number, hunk in enumerate(hunks):
        a0, a1, b0, b1 = hunk
        if a0 < a1 and b0 < b1:
            if _is_plain(old, a0, a1) and _is_plain(new, b0, b1):
                result.append((a0 + 1, a1, b0 + 1, b1))
                continue
            a0, a1, b0, b1 = stripped(old, new, hunk)
        if a0 == a1 and b0 == b1:
            continue
        last = result[-1] if result else None
        if not (is_plain_edge(old, a0) and is_plain_edge(new, b0)):
            by = _before(old, new, a0, b0, room.left(a0, b0, last))
            a0, b0 = a0 - by, b0 - by
            if moves and not (_is_edge(old, a0) and _is_edge(new, b0)):
                return None
        if not (is_plain_edge(old, a1) and is_plain_edge(new, b1)):
            by = _behind(old, new, a1, b1, room.right(a1, b1, number))
            a1, b1 = a1 + by, b1 + by
            if moves and not (_is_edge(old, a1) and _is_edge(new, b1)):
                return None
        if a0 == a1:
            by = _slide(new, b0, b1, room.left(a0, b0, last), room.right(a1, b1, number))
            a0, a1, b0, b1 = a0 + by, a0 + by, b0 + by, b1 + by
        elif b0 == b1:
            by = _slide(old, a0, a1, room.left(a0, b0, last), room.right(a1, b1, number))
            a0, a1, b0, b1 = a0 + by, a1 + by, b0 + by, b0 + by
        if last and last[1] == a0 and last[3] == b0:
            result.pop()
            joined = stripped(old, new, (last[0], a1, last[2], b1))
            if joined[0] < joined[1] or joined[2] < joined[3]:
                result.append(joined)
        else:
            result.append((a0, a1, b0, b1))
    return result


def _is_plain(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is a space and plain words, and what is behind it not more of them.

    Most changes are such words for others, and settled where they are but for the space.
    """
    behind = text[end : end + 2]
    if text[start] != " " or (behind[:1] not in " \n" and behind not in _PAUSES):
        return False
    said = text[start + 1 : end]
    if said.isalnum():
        return said.isascii()
    return said[:1].isalnum() and said[-1].isalnum() and said.isascii() and "\n" not in said


def stripped(old: str, new: str, hunk: Hunk) -> Hunk:
    """Take off the white space, and the whole tokens, that both sides begin or end with."""
    a0, a1, b0, b1 = hunk
    x, y = old[a0:a1], new[b0:b1]
    if not x or not y:
        return hunk
    if x[0] == " " == y[0] and x[1:2].isalnum() and y[1:2].isalnum() and "\n" not in x + y:
        return a0 + 1, a1, b0 + 1, b1
    if x[0] != y[0] and x[-1] != y[-1]:
        return hunk
    same = Prefix.similarity(x, y)
    while same and not (_is_edge(old, a0 + same) and _is_edge(new, b0 + same)):
        same = min(edge_before(old, a0 + same) - a0, edge_before(new, b0 + same) - b0)
        same = max(same, 0)
    a0, b0 = a0 + same, b0 + same
    same = Postfix.similarity(x[same:], y[same:])
    while same and not (_is_edge(old, a1 - same) and _is_edge(new, b1 - same)):
        same = min(a1 - edge_behind(old, a1 - same), b1 - edge_behind(new, b1 - same))
        same = max(same, 0)
    return a0, a1 - same, b0, b1 - same


def _is_edge(text: str, at: int) -> bool:
    return edge_before(text, at) == at


def _before(old: str, new: str, a: int, b: int, room: int) -> int:
    """Return by how much both sides must start earlier so as to split no token."""
    by = 0
    while by < room:
        step = max(a - by - edge_before(old, a - by), b - by - edge_before(new, b - by))
        if not step:
            break
        by = min(by + step, room)
    return by


def _behind(old: str, new: str, a: int, b: int, room: int) -> int:
    by = 0
    while by < room:
        step = max(edge_behind(old, a + by) - a - by, edge_behind(new, b + by) - b - by)
        if not step:
            break
        by = min(by + step, room)
    return by


def _slide(text: str, start: int, end: int, left: int, right: int) -> int:
    """Return by how much to move an inserted or deleted stretch to where it reads best.

    A stretch may move over kept text that is equal to what it takes in at the other end: the
    lossless clean-up of diff-match-patch. Of equally good places the last is taken.
    """
    behind = text[end : end + 1] if right else ""
    if (not left or text[start - 1] != text[end - 1]) and text[start] != behind:
        return 0
    stretch = text[start : min(end, start + _FAR)]
    ahead = Prefix.similarity(text[end : end + min(right, _FAR)], stretch)
    stretch = text[max(start, end - _FAR) : end]
    back = Postfix.similarity(text[start - min(left, _FAR) : start], stretch)
    best, by = -1, 0
    for step in range(-back, ahead + 1):
        one, two = _worth(text, start + step), _worth(text, end + step)
        if one and two and one + two >= best:
            if not (is_plain_edge(text, start + step) and is_plain_edge(text, end + step)) and not (
                _is_edge(text, start + step) and _is_edge(text, end + step)
            ):
                continue
            best, by = one + two, step
    return by


def _worth(text: str, at: int) -> int:
    """Say how good a place to cut is: paragraph, sentence, clause, word; 0 is inside a word."""
    if at <= 0 or at >= len(text):
        return 9
    one, two = text[at - 1], text[at]
    if one == "\n" or two == "\n":
        return 8
    if two.isspace() or one.isspace():
        # Before the space or behind it is the same place; of the two the later is taken.
        before = one if two.isspace() else text[at - 2 : at - 1]
        return 7 if before in '.!?”"' else 5 if before in ",;:—–)" else 4
    return 0 if one.isalnum() and two.isalnum() else 2
