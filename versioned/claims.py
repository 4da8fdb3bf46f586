"""Read the sentences of a notice: what each reports as wrong, as right, and about what.

A sentence that reports an error opens a claim; sentences after it that state what is so fill in
its right value, or support it. The phrases are tables in :mod:`versioned.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve, frozen

from versioned.contrasts import bare, contrast
from versioned.model import Claim, Error, Span, Value
from versioned.pairs import split_pair
from versioned.rules.en.claims import FAULTS, IDLE, SUPPORT, TAILS, TRUTHS
from versioned.rules.en.subjects import SUBJECTS
from versioned.rules.en.values import DATE, NUMBER
from versioned.rules.rule import Rule
from versioned.text import sentences

_LONGEST = 1_200
"""Sentences are read up to this many code points: no notice is longer, and time stays linear."""


@frozen
class _Reading:
    """What one sentence yields."""

    rule: str
    error: Error | None
    span: Span
    wrong: Value | None = None
    right: Value | None = None
    about: Value | None = None
    terms: tuple[Value, ...] = ()
    support: tuple[Value, ...] = ()


def read_claims(text: str, within: Span, notice: str) -> list[Claim]:
    """Return the claims that the stretch of a notice makes, numbered after the notice's id."""
    readings: list[_Reading] = []
    for span in sentences(text, within):
        core = _core(text, Span(span.start, min(span.end, span.start + _LONGEST)))
        if IDLE.fullmatch(text, core.start, core.end):
            continue
        fault = _fault(text, core)
        truth = None if fault else _truth(text, core)
        if fault:
            readings.append(evolve(fault, span=span))
        elif readings and (truth or SUPPORT.match(text, core.start, core.end)):
            readings[-1] = _joined(readings[-1], truth, Value(span.of(text), span))
        elif truth and truth.wrong:
            readings.append(evolve(truth, span=span))
    return [
        _claim(text, reading, f"{notice}.c{number}") for number, reading in enumerate(readings, 1)
    ]


def _core(text: str, sentence: Span) -> Span:
    core = bare(text, sentence)
    tail = TAILS.search(text, core.start, core.end)
    return bare(text, Span(core.start, tail.start())) if tail else core


def _fault(text: str, sentence: Span) -> _Reading | None:
    matches = ((rule, rule.regex.search(text, sentence.start, sentence.end)) for rule in FAULTS)
    return _first(text, matches)


def _truth(text: str, sentence: Span) -> _Reading | None:
    matches = ((rule, rule.regex.match(text, sentence.start, sentence.end)) for rule in TRUTHS)
    return _first(text, matches)


def _first(text: str, matches: Iterable[tuple[Rule, re.Match[str] | None]]) -> _Reading | None:
    for rule, match in matches:
        if match and (reading := _reading(text, rule, match)):
            return reading
    return None


def _reading(text: str, rule: Rule, match: re.Match[str]) -> _Reading | None:
    spans = {name: Span(*match.span(name)) for name, found in match.groupdict().items() if found}
    terms: tuple[Value, ...] = ()
    if "pair" in spans:
        pair = split_pair(text, spans["pair"])
        if pair is None:
            return None
        terms = pair
    if "left" in spans:
        right, wrong = contrast(text, spans.pop("left"), spans["wrong"])
        spans |= {"right": right, "wrong": wrong}
    return _Reading(
        rule.name,
        rule.error,
        Span(*match.span()),
        wrong=_value(text, spans.get("wrong")),
        right=_value(text, spans.get("right")),
        about=_value(text, spans.get("about")),
        terms=terms,
    )


def _value(text: str, span: Span | None) -> Value | None:
    if span is None:
        return None
    span = bare(text, span)
    return Value(span.of(text), span) if span.start < span.end else None


def _joined(fault: _Reading, truth: _Reading | None, sentence: Value) -> _Reading:
    if truth and truth.wrong and fault.wrong is None and fault.right is None:
        fault = evolve(fault, wrong=truth.wrong, right=truth.right)
    elif truth and truth.terms and not fault.terms:
        fault = evolve(fault, terms=truth.terms)
    return evolve(
        fault,
        span=Span(fault.span.start, sentence.span.end),
        support=(*fault.support, sentence),
    )


def _claim(text: str, reading: _Reading, name: str) -> Claim:
    return Claim(
        name,
        reading.error or _error(text, reading),
        reading.span,
        reading.rule,
        wrong=reading.wrong,
        right=reading.right,
        about=reading.about,
        terms=reading.terms,
        support=reading.support,
    )


def _error(text: str, reading: _Reading) -> Error:
    said = reading.about.text if reading.about else reading.span.of(text)
    values = [value.text for value in (reading.wrong, reading.right) if value]
    if values and all(DATE.fullmatch(value) for value in values):
        return "date"
    if values and all(NUMBER.match(value) for value in values):
        return "number"
    for error, pattern in SUBJECTS:
        if pattern.search(said):
            return error
    if values and all(value[:1].isupper() for value in values):
        return "name"
    return "other"
