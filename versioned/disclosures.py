"""Which changes no notice discloses, and what each claim discloses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from versioned.model import Change, Claim, Edit, Label, Notice, Reconstruction, Span, Value
from versioned.observations import Observation, Page, Texts, letters, quoted, short
from versioned.reconstructions import reconstruct
from versioned.rules.en.values import RELATIVE
from versioned.wordings import find, wordings

_CLOSE = 24
"""How many unchanged code points may lie between two changes of one rewriting."""

_FAR = 640
"""How long a sentence may be, in code points, whose changes are one rewriting."""

_ADDED = {"omission", "addition", "link_or_media", "other"}
"""Errors whose mending need not show in the words that a claim gives."""

_OF_VALUES = {"number", "date", "negation"}
"""Categories of changes that a claim about other values in the same sentence says nothing of."""

_VALUE = 4
"""Up to how many words a claim's wrong and right are values, and no statements."""

_NAMED = 6
"""How many changes of one rewriting are told in words; all are in ``changes``."""


def undisclosed(texts: Texts) -> Iterator[Observation]:
    """Yield the material changes that no claim accounts for, those of one rewriting together."""
    silent = [change for change in texts.changes if _is_silent(texts, change)]
    for group in _rewritings(texts, silent):
        yield _undisclosed(texts, group)
    yield from _riders(texts)


def disclosed(texts: Texts) -> Iterator[Observation]:
    """Yield for each claim what it discloses: the changes, or what a reconstruction undoes."""
    best: Reconstruction | None = None
    if texts.before is None and texts.claims():
        best = next(iter(reconstruct(texts.after.revision, texts.after.notices)), None)
    for notice, claim in texts.claims():
        if texts.before is not None:
            changes = [
                change for change in texts.changes_of(claim) if not _rides(texts, change, claim)
            ]
            if changes:
                yield _exact(texts, notice, claim, changes)
        elif best is not None:
            yield from _undone(texts.after, notice, claim, best)


def without_change(texts: Texts) -> Iterator[Observation]:
    """Yield the claims of new notices that no change between the two texts bears out."""
    if texts.before is None:
        return
    told = {_gist(claim) for notice in texts.before.notices for claim in notice.claims}
    for notice in texts.new:
        for claim in notice.claims:
            # Where the wrong value stands still, that is what is to be said.
            unkept = _gist(claim) in told or (claim.wrong and _stands(texts.after, claim.wrong))
            if not unkept and not texts.changes_of(claim):
                yield _unborne(texts, texts.before, notice, claim)


def _gist(claim: Claim) -> tuple[str, ...]:
    values = (claim.wrong, claim.right, claim.about, *claim.terms)
    return claim.error, *(letters(said.text) if said else "" for said in values)


def _is_silent(texts: Texts, change: Change) -> bool:
    labels = texts.labels.get(change.id, ())
    if any(label.claim or label.category == "notice" for label in labels):
        return False
    material = any(label.materiality == "material" for label in labels)
    return material and not _is_apart(texts, change)


def _is_apart(texts: Texts, change: Change) -> bool:
    """Say whether a change lies in notices, or in what the page carries around the article."""
    assert texts.before is not None
    sides = [
        (page, side)
        for page, side in ((texts.before, change.before), (texts.after, change.after))
        if side.text.strip()
    ]
    return bool(sides) and all(page.is_apart(_bare(side)) for page, side in sides)


def _bare(side: Value) -> Span:
    start = side.span.start + len(side.text) - len(side.text.lstrip())
    return Span(start, start + len(side.text.strip()))


def _riders(texts: Texts) -> Iterator[Observation]:
    """Yield changes of other values in a sentence that a claim puts right."""
    claims = {claim.id: claim for _, claim in texts.claims()}
    for change in texts.changes:
        named = {label.claim for label in texts.labels.get(change.id, ()) if label.claim}
        if named and all(name in claims and _rides(texts, change, claims[name]) for name in named):
            label = _main(texts, change)
            message = (
                f"{_told(change)} {_where(texts, change)} ({label.category}), in a sentence that "
                f"{', '.join(sorted(named))} is about, but of which the notice does not speak"
            )
            yield _silent(message, [change], [label], doubtful=True)


def _rides(texts: Texts, change: Change, claim: Claim) -> bool:
    """Say whether a change is of another value than the two that a claim gives."""
    assert texts.before is not None
    if claim.wrong is None or claim.right is None or change.op == "move":
        return False
    if any(len(said.text.split()) > _VALUE for said in (claim.wrong, claim.right)):
        return False
    if RELATIVE.search(claim.wrong.text):
        return False
    if _main(texts, change).category not in _OF_VALUES:
        return False
    return not (
        _is_among(texts.before, change.before.span, claim.wrong, claim.right)
        or _is_among(texts.after, change.after.span, claim.right, claim.wrong)
    )


def _is_among(page: Page, span: Span, said: Value, other: Value) -> bool:
    """Say whether a stretch touches a place where a value stands, in any of its forms."""
    around = Span(max(0, span.start - 60), min(len(page.text), span.end + 60))
    return any(
        place.touches(span)
        for form in wordings(said.text, other.text)
        for place in find(page.text, around, form.now)
    )


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


def _silent(
    message: str, changes: Sequence[Change], labels: Sequence[Label], *, doubtful: bool = False
) -> Observation:
    return Observation(
        "undisclosed-change",
        message,
        changes=tuple(change.id for change in changes),
        before=tuple(change.before for change in changes),
        after=tuple(change.after for change in changes),
        categories=tuple(label.category for label in labels),
        doubtful=doubtful,
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
        return texts.after.where(_bare(change.after))
    return texts.before.where(_bare(change.before))


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


def _stands(page: Page, said: Value) -> bool:
    """Say whether the article has a value, in any of its forms, outside its notices."""
    return any(
        page.sentence(span.start) is not None and not page.is_apart(span)
        for form in wordings(said.text, None)
        if form.whole
        for span in find(page.text, Span(0, len(page.text)), form.now)
    )


def _unborne(texts: Texts, before: Page, notice: Notice, claim: Claim) -> Observation:
    had = claim.wrong is not None and _stands(before, claim.wrong)
    if claim.wrong and not had:
        wrong = short(claim.wrong.text)
        message = f"the text before does not have “{wrong}”, which {claim.id} calls wrong"
    else:
        message = f"{claim.id} ({claim.error}) reports a correction, and nothing that changed is it"
    touched = any(not change.is_layout and not _is_apart(texts, change) for change in texts.changes)
    return Observation(
        "notice-without-change",
        message,
        notice.id,
        claim.id,
        after=(texts.after.value(claim.span),),
        doubtful=touched and (claim.wrong is None or had or claim.error in _ADDED),
    )
