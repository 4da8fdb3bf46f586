"""The forms in which a text may write a value, each with the wrong value in the same form.

A notice says "11, not 14", the body "eleven": then "fourteen" stood there. A form is a function
from a value to its wording; forms are applied one after the other, to both values alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import frozen
from rapidfuzz import fuzz

from versioned.model import Span
from versioned.rules.en.subjects import RELATIONS
from versioned.rules.en.times import MONTHS
from versioned.rules.en.values import NUMBER, ORDINALS, SHORT_UNITS, TENS, UNIT, UNITS
from versioned.rules.rule import small_letters
from versioned.values import is_name

Form = Callable[[str], str | None]

_ARTICLE = re.compile(r"(?:the|an?|his|her|its|their|our|[\w’']+[’']s) ", re.IGNORECASE)
_PER_CENT = re.compile(r"([\d.,]+|[a-z-]+)(?: ?%| per ?cent)", re.IGNORECASE)
_DAY = re.compile(
    r"(?P<lead>(?:[A-Z][a-z]+day,? )?)"
    r"(?:(?P<m1>[A-Z][a-z]{2,8})\.? (?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<y1>\d{4}))?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)? (?P<m2>[A-Z][a-z]{2,8})\.?(?:,? (?P<y2>\d{4}))?)"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?", re.IGNORECASE)
_SCALE = re.compile(r"(.*\d) ?(?:(million|billion|trillion)|(m|bn|tn))$")
_LOOSE = {
    "’": "['’‘]", "'": "['’‘]", "‘": "['’‘]", "“": '["“”]', "”": '["“”]', '"': '["“”]',
    "-": "[-‑–]", "–": "[-‑–]",
}  # fmt: skip
_MOST = 60
"""Forms of one value that are tried at most."""


@frozen
class Wording:
    """A form of a value as a text may have it, and what stood there if that was wrong.

    ``was`` is None where the wrong value is not known; ``whole`` says that nothing was left off.
    """

    now: str
    was: str | None
    form: str
    whole: bool = True


def wordings(right: str, wrong: str | None) -> list[Wording]:
    """Return the forms of a right value with the wrong one in the same form, plainest first."""
    return list(_wordings(right, wrong))


@lru_cache(maxsize=512)
def _wordings(right: str, wrong: str | None) -> tuple[Wording, ...]:
    found: dict[str, Wording] = {}
    waiting = [*_evened(right, wrong)]
    for depth in range(3):
        later: list[Wording] = []
        for wording in waiting:
            if wording.now in found or len(found) >= _MOST:
                continue
            if wording.now != wording.was:
                found[wording.now] = wording
            if depth < 2:
                later += _reworded(wording)
        waiting = later
    return tuple(found.values())


def find(text: str, within: Span, wording: str) -> Iterator[Span]:
    """Yield where a wording stands in a stretch, whole words only."""
    # Most sentences have nothing of it, which shows sooner without its pattern.
    if small_letters(text).find(_telling(wording), within.start, within.end) < 0:
        return
    for match in _pattern(wording).finditer(text, within.start, within.end):
        yield Span(*match.span())


def fitted(was: str, now: str, *, opening: bool) -> str:
    """Return what stood there with a capital if it opened a sentence, or none if it did not."""
    if was[:1].islower() and (opening or (now[:1].isupper() and " " not in was)):
        was = was[:1].upper() + was[1:]
    if now.istitle() and now != now.lower() and was == was.lower() and " " in was:
        was = was.title()
    if was[:1] in "’'" and now[:1] in "’'":
        was = now[:1] + was[1:]
    article = re.match(r"(?:The|An?|His|Her|Its|Their) ", was)
    if article and not opening and now[:1].islower():
        return was[:1].lower() + was[1:]
    return was


def _evened(right: str, wrong: str | None) -> Iterator[Wording]:
    """Yield the two values as given, without a unit that only one of them has, and as names."""
    if wrong is None:
        yield Wording(right, None, "as written")
        yield from _parts_of_name(right, None)
        return
    if one_word := _relations(right, wrong):
        yield one_word
    if len(wrong.split()) == 1 and len(right.split()) > 1:
        # "Lorraine Beaudry, not Beaudrey" says of a whole name which part was wrong.
        yield from _parts_of_name(right, wrong)
    if part := _part_against_whole(right, wrong):
        yield from part
        return
    wrong = _in_notation_of(right, wrong)
    ours, theirs = _unit_of(right), _unit_of(wrong)
    if not ours[1] and theirs[1] and _is_amount(wrong):
        # "It employs 460", not "640 people".
        yield Wording(right, theirs[0], "as written")
    elif ours[1] and not theirs[1] and _is_amount(right):
        if wrong and not any(mark.isdigit() for mark in wrong) and UNIT.fullmatch(f" {wrong}"):
            # "48 kilobytes, not megabytes".
            yield Wording(right, f"{ours[0]} {wrong}", "as written")
        else:
            yield Wording(ours[0], wrong, "without unit", whole=False)
    else:
        yield Wording(right, wrong, "as written")
        if ours[1] and ours[1] == theirs[1]:
            yield Wording(ours[0], theirs[0], "without unit", whole=False)
    yield from _parts_of_name(right, wrong)


def _part_against_whole(right: str, wrong: str) -> list[Wording]:
    """Return the wordings where one word of a name is set against another name as a whole."""
    words = wrong.split()
    both = is_name(right, Span(0, len(right))) and is_name(wrong, Span(0, len(wrong)))
    if not both or " " in right or not 2 <= len(words) <= 4:
        return []
    at = max(range(len(words)), key=lambda at: fuzz.ratio(words[at], right))
    whole = " ".join([*words[:at], right, *words[at + 1 :]])
    return [
        Wording(whole, wrong, "whole name"),
        Wording(right, words[at], "part of the name", whole=False),
    ]


def _relations(right: str, wrong: str) -> Wording | None:
    ours, theirs = RELATIONS.search(right), RELATIONS.search(wrong)
    if ours and theirs and ours[0] != theirs[0]:
        return Wording(ours[0], theirs[0], "relation", whole=False)
    return None


def _in_notation_of(right: str, wrong: str) -> str:
    """Return a wrong number in words where the right one is in words."""
    if right[:1].isalpha() and wrong[:1].isdigit():
        return _in_words(wrong) or _ordinal_in_words(wrong) or wrong
    return wrong


def _is_amount(value: str) -> bool:
    return NUMBER.match(value) is not None


def _unit_of(value: str) -> tuple[str, str]:
    number = NUMBER.match(value)
    if number is None or number.end() == len(value):
        return value, ""
    rest = value[number.end() :]
    return (
        (value[: number.end()], rest.strip())
        if re.match(r"[ \u00a0-]?[a-z]", rest)
        else (value, "")
    )


def _parts_of_name(right: str, wrong: str | None) -> Iterator[Wording]:
    """Yield the parts of a name that may stand alone: "Thorvald" of "Annika Thorvald"."""
    if not is_name(right, Span(0, len(right))) or _ARTICLE.match(right):
        return
    ours = right.split()
    theirs = wrong.split() if wrong else []
    if not 2 <= len(ours) <= 4:
        return
    if wrong is None:
        yield Wording(ours[-1], None, "surname", whole=False)
        return
    if len(theirs) == 1:
        # "Lorraine Beaudry, not Beaudrey": which part it is shows by likeness.
        at = max(range(len(ours)), key=lambda at: fuzz.ratio(ours[at], theirs[0]))
        if fuzz.ratio(ours[at], theirs[0]) < _ALIKE:
            # "Port Ellen and not Bowmore": one name for another, and no part of it.
            return
        whole = " ".join([*ours[:at], theirs[0], *ours[at + 1 :]])
        yield Wording(right, whole, "whole name")
        yield Wording(ours[at], theirs[0], "part of the name", whole=False)
    elif len(theirs) == len(ours):
        for one, two in zip(ours, theirs, strict=True):
            if one != two:
                yield Wording(one, two, "part of the name", whole=False)
    elif ours[-1] != theirs[-1]:
        yield Wording(ours[-1], theirs[-1], "surname", whole=False)


_ALIKE = 40
"""From which likeness on, 0..100, one word stands for a part of a name."""


def _reworded(wording: Wording) -> Iterator[Wording]:
    for name, form in FORMS.items():
        now = form(wording.now)
        if not now or now == wording.now:
            continue
        was = (form(wording.was) or wording.was) if wording.was is not None else None
        yield Wording(now, was, name, whole=wording.whole and name not in _SHORTENING)


@lru_cache(maxsize=4_096)
def _telling(worded: str) -> str:
    """Return the longest run of plain letters and figures, in small letters."""
    return max(_PLAIN.findall(worded), key=len, default="").lower()


_PLAIN = re.compile(r"[A-Za-z0-9]+")


@lru_cache(maxsize=4_096)
def _pattern(worded: str) -> re.Pattern[str]:
    loose = "".join(
        r"\s+" if mark.isspace() else _LOOSE.get(mark, re.escape(mark))
        for mark in " ".join(worded.split())
    )
    first = worded[0]
    if first.isalpha() and first.islower():
        loose = f"[{first}{first.upper()}]" + loose[len(re.escape(first)) :]
    before = r"(?<![\w$£€₹])(?<!\d[.,-])" if first.isalnum() else ""
    after = r"(?![\w%])(?![.,]\d)" if worded[-1].isalnum() else ""
    if worded[-1].isdigit():
        # "5" is not in "5 million" or "5 percent", nor in "5-4".
        scales = "hundred|thousand|million|billion|trillion|lakh|crore|per ?cent"
        after += rf"(?!(?: |-)(?:{scales})\b)(?!-\d)"
    # A headline writes "11 Years", a caption "Deputy Agriculture Secretary".
    plain = worded == worded.lower() and (" " in worded or "-" in worded)
    return re.compile(before + loose + after, re.IGNORECASE if plain else 0)


def _without_article(value: str) -> str | None:
    return _ARTICLE.sub("", value, count=1) if _ARTICLE.match(value) else None


def _in_words(value: str) -> str | None:
    match = re.fullmatch(r"(\d{1,2})((?: |-)\D*)?", value)
    return number_in_words(int(match[1])) + (match[2] or "") if match else None


def _in_figures(value: str) -> str | None:
    match = re.match(r"[A-Za-z]+(?:-[a-z]+)?", value)
    number = _FIGURES.get(match[0].lower()) if match else None
    return f"{number}{value[match.end() :]}" if match and number is not None else None


def _ordinal_in_words(value: str) -> str | None:
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)(.*)", value)
    return ordinal_in_words(int(match[1])) + match[2] if match else None


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


def _without_weekday(value: str) -> str | None:
    day = _day(value)
    return value[len(day[0]) :] if day and day[0] else None


def _without_year(value: str) -> str | None:
    day = _day(value)
    return re.sub(r",? \d{4}$", "", value) if day and day[3] else None


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


def ordinal_in_words(number: int) -> str:
    """Return the place of a number from 0 to 99 in words: 42 -> "forty-second"."""
    if number > 20 and number % 10:
        return f"{TENS[number // 10]}-{ordinal_in_words(number % 10)}"
    word = number_in_words(number)
    return ORDINALS.get(number) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


_FIGURES = {number_in_words(number): number for number in range(100)}
_PLACES = {ordinal_in_words(number): number for number in range(1, 100)}

FORMS: dict[str, Form] = {
    "in words": _in_words,
    "in figures": _in_figures,
    "ordinal in words": _ordinal_in_words,
    "ordinal in figures": _ordinal_in_figures,
    "with %": _with_percent_sign,
    "with percent": _with_percent,
    "with per cent": _with_per_cent,
    "scale in full": _scale_in_full,
    "scale cut short": _scale_cut,
    "day first": _day_first,
    "month first": _month_first,
    "month cut short": _short_month,
    "month in full": _month_in_full,
    "clock as 7:30 p.m.": _clock("{hour}{colon} {half}.m."),
    "clock as 7.30pm": _clock("{hour}{stop}{half}m"),
    "clock as 7:30pm": _clock("{hour}{colon}{half}m"),
    "clock as 7.30 pm": _clock("{hour}{stop} {half}m"),
    "year cut short": _year_cut,
    "hyphened": _hyphened,
    "unit cut short": _short_unit,
    "without article": _without_article,
    "without year": _without_year,
    "without weekday": _without_weekday,
    "weekday alone": _weekday_alone,
    "age alone": _old_cut,
    "without what follows": _without_place,
}
"""Each form by its name, in the order in which they are tried."""

_SHORTENING = frozenset(
    {
        "without year",
        "without weekday",
        "weekday alone",
        "year cut short",
        "age alone",
        "without what follows",
    }
)
"""Forms that say less than the value: more places have them by chance."""
