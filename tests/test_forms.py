"""A value is found in the forms texts write it in, and the wrong one comes back in the same form."""

from __future__ import annotations

import pytest

from versioned.wordings import wordings


@pytest.mark.parametrize(
    ("right", "wrong", "now", "was"),
    [
        ("11", "14", "eleven", "fourteen"),
        ("1 March", "31 March", "March 1st", "March 31st"),
        ("March 1", "March 31", "1st March", "31st March"),
        ("April of that year", "August 2021", "April 2021", "August 2021"),
        ("April of the same year", "August 2021", "April", "August"),
        ("Kollam district", "Kottayam district", "Kollam", "Kottayam"),
        ("We cannot prove it", "We can prove it", "we cannot prove it", "we can prove it"),
        (
            "Basin State's water center",
            "the state engineer's office",
            "the water center at Basin State",
            "the state engineer's office",
        ),
        ("the board's chair", "the board's clerk", "board's chair", "board's clerk"),
    ],
)
def test_both_values_take_the_same_form(right: str, wrong: str, now: str, was: str) -> None:
    found = {each.now: each.was for each in wordings(right, wrong)}
    assert found.get(now) == was


@pytest.mark.parametrize("right", ["Ada Lind", "I saw it", "Kollam"])
def test_names_keep_their_capital(right: str) -> None:
    assert all(each.now[0].isupper() for each in wordings(right, "Orrin"))


def test_a_post_is_put_back_with_as_much_beside_it_as_stands_there() -> None:
    found = {
        each.now: each.was
        for each in wordings("the operations manager", "the board's general manager")
    }
    assert found["the operations manager"] == "the general manager"
    assert wordings("45", "its clerk")[0].was == "its clerk"
