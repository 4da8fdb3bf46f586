"""Every key of the audit corpus accounts for the two texts beside it."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.audits import CATEGORIES, CODES, UNVOUCHED, Pair, faults, pairs

PARTS = {part: list(pairs(part)) for part in ("open", "aside")}
ALL = [*PARTS["open"], *PARTS["aside"]]


@pytest.mark.parametrize("pair", ALL, ids=lambda pair: pair.name)
def test_the_key_agrees_with_its_texts(pair: Pair) -> None:
    assert not list(faults(pair))


def test_a_key_that_leaves_a_change_out_is_found_out() -> None:
    pair = next(pair for pair in PARTS["open"] if len(pair.changes) > 1)
    assert list(faults(evolve(pair, changes=pair.changes[1:])))


def test_names_are_of_one_pair_each() -> None:
    assert len({pair.name for pair in ALL}) == len(ALL)
    assert len({pair.before for pair in ALL}) == len(ALL)


def test_a_third_is_set_aside() -> None:
    assert len(ALL) >= 80
    assert 0.3 <= len(PARTS["aside"]) / len(ALL) <= 0.36


@pytest.mark.parametrize("part", ["open", "aside"])
def test_every_category_and_code_occurs_in_both_parts(part: str) -> None:
    categories = {name for pair in PARTS[part] for one in pair.changes for name in one.category}
    codes = {code for pair in PARTS[part] for code, _ in pair.findings}
    assert categories == CATEGORIES
    assert codes == CODES - UNVOUCHED - {"undisclosed-change"}
    assert any(one.is_undisclosed for pair in PARTS[part] for one in pair.changes)


@pytest.mark.parametrize("part", ["open", "aside"])
def test_there_are_pairs_in_which_nothing_needs_saying(part: str) -> None:
    assert sum(pair.is_cosmetic for pair in PARTS[part]) >= 5
