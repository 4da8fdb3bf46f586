"""Topics that are told word by word are those that their patterns find in the whole text."""

from __future__ import annotations

import re

import pytest

from tests.phrases import phrases
from versioned.keywords import topics_in
from versioned.rules.en.signs import TOPICS


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("it misspelled the surname", {"spelling", "names"}),
        ("how many were left out", {"number", "omission"}),
        ("the wrong way round", {"order"}),
        ("the mis-spelling stood over-stated", {"spelling", "number"}),
        ("nothing of the kind", set()),
    ],
)
def test_topics_are_told_by_words_and_phrases(text: str, topics: set[str]) -> None:
    assert topics_in(text) == topics


def test_topics_of_notices_are_those_of_the_patterns() -> None:
    for case in [*phrases()][::10]:
        text = case.key["notices"][0]["text"].lower()
        plain = {name for name, pattern in TOPICS if re.search(rf"\b(?:{pattern})\b", text)}
        assert topics_in(text) == plain
