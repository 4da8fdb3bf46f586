"""Hold what a notice states as true against what the body says of the same thing.

Two sentences are about the same thing when they share a circumstance ("under the Harrow
administration"); they disagree when what they say of it shares no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from versioned.locations import content_words, locate_terms
from versioned.model import Claim, Revision, Span, Value
from versioned.text import sentences

_CLAUSE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|be) (?P<said>(?:[\w’'-]+ ){0,7}?[\w’'-]+)"
    r"(?= (?:under|during|in|by|at|after|before|since|on|from|for|amid|within|until) "
    r"(?P<when>(?:[\w’'.-]+[ ,.]+){1,5}))"
)


@frozen
class Disagreement:
    """A statement of the notice and a sentence of the body that differ about one thing."""

    claim: str
    statement: Value
    body: Value
    stated: Value
    printed: Value

    @property
    def message(self) -> str:
        """One sentence for a person."""
        return (
            f"the notice says “{self.stated.text}”, the body says “{self.printed.text}”: "
            "the correction leaves this unsettled"
        )


def disagreements(claim: Claim, article: Revision) -> list[Disagreement]:
    """Return where the supporting statements of a claim and the body differ.

    Only sentences of the body that the claim touches are compared.
    """
    text = article.text
    places = _spans(claim, article) if claim.support else []
    touched = (
        [span for span in _sentences(article) if any(span.covers(at) for at in places)]
        if places
        else []
    )
    found = []
    for statement in claim.support:
        for sentence in touched:
            if pair := _differing(text, statement.span, sentence):
                stated, printed = pair
                body = Value(sentence.of(text), sentence)
                found.append(Disagreement(claim.id, statement, body, stated, printed))
    return found


def _spans(claim: Claim, article: Revision) -> list[Span]:
    return locate_terms(claim, article) if claim.terms else []


def _sentences(article: Revision) -> Iterator[Span]:
    for paragraph in article.spans("headline", "body"):
        yield from sentences(article.text, paragraph)


def _differing(text: str, statement: Span, sentence: Span) -> tuple[Value, Value] | None:
    for ours in _CLAUSE.finditer(text, statement.start, statement.end):
        for theirs in _CLAUSE.finditer(text, sentence.start, sentence.end):
            same_time = content_words(ours["when"]) & content_words(theirs["when"])
            same_words = content_words(ours["said"]) & content_words(theirs["said"])
            if same_time and not same_words:
                return _value(text, ours), _value(text, theirs)
    return None


def _value(text: str, match: re.Match[str]) -> Value:
    span = Span(*match.span("said"))
    return Value(span.of(text), span)
