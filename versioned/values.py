"""Find the values in a statement, and which of two statements' values stand against each other.

"… said the mine employs 640 people. It employs 460." says 460 against 640: of the values of the
same kind, those are taken that stand in the most similar surroundings and are not in both.
"""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen
from rapidfuzz import fuzz

from versioned.contrasts import bare, until_clause, without_preposition
from versioned.model import Span
from versioned.rules.en.values import (
    COMPLEMENT,
    DATE,
    NAME,
    NO_NAME,
    NUMBER,
    NUMBERED,
    QUOTED,
    SMALL_DATE,
    UNIT,
)
from versioned.rules.rule import small_letters

Shape = Literal["quote", "date", "number", "name"]

_SHAPES: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    ("quote", QUOTED),
    ("name", NUMBERED),
    ("date", DATE),
    ("number", NUMBER),
    ("name", NAME),
)
_ALIKE = 60
"""From which likeness, of 100, one name may have been put for the other."""

_PRONOUN = re.compile(r"(?:In fact, )?(?:he|she|it|they)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'%$£€-]+")


@frozen
class Candidate:
    """A stretch that may be a value, and what kind of value it looks like."""

    span: Span
    shape: Shape


def candidates(text: str, within: Span) -> list[Candidate]:
    """Return the quotes, dates, numbers and names of a stretch, in order, none inside another."""
    found: list[Candidate] = []
    small = small_letters(text)
    for shape, pattern in _SHAPES:
        shown, sought = (small, SMALL_DATE) if shape == "date" else (text, pattern)
        for match in sought.finditer(shown, within.start, within.end):
            span = _whole(text, shape, Span(*match.span()), within)
            if span and not any(span.touches(other.span) for other in found):
                found.append(Candidate(span, shape))
    return sorted(found, key=lambda candidate: candidate.span.start)


def parallel(text: str, said: Span, truth: Span) -> tuple[Span, Span] | None:
    """Return the value of each statement that stands against the other's, or None."""
    best: tuple[float, Span, Span] | None = None
    theirs = candidates(text, truth)
    for ours in candidates(text, said):
        for at, candidate in enumerate(theirs):
            if candidate.shape != ours.shape or _same(text, ours.span, candidate.span):
                continue
            score = _likeness(text, ours, candidate, said, truth) - 0.3 * at
            if best is None or score > best[0]:
                best = (score, ours.span, candidate.span)
    return (best[1], best[2]) if best and best[0] > 0 else None


def parallels(text: str, said: Span, truth: Span) -> list[tuple[Span, Span]]:
    """Return the pairs of values that stand against each other, each in the order of ``said``.

    Statements of one clause have one such pair; those joined by "and" may have two.
    """
    first = parallel(text, said, truth)
    if first is None or not (_AND.search(said.of(text)) and _AND.search(truth.of(text))):
        return [first] if first else []
    pairs = [first]
    for ours, theirs in (
        (Span(first[0].end, said.end), Span(first[1].end, truth.end)),
        (Span(said.start, first[0].start), Span(truth.start, first[1].start)),
    ):
        if more := parallel(text, ours, theirs):
            pairs.append(more)
            break
    return sorted(pairs, key=lambda pair: pair[0].start)


_AND = re.compile(r" and ")


def counterpart(text: str, value: Span, truth: Span) -> Span | None:
    """Return what a statement says against a value: one of its kind, or else its complement."""
    shape = shape_of(text, value)
    for candidate in candidates(text, truth):
        if candidate.shape == shape and not _same(text, value, candidate.span):
            return candidate.span
    return complement(text, truth)


def complement(text: str, statement: Span) -> Span | None:
    """Return what a statement says its subject is: "his niece" in "She is his niece"."""
    match = COMPLEMENT.match(text, statement.start, statement.end)
    if match is None:
        return None
    span = bare(text, until_clause(text, Span(match.end(), statement.end)))
    return without_preposition(text, span) if span.start < span.end else None


def lone(text: str, statement: Span) -> Span | None:
    """Return the one value of a statement that can have been wrong; None where there are more."""
    found = candidates(text, statement)
    for shape in ("number", "date", "quote"):
        kind = [candidate for candidate in found if candidate.shape == shape]
        if len(kind) == 1:
            return kind[0].span
        if kind:
            return None
    names = [candidate for candidate in found if candidate.shape == "name"]
    if names and names[-1].span.end >= statement.end - 1 and names[-1].span.start > statement.start:
        return names[-1].span
    return None


def shape_of(text: str, value: Span) -> Shape | None:
    """Return the kind of value that a stretch is as a whole, or begins with."""
    for shape, pattern in _SHAPES:
        match = pattern.match(text, value.start, value.end)
        if match and (shape in {"number", "date"} or match.end() >= value.end - 1):
            return shape
    inside = [candidate.shape for candidate in candidates(text, value)]
    return "name" if "name" in inside else None


def is_name(text: str, value: Span) -> bool:
    """Say whether a stretch is a name and nothing else, but for an article."""
    words = value.of(text)
    bare_words = words[4:] if words.lower().startswith("the ") else words
    return NAME.fullmatch(bare_words) is not None and NO_NAME.fullmatch(bare_words) is None


def _whole(text: str, shape: Shape, span: Span, within: Span) -> Span | None:
    """Widen a number by its unit; pass over capitals that are no name."""
    if (
        shape == "number"
        and span.of(text)[:1].isupper()
        and text[span.end + 1 : span.end + 2].isupper()
    ):
        return None  # "Second Beat Ireland" counts nothing.
    if shape == "number":
        unit = UNIT.match(text, span.end, within.end)
        return Span(span.start, unit.end()) if unit else span
    if shape == "name":
        if text[span.end - 1] in "’'":
            span = Span(span.start, span.end - 1)
        if text[span.end - 1] == "." and not _ABBREVIATED.search(span.of(text)):
            span = Span(span.start, span.end - 1)
        words = span.of(text)
        if NO_NAME.fullmatch(words):
            return None
        first = words.split()[0]
        if span.start == within.start and NO_NAME.fullmatch(first) and " " in words:
            span = Span(span.start + len(first) + 1, span.end)
        article = text[max(within.start, span.start - 4) : span.start]
        if article.lower().endswith("the ") and not _is_title(words):
            return Span(span.start - 4, span.end)
    return span


_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Jr|Sr|Inc|Co|Corp|Ltd|St|Ave|Rd|Ont|Calif|Mass|Fla|Ill|Ind|Tex|La|Man)\.$"
)


def _is_title(words: str) -> bool:
    return words.split()[0].endswith(("Mr", "Ms", "Mrs", "Dr"))


def _same(text: str, one: Span, two: Span) -> bool:
    return one.of(text).lower() == two.of(text).lower()


def _likeness(text: str, ours: Candidate, theirs: Candidate, said: Span, truth: Span) -> float:
    score = 1.0 if ours.shape != "name" else -0.4
    if ours.shape == "name":
        like = fuzz.ratio(ours.span.of(text), theirs.span.of(text))
        score += (like >= _ALIKE) + 0.8 * (theirs.span.end >= truth.end - 1)
        # "He" stands for the person that the statement before it was about.
        score -= 1.5 * (
            ours.span.start == said.start and _PRONOUN.match(truth.of(text)) is not None
        )
        # A capital at the start of a sentence may be no name.
        score -= 0.6 * (theirs.span.start == truth.start and " " not in theirs.span.of(text))
    score += 1.2 * (_behind(text, ours.span, said) == _behind(text, theirs.span, truth) != "")
    score += 0.8 * (_before(text, ours.span, said) == _before(text, theirs.span, truth) != "")
    score += 0.6 * (_last_word(text, ours.span) == _last_word(text, theirs.span))
    score -= 1.5 * _stands_in(text, ours.span, truth) + 1.5 * _stands_in(text, theirs.span, said)
    score += 0.5 * (_in_figures(text, ours.span) == _in_figures(text, theirs.span))
    return score


def _stands_in(text: str, value: Span, statement: Span) -> bool:
    worded = rf"(?<!\w){re.escape(value.of(text).lower())}(?!\w)"
    return re.search(worded, statement.of(text).lower()) is not None


def _in_figures(text: str, value: Span) -> bool:
    return any(mark.isdigit() for mark in value.of(text))


def _behind(text: str, span: Span, within: Span) -> str:
    word = _WORD.search(text, span.end, within.end)
    return word[0].lower() if word else ""


def _before(text: str, span: Span, within: Span) -> str:
    words = _WORD.findall(text[within.start : span.start])
    return words[-1].lower() if words else ""


def _last_word(text: str, span: Span) -> str:
    return span.of(text).split()[-1].lower()
