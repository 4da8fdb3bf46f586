"""Add to a store: a text as observed, the same text observed again, a reconstruction.

Each row that is written carries a digest over the one before it in its article, so that a change
to any of them shows.
"""

from __future__ import annotations

import sqlite3

from versioned.errors import VersionedError
from versioned.history import roles, times
from versioned.history.chains import link_of_observation, link_of_revision
from versioned.history.documents import hypothesis
from versioned.history.texts import LARGEST, digest, lay
from versioned.history.values import Added, Record

START = -(2**62)
"""The instant of an observation without a time that nothing came before."""


def store(db: sqlite3.Connection, record: Record) -> Added:
    """Add a record, inside a transaction, and say what was new in it.

    Raises :class:`VersionedError` where it cannot be stored, before anything is written.
    """
    _check(record)
    given = None if record.observed_at is None else times.instant(record.observed_at)
    if record.document is not None:
        return _store_hypothesis(db, record, record.document)
    sha256 = _sha256(record)
    article = _article(db, record)
    now = _latest(db, article) if given is None else given
    known = find(db, article, sha256, "observed")
    if known is None:
        number, _ = _append(db, article, record, now, sha256, None)
        return Added(record.article, number, "revision")
    revision, number = known
    if (given is not None or record.once) and _is_recorded(db, revision, record):
        return Added(record.article, number, "nothing")
    _observe(db, article, revision, number, record, now)
    return Added(record.article, number, "observation")


def find(
    db: sqlite3.Connection, article: int, sha256: str, provenance: str
) -> tuple[int, int] | None:
    """Return id and number of the revision of an article with this text, or None."""
    found: tuple[int, int] | None = db.execute(
        "SELECT id, number FROM revisions WHERE article_id = ? AND substr(sha256, 1, 8) = ? "
        "AND sha256 = ? AND provenance = ?",
        (article, sha256[:8], sha256, provenance),
    ).fetchone()
    return found


def _check(record: Record) -> None:
    if not record.article.strip():
        raise VersionedError("the article has no id; give its URL or a name")
    for name, said in (("id", record.article), ("source", record.source or "")):
        try:
            said.encode()
        except UnicodeEncodeError:
            raise VersionedError(f"the {name} is no text in Unicode; give another") from None
    if len(record.text or "") > LARGEST:
        raise VersionedError(f"the text is longer than {LARGEST:,} characters; give a shorter one")
    roles.checked(roles.rows_of(record.roles), record.text or "")


def _sha256(record: Record) -> str:
    if record.text is None:
        return record.sha256 or ""
    sha256 = digest(record.text)
    if record.sha256 not in {None, sha256}:
        raise VersionedError("the text is not the one that its SHA-256 was taken of; get it anew")
    return sha256


def _article(db: sqlite3.Connection, record: Record) -> int:
    found = article_id(db, record.article)
    if record.text is None and not (found and find(db, found, record.sha256 or "", "observed")):
        raise VersionedError(
            f"{record.article}: there is no text here, and none in the store has the SHA-256 given"
        )
    if found is None:
        found = db.execute("INSERT INTO articles (name) VALUES (?)", (record.article,)).lastrowid
    assert found is not None
    return found


def article_id(db: sqlite3.Connection, name: str) -> int | None:
    """Return the id of an article's row, or None where the store has no such article."""
    row = db.execute("SELECT id FROM articles WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else None


def _latest(db: sqlite3.Connection, article: int) -> int:
    """Return the latest instant of an article: what has no time comes after all there is."""
    instants = [
        db.execute(f"SELECT max(instant) FROM {table} WHERE article_id = ?", (article,)).fetchone()
        for table in ("revisions", "observations")
    ]
    return max(START if instant is None else int(instant) for (instant,) in instants)


def _append(
    db: sqlite3.Connection,
    article: int,
    record: Record,
    instant: int,
    sha256: str,
    reconstruction: tuple[int, str] | None,
) -> tuple[int, int]:
    """Write a revision behind the last one of its article; return its number and id."""
    text = record.text or ""
    last, previous = db.execute(
        "SELECT number, chain FROM revisions WHERE article_id = ? ORDER BY number DESC LIMIT 1",
        (article,),
    ).fetchone() or (0, "")
    provenance = "reconstructed" if reconstruction else "observed"
    row = (
        *(last + 1, provenance, record.observed_at, record.source),
        *(instant, len(text), sha256),
    )
    chain = link_of_revision(
        previous, record.article, row, reconstruction, roles.rows_of(record.roles)
    )
    revision = db.execute(
        "INSERT INTO revisions (article_id, number, provenance, observed_at, source, instant, "
        "length, sha256, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article, *row, chain),
    ).lastrowid
    assert revision is not None
    lay(db, article, revision, text)
    roles.keep(db, revision, record.roles)
    return last + 1, revision


def _observe(
    db: sqlite3.Connection,
    article: int,
    revision: int,
    number: int,
    record: Record,
    instant: int,
) -> None:
    (following,) = db.execute(
        "SELECT max(number) FROM revisions WHERE article_id = ?", (article,)
    ).fetchone()
    (previous,) = db.execute(
        "SELECT chain FROM observations WHERE article_id = ? ORDER BY id DESC LIMIT 1", (article,)
    ).fetchone() or ("",)
    row = (number, following, record.observed_at, record.source, instant)
    db.execute(
        "INSERT INTO observations (article_id, revision_id, following, observed_at, source, "
        "instant, chain) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (article, revision, *row[1:], link_of_observation(previous, record.article, row)),
    )


def _is_recorded(db: sqlite3.Connection, revision: int, record: Record) -> bool:
    same = (record.observed_at, record.source)
    return any(
        db.execute(
            f"SELECT 1 FROM {table} WHERE {key} = ? AND observed_at IS ? AND source IS ?",
            (revision, *same),
        ).fetchone()
        for table, key in (("revisions", "id"), ("observations", "revision_id"))
    )


def _store_hypothesis(db: sqlite3.Connection, record: Record, document: str) -> Added:
    hypothesis(document, 0)  # before anything is written
    article = article_id(db, record.article)
    base = None if article is None else find(db, article, record.base or "", "observed")
    if article is None or base is None:
        raise VersionedError(
            f"{record.article}: the text that the reconstruction stands before is not in the "
            "store; add it first"
        )
    own = _sha256(record)
    for revision, number in _hypotheses(db, base[0]):
        sha256, kept = db.execute(
            "SELECT sha256, document FROM reconstructions JOIN revisions ON id = revision_id "
            "WHERE revision_id = ?",
            (revision,),
        ).fetchone()
        if (sha256, kept) == (own, document):
            return Added(record.article, number, "nothing", "reconstructed", base[1])
    (instant,) = db.execute("SELECT instant FROM revisions WHERE id = ?", base[:1]).fetchone()
    said = hypothesis(document, base[1])
    number, revision = _append(db, article, record, instant, own, (base[1], document))
    db.execute(
        "INSERT INTO reconstructions VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            revision,
            base[0],
            said.basis,
            said.confidence,
            said.certainty,
            said.explanation,
            document,
        ),
    )
    return Added(record.article, number, "revision", "reconstructed", base[1])


def _hypotheses(db: sqlite3.Connection, base: int) -> list[tuple[int, int]]:
    return db.execute(
        "SELECT revision_id, number FROM reconstructions JOIN revisions ON id = revision_id "
        "WHERE base_id = ? ORDER BY number",
        (base,),
    ).fetchall()
