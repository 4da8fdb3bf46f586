"""Where the values of a claim stand in an article: the wrong one that is left, and the right one.

A wrong value is looked for in every form that a text may give it, and in looser ones ("half" for
50 percent). What tells of the correction, and what an edit put there, is not left over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from versioned.model import Claim, Span
from versioned.observations import SUMS_UP, Texts
from versioned.rules.en.auditing import TELLS_OF_CORRECTION
from versioned.rules.en.times import MONTHS
from versioned.rules.en.variants import LED_BY
from versioned.variants import variants
from versioned.wordings import find, wordings

_PARTS = {
    "name": {"part of the name", "surname"},
    "spelling": {"part of the name", "surname"},
    "number": {"without unit"},
}
"""The forms that leave off a part of a wrong value and say it all the same."""


@frozen
class Leftover:
    """A place where a wrong value stands; ``loose`` where the words say less than the value."""

    sentence: Span
    span: Span
    loose: bool = False


def leftovers(texts: Texts, claim: Claim) -> list[Leftover]:
    """Return where the wrong value stands, in reading order, outside the right one."""
    assert claim.wrong
    right = [span for _, span in right_places(texts, claim)]
    found: dict[Span, bool] = {}
    for words, loose in _spellings(claim):
        for span in find(texts.after.text, Span(0, len(texts.after.text)), words):
            if not any(span.touches(other) for other in (*found, *right)):
                found[span] = loose
    placed = [
        Leftover(sentence, span, found[span])
        for span in sorted(found, key=lambda span: span.start)
        if (sentence := texts.after.sentence(span.start)) and sentence.covers(span)
    ]
    return [
        place
        for place in placed
        if not _tells_of_correction(texts.after.text, place.sentence, place.span)
        and not _is_put_there(texts, claim, place.span)
        and not (place.loose and _is_by_chance(texts, place.span))
    ]


def right_places(texts: Texts, claim: Claim) -> tuple[tuple[Span, Span], ...]:
    """Return where the right value stands, each with its sentence."""
    if claim.right is None:
        return ()
    text = texts.after.text
    return tuple(
        (sentence, span)
        for wording in wordings(claim.right.text, claim.wrong.text if claim.wrong else None)
        for span in find(text, Span(0, len(text)), wording.now)
        if (sentence := texts.after.sentence(span.start)) and sentence.covers(span)
    )


def _spellings(claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield the words in which the wrong value may stand, and whether they say it loosely."""
    assert claim.wrong
    right = claim.right.text if claim.right else None
    for wording in wordings(claim.wrong.text, right):
        if wording.whole or wording.form in _PARTS.get(claim.error, ()):
            yield wording.now, False
    for words in variants(claim.wrong.text, right):
        yield words, True


def _is_put_there(texts: Texts, claim: Claim, span: Span) -> bool:
    """Say whether an edit put a value where it stands: what came with it was not left over.

    One that took the right value away for it undid the correction.
    """
    right = claim.right.text if claim.right else None
    return any(
        change.op != "move"
        and change.after.span.touches(span)
        and change.after.text.strip()
        and span.of(texts.after.text) not in change.before.text
        and not (right and right in change.before.text)
        for change in texts.changes
    )


def _tells_of_correction(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - 70) : span.start]
    behind = text[span.end : min(sentence.end, span.end + 50)]
    return bool(TELLS_OF_CORRECTION.search(before) or TELLS_OF_CORRECTION.search(behind))


_LAST_WORD = re.compile(r"([\w-]+)\W{0,2}$")
_FULL_DATE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,? $")
_NEXT_NUMBER = re.compile(r",? \d")


def _is_by_chance(texts: Texts, span: Span) -> bool:
    """Say whether loose words mean something else: a month of a whole date, a sum of its own."""
    text = texts.after.text
    words = span.of(text)
    before = text[max(0, span.start - 24) : span.start]
    if words.lower() in MONTHS or (words.isdigit() and len(words) == 4):
        return bool(_FULL_DATE.search(before) or _NEXT_NUMBER.match(text, span.end))
    if any(mark.isdigit() for mark in words) and words[-1:] not in "%s":
        last = _LAST_WORD.search(before)
        led = last is not None and last[1].lower() in LED_BY
        return not led and texts.after.where(span) not in SUMS_UP
    return False
