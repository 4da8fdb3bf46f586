"""Where the words of a revision come from, for a person at a terminal.

The text stands as it is, and what a later revision brought in stands in ``⟦2: …⟧``; on a terminal
each revision has a colour as well. What an article says is shown as escapes, these marks too.
"""

from __future__ import annotations

import re

from versioned.attributions import Attributions, Run
from versioned.writers.escapes import one_line, safe

_OPEN, _CLOSE = "⟦", "⟧"
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")
_COLOURS = (36, 33, 35, 32, 34, 31)
"""ANSI colours, of which neighbouring revisions have different ones."""


def blame(article: str | None, result: Attributions, *, width: int, colour: bool) -> str:
    """Write the revisions that words of the text come from, then the text with its runs marked."""
    del width
    unmarked = most(result)
    pieces, at, text = [], 0, result.revision.text
    for run in result.runs():
        pieces += [_shown(text[at : run.span.start]), _marked(run, result, unmarked, colour)]
        at = run.span.end
    lines = [_heading(article, result, colour), "", *_legend(result, unmarked, colour), ""]
    return "\n".join(lines) + "\n" + "".join([*pieces, _shown(text[at:])]).rstrip() + "\n"


def most(result: Attributions) -> int | None:
    """Return the revision that most words come from, None where that one is reconstructed.

    Its words need no mark. What nobody observed always has one.
    """
    counts = result.counts()
    at = counts.index(max(counts))
    return at if counts[at] and result.revisions[at].provenance == "observed" else None


def label(run: Run, result: Attributions) -> str:
    """Return in a few words where a run comes from: "1", "1, back in 3", "1 reconstructed"."""
    said = str(result.numbers[run.origin])
    if result.revisions[run.origin].provenance == "reconstructed":
        said += " reconstructed"
    if len(run.stays) > 1:
        said += ", back in " + ", ".join(str(result.numbers[stay.came]) for stay in run.stays[1:])
    return said


def _heading(article: str | None, result: Attributions, colour: bool) -> str:
    name = f"{one_line(article)}, " if article else ""
    counts = result.counts()
    said = f"{name}revision {result.number} of {len(set(result.numbers))}"
    if result.revision.provenance == "reconstructed":
        said += ", RECONSTRUCTED — a hypothesis, not a text that was observed"
    origins = sum(1 for count in counts if count)
    words = _count(sum(counts), "word")
    return _styled(f"{said}: {words} from {_count(origins, 'revision')}", 1, colour)


def _legend(result: Attributions, unmarked: int | None, colour: bool) -> list[str]:
    counts = result.counts()
    lines = []
    for at, count in enumerate(counts):
        if not count:
            continue
        one = result.revisions[at]
        parts = [one_line(one.observed_at or "at an unknown time")]
        if one.source:
            parts.append(f"from {one_line(one.source)}")
        if one.provenance == "reconstructed":
            parts = ["RECONSTRUCTED, a hypothesis that nobody observed"]
        share = f"{count / sum(counts):.0%}"
        said = f"{', '.join(parts)}: {_count(count, 'word')}, {share}"
        number = _styled(f"{result.numbers[at]:>4}", _colour(at), colour)
        lines.append(f"{number}  {said}{', not marked' if at == unmarked else ''}")
    return lines


def _marked(run: Run, result: Attributions, unmarked: int | None, colour: bool) -> str:
    text = _shown(run.text)
    if run.origin == unmarked and len(run.stays) == 1:
        return text
    return _styled(f"{_OPEN}{label(run, result)}: {text}{_CLOSE}", _colour(run.origin), colour)


def _shown(text: str) -> str:
    return _MARKS.sub(lambda match: f"\\u{ord(match[0]):04x}", safe(text))


def _colour(at: int) -> int:
    return _COLOURS[at % len(_COLOURS)]


def _styled(text: str, code: int, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
