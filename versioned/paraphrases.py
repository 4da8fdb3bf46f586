"""Say of two sentences whether they say the same in other words.

Their content words are held against each other one by one, in any form and by any word for the
same; of the small words only those may differ that tell nothing. Nouns that change places must
have something that ties them otherwise: "the wind damaged the roof", "the roof was damaged by the
wind"; "the dog bit the man" and "the man bit the dog" do not say the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from versioned.lexicon import americanised, bases, is_derived, is_form_of, is_known
from versioned.notations import canonical, plain
from versioned.parings import pared, shortened
from versioned.rules.en.distinctions import rows_apart
from versioned.rules.en.notations import WEEKDAYS
from versioned.rules.en.paraphrases import (
    ADJUNCTS,
    BARE,
    BOUNDARIES,
    DEGREES,
    FILLERS,
    FRONTED,
    GENDERED,
    JOINING,
    LIGHT,
    LINKS,
    LOOSE,
    OBJECTS,
    RESUMING,
    SAID_BETWEEN,
    SAID_FIRST,
    SAID_LAST,
    WAYS,
    YEAR,
)
from versioned.rules.en.spellings import AUXILIARIES
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.synonyms import rows_with
from versioned.rules.en.tenses import NOW, THEN
from versioned.rules.en.times import MONTHS

_DAYS = frozenset(WEEKDAYS.values())

_LONG = 600
"""Longer sentences, in code points, are not taken apart."""

_LONGEST = 60
"""Sentences of more content words are not held against each other."""


@lru_cache(maxsize=1024)
def is_rearranged(was: str, now: str) -> bool:
    """Say whether two sentences differ in where they say when, where, or who says so, only."""
    if max(len(was), len(now)) > _LONG:
        return False
    if _is_moved(*(_kept(shortened(side)) for side in (was, now))):
        return True
    (source, told, one), (other, retold, two) = _parted(was.strip()), _parted(now.strip())
    if one == was.strip() and two == now.strip():
        return False
    if source != other and not is_one_person(source, other):
        return False
    if any(ours and theirs and ours != theirs for ours, theirs in zip(told, retold, strict=True)):
        return False
    return _plain(_unfronted(one)) == _plain(_unfronted(two))


def _kept(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in {"the", "a", "an"}]


def _is_moved(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether when, where or how was put elsewhere in the same clause, all else unchanged."""
    if one == two or sorted(one) != sorted(two):
        return False
    first = next(at for at in range(len(one)) if one[at] != two[at])
    last = next(at for at in range(len(one)) if one[-1 - at] != two[-1 - at])
    if first and one[first - 1] in BOUNDARIES and one[len(one) - last :][:1] != ["that"]:
        return False
    was, now = list(one[first : len(one) - last]), list(two[first : len(two) - last])
    return any(
        was[at:] + was[:at] == now
        and any(
            _is_adjunct(phrase) and not BOUNDARIES & {*rest[:-1]}
            for phrase, rest in ((was[:at], was[at:]), (was[at:], was[:at]))
        )
        for at in range(1, len(was))
    )


def _is_adjunct(phrase: Sequence[str]) -> bool:
    """Say whether words tell when, where or how: they go with the clause wherever they stand."""
    if BOUNDARIES & {*phrase}:
        return False
    return phrase[0] in ADJUNCTS or phrase[0] in _DAYS or all(w.endswith("ly") for w in phrase)


def is_one_person(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether two namings of a source may be of one: articles aside, they are the same."""
    return [word for word in one if word != "the"] == [word for word in two if word != "the"]


def _parted(sentence: str) -> tuple[tuple[str, ...], tuple[str, str], str]:
    """Return the source of a sentence, whom it told and when, and what it tells."""
    if last := SAID_LAST.fullmatch(sentence):
        return (
            plain(last["by"] or last["source"] or last["said"]),
            _circumstances(last),
            last["what"],
        )
    if first := SAID_FIRST.fullmatch(sentence):
        return plain(first["by"] or first["source"]), _circumstances(first), first["what"]
    if amid := SAID_BETWEEN.fullmatch(sentence):
        return plain(amid["source"]), _circumstances(amid), f"{amid['what']} {amid['rest']}"
    return (), ("", ""), _unfronted(sentence)


def _circumstances(said: re.Match[str]) -> tuple[str, str]:
    return said["told"] or "", said["when"] or ""


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
    joined = _stops(was) != _stops(now)
    if small[0] != small[1] and not _is_left_out(*small, joined=joined):
        return False
    if tells_of_other_time(one, two):
        return False
    if [word for word in one if word in WAYS] != [word for word in two if word in WAYS]:
        return False
    ours, theirs = ([word for word in words if _tells(word)] for words in (one, two))
    if not ours or max(len(ours), len(theirs)) > _LONGEST:
        return False
    if joined:
        ours, theirs = _unresumed(ours, theirs), _unresumed(theirs, ours)
    order = _matched(ours, theirs, _names(was), _names(now))
    if order is None or (order[:1] == [0] and _is_done_by(one) != _is_done_by(two)):
        # Who gives is not who was given: the two change places as a verb becomes passive.
        return False
    return _is_tied_otherwise(one, two) == (order != sorted(order))


@lru_cache(maxsize=1024)
def has_same_figures(was: str, now: str) -> bool:
    """Say whether two sentences have the same numbers of the same things, and the same days."""
    return _figures(pared(was)) == _figures(pared(now))


def _figures(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return the numbers, each with the word behind it, and the names of months and days."""
    found = []
    for word, after in zip(words, [*words[1:], ""], strict=False):
        if word[0] == "#":
            bare = after in COMMON or YEAR.fullmatch(word)
            found.append((word, "" if bare else min(bases(after) or {after})))
        elif word in MONTHS or word in _DAYS:
            found.append((word, ""))
    return sorted(found)


def _bare(sentence: str) -> list[str]:
    """Return the words of a sentence in the notation of all, fillers left out."""
    words = f" {' '.join(pared(sentence))} "
    for filler in FILLERS:
        words = words.replace(f" {filler} ", " ")
    return [word for word in words.split() if word not in BARE]


def _unresumed(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return the words without a noun that only takes up again what the other text names once."""
    more = Counter(ours) - Counter(theirs)
    return [word for word in ours if not (more[word] and word in RESUMING)]


_STOP = re.compile(r"[.!?;][”\"’]? ")


def _stops(text: str) -> int:
    return len(_STOP.findall(text))


def _is_left_out(one: Counter[str], two: Counter[str], *, joined: bool) -> bool:
    """Say whether only a pronoun came or went, as where two sentences are joined."""
    gone, come = {*(one - two)}, {*(two - one)}
    if gone & GENDERED and come & GENDERED:
        return False
    return len(gone) + len(come) <= 2 and gone | come <= (JOINING if joined else GENDERED)


def tells_of_other_time(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether the auxiliaries of one are all of what is, the other's of what was."""
    return _times(ours) ^ _times(theirs) == {True, False}


def _times(words: Sequence[str]) -> set[bool]:
    """Return whether auxiliaries tell of what is, of what was, or of both."""
    return {word in NOW for word in words if word in NOW or word in THEN}


def _tells(word: str) -> bool:
    return not (word in COMMON or word in LINKS or word in LOOSE or word in WAYS)


def _small(words: Sequence[str]) -> Counter[str]:
    """Return the words that neither tell anything nor may differ: "not", "may", "before"."""
    return Counter(
        OBJECTS.get(word, word)
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
            return word == other
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


def _is_done_by(words: Sequence[str]) -> bool:
    """Say whether a sentence is in the passive and names who does it: "was lent a van by"."""
    return any(
        word == "by" and not _BE.isdisjoint(words[max(at - _VERB, 0) : at])
        for at, word in enumerate(words)
    )


_BE = frozenset(["is", "are", "was", "were", "been", "being", "be"])
_VERB = 4
"""So many words may stand from the auxiliary of a passive to who does it."""


def means(one: str, two: str) -> bool:
    """Say whether two words are one, of one family, or words for the same."""
    if one == two:
        return True
    if any(mark.isdigit() for mark in one + two):
        return False
    if not rows_of(one) & rows_of(two) and (not is_derived(one, two) or is_doer(one, two)):
        return False
    return not are_apart(one, two)


def is_doer(one: str, two: str) -> bool:
    """Say whether one of two words of a family is who does what the other tells: "killer"."""
    return not is_form_of(one, two) and bool(_DOER.search(one)) != bool(_DOER.search(two))


_DOER = re.compile(r"[eo]rs?$")


def are_apart(one: str, two: str) -> bool:
    """Say whether two phrases are near to each other and not the same: "ask" and "order"."""
    if not _rows_apart(one) & _rows_apart(two):
        return False
    return _in_base_forms(one).isdisjoint(_in_base_forms(two))


@lru_cache(maxsize=4096)
def _rows_apart(text: str) -> frozenset[int]:
    return frozenset(row for phrase in _in_base_forms(text) for row in rows_apart(phrase))


@lru_cache(maxsize=4096)
def _in_base_forms(text: str) -> frozenset[str]:
    return frozenset(
        spelled
        for phrase in _base_phrases(plain(text))
        for spelled in (phrase, *_respelled(phrase))
    )


def _base_phrases(words: Sequence[str]) -> Iterator[str]:
    """Yield a phrase with the first of its words, and the last, in any base form."""
    *_, verb = _without_auxiliaries(words)
    yield " ".join(words)
    if len(words) > 1 and "be" in bases(words[0]):
        yield " ".join(["be", *words[1:]])
    if not verb or len(verb) > _LONGEST_PHRASE:
        return
    for base in bases(verb[0]):
        yield " ".join([base, *verb[1:]])
    if len(verb) > 1:
        for base in bases(verb[-1]):
            yield " ".join([*verb[:-1], base])


def _without_auxiliaries(words: Sequence[str]) -> Iterator[Sequence[str]]:
    yield words
    while len(words) > 1 and words[0] in AUXILIARIES:
        words = words[1:]
        yield words


_LONGEST_PHRASE = 6
"""Phrases of more words stand in no row."""


@lru_cache(maxsize=8192)
def rows_of(text: str) -> frozenset[int]:
    """Return the rows of synonyms in which a phrase stands, its verb or noun in any form."""
    words = [*plain(text)]
    if degree := _degree(words):
        return degree
    found = rows_with(" ".join(canonical(text)))
    for phrase in _base_phrases(words):
        found |= rows_with(phrase)
        for spelled in _respelled(phrase):
            found |= rows_with(spelled)
    return found


def _respelled(phrase: str) -> Iterator[str]:
    """Yield a phrase with each of its British words as Americans spell it."""
    words = phrase.split()
    for at, word in enumerate(words):
        if len(word) > _SHORTEST_BRITISH:
            for american in americanised(word) - {word}:
                yield " ".join([*words[:at], american, *words[at + 1 :]])


_SHORTEST_BRITISH = 4


_OFFSET = 1_000_000
"""So far apart are the numbers of a row's words and of the same in another degree."""


def _degree(words: Sequence[str]) -> frozenset[int]:
    """Return the rows of a word in a degree, apart from its own: "harder", "more difficult"."""
    if rows_with(" ".join(words)):
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
        found = frozenset(row for word in bare for row in rows_with(word))
        if found:
            return frozenset(row + step * _OFFSET for row in found)
    return frozenset()
