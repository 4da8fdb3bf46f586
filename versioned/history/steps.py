"""What changed from one state of an article to the next, in numbers.

To read notices and label changes takes some milliseconds a text, so the numbers are kept in the
table ``steps``. They follow from the texts and can be dropped at any time.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import astuple

from versioned import __version__
from versioned.history.connections import transaction
from versioned.history.values import Step

if TYPE_CHECKING:
    from versioned.model import Notice, Revision

Pair = tuple[int, int]
"""Two revisions by the ids of their rows, the earlier one first."""


def kept(db: sqlite3.Connection, wanted: dict[Pair, int]) -> dict[Pair, Step]:
    """Return those steps that are kept, of pairs given with the number of their first revision."""
    return {pair: step for pair in wanted if (step := _kept(db, pair, wanted[pair]))}


def reckoned(wanted: dict[Pair, int], texts: Mapping[int, Revision]) -> dict[Pair, Step]:
    """Return the steps between pairs of revisions; the texts are given by the ids of their rows."""
    reader = _Reader(texts)
    return {pair: reader.step(pair, number) for pair, number in wanted.items()}


def keep(db: sqlite3.Connection, fresh: dict[Pair, Step]) -> None:
    """Keep steps for the next time, unless somebody else is writing."""
    # Whoever only reads does not wait for a writer, and may have no right to write.
    if not fresh or db.in_transaction:
        return
    (wait,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        with suppress(sqlite3.OperationalError), transaction(db):
            db.executemany(
                f"INSERT OR REPLACE INTO steps VALUES ({', '.join('?' * 10)})",
                [(*pair, __version__, *astuple(step)[1:]) for pair, step in fresh.items()],
            )
    finally:
        db.execute(f"PRAGMA busy_timeout = {wait}")


def _kept(db: sqlite3.Connection, pair: Pair, number: int) -> Step | None:
    row = db.execute(
        "SELECT words_deleted, words_inserted, changes, material, undisclosed, notices_added, "
        "notices_removed FROM steps WHERE before_id = ? AND after_id = ? AND rules = ?",
        (*pair, __version__),
    ).fetchone()
    return Step(number, *row) if row else None


class _Reader:
    """Reads each text and its notices once, however many steps it takes part in."""

    def __init__(self, texts: Mapping[int, Revision]) -> None:
        self._texts = texts
        self._read: dict[int, tuple[Revision, tuple[Notice, ...]]] = {}

    def step(self, pair: Pair, number: int) -> Step:
        from versioned.changes import diff
        from versioned.labels import annotate

        (before, old), (after, new) = (self._laid_out(revision) for revision in pair)
        changes = diff(before, after)
        labels = annotate(before, after, new, changes, old)
        told = {label.change for label in labels if label.claim}
        material = {
            label.change
            for label in labels
            if label.materiality == "material" and label.category != "notice"
        }
        was, now = (
            Counter(" ".join(notice.text.split()) for notice in some) for some in (old, new)
        )
        return Step(
            number,
            sum(len(change.before.text.split()) for change in changes),
            sum(len(change.after.text.split()) for change in changes),
            len(changes),
            len(material),
            len(material - told),
            (now - was).total(),
            (was - now).total(),
        )

    def _laid_out(self, revision: int) -> tuple[Revision, tuple[Notice, ...]]:
        from versioned.notices import find_notices, lay_out
        from versioned.text import revision as read

        if revision not in self._read:
            text = read(self._texts[revision])
            found = tuple(find_notices(text))
            self._read[revision] = lay_out(text, found), found
        return self._read[revision]
