"""The page as values: everything that the template shows, worked out beforehand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import Edit, Notice, Reconstruction, Revision, Span
from versioned.reconstructions import Reconstructions
from versioned.writers.html import cards
from versioned.writers.html.marks import Marks
from versioned.writers.html.pieces import of_diff, of_edits
from versioned.writers.html.rows import Row, Setting

_TICKS = 400
"""How many places the strip beside the text can tell apart."""


@frozen
class Variant:
    """The rows of a block as some of the candidates have it."""

    candidates: str
    rows: tuple[Row, ...]


@frozen
class Block:
    """Rows that all candidates share, or one variant for each way in which candidates differ."""

    variants: tuple[Variant, ...]
    anchors: tuple[str, ...] = ()

    @property
    def is_shared(self) -> bool:
        """Whether all candidates have the same rows here."""
        return len(self.variants) == 1


@frozen
class Tick:
    """A place on the strip: where it is, in thousandths of the text, and what is there."""

    at: int
    anchor: str
    is_silent: bool = False


@frozen
class Page:
    """What the template is given."""

    title: str
    provenance: str
    before: Revision | None
    after: Revision
    notices: tuple[cards.NoticeCard, ...]
    findings: tuple[cards.FindingCard, ...]
    counts: Mapping[str, int]
    blocks: tuple[Block, ...]
    told: Mapping[str, cards.Told]
    ticks: tuple[Tick, ...]
    changes: tuple[cards.ChangeCard, ...] = ()
    candidates: tuple[Reconstruction, ...] = ()
    open: tuple[str, ...] = ()
    policy: str = "default"

    @property
    def is_reconstructed(self) -> bool:
        """Whether the earlier text is a hypothesis."""
        return self.provenance == "reconstructed"

    @property
    def has_earlier(self) -> bool:
        """Whether there is an earlier text to hold the later one against."""
        return self.before is not None or bool(self.candidates)

    @property
    def has_cosmetic(self) -> bool:
        """Whether there are changes that can be hidden."""
        return any(told.is_cosmetic for told in self.told.values())

    @property
    def moves(self) -> bool:
        """Whether anything moved."""
        return any(card.op == "move" for card in self.changes)

    @property
    def record(self) -> dict[str, Any]:
        """What a program can read from the page: the texts, the candidates, the changes."""
        sides = {"before": self.before, "after": self.after}
        return {
            "schema": "versioned/report/1",
            "provenance": self.provenance,
            **{name: _side(side) for name, side in sides.items() if side},
            "candidates": [
                {
                    "rank": one.rank,
                    "confidence": one.confidence,
                    "certainty": one.certainty,
                    "digest": one.revision.digest,
                }
                for one in self.candidates
            ],
            "findings": dict(self.counts),
        }


def _side(revision: Revision) -> dict[str, Any]:
    return {
        "source": revision.source,
        "provenance": revision.provenance,
        "digest": revision.digest,
        "length": len(revision.text),
    }


def of_comparison(comparison: Comparison, findings: Findings) -> Page:
    """Return the page of two texts; both have to be those that were audited."""
    claims = cards.numbers(comparison.notices)
    earlier, later = cards.marks(findings)
    setting = Setting(comparison.before, comparison.after, Marks(earlier), Marks(later))
    rows = tuple(setting.rows(of_diff(comparison.changes)))
    told = cards.told_of_changes(comparison, findings, claims)
    places = cards.places_of_changes(comparison)
    blocks = (Block((Variant("", rows),)),)
    return Page(
        title=_title(comparison.after),
        provenance=comparison.before.provenance,
        before=comparison.before,
        after=comparison.after,
        notices=cards.notice_cards(comparison.notices, comparison.after.text, places, {}),
        findings=cards.finding_cards(findings),
        counts={str(name): count for name, count in findings.counts.items()},
        blocks=blocks,
        told=told,
        ticks=tuple(_ticks(blocks, told)),
        changes=cards.change_cards(comparison),
        policy=findings.policy.name,
    )


def of_reconstructions(result: Reconstructions, findings: Findings) -> Page:
    """Return the page of an article and the earlier texts that its notices allow."""
    claims = cards.numbers(result.notices)
    edits = _named(result)
    told = cards.told_of_edits(edits, claims)
    left = cards.left_open(result)
    blocks = tuple(_blocks(result, edits, findings))
    return Page(
        title=_title(result.article),
        provenance="reconstructed" if result else "observed",
        before=None,
        after=result.article,
        notices=cards.notice_cards(
            result.notices,
            result.article.text,
            cards.places_of_edits(edits, result.candidates),
            left,
        ),
        findings=cards.finding_cards(findings),
        counts={str(name): count for name, count in findings.counts.items()},
        blocks=blocks,
        told=told,
        ticks=tuple(_ticks(blocks, told)),
        candidates=result.candidates,
        open=tuple(left.get("", ())),
        policy=findings.policy.name,
    )


def _title(revision: Revision) -> str:
    return cards.brief(revision.headline or revision.source or "Article")


def _named(result: Reconstructions) -> dict[Edit, str]:
    """Return a name for each edit; candidates that share an edit share its name."""
    edits = dict.fromkeys(edit for candidate in result for edit in candidate.edits)
    return {edit: f"e{number}" for number, edit in enumerate(edits, 1)}


def _blocks(
    result: Reconstructions, edits: Mapping[Edit, str], findings: Findings
) -> Iterator[Block]:
    """Cut the article where no edit reaches across; each block once for each way it is edited."""
    _, later = cards.marks(findings)
    marks = Marks(later)
    setting = Setting(None, result.article, Marks(), marks)
    given = [
        (str(candidate.rank), sorted(candidate.edits, key=lambda edit: edit.span.start))
        for candidate in result
    ]
    notices = result.notices if result else ()
    for whole in _wholes(result.article, list(edits), notices):
        ways: dict[tuple[Edit, ...], list[str]] = {}
        for rank, all_edits in given or [("", [])]:
            ways.setdefault(tuple(_within(whole, all_edits, result.article)), []).append(rank)
        inside = [(n.id, n.span) for n in notices if whole.covers(n.span)]
        variants = []
        for way, ranks in ways.items():
            named = [(edits[edit], edit) for edit in way]
            pieces = of_edits(result.article.text, whole, named, inside)
            variants.append(Variant(" ".join(ranks), tuple(setting.rows(pieces))))
        anchors = [mark.anchor for mark in marks.within(whole)]
        anchors += dict.fromkeys(edits[edit] for way in ways for edit in way)
        yield Block(tuple(variants), tuple(anchors) if len(variants) > 1 else ())


def _wholes(
    article: Revision, edits: Sequence[Edit], notices: Sequence[Notice]
) -> Iterator[Span]:
    """Return the article in stretches of a paragraph each, or more where an edit reaches on."""
    spans = sorted(
        [*(edit.span for edit in edits), *(notice.span for notice in notices)],
        key=lambda span: span.start,
    )
    start, at, reached = 0, 0, 0
    for cut in [*(one.span.start for one in article.paragraphs[1:]), len(article.text)]:
        while at < len(spans) and spans[at].start < cut:
            reached = max(reached, spans[at].end)
            at += 1
        if reached <= cut and start < cut:
            yield Span(start, cut)
            start = cut
    if start < len(article.text):
        yield Span(start, len(article.text))


def _within(whole: Span, edits: Sequence[Edit], article: Revision) -> Sequence[Edit]:
    starts = [edit.span.start for edit in edits]
    last = whole.end + (whole.end == len(article.text))
    return edits[bisect_left(starts, whole.start) : bisect_left(starts, last)]


def _ticks(blocks: Sequence[Block], told: Mapping[str, cards.Told]) -> Iterator[Tick]:
    """Return where the text changed, as far as the strip can tell places apart."""
    sizes = [max(sum(row.size for row in v.rows) for v in block.variants) for block in blocks]
    whole = sum(sizes) or 1
    at, found = 0, {}
    for block, size in zip(blocks, sizes, strict=True):
        for variant in block.variants:
            inner = at
            for row in variant.rows:
                for group in row.groups:
                    if group.change and group.first:
                        place = inner * _TICKS // whole
                        silent = group.change in told and told[group.change].is_silent
                        if place not in found or silent:
                            found[place] = Tick(place * 1000 // _TICKS, group.change, silent)
                    inner += sum(len(w.text) for part in group.parts for w in part.words)
        at += size
    yield from (found[place] for place in sorted(found))
