"""Lay a notice out in words, and find every stretch of it that may be a value.

The stretches are many and most are none: which of them are the wrong and the right value is for
:mod:`versioned.weighing` to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from versioned.clauses import sentences_of
from versioned.model import Span
from versioned.rules.en.signs import (
    CLOSERS,
    DETERMINERS,
    MEASURES,
    NAME_WORDS,
    NUMBER_WORDS,
    OPENERS,
    SCALES,
    TIMES,
    TURNS,
    WEEKDAYS,
)
from versioned.values import candidates

_WORD = re.compile(r"[\w’'$£€₹%.-]*[\w%]|[^\w\s]")
_RUN = re.compile(r"\S+")
_NUMBER_ENDS = re.compile(r"[$£€₹]?\d[\d,.]*[%mbk]?(?:bn)?$")
_ENDS_APIECE = 14
"""How many ends of a stretch are tried from each beginning: values are short."""
_LONGEST = 40
"""Words in the longest stretch that is tried."""

_EDGES = " \t\u00a0,;:.!?–—()[]*_•"
_OPENING = _EDGES + '“"‘«’'
_CLOSING = _EDGES + '”"»’'
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.[A-Za-z]\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.)$")
_POSSESSIVE = ("’s", "'s")


@frozen
class Laid:
    """The words of a notice, each with its sentence and clause; lists of one length."""

    text: str
    words: Sequence[str]
    spans: Sequence[Span]
    sentences: Sequence[int]
    clauses: Sequence[int]
    starts: Sequence[int] = field(repr=False)

    def word(self, at: int, sentence: int | None = None) -> str:
        """Return a word; "^" or "$" beyond the ends, or beyond the sentence where one is given."""
        if at < 0 or (
            at < len(self.words) and sentence is not None and self.sentences[at] < sentence
        ):
            return "^"
        if at >= len(self.words) or (sentence is not None and self.sentences[at] > sentence):
            return "$"
        return self.words[at]


@frozen(eq=False)
class Stretch:
    """A stretch of a notice from its first to its last word, and what it looks like."""

    span: Span
    first: int
    last: int
    kind: str
    shape: str

    def overlaps(self, other: Stretch) -> bool:
        """Say whether two stretches share a word."""
        return self.first <= other.last and other.first <= self.last


def laid_out(text: str, within: Span) -> tuple[Laid, list[Span]]:
    """Return the words of a notice, and its sentences."""
    parts = list(sentences_of(text, within))
    words: list[str] = []
    spans: list[Span] = []
    sentences: list[int] = []
    for number, part in enumerate(parts):
        for match in _WORD.finditer(text, part.start, part.end):
            words.append(match[0].lower())
            spans.append(Span(match.start(), match.end()))
            sentences.append(number)
    clauses = _clauses(words, sentences)
    return Laid(text, words, spans, sentences, clauses, [span.start for span in spans]), parts


def _clauses(words: Sequence[str], sentences: Sequence[int]) -> list[int]:
    numbers: list[int] = []
    clause = 0
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        turns = word in _MARKS or word in _SUBORDINATING or (word == "," and after in TURNS)
        if at and (turns or sentences[at - 1] != sentences[at]):
            clause += 1
        numbers.append(clause)
    return numbers


_MARKS = frozenset(";:—–(")
_SUBORDINATING = frozenset({"when", "while", "although", "whereas"})


def stretches(laid: Laid, parts: Sequence[Span], proposed: Sequence[Span] = ()) -> list[Stretch]:
    """Return every stretch of a notice that may be a value, each once, in order of discovery.

    ``proposed`` are stretches that are among them in any case.
    """
    found = {_stripped(laid.text, span.start, span.end): "" for span in proposed}
    for part in parts:
        values = candidates(laid.text, part)
        for value in values:
            found.setdefault(_stripped(laid.text, value.span.start, value.span.end), value.shape)
        edges = {value.span.start for value in values}, {value.span.end for value in values}
        for stretch in _between_edges(laid.text, part, *edges):
            found.setdefault(stretch, "")
    made = (
        _stretch(laid, Span(*ends), shape)
        for ends, shape in found.items()
        if laid.text[slice(*ends)].strip() and _is_whole(laid.text, *ends)
    )
    return [stretch for stretch in made if stretch]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a stretch cuts no word: "6" of "6GB" does."""
    return not (text[start - 1 : start + 1].isalnum() and start) and not (
        text[end - 1 : end + 1].isalnum() and end < len(text)
    )


def _stretch(laid: Laid, span: Span, shape: str) -> Stretch | None:
    first = bisect_right(laid.starts, span.start) - 1
    last = bisect_left(laid.starts, span.end) - 1
    if first < 0 or last < first:
        return None
    return Stretch(span, first, last, kind_of(span.of(laid.text)), shape)


def _between_edges(
    text: str, part: Span, value_starts: set[int], value_ends: set[int]
) -> Iterator[tuple[int, int]]:
    runs = [match.span() for match in _RUN.finditer(text, part.start, part.end)]
    starts = list(_starts(text, runs, value_starts))
    ends = list(_ends(text, runs, value_ends))
    for run, start in starts:
        behind = [end for end in ends if run <= end[0] < run + _LONGEST]
        for _, end in [*behind[:_ENDS_APIECE], *behind[-1:]]:
            stripped = _stripped(text, start, end)
            yield stripped
            if text[stripped[0] : stripped[1]].endswith(_POSSESSIVE):
                yield stripped[0], stripped[1] - 2


def _starts(
    text: str, runs: Sequence[tuple[int, int]], values: set[int]
) -> Iterator[tuple[int, int]]:
    before = ""
    for number, (start, end) in enumerate(runs):
        word = text[start:end]
        bare = word.lstrip('“"‘([—–-')
        at = end - len(bare)
        if (
            number == 0
            or before.rstrip(',:;.”"’)') in OPENERS
            or before[-1:] in ',:;.)”"’—–'
            or word[0] in '“"‘«(['
            or bare.lower() in DETERMINERS
            or bare[:1].isupper()
            or bare[:1].isdigit()
            or bare[:1] in "$£€₹"
            or any(at <= value < end for value in values)
        ):
            yield number, at
        before = word.strip('“"‘(').lower()


def _ends(
    text: str, runs: Sequence[tuple[int, int]], values: set[int]
) -> Iterator[tuple[int, int]]:
    for number, (start, end) in enumerate(runs):
        word = text[start:end]
        after = text[slice(*runs[number + 1])] if number + 1 < len(runs) else ""
        if (
            not after
            or word[-1] in ',;:.!?)”"’]'
            or after.strip('“"‘(').lower().rstrip(",.;:") in CLOSERS
            or after[0] in '([—–“"‘-'
            or word.endswith(_POSSESSIVE)
            or _NUMBER_ENDS.match(word)
            or word.lower() in NUMBER_WORDS
            or any(start < value <= end for value in values)
        ):
            yield number, end


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the marks around it."""
    while start < end and text[start] in _OPENING:
        start += 1
    while start < end and text[end - 1] in _CLOSING:
        if text[end - 1] == "." and _ABBREVIATED.search(text, start, end):
            break
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return start, end


def kind_of(value: str) -> str:
    """Return what a stretch looks like: a kind of time, number, name, statement or phrase."""
    words = value.split()
    low = value.lower()
    first, last = words[0].lower(), words[-1].lower()
    if _is_time(low):
        return "time"
    if first.strip(",.") in WEEKDAYS:
        return "weekday"
    if len(words) <= 5 and any(word.strip(",.").lower() in TIMES for word in words):
        return "date"
    if _YEAR.fullmatch(value):
        return "year"
    if _MONEY.match(value):
        return "money"
    if first[0].isdigit() or first.split("-")[0] in NUMBER_WORDS:
        return _kind_of_number(low, words, last)
    return _kind_of_words(value, words, first)


def _is_time(low: str) -> bool:
    if "noon" in low or "midnight" in low:
        return _NOON.search(low) is not None or _CLOCK.search(low) is not None
    return _CLOCK.search(low) is not None


_NOON = re.compile(r"\b(?:noon|midnight)\b")
_CLOCK = re.compile(r"\d\s?[ap]\.?m\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONEY = re.compile(r"(?:[A-Z]{0,3}[$£€₹]|Rs\b)")


def _kind_of_number(low: str, words: Sequence[str], last: str) -> str:
    if "%" in low or " per" in low:
        return "percent"
    if len(words) == 1:
        return "measure" if words[0][-1].isalpha() and words[0][0].isdigit() else "number"
    if last in SCALES:
        return "number"
    if last in MEASURES:
        return "measure"
    return "counted" if len(words) <= 4 else "number phrase"


def _kind_of_words(value: str, words: Sequence[str], first: str) -> str:
    capital = [word[0].isupper() for word in words]
    if all(big or word in NAME_WORDS for big, word in zip(capital, words, strict=True)):
        return "name" if len(words) > 1 else "word name"
    if len(words) > 3 and _VERB.search(value):
        return "statement"
    if first in DETERMINERS:
        return "noun phrase"
    if any(capital):
        return "mixed"
    return "words" if len(words) <= 4 else "long words"


_VERB = re.compile(r"\b(?:is|was|are|were|has|had|have|would|will|did|does|can|could)\b")
