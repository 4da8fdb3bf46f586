"""Two revisions held side by side: their changes, what each is, and the sums of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from attrs import frozen

from versioned.actions import count_actions, sentence_actions
from versioned.changes import diff
from versioned.labels import annotate
from versioned.model import Diff, Label, Notice, Revision
from versioned.notices import find_notices, lay_out
from versioned.outlines import Outline, outline
from versioned.text import revision


@frozen
class Comparison:
    """Before and after with the changes, their labels and the notices of the later text.

    ``earlier`` are the notices that stood in the text before.
    """

    before: Revision
    after: Revision
    changes: Diff
    labels: tuple[Label, ...]
    notices: tuple[Notice, ...]
    earlier: tuple[Notice, ...] = ()

    @property
    def outline(self) -> Outline:
        """What became of each paragraph and sentence, headline and layout changes apart."""
        return outline(self.changes, self.before, self.after)

    @property
    def summary(self) -> dict[str, Any]:
        """Counts: changes by kind and by materiality, disclosed ones, words, sentence actions."""
        return {
            "changes": len(self.changes),
            "operations": dict(sorted(Counter(change.op for change in self.changes).items())),
            "disclosed": len({label.change for label in self.labels if label.claim}),
            "material": len(
                {
                    label.change
                    for label in self.labels
                    if label.materiality == "material" and label.category != "notice"
                }
            ),
            "materialities": self._heaviest(),
            "words_deleted": sum(len(change.before.text.split()) for change in self.changes),
            "words_inserted": sum(len(change.after.text.split()) for change in self.changes),
            "layout": sum(change.is_layout for change in self.changes),
            "sentences": count_actions(sentence_actions(self.changes)),
        }

    def _heaviest(self) -> dict[str, int]:
        """Count the changes by their main label's materiality, that of notices left out."""
        mains: dict[str, Label] = {}
        for label in self.labels:
            mains.setdefault(label.change, label)
        return dict(
            sorted(
                Counter(
                    label.materiality for label in mains.values() if label.category != "notice"
                ).items()
            )
        )


def compare(before: Revision | str, after: Revision | str) -> Comparison:
    """Return the comparison of two texts, with the notices that stand in the later one."""
    return next(compare_each((before, after)))


def compare_each(revisions: Iterable[Revision | str]) -> Iterator[Comparison]:
    """Yield the comparison of each revision with the next; each is read once for its notices."""
    for (old, earlier), (new, found) in pairwise(map(_laid_out, revisions)):
        changes = diff(old, new)
        labels = annotate(old, new, found, changes, earlier)
        yield Comparison(old, new, changes, labels, found, earlier)


def _laid_out(given: Revision | str) -> tuple[Revision, tuple[Notice, ...]]:
    # Notices are what takes the longest to find in a text.
    article = revision(given)
    found = find_notices(article)
    return lay_out(article, found), found
