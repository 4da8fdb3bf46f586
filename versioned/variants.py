"""The looser forms in which a text may still say a wrong value: "half" for 50 percent.

No reconstruction puts such words back, for they say less than the value does; an audit looks for
them all the same, since it is there that an edit forgets them. None is given that the right value
could be said in as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from versioned.forms import number_in_words
from versioned.rules.en.times import MONTHS
from versioned.rules.en.variants import MANIFOLD, NATIONS, ROUND, SCORED, SHARES

_FIGURE = re.compile(
    r"(?P<sign>[$£€₹]?)(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?P<scale> ?(?:million|billion|trillion|bn|tn|m)\b)?(?P<rest>.*)"
)
_SHARE = re.compile(r"(\d+(?:\.\d+)?)(?: ?%| per ?cent)", re.IGNORECASE)
_YEAR = re.compile(r"\b(1\d\d\d|20\d\d)\b")
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?", re.IGNORECASE)
_INITIAL = re.compile(r"\b[A-Z]")
_ROUNDED_FROM = 100
_OFF = 0.06
"""How far a rounded figure may lie from the figure, as a part of it."""


@lru_cache(maxsize=512)
def variants(wrong: str, right: str | None) -> tuple[str, ...]:
    """Return the looser forms of a wrong value, without those that the right one has too."""
    ours = set(_forms(right)) if right else set()
    return tuple(dict.fromkeys(one for one in _forms(wrong) if one not in ours and one != right))


def _forms(value: str) -> Iterator[str]:
    for form in _FORMS:
        yield from form(value)


def _shares(value: str) -> Iterator[str]:
    """Yield the fraction that a percentage is, or the percentages that a fraction is."""
    if match := _SHARE.fullmatch(value):
        percent = float(match[1])
        yield from (word for word, (low, high) in SHARES.items() if low <= percent <= high)
    bare = re.sub(r"^one[- ](?=third|quarter|fifth|tenth)", "a ", value.lower())
    if band := SHARES.get(bare):
        for percent in {int(band[0]), int(band[1])}:
            yield from (f"{percent}%", f"{percent} percent", f"{percent} per cent")
        yield from (word for word, other in SHARES.items() if other == band and word != value)


def _manifolds(value: str) -> Iterator[str]:
    for row in MANIFOLD:
        if value.lower() in row:
            yield from (word for word in row if word != value)


def _rounds(value: str) -> Iterator[str]:
    words = value.lower().replace("-", " ")
    bare = re.sub(r"^\w+", lambda match: _SMALL.get(match[0], match[0]), words)
    yield from ROUND.get(bare, ())


_SMALL = {number_in_words(number): str(number) for number in range(100)}


def _nations(value: str) -> Iterator[str]:
    name = value.removeprefix("the ").removeprefix("The ")
    for word in NATIONS.get(name, ()):
        yield word
        if not word.endswith(("s", "sh", "ch", "ese")):
            yield f"{word}s"


def _parts_of_dates(value: str) -> Iterator[str]:
    """Yield the month, the year and the decade of a date."""
    month = next((name.capitalize() for name in MONTHS if name.capitalize() in value), None)
    if month and value != month:
        yield month
    if year := _YEAR.search(value):
        if value != year[1]:
            yield year[1]
        yield from (f"{year[1][:3]}0s", f"’{year[1][2]}0s")


def _scores(value: str) -> Iterator[str]:
    if match := _SCORE.fullmatch(value):
        one, two = match[1], match[2]
        yield f"{one} to {two}"
        if max(int(one), int(two)) < len(_SMALL):
            one, two = number_in_words(int(one)), number_in_words(int(two))
            yield from (f"{one}-{two}", f"{one} to {two}")
        for counted in SCORED:
            yield from (f"{one} {counted} to {two}", f"{match[1]} {counted} to {match[2]}")


def _hours(value: str) -> Iterator[str]:
    match = _HOUR.fullmatch(value)
    if match is None or not 1 <= int(match[1]) <= 12:
        return
    hour, minutes, afternoon = int(match[1]), match[2] or "00", match[3].lower() == "p"
    whole = hour % 12 + 12 * afternoon
    yield from (f"{whole:02}:{minutes}", f"{whole}.{minutes}")
    if minutes == "00":
        yield from (f"{number_in_words(hour)} o’clock", f"{hour} o’clock")
        if hour == 12:
            yield "noon" if afternoon else "midnight"


def _rounded(value: str) -> Iterator[str]:
    """Yield a figure to two digits and three, as headlines give it: $14.6m as $15m, 34,217."""
    match = _FIGURE.fullmatch(value)
    if match is None or _YEAR.fullmatch(value) or "%" in value or "-" in value:
        return
    number = float(match["number"].replace(",", ""))
    scale, sign = match["scale"] or "", match["sign"]
    whole = number.is_integer() and not scale
    if (whole and number < _ROUNDED_FROM) or (not whole and not scale):
        return
    for unit in _units(number, whole=whole):
        for rounded in sorted({number // unit * unit, (number + unit / 2) // unit * unit}):
            if rounded != number and abs(rounded - number) <= _OFF * number:
                yield from _written(sign, rounded, scale)


def _units(number: float, *, whole: bool) -> Iterator[int]:
    digits = len(str(int(number)))
    for kept in (1, 2, 3):
        if (digits > kept and (kept > 1 or digits < 4)) or (digits == kept and not whole):
            yield 10 ** (digits - kept)


def _written(sign: str, number: float, scale: str) -> Iterator[str]:
    yield f"{sign}{int(number):,}{scale}"
    if scale in {"m", "bn", "tn"}:
        yield f"{sign}{int(number):,} {_IN_FULL[scale]}"
    elif scale:
        yield f"{sign}{int(number):,}{_IN_SHORT[scale.strip()]}"


_IN_FULL = {"m": "million", "bn": "billion", "tn": "trillion"}
_IN_SHORT = {
    **{full: short for short, full in _IN_FULL.items()},
    **{short: short for short in _IN_FULL},
}


def _initials(value: str) -> Iterator[str]:
    """Yield the letters by which a body of several words is called."""
    letters = "".join(_INITIAL.findall(value))
    if len(letters) >= 3 and len(value.split()) >= 3:
        yield letters


def _names(value: str) -> Iterator[str]:
    """Yield a surname in the plural, and a name as a headline in capitals writes it."""
    if value[:1].isupper() and value.replace(" ", "").isalpha():
        if " " not in value and len(value) > 3 and not value.endswith("s"):
            yield f"{value}s"
        if len(value) > 3:
            yield value.upper()


_FORMS: tuple[Callable[[str], Iterator[str]], ...] = (
    _shares,
    _manifolds,
    _rounds,
    _nations,
    _parts_of_dates,
    _scores,
    _hours,
    _rounded,
    _initials,
    _names,
)
