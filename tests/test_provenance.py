"""Every format of every command says of a text that it is reconstructed, and of none that is not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.conftest import Command
from versioned.cli import main

BEFORE = "Harbor dam to be listed\n\nThe dam was built in 1943 by the county.\n"
AFTER = (
    "Harbor dam to be listed\n\nThe dam was built in 1934 by the county.\n\n"
    "Correction: An earlier version of this story misstated the year. It was 1934, not 1943.\n"
)
NOTICE = "It was 1934, not 1943."

RECONSTRUCTED = {
    "annotate": "annotate after.txt --reconstructed",
    "audit": "audit after.txt --reconstructed",
    "correct": "correct before.txt --notice notice.txt",
    "diff": "diff after.txt --reconstructed",
    "history audit": "history audit dam 2..1",
    "history blame": "history blame dam --reconstructed",
    "history diff": "history diff dam 2..1",
    "history export": "history export",
    "history log": "history log dam",
    "history report": "history report dam 2..1",
    "history show": "history show dam --revision 2",
    "reconstruct": "reconstruct after.txt",
    "report": "report after.txt",
}
"""How each command comes to write a text that nobody observed; the store is another for each."""

OBSERVED = {
    "annotate": "annotate before.txt after.txt",
    "audit": "audit before.txt after.txt",
    "blame": "blame before.txt after.txt",
    "diff": "diff before.txt after.txt",
    "history audit": "history audit seen 1..2",
    "history blame": "history blame seen",
    "history diff": "history diff seen 1..2",
    "history log": "history log seen",
    "history report": "history report seen",
    "history show": "history show seen",
    "notices": "notices after.txt",
    "report": "report before.txt after.txt",
}
"""The same of texts that somebody captured."""

NO_TEXT = {
    "draft": "proposes a notice, for what two files have",
    "history add": "names revisions",
    "history import": "counts revisions",
    "history verify": "names damage",
    "schema": "has no text",
}
"""Commands that write no text of an article, and what they do."""

TOLD = {
    "json": r'"provenance": "reconstructed"',
    "tei": r'ana="#reconstructed"',
    None: r"(?i)reconstructed",
}
"""What only a reconstructed text has, by format; the word alone is always in the TEI."""

SILENT = {"text", "unified", "words", "plain", "html", None}
"""Formats in which a text that was observed needs no word for it."""


def _commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{path}{name} ")
        else:
            yield f"{path}{name}", command


def _forms(command: click.Command) -> list[str | None]:
    return [
        form
        for option in command.params
        if option.name == "form" and isinstance(option.type, click.Choice)
        for form in option.type.choices
    ] or [None]


COMMANDS = dict(_commands(main))
CASES = [(name, form) for name, command in COMMANDS.items() for form in _forms(command)]


@pytest.fixture
def run(versioned: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(tmp_path)
    for name, text in (("before", BEFORE), ("after", AFTER), ("notice", NOTICE)):
        Path(f"{name}.txt").write_text(text, "utf-8")
    for words in (
        "add after.txt --id dam",
        "add after.txt --id dam --reconstructed",
        "add before.txt --id seen --at 2017-03-06",
        "add after.txt --id seen --at 2017-03-07",
    ):
        done = versioned("history", *words.split())
        assert done.exit_code == 0, done.stderr
    return versioned


def _written(run: Command, line: str, form: str | None) -> str:
    done = run(*line.split(), *(["--format", form] if form else []))
    assert done.exit_code in {0, 1}, done.stderr
    assert done.stdout_bytes, done.stderr
    if form == "docx":
        archive = zipfile.ZipFile(io.BytesIO(done.stdout_bytes))
        return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    # The plain text is the text and nothing else; what it is stands on standard error.
    text = done.stderr if form == "plain" else done.stdout
    return re.sub(r"<s(cript|tyle)>.*?</s\1>", "", text, flags=re.DOTALL)


def test_every_command_is_accounted_for() -> None:
    assert set(COMMANDS) == {*RECONSTRUCTED, *OBSERVED, *NO_TEXT}
    assert NO_TEXT.keys().isdisjoint({*RECONSTRUCTED, *OBSERVED})


@pytest.mark.parametrize(("name", "form"), [case for case in CASES if case[0] in RECONSTRUCTED])
def test_a_reconstructed_text_says_so(run: Command, name: str, form: str | None) -> None:
    # No word of the article or notice says it, so that only the format can.
    written = _written(run, RECONSTRUCTED[name], form)
    assert re.search(TOLD.get(form, TOLD[None]), written), written


@pytest.mark.parametrize(("name", "form"), [case for case in CASES if case[0] in OBSERVED])
def test_an_observed_text_does_not(run: Command, name: str, form: str | None) -> None:
    written = _written(run, OBSERVED[name], form)
    assert not re.search(TOLD.get(form, TOLD[None]), written), written
    assert form in SILENT or "observed" in written
