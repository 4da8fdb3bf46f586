"""Measure the diff beside its peers, in one run: ``make bench`` or ``python -m benchmarks.speed``.

Times are the best of a few runs per pair, so that a busy machine disturbs little; every figure
that is asked for is a ratio inside this run. What is timed of ours is ``diff()`` and a visit to
the texts and spans of every change. Writes ``results/speed.md``, ``.json`` and ``.svg``.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import sys
import time
import tracemalloc
from itertools import pairwise
from operator import eq
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import Indel

from benchmarks.charts import bars, lines
from benchmarks.generated import Pair, edited, joined, pairs, scaled
from benchmarks.hard import hard_pairs
from benchmarks.peers import Git, floor, peers, web_monitoring_times, words
from versioned import scripts
from versioned.changes import apply, diff

if TYPE_CHECKING:
    from collections.abc import Callable

    from versioned.model import Diff

RESULTS = Path(__file__).parent / "results"
SEED = 20_260_301
_SLOWEST = "difflib, autojunk off"

Row = tuple[str, str, str, bool | None]
"""What was measured, the figure, what is asked, and whether it is met."""


def main() -> int:
    """Measure, print the table, and keep it; with ``--strict`` a figure missed is status 1."""
    options = _options()
    report: dict[str, Any] = {"python": platform.python_version(), "machine": platform.machine()}
    rows: list[Row] = []
    given = pairs(options.pairs, SEED)
    times = _pair_times(given, options.repeat)
    report["median_ms"] = {name: 1000 * median(row) for name, row in times.items()}
    report["mean_ms"] = {name: 1000 * mean(row) for name, row in times.items()}
    rows += _speed_rows(times)
    rows += _size_rows(given)
    growth, growth_rows = _growth(options.largest)
    report["growth"] = growth
    rows += growth_rows
    hard, hard_rows = _hard(options.hard)
    report["hard"] = hard
    rows += hard_rows
    _write(report, rows, times, len(given))
    return int(options.strict and any(met is False for *_, met in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=120, help="how many pairs (120)")
    parser.add_argument("--repeat", type=int, default=7, help="runs per pair of the quick (7)")
    parser.add_argument("--largest", type=int, default=1_000_000, help="words at most (1,000,000)")
    parser.add_argument("--hard", type=int, default=200_000, help="words of the hard (200,000)")
    parser.add_argument("--strict", action="store_true", help="status 1 if a figure is missed")
    return parser.parse_args()


def ours(before: str, after: str) -> None:
    """Diff, and visit every change with its texts and spans."""
    for change in diff(before, after):
        _ = change.before.text, change.before.span.start, change.before.span.end
        _ = change.after.text, change.after.span.start, change.after.span.end


def _best(run: Callable[[str, str], object], before: str, after: str, repeat: int) -> float:
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        run(before, after)
        best = min(best, time.perf_counter() - start)
    return best


def _pair_times(given: list[Pair], repeat: int) -> dict[str, list[float]]:
    """Return the seconds per pair of everything that is measured.

    The floor and ours take turns, run by run; the slow ones and those that start a process come
    after, as a core that has just waited for a process is slow for a while.
    """
    engines: dict[str, scripts.Engine] = {"ours": scripts.plain_engine}
    if scripts.fast_engine:
        engines["ours, with fast"] = scripts.fast_engine
    times: dict[str, list[float]] = {name: [] for name in ("floor", *engines)}
    for pair in given:
        for row in times.values():
            row.append(float("inf"))
        for _ in range(repeat):
            _keep_best(times["floor"], floor, pair)
            for name, engine in engines.items():
                scripts._engine = engine
                _keep_best(times[name], ours, pair)
    scripts._engine = scripts.fast_engine or scripts.plain_engine
    for name, run in peers().items():
        print(name, file=sys.stderr)
        # As often as ours, or a busy moment would count against them alone.
        often = 2 if name == _SLOWEST else repeat
        times[name] = [_best(run, pair.before, pair.after, often) for pair in given]
    monitored = web_monitoring_times(given, repeat)
    if monitored:
        times["web-monitoring-diff, text"] = monitored
    git = Git()
    whole, alone = [], []
    for pair in given:
        git.prepare(pair.before, pair.after)
        whole.append(_best(git.run, "", "", repeat))
        alone.append(max(whole[-1] - _best(git.start, "", "", repeat), 1e-9))
    times["git diff --word-diff"] = whole
    times["git diff --word-diff, less its start"] = alone
    return times


def _keep_best(row: list[float], run: Callable[[str, str], object], pair: Pair) -> None:
    row[-1] = min(row[-1], _best(run, pair.before, pair.after, 1))


def _speed_rows(times: dict[str, list[float]]) -> list[Row]:
    base, mine = times["floor"], times["ours"]
    rows = [
        _at_most("median per pair, of the floor's", median(mine) / median(base), 1.0),
        _at_most("mean per pair, of the floor's", mean(mine) / mean(base), 3.0),
    ]
    if "ours, with fast" in times:
        fast = times["ours, with fast"]
        rows.append(
            _at_most("mean per pair with fast, of the floor's", mean(fast) / mean(base), 1.5)
        )
    asked = {
        "difflib, autojunk off": 100,
        "cydifflib, autojunk off": 10,
        "deltas (segment matcher)": 10,
        "redlines": 10,
        "diff-match-patch on words": 10,
        "web-monitoring-diff, text": 20,
        "git diff --word-diff": 20,
    }
    for name, row in times.items():
        if name not in ("floor", "ours", "ours, with fast"):
            rows.append(
                _at_least(
                    f"times as fast as {name} (medians)",
                    median(row) / median(mine),
                    asked.get(name),
                )
            )
            rows.append(_at_least(f"times as fast as {name} (means)", mean(row) / mean(mine), None))
    return rows


def _size_rows(given: list[Pair]) -> list[Row]:
    """Compare the words deleted and inserted, a moved block counted once, with the optimum."""
    sizes = {False: [0, 0], True: [0, 0]}
    for pair in given:
        entry = sizes[pair.moves > 0]
        entry[0] += script_size(diff(pair.before, pair.after))
        entry[1] += Indel.distance(_script_words(pair.before), _script_words(pair.after))
    return [
        _at_most(
            "script size without moves, of the optimum", sizes[False][0] / sizes[False][1], 1.02
        ),
        _at_most("script size with moves, of the optimum", sizes[True][0] / sizes[True][1], 1.0),
    ]


def script_size(changes: Diff) -> int:
    """Return the words and marks deleted and inserted; of a move, its words once, and its edits."""
    size = 0
    for change in changes:
        if change.op == "move":
            size += len(_script_words(change.after.text))
        for part in change.edits if change.op == "move" else (change,):
            size += len(_script_words(part.before.text)) + len(_script_words(part.after.text))
    return size


def _script_words(text: str) -> list[str]:
    return words(text)


def _growth(largest: int) -> tuple[dict[str, list[list[float]]], list[Row]]:
    """Measure doublings of a text with one edit, and with 30 % of the sentences edited."""
    series: dict[str, list[list[float]]] = {
        "floor": [],
        "one edit": [],
        "30 % edited": [],
        "copies, by ==": [],
    }
    size = largest // 16
    peak = 0.0
    while size <= largest:
        text = scaled(size, 1)
        before = joined(text)
        one = [list(row) for row in text]
        one[len(text) // 2][0] = "Something else entirely stands here now."
        few, many = joined(one), joined(edited(text, 0.3, 2))
        gc.collect()
        repeat = 7
        series["floor"].append([size, _best(floor, before, many, repeat)])
        series["one edit"].append([size, _best(ours, before, few, repeat)])
        series["30 % edited"].append([size, _best(ours, before, many, repeat)])
        # What any diff must do: look at all of both texts. The processor's cache is in it, too.
        series["copies, by =="].append([size, _best(eq, before, joined(text), repeat)])
        if size * 2 > largest:
            tracemalloc.start()
            _ = diff(before, many)
            peak = tracemalloc.get_traced_memory()[1] / (len(before.encode()) + len(many.encode()))
            tracemalloc.stop()
        size *= 2
    last = {name: row[-1][1] for name, row in series.items()}
    worst = {
        name: max(two[1] / one[1] for one, two in pairwise(series[name]))
        for name in ("one edit", "30 % edited", "copies, by ==")
    }
    large = f"{largest:,} words"
    return series, [
        _at_most(f"{large}, one edit, of the floor", last["one edit"] / last["floor"], 0.1),
        _at_most(f"{large}, 30 % edited, of the floor", last["30 % edited"] / last["floor"], 4.0),
        _at_most("time for twice the text, 30 % edited, worst of 4", worst["30 % edited"], 2.2),
        _at_most("time for twice the text, one edit, worst of 4", worst["one edit"], 2.2),
        (
            "time for twice the text, two equal copies compared by ==, worst of 4",
            f"{worst['copies, by ==']:.3f}",
            "",
            None,
        ),
        _at_most(f"{large}, 30 % edited, memory, of both texts' bytes", peak, 12.0),
    ]


def _hard(size: int) -> tuple[dict[str, float], list[Row]]:
    """Measure texts that have driven diffs to quadratic time, and check every script."""
    found: dict[str, float] = {}
    for name, (before, after) in hard_pairs(size, 1).items():
        base = _best(floor, before, after, 2)
        start = time.perf_counter()
        changes = diff(before, after)
        found[name] = (time.perf_counter() - start) / base
        if apply(changes, before) != after:
            raise AssertionError(f"{name}: not a correct script")
    return found, [
        _at_most(f"{size:,} words, {name}, of the floor", ratio, 60.0)
        for name, ratio in found.items()
    ]


def _at_most(name: str, value: float, limit: float) -> Row:
    return name, f"{value:.3f}", f"at most {limit:g}", value <= limit


def _at_least(name: str, value: float, limit: float | None) -> Row:
    return (
        name,
        f"{value:.1f}",
        f"at least {limit:g}" if limit else "",
        value >= limit if limit else None,
    )


def _write(
    report: dict[str, Any], rows: list[Row], times: dict[str, list[float]], count: int
) -> None:
    RESULTS.mkdir(exist_ok=True)
    met = {True: "yes", False: "**no**", None: ""}
    table = [
        f"# Speed and size, {count} pairs, Python {report['python']}, {report['machine']}",
        "",
        "Written by `make bench`; compare within this table only. The floor is both texts taken",
        "apart by one compiled `re`. The texts are generated with a seed (`generated.py`).",
        "",
        "| measured | figure | asked | met |",
        "| --- | ---: | --- | --- |",
        *(f"| {name} | {value} | {asked} | {met[ok]} |" for name, value, asked, ok in rows),
        "",
        "| per pair | median, ms | mean, ms |",
        "| --- | ---: | ---: |",
        *(
            f"| {name} | {1000 * median(row):.2f} | {1000 * mean(row):.2f} |"
            for name, row in sorted(times.items(), key=lambda item: median(item[1]))
        ),
        "",
        "![Milliseconds per pair](speed.svg)",
        "",
        "![Seconds for growing texts](growth.svg)",
        "",
    ]
    text = "\n".join(table)
    (RESULTS / "speed.md").write_text(text, encoding="utf-8")
    (RESULTS / "speed.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    (RESULTS / "speed.svg").write_text(
        bars("Milliseconds per pair, median (log scale)", report["median_ms"]), encoding="utf-8"
    )
    (RESULTS / "growth.svg").write_text(
        lines("Seconds by words of text (log scales)", report["growth"]), encoding="utf-8"
    )
    print(text)


if __name__ == "__main__":
    sys.exit(main())
