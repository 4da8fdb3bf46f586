"""Which changes no notice discloses, and what each claim discloses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from versioned.model import Change, Claim, Edit, Label, Notice, Reconstruction
from versioned.observations import Observation, Page, Texts, bare, quoted, short
from versioned.reconstructions import reconstruct

_CLOSE = 24
"""How many unchanged code points may lie between two changes of one rewriting."""

_FAR = 640
"""How long a sentence may be, in code points, whose changes are one rewriting."""

_NAMED = 6
"""How many changes of one rewriting are told in words; all are in ``changes``."""


def undisclosed(texts: Texts) -> Iterator[Observation]:
    """Yield the material changes that no claim accounts for, those of one rewriting together."""
    silent = [change for change in texts.changes if texts.is_silent(change)]
    for group in _rewritings(texts, silent):
        yield _undisclosed(texts, group)


def disclosed(texts: Texts) -> Iterator[Observation]:
    """Yield for each claim what it discloses: the changes, or what a reconstruction undoes."""
    best: Reconstruction | None = None
    if texts.before is None and texts.claims():
        best = next(iter(reconstruct(texts.after.revision, texts.after.notices)), None)
    for notice, claim in texts.claims():
        if texts.before is not None:
            if changes := texts.changes_of(claim):
                yield _exact(texts, notice, claim, changes)
        elif best is not None:
            yield from _undone(texts.after, notice, claim, best)


def _rewritings(texts: Texts, changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Part the changes, in reading order, where an unchanged stretch lies between two of them."""
    group: list[Change] = []
    for change in changes:
        if group and not _is_one(texts, group[-1], change):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _is_one(texts: Texts, one: Change, two: Change) -> bool:
    start, end = one.after.span.end, two.after.span.start
    if "move" in (one.op, two.op) or not 0 <= end - start <= _FAR:
        return False
    if "\n" in texts.after.text[start:end].strip():
        return False
    same = texts.after.sentence(one.after.span.start)
    at_once = end - start <= _CLOSE
    return at_once or (same is not None and same == texts.after.sentence(two.after.span.start))


def _undisclosed(texts: Texts, changes: Sequence[Change]) -> Observation:
    labels = [_main(texts, change) for change in changes]
    where = _where(texts, changes[0])
    if len(changes) == 1:
        message = f"{_told(changes[0])} {where} ({labels[0].category}), and no notice discloses it"
        return _silent(message, changes, labels)
    each = [
        f"{_told(change)} ({label.category})"
        for change, label in zip(changes[:_NAMED], labels, strict=False)
    ]
    rest = f"; and {len(changes) - _NAMED} more" if len(changes) > _NAMED else ""
    message = f"{len(changes)} changes {where} that no notice discloses: {'; '.join(each)}{rest}"
    return _silent(message, changes, labels)


def _silent(message: str, changes: Sequence[Change], labels: Sequence[Label]) -> Observation:
    return Observation(
        "undisclosed-change",
        message,
        changes=tuple(change.id for change in changes),
        before=tuple(change.before for change in changes),
        after=tuple(change.after for change in changes),
        categories=tuple(label.category for label in labels),
    )


def _main(texts: Texts, change: Change) -> Label:
    labels = texts.labels[change.id]
    return next((label for label in labels if label.materiality == "material"), labels[0])


def _told(change: Change) -> str:
    was, now = change.before.text.strip(), change.after.text.strip()
    if change.op == "move":
        return f"“{short(now)}” moved, and was edited"
    if not was:
        return f"“{short(now)}” was added"
    if not now:
        return f"“{short(was)}” was taken out"
    return f"“{short(was)}” became “{short(now)}”"


def _where(texts: Texts, change: Change) -> str:
    assert texts.before is not None
    if change.after.text.strip():
        return texts.after.where(bare(change.after))
    return texts.before.where(bare(change.before))


def _exact(texts: Texts, notice: Notice, claim: Claim, changes: Sequence[Change]) -> Observation:
    each = [f"{_told(change)} {_where(texts, change)}" for change in changes[:_NAMED]]
    more = f"; and {len(changes) - _NAMED} more" if len(changes) > _NAMED else ""
    return Observation(
        "notice-exact",
        f"{claim.id} ({claim.error}) discloses: {'; '.join(each)}{more}",
        notice.id,
        claim.id,
        tuple(change.id for change in changes),
        tuple(change.before for change in changes),
        (texts.after.value(claim.span), *(change.after for change in changes)),
    )


def _undone(
    page: Page, notice: Notice, claim: Claim, best: Reconstruction
) -> Iterator[Observation]:
    edits = [edit for edit in best.edits if edit.claim == claim.id]
    if not edits:
        return
    each = [_restated(page, edit) for edit in edits[:_NAMED]]
    more = f"; and {len(edits) - _NAMED} more" if len(edits) > _NAMED else ""
    yield Observation(
        "notice-exact",
        f"{claim.id} ({claim.error}) discloses: {'; '.join(each)}{more}",
        notice.id,
        claim.id,
        after=(page.value(claim.span), *(page.value(edit.span) for edit in edits)),
    )


def _restated(page: Page, edit: Edit) -> str:
    """Return what stands at an edit, with the earlier words only where the notice states them."""
    now = quoted([edit.now]) if edit.now.strip() else "a place"
    was = f"for earlier {quoted([edit.was])}"
    if edit.basis != "stated" or not edit.was.strip():
        was = "(the notice does not state the earlier words)"
    return f"{now} {page.where(edit.span)} {was}"
