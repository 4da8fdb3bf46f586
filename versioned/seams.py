"""How a value that is put back joins the words beside it.

What a notice gives as wrong may have words at its ends that the body has beside the right value
("the Big Wannock" River, not "the Little Wannock River"), and a person comes with a post: where the
notice says "the critic Morris Tain" and "the composer Ada Lindqvist", so did the text.
"""

from __future__ import annotations

import re

from versioned.model import Claim, Span
from versioned.rules.en.abouts import FINITE
from versioned.rules.en.stopwords import COMMON, META

_MOST = 4
"""So many words at an end of a value are looked for beside it."""

_NEAR = 120
"""In so many code points beside a value."""

_PERSONS = frozenset({"name", "identity", "attribution", "quote"})

_POST = re.compile(r"\b(?:the|an?) (?:[a-z-]+ ){1,3}$", re.IGNORECASE)
"""What may be the post of the person named next, if nothing in it is a verb or a link."""


def joined(text: str, span: Span, was: str) -> tuple[Span, str]:
    """Return a span widened over the words beside it that its earlier words have at that end."""
    now = span.of(text)
    near = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    before, behind = _shared_before(near[0], now, was), _shared_behind(near[1], now, was)
    if before and near[0][-before:][:1].isupper():
        was = was[:1].upper() + was[1:]
    return Span(span.start - before, span.end + behind), was


def _shared_before(before: str, now: str, was: str) -> int:
    """Return how much of what stands before a value its earlier words begin with."""
    words = was.split(" ")
    for count in range(min(_MOST, len(words) - 1), 0, -1):
        head = " ".join(words[:count]) + " "
        if before.lower().endswith(head.lower()) and not now.lower().startswith(head.lower()):
            apart = before[: -len(head)][-1:]
            return 0 if apart.isalnum() else len(head)
    return 0


def _shared_behind(behind: str, now: str, was: str) -> int:
    words = was.split(" ")
    for count in range(min(_MOST, len(words) - 1), 0, -1):
        tail = " " + " ".join(words[-count:])
        if behind.lower().startswith(tail.lower()) and not now.lower().endswith(tail.lower()):
            return 0 if behind[len(tail) : len(tail) + 1].isalnum() else len(tail)
    return 0


def with_post(text: str, claim: Claim, span: Span, was: str) -> tuple[Span, str]:
    """Return a span and its earlier words with the posts that the notice gives both persons."""
    if claim.error not in _PERSONS or claim.wrong is None or claim.right is None:
        return span, was
    theirs, ours = (_post_before(text, value.span) for value in (claim.wrong, claim.right))
    before = text[max(0, span.start - len(ours)) : span.start]
    if not ours or not theirs or before.lower() != ours.lower() or ours.lower() == theirs.lower():
        return span, was
    if before[:1].isupper():
        theirs = theirs[:1].upper() + theirs[1:]
    return Span(span.start - len(ours), span.end), theirs + was


def _post_before(text: str, name: Span) -> str:
    """Return the post that a person is named with, and the space behind it; empty if none."""
    found = _POST.search(text[max(0, name.start - _LONGEST_POST) : name.start])
    if found is None or not text[name.start : name.start + 1].isupper():
        return ""
    words = set(found[0].lower().split()[1:])
    return "" if FINITE.search(found[0]) or words & COMMON or words & META else found[0]


_LONGEST_POST = 60
