"""Articles in JSON and JSON Lines: objects in the usual shapes, and what this library writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from versioned.errors import VersionedError
from versioned.model import Paragraph, Provenance, Revision, Span
from versioned.notices import lay_out
from versioned.readers.capture import Capture, Correction
from versioned.readers.markup import take_apart
from versioned.readers.metadata import moment, words_of
from versioned.readers.plain import decoded
from versioned.rules.pages import (
    ADDRESSES,
    LISTS,
    MODIFIED_KEYS,
    OBSERVED_KEYS,
    PUBLISHED_KEYS,
    REVISIONS,
    TEXTS,
    TITLES,
)
from versioned.text import paragraphs, revision

_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure)\b[^<>]{0,500}>", re.IGNORECASE
)
_OURS = re.compile(r"versioned/([a-z-]+)/\d+")
_Fields = Mapping[str, object]

_DEPTH = 20
"""How deep in lists and objects articles are looked for."""


def read_json(raw: bytes, name: str, encoding: str | None = None) -> Iterator[Capture]:
    """Yield the articles of a JSON document, or of JSON Lines, each revision of each.

    ``name`` is what messages call the file. Raises :class:`VersionedError` with the line or
    record where something is not JSON or has no text.
    """
    text = decoded(raw, name, encoding)
    try:
        value = _value(text, name)
    except VersionedError:
        # Not splitlines: U+2028 may stand inside a string.
        lines = text.split("\n")
        first, *others = [line for line in lines if line.strip()]
        if not others or not _is_value(first):
            raise
        yield from read_lines(lines, name)
        return
    yield from _captures(value, name, {})


def read_lines(lines: Iterable[str], name: str) -> Iterator[Capture]:
    """Yield the articles of JSON Lines, one line after the other; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{name}: line {number}"
            yield from _captures(_value(line, where), where, {})


def _is_value(line: str) -> bool:
    try:
        return isinstance(_value(line, ""), dict)
    except VersionedError:
        return False


def _value(text: str, where: str) -> object:
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise VersionedError(
            f"{where}: not JSON ({error.msg.lower()} at line {error.lineno}, "
            f"column {error.colno}); mend it, or pass --from text"
        ) from None
    except (RecursionError, ValueError):
        raise VersionedError(f"{where}: JSON nested too deep, or a number too long") from None
    return found


def _captures(value: object, where: str, around: _Fields, depth: int = 0) -> Iterator[Capture]:
    if depth > _DEPTH:
        raise VersionedError(f"{where}: no article in {_DEPTH} levels of lists and objects")
    if isinstance(value, list):
        for number, one in enumerate(value, 1):
            yield from _captures(one, f"{where}: record {number}", around, depth + 1)
        return
    if not isinstance(value, dict):
        raise VersionedError(f"{where}: no article; expected an object with headline and text")
    fields = {key.lower(): one for key, one in value.items()}
    inner = fields.get("fields")
    if isinstance(inner, dict):
        fields |= {key.lower(): one for key, one in inner.items()}
    ours = _OURS.fullmatch(str(fields.get("schema", "")))
    if ours:
        yield from _written_by_us(ours[1], fields, where)
        return
    for lists in (REVISIONS, LISTS):
        found = (fields.get(key) for key in lists)
        held = next((one for one in found if isinstance(one, list | dict)), None)
        if held is not None and not _text_of(fields):
            outer = {**around, **fields} if lists is REVISIONS else around
            yield from _captures(held, where, outer, depth + 1)
            return
    yield _capture(fields, where, around)


def _written_by_us(kind: str, fields: _Fields, where: str) -> Iterator[Capture]:
    """Yield the texts in a document of this library, with the provenance they have there."""
    held = fields.get("candidates") if kind == "reconstruct" else [fields]
    texts = [one["text"] for one in _objects(held) if isinstance(one.get("text"), str)]
    if kind not in {"reconstruct", "correct"} or not texts:
        raise VersionedError(
            f"{where}: this is what versioned {kind} wrote, which holds no whole article; "
            "give the article"
        )
    for text in texts:
        yield Capture(lay_out(Revision(str(text), "reconstructed", source=where)), "json")


def _objects(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _capture(fields: _Fields, where: str, around: _Fields) -> Capture:
    text = _text_of(fields)
    if not text:
        raise VersionedError(f"{where}: no text; expected one of {', '.join(TEXTS[:3])} in it")
    headline = _string(fields, TITLES) or _string(around, TITLES)
    provenance: Provenance = (
        "reconstructed" if fields.get("provenance") == "reconstructed" else "observed"
    )
    source = fields.get("source")
    laid_out = evolve(
        _with_headline(words_of(headline), text),
        provenance=provenance,
        observed_at=_moment(fields, OBSERVED_KEYS),
        source=source if isinstance(source, str) else where,
    )
    return Capture(
        lay_out(laid_out),
        "json",
        _address(fields) or _address(around),
        _moment(fields, PUBLISHED_KEYS) or _moment(around, PUBLISHED_KEYS),
        _moment(fields, MODIFIED_KEYS) or _moment(around, MODIFIED_KEYS),
        tuple(_corrections(fields)),
    )


def _text_of(fields: _Fields) -> str:
    """Return the text of an article, paragraphs parted by blank lines; "" where it has none."""
    for key in TEXTS:
        value = fields.get(key)
        if isinstance(value, list):
            pieces = [_plain(one.get("text") if isinstance(one, dict) else one) for one in value]
            text = "\n\n".join(piece for piece in pieces if piece.strip())
        else:
            text = _plain(value)
        if text.strip():
            return text
    return ""


def _plain(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("rendered")
    if not isinstance(value, str):
        return ""
    if not _MARKUP.search(value):
        return value
    pieces: list[str] = []
    for line in take_apart(value).lines:
        pieces += [("\n" if line.joined else "\n\n") if pieces else "", line.text]
    return "".join(pieces)


def _with_headline(headline: str, text: str) -> Revision:
    """Return the text under its headline, which is not said twice."""
    if not headline:
        return revision(text)
    first = next(iter(paragraphs(text)), None)
    if first is None or first.of(text) != headline:
        text = f"{headline}\n\n{text}"
        first = Span(0, len(headline))
    given = revision(text)
    return evolve(
        given,
        paragraphs=tuple(
            Paragraph(one.span, "headline")
            if one.span == first
            else evolve(one, role="body")
            if one.role == "headline"
            else one
            for one in given.paragraphs
        ),
    )


def _string(fields: _Fields, keys: Iterable[str]) -> str | None:
    for key in keys:
        value = fields.get(key)
        value = value.get("rendered") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value
    return None


def _address(fields: _Fields) -> str | None:
    found = (fields.get(key) for key in ADDRESSES)
    return next((value for value in found if isinstance(value, str) and "://" in value), None)


def _moment(fields: _Fields, keys: Iterable[str]) -> str | None:
    return next((found for key in keys if (found := moment(fields.get(key)))), None)


def _corrections(fields: _Fields) -> Iterator[Correction]:
    said = fields.get("corrections", fields.get("correction"))
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, dict):
            date = moment(one.get("datePublished") or one.get("date"))
            one = one.get("text")
        else:
            date = None
        if text := words_of(one):
            yield Correction(text, date)
