"""Say of two sentences whether they have the same words in another arrangement.

Both are brought into one arrangement, row by row of a table: clauses behind what they belong to,
posts before names, sources first, relative clauses closed. What comes out the same says the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from versioned.model import Span
from versioned.notations import plain
from versioned.paraphrases import is_paraphrase, means
from versioned.parings import pared
from versioned.rules.arrangement import Arrangement
from versioned.rules.en.arrangements import (
    BEHIND_LIST,
    CLAUSES,
    COPULA,
    DEEDS,
    DOCUMENTS,
    DROPPED,
    FOCUS,
    LISTED,
    OPPOSED_TIMES,
    PHRASES,
    PRONOUNS,
    RANKED,
    RELATIVE,
    RESUMED,
    SOURCES,
    SUBORDINATING,
    SUFFERED,
    WANDERERS,
)
from versioned.rules.en.paraphrases import ADJUNCTS
from versioned.rules.en.stopwords import COMMON
from versioned.text import sentences

_LONG = 600
"""Longer passages, in code points, are not put otherwise."""


@lru_cache(maxsize=1024)
def is_arranged_otherwise(was: str, now: str, *, may_reword: bool) -> bool:
    """Say whether two passages are the same but for how their words are arranged.

    With ``may_reword`` words may also stand in other forms, or for others of the same meaning.
    """
    if max(len(was), len(now)) > _LONG or _is_other(was, now):
        return False
    if _is_relisted(was, now):
        return True
    one, two = _arranged(was, now)
    ours, theirs = pared(one), pared(two)
    if ours == theirs or _settled(ours) == _settled(theirs):
        return True
    return _is_with_pronoun(ours, theirs) or (may_reword and is_paraphrase(one, two))


def _is_other(was: str, now: str) -> bool:
    """Say whether so many words differ that no arrangement can make them the same."""
    if _is_swap(was.split(), now.split()) or _has_other_facts(was, now):
        return True
    ours, theirs = Counter(plain(was)), Counter(plain(now))
    gone, come = (
        {word for word in one - two if word not in COMMON}
        for one, two in ((ours, theirs), (theirs, ours))
    )
    if max(len(gone), len(come)) > _REWORDED:
        return True
    return not (gone and come) and not (gone | come) <= DROPPED


def _has_other_facts(was: str, now: str) -> bool:
    """Say whether each has figures, or names, that the other one has not."""
    figures = {*_FIGURE.findall(was)}, {*_FIGURE.findall(now)}
    if figures[0] - figures[1] and figures[1] - figures[0]:
        return True
    return any(name not in now for name in _NAME.findall(was)) and any(
        name not in was for name in _NAME.findall(now)
    )


_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+")


def _is_swap(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether one word only that tells something stands for another."""
    if len(ours) != len(theirs):
        return False
    differ = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return len(differ) == 1 and not {word.lower() for word in differ[0]} & (COMMON | _JOINTS)


_JOINTS = {"though", "although", "aged"}

_REWORDED = 4
"""So many words that tell something may be others, as verbs and the nouns made of them are."""


def _is_with_pronoun(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether a name and the pronoun for it changed places: "when he fell, Hale"."""
    at = next(
        (at for at, (one, two) in enumerate(zip(ours, theirs, strict=False)) if one != two), None
    )
    if at is None or len(ours) != len(theirs):
        return False
    one, two = (ours, theirs) if ours[at] in PRONOUNS else (theirs, ours)
    if one[at] not in PRONOUNS or one.count(one[at]) != 1 or two.count(one[at]) != 1:
        return False
    return any(_renamed(one, at, two[at : at + size]) == list(two) for size in range(1, 5))


def _renamed(words: Sequence[str], at: int, name: Sequence[str]) -> list[str]:
    """Return the words with a name for the pronoun at a place, and the pronoun for that name."""
    rest = list(words[at + 1 :])
    for start in range(len(rest) - len(name) + 1):
        if rest[start : start + len(name)] == list(name):
            rest[start : start + len(name)] = [words[at]]
            break
    return [*words[:at], *name, *rest]


def may_stand_anywhere(words: Sequence[str]) -> bool:
    """Say whether a phrase tells when, where or why: what does something has its place."""
    first = words[0]
    if len(words) == 1 and first.endswith("ed"):
        # "The judge he attacked", "the judge attacked him".
        return False
    return first in ADJUNCTS or first in SUBORDINATING or len(words) < _FEW or first == "according"


_FEW = 3
"""Fewer words than that are no clause."""


def has_same_bearing(was: str, now: str) -> bool:
    """Say whether "only" bears on the same words in two sentences, "because" on the same clause.

    True where one of them has no such word: what that means is not for an arrangement to say.
    """
    ours, theirs = plain(was), plain(now)
    if not _is_denied_of_same(was, now) or not _is_done_by_same(was, now):
        return False
    if _is_told_of(ours, theirs) or _is_told_of(theirs, ours):
        return False
    if {*OPPOSED_TIMES} <= {*ours} ^ {*theirs} and len({*OPPOSED_TIMES} & {*ours}) == 1:
        return False
    if not (FOCUS | SUBORDINATING) & {*ours} & {*theirs}:
        return True
    if any(_borne(ours, word) != _borne(theirs, word) for word in FOCUS & {*ours} & {*theirs}):
        return False
    one, two = plain(_each(was)), plain(_each(now))
    return all(_is_one_clause(one, two, word) for word in SUBORDINATING & {*one} & {*two})


def _is_denied_of_same(was: str, now: str) -> bool:
    """Say whether "not" denies the same: who did not promise to cut did not promise not to."""
    one, two = (_denied(pared(_AMID.sub("not", side))) for side in (was, now))
    if len(one) != len(two):
        return True
    return all(any(means(word, other) for other in two) for word in one)


def _denied(words: Sequence[str]) -> list[str]:
    """Return what tells something behind each "not" of a sentence."""
    told = [word for word in words if word == "not" or not (word in COMMON or word[-2:] == "ly")]
    return [behind for word, behind in pairwise(told) if word == "not" != behind]


_AMID = re.compile(r"\bnot, [^,]{1,200},")
"""A clause between "not" and what that denies."""


def _is_done_by_same(was: str, now: str) -> bool:
    """Say whether deeds are whose they were: "the army's attack" is no attack on the army."""
    return all(
        _is_still_whose(owner, deed, behind, there)
        for here, there in ((was, now), (now, was))
        for owner, deed, behind in _OWNED.findall(here)
    )


def _is_still_whose(owner: str, deed: str, behind: str, there: str) -> bool:
    if (owner, deed) in {found[:2] for found in _OWNED.findall(there)}:
        return True
    if not re.search(rf"\b{deed}\b", there):
        return True
    if behind == "of":
        return re.search(rf"\bby (?:the |an? )?{re.escape(owner)}\b", there) is not None
    if deed not in SUFFERED and behind != "by":
        return False
    return re.search(rf"\bof (?:\w+ ){{0,3}}?{re.escape(owner)}\b", there) is not None


_OWNED = re.compile(
    rf"\b([\w-]+)(?:[’']s|(?<=s)[’']) (?:\w+ ){{0,2}}?({'|'.join(sorted(DEEDS | SUFFERED))})\b"
    r"(?: (of|by)\b)?"
)


def _borne(words: Sequence[str], focus: str) -> list[str]:
    return [
        two
        for one, two in pairwise(word for word in words if word not in _DEFINITE)
        if one == focus
    ]


_DEFINITE = {"the", "a", "an"}


def _is_told_of(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether when somebody said so became when what was said took place."""
    for at, word in enumerate(ours[:_FRONT]):
        when = (*ours[at + 1 : at + 3],)
        if word not in _SAID or word not in theirs or len(when) < 2 or when[0] not in ADJUNCTS:
            continue
        told = theirs[theirs.index(word) + 1 :]
        opens = told.index("that") if "that" in told else 0
        if when in set(pairwise(told[opens + 1 :])):
            return True
    return False


_SAID = frozenset(
    ["said", "says", "claimed", "claims", "reported", "announced", "admitted", "heard"]
)
_FRONT = 8
"""Among so many words stands who said what comes behind; further on it may have come before."""


def _is_one_clause(one: Sequence[str], two: Sequence[str], opening: str) -> bool:
    """Say whether a clause that opens with a word has some of what the other one has."""
    ours, theirs = (
        [word for word in words[words.index(opening) + 1 :] if word not in COMMON]
        for words in ([*one], [*two])
    )
    if not ours or not theirs:
        return True
    shared = sum(any(means(word, other) for other in theirs) for word in ours)
    least = min(len(ours), len(theirs))
    return shared >= least - least // 3


def _settled(words: Sequence[str]) -> list[str]:
    """Return the words with those that go with any clause last."""
    return [word for word in words if word not in WANDERERS] + [
        word for word in words if word in WANDERERS
    ]


def _arranged(was: str, now: str) -> tuple[str, str]:
    """Return two passages in the one arrangement that their arrangements share."""
    if len(RESUMED.findall(was)) != len(RESUMED.findall(now)):
        was, now = _resumed(was), _resumed(now)
    for row in PHRASES:
        was, now = _put(row, was, now)
    return _each(was), _each(now)


def _put(row: Arrangement, was: str, now: str) -> tuple[str, str]:
    if not row.may_stand_in(was) and not row.may_stand_in(now):
        return was, now
    one, ours = row.regex.subn(row.put, was)
    two, theirs = row.regex.subn(row.put, now)
    return (was, now) if row.one_sided and ours == theirs else (one, two)


def _resumed(passage: str) -> str:
    """Return a passage with what a second sentence resumes told as by a relative clause."""
    opening = passage[:_OPENING].lower()

    def put(match: re.Match[str]) -> str:
        return f"{_MARK} " if not match[1] or f" {match[1]}" in opening else match[0]

    return RELATIVE.sub(rf"\1 \3. {_MARK} \2.", RESUMED.sub(put, passage, count=1))


_MARK = "aforesaid"
"""What stands where a sentence resumes what the one before it is about."""


_OPENING = 40
"""In so many code points a passage names what it is about."""


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
            groups = said.groupdict(default="")
            source, what = groups["source"], f"{groups['what']} {groups.get('rest', '')}".strip()
            verb = "said" if DOCUMENTS.fullmatch(source) else groups.get("verb", "said")
            return f"{source} {verb} {groups.get('when', '').strip()} ", what
    return "", sentence


def _clauses(told: str) -> str:
    for row in CLAUSES:
        if row.may_stand_in(told):
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
    texts = [" ".join(words[first : len(words) - last]) for words in (ours, theirs)]
    lists = [sorted(_members(text)) for text in texts]
    right = " ".join(ours[len(ours) - last :])
    if not all(_is_list(text, right) for text in texts):
        return False
    tail = _TAIL.search(ours[len(ours) - last - 1])
    return (
        lists[0] == lists[1]
        and len(lists[0]) > 1
        and not any(mark.isdigit() for member in lists[0] for mark in member)
        and BEHIND_LIST.match(f"{tail[0] if tail else ''} {right}".rstrip()) is not None
    )


def _is_list(text: str, right: str) -> bool:
    """Say whether the last of some members is joined to them by "and", or one behind them is."""
    joints = LISTED.findall(text)
    if not joints:
        return False
    if joints[-1].strip() in {"and", "or", "nor", ", and", ", or"}:
        return True
    return right.startswith(("and ", "or ")) and len(text.split()) <= 2 * len(joints) + 2


_TAIL = re.compile(r"[^\w’']*$")


def _bare(words: Sequence[str]) -> Iterator[str]:
    return (word.strip(".,;:()").lower() for word in words)


def _members(text: str) -> list[str]:
    return [member.strip(".,;:()").lower() for member in LISTED.split(text)]


_ARTICLES = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir) ")
