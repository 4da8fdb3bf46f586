"""Read a folder with one folder for each article, and in it one file for each of its versions.

The path of the folder is the article's id; where it starts with the name of a host, as NewsDiffs
has it, it is a URL without ``http://``. A file's name may be a time, else names are in order, with
numbers as numbers.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from versioned.errors import VersionedError
from versioned.history import Record, Unusable, untold
from versioned.readers.files import version_of

LONGEST = 64 * 2**20
"""The largest text that is read, in bytes."""

_NUMBER = re.compile(r"(\d+)", re.ASCII)
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T_ -](\d\d)[-:_h.]?(\d\d)(?:[-:_m.]?(\d\d))?[sZ]?)?", re.ASCII
)
_EPOCH = re.compile(r"\d{9,10}", re.ASCII)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}/", re.IGNORECASE)


def read_folder(folder: Path, encoding: str | None) -> Iterator[Record | Unusable]:
    """Yield each version of each article in a folder, in order of names."""
    if not folder.is_dir():
        raise VersionedError(f"{folder}: this is no folder; give one that has a folder per article")
    found = False
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        article = id_of(Path(parent).relative_to(folder).as_posix())
        for name in sorted(files, key=_in_order):
            if parent != str(folder) and not name.startswith("."):
                found = True
                yield _version(Path(parent) / name, article, folder, encoding)
    if not found:
        raise VersionedError(f"{folder}: it has no folder with files in it, one for each article")


def id_of(path: str) -> str:
    """Return the id of an article by its path below a folder: a URL where a host comes first."""
    return f"http://{path}" if _HOST.match(path) else path


def time_of(name: str) -> str | None:
    """Return the time that a file's name says, or None."""
    stem = name.partition(".")[0] if not _TIME.match(name) else name
    if _EPOCH.fullmatch(stem):
        return f"{datetime.fromtimestamp(int(stem), UTC):%Y-%m-%dT%H:%M:%SZ}"
    found = _TIME.match(name)
    if not found:
        return None
    day, hour, minute, second = found.groups()
    return f"{day}T{hour}:{minute}:{second or '00'}Z" if hour else day


def _version(path: Path, article: str, folder: Path, encoding: str | None) -> Record | Unusable:
    place = path.relative_to(folder).as_posix()
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return Unusable(place, "not a file, but a link or the like")
        if found.st_size > LONGEST:
            return Unusable(place, f"longer than {LONGEST:,} bytes")
        version = version_of(path.read_bytes(), place, encoding)
    except OSError as error:
        return Unusable(place, f"cannot be read ({(error.strerror or str(error)).lower()})")
    except VersionedError as error:
        return Unusable(place, str(error).removeprefix(f"{place}: "))
    return Record(
        *(article, version.text, time_of(path.name), place),
        once=True,
        roles=untold(version),
        place=place,
    )


def _in_order(name: str) -> list[tuple[int, str]]:
    return [
        (int(part), "") if part.isascii() and part.isdigit() else (-1, part)
        for part in _NUMBER.split(name)
        if part
    ]
