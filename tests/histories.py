"""Stores and the texts in them, for the tests of histories."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hypothesis import strategies as st

from versioned.history import History
from versioned.reconstructions import reconstruct

DAM = "https://example.org/dam"
FIRST = "Dam to reopen\n\nThe dam, built in 1943, holds water for two towns.\n"
SECOND = "Dam to reopen\n\nThe dam, built in 1934, holds water for two towns.\n"
NOTICE = (
    "\nCorrection: An earlier version of this article said the dam was built in 1943. "
    "It was built in 1934.\n"
)
CORRECTED = SECOND + NOTICE
ODD = "\ud83d\ude00 \x00 \ud800 \ufeff\r\n\n\n\u2028é"
"""Two lone surrogates that look like one character, a NUL, a byte order mark, line ends."""


def fill(history: History) -> None:
    """Store what every kind of row comes from."""
    history.add(DAM, FIRST, at="2017-03-06T09:00:00Z", source="crawl")
    history.add(DAM, SECOND, at="2017-03-07", source="crawl")
    history.add(DAM, CORRECTED, at="2017-03-08T12:30:00+01:00", source="crawl")
    history.add(DAM, SECOND, at="2017-03-07T18:00:00Z", source="reader")
    history.add(DAM, CORRECTED)
    history.add("odd", ODD)
    history.add("odd", "")
    history.add("odd", ODD, source="again")
    history.add_reconstruction(DAM, reconstruct(CORRECTED)[0], CORRECTED)


def raw(path: Path) -> sqlite3.Connection:
    """Open a store as whoever wants to change it would: without triggers in the way."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {name}")
    return db


ANY_TEXT = st.text(st.characters(codec=None), max_size=60) | st.lists(
    st.sampled_from(["dam", "\n", "\n\n", "\ud83d", "\ude00", "\x00", "\r\n", "é", "1943"])
).map("".join)
"""Any string that Python can hold, and strings that try the seams between paragraphs."""
