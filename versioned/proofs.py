"""Prove a drafted notice: attach it to the later text, read it there, and undo what it says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from attrs import frozen

from versioned.corrections import correct
from versioned.model import Diff, Revision
from versioned.notices import find_notices, lay_out
from versioned.reconstructions import Reconstructions, reconstruct
from versioned.slips import atoms
from versioned.text import revision

Outcome = Literal["back", "nothing", "other"]


def attached(after: str, notice: str) -> str:
    """Return a text with a notice as its last paragraph."""
    body = after.rstrip()
    return f"{body}\n\n{notice}{after[len(body) :]}"


@frozen
class Proof:
    """What notices are tried on: the changes to the later text, and that text laid out."""

    changes: Diff
    article: Revision

    def outcome(self, notice: str, undone: Collection[str]) -> Outcome:
        """Return whether undoing a notice takes back exactly the changes with the ids ``undone``.

        "nothing" says that it takes back none, and leaves the text as it is. Where the notice
        leaves no doubt, applying it to the text before has to lead forth again.
        """
        result = self._undone(notice)
        if not result or result[0].text == self.changes.after:
            return "nothing" if undone else "back"
        best = result[0]
        if best.text != self.without(undone):
            return "other"
        sure = all(edit.basis == "stated" for edit in best.edits)
        if sure and correct(best.text, notice).text != self.changes.after:
            return "other"
        return "back"

    def _undone(self, notice: str) -> Reconstructions:
        whole = revision(attached(self.changes.after, notice))
        start = len(self.changes.after.rstrip())
        found = find_notices(whole)
        drafted = [one for one in found if one.span.start >= start]
        return reconstruct(lay_out(whole, found), drafted)

    def without(self, undone: Collection[str]) -> str:
        """Return the later text with the changes of these ids taken back."""
        after = self.changes.after
        pieces, at = [], 0
        for atom in atoms(self.changes):
            if atom.id in undone:
                pieces += [after[at : atom.after.span.start], atom.before.text]
                at = atom.after.span.end
        return "".join([*pieces, after[at:]])
