"""Forms of verbs by the time that they tell of, and the verbs that report what was said."""

from __future__ import annotations

from itertools import product

from versioned.rules.rule import compiled

FUTURE = frozenset(["will", "shall"])
NOW = frozenset(["is", "are", "am", "has", "have", "do", "does"])
THEN = frozenset(["was", "were", "had", "did"])
PAST = frozenset(["been", "had", "done", "gone"])
"""Auxiliaries, and words that follow them, by the time they tell of."""

_STEPS = (
    (("will",), ("would",)), (("shall",), ("should",)), (("can",), ("could",)), (("may",), ("might",)),
    (("is", "are", "am"), ("was", "were")), (("has", "have"), ("had",)), (("do", "does"), ("did",)),
    (("will be",), ("would be",)), (("will have",), ("would have",)), (("has been", "have been"), ("had been",)),
    (("does not", "do not"), ("did not",)), (("is not", "are not"), ("was not", "were not")), (("will not",), ("would not",)), (("can not",), ("could not",)), (("has not", "have not"), ("had not",)),
)  # fmt: skip

APART = frozenset(
    frozenset(pair)
    for pair in (
        ("now", "past"), ("future", "past"), ("future", "gone"), ("future", "done"), ("future", "now"), ("under way", "done"),
        ("under way", "gone"), ("under way", "past"), ("habit", "gone"), ("habit", "done"),
    )
)  # fmt: skip
"""Two times of which one makes another statement than the other."""

BACK = frozenset(
    (tuple(now.split()), tuple(then.split()))
    for nows, thens in _STEPS
    for now, then in product(nows, thens)
)
"""What goes back a step where somebody's words are reported."""

REPORTED = compiled(
    r"\b(?:said|told|announced|added|warned|confirmed|reported|stated|noted|insisted|argued|claimed|explained|concluded|found|believed|thought|knew|predicted|estimated|testified|wrote|promised|acknowledged|admitted|hoped|feared|learned|revealed|suggested)\b[^.;:“”\"]{0,160}$",
    {},
)
"""What stands before words that are reported."""
