"""Pare a sentence down to what it tells: one notation, wordy phrases short, small words gone.

Two sentences that are pared to the same tokens tell the same. Text goes in, a tuple of tokens comes
out, as from ``canonical``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from versioned.notations import canonical
from versioned.rules.en.denials import DENIED
from versioned.rules.en.nominals import NOMINAL
from versioned.rules.en.paraphrases import MAY_BE_SHORT, WRITTEN_OUT
from versioned.rules.en.parings import BE, CONNECTIVES, DO, HAVE, LEADING, ROWS
from versioned.rules.en.spellings import IRREGULAR

_ARTICLES = frozenset({"a", "an", "the", "that"})

_DIGIT = re.compile(r"\d")
_OF_FIGURES = WRITTEN_OUT
_OF_WORDS = tuple(row for row in WRITTEN_OUT if r"\d" not in row[0].pattern)
_PASSES = 2
"""What one row leaves another may pare further; once more is enough."""


@lru_cache(maxsize=1024)
def pared(text: str) -> tuple[str, ...]:
    """Return the tokens of a text without all that tells nothing."""
    return tuple(
        token for token in shortened(text) if token not in _ARTICLES and token not in CONNECTIVES
    )


@lru_cache(maxsize=1024)
def shortened(text: str) -> tuple[str, ...]:
    """Return the tokens of a text with wordy phrases short."""
    tokens = written_out(text)
    for _ in range(_PASSES):
        tokens = tuple(_shortened(tokens))
    return tokens


@lru_cache(maxsize=1024)
def written_out(text: str) -> tuple[str, ...]:
    """Return the tokens of a text with short forms in full that may stand for several things."""
    if MAY_BE_SHORT.search(text):
        for pattern, full in _OF_FIGURES if _DIGIT.search(text) else _OF_WORDS:
            text = pattern.sub(full, text)
    return canonical(text)


def _shortened(tokens: Sequence[str]) -> Iterator[str]:
    rows, lengths = _rows()
    kinds = ["#" if token[0] == "#" else token for token in tokens]
    at = 0
    while at < len(tokens):
        for size in lengths.get(kinds[at], ()):
            rest = rows.get(tuple(tokens[at : at + size]), rows.get(tuple(kinds[at : at + size])))
            if rest is not None:
                yield from _numbered(rest, tokens[at : at + size])
                at += size
                break
        else:
            yield tokens[at]
            at += 1


def _numbered(rest: Sequence[str], tokens: Sequence[str]) -> Iterator[str]:
    """Yield what is left of a phrase, with its numbers."""
    numbers = (token for token in tokens if token[0] == "#")
    for token in rest:
        yield next(numbers, "#") if token == "#" else token


_Phrase = tuple[str, ...]


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[_Phrase, _Phrase], dict[str, list[int]]]:
    """Return what is left of each phrase, and how long those are that begin with a token."""
    rows: dict[_Phrase, _Phrase] = {tuple(phrase.split()): () for phrase in LEADING}
    for text in (*ROWS, *DENIED, *NOMINAL):
        phrase, _, rest = text.partition("=")
        for words, left in _expanded(phrase.split(), rest.split()):
            rows.setdefault(words, left)
    lengths: dict[str, set[int]] = {}
    for words in rows:
        first = "#" if words[0][0] == "#" else words[0]
        lengths.setdefault(first, set()).add(len(words))
    return rows, {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}


def _expanded(phrase: Sequence[str], rest: Sequence[str]) -> Iterator[tuple[_Phrase, _Phrase]]:
    """Yield a row for each choice of words and each form of the verb."""
    marked = any(word.endswith("~") for word in phrase)
    for form in range(len(BE) if marked else 1):
        choices = [
            [_form(one, form) if word.endswith("~") else one for one in word.strip("~").split("/")]
            for word in phrase
        ]
        for words in product(*choices):
            yield words, tuple(_left(rest, words, form))


def _left(rest: Sequence[str], words: Sequence[str], form: int) -> Iterator[str]:
    for word in rest:
        if word.isdigit():
            yield words[int(word) - 1]
        else:
            yield _form(word[:-1], form) if word.endswith("~") else word


def _form(verb: str, form: int) -> str:
    """Return the form of a verb that answers to the one of "be" with this number."""
    if verb == "be":
        return BE[form]
    if verb == "have":
        return HAVE[form]
    if verb == "do":
        return DO[form]
    irregular = _irregular().get(verb, [])
    parts = [one for one in irregular if not one.endswith("ing")]
    past = parts[0] if parts else _regular(verb)
    match form:
        case 0 | 2:
            return verb
        case 1:
            return verb[:-1] + "ies" if _ends_in_y(verb) else verb + _s(verb)
        case 3 | 4:
            return past
        case 5:
            return parts[-1] if parts else past
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return next((one for one in irregular if one.endswith("ing")), stem + "ing")


@lru_cache(maxsize=1)
def _irregular() -> dict[str, list[str]]:
    """Return the irregular forms of each verb in the order past, participle, the one in -ing."""
    found: dict[str, list[str]] = {}
    for form, verb in IRREGULAR.items():
        if form != verb:
            found.setdefault(verb, []).append(form)
    return found


def _regular(verb: str) -> str:
    if _ends_in_y(verb):
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeou"


def _s(verb: str) -> str:
    return "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
