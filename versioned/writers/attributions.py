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
    return at if result.revisions[at].provenance == "observed" else None


def label(run: Run, result: Attributions) -> str:
    """Return in a few words where a run comes from: "1", "1, back in 3", "1 reconstructed"."""
    said = name(run.origin, result)
    if result.revisions[run.origin].provenance == "reconstructed":
        said += " reconstructed"
    if len(run.stays) > 1:
        said += ", back in " + ", ".join(name(stay.came, result) for stay in run.stays[1:])
    return said


def name(at: int, result: Attributions) -> str:
    """Return the number of a revision, with its time where a text has several times."""
    number, when = result.numbers[at], result.revisions[at].observed_at
    again = result.numbers.count(number) > 1
    return f"{number} ({one_line(when)})" if again and when else str(number)


def origin(at: int, result: Attributions) -> str:
    """Return when and where a revision was observed, or that nobody observed it."""
    one = result.revisions[at]
    if one.provenance == "reconstructed":
        return "RECONSTRUCTED, a hypothesis that nobody observed"
    known = [one_line(said) for said in (one.observed_at, one.source) if said]
    return ", ".join(known) or "at an unknown time"


def share(count: int, whole: int) -> str:
    """Return the part that ``count`` is of a whole, in percent."""
    return f"{count / max(whole, 1):.0%}" if not count or 200 * count >= whole else "under 1%"


def _heading(article: str | None, result: Attributions, colour: bool) -> str:
    counts = result.counts()
    said = f"{one_line(article)}, " if article else ""
    said += f"revision {name(result.at, result)} of {len(set(result.numbers))}"
    if result.revision.provenance == "reconstructed":
        said += ", RECONSTRUCTED — a hypothesis, not a text that was observed"
    origins = sum(1 for count in counts if count)
    words = _count(sum(counts), "word")
    return _styled(f"{said}: {words} from {_count(origins, 'revision')}", 1, colour)


def _legend(result: Attributions, unmarked: int | None, colour: bool) -> list[str]:
    counts = result.counts()
    lines = []
    for at, count in enumerate(counts):
        if count:
            said = f"{origin(at, result)}: {_count(count, 'word')}, {share(count, sum(counts))}"
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
