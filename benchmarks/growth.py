"""How the time for reading and undoing grows with an article's length, up to about 1 MB.

The text is the fixtures' paragraphs over and over with one notice at its end; each figure is the
best of three. Twice the text should take about twice the time.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from tests.corpus import cases
from versioned.notices import find_notices
from versioned.reconstructions import reconstruct

NOTICE = "Correction: The Harlow mill was sold for $4.2 million in 1934, not $2.4 million."
SIZES = (125_000, 250_000, 500_000, 1_000_000)


def main() -> None:
    """Print seconds by size, and the ratio to the size before."""
    pool = "\n\n".join(case.text for case in cases("open") if not case.key["notices"])
    verbs: dict[str, Callable[[str], object]] = {
        "find_notices": find_notices,
        "reconstruct": reconstruct,
    }
    for name, verb in verbs.items():
        last = 0.0
        for size in SIZES:
            body = (pool * (size // len(pool) + 1))[:size]
            text = f"{body}\n\nThe mill was sold for $4.2 million.\n\n{NOTICE}\n"
            taken = min(_seconds(verb, text) for _ in range(3))
            grown = f"  {taken / last:.2f} times" if last else ""
            print(f"{name:<14}{size:>10,} code points  {taken:7.3f} s{grown}")
            last = taken


def _seconds(verb: Callable[[str], object], text: str) -> float:
    start = perf_counter()
    verb(text)
    return perf_counter() - start


if __name__ == "__main__":
    main()
