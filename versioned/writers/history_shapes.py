"""The shapes of the JSON about histories: what a store holds, and where words come from.

As in :mod:`versioned.writers.shapes`, which has those of the verbs.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from versioned.model import Basis, Certainty, Provenance
from versioned.writers.shapes import Digest, Edit, Number, Offset, Share


class Observation(TypedDict):
    """When somebody captured a text, as given, and where; null is not known."""

    observed_at: str | None
    source: str | None


class Hypothesis(TypedDict):
    """That a revision is reconstructed: what it stands before, and how far to trust it."""

    base: Number
    basis: Basis
    confidence: Share
    certainty: Certainty
    explanation: str


class Step(TypedDict):
    """What changed since the revision `before`; undisclosed are material changes without notice."""

    before: Number
    words_deleted: Offset
    words_inserted: Offset
    changes: Offset
    material: Offset
    undisclosed: Offset
    notices_added: Offset
    notices_removed: Offset


class Kept(TypedDict):
    """A revision in a store: its number, provenance, SHA-256, length in code points, captures."""

    number: Number
    provenance: Provenance
    digest: Digest
    length: Offset
    observations: list[Observation]
    hypothesis: Hypothesis | None


class Logged(Kept):
    """A state of an article in the order of time; step is null where nothing came before."""

    words: Offset
    step: Step | None


class Listed(TypedDict):
    """An article in a store, counted; first and last are the times of observations."""

    id: str
    observed: Offset
    reconstructed: Offset
    observations: Offset
    first: str | None
    last: str | None


class AddedText(TypedDict):
    """A text that was added: the number it has, and what was new about it.

    ``before`` is the number of the revision that a reconstructed text stands before.
    """

    article: str
    number: Number
    kept: Literal["revision", "observation", "nothing"]
    provenance: Literal["observed", "reconstructed"]
    before: Number | None


class Damage(TypedDict):
    """Something in a store that is not as it was written."""

    article: str | None
    revision: int | None
    part: str
    message: str
    repairable: bool


class Articles(TypedDict):
    """The articles in a store, as `versioned history log` lists them."""

    schema: Literal["versioned/articles/1"]
    articles: list[Listed]


class Log(TypedDict):
    """The states of an article, oldest first, as `versioned history log ID` lists them."""

    schema: Literal["versioned/log/1"]
    article: str
    revisions: list[Logged]


class Show(Kept):
    """A revision with its text; edits are those of a reconstruction, into the text of its base."""

    schema: Literal["versioned/show/1"]
    article: str
    text: str
    edits: list[Edit]


class Added(TypedDict):
    """What `versioned history add` stored."""

    schema: Literal["versioned/added/1"]
    added: list[AddedText]


class Imported(TypedDict):
    """What `versioned history import` stored, what was known already, and what was skipped."""

    schema: Literal["versioned/imported/1"]
    articles: Offset
    revisions: Offset
    observations: Offset
    known: Offset
    skipped: Offset


class Verify(TypedDict):
    """What `versioned history verify` found; seal changes with anything in the store."""

    schema: Literal["versioned/verify/1"]
    sound: bool
    articles: Offset
    revisions: Offset
    observations: Offset
    seal: Digest
    damage: list[Damage]
    repaired: list[Damage]


class Turn(TypedDict):
    """A revision at which something turned: its number in the article, and its time as given."""

    revision: Number
    at: str | None


class Stay(TypedDict):
    """A time that words stood: from `came` until they were missing in `went`; null is not yet."""

    came: Turn
    went: Turn | None


class Attributed(TypedDict):
    """Words of a line with the revision that brought them in, its time, source and provenance.

    `observed` is the first revision in which somebody captured them, null where none is: it differs
    from `revision` where that is reconstructed. `stays` has more than one member where the words
    went away and came back.
    """

    start: Offset
    end: Offset
    text: str
    revision: Number
    at: str | None
    source: str | None
    provenance: Provenance
    observed: Turn | None
    stays: list[Stay]


class Origin(TypedDict):
    """A revision of the article, and how many words of the text shown it brought in."""

    number: Number
    at: str | None
    source: str | None
    provenance: Provenance
    digest: Digest
    words: Offset


class Blame(TypedDict):
    """Where each word of a revision comes from; between runs is nothing but white space."""

    schema: Literal["versioned/blame/1"]
    article: str | None
    revision: Number
    provenance: Provenance
    text: str
    runs: list[Attributed]
    revisions: list[Origin]
