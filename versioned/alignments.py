"""Which sentences of one text belong to which of another: in place, split, merged or moved.

The links in place are the heaviest chain of alike sentences that rises on both sides: the best
of all monotone alignments, not the first that fits. What the chain leaves over joins a
neighbour's link where the two read as one sentence split or merged, or, where an alike sentence
stands elsewhere, has moved there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen
from rapidfuzz.distance import Indel, LCSseq

from versioned.anchors import Pair, heaviest_chain

Run = tuple[int, int]
"""Sentences from an index up to, not including, another."""

_LINKED = 0.4
"""From which likeness on two sentences may be linked in place."""

_MOVED = 0.6
"""From which likeness on a sentence may have moved."""

_JOINED = 0.5
"""A neighbour joins a link when this part of its words finds its place in the other sentence."""

_PAIRS = 2_500
"""Up to so many pairs of sentences are all compared; beyond, those that share rare words."""

_RARE = 6
"""In how many sentences of the other text a word may stand and still be rare."""

_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    "a about after all also an and any are as at be been before but by can could did do for from had has have "
    "he her him his how i if in into is it its may more most no not of on one or other our out over said say "
    "says she so some than that the their them then there these they this those to under up was we were what "
    "when where which while who will with would you".split()
)


@frozen
class Alignment:
    """Links in place as runs of sentences on both sides, in order; and single sentences that moved."""

    links: tuple[tuple[Run, Run], ...]
    moved: tuple[Pair, ...]


class _Sentence:
    """A sentence as two strings of one code point a word: as it stands, and its telling words sorted."""

    __slots__ = ("bag", "row")

    def __init__(self, text: str, codes: dict[str, str]) -> None:
        words = _WORD.findall(text.lower()) or [text]
        self.row = "".join([_code(codes, word) for word in words])
        telling = {_code(codes, _stem(word)) for word in words if word not in _COMMON}
        self.bag = "".join(sorted(telling)) or self.row


def _code(codes: dict[str, str], word: str) -> str:
    if word not in codes:
        number = len(codes) + 1
        number = number if number < 0xD800 else number + 0x800
        # Beyond a million different words the codes begin again: likeness is then a bit too high.
        codes[word] = chr(number % 0x10FFFF if number > 0x10FFFF else number)
    return codes[word]


def _stem(word: str) -> str:
    return word if word.isdigit() else word[:5]


def align(ours: Sequence[str], theirs: Sequence[str]) -> Alignment:
    """Return which sentences belong together; those in neither list are in no link."""
    codes: dict[str, str] = {}
    a = [_Sentence(text, codes) for text in ours]
    b = [_Sentence(text, codes) for text in theirs]
    scores = _scores(a, b)
    pairs = sorted(pair for pair, score in scores.items() if score >= _LINKED)
    weights = [scores[i, j] ** 2 * (len(a[i].row) + len(b[j].row)) for i, j in pairs]
    chain = heaviest_chain(pairs, weights)
    free_a = set(range(len(a))) - {i for i, _ in chain}
    free_b = set(range(len(b))) - {j for _, j in chain}
    moved = _moved(scores, a, b, free_a, free_b)
    free_a -= {i for i, _ in moved}
    free_b -= {j for _, j in moved}
    links = _with_neighbours(a, b, chain, free_a, free_b)
    return Alignment(tuple(links), tuple(moved))


def alike(
    ours: Sequence[str], theirs: Sequence[str], homes_a: Sequence[int], homes_b: Sequence[int]
) -> list[Pair]:
    """Return the pairs of sentences that are one sentence in two places.

    ``homes_a`` and ``homes_b`` say which hunk each sentence is from: within one hunk nothing moves.
    """
    codes: dict[str, str] = {}
    a = [_Sentence(text, codes) for text in ours]
    b = [_Sentence(text, codes) for text in theirs]
    scores = {(i, j): score for (i, j), score in _scores(a, b).items() if homes_a[i] != homes_b[j]}
    return _moved(scores, a, b, set(range(len(a))), set(range(len(b))))


def likeness(one: _Sentence, two: _Sentence) -> float:
    """Return 0..1: the words that two sentences share, in order or, telling words only, in any."""
    if one.row == two.row:
        return 1.0
    in_order = Indel.normalized_similarity(one.row, two.row)
    if min(len(one.bag), len(two.bag)) < 3:
        return in_order
    return max(in_order, 0.95 * Indel.normalized_similarity(one.bag, two.bag))


def _scores(a: Sequence[_Sentence], b: Sequence[_Sentence]) -> dict[Pair, float]:
    if len(a) * len(b) <= _PAIRS:
        return {(i, j): likeness(x, y) for i, x in enumerate(a) for j, y in enumerate(b)}
    return {(i, j): likeness(a[i], b[j]) for i, j in _candidates(a, b)}


def _candidates(a: Sequence[_Sentence], b: Sequence[_Sentence]) -> list[Pair]:
    """Return the pairs that share rare words: for every sentence, the few that share most."""
    homes: dict[str, list[int]] = defaultdict(list)
    for j, sentence in enumerate(b):
        for word in sentence.bag[:200]:
            homes[word].append(j)
    pairs: list[Pair] = []
    for i, sentence in enumerate(a):
        shared: dict[int, int] = defaultdict(int)
        for word in sentence.bag[:200]:
            places = homes.get(word, ())
            if len(places) <= _RARE:
                for j in places:
                    shared[j] += 1
        best = sorted(shared, key=lambda j: (-shared[j], abs(j - i), j))[:_RARE]
        pairs += [(i, j) for j in best]
    return pairs


def _moved(
    scores: dict[Pair, float],
    a: Sequence[_Sentence],
    b: Sequence[_Sentence],
    free_a: set[int],
    free_b: set[int],
) -> list[Pair]:
    """Return the best pairs of sentences that the chain left over on both sides.

    A sentence of less than four words says too little to be followed.
    """
    open_pairs = [
        (score, i, j)
        for (i, j), score in scores.items()
        if score >= _MOVED
        and i in free_a
        and j in free_b
        and min(len(a[i].row), len(b[j].row)) >= 4
    ]
    return best_pairs(open_pairs)


def best_pairs(scored: Sequence[tuple[float, int, int]]) -> list[Pair]:
    """Return the matching of greatest total score, each index used once on its side.

    Pairs fall into islands that do not touch; a small island is solved exactly, by trying; in a
    larger one the best pairs are taken first.
    """
    parents: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while (above := parents.setdefault(node, node)) != node:
            parents[node] = parents[above]
            node = above
        return node

    for _, i, j in scored:
        parents[root(("a", i))] = root(("b", j))
    islands: dict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for entry in sorted(scored, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1:])):
        islands[root(("a", entry[1]))].append(entry)
    pairs: list[Pair] = []
    for island in islands.values():
        pairs += _solved(island) if len(island) <= 12 else _greedy(island)
    return sorted(pairs)


def _solved(island: list[tuple[float, int, int]]) -> list[Pair]:
    best: tuple[float, list[Pair]] = (-1.0, [])

    def extend(at: int, total: float, used: list[Pair]) -> None:
        nonlocal best
        if total > best[0] + 1e-9:
            best = (total, used)
        for number in range(at, len(island)):
            score, i, j = island[number]
            if all(i != x and j != y for x, y in used):
                extend(number + 1, total + score, [*used, (i, j)])

    extend(0, 0.0, [])
    return best[1]


def _greedy(island: list[tuple[float, int, int]]) -> list[Pair]:
    pairs: list[Pair] = []
    seen_a: set[int] = set()
    seen_b: set[int] = set()
    for _, i, j in island:
        if i not in seen_a and j not in seen_b:
            pairs.append((i, j))
            seen_a.add(i)
            seen_b.add(j)
    return pairs


def _with_neighbours(
    a: Sequence[_Sentence],
    b: Sequence[_Sentence],
    chain: Sequence[Pair],
    free_a: set[int],
    free_b: set[int],
) -> list[tuple[Run, Run]]:
    """Widen links by free neighbours that share in them: one sentence split, or several merged."""
    links = [((i, i + 1), (j, j + 1)) for i, j in chain]
    offers = []
    for number, (i, j) in enumerate(chain):
        for step in (-1, 1):
            offers += [
                (_gain(b, j, step, a[i].row), number, "b", j + step)
                for _ in "."
                if j + step in free_b
            ]
            offers += [
                (_gain(a, i, step, b[j].row), number, "a", i + step)
                for _ in "."
                if i + step in free_a
            ]
    for gain, number, side, at in sorted(offers, key=lambda offer: (-offer[0], offer[1:])):
        free, units = (free_a, a) if side == "a" else (free_b, b)
        if gain < _JOINED or at not in free:
            continue
        (i0, i1), (j0, j1) = links[number]
        if (side == "a" and j1 - j0 > 1) or (side == "b" and i1 - i0 > 1):
            continue
        whole = b[j0].row if side == "a" else a[i0].row
        step = 1 if at >= (i1 if side == "a" else j1) else -1
        low, high = (i0, i1) if side == "a" else (j0, j1)
        while at in free and _gain_of(units, low, high, at, whole) >= _JOINED:
            free.discard(at)
            low, high = min(low, at), max(high, at + 1)
            at += step
        links[number] = ((low, high), (j0, j1)) if side == "a" else ((i0, i1), (low, high))
    return links


def _gain(units: Sequence[_Sentence], at: int, step: int, whole: str) -> float:
    return _gain_of(units, at, at + 1, at + step, whole)


def _gain_of(units: Sequence[_Sentence], low: int, high: int, at: int, whole: str) -> float:
    """Return what part of a sentence finds its place in ``whole`` beside those from low to high."""
    inside = "".join([unit.row for unit in units[low:high]])
    more = units[at].row
    joined = more + inside if at < low else inside + more
    gained = LCSseq.similarity(joined, whole) - LCSseq.similarity(inside, whole)
    return gained / len(more) if gained >= 2 else 0.0
