"""What became of the notices of the text before: which stand no more, and which were reworded."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from versioned.locations import NOTICE_WORDS, content_words
from versioned.model import Notice
from versioned.observations import Texts, letters

_ALIKE = 50
"""From which likeness, of 100, a notice is an earlier one that was altered."""


def heirs(texts: Texts) -> Iterator[tuple[Notice, Notice | None]]:
    """Yield the notices of the text before that stand no more, each with what became of it."""
    assert texts.before is not None
    left = list(texts.new)
    now = {letters(notice.text) for notice in texts.after.notices}
    for notice in texts.before.notices:
        if letters(notice.text) in now:
            continue
        heir = max(left, key=lambda other: _likeness(notice, other), default=None)
        if heir is None or _likeness(notice, heir) < _ALIKE:
            yield notice, None
        else:
            left.remove(heir)
            yield notice, heir


def _likeness(one: Notice, two: Notice) -> float:
    """Return how much two notices say the same, 0..100, apart from what any notice says."""
    if one.kind != two.kind and not one.claims:
        return 0
    ours, theirs = _gist(one), _gist(two)
    if not ours or not theirs:
        return fuzz.token_set_ratio(one.text, two.text)
    return 100 * len(ours & theirs) / min(len(ours), len(theirs))


def said_in(notice: Notice) -> str:
    """Return the words of a notice without its label and its date."""
    words = notice.text
    for head in (notice.label, notice.issued_text):
        words = words.replace(head, " ", 1) if head else words
    return words


def _gist(notice: Notice) -> frozenset[str]:
    """Return the words of a notice apart from what any notice says."""
    return content_words(said_in(notice)) - NOTICE_WORDS
