"""The page of a whole history as values: each step from one revision to the next."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.writers.html.pages import Page, of_comparison


@frozen
class Step:
    """One step with its number from 1, what came before and after, and what the audit found."""

    number: int
    before: str
    after: str
    page: Page
    deleted: int
    inserted: int

    @property
    def verdict(self) -> str:
        """What the audit found, in a few words."""
        counts = [(self.page.counts[name], name) for name in ("error", "warning")]
        found = ", ".join(f"{n} {name}" if n == 1 else f"{n} {name}s" for n, name in counts if n)
        if found:
            return found
        if not self.page.all_changes:
            return "nothing changed"
        return "text and notice agree" if self.page.notices else "no notice, and nothing to find"

    @property
    def grade(self) -> str:
        """How grave that is: "bad", "doubt" or "good"."""
        counts = self.page.counts
        return "bad" if counts["error"] else "doubt" if counts["warning"] else "good"


@frozen
class Timeline:
    """What the template is given; ``left_out`` are reconstructions, which are no step."""

    title: str
    steps: tuple[Step, ...]
    left_out: int


def of_steps(
    article: str, steps: Sequence[tuple[Comparison, Findings]], left_out: int = 0
) -> Timeline:
    """Return the page of steps, oldest first; sources of the revisions are what they are called."""
    return Timeline(
        article,
        tuple(_step(number, *step) for number, step in enumerate(steps, 1)),
        left_out,
    )


def _step(number: int, comparison: Comparison, findings: Findings) -> Step:
    changes = comparison.changes
    return Step(
        number,
        comparison.before.source or f"revision {number}",
        comparison.after.source or f"revision {number + 1}",
        of_comparison(comparison, findings),
        sum(len(change.before.text.split()) for change in changes if change.op != "move"),
        sum(len(change.after.text.split()) for change in changes if change.op != "move"),
    )
