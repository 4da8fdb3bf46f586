"""Say how single edits are labelled: which facts pass unseen, which copyedits raise an alarm.

``python -m benchmarks.edits`` reads ``fixtures/edits``: sentences before and after one edit, each
with the materiality and the category that a careful person would give it. Rules were written on the
open ones; how well they do on edits that nobody read, those set aside say.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from benchmarks.tally import Ratio
from versioned import annotate

EDITS = Path(__file__).parent.parent / "fixtures" / "edits"
HALVES = {"open": EDITS, "aside": EDITS / "aside"}
_WEIGHTS = ("cosmetic", "copyedit", "material")


@frozen
class Edit:
    """A text before and after one edit, and what the edit is."""

    before: str
    after: str
    materiality: str
    category: str


def edits(half: str) -> Iterator[Edit]:
    """Yield the edits of one half, in the order of their files."""
    for path in sorted(HALVES[half].glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = json.loads(line)
            yield Edit(*(found[name] for name in ("before", "after", "materiality", "category")))


def figures(half: str) -> dict[str, Ratio]:
    """Return the shares of one half by what they are shares of."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for edit in edits(half):
        labels = annotate(edit.before, edit.after)
        found = max((one.materiality for one in labels), key=_WEIGHTS.index, default="cosmetic")
        is_right = (found == "material") == (edit.materiality == "material")
        by_name = {
            edit.materiality: is_right,
            "material or not": is_right,
            "materiality": found == edit.materiality,
            "category": edit.category in {one.category for one in labels},
        }
        totals.update(by_name.keys())
        hits.update(name for name, hit in by_name.items() if hit)
    return {name: Ratio(hits[name], totals[name]) for name in totals}


_ROWS = {
    "material": "of material edits, called material",
    "copyedit": "of copyedits, not called material",
    "cosmetic": "of cosmetic edits, not called material",
    "material or not": "of all, rightly material or not",
    "materiality": "of all, of the right materiality",
    "category": "of all, the key's category among the labels",
}


def main() -> None:
    """Print the figures of both halves."""
    for half in HALVES:
        found = figures(half)
        print(half)
        for name, told in _ROWS.items():
            if name in found:
                print(f"  {told:46}{found[name]}")


if __name__ == "__main__":
    main()
