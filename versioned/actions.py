"""What became of each sentence: unchanged, edited, added, deleted, moved, split or merged.

The actions are those of NewsEdits (Spangher et al., NAACL 2022), "moved" for its refactorings.
Sentences that no change touches are unchanged; those inside a moved block moved with it; the
others, between the unchanged ones, are aligned by likeness.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Literal, get_args

from attrs import frozen

from versioned.alignments import align
from versioned.text import paragraphs, sentence_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from versioned.model import Change, Diff
from versioned.model import Span

ActionName = Literal["unchanged", "edited", "added", "deleted", "moved", "split", "merged"]
ACTIONS: tuple[ActionName, ...] = get_args(ActionName)

Bounds = tuple[int, int]


@frozen
class Action:
    """A group of sentences before, what happened to them, and the sentences after.

    ``in_place`` is false where the group moved; what also was split or merged says so by name.
    """

    name: ActionName
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    in_place: bool = True


class _Links:
    """Groups of sentences found to belong together, as indices, and what is not yet in one."""

    def __init__(self, changes: Diff) -> None:
        self.changes = changes
        self.old = list(_all_sentences(changes.before))
        self.new = list(_all_sentences(changes.after))
        self.free_old = set(range(len(self.old)))
        self.free_new = set(range(len(self.new)))
        self.groups: list[tuple[tuple[int, ...], tuple[int, ...], bool]] = []

    def link(self, ours: Sequence[int], theirs: Sequence[int], in_place: bool) -> None:
        self.groups.append((tuple(ours), tuple(theirs), in_place))
        self.free_old.difference_update(ours)
        self.free_new.difference_update(theirs)

    def texts(self, ours: Sequence[int], theirs: Sequence[int]) -> tuple[list[str], list[str]]:
        before, after = self.changes.before, self.changes.after
        return (
            [before[slice(*self.old[i])] for i in ours],
            [after[slice(*self.new[j])] for j in theirs],
        )


def sentence_actions(changes: Diff) -> list[Action]:
    """Return what became of each sentence, in the order of the text after, deletions in place."""
    links = _Links(changes)
    _link_untouched(links)
    for change in changes:
        if change.op == "move":
            _link_moved(links, change)
    _link_alike(links)
    return _in_order(links)


def count_actions(actions: Sequence[Action]) -> dict[str, int]:
    """Return how often each action occurs, every action named."""
    counts = Counter(action.name for action in actions)
    return {name: counts[name] for name in ACTIONS}


def _all_sentences(text: str) -> Iterator[Bounds]:
    for paragraph in paragraphs(text):
        yield from sentence_bounds(text, paragraph.start, paragraph.end)


def _link_untouched(links: _Links) -> None:
    """Link the sentences that stand whole in a stretch that both texts have."""
    places = {bounds: j for j, bounds in enumerate(links.new)}
    i = 0
    for before, after in links.changes.kept():
        by = after.start - before.start
        while i < len(links.old) and links.old[i][0] < before.start:
            i += 1
        while i < len(links.old) and links.old[i][1] <= before.end:
            start, end = links.old[i]
            j = places.get((start + by, end + by))
            if j is not None:
                links.link([i], [j], in_place=True)
            i += 1


def _link_moved(links: _Links, change: Change) -> None:
    """Link the sentences inside a block that moved."""
    ours = _within(links.old, change.before.span, links.free_old)
    theirs = _within(links.new, change.after.span, links.free_new)
    alignment = align(*links.texts(ours, theirs))
    for mine, other in alignment.links:
        links.link(ours[slice(*mine)], theirs[slice(*other)], in_place=False)
    for i, j in alignment.moved:
        links.link([ours[i]], [theirs[j]], in_place=False)


def _within(sentences: Sequence[Bounds], span: Span, free: set[int]) -> list[int]:
    """Return the free sentences of which the better part lies in a span."""
    at = max(bisect_left(sentences, (span.start, span.start)) - 1, 0)
    found = []
    while at < len(sentences) and sentences[at][0] < span.end:
        start, end = sentences[at]
        inside = min(end, span.end) - max(start, span.start)
        if at in free and 2 * inside > end - start:
            found.append(at)
        at += 1
    return found


def _link_alike(links: _Links) -> None:
    """Link what is left between the unchanged sentences: the best alignment of each gap."""
    fixed = sorted((ours[0], theirs[0]) for ours, theirs, in_place in links.groups if in_place)
    i = j = 0
    for to_i, to_j in [*fixed, (len(links.old), len(links.new))]:
        ours = [at for at in range(i, to_i) if at in links.free_old]
        theirs = [at for at in range(j, to_j) if at in links.free_new]
        if ours and theirs:
            alignment = align(*links.texts(ours, theirs))
            for mine, other in alignment.links:
                links.link(ours[slice(*mine)], theirs[slice(*other)], in_place=True)
            for a, b in alignment.moved:
                links.link([ours[a]], [theirs[b]], in_place=False)
        i, j = to_i + 1, to_j + 1


def _in_order(links: _Links) -> list[Action]:
    entries = [
        ((theirs[0], 1, ours[0]), _action(links, ours, theirs, in_place))
        for ours, theirs, in_place in links.groups
    ]
    entries += [((j, 1, 0), _action(links, (), (j,), True)) for j in links.free_new]
    # A deletion goes behind what became of the sentence in place before it.
    fixed = sorted((ours[-1], theirs[-1]) for ours, theirs, in_place in links.groups if in_place)
    starts = [ours for ours, _ in fixed]
    for i in links.free_old:
        place = bisect_left(starts, i)
        behind = fixed[place - 1][1] + 1 if place else 0
        entries.append(((behind, 0, i), _action(links, (i,), (), True)))
    return [action for _, action in sorted(entries, key=lambda entry: entry[0])]


def _action(
    links: _Links, ours: tuple[int, ...], theirs: tuple[int, ...], in_place: bool
) -> Action:
    before = tuple(Span(*links.old[i]) for i in ours)
    after = tuple(Span(*links.new[j]) for j in theirs)
    name: ActionName = "edited"
    if not before or not after:
        name = "deleted" if before else "added"
    elif len(before) < len(after):
        name = "split"
    elif len(before) > len(after):
        name = "merged"
    elif not in_place:
        name = "moved"
    else:
        was, now = links.texts(ours, theirs)
        if [text.split() for text in was] == [text.split() for text in now]:
            name = "unchanged"
    return Action(name, before, after, in_place)
