"""Group edits and changes by the sentences they stand in, as pieces to be shown to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import frozen

from versioned.model import Change, Edit, Revision, Span
from versioned.text import sentences

Mark = Literal["kept", "was", "now", "moved"]


@frozen
class Piece:
    """A stretch of a passage: in both texts, in one of them only, or moved here from elsewhere."""

    mark: Mark
    text: str


@frozen
class Passage:
    """Neighbouring sentences of the later text with what differs in them.

    ``paragraph`` counts the paragraphs of the later text from 1; ``members`` are the positions
    of the edits or changes that stand here, in the sequence that was grouped.
    """

    paragraph: int
    span: Span
    pieces: tuple[Piece, ...]
    members: tuple[int, ...]


def passages(article: Revision, differences: Sequence[Edit] | Sequence[Change]) -> list[Passage]:
    """Return the passages of the later text that the differences touch, in reading order.

    ``differences`` are edits into ``article`` or changes that lead to it, in reading order.
    """
    wholes = [_later(difference) for difference in differences]
    groups: list[tuple[int, Span, list[int]]] = []
    for at, (span, _) in enumerate(wholes):
        paragraph, whole = _around(article, span)
        if groups and groups[-1][0] == paragraph and _meet(article.text, groups[-1][1], whole):
            _, last, members = groups.pop()
            groups.append((paragraph, Span(last.start, max(last.end, whole.end)), [*members, at]))
        else:
            groups.append((paragraph, whole, [at]))
    return [
        Passage(
            paragraph,
            whole,
            tuple(_pieces(article.text, whole, [differences[at] for at in members])),
            tuple(members),
        )
        for paragraph, whole, members in groups
    ]


def _meet(text: str, one: Span, two: Span) -> bool:
    return not text[one.end : two.start].strip()


def _later(difference: Edit | Change) -> tuple[Span, str]:
    if isinstance(difference, Edit):
        return difference.span, difference.was
    return difference.after.span, difference.before.text


def _around(article: Revision, span: Span) -> tuple[int, Span]:
    """Return the paragraph's number and the sentences that a stretch of the text lies in."""
    number, whole = 1, span
    for at, paragraph in enumerate(article.paragraphs, 1):
        if paragraph.span.start > span.end:
            break
        if not paragraph.span.touches(span):
            continue
        number = at if whole == span else number
        inside = [found for found in sentences(article.text, paragraph.span) if found.touches(span)]
        for sentence in inside:
            whole = Span(min(whole.start, sentence.start), max(whole.end, sentence.end))
    return number, whole


def _pieces(text: str, whole: Span, inside: Iterable[Edit | Change]) -> Iterator[Piece]:
    at = whole.start
    for difference in inside:
        span, was = _later(difference)
        if at < span.start:
            yield Piece("kept", text[at : span.start])
        if isinstance(difference, Change) and difference.op == "move":
            yield from _moved(text, difference)
        else:
            yield from _exchanged(span.of(text), was)
        at = span.end
    if at < whole.end:
        yield Piece("kept", text[at : whole.end])


def _exchanged(now: str, was: str) -> Iterator[Piece]:
    if was:
        yield Piece("was", was)
    if now:
        yield Piece("now", now)


def _moved(text: str, move: Change) -> Iterator[Piece]:
    at = move.after.span.start
    for edit in move.edits:
        if at < edit.after.span.start:
            yield Piece("moved", text[at : edit.after.span.start])
        yield from _exchanged(edit.after.text, edit.before.text)
        at = edit.after.span.end
    if at < move.after.span.end:
        yield Piece("moved", text[at : move.after.span.end])
