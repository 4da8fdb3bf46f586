"""Read histories as other programs keep them: one record a text, none of them held for long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from versioned.errors import VersionedError
from versioned.history import History, Record, Unusable, read_lines
from versioned.history.schema import APPLICATION
from versioned.readers.folders import LONGEST, read_folder
from versioned.readers.git import in_work_tree, is_work_tree, read_file_history, read_repository
from versioned.readers.newsedits import read_newsedits

_DATABASE = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)
"""Where an SQLite file says whose it is."""

_LINES = {".jsonl", ".ndjson", ".jsonlines"}


def read_histories(
    files: Sequence[str],
    layout: str = "auto",
    *,
    article: str | None = None,
    encoding: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Record | Unusable]:
    """Yield the records in files or folders, as they stand.

    ``layout`` is ``jsonl``, ``store``, ``newsedits``, ``newsdiffs``, ``git``, or ``auto``: found
    out for each file. ``article`` is the id of the article that a file in git is; ``encoding`` is
    that of texts outside JSON, if not UTF-8. ``-`` stands for lines of JSON from ``stdin``.

    Raises :class:`VersionedError` where a file cannot be read at all.
    """
    if article is not None and len(files) > 1:
        raise VersionedError("--id names one article, and there are several files; give one file")
    for file in files:
        if file == "-" and stdin is not None:
            yield from read_lines(_bounded(stdin), "standard input", LONGEST)
            continue
        path = Path(file)
        found = _layout(path, file) if layout == "auto" else layout
        if article is not None and found != "git":
            raise VersionedError(f"{file}: --id goes with a file in git; this one has its own ids")
        if found == "jsonl":
            yield from _lines(path, file)
        elif found == "store":
            with History(path, create=False) as other:
                yield from read_lines((line.encode() for line in other.export()), file)
        elif found == "newsedits":
            yield from read_newsedits(path)
        elif found == "git":
            yield from read_file_history(path, article, encoding)
        elif is_work_tree(path):
            yield from read_repository(path, encoding)
        else:
            yield from read_folder(path, encoding)


def _layout(path: Path, file: str) -> str:
    if path.is_dir():
        return "newsdiffs"
    if path.is_fifo() or path.is_char_device():
        return "jsonl"  # it can be read once, so there is no looking at it first
    try:
        with path.open("rb") as raw:
            start = raw.read(256)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and in_work_tree(path):
            return "git"  # a file that was deleted has a history all the same
        reason = (error.strerror or str(error)).lower()
        raise VersionedError(f"{file}: cannot be read ({reason})") from None
    if start.startswith(_DATABASE):
        return "store" if start[_APPLICATION] == APPLICATION.to_bytes(4, "big") else "newsedits"
    if path.suffix.lower() in _LINES or start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return "jsonl"
    if in_work_tree(path):
        return "git"
    raise VersionedError(
        f"{file}: this is neither lines of JSON nor a database, and not in a git repository; "
        "versioned history add stores a single text"
    )


def _lines(path: Path, file: str) -> Iterator[Record | Unusable]:
    try:
        with path.open("rb") as raw:
            yield from read_lines(_bounded(raw), file, LONGEST)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise VersionedError(f"{file}: cannot be read ({reason})") from None


def _bounded(raw: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of a file; of one that is too long no more than shows that it is."""
    while line := raw.readline(LONGEST + 1):
        more = line
        while len(more) > LONGEST and not more.endswith(b"\n"):
            more = raw.readline(LONGEST + 1)
        yield line
