"""A thing is taken out of its list as an editor would: the marks of the list go with it."""

from __future__ import annotations

import pytest

from versioned.enumerations import without_item
from versioned.model import Span


@pytest.mark.parametrize(
    ("sentence", "item", "left"),
    [
        ("They are Ash, Birch, Cole and Dunn.", "Birch", "They are Ash, Cole and Dunn."),
        ("They are Ash, Birch and Cole.", "Birch", "They are Ash and Cole."),
        ("They are Ash, Birch, and Cole.", "Birch", "They are Ash and Cole."),
        ("They are Ash, Birch, Cole, and Dunn.", "Birch", "They are Ash, Cole, and Dunn."),
        ("They are Ash, Birch and Cole.", "Cole", "They are Ash and Birch."),
        ("They are Ash and Cole.", "Cole", "They are Ash."),
        ("They are Ash, Birch, Cole, and Dunn.", "Dunn", "They are Ash, Birch, and Cole."),
        ("They are Ash (Kent), Birch (York) and Cole.", "Birch", "They are Ash (Kent) and Cole."),
        ("They are Ash, Birch and Cole.", "Ash", "They are Birch and Cole."),
    ],
)
def test_the_list_closes_behind_what_is_taken_out(sentence: str, item: str, left: str) -> None:
    at = sentence.index(item)
    found = without_item(sentence, Span(0, len(sentence)), Span(at, at + len(item)))
    assert found is not None
    span, was = found
    assert sentence[: span.start] + was + sentence[span.end :] == left


@pytest.mark.parametrize("sentence", ["Birch won again.", "It was Birch who won, and she knew."])
def test_what_stands_in_no_list_is_left(sentence: str) -> None:
    at = sentence.index("Birch")
    assert without_item(sentence, Span(0, len(sentence)), Span(at, at + 5)) is None
