"""Each row of opposites tells its two examples apart, and neither from itself."""

from __future__ import annotations

import pytest

from versioned.opposites import opposed
from versioned.rules.en.opposites import OPPOSITES, Opposites

NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize("row", OPPOSITES, ids=lambda row: row.name)
def test_the_examples_of_a_row_exclude_each_other(row: Opposites) -> None:
    ours, theirs = row.example
    assert opposed(ours, theirs, NOTHING, NOTHING)
    assert opposed(ours, ours, NOTHING, NOTHING) is None
    assert opposed(theirs, theirs, NOTHING, NOTHING) is None


def test_what_is_denied_of_one_is_asserted_of_the_same() -> None:
    subject = frozenset({"harlow"})
    pair = opposed("Harlow was not fined.", "In May Harlow was fined twice.", subject, NOTHING)
    assert pair
    assert pair[1].of("In May Harlow was fined twice.") == "was fined"
    assert opposed("Harlow was not fined.", "In May Tarrow was fined.", subject, NOTHING) is None
