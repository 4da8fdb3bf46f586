"""The values everything else is made of: an article's revisions, its notices, and what they say.

Every class is frozen and slotted. Offsets are Unicode code points, ends exclusive, and
``text[span.start:span.end]`` is exactly the text quoted beside a span.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal

from attrs import field, frozen

Provenance = Literal["observed", "reconstructed"]
Role = Literal["headline", "body", "notice", "furniture"]
Kind = Literal["correction", "clarification", "update", "editors_note", "retraction"]
Basis = Literal["stated", "inferred", "unknown"]
Certainty = Literal["high", "medium", "low"]
Op = Literal["insert", "delete", "replace", "move"]
Unit = Literal["word", "sentence", "paragraph"]
Materiality = Literal["cosmetic", "copyedit", "material"]
Error = Literal[
    "name", "number", "date", "place", "title", "quote", "attribution", "identity",
    "conflation", "omission", "addition", "order", "spelling", "link_or_media", "other",
]  # fmt: skip

LACUNA = "[…]"
"""What stands where the earlier wording is known to have differed and is not known."""


@frozen
class Span:
    """A stretch of text: ``start`` and ``end`` in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return this span moved ``by`` code points to the right."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Say whether the two spans share a code point, or meet where one of them is empty."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


@frozen
class Paragraph:
    """A paragraph of a revision and the part it plays."""

    span: Span
    role: Role


@frozen
class Revision:
    """One state of an article's text.

    ``provenance`` says whether somebody captured the text or this library derived it.
    ``observed_at`` is an ISO 8601 time or None, ``source`` names where the text was read.
    """

    text: str = field(repr=lambda text: f"<{len(text)} code points>")
    provenance: Provenance = "observed"
    observed_at: str | None = None
    source: str | None = None
    paragraphs: tuple[Paragraph, ...] = field(default=(), repr=False)

    @property
    def digest(self) -> str:
        """SHA-256 of the text's UTF-8 bytes, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def headline(self) -> str | None:
        """The text of the headline, or None where the layout has none."""
        spans = self.spans("headline")
        return spans[0].of(self.text) if spans else None

    def spans(self, *roles: Role) -> list[Span]:
        """Return the spans of the paragraphs with one of these roles, in reading order."""
        return [paragraph.span for paragraph in self.paragraphs if paragraph.role in roles]


@frozen
class Article:
    """An article by its id (URL or name) with its revisions, oldest first."""

    id: str
    revisions: tuple[Revision, ...] = ()


@frozen
class Value:
    """A piece of text read from an article or notice, and the span it was read from."""

    text: str
    span: Span


@frozen
class Claim:
    """One error that a notice reports.

    What the notice does not say is None. ``support`` holds the sentences in which the notice
    states the truth of the matter without saying what it had been confused with.
    """

    id: str
    error: Error
    span: Span
    rule: str
    wrong: Value | None = None
    right: Value | None = None
    about: Value | None = None
    terms: tuple[Value, ...] = ()
    support: tuple[Value, ...] = ()


@frozen
class Notice:
    """A correction notice as it stands in an article.

    ``issued`` is EDTF with the precision the notice gives and no more ("XXXX-03-07T15:55"),
    ``issued_text`` the words it was read from.
    """

    id: str
    kind: Kind
    span: Span
    text: str
    label: str | None = None
    issued: str | None = None
    issued_text: str | None = None
    claims: tuple[Claim, ...] = ()


@frozen
class Location:
    """Where a claim touches the body: the spans, how sure (0..1), and why."""

    claim: str
    spans: tuple[Span, ...]
    score: float
    why: str


@frozen
class Edit:
    """One replacement that turns the text given into the text before.

    ``span`` points into the text given and covers ``now``; ``was`` is what stood there, by
    ``rule`` and on the ``evidence``. ``confidence`` is 0..1.
    """

    span: Span
    now: str
    was: str
    basis: Basis
    confidence: float
    claim: str
    rule: str
    evidence: tuple[str, ...] = ()


@frozen
class Problem:
    """A claim that could not be undone, or was left unsettled, and why."""

    claim: str | None
    code: str
    message: str
    spans: tuple[Span, ...] = ()


@frozen
class Reconstruction:
    """One hypothesis of an earlier text: the edits that lead to it, and how far to trust it."""

    revision: Revision
    edits: tuple[Edit, ...]
    confidence: float
    certainty: Certainty
    explanation: str
    rank: int = 1

    @property
    def text(self) -> str:
        """The whole earlier text."""
        return self.revision.text


@frozen
class Change:
    """One difference between two texts: what stood ``before``, what stands ``after``."""

    id: str
    op: Op
    before: Value
    after: Value
    unit: Unit = "word"


@frozen
class Diff:
    """The changes that lead from one text to another, in the order of the later text."""

    before: str = field(repr=False)
    after: str = field(repr=False)
    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)


@frozen
class Label:
    """What a change is: its category, how much it matters, and the claim that discloses it."""

    change: str
    category: str
    materiality: Materiality
    why: str
    claim: str | None = None


@frozen
class Finding:
    """One result of an audit."""

    code: str
    severity: Literal["info", "warning", "error"]
    message: str
    spans: tuple[Span, ...] = ()
