"""Take a page's markup apart: lines of text, the elements around each, and what its head says.

The parser reports tags as it meets them. No tree is built and nothing recurses, so that the work
is linear in the length of the page however deep it nests.
"""

from __future__ import annotations

import re
from collections import Counter

from attrs import field, frozen

from versioned.errors import VersionedError
from versioned.rules.pages import (
    BLOCKS,
    HIDDEN,
    HIDDEN_STYLE,
    PASSING,
    SET_OFF,
    SHOWN_AGAIN,
    UNREAD,
)

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACES = re.compile(r"  +")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = re.compile(r"[^a-z0-9\s]+")
_NAMING = ("class", "id", "role", "aria-label", "itemprop", "aria-labelledby")
_NAME = 80
"""How long the value of an attribute is, in code points, that can be a name."""

_HYPHENS = 7
"""How many hyphens a name has at most."""

_SEAM = "\0"
"""Where something set off begins, in the text of a line until it ends; no page has a NUL."""


@frozen
class Element:
    """An element that parts paragraphs: its tag, its names in lower case, and what holds it."""

    parent: int
    tag: str
    names: str
    itemprop: str = ""


@frozen
class Line:
    """A line of text as a page shows it, inside the innermost element that parts paragraphs.

    ``linked`` and ``timed`` count its code points inside links and times; ``seams`` are the
    offsets where something set off begins; ``joined`` says that one line break alone parts it
    from the line before.
    """

    element: int
    text: str
    linked: int = 0
    timed: int = 0
    seams: tuple[int, ...] = ()
    joined: bool = False


@frozen
class Markup:
    """A page taken apart. Element 0 holds everything; an element comes after what holds it."""

    elements: tuple[Element, ...] = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    title: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    canonical: str | None = None
    linked_data: tuple[str, ...] = ()


def take_apart(page: str) -> Markup:
    """Return the lines, elements and metadata of a page of HTML, however broken.

    Scripts, styles, comments, templates and hidden elements give no line. Raises
    :class:`VersionedError` where lxml is not installed.
    """
    try:
        from lxml import etree
    except ImportError:
        raise VersionedError(
            "reading HTML pages needs lxml, which comes with versioned[html]: "
            "pip install 'versioned-articles[html]'"
        ) from None
    target = _Target()
    # A NUL ends a page for some versions of the parser; it is what a browser shows as U+FFFD.
    page = page.replace("\0", "\ufffd")
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=True)
    try:
        parser.feed(page.encode("utf-8", "replace"))
        parser.close()
    except etree.XMLSyntaxError:
        # Nothing in it is markup: what was reported until then stands.
        target.close()
    return target.markup


class _Target:
    """What the parser reports to."""

    def __init__(self) -> None:
        self._elements = [Element(-1, "", "")]
        self._lines: list[Line] = []
        self._titles: list[str] = []
        self._metas: list[tuple[str, str]] = []
        self._canonical: str | None = None
        self._data: list[str] = []
        # The open tags with the element they made (or that they stand in) and whether unread.
        self._stack: list[tuple[str, int, bool]] = [("", 0, False)]
        self._open: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._counts = [0, 0]
        self._joined = False
        self._heard: list[str] | None = None
        self._depths: Counter[str] = Counter()
        self._tabular: list[bool] = []
        self._anchors: list[bool] = []
        self._links = 0
        self.markup = Markup((), ())

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        _, element, unread = self._stack[-1]
        given = {name: value or "" for name, value in attributes.items()}
        self._note(tag, given)
        if tag == "br" and not unread:
            self._end_line(joined=True)
        unread = unread or tag in UNREAD or is_hidden(tag, given)
        if not unread:
            element = self._enter(tag, element, given)
        self._stack.append((tag, element, unread))
        self._open[tag] += 1

    def end(self, tag: str) -> None:
        if not self._open[tag]:
            return
        while True:
            closed, _, unread = self._stack[-1]
            self._leave(closed, unread)
            self._stack.pop()
            self._open[closed] -= 1
            if closed == tag:
                return

    def data(self, text: str) -> None:
        if self._heard is not None:
            self._heard.append(text)
        elif not self._stack[-1][2]:
            text = text.replace(_SEAM, "\ufffd")
            if self._open["pre"]:
                self._lines_of(text)
                return
            self._hear(_SPACE.sub(" ", text))

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def close(self) -> None:
        self._end_line()
        self.markup = Markup(
            tuple(self._elements),
            tuple(self._lines),
            " ".join(" ".join(self._titles).split()),
            tuple(self._metas),
            self._canonical,
            tuple(self._data),
        )

    def _note(self, tag: str, given: dict[str, str]) -> None:
        """Note what an element says of the page, wherever it stands."""
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if name and "content" in given:
                self._metas.append((name.strip().lower(), given["content"].strip()))
        elif tag == "time" and given.get("itemprop") and given.get("datetime"):
            self._metas.append((given["itemprop"].strip().lower(), given["datetime"].strip()))
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self._canonical = self._canonical or given.get("href", "").strip() or None
        elif (tag == "script" and "ld+json" in given.get("type", "").lower()) or (
            tag == "title" and not self._titles and not self._open["svg"]
        ):
            self._heard = []

    def _enter(self, tag: str, element: int, given: dict[str, str]) -> int:
        self._depths[tag] += 1
        if tag == "table":
            self._tabular.append(False)
        elif tag == "th" and self._tabular:
            self._tabular[-1] = True
        elif tag == "a":
            # Without an address it is the name of a place, and often never closed.
            self._anchors.append("href" in given)
            self._links += self._anchors[-1]
        if tag in {"td", "th"} and self._tabular and self._tabular[-1]:
            # The cells of a row of figures are read together.
            self._hear(" ")
            return element
        if tag in BLOCKS or "-" in tag:
            self._end_line()
            itemprop = given.get("itemprop", "")
            self._elements.append(Element(element, tag, names_of(given), itemprop))
            return len(self._elements) - 1
        if tag in SET_OFF and self._pieces:
            self._pieces.append(_SEAM)
        return element

    def _leave(self, tag: str, unread: bool) -> None:
        if tag in {"script", "title"} and self._heard is not None:
            (self._data if tag == "script" else self._titles).append("".join(self._heard))
            self._heard = None
        if unread:
            return
        self._depths[tag] -= 1
        cell = tag in {"td", "th"} and self._tabular and self._tabular[-1]
        if (tag in BLOCKS or "-" in tag) and not cell:
            self._end_line()
        if tag == "table" and self._tabular:
            self._tabular.pop()
        elif tag == "a":
            self._links -= self._anchors.pop()

    def _hear(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._counts[0] += len(text)
        if self._depths["time"]:
            self._counts[1] += len(text)

    def _lines_of(self, text: str) -> None:
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._hear(first)
        for line in others:
            self._end_line(joined=True)
            self._hear(line)

    def _end_line(self, *, joined: bool = False) -> None:
        """End the line that is being read; ``joined`` is for the next one."""
        text, seams = _whole("".join(self._pieces))
        if text:
            element = self._stack[-1][1]
            linked, timed = self._counts
            self._lines.append(Line(element, text, linked, timed, seams, self._joined))
            self._joined = joined
        else:
            # Two breaks with nothing between them part paragraphs.
            self._joined = False
        self._pieces, self._counts = [], [0, 0]


def is_hidden(tag: str, given: dict[str, str]) -> bool:
    """Say whether an element's own attributes hide it."""
    if "hidden" in given or given.get("aria-hidden", "").lower() == "true":
        return True
    if tag == "dialog" and "open" not in given:
        return True
    if given.get("layout") == "nodisplay" or HIDDEN_STYLE.search(given.get("style", "")):
        return True
    names = given.get("class", "").lower()
    if not names:
        return False
    if "hidden" in names.split() and not SHOWN_AGAIN.search(names):
        return True
    return any(HIDDEN.fullmatch(name) for name in names.split())


def names_of(given: dict[str, str]) -> str:
    """Return the names of an element in lower case, their parts joined by hyphens."""
    values = [value for name in _NAMING if (value := given.get(name))]
    values += [
        value for name, value in given.items() if name.startswith("data-") and len(value) < _NAME
    ]
    if not values:
        return ""
    names = _PARTS.sub("-", _CAMEL.sub("-", " ".join(values)).lower())
    if names.count("-") > _HYPHENS:
        # What counts clicks and what quotes a headline has many parts, and names nothing.
        names = " ".join(name for name in names.split() if name.count("-") <= _HYPHENS)
    return PASSING.sub("", names)


def _whole(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a line with white space as it is shown, and its seams."""
    if _SEAM not in text:
        return _SPACES.sub(" ", text).strip(), ()
    shown, seams = [], []
    size, spaced = 0, True
    for part in text.split(_SEAM):
        part = _SPACES.sub(" ", part)
        if spaced:
            part = part.lstrip()
        if size:
            seams.append(size)
        shown.append(part)
        size += len(part)
        spaced = part.endswith(" ") if part else spaced
    return "".join(shown).strip(), tuple(dict.fromkeys(seams))
