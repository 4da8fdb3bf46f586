"""Put what was written where it belongs: to standard output, or whole into a file."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from versioned.errors import VersionedError


def put(content: bytes, path: str | None) -> None:
    """Write ``content`` to the file at ``path``, or to standard output where that is None.

    The file is replaced in one step: whoever reads it sees the old content or the new, and a
    failure leaves the old. Raises :class:`VersionedError` where it cannot be written.
    """
    pour((content,), path)


def pour(pieces: Iterable[bytes], path: str | None) -> None:
    """Write pieces one after the other, as :func:`put` writes one, without holding them all."""
    if path is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    try:
        _pour(pieces, Path(path).resolve())
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise VersionedError(f"{path}: cannot be written ({reason}); give another -o") from None


def _pour(pieces: Iterable[bytes], target: Path) -> None:
    if target.exists() and not target.is_file():
        # A directory says so when opened; a pipe or device cannot be replaced, only written to.
        with target.open("wb") as file:
            file.writelines(pieces)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those that a new one would get."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
