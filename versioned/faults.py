"""Find what a clause reports as wrong, by the phrases of the tables and by contrasts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import evolve

from versioned.contrasts import bare, contrast
from versioned.model import Span, Value
from versioned.pairs import split_pair
from versioned.readings import Reading, is_free
from versioned.rules.en.claims import CONTRASTS, FAULTS, OF_TWO, TRUTHS
from versioned.rules.en.values import DATE, NAME
from versioned.rules.rule import Rule


def faults(text: str, core: Span, sentence: Span) -> list[Reading]:
    """Return the errors that a clause reports, each with what stands against it in the clause."""
    signs = list(CONTRASTS.finditer(text, core.start, core.end))
    parts = _parts(text, core, signs)
    found = []
    for part in parts:
        if reading := _fault(text, part, sentence):
            found.append(reading)
        elif contrasted := _contrasted(text, part, sentence):
            told = _goes_on_telling(text, part, sentence)
            found.append(_turned(contrasted) if told else contrasted)
    return found


def _goes_on_telling(text: str, part: Span, sentence: Span) -> bool:
    """Say whether a clause goes on with what an earlier version said: "…; and that he was …"."""
    told = _SAID.search(text[sentence.start : part.start]) is not None
    sign = CONTRASTS.search(text, part.start, part.end)
    denied = sign is not None and "not" in sign[0]
    return told and text[: part.start].endswith("that ") and not denied


def _turned(reading: Reading) -> Reading:
    return evolve(reading, wrong=reading.right, right=reading.wrong)


def _parts(text: str, core: Span, signs: Sequence[re.Match[str]]) -> list[Span]:
    """Part a clause that sets two pairs of values against each other between them."""
    if len(signs) < 2:
        return [core]
    cuts = []
    for one, two in pairwise(signs):
        joint = re.compile(r"\)? and |; |, (?:who|which) (?=is|was)").search(
            text, one.end(), two.start()
        )
        if joint:
            cuts.append(joint.span())
    starts = [core.start, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), core.end]
    return [Span(*ends_of) for ends_of in zip(starts, ends, strict=True) if ends_of[0] < ends_of[1]]


def _fault(text: str, core: Span, sentence: Span) -> Reading | None:
    # A rule sees the clause by itself: its "^" and "$" are the ends of the clause.
    clause = core.of(text)
    said = _SAID.search(clause)
    finders: list[tuple[Rule, Callable[[str], re.Match[str] | None]]] = [
        *((rule, rule.search) for rule in FAULTS),
        *((rule, rule.regex.match) for rule in TRUTHS[:2]),
    ]
    for rule, find in finders:
        match = find(clause)
        if (
            match
            and said
            and rule.name in _INSIDE
            and match.start("wrong" if match.groupdict().get("wrong") else 0) > said.start("said")
        ):
            # "said that the man was put on bail" tells what was said, not where he was put.
            continue
        if match and (reading := _reading(text, rule, match, core, sentence)):
            return reading
    return None


_SAID = next(rule for rule in FAULTS if rule.name == "said")


_INSIDE = frozenset(
    {
        "put-at",
        "put-at-number",
        "gave-as",
        "gave-as-instead",
        "called",
        "called-instead",
        "we-had",
        "units",
        "called-for",
        "it-did-not",
        "we-gave-it",
        "picture-was-of",
        "corrected-from-to",
        "was-attributed",
        "attributed",
        "dropped-a-zero",
    }
)
"""Rules whose words may stand inside a statement that was reported as said."""


def _reading(
    text: str, rule: Rule, match: re.Match[str], core: Span, sentence: Span
) -> Reading | None:
    spans = {
        name.rstrip("_"): Span(*match.span(name)).shifted(core.start)
        for name, found in match.groupdict().items()
        if found and name.rstrip("_") in {"about", "wrong", "right", "said", "truth", "pair"}
    }
    terms: tuple[Value, ...] = ()
    if "pair" in spans:
        pair = split_pair(text, spans.pop("pair"))
        if pair is None:
            return None
        terms = pair
    elif rule.error == "order" and "about" in spans:
        two = OF_TWO.search(text, spans["about"].start, spans["about"].end)
        terms = (split_pair(text, Span(*two.span("pair"))) if two else None) or ()
    reading = Reading(
        rule.name,
        rule.error,
        Span(core.start, sentence.end),
        wrong=spans.get("wrong"),
        right=spans.get("right"),
        about=spans.get("about"),
        said=spans.get("said"),
        truth=spans.get("truth"),
        terms=terms,
    )
    return _with_contrast(text, _parted(text, reading))


def _with_contrast(text: str, reading: Reading) -> Reading:
    """Fill in the values that a contrast within the clause of a fault sets against each other."""
    for name in ("about", "said", "truth", "wrong", "right"):
        span: Span | None = getattr(reading, name)
        sign = CONTRASTS.search(text, span.start, span.end) if span else None
        if span is None or sign is None or reading.terms:
            continue
        one, two = contrast(
            text, Span(span.start, sign.start()), Span(sign.end(), _wrong_end(text, sign, span.end))
        )
        if name == "about":
            # "misstated the rate (it was 5, not 2)", "overstated the value; it is 5, not 2"
            about = _about_before(text, Span(span.start, sign.start()))
            return evolve(reading, about=about, right=one, wrong=two)
        if name in {"truth", "right"}:
            error = None if reading.error == "omission" else reading.error
            return evolve(reading, error=error, truth=None, right=one, wrong=two)
        earlier = "not" not in sign[0] or name == "wrong"
        right, wrong = (two, one) if earlier else (one, two)
        return evolve(reading, said=None, right=right, wrong=wrong)
    return reading


_TRUTH_INSIDE = re.compile(r"(?:[;,(]| [–—-]) ?\(?(?=(?:it|he|she|they|that|there|which|who)\b)")


def _about_before(text: str, span: Span) -> Span:
    cut = _TRUTH_INSIDE.search(text, span.start, span.end)
    return bare(text, Span(span.start, cut.start())) if cut else span


def _contrasted(text: str, core: Span, sentence: Span) -> Reading | None:
    """Read "It was built in 1934, not 1943", without a word of fault."""
    for sign in CONTRASTS.finditer(text, core.start, core.end):
        left = Span(core.start, sign.start())
        if not left.of(text).strip(" (") and text[sign.end() : sign.end() + 1] not in '“"‘':
            continue
        if not left.of(text).strip(" ("):
            # 'Not "miniscule," as we had it'
            return Reading("not-this", "spelling", sentence, wrong=Span(sign.end(), core.end))
        right, wrong = contrast(text, left, Span(sign.end(), _wrong_end(text, sign, core.end)))
        if right.start < right.end and wrong.start < wrong.end:
            about = Span(left.start, right.start)
            return Reading(
                "x-not-y", None, Span(core.start, sentence.end), wrong, right,
                about=_subject(text, about),
            )  # fmt: skip
    return None


def _wrong_end(text: str, sign: re.Match[str], end: int) -> int:
    """Return where the wrong value ends at the latest: with the bracket or commas around it."""
    if sign["open"] == "(":
        closing = text.find(")", sign.end(), end)
        return closing if closing >= 0 else end
    comma = text.find(", ", sign.end(), end)
    if sign["open"] == "," and comma >= 0:
        name = NAME.match(text, sign.end(), end)
        if name and name.end() > comma and name.end() == end:
            return end
        date = DATE.match(text, sign.end(), end)
        return date.end() if date and date.end() > comma else comma
    return end


_COPULA = re.compile(r" (?:is|was|are|were|has been|should be|should have been)\b")


def _subject(text: str, before: Span) -> Span | None:
    copula = _COPULA.search(text, before.start, before.end)
    if copula is None:
        return None
    subject = Span(before.start, copula.start())
    return None if is_free(text, subject) else subject


_BUT = re.compile(
    r"(?:,|;)? (?:when|whereas|although|but)(?: in fact)?,? (?=(?:it|he|she|they|the|that|there)\b)"
    r"|; (?=(?:it|he|she|they|that|there|in fact)\b)|(?: \()(?=(?:it|he|she|they) )"
)


def _parted(text: str, reading: Reading) -> Reading:
    """Part "employed 9,000 people, when it employed 900" into what was said and what is so."""
    for span in filter(None, (reading.said, reading.wrong)):
        cut = _BUT.search(text, span.start, span.end) if reading.is_open else None
        if cut:
            first, truth = Span(span.start, cut.start()), Span(cut.end(), span.end)
            if span is reading.said:
                return evolve(reading, said=first, truth=truth)
            return evolve(reading, wrong=first, truth=truth)
    return reading
