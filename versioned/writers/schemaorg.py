"""schema.org: a NewsArticle with its corrections, as JSON-LD to paste into the head of a page.

https://schema.org/CorrectionComment. Nothing in an article can end the script element.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from versioned.model import Notice, Revision
from versioned.writers.linked import in_script

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_STATUS = {
    "observed": "observed text",
    "reconstructed": "reconstructed text: a hypothesis, not a text that was observed",
}


def notices(article: Revision, found: Sequence[Notice]) -> str:
    """Write the article's headline and its notices; updates, which correct nothing, are left out.

    A date goes in as far as schema.org has a form for it: a day or a month of a known year.
    """
    comments = [_comment(notice) for notice in found if notice.kind != "update"]
    document: dict[str, Any] = {"@context": "https://schema.org", "@type": "NewsArticle"}
    if article.source and _ADDRESS.fullmatch(article.source):
        document["url"] = article.source
    if article.headline:
        document["headline"] = article.headline
    document["creativeWorkStatus"] = _STATUS[article.provenance]
    if comments:
        document["correction"] = comments
    return f'<script type="application/ld+json">\n{in_script(document)}</script>\n'


def _comment(notice: Notice) -> dict[str, Any]:
    comment = {"@type": "CorrectionComment"}
    if notice.label:
        comment["name"] = notice.label
    comment["text"] = notice.text
    if published := _date(notice.issued):
        comment["datePublished"] = published
    return comment


def _date(issued: str | None) -> str | None:
    """Return the day or month of an EDTF date; None without a year, or where there is no such day.

    A DateTime would need seconds, which no notice gives: of a time of day the day is true as well.
    """
    if not issued:
        return None
    day, _, _ = issued.partition("T")
    try:
        date.fromisoformat(day if day.count("-") == 2 else f"{day}-01")
    except ValueError:
        return None
    return day
