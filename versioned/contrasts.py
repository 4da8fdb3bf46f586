"""Find in "It was built in 1934, not 1943" which words stand against which.

The value after "not" is given nearly bare; the value before it is the end of a longer stretch. It
is taken to begin where the stretch turns parallel to the other: same preposition, same kind of
number, date or name, same kind of article.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from versioned.model import Span
from versioned.rules.en.values import CLAUSE, COPULA, DATE, DETERMINER, NUMBER, PREPOSITION, UNIT

_ALIKE = 75
"""From which likeness, of 100, two names are taken for spellings of one."""

_QUOTES = "“”\"‘’'«»"
_STOPS = ".,;:!? \t\u00a0" + "–—"
_NAME = re.compile(
    r"[^\W\d_a-z][\w’'.&-]*"
    r"(?:,? (?:(?:of|the|and|de|la|van|von|for|al|bin|del|du|di) )*[^\W\d_a-z][\w’'.&-]*)*"
)


def contrast(text: str, left: Span, wrong: Span) -> tuple[Span, Span]:
    """Return the spans of the right and the wrong value of "LEFT, not WRONG"."""
    wrong = bare(text, until_clause(text, wrong))
    right = _parallel(text, left, wrong)
    wrong = _same_extent(text, right, wrong)
    return without_preposition(text, right), without_preposition(text, wrong)


def until_clause(text: str, span: Span) -> Span:
    """Cut a stretch where its clause ends and the sentence goes on; a quotation is not cut."""
    opened, at = 0, span.start
    for end in CLAUSE.finditer(text, span.start + 1, span.end):
        opened += text.count("“", at, end.start()) - text.count("”", at, end.start())
        at = end.start()
        if opened <= 0:
            return Span(span.start, end.start())
    return span


def bare(text: str, span: Span) -> Span:
    """Return the span without outer white space, stops, and quotation marks that pair up."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while start < end and (text[end - 1] in _STOPS and not _is_abbreviation(text, start, end)):
        end -= 1
    if end - start > 2 and text[start] in _QUOTES and text[end - 1] in _QUOTES:
        return bare(text, Span(start + 1, end - 1))
    if (
        start < end
        and text[start] in '“"«'
        and not any(mark in text[start + 1 : end] for mark in '”"»')
    ):
        start += 1
    if (
        start < end
        and text[end - 1] in '”"»'
        and not any(mark in text[start : end - 1] for mark in '“"«')
    ):
        end -= 1
    return Span(start, end)


def without_preposition(text: str, span: Span) -> Span:
    """Return the span without the preposition it begins with."""
    match = PREPOSITION.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match and match.end() < span.end else span


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    # "p.m." and "Inc." keep their stop; a stop after a longer word closes the sentence.
    word = re.search(r"[\w.]+$", text[start:end])
    return bool(
        word and re.fullmatch(r"(?:[A-Za-z]\.){2,}|(?:Jr|Sr|Inc|Co|Corp|Ltd|St)\.", word[0])
    )


def _parallel(text: str, left: Span, wrong: Span) -> Span:
    left = bare(text, left)
    for find in (_after_preposition, _of_the_same_shape, _after_article):
        if found := find(text, left, wrong):
            return bare(text, _cut_to_value(text, found))
    copula = _last(COPULA, text, left)
    if copula and copula.end < left.end:
        return bare(text, Span(copula.end, left.end))
    count = max(1, len(wrong.of(text).split()))
    starts = [match.start() for match in re.finditer(r"\S+", left.of(text))]
    return Span(left.start + starts[max(0, len(starts) - count)], left.end) if starts else left


def _cut_to_value(text: str, span: Span) -> Span:
    """Cut "in 2014, under the previous government" after the value that it begins with."""
    lead = PREPOSITION.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    for shape in (DATE, NUMBER):
        value = shape.match(text, start, span.end)
        if value and text[value.end() : value.end() + 1] == ",":
            return Span(span.start, value.end())
    return span


def _after_preposition(text: str, left: Span, wrong: Span) -> Span | None:
    lead = PREPOSITION.match(text, wrong.start, wrong.end)
    if not lead:
        return None
    starts = [
        match.start()
        for match in re.finditer(rf"\b{re.escape(lead[0].strip())} ", left.of(text), re.IGNORECASE)
    ]
    return Span(left.start + starts[-1], left.end) if starts else None


def _of_the_same_shape(text: str, left: Span, wrong: Span) -> Span | None:
    for shape in (DATE, NUMBER):
        at = shape.match(text, wrong.start, wrong.end)
        found = list(shape.finditer(text, left.start, left.end)) if at else []
        if at and found:
            return _value_with_unit(text, found, left, at, wrong)
    unit = UNIT.fullmatch(" " + wrong.of(text))
    numbers = list(NUMBER.finditer(text, left.start, left.end)) if unit else []
    if numbers:
        # "48 kilobytes, not megabytes"
        return Span(numbers[-1].start(), _unit_end(text, numbers[-1].end(), left.end))
    return _like_name(text, left, wrong)


def _value_with_unit(
    text: str, found: list[re.Match[str]], left: Span, at: re.Match[str], wrong: Span
) -> Span:
    """Return the last value of a kind, the one in figures or in words as the wrong one is."""
    figures = any(mark.isdigit() for mark in at[0])
    same = [match for match in found if any(mark.isdigit() for mark in match[0]) == figures]
    last = (same or found)[-1]
    rest = text[at.end() : wrong.end].split()
    tail = text[last.end() : left.end].split()
    if rest and len(tail) <= len(rest) + 1:
        return Span(last.start(), left.end)
    return Span(last.start(), _unit_end(text, last.end(), left.end))


def _unit_end(text: str, at: int, end: int) -> int:
    unit = UNIT.match(text, at, end)
    return unit.end() if unit else at


def _like_name(text: str, left: Span, wrong: Span) -> Span | None:
    article = re.match(r"the ", text[wrong.start : wrong.end], re.IGNORECASE)
    name = _NAME.fullmatch(text, wrong.start + (article.end() if article else 0), wrong.end)
    if name is None:
        return None
    names = [
        match
        for match in _NAME.finditer(text, left.start, left.end)
        if match[0] not in {"It", "He", "She", "They", "The", "His", "Her", "Its", "Yes", "No"}
    ]
    if not names:
        return None
    alike = max(names, key=lambda match: fuzz.partial_ratio(match[0], name[0]))
    best = alike if fuzz.partial_ratio(alike[0], name[0]) >= _ALIKE else names[-1]
    start = best.start()
    before = re.search(r"\bthe (?:[a-z]+ ){0,2}$", text[left.start : start]) if article else None
    if before:
        start = left.start + before.start()
    if best[0].startswith("The ") and not article:
        start += 4
    return Span(start, best.end())


def _after_article(text: str, left: Span, wrong: Span) -> Span | None:
    if not DETERMINER.match(text, wrong.start, wrong.end):
        return None
    for lead in (COPULA, PREPOSITION):
        for match in reversed(list(lead.finditer(text, left.start, left.end))):
            if DETERMINER.match(text, match.end(), left.end):
                return Span(match.end(), left.end)
    return None


def _same_extent(text: str, right: Span, wrong: Span) -> Span:
    # "45, not 46 years old": the words behind the second number belong to both, not to the value.
    for shape in (DATE, NUMBER):
        whole = shape.fullmatch(text, right.start, right.end)
        part = shape.match(text, wrong.start, wrong.end)
        if whole and part and part.end() < wrong.end:
            return Span(wrong.start, part.end())
    return wrong


def _last(pattern: re.Pattern[str], text: str, within: Span) -> Span | None:
    found = [Span(*match.span()) for match in pattern.finditer(text, within.start, within.end)]
    return found[-1] if found else None
