"""Read what a notice reports: by its phrases, and by weighing every stretch of it.

The phrases say what a claim is about and what supports it, and propose its values; the weights say
which values are the likeliest, and how sure that is. A claim that both agree on is nearly certain.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from attrs import evolve

from versioned.clauses import sentences_of
from versioned.contrasts import bare
from versioned.model import Claim, Span, Value
from versioned.phrasings import phrased_claims, says_anything
from versioned.rules.en.claims import STAND_INS
from versioned.scores import Bare, bare_errors, odds_of_notice
from versioned.stretches import kind_of
from versioned.twos import two_things
from versioned.weighing import Weighed, weigh

_TERMS_YIELD = 0.6
"""From which chance on values outweigh two things that the phrases say were taken for one."""

_OF_TWO = frozenset({"conflation", "order"})


def read_claims(text: str, within: Span, notice: str) -> list[Claim]:
    """Return the claims that the stretch of a notice makes, numbered after the notice's id."""
    phrased = phrased_claims(text, within, notice)
    weighed = weigh(text, within, phrased)
    if not weighed:
        return phrased
    if _speaks_of_two(phrased, weighed):
        return [_with_two(text, within, claim) for claim in phrased]
    told = [claim for claim in phrased if _quotes_both(text, claim) or _tells_passage(text, claim)]
    if told:
        others = [claim for claim in phrased if claim not in told]
        valued = [each for each in weighed if not any(_meets(claim, each) for claim in told)]
        unmet = [claim for claim in others if not any(_meets(claim, each) for each in valued)]
        met = [claim for claim in others if claim not in unmet]
        read = [*told, *unmet, *_with_values(text, within, met, valued)]
    elif all(each.wrong is None and each.right is None for each in weighed):
        if not phrased and not _reports_something(text, within):
            return []
        read = _without_values(text, within, phrased, weighed[0])
    else:
        read = _with_values(text, within, phrased, weighed)
    read = _with_bare(text, within, read, bare_errors(text))
    return [
        evolve(_on_its_side(_pointing_at_none(claim)), id=f"{notice}.c{number}")
        for number, claim in enumerate(sorted(read, key=lambda claim: claim.span.start), 1)
    ]


def _reports_something(text: str, within: Span) -> bool:
    """Say whether the words of a notice are those of one, and do more than regret."""
    return says_anything(text, within) and odds_of_notice(within.of(text)) > 0


_QUOTED_WORDS = 3
"""From how many words on what is quoted is a passage, and no word that is spoken of."""


def _quotes_both(text: str, claim: Claim) -> bool:
    """Say whether a claim sets two quoted passages against each other: those are its values."""
    return all(_is_quoted_passage(text, value) for value in (claim.wrong, claim.right))


def _tells_passage(text: str, claim: Claim) -> bool:
    """Say whether a claim quotes or states what was left out or put in."""
    return claim.error in {"omission", "addition"} and any(
        value is not None
        and (
            not _QUOTES.isdisjoint(text[max(0, value.span.start - 1) : value.span.end])
            or text[: value.span.start].endswith(" that ")
            or kind_of(value.text) == "statement"
        )
        for value in (claim.wrong, claim.right)
    )


def _is_quoted_passage(text: str, value: Value | None) -> bool:
    if value is None or len(value.text.split()) < _QUOTED_WORDS:
        return False
    start, end = value.span.start, value.span.end
    return text[max(0, start - 1) : start] in _QUOTES and text[end : end + 2].strip(".,;")[:1] in {
        "”",
        '"',
    }


_QUOTES = frozenset('“"')


def _meets(claim: Claim, weighed: Weighed) -> bool:
    """Say whether weighed values lie in the same stretch of the notice as a claim."""
    spans = [span for span in (weighed.wrong, weighed.right) if span]
    return not spans or any(claim.span.touches(span) for span in spans)


def _pointing_at_none(claim: Claim) -> Claim:
    """Return a claim without a wrong value that only points at one: "it said otherwise"."""
    points = claim.wrong is not None and claim.wrong.text.lower() in STAND_INS
    return evolve(claim, wrong=None) if points else claim


def _on_its_side(claim: Claim) -> Claim:
    """Return a claim with what was left out as its right value, what was put in as its wrong."""
    if claim.error == "omission" and claim.wrong and claim.right is None:
        return evolve(claim, wrong=None, right=claim.wrong)
    if claim.error == "addition" and claim.right and claim.wrong is None:
        return evolve(claim, wrong=claim.right, right=None)
    return claim


def _speaks_of_two(phrased: Sequence[Claim], weighed: Sequence[Weighed]) -> bool:
    """Say whether the phrases tell of two things taken for one, and no values gainsay it."""
    return any(claim.terms for claim in phrased) and not any(
        each.chance >= _TERMS_YIELD and each.error not in _OF_TWO for each in weighed
    )


def _with_two(text: str, within: Span, claim: Claim) -> Claim:
    """Return a claim that speaks of two things with those the notice as a whole tells of."""
    return evolve(claim, terms=two_things(text, within) or claim.terms) if claim.terms else claim


def _without_values(
    text: str, within: Span, phrased: Sequence[Claim], weighed: Weighed
) -> list[Claim]:
    """Return the claims of a notice that gives no values: as many as its phrases tell apart."""
    if len(phrased) > 1:
        return [evolve(claim, wrong=None, right=None, sure=weighed.chance) for claim in phrased]
    claim = phrased[0] if phrased else _claim(text, within, weighed)
    terms = two_things(text, within) if weighed.error in _OF_TWO else None
    return [
        evolve(
            claim,
            error=weighed.error,
            wrong=None,
            right=None,
            terms=terms or (),
            sure=weighed.chance,
        )
    ]


def _with_values(
    text: str, within: Span, phrased: Sequence[Claim], weighed: Sequence[Weighed]
) -> list[Claim]:
    left = list(phrased)
    read: list[Claim] = []
    for each in weighed:
        base = max(left, key=lambda claim: _shared(claim, each), default=None)
        if base and (_shared(base, each) or len(left) == len(weighed) - len(read)):
            left.remove(base)
            read.append(_settled(text, base, each))
        else:
            read.append(_claim(text, within, each))
    told = [value.span for claim in read for value in (claim.wrong, claim.right) if value]
    return [*read, *(claim for claim in left if _is_apart(claim, told))]


def _with_bare(
    text: str, within: Span, read: Sequence[Claim], found: Sequence[Bare]
) -> list[Claim]:
    """Return claims with those added, or told more of, whose values the notice does not give."""
    told = [value.span for claim in read for value in (claim.wrong, claim.right) if value]
    valued = [claim for claim in read if claim.wrong or claim.right or claim.terms]
    left = [claim for claim in read if claim not in valued]
    bare: list[Claim] = []
    for each in _untold(found, valued):
        if not within.covers(each.about) or any(_overlap(each.about, span) for span in told):
            continue
        base = next((claim for claim in left if claim.span.touches(each.about)), None)
        if base:
            left.remove(base)
        bare.append(_bare(text, base, each))
    return [*valued, *bare, *(claim for claim in left if not _is_told_by(claim, valued))]


def _untold(found: Sequence[Bare], valued: Sequence[Claim]) -> list[Bare]:
    """Return errors without those that are announced first and then told with their values.

    "Misstated the year. It was 1934": a claim with values takes the error of its type that was
    named last before them, and one of two things any such error.
    """
    left = list(found)
    for claim in sorted(valued, key=_first_value):
        if claim.error in _OF_TWO:
            left = [each for each in left if each.error not in _OF_TWO]
        announced = [
            each
            for each in left
            if each.error == claim.error and each.about.end <= _first_value(claim)
        ]
        if announced:
            left.remove(announced[-1])
    return left


def _is_told_by(claim: Claim, valued: Sequence[Claim]) -> bool:
    """Say whether a claim that only a phrase makes is told, with its values, by one behind it."""
    return any(
        each.error == claim.error and claim.span.start < _first_value(each) for each in valued
    )


def _first_value(claim: Claim) -> int:
    values = (claim.wrong, claim.right, *claim.terms)
    return min(value.span.start for value in values if value)


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


def _bare(text: str, base: Claim | None, found: Bare) -> Claim:
    """Return a claim without values, as phrased where a phrase tells it."""
    error = found.error
    sure = 1 / (1 + exp(-found.odds))
    about = Value(found.about.of(text), found.about)
    if base is None:
        return Claim("", error, found.about, "weighed", about=about, sure=sure)
    return evolve(base, error=error, about=base.about or about, sure=sure)


def _is_apart(claim: Claim, told: Sequence[Span]) -> bool:
    """Say whether a claim without values speaks of an error that nothing else read tells of."""
    given = claim.wrong or claim.right or claim.terms
    return not given and not any(claim.span.touches(span) for span in told)


def _shared(claim: Claim, weighed: Weighed) -> int:
    """Return how much of a claim's values the weighed ones share, in code points."""
    ours = [value.span for value in (claim.wrong, claim.right) if value]
    theirs = [span for span in (weighed.wrong, weighed.right) if span]
    return sum(
        max(0, min(one.end, two.end) - max(one.start, two.start)) for one in ours for two in theirs
    )


def _settled(text: str, claim: Claim, weighed: Weighed) -> Claim:
    """Return a claim as phrased, with the values that weigh most."""
    wrong, right = _value(text, weighed.wrong), _value(text, weighed.right)
    spans = [claim.span, *(value.span for value in (wrong, right) if value)]
    return evolve(
        claim,
        error=weighed.error,
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        rule=claim.rule if (wrong, right) == (claim.wrong, claim.right) else "weighed",
        wrong=wrong,
        right=right,
        terms=(),
        sure=weighed.chance,
    )


def _claim(text: str, within: Span, weighed: Weighed) -> Claim:
    """Return a claim that no phrase tells of: its span is the sentences its values stand in."""
    spans = [span for span in (weighed.wrong, weighed.right) if span]
    holding = [
        sentence
        for sentence in sentences_of(text, within)
        if any(sentence.covers(span) for span in spans)
    ] or [bare(text, within)]
    span = Span(holding[0].start, holding[-1].end)
    return Claim(
        "",
        weighed.error,
        span,
        "weighed",
        wrong=_value(text, weighed.wrong),
        right=_value(text, weighed.right),
        sure=weighed.chance,
    )


def _value(text: str, span: Span | None) -> Value | None:
    return Value(span.of(text), span) if span else None
