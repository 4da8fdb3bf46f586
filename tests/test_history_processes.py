"""Processes that are killed, write at once, or read meanwhile: nothing is lost, nothing is half."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SEED
from versioned import History
from versioned.history import schema

ROOT = SEED.parent.parent


def _start(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _end(process: subprocess.Popen[str]) -> str:
    said, complained = process.communicate()
    assert process.returncode == 0, said + complained
    return said


def test_killed_two_hundred_times_at_any_moment(tmp_path: Path) -> None:
    acknowledged = int(_end(_start("-m", "tests.killed", tmp_path, 200)))
    assert acknowledged > 1_000


WRITER = """
import sys
from versioned.history import History
path, who = sys.argv[1:]
for part in range(4):
    with History(path) as history:
        for at in range(15):
            history.add("shared", f"{who} {part} {at}\\n\\nin common\\n")
            history.add("same", f"text {part * 15 + at}", at=f"2017-03-07T10:{at:02d}", source=who)
"""


def test_several_that_make_a_store_and_write_to_it_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    for process in [_start("-c", WRITER, path, who) for who in "abcd"]:
        _end(process)
    with History(path) as history:
        assert history.verify().sound
        shared = {one.text for one in history.article("shared").revisions}
        assert shared == {
            f"{who} {part} {at}\n\nin common\n"
            for who in "abcd"
            for part in range(4)
            for at in range(15)
        }
        (listed,) = (one for one in history.articles() if one.id == "same")
        assert (listed.observed, listed.observations) == (60, 240)


READER = """
import sys
from versioned.history import History
seen = set()
with History(sys.argv[1]) as history:
    print("ready", flush=True)
    while len(seen) < 60:
        entry = history.revision("a")
        name, *paragraphs = entry.revision.text.split("\\n")
        assert paragraphs == [f"{name} {n}" for n in range(300)], name
        assert len(history.revisions("a")) >= len(seen)
        seen.add(name)
        if name == "last":
            break
print(len(seen))
"""


def test_a_reader_never_sees_half_a_revision(tmp_path: Path) -> None:
    path = tmp_path / "store.db"

    def text(name: str) -> str:
        return "\n".join([name, *(f"{name} {n}" for n in range(300))])

    with History(path) as history:
        history.add("a", text("first"))
        reader = _start("-c", READER, path)
        assert reader.stdout
        assert reader.stdout.readline() == "ready\n"
        for number in range(150):
            history.add("a", text(f"number {number}"))
        history.add("a", text("last"))
    assert int(_end(reader)) >= 1


_RULES = {"click", "rich", "versioned.notices", "versioned.rules.en.weights"}


@pytest.mark.parametrize(
    ("used", "heavy"),
    [
        ("versioned; versioned.History", {*_RULES, "sentencex"}),
        ("versioned.history, versioned.writers.json", _RULES),
    ],
)
def test_the_store_loads_no_more_than_it_needs(used: str, heavy: set[str]) -> None:
    script = f"import sys, {used}; print(*sorted(sys.modules))"
    loaded = set(_end(_start("-c", script)).split())
    assert "versioned.history.store" in loaded
    assert not heavy & loaded


BYSTANDER = """
import os, sys
from versioned import VersionedError
from versioned.history import History
path = sys.argv[1]
History(path).log("a")  # loads what it needs, while it may
os.chmod(path, 0o444)
os.chmod(os.path.dirname(path), 0o555)
if os.geteuid() == 0:
    os.setuid(65534)
with History(path, create=False) as history:
    print(history.revision("a").revision.text, history.verify().sound, len(history.log("a")))
    try:
        history.add("a", "c")
    except VersionedError as error:
        print(error)
"""


def _open_folder(folder: Path) -> Path:
    folder.mkdir()
    for parent in (folder, *folder.parents):
        if "pytest-" not in str(parent):
            break
        parent.chmod(0o755)
    return folder


def test_who_may_not_write_can_read(tmp_path: Path) -> None:
    folder = _open_folder(tmp_path / "kept")
    path = folder / "store.db"
    with History(path) as history:
        history.add("a", "b")
    first, second = _end(_start("-c", BYSTANDER, path)).splitlines()
    folder.chmod(0o755)
    assert first == "b True 1"
    assert (
        second == f"{path}: it cannot be written to; check its permissions and those of its folder"
    )


LATER = """
import os, sys
from versioned.history import History, read_lines
path, lines = sys.argv[1:]
with open(lines, "rb") as raw, History(":memory:") as history:  # loads what it needs
    history.take(read_lines(raw, lines))
    expected = [len(history.log(listed.id)) for listed in history.articles()], history.verify()
os.chmod(path, 0o444)
os.chmod(os.path.dirname(path), 0o555)
if os.geteuid() == 0:
    os.setuid(65534)
with History(path, create=False) as history:
    found = [len(history.log(listed.id)) for listed in history.articles()], history.verify()
    assert found == expected, found
"""


@pytest.mark.parametrize("version", range(1, len(schema.STEPS) + 1))
def test_who_may_not_write_can_read_a_store_of_every_version(tmp_path: Path, version: int) -> None:
    folder = _open_folder(tmp_path / "kept")
    stores = Path(__file__).parent / "stores"
    shutil.copy(stores / f"{version}.db", folder / "store.db")
    before = (folder / "store.db").read_bytes()
    _end(_start("-c", LATER, folder / "store.db", stores / f"{version}.jsonl"))
    folder.chmod(0o755)
    assert (folder / "store.db").read_bytes() == before
