"""Check a store: every text against its SHA-256, every row against the chain that it is part of.

What follows from the rest (indexes, triggers, views, counts) can be made anew; a text cannot.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import Any

from attrs import evolve

from versioned.errors import VersionedError
from versioned.history import roles, schema
from versioned.history.chains import link_of_observation, link_of_revision
from versioned.history.connections import snapshot, transaction
from versioned.history.documents import hypothesis
from versioned.history.texts import checksum, digest, texts_of
from versioned.history.values import Damage, Verification

Watch = Callable[[int], object]

_NOTHING = digest("")
_MOST = 1_000
"""How many damages are listed; there is no use in more."""


def verify(db: sqlite3.Connection, watch: Watch | None = None) -> Verification:
    """Return what is counted and what is damaged in a store, the file and its tables first.

    ``watch`` is called after each article with the number of its revisions.
    """
    seal = _Seal()
    found: list[Damage] = []
    with snapshot(db):
        damage = chain(_file(db), _tables(db), _rows(db), _articles(db, seal, watch), _links(db))
        try:
            found += islice(damage, _MOST)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            found.append(Damage(None, None, "file", f"cannot be read: {error}"))
        return Verification(*_counts(db), seal.hexdigest, tuple(found))


def repair(db: sqlite3.Connection, watch: Watch | None = None) -> Verification:
    """Make anew what can be, and return what is still damaged, and what was repaired."""
    before = verify(db, watch)
    if not any(one.repairable for one in before.damage):
        return before
    with transaction(db):
        _rebuild(db, {one.article for one in before.damage if one.part == "text"})
    db.execute("REINDEX")
    after = verify(db)
    left = set(after.damage)
    return evolve(after, repaired=tuple(one for one in before.damage if one not in left))


class _Seal:
    """A digest over the last digests of all articles, as they are passed by."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def add(self, *said: str) -> None:
        self._sum.update("\n".join((*said, "")).encode("utf-8", "surrogatepass"))

    @property
    def hexdigest(self) -> str:
        return self._sum.hexdigest()


def _counts(db: sqlite3.Connection) -> tuple[int, int, int]:
    counts = []
    for table in ("articles", "revisions", "observations"):
        counts.append(0)
        with suppress(sqlite3.DatabaseError):
            counts[-1] = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    articles, revisions, observations = counts
    return articles, revisions, observations


def _file(db: sqlite3.Connection) -> Iterator[Damage]:
    for (said,) in db.execute("PRAGMA integrity_check(100)"):
        if said != "ok":
            text = str(said)
            yield Damage(None, None, "file", text, repairable="index" in text)


def _tables(db: sqlite3.Connection) -> Iterator[Damage]:
    there = dict(db.execute("SELECT name, sql FROM sqlite_schema"))
    (version,) = db.execute("PRAGMA user_version").fetchone()
    for name, sql in schema.objects(version).items():
        if there.get(name) != sql:
            said = "is not as it was made" if name in there else "is missing"
            kind = sql.split()[1].lower()
            yield Damage(None, None, kind, f"{kind} {name} {said}", schema.rebuildable(name))


def _rows(db: sqlite3.Connection) -> Iterator[Damage]:
    """Find rows that were taken out: ids are given in order, and none is left out."""
    given = dict(db.execute("SELECT name, seq FROM sqlite_sequence"))
    for table in ("articles", "revisions", "observations"):
        there, last = db.execute(f"SELECT count(*), max(id) FROM {table}").fetchone()
        if there != given.get(table, 0):
            missing = f"{given.get(table, 0)} rows were written, {there} are there"
            yield Damage(None, None, table, missing)
        elif there and last != there:
            yield Damage(None, None, table, f"the last of {there} rows has the id {last}")
    for table, _, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Damage(None, None, table, f"a row points to one of {parent} that is not there")


def _articles(db: sqlite3.Connection, seal: _Seal, watch: Watch | None) -> Iterator[Damage]:
    for article, name in db.execute("SELECT id, name FROM articles ORDER BY id"):
        seal.add(str(name))
        try:
            paragraphs = db.execute(
                "SELECT id, text, checksum FROM paragraphs WHERE article_id = ?", (article,)
            ).fetchall()
            yield from _revisions(db, article, name, seal, {row[0]: row[1] for row in paragraphs})
            yield from _observations(db, article, name, seal)
            yield from _paragraphs(paragraphs, name)
        except (TypeError, ValueError, AttributeError) as error:
            # Rows hold values of kinds that nothing here ever wrote.
            yield Damage(str(name), None, "rows", f"they cannot be read: {error}")
        if watch:
            (count,) = db.execute(
                "SELECT count(*) FROM revisions WHERE article_id = ?", (article,)
            ).fetchone()
            watch(count)


def _revisions(
    db: sqlite3.Connection, article: int, name: str, seal: _Seal, pieces: dict[int, str | bytes]
) -> Iterator[Damage]:
    # Not the texts themselves, which together may be more than fits into memory.
    texts = {
        revision: None if text is None else (digest(text), len(text))
        for revision, text in texts_of(db, article, pieces)
    }
    marked = roles.kept(db, article)
    previous = ""
    expected = 1
    for row in db.execute(
        "SELECT revisions.id, number, provenance, observed_at, source, instant, length, sha256, "
        "chain FROM revisions WHERE article_id = ? ORDER BY number",
        (article,),
    ):
        revision, number, sha256, linked = row[0], row[1], row[7], row[8]
        if number != expected:
            yield Damage(name, expected, "number", "this revision is missing")
        text = texts.get(revision, (_NOTHING, 0))
        if text is None or text[0] != sha256:
            yield Damage(name, number, "text", "the text is not the one that was stored")
        elif text[1] != row[6]:
            yield Damage(
                name, number, "length", f"the text has {text[1]} code points, not {row[6]}"
            )
        kept = _reconstruction(db, revision) if row[2] == "reconstructed" else None
        if linked != link_of_revision(previous, name, row[1:8], kept, marked.get(revision, ())):
            yield Damage(name, number, "chain", "the row, or one before it, was changed")
        if kept or row[2] == "reconstructed":
            yield from _hypothesis(db, revision, name, number, kept)
        previous = str(linked)
        expected = number + 1 if isinstance(number, int) else expected + 1
    seal.add(previous)


def _reconstruction(db: sqlite3.Connection, revision: int) -> tuple[int, str] | None:
    row: tuple[int, str] | None = db.execute(
        "SELECT base.number, document FROM reconstructions "
        "JOIN revisions AS base ON base.id = base_id WHERE revision_id = ?",
        (revision,),
    ).fetchone()
    return row


def _hypothesis(
    db: sqlite3.Connection, revision: int, name: str, number: int, kept: tuple[int, str] | None
) -> Iterator[Damage]:
    """Hold the columns of a reconstruction against its document."""
    if kept is None:
        yield Damage(name, number, "reconstruction", "its reconstruction is missing")
        return
    try:
        said = hypothesis(kept[1], kept[0])
    except VersionedError:
        yield Damage(name, number, "reconstruction", "its document cannot be read")
        return
    row = db.execute(
        "SELECT basis, confidence, certainty, explanation FROM reconstructions "
        "WHERE revision_id = ?",
        (revision,),
    ).fetchone()
    if row != (said.basis, said.confidence, said.certainty, said.explanation):
        yield Damage(name, number, "reconstruction", "its columns are not what its document says")


def _observations(db: sqlite3.Connection, article: int, name: str, seal: _Seal) -> Iterator[Damage]:
    previous = ""
    for *row, linked in db.execute(
        "SELECT number, following, observations.observed_at, observations.source, "
        "observations.instant, observations.chain FROM observations "
        "LEFT JOIN revisions ON revisions.id = revision_id "
        "WHERE observations.article_id = ? ORDER BY observations.id",
        (article,),
    ):
        said: Any = tuple(row)
        if linked != link_of_observation(previous, name, said):
            message = f"the observation of {row[2]}, or one before it, was changed"
            yield Damage(name, row[0], "observation", message)
        previous = str(linked)
    seal.add(previous)


def _paragraphs(rows: list[tuple[int, object, object]], name: str) -> Iterator[Damage]:
    for _, text, kept in rows:
        if not isinstance(text, str | bytes):
            yield Damage(name, None, "paragraph", "it is neither text nor bytes")
        elif checksum(text) != kept:
            yield Damage(name, None, "paragraph", "its checksum is wrong", repairable=True)


def _links(db: sqlite3.Connection) -> Iterator[Damage]:
    """Find gaps in layouts, and revisions of articles that are not there."""
    for name, number in db.execute(
        "SELECT name, number FROM (SELECT revision_id AS torn FROM layouts GROUP BY revision_id "
        "HAVING min(position) IS NOT 0 OR max(position) IS NOT count(*) - 1) "
        "JOIN revisions ON revisions.id = torn JOIN articles ON articles.id = article_id"
    ):
        yield Damage(name, number, "layout", "its paragraphs are not numbered in a row")
    for number, article in db.execute(
        "SELECT number, article_id FROM revisions WHERE article_id NOT IN (SELECT id FROM articles)"
    ):
        yield Damage(None, number, "revisions", f"its article (row {article}) is missing")


def _rebuild(db: sqlite3.Connection, damaged: set[str | None]) -> None:
    """Make indexes, views, triggers and checksums anew, and drop the steps, which are reckoned.

    The checksums of an article with a damaged text stay: they say which paragraph it is.
    """
    made = {name: sql for name, sql in schema.objects().items() if schema.rebuildable(name)}
    for name, sql in made.items():
        db.execute(f"DROP {sql.split()[1]} IF EXISTS {name}")
    wrong = [
        (checksum(text), row)
        for row, name, kept, text in db.execute(
            "SELECT paragraphs.id, name, checksum, text FROM paragraphs "
            "JOIN articles ON articles.id = article_id"
        )
        if name not in damaged and isinstance(text, str | bytes) and checksum(text) != kept
    ]
    db.executemany("UPDATE paragraphs SET checksum = ? WHERE id = ?", wrong)
    for sql in made.values():
        db.execute(sql)
