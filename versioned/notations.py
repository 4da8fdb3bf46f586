"""Read words so that what is said in two notations reads the same: "3pm", "3 p.m."; "eleven", "11".

Text goes in, a tuple of plain tokens comes out: lower case, marks gone, numbers as "#" and their
value, months, units and abbreviations in full, dates in one order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from versioned.rules.en.notations import (
    ABBREVIATIONS,
    CAPITALS,
    CONTRACTIONS,
    ENDINGS,
    MONTHS,
    PHRASES,
    POSTAL,
    SCALES,
    SIGNS,
    SPELLED,
    STATES,
    UNITS,
    WEEKDAYS,
)
from versioned.rules.en.times import MONTHS as MONTHS_IN_FULL
from versioned.rules.en.values import ORDINALS, TENS
from versioned.rules.en.values import UNITS as SMALL

_TOKEN = re.compile(
    r"[’']\d0s\b|\d+(?:[.,:/]\d+)*|US\$|[½¼¾]|(?<!\w)[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W\d_]+(?:[’'][^\W\d_]+)*|[$£€¥₹%°&]|(?<!\w)[-−](?=\d)"
)
_WORD = re.compile(r"https?://\S+|\w+(?:[’'.,:/@&]\w+)*|[$£€¥₹%°]")
_DIGITS = {word: number for number, word in enumerate(SMALL)}
_TIMES_TEN = {word: number * 10 for number, word in enumerate(TENS) if word}
_DIGITS_KEPT = 18
_MONTHS = frozenset(MONTHS_IN_FULL)
_SHORT = {**MONTHS, **WEEKDAYS}


def _ordinals() -> Iterator[tuple[str, int]]:
    for number, word in enumerate(SMALL):
        yield ORDINALS.get(number, f"{word}th"), number
    for word, number in _TIMES_TEN.items():
        yield f"{word[:-1]}ieth", number
    yield "hundredth", 100


_ORDINALS = {word: number for word, number in _ordinals() if number}


def surface(text: str) -> list[str]:
    """Return the words and signs of a text in lower case, as they are written."""
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


@lru_cache(maxsize=4096)
def plain(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, contractions taken apart, marks gone."""
    return tuple(_uncontracted(text))


@lru_cache(maxsize=4096)
def canonical(text: str) -> tuple[str, ...]:
    """Return the tokens of a text in the one notation that all its notations share."""
    return tuple(_joined(list(_dated(_amounts(list(_expanded(text)))))))


def _uncontracted(text: str) -> Iterator[str]:
    for word in _TOKEN.findall(text):
        yield from _taken_apart(word)


@lru_cache(maxsize=8192)
def _taken_apart(word: str) -> tuple[str, ...]:
    word = word.lower().replace("’", "'")
    return tuple(_apart(word)) if "'" in word or word == "cannot" else (word,)


def _apart(word: str) -> list[str]:
    if word in CONTRACTIONS:
        return CONTRACTIONS[word].split()
    for ending, full in ENDINGS:
        if word.endswith(ending):
            return (word.removesuffix(ending) + full).split()
    return [word]


def _expanded(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        raw = match[0]
        yield from _in_place(text, match) if _depends(raw) else _in_full(raw)


@lru_cache(maxsize=8192)
def _depends(raw: str) -> bool:
    """Say whether what a word is short for may show by what stands beside it."""
    bare = raw.lower().rstrip(".")
    return raw in POSTAL or bare == "no" or bare in STATES or bare in ABBREVIATIONS


def _in_place(text: str, match: re.Match[str]) -> tuple[str, ...]:
    start, end = match.span()
    stopped = text[end : end + 1] == "."
    if stopped and match[0].lower() == "no" and text[end + 1 : end + 3].strip().isdecimal():
        return ("number",)
    after_comma = start == 0 or text[start - 2 : start] == ", "
    return _in_full(match[0], stopped, after_comma, match[0] == text.strip())


@lru_cache(maxsize=8192)
def _in_full(
    raw: str, stopped: bool = False, after_comma: bool = False, alone: bool = False
) -> tuple[str, ...]:
    """Return the tokens of a word, by what stands beside it where it may be short for several."""
    word = raw.lower().replace("’", "'")
    bare = word.rstrip(".")
    capital = raw[0].isupper()
    if word[1:].isalnum() and word[0] == "'" and word[1].isdecimal():
        return ("19" if word[1] > "2" else "20") + word[1:-1], "s"
    if bare in SPELLED:
        return (SPELLED[bare],)
    if raw in POSTAL and after_comma:
        return tuple(POSTAL[raw].split("_"))
    if raw in CAPITALS:
        return tuple(CAPITALS[raw].split())
    if bare in _SHORT and capital and len(bare) > 2:
        return (_SHORT[bare],)
    if bare in STATES and capital and (stopped or "." in bare or alone):
        return tuple(STATES[bare].split())
    if bare in ABBREVIATIONS and (capital or stopped or "." in bare):
        return tuple(ABBREVIATIONS[bare].split())
    if "'" in word or word == "cannot":
        return tuple(_apart(word))
    return ("and" if word == "&" else bare.replace(".", "") if bare[0].isalpha() else bare,)


def _amounts(tokens: list[str]) -> list[str]:
    """Turn numbers into "#" and their value, with currency and unit behind."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        sign = SIGNS.get(tokens[at]) if at + 1 < len(tokens) else None
        number, end = _number(tokens, at + (sign is not None), money=sign is not None)
        if number is None:
            found.append(_word(tokens, at))
            at += 1 + (tokens[at] == "per" and tokens[at + 1 : at + 2] == ["cent"])
            continue
        found.append(number)
        at = end
        if sign:
            found.append(sign)
            continue
        if at < len(tokens) and tokens[at] in UNITS:
            found.append(UNITS[tokens[at]])
            at += 1
    return found


def _word(tokens: list[str], at: int) -> str:
    word = tokens[at]
    if word in {"percent", "pct"} or (word == "per" and tokens[at + 1 : at + 2] == ["cent"]):
        return "%"
    return word


def _number(tokens: list[str], at: int, *, money: bool) -> tuple[str | None, int]:
    """Return the number that begins at a token, and where it ends."""
    if at >= len(tokens):
        return None, at
    word = tokens[at]
    if word[0].isdecimal():
        return _figures(tokens, at, money=money)
    if word not in _COUNTING:
        return None, at
    decade = word.removesuffix("s").removesuffix("ie") + "y"
    if word.endswith("ies") and decade in _TIMES_TEN:
        return f"#{_TIMES_TEN[decade]}s", at + 1
    if word in _ORDINALS:
        return f"#{_ORDINALS[word]}th", at + 1
    return _spelled(tokens, at)


_COUNTING = frozenset(
    {*_DIGITS, *_TIMES_TEN, *_ORDINALS, *(f"{ten[:-1]}ies" for ten in _TIMES_TEN)}
)
"""Words with which a number begins."""


def _figures(tokens: list[str], at: int, *, money: bool) -> tuple[str, int]:
    word = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    hour, _, minute = word.replace(".", ":").partition(":")
    if following in {"am", "pm"} and hour.isdecimal():
        late = 12 * (following == "pm") if hour != "12" else -12 * (following == "am")
        return f"#{int(hour) + late}:{minute or '00'}", at + 2
    if following in {"st", "nd", "rd", "th"}:
        return f"#{word}th", at + 2
    if following == "s":
        return f"#{word}s", at + 2
    # Beyond the digits that Decimal keeps, two numbers would become one.
    if ":" in word or "/" in word or word.count(".") > 1 or len(word) > _DIGITS_KEPT:
        return f"#{word}", at + 1
    value = Decimal(word.replace(",", ""))
    at += 1
    for half in (["and", "a", "half"], ["half"]):
        if tokens[at : at + len(half)] == half:
            value, at = value + Decimal("0.5"), at + len(half)
    while at < len(tokens) and tokens[at] in SCALES and (money or len(tokens[at]) > 1):
        value *= SCALES[tokens[at]]
        at += 1
    return f"#{value.normalize():f}", at


def _spelled(tokens: list[str], at: int) -> tuple[str | None, int]:
    total, part, start, last = 0, 0, at, ""
    while at < len(tokens):
        word = tokens[at]
        if word in _DIGITS and last not in _DIGITS:
            part += _DIGITS[word]
        elif word in _TIMES_TEN and last not in _DIGITS and last not in _TIMES_TEN:
            part += _TIMES_TEN[word]
        elif word == "hundred" and part:
            part *= 100
        elif word in SCALES and len(word) > 2 and part:
            total, part = total + part * SCALES[word], 0
        elif (
            word == "and" and last in SCALES and tokens[at + 1 : at + 2] and _counts(tokens[at + 1])
        ):
            pass
        elif word in _ORDINALS and last in _TIMES_TEN:
            return f"#{total + part + _ORDINALS[word]}th", at + 1
        else:
            break
        last = word
        at += 1
    if at == start:
        return None, at
    value = Decimal(total + part)
    if tokens[at : at + 3] == ["and", "a", "half"]:
        value, at = value + Decimal("0.5"), at + 3
        if at < len(tokens) and len(tokens[at]) > 2 and tokens[at] in SCALES:
            value, at = value * SCALES[tokens[at]], at + 1
    return f"#{value.normalize():f}", at


def _counts(word: str) -> bool:
    return word in _DIGITS or word in _TIMES_TEN


def _joined(tokens: list[str]) -> Iterator[str]:
    """Put runs of tokens that are one thing together."""
    if _OPENINGS.isdisjoint(tokens):
        yield from tokens
        return
    at = 0
    while at < len(tokens):
        for size in (3, 2):
            run = tuple(tokens[at : at + size])
            if run in PHRASES:
                yield PHRASES[run]
                at += size
                break
        else:
            yield tokens[at]
            at += 1


_OPENINGS = frozenset(phrase[0] for phrase in PHRASES)


def _dated(tokens: list[str]) -> Iterator[str]:
    """Put the day behind its month, as a plain number."""
    if _MONTHS.isdisjoint(tokens):
        yield from tokens
        return
    at = 0
    while at < len(tokens):
        one = tokens[at]
        day = one.removesuffix("th")
        skip = at + 1 + (tokens[at + 1 : at + 2] == ["of"])
        two = tokens[skip] if skip < len(tokens) else ""
        if two in _MONTHS and day[:1] == "#" and day[1:].isdecimal() and int(day[1:]) <= 31:
            yield two
            yield day
            at = skip + 1
        elif one in _MONTHS and two[:1] == "#":
            yield one
            yield two.removesuffix("th") if skip == at + 1 else two
            at = skip + 1
        else:
            yield one
            at += 1
