"""Say of two words whether one is a misspelling, a variant or another form of the other.

The word list is that of pyspellchecker; it is loaded when the first word is looked up.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from versioned.rules.en.spellings import (
    AMERICAN,
    AUXILIARIES,
    CONFUSED,
    DERIVED,
    ENDINGS,
    IRREGULAR,
    PLURALS,
    VARIANTS,
)

if TYPE_CHECKING:
    from spellchecker import SpellChecker


@lru_cache(maxsize=1)
def _words() -> SpellChecker:
    # The list takes a seventh of a second: nobody waits for it who compares no odd words.
    from spellchecker import SpellChecker

    return SpellChecker(language="en", distance=1)


def is_known(word: str) -> bool:
    """Say whether a word, in lower case, is in the list, or is a British form of one that is."""
    listed = _words()
    return word in listed or any(form in listed for form in americanised(word) - {word})


_COMMON = 3_000
"""How often a word that is no mere name is met: "residents" 10,870 times, "Harlan" 211."""


def is_common(word: str) -> bool:
    """Say whether a word, in lower case, is so common that with a capital it is still that word."""
    listed = _words()
    return word in listed and listed[word] >= _COMMON


def is_misspelling(was: str, now: str) -> bool:
    """Say whether one of two words is the other with a slip of the keys or of the mind."""
    if was == now or not (was.replace("'", "").isalpha() and now.replace("'", "").isalpha()):
        return False
    if any(was in row and now in row for row in CONFUSED):
        return True
    slips = OSA.distance(was, now, score_cutoff=2)
    if slips > _slips_allowed(max(len(was), len(now))):
        return False
    if is_known(now):
        return not is_known(was)
    return slips == 1 and len(now) > 5 and not is_known(was)


def _slips_allowed(length: int) -> int:
    return 1 if length < 5 else 2


def is_variant(was: str, now: str) -> bool:
    """Say whether two words are the British and the American spelling of one."""
    if was == now or min(len(was), len(now)) < 3:
        return False
    if any(was in row and now in row for row in VARIANTS):
        return True
    return min(len(was), len(now)) > 4 and bool(americanised(was) & americanised(now))


def is_form_of(was: str, now: str) -> bool:
    """Say whether two words are forms of one: "write" and "wrote", "go" and "going"."""
    return was != now and bool(bases(was) & bases(now))


def is_derived(one: str, two: str) -> bool:
    """Say whether two words are of one family: "resign" and "resignation", "slow" and "slowly"."""
    if is_form_of(one, two) or is_variant(one, two):
        return True
    return bool(_families(one) & _families(two))


@lru_cache(maxsize=16_384)
def _families(word: str) -> frozenset[str]:
    found = set()
    for base in bases(word):
        found.add(base)
        for ending, verb in DERIVED:
            if base.endswith(ending) and len(base) - len(ending) >= 4:
                found.add(base.removesuffix(ending) + verb)
    return frozenset(found)


def is_plural_of(was: str, now: str) -> bool:
    """Say whether one of two nouns is the plural of the other."""
    return any(
        plural in {f"{one}s", f"{one}es", f"{one[:-1]}ies"} or PLURALS.get(plural) == one
        for one, plural in ((was, now), (now, was))
    )


def same_verb(was: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Say whether two phrases differ in tense, voice, number and auxiliaries only."""
    ours, theirs = (
        [word for word in words if word not in AUXILIARIES and word != "will"]
        for words in (was, now)
    )
    if len(ours) != len(theirs):
        return False
    if not ours:
        return bool(was and now)
    return all(one == two or is_form_of(one, two) for one, two in zip(ours, theirs, strict=True))


@lru_cache(maxsize=16_384)
def americanised(word: str) -> frozenset[str]:
    """Return a word, in lower case, with its British endings in turn as Americans have them."""
    forms = {word}
    for pattern, american in AMERICAN:
        forms |= {pattern.sub(american, form) for form in forms}
    return frozenset(forms)


def is_misspelled_verb(was: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Say whether one of two phrases has the other's verb misspelled, in whatever form."""
    ours, theirs = ([word for word in words if word not in AUXILIARIES] for words in (was, now))
    if len(ours) != 1 or len(theirs) != 1 or is_known(ours[0]) or not is_known(theirs[0]):
        return False
    return any(
        min(len(one), len(two)) > 4 and OSA.distance(one, two, score_cutoff=2) <= 2
        for one in bases(ours[0])
        for two in bases(theirs[0])
    )


@lru_cache(maxsize=16_384)
def bases(word: str) -> frozenset[str]:
    """Return the base forms that a word may be a form of, itself among them."""
    if word in IRREGULAR:
        return frozenset({IRREGULAR[word], word})
    if word in PLURALS:
        return frozenset({PLURALS[word], word})
    found = {word}
    for ending, base in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word.removesuffix(ending)
            found.add(stem + base)
            if ending in {"ed", "ing"} and stem[-1] == stem[-2:-1]:
                found.add(stem[:-1])
    return frozenset(base for base in found if len(base) >= 3)
