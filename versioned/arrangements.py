"""Say of two sentences whether they have the same words in another arrangement.

Both are brought into one arrangement, row by row of a table: clauses behind what they belong to,
posts before names, sources first, relative clauses closed. What comes out the same says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from versioned.model import Span
from versioned.paraphrases import is_paraphrase
from versioned.parings import pared
from versioned.rules.arrangement import Arrangement
from versioned.rules.en.arrangements import (
    BEHIND_LIST,
    CLAUSES,
    COPULA,
    DOCUMENTS,
    LISTED,
    PHRASES,
    RANKED,
    SOURCES,
    WANDERERS,
)
from versioned.text import sentences

_LONG = 600
"""Longer passages, in code points, are not put otherwise."""


@lru_cache(maxsize=1024)
def is_arranged_otherwise(was: str, now: str, *, may_reword: bool) -> bool:
    """Say whether two passages are the same but for how their words are arranged.

    With ``may_reword`` words may also stand in other forms, or for others of the same meaning.
    """
    if max(len(was), len(now)) > _LONG:
        return False
    if _is_relisted(was, now):
        return True
    one, two = _arranged(was, now)
    if (one, two) == (was, now):
        return False
    ours, theirs = pared(one), pared(two)
    if ours == theirs or _settled(ours) == _settled(theirs):
        return True
    return may_reword and is_paraphrase(one, two)


def _settled(words: Sequence[str]) -> list[str]:
    """Return the words with those that go with any clause last."""
    return [word for word in words if word not in WANDERERS] + [
        word for word in words if word in WANDERERS
    ]


def _arranged(was: str, now: str) -> tuple[str, str]:
    """Return two passages in the one arrangement that their arrangements share."""
    for row in PHRASES:
        was, now = _put(row, was, now)
    return _each(was), _each(now)


def _put(row: Arrangement, was: str, now: str) -> tuple[str, str]:
    one, ours = row.regex.subn(row.put, was)
    two, theirs = row.regex.subn(row.put, now)
    return (was, now) if row.one_sided and ours == theirs else (one, two)


def _each(passage: str) -> str:
    spans = sentences(passage, Span(0, len(passage)))
    return " ".join(_sentence(span.of(passage).strip()) for span in spans)


def _sentence(sentence: str) -> str:
    bare = sentence.rstrip(".!? ")
    source, told = _parted(bare)
    return f"{source}{_turned(_clauses(told))}."


def _parted(sentence: str) -> tuple[str, str]:
    """Return the source of a sentence as it stands before, and what it tells."""
    for pattern in SOURCES:
        if said := pattern.fullmatch(sentence):
            source = said["source"]
            groups = said.groupdict()
            verb = groups.get("verb") or "said"
            if DOCUMENTS.fullmatch(source):
                verb = "said"
            rest = groups.get("rest")
            return f"{source} {verb} ", f"{said['what']} {rest}" if rest else said["what"]
    return "", sentence


def _clauses(told: str) -> str:
    for row in CLAUSES:
        told = row.regex.sub(row.put, told, count=1)
    return told


def _turned(told: str) -> str:
    """Return a sentence that says what something is with the one named first that sorts first."""
    if same := COPULA.fullmatch(told):
        one, other = sorted((same[1], same[3]), key=str.lower)
        return f"{one} {same[2]} {other}"
    return told


def _is_relisted(was: str, now: str) -> bool:
    """Say whether the members of one list changed places, all else unchanged."""
    ours, theirs = _ARTICLES.sub("", was).split(" "), _ARTICLES.sub("", now).split(" ")
    if sorted(_bare(ours)) != sorted(_bare(theirs)) or RANKED.search(was):
        return False
    one, two = list(_bare(ours)), list(_bare(theirs))
    if one == two:
        return False
    first = next(at for at in range(len(one)) if one[at] != two[at])
    last = next(at for at in range(len(one)) if one[-1 - at] != two[-1 - at])
    middle = (" ".join(words[first : len(words) - last]) for words in (ours, theirs))
    lists = [sorted(_members(text)) for text in middle]
    right = " ".join(ours[len(ours) - last :])
    tail = _TAIL.search(ours[len(ours) - last - 1])
    return (
        lists[0] == lists[1]
        and len(lists[0]) > 1
        and not any(mark.isdigit() for member in lists[0] for mark in member)
        and BEHIND_LIST.match(f"{tail[0] if tail else ''} {right}".rstrip()) is not None
    )


_TAIL = re.compile(r"[^\w’']*$")


def _bare(words: Sequence[str]) -> Iterator[str]:
    return (word.strip(".,;:()").lower() for word in words)


def _members(text: str) -> list[str]:
    return [member.strip(".,;:()").lower() for member in LISTED.split(text)]


_ARTICLES = re.compile(r"\b(?:[Tt]he|[Aa]n?) ")
