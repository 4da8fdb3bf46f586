"""Say of two sentences whether they say the same in other words.

Their content words are held against each other one by one, in any form and by any word for the
same; of the small words only those may differ that tell nothing. Nouns that change places must
have something that ties them otherwise: "the wind damaged the roof", "the roof was damaged by the
wind"; "the dog bit the man" and "the man bit the dog" do not say the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from versioned.lexicon import bases, is_derived, is_known
from versioned.notations import canonical, plain
from versioned.parings import pared
from versioned.rules.en.paraphrases import (
    BARE,
    DEGREES,
    FILLERS,
    FRONTED,
    LIGHT,
    LINKS,
    LOOSE,
    SAID_FIRST,
    SAID_LAST,
    WAYS,
)
from versioned.rules.en.spellings import AUXILIARIES
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.synonyms import SYNONYMS

_LONG = 600
"""Longer sentences, in code points, are not taken apart."""

_LONGEST = 60
"""Sentences of more content words are not held against each other."""


@lru_cache(maxsize=1024)
def is_rearranged(was: str, now: str) -> bool:
    """Say whether two sentences differ in where they say when, where, or who says so, only."""
    if max(len(was), len(now)) > _LONG:
        return False
    (source, one), (other, two) = _parted(was.strip()), _parted(now.strip())
    if one == was.strip() and two == now.strip():
        return False
    return source == other and _plain(_unfronted(one)) == _plain(_unfronted(two))


def _parted(sentence: str) -> tuple[tuple[str, ...], str]:
    """Return the source of a sentence and what it tells."""
    if last := SAID_LAST.fullmatch(sentence):
        return plain(last[2] or last[3] or last[4]), last[1]
    if first := SAID_FIRST.fullmatch(sentence):
        return plain(first[2]), first[3]
    return (), _unfronted(sentence)


def _unfronted(sentence: str) -> str:
    if fronted := FRONTED.fullmatch(sentence):
        return f"{fronted[2]} {fronted[1]}{fronted[3]}"
    return sentence


def _plain(sentence: str) -> list[str]:
    return [word for word in plain(sentence) if word not in {"that", "the", "a", "an"}]


@lru_cache(maxsize=1024)
def is_paraphrase(was: str, now: str) -> bool:
    """Say whether two sentences tell the same, however put."""
    one, two = _bare(was), _bare(now)
    small = _small(one), _small(two)
    if (small[0] - small[1]) + (small[1] - small[0]):
        return False
    if [word for word in one if word in WAYS] != [word for word in two if word in WAYS]:
        return False
    ours, theirs = ([word for word in words if _tells(word)] for words in (one, two))
    if not ours or max(len(ours), len(theirs)) > _LONGEST:
        return False
    order = _matched(ours, theirs, _names(was), _names(now))
    if order is None:
        return False
    return _is_tied_otherwise(one, two) == (order != sorted(order))


def _bare(sentence: str) -> list[str]:
    """Return the words of a sentence in the notation of all, fillers left out."""
    words = f" {' '.join(pared(sentence))} "
    for filler in FILLERS:
        words = words.replace(f" {filler} ", " ")
    return [word for word in words.split() if word not in BARE]


def _tells(word: str) -> bool:
    return not (word in COMMON or word in LINKS or word in LOOSE or word in WAYS)


def _small(words: Sequence[str]) -> Counter[str]:
    """Return the words that neither tell anything nor may differ: "not", "may", "before"."""
    return Counter(
        word
        for word in words
        if word in COMMON and word not in LOOSE and word not in LINKS and word not in WAYS
    )


_CAPITALISED = re.compile(r"(?<![\w’'])[A-Z][\w’'-]*")


def _names(sentence: str) -> frozenset[str]:
    """Return the words that stand as names: those with a capital that nothing but that gives."""
    return frozenset(
        token
        for match in _CAPITALISED.finditer(sentence)
        if sentence[: match.start()].strip(" “\"‘'(") or not is_known(match[0].lower())
        for token in canonical(match[0])
    )


def _matched(
    ours: Sequence[str], theirs: Sequence[str], our_names: Set[str], their_names: Set[str]
) -> list[int] | None:
    """Return which of their words answers to each of ours, None where one has none.

    Names have no forms: "Hunter" is not "Hunt".
    """

    def answers(word: str, other: str) -> bool:
        if word in our_names and other in their_names:
            return word == other or bool(rows_of(word) & rows_of(other))
        return means(word, other)

    order: list[int] = []
    left = 0
    for word in ours:
        found = next(
            (at for at, other in enumerate(theirs) if at not in order and answers(word, other)),
            None,
        )
        if found is None and not bases(word) & LIGHT:
            return None
        if found is None:
            left += 1
        else:
            order.append(found)
    rest = [word for at, word in enumerate(theirs) if at not in order]
    # A verb that only carries its noun goes where the noun becomes the verb: "gave" is not "took".
    if (left and rest) or not all(bases(word) & LIGHT for word in rest):
        return None
    return order


def _is_tied_otherwise(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    one, two = (Counter(word for word in words if word in LINKS) for words in (ours, theirs))
    return one != two


def means(one: str, two: str) -> bool:
    """Say whether two words are one, of one family, or words for the same."""
    if one == two:
        return True
    if any(mark.isdigit() for mark in one + two):
        return False
    return is_derived(one, two) or bool(rows_of(one) & rows_of(two))


@lru_cache(maxsize=8192)
def rows_of(text: str) -> frozenset[int]:
    """Return the rows of synonyms in which a phrase stands, its verb in any form."""
    words = [*plain(text)]
    if degree := _degree(words):
        return degree
    found = SYNONYMS.get(" ".join(words), frozenset()) | SYNONYMS.get(
        " ".join(canonical(text)), frozenset()
    )
    if len(words) > 1 and "be" in bases(words[0]):
        found |= SYNONYMS.get(" ".join(["be", *words[1:]]), frozenset())
    while len(words) > 1 and words[0] in AUXILIARIES:
        words = words[1:]
    if words and len(words) <= 4:
        for base in bases(words[0]):
            found |= SYNONYMS.get(" ".join([base, *words[1:]]), frozenset())
    return found


def _degree(words: Sequence[str]) -> frozenset[int]:
    """Return the rows of a word in a degree, apart from its own: "harder", "more difficult"."""
    if " ".join(words) in SYNONYMS:
        return frozenset()
    for step, (analytic, endings) in enumerate(DEGREES, 1):
        bare = set()
        if len(words) == 2 and words[0] == analytic:
            bare = {words[1]}
        elif len(words) == 1:
            for ending, base in endings:
                if words[0].endswith(ending):
                    stem = words[0].removesuffix(ending)
                    bare |= {stem + base, stem[:-1] if stem[-1:] == stem[-2:-1] else stem + base}
        bare -= {"", *words[:1]}
        found = frozenset(row for word in bare for row in SYNONYMS.get(word, ()))
        if found:
            return frozenset(row + step * len(SYNONYMS) for row in found)
    return frozenset()
