"""What is said in two notations reads the same, and no number before "am" is taken for an hour."""

from __future__ import annotations

import pytest

from versioned.notations import canonical


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("3pm", "3 p.m."),
        ("eleven", "11"),
        ("No. 7", "number 7"),
        ("in Boston, MA", "in Boston, Massachusetts"),
        ("5 July", "July 5"),
        ("the 1990s", "the ’90s"),
        ("ten per cent", "10%"),
    ],
)
def test_two_notations_read_the_same(one: str, two: str) -> None:
    assert canonical(one) == canonical(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("no. Then", "number Then"), ("3am", "3pm"), ("eleven", "seven"), ("MA", "Massachusetts man")],
)
def test_what_is_not_the_same_does_not(one: str, two: str) -> None:
    assert canonical(one) != canonical(two)


@pytest.mark.parametrize("text", ["sold 4,811 am radios", "the 9/11 am service", "1,200pm"])
def test_a_number_that_is_no_hour_is_kept(text: str) -> None:
    assert any(token[:1] == "#" for token in canonical(text))
