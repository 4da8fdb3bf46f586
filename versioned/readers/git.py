"""Read the history of a file in a git repository, or of every file in one, as NewsDiffs keeps it.

Git is asked, and nothing that a repository's configuration names is run. A time is the author's
time of the commit.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import field, frozen

from versioned.errors import VersionedError
from versioned.history import Record, Unusable, untold
from versioned.readers.files import version_of
from versioned.readers.folders import LONGEST, id_of

_GIT = (
    "git",
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "protocol.allow=never"),
)
_LOG = ("log", "--reverse", "--format=%x01%H %aI", "--raw", "--no-abbrev", "-z", "--no-textconv")
_COMMIT = "\x01"
_CHUNK = 65_536


@frozen
class _Version:
    """A file as a commit left it: the commit, its time, and the name of the blob."""

    commit: str
    time: str
    path: str
    blob: str = field(repr=False)


def in_work_tree(path: Path) -> bool:
    """Say whether a file lies in the work tree of a git repository and git knows it."""
    folder = path.parent
    if not folder.is_dir():
        return False
    try:
        return bool(_asked(folder, "log", "-1", "--format=%H", "--", path.name).strip())
    except VersionedError:
        return False


def is_work_tree(folder: Path) -> bool:
    """Say whether a folder is the top of a git work tree."""
    if not folder.is_dir():
        return False
    try:
        top = _asked(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape")
    except VersionedError:
        return False
    return Path(top.rstrip("\n")) == folder.resolve()


def read_file_history(
    path: Path, article: str | None, encoding: str | None
) -> Iterator[Record | Unusable]:
    """Yield a file as each commit left it, oldest first, through renames.

    ``article`` is its id; without it, the file's path in the repository.
    """
    if not in_work_tree(path):
        raise VersionedError(f"{path}: git knows no history of this file")
    top = Path(_asked(path.parent, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    names = _asked(path.parent, "ls-files", "--full-name", "-z", "--", path.name).decode()
    name = article or names.split("\0")[0] or path.name
    # To follow renames git goes backwards from the file as it is now: --reverse would lose them.
    wanted = tuple(word for word in _LOG if word != "--reverse")
    found = list(_versions(path.parent, *wanted, "--follow", "--", path.name))
    yield from _records(top, reversed(found), encoding, name)


def read_repository(folder: Path, encoding: str | None) -> Iterator[Record | Unusable]:
    """Yield every file as each commit left it, oldest first; its path is the article's id."""
    yield from _records(folder, _versions(folder, *_LOG, "--no-renames"), encoding, None)


def _records(
    top: Path, versions: Iterable[_Version], encoding: str | None, article: str | None
) -> Iterator[Record | Unusable]:
    with _blobs(top) as blob:
        for version in versions:
            place = f"{version.path} at {version.commit[:12]}"
            try:
                read = version_of(blob(version.blob), version.path, encoding)
            except VersionedError as error:
                yield Unusable(place, str(error).removeprefix(f"{version.path}: "))
                continue
            name = article or id_of(version.path)
            source = f"git {version.commit[:12]} {version.path}"
            yield Record(
                *(name, read.text, version.time, source),
                once=True,
                roles=untold(read),
                place=place,
            )


def _versions(folder: Path, *words: str) -> Iterator[_Version]:
    """Yield what a raw log says, commit by commit; deletions, links and submodules left out."""
    commit = time = ""
    parts = _parts(folder, *words)
    for part in parts:
        if part.startswith(_COMMIT):
            commit, _, time = part[1:].partition(" ")
        elif part.startswith(":"):
            _, mode, _, blob, status = part.split(" ")
            path = next(parts)
            if status[0] in "RC":
                path = next(parts)
            if mode.startswith("100"):
                yield _Version(commit, time, path, blob)


def _parts(folder: Path, *words: str) -> Iterator[str]:
    """Yield what git prints between NULs, as it comes."""
    process = _started(folder, *words)
    assert process.stdout
    with process:
        rest = b""
        while chunk := process.stdout.read(_CHUNK):
            *whole, rest = (rest + chunk).split(b"\0")
            for part in whole:
                yield part.decode("utf-8", "replace").lstrip("\n")
        if rest.strip():
            yield rest.decode("utf-8", "replace").lstrip("\n")
    if process.returncode:
        raise VersionedError(f"{folder}: git cannot read the history here")


@contextmanager
def _blobs(folder: Path) -> Iterator[Callable[[str], bytes]]:
    """Give a function that returns a blob by its name, from one process of git."""
    process = _started(folder, "cat-file", "--batch")
    asked, told = process.stdin, process.stdout
    assert asked and told

    def blob(name: str) -> bytes:
        asked.write(f"{name}\n".encode())
        asked.flush()
        head = told.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            raise VersionedError(f"{folder}: git does not have the blob {name[:12]}")
        size = int(head[2])
        if size > LONGEST:
            for start in range(0, size + 1, _CHUNK):
                told.read(min(_CHUNK, size + 1 - start))
            raise VersionedError(f"longer than {LONGEST:,} bytes")
        content = told.read(size)
        told.read(1)
        return content

    with process:
        try:
            yield blob
        finally:
            asked.close()


def _asked(folder: Path, *words: str) -> bytes:
    """Return what git answers; raise :class:`VersionedError` where it refuses."""
    process = _started(folder, *words)
    answer, _ = process.communicate()
    if process.returncode:
        raise VersionedError(f"{folder}: this is in no git repository that can be read")
    return answer


def _started(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            [*_GIT, *words],
            cwd=folder,
            env=os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise VersionedError("git is not installed; install it, or import lines of JSON") from None
