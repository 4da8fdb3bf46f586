"""Where two sentences on one subject exclude each other: "not fined" and "fined", before and after.

Opposite words count only where both sentences have them beside the same words; what one denies of
its subject the other has to say of the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from versioned.locations import content_words, stem
from versioned.model import Span
from versioned.rules.en.auditing import NOT_YET, SPEAKS_ON
from versioned.rules.en.opposites import DENIED, HELPED, OPPOSITES, Anchor, Opposites
from versioned.rules.en.stopwords import COMMON
from versioned.rules.rule import compiled

_Shares = Callable[[str, re.Match[str], str, re.Match[str]], bool]

_MOST = 12
"""How many opposite words of one row are looked at in a sentence."""

_NEAR = 60
"""How many code points from opposite words those may stand that both sentences share."""

_FAR = 240
"""How far before a verb its subject may stand."""

_FIGURE_BEHIND = re.compile(r"\W{1,2}([$£€]?\d[\d,.]*\d|[$£€]?\d|[a-z]+)\b(?: (\w+))?")
_FIGURE_BEFORE = re.compile(r"([$£€]?\d[\d,.]*\d|[$£€]?\d)(?: \w+){0,2}\W{1,2}$")
_CLAUSE_END = re.compile(r"[,;:.–—]")
_VERB = re.compile(r"[a-z]{4,}")


def opposed(
    ours: str, theirs: str, subject: frozenset[str], spoken_of: frozenset[str]
) -> tuple[Span, Span] | None:
    """Return the stretches of two sentences that exclude each other.

    ``subject`` are the words for what the first is about, ``spoken_of`` those for what the second
    speaks of, with what a pronoun at its start goes back to.
    """
    for row in OPPOSITES:
        if pair := _apart(row, ours, theirs):
            return pair
    if pair := _denied(ours, theirs, subject, spoken_of):
        return pair
    turned = _denied(theirs, ours, content_words(theirs) | spoken_of, subject)
    return (turned[1], turned[0]) if turned else None


def _apart(row: Opposites, ours: str, theirs: str) -> tuple[Span, Span] | None:
    mine, other = ([*islice(_pattern(row).finditer(words), _MOST)] for words in (ours, theirs))
    for one in mine:
        for two in other:
            if one.lastgroup != two.lastgroup and _ANCHORED[row.anchor](ours, one, theirs, two):
                return Span(*one.span()), Span(*two.span())
    return None


@cache
def _pattern(row: Opposites) -> re.Pattern[str]:
    return compiled(
        r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in row.words.items()) + r")\b",
        {},
    )


def _behind(words: str, match: re.Match[str]) -> frozenset[str]:
    return content_words(words[match.end() : match.end() + _NEAR])


def _before(words: str, match: re.Match[str]) -> frozenset[str]:
    return content_words(words[max(0, match.start() - _NEAR) : match.start()])


def _share_behind(ours: str, one: re.Match[str], theirs: str, two: re.Match[str]) -> bool:
    """Say whether the first words of any content behind two matches are the same."""
    first, second = (_first_behind(words, match) for words, match in ((ours, one), (theirs, two)))
    return bool(first & second)


def _first_behind(words: str, match: re.Match[str]) -> frozenset[str]:
    clause = _CLAUSE_END.split(words[match.end() : match.end() + _NEAR], maxsplit=1)[0]
    return frozenset().union(*(content_words(word) for word in clause.split()[:3]))


def _share_around(ours: str, one: re.Match[str], theirs: str, two: re.Match[str]) -> bool:
    before = _before(ours, one) & _before(theirs, two)
    return bool(before) and _share_behind(ours, one, theirs, two)


def _share_figure_behind(ours: str, one: re.Match[str], theirs: str, two: re.Match[str]) -> bool:
    mine, other = _FIGURE_BEHIND.match(ours, one.end()), _FIGURE_BEHIND.match(theirs, two.end())
    if mine is None or other is None or mine[1].lower() != other[1].lower():
        return False
    return mine[1].lower() not in COMMON and (mine[2] or "") == (other[2] or "")


def _share_figure_before(ours: str, one: re.Match[str], theirs: str, two: re.Match[str]) -> bool:
    mine = _FIGURE_BEFORE.search(ours[max(0, one.start() - 40) : one.start()])
    other = _FIGURE_BEFORE.search(theirs[max(0, two.start() - 40) : two.start()])
    return mine is not None and other is not None and mine[1] == other[1]


_ANCHORED: dict[Anchor, _Shares] = {
    "behind": _share_behind,
    "around": _share_around,
    "figure behind": _share_figure_behind,
    "figure before": _share_figure_before,
}


def _denied(
    denying: str, words: str, subject: frozenset[str], spoken_of: frozenset[str]
) -> tuple[Span, Span] | None:
    """Return where one sentence denies what the other asserts of the same subject."""
    for match in islice(DENIED.finditer(denying), _MOST):
        verb = match["verb"].lower()
        if verb in COMMON:
            continue
        for found in _asserted(words, stem(verb)):
            before = content_words(words[max(0, found.start - _FAR) : found.start])
            if SPEAKS_ON.match(words):
                before |= spoken_of
            if (subject - {stem(verb)}) & before:
                return Span(*match.span()), found
    return None


def _asserted(words: str, verb: str) -> Iterator[Span]:
    """Yield where a verb is asserted as a fact: behind "was", or in the past by itself."""
    for match in _VERB.finditer(words.lower()):
        if stem(match[0]) != verb:
            continue
        before = words[max(0, match.start() - 40) : match.start()]
        helped = HELPED.search(before)
        if helped or (match[0].endswith("ed") and not NOT_YET.search(before)):
            start = match.start() - len(helped[0]) if helped else match.start()
            yield Span(start, match.end())
