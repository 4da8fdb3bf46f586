"""In what ways two things can have been taken for one, as an article words it."""

from __future__ import annotations

from attrs import frozen


@frozen
class Manner:
    """One way of conflating two things.

    ``first`` words the first place that names them and ``later`` the places after it, from
    ``main`` (the name kept), ``other`` (the second name) and ``merged`` (both run together).
    ``prior`` is how likely the manner is before any evidence, as against the others; ``gloss``
    explains it with the same places.
    """

    name: str
    first: str
    later: str
    prior: float
    gloss: str
    both_orders: bool = True


MANNERS = (
    Manner(
        "alias",
        "{main}, also known as {other},",
        "{main}",
        0.3,
        "named {other} as another name of {main}",
    ),
    Manner(
        "run-together",
        "{merged}",
        "{merged}",
        0.25,
        "ran the two together under one name, {merged}",
        both_orders=False,
    ),
    Manner(
        "one-for-both",
        "{main}",
        "{main}",
        0.3,
        "named only {main} where two are meant",
    ),
    Manner(
        "alias-throughout",
        "{main}, also known as {other},",
        "{main}, or {other},",
        0.1,
        "named {other} as another name of {main}, each time",
    ),
)
"""The priors are a judgement, not a count, and matter only as against each other."""
