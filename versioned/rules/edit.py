"""What an edit of a few words amounts to: one row of a table."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen

from versioned.model import Materiality
from versioned.rules.rule import compiled


@frozen(slots=False)
class EditRule:
    """A named kind of edit with an example that is run as its test.

    With ``other``, words that match ``one`` were exchanged for words that match ``other``, either
    way. Without it, words that match ``one`` came or went; where they are ``counted``, not one for the other. Both are read in the words that
    changed, in lower case. ``also`` are further categories. ``why`` says it to a person. ``example`` is a sentence before and after.
    """

    name: str
    category: str
    materiality: Materiality
    one: str
    why: str
    example: tuple[str, str]
    other: str | None = None
    also: tuple[str, ...] = ()
    counted: bool = False

    def fits(self, was: str, now: str) -> bool:
        """Say whether the words that went and came make this kind of edit."""
        if self._other is None:
            ours, theirs = self._one.findall(was), self._one.findall(now)
            return len(ours) != len(theirs) if self.counted else ours != theirs
        return bool(
            (self._one.fullmatch(was) and self._other.fullmatch(now))
            or (self._one.fullmatch(now) and self._other.fullmatch(was))
        )

    @cached_property
    def _one(self) -> re.Pattern[str]:
        return compiled(self.one if self.other is not None else rf"(?<!\w)(?:{self.one})(?!\w)", {})

    @cached_property
    def _other(self) -> re.Pattern[str] | None:
        return None if self.other is None else compiled(self.other, {})
