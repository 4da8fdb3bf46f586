"""Grammar and marks that an edit left broken: "the program were", "the the", "a 11-year-old", ",,".

Only sentences that a change or a claim touches are looked at, and what was broken before is no
scar of these changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from versioned.conflations import scars
from versioned.lexicon import is_plural_of
from versioned.locations import locate
from versioned.mentions import find_mentions
from versioned.model import Change, Span
from versioned.observations import Observation, Texts
from versioned.rules.en.auditing import (
    ABBREVIATED,
    AGAIN,
    BROKEN_MARKS,
    CLASHING,
    COMPARES,
    DISAGREEING,
    NOT_DISAGREEING,
    PRESENT,
    TWICE,
    VERB_AT_VERB,
    WRONG_ARTICLE,
    WRONG_WORD_ARTICLE,
)
from versioned.rules.en.grammar import INSIDE_A_PHRASE, third_person
from versioned.rules.en.spellings import PLURALS

_SIGNS = (
    (TWICE, "stands twice"),
    (VERB_AT_VERB, "has two verbs where one belongs"),
    (DISAGREEING, "sets one beside many"),
    (WRONG_ARTICLE, "has the wrong article"),
)
"""What reads broken wherever it stands."""

_AT_CUTS = (
    (WRONG_WORD_ARTICLE, "has the wrong article"),
    (AGAIN, "stands twice"),
    (CLASHING, "lacks a word"),
    (BROKEN_MARKS, "has a mark too many, or too few"),
)
"""What reads broken where an edit put two words side by side that did not stand so before."""

_BESIDE = 24
"""How far from an edit, in code points, such a place may begin or end."""


def broken(texts: Texts) -> Iterator[Observation]:
    """Yield what reads broken in the sentences that a change or a claim touches."""
    seen: list[Span] = []
    for span, why, claim in (
        *_of_conflations(texts),
        *_of_sentences(texts),
        *(_of_cuts(texts) if texts.before is not None else ()),
    ):
        if not any(span.touches(other) for other in seen):
            seen.append(span)
            where = texts.after.where(span)
            message = f"“{span.of(texts.after.text)}” {where} {why}"
            yield Observation(
                "correction-scar", message, claim=claim, after=(texts.after.value(span),)
            )


def _of_conflations(texts: Texts) -> Iterator[tuple[Span, str, str | None]]:
    for _, claim in texts.claims():
        if len(claim.terms) == 2:
            one, two = (term.text for term in claim.terms)
            body = texts.after.revision.spans("headline", "body")
            for _, span in scars(
                texts.after.revision, find_mentions(texts.after.text, body, one, two)
            ):
                words = span.of(texts.after.text)
                if texts.before is None or words not in texts.before.text:
                    yield span, "has a singular noun under a plural verb", claim.id


def _of_sentences(texts: Texts) -> Iterator[tuple[Span, str, str | None]]:
    text = texts.after.text
    for sentence in _touched(texts):
        for pattern, why in _SIGNS:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                if _is_broken(texts, sentence, match, pattern):
                    yield Span(*match.span()), why, None


def _of_cuts(texts: Texts) -> Iterator[tuple[Span, str, str | None]]:
    """Yield what is broken right where a change ends, or in the words that agree with it."""
    assert texts.before is not None
    text = texts.after.text
    for change in texts.changes:
        if change.op == "move" or texts.after.is_apart(change.after.span):
            continue
        for edge in {change.after.span.start, change.after.span.end}:
            near = Span(max(0, edge - _BESIDE), min(len(text), edge + _BESIDE))
            for pattern, why in _AT_CUTS:
                for match in pattern.finditer(text, near.start, near.end):
                    span = Span(*match.span())
                    if _is_cut(texts, change, span):
                        yield _to_words(text, span), why, None
        yield from ((span, why, None) for span, why in _disagreeing(texts, change))


def _is_cut(texts: Texts, change: Change, span: Span) -> bool:
    """Say whether a broken place is of a change's making: it touches it, and was not so before."""
    assert texts.before is not None
    text, was = texts.after.text, texts.before.text
    if not (span.start <= change.after.span.end and change.after.span.start <= span.end):
        return False
    if ABBREVIATED.search(text[max(0, span.start - 8) : span.end]):
        return False
    # The words around it show whether it stood so before: a mark alone may stand anywhere.
    around = text[max(0, span.start - 6) : span.end + 6]
    return around not in was


def _to_words(text: str, span: Span) -> Span:
    """Return a stretch out to the ends of the words that it begins or ends at."""
    left = _WORD_END.search(text[max(0, span.start - _BESIDE) : span.start])
    right = _WORD_START.match(text[span.end : span.end + _BESIDE])
    return Span(
        span.start - (len(left[0]) if left else 0), span.end + (len(right[0]) if right else 0)
    )


_WORD_END, _WORD_START = re.compile(r"[\w’'-]+ ?$"), re.compile(r" ?[\w’'-]+")


def _disagreeing(texts: Texts, change: Change) -> Iterator[tuple[Span, str]]:
    """Yield a verb that agrees with the other number of a noun that changed, and a bare "than"."""
    text = texts.after.text
    verb = _VERB.match(text, change.after.span.end)
    number = _number_of(change)
    if verb and number and verb[1] in (_ONE if number == "many" else _MANY):
        lead = text[max(0, change.after.span.start - _BESIDE) : change.after.span.start]
        if not INSIDE_A_PHRASE.search(lead):
            start = text.rfind(" ", 0, change.after.span.end) + 1
            yield Span(start, verb.end()), "has a noun and a verb that do not agree"
    than = _THAN.search(text, change.after.span.start, change.after.span.end + _BESIDE)
    sentence = texts.after.sentence(change.after.span.start)
    if than is None or sentence is None or not COMPARES.search(change.before.text):
        return
    if not COMPARES.search(text, sentence.start, than.start()):
        yield _to_words(text, Span(than.start() - 1, than.end())), "compares nothing"


def _number_of(change: Change) -> str | None:
    """Return whether the noun that a change ends in is now of one or of many, if it became so."""
    was, now = change.before.text.split()[-1:], change.after.text.split()[-1:]
    if not was or not now or not is_plural_of(was[0].lower(), now[0].lower()):
        return None
    one, two = was[0].lower(), now[0].lower()
    return "many" if PLURALS.get(two) == one or two.startswith((one, one[:-1] + "ies")) else "one"


_MANY = {"were", "are", "have", *PRESENT}
_ONE = {"was", "is", "has", *map(third_person, PRESENT)}
_VERB = re.compile(r" ([a-z]+)\b")
_THAN = re.compile(r"\bthan\b")


def _is_broken(
    texts: Texts, sentence: Span, match: re.Match[str], pattern: re.Pattern[str]
) -> bool:
    text = texts.after.text
    if pattern is TWICE:
        ok = match[0].split()[1][:1].islower()
    elif pattern is DISAGREEING:
        before = text[max(sentence.start, match.start() - 40) : match.start()]
        ok = NOT_DISAGREEING.search(before) is None
    else:
        ok = True
    return ok and (texts.before is None or match[0] not in texts.before.text)


def _touched(texts: Texts) -> list[Span]:
    """Return the sentences that a change or, without a text before, a claim touches."""
    if texts.changes is not None:
        spans = [change.after.span for change in texts.changes if not change.is_layout]
    else:
        spans = [
            span
            for _, claim in texts.claims()
            for location in locate(claim, texts.after.revision)
            for span in location.spans
        ]
    spans.sort(key=lambda span: span.start)
    found: list[Span] = []
    at = 0
    for sentence in texts.after.sentences:
        while at < len(spans) and spans[at].end < sentence.start:
            at += 1
        if any(span.touches(sentence) for span in spans[at : at + 3]):
            found.append(sentence)
    return found
