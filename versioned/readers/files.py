"""Files into captures: what a file is shows in its first characters, whatever it is called."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from versioned.errors import VersionedError
from versioned.model import Revision
from versioned.notices import lay_out
from versioned.readers.capture import FORMS, MAX_BYTES, Capture, Form
from versioned.readers.plain import bytes_of, decoded
from versioned.text import revision

_SAMPLE = 4_096
_PAGE = re.compile(
    r"\s*(?:(?:<\?xml[^>]{0,200}>|<!--(?s:.{0,2000}?)-->)\s*){0,9}"
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|script|style|article|main|section|header|div|table|h1|p)\b)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_MARKDOWN = (".md", ".markdown")
_PAGES = (".html", ".htm", ".xhtml")
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*\{)')
_WIDE = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def read(
    source: str | Path | bytes,
    *,
    encoding: str | None = None,
    name: str | None = None,
    form: Form | None = None,
    max_bytes: int = MAX_BYTES,
    record: int | None = None,
) -> Revision:
    """Return the article in a file, or in bytes, as an observed revision laid out with its notices.

    As :func:`capture`, of which this is the revision.
    """
    return capture(
        source, encoding=encoding, name=name, form=form, max_bytes=max_bytes, record=record
    ).revision


def capture(
    source: str | Path | bytes,
    *,
    encoding: str | None = None,
    name: str | None = None,
    form: Form | None = None,
    max_bytes: int = MAX_BYTES,
    record: int | None = None,
) -> Capture:
    """Return the article in a file, or in bytes, with what the file says about it.

    ``form`` is what the file is, found out from its content if None. A byte order mark is taken
    off and believed; ``encoding`` overrules UTF-8, and what a page declares. ``record`` picks one
    of several articles, from 1. Raises :class:`VersionedError` where the file cannot be read, is
    longer than ``max_bytes``, holds no text, is not in its encoding, or holds several articles.
    """
    found = captures(source, encoding=encoding, name=name, form=form, max_bytes=max_bytes)
    called = name or ("the bytes given" if isinstance(source, bytes) else str(source))
    picked: Capture | None = None
    count = 0
    for count, one in enumerate(found, 1):
        if count == (record or 1):
            picked = one
        if record and picked:
            return picked
        if count > 1 and not record:
            raise VersionedError(
                f"{called}: holds several articles or revisions; --record N picks the Nth"
            )
    if picked is None:
        raise VersionedError(
            f"{called}: there is no record {record or 1}; it has {count or 'none'}"
        )
    return picked


def captures(
    source: str | Path | bytes,
    *,
    encoding: str | None = None,
    name: str | None = None,
    form: Form | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Capture]:
    """Yield the articles in a file: one of a text or a page, as many as there are in JSON.

    Parameters and errors are those of :func:`capture`.
    """
    if form is not None and form not in FORMS:
        raise VersionedError(f"{form} is no form of articles; there are {', '.join(FORMS)}")
    if isinstance(source, bytes):
        raw, name = source, name or "the bytes given"
    else:
        name = name or str(source)
        raw = bytes_of(Path(source), max_bytes)
    if len(raw) > max_bytes:
        raise VersionedError(
            f"{name}: more than {max_bytes:,} bytes; pass a higher --max-bytes to read it"
        )
    form = form or form_of(raw, name)
    if form == "html":
        from versioned.readers.html import read_page

        yield read_page(raw, name, encoding)
    elif form == "json":
        from versioned.readers.json import read_json

        yield from read_json(raw, name, encoding)
    else:
        yield Capture(lay_out(evolve(revision(decoded(raw, name, encoding)), source=name)))


def version_of(raw: bytes, name: str, encoding: str | None = None) -> Revision:
    """Return a version in a folder or repository; notices are not looked for in its words.

    A page is what begins as a whole document does, or is called so: Markdown may begin with
    markup too. ``name`` is its path. Raises :class:`VersionedError` where it holds no text.
    """
    start = raw[:_SAMPLE].decode("utf-8", "replace").lstrip("\ufeff")
    called = name.lower().endswith(_PAGES) and form_of(raw) == "html"
    if not called and not _DOCUMENT.match(start):
        return Revision(decoded(raw, name, encoding))
    from versioned.readers.html import version_of_page

    return version_of_page(raw, name, encoding)


def form_of(raw: bytes, name: str = "") -> Form:
    """Return what a file is by its first characters.

    Its name counts in one case: Markdown may begin with an element, and is no page for that.
    """
    sample = raw[:_SAMPLE]
    wide = next((name for mark, name in _WIDE.items() if sample.startswith(mark)), None)
    start = sample.decode(wide or "utf-8", "replace").lstrip("\ufeff")
    page = _DOCUMENT if name.lower().endswith(_MARKDOWN) else _PAGE
    if page.match(start):
        return "html"
    return "json" if _JSON.match(start) else "text"
