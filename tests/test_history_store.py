"""A store refuses change, finds it where it was made all the same, and tells what is no store."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.histories import CORRECTED, DAM, FIRST, SECOND, fill, raw
from versioned import History, VersionedError
from versioned.history import Record, read_lines, schema
from versioned.model import Paragraph, Span

STORES = Path(__file__).parent / "stores"
SEALS = {
    1: "d7ace2b7ebb20328ce6bce8d7e2d90110e4793e4738dd187cb732985d5d55f50",
    2: "a851489745a64313808c54bbeb89e6c99318f804535abeac4efe0de158416ac6",
}
"""By version of the schema the seal of a store that it wrote."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "store.db"
    with History(made) as history:
        fill(history)
    return made


@pytest.mark.parametrize("version", range(1, len(schema.STEPS) + 1))
def test_a_store_of_every_version_opens_whole(version: int, tmp_path: Path) -> None:
    copy = tmp_path / "store.db"
    shutil.copy(STORES / f"{version}.db", copy)
    with History(copy) as history:
        assert history._db.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
        assert list(history.export()) == _lines(version).decode().splitlines()
        result = history.verify()
        assert result.sound
        assert result.seal == SEALS[version]
        assert history.add(DAM, "more", at="2018").number == 5


def test_a_store_of_this_version_is_among_them() -> None:
    assert set(SEALS) == set(range(1, len(schema.STEPS) + 1))
    history = History(":memory:")
    history.take(read_lines(_lines(len(schema.STEPS)).splitlines(), "lines"))
    assert history.verify().seal == SEALS[len(schema.STEPS)]


def _lines(version: int) -> bytes:
    return (STORES / f"{version}.jsonl").read_bytes()


def test_a_later_step_of_the_schema_is_taken_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with History(path) as history:
        before = list(history.export())
    later = ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "INSERT INTO later VALUES (7)")
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, later[:1]))
    for _ in range(2):
        with History(path) as history:
            assert history._db.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
            assert list(history.export()) == before
            assert history.verify().sound


def test_a_step_that_fails_leaves_the_store_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "CREATE TABLE articles (id)")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", (*schema.STEPS, broken))
        with pytest.raises(VersionedError, match="already exists"):
            History(path)
    with History(path) as history:
        assert history.verify().sound


def test_it_opens_as_plain_sqlite(path: Path) -> None:
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    rows = db.execute(
        "SELECT number, provenance, text FROM texts WHERE article = ? ORDER BY number", (DAM,)
    ).fetchall()
    assert rows == [
        (1, "observed", FIRST), (2, "observed", SECOND), (3, "observed", CORRECTED),
        (4, "reconstructed", FIRST),
    ]  # fmt: skip
    assert db.execute("SELECT count(*) FROM captures").fetchone() == (8,)
    (stands_before, basis, confidence) = db.execute(
        "SELECT stands_before, basis, confidence FROM hypotheses"
    ).fetchone()
    assert (stands_before, basis) == (3, "stated")
    assert confidence > 0.9


CHANGES = [
    *(f"UPDATE {table} SET rowid = rowid + 1" for table in
      ("articles", "revisions", "observations", "reconstructions", "paragraphs")),
    *(f"DELETE FROM {table}" for table in
      ("articles", "revisions", "observations", "reconstructions", "paragraphs", "layouts", "roles")),
    "UPDATE layouts SET position = position + 100",
    "UPDATE paragraphs SET text = 'x'",
    "UPDATE roles SET role = 'body'",
    "INSERT OR REPLACE INTO articles VALUES (1, 'x')",
    "REPLACE INTO articles (name) SELECT name FROM articles",
    "INSERT OR REPLACE INTO revisions SELECT * FROM revisions",
    "INSERT OR REPLACE INTO revisions SELECT id + 50, article_id, number, provenance, observed_at, "
    "source, instant, length, sha256, chain FROM revisions",
    "INSERT OR REPLACE INTO observations SELECT * FROM observations",
    "INSERT OR REPLACE INTO reconstructions SELECT * FROM reconstructions",
    "INSERT OR REPLACE INTO paragraphs SELECT id, article_id, checksum, 'x' FROM paragraphs",
    "INSERT OR REPLACE INTO layouts SELECT revision_id, position, 1 FROM layouts",
    "INSERT OR REPLACE INTO roles SELECT revision_id, begins, ends, 'body' FROM roles",
    "INSERT INTO layouts VALUES (99, 0, 1)",
    "INSERT INTO roles VALUES (1, 0, 3, 'poem')",
    "INSERT INTO revisions SELECT 99, 99, 1, provenance, observed_at, source, instant, length, "
    "sha256, chain FROM revisions LIMIT 1",
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_written_stays_as_it_is(path: Path, change: str) -> None:
    with History(path) as history:
        history.take([Record("page", "It said 9.\n", roles=(Paragraph(Span(0, 10), "notice"),))])
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(change)
        db.rollback()
    with History(path) as history:
        assert history.verify().sound


DAMAGES = [
    ("UPDATE paragraphs SET text = replace(text, '1943', '1944')", (DAM, 1, "text")),
    ("UPDATE paragraphs SET text = CAST(text AS BLOB) WHERE id = 1", None),
    ("UPDATE paragraphs SET text = 7 WHERE id = 1", (DAM, 1, "text")),
    ("UPDATE paragraphs SET text = X'FF' WHERE id = 1", (DAM, 1, "text")),
    ("UPDATE paragraphs SET article_id = 2 WHERE id = 1", (DAM, 1, "text")),
    ("UPDATE paragraphs SET checksum = 1 WHERE id = 1", (DAM, None, "paragraph")),
    ("DELETE FROM layouts WHERE revision_id = 2 AND position = 0", (DAM, 2, "text")),
    ("UPDATE layouts SET position = 9 WHERE revision_id = 2 AND position = 0", (DAM, 2, "text")),
    ("UPDATE revisions SET sha256 = lower(hex(zeroblob(32))) WHERE id = 2", (DAM, 2, "text")),
    ("UPDATE revisions SET observed_at = '2016' WHERE number = 2", (DAM, 2, "chain")),
    ("UPDATE revisions SET observed_at = NULL WHERE number = 2", (DAM, 2, "chain")),
    ("UPDATE revisions SET instant = instant + 1 WHERE number = 3", (DAM, 3, "chain")),
    ("UPDATE revisions SET source = 'x' WHERE number = 1", (DAM, 1, "chain")),
    ("UPDATE revisions SET length = 3 WHERE number = 1", (DAM, 1, "text")),
    ("UPDATE revisions SET length = 300 WHERE number = 1", (DAM, 1, "length")),
    ("UPDATE layouts SET position = 9 WHERE revision_id = 2 AND position = 1", (DAM, 2, "layout")),
    ("UPDATE articles SET id = 9 WHERE id = 2", (None, None, "articles")),
    ("UPDATE revisions SET provenance = 'observed' WHERE number = 4", (DAM, 4, "chain")),
    ("UPDATE revisions SET provenance = 'reconstructed' WHERE number = 1", (DAM, 1, "chain")),
    ("UPDATE revisions SET chain = 'x' WHERE number = 1", (DAM, 1, "chain")),
    ("UPDATE revisions SET number = 9 WHERE number = 2", (DAM, 2, "number")),
    ("UPDATE revisions SET number = 'x' WHERE number = 2", (DAM, 2, "number")),
    ("UPDATE articles SET name = 'elsewhere' WHERE id = 1", ("elsewhere", 1, "chain")),
    ("DELETE FROM revisions WHERE number = 2 AND article_id = 2", (None, None, "revisions")),
    ("DELETE FROM observations WHERE id = 3", (None, None, "observations")),
    ("DELETE FROM articles WHERE id = 1", (None, None, "articles")),
    ("UPDATE observations SET observed_at = '2016' WHERE id = 1", (DAM, 2, "observation")),
    ("UPDATE observations SET revision_id = 1 WHERE id = 1", (DAM, 1, "observation")),
    ("UPDATE reconstructions SET confidence = 0.5", (DAM, 4, "reconstruction")),
    ("UPDATE reconstructions SET explanation = 'x'", (DAM, 4, "reconstruction")),
    ("UPDATE reconstructions SET document = replace(document, '1943', '1944')", (DAM, 4, "chain")),
    ("UPDATE reconstructions SET base_id = 1", (DAM, 4, "chain")),
    ("DELETE FROM reconstructions", (DAM, 4, "chain")),
    ("DROP INDEX revisions_by_text", (None, None, "index")),
    ("DROP VIEW texts", (None, None, "view")),
    ("DROP TABLE steps", (None, None, "table")),
]


def _cells() -> Iterator[tuple[str, str, str]]:
    """Yield every value of every table that is only ever added to: table, column, which row."""
    db = sqlite3.connect(f"{(STORES / f'{len(schema.STEPS)}.db').as_uri()}?immutable=1", uri=True)
    for name, sql in schema.objects().items():
        if sql.startswith("CREATE TABLE") and name != "steps":
            columns = [(row[1], row[5]) for row in db.execute(f"PRAGMA table_info({name})")]
            keys = ", ".join(column for column, key in columns if key)
            for row in db.execute(f"SELECT {keys} FROM {name}"):
                chosen = f"({keys}) = ({', '.join(map(repr, row))})".replace(",)", ")")
                yield from ((name, column, chosen) for column, _ in columns)


@pytest.mark.parametrize("change", ["other", "null", "blob", "gone"])
@pytest.mark.parametrize("table", [*dict.fromkeys(table for table, _, _ in _cells())])
def test_no_value_of_any_table_can_be_changed_unseen(
    tmp_path: Path, table: str, change: str
) -> None:
    unseen = []
    for name, column, row in _cells():
        if name != table:
            continue
        path = tmp_path / "store.db"
        shutil.copy(STORES / f"{len(schema.STEPS)}.db", path)
        db = raw(path)
        (before,) = db.execute(f"SELECT {column} FROM {table} WHERE {row}").fetchone()
        with suppress(sqlite3.IntegrityError):
            db.execute("PRAGMA ignore_check_constraints = ON")
            if change == "gone":
                db.execute(f"DELETE FROM {table} WHERE {row}")
            else:
                new = _OTHER[change](before)
                db.execute(f"UPDATE {table} SET {column} = ? WHERE {row}", (new,))
        done = db.total_changes
        for statement in _triggers():
            db.execute(statement)
        db.close()
        with History(path) as history:
            if done and history.verify().sound:
                unseen.append((column, row, before))
    assert unseen == []


_OTHER: dict[str, Callable[[object], object]] = {
    "other": lambda value: value + 1_000 if isinstance(value, int) else f"{value}x",
    "null": lambda value: None if value is not None else "2017",
    "blob": lambda value: str(value).encode() + b"\xff",
}


@pytest.mark.parametrize(("change", "first"), DAMAGES)
def test_the_first_damage_is_named(
    path: Path, change: str, first: tuple[str | None, int | None, str] | None, versioned: Command
) -> None:
    db = raw(path)
    db.execute(change)
    for statement in _triggers():
        db.execute(statement)
    rows = _written(db)
    db.close()
    with History(path) as history:
        result = history.verify()
    if first is None:
        assert result.sound
        return
    assert not result.sound
    one = result.damage[0]
    assert (one.article, one.revision, one.part) == first
    said = versioned("history", "verify", "--store", path)
    assert said.exit_code == 1
    assert "DAMAGED" in said.stdout
    for words in (("log", DAM), ("log",), ("export",), ("show", DAM), ("verify", "--repair")):
        done = versioned("history", *words, "--store", path)
        assert "unexpected" not in done.stderr, done.stderr
    with History(path) as history:
        assert _written(history._db) == rows  # the last of them was to repair


def _written(db: sqlite3.Connection) -> list[object]:
    """Return what is in a store and does not follow from the rest of it."""
    tables = [name for name, sql in schema.objects().items() if sql.startswith("CREATE TABLE")]
    chosen = dict.fromkeys(tables, "*") | {
        "paragraphs": "id, article_id, typeof(text), CAST(text AS BLOB)"
    }
    del chosen["steps"]
    return [db.execute(f"SELECT {what} FROM {name}").fetchall() for name, what in chosen.items()]


def _triggers() -> list[str]:
    return [sql for sql in schema.objects().values() if sql.startswith("CREATE TRIGGER")]


def test_repair_makes_anew_what_follows_from_the_rest(path: Path) -> None:
    with History(path) as history:
        before = list(history.export())
    db = raw(path)
    for statement in (
        "DROP INDEX paragraphs_by_article",
        "DROP VIEW captures",
        "DROP TABLE steps",
        "UPDATE paragraphs SET checksum = 7 WHERE id < 4",
    ):
        db.execute(statement)
    db.close()
    with History(path) as history:
        assert not history.verify().sound
        result = history.verify(repair=True)
        assert result.sound
        assert {one.part for one in result.repaired} == {
            *("index", "view", "table", "trigger", "paragraph"),
        }
        assert history.verify().sound
        assert list(history.export()) == before
        with pytest.raises(sqlite3.IntegrityError):
            history._db.execute("DELETE FROM revisions")


def test_repair_writes_no_text(path: Path) -> None:
    db = raw(path)
    db.execute("UPDATE paragraphs SET text = 'lost' WHERE id = 1")
    texts = db.execute("SELECT * FROM paragraphs").fetchall()
    db.close()
    with History(path) as history:
        result = history.verify(repair=True)
        assert (result.damage[0].revision, result.damage[0].part) == (1, "text")
        assert history._db.execute("SELECT * FROM paragraphs").fetchall() == texts


def test_the_seal_changes_with_whatever_is_added(path: Path) -> None:
    with History(path) as history:
        seals = [history.verify().seal]
        history.add(DAM, FIRST, at="2019")
        seals.append(history.verify().seal)
        history.add("new", FIRST)
        seals.append(history.verify().seal)
        history.log(DAM)
        assert history.verify().seal == seals[-1]
    assert len(set(seals)) == 3


def test_rows_taken_off_the_end_of_every_table_are_missed(path: Path) -> None:
    db = raw(path)
    db.execute("PRAGMA foreign_keys = OFF")
    for statement in (
        "DELETE FROM layouts WHERE revision_id = 6", "DELETE FROM reconstructions",
        "DELETE FROM revisions WHERE id = 6",
    ):  # fmt: skip
        db.execute(statement)
    for statement in _triggers():
        db.execute(statement)
    db.close()
    with History(path) as history:
        assert [one.part for one in history.verify().damage] == ["revisions"]


@pytest.mark.parametrize("seed", range(60))
def test_bytes_that_rot_are_found_or_do_no_harm(path: Path, seed: int, versioned: Command) -> None:
    with History(path) as history:
        before = list(history.export())
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 4, 40])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    checked = versioned("history", "verify", "--store", path)
    assert "unexpected" not in checked.stderr, checked.stderr
    if checked.exit_code == 0:
        with History(path) as history:
            assert list(history.export()) == before
    for words in (("log", DAM), ("export",), ("diff", DAM), ("verify", "--repair")):
        done = versioned("history", *words, "--store", path)
        assert "unexpected" not in done.stderr, done.stderr
        assert done.exit_code in {0, 1, 2}


@contextmanager
def _closed(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as db, db:
        yield db


def _other_program(path: Path) -> None:
    with _closed(path) as db:
        db.execute("CREATE TABLE cookies (id)")


def _later_version(path: Path) -> None:
    with _closed(path) as db:
        db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        db.execute("PRAGMA user_version = 99")


def _foreign_trigger(path: Path) -> None:
    History(path).close()
    with _closed(path) as db:
        db.execute(
            "CREATE TRIGGER quiet AFTER INSERT ON revisions BEGIN SELECT load_extension('x'); END"
        )


def _altered_trigger(path: Path) -> None:
    History(path).close()
    with _closed(path) as db:
        db.execute("DROP TRIGGER articles_kept_from_change")
        db.execute("CREATE TRIGGER articles_kept_from_change BEFORE UPDATE ON articles "
                   "BEGIN SELECT 1; END")  # fmt: skip


def _no_tables(path: Path) -> None:
    with _closed(path) as db:
        db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        db.execute("PRAGMA user_version = 1")


def _endless_view(path: Path) -> None:
    History(path).close()
    with _closed(path) as db:
        for (name,) in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        db.execute("DROP TABLE articles")
        db.execute("CREATE VIEW articles AS WITH RECURSIVE a(id, name) AS (SELECT 1, 'x' UNION ALL "
                   "SELECT id + 1, name FROM a) SELECT * FROM a")  # fmt: skip


def _computed_column(path: Path) -> None:
    History(path).close()
    with _closed(path) as db:
        db.execute("ALTER TABLE paragraphs ADD COLUMN more AS (zeroblob(900000000))")


def _repeated_paragraph(path: Path) -> None:
    with History(path) as history:
        history.add("bomb", "x" * 1_000_000 + "\n")
    with _closed(path) as db:
        db.execute("INSERT INTO layouts WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 "
                   "FROM n WHERE at < 500000) SELECT 1, at, 1 FROM n")  # fmt: skip


def _cut_off(path: Path) -> None:
    with History(path) as history:
        fill(history)
    path.write_bytes(path.read_bytes()[:9_000])


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("not a database, but long enough to be one" * 99), "not a database"),
    "short": (lambda path: path.write_bytes(b"SQLite format 3\x00"), "store"),
    "garbage": (lambda path: path.write_bytes(b"SQLite format 3\x00" + os.urandom(4096)), "database"),
    "empty": (lambda path: path.write_bytes(b""), "nothing in it"),
    "folder": (lambda path: path.mkdir(), "is a directory"),
    "missing": (lambda _: None, "no such store"),
    "other program": (_other_program, "another program's database"),
    "later": (_later_version, "a later version of versioned"),
    "trigger": (_foreign_trigger, "trigger that is not the store's (quiet)"),
    "altered trigger": (_altered_trigger, "trigger that is not the store's"),
    "no tables": (_no_tables, "damaged"),
    "cut off": (_cut_off, "the store is damaged"),
    "pipe": (os.mkfifo, "this is a pipe"),
    "loop": (lambda path: path.symlink_to(path), "too many levels of symbolic links"),
    "random bytes": (lambda path: path.write_bytes(random.Random(7).randbytes(5_000)), "not a database"),
    "endless view": (_endless_view, "table articles is not as it was made"),
    "computed column": (_computed_column, "table paragraphs is not as it was made"),
}  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_store_is_said_in_one_line(
    name: str, tmp_path: Path, versioned: Command
) -> None:
    make, message = FOREIGN[name]
    path = tmp_path / "foreign.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    done = versioned("history", "log", "--store", path)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert message in done.stderr
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_store_in_no_folder_is_not_made(tmp_path: Path, versioned: Command) -> None:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    store = tmp_path / "none" / "store.db"
    done = versioned("history", "add", tmp_path / "a.txt", "--id", "a", "--store", store)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert f"there is no folder {tmp_path / 'none'}" in done.stderr


def test_a_paragraph_repeated_without_end_is_no_text(tmp_path: Path, versioned: Command) -> None:
    # 500 GB of text in a file of some 10 MB.
    path = tmp_path / "bomb.db"
    _repeated_paragraph(path)
    for words in (("log", "bomb"), ("show", "bomb"), ("export",), ("diff", "bomb", "1..1")):
        done = versioned("history", *words, "--store", path)
        assert done.exit_code == 2
        assert "damaged" in done.stderr
        assert done.stderr.count("\n") == 1
    done = versioned("history", "verify", "--store", path)
    assert done.exit_code == 1
    assert "bomb, revision 1, text: " in done.stdout


def test_a_writer_that_keeps_the_store_busy_is_named(path: Path) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    with History(path, wait=0.01) as history:
        with pytest.raises(VersionedError, match="another process is writing"):
            history.add(DAM, "x")
        assert len(history.log(DAM)) == 4
        db.execute("ROLLBACK")
        assert history.add(DAM, "x").number == 5


def test_nothing_is_written_while_an_export_is_read(path: Path) -> None:
    # It would not be on the disk when add returns.
    with History(path) as history:
        lines = history.export()
        next(lines)
        with pytest.raises(VersionedError, match="finish that first"):
            history.add(DAM, "half")
        assert len(history.log(DAM)) == 4
        assert history.verify().sound
        assert len(list(lines)) == 8
        assert history.add(DAM, "whole").number == 5


def test_a_history_that_was_closed_says_so(path: Path) -> None:
    history = History(path)
    history.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        history.log(DAM)


def test_a_changed_text_is_not_shown_as_if_it_were_the_one_stored(path: Path) -> None:
    db = raw(path)
    db.execute("UPDATE paragraphs SET text = replace(text, '1943', '1944')")
    for statement in _triggers():
        db.execute(statement)
    db.close()
    with History(path) as history:
        assert history.revision(DAM, 2).revision.text == SECOND
        for read in (lambda: history.revision(DAM, 1), lambda: history.log(DAM),
                     lambda: history.diff(DAM, 1, 2), lambda: history.revisions(DAM)):  # fmt: skip
            with pytest.raises(VersionedError, match="revision 1 is damaged"):
                read()


def test_verify_tells_how_far_it_is(path: Path) -> None:
    seen: list[int] = []
    with History(path) as history:
        assert history.verify(watch=seen.append).revisions == sum(seen) == 6
