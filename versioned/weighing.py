"""Weigh which stretches of a notice are its wrong and right values, and what error it reports.

Where the phrase tables read a notice by its wording, this reads it by signs and by what the encoder
makes of it as a whole: each stretch has a chance to be a wrong and to be a right value, then
pairs of the likeliest are weighed against each other, and against the notice giving neither. The
chances come out calibrated, as the weights are learned from notices with keys by logistic
regression; what the encoder says counts as one more sign.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import exp, log

from attrs import evolve, field, frozen

from versioned.model import Claim, Error, Span
from versioned.rules.en import weights as en
from versioned.scores import Scores, scores_of
from versioned.signs import (
    Cues,
    Found,
    Proposals,
    claim_signs,
    closing_signs,
    cues_of,
    further_signs,
    opening_signs,
    own_signs,
    pair_signs,
    proposal_signs,
    proposed_errors,
    surrounding_signs,
)
from versioned.stretches import Laid, Stretch, laid_out, stretches

LIKELIEST = 16
"""How many stretches are weighed as the wrong value, and how many as the right."""

LIKELIEST_PAIRS = 60
"""How many pairs of them are weighed against each other."""

MOST = 6
"""Errors that one notice is taken to report at most."""

_ANOTHER = 0.12
"""From which chance on a pair is taken for a further error of the notice."""


@frozen(slots=False)
class Odds:
    """How likely a stretch is to be none, the wrong or the right value: logarithms of chances."""

    none: float
    wrong: float
    right: float

    @cached_property
    def as_wrong(self) -> list[tuple[str, float]]:
        """How far a stretch is likelier to be the wrong value than something else."""
        return [
            ("wrong chance", self.wrong),
            ("wrong or none", self.wrong - self.none),
            ("wrong or other", self.wrong - self.right),
        ]

    @cached_property
    def as_right(self) -> list[tuple[str, float]]:
        """How far a stretch is likelier to be the right value than something else."""
        return [
            ("right chance", self.right),
            ("right or none", self.right - self.none),
            ("right or other", self.right - self.wrong),
        ]


@frozen
class Pair:
    """Two stretches as the values of one error; a value the notice does not give is None.

    ``there`` are the signs that are there or not, ``strengths`` those that are so much there.
    """

    wrong: Found
    right: Found
    there: Sequence[str]
    strengths: Sequence[tuple[str, float]]

    @property
    def signs(self) -> list[tuple[str, float]]:
        """All signs, and how much each is there."""
        return [*((sign, 1.0) for sign in self.there), *self.strengths]

    def score(self, weights: Mapping[str, int]) -> float:
        """Return what the signs weigh together."""
        total: float = sum(filter(None, map(weights.get, self.there)))
        for sign, much in self.strengths:
            total += weights.get(sign, 0) * much
        return total / en.SCALE


@frozen
class Read:
    """What the encoder makes of the stretches of a notice; ``places`` has theirs in its scores."""

    scores: Scores
    places: Mapping[Found, int]

    def strengths(self, wrong: Found, right: Found) -> list[tuple[str, float]]:
        """Return how likely two stretches are the values of an error, together and alone."""
        ours, theirs = self.places[wrong], self.places[right]
        return [
            ("read", self.scores.pair(ours, theirs)),
            ("read, wrong", float(self.scores.wrongs[ours])),
            ("read, right", float(self.scores.rights[theirs])),
            ("read, over the bar", self.scores.over(ours, theirs)),
        ]

    def errors(self, wrong: Found, right: Found) -> list[tuple[str, float]]:
        """Return how likely the types of the error with these values are."""
        found = self.scores.errors(self.places[wrong], self.places[right])
        return [(f"read:{error}", chance) for error, chance in found.items()]


def read_by(scores: Scores, found: Iterable[Stretch]) -> Read:
    """Return scores by the stretches that they are of."""
    return Read(scores, {None: 0} | {stretch: at for at, stretch in enumerate(found, 1)})


@frozen
class Weighed:
    """The values and type of one error, and how likely they are, 0..1."""

    wrong: Span | None
    right: Span | None
    chance: float
    error: Error
    error_chance: float


def weigh(text: str, within: Span, proposals: Proposals = ()) -> list[Weighed]:
    """Return the errors that a notice reports, in reading order, as far as signs tell.

    ``proposals`` are the claims read by phrases: their values are signs too.
    """
    laid, parts = laid_out(text, within)
    if not laid.words:
        return []
    cues = cues_of(laid, parts)
    found = stretches(laid, parts, proposed_spans(proposals or ()))
    read = read_by(scores_of(text, [each.span for each in found]), found)
    chosen = _chosen(laid, list(pairs_of(laid, cues, found, proposals, read)))
    weighed = [
        _weighed(laid, cues, pair, chance, len(chosen), proposals, read) for pair, chance in chosen
    ]
    return _joined(text, sorted(weighed, key=_place))


def _joined(text: str, weighed: Sequence[Weighed]) -> list[Weighed]:
    """Return errors with those put together that only a comma parts on both sides.

    "Tuesday, May 5, not Monday, May 4" is one error.
    """
    found: list[Weighed] = []
    for each in weighed:
        last = found[-1] if found else None
        if last and last.error == each.error and _goes_on(text, last, each):
            wrong, right = (
                Span(one.start, two.end)
                for one, two in ((last.wrong, each.wrong), (last.right, each.right))
                if one and two
            )
            found[-1] = evolve(last, wrong=wrong, right=right)
        else:
            found.append(each)
    return found


def _goes_on(text: str, one: Weighed, two: Weighed) -> bool:
    sides = ((one.wrong, two.wrong), (one.right, two.right))
    return all(
        ours is not None and theirs is not None and text[ours.end : theirs.start] == ", "
        for ours, theirs in sides
    )


def proposed_spans(proposals: Iterable[Claim]) -> list[Span]:
    """Return the spans of the values of claims."""
    values = (value for claim in proposals for value in (claim.wrong, claim.right))
    return [value.span for value in values if value]


def _place(weighed: Weighed) -> int:
    spans = [span.start for span in (weighed.wrong, weighed.right) if span]
    return min(spans, default=0)


def pairs_of(
    laid: Laid, cues: Cues, found: Sequence[Stretch], proposals: Proposals, read: Read
) -> Iterable[Pair]:
    """Yield the pairs of likely stretches, and of each with no value against it."""
    low = laid.text[laid.starts[0] : laid.spans[-1].end].lower()
    edges = _Edges(laid, cues)
    odds = {
        stretch: edges.odds(stretch, own_signs(laid, low, stretch, proposals)) for stretch in found
    }
    return weighable(laid, cues, odds, proposals, read)


def weighable(
    laid: Laid, cues: Cues, odds: Mapping[Stretch, Odds], proposals: Proposals, read: Read
) -> Iterable[Pair]:
    """Yield each pair that two values can make, with its signs and how much each is there."""
    for wrong, right in _likely_pairs(laid, odds, read):
        there = [
            *pair_signs(laid, cues, wrong, right),
            *proposal_signs(wrong, right, proposals),
        ]
        strengths = read.strengths(wrong, right)
        if wrong:
            strengths += odds[wrong].as_wrong
        if right:
            strengths += odds[right].as_right
        yield Pair(wrong, right, there, strengths)


def _likely_pairs(
    laid: Laid, odds: Mapping[Stretch, Odds], read: Read
) -> Iterator[tuple[Found, Found]]:
    """Yield the pairs whose stretches are likely by themselves, and each stretch alone."""
    scores, places = read.scores, read.places
    wrongs = _likeliest(
        {each: chance.wrong + scores.wrongs[places[each]] for each, chance in odds.items()}
    )
    rights = _likeliest(
        {each: chance.right + scores.rights[places[each]] for each, chance in odds.items()}
    )
    yield None, None
    yield from ((wrong, None) for wrong in wrongs)
    yield from ((None, right) for right in rights)
    pairs = [
        (
            odds[wrong].wrong + odds[right].right + scores.pair(places[wrong], places[right]),
            at,
            wrong,
            right,
        )
        for at, (wrong, right) in enumerate(product(wrongs, rights))
        if not wrong.overlaps(right)
    ]
    for _, _, wrong, right in sorted(pairs, key=lambda pair: (-pair[0], pair[1]))[:LIKELIEST_PAIRS]:
        if not _same(laid, wrong, right):
            yield wrong, right


def _same(laid: Laid, one: Stretch, two: Stretch) -> bool:
    return one.span.of(laid.text).lower() == two.span.of(laid.text).lower()


def _likeliest(odds: Mapping[Stretch, float]) -> list[Stretch]:
    return sorted(odds, key=lambda each: -odds[each])[:LIKELIEST]


_Scores = tuple[int, int, int]
"""What speaks for a stretch being none, the wrong or the right value."""


@frozen
class _Edges:
    """What clause, first and last word of stretches tell, added up once for all that share it."""

    laid: Laid
    cues: Cues
    _around: dict[tuple[int, str], _Scores] = field(init=False, factory=dict)
    _opening: dict[tuple[int, str], _Scores] = field(init=False, factory=dict)
    _closing: dict[tuple[int, str], _Scores] = field(init=False, factory=dict)

    def odds(self, stretch: Stretch, own: Iterable[str]) -> Odds:
        first, last = (stretch.first, stretch.kind), (stretch.last, stretch.kind)
        clause = (self.laid.clauses[stretch.first], stretch.kind)
        if (around := self._around.get(clause)) is None:
            around = _added_up(surrounding_signs(self.laid, self.cues, *first))
            self._around[clause] = around
        if (opening := self._opening.get(first)) is None:
            opening = _added_up(opening_signs(self.laid, *first))
            self._opening[first] = opening
        if (closing := self._closing.get(last)) is None:
            closing = _added_up(closing_signs(self.laid, *last))
            self._closing[last] = closing
        parts = zip(en.STRETCH_BIAS, around, opening, closing, _added_up(own), strict=True)
        return normalised(*(sum(part) / en.SCALE for part in parts))


def _added_up(signs: Iterable[str]) -> _Scores:
    none = wrong = right = 0
    for sign in signs:
        if weights := en.STRETCH.get(sign):
            none += weights[0]
            wrong += weights[1]
            right += weights[2]
    return none, wrong, right


def normalised(none: float, wrong: float, right: float) -> Odds:
    """Return scores as logarithms of chances that add up to one."""
    top = max(none, wrong, right)
    total = top + log(exp(none - top) + exp(wrong - top) + exp(right - top))
    return Odds(none - total, wrong - total, right - total)


def _chosen(laid: Laid, pairs: Sequence[Pair]) -> list[tuple[Pair, float]]:
    """Return the likeliest pair, and others that share no word with it and are likely too."""
    scores = [pair.score(en.PAIR) for pair in pairs]
    top = max(scores)
    total = sum(exp(score - top) for score in scores)
    best = scores.index(top)
    # The same values with other edges are as good: they lead to the same text.
    agreeing = (
        exp(score - top)
        for pair, score in zip(pairs, scores, strict=True)
        if _agree(pair.wrong, pairs[best].wrong) and _agree(pair.right, pairs[best].right)
    )
    chosen = [(pairs[best], sum(agreeing) / total)]
    if pairs[best].wrong is None and pairs[best].right is None:
        return chosen
    order = sorted(range(len(pairs)), key=lambda at: -scores[at])
    likely = [(pairs[at].score(en.ANOTHER), at) for at in order[:_WEIGHED_FURTHER]]
    while len(chosen) < MOST:
        taken = [pair for pair, _ in chosen]
        left = {at for at, pair in enumerate(pairs) if is_further(pair, taken)}
        strengths = further_strengths(scores, left)
        further = [
            (score + _further_score(laid, taken, pairs[at], strengths[at]), at)
            for score, at in likely
            if at in left
        ]
        score, at = max(further, default=(-700.0, 0))
        if _chance(score) < _ANOTHER:
            break
        chosen.append((pairs[at], _chance(score)))
    return chosen


def further_strengths(
    scores: Sequence[float], left: Collection[int]
) -> dict[int, list[tuple[str, float]]]:
    """Return how likely each pair is among those left, and against the notice giving no value."""
    if not left:
        return {}
    top = max(scores[at] for at in left)
    total = top + log(sum(exp(scores[at] - top) for at in left))
    return {
        at: [("further, chance", scores[at] - total), ("further, or none", scores[at] - scores[0])]
        for at in left
    }


def _agree(one: Found, two: Found) -> bool:
    return one is two or (one is not None and two is not None and one.overlaps(two))


_WEIGHED_FURTHER = 40
"""Pairs that are weighed as further errors: the likeliest by themselves."""


def is_further(pair: Pair, taken: Sequence[Pair]) -> bool:
    """Say whether a pair gives a value and shares no word with those taken."""
    given = [stretch for stretch in (pair.wrong, pair.right) if stretch]
    used = [stretch for each in taken for stretch in (each.wrong, each.right) if stretch]
    return bool(given) and not any(one.overlaps(two) for one in given for two in used)


def _further_score(
    laid: Laid, taken: Sequence[Pair], pair: Pair, strengths: Iterable[tuple[str, float]]
) -> float:
    used = [(each.wrong, each.right) for each in taken]
    signs = further_signs(laid, used, pair.wrong, pair.right)
    total: int = en.ANOTHER_BIAS + sum(en.ANOTHER.get(sign, 0) for sign in signs)
    more = sum(en.ANOTHER.get(sign, 0) * much for sign, much in strengths)
    return total / en.SCALE + more / en.SCALE


def _chance(score: float) -> float:
    return 1 / (1 + exp(-score)) if score > -700 else 0.0


def _weighed(
    laid: Laid,
    cues: Cues,
    pair: Pair,
    chance: float,
    claims: int,
    proposals: Proposals,
    read: Read,
) -> Weighed:
    signs = error_signs(laid, cues, (pair.wrong, pair.right), claims, proposals, read)
    error, error_chance = error_by_signs(signs)
    return Weighed(
        pair.wrong.span if pair.wrong else None,
        pair.right.span if pair.right else None,
        chance,
        error,
        error_chance,
    )


def error_signs(
    laid: Laid,
    cues: Cues,
    values: tuple[Found, Found],
    claims: int,
    proposals: Proposals,
    read: Read,
) -> dict[str, float]:
    """Return the signs of the type of an error, and how much each is there."""
    signs = claim_signs(laid, cues, *values, claims) + proposed_errors(*values, proposals)
    return dict.fromkeys(signs, 1.0) | dict(read.errors(*values))


def error_by_signs(signs: Mapping[str, float]) -> tuple[Error, float]:
    """Return the likeliest type of an error by its signs, and its chance, 0..1."""
    scores = [float(bias) for bias in en.ERROR_BIAS]
    for sign, much in signs.items():
        for at, weight in en.ERROR.get(sign, ()):
            scores[at] += weight * much
    top = max(scores)
    total = sum(exp((score - top) / en.SCALE) for score in scores)
    return en.ERRORS[scores.index(top)], 1 / total
