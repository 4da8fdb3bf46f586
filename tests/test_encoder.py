"""The encoder tells of each piece and of the whole, in its order, and reads no more than a fixed amount."""

from __future__ import annotations

import numpy as np
import pytest

from versioned.encoder import (
    ERRORS,
    LIMIT,
    RANK,
    framed,
    the_encoder,
)

OF_PIECES = {"edge": (4,), "bond": (4, RANK), "type_wrong_last": (len(ERRORS),)}
OF_THE_WHOLE = {"none": 3, "notice": 1, "type": len(ERRORS)}


def test_a_row_is_told_of_each_piece_and_one_of_the_whole() -> None:
    given = framed("It was Hale, not Orrin.")
    told = the_encoder().read(given)
    for name, shape in OF_PIECES.items():
        assert told[name].shape == (len(given.numbers), *shape)
    for name, width in OF_THE_WHOLE.items():
        assert told[name].shape == (1, width)


def test_the_same_text_has_the_same_figures_and_another_order_others() -> None:
    one = the_encoder().read(framed("It was Hale, not Orrin."))
    again = the_encoder().read(framed("It was Hale, not Orrin."))
    other = the_encoder().read(framed("It was Orrin, not Hale."))
    assert all(np.array_equal(one[name], again[name]) for name in one)
    assert not np.allclose(one["edge"][1:-1], other["edge"][1:-1], atol=0.1)


@pytest.mark.parametrize("text", ["word " * 5_000, "中" * 5_000, "a" * 50_000, "", "\x00\u202e"])
def test_no_more_is_read_of_a_text_than_the_limit(text: str) -> None:
    given = framed(text)
    assert 2 <= len(given.numbers) <= LIMIT + 2
    told = the_encoder().read(given)
    assert all(np.isfinite(each).all() for each in told.values())
    assert len(told["edge"]) == len(given.numbers)
