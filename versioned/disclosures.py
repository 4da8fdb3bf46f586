"""Which changes no notice discloses, and what each claim discloses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from versioned.model import (
    Change,
    Claim,
    Edit,
    Label,
    Notice,
    Reconstruction,
    Revision,
    Span,
    Value,
)
from versioned.observations import Observation, Texts, quoted, short, value, whereabouts
from versioned.reconstructions import reconstruct
from versioned.wordings import find, wordings

_CLOSE = 24
"""How many unchanged code points may lie between two changes of one rewriting."""

_ADDED = {"omission", "addition", "link_or_media", "other"}
"""Errors whose mending need not show in the words that a claim gives."""

_NAMED = 6
"""How many changes of one rewriting are told in words; all are in ``changes``."""


def undisclosed(texts: Texts) -> Iterator[Observation]:
    """Yield the material changes that no claim accounts for, those of one rewriting together."""
    silent = [change for change in texts.changes or () if _is_silent(texts, change)]
    for group in _rewritings(texts, silent):
        yield _undisclosed(texts, group)


def disclosed(texts: Texts) -> Iterator[Observation]:
    """Yield for each claim what it discloses: the changes, or what a reconstruction undoes."""
    best: Reconstruction | None = None
    if texts.before is None and texts.claims():
        best = next(iter(reconstruct(texts.after, texts.notices)), None)
    for notice, claim in texts.claims():
        if texts.before is not None:
            if changes := _changes_of(texts, claim):
                yield _exact(texts, notice, claim, changes)
        elif best is not None:
            yield from _undone(texts.after, notice, claim, best)


def without_change(texts: Texts) -> Iterator[Observation]:
    """Yield the claims of new notices that no change between the two texts bears out."""
    if texts.before is None:
        return
    for notice in texts.new:
        for claim in notice.claims:
            # A word that stands in both texts was not corrected: the body says so by itself.
            if not texts.labels_of(claim) and not (claim.wrong and _stands(texts.after, claim)):
                yield _unborne(texts, notice, claim)


def _is_silent(texts: Texts, change: Change) -> bool:
    labels = [label for label in texts.labels if label.change == change.id]
    if any(label.claim or label.category == "notice" for label in labels):
        return False
    material = any(label.materiality == "material" for label in labels)
    return material and not _is_apart(texts, change)


def _is_apart(texts: Texts, change: Change) -> bool:
    """Say whether a change lies in notices, or in what the page carries around the article."""
    assert texts.before is not None
    sides = [
        (revision, side)
        for revision, side in ((texts.before, change.before), (texts.after, change.after))
        if side.text.strip()
    ]
    return bool(sides) and all(
        any(
            apart.covers(_bare(side))
            for apart in [notice.span for notice in _notices(texts, revision)]
            + revision.spans("furniture")
        )
        for revision, side in sides
    )


def _notices(texts: Texts, revision: Revision) -> Sequence[Notice]:
    return texts.notices if revision is texts.after else texts.earlier


def _bare(side: Value) -> Span:
    start = side.span.start + len(side.text) - len(side.text.lstrip())
    return Span(start, start + len(side.text.strip()))


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
    if "move" in (one.op, two.op):
        return False
    between = texts.after.text[one.after.span.end : two.after.span.start]
    if "\n" in between.strip("\n") or len(between) > 4 * 160:
        return False
    same = texts.sentence(one.after.span.start)
    return len(between) <= _CLOSE or (
        same is not None and same == texts.sentence(two.after.span.start)
    )


def _undisclosed(texts: Texts, changes: Sequence[Change]) -> Observation:
    assert texts.before is not None
    labels = [_main(texts, change) for change in changes]
    where = _where(texts, changes[0])
    if len(changes) == 1:
        message = f"{_told(changes[0])} {where} ({labels[0].category}), and no notice discloses it"
    else:
        each = [
            f"{_told(change)} ({label.category})"
            for change, label in zip(changes[:_NAMED], labels, strict=False)
        ]
        more = len(changes) - _NAMED
        rest = f"; and {more} more" if more > 0 else ""
        message = (
            f"{len(changes)} changes {where} that no notice discloses: {'; '.join(each)}{rest}"
        )
    return Observation(
        "undisclosed-change",
        message,
        changes=tuple(change.id for change in changes),
        before=tuple(change.before for change in changes),
        after=tuple(change.after for change in changes),
        categories=tuple(label.category for label in labels),
    )


def _main(texts: Texts, change: Change) -> Label:
    labels = [label for label in texts.labels if label.change == change.id]
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
        return whereabouts(texts.after, _bare(change.after))
    return whereabouts(texts.before, _bare(change.before))


def _changes_of(texts: Texts, claim: Claim) -> list[Change]:
    return [
        texts.change(label.change)
        for label in texts.labels_of(claim)
        if label.category != "notice" and label.materiality != "cosmetic"
    ]


def _exact(texts: Texts, notice: Notice, claim: Claim, changes: Sequence[Change]) -> Observation:
    each = [f"{_told(change)} {_where(texts, change)}" for change in changes[:_NAMED]]
    more = f"; and {len(changes) - _NAMED} more" if len(changes) > _NAMED else ""
    return Observation(
        "notice-exact",
        f"{claim.id} ({claim.error}) discloses: {'; '.join(each)}{more}",
        notice.id,
        claim.id,
        tuple(dict.fromkeys(change.id for change in changes)),
        tuple(change.before for change in changes),
        (value(texts.after, claim.span), *(change.after for change in changes)),
    )


def _undone(
    article: Revision, notice: Notice, claim: Claim, best: Reconstruction
) -> Iterator[Observation]:
    edits = [edit for edit in best.edits if edit.claim == claim.id]
    if not edits:
        return
    each = [_restated(article, edit) for edit in edits[:_NAMED]]
    yield Observation(
        "notice-exact",
        f"{claim.id} ({claim.error}) discloses: {'; '.join(each)}",
        notice.id,
        claim.id,
        after=(value(article, claim.span), *(value(article, edit.span) for edit in edits)),
    )


def _restated(article: Revision, edit: Edit) -> str:
    """Return what stands at an edit, with the earlier words only where the notice states them."""
    now = quoted([edit.now]) if edit.now.strip() else "a place"
    was = f"for earlier {quoted([edit.was])}"
    if edit.basis != "stated" or not edit.was.strip():
        was = "(the notice does not state the earlier words)"
    return f"{now} {whereabouts(article, edit.span)} {was}"


def _stands(article: Revision, claim: Claim) -> bool:
    turned = evolve(claim, wrong=claim.right, right=claim.wrong)
    assert turned.right
    forms = wordings(turned.right.text, None)
    return any(
        next(find(article.text, span, form.now), None) is not None
        for span in article.spans("headline", "body")
        for form in forms
        if form.whole
    )


def _unborne(texts: Texts, notice: Notice, claim: Claim) -> Observation:
    assert texts.before is not None
    had = claim.wrong is not None and _stands(texts.before, claim)
    if claim.wrong and not had:
        wrong = short(claim.wrong.text)
        message = f"the text before does not have “{wrong}”, which {claim.id} calls wrong"
    else:
        message = f"{claim.id} ({claim.error}) reports a correction, and nothing that changed is it"
    unchanged = not any(not change.is_layout for change in _in_body(texts))
    return Observation(
        "notice-without-change",
        message,
        notice.id,
        claim.id,
        after=(value(texts.after, claim.span),),
        doubtful=not unchanged and (claim.wrong is None or had or claim.error in _ADDED),
    )


def _in_body(texts: Texts) -> list[Change]:
    return [change for change in texts.changes or () if not _is_apart(texts, change)]
