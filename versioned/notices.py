"""Find the correction notices in an article: where they stand, their kind, date and claims.

A notice is known by its label ("CORRECTION (March 7, 3:55 p.m.):") or by the words in which an
outlet speaks of its own article and of an error in it. The phrases are tables in
:mod:`versioned.rules`; this module only walks paragraphs and applies them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from versioned.claims import read_claims
from versioned.dates import find_issued, stamp_end
from versioned.model import Claim, Kind, Notice, Paragraph, Revision, Span, Value
from versioned.recognition import chance_of_notice
from versioned.rules.en.claims import CLARIFYING
from versioned.rules.en.openings import (
    AMENDED_WHEN,
    BARE_LABELS,
    CHANGED_ON,
    CONTINUES,
    CONTRAST_SIGN,
    ERROR_WORDS,
    FIRST_PERSON,
    FURTHER,
    LABELS,
    LIST_LEAD,
    LOOSE_THINGS,
    MACROS,
    MAY_BE,
    OTHERS,
    SAYING_WORDS,
    SELF_OPENINGS,
    SELF_REFERENCE,
    THEIRS,
)
from versioned.rules.rule import compiled, small_letters
from versioned.text import revision

_MARKS = re.compile(r"(?:[\s•*_\[(‣·▪■►>–—†-]|\d{1,2}[.)]? (?=[A-Z]))*")
_LABELS = [(kind, compiled(rf"(?:{pattern})(?![\w’'])", MACROS)) for kind, pattern in LABELS]
_ANY_LABEL = compiled("|".join(rf"(?:{pattern})" for _, pattern in LABELS), MACROS)
_DELIMITER = re.compile(
    r"(?:\s*\([^()\n]{1,60}\)(?=[:\s]*[:–—]))?[\s)\].*_]*(?:[:|]|\s?[–—]+|\s-+)[\s*_]*"
    r"|\s*[)\]][\s*_.]*|\.[\s*_]+|[\s)\].*_]*$"
)
_ENDS = re.compile(r"[\s*_]+$")
_CLOSING_STAMP = re.compile(r"(?:\(|[—–] ?)[^()]{3,60}\)?[\])*_. ]*$")
_LONGEST = 1_500
"""How much of a paragraph, in code points, is looked at: no notice is longer."""

_PHRASE = 160
"""How long the words are, in code points, in which an outlet names a version of its article."""

_EDGE = 5
"""Paragraphs from either end of an article within which notices stand without label or mark."""


@frozen
class _Header:
    """How a notice begins: ``body`` is where its own words start, ``stamp`` may hold its date."""

    kind: Kind | None
    body: int
    stamp: Span
    label: str | None = None

    def shifted(self, by: int) -> _Header:
        """Return how a notice begins that stands further on in its text."""
        return _Header(self.kind, self.body + by, self.stamp.shifted(by), self.label)


def find_notices(article: Revision | str) -> tuple[Notice, ...]:
    """Return the notices of an article in reading order.

    Offsets are code points into the article's text. Claims come with their ids, unique in the
    article; a notice whose sentences report no error has none.
    """
    given = revision(article)
    text = given.text
    spans = given.spans("headline", "body", "notice")
    named = set(given.spans("notice"))
    found: list[Notice] = []
    at = 0
    while at < len(spans):
        header = _header(text, spans, at)
        if header is None and spans[at] in named:
            # Whoever laid it out knew: a page has elements for notices.
            header = _Header(None, spans[at].start, _stamp_of(text, spans[at]))
        if header is None:
            at += 1
            continue
        last = _last_paragraph(text, spans, at, header)
        if spans[at] in named:
            last = _last_of_block(text, spans, last, named)
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


def body_of(notice: str) -> Span:
    """Return where a notice that stands by itself has its words, behind marks, label and date."""
    marks = _MARKS.match(notice)
    assert marks is not None
    window = Span(marks.end(), len(notice))
    header = _labelled(notice, window, None)
    return Span(header.body, len(notice)) if header else window


def verdict_of(paragraph: str) -> str:
    """Return by what the phrases take a paragraph for a notice: "label", "words" or "nothing"."""
    marks = _MARKS.match(paragraph)
    assert marks is not None
    window = Span(marks.end(), min(len(paragraph), _LONGEST))
    if _labelled(paragraph, window, None):
        return "label"
    return (
        "words" if _unlabelled(paragraph, window, marked=marks.end() > 0, near=True) else "nothing"
    )


def _header(text: str, spans: Sequence[Span], at: int) -> _Header | None:
    paragraph = spans[at]
    near = min(at, len(spans) - 1 - at) < _EDGE
    following = None
    if paragraph.end - paragraph.start <= _LABEL:
        later = (span for span in spans[at + 1 : at + 3] if not _is_stamp(text, span))
        following = next((span.of(text) for span in later), None)
    found = _header_alone(paragraph.of(text), following, near=near)
    return found.shifted(paragraph.start) if found else None


_LABEL = 120
"""How long a label by itself is at most, its date with it: the words are the next paragraph."""


# Two versions of an article have most paragraphs in common: each is judged once.
@lru_cache(maxsize=4_096)
def _header_alone(paragraph: str, following: str | None, *, near: bool) -> _Header | None:
    marks = _MARKS.match(paragraph)
    assert marks is not None
    window = Span(marks.end(), min(len(paragraph), _LONGEST))
    marked = marks.end() > 0
    if header := _labelled(paragraph, window, following):
        return header
    header = _unlabelled(paragraph, window, marked=marked, near=near)
    words = paragraph[: window.end]
    if header is None and not MAY_BE.search(small_letters(words)):
        return None
    chance = chance_of_notice(words, "words" if header else "nothing")
    if header:
        return header if chance >= (_DOUBTED_LABEL if header.label else _DOUBTED) else None
    if chance < (_SURE_AT_EDGE if near or marked else _SURE):
        return None
    return _Header(None, window.start, _stamp_of(paragraph, window))


_DOUBTED, _DOUBTED_LABEL = 0.5, 0.1
"""Below which chance a paragraph is no notice though its words, or its label, are those of one."""

_SURE, _SURE_AT_EDGE = 0.85, 0.8
"""From which chance on a paragraph is a notice though no phrase is known in it."""


def _labelled(text: str, window: Span, following: str | None) -> _Header | None:
    if not _ANY_LABEL.match(text, window.start, window.end):
        return None
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
        rest = text[body : window.end]
        alone = following is not None and not rest.strip()
        if not _is_labelled(
            kind,
            match[0],
            following[:_LONGEST] if following and alone else rest,
            alone=alone or text[body - 1 : body] == "\n",
            delimited=delimiter is not None,
            stamped=stamped > match.end(),
        ):
            continue
        stamp = Span(match.end(), max(body, stamped))
        return _Header(_kind(kind, match[0]), body, stamp, match[0].rstrip("."))
    return None


_LIKELY = 0.5
"""From which chance on what stands below a label is what the label heads."""


def _kind(kind: Kind, label: str) -> Kind | None:
    # "Note:" heads corrections and asides alike: what it reports decides.
    return None if kind == "editors_note" and BARE_LABELS.fullmatch(label) else kind


def _is_labelled(
    kind: Kind, label: str, rest: str, *, alone: bool, delimited: bool, stamped: bool
) -> bool:
    """Say whether what follows a label, on its line or below it, is what such a label heads."""
    words = _unquoted(rest)
    itself = _speaks_of_itself(words) or _speaks_as_we(words)
    if BARE_LABELS.fullmatch(label) and stamped and label.lower() in {"amended", "corrected"}:
        return True
    if BARE_LABELS.fullmatch(label):
        error = ERROR_WORDS if LOOSE_THINGS.search(words[:80]) else None
        return itself and bool(error.search(words) if error else _speaks_of_an_error(words))
    if not delimited:
        # "Corrected Nov. 9 to show …", "Updated, 2/17/21, to add …"
        return bool(ERROR_WORDS.match(words.lstrip(" ,")))
    if kind in {"editors_note", "update"}:
        return not label.lower().endswith("updates")
    if not alone and _is_capital(rest):
        return True
    return itself or _speaks_of_an_error(rest) or chance_of_notice(rest) >= _LIKELY


def _unlabelled(text: str, window: Span, *, marked: bool, near: bool) -> _Header | None:
    if window.end - window.start > _LONGEST // 2 or OTHERS.match(text, window.start, window.end):
        return None
    listed = LIST_LEAD.match(text, window.start, window.end)
    if listed:
        return _Header(None, listed.end(), Span(*listed.span()))
    words = _unquoted(window.of(text))
    edge = marked or near
    if not (edge and _is_whole(words)) and not _speaks_plainly(words, None if edge else 60):
        return None
    if not _speaks_of_itself(words) and not _speaks_as_we(words):
        return None
    if _names_its_version(words):
        return _Header(None, window.start, _stamp_of(text, window))
    version = SELF_REFERENCE[0].search(words[:80])
    loose = version is not None and LOOSE_THINGS.search(version[0]) is not None
    errs = _speaks_of_an_error(words) if not loose else ERROR_WORDS.search(words)
    if not errs and (loose or not _tells_what_was_said(words)):
        return None
    return _Header(None, window.start, _stamp_of(text, window))


_PLAIN = {"earlier-version", "this-story-said", "as-first-published"}


def _tells_what_was_said(words: str) -> bool:
    """Say whether a paragraph names an article as ours and tells what it said."""
    if not SAYING_WORDS.search(words):
        return False
    if any(rule.regex.match(words.lstrip(" (•*_[>")) for rule in SELF_OPENINGS) or _speaks_as_we(
        words
    ):
        return True
    return any(rule.name in _PLAIN and rule.search(words) for rule in SELF_REFERENCE)


def _stamp_of(text: str, window: Span) -> Span:
    """Return where an unlabelled notice may say when the text was changed."""
    changed = CHANGED_ON.search(text, window.start, min(window.end, window.start + 160))
    if changed:
        return Span(changed.end(), min(window.end, changed.end() + 60))
    return Span(window.start, stamp_end(text, window))


def _names_its_version(words: str) -> bool:
    """Say whether a paragraph begins with "An earlier version of this article"."""
    version = SELF_REFERENCE[0].search(words[:80])
    if version and version.start() <= 4 and not LOOSE_THINGS.search(version[0]):
        return _THIS.search(version[0]) is not None
    changed = SELF_REFERENCE[1].search(words[:80])
    if changed is None or changed.start() > 4:
        return False
    return AMENDED_WHEN.match(words[changed.end() :]) is not None


_THIS = re.compile(r"\b(?:this|our) ")


def _is_capital(rest: str) -> bool:
    first = rest.lstrip('“"‘*_ ')[:1]
    return first.isupper() or first.isdigit()


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def _unquoted(words: str) -> str:
    """Return words with what others say in it, or what is quoted at length, blanked out."""
    return _QUOTED.sub(
        lambda quote: " " * len(quote[0]) if quote[0].count(" ") > 2 else quote[0], words
    )


def _speaks_of_itself(words: str) -> bool:
    if THEIRS.search(small_letters(words)):
        return False
    if any(rule.regex.match(words.lstrip(" (•*_[>")) for rule in SELF_OPENINGS):
        return True
    return any(rule.search(words) for rule in SELF_REFERENCE)


def _speaks_plainly(words: str, near: int | None) -> bool:
    """Say whether a paragraph names a version of the article, near its beginning if so asked."""
    if THEIRS.search(small_letters(words)):
        return False
    shown = words if near is None else words[: near + _PHRASE]
    matches = (rule.search(shown) for rule in SELF_REFERENCE)
    return any(match and (near is None or match.start() <= near) for match in matches)


def _speaks_as_we(words: str) -> bool:
    return any(rule.search(words) for rule in FIRST_PERSON)


_ASIDE = re.compile(
    r"\b(?:said|told|says|added) (?:[A-Z]|he\b|she\b|us\b|them\b|him\b|her\b)"
    r"|\b[Hh]e said|\b[Ss]he said"
)


def _is_whole(words: str) -> bool:
    """Say whether a paragraph is short and nobody but the outlet speaks in it."""
    return len(words) <= _LONGEST // 3 and not _ASIDE.search(words)


def _speaks_of_an_error(words: str) -> bool:
    return any(sign.search(words) for sign in (ERROR_WORDS, CONTRAST_SIGN))


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
    while (
        listing
        and last + 1 < len(spans)
        and (
            FURTHER.match(text, spans[last + 1].start, spans[last + 1].end)
            and (last > at or text[spans[at].start : spans[at].end].rstrip().endswith(":"))
            and _goes_on(text, spans, last + 1)
        )
    ):
        last += 1
    while last + 1 < len(spans) and CONTINUES.match(
        text, spans[last + 1].start, spans[last + 1].end
    ):
        last += 1
    if last > at and last + 1 < len(spans) and _is_stamp(text, spans[last + 1]):
        last += 1
    return last


def _last_of_block(text: str, spans: Sequence[Span], last: int, named: set[Span]) -> int:
    """Return the last paragraph of a block laid out as one notice, line under line."""
    while (
        last + 1 < len(spans)
        and spans[last + 1] in named
        and text[spans[last].end : spans[last + 1].start] == "\n"
        and _header(text, spans, last + 1) is None
    ):
        last += 1
    return last


def _goes_on(text: str, spans: Sequence[Span], at: int) -> bool:
    marks = _MARKS.match(text, spans[at].start, spans[at].end)
    assert marks is not None
    return _labelled(text, Span(marks.end(), spans[at].end), None) is None


def _is_stamp(text: str, span: Span) -> bool:
    start = span.start
    while start < span.end and text[start] in " (—–-":
        start += 1
    span = Span(start, span.end)
    end = stamp_end(text, span)
    return end > span.start and not text[end : span.end].strip(" .:)]*_")


def _notice(text: str, span: Span, header: _Header, name: str) -> Notice:
    end = _ENDS.search(text, header.body, span.end)
    body = Span(stamp_end(text, Span(header.body, span.end)), end.start() if end else span.end)
    only_adds = header.kind is None and _ADDS.search(text, body.start, body.end) is not None
    may_correct = not only_adds and _may_correct(text, body, header)
    claims = _claims(text, span, body, name) if may_correct else ()
    if header.kind in _ADDING and not any(_says_what(claim) for claim in claims):
        claims = ()
    edtf, words = _issued(text, span, header) or (None, None)
    return Notice(
        name,
        "update" if only_adds else header.kind or _kind_of(text, span, claims, header),
        span,
        span.of(text),
        label=header.label,
        issued=edtf,
        issued_text=words.text if words else None,
        claims=claims,
    )


def _claims(text: str, span: Span, body: Span, name: str) -> tuple[Claim, ...]:
    """Return the claims of a notice, read by itself: wherever it stands, it says the same."""
    own = Span(body.start - span.start, body.end - span.start)
    return tuple(
        _placed(claim, span.start, f"{name}{claim.id}")
        for claim in _claims_alone(span.of(text), own)
    )


# The revisions of an article mostly have the same notices.
@lru_cache(maxsize=256)
def _claims_alone(notice: str, body: Span) -> tuple[Claim, ...]:
    return tuple(read_claims(notice, body, ""))


def _placed(claim: Claim, at: int, name: str) -> Claim:
    """Return a claim of a notice by itself as one of the article in which it stands."""

    def moved(value: Value) -> Value:
        return Value(value.text, value.span.shifted(at))

    return evolve(
        claim,
        id=name,
        span=claim.span.shifted(at),
        wrong=moved(claim.wrong) if claim.wrong else None,
        right=moved(claim.right) if claim.right else None,
        about=moved(claim.about) if claim.about else None,
        terms=tuple(map(moved, claim.terms)),
        support=tuple(map(moved, claim.support)),
    )


_ADDING: frozenset[Kind] = frozenset({"update", "editors_note"})
"""Kinds of notices that need not report an error."""


def _says_what(claim: Claim) -> bool:
    return claim.rule != "weighed" or claim.wrong is not None or claim.right is not None


def _may_correct(text: str, body: Span, header: _Header) -> bool:
    """Say whether a notice can report an error: an update or note may only add or introduce."""
    if header.kind not in _ADDING:
        return True
    words = _unquoted(body.of(text))
    itself = _speaks_of_itself(words) or _speaks_as_we(words)
    told = _speaks_of_an_error(words) or SAYING_WORDS.search(words) is not None
    return (itself and told) or bool(ERROR_WORDS.match(words.lstrip(" ,")))


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
    if closing and _is_stamp(text, Span(*closing.span())):
        return find_issued(text, Span(*closing.span()))
    last = Span(max(text.rfind(mark, body, span.end) for mark in ("\n", ". ")) + 1, span.end)
    if last.start > body and _is_stamp(text, last):
        return find_issued(text, last)
    changed = CHANGED_ON.search(text, body, min(span.end, body + 120))
    if changed is None:
        return None
    return find_issued(text, Span(changed.end(), min(span.end, changed.end() + 40)))


def _kind_of(text: str, span: Span, claims: Sequence[Claim], header: _Header) -> Kind:
    """Return the kind of a notice that does not name it: by what it reports."""
    if claims and header.label is None and all(claim.rule in CLARIFYING for claim in claims):
        revised = re.search(r"\b(?:revised|updated|clarified)\b", text[span.start : span.end])
        return "clarification" if revised else "correction"
    if not claims and header.label and not ERROR_WORDS.search(text, span.start, span.end):
        return "editors_note"
    return "correction"


_ADDS = re.compile(
    r"\b(?:updated|refreshed)\b(?![^.]{0,200}\b(?:omitted|incorrect|wrong|error|mis[a-z]+ed|correct|remove))"
    r"[^.]{0,60} (?:with|to (?:include|add))\b",
    re.IGNORECASE,
)
"""A text that was brought up to date, with nothing taken back."""
