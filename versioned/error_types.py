"""Tell what type of error a claim reports: by the words for what was wrong, and by its values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from versioned.model import Error, Span, Value
from versioned.readings import Reading
from versioned.rules.en.claims import SPOKEN
from versioned.rules.en.subjects import (
    HEAD_ENDS,
    IN_A_PLACE,
    PLACES,
    RELATIONS,
    SUBJECTS,
    TITLES,
)
from versioned.rules.en.values import DATE, NUMBER
from versioned.values import is_name, shape_of


def error_of(text: str, reading: Reading, wrong: Value | None, right: Value | None) -> Error:
    """Return the type of error that a reading's values and the words for what was wrong tell of."""
    values = [value for value in (wrong, right) if value]
    subject = subject_error(reading.about.of(text) if reading.about else "")
    names = len(values) == 2 and all(is_name(text, value.span) for value in values)
    if names and SPOKEN.search(reading.span.of(text)):
        return "attribution"
    spelt = names and _alike(values[0].text, values[1].text)
    places = all(PLACES.search(value.text) for value in values)
    if spelt and not places and subject in {None, "name", "title", "identity"}:
        return "name"
    if values and all(DATE.fullmatch(value.text) for value in values):
        return "date"
    if values and all(
        NUMBER.match(_ARTICLE.sub("", value.text)) and not is_name(text, value.span)
        for value in values
    ):
        return "date" if subject == "date" else "number"
    if subject and subject not in {"number", "date"}:
        return subject
    if values and all(is_name(text, value.span) and PLACES.search(value.text) for value in values):
        return "place"
    if values and all(RELATIONS.search(value.text) for value in values):
        return "identity"
    if values and all(TITLES.search(value.text) for value in values):
        return "title"
    if subject:
        return subject
    shapes = {shape_of(text, value.span) for value in values}
    if values and all(is_name(text, value.span) for value in values):
        return _error_of_name(text, values)
    if "quote" in shapes or any(_is_quoted(text, value.span) for value in values):
        short = all(len(value.text.split()) <= 2 for value in values)
        return "spelling" if short and not _SPOKEN.search(reading.span.of(text)) else "quote"
    if values and all(PLACES.search(value.text) for value in values):
        return "place"
    if "name" in shapes and not any(_is_statement(value.text) for value in values):
        return _error_of_name(text, values)
    return "other"


def _is_statement(value: str) -> bool:
    return len(value.split()) > 4 and _VERB.search(value) is not None


_VERB = re.compile(r" (?:is|was|are|were|has|have|had|been|would|will|can|could|did|does|not) ")
_ARTICLE = re.compile(r"^(?:the|a) ", re.IGNORECASE)
_SPOKEN = re.compile(r"\b(?:said|quote[ds]?|remark|comment|told|misquoted)\b")


def _is_quoted(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] in {"“", '"', "‘"}


def subject_error(about: str) -> Error | None:
    """Return the error type by the words for what was wrong, the head of them first."""
    cut = HEAD_ENDS.search(about)
    for said in (about[: cut.start()].split("’s ")[-1] if cut else about, about):
        for error, pattern in SUBJECTS:
            if said and pattern.search(said):
                return error
    return None


def _error_of_name(text: str, values: Sequence[Value]) -> Error:
    """Tell a name written wrongly from a place and from one thing taken for another."""
    for value in values:
        if IN_A_PLACE.search(text, max(0, value.span.start - 12), value.span.start):
            return "place"
    if len(values) == 2:
        same = _same_first_word(*values) or _alike(values[0].text, values[1].text)
        return "name" if same else "identity"
    return "name"


def _same_first_word(one: Value, two: Value) -> bool:
    """Say whether two names of several words begin alike, or one is a word of the other."""
    ours, theirs = (
        value.text.removeprefix("the ").removeprefix("The ").split() for value in (one, two)
    )
    if min(len(ours), len(theirs)) == 1:
        # "Ilona Szekely, not Szekeres" corrects a part of the name.
        return max(len(ours), len(theirs)) in {2, 3} or bool(set(ours) & set(theirs))
    return ours[0] == theirs[0]


def _alike(one: str, two: str) -> bool:
    """Say whether two words look like spellings of one name."""
    short, long = sorted((one, two), key=len)
    words = long.split() if len(short.split()) == 1 else [long]
    return any(fuzz.ratio(short.lower(), word.lower()) >= _SPELLING for word in words)


_SPELLING = 78
"""From which likeness, of 100, two words are spellings of one name."""
