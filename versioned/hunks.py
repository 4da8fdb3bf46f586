"""From two texts to the stretches in which they differ, coarse to fine.

Lines first, then pieces of lines, then tokens: each step pairs what is equal, and only what is
left goes to the next, so that the cost follows what changed. Lines that are too unlike to be
compared word by word are aligned sentence by sentence. The hunks are in order, exclude each
other, and lead from the one text to the other; lines and sentences that moved come apart.
"""

from __future__ import annotations

from itertools import accumulate, compress, pairwise

from rapidfuzz.distance import Indel, Postfix, Prefix

from versioned.alignments import align
from versioned.anchors import Pair, anchors, heaviest_chain
from versioned.scripts import Hunk, coarse, script
from versioned.text import sentence_bounds
from versioned.tokens import is_whole, tokens

_CLOSE = 0.5
"""Two lines belong together beyond doubt when their equal ends make up this part of the longer."""

_SAME = 0.8
"""So do two lines that are this much alike, by code points."""

_SHOWN = 4_000
"""Lines of more code points than this are known by their ends alone: the likeness of two long
lines takes time in the product of their lengths."""

_GAP = 400
"""Up to so many pairs of lines in a gap are all tried."""

_ALIKE = 0.25
"""In stretches less alike than this, by tokens, a few words kept here and there are chance."""

_LONG = 120
"""Stretches of more code points than this are tried piece by piece first."""

_BLOCK = 32_768
"""How many code points of long texts are compared at once."""

_BREAK = 4
"""How many code points a break between paragraphs has at most."""

_LITTLE = 20
"""Hunks with no more code points than this on a side are not looked at again."""

_SHORT = 16
"""Stretches of fewer tokens than this, both sides together, are always compared word by word."""

_DEEP = 4
"""How often the search for anchors is repeated inside the gaps that it left."""

_MOVES = 12
"""A line with fewer code points than this is not followed when it moves."""


Unit = tuple[int, int, int]
"""A line or sentence: where it starts, where it ends, and where the white space after it ends."""


class Found:
    """The hunks and moves found so far: the one thing that grows while two texts are compared."""

    __slots__ = ("hunks", "joined", "moves", "new", "old")

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        self.hunks: list[Hunk] = []
        self.moves: list[Hunk] = []
        self.joined: set[Hunk] = set()

    def add(self, a0: int, a1: int, b0: int, b1: int) -> None:
        """Note a hunk; hunks that touch on both sides become one."""
        if self.hunks and self.hunks[-1][1] == a0 and self.hunks[-1][3] == b0:
            last = self.hunks[-1]
            self.hunks[-1] = joined = (last[0], a1, last[2], b1)
            self.joined.add(joined)
        else:
            self.hunks.append((a0, a1, b0, b1))


def find_hunks(old: str, new: str, in_place: bool = False) -> Found:
    """Return the stretches in which two texts differ, and those that moved.

    With ``in_place`` nothing moves: the texts are compared word by word from start to end.
    """
    found = Found(old, new)
    if old == new:
        return found
    if in_place:
        _line(found, 0, len(old), 0, len(new), False)
        return found
    low = old.rfind("\n", 0, _same_start(old, new)) + 1
    # The end that both share begins behind a line break, too, and behind all blank lines.
    high = min(_same_end(old, new), len(old) - low, len(new) - low)
    line = old.find("\n", len(old) - high)
    while 0 <= line < len(old) - 1 and old[line + 1] == "\n":
        line += 1
    high = 0 if line < 0 else len(old) - line - 1
    _lines(found, (low, len(old) - high, low, len(new) - high))
    _look_again(found)
    return found


def _same_start(old: str, new: str) -> int:
    """Return how many code points both texts begin with, comparing long texts block by block."""
    # A block is cut out of one text only: what is copied costs as much as what is compared.
    at, end = 0, min(len(old), len(new))
    while at + _BLOCK <= end and old.startswith(new[at : at + _BLOCK], at):
        at += _BLOCK
    return at + Prefix.similarity(old[at : at + _BLOCK], new[at : at + _BLOCK])


def _same_end(old: str, new: str) -> int:
    a, b = len(old), len(new)
    while a > _BLOCK < b and old.endswith(new[b - _BLOCK : b], 0, a):
        a, b = a - _BLOCK, b - _BLOCK
    tail_a, tail_b = old[max(a - _BLOCK, 0) : a], new[max(b - _BLOCK, 0) : b]
    return len(old) - a + Postfix.similarity(tail_a, tail_b)


def _lines(found: Found, part: Hunk) -> None:
    old, new = found.old, found.new
    a0, a1, b0, b1 = part
    a, ours = _split(old, a0, a1)
    b, theirs = _split(new, b0, b1)
    if old[a0 : ours[0]] != new[b0 : theirs[0]]:
        found.add(a0, ours[0], b0, theirs[0])
    links: list[Pair] = []
    gone: dict[int, int] = {}
    come: set[int] = set()
    _fill(a, b, (0, len(a), 0, len(b)), links, gone, come, 0)
    for i, j in gone.items():
        found.moves.append((ours[i], ours[i + 1], theirs[j], theirs[j + 1]))
    i = j = 0
    for to_i, to_j in [*links, (len(a), len(b))]:
        if i < to_i or j < to_j:
            mine = [_unit(a, ours, at) for at in range(i, to_i) if at not in gone]
            other = [_unit(b, theirs, at) for at in range(j, to_j) if at not in come]
            _block(found, mine, other, ours[i], theirs[j])
        if to_i == len(a):
            break
        i, j = to_i + 1, to_j + 1
        start_a, start_b, one, two = ours[to_i], theirs[to_j], a[to_i], b[to_j]
        end_a, end_b = start_a + len(one), start_b + len(two)
        if one != two:
            _line(found, start_a, end_a, start_b, end_b, True)
        if old[end_a : ours[i]] != new[end_b : theirs[j]]:
            found.add(end_a, ours[i], end_b, theirs[j])


def _split(text: str, low: int, high: int) -> tuple[list[str], list[int]]:
    """Cut a stretch into its lines; blank lines count as white space behind the line before.

    Returns the lines and where they start, with the end of the stretch as one start more.
    """
    lines = text[low:high].split("\n")
    starts = accumulate([len(line) + 1 for line in lines], initial=low)
    full = list(map(str.strip, lines))
    return list(compress(lines, full)), [*compress(starts, full), high]


def _unit(lines: list[str], starts: list[int], at: int) -> Unit:
    return starts[at], starts[at] + len(lines[at]), starts[at + 1]


def _fill(
    a: list[str],
    b: list[str],
    gap: Hunk,
    links: list[Pair],
    gone: dict[int, int],
    come: set[int],
    depth: int,
) -> None:
    """Link what is equal inside a gap, then inside the gaps that remain, then what is close.

    Equal lines that cannot be linked in order have moved: ``gone`` holds where each went, and
    ``come`` those that came. They take no part in what follows.
    """
    i, i1, j, j1 = gap
    while i < i1 and j < j1 and a[i] == b[j]:
        links.append((i, j))
        i, j = i + 1, j + 1
    tail: list[Pair] = []
    while i < i1 and j < j1 and a[i1 - 1] == b[j1 - 1]:
        i1, j1 = i1 - 1, j1 - 1
        tail.append((i1, j1))
    if i < i1 and j < j1:
        chain: list[Pair] = []
        if depth < _DEEP and not set(a[i:i1]).isdisjoint(b[j:j1]):
            chain, apart = anchors(a[i:i1], b[j:j1])
            for x, y in apart:
                if len(a[i + x]) >= _MOVES:
                    gone[i + x] = j + y
                    come.add(j + y)
        if chain:
            low_i, low_j = i, j
            for x, y in chain:
                x, y = low_i + x, low_j + y
                if x - i == y - j == 1 and i not in gone and j not in come:
                    links.append((i, j))
                elif i < x and j < y:
                    _fill(a, b, (i, x, j, y), links, gone, come, depth + 1)
                links.append((x, y))
                i, j = x + 1, y + 1
            if i < i1 and j < j1:
                _fill(a, b, (i, i1, j, j1), links, gone, come, depth + 1)
        else:
            ours = [at for at in range(i, i1) if at not in gone]
            theirs = [at for at in range(j, j1) if at not in come]
            _close(a, b, ours, theirs, links)
    links += reversed(tail)


def _close(
    a: list[str], b: list[str], ours: list[int], theirs: list[int], links: list[Pair]
) -> None:
    """Link close lines in a gap without equal ones.

    One line for one is an edit, however little is left of it. Where there are as many on both
    sides they are paired from both ends; of those that are left, and of a small gap, the heaviest
    chain is taken.
    """
    low, n, m = 0, len(ours), len(theirs)
    if n == m == 1:
        links.append((ours[0], theirs[0]))
        return
    tail: list[Pair] = []
    even = n == m
    if even or n * m > _GAP:
        while low < min(n, m) and _are_close(a[ours[low]], b[theirs[low]]):
            links.append((ours[low], theirs[low]))
            low += 1
        while low < min(n, m) and _are_close(a[ours[n - 1]], b[theirs[m - 1]]):
            n, m = n - 1, m - 1
            tail.append((ours[n], theirs[m]))
    if low < min(n, m) and (n - low) * (m - low) <= _GAP:
        ours, theirs = ours[low:n], theirs[low:m]
        pairs = [(x, y) for x in ours for y in theirs if _are_close(a[x], b[y])]
        in_place = heaviest_chain(pairs, [len(a[x]) + len(b[y]) for x, y in pairs])
        if not even:
            gone, come = {x for x, _ in in_place}, {y for _, y in in_place}
            free_a, free_b = set(ours) - gone, set(theirs) - come
            in_place = [
                (x, y)
                for x, y in in_place
                if not _has_rest(a[x], b, y, free_b) and not _has_rest(b[y], a, x, free_a)
            ]
        links += in_place
    links += reversed(tail)


def _has_rest(whole: str, parts: list[str], at: int, free: set[int]) -> bool:
    """Say whether the line next to part ``at`` is the rest of ``whole``, which was split."""
    if len(whole) - len(parts[at]) < _LITTLE:
        return False
    for near in (at - 1, at + 1):
        if near in free:
            part = parts[near]
            place = whole[: len(part)] if near < at else whole[-len(part) :]
            if _are_close(place, part):
                return True
    return False


def _are_close(one: str, two: str) -> bool:
    """Say whether two lines are beyond doubt one line, edited."""
    longer, shorter = len(one), len(two)
    if longer < shorter:
        longer, shorter = shorter, longer
    if shorter < _CLOSE * longer:
        return False
    if Prefix.similarity(one, two) + Postfix.similarity(one, two) >= _CLOSE * longer:
        return True
    return longer <= _SHOWN and Indel.normalized_similarity(one, two, score_cutoff=_SAME) > 0


def _block(found: Found, ours: list[Unit], theirs: list[Unit], at_a: int, at_b: int) -> None:
    """Compare lines that could not be paired; ``at_a`` and ``at_b`` are where they begin."""
    if len(ours) == len(theirs) == 1:
        (start_a, end_a, next_a), (start_b, end_b, next_b) = ours[0], theirs[0]
        _line(found, start_a, end_a, start_b, end_b, True)
        if found.old[end_a:next_a] != found.new[end_b:next_b]:
            found.add(end_a, next_a, end_b, next_b)
    elif ours and theirs:
        _by_sentence(found, ours, theirs, at_a, at_b)
    else:
        for start, _, end in ours:
            found.add(start, end, at_b, at_b)
        for start, _, end in theirs:
            found.add(at_a, at_a, start, end)


def _line(found: Found, a0: int, a1: int, b0: int, b1: int, whole: bool) -> None:
    """Add the hunks between two lines; ``whole`` ones may be taken apart into sentences."""
    x, y = found.old[a0:a1], found.new[b0:b1]
    size_a, size_b = a1 - a0, b1 - b0
    low = max(x.rfind(" ", 0, Prefix.similarity(x, y)), 0)
    high = x.find(" ", size_a - min(Postfix.similarity(x, y), size_a - low, size_b - low))
    high = 0 if high < 0 else size_a - high
    u, v = x[low : size_a - high], y[low : size_b - high]
    if not u or not v:
        if u or v:
            found.add(a0 + low, a0 + low + len(u), b0 + low, b0 + low + len(v))
    elif u[0] == " " == v[0] and u[1:].isalnum() and v[1:].isalnum():
        found.add(a0 + low, a0 + low + len(u), b0 + low, b0 + low + len(v))
    elif whole and len(u) + len(v) > _LONG and (". " in u or ". " in v):
        # Back to where the first piece begins and the last one ends.
        low = x.rfind(". ", 0, low) + 2 if ". " in x[:low] else 0
        end = x.find(". ", len(x) - high) if high else -1
        high = 0 if end < 0 else len(x) - end
        _pieces(found, (a0 + low, a1 - high, b0 + low, b1 - high))
    else:
        _words(found, a0 + low, u, b0 + low, v)


def _pieces(found: Found, part: Hunk) -> None:
    """Compare two lines piece by piece; what is left between close pieces, by sentence."""
    a0, a1, b0, b1 = part
    a, b = found.old[a0:a1].split(". "), found.new[b0:b1].split(". ")
    ours = list(accumulate([len(piece) + 2 for piece in a], initial=a0))
    theirs = list(accumulate([len(piece) + 2 for piece in b], initial=b0))
    # The last piece has nothing behind it.
    ours[-1], theirs[-1] = a1, b1
    links: list[Pair] = []
    _fill(a, b, (0, len(a), 0, len(b)), links, {}, set(), 0)
    i = j = 0
    for to_i, to_j in [*links, (len(a), len(b))]:
        if i < to_i and j < to_j:
            one = (ours[i], min(ours[to_i - 1] + len(a[to_i - 1]) + 1, a1), ours[to_i])
            two = (theirs[j], min(theirs[to_j - 1] + len(b[to_j - 1]) + 1, b1), theirs[to_j])
            if to_i - i == to_j - j == 1:
                _line(found, ours[i], one[1], theirs[j], two[1], False)
            else:
                _by_sentence(found, [one], [two], ours[i], theirs[j])
        elif i < to_i or j < to_j:
            found.add(ours[i], ours[to_i], theirs[j], theirs[to_j])
        if to_i == len(a):
            break
        i, j = to_i + 1, to_j + 1
        one_end, two_end = ours[to_i] + len(a[to_i]), theirs[to_j] + len(b[to_j])
        if a[to_i] != b[to_j]:
            _line(found, ours[to_i], one_end, theirs[to_j], two_end, False)
        if ours[i] - one_end != theirs[j] - two_end:
            found.add(one_end, ours[i], two_end, theirs[j])


def _words(found: Found, a0: int, x: str, b0: int, y: str) -> None:
    """Compare two stretches token by token; where next to nothing is kept, only runs of it are."""
    if _none_shared(x, y):
        found.add(a0, a0 + len(x), b0, b0 + len(y))
        return
    a, b = tokens(x), tokens(y)
    hunks = script(a, b)
    if len(hunks) > 2 and len(a) + len(b) > _SHORT:
        differ = sum(h[1] - h[0] + h[3] - h[2] for h in hunks)
        if differ > (1 - _ALIKE) * (len(a) + len(b)):
            hunks = coarse(a, hunks)
    at_a = list(accumulate(map(len, a), initial=a0))
    at_b = list(accumulate(map(len, b), initial=b0))
    for i, i1, j, j1 in hunks:
        found.add(at_a[i], at_a[i1], at_b[j], at_b[j1])


def _none_shared(x: str, y: str) -> bool:
    """Say whether two stretches are nothing but words, of which they have none in common."""
    if not (x.replace(" ", "").isalnum() and y.replace(" ", "").isalnum()):
        return False
    return set(x.split(" ")).isdisjoint(y.split(" "))


def _look_again(found: Found) -> None:
    """Compare what was taken out with what was put in next to it by different steps.

    A paragraph that was split keeps its first line; its rest went, and came as a line of its own.
    """
    if not found.joined and all(two[0] - one[1] > _BREAK for one, two in pairwise(found.hunks)):
        return
    hunks, found.hunks = found.hunks, []
    again = found.joined
    for number, hunk in enumerate(hunks):
        a0, a1, b0, b1 = hunk
        if number + 1 < len(hunks):
            c0, c1, d0, d1 = hunks[number + 1]
            # Where the distances differ, a stretch that moved lies between.
            near = c0 - a1 == d0 - b1 <= _BREAK
            if near and _crosswise(a1 - a0, b1 - b0, c1 - c0, d1 - d0):
                hunks[number + 1] = joined = (a0, c1, b0, d1)
                again.add(joined)
                continue
        if hunk in again and a1 - a0 > _LITTLE < b1 - b0:
            _words(found, a0, found.old[a0:a1], b0, found.new[b0:b1])
        else:
            found.add(a0, a1, b0, b1)


def _crosswise(gone: int, came: int, gone_next: int, came_next: int) -> bool:
    """Say whether one of two hunks takes out about what the other may have put in."""
    if gone > came:
        return gone - came > _LITTLE < came_next - gone_next
    return came - gone > _LITTLE < gone_next - came_next


def _by_sentence(found: Found, ours: list[Unit], theirs: list[Unit], at_a: int, at_b: int) -> None:
    """Align the sentences of some lines and compare those that belong together."""
    old, new = found.old, found.new
    a, b = _sentences(old, ours), _sentences(new, theirs)
    alignment = align([old[u[0] : u[1]] for u in a], [new[u[0] : u[1]] for u in b])
    gone: set[int] = set()
    come: set[int] = set()
    for i, j in alignment.moved:
        move = (a[i][0], a[i][2], b[j][0], b[j][2])
        if is_whole(old, *move[:2]) and is_whole(new, *move[2:]):
            gone.add(i)
            come.add(j)
            found.moves.append(move)
    i = j = 0
    for (i0, i1), (j0, j1) in [*alignment.links, ((len(a), len(a)), (len(b), len(b)))]:
        for at in range(i, i0):
            if at not in gone:
                found.add(a[at][0], a[at][2], at_b, at_b)
            at_a = a[at][2]
        for at in range(j, j0):
            if at not in come:
                found.add(at_a, at_a, b[at][0], b[at][2])
            at_b = b[at][2]
        if i0 < i1:
            i1, j1 = _unbroken(a, i0, i1), _unbroken(b, j0, j1)
            one, two = (a[i0][0], *a[i1 - 1][1:]), (b[j0][0], *b[j1 - 1][1:])
            _line(found, one[0], one[1], two[0], two[1], False)
            if old[one[1] : one[2]] != new[two[1] : two[2]]:
                found.add(one[1], one[2], two[1], two[2])
            i, j, at_a, at_b = i1, j1, one[2], two[2]


def _unbroken(units: list[Unit], low: int, high: int) -> int:
    """Return how far sentences follow one another, with no line between them that moved."""
    for at in range(low, high - 1):
        if units[at][2] != units[at + 1][0]:
            return at + 1
    return high


def _sentences(text: str, lines: list[Unit]) -> list[Unit]:
    units: list[Unit] = []
    for start, end, behind in lines:
        bounds = sentence_bounds(text, start, end) or [(start, end)]
        bounds[0] = (start, bounds[0][1])
        nexts = [*(low for low, _ in bounds[1:]), behind]
        units += [(low, high, next_) for (low, high), next_ in zip(bounds, nexts, strict=True)]
    return units
