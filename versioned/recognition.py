"""Weigh how likely a paragraph is a notice of the outlet that published it.

Labels and set phrases find most notices; this knows the rest by the run of their little words
("… we had …; it is …"), whatever the words of substance between them, and tells a notice from a
report about somebody else's correction. Where that leaves doubt, the encoder is asked, which takes
a hundred times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp

from versioned.keywords import topics_in
from versioned.rules.en import weights as en
from versioned.scores import odds_of_notice

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*|[^\w\s]")
_MOST = 120
"""How many words of a paragraph are looked at: what it is shows by then."""

_SENTENCE_ENDS = re.compile(r"[.!?][”\"’)]? ")
_HEADING = re.compile(r"[A-Z][\w’' &,.]{2,40}:")


# Two versions of an article have most paragraphs in common: each is judged once.
@lru_cache(maxsize=1_024)
def chance_of_notice(paragraph: str, verdict: str | None = None) -> float:
    """Return how likely a paragraph is a notice, 0..1; ``verdict`` is what the phrases say."""
    blanked = _blanked_words(paragraph, en.VOCABULARY)
    total = en.NOTICE_BIAS
    for count, weights in _RUNS:
        total += sum(weights.get(run, 0) for run in set(_runs(blanked, count)))
    for sign in _other_signs(paragraph, blanked, verdict):
        total += en.NOTICE.get(sign, 0)
    score = total / en.SCALE
    if DOUBT[0] <= score <= DOUBT[1]:
        bias, by_signs, as_read = en.NOTICE_READ
        score = (bias + by_signs * score + as_read * odds_of_notice(paragraph)) / en.SCALE
    return 1 / (1 + exp(-max(-700.0, score)))


DOUBT = (-1.0, 4.0)
"""Between which logarithms of the odds by signs the encoder is asked."""


# The weights of runs by the run alone: most signs are runs, and to name each takes longer.
_RUNS = tuple(
    (count, {sign[2:]: weight for sign, weight in en.NOTICE.items() if sign[:2] == f"{count}:"})
    for count in (1, 2, 3)
)


def paragraph_signs(
    paragraph: str, verdict: str | None, vocabulary: frozenset[str]
) -> Iterator[str]:
    """Yield the signs of a paragraph: runs of its words, with those of substance blanked out."""
    blanked = _blanked_words(paragraph, vocabulary)
    for count in (1, 2, 3):
        for run in _runs(blanked, count):
            yield f"{count}:{run}"
    yield from _other_signs(paragraph, blanked, verdict)


def _runs(blanked: Sequence[str], count: int) -> Iterator[str]:
    return map(" ".join, zip(*(blanked[start:] for start in range(count)), strict=False))


def _other_signs(paragraph: str, blanked: Sequence[str], verdict: str | None) -> Iterator[str]:
    for begun in {" ".join(blanked[:count]) for count in (1, 2, 3)}:
        yield f"begins:{begun}"
    for name in topics_in(paragraph.lower()):
        yield f"topic:{name}"
    yield f"length:{min(8, len(blanked) // 12)}"
    yield f"sentences:{min(4, len(_SENTENCE_ENDS.findall(paragraph)))}"
    yield f"quotes:{min(3, paragraph.count('“') + paragraph.count(chr(34)) // 2)}"
    if paragraph and paragraph[0] in "•*_[(–—-":
        yield f"mark:{paragraph[0]}"
    if _HEADING.match(paragraph):
        yield "headed"
    if verdict:
        yield f"phrases:{verdict}"


def _blanked_words(paragraph: str, vocabulary: frozenset[str]) -> list[str]:
    return [_blanked(word, vocabulary) for word in words_of(paragraph)[:_MOST]]


def words_of(paragraph: str) -> list[str]:
    """Return the words, numbers and marks of a paragraph."""
    return _WORD.findall(paragraph)


def _blanked(word: str, vocabulary: frozenset[str]) -> str:
    if word[0].isdigit():
        return "#"
    lowered = word.lower()
    if lowered in vocabulary or not word[0].isalpha():
        return lowered
    return "Name" if word[0].isupper() else "word"
