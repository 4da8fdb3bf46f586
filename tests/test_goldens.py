"""What the commands show for the source document, whole."""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Command

OUTPUTS = {
    "notices": ["notices"],
    "candidates": ["reconstruct"],
    "diff": ["diff", "--reconstructed"],
    "annotations": ["annotate", "--reconstructed"],
}
AUDITS = {"audit": ["audit"], "audit_reconstructed": ["audit", "--reconstructed"]}


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", OUTPUTS)
def test_seed(
    versioned: Command,
    seed_at_root: str,
    file_regression: FileRegressionFixture,
    name: str,
    form: str,
) -> None:
    result = versioned(*OUTPUTS[name], seed_at_root, "--format", form)
    assert result.exit_code == 0
    extension = ".json" if form == "json" else ".txt"
    file_regression.check(result.stdout, encoding="utf-8", newline="", extension=extension)


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
@pytest.mark.parametrize("name", AUDITS)
def test_seed_audit(
    versioned: Command,
    seed_at_root: str,
    file_regression: FileRegressionFixture,
    name: str,
    form: str,
) -> None:
    result = versioned(*AUDITS[name], seed_at_root, "--format", form)
    assert result.exit_code == 0
    extension = ".txt" if form == "text" else f".{form}"
    file_regression.check(result.stdout, encoding="utf-8", newline="", extension=extension)


@pytest.mark.parametrize("number", range(1, 8))
def test_seed_candidate(
    versioned: Command, seed_at_root: str, file_regression: FileRegressionFixture, number: int
) -> None:
    result = versioned("reconstruct", seed_at_root, "--candidate", number)
    file_regression.check(result.stdout, encoding="utf-8", newline="", extension=".txt")
