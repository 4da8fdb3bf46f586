"""Grammar that an edit left broken: "the program were", "the the", "a 11-year-old".

Only sentences that a change or a claim touches are looked at, and what was broken before is no
scar of these changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from versioned.conflations import scars
from versioned.locations import locate
from versioned.mentions import find_mentions
from versioned.model import Span
from versioned.observations import Observation, Texts
from versioned.rules.en.auditing import (
    DISAGREEING,
    NOT_DISAGREEING,
    TWICE,
    VERB_AT_VERB,
    WRONG_ARTICLE,
)

_SIGNS = (
    (TWICE, "stands twice"),
    (VERB_AT_VERB, "has two verbs where one belongs"),
    (DISAGREEING, "sets one beside many"),
    (WRONG_ARTICLE, "has the wrong article"),
)


def broken(texts: Texts) -> Iterator[Observation]:
    """Yield what reads broken in the sentences that a change or a claim touches."""
    seen: list[Span] = []
    for span, why, claim in (*_of_conflations(texts), *_of_sentences(texts)):
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
