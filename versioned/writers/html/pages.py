"""The page as values: everything that the template shows, worked out beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import frozen

from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import LACUNA, Edit, Reconstruction, Revision
from versioned.reconstructions import Reconstructions
from versioned.writers.html import cards
from versioned.writers.html.marks import Marks
from versioned.writers.html.pieces import of_diff, of_edits
from versioned.writers.html.rows import Direction, Group, Row, Setting

_HEADLINE = 200
"""Code points of a title beyond which its end is left out."""

_TICKS = 200
"""How many places the strip beside the text can tell apart."""


@frozen
class Tick:
    """A place on the strip: where it is, of ``_TICKS`` in the text, and what is there."""

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
    rows: tuple[Row, ...]
    told: Mapping[str, cards.Told]
    ticks: tuple[Tick, ...]
    changes: tuple[cards.ChangeCard, ...] = ()
    all_changes: int = 0
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

    @cached_property
    def direction(self) -> Direction:
        """Which way most of the text runs."""
        sizes: dict[Direction, int] = {"ltr": 0, "rtl": 0}
        for row in self.rows:
            if row.direction:
                sizes[row.direction] += row.size
        return "rtl" if sizes["rtl"] > sizes["ltr"] else "ltr"

    @property
    def left_findings(self) -> int:
        """How many findings have no card: changes without a notice, each marked in the text."""
        return sum(self.counts.values()) - len(self.findings)

    @property
    def has_cosmetic(self) -> bool:
        """Whether there are changes that can be hidden."""
        return any(told.is_cosmetic for told in self.told.values())

    @property
    def has_gap(self) -> bool:
        """Whether some earlier words are known to have been others, and are not known."""
        return any(edit.was == LACUNA for one in self.candidates for edit in one.edits)

    @property
    def moves(self) -> bool:
        """Whether anything moved."""
        return any(
            part.kind in ("from", "to")
            for row in self.rows
            for group in row.groups
            for part in group.parts
        )

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
    earlier, later = cards.marks(findings, comparison.changes)
    setting = Setting(comparison.before, comparison.after, Marks(earlier), Marks(later))
    rows = tuple(setting.rows(of_diff(comparison.changes)))
    told = cards.told_of_changes(comparison, findings, claims)
    places = cards.places_of_changes(comparison)
    return Page(
        title=_title(comparison.after),
        provenance=comparison.before.provenance,
        before=comparison.before,
        after=comparison.after,
        notices=cards.notice_cards(comparison.notices, comparison.after.text, places, {}),
        findings=cards.finding_cards(findings, comparison.changes),
        counts={str(name): count for name, count in findings.counts.items()},
        rows=rows,
        told=told,
        ticks=tuple(_ticks(rows, told)),
        changes=cards.change_cards(comparison),
        all_changes=len(comparison.changes),
        policy=findings.policy.name,
    )


def of_reconstructions(result: Reconstructions, findings: Findings) -> Page:
    """Return the page of an article and the earlier texts that its notices allow."""
    claims = cards.numbers(result.notices)
    edits = _named(result)
    told = cards.told_of_edits(edits, claims)
    left = cards.left_open(result)
    rows = tuple(_rows(result, edits, findings))
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
        rows=rows,
        told=told,
        ticks=tuple(_ticks(rows, told)),
        candidates=result.candidates,
        open=tuple(left.get("", ())),
        policy=findings.policy.name,
    )


def _title(revision: Revision) -> str:
    first = next((line for line in revision.text.splitlines() if line.strip()), "")
    words = " ".join((revision.headline or first or revision.source or "Article").split())
    if len(words) <= _HEADLINE:
        return words
    head = words[:_HEADLINE]
    return f"{head.rpartition(' ')[0] or head} …"


def _named(result: Reconstructions) -> dict[Edit, str]:
    """Return a name for each edit; candidates that share an edit share its name."""
    edits = dict.fromkeys(edit for candidate in result for edit in candidate.edits)
    return {edit: f"e{number}" for number, edit in enumerate(edits, 1)}


def _rows(result: Reconstructions, names: Mapping[Edit, str], findings: Findings) -> Sequence[Row]:
    _, later = cards.marks(findings)
    # Without an earlier text there is nothing that the notices could be missing from.
    notices = [(notice.id, notice.span) for notice in result.notices] if result else []
    candidates = [candidate.edits for candidate in result]
    pieces = of_edits(result.article.text, candidates, names, notices)
    return Setting(None, result.article, Marks(), Marks(later)).rows(pieces)


def _ticks(rows: Sequence[Row], told: Mapping[str, cards.Told]) -> Iterator[Tick]:
    """Return where the text changed, as far as the strip can tell places apart."""
    whole = sum(row.size for row in rows) or 1
    at, found = 0, dict[int, Tick]()
    for row in rows:
        inner = at
        for group in row.groups:
            if name := group.change or next(iter(_changes(group)), None):
                place = min(inner * _TICKS // whole, _TICKS - 1)
                silent = name in told and told[name].is_silent
                if place not in found or silent:
                    found[place] = Tick(place, name, silent)
            inner += sum(len(one.text) for part in group.parts for one in part.words)
        at += row.size
    yield from (found[place] for place in sorted(found))


def _changes(group: Group) -> Iterator[str]:
    """Return the changes in the ways of a site, those of the best candidate first."""
    yield from (one.change for _, groups in group.ways for one in groups if one.change)
