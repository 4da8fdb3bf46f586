"""Find the words of the body that a claim is about: each place with a score and the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from versioned.mentions import find_mentions, find_name
from versioned.model import Claim, Location, Revision, Span
from versioned.rules.en.stopwords import COMMON, META
from versioned.text import sentences
from versioned.wordings import Wording, find_wordings

_EVERYWHERE = {"name", "spelling", "title", "place", "identity", "link_or_media"}
"""Errors whose value is meant wherever it stands."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


@frozen
class Place:
    """A sentence with a wording of a claim's right value, and how much speaks for it (0..1)."""

    sentence: Span
    wording: Wording
    score: float
    why: str


def locate(claim: Claim, article: Revision) -> list[Location]:
    """Return where in the body (or headline) a claim applies, best first.

    ``article`` is laid out with its notices, so that these are not searched.
    """
    if claim.terms:
        spans = locate_terms(claim, article)
        why = "names " + " and ".join(term.text for term in claim.terms)
        return [Location(claim.id, (span,), 0.8, why) for span in spans]
    return [
        Location(claim.id, (place.wording.span,), place.score, place.why)
        for place in places(claim, article)
    ]


def locate_terms(claim: Claim, article: Revision) -> list[Span]:
    """Return where both things of a claim are named together, or else each by itself."""
    one, two = (term.text for term in claim.terms)
    body = article.spans("headline", "body")
    joint = find_mentions(article.text, body, one, two)
    if joint:
        return [mention.span for mention in joint]
    return sorted(
        find_name(article.text, body, one) + find_name(article.text, body, two),
        key=lambda span: span.start,
    )


def places(claim: Claim, article: Revision) -> list[Place]:
    """Return the places where the right value of a claim stands and is meant by it."""
    if claim.right is None:
        return []
    found = [
        _place(claim, article.text, sentence, wording)
        for sentence in _sentences(article)
        for wording in find_wordings(article.text, [sentence], claim.right.text)
    ]
    if claim.error in _EVERYWHERE or len(found) < 2:
        return found
    best = max(place.score for place in found)
    chosen = [place for place in found if place.score == best]
    return chosen if best > 0.5 else chosen[:1]


def content_words(text: str) -> set[str]:
    """Return the words that say what a text is about, in lower case and without endings."""
    found = {word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(text)}
    return {stem(word) for word in found - COMMON if len(word) > 2 or word.isdigit()}


def stem(word: str) -> str:
    """Return a word without the ending that its uses differ in."""
    for ending in ("ing", "ies", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _sentences(article: Revision) -> list[Span]:
    return [
        sentence
        for paragraph in article.spans("headline", "body")
        for sentence in sentences(article.text, paragraph)
    ]


def _place(claim: Claim, text: str, sentence: Span, wording: Wording) -> Place:
    about = _topic(claim, text)
    shared = about & content_words(sentence.of(text))
    score = 0.5 + 0.5 * len(shared) / (len(shared) + 1) if shared else 0.5
    why = f"“{wording.span.of(text)}” is the right value"
    if wording.form != "as written":
        why += f" ({wording.form})"
    if shared:
        why += "; the notice shares " + ", ".join(f"“{word}”" for word in sorted(shared))
    return Place(sentence, wording, round(score, 3), why)


def _topic(claim: Claim, text: str) -> set[str]:
    values = [value.text for value in (claim.wrong, claim.right) if value]
    words = content_words(claim.span.of(text)) - {stem(word) for word in META}
    for value in values:
        words -= content_words(value)
    return words


def overlap(one: str, two: str) -> Sequence[str]:
    """Return the content words that two texts share, sorted."""
    return sorted(content_words(one) & content_words(two))
