"""CSV: whole tables that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Command
from versioned.comparisons import compare
from versioned.findings import audit
from versioned.model import Revision
from versioned.writers import csv as writer

BEFORE = (
    'The dam was built in 1943.\n\n=cmd|"/c calc"!A1 said Ann.\n\nIt holds, he said, "water".\n'
)
AFTER = 'The dam was built in 1934.\n\n+1+1 said Ann.\n\nIt holds, he said, "no water".\n'


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_label_has_its_row() -> None:
    comparison = compare(Revision(BEFORE, "reconstructed"), AFTER)
    rows = _rows(writer.annotate(comparison))
    assert [(row["change"], row["category"]) for row in rows] == [
        (label.change, label.category) for label in comparison.labels
    ]
    for row in rows:
        for side, text in (("before", BEFORE), ("after", AFTER)):
            span = slice(int(row[f"{side}_start"]), int(row[f"{side}_end"]))
            assert writer.unguarded(row[side]) == text[span]
        assert (row["before_provenance"], row["after_provenance"]) == ("reconstructed", "observed")


def test_every_finding_has_its_rows() -> None:
    result = audit(BEFORE, AFTER)
    rows = _rows(writer.audit(result))
    numbers = [int(row["finding"]) for row in rows]
    assert sorted(set(numbers)) == list(range(1, len(result) + 1)) and len(result) > 1
    for number, finding in enumerate(result, 1):
        mine = [row for row in rows if int(row["finding"]) == number]
        assert {row["code"] for row in mine} == {finding.code}
        quoted = [writer.unguarded(row["after"]) for row in mine if row["after_start"]]
        assert quoted == [value.text for value in finding.after]


def test_an_article_alone_has_no_text_before() -> None:
    rows = _rows(writer.audit(audit("The dam.\n\nCorrection: An earlier version was wrong.\n")))
    assert rows and {row["before_provenance"] for row in rows} == {""}


HOSTILE = [
    *("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "'=1", "''-1", "＝1", "－1"),
    '=HYPERLINK("http://example.org";"here")',
]


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert writer.guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["a;=1", "a\t=1", "a\r\n=1", "a\n\n +1", 'a; "@SUM(A1)"', ";-1", "a;'=1", "x;＝1;y\n=2"]
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_part_of_a_cell_is_a_formula_elsewhere(cell: str, separator: str) -> None:
    row = io.StringIO(newline="")
    csv.writer(row).writerow(["1", writer.guarded(cell), "2"])
    starts = ("=", "+", "-", "@", "＝")
    # Quotation marks do not count where a field did not begin with one: the worst that can be.
    for line in row.getvalue().splitlines():
        for part in line.split(separator):
            assert not part.strip('" ').startswith(starts)


def test_a_cell_is_guarded_in_linear_time() -> None:
    cell = writer.guarded("\n ;" * 100_000 + "=")
    assert cell.endswith(";'=")


@pytest.mark.parametrize("cell", ["", "1943", "it’s", "'quoted'", "a=b", "3-4", "— dash"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert writer.guarded(cell) == cell


@given(st.text("'=-@ \t\n\r;\"ab"))
def test_guarding_can_be_undone(cell: str) -> None:
    assert writer.unguarded(writer.guarded(cell)) == cell


def test_the_commands_write_it(versioned: Command, tmp_path: Path) -> None:
    before, after = tmp_path / "before.txt", tmp_path / "after.txt"
    before.write_text(BEFORE, "utf-8")
    after.write_text(AFTER, "utf-8")
    for verb in ("annotate", "audit"):
        result = versioned(verb, before, after, "--format", "csv")
        assert _rows(result.stdout_bytes.decode("utf-8"))
        assert b"\r\n" in result.stdout_bytes
