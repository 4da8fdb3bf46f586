"""The pairs of the audit corpus: articles before and after, loaded and held against their keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from versioned.model import Span

AUDITS = Path(__file__).parent.parent / "fixtures" / "audits"
CATEGORIES = {
    *("number", "date", "name", "place", "title", "quote", "attribution", "negation", "hedge"),
    *("causal_or_claim", "added_information", "removed_information", "background"),
    *("link_or_media", "headline", "notice", "spelling", "punctuation", "style", "layout", "moved"),
}
MATERIALITIES = {"cosmetic", "copyedit", "material"}
CODES = {
    *("undisclosed-change", "notice-unfulfilled", "notice-contradicted", "notice-vague"),
    *("notice-undated", "notice-unlabelled", "notice-mislabelled", "notice-removed"),
    *("notice-altered", "notice-without-change", "date-missing", "correction-scar"),
    "notice-exact",
}
UNVOUCHED = {"notice-exact", "date-missing"}
"""Codes whose findings no key claims to list in full."""


@frozen
class KeyChange:
    """One difference of a pair: what stood, what stands, and what a careful person calls it.

    ``materiality`` and ``disclosed`` are None where the key does not say; ``also`` holds
    categories and materialities that are as good an answer.
    """

    was: str
    was_at: int
    now: str
    now_at: int
    category: tuple[str, ...]
    materiality: str | None
    disclosed: bool | None
    also: tuple[str, ...]

    @property
    def before(self) -> Span:
        """Where ``was`` stands in the text before."""
        return Span(self.was_at, self.was_at + len(self.was))

    @property
    def after(self) -> Span:
        """Where ``now`` stands in the text after."""
        return Span(self.now_at, self.now_at + len(self.now))

    @property
    def is_undisclosed(self) -> bool:
        """Whether every careful auditor reports this as a silent edit."""
        sure = not MATERIALITIES & set(self.also)
        return self.materiality == "material" and self.disclosed is False and sure

    @property
    def may_be_undisclosed(self) -> bool:
        """Whether a careful auditor may report this as a silent edit."""
        material = "material" in {self.materiality, *self.also}
        return material and self.disclosed is not True


@frozen
class Pair:
    """An article before and after, and the key; ``part`` is ``open`` or ``aside``."""

    name: str
    part: str
    before: str
    after: str
    why: str
    changes: tuple[KeyChange, ...]
    findings: tuple[tuple[str, str | None], ...]
    complete: frozenset[str]

    @property
    def is_cosmetic(self) -> bool:
        """Whether nothing but cosmetic changes was made."""
        return all(change.materiality == "cosmetic" for change in self.changes)


def pairs(part: str) -> Iterator[Pair]:
    """Yield the pairs of one part in the order of their names."""
    for folder in sorted((AUDITS / part).iterdir()):
        before, after = (
            (folder / f"{side}.txt").read_bytes().decode("utf-8") for side in ("before", "after")
        )
        key = json.loads((folder / "key.json").read_text("utf-8"))
        yield _pair(folder.name, part, before, after, key)


def _pair(name: str, part: str, before: str, after: str, key: dict[str, Any]) -> Pair:
    changes = tuple(
        KeyChange(
            **{**entry, "category": tuple(entry["category"]), "also": tuple(entry["also"])},
        )
        for entry in key["changes"]
    )
    findings = tuple((entry["code"], entry["about"]) for entry in key["findings"])
    complete = frozenset(key["complete"])
    return Pair(name, part, before, after, key["why"], changes, findings, complete)


def faults(pair: Pair) -> Iterator[str]:
    """Yield one sentence for each way in which a key disagrees with its two texts."""
    for change in pair.changes:
        yield from _change_faults(pair, change)
    if _made(pair) != pair.after:
        yield "making the key's changes in the text before does not give the text after"
    if pair.complete - CODES or pair.complete & UNVOUCHED:
        yield f"vouches for {sorted(pair.complete)}"
    for code, about in pair.findings:
        if code not in CODES:
            yield f"unknown code {code!r}"
        if code == "undisclosed-change":
            yield "undisclosed changes are those of the changes that are not disclosed"
        if about is not None and about not in pair.before and about not in pair.after:
            yield f"in neither text: {about!r}"


def _change_faults(pair: Pair, change: KeyChange) -> Iterator[str]:
    said = f"{change.was!r} to {change.now!r}"
    if change.before.of(pair.before) != change.was or change.after.of(pair.after) != change.now:
        yield f"not where the key says: {said}"
    if change.was == change.now and "moved" not in change.category:
        yield f"nothing changes: {said}"
    if not change.category or set(change.category) - CATEGORIES:
        yield f"categories {change.category} of {said}"
    if set(change.also) - CATEGORIES - MATERIALITIES or set(change.also) & set(change.category):
        yield f"other answers {change.also} of {said}"
    if change.materiality not in {*MATERIALITIES, None}:
        yield f"materiality {change.materiality!r} of {said}"
    if change.materiality is None and change.category[0] != "notice":
        yield f"no materiality: {said}"
    if change.disclosed is not None and change.materiality is None:
        yield f"disclosed, and not material or otherwise: {said}"


def _made(pair: Pair) -> str:
    """Return the text before with every change of the key made; those inside a move go with it."""
    outer = [
        change
        for change in pair.changes
        if not any(
            other is not change and "moved" in other.category and other.before.covers(change.before)
            and other.after.covers(change.after)
            for other in pair.changes
        )
    ]  # fmt: skip
    kept, at = [], 0
    for change in sorted(outer, key=lambda one: (one.was_at, one.before.end)):
        kept.append(pair.before[at : change.was_at])
        at = max(at, change.before.end)
    rest = "".join([*kept, pair.before[at:]])
    pieces: list[str] = []
    used = at = 0
    for change in sorted(outer, key=lambda one: (one.now_at, one.after.end)):
        size = change.now_at - at
        pieces += [rest[used : used + size], change.now]
        used, at = used + size, change.after.end
    return "".join([*pieces, rest[used:]])
