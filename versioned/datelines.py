"""Write the date of a notice as a house writes dates, with the precision that is given."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

from versioned.errors import VersionedError
from versioned.rules.en.times import MONTHS

_EDTF = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?Z?)?)?)?"
)
_YEARLY = re.compile(r"\d, \d{4}\b")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen
class Dateline:
    """The words of a date and the preposition they take: "on" a day, "in" a month or year."""

    words: str
    on: str

    @property
    def in_mid_sentence(self) -> str:
        """The words with the comma that follows the year of "March 7, 2017," in a sentence."""
        return f"{self.words}," if _YEARLY.search(self.words) else self.words


def dateline(edtf: str, order: Literal["month-first", "day-first"]) -> Dateline:
    """Return an EDTF date in words.

    "XXXX-03-07T15:55" is "March 7, 3:55 p.m." Raises :class:`VersionedError` for what names no
    day, month or year that there can be.
    """
    match = _EDTF.fullmatch(edtf)
    parts = match.groupdict() if match else {}
    if match is None or not _exists(parts):
        raise VersionedError(
            f"“{edtf}” is no date; give YYYY-MM-DD, or less: YYYY-MM, YYYY, XXXX-MM-DD"
        )
    year = "" if parts["year"] == "XXXX" else parts["year"]
    if parts["month"] is None:
        return Dateline(year, "in")
    month = MONTHS[int(parts["month"]) - 1].capitalize()
    if parts["day"] is None:
        return Dateline(f"{month} {year}".strip(), "in")
    day = int(parts["day"])
    if order == "day-first":
        words = f"{day} {month} {year}".strip()
    else:
        words = f"{month} {day}" + (f", {year}" if year else "")
    return Dateline(words + _clock(parts, order), "on")


def _exists(parts: dict[str, str]) -> bool:
    """Say whether the calendar has the day; without a year, the 29th of February may be one."""
    year, month, day = parts["year"], parts["month"], parts["day"]
    if month is None:
        return year != "XXXX"
    if not 1 <= int(month) <= 12 or (
        parts["hour"] and (int(parts["hour"]) > 23 or int(parts["minute"]) > 59)
    ):
        return False
    if day is None:
        return True
    if month == "02" and day == "29" and year != "XXXX":
        return int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    return 1 <= int(day) <= _DAYS[int(month) - 1]


def _clock(parts: dict[str, str], order: str) -> str:
    if parts["hour"] is None:
        return ""
    hour, minute = int(parts["hour"]), parts["minute"]
    half, twelve = "pm" if hour >= 12 else "am", hour % 12 or 12
    if order == "day-first":
        return f", {twelve}.{minute}{half}"
    return f", {twelve}:{minute} {half[0]}.m."
