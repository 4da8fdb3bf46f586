"""What a diff in Python cannot be faster than: ``python -m benchmarks.limits``.

Each row is less than a diff must do: it leaves out moves, sentences, clean-up, and whole words.
"""

from __future__ import annotations

import json
import sys
from statistics import median
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from benchmarks.generated import Pair, pairs
from benchmarks.peers import floor
from benchmarks.speed import RESULTS, SEED, _best, ours
from versioned.changes import diff
from versioned.model import Change, Span, Value

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Print and keep what each bare step takes, beside what the goals would leave for it."""
    given = pairs(120, SEED)
    steps: dict[str, Callable[[str, str], object]] = {
        "the floor": floor,
        "ours": ours,
        "split at spaces, rapidfuzz's opcodes": words_alone,
        "the same on the lines that differ": lines_alone,
    }
    times = {name: [_best(run, *_texts(pair), 15) for pair in given] for name, run in steps.items()}
    times["the changes' values alone, made and visited"] = [_values_alone(pair) for pair in given]
    medians = {name: 1000 * median(row) for name, row in times.items()}
    base = medians["the floor"]
    report = json.loads((RESULTS / "speed.json").read_text(encoding="utf-8"))
    peers = report["median_ms"]
    goals = {
        f"asked: {share} times as fast as {name}": peers[name] / share * base / peers["floor"]
        for name, share in _ASKED.items()
        if name in peers
    }
    rows = [
        f"| {name} | {taken:.3f} | {taken / base:.2f} |"
        for name, taken in [*medians.items(), *goals.items()]
    ]
    text = _TEXT.format(rows="\n".join(rows), growth="\n".join(_growth(report["growth"])))
    (RESULTS / "limits.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


_ASKED = {"redlines": 10, "web-monitoring-diff, text": 20, "git diff --word-diff": 20}
_TEXT = """\
# What is not reached, and how far it could be

Written by `make bench` after `speed.md`. Median per pair; what is asked is reckoned from the peers'
times in `speed.md`, scaled by the floor of this run.

| measured | ms | of the floor's |
| --- | ---: | ---: |
{rows}

The two bare steps that use rapidfuzz know words by the spaces between them. They keep no marks
apart, find no moves, align no sentences, join no crumbs and slide nothing to where it reads best.
A diff must do one of them and then make its values: next to nothing is left for the rest within
the goals set by web-monitoring-diff and git, short of compiled code.

With one edit, the time for twice the text (asked: at most 2.2):

| words | one edit, ms | times | two equal copies by `==`, ms | times |
| ---: | ---: | ---: | ---: | ---: |
{growth}

Where both jump, the texts no longer fit the processor's cache: to compare them at all costs that.
"""


def _growth(series: dict[str, list[tuple[int, float]]]) -> list[str]:
    """Return the rows of the second table, each size beside the one before it."""
    rows = []
    before: tuple[float, float] | None = None
    for (size, one_edit), (_, copies) in zip(
        series["one edit"], series["copies, by =="], strict=True
    ):
        times = [f"{one_edit / before[0]:.2f}", f"{copies / before[1]:.2f}"] if before else ["", ""]
        rows.append(
            f"| {size:,} | {1000 * one_edit:.3f} | {times[0]} | {1000 * copies:.3f} | {times[1]} |"
        )
        before = one_edit, copies
    return rows


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
        (c.id, c.op, c.unit, *_ends(c.before.span), *_ends(c.after.span))
        for c in diff(pair.before, pair.after)
    ]

    def make(before: str, after: str) -> None:
        changes = []
        for name, op, unit, a0, a1, b0, b1 in found:
            was, now = Value(before[a0:a1], Span(a0, a1)), Value(after[b0:b1], Span(b0, b1))
            changes.append(Change(name, op, was, now, unit))
        for change in changes:
            _ = change.before.text, change.before.span.start, change.before.span.end
            _ = change.after.text, change.after.span.start, change.after.span.end

    return _best(make, pair.before, pair.after, 15)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _texts(pair: Pair) -> tuple[str, str]:
    return pair.before, pair.after


if __name__ == "__main__":
    sys.exit(main())
