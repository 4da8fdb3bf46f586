"""The alignment corpus: pairs of short articles with the sentences that belong together."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import frozen

from tests.corpus import FIXTURES
from versioned.actions import sentence_actions
from versioned.changes import diff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from versioned.model import Span

Link = tuple[int, int]
"""A sentence before and a sentence after, counted from 0, that belong together."""

_LINE = re.compile(r"(new|[\d+]+) (.+)")


@frozen
class AlignedPair:
    """Two texts by their sentences' offsets, and which sentences belong together."""

    name: str
    part: str
    before: str
    after: str
    starts_before: tuple[int, ...]
    starts_after: tuple[int, ...]
    links: frozenset[Link]


@frozen
class Score:
    """How many links were found, given and right."""

    found: int
    given: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0..1."""
        return 2 * self.right / (self.found + self.given) if self.found + self.given else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.given + other.given, self.right + other.right)


def aligned_pairs(part: str) -> list[AlignedPair]:
    """Return the pairs of the ``open`` or the ``aside`` files, in the order of the files."""
    return [
        _read(block, part)
        for path in sorted((FIXTURES / "pairs" / "alignment").glob(f"{part}-*.txt"))
        for block in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    ]


def found_links(pair: AlignedPair) -> frozenset[Link]:
    """Return the sentence links that the library finds."""
    return frozenset(
        (_number(pair.starts_before, one), _number(pair.starts_after, two))
        for action in sentence_actions(diff(pair.before, pair.after))
        for one in action.before
        for two in action.after
    )


def greedy_links(pair: AlignedPair, least: float = 0.5) -> frozenset[Link]:
    """Return the links of a plain baseline: in reading order, each to the most alike that is free.

    Alike means the share of words in common (Dice), as in the word-overlap baselines of NewsEdits.
    """
    ours, theirs = (
        _sentences(pair.before, pair.starts_before),
        _sentences(pair.after, pair.starts_after),
    )
    free = set(range(len(theirs)))
    links: set[Link] = set()
    for i, one in enumerate(ours):
        scored = [(2 * len(one & theirs[j]) / (len(one) + len(theirs[j])), -j) for j in free]
        best, j = max(scored, default=(0.0, 0))
        if best >= least:
            links.add((i, -j))
            free.discard(-j)
    return frozenset(links)


def scored(found: frozenset[Link], given: frozenset[Link]) -> Score:
    """Return how two sets of links agree."""
    return Score(len(found), len(given), len(found & given))


def _read(block: str, part: str) -> AlignedPair:
    head, _, rest = block.partition("\nbefore\n")
    before, _, after = rest.partition("\nafter\n")
    texts: dict[str, str] = {}
    for number, text in _lines(before):
        texts[number] = text
    order = list(texts)
    links = set()
    for at, (numbers, _) in enumerate(_lines(after)):
        if numbers != "new":
            links |= {(order.index(number), at) for number in numbers.split("+")}
    old, starts_old = _laid_out(before, {})
    new, starts_new = _laid_out(after, texts)
    return AlignedPair(head.strip(), part, old, new, starts_old, starts_new, frozenset(links))


def _lines(part: str) -> Iterator[tuple[str, str]]:
    for line in part.strip().splitlines():
        if line:
            match = _LINE.fullmatch(line)
            assert match, line
            yield match[1], match[2]


def _laid_out(part: str, texts: dict[str, str]) -> tuple[str, tuple[int, ...]]:
    text, starts = "", []
    for paragraph in part.strip().split("\n\n"):
        text += "\n\n" if text else ""
        for at, (number, sentence) in enumerate(_lines(paragraph)):
            text += " " if at else ""
            starts.append(len(text))
            text += texts[number] if sentence == "=" else sentence
    return text, tuple(starts)


def _number(starts: Sequence[int], span: Span) -> int:
    return bisect_right(starts, (span.start + span.end) // 2) - 1


def _sentences(text: str, starts: Sequence[int]) -> list[set[str]]:
    ends = [*starts[1:], len(text)]
    return [
        set(re.findall(r"\w+", text[low:high].lower()))
        for low, high in zip(starts, ends, strict=True)
    ]
