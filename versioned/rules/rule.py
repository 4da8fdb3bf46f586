"""A phrase of the language of notices: one row of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from versioned.model import Error, Kind


@frozen(slots=False)
class Rule:
    """A named pattern with an example that is run as its test.

    ``pattern`` is a regular expression in verbose-free form whose ``{name}`` places are filled
    from ``macros``; its named groups are the values it reads. ``error`` is the error type it
    reports, None where the type follows from what the claim is about. ``example`` is a sentence
    and the groups that must come out of it.
    """

    name: str
    pattern: str
    example: tuple[str, Mapping[str, str]]
    error: Error | None = None
    kind: Kind | None = None
    macros: Mapping[str, str] = field(factory=dict, repr=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; it ignores case, and a named macro stands wherever it is named."""
        return compiled(self.pattern, self.macros)

    @cached_property
    def _told(self) -> re.Pattern[str] | None:
        """What must follow the words that the pattern begins with, if those may be any words."""
        told = _ANY_WORDS.sub(r"\1", self.pattern, count=1)
        return compiled(told, self.macros) if told != self.pattern else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text: that of the pattern, found sooner where there is none.

        A pattern that begins with any words would be tried at each of them.
        """
        if self._told and not self._told.search(text):
            return None
        return self.regex.search(text)


def compiled(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Compile ``pattern`` with each ``{name}`` filled from ``macros``, ignoring case."""
    while (filled := _PLACE.sub(lambda place: macros[place[1]], pattern)) != pattern:
        pattern = filled
    return re.compile(pattern, re.IGNORECASE)


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


_ANY_WORDS = re.compile(r"^((?:\(\?:)?\(\?P<\w+>)(?:\.|\[\^\.\])\{\d+,\d+\}\??")
_PLACE = re.compile(r"\{([a-z_]+)\}")
