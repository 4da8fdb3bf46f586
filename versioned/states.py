"""Which states a sentence asserts, of those of which only one holds at a time."""

from __future__ import annotations

import re
from functools import cache

from versioned.model import Span
from versioned.rules.en.auditing import NOT_YET, STATES
from versioned.rules.rule import compiled


def poles(dimension: str, words: str) -> dict[str, Span]:
    """Return which states of a row of ``STATES`` are asserted in a sentence, and where."""
    found: dict[str, Span] = {}
    for match in _pattern(dimension).finditer(words):
        if not NOT_YET.search(words[max(0, match.start() - 24) : match.start()]):
            name = next(name for name, group in match.groupdict().items() if group is not None)
            found.setdefault(name, Span(*match.span()))
    return found


def is_turned(wrong: str, right: str, words: str) -> bool:
    """Say whether a sentence asserts the state that a wrong statement has and the right one not."""
    return any(
        bool(mine) and bool(ours) and not mine & ours and mine == poles(dimension, words).keys()
        for dimension in STATES
        if (mine := poles(dimension, wrong).keys()) and (ours := poles(dimension, right).keys())
    )


@cache
def _pattern(dimension: str) -> re.Pattern[str]:
    rows = (f"(?P<{name.replace(' ', '_')}>{row})" for name, row in STATES[dimension].items())
    return compiled(rf"\b(?:{'|'.join(rows)})\b", {})
