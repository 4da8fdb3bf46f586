"""Histories that other programs keep come in whole; what is broken is named by its place."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.histories import CORRECTED, DAM, FIRST, SECOND, fill
from versioned import History, VersionedError
from versioned.history import Record, Unusable, read_lines
from versioned.readers import folders, git, histories
from versioned.readers.folders import id_of, time_of
from versioned.readers.histories import read_histories


def _records(
    *files: Path, layout: str = "auto", article: str | None = None
) -> list[Record | Unusable]:
    return list(read_histories([str(file) for file in files], layout, article=article))


def _kept(*files: Path, layout: str = "auto", article: str | None = None) -> History:
    history = History(":memory:")
    history.take(read_histories([str(file) for file in files], layout, article=article))
    return history


def _texts(history: History, article: str) -> list[str]:
    return [one.text for one in history.article(article).revisions]


def _lines(path: Path, *lines: object) -> Path:
    path.write_text(
        "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines),
        "utf-8",
    )
    return path


def test_lines_of_json_as_people_write_them(tmp_path: Path) -> None:
    history = _kept(
        _lines(
            tmp_path / "some.jsonl",
            {"id": "a", "text": FIRST, "at": "2017-03-06", "byline": "passed over"},
            "",
            {"url": "a", "text": SECOND, "time": "2017-03-07", "source": "crawl"},
            "\ufeff" + json.dumps({"article": "b", "text": "a \ud800 b"}),
        )
    )
    assert _texts(history, "a") == [FIRST, SECOND]
    assert history.revision("a").revision.source == "crawl"
    assert _texts(history, "b") == ["a \ud800 b"]


BROKEN = [
    ("{", "not JSON (expecting property name"),
    ('{"article": "a', "not JSON (unterminated string starting at column 13)"),
    ("1" * 5_000, "a number in it is too long"),
    ("[1]", "not a JSON object"),
    ("7", "not a JSON object"),
    ('{"text": "x"}', "no article"),
    ('{"article": "a"}', "no text"),
    ('{"article": 7, "text": "x"}', "“article” is not a string"),
    ('{"article": "a", "text": ["x"]}', "“text” is not a string"),
    ('{"article": "a", "text": "x", "at": "soon"}', "is no time"),
    ('{"article": " ", "text": "x"}', "no id"),
    ('{"article": "\\ud800", "text": "x"}', "no text in Unicode"),
    ('{"article": "a", "text": "x", "sha256": "00"}', "SHA-256"),
    ('{"article": "a", "sha256": "00"}', "none in the store"),
    ('{"article": "a", "text_base64": "!"}', "base64"),
    ('{"article": "a", "text_base64": "/w=="}', "base64"),
    ('{"article": "a", "text": "x", "provenance": "reconstructed"}', "without its"),
    ('{"article": "a", "text": "x", "provenance": "reconstructed", "reconstruction": {}}',
     "not one that versioned wrote"),
    ('{"article": "a", "text": "x", "provenance": "reconstructed", "reconstruction": '
     '{"provenance": "reconstructed", "confidence": 1, "certainty": "high", "edits": [], '
     '"explanation": ""}}', "add it first"),
    *(
        ('{"article": "a", "text": "x", "provenance": "reconstructed", "before": "x", '
         '"reconstruction": ' + document + "}", "not one that versioned wrote")
        for document in (
            "[]", '"x"', '{"provenance": "observed"}',
            '{"provenance": "reconstructed", "confidence": 2, "certainty": "high", "edits": [], '
            '"explanation": ""}',
            '{"provenance": "reconstructed", "confidence": NaN, "certainty": "high", "edits": [], '
            '"explanation": ""}',
            '{"provenance": "reconstructed", "confidence": 1, "certainty": ["high"], "edits": [], '
            '"explanation": ""}',
            '{"provenance": "reconstructed", "confidence": 1, "certainty": "high", "edits": [7], '
            '"explanation": ""}',
            '{"provenance": "reconstructed", "confidence": 1, "certainty": "high", "edits": '
            '[{"basis": "stated"}], "explanation": ""}',
        )
    ),
    ('{"article": "a", "text": "x", "provenance": "reconstructed", "before": "x", "at": "soon", '
     '"reconstruction": {}}', "is no time"),
    ("[" * 100_000, "nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message"), BROKEN, ids=[line[-40:] for line, _ in BROKEN])
def test_a_broken_line_is_named_and_nothing_is_stored(
    tmp_path: Path, line: str, message: str, versioned: Command
) -> None:
    good = [json.dumps({"article": "good", "text": text}) for text in (FIRST, SECOND)]
    path = _lines(tmp_path / "some.jsonl", good[0], line, good[1])
    store = tmp_path / "store.db"
    done = versioned("history", "import", path, "--store", store)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"versioned: {path}:2: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    with History(store) as history:
        assert list(history.articles()) == []
    done = versioned("history", "import", path, "--store", store, "--skip-errors")
    assert done.exit_code == 0
    assert done.stdout == (
        "imported 2 revisions, 1 new article, 0 further observations, 1 skipped\n"
    )
    assert done.stderr.startswith(f"versioned: skipped {path}:2: ")
    with History(store) as history:
        assert _texts(history, "good") == [FIRST, SECOND]
        assert history.verify().sound


def test_a_line_that_is_not_utf_8_or_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "some.jsonl"
    good = json.dumps({"article": "a", "text": "x"}).encode()
    path.write_bytes(b'{"article": "\x96"}\n' + b"x" * 1_000 + b"\n" + good + b"\n" + b"y" * 1_000)
    monkeypatch.setattr(histories, "LONGEST", 100)
    first, second, third, fourth = _records(path)
    assert isinstance(first, Unusable)
    assert first.reason == "not UTF-8 (byte 0x96)"
    assert isinstance(second, Unusable)
    assert second == Unusable(f"{path}:2", "longer than 100 bytes")
    assert isinstance(third, Record)
    assert isinstance(fourth, Unusable)
    assert fourth.place == f"{path}:4"


def test_export_and_import_by_command(tmp_path: Path, versioned: Command) -> None:
    store, copy, lines = (tmp_path / name for name in ("a.db", "b.db", "all.jsonl"))
    with History(store) as history:
        fill(history)
    assert versioned("history", "export", "--store", store, "-o", lines).exit_code == 0
    assert versioned("history", "export", "--store", store).stdout_bytes == lines.read_bytes()
    assert versioned("history", "import", lines, "--store", copy).exit_code == 0
    again = versioned("history", "export", "--store", copy)
    assert again.stdout_bytes == lines.read_bytes()
    piped = tmp_path / "c.db"
    done = versioned("history", "import", "-", "--store", piped, stdin=lines.read_bytes())
    assert done.exit_code == 0
    with History(store) as one, History(copy) as two, History(piped) as three:
        assert one.verify() == two.verify() == three.verify()


def test_times_make_a_second_import_add_nothing(tmp_path: Path) -> None:
    path = _lines(
        tmp_path / "some.jsonl",
        {"id": "a", "text": FIRST, "at": "2017-03-06"},
        {"id": "a", "text": FIRST, "at": "2017-03-07"},
    )
    history = _kept(path)
    done = history.take(read_histories([str(path)]))
    assert (done.revisions, done.observations, done.known) == (0, 0, 2)


def test_memory_stays_flat_while_importing() -> None:
    def lines(count: int) -> Iterator[bytes]:
        for number in range(count):
            text = f"Revision {number % 10} of {number // 10}\n\n" + "The same for all.\n\n" * 200
            yield json.dumps({"article": f"a{number // 10}", "text": text}).encode()

    def peak(count: int) -> int:
        tracemalloc.start()
        done = History(":memory:").take(read_lines(lines(count), "lines"))
        assert done.revisions == count
        (_, most) = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)  # what is loaded once
    assert peak(2_000) < 1.2 * peak(200)


def test_records_are_asked_for_one_by_one() -> None:
    history = History(":memory:")

    def records() -> Iterator[Record]:
        for number in range(100):
            yield Record("a", f"text {number}")
            (stored,) = history._db.execute("SELECT count(*) FROM revisions").fetchone()
            assert stored == number + 1

    assert history.take(records()).revisions == 100


def _newsedits(path: Path, *, matched: bool = True, version: str = "INTEGER") -> Path:
    with sqlite3.connect(path) as db:
        db.execute(
            f"CREATE TABLE split_sentences (entry_id INTEGER, version {version}, sent_idx INTEGER, "
            "sentence TEXT)"
        )
        rows = [
            (7, 1, 1, "</p> <p>It was built in 1934."),
            (7, 1, 0, "<p> The dam will reopen."),
            (7, 0, 2, "Nobody was hurt.</p>"),
            (7, 0, 0, "<p> The dam will reopen."),
            (7, 0, 1, "</p> <p>It was built in 1943."),
            (12, 10, 0, "Tenth."), (12, 9, 0, "Ninth."), (12, 2, 0, "Second."),
        ]  # fmt: skip
        db.executemany("INSERT INTO split_sentences VALUES (?, ?, ?, ?)", rows)
        if matched:
            db.execute(
                "CREATE TABLE matched_sentences (entry_id INTEGER, version_x INTEGER, "
                "version_y INTEGER, sent_idx_x REAL, sent_idx_y REAL, "
                "avg_sentence_distance_x REAL, avg_sentence_distance_y REAL)"
            )
            db.execute("INSERT INTO matched_sentences VALUES (7, 0, 1, 0.0, 0.0, 0.0, 0.0)")
            db.execute("INSERT INTO matched_sentences VALUES (7, 0, 1, 1.0, NULL, 0.2, NULL)")
    db.close()
    return path


def test_another_store(tmp_path: Path, versioned: Command) -> None:
    with History(tmp_path / "a.db") as history:
        fill(history)
        lines = list(history.export())
    store = tmp_path / "b.db"
    assert versioned("history", "import", tmp_path / "a.db", "--store", store).exit_code == 0
    with History(store) as history:
        assert list(history.export()) == lines


@pytest.mark.parametrize("version", ["INTEGER", "TEXT"])
def test_newsedits(tmp_path: Path, version: str) -> None:
    path = _newsedits(tmp_path / "ap-sentences.db", version=version)
    history = _kept(path)
    assert [listed.id for listed in history.articles()] == ["ap-sentences/7", "ap-sentences/12"]
    assert _texts(history, "ap-sentences/7") == [
        "The dam will reopen.\n\nIt was built in 1943. Nobody was hurt.\n",
        "The dam will reopen.\n\nIt was built in 1934.\n",
    ]
    assert _texts(history, "ap-sentences/12") == ["Second.\n", "Ninth.\n", "Tenth.\n"]
    entry = history.revision("ap-sentences/7", 2)
    assert entry.revision.source == "ap-sentences.db: entry 7 version 1"
    # Without times: a second import knows them by their sources.
    assert history.take(read_histories([str(path)])).known == 5


def test_newsedits_without_paragraphs_has_a_sentence_on_each_line(tmp_path: Path) -> None:
    path = tmp_path / "ap.db"
    sentences = ("The mill employs 40 people.", "It will close.", "Correction: It said 400 people.")
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE split_sentences (entry_id, version, sent_idx, sentence)")
        for version, count in enumerate((2, 3)):
            db.executemany(
                f"INSERT INTO split_sentences VALUES (1, {version}, ?, ?)",
                enumerate(sentences[:count]),
            )
    db.close()
    history = _kept(path)
    assert _texts(history, "ap/1")[1] == "".join(f"{sentence}\n" for sentence in sentences)
    step = history.log("ap/1")[1].step
    assert step
    assert (step.words_deleted, step.notices_added) == (0, 1)


def test_lines_come_through_a_pipe(tmp_path: Path, versioned: Command) -> None:
    pipe, store = tmp_path / "pipe", tmp_path / "store.db"
    os.mkfifo(pipe)
    writer = subprocess.Popen(["sh", "-c", f'echo \'{{"id": "a", "text": "x"}}\' > {pipe}'])
    done = versioned("history", "import", pipe, "--store", store)
    assert writer.wait() == 0
    assert done.stdout.startswith("imported 1 revision")


def test_what_cannot_be_read_makes_no_store(tmp_path: Path, versioned: Command) -> None:
    store = tmp_path / "store.db"
    assert versioned("history", "import", tmp_path / "none", "--store", store).exit_code == 2
    assert not store.exists()


def test_newsedits_that_lack_something(tmp_path: Path, versioned: Command) -> None:
    path = _newsedits(tmp_path / "ap.db")
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO matched_sentences VALUES (8, 0, 1, 0, 0, 0, 0)")
        db.execute("INSERT INTO split_sentences VALUES (9, 0, 0, NULL), (9, 1, 0, '<p></p>')")
        db.execute("INSERT INTO split_sentences VALUES (9, NULL, 0, 'x')")
    db.close()
    places = {one.place for one in _records(path) if isinstance(one, Unusable)}
    assert places == {
        *(f"ap.db: entry 8 version {version}" for version in (0, 1)),
        *(f"ap.db: entry 9 version {version}" for version in (0, 1, None)),
    }
    store = tmp_path / "store.db"
    done = versioned("history", "import", path, "--store", store, "--skip-errors")
    assert done.stdout == (
        "imported 5 revisions, 2 new articles, 0 further observations, 5 skipped\n"
    )
    with sqlite3.connect(path) as db:
        db.execute("DROP TABLE split_sentences")
    db.close()
    done = versioned("history", "import", path, "--store", store)
    assert done.exit_code == 2
    assert "matched_sentences has no texts" in done.stderr
    path.write_bytes(path.read_bytes()[:5000])
    assert versioned("history", "import", path, "--store", store).exit_code == 2


def test_a_folder_of_versions(tmp_path: Path) -> None:
    for name, text in (
        ("www.example.org/news/dam/2017-03-06T09-00-00", FIRST),
        ("www.example.org/news/dam/2017-03-07.txt", SECOND),
        ("www.example.org/news/dam/.hidden", "x"),
        ("mill/10.txt", "tenth"), ("mill/9.txt", "ninth"), ("mill/1488931200.txt", "timed"),
        ("top.txt", "no article"),
    ):  # fmt: skip
        (tmp_path / "versions" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "versions" / name).write_text(text, "utf-8")
    history = _kept(tmp_path / "versions")
    assert [listed.id for listed in history.articles()] == [
        "mill",
        "http://www.example.org/news/dam",
    ]
    dam = history.revisions("http://www.example.org/news/dam")
    assert [(one.revision.text, one.revision.observed_at) for one in dam] == [
        (FIRST, "2017-03-06T09:00:00Z"), (SECOND, "2017-03-07"),
    ]  # fmt: skip
    assert _texts(history, "mill") == ["ninth", "tenth", "timed"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(VersionedError, match="no folder with files"):
        _records(tmp_path / "empty")


PAGE = "<!DOCTYPE html><title>Dam</title><nav><a href=/>Home</a></nav><h1>Dam</h1><p>{}</p>"


def test_pages_in_a_folder_are_read_as_pages(tmp_path: Path) -> None:
    markdown = "<div align=center>\n\n# Dam\n\n</div>\n\nThe dam holds 12 million litres.\n"
    (tmp_path / "dam").mkdir()
    for name, text in (
        ("1.html", PAGE.format("The dam holds 12 million litres.")),
        ("2", PAGE.format("The dam holds 11 million litres.")),
        ("3.md", markdown),
        ("4.html", "<html><nav>Home</nav>"),
    ):
        (tmp_path / "dam" / name).write_text(text, "utf-8")
    *records, empty = _records(tmp_path)
    assert [one.text for one in records if isinstance(one, Record)] == [
        "Dam\n\nThe dam holds 12 million litres.\n",
        "Dam\n\nThe dam holds 11 million litres.\n",
        markdown,
    ]
    assert empty == Unusable("dam/4.html", "there is no article on this page")


def test_what_is_no_file_in_a_folder_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "LONGEST", 100)
    (tmp_path / "dam").mkdir()
    (tmp_path / "dam" / "1.txt").write_text(FIRST, "utf-8")
    (tmp_path / "dam" / "2.txt").symlink_to("/etc/hostname")
    (tmp_path / "dam" / "3.txt").write_text("x" * 101, "utf-8")
    os.mkfifo(tmp_path / "dam" / "4.txt")
    first, *others = _records(tmp_path)
    assert isinstance(first, Record)
    assert others == [
        Unusable("dam/2.txt", "not a file, but a link or the like"),
        Unusable("dam/3.txt", "longer than 100 bytes"),
        Unusable("dam/4.txt", "not a file, but a link or the like"),
    ]


@pytest.mark.parametrize(
    ("name", "time"),
    [
        ("2017-03-07.txt", "2017-03-07"), ("2017-03-07T15-55", "2017-03-07T15:55:00Z"),
        ("2017-03-07_15:55:10.html", "2017-03-07T15:55:10Z"),
        ("1488931200", "2017-03-08T00:00:00Z"), ("17", None), ("v2.txt", None), ("x", None),
    ],
)  # fmt: skip
def test_a_name_that_is_a_time(name: str, time: str | None) -> None:
    assert time_of(name) == time


def test_a_path_that_is_a_url() -> None:
    assert id_of("www.example.org/a") == "http://www.example.org/a"
    assert id_of("notes/a.txt") == "notes/a.txt"
    assert id_of("README.md") == "README.md"
    assert id_of("v1.2/a") == "v1.2/a"


GIT = shutil.which("git")


def _commit(folder: Path, day: int, *, message: str = "x") -> None:
    when = f"2017-03-{day:02d}T10:00:00+00:00"
    env = os.environ | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    for words in (
        ("add", "-A"),
        ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", message),
    ):
        subprocess.run(["git", *words], cwd=folder, env=env, check=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "www.example.org").mkdir(parents=True)
    subprocess.run(["git", "init", "-q", folder], check=True)
    long = "The same paragraph as before, and long enough to be known again.\n\n" * 8
    (folder / "www.example.org" / "dam").write_text(FIRST + long, "utf-8")
    _commit(folder, 6)
    (folder / "www.example.org" / "dam").rename(folder / "www.example.org" / "dämm")
    (folder / "www.example.org" / "dämm").write_text(SECOND + long, "utf-8")
    _commit(folder, 7)
    (folder / "mill").write_bytes(b"\x89PNG\r\n")
    _commit(folder, 8)
    (folder / "www.example.org" / "dämm").write_text(CORRECTED + long, "utf-8")
    (folder / "mill").unlink()
    _commit(folder, 9)
    return folder


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_the_history_of_a_file_in_git(repository: Path) -> None:
    history = _kept(repository / "www.example.org" / "dämm", article=DAM)
    entries = history.revisions(DAM)
    assert [one.revision.text.partition("\n\nThe same")[0] for one in entries][:2] == [
        FIRST.strip() + "\nThe same paragraph as before, and long enough to be known again.",
        SECOND.strip() + "\nThe same paragraph as before, and long enough to be known again.",
    ]
    assert [one.revision.observed_at for one in entries] == [
        f"2017-03-0{day}T10:00:00+00:00" for day in (6, 7, 9)
    ]
    assert str(entries[0].revision.source).endswith("www.example.org/dam")
    (name,) = _kept(repository / "www.example.org" / "dämm").articles()
    assert name.id == "www.example.org/dämm"


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_a_page_in_git_is_read_as_a_page(repository: Path) -> None:
    page = repository / "dam.html"
    page.write_text(PAGE.format("The dam holds 12 million litres."), "utf-8")
    _commit(repository, 10)
    page.write_text("<html><nav>Home</nav>", "utf-8")
    _commit(repository, 11)
    kept, empty = _records(page)
    assert isinstance(kept, Record)
    assert kept.text == "Dam\n\nThe dam holds 12 million litres.\n"
    assert isinstance(empty, Unusable)
    assert empty.reason == "there is no article on this page"


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_the_history_of_every_file_in_git(repository: Path) -> None:
    records = _records(repository)
    broken = [one for one in records if isinstance(one, Unusable)]
    assert [one.reason for one in broken] == [
        "this is a binary file, not text; give the article as text"
    ]
    assert broken[0].place.startswith("mill at ")
    assert [one.article for one in records if isinstance(one, Record)] == [
        "http://www.example.org/dam",
        *["http://www.example.org/dämm"] * 2,
    ]


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_a_blob_that_is_too_large_is_passed_over(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "LONGEST", len(SECOND) + 66 * 8)
    monkeypatch.setattr(git, "_CHUNK", 50)
    records = _records(repository / "www.example.org" / "dämm")
    assert [isinstance(one, Record) for one in records] == [True, True, False]


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_a_repository_runs_nothing(repository: Path, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    for name, value in (
        ("core.fsmonitor", f"touch {mark}"), ("diff.external", f"touch {mark}"),
        ("log.showSignature", "true"), ("gpg.program", f"touch {mark}"),
        ("diff.x.textconv", f"touch {mark}"), ("core.pager", f"touch {mark}"),
        ("core.sshCommand", f"touch {mark}"),
    ):  # fmt: skip
        subprocess.run(["git", "config", name, value], cwd=repository, check=True)
    (repository / ".gitattributes").write_text("* diff=x\n")
    _records(repository)
    _records(repository / "www.example.org" / "dämm")
    assert not mark.exists()


def test_what_cannot_be_imported_is_said(tmp_path: Path, versioned: Command) -> None:
    (tmp_path / "a.txt").write_text("An article.\n", "utf-8")
    (tmp_path / "other.db").write_bytes(b"SQLite format 3\x00" + b"x" * 4096)
    lines = _lines(tmp_path / "some.jsonl", {"id": "a", "text": "x"})
    for words, message in (
        ((tmp_path / "a.txt",), "versioned history add"),
        ((tmp_path / "none.jsonl",), "no such file"),
        ((tmp_path / "other.db",), "cannot be read as a database"),
        ((lines, "--id", "x"), "--id goes with a file in git"),
        ((lines, lines, "--id", "x"), "several files"),
        ((tmp_path / "a.txt", "--from", "git"), "git"),
        ((lines, "--from", "newsdiffs"), "no folder"),
        ((tmp_path, "--from", "jsonl"), "cannot be read"),
    ):
        done = versioned("history", "import", *words, "--store", tmp_path / "store.db")
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1), done.stderr
        assert message in done.stderr


def test_a_notice_that_only_its_element_told_stays_one(tmp_path: Path, versioned: Command) -> None:
    old, new = (PAGE.format(f"The dam holds {number} million litres.") for number in ("11", "12"))
    new += "<div class=correction>It said 11 million litres.</div>"
    where = ("--id", DAM, "--store", tmp_path / "added.db")
    (tmp_path / "dam").mkdir()
    for name, page in (("2017-03-06.html", old), ("2017-03-07.html", new)):
        (tmp_path / "dam" / name).write_text(page, "utf-8")
        versioned("history", "add", tmp_path / "dam" / name, "--at", name[:10], *where)
    asked = versioned("audit", *sorted((tmp_path / "dam").iterdir()), "--format", "json")
    expected = [one["code"] for one in json.loads(asked.stdout)["findings"]]
    imported = tmp_path / "imported.db"
    versioned("history", "import", tmp_path, "--store", imported)
    versioned("history", "export", "--store", imported, "-o", tmp_path / "lines.jsonl")
    versioned("history", "import", tmp_path / "lines.jsonl", "--store", tmp_path / "copied.db")
    for store, article in (("added", DAM), ("imported", "dam"), ("copied", "dam")):
        with History(tmp_path / f"{store}.db") as history:
            (_, last) = history.log(article)
            assert last.entry.revision.spans("notice")
            assert last.step
            assert (last.step.notices_added, last.step.undisclosed) == (1, 0)
            assert [one.code for one in history.audit(article)] == expected
            assert history.verify().sound


@pytest.mark.parametrize(
    "roles",
    ["notice", [7], [[0, 3]], [[0, 99, "notice"]], [[0, 3, "poem"]], [[True, 3, "body"]],
     [[3, 5, "body"], [0, 2, "body"]], [[2, 2, "body"]], [[-1, 2, "body"]], {"0": "body"}],
)  # fmt: skip
def test_roles_that_are_none_are_refused(tmp_path: Path, roles: object) -> None:
    line = {"article": "a", "text": "abcdef", "roles": roles}
    (one,) = _records(_lines(tmp_path / "some.jsonl", line))
    assert isinstance(one, Unusable)
    assert "[start, end, role]" in one.reason
