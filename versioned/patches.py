"""A diff as text: word by word inside the text, or line by line as a patch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from versioned.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from versioned.model import Change, Diff

_LINE = re.compile(r"[^\n]*\n|[^\n]+")

Block = tuple[int, int, int, int]
"""Lines before and lines after, ends exclusive, that replace each other."""


def word_diff(changes: Diff) -> str:
    """Return the later text with ``[-deleted-]`` and ``{+inserted+}`` words in it.

    A stretch that moved stands at its new place as ``{>d3:text>}``, with what was edited in it
    marked, and leaves ``[>d3]`` where it was.
    """
    events = [(change.after.span.start, 1, change) for change in changes]
    events += [
        (changes.map_span(Span(start, start)).start, 0, change)
        for change in changes
        if change.op == "move"
        for start in (change.before.span.start,)
    ]
    pieces, at = [], 0
    for start, arrives, change in sorted(events, key=lambda event: event[:2]):
        pieces.append(changes.after[at:start])
        at = max(at, start)
        if not arrives:
            pieces.append(f"[>{change.id}]")
            continue
        pieces.append(
            f"{{>{change.id}:{_inside(change)}>}}" if change.op == "move" else _marked(change)
        )
        at = change.after.span.end
    return "".join([*pieces, changes.after[at:]])


def unified(changes: Diff, before: str = "before", after: str = "after", context: int = 3) -> str:
    """Return the changes as a unified diff of lines, which ``patch`` understands.

    ``before`` and ``after`` name the texts, ``context`` is how many lines are shown around.
    """
    old, new = _LINE.findall(changes.before), _LINE.findall(changes.after)
    blocks = _blocks(_equal_lines(changes, old, new), len(old), len(new))
    if not blocks:
        return ""
    lines = [f"--- {before}\n", f"+++ {after}\n"]
    for group in _groups(blocks, context):
        lines += _hunk(group, old, new, context)
    return "".join(lines)


def _marked(change: Change) -> str:
    was = f"[-{change.before.text}-]" if change.before.text else ""
    now = f"{{+{change.after.text}+}}" if change.after.text else ""
    return was + now


def _inside(move: Change) -> str:
    pieces, at, start = [], 0, move.after.span.start
    for edit in move.edits:
        low = edit.after.span.start - start
        pieces += [move.after.text[at:low], _marked(edit)]
        at = edit.after.span.end - start
    return "".join([*pieces, move.after.text[at:]])


def _equal_lines(changes: Diff, old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the lines that stand whole in a kept stretch, as pairs of line numbers."""
    starts_new: dict[int, int] = {}
    at = 0
    for number, line in enumerate(new):
        starts_new[at] = number
        at += len(line)
    pairs: list[tuple[int, int]] = []
    at = number = 0
    for before, after in changes.kept():
        while number < len(old) and at < before.start:
            at += len(old[number])
            number += 1
        while number < len(old) and at + len(old[number]) <= before.end:
            other = starts_new.get(at + after.start - before.start)
            if other is not None and new[other] == old[number]:
                pairs.append((number, other))
            at += len(old[number])
            number += 1
    return pairs


def _blocks(pairs: Sequence[tuple[int, int]], old: int, new: int) -> list[Block]:
    blocks: list[Block] = []
    i = j = 0
    for to_i, to_j in [*pairs, (old, new)]:
        if i < to_i or j < to_j:
            blocks.append((i, to_i, j, to_j))
        i, j = to_i + 1, to_j + 1
    return blocks


def _groups(blocks: Sequence[Block], context: int) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        if group and block[0] - group[-1][1] > 2 * context:
            yield group
            group = []
        group.append(block)
    yield group


def _hunk(
    group: Sequence[Block], old: Sequence[str], new: Sequence[str], context: int
) -> Iterator[str]:
    first, last = group[0], group[-1]
    lead = min(context, first[0], first[2])
    tail = min(context, len(old) - last[1], len(new) - last[3])
    a, b = first[0] - lead, first[2] - lead
    yield (f"@@ -{_range(a, last[1] + tail - a)} +{_range(b, last[3] + tail - b)} @@\n")
    for start, end, low, high in group:
        yield from (_line(" ", line) for line in old[a:start])
        yield from (_line("-", line) for line in old[start:end])
        yield from (_line("+", line) for line in new[low:high])
        a = end
    yield from (_line(" ", line) for line in old[a : a + tail])


def _range(start: int, size: int) -> str:
    # Of an empty range the line before it is given.
    first = start + 1 if size else start
    return str(first) if size == 1 else f"{first},{size}"


def _line(sign: str, line: str) -> str:
    return (
        f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
    )
