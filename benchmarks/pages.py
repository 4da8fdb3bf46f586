"""What readers of pages keep of them, beside two peers: ``python -m benchmarks.pages``.

Words are counted as a bag: found words that the key lists as "either" (captions, bylines), the
headline and the notices count neither way. A notice is kept if its words stand in the text in
their order; one that only the metadata states counts too. Times are to a bare lxml parse.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import lxml.html
from attrs import frozen
from readability import Document
from trafilatura import bare_extraction
from trafilatura.settings import Document as TheirDocument

from benchmarks.forgetting import forget
from benchmarks.tally import Ratio
from versioned.readers.contents import contents
from versioned.readers.encodings import decoded_page
from versioned.readers.html import read_page
from versioned.readers.markup import take_apart
from versioned.readers.metadata import metadata

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"
RESULTS = Path(__file__).parent / "results"
_WORDS = re.compile(r"\w+")
_ROUNDS = 7


@frozen
class Found:
    """What a reader makes of a page."""

    text: str
    headline: str | None = None
    published: str | None = None
    modified: str | None = None


def ours(raw: bytes) -> Found:
    """Read with this library."""
    capture = read_page(raw, "the page")
    revision = capture.revision
    return Found(revision.text, revision.headline, capture.published, capture.modified)


def ours_unread(raw: bytes) -> object:
    """Choose the text with this library and do not read the notices in it, as the peers do not."""
    markup = take_apart(decoded_page(raw, "the page"))
    return contents(markup, metadata(markup).headlines)


def trafilatura(raw: bytes) -> Found:
    """Read with trafilatura, tables and metadata on, comments off, as its documentation advises."""
    return _theirs(raw)


def trafilatura_recall(raw: bytes) -> Found:
    """Read with trafilatura told to keep rather more than less."""
    return _theirs(raw, favor_recall=True)


def _theirs(raw: bytes, *, favor_recall: bool = False) -> Found:
    document = bare_extraction(
        raw,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        favor_recall=favor_recall,
    )
    if not isinstance(document, TheirDocument):
        return Found("")
    return Found(document.text or "", document.title, document.date)


def readability(raw: bytes) -> Found:
    """Read with readability-lxml."""
    document = Document(raw)
    summary = document.summary()
    text = " ".join(lxml.html.fromstring(summary).itertext()) if summary.strip() else ""
    return Found(text, document.short_title())


READERS: dict[str, Callable[[bytes], Found]] = {
    "versioned": ours,
    "trafilatura": trafilatura,
    "trafilatura, favor_recall": trafilatura_recall,
    "readability-lxml": readability,
}


def main() -> int:
    """Print the table for the open pages and for those set aside, and keep it."""
    logging.disable(logging.CRITICAL)
    lines: list[str] = []
    for folder in ("open", "aside"):
        pages = [
            (page.read_bytes(), json.loads(page.with_suffix(".json").read_text("utf-8")))
            for page in sorted((PAGES / folder).glob("*.html"))
        ]
        lines += [f"{len(pages)} pages, {folder}", "", *_HEAD]
        lines += [_row(name, read, pages) for name, read in READERS.items()]
        bare = median(_times(ours_unread, raw) for raw, _ in pages)
        lines += ["", f"versioned without reading what the notices say: {bare:.1f} bare parses", ""]
    print("\n".join(lines))
    (RESULTS / "pages.md").write_text("\n".join(lines), "utf-8")
    return 0


_HEAD = (
    "| reader | notices kept | precision | recall | F1 | left in of what must not be "
    "| headline | published | modified | time, bare parses |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
)


def _row(
    name: str, read: Callable[[bytes], Found], pages: list[tuple[bytes, dict[str, Any]]]
) -> str:
    found = [(_safely(read, raw), key) for raw, key in pages]
    notices = [
        _plain(notice) in _plain(page.text) for page, key in found for notice in key["notices"]
    ]
    absent = [_plain(text) in _plain(page.text) for page, key in found for text in key["absent"]]
    scores = [_scores(page.text, key) for page, key in found]
    precision, recall, f1 = (sum(column) / len(column) for column in zip(*scores, strict=True))
    heads = [page.headline == key["headline"] for page, key in found]
    cells = [
        name,
        _share(notices),
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{f1:.3f}",
        _share(absent),
        _share(heads),
        *(
            # A reader that never gives a time has no field for it.
            _share([_same(getattr(page, when), key[when]) for page, key in found if key[when]])
            if any(getattr(page, when) for page, _ in found)
            else "–"
            for when in ("published", "modified")
        ),
        f"{median(_times(read, raw) for raw, _ in pages):.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def _safely(read: Callable[[bytes], Found], raw: bytes) -> Found:
    try:
        return read(raw)
    except Exception as error:
        print(f"  {read.__name__}: {type(error).__name__}", file=sys.stderr)
        return Found("")


def _scores(text: str, key: dict[str, list[str]]) -> tuple[float, float, float]:
    found = Counter(_WORDS.findall(text.lower()))
    wanted = Counter(_WORDS.findall(" ".join(key["paragraphs"]).lower()))
    beside = [*key["either"], *key["notices"], str(key["headline"])]
    either = Counter(_WORDS.findall(" ".join(beside).lower()))
    hits = (found & wanted).total()
    wrong = (found - wanted - either).total()
    precision = hits / (hits + wrong) if hits + wrong else 0.0
    recall = hits / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def _same(found: str | None, wanted: str) -> bool:
    """Say whether two times are of one day, as far as the peers give them."""
    return bool(found) and str(found)[:10] == wanted[:10]


def _share(hits: list[bool]) -> str:
    return str(Ratio(sum(hits), len(hits)))


def _plain(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _times(read: Callable[[bytes], object], raw: bytes) -> float:
    """Return how many bare parses reading a page takes, the best of some rounds each."""
    return _best(read, raw) / _best(lxml.html.document_fromstring, raw)


def _best(run: Callable[[bytes], object], raw: bytes) -> float:
    times = []
    for _ in range(_ROUNDS):
        forget()
        start = time.perf_counter()
        run(raw)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
