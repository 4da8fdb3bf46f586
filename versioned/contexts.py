"""A change in its sentence: what stands around it, in what part of the article, what it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

from versioned.model import Change, Materiality, Paragraph, Revision, Role, Span, Value
from versioned.text import sentences

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]{2,}(?:’(?=\w)[^’]*)*’(?!\w)|(?<!\w)'[^'\s][^']+(?:'(?=\w)[^']*)*'(?!\w)"
)

_OPENING = 200
"""So much of a paragraph tells whether it is a caption."""

_AROUND = 600
"""So much of a sentence is looked at on either side of a change."""


@frozen
class EditType:
    """What an edit is: a category, how much it matters, and why, in words.

    ``is_choice`` says that another word was chosen, be it of the same meaning; ``is_firm`` that
    no likeness of the sentences makes it less;
    ``also`` are further categories that it is of.
    """

    category: str
    materiality: Materiality
    why: str
    is_choice: bool = False
    is_firm: bool = False
    also: tuple[str, ...] = ()


def became(was: str, now: str) -> str:
    """Return in words what happened to a stretch of text."""
    if not was.strip():
        return f"“{_short(now)}” was added"
    if not now.strip():
        return f"“{_short(was)}” was taken out"
    return f"“{_short(was)}” became “{_short(now)}”"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}…"


@frozen
class Side:
    """One text's part in a change: the changed stretch in its sentence (or sentences).

    ``span`` is the stretch in ``sentence``, white space around it left off; ``quoted`` says that
    it lies inside quotation marks, ``paragraph`` is how its
    paragraph begins.
    """

    sentence: str
    span: Span
    quoted: bool = False
    paragraph: str = ""
    role: Role = "body"

    @property
    def text(self) -> str:
        """The changed stretch."""
        return self.span.of(self.sentence)

    @property
    def left(self) -> str:
        """What the sentence has before the stretch."""
        return self.sentence[: self.span.start]

    @property
    def right(self) -> str:
        """What the sentence has behind the stretch."""
        return self.sentence[self.span.end :]

    @property
    def opens(self) -> bool:
        """Whether the stretch begins the sentence."""
        return not any(mark.isalnum() for mark in self.left)

    @property
    def is_whole(self) -> bool:
        """Whether the stretch is the sentence as a whole."""
        return self.opens and not any(mark.isalnum() for mark in self.right)


@frozen
class Context:
    """A change with its sentence before and after."""

    was: Side
    now: Side
    op: str = "replace"

    @property
    def in_headline(self) -> bool:
        """Whether the change is in the headline."""
        return "headline" in (self.was.role, self.now.role)

    @property
    def quoted(self) -> bool:
        """Whether the change is inside a quotation, in both texts."""
        return self.was.quoted and self.now.quoted


@frozen(slots=False)
class Contexts:
    """Two laid-out texts in which changes are looked at."""

    before: Revision
    after: Revision
    _cuts: dict[tuple[int, Span], list[Span]] = field(factory=dict, repr=False)
    _quotes: dict[tuple[int, Span], list[Span]] = field(factory=dict, repr=False)

    def of(self, change: Change) -> Context:
        """Return a change with its sentence on either side."""
        was = self._side(0, self.before, change.before)
        return Context(was, self._side(1, self.after, change.after), change.op)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        before, after = (
            [paragraph.span.start for paragraph in revision.paragraphs]
            for revision in (self.before, self.after)
        )
        return before, after

    def _side(self, which: int, revision: Revision, value: Value) -> Side:
        text = value.text
        start = value.span.start + len(text) - len(text.lstrip())
        end = max(start, value.span.start + len(text.rstrip()))
        if not text.strip():
            start = end = value.span.start
        home = self._paragraph(which, revision, start)
        if home is None:
            return Side(text.strip(), Span(0, len(text.strip())))
        first, last = self._bounds(which, revision.text, home.span, start, end)
        sentence = revision.text[first:last]
        opening = revision.text[home.span.start : min(home.span.end, home.span.start + _OPENING)]
        quoted = self._is_quoted(which, revision.text, home.span, Span(start, end))
        return Side(sentence, Span(start - first, end - first), quoted, opening, home.role)

    def _is_quoted(self, which: int, text: str, within: Span, span: Span) -> bool:
        """Say whether a stretch lies between quotation marks; at their edge it does not."""
        key = (which, within)
        if key not in self._quotes:
            found = _QUOTED.finditer(text, within.start, within.end)
            self._quotes[key] = [Span(*match.span()) for match in found]
        quotes = self._quotes[key]
        at = bisect_right(quotes, span.start - 1, key=lambda quote: quote.start) - 1
        if at < 0 or span.start <= quotes[at].start:
            return False
        closed = text[quotes[at].end - 1] in "”\"’'"
        return span.end < quotes[at].end + (not closed)

    def _paragraph(self, which: int, revision: Revision, at: int) -> Paragraph | None:
        place = bisect_right(self._starts[which], at) - 1
        return revision.paragraphs[max(place, 0)] if revision.paragraphs else None

    def _bounds(self, which: int, text: str, within: Span, start: int, end: int) -> tuple[int, int]:
        key = (which, within)
        if key not in self._cuts:
            self._cuts[key] = sentences(text, within)
        cuts = self._cuts[key]
        at = max(bisect_right(cuts, start, key=lambda cut: cut.start) - 1, 0)
        first = cuts[at].start if cuts else within.start
        while at < len(cuts) and cuts[at].end < end:
            at += 1
        last = cuts[at].end if at < len(cuts) else max(within.end, end)
        # A sentence without end must not be read whole for each of its changes.
        return max(min(first, start), start - _AROUND), min(max(last, end), end + _AROUND)
