"""The other diffs that ours is measured beside, each by the call its users make.

Every function takes two texts and computes the whole difference, tokenising included. A peer that
is not installed is left out of the table, with the reason.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from difflib import SequenceMatcher
from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.generated import Pair

tokens = re.compile(r"\w+|[^\w\s]|\s+").findall
"""The floor: one compiled expression that takes a text apart and does nothing with it."""

words = re.compile(r"\w+|[^\w\s]").findall
"""Words and marks without the white space between them: what scripts are counted in."""

WMD_PYTHON = Path(__file__).parent.parent / ".venv-wmd" / "bin" / "python"
"""web-monitoring-diff needs an lxml built from source, and so lives apart (``make bench``)."""


def floor(before: str, after: str) -> object:
    """Tokenise both texts."""
    return tokens(before), tokens(after)


def peers() -> dict[str, Callable[[str, str], object]]:
    """Return the peers that run in this process, by name.

    Those that take tokens get the floor's, so that their script leads to the text as ours does.
    What they take on words alone, white space lost, is given beside it.
    """
    found: dict[str, Callable[[str, str], object]] = {}
    makers: dict[str, Callable[[], Callable[[str, str], object]]] = {
        "difflib, autojunk off": lambda: _matching(SequenceMatcher, tokens),
        "difflib, autojunk off, white space lost": lambda: _matching(SequenceMatcher, words),
        "cydifflib, autojunk off": lambda: _matching(_cydifflib(), tokens),
        "cydifflib, autojunk off, white space lost": lambda: _matching(_cydifflib(), words),
        "diff-match-patch on words": lambda: _with_dmp(tokens),
        "diff-match-patch on words, white space lost": lambda: _with_dmp(words),
        "rapidfuzz opcodes (no clean-up)": _rapidfuzz,
        "deltas (segment matcher)": _deltas,
        "redlines": _redlines,
    }
    for name, make in makers.items():
        try:
            found[name] = make()
        except ImportError as missing:
            print(f"left out: {name}: {missing}", file=sys.stderr)
    return found


def _matching(matcher: Any, split: Callable[[str], list[str]]) -> Callable[[str, str], object]:
    def run(before: str, after: str) -> object:
        return matcher(None, split(before), split(after), autojunk=False).get_opcodes()

    return run


def _cydifflib() -> Any:
    return import_module("cydifflib").SequenceMatcher


def _with_dmp(split: Callable[[str], list[str]]) -> Callable[[str, str], object]:
    """Return diff-match-patch on tokens, encoded as code points, without a timeout."""

    def run(before: str, after: str) -> object:
        engine = diff_match_patch()
        engine.Diff_Timeout = 0
        ours, theirs = split(before), split(after)
        codes = dict(zip(dict.fromkeys(ours + theirs), map(chr, range(1, 0xD800)), strict=False))
        encoded = ["".join([codes[token] for token in row]) for row in (ours, theirs)]
        return engine.diff_main(*encoded, False)

    return run


def _rapidfuzz() -> Callable[[str, str], object]:
    def run(before: str, after: str) -> object:
        return list(Indel.opcodes(tokens(before), tokens(after)))

    return run


def _deltas() -> Callable[[str, str], object]:
    deltas: Any = import_module("deltas")

    def run(before: str, after: str) -> object:
        tokenize = deltas.text_split.tokenize
        return list(deltas.segment_matcher.diff(tokenize(before), tokenize(after)))

    return run


def _redlines() -> Callable[[str, str], object]:
    redlines: Any = import_module("redlines").Redlines

    def run(before: str, after: str) -> object:
        return redlines(before, after).opcodes

    return run


class Git:
    """``git diff --word-diff`` on two files: a process each time, as its users run it."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.one, self.two = (Path(self.folder.name) / name for name in ("before", "after"))

    def prepare(self, before: str, after: str) -> None:
        """Write the files: not part of what is timed."""
        self.one.write_text(before, encoding="utf-8")
        self.two.write_text(after, encoding="utf-8")

    def run(self, _before: str, _after: str) -> None:
        """Compare the files prepared."""
        command = ["git", "diff", "--no-index", "--word-diff", str(self.one), str(self.two)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)

    def start(self, _before: str, _after: str) -> None:
        """Start git and do nothing: what of the time is not diffing."""
        subprocess.run(["git", "version"], stdout=subprocess.DEVNULL, check=True)


def web_monitoring_times(pairs: Sequence[Pair], repeat: int) -> list[float] | None:
    """Return the seconds that web-monitoring-diff's text diff takes for each pair, or None."""
    if not WMD_PYTHON.exists():
        print("left out: web-monitoring-diff: run make bench", file=sys.stderr)
        return None
    page = "<html><body>{}</body></html>"
    given = [
        [
            page.format("".join(f"<p>{escape(row)}</p>" for row in text.split("\n\n")))
            for text in (pair.before, pair.after)
        ]
        for pair in pairs
    ]
    done = subprocess.run(
        [str(WMD_PYTHON), str(Path(__file__).parent / "wmd_worker.py"), str(repeat)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(f"left out: web-monitoring-diff: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return None
    times: list[float] = json.loads(done.stdout)
    return times
