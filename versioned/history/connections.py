"""Open a store: make it where there is none, bring it to this version, refuse what is no store."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from versioned.errors import VersionedError
from versioned.history import schema

WAIT = 60.0
"""Seconds that a process waits for another one that is writing."""

_MAGIC = b"SQLite format 3\x00"
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",  # what is acknowledged outlives a power cut
)


def connect(path: str | Path, *, create: bool, wait: float = WAIT) -> sqlite3.Connection:
    """Return a connection to the store at ``path``, which is made first where ``create`` says so.

    ``wait`` is how many seconds to wait for another process that writes. Raises
    :class:`VersionedError` where the file is no store, or one of a later version.
    """
    _refuse_no_database(Path(path), create)
    try:
        return _connected(path, None, create, wait)
    except VersionedError as error:
        if create or not _is_at_rest(Path(path), error.__cause__):
            raise
        # SQLite puts files beside a store to read it. Where it may not, the store is read as it is.
        uri = f"{Path(path).resolve().as_uri()}?mode=ro&immutable=1"
        return _connected(path, uri, create, wait)


def _connected(path: str | Path, uri: str | None, create: bool, wait: float) -> sqlite3.Connection:
    with speaking(path):
        db = sqlite3.connect(uri or path, timeout=wait, isolation_level=None, uri=uri is not None)
    try:
        with speaking(path):
            for setting in _SETTINGS:
                db.execute(setting)
            _prepare(db, str(path), create)
    except BaseException:
        db.close()
        raise
    return db


def _is_at_rest(path: Path, cause: BaseException | None) -> bool:
    """Say whether a store cannot be written to here, and nothing waits beside it to be put in."""
    refused = isinstance(cause, sqlite3.OperationalError) and (
        "unable to open" in str(cause) or "readonly" in str(cause)
    )
    waiting = path.with_name(f"{path.name}-wal")
    return refused and not (waiting.exists() and waiting.stat().st_size)


class DamagedError(VersionedError):
    """The file of a store is not as SQLite, or this package, wrote it; ``reason`` says how."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(
            f"{path}: the store is damaged ({reason}); versioned history verify says more"
        )
        self.reason = reason


@contextmanager
def speaking(path: str | Path) -> Iterator[None]:
    """Turn what SQLite raises into an error that says what is wrong with which file."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake in the use of a History, not in its file
    except sqlite3.Error as error:
        for part, meaning in _MEANINGS:
            if part in str(error):
                raise VersionedError(f"{path}: {meaning}") from error
        if isinstance(error, sqlite3.IntegrityError | sqlite3.DataError):
            raise VersionedError(f"{path}: {error}") from error
        raise DamagedError(path, str(error)) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged file may quote it.
        raise DamagedError(path, "it holds bytes that are not UTF-8") from error


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all of what is done inside, or nothing; nobody else writes meanwhile.

    Raises :class:`VersionedError` inside a :func:`snapshot`: what is written there would not be on
    the disk before the reading ends.
    """
    if db.in_transaction:
        raise VersionedError("the store is being read, by an export for one; finish that first")
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """Read the store as it is now, whatever others write meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("COMMIT")


def _refuse_no_database(path: Path, create: bool) -> None:
    try:
        if path.is_fifo():  # to open it would be to wait for somebody who writes
            raise VersionedError(f"{path}: this is a pipe, not a file; give another --store")
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except FileNotFoundError:
        if not create:
            raise VersionedError(
                f"{path}: there is no such store; versioned history add makes one, "
                "--store names another"
            ) from None
        if not path.parent.is_dir():
            raise VersionedError(f"{path}: there is no folder {path.parent}; make it") from None
        return
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise VersionedError(f"{path}: cannot be read ({reason}); give another --store") from None
    if start and start != _MAGIC:
        raise VersionedError(f"{path}: this is not a database; give another --store")


def _prepare(db: sqlite3.Connection, path: str, create: bool) -> None:
    application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if application != schema.APPLICATION:
        if application or version or db.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise VersionedError(
                f"{path}: this is another program's database, not a store; give another --store"
            )
        if not create:
            raise VersionedError(
                f"{path}: there is nothing in it; versioned history add makes a store"
            )
        _write_ahead(db)
    if version > len(schema.STEPS):
        raise VersionedError(
            f"{path}: a later version of versioned wrote this store (schema {version}, this one "
            f"knows {len(schema.STEPS)}); install that version"
        )
    _refuse_other_tables(db, path, version)
    if version < len(schema.STEPS):
        try:
            _migrate(db)
        except sqlite3.OperationalError as error:
            if create or "readonly" not in str(error):
                raise
            _stand_in(db, version)
    _refuse_foreign_triggers(db, path)


def _migrate(db: sqlite3.Connection) -> None:
    with transaction(db):
        # Asked again inside the transaction: another process may have been quicker.
        version = _pragma(db, "user_version")
        for step in schema.STEPS[version:]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(schema.STEPS)}")


def _stand_in(db: sqlite3.Connection, version: int) -> None:
    """Let a store of an earlier version be read where none can write: what it lacks is empty."""
    for name, sql in schema.objects().items():
        if sql.startswith("CREATE TABLE") and name not in schema.objects(version):
            db.execute(sql.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))


def _write_ahead(db: sqlite3.Connection) -> None:
    # Two processes that make the same store collide here, and SQLite does not wait by itself.
    for _ in range(200):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            time.sleep(0.05)
        else:
            return
    db.execute("PRAGMA journal_mode = WAL")


def _refuse_other_tables(db: sqlite3.Connection, path: str, version: int) -> None:
    """Refuse what only goes by the names of a store's tables, such as a view that never ends."""
    there = {name: (kind, sql) for kind, name, sql in db.execute(
        "SELECT type, name, sql FROM sqlite_schema"
    )}  # fmt: skip
    for name, sql in schema.objects(version).items():
        if not sql.startswith("CREATE TABLE") or there.get(name) == ("table", sql):
            continue
        if name in there or not schema.rebuildable(name):
            said = "is not as it was made" if name in there else "is missing"
            raise DamagedError(path, f"table {name} {said}")


def _refuse_foreign_triggers(db: sqlite3.Connection, path: str) -> None:
    known = schema.objects()
    for name, sql in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"):
        if known.get(name) != sql:
            raise VersionedError(
                f"{path}: it has a trigger that is not the store's ({str(name)[:60]}), which could "
                "change what is written; drop it first"
            )


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


_MEANINGS = (
    ("locked", "another process is writing to it; try again"),
    ("busy", "another process is writing to it; try again"),
    ("not a database", "this is not a database; give another --store"),
    ("readonly", "it cannot be written to; check its permissions and those of its folder"),
    ("unable to open", "it cannot be opened; check its permissions and those of its folder"),
    ("disk is full", "the disk is full; nothing was written"),
    ("too big", "the text is too large for a store; give a shorter one"),
)
"""By a part of what SQLite says what it means for the file; what is not here is damage."""
