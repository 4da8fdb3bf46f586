"""Sentences with the same words in another arrangement, and sentences that only look it."""

from __future__ import annotations

import pytest

from versioned.arrangements import is_arranged_otherwise
from versioned.rules.arrangement import Arrangement
from versioned.rules.en.arrangements import CLAUSES, PHRASES

ROWS = [*PHRASES, *CLAUSES]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_makes_one_of_its_example(row: Arrangement) -> None:
    one, other = row.example
    bare = [side.rstrip(".") for side in row.example]
    assert any(row.regex.search(side) for side in (*row.example, *bare))
    assert is_arranged_otherwise(one, other, may_reword=True)
    assert is_arranged_otherwise(other, one, may_reword=True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_no_row_stands_where_its_cues_do_not(row: Arrangement) -> None:
    for other in ROWS:
        for side in other.example:
            assert row.may_stand_in(side) or not row.regex.search(side)
