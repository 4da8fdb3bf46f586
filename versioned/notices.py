"""Find the correction notices in an article: where they stand, their kind, date and claims.

A notice is known by its label ("CORRECTION (March 7, 3:55 p.m.):") or by the words in which an
outlet speaks of its own article ("An earlier version of this story …"). The phrases are tables in
:mod:`versioned.rules`; this module only walks paragraphs and applies them.
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from versioned.claims import read_claims
from versioned.dates import find_issued
from versioned.model import Kind, Notice, Paragraph, Revision, Span, Value
from versioned.rules.en.openings import LABELS, MACROS, OPENINGS, STAMP_WORDS
from versioned.rules.en.times import CLOCKS, DATES
from versioned.rules.rule import Rule, compiled
from versioned.text import revision

_MARKS = re.compile(r"[\s•*_\[(‣·▪■►–—-]*")
_LABELS = [(kind, compiled(rf"(?:{pattern})(?![\w’'])", MACROS)) for kind, pattern in LABELS]
_DELIMITER = re.compile(
    r"[\s)\].*_]*(?:[:|]|\s?[–—]+|\s-+)[\s*_]*|\s*[)\]][\s*_.]*|\.[\s*_]+|[\s)\].*_]*$"
)
_FILLER = re.compile(r"[\s(\[,|–—-]+")
_ENDS = re.compile(r"[\s*_]+$")
_FIRST = 400
"""How far into a paragraph, in code points, its opening words are looked for."""


@frozen
class _Header:
    kind: Kind
    body: int
    label: Value | None = None
    issued: tuple[str, Value] | None = None
    rule: str = "label"


def find_notices(article: Revision | str) -> tuple[Notice, ...]:
    """Return the notices of an article in reading order.

    Offsets are code points into the article's text. Claims come with their ids, unique in the
    article; a notice whose sentences report no error has none.
    """
    given = revision(article)
    spans = given.spans("headline", "body", "notice")
    found: list[Notice] = []
    taken = -1
    for at, span in enumerate(spans):
        if span.start < taken or (header := _header(given.text, span)) is None:
            continue
        whole = _extent(given.text, spans[at:], header)
        taken = whole.end
        found.append(_notice(given.text, whole, header, f"n{len(found) + 1}"))
    return tuple(found)


def lay_out(article: Revision | str, notices: tuple[Notice, ...] | None = None) -> Revision:
    """Return the revision with the paragraphs of its notices marked as such."""
    given = revision(article)
    notices = find_notices(given) if notices is None else notices

    def marked(paragraph: Paragraph) -> Paragraph:
        inside = any(notice.span.covers(paragraph.span) for notice in notices)
        return evolve(paragraph, role="notice") if inside else paragraph

    return evolve(given, paragraphs=tuple(marked(paragraph) for paragraph in given.paragraphs))


def _header(text: str, paragraph: Span) -> _Header | None:
    start = _MARKS.match(text, paragraph.start, paragraph.end)
    assert start is not None
    window = Span(start.end(), min(paragraph.end, paragraph.start + _FIRST))
    return _labelled(text, window) or _unlabelled(text, window)


def _labelled(text: str, window: Span) -> _Header | None:
    for kind, pattern in _LABELS:
        match = pattern.match(text, window.start, window.end)
        if not match or not match[0][0].isupper():
            continue
        label = Value(match[0], Span(*match.span()))
        stamped = _stamp_end(text, Span(match.end(), window.end))
        delimiter = _DELIMITER.match(text, stamped, window.end)
        if delimiter is None:
            after = Span(_skip(text, stamped, window.end), window.end)
            if _opening(text, after) is None:
                continue
            return _Header(
                kind, after.start, label, find_issued(text, Span(match.end(), after.start))
            )
        body = delimiter.end()
        # "Correction: May 4, 2019" on a line of its own, or a second delimiter after the date.
        if (again := _stamp_end(text, Span(body, window.end))) > body:
            second = _DELIMITER.match(text, again, window.end)
            body = second.end() if second else body
        return _Header(kind, body, label, find_issued(text, Span(match.end(), body)))
    return None


def _unlabelled(text: str, window: Span) -> _Header | None:
    rule = _opening(text, window)
    if rule is None:
        return None
    match = rule.regex.match(text, window.start, window.end)
    assert match is not None
    stamp = Span(window.start, min(window.end, match.end() + 60))
    issued = find_issued(text, stamp) if rule.name == "amended-on" else None
    return _Header(rule.kind or "correction", window.start, issued=issued, rule=rule.name)


def _opening(text: str, window: Span) -> Rule | None:
    return next(
        (rule for rule in OPENINGS if rule.regex.match(text, window.start, window.end)), None
    )


def _skip(text: str, start: int, end: int) -> int:
    filler = _FILLER.match(text, start, end)
    return filler.end() if filler else start


def _stamp_end(text: str, within: Span) -> int:
    """Return where the dates, times and words like "posted at" that begin a stretch end."""
    at = within.start
    while True:
        start = _skip(text, at, within.end)
        matches = (
            pattern.match(text, start, within.end) for pattern in (*DATES, *CLOCKS, STAMP_WORDS)
        )
        end = max((match.end() for match in matches if match), default=start)
        if end == start:
            return at
        at = end


def _extent(text: str, spans: list[Span], header: _Header) -> Span:
    """Return the notice from its first character to its last: a label may stand on its own line."""
    first = spans[0]
    if text[header.body : first.end].strip() or len(spans) < 2:
        return first
    return Span(first.start, spans[1].end)


def _notice(text: str, span: Span, header: _Header, name: str) -> Notice:
    end = _ENDS.search(text, header.body, span.end)
    claims = read_claims(text, Span(header.body, end.start() if end else span.end), name)
    edtf, words = header.issued or (None, None)
    return Notice(
        name,
        header.kind,
        span,
        span.of(text),
        label=header.label.text if header.label else None,
        issued=edtf,
        issued_text=words.text if words else None,
        claims=tuple(claims),
    )
