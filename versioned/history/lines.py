r"""A store as lines of JSON, and back: nothing is lost either way.

One line is one text, with ``article``, ``text``, ``observed_at``, ``source`` and ``sha256``. A text
seen again is a line without ``text``; a reconstruction has ``provenance``, ``before`` (the SHA-256
of the text that it stands before) and ``reconstruction``. ``roles`` are those of paragraphs that
the words do not tell, as [start, end, role]. A text with lone surrogates is given as
``text_base64``, the base64 of its UTF-8 with surrogates passed through: two of them in a row would
come back from JSON as one character.
"""

from __future__ import annotations

import json
import re
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from typing import Any

from versioned.errors import VersionedError
from versioned.history import roles
from versioned.history.connections import snapshot
from versioned.history.documents import written
from versioned.history.texts import encoded, text_of
from versioned.history.values import Record, Unusable
from versioned.model import Paragraph

_SURROGATE = re.compile("[\ud800-\udfff]")
_ID = ("article", "id", "url")
_TIME = ("observed_at", "at", "time")


def lines(db: sqlite3.Connection) -> Iterator[str]:
    """Yield all that is in a store, oldest first, without line ends."""
    with snapshot(db):
        for row in db.execute(
            "SELECT revisions.id, article_id, name, number, observed_at, source, sha256 "
            "FROM revisions JOIN articles ON articles.id = article_id ORDER BY revisions.id"
        ):
            yield _revision(db, row)
            yield from _observations(db, row[1], row[2], row[3])


def read_lines(
    raw: Iterable[bytes], name: str, longest: int | None = None
) -> Iterator[Record | Unusable]:
    """Yield the record in each line of a file; ``name`` is what its places are called by.

    A line of more than ``longest`` bytes is not looked at.

    An article may be given as ``article``, ``id`` or ``url``, a time as ``observed_at``, ``at`` or
    ``time``; only article and text are needed. Members of other names are passed over.
    """
    for number, line in enumerate(raw, 1):
        if longest and len(line) > longest:
            yield Unusable(f"{name}:{number}", f"longer than {longest:,} bytes")
        elif line.strip():
            yield _read(line, f"{name}:{number}")


def _read(line: bytes, place: str) -> Record | Unusable:
    try:
        said = json.loads(line.decode("utf-8-sig").rstrip())
    except json.JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:].removesuffix(" at")
        return Unusable(place, f"not JSON ({reason} at column {error.colno})")
    except UnicodeDecodeError as error:
        return Unusable(place, f"not UTF-8 (byte 0x{line[error.start]:02x})")
    except ValueError:
        return Unusable(place, "a number in it is too long")
    except RecursionError:
        return Unusable(place, "nested too deeply")
    try:
        return _record(said, place)
    except (ValueError, RecursionError) as error:
        return Unusable(place, str(error))


def _revision(db: sqlite3.Connection, row: tuple[int, int, str, int, str | None, str, str]) -> str:
    revision, _, name, _, observed_at, source, sha256 = row
    text = text_of(db, revision)
    said: dict[str, Any] = {"article": name, "observed_at": observed_at, "source": source}
    kept = db.execute(
        "SELECT base.sha256, document FROM reconstructions "
        "JOIN revisions AS base ON base.id = base_id WHERE revision_id = ?",
        (revision,),
    ).fetchone()
    if kept:
        said |= {
            "provenance": "reconstructed",
            "before": kept[0],
            "reconstruction": _document(kept[1]),
        }
    said["sha256"] = sha256
    if _SURROGATE.search(text):
        said["text_base64"] = b64encode(encoded(text)).decode("ascii")
    else:
        said["text"] = text
    if marked := roles.of_revision(db, revision):
        said["roles"] = marked
    return _line(said)


def _document(kept: str) -> object:
    try:
        return json.loads(kept)
    except ValueError:
        raise VersionedError(
            "a reconstruction is damaged; versioned history verify says where"
        ) from None


def _observations(db: sqlite3.Connection, article: int, name: str, after: int) -> Iterator[str]:
    for observed_at, source, sha256 in db.execute(
        "SELECT observations.observed_at, observations.source, sha256 FROM observations "
        "JOIN revisions ON revisions.id = revision_id "
        "WHERE observations.article_id = ? AND following = ? ORDER BY observations.id",
        (article, after),
    ):
        yield _line(
            {"article": name, "observed_at": observed_at, "source": source, "sha256": sha256}
        )


def _line(said: dict[str, Any]) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    # Lines of lone surrogates are in what a reconstruction quotes; JSON can say them as escapes.
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _record(said: object, place: str) -> Record:
    if not isinstance(said, dict):
        raise ValueError("not a JSON object")
    article = _string(said, *_ID)
    if article is None:
        raise ValueError("no article; name it in “article”, “id” or “url”")
    text, sha256 = _text(said), _string(said, "sha256")
    if text is None and sha256 is None:
        raise ValueError("no text; give it in “text”")
    document = said.get("reconstruction") if said.get("provenance") == "reconstructed" else None
    if document is None and said.get("provenance") == "reconstructed":
        raise ValueError("reconstructed, but without its “reconstruction”")
    return Record(
        article,
        text,
        _string(said, *_TIME),
        _string(said, "source"),
        base=_string(said, "before"),
        document=None if document is None else written(document),
        sha256=sha256,
        roles=_roles(said, text),
        place=place,
    )


def _roles(said: dict[str, Any], text: str | None) -> tuple[Paragraph, ...]:
    rows = said.get("roles") or []
    try:
        return roles.checked(rows if isinstance(rows, list) else [rows], text or "")
    except VersionedError as error:
        raise ValueError(str(error)) from None


def _text(said: dict[str, Any]) -> str | None:
    packed = _string(said, "text_base64")
    if packed is None:
        return _string(said, "text")
    try:
        return b64decode(packed, validate=True).decode("utf-8", "surrogatepass")
    except ValueError:
        raise ValueError("“text_base64” is not the base64 of UTF-8") from None


def _string(said: dict[str, Any], *names: str) -> str | None:
    for name in names:
        value = said.get(name)
        if value is not None:
            if not isinstance(value, str):
                raise ValueError(f"“{name}” is not a string")
            return value
    return None
