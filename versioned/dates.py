"""Read dates as notices write them, with the precision they have: EDTF text and the span."""

from __future__ import annotations

import re

from versioned.model import Span, Value
from versioned.rules.en.openings import STAMP_WORDS
from versioned.rules.en.times import CLOCKS, DATES, MONTHS, UNIVERSAL

_FILLER = re.compile(r"[\s(\[,|–—-]+")
_NEAR = 24
"""How many code points may stand between a date and its time of day."""


def find_issued(text: str, within: Span) -> tuple[str, Value] | None:
    """Return the first date in the stretch as EDTF with the words it was read from.

    Parts that are not given are X ("XXXX-03-07T15:55"); a time of day counts where it stands
    beside its date. None where the stretch names no day and no month of a year.
    """
    matches = [
        match for pattern in DATES if (match := pattern.search(text, within.start, within.end))
    ]
    dates = [(match.start(), match, edtf) for match in matches if (edtf := _day(match))]
    if not dates:
        return None
    _, match, edtf = min(dates, key=lambda found: found[0])
    span = Span(*match.span())
    clock = _clock_beside(text, span, within)
    if clock and edtf.count("-") == 2:
        edtf += _time(clock)
        span = Span(min(span.start, clock.start()), max(span.end, clock.end()))
    return edtf, Value(span.of(text), span)


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = parts.get("year") or "XXXX"
    year = f"20{year}" if len(year) == 2 else year
    month = _month(parts["month"])
    day = int(parts["day"]) if parts.get("day") else None
    if month is None or (day is not None and not 1 <= day <= 31):
        return None
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}"


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written) if 1 <= int(written) <= 12 else None
    start = written[:3].lower()
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(start))


def _clock_beside(text: str, day: Span, within: Span) -> re.Match[str] | None:
    around = Span(max(within.start, day.start - _NEAR), min(within.end, day.end + _NEAR))
    for pattern in CLOCKS:
        for match in pattern.finditer(text, around.start, around.end):
            if not Span(*match.span()).touches(day) and _time(match):
                return match
    return None


def _time(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if parts["hour"].isalpha():
        hour, minute = (12 if parts["hour"].lower() == "noon" else 0), 0
    else:
        hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
        if half := parts.get("half"):
            hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return ""
    zone = "Z" if (parts.get("zone") or "").lower() in UNIVERSAL else ""
    return f"T{hour:02}:{minute:02}{zone}"


_STAMPS = (*DATES, *CLOCKS, STAMP_WORDS)


def stamp_end(text: str, within: Span) -> int:
    """Return where the dates, times and words like "posted at" that begin a stretch end."""
    at = within.start
    while True:
        filler = _FILLER.match(text, at, within.end)
        start = filler.end() if filler else at
        matches = (pattern.match(text, start, within.end) for pattern in _STAMPS)
        end = max((match.end() for match in matches if match), default=start)
        if end == start:
            return at
        at = end
