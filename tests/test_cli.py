"""The command line: statuses, streams, formats, bad input, output files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SEED, Command
from versioned.cli import main

ARTICLE = (
    "Harbor dam to be listed\n\nThe dam was built in 1934 by the county.\n\n"
    "Correction: An earlier version of this story misstated the year. It was 1934, not 1943.\n"
)
EARLIER = "Harbor dam to be listed\n\nThe dam was built in 1943 by the county.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize("verb", ["notices", "reconstruct", "diff", "annotate"])
def test_every_command_explains_itself(versioned: Command, verb: str) -> None:
    result = versioned(verb, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout and f"versioned {verb}" in result.stdout


def test_without_a_command_the_help_is_shown(versioned: Command) -> None:
    result = versioned()
    assert result.exit_code == 0
    assert "reconstruct" in result.stdout


def test_plain_is_the_earlier_text_and_nothing_else(versioned: Command, article: Path) -> None:
    result = versioned("reconstruct", article, "--format", "plain")
    assert (result.exit_code, result.stdout) == (0, EARLIER)
    assert "reconstructed text, not observed" in result.stderr


def test_standard_input(versioned: Command) -> None:
    result = versioned("reconstruct", "-", "--format", "plain", stdin=ARTICLE.encode())
    assert result.stdout == EARLIER


def test_candidate_picks_one(versioned: Command) -> None:
    result = versioned("reconstruct", SEED, "--candidate", 3, "--format", "json")
    (candidate,) = json.loads(result.stdout)["candidates"]
    assert candidate["rank"] == 3


def test_diff_of_two_files(versioned: Command, article: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.txt"
    before.write_text(EARLIER, "utf-8")
    document = json.loads(versioned("diff", before, article, "--format", "json").stdout)
    first = document["changes"][0]
    assert (first["before"]["text"], first["after"]["text"]) == ("1943", "1934")
    assert [label["claim"] for label in first["labels"]] == ["n1.c1"]
    assert document["before"]["provenance"] == "observed"


def test_provenance_is_told_in_every_format(versioned: Command, article: Path) -> None:
    for words in (
        ["reconstruct", article],
        ["reconstruct", article, "--format", "json"],
        ["diff", article, "--reconstructed"],
        ["diff", article, "--reconstructed", "--format", "json"],
        ["annotate", article, "--reconstructed"],
        ["annotate", article, "--reconstructed", "--format", "json"],
    ):
        assert "reconstructed" in versioned(*words).stdout.lower()
    assert "reconstructed" in versioned("reconstruct", article, "--format", "plain").stderr


def test_no_notice_is_an_empty_list_and_nothing_to_reconstruct(
    versioned: Command, tmp_path: Path
) -> None:
    path = tmp_path / "silent.txt"
    path.write_text("A headline\n\nA body without a notice.\n", "utf-8")
    listed = versioned("notices", path, "--format", "json")
    assert (listed.exit_code, json.loads(listed.stdout)["notices"]) == (0, [])
    derived = versioned("reconstruct", path)
    assert (derived.exit_code, derived.stdout) == (1, "")
    assert "no correction notice was found" in derived.stderr
    as_json = versioned("reconstruct", path, "--format", "json")
    assert as_json.exit_code == 1
    assert json.loads(as_json.stdout)["problems"][0]["code"] == "no-notice"


def test_a_notice_without_a_body(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "only.txt"
    path.write_text("Correction: An earlier version said 5. It is 6, not 5.\n", "utf-8")
    assert versioned("notices", path).exit_code == 0
    derived = versioned("reconstruct", path)
    assert derived.exit_code == 1
    assert "no article beside the notice" in derived.stderr


BAD = {
    "empty": (b"", "empty"),
    "white space": (b" \n\t\n ", "white space"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary"),
    "NUL only": (bytes(200), "binary"),
    "not UTF-8": (b"A caf\xe9 opened.\n", "byte 0xe9 at offset 5); pass --encoding"),
    "cut short": ("A café".encode()[:-1], "byte 0xc3 at offset 5"),
    "UTF-16 cut short": (b"\xff\xfea\x00b", "UTF-16-LE"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("verb", ["notices", "reconstruct", "diff"])
def test_bad_input_is_one_line_and_status_2(
    versioned: Command, tmp_path: Path, article: Path, verb: str, name: str
) -> None:
    content, said = BAD[name]
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    result = versioned(verb, path, *([article] if verb == "diff" else []))
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert str(path) in result.stderr and said in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["notices", "missing.txt"], "missing.txt: there is no such file"),
        (["notices", "."], ".: this is a directory"),
        (["notices"], "Missing argument 'FILE'; see versioned notices --help"),
        (["notice", "x"], "No such command 'notice'"),
        (["notices", "x", "--form", "json"], "No such option"),
        (["reconstruct", "x", "--candidate", "0"], "0 is not in the range"),
        (["diff", "one"], "diff takes two files, BEFORE and AFTER; 1 given"),
        (["diff", "one", "two", "--reconstructed"], "one file with --reconstructed; 2 given"),
        (["diff", "one", "two", "--candidate", "2"], "--candidate goes with --reconstructed"),
        (["diff", "-", "-"], "not both"),
        (["notices", "a\x1b[31m\nb"], "a\\x1b[31m b: there is no such file"),
        (["notices", "a\0b"], "cannot be read"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    versioned: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = versioned(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr


def test_an_unknown_encoding(versioned: Command, article: Path) -> None:
    result = versioned("notices", article, "--encoding", "klingon")
    assert result.exit_code == 2
    assert "klingon" in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_candidate_that_is_not_there(versioned: Command, article: Path) -> None:
    result = versioned("reconstruct", article, "--candidate", 9)
    assert result.exit_code == 2
    assert "there is no candidate 9; give 1 to 1" in result.stderr


def test_encoding_helps(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(ARTICLE.replace("Harbor", "Café").encode("cp1252"))
    result = versioned("reconstruct", path, "--encoding", "cp1252", "--format", "plain")
    assert result.stdout == EARLIER.replace("Harbor", "Café")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed(versioned: Command, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(ARTICLE.encode(encoding))
    assert versioned("reconstruct", path, "--format", "plain").stdout == EARLIER


def test_line_ends_are_kept(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    result = versioned("reconstruct", path, "--format", "plain")
    assert result.stdout_bytes == EARLIER.replace("\n", "\r\n").encode()


STEERING = "The \x1b[31mdam\x1b[0m \x00was \u202ebuilt\u202c in\x07 1934 by"


def test_control_characters_are_escaped_for_people_and_kept_in_json(
    versioned: Command, tmp_path: Path
) -> None:
    path = tmp_path / "steering.txt"
    path.write_text(ARTICLE.replace("The dam was built in 1934 by", STEERING), "utf-8")
    for verb in ("reconstruct", "diff", "annotate"):
        words = [verb, path, *([] if verb == "reconstruct" else ["--reconstructed"])]
        shown = versioned(*words).stdout
        assert "\\x1b[31mdam" in shown and "\\u202ebuilt" in shown
        assert not {"\x1b", "\x00", "\x07", "\u202e"} & set(shown)
    (candidate,) = json.loads(versioned("reconstruct", path, "--format", "json").stdout)[
        "candidates"
    ]
    assert STEERING.replace("1934", "1943") in candidate["text"]


def test_colour_follows_the_environment(versioned: Command, article: Path) -> None:
    assert "\x1b[" not in versioned("reconstruct", article).stdout
    assert "\x1b[" in versioned("reconstruct", article, FORCE_COLOR="1").stdout
    both = versioned("reconstruct", article, FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b[" not in both.stdout


def test_lines_fit_the_terminal(versioned: Command) -> None:
    for columns in ("40", "80"):
        for words in (["notices", SEED], ["reconstruct", SEED], ["diff", SEED, "--reconstructed"]):
            shown = versioned(*words, COLUMNS=columns).stdout
            assert max(len(line) for line in shown.splitlines()) <= int(columns)


def test_output_replaces_a_file_whole(versioned: Command, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "before.txt"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    result = versioned("reconstruct", article, "--format", "plain", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text("utf-8") == EARLIER
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "before.txt"]


def test_a_failed_write_leaves_the_old_file(
    versioned: Command, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "before.txt"
    target.write_text("old", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = versioned("reconstruct", article, "-o", target)
    assert result.exit_code == 2
    assert "cannot be written (no space left on device)" in result.stderr
    assert target.read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "before.txt"]


def test_nothing_derived_leaves_the_old_file(versioned: Command, tmp_path: Path) -> None:
    silent, target = tmp_path / "silent.txt", tmp_path / "out.txt"
    silent.write_text("A headline\n\nA body without a notice.\n", "utf-8")
    target.write_text("old", "utf-8")
    assert versioned("reconstruct", silent, "-o", target).exit_code == 1
    assert target.read_text("utf-8") == "old"


def test_help_loads_nothing_that_it_does_not_need() -> None:
    # Whole-process figures are in benchmarks/start.py; what made them bad is named here.
    script = (
        "import sys; sys.argv = ['versioned', '--help']\n"
        "from versioned.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert "versioned.cli" in loaded
    for heavy in ("attr", "rich", "sentencex", "diff_match_patch", "versioned.model", "json"):
        assert heavy not in loaded


def test_a_reader_that_stops_early_gets_no_traceback() -> None:
    command = f"{sys.executable} -m versioned notices {SEED} --format json | head -c 20"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr


def test_fifty_megabytes_in_one_line(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word goes here and there. " * 2_000_000, "utf-8")
    assert versioned("reconstruct", path).exit_code == 1
    path.write_text("x" * 50_000_000, "utf-8")
    assert versioned("notices", path).exit_code == 0


@pytest.mark.parametrize(
    "words", [(), *((name,) for name in main.commands), ("history", "add"), ("history", "import")]
)
def test_help_shows_each_example_on_a_line(versioned: Command, words: tuple[str, ...]) -> None:
    lines = versioned(*words, "--help").stdout.splitlines()
    example = f"    {' '.join(('versioned', *words))}"
    assert "  Examples:" in lines
    assert any(line.startswith(example) for line in lines)
    assert not any("\\b" in line for line in lines)
