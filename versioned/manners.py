"""How notices are written and kept: label, date, what they state, and whether they stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from versioned.model import Claim, Notice, Span, Value
from versioned.observations import Observation, Texts, quoted, short
from versioned.rules.en.auditing import AMENDED, OF_EARLIER_VERSION, SET_AGAINST
from versioned.successions import heirs
from versioned.values import candidates

_FACTS = {
    "name", "number", "date", "place", "title", "quote", "attribution", "identity", "conflation",
    "order",
}  # fmt: skip
"""Errors of fact: what mends one is a correction, whatever its label says."""

_CORRECTING = {"correction", "clarification"}


def as_written(texts: Texts) -> Iterator[Observation]:
    """Yield what the notices of the article lack."""
    for notice in texts.after.notices:
        at = (texts.after.value(notice.span),)
        yield from _dating(notice, at)
        yield from _labelling(notice, at)
        yield from _stating(texts, notice, at)


def as_kept(texts: Texts) -> Iterator[Observation]:
    """Yield the notices of the text before that are gone, or read differently."""
    if texts.before is None:
        return
    for notice, heir in heirs(texts):
        yield _altered(notice, heir) if heir else _removed(texts, notice)


def _dating(notice: Notice, at: tuple[Value, ...]) -> Iterator[Observation]:
    if notice.issued is None:
        message = f"notice {notice.id} bears no date"
        yield Observation("notice-undated", message, notice.id, after=at)
    elif missing := _missing(notice.issued):
        message = f"the date of notice {notice.id}, “{notice.issued_text}”, lacks the {missing}"
        yield Observation("date-missing", message, notice.id, after=at)


def _missing(issued: str) -> str | None:
    """Return which part an EDTF date lacks, year before day."""
    day = issued.split("T")[0].split("-")
    if "X" in day[0]:
        return "year"
    return "day" if len(day) < 3 or "X" in day[2] else None


def _labelling(notice: Notice, at: tuple[Value, ...]) -> Iterator[Observation]:
    if notice.label is None and not AMENDED.match(notice.text):
        message = f"notice {notice.id} has no label; it reads as a {notice.kind.replace('_', ' ')}"
        yield Observation("notice-unlabelled", message, notice.id, after=at)
    elif "correct" in (notice.label or "").lower():
        return
    elif notice.kind == "clarification" or (notice.kind == "update" and _takes_back(notice)):
        facts = [claim for claim in notice.claims if claim.error in _FACTS and _states(claim)]
        if facts:
            stated = all(claim.wrong for claim in facts)
            what = ", ".join(f"{claim.id}, {claim.error}" for claim in facts)
            named = f"is labelled “{notice.label}”" if notice.label else f"is an {notice.kind}"
            message = f"notice {notice.id} {named} and corrects facts ({what})"
            yield Observation(
                "notice-mislabelled", message, notice.id, facts[0].id, after=at,
                doubtful=not stated,
            )  # fmt: skip


def _takes_back(notice: Notice) -> bool:
    """Say whether an update speaks of what the article had wrong, and not only of news."""
    return bool(OF_EARLIER_VERSION.search(notice.text) or SET_AGAINST.search(notice.text))


def _states(claim: Claim) -> bool:
    return bool(claim.wrong or claim.right or claim.terms)


def _stating(texts: Texts, notice: Notice, at: tuple[Value, ...]) -> Iterator[Observation]:
    if notice.kind not in _CORRECTING and not notice.claims:
        return
    if notice.kind == "update" and not _takes_back(notice):
        return
    if not notice.claims:
        message = f"notice {notice.id} says neither what was wrong nor what is right"
        yield Observation(
            "notice-vague", message, notice.id, after=at, doubtful=_may_state(texts, notice)
        )
    for claim in notice.claims:
        where = (texts.after.value(claim.span),)
        if not _states(claim) and not claim.support:
            message = f"{claim.id} says neither what was wrong nor what is right"
            if claim.about:
                message += f" about “{short(claim.about.text)}”"
            yield Observation("notice-vague", message, notice.id, claim.id, after=where)
        if claim.wrong is None and not claim.terms and claim.error != "omission":
            message = f"{claim.id} ({claim.error}) does not say what the article had said"
            yield Observation("notice-omits-error", message, notice.id, claim.id, after=where)
        if claim.wrong is not None and claim.error != "addition":
            message = f"{claim.id} ({claim.error}) repeats {quoted([claim.wrong.text])}"
            yield Observation(
                "notice-repeats-error", message, notice.id, claim.id, after=(claim.wrong,)
            )


def _may_state(texts: Texts, notice: Notice) -> bool:
    """Say whether a notice without claims holds values: it may state what this reader misses."""
    start = notice.text.find(notice.issued_text or "") + len(notice.issued_text or "")
    start = max(start, len(notice.label or ""))
    rest = Span(notice.span.start + start, notice.span.end)
    words = re.findall(r"\w+", rest.of(texts.after.text))
    return len(words) > 12 and bool(candidates(texts.after.text, rest))


def _removed(texts: Texts, notice: Notice) -> Observation:
    assert texts.before is not None
    what = notice.kind.replace("_", "’s " if notice.kind == "editors_note" else " ")
    what = "editor’s note" if notice.kind == "editors_note" else what
    message = f"the {what} “{short(notice.text)}” is gone"
    return Observation(
        "notice-removed",
        message,
        before=(texts.before.value(notice.span),),
        doubtful=_only_adds(notice),
    )


def _altered(notice: Notice, heir: Notice) -> Observation:
    was, now = _differing(notice.text, heir.text)
    message = f"notice {heir.id} has “{short(now)}” where it had “{short(was)}”"
    return Observation(
        "notice-altered",
        message,
        heir.id,
        before=(Value(notice.text, notice.span),),
        after=(Value(heir.text, heir.span),),
        doubtful=_only_adds(notice),
    )


def _differing(was: str, now: str) -> tuple[str, str]:
    """Return the words of two texts between what both begin with and what both end with."""
    one, two = was.split(), now.split()
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one.pop()
        two.pop()
    return " ".join(one), " ".join(two)


def _only_adds(notice: Notice) -> bool:
    """Say whether a notice took nothing back: such notes come and go with the story."""
    return notice.kind in {"update", "editors_note"} and not notice.claims
