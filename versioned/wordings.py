"""The forms in which a text may write a value, each with the wrong value in the same form.

A notice says "11, not 14", the body "eleven": then "fourteen" stood there. A form is a function
from a value to its wording; forms are applied one after the other, to both values alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen
from rapidfuzz import fuzz

from versioned.forms import ARTICLE, FORMS, SHORTENING, in_words, ordinal_in_words
from versioned.model import Span
from versioned.rules.en.subjects import RELATIONS
from versioned.rules.en.values import NUMBER, UNIT
from versioned.rules.rule import small_letters
from versioned.values import is_name

_LOOSE = {
    "’": "['’‘]", "'": "['’‘]", "‘": "['’‘]", "“": '["“”]', "”": '["“”]', '"': '["“”]',
    "-": "[-‑–]", "–": "[-‑–]",
}  # fmt: skip
_MOST = 60
"""Forms of one value that are tried at most."""


@frozen
class Wording:
    """A form of a value as a text may have it, and what stood there if that was wrong.

    ``was`` is None where the wrong value is not known; ``whole`` says that nothing was left off.
    """

    now: str
    was: str | None
    form: str
    whole: bool = True


def wordings(right: str, wrong: str | None) -> list[Wording]:
    """Return the forms of a right value with the wrong one in the same form, plainest first."""
    return list(_wordings(right, wrong))


@lru_cache(maxsize=512)
def _wordings(right: str, wrong: str | None) -> tuple[Wording, ...]:
    found: dict[str, Wording] = {}
    waiting = [*_evened(right, wrong)]
    for depth in range(3):
        later: list[Wording] = []
        for wording in waiting:
            if wording.now in found or len(found) >= _MOST:
                continue
            if wording.now != wording.was:
                found[wording.now] = wording
            if depth < 2:
                later += _reworded(wording)
        waiting = later
    return tuple(found.values())


def find(text: str, within: Span, wording: str) -> Iterator[Span]:
    """Yield where a wording stands in a stretch, whole words only."""
    # Most sentences have nothing of it, which shows sooner without its pattern.
    if small_letters(text).find(_telling(wording), within.start, within.end) < 0:
        return
    for match in _pattern(wording).finditer(text, within.start, within.end):
        yield Span(*match.span())


def fitted(was: str, now: str, *, opening: bool) -> str:
    """Return what stood there with a capital if it opened a sentence, or none if it did not."""
    if was[:1].islower() and (opening or (now[:1].isupper() and " " not in was)):
        was = was[:1].upper() + was[1:]
    if now.istitle() and now != now.lower() and was == was.lower() and " " in was:
        was = was.title()
    if was[:1] in "’'" and now[:1] in "’'":
        was = now[:1] + was[1:]
    article = re.match(r"(?:The|An?|His|Her|Its|Their) ", was)
    if article and not opening and now[:1].islower():
        return was[:1].lower() + was[1:]
    return was


def _evened(right: str, wrong: str | None) -> Iterator[Wording]:
    """Yield the two values as given, without a unit that only one of them has, and as names."""
    if wrong is None:
        yield Wording(right, None, "as written")
        yield from _parts_of_name(right, None)
        return
    if one_word := _relations(right, wrong):
        yield one_word
    if len(wrong.split()) == 1 and len(right.split()) > 1:
        # "Lorraine Beaudry, not Beaudrey" says of a whole name which part was wrong.
        yield from _parts_of_name(right, wrong)
    if part := _part_against_whole(right, wrong):
        yield from part
        return
    right = _in_the_year_of(wrong, right)
    wrong = _as_much_of_the_post(right, _of_the_same_owner(right, wrong))
    wrong = _in_notation_of(right, wrong)
    ours, theirs = _unit_of(right), _unit_of(wrong)
    if not ours[1] and theirs[1] and _is_amount(wrong):
        # "It employs 460", not "640 people".
        yield Wording(right, theirs[0], "as written")
    elif ours[1] and not theirs[1] and _is_amount(right):
        if wrong and not any(mark.isdigit() for mark in wrong) and UNIT.fullmatch(f" {wrong}"):
            # "48 kilobytes, not megabytes".
            yield Wording(right, f"{ours[0]} {wrong}", "as written")
        else:
            yield Wording(ours[0], wrong, "without unit", whole=False)
    else:
        yield Wording(right, wrong, "as written")
        if ours[1] and ours[1] == theirs[1]:
            yield Wording(ours[0], theirs[0], "without unit", whole=False)
        yield from _without_kind(right, wrong)
    yield from _parts_of_name(right, wrong)


def _in_the_year_of(wrong: str, right: str) -> str:
    """Return "April 2021" for "April of that year" beside "August 2021"."""
    year = _YEAR.search(wrong)
    return _THAT_YEAR.sub(f" {year[0]}", right) if year else right


def _of_the_same_owner(right: str, wrong: str) -> str:
    """Return "the speaker's clerk" for "her clerk" beside "the speaker's director"."""
    owner = _OWNER.match(right)
    return _HERS.sub(owner[0], wrong) if owner else wrong


def _as_much_of_the_post(right: str, wrong: str) -> str:
    """Return "clerk" for "its clerk" beside "vice-chair", "the clerk" beside "the vice-chair"."""
    alone = FORMS["post alone"]
    lead = re.match(r"(?:the |an? )?", right)
    assert lead
    bare, post = right[lead.end() :], alone(wrong)
    is_post = bare[:1].islower() and alone(f"the {bare}") == bare
    return f"{lead[0]}{post}" if post and is_post and wrong.endswith(post) else wrong


_OWNER = re.compile(r"(?:[\w.-]+ ){0,4}[\w.-]+(?:[’']s|(?<=s)[’']) ")
_HERS = re.compile(r"^(?:his|her|its|their) ", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year$")


def _without_kind(right: str, wrong: str) -> Iterator[Wording]:
    """Yield two names without the noun that both end with: "Kollam" of "Kollam district"."""
    ours, theirs = right.split(), wrong.split()
    same = ours[-1] == theirs[-1] and ours[-1].islower() and ours[-1].isalpha()
    if same and len(ours) > 1 < len(theirs) and ours[-2][:1].isupper() and theirs[-2][:1].isupper():
        left = " ".join(ours[:-1]), " ".join(theirs[:-1])
        yield Wording(*left, "without its kind", whole=False)


def _part_against_whole(right: str, wrong: str) -> list[Wording]:
    """Return the wordings where one word of a name is set against another name as a whole."""
    words = wrong.split()
    both = is_name(right, Span(0, len(right))) and is_name(wrong, Span(0, len(wrong)))
    if not both or " " in right or not 2 <= len(words) <= 4:
        return []
    at = max(range(len(words)), key=lambda at: fuzz.ratio(words[at], right))
    whole = " ".join([*words[:at], right, *words[at + 1 :]])
    return [
        Wording(whole, wrong, "whole name"),
        Wording(right, words[at], "part of the name", whole=False),
    ]


def _relations(right: str, wrong: str) -> Wording | None:
    ours, theirs = RELATIONS.search(right), RELATIONS.search(wrong)
    if ours and theirs and ours[0] != theirs[0]:
        return Wording(ours[0], theirs[0], "relation", whole=False)
    return None


def _in_notation_of(right: str, wrong: str) -> str:
    """Return a wrong number in words where the right one is in words."""
    if right[:1].isalpha() and wrong[:1].isdigit():
        return in_words(wrong) or ordinal_in_words(wrong) or wrong
    return wrong


def _is_amount(value: str) -> bool:
    return NUMBER.match(value) is not None


def _unit_of(value: str) -> tuple[str, str]:
    number = NUMBER.match(value)
    if number is None or number.end() == len(value):
        return value, ""
    rest = value[number.end() :]
    return (
        (value[: number.end()], rest.strip())
        if re.match(r"[ \u00a0-]?[a-z]", rest)
        else (value, "")
    )


def _parts_of_name(right: str, wrong: str | None) -> Iterator[Wording]:
    """Yield the parts of a name that may stand alone: "Thorvald" of "Annika Thorvald"."""
    if not is_name(right, Span(0, len(right))) or ARTICLE.match(right):
        return
    ours = right.split()
    theirs = wrong.split() if wrong else []
    if not 2 <= len(ours) <= 4:
        return
    if wrong is None:
        yield Wording(ours[-1], None, "surname", whole=False)
        return
    if len(theirs) == 1:
        # "Lorraine Beaudry, not Beaudrey": which part it is shows by likeness.
        at = max(range(len(ours)), key=lambda at: fuzz.ratio(ours[at], theirs[0]))
        if fuzz.ratio(ours[at], theirs[0]) < _ALIKE:
            # "Port Ellen and not Bowmore": one name for another, and no part of it.
            return
        whole = " ".join([*ours[:at], theirs[0], *ours[at + 1 :]])
        yield Wording(right, whole, "whole name")
        yield Wording(ours[at], theirs[0], "part of the name", whole=False)
    elif len(theirs) == len(ours):
        for one, two in zip(ours, theirs, strict=True):
            if one != two:
                yield Wording(one, two, "part of the name", whole=False)
    elif ours[-1] != theirs[-1]:
        yield Wording(ours[-1], theirs[-1], "surname", whole=False)


_ALIKE = 40
"""From which likeness on, 0..100, one word stands for a part of a name."""


def _reworded(wording: Wording) -> Iterator[Wording]:
    for name, form in FORMS.items():
        now = form(wording.now)
        if not now or now == wording.now:
            continue
        was = (form(wording.was) or wording.was) if wording.was is not None else None
        yield Wording(now, was, name, whole=wording.whole and name not in SHORTENING)


@lru_cache(maxsize=4_096)
def _telling(worded: str) -> str:
    """Return the longest run of plain letters and figures, in small letters."""
    return max(_PLAIN.findall(worded), key=len, default="").lower()


_PLAIN = re.compile(r"[A-Za-z0-9]+")


@lru_cache(maxsize=4_096)
def _pattern(worded: str) -> re.Pattern[str]:
    loose = "".join(
        r"\s+" if mark.isspace() else _LOOSE.get(mark, re.escape(mark))
        for mark in " ".join(worded.split())
    )
    first = worded[0]
    if first.isalpha() and first.islower():
        loose = f"[{first}{first.upper()}]" + loose[len(re.escape(first)) :]
    before = r"(?<![\w$£€₹])(?<!\d[.,-])" if first.isalnum() else ""
    after = r"(?![\w%])(?![.,]\d)" if worded[-1].isalnum() else ""
    if worded[-1].isdigit():
        # "5" is not in "5 million" or "5 percent", nor in "5-4".
        scales = "hundred|thousand|million|billion|trillion|lakh|crore|per ?cent"
        after += rf"(?!(?: |-)(?:{scales})\b)(?!-\d)"
    # A headline writes "11 Years", a caption "Deputy Agriculture Secretary".
    plain = worded == worded.lower() and (" " in worded or "-" in worded)
    return re.compile(before + loose + after, re.IGNORECASE if plain else 0)
