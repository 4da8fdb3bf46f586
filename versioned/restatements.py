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
    if claim.wrong is None or len(claim.wrong.text.split()) < SHORTEST:
        return
    wrong, right = claim.wrong.text, claim.right.text if claim.right else ""
    said = content_words(wrong)
    called = _called(texts, said, wrong, right) if right else frozenset()
    for sentence in texts.after.sentences:
        words = sentence.of(texts.after.text)
        has = content_words(words)
        if not said & has or (content_words(right) - said) & has:
            continue
        turned = len(has & said) >= 2 or bool(has & called)
        if TELLS_OF_CORRECTION.search(words):
            continue
        if _is_made(wrong, words) or (turned and right and is_turned(wrong, right, words)):
            yield sentence


def _called(texts: Texts, said: frozenset[str], wrong: str, right: str) -> frozenset[str]:
    """Return what the article calls the subject of a statement where it makes the right one.

    "The conductor, Ann Lee, resigned" lets "the conductor was fired" be of Ann Lee.
    """
    called = frozenset[str]()
    for sentence in texts.after.sentences:
        words = sentence.of(texts.after.text)
        if len(content_words(words) & said) >= 2 and is_turned(right, wrong, words):
            called |= content_words(words)
    return called - said


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
