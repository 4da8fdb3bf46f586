"""Store many records at once: all of them, or none; or all that can be stored."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from versioned.errors import VersionedError
from versioned.history.connections import transaction
from versioned.history.values import Imported, Record, Unusable
from versioned.history.writing import store

_BATCH = 5_000
"""Records that are written together where unusable ones are skipped, so that others get a turn."""


def take(
    db: sqlite3.Connection,
    records: Iterable[Record | Unusable],
    skip: Callable[[Unusable], object] | None,
) -> Imported:
    """Store the records; call ``skip`` with what cannot be stored, or raise where there is none."""
    kept: Counter[str] = Counter()
    if skip is None:
        with transaction(db):
            before = _articles(db)
            for record in records:
                kept[_stored(db, record, None)] += 1
            return _imported(kept, _articles(db) - before)
    before, remaining, more = _articles(db), iter(records), True
    while more:
        with transaction(db):
            seen = kept.total()
            for record in islice(remaining, _BATCH):
                kept[_stored(db, record, skip)] += 1
            more = kept.total() > seen
    return _imported(kept, _articles(db) - before)


def _stored(
    db: sqlite3.Connection,
    record: Record | Unusable,
    skip: Callable[[Unusable], object] | None,
) -> str:
    """Store a record and return what was new, or "skipped"."""
    try:
        if isinstance(record, Unusable):
            raise VersionedError(record.reason)
        if skip is None:
            return store(db, record).kept
        with _undone_on_failure(db):
            return store(db, record).kept
    except (VersionedError, sqlite3.DataError, OverflowError) as error:
        unusable = Unusable(record.place or "a record", str(error))
        if skip is None:
            raise VersionedError(f"{unusable.place}: {unusable.reason}") from None
        skip(unusable)
        return "skipped"


@contextmanager
def _undone_on_failure(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("SAVEPOINT record")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK TO record")
        raise
    finally:
        db.execute("RELEASE record")


def _imported(kept: Counter[str], articles: int) -> Imported:
    return Imported(
        articles, kept["revision"], kept["observation"], kept["nothing"], kept["skipped"]
    )


def _articles(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])
