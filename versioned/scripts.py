"""The shortest way from one row of tokens to another, joined where it would read as crumbs.

diff-match-patch (Neil Fraser) finds the script on tokens written as single code points, with
``Diff_Timeout = 0``: always the same answer. Its C++ port (the extra ``fast``) is used where it
is installed; a property test holds the two to the same result. Where more than ``_FAR`` tokens
differ, diff-match-patch is quadratic, and rapidfuzz's bit-parallel longest common subsequence
takes its place with a script no longer than its.
"""

from __future__ import annotations

from itertools import compress, pairwise
from operator import ne
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel, LCSseq

from versioned.anchors import anchors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Engine = Callable[[str, str], list[tuple[str, int]]]

Hunk = tuple[int, int, int, int]
"""Start and end before, start and end after; ends exclusive."""

_FAR = 16
"""From how many differing tokens on the search is left to rapidfuzz."""

_WINDOW = 2_048
"""Rows of more tokens than this are cut at anchors and then into windows: the longest common
subsequence takes time and memory in the product of the two lengths."""

_CODES = "".join(map(chr, range(1, 2 * _WINDOW + 1)))
"""The code points that stand for tokens: enough for two windows, and far below the surrogates."""

_CRUMB = 12
"""More tokens than this are no crumb, however much changes around them."""

_RUN = 3
"""Unlike texts do not have so many words in a row in common by chance."""

_STOPS = ".!?;:"
_APART = ",()—–"
_TITLES = frozenset("Capt Dr Gen Gov Hon Lt Maj Mr Mrs Ms Prof Rep Rev Sen Sgt St".split())  # noqa: SIM905


def script(ours: Sequence[str], theirs: Sequence[str]) -> list[Hunk]:
    """Return the hunks, as token indices, that lead from one row of tokens to the other."""
    low, high_a, high_b = 0, len(ours), len(theirs)
    while low < high_a and low < high_b and ours[low] == theirs[low]:
        low += 1
    while low < high_a and low < high_b and ours[high_a - 1] == theirs[high_b - 1]:
        high_a, high_b = high_a - 1, high_b - 1
    if low == high_a and low == high_b:
        return []
    hunk = (low, high_a, low, high_b)
    if low in (high_a, high_b) or high_a - low == high_b - low == 1:
        return [hunk]
    found: list[Hunk] = []
    _search(ours, theirs, hunk, found, 0)
    return _joined(ours, theirs, found)


def _search(
    ours: Sequence[str], theirs: Sequence[str], hunk: Hunk, found: list[Hunk], depth: int
) -> None:
    a0, a1, b0, b1 = hunk
    if max(a1 - a0, b1 - b0) > _WINDOW:
        for part in _parts(ours, theirs, hunk, depth):
            if part != hunk and (part[0] == part[1] or part[2] == part[3]):
                _add(found, part)
            else:
                _search(ours, theirs, part, found, depth + 1)
        return
    for c0, c1, d0, d1 in shortest(ours[a0:a1], theirs[b0:b1]):
        _add(found, (a0 + c0, a0 + c1, b0 + d0, b0 + d1))


def _add(found: list[Hunk], hunk: Hunk) -> None:
    if found and found[-1][1] == hunk[0] and found[-1][3] == hunk[2]:
        hunk = (found[-1][0], hunk[1], found[-1][2], hunk[3])
        found.pop()
    found.append(hunk)


def _parts(ours: Sequence[str], theirs: Sequence[str], hunk: Hunk, depth: int) -> list[Hunk]:
    """Cut a long stretch at tokens that stand equally often on both sides, or into windows."""
    a0, a1, b0, b1 = hunk
    chain: list[tuple[int, int]] = []
    if depth < 2:
        # A row of three tokens stands once far more often than one token does.
        reach = 1 if depth else 3
        chain = anchors(_rows(ours, a0, a1, reach), _rows(theirs, b0, b1, reach))[0]
    if not chain:
        count = -(-max(a1 - a0, b1 - b0) // _WINDOW)
        cuts = [
            (a0 + (a1 - a0) * part // count, b0 + (b1 - b0) * part // count)
            for part in range(count + 1)
        ]
        return [(one[0], two[0], one[1], two[1]) for one, two in pairwise(cuts)]
    parts: list[Hunk] = []
    at_a, at_b = a0, b0
    for i, j in [*((a0 + i, b0 + j) for i, j in chain), (a1, b1)]:
        if i < at_a or j < at_b:
            continue
        low_a, low_b, high_a, high_b = at_a, at_b, i, j
        while low_a < high_a and low_b < high_b and ours[low_a] == theirs[low_b]:
            low_a, low_b = low_a + 1, low_b + 1
        while low_a < high_a and low_b < high_b and ours[high_a - 1] == theirs[high_b - 1]:
            high_a, high_b = high_a - 1, high_b - 1
        if low_a < high_a or low_b < high_b:
            parts.append((low_a, high_a, low_b, high_b))
        at_a, at_b = i, j
        while at_a < a1 and at_b < b1 and ours[at_a] == theirs[at_b]:
            at_a, at_b = at_a + 1, at_b + 1
    return parts


def _rows(tokens: Sequence[str], low: int, high: int, reach: int) -> list[str]:
    if reach == 1:
        return list(tokens[low:high])
    part = tokens[low:high]
    return ["\0".join(row) for row in zip(part, part[1:], part[2:], strict=False)]


def _encoded(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, str]:
    """Write both rows with one code point a token, the same for the same token."""
    codes = dict(zip(dict.fromkeys((*ours, *theirs)), _CODES, strict=False))
    return "".join(map(codes.__getitem__, ours)), "".join(map(codes.__getitem__, theirs))


def shortest(ours: Sequence[str], theirs: Sequence[str]) -> list[Hunk]:
    """Return the shortest script between two rows of at most ``_WINDOW`` tokens."""
    # rapidfuzz knows tokens by their hashes here. Were two ever to clash, a script would be no
    # shorter than it could be: what is kept is always compared itself.
    distance = Indel.distance(ours, theirs)
    if distance == len(ours) + len(theirs):
        return [(0, len(ours), 0, len(theirs))]
    if len(ours) == len(theirs):
        differ = list(map(ne, ours, theirs))
        if 2 * sum(differ) == distance:
            # Nothing is shorter than to replace in place the tokens that differ.
            return _in_place(differ)
    a, b = _encoded(ours, theirs)
    if distance <= _FAR:
        if (block := _one_block(a, b, (len(a) + len(b) - distance) // 2)) is not None:
            return block
        return _hunks(_engine(a, b))
    hunks: list[Hunk] = []
    for op in LCSseq.opcodes(a, b):
        if op.tag != "equal":
            _add(hunks, (op.src_start, op.src_end, op.dest_start, op.dest_end))
    return hunks


def _one_block(a: str, b: str, size: int) -> list[Hunk] | None:
    """Return the script around one stretch of ``size`` tokens that both rows have, if there is one.

    With ``size`` as that of the longest common subsequence, no script is shorter.
    """
    for low in range(len(a) - size + 1):
        at = b.find(a[low : low + size])
        if at >= 0:
            high, end = low + size, at + size
            hunks = [(0, low, 0, at), (high, len(a), end, len(b))]
            return [hunk for hunk in hunks if hunk[0] < hunk[1] or hunk[2] < hunk[3]]
    return None


def _in_place(differ: list[bool]) -> list[Hunk]:
    hunks: list[Hunk] = []
    for at in compress(range(len(differ)), differ):
        _add(hunks, (at, at + 1, at, at + 1))
    return hunks


def _hunks(runs: Sequence[tuple[str, int]]) -> list[Hunk]:
    hunks: list[Hunk] = []
    low_a = low_b = at_a = at_b = 0
    for op, length in runs:
        if op == "=":
            if low_a < at_a or low_b < at_b:
                hunks.append((low_a, at_a, low_b, at_b))
            at_a, at_b = at_a + length, at_b + length
            low_a, low_b = at_a, at_b
        elif op == "-":
            at_a += length
        else:
            at_b += length
    if low_a < at_a or low_b < at_b:
        hunks.append((low_a, at_a, low_b, at_b))
    return hunks


def plain_engine(a: str, b: str) -> list[tuple[str, int]]:
    """Return diff-match-patch's script as runs of "=", "-" and "+" with their lengths."""
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return [("=+-"[op], len(run)) for op, run in engine.diff_main(a, b, False)]


def _fast_engine() -> Engine | None:
    try:
        from fast_diff_match_patch import diff
    except ImportError:
        return None

    def fast(a: str, b: str) -> list[tuple[str, int]]:
        runs: list[tuple[str, int]] = diff(
            a, b, timelimit=0, checklines=False, cleanup="No", counts_only=True
        )
        return runs

    return fast


fast_engine = _fast_engine()
_engine: Engine = fast_engine or plain_engine


def _joined(ours: Sequence[str], theirs: Sequence[str], hunks: Sequence[Hunk]) -> list[Hunk]:
    """Join hunks with only a crumb kept between them (semantic clean-up)."""
    if len(hunks) < 2:
        return list(hunks)
    joined: list[Hunk] = []
    counts: list[tuple[int, int]] = []
    for hunk in hunks:
        mine, other = _count(ours[hunk[0] : hunk[1]]), _count(theirs[hunk[2] : hunk[3]])
        while joined and _is_crumb(ours, joined[-1], hunk, max(counts[-1]), max(mine, other)):
            last, (was, now) = joined.pop(), counts.pop()
            between = _count(ours[last[1] : hunk[0]])
            mine, other = mine + was + between, other + now + between
            hunk = (last[0], hunk[1], last[2], hunk[3])
        joined.append(hunk)
        counts.append((mine, other))
    return joined


def _count(tokens: Sequence[str]) -> int:
    """Return how many of the tokens are words."""
    return sum([token[-1].isalnum() for token in tokens])


def _is_crumb(ours: Sequence[str], one: Hunk, two: Hunk, size: int, size_next: int) -> bool:
    """Say whether what is kept between two hunks is too little to stand between them.

    ``size`` and ``size_next`` are the words in the larger side of each hunk.
    """
    if two[0] - one[1] > _CRUMB:
        return False
    between = list(ours[one[1] : two[0]])
    if any("\n" in token for token in between):
        return False
    words = [token.lstrip() for token in between if token[-1].isalnum()]
    if not words:
        if any(token[-1] in _STOPS for token in between):
            titled = between == ["."] and ours[one[1] - 1].lstrip() in _TITLES
            return titled and _replaces(one) and _replaces(two)
        # "Smith, 45" for "Smythe, 46" is two corrections, not one.
        apart = size + size_next < 4 and any(token[-1] in _APART for token in between)
        return _replaces(one) and _replaces(two) and not apart
    if 3 * len(words) <= min(size, size_next):
        return True
    if any(token[-1] in _STOPS for token in between):
        return False
    short = all(len(word) <= 3 and word.islower() for word in words)
    return short and len(words) <= 2 and 4 * len(words) <= size + size_next


def _replaces(hunk: Hunk) -> bool:
    return hunk[0] < hunk[1] and hunk[2] < hunk[3]


def coarse(ours: Sequence[str], hunks: Sequence[Hunk]) -> list[Hunk]:
    """Join hunks with fewer than ``_RUN`` words between them: in unlike texts those are chance."""
    joined: list[Hunk] = []
    for hunk in hunks:
        between = ours[joined[-1][1] : hunk[0]] if joined else ()
        if joined and sum(token[-1].isalnum() for token in between) < _RUN:
            last = joined.pop()
            hunk = (last[0], hunk[1], last[2], hunk[3])
        joined.append(hunk)
    return joined
