"""Find the two things that a notice says were taken for one, or stood in each other's place."""

from __future__ import annotations

from versioned.model import Span, Value
from versioned.scores import likeliest_two
from versioned.stretches import laid_out, stretches


def two_things(text: str, within: Span) -> tuple[Value, Value] | None:
    """Return the two things that a notice of a conflation or a transposition is about."""
    laid, parts = laid_out(text, within)
    found = likeliest_two(text, [stretch.span for stretch in stretches(laid, parts)])
    if found is None:
        return None
    one, two = (Value(span.of(text), span) for span in found)
    return one, two
