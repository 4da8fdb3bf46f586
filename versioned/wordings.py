"""The forms in which a text may write a value, and a second value written in the same form.

A notice says "11", the body "eleven"; a notice says "5.2 percent", the body "5.2%". Each form is a
function from a value to its wording, so that what replaces a value can be written as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from versioned.model import Span
from versioned.rules.en.times import MONTHS
from versioned.rules.en.values import ORDINALS, TENS, UNITS

Form = Callable[[str], str | None]

_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_PER_CENT = re.compile(r"([\d.,]+|[a-z-]+)(?: ?%| per ?cent)", re.IGNORECASE)
_DAY = re.compile(
    r"([A-Z][a-z]{2,8})\.? (\d{1,2})(?:,? (\d{4}))?|(\d{1,2}) ([A-Z][a-z]{2,8})\.?(?:,? (\d{4}))?"
)
_LOOSE = {
    "’": "['’‘]",
    "'": "['’‘]",
    "‘": "['’‘]",
    "“": '["“”]',
    "”": '["“”]',
    '"': '["“”]',
    "-": "[-‑–]",
    "–": "[-‑–]",
}


@frozen
class Wording:
    """A place where a value stands, and the form it stands in."""

    span: Span
    form: str


def find_wordings(text: str, within: list[Span], value: str) -> list[Wording]:
    """Return where a value stands in one of its forms, in order, the longest form first."""
    found: dict[int, Wording] = {}
    for name, pattern in _patterns(value):
        for stretch in within:
            for match in pattern.finditer(text, stretch.start, stretch.end):
                span = Span(*match.span())
                if not any(other.span.touches(span) for other in found.values()):
                    found[span.start] = Wording(span, name)
    return [found[start] for start in sorted(found)]


def in_form(value: str, form: str, like: str) -> str:
    """Return ``value`` in a form, with a capital where ``like`` has one at its beginning."""
    worded = FORMS[form](value) or value
    if form != "as written" or like[:1].isupper() == worded[:1].isupper():
        return (
            worded[:1].upper() + worded[1:]
            if like[:1].isupper() and worded[:1].islower()
            else worded
        )
    if like[:1].isupper() and worded[:1].islower():
        return worded[:1].upper() + worded[1:]
    return worded


def _patterns(value: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    seen: set[str] = set()
    for name, form in FORMS.items():
        worded = form(value)
        if worded and worded not in seen:
            seen.add(worded)
            yield name, _pattern(worded)


def _pattern(worded: str) -> re.Pattern[str]:
    loose = "".join(
        r"\s+" if mark.isspace() else _LOOSE.get(mark, re.escape(mark))
        for mark in " ".join(worded.split())
    )
    first = worded[0]
    if first.isalpha() and first.islower():
        loose = f"[{first}{first.upper()}]" + loose[len(re.escape(first)) :]
    before = r"(?<![\w$£€])(?<!\d[.,])" if first.isalnum() else ""
    after = r"(?![\w%])(?![.,]\d)" if worded[-1].isalnum() else ""
    if worded[-1].isdigit():
        # "5" is not in "5 million" or "5 percent", nor in "5-year".
        after += r"(?! (?:hundred|thousand|million|billion|trillion|per ?cent)\b)"
    return re.compile(before + loose + after)


def _without_article(value: str) -> str | None:
    bare = _ARTICLE.sub("", value, count=1) if _ARTICLE.match(value) else None
    return bare or None


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


def _with_percent_sign(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]}%" if match else None


def _with_percent(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]} percent" if match else None


def _with_per_cent(value: str) -> str | None:
    match = _PER_CENT.fullmatch(value)
    return f"{match[1]} per cent" if match else None


def _day_first(value: str) -> str | None:
    match = _DAY.fullmatch(value)
    if not match or not match[1]:
        return None
    return f"{match[2]} {match[1]}" + (f" {match[3]}" if match[3] else "")


def _month_first(value: str) -> str | None:
    match = _DAY.fullmatch(value)
    if not match or not match[4]:
        return None
    return f"{match[5]} {match[4]}" + (f", {match[6]}" if match[6] else "")


def _short_month(value: str) -> str | None:
    for month in MONTHS:
        name = month.capitalize()
        if name in value and len(name) > 5:
            short = "Sept." if name == "September" else f"{name[:3]}."
            return value.replace(name, short)
    return None


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

FORMS: dict[str, Form] = {
    "as written": lambda value: value,
    "in words": _in_words,
    "in figures": _in_figures,
    "ordinal in words": _ordinal_in_words,
    "with %": _with_percent_sign,
    "with percent": _with_percent,
    "with per cent": _with_per_cent,
    "day first": _day_first,
    "month first": _month_first,
    "month cut short": _short_month,
    "without article": _without_article,
}
"""Each form by its name, in the order in which they are looked for."""
