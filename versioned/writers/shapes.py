"""The shapes of the JSON that the verbs write: what the schemas are generated from.

One class for each kind of object, in the words of the model. The writer returns these types, so a
member that is missing or misspelt is an error of typing; a docstring becomes the description in
the schema. Offsets count code points, ends exclusive.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from versioned.actions import ActionName
from versioned.model import (
    Basis,
    Certainty,
    Error,
    Kind,
    Materiality,
    Op,
    Provenance,
    Role,
    Severity,
    Unit,
)

Offset = Annotated[int, ("minimum", 0)]
Number = Annotated[int, ("minimum", 1)]
Share = Annotated[float, ("minimum", 0), ("maximum", 1)]
Digest = Annotated[str, ("pattern", "^[0-9a-f]{64}$")]
Edtf = Annotated[str, ("pattern", "^([0-9]{4}|XXXX)-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}Z?)?)?$")]


class Span(TypedDict):
    """A stretch of a text."""

    start: Offset
    end: Offset


class Value(Span):
    """A stretch of a text, quoted."""

    text: str


class Side(TypedDict):
    """A text by its name, provenance, SHA-256 (of its UTF-8 bytes) and length in code points."""

    source: str | None
    provenance: Provenance
    digest: Digest
    length: Offset


class ClaimSpans(TypedDict):
    """Where in the article the values of a claim were read."""

    wrong: NotRequired[Span]
    right: NotRequired[Span]
    about: NotRequired[Span]
    terms: list[Span]


class Claim(TypedDict):
    """One error that a notice reports; what the notice does not say is null."""

    id: str
    error: Error
    wrong: str | None
    right: str | None
    about: str | None
    terms: list[str]
    support: list[Value]
    rule: str
    start: Offset
    end: Offset
    spans: ClaimSpans


class Notice(TypedDict):
    """A correction notice as it stands in the article; issued is EDTF with the precision given."""

    id: str
    kind: Kind
    label: str | None
    issued: Edtf | None
    issued_text: str | None
    start: Offset
    end: Offset
    text: str
    claims: list[Claim]


class Edit(TypedDict):
    """A replacement in the text given, with what it rests on."""

    start: Offset
    end: Offset
    now: str
    was: str
    basis: Basis
    confidence: Share
    claim: str
    rule: str
    evidence: list[str]


class Problem(TypedDict):
    """A claim that could not be undone or applied, and why."""

    claim: str | None
    code: str
    message: str
    spans: list[Span]


class Candidate(TypedDict):
    """One hypothesis of the earlier text."""

    rank: Annotated[int, ("minimum", 1)]
    provenance: Provenance
    confidence: Share
    certainty: Certainty
    text: str
    explanation: str
    edits: list[Edit]


class Unsettled(TypedDict):
    """A statement of the notice and a sentence of the body that differ about one thing."""

    claim: str
    message: str
    stated: Value
    printed: Value
    statement: Value
    body: Value


class Label(TypedDict):
    """What a change is, how much it matters, and the claim that discloses it."""

    category: str
    material: bool
    materiality: Materiality
    claim: str | None
    why: str
    newsedits: str
    errant: str


class Change(TypedDict):
    """One difference: what stood before, what stands after; a move has its edits inside it."""

    id: str
    op: Op
    unit: Unit
    before: Value
    after: Value
    labels: list[Label]
    edits: NotRequired[list[Change]]


class Unstated(Change):
    """A material change that the drafted notice does not state, and why."""

    reason: str


class Sentence(TypedDict):
    """What became of sentences that belong together, and the changes that touch them."""

    action: ActionName
    before: list[Span]
    after: list[Span]
    changes: list[str]


class Paragraph(TypedDict):
    """What became of paragraphs that belong together."""

    action: ActionName
    role: Role
    before: list[Span]
    after: list[Span]
    sentences: list[Sentence]


class Summary(TypedDict):
    """The changes counted: by operation, materiality (notices apart) and action of sentences."""

    changes: Offset
    operations: dict[str, Offset]
    disclosed: Offset
    material: Offset
    materialities: dict[str, Offset]
    words_deleted: Offset
    words_inserted: Offset
    layout: Offset
    sentences: dict[str, Offset]


class Finding(TypedDict):
    """One result of an audit; before and after quote the two texts."""

    code: str
    severity: Severity
    message: str
    advice: str
    notice: str | None
    claim: str | None
    change: str | None
    changes: list[str]
    before: list[Value]
    after: list[Value]


class DraftedClaim(TypedDict):
    """One error as a drafted notice states it; verified says that undoing it was tried."""

    error: Error
    wrong: str | None
    right: str | None
    about: str | None
    changes: list[str]
    text: str
    verified: bool


class DraftedNotice(TypedDict):
    """A notice as it may be printed."""

    kind: Kind
    text: str
    claims: list[DraftedClaim]


class Notices(TypedDict):
    """The correction notices of an article, as `versioned notices` lists them."""

    schema: Literal["versioned/notices/1"]
    source: str | None
    provenance: Provenance
    notices: list[Notice]


class Reconstruct(TypedDict):
    """What `versioned reconstruct` derives: hypotheses of the earlier text, not observed texts."""

    schema: Literal["versioned/reconstruct/1"]
    source: str | None
    provenance: Literal["reconstructed"]
    notices: list[Notice]
    candidates: list[Candidate]
    problems: list[Problem]
    unsettled: list[Unsettled]


class Correct(TypedDict):
    """A copy with a notice applied by `versioned correct`: derived, not an observed text."""

    schema: Literal["versioned/correct/1"]
    source: str | None
    provenance: Literal["reconstructed"]
    text: str
    edits: list[Edit]
    problems: list[Problem]


class Compared(TypedDict):
    """Two texts, the notices of the later one, and the changes."""

    before: Side
    after: Side
    notices: list[Notice]
    changes: list[Change]
    summary: Summary


class Annotate(Compared):
    """The labelled changes between two texts, as `versioned annotate` gives them."""

    schema: Literal["versioned/annotate/1"]


class Diff(Compared):
    """The changes between two texts and the tree of paragraphs, as `versioned diff` gives them."""

    schema: Literal["versioned/diff/1"]
    headline: list[str]
    layout: list[str]
    paragraphs: list[Paragraph]


class Audit(TypedDict):
    """The findings of `versioned audit`; before is null where one article was audited."""

    schema: Literal["versioned/audit/1"]
    policy: str
    before: Side | None
    after: Side
    notices: list[Notice]
    findings: list[Finding]
    summary: dict[Severity, Offset]


class Draft(TypedDict):
    """The notice that `versioned draft` proposes, and the changes it does not state."""

    schema: Literal["versioned/draft/1"]
    notices: list[DraftedNotice]
    unstated: list[Unstated]
