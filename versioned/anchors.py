"""Where two sequences surely correspond: items that stand equally often in both.

This is patience diff (Bram Cohen) with a histogram's tolerance for repeats: the k-th of three is
paired with the k-th of three. Of the pairs that result, the heaviest chain that rises on both
sides stays in place; the others have moved. Takes n log n steps for n items.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[int, int]


def anchors(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of equal items that stay in place, and those that moved.

    Both lists hold indices and are in the order of ``ours``. What stands once on both sides may
    move; what is repeated is only ever matched in place.
    """
    at_b = dict(zip(theirs, range(len(theirs)), strict=True))
    if len(at_b) == len(theirs) and len(set(ours)) == len(ours):
        pairs = [(i, at_b[item]) for i, item in enumerate(ours) if item in at_b]
        once = True
    else:
        pairs, once = _ranked(ours, theirs), False
    if all(one[1] < two[1] for one, two in pairwise(pairs)):
        return pairs, []
    chain = heaviest_chain(pairs, [len(ours[i]) + 1 for i, _ in pairs])
    stays = set(chain)
    apart = [pair for pair in pairs if pair not in stays]
    if not once:
        often = Counter(ours)
        apart = [(i, j) for i, j in apart if often[ours[i]] == 1]
    return chain, apart


def _ranked(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """Return the pairs of items that stand equally often on both sides, first with first."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, item in enumerate(theirs):
        places[item].append(j)
    mine: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(ours):
        if item in places:
            mine[item].append(i)
    return sorted(
        pair
        for item, ats in mine.items()
        if len(ats) == len(places[item])
        for pair in zip(ats, places[item], strict=True)
    )


def heaviest_chain(pairs: Sequence[Pair], weights: Sequence[float]) -> list[Pair]:
    """Return the pairs of greatest total weight that rise on both sides.

    ``pairs`` are in rising order. Among chains of equal weight the choice depends on the order
    of the pairs alone.
    """
    if all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs)):
        return list(pairs)
    # Of all chains that end at or before some item of theirs only the heaviest matters: ``ends``
    # rises, and so does the weight of the best chain with that end.
    ends: list[int] = []
    sums: list[float] = []
    last: list[int] = []
    links = [-1] * len(pairs)
    at = 0
    while at < len(pairs):
        # Pairs of the same item of ours exclude each other: all look back before any is entered.
        same = at
        while same < len(pairs) and pairs[same][0] == pairs[at][0]:
            same += 1
        entries = []
        for number in range(at, same):
            place = bisect_left(ends, pairs[number][1])
            links[number] = last[place - 1] if place else -1
            entries.append((number, (sums[place - 1] if place else 0) + weights[number]))
        for number, weight in entries:
            end = pairs[number][1]
            place = bisect_left(ends, end)
            if (place < len(ends) and ends[place] == end and sums[place] >= weight) or (
                place and sums[place - 1] >= weight
            ):
                continue
            stop = place
            while stop < len(ends) and sums[stop] <= weight:
                stop += 1
            ends[place:stop] = [end]
            sums[place:stop] = [weight]
            last[place:stop] = [number]
        at = same
    chain: list[Pair] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = links[number]
    return chain[::-1]
