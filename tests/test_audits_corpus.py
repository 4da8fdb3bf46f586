"""Every key of the audit corpus accounts for the two texts beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve, frozen

from benchmarks.triangle import measured
from tests.audits import CATEGORIES, CODES, UNVOUCHED, Pair, faults, pairs
from versioned.model import Span, Value

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
    assert 0.3 <= len(PARTS["aside"]) / len(ALL) <= 0.4


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


@frozen
class Said:
    code: str
    message: str
    before: tuple[Value, ...] = ()
    after: tuple[Value, ...] = ()


def careful(before: str, after: str) -> Iterator[Said]:
    """Find what the key of these two texts lists, and no more."""
    pair = next(pair for pair in ALL if (pair.before, pair.after) == (before, after))
    for change in pair.changes:
        if change.is_undisclosed:
            sides = (
                (Value(change.before.of(before), change.before),),
                (Value(change.after.of(after), change.after),),
            )
            yield Said("undisclosed-change", "", *sides)
    for code, about in pair.findings:
        yield Said(code, "", _places(before, about), _places(after, about))


def _places(text: str, about: str | None) -> tuple[Value, ...]:
    at = text.find(about) if about else -1
    return (Value(about, Span(at, at + len(about))),) if about and at >= 0 else ()


def careless(before: str, after: str) -> Iterator[Said]:
    """Find every code in the whole of both texts."""
    for code in CODES:
        yield Said(code, "", *((Value(text, Span(0, len(text))),) for text in (before, after)))


def test_who_finds_what_the_keys_list_has_full_marks() -> None:
    tally = measured(ALL, careful).tally
    names = [name for name in tally.totals if not name.startswith(("changes", "labels"))]
    assert len(names) == 2 + 2 + 2 * len(CODES - UNVOUCHED - {"undisclosed-change"})
    assert {name: tally.ratio(name).value for name in names} == dict.fromkeys(names, 1.0)


def test_who_finds_everything_everywhere_is_marked_down() -> None:
    tally = measured(ALL, careless).tally
    assert tally.ratio("undisclosed, recall").value == 1
    assert tally.ratio("undisclosed, precision").value < 0.7
    assert tally.ratio("pairs with only cosmetic changes: no false alarm").hits == 0
    assert tally.ratio("notice-vague: precision").value < 0.1


def test_who_finds_nothing_misses_all() -> None:
    tally = measured(ALL, lambda *_: ()).tally
    assert tally.ratio("undisclosed, recall").hits == 0
    assert tally.ratio("undisclosed, recall").total > 100
    assert tally.ratio("notice-unfulfilled: recall").hits == 0
