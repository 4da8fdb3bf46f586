"""Tell by its words what a text speaks of: the names of the topics in the tables.

A topic is known by single words or by phrases. Which words are those of a topic is found out once
for each word; the phrases are looked for only in texts that have one of any topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from versioned.rules.en.signs import TOPICS

_WORD = re.compile(r"\w+")


def topics_in(text: str) -> frozenset[str]:
    """Return the names of the topics that a text in small letters speaks of."""
    found = set().union(*map(_topics_of_word, _WORD.findall(text)))
    if _ANY_PHRASE.search(text):
        found |= {name for name, pattern in _PHRASES if pattern.search(text)}
    return frozenset(found)


@lru_cache(maxsize=8_192)
def _topics_of_word(word: str) -> frozenset[str]:
    if not _ANY_WORD.fullmatch(word):
        return frozenset()
    return frozenset(name for name, pattern in _WORDS if pattern.fullmatch(word))


def _alternatives(pattern: str) -> Iterator[str]:
    """Yield what a pattern allows at its outermost level."""
    depth = start = 0
    for at, mark in enumerate(pattern):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _is_word(alternative: str) -> bool:
    return not re.search(r"[ -]", alternative)


def _joined(alternatives: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


_PARTED = [(name, list(_alternatives(pattern))) for name, pattern in TOPICS]
_AS_WORDS = [(name, [one for one in found if _is_word(one)]) for name, found in _PARTED]
_AS_PHRASES = [(name, [one for one in found if not _is_word(one)]) for name, found in _PARTED]
_WORDS = [(name, _joined(found)) for name, found in _AS_WORDS if found]
_PHRASES = [(name, _joined(found)) for name, found in _AS_PHRASES if found]
_ANY_WORD = _joined([one for _, found in _AS_WORDS for one in found])
_ANY_PHRASE = _joined([one for _, found in _AS_PHRASES for one in found])
