"""What a page's head says of its article: headline, times, address, corrections."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import islice

from attrs import frozen

from versioned.readers.capture import Correction
from versioned.readers.markup import Markup
from versioned.rules.pages import ARTICLE_TYPES, HEADLINES, MODIFIED, PUBLISHED

_WRAPPED = re.compile(
    r"^[\s;]*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)[\s;]*$"
)
_ISO = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?(?:\d\d)?)?)?)?"
)
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_MOST = 20_000
"""How many values of a page's linked data are looked at."""

_CORRECTIONS = 200
"""How many corrections of a page's linked data are read."""

_LONGEST = 500
"""How long a headline is at most, in code points."""


@frozen
class Metadata:
    """What a page says of its article. ``headlines`` are candidates, the best first."""

    headlines: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    modified: str | None = None
    corrections: tuple[Correction, ...] = ()


def metadata(markup: Markup) -> Metadata:
    """Return what JSON-LD, then ``meta`` elements and microdata say. Broken data says nothing."""
    articles = [*_articles(markup.linked_data)]
    metas: dict[str, str] = {}
    for name, content in markup.metas:
        if content:
            metas.setdefault(name, content)
    ours = articles[0] if articles else {}
    return Metadata(
        _headlines(ours, metas, markup.title),
        _address(ours, metas, markup.canonical),
        _first_moment([ours.get("datePublished"), *(metas.get(name) for name in PUBLISHED)]),
        _first_moment([ours.get("dateModified"), *(metas.get(name) for name in MODIFIED)]),
        tuple(dict.fromkeys(islice(_corrections(articles), _CORRECTIONS))),
    )


def moment(written: object) -> str | None:
    """Return a time as ISO 8601 with the precision it was given, or None where it is none."""
    if not isinstance(written, str):
        return None
    written = written.strip()
    if len(written) > 60:
        return None
    try:
        if _ISO.fullmatch(written):
            datetime.fromisoformat(f"{written}-01" if len(written) == 7 else written)
            return written.replace(" ", "T", 1)
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def words_of(value: object) -> str:
    """Return a text of the metadata without markup and with single spaces; "" for no text."""
    if not isinstance(value, str):
        return ""
    if "&" in value:
        # Many pages escape what stands in their JSON as if it stood in the page.
        value = html.unescape(value)
    if "<" in value:
        value = _TAGS.sub(" ", value)
    return " ".join(value.split())


def _first_moment(written: Iterable[object]) -> str | None:
    return next((found for value in written if (found := moment(value))), None)


def _articles(scripts: Iterable[str]) -> Iterator[dict[str, object]]:
    for script in scripts:
        try:
            # Raw line ends inside strings are common, and do no harm.
            value = json.loads(_WRAPPED.sub("", script.strip()), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(value):
            kinds = found.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind in ARTICLE_TYPES for kind in kinds):
                yield found


_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")


def _objects(value: object) -> Iterator[dict[str, object]]:
    """Return the objects that stand for themselves, in order: not the updates of a live blog."""
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            return
        found = waiting.pop()
        if isinstance(found, list):
            waiting += reversed(found)
        elif isinstance(found, dict):
            yield found
            waiting += [found[name] for name in reversed(_INSIDE) if name in found]


def _headlines(ours: dict[str, object], metas: dict[str, str], title: str) -> tuple[str, ...]:
    values = [
        ours.get("headline"),
        *(metas.get(name) for name in HEADLINES),
        title,
        ours.get("name"),
    ]
    found = (words_of(value) for value in values)
    return tuple(dict.fromkeys(title for title in found if 0 < len(title) <= _LONGEST))


def _address(ours: dict[str, object], metas: dict[str, str], canonical: str | None) -> str | None:
    page = ours.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    values = (canonical, ours.get("url"), page, metas.get("og:url"))
    return next(
        (
            value
            for value in values
            if isinstance(value, str) and value.startswith(("http://", "https://"))
        ),
        None,
    )


def _corrections(articles: Iterable[dict[str, object]]) -> Iterator[Correction]:
    for article in articles:
        said = article.get("correction")
        for one in said if isinstance(said, list) else [said]:
            if isinstance(one, dict):
                names = ("text", "description", "name", "headline")
                text = next((found for name in names if (found := words_of(one.get(name)))), "")
                date = _first_moment([one.get("datePublished"), one.get("dateCreated")])
            else:
                text, date = words_of(one), None
            if text and not text.startswith(("http://", "https://")):
                yield Correction(text, date)
