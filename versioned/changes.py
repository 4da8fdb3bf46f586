"""Diff two texts into word-level changes, apply the changes, and turn them round.

Equal lines are matched first by anchors that stand once on both sides (patience diff), so that
cost follows what changed; diff-match-patch then works on the words of what is left. The result
is exact for any two strings and the same on every machine.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import evolve
from diff_match_patch import diff_match_patch

from versioned.errors import VersionedError
from versioned.model import Change, Diff, Op, Revision, Span, Value
from versioned.text import words

_SURROGATES = range(0xD800, 0xE000)
_FINE = 1_200
"""Stretches of more tokens than this without an anchor are one replacement: the exact search is
quadratic in what differs."""

_LINES = re.compile(r"[^\n]*\n|[^\n]+")


class _Hunk(NamedTuple):
    """A stretch of the text before that a stretch of the text after replaces."""

    before: Span
    after: Span


def diff(before: Revision | str, after: Revision | str) -> Diff:
    """Return the changes from one text to the other, on whole words, in reading order."""
    old, new = _text(before), _text(after)
    hunks = [hunk for block in _line_hunks(old, new) for hunk in _word_hunks(old, new, block)]
    hunks = _joined(old, hunks)
    changes = (_change(old, new, hunk, f"d{number}") for number, hunk in enumerate(hunks, 1))
    return Diff(old, new, tuple(changes))


def apply(changes: Diff, before: Revision | str) -> str:
    """Return the text after: ``before`` with every change made.

    Raises :class:`VersionedError` where ``before`` is not the text that the diff starts from.
    """
    old = _text(before)
    if old != changes.before:
        raise VersionedError("the diff was made from another text than the one it is applied to")
    pieces, at = [], 0
    for change in changes:
        pieces += [old[at : change.before.span.start], change.after.text]
        at = change.before.span.end
    return "".join([*pieces, old[at:]])


def invert(changes: Diff) -> Diff:
    """Return the diff that leads back."""
    turned: dict[Op, Op] = {"insert": "delete", "delete": "insert"}
    back = (
        evolve(
            change, op=turned.get(change.op, change.op), before=change.after, after=change.before
        )
        for change in changes
    )
    return Diff(changes.after, changes.before, tuple(back))


def _text(text: Revision | str) -> str:
    return text.text if isinstance(text, Revision) else text


def _line_hunks(old: str, new: str) -> list[_Hunk]:
    return _anchored(
        old, new, _spans(_LINES, old, Span(0, len(old))), _spans(_LINES, new, Span(0, len(new)))
    )


def _spans(pattern: re.Pattern[str], text: str, within: Span) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text, within.start, within.end)]


def _word_hunks(old: str, new: str, block: _Hunk) -> list[_Hunk]:
    ours, theirs = words(old, block.before), words(new, block.after)
    if len(ours) + len(theirs) <= _FINE:
        return _exact(old, new, block, ours, theirs)
    hunks = []
    for hunk in _anchored(old, new, ours, theirs):
        ours, theirs = words(old, hunk.before), words(new, hunk.after)
        if len(ours) + len(theirs) <= _FINE:
            hunks += _exact(old, new, hunk, ours, theirs)
        else:
            hunks.append(hunk)
    return hunks


def _anchored(old: str, new: str, ours: Sequence[Span], theirs: Sequence[Span]) -> list[_Hunk]:
    """Return the stretches between equal ends and between tokens that stand once on both sides."""
    a = [span.of(old) for span in ours]
    b = [span.of(new) for span in theirs]
    hunks: list[_Hunk] = []
    start_a = start_b = 0
    for at_a, at_b in [*_anchors(a, b), (len(a), len(b))]:
        low_a, low_b, high_a, high_b = start_a, start_b, at_a, at_b
        while low_a < high_a and low_b < high_b and a[low_a] == b[low_b]:
            low_a, low_b = low_a + 1, low_b + 1
        while low_a < high_a and low_b < high_b and a[high_a - 1] == b[high_b - 1]:
            high_a, high_b = high_a - 1, high_b - 1
        if low_a < high_a or low_b < high_b:
            hunks.append(
                _Hunk(
                    _stretch(ours, low_a, high_a, len(old)),
                    _stretch(theirs, low_b, high_b, len(new)),
                )
            )
        start_a, start_b = at_a, at_b
    return hunks


def _stretch(spans: Sequence[Span], low: int, high: int, length: int) -> Span:
    start = spans[low].start if low < len(spans) else (spans[-1].end if spans else length)
    return Span(start, spans[high - 1].end if high > low else start)


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest run of rising pairs of tokens that stand once on both sides."""
    once_a, once_b = Counter(a), Counter(b)
    at_b = {token: at for at, token in enumerate(b) if once_b[token] == 1}
    pairs = [
        (at, at_b[token]) for at, token in enumerate(a) if once_a[token] == 1 and token in at_b
    ]
    tails: list[int] = []
    ends: list[int] = []
    links: list[int] = []
    for at, (_, mate) in enumerate(pairs):
        place = bisect_left(tails, mate)
        tails[place : place + 1] = [mate]
        ends[place : place + 1] = [at]
        links.append(ends[place - 1] if place else -1)
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = links[at]
    return chain[::-1]


def _exact(
    old: str, new: str, block: _Hunk, ours: Sequence[Span], theirs: Sequence[Span]
) -> list[_Hunk]:
    """Return the smallest set of token changes in a block."""
    codes: dict[str, str] = {}
    a = "".join(_code(codes, span.of(old)) for span in ours)
    b = "".join(_code(codes, span.of(new)) for span in theirs)
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    hunks = []
    at_a = at_b = 0
    low_a, low_b = 0, 0
    for op, run in [*engine.diff_main(a, b, False), (0, "")]:
        if op == 0:
            if low_a < at_a or low_b < at_b:
                hunks.append(_hunk(block, ours, theirs, (low_a, at_a), (low_b, at_b)))
            at_a, at_b = at_a + len(run), at_b + len(run)
            low_a, low_b = at_a, at_b
        elif op < 0:
            at_a += len(run)
        else:
            at_b += len(run)
    return hunks


def _code(codes: dict[str, str], token: str) -> str:
    if token not in codes:
        # Surrogates are no characters: the codes jump over their range.
        number = len(codes) + 1
        codes[token] = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
    return codes[token]


def _hunk(
    block: _Hunk,
    ours: Sequence[Span],
    theirs: Sequence[Span],
    a: tuple[int, int],
    b: tuple[int, int],
) -> _Hunk:
    return _Hunk(_inside(block.before, ours, a), _inside(block.after, theirs, b))


def _inside(block: Span, spans: Sequence[Span], part: tuple[int, int]) -> Span:
    low, high = part
    start = spans[low].start if low < len(spans) else block.end
    return Span(start, spans[high - 1].end if high > low else start)


def _joined(old: str, hunks: Iterable[_Hunk]) -> list[_Hunk]:
    """Join hunks with only white space, or a single small word, between them."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        if joined and _is_crumb(old, joined[-1], hunk):
            last = joined.pop()
            hunk = _Hunk(
                Span(last.before.start, hunk.before.end), Span(last.after.start, hunk.after.end)
            )
        joined.append(hunk)
    return joined


def _is_crumb(old: str, one: _Hunk, two: _Hunk) -> bool:
    between = old[one.before.end : two.before.start]
    if any(mark in between for mark in "\n.!?;:"):
        return False
    if not any(letter.isalnum() for letter in between):
        return all(_replaces(hunk) for hunk in (one, two)) or between.isspace()
    return len(between) <= 5 and len(between.split()) == 1 and _size(one) > 12 and _size(two) > 12


def _replaces(hunk: _Hunk) -> bool:
    return hunk.before.start < hunk.before.end and hunk.after.start < hunk.after.end


def _size(hunk: _Hunk) -> int:
    return max(hunk.before.end - hunk.before.start, hunk.after.end - hunk.after.start)


def _change(old: str, new: str, hunk: _Hunk, name: str) -> Change:
    before, after = _settled(old, new, hunk)
    op: Op = "replace"
    if before.start == before.end:
        op = "insert"
    elif after.start == after.end:
        op = "delete"
    return Change(name, op, Value(before.of(old), before), Value(after.of(new), after))


def _settled(old: str, new: str, hunk: _Hunk) -> _Hunk:
    """Move a pure insertion or deletion behind the white space it begins with, where it can."""
    before, after = hunk
    text, span = (new, after) if before.start == before.end else (old, before)
    if _replaces(hunk) or span.start == span.end:
        return hunk
    lead = 0
    while (
        span.end + lead < len(text)
        and text[span.start + lead].isspace()
        and text[span.start + lead] == text[span.end + lead]
    ):
        lead += 1
    return _Hunk(before.shifted(lead), after.shifted(lead))


def kept(changes: Diff) -> list[tuple[Span, Span]]:
    """Return the stretches that both texts have, as spans before and after."""
    edges = [(0, 0), *_edges(changes), (len(changes.before), len(changes.after))]
    pairs = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    return [
        (Span(start[0], end[0]), Span(start[1], end[1]))
        for start, end in pairs
        if start[0] < end[0]
    ]


def _edges(changes: Diff) -> Iterable[tuple[int, int]]:
    for change in changes:
        yield change.before.span.start, change.after.span.start
        yield change.before.span.end, change.after.span.end
