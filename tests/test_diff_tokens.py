"""Where a change may begin and end: never inside a word, a number or a grapheme cluster."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given

from tests.prose import edited, laws
from versioned.changes import diff
from versioned.tokens import edge_before, edge_behind, tokens

_CLUSTER = regex.compile(r"\X")
_WORD = re.compile(r"\w+(?:[.,'’:/@&\-‑]\w+)*")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5.2 percent, O’Brien", ["5.2", " percent", ",", " O’Brien"]),
        ("cafe\u0301s (a)", ["cafe\u0301s", " (", "a", ")"]),
        ("👩\u200d👩\u200d👧 x", ["👩\u200d👩\u200d👧", " x"]),
        ("👍🏽!", ["👍🏽", "!"]),
        ("🇫🇷🇩🇪", ["🇫🇷", "🇩🇪"]),
        ("e\r\nb  ", ["e", "\r\nb", "  "]),
        ("हिन्दी", ["हिन्दी"]),
        ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"]),
    ],
)
def test_tokens(text: str, parts: list[str]) -> None:
    assert tokens(text) == parts


def test_edges_are_where_a_token_or_its_white_space_ends() -> None:
    text = "cafe\u0301s\r\n5.2"
    edges = [at for at in range(len(text) + 1) if edge_before(text, at) == at]
    assert edges == [0, 6, 8, 11]
    assert edge_before(text, 5) == 0
    assert edge_behind(text, 5) == 6
    assert (edge_before(text, 7), edge_behind(text, 7)) == (6, 8)


@laws
@given(edited())
def test_no_change_splits_a_word_or_a_grapheme_cluster(pair: tuple[str, str]) -> None:
    before, after = pair
    inside_before, inside_after = _inside(before), _inside(after)
    for change in diff(before, after):
        for part in (change, *change.edits):
            assert inside_before.isdisjoint((part.before.span.start, part.before.span.end))
            assert inside_after.isdisjoint((part.after.span.start, part.after.span.end))


def _inside(text: str) -> set[int]:
    """Return the offsets inside a grapheme cluster, by another library, or inside a word."""
    return {
        at
        for shape in (_CLUSTER, _WORD)
        for match in shape.finditer(text)
        for at in range(match.start() + 1, match.end())
    }
