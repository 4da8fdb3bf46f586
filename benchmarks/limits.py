"""What a diff in Python cannot be faster than: ``python -m benchmarks.limits``.

Each row is less than a diff must do: it leaves out moves, sentences, clean-up, and whole words.
"""

from __future__ import annotations

import sys
from statistics import median
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from benchmarks.generated import Pair, pairs
from benchmarks.peers import floor
from benchmarks.speed import SEED, _best, ours
from versioned.changes import diff
from versioned.model import Change, Span, Value

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Print the median time per pair of each bare step, in milliseconds and of the floor's."""
    given = pairs(120, SEED)
    steps: dict[str, Callable[[str, str], object]] = {
        "the floor": floor,
        "ours": ours,
        "split at spaces, rapidfuzz's opcodes": words_alone,
        "the same on the lines that differ": lines_alone,
    }
    times = {name: [_best(run, *_texts(pair), 15) for pair in given] for name, run in steps.items()}
    times["the changes' values alone, made and visited"] = [_values_alone(pair) for pair in given]
    base = median(times["the floor"])
    for name, row in times.items():
        print(f"{name:<45}{1000 * median(row):7.3f} ms{median(row) / base:7.2f}")
    return 0


def words_alone(before: str, after: str) -> object:
    """Diff the words between spaces, marks and all, with no care for what they mean."""
    return list(Indel.opcodes(before.split(" "), after.split(" ")))


def lines_alone(before: str, after: str) -> object:
    """Leave out lines that both texts have, wherever they stand, and diff the words of the rest."""
    ours, theirs = before.split("\n"), after.split("\n")
    known, wanted = set(ours), set(theirs)
    return words_alone(
        "\n".join([line for line in ours if line not in wanted]),
        "\n".join([line for line in theirs if line not in known]),
    )


def _values_alone(pair: Pair) -> float:
    found = [
        (
            c.id,
            c.op,
            c.unit,
            c.before.span.start,
            c.before.span.end,
            c.after.span.start,
            c.after.span.end,
        )
        for c in diff(pair.before, pair.after)
    ]

    def make(before: str, after: str) -> None:
        changes = [
            Change(
                name,
                op,
                Value(before[a0:a1], Span(a0, a1)),
                Value(after[b0:b1], Span(b0, b1)),
                unit,
            )
            for name, op, unit, a0, a1, b0, b1 in found
        ]
        for change in changes:
            _ = change.before.text, change.before.span.start, change.before.span.end
            _ = change.after.text, change.after.span.start, change.after.span.end

    return _best(make, pair.before, pair.after, 15)


def _texts(pair: Pair) -> tuple[str, str]:
    return pair.before, pair.after


if __name__ == "__main__":
    sys.exit(main())
