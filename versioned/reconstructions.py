"""Undo a correction: from the corrected text and its notice to the text as it stood before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import overload

from attrs import evolve, field, frozen

from versioned.conflations import Reading, conflation_readings
from versioned.model import (
    LACUNA,
    Certainty,
    Claim,
    Edit,
    Notice,
    Problem,
    Reconstruction,
    Revision,
    Span,
)
from versioned.notices import find_notices, lay_out
from versioned.statements import Disagreement, disagreements
from versioned.text import revision
from versioned.undoings import still_stands, undo

_MOST = 12
"""How many candidates come back at most."""

_HIGH, _MEDIUM = 0.85, 0.5
"""From which confidence on a certainty is high, and medium."""


@frozen
class Reconstructions(Sequence[Reconstruction]):
    """The candidates, best first, with what could not be undone and what was left unsettled.

    ``article`` is the text they were derived from, laid out with its ``notices``.
    """

    article: Revision
    notices: tuple[Notice, ...]
    candidates: tuple[Reconstruction, ...] = ()
    problems: tuple[Problem, ...] = ()
    unsettled: tuple[Disagreement, ...] = field(default=())

    def __len__(self) -> int:
        return len(self.candidates)

    @overload
    def __getitem__(self, at: int) -> Reconstruction: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reconstruction]: ...
    def __getitem__(self, at: int | slice) -> Reconstruction | Sequence[Reconstruction]:
        return self.candidates[at]


def reconstruct(after: Revision | str, notices: Sequence[Notice] | None = None) -> Reconstructions:
    """Return the earlier texts that the notices allow, most likely first.

    Offsets in every edit are code points into the text given. Where nothing can be undone there
    are no candidates, and ``problems`` says why, claim by claim.
    """
    given = revision(after)
    found = find_notices(given) if notices is None else tuple(notices)
    article = lay_out(given, found)
    problems: list[Problem] = []
    choices: list[list[Reading]] = []
    for claim in (claim for notice in found for claim in notice.claims):
        readings = _readings(claim, article)
        if readings:
            choices.append(readings)
        else:
            problems.append(_unlocated(claim, article))
    problems += _without_claims(found, article)
    combined = (
        [_combined(choice) for choice in islice(product(*choices), 10 * _MOST)] if choices else []
    )
    combined.sort(key=lambda reading: -reading.weight)
    candidates = tuple(
        _candidate(article, found, reading, rank)
        for rank, reading in enumerate(combined[:_MOST], 1)
    )
    unsettled = [
        difference
        for notice in found
        for claim in notice.claims
        for difference in disagreements(claim, article)
    ]
    return Reconstructions(article, found, candidates, tuple(problems), tuple(unsettled))


def _readings(claim: Claim, article: Revision) -> list[Reading]:
    if claim.error == "conflation" and claim.terms:
        return conflation_readings(claim, article)
    undoing = undo(claim, article)
    if undoing is None:
        return []
    return [Reading(undoing.edits[0].rule, undoing.gloss, undoing.edits, undoing.weight)]


def _combined(readings: Sequence[Reading]) -> Reading:
    """Return the readings of all claims as one; where edits meet, the closer one stands."""
    weight = 1.0
    for reading in readings:
        weight *= reading.weight
    edits: list[Edit] = []
    for edit in sorted(
        (edit for reading in readings for edit in reading.edits),
        key=lambda edit: (edit.was == LACUNA, edit.span.end - edit.span.start),
    ):
        if not any(edit.span.touches(other.span) for other in edits):
            edits.append(edit)
    edits.sort(key=lambda edit: edit.span.start)
    gloss = "; ".join(reading.gloss for reading in readings)
    return Reading("combined", gloss, tuple(edits), weight)


def _candidate(
    article: Revision, notices: Sequence[Notice], reading: Reading, rank: int
) -> Reconstruction:
    text = undone(article.text, reading.edits, [notice.span for notice in notices])
    confidence = round(reading.weight, 3)
    before = evolve(
        revision(text), provenance="reconstructed", source=article.source, observed_at=None
    )
    explanation = f"The earlier text {reading.gloss}."
    return Reconstruction(
        before, reading.edits, confidence, certainty(confidence), explanation, rank
    )


def certainty(confidence: float) -> Certainty:
    """Return the word for a confidence of 0..1."""
    if confidence >= _HIGH:
        return "high"
    return "medium" if confidence >= _MEDIUM else "low"


def undone(text: str, edits: Sequence[Edit], notices: Sequence[Span]) -> str:
    """Return the text with the edits made and the notices taken out, all else as it was."""
    cuts = [(edit.span, edit.was) for edit in edits]
    cuts += [(_with_gap(text, span), "") for span in notices]
    pieces, at = [], 0
    for span, was in sorted(cuts, key=lambda cut: (cut[0].start, cut[0].end)):
        pieces += [text[at : max(at, span.start)], was]
        at = max(at, span.end)
    return "".join([*pieces, text[at:]])


def _with_gap(text: str, notice: Span) -> Span:
    """Widen a notice by the white space on one side: behind it, or before it at the end."""
    behind = len(text) - len(text[notice.end :].lstrip())
    if behind < len(text):
        return Span(notice.start, behind)
    before = len(text[: notice.start].rstrip())
    return Span(before, notice.end)


def _unlocated(claim: Claim, article: Revision) -> Problem:
    if claim.terms:
        names = " and ".join(f"“{term.text}”" for term in claim.terms)
        return Problem(claim.id, "not-located", f"the body names {names} nowhere together")
    if claim.wrong and still_stands(claim, article):
        message = f"the body still has “{claim.wrong.text}”, which the notice calls wrong"
        return Problem(claim.id, "still-wrong", message)
    if claim.right and claim.wrong:
        return Problem(claim.id, "not-located", f"“{claim.right.text}” does not stand in the body")
    missing = "what is right" if claim.right is None else "what was wrong"
    return Problem(claim.id, "not-stated", f"the notice does not say {missing}")


def _without_claims(notices: Sequence[Notice], article: Revision) -> Iterator[Problem]:
    if not notices:
        yield Problem(None, "no-notice", "no correction notice was found")
    elif not article.spans("headline", "body"):
        yield Problem(None, "no-body", "there is no article beside the notice")
    for notice in notices:
        if not notice.claims:
            yield Problem(
                None, "no-claim", f"notice {notice.id} reports no error that could be undone"
            )
