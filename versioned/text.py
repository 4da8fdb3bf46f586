"""Take a text apart: paragraphs, sentences and words, each as spans into the text as given.

Nothing is normalised and nothing is lost: line ends, control characters and lone surrogates
stay where they are, and every offset counts code points.
"""

from __future__ import annotations

import re
from statistics import median

import sentencex

from versioned.model import Paragraph, Revision, Role, Span
from versioned.rules import FURNITURE

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
# It begins with one class of marks: those are found in a text sooner than a choice of patterns.
_BLANK = re.compile(
    r"[\n\r\v\f\x85\u2028\u2029]"
    r"(?:(?:(?<=\r)\n)?[^\S\r\n]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])|(?<=[\u2029\f]))"
)
_WORD = re.compile(r"\w+(?:[.,'’:/@&\-‑]\w+)*|[^\w\s]|\s+")
_LONG = 20_000
"""Paragraphs beyond this many code points are cut at white space before sentences are sought."""

_CLOSING = '”’»")]}'
_QUOTES = '“”«»„"'
_OPAQUE = re.compile(f"[{_QUOTES}]")
_LONE = re.compile("[\ud800-\udfff]")
# sentencex never splits inside quotation marks and is quadratic in unpaired ones, so it is shown
# spaces in their place; it reads UTF-8, which has no lone surrogates.


def revision(text: Revision | str, source: str | None = None) -> Revision:
    """Return ``text`` as an observed revision with the role of each paragraph worked out.

    Notices are not looked for here: their paragraphs come back as ``body``.
    """
    if isinstance(text, Revision):
        return text if text.paragraphs or not text.text else _laid_out(text)
    return _laid_out(Revision(text, source=source))


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of ``text``, without the white space around them.

    Blank lines part paragraphs. Inside a block without blank lines every line is a paragraph,
    unless the block looks hard-wrapped: lines of much the same length, some of them ending in
    mid-sentence.
    """
    spans = []
    for block in _blocks(text):
        lines = [
            _trimmed(text, Span(*line.span()))
            for line in _LINE.finditer(text, block.start, block.end)
        ]
        lines = [line for line in lines if line.start < line.end]
        if _hard_wrapped(text, lines):
            spans.append(Span(lines[0].start, lines[-1].end))
        else:
            spans.extend(lines)
    return spans


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences of ``text`` (or of the stretch ``within``), without outer space."""
    within = within or Span(0, len(text))
    return [Span(*bounds) for bounds in sentence_bounds(text, within.start, within.end)]


def sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return :func:`sentences` between two offsets, as plain starts and ends."""
    if end - start <= _LONG:
        return _sentences(text, start, end)
    found = []
    for piece in _pieces(text, Span(start, end)):
        found += _sentences(text, piece.start, piece.end)
    return found


def words(text: str, within: Span | None = None) -> list[Span]:
    """Return words, marks and runs of white space; together they cover the stretch exactly."""
    within = within or Span(0, len(text))
    return [Span(*match.span()) for match in _WORD.finditer(text, within.start, within.end)]


def _laid_out(revision: Revision) -> Revision:
    text = revision.text
    spans = paragraphs(text)
    roles: list[Role] = [
        "furniture" if FURNITURE.fullmatch(text, span.start, span.end) else "body" for span in spans
    ]
    first = next((at for at, role in enumerate(roles) if role == "body"), None)
    if first is not None and _is_headline(spans[first].of(text)) and "body" in roles[first + 1 :]:
        roles[first] = "headline"
    laid_out = tuple(Paragraph(span, role) for span, role in zip(spans, roles, strict=True))
    return Revision(text, revision.provenance, revision.observed_at, revision.source, laid_out)


def _is_headline(text: str) -> bool:
    return len(text.split()) <= 30 and not text.rstrip(_CLOSING).endswith((".", ":"))


def _blocks(text: str) -> list[Span]:
    cuts = [0]
    for blank in _BLANK.finditer(text):
        cuts += blank.span()
    cuts.append(len(text))
    return [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]


def _hard_wrapped(text: str, lines: list[Span]) -> bool:
    if len(lines) < 2:
        return False
    lengths = [line.end - line.start for line in lines[:-1]]
    broken = sum(text[line.end - 1] not in ".!?:" + _CLOSING for line in lines[:-1])
    even = min(lengths) > 0.7 * median(lengths)
    return 40 <= median(lengths) <= 120 and even and 2 * broken >= len(lengths)


def _pieces(text: str, within: Span) -> list[Span]:
    pieces, start = [], within.start
    while within.end - start > _LONG:
        cut = text.rfind(" ", start + 1, start + _LONG)
        cut = start + _LONG if cut < 0 else cut + 1
        pieces.append(Span(start, cut))
        start = cut
    pieces.append(Span(start, within.end))
    return pieces


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    shown = _LONE.sub("\ufffd", _OPAQUE.sub(" ", text[start:end]))
    found = sentencex.get_sentence_boundaries("en", shown)
    joined: list[tuple[int, int]] = []
    low = start
    cuts = sorted({start + boundary["end_index"] for boundary in found} | {end})
    for cut in cuts:
        high = end if cut == end else max(_after_closing_marks(text, cut, start, end), low)
        first, last = _trimmed_bounds(text, low, high)
        low = high
        if first == last:
            continue
        if joined and _goes_on(text, joined[-1][1], first):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _after_closing_marks(text: str, cut: int, start: int, end: int) -> int:
    # Seen as a space, the quotation mark after "law." was left to the next sentence or counted in
    # with the white space: the cut belongs behind the marks that follow the stop directly.
    stop = cut
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in _QUOTES):
        stop -= 1
    while stop < end and text[stop] in _CLOSING:
        stop += 1
    return stop


def _goes_on(text: str, end: int, start: int) -> bool:
    return text[start].islower() and text[end - 1] in _CLOSING + "?!"


def _trimmed(text: str, span: Span) -> Span:
    return Span(*_trimmed_bounds(text, span.start, span.end))


def _trimmed_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    quoted = text[start:end]
    left = len(quoted) - len(quoted.lstrip())
    return start + left, start + max(left, len(quoted.rstrip()))
