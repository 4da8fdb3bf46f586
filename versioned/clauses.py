"""Part a notice into the clauses that can report an error by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from versioned.contrasts import bare
from versioned.model import Span
from versioned.rules.en.claims import HEADS, LEADS, TAILS
from versioned.rules.en.values import QUOTED

_LONGEST = 600
"""Clauses are read up to this many code points: none is longer, and time stays linear."""

_MOST = 40
"""Clauses of one notice that are read: a list of corrections is no longer."""


def clauses(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """Yield each sentence's clauses that can report an error by themselves, with the sentence."""
    left = _MOST
    for sentence in sentences_of(text, within):
        start, end = sentence.start, min(sentence.end, sentence.start + 2 * _LONGEST)
        cuts = [match.span() for match in HEADS.finditer(text, start + 1, end)]
        for cut in [*cuts, (end, end)]:
            if start < cut[0] and left:
                yield sentence, Span(start, min(cut[0], start + _LONGEST))
                left -= 1
            start = max(start, cut[1])


_LINE = re.compile(r"[^\r\n]+")


_STOP = re.compile(r"(?<=[\w”\"’%)])\. (?=[A-ZÀ-Þ“\"‘(])")


_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Sen|Rep|Gov|St|No|Jr|Sr|Inc|Co|Lt|Sgt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs)|\b[A-Z]|[ap]\.m)$"
)


_BEGINS = re.compile(r"(?:We|It|He|She|They|The|An?|In|That|This|Our|There|His|Her|Its)\b")
"""How a sentence begins, after "6 a.m." too."""


def sentences_of(text: str, within: Span) -> Iterator[Span]:
    """Yield sentences line by line, parted after numbers too and not after "p.m." or "Ms."."""
    for line in _LINE.finditer(text, within.start, within.end):
        start = line.start()
        quoted = [match.span() for match in QUOTED.finditer(text, line.start(), line.end())]
        for stop in _STOP.finditer(text, line.start(), line.end()):
            before = text[max(start, stop.start() - 8) : stop.start()]
            begins = _BEGINS.match(text, stop.end()) is not None
            if any(low < stop.start() < high for low, high in quoted):
                continue
            if not _NO_STOP.search(before) or (begins and before[-2:] in {"am", ".m"}):
                yield from _at_marks(text, Span(start, stop.start() + 1))
                start = stop.end()
        yield from _at_marks(text, Span(start, line.end()))


def _at_marks(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for mark in re.compile(r"[.?!][”\"’)]*\s+(?=[A-ZÀ-Þ“\"‘(])").finditer(
        text, span.start, span.end
    ):
        if text[mark.start()] != "." or mark[0][1:2] in '”"’)':
            yield Span(start, mark.start() + len(mark[0].rstrip()))
            start = mark.end()
    if start < span.end:
        yield Span(start, span.end)


def core_of(text: str, clause: Span) -> Span:
    """Return a clause without brackets, lead and tail."""
    core = bare(text, clause)
    while core.start < core.end and text[core.start] in "([•*–—-_ ":
        core = Span(core.start + 1, core.end)
    lead = LEADS.match(text, core.start, core.end)
    if lead and lead.end() > core.start:
        core = Span(lead.end(), core.end)
    core = _unclosed(text, bare(text, core))
    tail = TAILS.search(text, core.start, core.end)
    if tail and tail.start() > core.start:
        core = bare(text, Span(core.start, tail.start()))
    return _unclosed(text, core)


def _unclosed(text: str, core: Span) -> Span:
    """Return a clause without the bracket or mark that closes the notice around it."""
    while core.start < core.end and text[core.end - 1] in ")]*_" and "(" not in core.of(text):
        core = bare(text, Span(core.start, core.end - 1))
    return core
