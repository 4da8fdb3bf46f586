"""CriticMarkup: the text with ``{++insertions++}``, ``{--deletions--}`` and ``{~~old~>new~~}``.

A comment, ``{>>d1<<}``, follows each mark with the change's id and what is known of it; the one at
the head says what each text is. Characters of the article that would make or break a mark are
numeric character references, which Markdown shows as themselves (``&#123;`` for a brace).
``versioned.readers.criticmarkup`` reads both texts and the changes back.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from versioned.changes import diff as find_changes
from versioned.collations import Piece, collate
from versioned.comparisons import Comparison
from versioned.model import Change, Diff, Edit, Reconstruction, Revision
from versioned.reconstructions import Reconstructions
from versioned.writers.escapes import one_line

# A brace beside a sign that marks are made of, or at the end of a stretch, where a sign may follow;
# the arrow of a substitution; and a reference that would be read as one of ours.
_MARKS = re.compile(
    r"\{(?=[-+~=>]|\Z)|(?:(?<=[-+~=<])|\A)\}|(?:(?<=~)|\A)>|&(?=#(?:38|60|62|123|125);)"
)
_HYPOTHESIS = "reconstructed, a hypothesis, not a text that was observed"


def diff(comparison: Comparison) -> str:
    """Write the changes between two texts, each with its labels and what discloses it."""
    said: dict[str, list[str]] = {}
    for label in comparison.labels:
        disclosed = f", disclosed by {label.claim}" if label.claim else ""
        said.setdefault(label.change, []).append(
            f"{label.category}, {label.materiality}{disclosed}"
        )
    before, after = _name(comparison.before), _name(comparison.after)
    return _head(f"before {before}; after {after}") + _marked(
        comparison.changes, lambda change: "; ".join(said.get(change.id, ()))
    )


def reconstruct(result: Reconstructions) -> str:
    """Write the best candidate as the changes that lead from it to the article."""
    best = result[0]
    changes = find_changes(best.revision, result.article)
    about = (
        f"before {_name(best.revision)}; after {_name(result.article)}; candidate {best.rank}, "
        f"confidence {best.confidence:.2f}, certainty {best.certainty}"
    )
    return _head(about) + _marked(changes, lambda change: _basis(change, best, result))


def escaped(text: str) -> str:
    """Return ``text`` without anything that reads as a mark."""
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text)


def _head(about: str) -> str:
    return f"{{>>versioned: {escaped(about)}<<}}\n\n"


def _name(revision: Revision) -> str:
    said = _HYPOTHESIS if revision.provenance == "reconstructed" else "observed"
    # What it is stands first: a file's name must not be able to say it.
    return f"({said}) {one_line(revision.source or 'text')}"


def _marked(changes: Diff, about: Callable[[Change], str]) -> str:
    return "".join(_mark(piece, about) for piece in collate(changes))


def _mark(piece: Piece, about: Callable[[Change], str]) -> str:
    if piece.change is None:
        return escaped(piece.after)
    place = {"left": " moved from here", "arrived": " moved here"}.get(piece.part, "")
    # A move is spoken of where it arrived.
    said = "" if piece.part == "left" else about(piece.change)
    note = f"{piece.change.id}{place}" + (f": {said}" if said else "")
    return f"{_body(piece)}{{>>{escaped(note)}<<}}"


def _body(piece: Piece) -> str:
    before, after = escaped(piece.before), escaped(piece.after)
    if piece.part == "replace":
        return f"{{~~{before}~>{after}~~}}"
    return f"{{--{before}--}}" if before else f"{{++{after}++}}"


def _basis(change: Change, candidate: Reconstruction, result: Reconstructions) -> str:
    edits = [edit for edit in candidate.edits if edit.span.touches(change.after.span)]
    if edits:
        return "; ".join(map(_edit, edits))
    if any(notice.span.touches(change.after.span) for notice in result.notices):
        return "the notice, which the earlier text did not have"
    return ""


def _edit(edit: Edit) -> str:
    return f"{edit.claim} {edit.basis}, confidence {edit.confidence:.2f}, rule {edit.rule}"
