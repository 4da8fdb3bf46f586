"""Where each word of an article comes from: the revision that brought it in.

From the revisions, oldest first, to one of them word by word, each with the times it came and went.
Every word that ever stood is followed by its identity: from one revision to the next by their diff,
moves included; a word that comes back after it had gone is the same word, and keeps its origin. The
cost follows the length of the revisions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from operator import sub
from typing import TYPE_CHECKING

from attrs import field, frozen

from versioned.changes import diff
from versioned.departures import NEW, Departures
from versioned.errors import VersionedError
from versioned.model import Revision, Span
from versioned.scripts import shortest
from versioned.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from versioned.model import Change, Diff
    from versioned.scripts import Hunk

_LONGEST = 1_000
"""Replaced stretches of more words than this are not searched for words that stayed."""

_STAYED = 0.4
"""Words that both sides of a replacement have stayed where they are this part of the shorter one;
fewer of them are chance: any two sentences share an “of the”."""

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_STOPS = frozenset(".!?…")

_SPOKEN = re.compile(r"\w")

_ROW = 3
"""So many in a row are no chance."""


@frozen
class Stay:
    """A time that a word stood: from revision ``came`` until it was missing in ``went``.

    Both count the revisions given from 0; ``went`` is None where it stood to the last.
    """

    came: int
    went: int | None = None


@frozen
class Word:
    """A word or mark of a revision, and the stays of it in all revisions, earliest first."""

    span: Span
    stays: tuple[Stay, ...]

    @property
    def origin(self) -> int:
        """The revision that brought it in first, counted from 0."""
        return self.stays[0].came


@frozen
class Run:
    """Neighbouring words of a line that came and went together, with the white space inside."""

    span: Span
    text: str
    stays: tuple[Stay, ...]

    @property
    def origin(self) -> int:
        """The revision that brought it in first, counted from 0."""
        return self.stays[0].came


@frozen
class Attributions:
    """Every word of revision ``at`` (counted from 0), in order, with where it comes from.

    ``numbers`` are what the revisions are called: in a store a text that came back has the number
    it had.
    """

    revisions: tuple[Revision, ...]
    at: int
    words: tuple[Word, ...] = field(repr=False)
    numbers: tuple[int, ...]

    @property
    def revision(self) -> Revision:
        """The revision that the words are those of."""
        return self.revisions[self.at]

    @property
    def number(self) -> int:
        """What the revision is called."""
        return self.numbers[self.at]

    def counts(self) -> tuple[int, ...]:
        """Return for each revision how many of the words it brought in, marks not counted."""
        text = self.revision.text
        words = Counter(one.origin for one in self.words if _SPOKEN.search(one.span.of(text)))
        return tuple(words[at] for at in range(len(self.revisions)))

    def observed(self, stays: Sequence[Stay]) -> int | None:
        """Return the first observed revision that words with these stays stood in, if one did.

        It is another than the origin where a reconstruction has words before anybody saw them.
        """
        for stay in stays:
            for at in range(stay.came, len(self.revisions) if stay.went is None else stay.went):
                if self.revisions[at].provenance == "observed":
                    return at
        return None

    def runs(self) -> Iterator[Run]:
        """Yield the words in runs that share their stays; no run goes beyond a line."""
        text, words, first = self.revision.text, self.words, 0
        for at in range(1, len(words) + 1):
            if at < len(words) and words[at].stays == words[first].stays:
                space = text[words[at - 1].span.end : words[at].span.start]
                if space == " " or not _LINE_END.search(space):
                    continue
            span = Span(words[first].span.start, words[at - 1].span.end)
            yield Run(span, span.of(text), words[first].stays)
            first = at


def blame(
    revisions: Sequence[Revision | str], at: int = -1, numbers: Sequence[int] | None = None
) -> Attributions:
    """Return for every word of a revision (the last one) the revision that brought it in.

    ``revisions`` are those of one article, oldest first; ``at`` is an index into them; ``numbers``
    are what they are called, without it 1, 2 and so on. A word that went away and came back is
    attributed to its first coming. Raises :class:`VersionedError` where there is no such revision.
    """
    known = tuple(one if isinstance(one, Revision) else Revision(one) for one in revisions)
    if not -len(known) <= at < len(known):
        raise VersionedError(f"there is no revision at {at}: there are {len(known)}")
    at %= len(known)
    lives = _Lives()
    for number, revision in enumerate(known):
        state = lives.follow(revision.text, number)
        if number == at:
            chosen = state
    return Attributions(
        known,
        at,
        tuple(
            Word(Span(start, start + len(word)), lives.stays(name))
            for start, word, name in zip(chosen.starts, chosen.words, chosen.ids, strict=True)
        ),
        tuple(numbers or range(1, len(known) + 1)),
    )


class _State:
    """A revision word by word: where each starts, how it reads, which word of all it is."""

    __slots__ = ("ids", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        pieces = tokens(text)
        self.text = text
        self.words = [piece.lstrip() for piece in pieces]
        self.starts = list(map(sub, accumulate(map(len, pieces)), map(len, self.words)))
        if self.words and not self.words[-1]:
            # White space at the end is a token, but no word.
            self.words.pop()
            self.starts.pop()
        self.ids: list[int] = []

    @property
    def marks(self) -> list[int]:
        """Which words are marks right behind another word."""
        starts, words = self.starts, self.words
        return [
            at
            for at, word in enumerate(words)
            if not word[0].isalnum() and at and starts[at - 1] + len(words[at - 1]) == starts[at]
        ]

    def within(self, span: Span) -> tuple[int, int]:
        """Return the words that start in a stretch, as indices."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


class _Lives:
    """All words that ever stood, by number: the one thing that grows while revisions pass by."""

    def __init__(self) -> None:
        self._last = _State("")
        self._turns: list[list[int]] = []
        """Of each word: where it came, went, came again ..."""
        self._known = {"": self._last.ids}
        self._departures = Departures()

    def follow(self, text: str, number: int) -> _State:
        """Take the next revision, and return it with a number for each word."""
        if text == self._last.text:
            return self._last
        last, state = self._last, _State(text)
        back = self._known.get(text)
        state.ids = back or _carried(diff(last.text, text), last, state)
        before, after = set(last.ids), set(state.ids)
        self._departures.note(last.ids, last.words, after)
        if back is None:
            self._departures.bring_back(state.ids, state.words)
            _settle_marks(last, state)
            self._bear(state.ids)
            after = set(state.ids)
        for name in before ^ after:
            self._turns[name].append(number)
        self._departures.absent -= after
        self._known[text] = state.ids
        self._last = state
        return state

    def stays(self, name: int) -> tuple[Stay, ...]:
        """Return the stays of a word."""
        turns = self._turns[name]
        ends = [*turns[1::2], None]
        return tuple(Stay(came, went) for came, went in zip(turns[::2], ends, strict=False))

    def _bear(self, ids: list[int]) -> None:
        for at, name in enumerate(ids):
            if name == NEW:
                ids[at] = len(self._turns)
                self._turns.append([])


def _carried(changes: Diff, before: _State, after: _State) -> list[int]:
    """Return for each word after which word it is, ``NEW`` where it is none of those before."""
    ids = [NEW] * len(after.words)
    for was, now in [*changes.kept(), *(pair for one in changes for pair in _moved(one))]:
        _copy(before, after, ids, was, now)
    for change in changes:
        for one in change.edits or (change,):
            if one.op == "replace":
                _keep_stayed(before, after, ids, one)
    return ids


def _settle_marks(before: _State, after: _State) -> None:
    """Let marks go with the words that they stand behind: a full stop may be kept by chance."""
    ids, words = after.ids, after.words
    was = dict(zip(before.ids, range(1, len(before.ids)), strict=False))
    now: dict[int, int] = {}
    for at in after.marks:
        behind = was.get(ids[at - 1])
        if behind and before.words[behind] == words[at]:
            name = before.ids[behind]
            if name == ids[at]:
                continue
            now = now or dict(zip(ids, range(len(ids)), strict=True))
            if name in now:
                ids[now[name]] = ids[at]
                now[ids[at]] = now[name]
            ids[at], now[name] = name, at
        elif words[at] in _STOPS and _is_new_sentence(ids, words, at):
            ids[at] = NEW


def _is_new_sentence(ids: Sequence[int], words: Sequence[str], stop: int) -> bool:
    """Say whether no word of the sentence that a stop ends was there before."""
    at = stop - 1
    while at >= 0 and ids[at] == NEW and words[at] not in _STOPS:
        at -= 1
    return at < stop - 1 and (at < 0 or words[at] in _STOPS)


def _copy(before: _State, after: _State, ids: list[int], was: Span, now: Span) -> None:
    """Give the words of a stretch that both texts have the numbers that they had."""
    i, end = before.within(was)
    j, stop = after.within(now)
    if before.words[i:end] == after.words[j:stop]:
        ids[j:stop] = before.ids[i:end]
        return
    # Where words part can depend on what surrounds a stretch.
    there = {before.starts[at] - was.start: at for at in range(i, end)}
    for at in range(j, stop):
        same = there.get(after.starts[at] - now.start)
        if same is not None and before.words[same] == after.words[at]:
            ids[at] = before.ids[same]


def _moved(change: Change) -> Iterator[tuple[Span, Span]]:
    """Yield the stretches of a moved block that were not edited, before and after."""
    if change.op != "move":
        return
    was, now = change.before, change.after
    a = was.span.start + len(was.text) - len(was.text.lstrip())
    b = now.span.start + len(now.text) - len(now.text.lstrip())
    for edit in change.edits:
        size = edit.after.span.start - b
        yield Span(a, a + size), Span(b, b + size)
        a, b = edit.before.span.end, edit.after.span.end
    size = max(0, now.span.end - b)
    yield Span(a, a + size), Span(b, b + size)


def _keep_stayed(before: _State, after: _State, ids: list[int], change: Change) -> None:
    """Give words that a replacement covers and that stayed inside it the numbers they had."""
    i, end = before.within(change.before.span)
    j, stop = after.within(change.after.span)
    ours, theirs = before.words[i:end], after.words[j:stop]
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return
    kept = list(_between(shortest(ours, theirs), len(ours), len(theirs)))
    enough = sum(size for _, _, size in kept) >= _STAYED * min(len(ours), len(theirs))
    for a, b, size in kept:
        if enough or size >= _ROW:
            ids[j + b : j + b + size] = before.ids[i + a : i + a + size]


def _between(hunks: Sequence[Hunk], a: int, b: int) -> Iterator[tuple[int, int, int]]:
    """Yield what both rows have between hunks: where it starts in each, and how long it is."""
    for one, two in pairwise([(0, 0, 0, 0), *hunks, (a, a, b, b)]):
        if one[1] < two[0]:
            yield one[1], one[3], two[0] - one[1]
