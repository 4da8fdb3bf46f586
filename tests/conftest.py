"""What several modules of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from versioned.cli import main

SEED = Path(__file__).parent.parent / "seeds" / "000_b0dab6ff708de3de.txt"

# No deadline: a test with a clock fails on a busy machine. derandomize: the same examples always.
settings.register_profile("default", deadline=None, derandomize=True)
# Other examples at each run, for whoever looks for what is still broken: make explore.
settings.register_profile("explore", deadline=None, derandomize=False)
settings.load_profile("default")


class Command:
    """Run the command line as a user would, in one process."""

    def __call__(self, *words: object, stdin: bytes | None = None, **env: str) -> Result:
        runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "", "FORCE_COLOR": "", **env})
        return runner.invoke(
            main, [str(word) for word in words], input=stdin, prog_name="versioned"
        )


@pytest.fixture
def versioned() -> Command:
    return Command()


@pytest.fixture
def seed_at_root(monkeypatch: pytest.MonkeyPatch) -> str:
    """Stand in the project's root, so that outputs name the seed by the same path everywhere."""
    monkeypatch.chdir(SEED.parent.parent)
    return f"seeds/{SEED.name}"
