"""How long an audit takes for articles of about 1,000 words, in ms and beside splitting into words.

The articles are fixtures' sentences without their notices, edited as a newsroom would, the later
text without or with one notice. The floor splits both texts into words with one regular
expression. Both are processor time, so that a busy machine counts less. Each pair is audited
once, as a newsroom would: no run sees a text again.
"""

from __future__ import annotations

import re
from statistics import median
from time import process_time

from benchmarks.forgetting import forget
from benchmarks.generated import Pair, pairs
from versioned import audit, find_notices
from versioned.text import paragraphs

WORDS = re.compile(r"\w+|[^\w\s]")
NOTICE = (
    "Correction (March 3, 2019): An earlier version of this article misstated the year in which "
    "the mill was sold. It was 1934, not 1943."
)
NAMES = ("without a notice", "with a notice")
GOAL = 20.0
"""What an audit of 1,000 words may take, in ms."""


def main() -> None:
    """Print the median and the slowest time for 1,000 words, and the ratio to the floor."""
    found = [_bare(pair) for pair in pairs(300, seed=7)]
    found = [pair for pair in found if 850 <= len(pair.after.split()) <= 1_150][:40]
    audit(found[0].before, found[0].after)
    halves = found[::2], found[1::2]
    for name, notice, half in zip(NAMES, ("", f"\n\n{NOTICE}\n"), halves, strict=True):
        timed = [_timed(pair.before, pair.after + notice) for pair in half]
        ours, floor = ([pair[side] for pair in timed] for side in (0, 1))
        met = "met" if median(ours) < GOAL else "missed"
        print(
            f"{name:<17} {median(ours):6.2f} ms (slowest {max(ours):6.2f}) for 1,000 words, "
            f"{median(ours) / median(floor):5.1f} times the floor of {median(floor):.2f} ms; "
            f"goal {GOAL:.0f} ms {met} ({len(half)} pairs)"
        )


def _timed(before: str, after: str) -> tuple[float, float]:
    """Return the times for an audit and for the floor, in ms for 1,000 words."""
    scale = 1_000 / len(after.split())
    forget()
    start = process_time()
    audit(before, after)
    audited = process_time()
    WORDS.findall(before)
    WORDS.findall(after)
    return scale * 1_000 * (audited - start), scale * 1_000 * (process_time() - audited)


def _bare(pair: Pair) -> Pair:
    """Return a pair without the paragraphs that read as notices."""
    return Pair(_without(pair.before), _without(pair.after), pair.edits, pair.moves)


def _without(text: str) -> str:
    notices = find_notices(text)
    kept = [
        span.of(text)
        for span in paragraphs(text)
        if not any(notice.span.touches(span) for notice in notices)
    ]
    return "\n\n".join(kept)


if __name__ == "__main__":
    main()
