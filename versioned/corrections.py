"""Apply a correction: from a text that still has the error and the notice to the text after.

For syndicated or mirrored copies. What a notice does not state is not made up: claims that cannot
be applied come back as problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from versioned.claims import read_claims
from versioned.model import Claim, Edit, Notice, Problem, Revision, Span
from versioned.notices import find_notices, lay_out
from versioned.reconstructions import undone
from versioned.text import revision
from versioned.undoings import take_out_of, undo

_GAP = "\n\n"


@frozen
class Correction:
    """The text after, with the edits that lead to it and the claims that could not be applied.

    An edit's span points into the text given and covers ``was``; ``now`` is what stands there
    after.
    """

    before: Revision
    text: str = field(repr=False)
    edits: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()


def correct(before: Revision | str, notice: Revision | str) -> Correction:
    """Return ``before`` with what the notice corrects put right.

    ``notice`` is the text of one or more notices, with or without a label. Straight and curly
    quotes, and the forms of numbers and dates, need not agree with the text.
    """
    given = revision(before)
    said = notice.text if isinstance(notice, Revision) else notice
    both = revision(given.text.rstrip() + _GAP + said)
    found = _notices(both, len(given.text.rstrip()) + len(_GAP))
    article = lay_out(both, found)
    edits: list[Edit] = []
    problems: list[Problem] = []
    for claim in (claim for one in found for claim in one.claims):
        made = list(_applied(claim, article))
        fresh = [edit for edit in made if not any(edit.span.touches(e.span) for e in edits)]
        edits += fresh
        if not made:
            problems.append(_not_applied(claim))
    if not any(one.claims for one in found):
        problems.append(
            Problem(None, "no-claim", "the notice reports no error that could be applied")
        )
    edits.sort(key=lambda edit: edit.span.start)
    turned = [evolve(edit, now=edit.was, was=edit.now) for edit in edits]
    return Correction(given, undone(given.text, turned, ()), tuple(edits), tuple(problems))


def _notices(both: Revision, start: int) -> tuple[Notice, ...]:
    """Return the notices behind ``start``; what is not known for one is read as one."""
    found = tuple(one for one in find_notices(both) if one.span.start >= start)
    if found:
        return found
    span = Span(start, len(both.text))
    claims = tuple(read_claims(both.text, span, "n1"))
    return (Notice("n1", "correction", span, span.of(both.text), claims=claims),)


def _applied(claim: Claim, article: Revision) -> Iterator[Edit]:
    """Yield the edits of a claim, each with ``was`` as it stands and ``now`` as it should."""
    if claim.error == "order" or (claim.right and claim.wrong):
        turned = evolve(claim, wrong=claim.right, right=claim.wrong)
        undoing = undo(turned, article)
        made = undoing.edits if undoing else ()
    elif claim.error == "addition" and claim.wrong:
        taken = take_out_of(article, claim, claim.wrong)
        made = (taken,) if taken else ()
    else:
        made = ()
    for edit in made:
        if edit.basis != "unknown":
            evidence = edit.evidence
            if claim.right and claim.wrong:
                gives = f"“{claim.wrong.text}” as wrong and “{claim.right.text}” as right"
                evidence = (f"the notice gives {gives}", f"“{edit.now}” stands in the text")
            rule = _FORWARD.get(edit.rule, edit.rule)
            yield evolve(edit, now=edit.was, was=edit.now, rule=rule, evidence=evidence)


_FORWARD = {"right-for-wrong": "wrong-for-right"}


def _not_applied(claim: Claim) -> Problem:
    if claim.wrong is None:
        missing = "what was wrong" if claim.right else "either what was wrong or what is right"
        return Problem(claim.id, "not-stated", f"the notice does not say {missing}")
    if claim.right is None and claim.error != "addition":
        return Problem(claim.id, "not-stated", "the notice does not say what is right")
    return Problem(claim.id, "not-located", f"“{claim.wrong.text}” does not stand in the text")
