"""Which sentences of one text belong to which of another: in place, split, merged or moved.

The links in place are the heaviest chain of alike sentences that rises on both sides: the best
of all monotone alignments, not the first that fits. What the chain leaves over joins a
neighbour's link where the two read as one sentence split or merged, or, where an alike sentence
stands elsewhere, has moved there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain, cycle
from typing import TYPE_CHECKING

from attrs import frozen
from rapidfuzz.distance import Indel, LCSseq

from versioned.anchors import Pair, heaviest_chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

LEAST = 12
"""What a sentence must have, in code points, to be found again elsewhere word for word."""

_LEAST_EDITED = 20
"""What it must have where it may have been edited: less says too little."""

_RARE = 6
"""In how many sentences of the other text a word may stand and still be rare."""

_LONGEST = 400
"""How many words of a sentence are compared at most: longer ones are texts without a stop."""

_TELLING = 200
"""How many words of a sentence are looked up at most: a sentence may be a text without a stop."""

_STEM = 5
_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    """
    a about after all also an and any are as at be been before but by can could did do for
    from had has have he her him his how i if in into is it its may more most no not of on
    one or other our out over said say says she so some than that the their them then there
    these they this those to under up was we were what when where which while who will with
    would you
    """.split()  # noqa: SIM905
)
"""Words that say nothing of what a sentence is about."""


@frozen
class Alignment:
    """Links in place, as runs of sentences in order; and pairs of sentences that moved."""

    links: Sequence[tuple[Run, Run]]
    moved: Sequence[Pair]


class _Sentence:
    """A sentence with one code point a word: as it stands, and its telling words sorted."""

    __slots__ = ("bag", "row")

    def __init__(self, words: Sequence[str], codes: dict[str, str]) -> None:
        self.row = "".join([codes[word] for word in words])
        # Five letters stand for the word: "resigned" and "resign" tell the same.
        telling = {codes[word[:_STEM]] for word in words if word not in _COMMON}
        self.bag = "".join(sorted(telling)) or self.row


def align(ours: Sequence[str], theirs: Sequence[str]) -> Alignment:
    """Return which sentences belong together; those in neither list are in no link."""
    twins = _twins(ours, theirs)
    a, b = _read(ours, theirs, twins)
    scores = _scores(a, b) | dict.fromkeys(twins, 1.0)
    pairs = sorted(scores)
    weights = [scores[i, j] ** 2 * (len(ours[i]) + len(theirs[j])) for i, j in pairs]
    in_place = heaviest_chain(pairs, weights)
    free_a = set(range(len(ours))) - {i for i, _ in in_place}
    free_b = set(range(len(theirs))) - {j for _, j in in_place}
    moved = _moved(
        (score, i, j)
        for (i, j), score in scores.items()
        if i in free_a and j in free_b and _is_long_enough(ours[i], theirs[j])
    )
    free_a -= {i for i, _ in moved}
    free_b -= {j for _, j in moved}
    links = [((i, i + 1), (j, j + 1)) for i, j in in_place]
    _join_neighbours(a, b, links, free_a, free_b)
    return Alignment(links, moved)


def alike(
    ours: Sequence[str], theirs: Sequence[str], homes_a: Sequence[int], homes_b: Sequence[int]
) -> list[Pair]:
    """Return the pairs of sentences that are one sentence in two places.

    ``homes_a`` and ``homes_b`` say which hunk each sentence is from: within one hunk nothing moves.
    """
    twins = _twins(ours, theirs)
    scores = _scores(*_read(ours, theirs, twins)) | dict.fromkeys(twins, 1.0)
    return _moved(
        (score, i, j)
        for (i, j), score in scores.items()
        if homes_a[i] != homes_b[j] and _is_long_enough(ours[i], theirs[j])
    )


def _twins(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """Return the pairs of equal sentences that stand once on both sides."""
    at_b = {text: j for j, text in enumerate(theirs)}
    pairs = [(i, at_b[text]) for i, text in enumerate(ours) if text in at_b]
    if len(pairs) == len({j for _, j in pairs}) and len(at_b) == len(theirs):
        return pairs
    often_a, often_b = Counter(ours), Counter(theirs)
    return [(i, j) for i, j in pairs if often_a[ours[i]] == often_b[ours[i]] == 1]


def _read(
    ours: Sequence[str], theirs: Sequence[str], twins: Sequence[Pair]
) -> tuple[dict[int, _Sentence], dict[int, _Sentence]]:
    """Return the sentences that need to be compared, by index: all but twins."""
    rest_a = sorted(set(range(len(ours))) - {i for i, _ in twins})
    rest_b = sorted(set(range(len(theirs))) - {j for _, j in twins})
    if not rest_a or not rest_b:
        return {}, {}
    texts = [ours[i] for i in rest_a] + [theirs[j] for j in rest_b]
    rows = [_WORD.findall(text.lower())[:_LONGEST] or [text] for text in texts]
    words = dict.fromkeys(chain.from_iterable(rows))
    words |= dict.fromkeys([word[:_STEM] for word in words])
    # Surrogates are no characters. Beyond a million different words the codes begin again, which
    # makes unlike sentences look a little more alike and does no other harm.
    points = cycle(chain(range(1, 0xD800), range(0xE000, 0x110000)))
    codes = dict(zip(words, map(chr, points), strict=False))
    read = [_Sentence(row, codes) for row in rows]
    return (
        dict(zip(rest_a, read, strict=False)),
        dict(zip(rest_b, read[len(rest_a) :], strict=True)),
    )


def _scores(a: dict[int, _Sentence], b: dict[int, _Sentence]) -> dict[Pair, float]:
    """Return the likeness of the pairs that are at all alike."""
    few = len(a) * len(b) <= _PAIRS
    pairs = [(i, j) for i in a for j in b] if few else _candidates(a, b)
    scores: dict[Pair, float] = {}
    for i, j in pairs:
        score = _likeness(a[i], b[j])
        if score >= _LINKED:
            scores[i, j] = score
    return scores


def _likeness(one: _Sentence, two: _Sentence) -> float:
    """Return 0..1: the words that two sentences share, in order or, telling words only, in any."""
    in_order = Indel.normalized_similarity(one.row, two.row)
    if in_order > 0.9 or len(one.bag) < 3 or len(two.bag) < 3:
        return in_order
    return max(in_order, 0.95 * Indel.normalized_similarity(one.bag, two.bag))


def _candidates(a: dict[int, _Sentence], b: dict[int, _Sentence]) -> list[Pair]:
    """Return the pairs that share rare words: for every sentence, the few that share most."""
    homes: dict[str, list[int]] = defaultdict(list)
    for j, sentence in b.items():
        for word in sentence.bag[:_TELLING]:
            homes[word].append(j)
    pairs: list[Pair] = []
    for i, sentence in a.items():
        shared: dict[int, int] = defaultdict(int)
        for word in sentence.bag[:_TELLING]:
            places = homes.get(word, ())
            if len(places) <= _RARE:
                for j in places:
                    shared[j] += 1
        best = sorted(shared, key=lambda j: (-shared[j], abs(j - i), j))[:_RARE]
        pairs += [(i, j) for j in best]
    return pairs


def _is_long_enough(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= (LEAST if one == two else _LEAST_EDITED)


def _moved(scored: Iterable[tuple[float, int, int]]) -> list[Pair]:
    """Return the best pairs of sentences that are alike enough to be one, moved."""
    return best_pairs([entry for entry in scored if entry[0] >= _MOVED])


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


def _join_neighbours(
    a: dict[int, _Sentence],
    b: dict[int, _Sentence],
    links: list[tuple[Run, Run]],
    free_a: set[int],
    free_b: set[int],
) -> None:
    """Widen links by free neighbours that share in them: one sentence split, or several merged.

    Offers are taken best first; a link that was widened on one side stays single on the other.
    """
    offers = []
    for number, ((i, _), (j, _)) in enumerate(links):
        if i not in a or j not in b:
            continue
        for step in (-1, 1):
            if j + step in free_b and j + step in b:
                offers.append((_gain(b, j, j + 1, j + step, a[i]), number, "b", j + step))
            if i + step in free_a and i + step in a:
                offers.append((_gain(a, i, i + 1, i + step, b[j]), number, "a", i + step))
    for gain, number, side, at in sorted(offers, key=lambda offer: (-offer[0], offer[1:])):
        (i0, i1), (j0, j1) = links[number]
        if gain < _JOINED or (side == "a" and j1 - j0 > 1) or (side == "b" and i1 - i0 > 1):
            continue
        if side == "a":
            links[number] = (_widened(a, (i0, i1), at, b[j0], free_a), (j0, j1))
        else:
            links[number] = ((i0, i1), _widened(b, (j0, j1), at, a[i0], free_b))


def _widened(
    units: dict[int, _Sentence], run: Run, at: int, whole: _Sentence, free: set[int]
) -> Run:
    """Return the run with the sentence ``at`` and those beyond it that share in ``whole``."""
    low, high = run
    step = 1 if at >= high else -1
    while at in free and at in units and _gain(units, low, high, at, whole) >= _JOINED:
        free.discard(at)
        low, high = min(low, at), max(high, at + 1)
        at += step
    return low, high


def _gain(units: dict[int, _Sentence], low: int, high: int, at: int, whole: _Sentence) -> float:
    """Return what part of a sentence finds its place in ``whole`` beside those from low to high.

    By words in order, or, where the sentence came from inside another one ("X, who is Y, did Z"),
    by telling words that the others do not account for.
    """
    inside = "".join([units[index].row for index in range(low, high)])
    more = units[at]
    joined = more.row + inside if at < low else inside + more.row
    gained = LCSseq.similarity(joined, whole.row) - LCSseq.similarity(inside, whole.row)
    in_order = gained / len(more.row) if gained >= 2 else 0.0
    taken = set().union(*(units[index].bag for index in range(low, high)))
    own = set(more.bag) - taken
    told = own & set(whole.bag)
    by_words = len(told) / len(own) if len(told) >= 2 else 0.0
    return max(in_order, by_words)
