"""A phrase of the language of notices: one row of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

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
    def _told(self) -> re.Pattern[str]:
        """What a text in small letters must have for the pattern to be found in it.

        Where the pattern begins with any words, that is what follows them.
        """
        told = _ANY_WORDS.sub(r"\1", self.pattern, count=1)
        return in_small_letters(told, self.macros)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text: that of the pattern, found sooner where there is none.

        A pattern that begins with any words would be tried at each of them, and one that ignores
        case takes three times as long as one that need not.
        """
        return self.regex.search(text) if self._told.search(small_letters(text)) else None


def compiled(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Compile ``pattern`` with each ``{name}`` filled from ``macros``, ignoring case."""
    return re.compile(_filled(pattern, macros), re.IGNORECASE)


def in_small_letters(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a pattern like :func:`compiled`, to be found sooner in :func:`small_letters`.

    It is found wherever it would be ignoring case, and where it asks for a capital, in any letter.
    """
    return re.compile(_filled(pattern, macros).replace("A-Z", "a-z"))


@lru_cache(maxsize=16)
def small_letters(text: str) -> str:
    """Return a text as a pattern sees it that ignores case: each letter small, none more or fewer.

    >>> small_letters("The İzmir Desk")
    'the izmir desk'
    """
    return (text.translate(_ODD) if _ODD_LETTER.search(text) else text).lower()


def _filled(pattern: str, macros: Mapping[str, str]) -> str:
    while (filled := _PLACE.sub(lambda place: macros[place[1]], pattern)) != pattern:
        pattern = filled
    return filled


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


_ANY_WORDS = re.compile(r"^((?:\(\?:)?\(\?P<\w+>)(?:\.|\[\^\.\])\{\d+,\d+\}\??")
_ODD = str.maketrans("ſıİ", "sii")
_ODD_LETTER = re.compile("[ſıİ]")
_PLACE = re.compile(r"\{([a-z_]+)\}")
