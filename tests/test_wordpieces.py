"""Texts are cut into the pieces of BERT's uncased scheme, each with its place in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from versioned.encoder import framed
from versioned.model import Span
from versioned.wordpieces import pieces, shape_of

KNOWN = {
    piece: number
    for number, piece in enumerate(
        [
            "[UNK]",
            "the",
            "mill",
            "##er",
            "cafe",
            "was",
            "un",
            "##re",
            "##ad",
            "45",
            ",",
            "$",
            "中",
            "ss",
        ]
    )
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The miller", ["The", "mill", "er"]),
        ("the  mill,the", ["the", "mill", ",", "the"]),
        ("Café was", ["Café", "was"]),
        ("Cafe\u0301 was", ["Cafe", "was"]),  # the accent of its own is none of the piece
        ("unread", ["un", "re", "ad"]),
        ("$45", ["$", "45"]),
        ("the中mill", ["the", "中", "mill"]),
        ("the\u200bmill", ["the\u200bmill"]),  # what has no width parts no word
        ("xyz the", ["xyz", "the"]),
        ("", []),
        ("\n\t ", []),
    ],
)
def test_a_text_is_cut_where_the_scheme_cuts_it(text: str, expected: list[str]) -> None:
    found = pieces(text, Span(0, len(text)), KNOWN)
    assert [piece.span.of(text) for piece in found] == expected


def test_what_no_piece_is_known_of_is_one_unknown() -> None:
    assert [piece.number for piece in pieces("thexx mill", Span(0, 10), KNOWN)] == [0, 2]
    assert [piece.number for piece in pieces("m" * 200, Span(0, 200), KNOWN)] == [0]


@pytest.mark.parametrize(
    ("piece", "shape"),
    [("45", 1), ("B2", 1), ("BBC", 2), ("Mill", 3), ("A", 3), ("mill", 4), ("—", 5)],
)
def test_the_shape_tells_what_small_letters_hide(piece: str, shape: int) -> None:
    assert shape_of(piece) == shape


@given(st.text(max_size=60))
def test_pieces_stand_in_the_text_one_behind_the_other(text: str) -> None:
    found = pieces(text, Span(0, len(text)), KNOWN)
    assert all(0 <= piece.span.start < piece.span.end <= len(text) for piece in found)
    assert all(one.span.start <= two.span.start for one, two in pairwise(found))


def test_the_real_vocabulary_knows_the_marks_around_a_text() -> None:
    assert framed("The mill was unread.").numbers == [
        101,
        1996,
        4971,
        2001,
        4895,
        16416,
        2094,
        1012,
        102,
    ]
