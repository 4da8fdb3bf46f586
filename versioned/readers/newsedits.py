"""Read the databases of NewsEdits (Spangher et al. 2022): articles as numbered sentences.

``split_sentences`` has ``entry_id``, ``version``, ``sent_idx`` and ``sentence``, the version as a
number or as text. Paragraphs show as ``<p>`` and ``</p>`` at the seams between sentences; of an
article without any, each sentence stands on a line of its own.
``matched_sentences`` pairs sentences by their numbers and has no text: what it names and
``split_sentences`` lacks is reported. Neither table has times.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from versioned.errors import VersionedError
from versioned.history import Record, Unusable

_SEAM = re.compile(r"(?:\s|</?p>)*</?p>(?:\s|</?p>)*")
_SENTENCES = """
SELECT entry_id, CAST(version AS INTEGER) AS number, sent_idx, sentence FROM split_sentences
ORDER BY entry_id, number, CAST(sent_idx AS REAL)
"""
_MATCHED = """
SELECT CAST(entry_id AS TEXT), CAST(version_x AS INTEGER) FROM matched_sentences
UNION SELECT CAST(entry_id AS TEXT), CAST(version_y AS INTEGER) FROM matched_sentences
EXCEPT SELECT CAST(entry_id AS TEXT), CAST(version AS INTEGER) FROM split_sentences
"""
"""Sorted and compared in one pass: the databases have millions of rows, and may have no index."""


def read_newsedits(path: Path) -> Iterator[Record | Unusable]:
    """Yield each version of each article; its id is the name of the file and its ``entry_id``.

    Raises :class:`VersionedError` where the database has no such table.
    """
    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            yield from _records(db, path)
        finally:
            db.close()
    except sqlite3.Error as error:
        raise VersionedError(f"{path}: cannot be read as a database ({error})") from None


def _records(db: sqlite3.Connection, path: Path) -> Iterator[Record | Unusable]:
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if "split_sentences" not in tables:
        hint = (
            "matched_sentences has no texts; give the file with split_sentences"
            if "matched_sentences" in tables
            else "NewsEdits has its texts there"
        )
        raise VersionedError(f"{path}: there is no table split_sentences; {hint}")
    for entry, rows in groupby(db.execute(_SENTENCES), key=itemgetter(0)):
        versions = [
            (version, [row[3] for row in some]) for version, some in groupby(rows, itemgetter(1))
        ]
        told = any(_SEAM.search(str(one)) for _, sentences in versions for one in sentences)
        for version, sentences in versions:
            # Where nothing tells the paragraphs, each sentence is one: a notice stays by itself.
            yield _version(path, entry, version, sentences, " " if told else "\n")
    for entry, version in db.execute(_MATCHED) if "matched_sentences" in tables else ():
        reason = "matched_sentences names this version, split_sentences lacks it"
        yield Unusable(_place(path, entry, version), reason)


def _version(
    path: Path, entry: object, version: object, sentences: list[object], gap: str
) -> Record | Unusable:
    place = _place(path, entry, version)
    if entry is None or version is None:
        return Unusable(place, "it has no entry_id or no version")
    if not all(isinstance(sentence, str) for sentence in sentences):
        return Unusable(place, "a sentence is not text")
    text = _SEAM.sub("\n\n", gap.join(map(str, sentences))).strip()
    if not text:
        return Unusable(place, "it has no words")
    return Record(f"{path.stem}/{entry}", f"{text}\n", source=place, once=True, place=place)


def _place(path: Path, entry: object, version: object) -> str:
    return f"{path.name}: entry {entry} version {version}"
