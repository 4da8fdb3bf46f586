"""Law 7 of the design for the diff: its work is linear in the length of any two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from benchmarks.hard import hard_pairs
from tests.prose import laws
from tests.work import LIMITS, shapes, work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

MOST = 100
"""Lines, calls and cells for each code point of the two texts, with every limit made small."""

MOST_A_WORD = 350
"""Calls and cells for each word, with the limits as they are."""


@pytest.fixture(scope="module")
def narrow() -> Iterator[pytest.MonkeyPatch]:
    """Make every limit of the diff so small that texts of a few dozen words pass it."""
    with pytest.MonkeyPatch.context() as patched:
        for (module, name), limit in LIMITS.items():
            patched.setattr(module, name, limit)
        yield patched


@pytest.mark.usefixtures("narrow")
@laws
@given(shapes())
def test_law_7_work_is_bounded_by_the_length_of_the_texts(pair: tuple[str, str]) -> None:
    assert work(*pair) <= _most(pair)


@pytest.mark.parametrize(
    "limit", ["scripts._WINDOW", "scripts._FAR", "hunks._GAP", "alignments._PAIRS"]
)
def test_a_quadratic_step_would_be_noticed(narrow: pytest.MonkeyPatch, limit: str) -> None:
    module, name = next(key for key in LIMITS if _name(*key) == limit)
    options = settings(
        max_examples=2_000,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    with narrow.context() as patched:
        patched.setattr(module, name, 10**9)
        assert find(shapes(), lambda pair: work(*pair) > _most(pair), settings=options)


@pytest.mark.parametrize("name", hard_pairs(60, 1))
def test_law_7_work_grows_with_the_text(name: str) -> None:
    # A single step that compared every token with every other would be 6,000 cells a word, or
    # 96,000 calls.
    for size in (24_000, 96_000):
        assert work(*hard_pairs(size, 1)[name], lines=False) <= MOST_A_WORD * size


def _most(pair: tuple[str, str]) -> int:
    # What is done once for any two texts is as much as for a line of 50 code points.
    return MOST * (len(pair[0]) + len(pair[1]) + 50)


def _name(module: ModuleType, name: str) -> str:
    return f"{module.__name__.rpartition('.')[2]}.{name}"
