"""What of a page is furniture and what may be its article.

By what elements are called, and by the shape of the lines in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from versioned.readers.markup import Line, Markup
from versioned.rules.pages import (
    BODY,
    CELLS,
    COMMENTS,
    META,
    NOTICE,
    OUT,
    OUT_TAGS,
    SOFT_TAGS,
    STANDFIRST,
    UNJUDGED,
)

Part = Literal["in", "out", "soft", "notice"]
"""What the elements around a line make of it: out of the article whatever it says; furniture
unless it is a notice ("soft"); a notice; or the article's if it stands with the rest."""

LONGEST = 1_500
"""How long a notice is at most, in code points."""

_TEASER = 400
"""How long the teaser of another story is at most, in code points."""

_STOPS = '.!?…”"。！？।؟'
"""What a short line of prose ends with."""


class Page:
    """A page with what its elements make of each line.

    ``parts`` and ``prose``, the words of the article inside, are of each element; ``groups`` has
    the element that makes it a notice, or 0; ``ends`` the last element inside. With ``unnamed``
    only comments, notices and tags like ``nav`` count, whatever else elements are called.
    """

    def __init__(self, markup: Markup, *, unnamed: bool = False) -> None:
        self.unnamed = unnamed
        self.elements = markup.elements
        self.lines = markup.lines
        self.ends = self._last_inside()
        self.masses = self._summed([mass(line) for line in self.lines])
        self.sizes = self._summed([len(line.text) for line in self.lines])
        self.parts, self.groups = self._judged()
        self._drop_teasers()
        self.prose = self._summed(
            [mass(line) if self.parts[line.element] == "in" else 0 for line in self.lines]
        )

    def inside(self, line: Line, element: int) -> bool:
        """Say whether a line is in an element."""
        return element <= line.element <= self.ends[element]

    def _last_inside(self) -> list[int]:
        ends = list(range(len(self.elements)))
        for at in range(len(ends) - 1, 0, -1):
            parent = self.elements[at].parent
            ends[parent] = max(ends[parent], ends[at])
        return ends

    def _summed(self, values: Sequence[int]) -> list[int]:
        sums = [0] * len(self.elements)
        for line, value in zip(self.lines, values, strict=True):
            sums[line.element] += value
        for at in range(len(sums) - 1, 0, -1):
            sums[self.elements[at].parent] += sums[at]
        return sums

    def _judged(self) -> tuple[list[Part], list[int]]:
        """Return the part of each element, and the element that makes it a notice or 0."""
        parts: list[Part] = ["in"]
        groups = [0]
        most = self.masses[0] / 2
        for at, element in enumerate(self.elements[1:], 1):
            part, group = parts[element.parent], groups[element.parent]
            said = said_of(element.tag, element.names)
            if self.unnamed and said in {"out", "soft"} and element.tag not in OUT_TAGS:
                said = ""
            if part == "out" or said == "comments":
                part = "out"
            elif said == "notice" and self.sizes[at] <= LONGEST:
                part, group = "notice", at
            elif said == "out" and self.masses[at] <= most:
                part = "out"
            elif said == "soft" and part == "in" and self.masses[at] <= most:
                part = "soft"
            elif said == "standfirst" and part == "soft":
                part = "in"
            parts.append(part)
            groups.append(group)
        return parts, groups

    def _drop_teasers(self) -> None:
        """Put out the small boxes that begin with a line that is a link: teasers of others."""
        boxes = [
            box
            for one, other in zip(self.lines, self.lines[1:], strict=False)
            if is_link(one) and len(one.text.split()) > 2 and not is_link(other)
            if (box := self.box(one, other, _TEASER))
        ]
        inside = sum(self.masses[box] for box in set(boxes))
        if len(set(boxes)) < 2 or self.masses[0] - inside < 5:
            return
        for box in boxes:
            for at in range(box, self.ends[box] + 1):
                if self.parts[at] in {"in", "soft"}:
                    self.parts[at] = "out"

    def box(self, one: Line, other: Line, size: int) -> int | None:
        """Return the element of less than that size which two lines share, if there is one."""
        at = one.element
        for _ in range(3):
            if self.inside(other, at):
                return at if at and self.sizes[at] < size else None
            at = self.elements[at].parent
            if at < 0:
                return None
        return None


def mass(line: Line) -> int:
    """Return how many words of prose a line has."""
    words = line.text.count(" ") + 1
    if not line.text.isascii():
        # Not every script has spaces between words.
        words = max(words, len(line.text) // 7)
    if 2 * line.linked > len(line.text) or words < 4:
        return 0
    return words if words >= 8 or line.text[-1] in _STOPS else 0


def is_link(line: Line) -> bool:
    """Say whether a line is a link and little else."""
    return line.linked >= 0.9 * len(line.text)


@lru_cache(maxsize=8_192)
def said_of(tag: str, names: str) -> str:
    """Return what an element's tag and names say of what is in it; "" for nothing."""
    if tag in UNJUDGED:
        return ""
    if COMMENTS.search(names):
        return "comments"
    out = tag in OUT_TAGS or _is_named(OUT, names)
    if not out and NOTICE.search(names):
        return "notice"
    if out:
        return "out"
    if STANDFIRST.search(names) and tag not in {"article", "section"}:
        return "standfirst"
    if tag in SOFT_TAGS or (tag not in CELLS and _is_named(META, names)):
        return "soft"
    return ""


def _is_named(pattern: re.Pattern[str], names: str) -> bool:
    """Say whether one of the names speaks so and does not also name the text of an article."""
    return any(pattern.search(name) and not BODY.search(name) for name in names.split())
