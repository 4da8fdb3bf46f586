"""What the clauses of a notice say of one error, while they are read."""

from __future__ import annotations

import re

from attrs import frozen

from versioned.model import Error, Span, Value


@frozen
class Reading:
    """What the clauses read so far say of one error; statements are still to be compared."""

    rule: str
    error: Error | None
    span: Span
    wrong: Span | None = None
    right: Span | None = None
    about: Span | None = None
    said: Span | None = None
    truth: Span | None = None
    terms: tuple[Value, ...] = ()
    support: tuple[Value, ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether a truth that follows can belong to this error."""
        return self.right is None and self.truth is None and not self.terms


def is_free(text: str, about: Span | None) -> bool:
    """Say whether a fault names no subject of its own: it then speaks of what went before."""
    return about is None or _PRONOUN_SUBJECT.fullmatch(about.of(text).strip()) is not None


_PRONOUN_SUBJECT = re.compile(
    r"(?:yes, )?(?:it|he|she|they|this|that|there|both|we|him|her|them)|(?:its|his|her|their) name"
    r"|the (?:correct |right |actual |real )?"
    r"(?:sentence|figure|number|name|amount|date|year|total|word|age|price)",
    re.IGNORECASE,
)
