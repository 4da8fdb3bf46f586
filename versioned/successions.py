"""What became of the notices of the text before: which stand no more, and which were reworded."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from versioned.model import Notice
from versioned.observations import Texts, letters

_ALIKE = 55
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
    return fuzz.token_set_ratio(one.text, two.text) if one.kind == two.kind or one.claims else 0
