"""Times as people and machines write them: ISO 8601, with the precision that they have.

A time is kept as it was given. To order revisions it is read as microseconds since 1970 in UTC;
one without a zone is taken to be in UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from versioned.errors import VersionedError

_TIME = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r" ?(?P<zone>Z|z|[+-]\d\d(?::?\d\d)?)?)?)?)?",
    re.ASCII,
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FINEST = (
    ("second", timedelta(seconds=1)),
    ("minute", timedelta(minutes=1)),
    ("day", timedelta(days=1)),
)


def instant(time: str) -> int:
    """Return a time as microseconds since 1970 in UTC, the first ones of the period it names.

    Raises :class:`VersionedError` where it is no time.
    """
    return _microseconds(_begin(_parts(time), time))


def end(time: str) -> int:
    """Return where the period ends that a time names: the day after 2017-03-07, for example."""
    parts = _parts(time)
    if parts["fraction"]:
        return instant(time) + 1
    begin = _begin(parts, time)
    for part, length in _FINEST:
        if parts[part]:
            return _microseconds(begin) + length // _MICROSECOND
    year, month = begin.year, begin.month
    year, month = (year + month // 12, month % 12 + 1) if parts["month"] else (year + 1, 1)
    return _microseconds(begin.replace(year=year, month=month) if year < 10_000 else datetime.max)


def _parts(time: str) -> dict[str, str | None]:
    found = _TIME.fullmatch(time)
    if not found:
        raise VersionedError(
            f"“{time[:80]}” is no time; give it like 2017-03-07 or 2017-03-07T15:55:00Z"
        )
    return found.groupdict()


def _begin(parts: dict[str, str | None], time: str) -> datetime:
    year, month, day = (int(parts[name] or 1) for name in ("year", "month", "day"))
    hour, minute, second = (int(parts[name] or 0) for name in ("hour", "minute", "second"))
    part = int((parts["fraction"] or "")[:6].ljust(6, "0"))
    try:
        return datetime(year, month, day, hour, minute, second, part, _zone(parts["zone"]))
    except ValueError as error:
        raise VersionedError(f"“{time[:80]}” is no time: {error}") from None


def _zone(zone: str | None) -> timezone:
    if not zone or zone in "Zz":
        return UTC
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if zone[0] == "-" else offset)


def _microseconds(moment: datetime) -> int:
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - _EPOCH) // _MICROSECOND
