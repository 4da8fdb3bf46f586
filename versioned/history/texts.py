"""Texts in a store: each paragraph of an article once, and how a revision is laid out of them.

A paragraph goes up to and with the line ends behind it, so that all of them in a row are the text,
byte for byte. One with a lone surrogate, which SQLite's TEXT cannot hold, is kept as the bytes of
UTF-8 with the surrogate passed through.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import cast

from versioned.errors import VersionedError

_PARAGRAPH = re.compile(r"[^\n]+\n*|\n+")
LARGEST = 200_000_000
"""The longest text of a store, in code points: a file can say one paragraph over and over."""

_WIDEST = 4
"""Bytes of UTF-8 that a code point may have."""

_MANY = 500
"""How many paragraphs are asked for in one statement."""


def digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, surrogates passed through, in hexadecimal."""
    return hashlib.sha256(encoded(text)).hexdigest()


def encoded(text: str) -> bytes:
    """Return the bytes that a text is known by."""
    return text.encode("utf-8", "surrogatepass")


def lay(db: sqlite3.Connection, article: int, revision: int, text: str) -> None:
    """Store a text as the layout of a revision; no paragraph of an article is stored twice."""
    pieces = [_stored(piece) for piece in _PARAGRAPH.findall(text)]
    known = _known(db, article, pieces)
    # Nobody else writes meanwhile, so the ids can be given here, and all rows written at once.
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM paragraphs").fetchone()
    fresh = {piece: check for piece, check in pieces if piece not in known}
    known |= {piece: last + at for at, piece in enumerate(fresh, 1)}
    db.executemany(
        "INSERT INTO paragraphs (id, article_id, checksum, text) VALUES (?, ?, ?, ?)",
        [(known[piece], article, check, piece) for piece, check in fresh.items()],
    )
    db.executemany(
        "INSERT INTO layouts VALUES (?, ?, ?)",
        [(revision, position, known[piece]) for position, (piece, _) in enumerate(pieces)],
    )


def text_of(db: sqlite3.Connection, revision: int) -> str:
    """Return the text of a revision by its id."""
    (length,) = db.execute("SELECT length FROM revisions WHERE id = ?", (revision,)).fetchone()
    # Each paragraph once, however often the text has it.
    pieces = dict(
        db.execute(
            "SELECT id, text FROM paragraphs WHERE id IN "
            "(SELECT paragraph_id FROM layouts WHERE revision_id = ?)",
            (revision,),
        )
    )
    rows = db.execute(
        "SELECT paragraph_id FROM layouts WHERE revision_id = ? ORDER BY position", (revision,)
    )
    return joined([pieces[part] for (part,) in rows if part in pieces], length)


def texts_of(
    db: sqlite3.Connection, article: int, pieces: Mapping[int, str | bytes] | None = None
) -> Iterator[tuple[int, str | None]]:
    """Yield the id and text of every revision of an article that has a paragraph, in order of ids.

    The text is None where it holds a paragraph of another article, or none that there is, or is
    longer than it was. No more than one text is held at a time. ``pieces`` are the paragraphs of
    the article by the ids of their rows, if the caller has them.
    """
    if pieces is None:
        wanted = "SELECT id, text FROM paragraphs WHERE article_id = ?"
        pieces = dict(db.execute(wanted, (article,)))
    lengths = dict(db.execute("SELECT id, length FROM revisions WHERE article_id = ?", (article,)))
    rows = db.execute(
        "SELECT revision_id, paragraph_id FROM layouts WHERE revision_id IN "
        "(SELECT id FROM revisions WHERE article_id = ?) ORDER BY revision_id, position",
        (article,),
    )
    for revision, parts in groupby(rows, key=itemgetter(0)):
        try:
            yield revision, joined([pieces[part] for _, part in parts], lengths[revision])
        except (KeyError, VersionedError):
            yield revision, None


def joined(pieces: Iterable[str | bytes], length: object) -> str:
    """Return paragraphs as they are stored as one text, of at most so many code points."""
    most = min(length, LARGEST) if isinstance(length, int) else LARGEST
    parts = list(pieces)
    try:
        # The same paragraph over and over takes no memory before it is decoded or joined.
        if sum(map(len, parts)) <= _WIDEST * most:
            text = _joined(parts)
            if len(text) <= most:
                return text
    except TypeError:
        pass  # it is neither text nor bytes
    raise VersionedError("a text is damaged; versioned history verify says where")


def checksum(piece: str | bytes) -> int:
    """Return what a paragraph is looked up by: the CRC-32 of its bytes."""
    return zlib.crc32(piece if isinstance(piece, bytes) else piece.encode())


def _joined(parts: list[str | bytes]) -> str:
    try:
        # Nearly always all are text: to look first would take longer than to join them.
        return "".join(cast("list[str]", parts))
    except TypeError:
        return "".join([part if isinstance(part, str) else _decoded(part) for part in parts])


def _stored(piece: str) -> tuple[str | bytes, int]:
    try:
        return piece, zlib.crc32(piece.encode())
    except UnicodeEncodeError:
        raw = encoded(piece)
        return raw, zlib.crc32(raw)


def _known(
    db: sqlite3.Connection, article: int, pieces: list[tuple[str | bytes, int]]
) -> dict[str | bytes, int]:
    wanted = list({checksum for _, checksum in pieces})
    found: dict[str | bytes, int] = {}
    for start in range(0, len(wanted), _MANY):
        some = wanted[start : start + _MANY]
        found.update(
            db.execute(
                "SELECT text, id FROM paragraphs WHERE article_id = ? "
                f"AND checksum IN ({','.join('?' * len(some))}) ORDER BY id DESC",
                (article, *some),
            )
        )
    return found


def _decoded(piece: object) -> str:
    try:
        if isinstance(piece, bytes):
            return piece.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    raise VersionedError("a paragraph is damaged; versioned history verify says where")
