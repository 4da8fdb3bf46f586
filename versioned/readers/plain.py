"""Bytes into characters: every line end and mark as it was, or what is wrong and what to do."""

from __future__ import annotations

import codecs
from pathlib import Path

from versioned.errors import VersionedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3",
)
_SAMPLE = 8_192
_NULS = 0.05
"""A text may hold a stray NUL; a file where one byte in twenty is NUL is no text."""


def decoded(raw: bytes, name: str, encoding: str | None = None) -> str:
    """Return the text that ``raw`` holds; ``name`` is what messages call it.

    Raises :class:`VersionedError` with the byte and its offset where decoding fails.
    """
    if not raw:
        raise VersionedError(f"{name}: the file is empty; give a file that holds an article")
    mark, found = next(
        ((mark, found) for mark, found in _MARKS if raw.startswith(mark)), (b"", None)
    )
    if not encoding and not found and _is_binary(raw):
        raise VersionedError(f"{name}: this is a binary file, not text; give the article as text")
    text = _decoded(raw[len(mark) :], name, encoding or found or "utf-8", len(mark))
    if not text.strip():
        raise VersionedError(
            f"{name}: there is only white space; give a file that holds an article"
        )
    return text


def bytes_of(path: Path, most: int) -> bytes:
    """Return what is in a file, and no more than a byte beyond the most that is wanted.

    Raises :class:`VersionedError` where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise VersionedError(f"{path}: there is no such file; check the path") from None
    except IsADirectoryError:
        raise VersionedError(f"{path}: this is a directory; give a file inside it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise VersionedError(f"{path}: cannot be read ({reason.lower()})") from None


def _decoded(raw: bytes, name: str, encoding: str, skipped: int) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + skipped
        shown = encoding.upper()
        hint = (
            "pass --encoding cp1252, or what it is"
            if encoding == "utf-8"
            else "pass another --encoding"
        )
        raise VersionedError(
            f"{name}: not {shown} (byte 0x{raw[error.start]:02x} at offset {offset}); {hint}"
        ) from None
    except (LookupError, UnicodeError) as error:
        raise VersionedError(
            f"{name}: cannot be read as {encoding} ({error}); pass another --encoding"
        ) from None


def _is_binary(raw: bytes) -> bool:
    sample = raw[:_SAMPLE]
    return raw.startswith(_BINARY) or sample.count(0) > _NULS * len(sample)
