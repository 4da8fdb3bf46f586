"""Sentences that left one place and turned up in another, edited or not.

Reads the hunks of a whole text: what was taken out of one hunk and put in by another is one
move, and no longer a deletion and an insertion. The white space around a sentence goes with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from versioned.alignments import LEAST, alike
from versioned.settling import stripped
from versioned.text import sentence_bounds
from versioned.tokens import is_whole

if TYPE_CHECKING:
    from versioned.hunks import Found
    from versioned.scripts import Hunk

_PAIRS = 400
"""Up to so many pairs of hunks are first compared by their words, to save taking them apart."""

_TELLING = re.compile(r"\w{4,}").findall
_ENDS = '.!?…”’"»)]'

Piece = tuple[int, int, int, int]
"""A sentence in a hunk: the number of the hunk, its start and end, and where its share ends."""


def follow_moves(found: Found) -> None:
    """Turn deletions and insertions of the same sentence into moves."""
    gone = [n for n, hunk in enumerate(found.hunks) if hunk[1] - hunk[0] >= LEAST]
    come = [n for n, hunk in enumerate(found.hunks) if hunk[3] - hunk[2] >= LEAST]
    if gone and come and len(gone) * len(come) <= _PAIRS:
        gone, come = _related(found, gone, come)
    if gone and come:
        _follow(found, gone, come)
    if found.moves:
        _absorb_space(found)
        _merge(found)


def _related(found: Found, gone: list[int], come: list[int]) -> tuple[list[int], list[int]]:
    """Return the hunks that share enough words with another for a sentence to have moved."""
    hunks = found.hunks
    theirs = [(n, set(_TELLING(found.new, hunks[n][2], hunks[n][3]))) for n in come]
    left: list[int] = []
    right: set[int] = set()
    for n in gone:
        mine = set(_TELLING(found.old, hunks[n][0], hunks[n][1]))
        for m, other in theirs:
            if n != m and 4 * len(mine & other) >= min(len(mine), len(other)):
                right.add(m)
                if not left or left[-1] != n:
                    left.append(n)
    return left, sorted(right)


def _follow(found: Found, gone: list[int], come: list[int]) -> None:
    a = [piece for n in gone for piece in _pieces(found.old, n, *found.hunks[n][:2])]
    b = [piece for n in come for piece in _pieces(found.new, n, *found.hunks[n][2:])]
    pairs = alike(
        [found.old[piece[1] : piece[2]] for piece in a],
        [found.new[piece[1] : piece[2]] for piece in b],
        [piece[0] for piece in a],
        [piece[0] for piece in b],
    )
    if not pairs:
        return
    left: dict[int, list[tuple[int, int]]] = {}
    right: dict[int, list[tuple[int, int]]] = {}
    for i, j in pairs:
        move = (*_share(found.old, found.hunks, a[i], 0), *_share(found.new, found.hunks, b[j], 2))
        found.moves.append(move)
        left.setdefault(a[i][0], []).append(move[:2])
        right.setdefault(b[j][0], []).append(move[2:])
    hunks = found.hunks
    found.hunks = []
    for n, hunk in enumerate(hunks):
        if n in left or n in right:
            _rest(found, hunk, sorted(left.get(n, ())), sorted(right.get(n, ())))
        else:
            found.hunks.append(hunk)


def _pieces(text: str, number: int, start: int, end: int) -> list[Piece]:
    """Return the whole sentences in a stretch of changed text."""
    bounds = sentence_bounds(text, start, end)
    return [
        (number, low, high, bounds[at + 1][0] if at + 1 < len(bounds) else end)
        for at, (low, high) in enumerate(bounds)
        if high - low >= LEAST
        and is_whole(text, low, bounds[at + 1][0] if at + 1 < len(bounds) else end)
        and (at > 0 or begins_sentence(text, low))
        and (at + 1 < len(bounds) or ends_sentence(text, high))
    ]


def begins_sentence(text: str, at: int) -> bool:
    """Say whether a sentence may begin at an offset: after a stop, or at the start of a line."""
    before = at - 1
    while before >= 0 and text[before] == " ":
        before -= 1
    return before < 0 or text[before] == "\n" or (before < at - 1 and text[before] in _ENDS)


def ends_sentence(text: str, at: int) -> bool:
    """Say whether a sentence may end at an offset: behind a stop, or at the end of a line."""
    if at >= len(text) or text[at] in "\r\n":
        return True
    return text[at - 1] in _ENDS and text[at].isspace()


def _share(text: str, hunks: list[Hunk], piece: Piece, side: int) -> tuple[int, int]:
    """Return a sentence with the white space behind it, and that before it in the hunk."""
    number, start, _, end = piece
    begins = hunks[number][side]
    return (begins if text[begins:start].isspace() else start), end


def _rest(
    found: Found, hunk: Hunk, left: list[tuple[int, int]], right: list[tuple[int, int]]
) -> None:
    """Add what remains of a hunk when the moved sentences are taken out."""
    ours, theirs = _holes(hunk[0], hunk[1], left), _holes(hunk[2], hunk[3], right)
    if len(ours) == 1 and len(theirs) == 1:
        found.hunks.append(stripped(found.old, found.new, (*ours[0], *theirs[0])))
        return
    at = hunk[2]
    for start, end in ours:
        found.hunks.append((start, end, at, at))
    at = hunk[1]
    for start, end in theirs:
        found.hunks.append((at, at, start, end))


def _holes(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    rest = []
    for low, high in [*taken, (end, end)]:
        if start < low:
            rest.append((start, low))
        start = high
    return rest


def _absorb_space(found: Found) -> None:
    """Let white space that came or went beside a moved sentence go with it."""
    by_edge: dict[tuple[int, int], int] = {}
    for number, move in enumerate(found.moves):
        for side, at in enumerate(move):
            by_edge[side, at] = number
    hunks = []
    for hunk in found.hunks:
        a0, a1, b0, b1 = hunk
        if a0 < a1 and b0 < b1 and (found.old[a0:a1] + found.new[b0:b1]).isspace():
            hunk = a0, a1, b0, b1 = stripped(found.old, found.new, hunk)
        text = found.old[a0:a1] if b0 == b1 else found.new[b0:b1] if a0 == a1 else ""
        if not text.isspace():
            hunks.append(hunk)
            continue
        side, low, high = (0, a0, a1) if b0 == b1 else (2, b0, b1)
        for edge, at, now in ((side, high, low), (side + 1, low, high)):
            number = by_edge.pop((edge, at), -1)
            if number >= 0:
                edges = list(found.moves[number])
                edges[edge] = now
                by_edge[edge, now] = number
                found.moves[number] = (edges[0], edges[1], edges[2], edges[3])
                break
        else:
            hunks.append(hunk)
    found.hunks = hunks


def _merge(found: Found) -> None:
    """Join moves that are neighbours on both sides: one block moved."""
    merged: list[Hunk] = []
    for move in sorted(found.moves):
        if merged and merged[-1][1] == move[0] and merged[-1][3] == move[2]:
            move = (merged[-1][0], move[1], merged[-1][2], move[3])
            merged.pop()
        merged.append(move)
    if len(merged) < len(found.moves):
        # What came or went between the neighbours is before the block, and not inside it.
        ours, theirs = [move[:2] for move in merged], sorted(move[2:] for move in merged)
        found.hunks = [
            (
                *((_outside(ours, hunk[0]),) * 2 if hunk[0] == hunk[1] else hunk[:2]),
                *((_outside(theirs, hunk[2]),) * 2 if hunk[2] == hunk[3] else hunk[2:]),
            )
            for hunk in found.hunks
        ]
    found.moves = merged


def _outside(blocks: list[tuple[int, int]], at: int) -> int:
    """Return the offset, or the start of the block that it is inside of."""
    place = bisect_left(blocks, (at, -1)) - 1
    return blocks[place][0] if place >= 0 and at < blocks[place][1] else at
