"""What a history holds, as values."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from versioned.model import Basis, Certainty, Paragraph, Provenance, Revision

Kept = Literal["revision", "observation", "nothing"]


@frozen
class Observation:
    """Somebody captured a text: when (ISO 8601, as given) and where; None is not known.

    ``instant`` orders observations: microseconds since 1970 in UTC, and for an observation
    without a time those of the latest one that its article had when it was stored.
    """

    observed_at: str | None
    source: str | None
    instant: int


@frozen
class Hypothesis:
    """That a revision is reconstructed, from which revision, and how far to trust it.

    ``base`` is the number of the revision before which it stands; ``document`` is the whole
    reconstruction as JSON, as a candidate in what ``versioned reconstruct`` writes.
    """

    base: int
    basis: Basis
    confidence: float
    certainty: Certainty
    explanation: str
    document: str = field(repr=False)


@frozen
class Record:
    """A text to store, with where it comes from: what every reader of histories gives.

    ``text`` is None where the article has it already, and ``sha256`` says which it is. A
    reconstructed text has a ``document`` and the SHA-256 of the ``base`` before which it stands.
    ``once`` says that ``source`` names this capture and no other, so that one without a time is
    not taken twice. ``roles`` are paragraphs whose role the words do not tell. ``place`` is where
    the record was read.
    """

    article: str
    text: str | None = field(repr=False)
    observed_at: str | None = None
    source: str | None = None
    base: str | None = None
    document: str | None = field(default=None, repr=False)
    sha256: str | None = None
    once: bool = False
    roles: tuple[Paragraph, ...] = ()
    place: str | None = None


@frozen
class Unusable:
    """A record that cannot be stored: where it stands (file and line, or the like), and why."""

    place: str
    reason: str


@frozen
class Entry:
    """One state of an article: a text, and the observations in which it was found in a row.

    ``number`` is that of the revision and never changes: it counts the article's distinct texts in
    the order in which they were stored. A text that comes back later is an entry of its own with
    the number it had. ``revision`` has the text, and time and source of the first observation.
    """

    number: int
    revision: Revision
    observations: tuple[Observation, ...]
    hypothesis: Hypothesis | None = None


@frozen
class Step:
    """What changed between two entries, in numbers: words, changes, notices.

    ``material`` counts material changes (notices apart), ``undisclosed`` those among them that no
    notice of the later text discloses.
    """

    before: int
    words_deleted: int
    words_inserted: int
    changes: int
    material: int
    undisclosed: int
    notices_added: int
    notices_removed: int


@frozen
class Logged:
    """An entry with its size, and the step that led to it (None for the first, and hypotheses)."""

    entry: Entry
    words: int
    step: Step | None


@frozen
class Listed:
    """An article in the store, counted: revisions by provenance, observations, first and last."""

    id: str
    observed: int
    reconstructed: int
    observations: int
    first: str | None
    last: str | None


@frozen
class Added:
    """What became of a text that was added: the number of its revision, and what was new.

    ``before`` is the number of the revision that a reconstructed text stands before.
    """

    article: str
    number: int
    kept: Kept
    provenance: Provenance = "observed"
    before: int | None = None


@frozen
class Imported:
    """What an import stored, counted; what it knew already, and what it skipped."""

    articles: int
    revisions: int
    observations: int
    known: int
    skipped: int


@frozen
class Damage:
    """Something in a store that is not as it was written."""

    article: str | None
    revision: int | None
    part: str
    message: str
    repairable: bool = False


@frozen
class Verification:
    """The result of checking a store: what was counted, and what is damaged, in order.

    ``seal`` is a digest over the last digests of all articles: where it is the same as one that was
    noted down earlier, nothing has been added, changed or taken away since.
    """

    articles: int
    revisions: int
    observations: int
    seal: str
    damage: tuple[Damage, ...] = ()
    repaired: tuple[Damage, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is damaged."""
        return not self.damage
