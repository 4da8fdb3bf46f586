"""The dates and numbers that an edit touches, and whether they are others than before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from versioned.contexts import Context, EditType, Side, became
from versioned.model import Span
from versioned.notations import canonical, plain
from versioned.rules.en.notations import UNITS
from versioned.rules.en.surroundings import (
    DEVELOPING,
    MOVED_ON,
    RELATIVE_TIMES,
    SINCE_WHEN,
    SMALL_WORDS,
    TIME_UNITS,
    TIMES_OVER,
    VAGUE_COUNTS,
)
from versioned.rules.en.values import NUMBER, SMALL_DATE
from versioned.rules.rule import small_letters

Kind = Literal["date", "number"]
_KINDS: tuple[Kind, ...] = ("date", "number")

_UNIT = re.compile(r"[- ]?([a-zA-Z]+)\b(?: points?\b)?")
_AGE = re.compile(r",? ?\b(?:(?:aged?|age) (\d+)|(\d+)[- ]years?[- ]old)\b,? ?")
_SCORE = re.compile(r"(?<![\w.])\d{1,3}[-–]\d{1,3}(?![\w-])")
_CALENDAR = re.compile(r"[A-Z\d]|yes|tod|tom|ton")


def changed_amount(context: Context) -> EditType | None:
    """Return what a change of a date or number is, or None where neither came into it."""
    was, now = touched(context.was), touched(context.now)
    if _same_age(context):
        return EditType(
            "style", "copyedit", f"the same age: {became(context.was.text, context.now.text)}"
        )
    for kind in _KINDS:
        # "on 1 September" to "in September": the word beside the date stands for a part of it.
        if bool(was[kind]) != bool(now[kind]) and context.was.text and context.now.text:
            was[kind] = was[kind] or touched(context.was, beside=1)[kind]
            now[kind] = now[kind] or touched(context.now, beside=1)[kind]
    for kind in _KINDS:
        ours, theirs = was[kind], now[kind]
        if ours and theirs and _same(ours, theirs):
            rest = _besides(context.was, ours), _besides(context.now, theirs)
            words = became("; ".join(ours), "; ".join(theirs))
            if rest[0] == rest[1]:
                return EditType(
                    "style", "cosmetic", f"the same {kind} in another notation: {words}"
                )
            if not set(rest[0] + rest[1]) - SMALL_WORDS:
                words = became(context.was.text, context.now.text)
                return EditType("style", "copyedit", f"the same {kind}, otherwise put: {words}")
        if ours and theirs and not _same(ours, theirs):
            return _another(kind, ours, theirs, context)
    return _one_sided(context, was, now)


def touched(side: Side, beside: int = 0) -> dict[Kind, list[str]]:
    """Return the dates and the numbers that the changed stretch shares words with."""
    found: dict[Kind, list[str]] = {"date": [], "number": []}
    for kind, start, end in _values(side.sentence):
        if (start < side.span.end + 2 * beside and side.span.start - 2 * beside < end) or (
            side.span.start == side.span.end and start - 1 <= side.span.start <= end + 1
        ):
            found[kind].append(side.sentence[start:end])
    return found


@lru_cache(maxsize=512)
def _values(sentence: str) -> tuple[tuple[Kind, int, int], ...]:
    found: list[tuple[Kind, int, int]] = []
    taken = bytearray(len(sentence))
    for kind, start, end in _candidates(sentence):
        if not any(taken[start:end]):
            found.append((kind, start, end))
            taken[start:end] = b"\1" * (end - start)
    return tuple(found)


def _candidates(sentence: str) -> Iterator[tuple[Kind, int, int]]:
    for match in _SCORE.finditer(sentence):
        yield "number", *match.span()
    for match in SMALL_DATE.finditer(small_letters(sentence)):
        # "may" and "march" are months only with a capital.
        if _CALENDAR.match(sentence, *match.span()) and not _is_count(sentence, match):
            yield "date", *match.span()
    for match in RELATIVE_TIMES.finditer(sentence):
        yield "date", *match.span()
    for match in (*NUMBER.finditer(sentence), *TIMES_OVER.finditer(sentence)):
        span = Span(*match.span())
        unit = _UNIT.match(sentence, span.end)
        counted = unit is not None and unit[1].lower() in {
            *UNITS,
            "percentage",
            "million",
            "billion",
        }
        yield "number", span.start, unit.end() if unit and counted else span.end


def _is_count(sentence: str, match: re.Match[str]) -> bool:
    return match[0].isdigit() and match.start() > 0 and sentence[match.start() - 1] in "$£€¥₹,."


def _same(ours: list[str], theirs: list[str]) -> bool:
    return sorted(map(canonical, ours)) == sorted(map(canonical, theirs))


def _same_age(context: Context) -> bool:
    """Say whether an age was put elsewhere or otherwise: "a boy aged 10", "a 10-year-old boy"."""
    if context.was.text and context.now.text:
        return False
    if not _AGE.fullmatch(context.was.text or context.now.text):
        return False
    ours, theirs = (
        sorted(match[1] or match[2] for match in _AGE.finditer(side.sentence))
        for side in (context.was, context.now)
    )
    return ours == theirs and bool(ours)


def _besides(side: Side, values: list[str]) -> list[str]:
    """Return the changed words that are no part of these values."""
    known = {word for value in values for word in (*plain(value), *canonical(value))}
    return [word for word in plain(side.text) if word not in known]


def _another(kind: Kind, ours: list[str], theirs: list[str], context: Context) -> EditType:
    words = became("; ".join(ours), "; ".join(theirs))
    if kind == "date" or _is_time(ours, theirs, context):
        return EditType("date", "material", f"the date {words}")
    return EditType("number", "material", f"the figure {words}{_developing(context)}")


def _is_time(ours: list[str], theirs: list[str], context: Context) -> bool:
    """Say whether a number counts back to a day, or only its unit of time became another."""
    if all(SINCE_WHEN.match(side.right) for side in (context.was, context.now)):
        return True
    was, now = (canonical(" ".join(values)) for values in (ours, theirs))
    return was[:-1] == now[:-1] and {*was[-1:], *now[-1:]} <= TIME_UNITS and len(was) > 1


def _developing(context: Context) -> str:
    sentence = context.now.sentence
    if DEVELOPING.search(sentence) and MOVED_ON.search(sentence):
        return "; events seem to have moved on: what is counted grows while they go on"
    return ""


def _one_sided(
    context: Context, was: dict[Kind, list[str]], now: dict[Kind, list[str]]
) -> EditType | None:
    """Return what it is that a value stands where none stood, if that is all that changed."""
    if max(len(plain(context.was.text)), len(plain(context.now.text))) > 4:
        return None
    for kind in _KINDS:
        ours, theirs = was[kind], now[kind]
        if bool(ours) == bool(theirs) or not _is_inside(context, (ours or theirs)[0]):
            continue
        other = context.now.text if ours else context.was.text
        if other and kind == "number" and not VAGUE_COUNTS.match(other) and ours != theirs:
            continue
        return _another(kind, [context.was.text], [context.now.text], context)
    return None


def _is_inside(context: Context, value: str) -> bool:
    return value in context.was.text or value in context.now.text
