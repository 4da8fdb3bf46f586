"""The forms in which texts write one value: "11" and "eleven", "March 1" and "1 March".

A form is a function from a value to its wording, None where the value has no such form. Those of a
wrong value are told by the same functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from versioned.rules.en.abouts import POST
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.subjects import TITLES
from versioned.rules.en.times import MONTHS
from versioned.rules.en.values import ORDINALS, SHORT_UNITS, TENS, UNITS

Form = Callable[[str], str | None]

ARTICLE = re.compile(r"(?:the|an?|his|her|its|their|our|[\w’']+[’']s) ", re.IGNORECASE)
_PER_CENT = re.compile(r"([\d.,]+|[a-z-]+)(?: ?%| per ?cent)", re.IGNORECASE)
_DAY = re.compile(
    r"(?P<lead>(?:[A-Z][a-z]+day,? )?)"
    r"(?:(?P<m1>[A-Z][a-z]{2,8})\.? (?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<y1>\d{4}))?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?P<m2>[A-Z][a-z]{2,8})\.?(?:,? (?P<y2>\d{4}))?)"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?", re.IGNORECASE)
_SCALE = re.compile(r"(.*\d) ?(?:(million|billion|trillion)|(m|bn|tn))$")


def _without_article(value: str) -> str | None:
    return ARTICLE.sub("", value, count=1) if ARTICLE.match(value) else None


def _within_a_sentence(value: str) -> str | None:
    """Return words that opened a sentence as they stand within one: "We can prove it"."""
    first, _, rest = value.partition(" ")
    small = first[:1].isupper() and rest and first != "I" and first.lower() in COMMON
    return value[:1].lower() + value[1:] if small else None


def in_words(value: str) -> str | None:
    """Return a number under 100 in words, with what follows it: "forty-two miles"."""
    match = re.fullmatch(r"(\d{1,2})((?: |-)\D*)?", value)
    return number_in_words(int(match[1])) + (match[2] or "") if match else None


def _in_figures(value: str) -> str | None:
    match = re.match(r"[A-Za-z]+(?:-[a-z]+)?", value)
    number = _FIGURES.get(match[0].lower()) if match else None
    return f"{number}{value[match.end() :]}" if match and number is not None else None


def ordinal_in_words(value: str) -> str | None:
    """Return "21st" as "twenty-first"."""
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)(.*)", value)
    return nth_in_words(int(match[1])) + match[2] if match else None


def _ordinal_in_figures(value: str) -> str | None:
    match = re.match(r"[a-z]+(?:-[a-z]+)?", value)
    number = _PLACES.get(match[0]) if match else None
    return f"{number}{_suffix(number)}{value[match.end() :]}" if match and number else None


def _suffix(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _with_percent_sign(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]}%" if match else None


def _with_percent(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]} percent" if match else None


def _with_per_cent(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]} per cent" if match else None


def _day(value: str) -> tuple[str, str, str, str] | None:
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    return (
        match["lead"],
        match["m1"] or match["m2"],
        match["d1"] or match["d2"],
        match["y1"] or match["y2"] or "",
    )


def _day_first(value: str) -> str | None:
    day = _day(value)
    return f"{day[0]}{day[2]} {day[1]}" + (f" {day[3]}" if day[3] else "") if day else None


def _month_first(value: str) -> str | None:
    day = _day(value)
    return f"{day[0]}{day[1]} {day[2]}" + (f", {day[3]}" if day[3] else "") if day else None


def _ordinal_day(value: str) -> str | None:
    day = _day(value)
    if day is None:
        return None
    return f"{day[0]}{day[1]} {day[2]}{_suffix(int(day[2]))}" + (f", {day[3]}" if day[3] else "")


def _ordinal_day_first(value: str) -> str | None:
    day = _day(value)
    if day is None:
        return None
    return f"{day[0]}{day[2]}{_suffix(int(day[2]))} {day[1]}" + (f" {day[3]}" if day[3] else "")


def _of_its_owner(joint: str) -> Form:
    """Return the form "the water center JOINT Basin State" of "Basin State's water center"."""

    def form(value: str) -> str | None:
        match = _OWNED.fullmatch(value)
        return f"the {match['thing']} {joint} {match['owner']}" if match else None

    return form


_OWNED = re.compile(
    r"(?P<owner>(?:the |The )?[A-Z].*?)(?:[’']s|(?<=s)[’']) (?P<thing>[a-z][\w -]*)"
)


def _without_weekday(value: str) -> str | None:
    day = _day(value)
    return value[len(day[0]) :] if day and day[0] else None


def _without_year(value: str) -> str | None:
    day = _day(value)
    if day and day[3]:
        return re.sub(r",? \d{4}$", "", value)
    month, _, year = value.partition(" ")
    return month if month.lower() in MONTHS and re.fullmatch(r"\d{4}", year) else None


def _weekday_alone(value: str) -> str | None:
    match = re.match(r"([A-Z][a-z]+day),? ", value)
    return match[1] if match else None


def _short_month(value: str) -> str | None:
    for month in MONTHS:
        name = month.capitalize()
        if name in value and len(name) > 5:
            short = "Sept." if name == "September" else f"{name[:3]}."
            return value.replace(name, short)
    return None


def _month_in_full(value: str) -> str | None:
    for month in MONTHS:
        name = month.capitalize()
        match = re.search(rf"\b{name[:3]}(?:t)?\.? ", value)
        if match and name not in value:
            return value.replace(match[0], f"{name} ")
    return None


def _year_cut(value: str) -> str | None:
    return f"’{value[2:]}" if re.fullmatch(r"(?:19|20)\d\d", value) else None


def _clock(pattern: str) -> Form:
    def form(value: str) -> str | None:
        match = _TIME.fullmatch(value)
        if match is None:
            return None
        minutes = match[2] or ""
        return pattern.format(
            hour=match[1], colon=f":{minutes}" if minutes else "",
            stop=f".{minutes}" if minutes else "", half=match[3].lower(),
        )  # fmt: skip

    return form


def _clock_in_words(value: str) -> str | None:
    match = _TIME.fullmatch(value)
    if match is None or match[2] not in {None, "15", "30", "45"}:
        return None
    hour = int(match[1])
    if match[2] is None:
        return f"{number_in_words(hour)} o’clock"
    after = {"15": "quarter past", "30": "half past", "45": "quarter to"}[match[2]]
    return f"{after} {number_in_words(hour % 12 + 1 if match[2] == '45' else hour)}"


def _scale_in_full(value: str) -> str | None:
    match = _SCALE.fullmatch(value)
    full = {"m": "million", "bn": "billion", "tn": "trillion"}
    return f"{match[1]} {full[match[3]]}" if match and match[3] else None


def _scale_cut(value: str) -> str | None:
    match = _SCALE.fullmatch(value)
    short = {"million": "m", "billion": "bn", "trillion": "tn"}
    return f"{match[1]}{short[match[2]]}" if match and match[2] else None


def _hyphened(value: str) -> str | None:
    match = re.fullmatch(r"([\w.,$£€]+) ([a-z]+?)s(?: old)?", value)
    return f"{match[1]}-{'foot' if match[2] == 'feet' else match[2]}" if match else None


def _short_unit(value: str) -> str | None:
    for unit, short in SHORT_UNITS.items():
        if value.endswith(unit):
            return value[: -len(unit)] + short
    return None


def _post_alone(value: str) -> str | None:
    match = _OF_SOMEBODY.fullmatch(value)
    if match is None or match["post"] == value:
        return None
    return match["post"] if TITLES.search(match["post"]) or _DOING.search(match["post"]) else None


_OF_SOMEBODY = re.compile(
    r"(?:(?:the|an?|its|his|her|their|our) )?(?:(?:[\w.’'-]+ ){0,4}[\w.-]+(?:[’']s|s[’']) )?"
    r"(?P<post>[a-z][a-z-]*(?: [a-z-]+){0,3}?)(?: (?:of|for|at|with) .+)?"
)
"""A post with whose it is: "the board's deputy chair", "secretary of the trust"."""

_DOING = re.compile(rf"\b{POST}$")


def _old_cut(value: str) -> str | None:
    return value.removesuffix(" years old") if value.endswith(" years old") else None


def _without_place(value: str) -> str | None:
    match = re.fullmatch(r"([^,]{3,}), [^,]{2,}", value)
    return match[1] if match else None


def number_in_words(number: int) -> str:
    """Return a number from 0 to 99 in words: 42 -> "forty-two"."""
    if number < len(UNITS):
        return UNITS[number]
    ten, unit = divmod(number, 10)
    return TENS[ten] + (f"-{UNITS[unit]}" if unit else "")


def nth_in_words(number: int) -> str:
    """Return the place of a number from 0 to 99 in words: 42 -> "forty-second"."""
    if number > 20 and number % 10:
        return f"{TENS[number // 10]}-{nth_in_words(number % 10)}"
    word = number_in_words(number)
    return ORDINALS.get(number) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


_FIGURES = {number_in_words(number): number for number in range(100)}
_PLACES = {nth_in_words(number): number for number in range(1, 100)}

FORMS: dict[str, Form] = {
    "within a sentence": _within_a_sentence,
    "in words": in_words,
    "in figures": _in_figures,
    "ordinal in words": ordinal_in_words,
    "ordinal in figures": _ordinal_in_figures,
    "with %": _with_percent_sign,
    "with percent": _with_percent,
    "with per cent": _with_per_cent,
    "scale in full": _scale_in_full,
    "scale cut short": _scale_cut,
    "day first": _day_first,
    "month first": _month_first,
    "ordinal day": _ordinal_day,
    "ordinal day first": _ordinal_day_first,
    "month cut short": _short_month,
    "month in full": _month_in_full,
    "clock as 7:30 p.m.": _clock("{hour}{colon} {half}.m."),
    "clock as 7.30pm": _clock("{hour}{stop}{half}m"),
    "clock as 7:30pm": _clock("{hour}{colon}{half}m"),
    "clock as 7.30 pm": _clock("{hour}{stop} {half}m"),
    "clock in words": _clock_in_words,
    "year cut short": _year_cut,
    "hyphened": _hyphened,
    "unit cut short": _short_unit,
    "of its owner": _of_its_owner("of"),
    "at its owner": _of_its_owner("at"),
    "post alone": _post_alone,
    "without article": _without_article,
    "without year": _without_year,
    "without weekday": _without_weekday,
    "weekday alone": _weekday_alone,
    "age alone": _old_cut,
    "without what follows": _without_place,
}
"""Each form by its name, in the order in which they are tried."""

SHORTENING = frozenset(
    {
        "without year",
        "without weekday",
        "weekday alone",
        "year cut short",
        "age alone",
        "post alone",
        "without what follows",
    }
)
"""Forms that say less than the value: more places have them by chance."""
