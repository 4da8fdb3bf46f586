"""How much work a diff does, counted and not timed, and texts that have driven diffs astray.

Counted are the lines of Python run and the calls made, and, for what C does out of sight, the
code points and the cells of tables that it goes through.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Any

import pytest
import sentencex
from hypothesis import strategies as st
from rapidfuzz import distance

from versioned import alignments, hunks, moves, scripts, settling, text
from versioned.changes import diff

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = {
    (scripts, "_WINDOW"): 32,
    (scripts, "_FAR"): 4,
    (hunks, "_GAP"): 16,
    (hunks, "_SHOWN"): 64,
    (hunks, "_BLOCK"): 64,
    (alignments, "_PAIRS"): 16,
    (alignments, "_LONGEST"): 16,
    (alignments, "_TELLING"): 16,
    (moves, "_PAIRS"): 16,
    (settling, "_FAR"): 16,
    (text, "_LONG"): 256,
}
"""Up to which sizes the diff may do more than linear work, each so small that short texts pass it."""


def work(before: str, after: str, lines: bool = True) -> int:
    """Return the work of one diff, the same every time; without ``lines`` calls alone and C."""
    done = 0

    def event(*_: object) -> Callable[..., Any]:
        nonlocal done
        done += 1
        return event

    def counted(function: Callable[..., Any], cost: Callable[..., int]) -> Callable[..., Any]:
        def run(*given: Any, **options: Any) -> Any:
            nonlocal done
            done += cost(*given)
            return function(*given, **options)

        return run

    traced = sys.gettrace()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(scripts, "_engine", scripts.plain_engine)
        for home, name, cost in _UNSEEN:
            patched.setattr(home, name, counted(getattr(home, name), cost))
        if lines:
            sys.settrace(event)
        sys.setprofile(event)
        try:
            diff(before, after)
        finally:
            sys.setprofile(None)
            sys.settrace(traced)
    return done


def _table(one: Any, two: Any) -> int:
    return len(one) * len(two) // 16


def _both(one: Any, two: Any) -> int:
    return (len(one) + len(two)) // 64


_UNSEEN: list[tuple[Any, str, Callable[..., int]]] = [
    (distance.Indel, "distance", _table),
    (distance.Indel, "normalized_similarity", _table),
    (distance.LCSseq, "opcodes", _table),
    (distance.LCSseq, "similarity", _table),
    (distance.Prefix, "similarity", _both),
    (distance.Postfix, "similarity", _both),
    (hunks, "tokens", lambda text: len(text) // 4),
    (sentencex, "get_sentence_boundaries", lambda _, text: len(text) // 4),
]


@st.composite
def shapes(draw: st.DrawFn, largest: int = 400) -> tuple[str, str]:
    """Return two texts of up to so many short words, of a shape that diffs find hard."""
    size = draw(st.integers(1, largest))
    chance = random.Random(draw(st.integers(0, 2**32)))
    stock = [_word(chance) for _ in range(draw(st.sampled_from((1, 2, 3, 10, 60, 400))))]
    line = draw(st.sampled_from((1, 2, 5, 20, 10_000)))
    stop = draw(st.sampled_from(("", ".", "?”", ",")))
    pause = draw(st.integers(1, 8))
    before = [chance.choice(stock) for _ in range(size)]
    return (
        _written(before, line, stop, pause),
        _written(
            _AFTER[draw(st.sampled_from(sorted(_AFTER)))](before, stock, chance), line, stop, pause
        ),
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices("abcdeéT’5\u0301", k=chance.randint(1, 4)))


def _written(words: list[str], line: int, stop: str, pause: int) -> str:
    """Write words with a stop behind some, and so many of these sentences in a line."""
    rows = [
        "".join(f"{word} " for word in words[at : at + pause]) for at in range(0, len(words), pause)
    ]
    rows = [row.rstrip() + stop for row in rows]
    return "\n".join(" ".join(rows[at : at + line]) for at in range(0, len(rows), line))


def _shuffled(words: list[str], _: list[str], chance: random.Random) -> list[str]:
    return chance.sample(words, len(words))


def _blocks(words: list[str], _: list[str], chance: random.Random) -> list[str]:
    rows = [words[at : at + 8] for at in range(0, len(words), 8)]
    return [word for row in chance.sample(rows, len(rows)) for word in row]


def _edited(words: list[str], stock: list[str], chance: random.Random) -> list[str]:
    after = [word if chance.random() < 0.7 else chance.choice(stock) for word in words]
    return [word for word in after if chance.random() < 0.95]


_AFTER: dict[str, Callable[[list[str], list[str], random.Random], list[str]]] = {
    "other words": lambda words, _, chance: [_word(chance) + "x" for _ in words],
    "the same words anew": lambda words, stock, chance: [chance.choice(stock) for _ in words],
    "shuffled": _shuffled,
    "shuffled in blocks": _blocks,
    "edited": _edited,
    "backwards": lambda words, *_: words[::-1],
    "cut": lambda words, *_: words[len(words) // 4 :],
    "twice": lambda words, *_: words * 2,
}
