"""Find the correction notices in an article: where they stand, their kind, date and claims.

A notice is known by its label ("CORRECTION (March 7, 3:55 p.m.):") or by the words in which an
outlet speaks of its own article and of an error in it. The phrases are tables in
:mod:`versioned.rules`; this module only walks paragraphs and applies them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from versioned.claims import CLARIFYING, read_claims
from versioned.dates import find_issued, stamp_end
from versioned.model import Claim, Kind, Notice, Paragraph, Revision, Span, Value
from versioned.rules.en.openings import (
    BARE_LABELS,
    CHANGED_ON,
    CONTRAST_SIGN,
    ERROR_WORDS,
    FURTHER,
    LABELS,
    LIST_LEAD,
    LOOSE_THINGS,
    MACROS,
    OTHERS,
    SAYING_WORDS,
    SELF_REFERENCE,
    THEIRS,
)
from versioned.rules.rule import compiled
from versioned.text import revision

_MARKS = re.compile(r"[\s•*_\[(‣·▪■►–—-]*")
_LABELS = [(kind, compiled(rf"(?:{pattern})(?![\w’'])", MACROS)) for kind, pattern in LABELS]
_DELIMITER = re.compile(
    r"[\s)\].*_]*(?:[:|]|\s?[–—]+|\s-+)[\s*_]*|\s*[)\]][\s*_.]*|\.[\s*_]+|[\s)\].*_]*$"
)
_ENDS = re.compile(r"[\s*_]+$")
_CLOSING_STAMP = re.compile(r"(?:\(|[—–-] ?)[^()]{3,60}\)?[\])*_. ]*$")
_LONGEST = 1_500
"""How much of a paragraph, in code points, is looked at: no notice is longer."""

_EDGE = 5
"""Paragraphs from either end of an article within which notices stand without label or mark."""


@frozen
class _Header:
    """How a notice begins: ``body`` is where its own words start, ``stamp`` may hold its date."""

    kind: Kind | None
    body: int
    stamp: Span
    label: str | None = None


def find_notices(article: Revision | str) -> tuple[Notice, ...]:
    """Return the notices of an article in reading order.

    Offsets are code points into the article's text. Claims come with their ids, unique in the
    article; a notice whose sentences report no error has none.
    """
    given = revision(article)
    text = given.text
    spans = given.spans("headline", "body", "notice")
    found: list[Notice] = []
    at = 0
    while at < len(spans):
        header = _header(text, spans, at)
        if header is None:
            at += 1
            continue
        last = _last_paragraph(text, spans, at, header)
        whole = Span(spans[at].start, spans[last].end)
        found.append(_notice(text, whole, header, f"n{len(found) + 1}"))
        at = last + 1
    return tuple(found)


def lay_out(article: Revision | str, notices: tuple[Notice, ...] | None = None) -> Revision:
    """Return the revision with the paragraphs of its notices marked as such."""
    given = revision(article)
    notices = find_notices(given) if notices is None else notices

    def marked(paragraph: Paragraph) -> Paragraph:
        inside = any(notice.span.covers(paragraph.span) for notice in notices)
        return evolve(paragraph, role="notice") if inside else paragraph

    return evolve(given, paragraphs=tuple(marked(paragraph) for paragraph in given.paragraphs))


def _header(text: str, spans: Sequence[Span], at: int) -> _Header | None:
    paragraph = spans[at]
    marks = _MARKS.match(text, paragraph.start, paragraph.end)
    assert marks is not None
    window = Span(marks.end(), min(paragraph.end, paragraph.start + _LONGEST))
    following = spans[at + 1] if at + 1 < len(spans) else None
    header = _labelled(text, window, following)
    if header:
        return header
    marked = marks.end() > paragraph.start
    near = min(at, len(spans) - 1 - at) < _EDGE
    return _unlabelled(text, window, marked=marked, near=near)


def _labelled(text: str, window: Span, following: Span | None) -> _Header | None:
    for kind, pattern in _LABELS:
        match = pattern.match(text, window.start, window.end)
        if not match or not match[0][0].isupper():
            continue
        stamped = stamp_end(text, Span(match.end(), window.end))
        delimiter = _DELIMITER.match(text, stamped, window.end)
        body = delimiter.end() if delimiter else stamped
        if delimiter:
            # "Correction: May 4, 2019" on a line of its own, or a second delimiter after the date.
            again = stamp_end(text, Span(body, window.end))
            second = _DELIMITER.match(text, again, window.end) if again > body else None
            body = second.end() if second else body
        rest = Span(body, window.end)
        if not text[rest.start : rest.end].strip() and following:
            rest = Span(following.start, min(following.end, following.start + _LONGEST))
        if not _is_labelled(text, kind, match[0], rest, delimited=delimiter is not None):
            continue
        stamp = Span(match.end(), max(body, stamped))
        return _Header(_kind(kind, match[0]), body, stamp, match[0].rstrip("."))
    return None


def _kind(kind: Kind, label: str) -> Kind | None:
    # "Note:" heads corrections and asides alike: what it reports decides.
    return None if kind == "editors_note" and BARE_LABELS.fullmatch(label) else kind


def _is_labelled(text: str, kind: Kind, label: str, rest: Span, *, delimited: bool) -> bool:
    """Say whether what follows a label is what such a label heads."""
    itself = _speaks_of_itself(text, rest)
    if BARE_LABELS.fullmatch(label):
        return itself and _speaks_of_an_error(text, rest)
    if not delimited:
        # "Corrected Nov. 9 to show …", "Updated, 2/17/21, to add …"
        return bool(ERROR_WORDS.match(text, rest.start, rest.end)) and label[0].isupper()
    if kind in {"editors_note", "update"}:
        return text[rest.start : rest.start + 1] not in "" and not label.endswith("s")
    return itself or _speaks_of_an_error(text, rest)


def _unlabelled(text: str, window: Span, *, marked: bool, near: bool) -> _Header | None:
    if window.end - window.start > _LONGEST // 2 or OTHERS.match(text, window.start, window.end):
        return None
    listed = LIST_LEAD.match(text, window.start, window.end)
    if listed:
        return _Header(None, listed.end(), Span(*listed.span()))
    if not _speaks_of_itself(text, window, near=window.start + 60 if not (marked or near) else None):
        return None
    said = SAYING_WORDS.search(text, window.start, window.end)
    if not (_speaks_of_an_error(text, window) or (said and not _is_loose(text, window))):
        return None
    changed = CHANGED_ON.search(text, window.start, window.end)
    stamp = Span(changed.end(), min(window.end, changed.end() + 60)) if changed else None
    opening = Span(window.start, stamp_end(text, window))
    return _Header(None, window.start, stamp or opening)


def _is_loose(text: str, within: Span) -> bool:
    return LOOSE_THINGS.search(text, within.start, min(within.end, within.start + 60)) is not None


def _speaks_of_itself(text: str, within: Span, near: int | None = None) -> bool:
    if THEIRS.search(text, within.start, within.end):
        return False
    for rule in SELF_REFERENCE:
        match = rule.regex.search(text, within.start, within.end)
        if match and (near is None or match.start() <= near):
            return True
    return False


def _speaks_of_an_error(text: str, within: Span) -> bool:
    signs = (ERROR_WORDS, CONTRAST_SIGN)
    return any(sign.search(text, within.start, within.end) for sign in signs)


def _last_paragraph(text: str, spans: Sequence[Span], at: int, header: _Header) -> int:
    """Return the number of the last paragraph of a notice that begins with the one given."""
    last = at
    listing = bool(header.label) or text[spans[at].start : spans[at].end].rstrip().endswith(":")
    if not text[header.body : spans[at].end].strip():
        # The label stands by itself, perhaps with a line for the date.
        while last + 1 < len(spans):
            last += 1
            if not _is_stamp(text, spans[last]):
                break
    elif not listing:
        return last
    while last + 1 < len(spans) and (
        FURTHER.match(text, spans[last + 1].start, spans[last + 1].end)
        and (last > at or text[spans[at].start : spans[at].end].rstrip().endswith(":"))
        and _goes_on(text, spans, last + 1)
    ):
        last += 1
    if last > at and last + 1 < len(spans) and _is_stamp(text, spans[last + 1]):
        last += 1
    return last


def _goes_on(text: str, spans: Sequence[Span], at: int) -> bool:
    marks = _MARKS.match(text, spans[at].start, spans[at].end)
    assert marks is not None
    return _labelled(text, Span(marks.end(), spans[at].end), None) is None


def _is_stamp(text: str, span: Span) -> bool:
    end = stamp_end(text, span)
    return end > span.start and not text[end : span.end].strip(" .:)]*_")


def _notice(text: str, span: Span, header: _Header, name: str) -> Notice:
    end = _ENDS.search(text, header.body, span.end)
    body = Span(header.body, end.start() if end else span.end)
    claims = tuple(read_claims(text, body, name))
    edtf, words = _issued(text, span, header) or (None, None)
    return Notice(
        name,
        header.kind or _kind_of(text, span, claims, header),
        span,
        span.of(text),
        label=header.label,
        issued=edtf,
        issued_text=words.text if words else None,
        claims=claims,
    )


def _issued(text: str, span: Span, header: _Header) -> tuple[str, Value] | None:
    """Return the date beside the label, at the start of the body, or at the end of the notice."""
    stamp = header.stamp
    if found := find_issued(text, stamp):
        return found
    body = header.body
    while body < span.end and text[body].isspace():
        body += 1
    if found := find_issued(text, Span(body, stamp_end(text, Span(body, span.end)))):
        return found
    closing = _CLOSING_STAMP.search(text, max(header.body, span.end - 80), span.end)
    if closing and (found := find_issued(text, Span(*closing.span()))):
        return found
    last_line = Span(text.rfind("\n", span.start, span.end) + 1, span.end)
    if last_line.start > span.start and _is_stamp(text, last_line):
        return find_issued(text, last_line)
    changed = CHANGED_ON.search(text, body, span.end)
    return find_issued(text, Span(changed.end(), min(span.end, changed.end() + 40))) if changed else None


def _kind_of(text: str, span: Span, claims: Sequence[Claim], header: _Header) -> Kind:
    """Return the kind of a notice that does not name it: by what it reports."""
    if claims and all(claim.rule in CLARIFYING for claim in claims):
        return "clarification"
    if claims or ERROR_WORDS.search(text, span.start, span.end) is None:
        return "correction" if claims or not header.label else "editors_note"
    updated = re.search(r"\bupdated\b.{0,60} (?:with|to (?:include|add))\b", span.of(text))
    return "update" if updated else "correction"
