"""The values everything else is made of: an article's revisions, its notices, and what they say.

Every class is frozen and slotted. Offsets are Unicode code points, ends exclusive, and
``text[span.start:span.end]`` is exactly the text quoted beside a span.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

Provenance = Literal["observed", "reconstructed"]
Role = Literal["headline", "body", "notice", "furniture"]
Kind = Literal["correction", "clarification", "update", "editors_note", "retraction"]
Basis = Literal["stated", "inferred", "unknown"]
Certainty = Literal["high", "medium", "low"]
Op = Literal["insert", "delete", "replace", "move"]
Unit = Literal["word", "sentence", "paragraph"]
Materiality = Literal["cosmetic", "copyedit", "material"]
Severity = Literal["info", "warning", "error"]
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
    sure: float = 1.0


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
    """One difference between two texts: what stood ``before``, what stands ``after``.

    A ``move`` is one change: the stretch it left and the stretch it went to. Where the moved text
    was edited as well, ``edits`` holds the changes inside it.
    """

    id: str
    op: Op
    before: Value
    after: Value
    unit: Unit = "word"
    edits: tuple[Change, ...] = ()

    @property
    def is_layout(self) -> bool:
        """Whether nothing but line ends, white space or the style of quotation marks differs."""
        return self.op != "move" and _plain(self.before.text) == _plain(self.after.text)


_STYLE = dict.fromkeys(map(ord, "“”„«»"), '"') | dict.fromkeys(map(ord, "‘’‚‛"), "'")
_TOKENS = re.compile(r"\w+|[^\w\s]")


def _plain(text: str) -> list[str]:
    return _TOKENS.findall(text.translate(_STYLE))


@frozen
class Diff:
    """The changes that lead from one text to another, in the order of the later text.

    What no change covers is the same in both texts, and in the same order.
    """

    before: str = field(repr=False)
    after: str = field(repr=False)
    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def kept(self) -> tuple[tuple[Span, Span], ...]:
        """Return the stretches that both texts have in place, before and after."""
        gone = _between([change.before.span for change in self.changes], len(self.before))
        come = _between([change.after.span for change in self.changes], len(self.after))
        pairs: list[tuple[Span, Span]] = []
        mine = next(gone, None)
        at = mine.start if mine else 0
        for theirs in come:
            start = theirs.start
            while mine and start < theirs.end:
                size = min(mine.end - at, theirs.end - start)
                pairs.append((Span(at, at + size), Span(start, start + size)))
                start, at = start + size, at + size
                if at == mine.end:
                    mine = next(gone, None)
                    at = mine.start if mine else 0
        return tuple(pairs)

    def map_span(self, span: Span) -> Span:
        """Return where a stretch of the text before is in the text after.

        Kept text maps to itself, changed text to what replaced it, a stretch inside a moved block
        to its new place, and deleted text to the empty span where it stood. A stretch of which a
        part moved away maps to where the rest is.
        """
        for change in self.changes:
            if change.op == "move" and span.start < span.end and change.before.span.covers(span):
                return (
                    _inside(change)
                    .map_span(span.shifted(-change.before.span.start))
                    .shifted(change.after.span.start)
                )
        starts, ends = [], []
        kept = self.kept()
        for before, after in kept:
            low, high = max(before.start, span.start), min(before.end, span.end)
            if low < high:
                starts.append(after.start + low - before.start)
                ends.append(after.start + high - before.start)
        for change in self.changes:
            before, after = change.before.span, change.after.span
            if change.op != "move" and before.start < span.end and span.start < before.end:
                starts.append(after.start)
                ends.append(after.end)
        if starts:
            return Span(min(starts), max(ends))
        return _place(kept, span.start)


def _between(spans: list[Span], end: int) -> Iterator[Span]:
    """Return what the spans leave over of 0..end, without empty stretches."""
    at = 0
    for start, stop in [*sorted((span.start, span.end) for span in spans), (end, end)]:
        if at < start:
            yield Span(at, start)
        at = max(at, stop)


def _place(kept: tuple[tuple[Span, Span], ...], at: int) -> Span:
    """Return the empty span between kept stretches that an offset before corresponds to."""
    place = 0
    for before, after in kept:
        if before.start > at:
            break
        place = after.start + min(at, before.end) - before.start
    return Span(place, place)


def _inside(move: Change) -> Diff:
    """Return the diff of a moved block alone, its changes counted from the block's start."""
    was, now = move.before.text, move.after.text
    spaces = [
        (0, len(was) - len(was.lstrip()), 0, len(now) - len(now.lstrip())),
        (len(was.rstrip()), len(was), len(now.rstrip()), len(now)),
    ]
    ends = [
        Change("", "replace", Value(was[a0:a1], Span(a0, a1)), Value(now[b0:b1], Span(b0, b1)))
        for a0, a1, b0, b1 in spaces
        if a0 < a1 or b0 < b1
    ]
    edits = [
        Change(
            edit.id,
            edit.op,
            Value(edit.before.text, edit.before.span.shifted(-move.before.span.start)),
            Value(edit.after.text, edit.after.span.shifted(-move.after.span.start)),
        )
        for edit in move.edits
    ]
    return Diff(was, now, tuple(sorted(ends + edits, key=lambda edit: edit.after.span.start)))


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
    """One result of an audit: what does not agree (or, as info, what does), and what to do.

    ``notice``, ``claim`` and ``changes`` are ids of what it is about; a silent rewrite of several
    words is one finding with all its changes. ``before`` and ``after`` quote the two texts.
    """

    code: str
    severity: Severity
    message: str
    advice: str
    notice: str | None = None
    claim: str | None = None
    changes: tuple[str, ...] = ()
    before: tuple[Value, ...] = ()
    after: tuple[Value, ...] = ()

    @property
    def change(self) -> str | None:
        """The first change it is about."""
        return self.changes[0] if self.changes else None
