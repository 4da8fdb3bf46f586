"""How a value that is put back joins the words beside it.

What a notice gives as wrong may have words at its ends that the body has beside the right value
("the Big Wannock" River, not "the Little Wannock River"), and a person comes with a post: where the
notice says "the critic Morris Tain" and "the composer Ada Lindqvist", so did the text.
"""

from __future__ import annotations

from versioned.model import Claim, Span
from versioned.rules.en.abouts import FINITE
from versioned.rules.en.stopwords import COMMON, META
from versioned.rules.en.subjects import TITLES

_MOST = 4
"""So many words at an end of a value are looked for beside it."""

_NEAR = 120
"""In so many code points beside a value."""

_PERSONS = frozenset({"name", "identity", "attribution", "quote"})


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
    before = text[max(0, name.start - _LONGEST_POST) : name.start]
    if not before.endswith(" ") or not text[name.start : name.start + 1].isupper():
        return ""
    words = before.split(" ")[:-1]
    at = len(words)
    while at > 0 and len(words) - at < _MOST_WORDS and _may_be_post(words[at - 1]):
        at -= 1
    post, article = words[at:], words[at - 1].lower() if at else ""
    if post and article in {"the", "a", "an"}:
        return " ".join([words[at - 1], *post, ""])
    # Without an article only words that are known for posts tell that this is one.
    return " ".join([*post, ""]) if post and TITLES.fullmatch(post[-1]) else ""


def _may_be_post(word: str) -> bool:
    is_plain = word.islower() and word.replace("-", "").isalpha()
    return is_plain and not FINITE.fullmatch(word) and word not in COMMON and word not in META


_LONGEST_POST, _MOST_WORDS = 60, 3
