"""What the README shows is what the commands print: "…" on a line stands for lines left out."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import SEED, Command

README = (SEED.parent.parent / "README.md").read_text("utf-8")
SESSIONS = [
    re.findall(r"^\$ versioned (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    for block in re.findall(r"```console\n((?:.*\n)*?)```", README)
]
"""For each block its commands in order, each with what it is shown to print."""


def test_it_shows_every_command() -> None:
    assert {command.split()[0] for session in SESSIONS for command, _ in session} >= {
        *("notices", "reconstruct", "diff", "annotate", "audit", "report", "history", "blame"),
    }


@pytest.mark.parametrize("session", SESSIONS, ids=[session[0][0] for session in SESSIONS])
def test_what_it_shows_is_what_comes_out(
    versioned: Command, seed_at_root: str, session: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert Path(seed_at_root).exists()
    store = str(tmp_path / "versioned.db")
    for command, shown in session:
        printed = versioned(*shlex.split(command), VERSIONED_STORE=store).output
        pieces = [piece.strip("\n") for piece in re.split(r"^…$", shown, flags=re.MULTILINE)]
        at = 0
        for piece in filter(None, pieces):
            found = printed.find(piece, at)
            assert found >= 0, piece
            at = found + len(piece)


def test_its_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    verbs, histories = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "article.txt").write_text(
        "Mill to close\n\nThe mill has 11 rooms.\n\n"
        "Correction: An earlier version of this article said the mill has 12 rooms. It has 11.\n",
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(verbs, names)
    assert names["best"].text == "Mill to close\n\nThe mill has 12 rooms.\n"  # type: ignore[attr-defined]
    assert "It is 11, not 12" in capsys.readouterr().out
    exec(histories, names)
    assert capsys.readouterr().out == (
        "1 observed 2017-03-06\n2 observed 2017-03-07\nIt was built in 1943.\n1943 1934\n"
        "It was built in from revision 1\n1934 from revision 2\n. from revision 1\n"
    )
