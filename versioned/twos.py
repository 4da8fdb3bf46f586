"""Find the two things that a notice says were taken for one, or stood in each other's place.

They are named side by side ("the Coast Fund and the Port Fund") or one in each half of a sentence
("A is on the left, and B on the right"): the two stretches that are most alike in kind, in
wording and in what stands around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from versioned.keywords import topics_in
from versioned.model import Span, Value
from versioned.rules.rule import small_letters
from versioned.stretches import Laid, Stretch, laid_out, stretches

_JOINTS = frozenset(["and", "with", "from", "for", "&", "or"])
_KINDS = {
    "name": 2.0,
    "word name": 1.6,
    "noun phrase": 0.8,
    "mixed": 1.0,
    "words": 0.2,
    "number phrase": 0.5,
}
_LEAST = 2.0
"""From which score on two stretches are taken for the two things."""


def two_things(text: str, within: Span) -> tuple[Value, Value] | None:
    """Return the two things that a notice of a conflation or a transposition is about."""
    laid, parts = laid_out(text, within)
    found = [stretch for stretch in stretches(laid, parts) if stretch.kind in _KINDS]
    told = [_tells_of_two(part.of(text)) for part in parts]
    scored = [
        (_score(laid, one, two) + told[laid.sentences[one.first]], one, two)
        for one, two in _candidates(laid, found)
    ]
    best = max(scored, key=lambda each: each[0], default=None)
    if best is None or best[0] < _LEAST:
        return None
    one, two = (Value(stretch.span.of(text), stretch.span) for stretch in best[1:])
    return one, two


def _tells_of_two(sentence: str) -> float:
    return 0.7 if topics_in(small_letters(sentence)) & {"conflation", "order"} else 0.0


def _candidates(laid: Laid, found: Sequence[Stretch]) -> Iterable[tuple[Stretch, Stretch]]:
    """Yield stretches of one sentence or two that follow each other, first to last."""
    starting: dict[int, list[Stretch]] = {}
    for stretch in found:
        starting.setdefault(stretch.first, []).append(stretch)
    for one in found:
        for gap in (2, 3):
            between = laid.words[one.last + 1 : one.last + gap]
            if between and between[-1] in _JOINTS and set(between) <= _JOINTS | {",", "”", "“"}:
                yield from ((one, two) for two in starting.get(one.last + gap, ()))
    names = [stretch for stretch in found if stretch.kind in {"name", "word name"}]
    longest = [one for one in names if not any(_inside(one, other) for other in names)]
    yield from pairwise(longest)


def _inside(one: Stretch, other: Stretch) -> bool:
    return one is not other and other.first <= one.first and one.last <= other.last


def _score(laid: Laid, one: Stretch, two: Stretch) -> float:
    ours, theirs = one.span.of(laid.text), two.span.of(laid.text)
    joined = two.first - one.last <= 3
    score = (_KINDS[one.kind] + _KINDS[two.kind]) / 2
    score += 1.0 * (one.kind == two.kind)
    score += 1.2 * joined
    score += fuzz.ratio(ours.lower(), theirs.lower()) / 100
    score += 0.5 * (laid.words[one.last] == laid.words[two.last])
    score += 0.5 * (laid.words[one.first] == laid.words[two.first])
    score -= 0.12 * abs((one.last - one.first) - (two.last - two.first))
    score += 0.04 * min(6, one.last - one.first + two.last - two.first)
    if laid.sentences[one.first] != laid.sentences[two.first]:
        score -= 0.6
    if two.last + 1 < len(laid.words) and laid.words[two.last + 1] in {"and", "of"}:
        score -= 0.3
    return score
