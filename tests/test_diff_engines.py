"""The script search: shortest, and the same with and without the extra."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from benchmarks.hard import hard_pairs
from tests.prose import anything, laws, pairs, scattered
from versioned import scripts
from versioned.changes import apply, diff
from versioned.scripts import fast_engine, plain_engine, shortest
from versioned.tokens import tokens

if TYPE_CHECKING:
    from versioned.scripts import Hunk

ROOT = Path(__file__).parent.parent

few = st.text("abc", max_size=40)
"""Rows of few different tokens, in which many scripts are equally short."""


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every limit of the search so small that short texts reach it."""
    monkeypatch.setattr(scripts, "_WINDOW", 6)
    monkeypatch.setattr(scripts, "_FAR", 2)


@pytest.mark.skipif(fast_engine is None, reason="needs fast-diff-match-patch")
@laws
@given(st.one_of(few, anything), st.one_of(few, anything))
def test_law_6_the_fast_engine_gives_the_same_script(a: str, b: str) -> None:
    assert fast_engine is not None
    a, b = (text.encode("utf-16", "ignore").decode("utf-16") for text in (a, b))
    assert scripts._hunks(fast_engine(a, b)) == scripts._hunks(plain_engine(a, b))


@pytest.mark.skipif(fast_engine is None, reason="needs fast-diff-match-patch")
@laws
@given(st.one_of(pairs, scattered()))
def test_law_6_the_diff_is_the_same_with_and_without_the_extra(pair: tuple[str, str]) -> None:
    found = []
    for engine in (fast_engine, plain_engine):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(scripts, "_engine", engine)
            found.append(diff(*pair))
    assert found[0] == found[1] == diff(*pair)


def test_law_6_the_diff_is_the_same_in_every_process() -> None:
    # Sets and the hashes of strings differ from one process to the next.
    told = {_told(seed) for seed in ("0", "1", "2")}
    assert len(told) == 1 and told.pop().count("\n") == 80


def _told(seed: str) -> str:
    """Return the changes of some pairs as a process with its own hashes tells them."""
    code = (
        "from benchmarks.generated import pairs; from versioned import diff\n"
        "for pair in pairs(80, 1): print(ascii(diff(pair.before, pair.after).changes))"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


@laws
@given(few, few)
def test_no_script_is_shorter(a: str, b: str) -> None:
    hunks = shortest(a, b)
    assert sum(h[1] - h[0] + h[3] - h[2] for h in hunks) == Indel.distance(a, b)
    assert _applied(a, b, hunks) == b


@laws
@given(pairs)
def test_a_script_leads_from_row_to_row(pair: tuple[str, str]) -> None:
    a, b = tokens(pair[0]), tokens(pair[1])
    pieces, at = [], 0
    for a0, a1, b0, b1 in scripts.script(a, b):
        assert a[at:a0] == b[b0 - (a0 - at) : b0]
        pieces += a[at:a0] + b[b0:b1]
        at = a1
    assert pieces + a[at:] == b


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("name", hard_pairs(60, 1))
def test_windows_and_anchors_lead_to_correct_scripts(name: str) -> None:
    for seed in range(12):
        before, after = hard_pairs(60 + 7 * seed, seed)[name]
        assert apply(diff(before, after), before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # More different words than there are code points before the surrogates.
        (" ".join(f"w{n}" for n in range(60_000)), " ".join(f"w{n}" for n in range(60_000, 0, -1))),
        (
            " ".join(f"w{n}" for n in range(60_000)),
            " ".join(f"w{n + n % 2}" for n in range(60_000)),
        ),
    ],
    ids=["reversed", "every other word"],
)
def test_sixty_thousand_different_words(before: str, after: str) -> None:
    assert apply(diff(before, after), before) == after


def _applied(a: str, b: str, hunks: list[Hunk]) -> str:
    pieces, at = [], 0
    for a0, a1, b0, b1 in hunks:
        pieces += [a[at:a0], b[b0:b1]]
        at = a1
    return "".join([*pieces, a[at:]])
