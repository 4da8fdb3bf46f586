"""A diff as one stream from which both texts can be read, piece by piece.

Kept stretches stand once; between them stands what only the text before has, and what only the
text after has. A stretch that moved stands twice: where it left and where it arrived.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from versioned.model import Change, Diff

Part = Literal["kept", "delete", "insert", "replace", "left", "arrived"]


@frozen
class Piece:
    """What stands at one place, ``before`` and ``after``; "" where a text has nothing there.

    ``left`` and ``arrived`` are the two ends of a move. ``change`` is None where text is kept.
    """

    part: Part
    before: str
    after: str
    change: Change | None = None


def collate(changes: Diff) -> tuple[Piece, ...]:
    """Return the pieces in reading order.

    The ``before`` of all pieces joined is the text before, the ``after`` joined the text after.
    """
    gone = deque(sorted((c for c in changes if c.before.text), key=lambda c: c.before.span.start))
    come = deque(sorted((c for c in changes if c.after.text), key=lambda c: c.after.span.start))
    pieces: list[Piece] = []
    for old, new in changes.kept():
        pieces += _between(_until(gone, come, old.start, new.start))
        pieces.append(Piece("kept", old.of(changes.before), new.of(changes.after)))
    pieces += _between((list(gone), list(come)))
    return tuple(pieces)


def _until(
    gone: deque[Change], come: deque[Change], old: int, new: int
) -> tuple[list[Change], list[Change]]:
    """Take off what went and what came before these offsets."""
    lost, won = [], []
    while gone and gone[0].before.span.start < old:
        lost.append(gone.popleft())
    while come and come[0].after.span.start < new:
        won.append(come.popleft())
    return lost, won


def _between(gap: tuple[list[Change], list[Change]]) -> Iterator[Piece]:
    """Yield what stands between two kept stretches: deletions first, replacements whole."""
    gone, come = gap
    won = deque(come)
    replaced = {c.id for c in gone if c.op == "replace"} & {c.id for c in come}
    for change in gone:
        if change.id not in replaced or change not in won:
            part: Part = "left" if change.op == "move" else "delete"
            yield Piece(part, change.before.text, "", change)
            continue
        while won[0] is not change:
            yield _arrived(won.popleft())
        yield Piece("replace", change.before.text, won.popleft().after.text, change)
    yield from map(_arrived, won)


def _arrived(change: Change) -> Piece:
    part: Part = "arrived" if change.op == "move" else "insert"
    return Piece(part, "", change.after.text, change)
