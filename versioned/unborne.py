"""Which claims of new notices no change bears out: corrections of what was never wrong.

A claim is left alone where something that changed may be it: what it calls wrong was taken away,
its notice tells of a change in words that this reader made no claim of, or, where the claim gives
no values to look for, something material changed that nobody has told of.
"""

from __future__ import annotations

from collections.abc import Iterator

from versioned.locations import NOTICE_WORDS, content_words
from versioned.model import Change, Claim, Notice, Span, Value
from versioned.observations import Observation, Page, Texts, letters, short
from versioned.rules.en.disclosures import FITTING
from versioned.successions import heirs
from versioned.wordings import find, wordings

_ADDED = {"omission", "addition", "link_or_media", "other"}
"""Errors whose mending need not show in the words that a claim gives."""

_SHARED = 2
"""From how many words on that a claim and a changed sentence share, the claim may mean it."""


def without_change(texts: Texts) -> Iterator[Observation]:
    """Yield the claims of new notices that no change between the two texts bears out."""
    if texts.before is None:
        return
    told = {_gist(claim) for notice in texts.before.notices for claim in notice.claims}
    reworded = {heir.id for _, heir in heirs(texts) if heir}
    for notice in texts.new:
        for claim in notice.claims if notice.id not in reworded else ():
            if _gist(claim) not in told and not _may_be_borne_out(texts, notice, claim):
                yield _unborne(texts, texts.before, notice, claim)


def _gist(claim: Claim) -> tuple[str, ...]:
    values = (claim.wrong, claim.right, claim.about, *claim.terms)
    return claim.error, *(letters(said.text) if said else "" for said in values)


def _may_be_borne_out(texts: Texts, notice: Notice, claim: Claim) -> bool:
    # Where the wrong value stands still, that is what is to be said.
    if claim.wrong and _stands(texts.after, claim.wrong):
        return True
    if texts.changes_of(claim) or texts.taken_away(claim) or _tells_of_any(texts, notice):
        return True
    silent = [change for change in texts.changes if texts.is_silent(change)]
    if not (claim.wrong or claim.right or claim.terms):
        return bool(silent) or _is_one_of_several(texts, notice)
    if claim.wrong is None and _is_part_of_another(texts, notice, claim):
        return True
    return any(_may_mean(texts, notice, claim, change) for change in silent)


def _is_part_of_another(texts: Texts, notice: Notice, claim: Claim) -> bool:
    """Say whether a claim was read in the words of another, which changes bear out."""
    return any(
        other is not claim and other.span.touches(claim.span) and texts.changes_of(other)
        for other in notice.claims
    )


def _tells_of_any(texts: Texts, notice: Notice) -> bool:
    """Say whether a notice discloses a change by its words, be it by none of its claims."""
    return any(label.claim == notice.id for labels in texts.labels.values() for label in labels)


def _is_one_of_several(texts: Texts, notice: Notice) -> bool:
    """Say whether another claim of a notice tells in full what this one only mentions."""
    return any(texts.changes_of(claim) for claim in notice.claims)


def _may_mean(texts: Texts, notice: Notice, claim: Claim, change: Change) -> bool:
    """Say whether a claim may speak of a change that it does not give the values of."""
    assert texts.before is not None
    categories = {label.category for label in texts.labels.get(change.id, ())}
    if claim.wrong and claim.right and not _is_statement(claim):
        return False
    said = notice.text if len(notice.claims) == 1 else claim.span.of(texts.after.text)
    words = content_words(said) - NOTICE_WORDS
    places = ((texts.before, change.before), (texts.after, change.after))
    near = frozenset[str]().union(
        *(content_words(_sentence(page, side.span).of(page.text)) for page, side in places)
    )
    shared = len(words & near)
    return shared >= _SHARED or (shared > 0 and bool(categories & {*FITTING.get(claim.error, ())}))


def _is_statement(claim: Claim) -> bool:
    return claim.wrong is not None and len(claim.wrong.text.split()) > 4


def _sentence(page: Page, span: Span) -> Span:
    return page.sentence(span.start) or span


def _stands(page: Page, said: Value) -> bool:
    """Say whether words stand in the article itself, in any of their forms."""
    return any(
        page.sentence(place.start) and not page.is_apart(place)
        for form in wordings(said.text, None)
        for place in find(page.text, Span(0, len(page.text)), form.now)
    )


def _unborne(texts: Texts, before: Page, notice: Notice, claim: Claim) -> Observation:
    had = claim.wrong is not None and _stands(before, claim.wrong)
    if claim.wrong and not had:
        wrong = short(claim.wrong.text)
        message = f"the text before does not have “{wrong}”, which {claim.id} calls wrong"
    else:
        message = f"{claim.id} ({claim.error}) reports a correction, and nothing that changed is it"
    touched = any(not change.is_layout and not texts.is_apart(change) for change in texts.changes)
    return Observation(
        "notice-without-change",
        message,
        notice.id,
        claim.id,
        after=(texts.after.value(claim.span),),
        doubtful=touched and (claim.wrong is None or had or claim.error in _ADDED),
    )
