"""Which sentences still make a statement that a notice calls wrong, in whatever words.

A headline or a summary has room for a part of a statement only, and for other forms of its words
("under investigation" for "are investigating"): there less has to be shared.
"""

from __future__ import annotations

from collections.abc import Iterator

from versioned.locations import content_words
from versioned.model import Claim, Span
from versioned.observations import Texts
from versioned.rules.en.auditing import NEGATED, TELLS_OF_CORRECTION
from versioned.states import is_turned

_NEARLY_ALL = 0.85
"""How much of a statement's words a sentence has that makes it."""

_MOST = 0.6
"""How much of them a short line has, of whose own words as many are the statement's."""

SHORTEST = 4
"""From how many words on what was wrong may be a statement, and no value."""

_FEWEST = 3
_KIN = 6
"""How many letters two words begin with in common that are forms of one."""


def restated(texts: Texts, claim: Claim) -> Iterator[Span]:
    """Yield the sentences of the article that make the wrong statement of a claim."""
    for sentence in texts.after.sentences:
        if is_restated(texts, claim, sentence.of(texts.after.text)):
            yield sentence


def is_restated(texts: Texts, claim: Claim, words: str) -> bool:
    """Say whether a sentence makes the statement that a claim calls wrong."""
    if claim.wrong is None or len(claim.wrong.text.split()) < SHORTEST:
        return False
    said, has = content_words(claim.wrong.text), content_words(words)
    right = claim.right.text if claim.right else ""
    if not said & has or (content_words(right) - said) & has or TELLS_OF_CORRECTION.search(words):
        return False
    return _is_made(claim.wrong.text, words) or _is_turned(texts, claim.wrong.text, right, words)


def _is_made(wrong: str, words: str) -> bool:
    """Say whether a sentence has nearly all words of a statement, or is a part of it alone."""
    said, has = content_words(wrong), content_words(words)
    if len(said) < _FEWEST or bool(NEGATED.search(words)) != bool(NEGATED.search(wrong)):
        return False
    if len(said & has) >= _NEARLY_ALL * len(said):
        return True
    shared = sum(any(_are_kin(word, other) for other in has) for word in said)
    return shared >= max(_FEWEST, _MOST * len(said)) and shared >= _MOST * len(has)


def _are_kin(one: str, two: str) -> bool:
    return one == two or (len(one) >= _KIN and one[:_KIN] == two[:_KIN])


def _is_turned(texts: Texts, wrong: str, right: str, words: str) -> bool:
    """Say whether a sentence says "rises" of what the wrong statement says "rose" of.

    What the article calls it shows where it makes the right statement: "the conductor, Ann Lee,
    resigned" lets "the conductor was fired" be of Ann Lee.
    """
    if not right or not is_turned(wrong, right, words):
        return False
    said, has = content_words(wrong), content_words(words)
    if len(said & has) >= 2:
        return True
    return any(
        len(content_words(other) & said) >= 2 and content_words(other) & has - said
        for sentence in texts.after.sentences
        if is_turned(right, wrong, other := sentence.of(texts.after.text))
    )
