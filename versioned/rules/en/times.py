"""Dates and times of day as notices write them, in the US and the UK manner."""

from __future__ import annotations

from versioned.rules.rule import compiled

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

UNIVERSAL = frozenset({"gmt", "utc", "z"})
"""Zones that EDTF writes as Z; of the others only a table of summer times could make an offset."""

_MACROS = {
    "month": r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?"
    r"|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?"
    r"|dec(?:ember|\.)?)(?![a-z])",
    "day": r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:\d)",
    "year": r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)",
    "zone": r"(?:,?\s?\(?(?P<zone>[ECMP][SD]?T|A[EKC]?[SD]T|N[SZ]?[SD]T|GMT|UTC|BST|IST|CES?T|SGT|SAST|Z)\b\)?)?",
}

DATES = tuple(
    compiled(pattern, _MACROS)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        r"\b{month}\s{day}(?:,?\s{year})?",
        r"\b{day}\s(?:of\s)?{month}(?:,?\s{year})?",
        r"\b{month},?\s{year}",
        r"\b(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>\d{4})\b",
        r"\b(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2})/(?P<year>\d{4}|\d\d)\b",
        r"\b(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\b",
    )
)
"""Patterns of a date in the order they are tried: ``month`` is a name or a number.

In 4/5/2019 the month is taken to come first, unless the first number cannot be one."""

CLOCKS = tuple(
    compiled(pattern, _MACROS)
    for pattern in (
        r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::\d\d)?\s?(?P<half>[ap])\.?m\b\.?{zone}",
        r"\b(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::\d\d)?(?!\d){zone}",
        r"\b(?P<hour>noon|midnight)\b{zone}",
    )
)
"""Patterns of a time of day; ``half`` is the a of a.m. or the p of p.m."""
