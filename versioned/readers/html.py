"""A page of HTML: bytes in, a capture out, with the article's text and every notice in it."""

from __future__ import annotations

import re

from attrs import evolve

from versioned.errors import VersionedError
from versioned.model import Paragraph, Revision, Span
from versioned.notices import lay_out
from versioned.readers.capture import Capture, Correction
from versioned.readers.contents import Passage, contents
from versioned.readers.encodings import decoded_page
from versioned.readers.markup import take_apart
from versioned.readers.metadata import metadata

_WORDS = re.compile(r"\w+")


def read_page(raw: bytes, name: str, encoding: str | None = None) -> Capture:
    """Return the article of a page; offsets count code points of its text, not of the markup.

    ``name`` is what messages call the page. A correction that stands in the metadata alone comes
    last. Raises :class:`VersionedError` where there is no article on the page.
    """
    found = _found(raw, name, encoding, "; pass --from text to read it as it stands")
    return evolve(found, revision=lay_out(found.revision))


def version_of_page(raw: bytes, name: str, encoding: str | None = None) -> Revision:
    """Return what :func:`read_page` gives, but for notices that are known by their words alone."""
    return _found(raw, name, encoding).revision


def _found(raw: bytes, name: str, encoding: str | None, advice: str = "") -> Capture:
    markup = take_apart(decoded_page(raw, name, encoding))
    said = metadata(markup)
    passages = contents(markup, said.headlines)
    unshown = _unshown(said.corrections, passages)
    if not any(passage.role != "headline" for passage in passages) and not unshown:
        raise VersionedError(f"{name}: there is no article on this page{advice}")
    revision = _revision((*passages, *unshown), name)
    return Capture(revision, "html", said.url, said.published, said.modified, said.corrections)


def _unshown(
    corrections: tuple[Correction, ...], passages: tuple[Passage, ...]
) -> tuple[Passage, ...]:
    """Return the corrections of the metadata that no passage shows."""
    shown = _plain(" ".join(passage.text for passage in passages))
    return tuple(
        Passage(correction.text, "notice")
        for correction in corrections
        if _plain(correction.text) not in shown
    )


def _plain(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _revision(passages: tuple[Passage, ...], source: str) -> Revision:
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    for passage in passages:
        gap = "" if not pieces else "\n" if passage.joined else "\n\n"
        start = at + len(gap)
        at = start + len(passage.text)
        pieces += (gap, passage.text) if pieces else (passage.text,)
        paragraphs.append(Paragraph(Span(start, at), passage.role))
    text = "".join(pieces) + "\n"
    return Revision(text, source=source, paragraphs=tuple(paragraphs))
