"""How fast and how large a store of histories is: ``python -m benchmarks.history``.

Histories of articles are generated with a seed: 300 to 700 words, then nine revisions with one to
four edits each, as a newsroom makes them; every fourth article ends with a correction notice. They
come as lines of JSON and go into a fresh store. ``--revisions N`` makes fewer of them; a run of all
is kept in ``benchmarks/results/history.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

from click.testing import CliRunner

from benchmarks.generated import ROOT, Text, _edit, _stock, joined
from versioned.cli import main as cli
from versioned.history import History, read_lines
from versioned.notices import find_notices

SEED = 7
_EACH = 10
"""Revisions of an article."""
_ALL = 100_000
_NOTICE = "Correction: An earlier version of this article misstated the {0}. It was {1}, not {2}."


_RESULT = ROOT / "benchmarks" / "results" / "history.md"
_TEXT = """\
# The store of histories

Written by `python -m benchmarks.history`: {0}. The machine's load was {2}. In brackets
stands what processor time alone would give; it is not what is held against the goals.

| measured | figure | asked |
| --- | ---: | --- |
{1}
"""

Row = tuple[str, str, str]
"""What was measured, the figure, and what is asked of it."""


def main() -> int:
    """Print the figures beside what is asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--revisions", type=int, default=_ALL)
    options.add_argument("--memory-of", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.memory_of:
        return _peak(given.memory_of, given.revisions)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "histories.jsonl"
        size = _write(source, given.revisions)
        count, articles = f"{given.revisions:,}", f"{given.revisions // _EACH:,}"
        load = f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
        title = f"{count} revisions of {articles} articles, {size / 1e6:,.0f} MB of text"
        print(f"{title}; load {load}; (in processor time)")
        rows = []
        for row in _measured(source, size, given.revisions):
            print("  {:<46} {:>26}  {}".format(*row))
            rows.append("| {} | {} | {} |".format(*row))
    if given.revisions == _ALL:
        _RESULT.write_text(_TEXT.format(title, "\n".join(rows), load), encoding="utf-8")
    return 0


def _measured(source: Path, size: int, revisions: int) -> Iterator[Row]:
    store = source.parent / "versioned.db"
    with History(store) as history, source.open("rb") as raw:
        start, busy = time.perf_counter(), time.process_time()
        done = history.take(read_lines(raw, source.name))
        rate = revisions / (time.perf_counter() - start)
        alone = revisions / (time.process_time() - busy)
    assert done.revisions + done.observations == revisions
    yield (
        "import",
        f"{rate:,.0f} revisions/s ({alone:,.0f})",
        _asked("at least 2,000", rate >= 2_000),
    )
    with History(store) as history:
        yield from _logs(history, store, revisions)
        start, busy = time.perf_counter(), time.process_time()
        result = history.verify()
        rate = result.revisions / (time.perf_counter() - start)
        alone = result.revisions / (time.process_time() - busy)
        assert result.sound
        assert result.revisions == done.revisions
    yield (
        "verify",
        f"{rate:,.0f} revisions/s ({alone:,.0f})",
        _asked("at least 20,000", rate >= 20_000),
    )
    # Closing the last connection has moved the write-ahead log into the file.
    share = sum(path.stat().st_size for path in source.parent.glob("versioned.db*")) / size
    yield "size of the store", f"{share:.3f} of the texts", _asked("at most 0.5", share <= 0.5)
    yield from _alternatives(min(revisions, 10_000))
    for count in sorted({revisions // 10, revisions}):
        yield f"peak memory, importing {count:,}", f"{_memory(source, count):,.0f} MB", "flat"


def _asked(goal: str, reached: bool) -> str:
    return f"{goal}: {'reached' if reached else 'missed'}"


def _logs(history: History, store: Path, revisions: int) -> Iterator[Row]:
    """Yield how long a log takes: as a call, and as the command in a process that has started."""

    def command(article: str) -> object:
        return CliRunner().invoke(cli, ["history", "log", article, "--store", str(store)])

    ways: dict[str, Callable[[str], object]] = {"log": history.log, "log, as a command": command}
    for at, (way, asked) in enumerate(ways.items()):
        articles = [f"https://example.org/news/{n}" for n in range(at, revisions // _EACH, 97)]
        asked(articles[0])  # loads the rules
        times: dict[str, list[float]] = {"the first time": [], "after that": []}
        alone: dict[str, list[float]] = {name: [] for name in times}
        for article in articles[1:61]:
            for name, taken in times.items():
                start, busy = time.perf_counter(), time.process_time()
                asked(article)
                taken.append(1000 * (time.perf_counter() - start))
                alone[name].append(1000 * (time.process_time() - busy))
        for name, taken in times.items():
            worst = sorted(taken)[len(taken) * 95 // 100]
            figure = f"{median(taken):.1f} ms, p95 {worst:.1f} ({median(alone[name]):.1f})"
            goal = _asked("under 50 ms", median(taken) < 50)
            yield f"{way}, of an article, {name}", figure, goal


def _alternatives(revisions: int) -> Iterator[Row]:
    """Yield how small the texts alone would be if they were compressed, one by one or in a row."""
    size = alone = after = 0
    for article in range(revisions // _EACH):
        before = b""
        for text in history_of(article):
            raw = text.encode()
            packer = zlib.compressobj(zdict=before[-32_768:])
            size += len(raw)
            alone += len(zlib.compress(raw))
            after += len(packer.compress(raw) + packer.flush())
            before = raw
    yield "instead: texts compressed one by one", f"{alone / size:.3f} of the texts", ""
    yield "instead: with the text before as dictionary", f"{after / size:.3f} of the texts", ""


def _memory(source: Path, count: int) -> float:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "benchmarks.history"),
            *("--memory-of", str(source), "--revisions", str(count)),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _peak(source: Path, count: int) -> int:
    """Print the peak memory in MB of a process that imports so many lines."""
    from itertools import islice
    from resource import RUSAGE_SELF, getrusage

    with tempfile.TemporaryDirectory() as folder, source.open("rb") as raw:
        with History(Path(folder) / "store.db") as history:
            history.take(read_lines(islice(raw, count), source.name))
        print(getrusage(RUSAGE_SELF).ru_maxrss / 1024)
    return 0


def _write(path: Path, revisions: int) -> int:
    """Write the histories as lines of JSON; return how many bytes of UTF-8 the texts have."""
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for article in range(revisions // _EACH):
            for number, text in enumerate(history_of(article)):
                size += len(text.encode())
                line = {
                    "article": f"https://example.org/news/{article}",
                    "text": text,
                    "observed_at": f"2020-01-{number + 1:02d}T{article % 24:02d}:00:00Z",
                    "source": "crawl",
                }
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return size


def history_of(article: int) -> Iterator[str]:
    """Yield the texts of one article, each of them edited from the one before."""
    chance = random.Random(f"history/{SEED}/{article}")
    stock = chance.sample(_plain(), 130)
    spare = [stock.pop() for _ in range(40)]
    text = _article(stock, chance.randint(300, 700), chance)
    yield joined(text) + "\n"
    for number in range(1, _EACH):
        for _ in range(chance.randint(1, 4)):
            _edit(text, spare, chance)
        if number == _EACH - 1 and article % 4 == 0:
            text.append([_NOTICE.format("year", chance.randint(1900, 1950), 1951)])
        yield joined(text) + "\n"


def _article(stock: list[str], words: int, chance: random.Random) -> Text:
    text: Text = []
    have = 0
    while have < words and stock:
        text.append([stock.pop() for _ in range(min(chance.randint(1, 4), len(stock)))])
        have += sum(len(sentence.split()) for sentence in text[-1])
    return text


@cache
def _plain() -> list[str]:
    """Return the sentences that are no notices: an article has one at most."""
    return [sentence for sentence in _stock() if not find_notices(sentence + "\n")]


if __name__ == "__main__":
    sys.exit(main())
