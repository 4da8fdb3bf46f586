"""Say of each change what kind it is, how much it matters, and which claim discloses it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen

from versioned.accounts import Account, Accounts, LabelledEdit
from versioned.changes import diff
from versioned.contexts import Context, Contexts, EditType
from versioned.edit_types import edit_types, weightiest
from versioned.model import Change, Diff, Label, Notice, Revision, Span, Value
from versioned.notices import find_notices, lay_out
from versioned.text import revision
from versioned.windows import Windows

_MAY_BE_NOTICE = re.compile(
    r"correct|clarif|amend|updat|editor|version|misst|retract|note|we (?:said|reported)|apolog",
    re.IGNORECASE,
)


def annotate(
    before: Revision | str,
    after: Revision | str,
    notices: Sequence[Notice] | None = None,
    changes: Diff | None = None,
    earlier: Sequence[Notice] | None = None,
) -> tuple[Label, ...]:
    """Return the labels of the changes from one text to the other, in their order.

    Those are the changes of :func:`versioned.diff`, new notices set apart. Every change has at
    least one label; the first is its main one. ``notices`` are those of the later text, looked
    for there if not given; ``changes`` saves the diff where the caller has it, as ``earlier``,
    the notices of the earlier text, saves looking for these. ``Label.claim``
    names the claim that discloses a change (or the notice, where it makes no claims), None where
    none does.
    """
    old, new = revision(before), revision(after)
    found = find_notices(new) if notices is None else tuple(notices)
    article = lay_out(new, found)
    changes = diff(old, article) if changes is None else changes
    original = _laid_out(old, changes) if earlier is None else lay_out(old, tuple(earlier))
    windows = Windows(original, article, changes)
    reader = _Reader(Contexts(original, article), windows, Accounts(article, found))
    return tuple(label for change in changes for label in reader.labels(change))


def _laid_out(old: Revision, changes: Diff) -> Revision:
    """Return the earlier text with its notices told apart, where a change may lie in one."""
    # Looking for notices takes longer than all else here; few changes touch any.
    if old.spans("notice"):
        return old
    starts = [paragraph.span.start for paragraph in old.paragraphs]
    touched: set[int] = set()
    for change in changes:
        first = max(bisect_right(starts, change.before.span.start) - 1, 0)
        touched.update(range(first, bisect_right(starts, change.before.span.end)))
    spans = (old.paragraphs[at].span for at in sorted(touched))
    if any(_MAY_BE_NOTICE.search(old.text, span.start, span.end) for span in spans):
        return lay_out(old)
    return old


@frozen
class _Reader:
    """What the changes of two texts are read with."""

    contexts: Contexts
    windows: Windows
    accounts: Accounts

    def labels(self, change: Change) -> list[Label]:
        if self._is_in_notice(change):
            notice = Label(change.id, "notice", "material", "part of a notice")
            rest = self._beside_notices(change)
            return [*self.labels(rest), notice] if rest else [notice]
        if change.op == "move":
            return self._moved(change)
        context = self.contexts.of(change)
        found = edit_types(context, lambda: self.windows.of(change))
        account = self._account(change, context, found)
        return [_label(change.id, one, account) for one in found]

    def _is_in_notice(self, change: Change) -> bool:
        sides = (
            (self.contexts.before, change.before),
            (self.contexts.after, change.after),
        )
        return any(
            side.text.strip() and any(notice.touches(side.span) for notice in text.spans("notice"))
            for text, side in sides
        )

    def _beside_notices(self, change: Change) -> Change | None:
        """Return what of a passage that came or went is not notice: it may go unseen beside one."""
        text = self.contexts.after if change.op == "insert" else self.contexts.before
        side = change.after if change.op == "insert" else change.before
        if change.op not in {"insert", "delete"}:
            return None
        spans = [span for span in text.spans("notice") if span.touches(side.span)]
        for rest in (
            Span(side.span.start, min(span.start for span in spans)),
            Span(max(span.end for span in spans), side.span.end),
        ):
            if rest.start < rest.end and any(mark.isalnum() for mark in rest.of(text.text)):
                clipped = Value(rest.of(text.text), rest)
                if change.op == "insert":
                    return evolve(change, after=clipped)
                return evolve(change, before=clipped)
        return None

    def _account(
        self, change: Change, context: Context, found: Sequence[EditType]
    ) -> Account | None:
        if found[0].materiality == "cosmetic":
            return None
        categories = [one.category for one in found]
        return self.accounts.of(LabelledEdit(change, context, categories))

    def _moved(self, change: Change) -> list[Label]:
        """Label a move with the weightiest of the edits made to what moved."""
        inner = [self.labels(edit) for edit in change.edits]
        edits = [label for labels in inner for label in labels]
        where = f"“{_short(change.after.text)}” moved"
        if not edits:
            return [Label(change.id, "moved", "cosmetic", where)]
        chosen = weightiest(
            [EditType(one.category, one.materiality, one.why) for one in edits if one.category]
        )
        silent = [labels[0] for labels in inner if not labels[0].claim]
        weighty = [one for one in silent if one.materiality == chosen[0].materiality]
        claim = None if weighty else next((one.claim for one in edits if one.claim), None)
        first = Label(change.id, "moved", chosen[0].materiality, f"{where}; {chosen[0].why}", claim)
        rest = [one for one in chosen if one.category != "layout"]
        return [first, *(evolve(first, category=one.category, why=one.why) for one in rest)]


def _label(change: str, found: EditType, account: Account | None) -> Label:
    if account is None:
        return Label(change, found.category, found.materiality, found.why)
    why = f"{found.why}; {account.why}"
    return Label(change, found.category, found.materiality, why, account.claim)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}…"
