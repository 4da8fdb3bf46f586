"""Choose what of a page is the article: its headline, its text, and every notice about it.

The text is what stands in the elements that are named for it, or else where most of the prose
is. A notice is kept wherever it stands: in an element named for notices, or because its words
are those of one. Furniture is left out by the names of its elements and by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from versioned.dates import stamp_end
from versioned.model import Role
from versioned.notices import body_of, verdict_of
from versioned.readers.furniture import LONGEST, Page, is_link, mass, said_of
from versioned.readers.markup import Element, Line, Markup
from versioned.rules import FURNITURE
from versioned.rules.pages import (
    BODY,
    HEADS_A_NOTICE,
    LINES,
    MICRODATA_BODY,
    OPENS_A_NOTICE,
    PARAGRAPHS,
    SEVERAL,
    SPEAKS_OF_CHANGE,
    UNJUDGED,
)

_LABEL = 80
"""How long the heading over a notice is at most."""

_ASIDE = 0.2
"""How much of the prose may stand in paragraphs outside the element that holds the text."""

_HEADS = 200
"""How many headings are looked at for the headline."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@frozen
class Passage:
    """A paragraph of the article; ``joined``: one line break alone parts it from the one before."""

    text: str
    role: Role
    joined: bool = False


def contents(markup: Markup, headlines: Sequence[str] = ()) -> tuple[Passage, ...]:
    """Return the article's paragraphs in the page's order; ``headlines`` are what it may be called.

    Without prose on the page there are none, or the headline alone.
    """
    markup = evolve(markup, lines=tuple(_parted(markup.lines)))
    found = _passages(Page(markup), headlines)
    if _size(found) >= _LEAST:
        return tuple(found)
    # The names mislead: all but comments is looked at, whatever it is called.
    unnamed = _passages(Page(markup, unnamed=True), headlines)
    return tuple(unnamed if _size(unnamed) > _MUCH * max(_size(found), 10) else found)


_LEAST = 200
"""With less text than this, in code points, a page is looked at once more."""

_MUCH = 4
"""How many times as much must be there then."""


def _size(passages: Sequence[Passage]) -> int:
    return sum(len(one.text) for one in passages if one.role == "body")


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, parted where a notice begins in the middle of one."""
    parted: list[Line] = []
    for line in lines:
        seam = next((seam for seam in line.seams if _notice_begins(line.text, seam)), None)
        if seam is None:
            parted.append(line)
            continue
        parted.append(evolve(line, text=line.text[:seam].rstrip(), linked=0, timed=0))
        parted.append(evolve(line, text=line.text[seam:], linked=0, timed=0))
    return parted


def _notice_begins(text: str, seam: int) -> bool:
    return (
        OPENS_A_NOTICE.match(text, seam) is not None
        and text[:seam].rstrip()[-1:] in set('.!?:)”"’')
        and verdict_of(text[seam : seam + LONGEST]) == "label"
    )


def _passages(page: Page, headlines: Sequence[str]) -> list[Passage]:
    region = _region(page)
    title, called = _headline(page, headlines, region)
    first = 0 if title is None else title + 1
    body = {at for at in region if at >= first and _is_text(page, page.lines[at])}
    body |= _standfirst(page, title, region)
    body -= _repeated(page, body)
    notices = _notices(page, body)
    body -= notices.keys()
    if title is not None:
        body.discard(title)
        notices.pop(title, None)
    found: list[Passage] = []
    last: int | None = None
    for at, line in enumerate(page.lines):
        if at == title:
            found.append(Passage(called, "headline"))
        elif at in notices:
            joined = last is not None and at - 1 == last and notices[at] == notices.get(last)
            found.append(Passage(line.text, "notice", joined))
        elif at in body:
            joined = line.joined and last == at - 1
            found.append(Passage(line.text, "body", joined))
        else:
            continue
        last = at
    if title is None and called:
        found.insert(0, Passage(called, "headline"))
    return found


def _region(page: Page) -> range:
    """Return the lines among which the article's text stands."""
    named = _outermost(
        page,
        [
            at
            for at, element in enumerate(page.elements)
            if page.parts[at] == "in" and page.prose[at] and _is_body(element)
        ],
    )
    # Beside a named text, teasers and boxes of the same name are small.
    for roots, least in (
        (named, 0.25),
        (_outermost(page, [at for at, e in enumerate(page.elements) if e.tag == "article"]), 0.4),
    ):
        total = sum(page.prose[at] for at in roots)
        if not total or total < least * page.prose[0]:
            continue
        largest, *others = sorted(roots, key=lambda at: -page.prose[at])
        if not others or page.prose[largest] >= 4 * page.prose[others[0]]:
            return _lines_of(page, _halves(page, largest, others))
        return _lines_of(page, _posts(page, [at for at in roots if page.prose[at]]))
    return _lines_of(page, [_densest(page)])


def _halves(page: Page, largest: int, others: Sequence[int]) -> list[int]:
    """Return the largest with those that stand beside it and hold no small part of the text."""
    beside = [
        at
        for at in others
        if page.elements[at].parent == page.elements[largest].parent
        and page.prose[at] >= 0.05 * page.prose[largest]
    ]
    return sorted([largest, *beside])


def _is_body(element: Element) -> bool:
    if element.tag in UNJUDGED:
        return False
    if element.itemprop in MICRODATA_BODY:
        return True
    return any(BODY.search(name) for name in element.names.split())


def _outermost(page: Page, roots: list[int]) -> list[int]:
    outer: list[int] = []
    for at in roots:
        if page.parts[at] == "in" and not (outer and at <= page.ends[outer[-1]]):
            outer.append(at)
    return outer


def _posts(page: Page, roots: list[int]) -> list[int]:
    """Return the elements around the roots that lie side by side: the posts of a live blog."""
    around = roots[0]
    while not (around <= roots[0] and roots[-1] <= page.ends[around]):
        around = page.elements[around].parent
    posts = {around: around}
    for at in range(around + 1, page.ends[around] + 1):
        parent = page.elements[at].parent
        posts[at] = at if parent == around else posts[parent]
    return list(dict.fromkeys(posts[at] for at in roots))


def _densest(page: Page) -> int:
    """Return the innermost element that holds most of the prose and is no paragraph itself."""
    children: dict[int, list[int]] = {}
    beside = [0] * len(page.elements)
    for at, element in enumerate(page.elements[1:], 1):
        if element.tag in PARAGRAPHS:
            beside[element.parent] += page.prose[at]
        else:
            children.setdefault(element.parent, []).append(at)
    at, outer, lost = 0, None, 0
    while True:
        best = max(children.get(at, ()), key=lambda child: page.prose[child], default=None)
        if best is None or page.prose[best] < 0.75 * page.prose[at] or not page.prose[best]:
            return at
        if beside[at]:
            # A line beside the text may be a cookie notice; with more of them, elements were
            # left open, and each paragraph stands in the one before.
            outer = at if outer is None else outer
            lost += beside[at]
            if lost > _ASIDE * page.prose[0]:
                return outer
        at = best


def _lines_of(page: Page, roots: Sequence[int]) -> range:
    """Return the lines from the first of the roots to the last."""
    low, high = roots[0], max(page.ends[at] for at in roots)
    inside = [at for at, line in enumerate(page.lines) if low <= line.element <= high]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _headline(page: Page, headlines: Sequence[str], region: range) -> tuple[int | None, str]:
    """Return which line is the headline, and what it says."""
    start = next((at for at in region if mass(page.lines[at])), region.stop)
    heads = [
        at
        for at, line in enumerate(page.lines[: start + 1])
        if _tag(page, line) in _HEADINGS or page.elements[line.element].itemprop == "headline"
        if page.parts[line.element] != "out" or _tag(page, line) == "h1"
    ][:_HEADS]
    plain = [" ".join(text.lower().split()) for text in headlines]
    for at in sorted(heads, key=lambda at: _tag(page, page.lines[at])):
        text = page.lines[at].text
        if any(_says(title, text.lower()) for title in plain):
            return at, text
    for at in heads:
        # A kicker in the same heading as the headline, or a title that the paper's name follows.
        text = page.lines[at].text
        for title in headlines:
            for cut in (title, *_without_paper(title)):
                if len(cut) > 8 and text.lower().endswith(cut.lower()):
                    return at, text[len(text) - len(cut) :]
    tops = [at for at in heads if _tag(page, page.lines[at]) == "h1"]
    if tops:
        return tops[-1], page.lines[tops[-1]].text
    for at in range(start, max(start - _HEADS, -1), -1):
        # Some pages have their headline in no heading.
        text = page.lines[at].text if at < len(page.lines) else ""
        if len(text) > 8 and any(_says(title, text.lower()) for title in plain):
            return at, text
    if headlines:
        return None, headlines[0]
    return (heads[-1], page.lines[heads[-1]].text) if heads else (None, "")


def _tag(page: Page, line: Line) -> str:
    element = page.elements[line.element]
    return element.tag if element.tag in _HEADINGS else page.elements[max(element.parent, 0)].tag


def _says(title: str, text: str) -> bool:
    """Say whether a page's title is the text, with the paper's name behind or before it or none."""
    if title.startswith(text):
        rest = title[len(text) :].strip()
        return not rest or rest[0] in "-–—|:·•»"
    return title.endswith(text) and title[: -len(text)].strip()[-1] in "-–—|:·•»"


def _without_paper(title: str) -> list[str]:
    return [title[: mark.start()] for mark in re.finditer(r" [-–—|:·•»] ", title)]


def _is_text(page: Page, line: Line) -> bool:
    """Say whether a line among the article's text is of it."""
    if page.parts[line.element] != "in":
        return False
    if is_link(line) or line.timed >= 0.9 * len(line.text):
        return False
    return not FURNITURE.fullmatch(line.text) and not LINES.fullmatch(line.text)


def _standfirst(page: Page, title: int | None, region: range) -> set[int]:
    """Return the lines between headline and text that are named a standfirst."""
    if title is None:
        return set()
    return {
        at
        for at in range(title + 1, min(region.start, title + 20))
        if _is_standfirst(page, page.lines[at]) and _is_text(page, page.lines[at])
    }


def _repeated(page: Page, body: set[int]) -> set[int]:
    """Return the lines in no paragraph that say again what one before says: captions mostly.

    A paragraph that stands twice is an error that readers saw, and stays.
    """
    seen: set[str] = set()
    again = set()
    for at in sorted(body):
        line = page.lines[at]
        if line.text in seen and line.text.count(" ") >= 4 and not _is_paragraph(page, line):
            again.add(at)
        seen.add(line.text)
    return again


def _is_paragraph(page: Page, line: Line) -> bool:
    element = page.elements[line.element]
    return (
        element.tag in PARAGRAPHS - _HEADINGS and page.elements[element.parent].tag != "figcaption"
    )


def _is_standfirst(page: Page, line: Line) -> bool:
    at = line.element
    for _ in range(3):
        if at <= 0:
            return False
        if said_of(page.elements[at].tag, page.elements[at].names) == "standfirst":
            return True
        at = page.elements[at].parent
    return False


def _notices(page: Page, body: set[int]) -> dict[int, int]:
    """Return the lines that are notices, each with a number that lines of one notice share."""
    notices: dict[int, int] = {}
    for at, line in enumerate(page.lines):
        part = page.parts[line.element]
        if part == "notice" and _is_of_notice(line):
            notices[at] = page.groups[line.element]
        elif part != "out" and at not in body and _is_notice(line.text):
            notices[at] = -at - 1
            _take_label(page, at, notices)
    for head, lines in _headed(page):
        several = SEVERAL.search(page.lines[head].text) is not None
        for at in lines if several else (head, *lines):
            notices.setdefault(at, -(at if several else head) - 1)
        body.difference_update((head, *lines))
    return notices


def _headed(page: Page) -> Iterator[tuple[int, range]]:
    """Yield the lines that stand over notices in a small box, each with the lines in the box."""
    for head, (line, below) in enumerate(zip(page.lines, page.lines[1:], strict=False)):
        if not HEADS_A_NOTICE.fullmatch(line.text) or is_link(line):
            continue
        box = page.box(line, below, LONGEST)
        if not box or 2 * page.masses[box] > page.masses[0]:
            continue
        if head and page.inside(page.lines[head - 1], box):
            continue
        end = head + 1
        while end < len(page.lines) and page.inside(page.lines[end], box):
            end += 1
        lines = range(head + 1, end)
        if all(_may_be_headed(page, page.lines[at]) for at in lines):
            yield head, lines


def _may_be_headed(page: Page, line: Line) -> bool:
    return page.parts[line.element] != "out" and _tag(page, line) not in _HEADINGS


def _is_of_notice(line: Line) -> bool:
    if LINES.fullmatch(line.text) or FURNITURE.fullmatch(line.text):
        return False
    return not is_link(line) or OPENS_A_NOTICE.match(line.text) is not None


def _is_notice(text: str) -> bool:
    if len(text) > LONGEST or text.count(" ") < 3 or not SPEAKS_OF_CHANGE.search(text):
        return False
    if verdict_of(text) == "nothing":
        return False
    # "Updated 4:00 AM EDT, Sun July 2" under a headline says when and not what.
    words = body_of(text)
    return text.count(" ", stamp_end(text, words)) > 2


def _take_label(page: Page, at: int, notices: dict[int, int]) -> None:
    """Take the line before a notice with it where it is the notice's label."""
    if at == 0 or at - 1 in notices:
        return
    above = page.lines[at - 1]
    if page.parts[above.element] == "out" or len(above.text) > _LABEL:
        return
    if not OPENS_A_NOTICE.match(above.text):
        return
    if above.text.endswith(":") or verdict_of(f"{above.text}\n{page.lines[at].text}") == "label":
        notices[at - 1] = notices[at]
