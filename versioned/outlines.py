"""A diff as a tree: paragraphs, their sentences, and the changes in each.

The headline is told apart from the body, and what only the layout differs in is known as such.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from versioned.actions import Action, ActionName, count_actions, sentence_actions
from versioned.text import revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from versioned.model import Change, Diff, Paragraph, Revision, Role, Span


@frozen
class SentenceNode:
    """Sentences that belong together, and the ids of the changes that touch them."""

    action: ActionName
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    changes: tuple[str, ...]


@frozen
class ParagraphNode:
    """Paragraphs that belong together, their part in the article, and their sentences."""

    action: ActionName
    role: Role
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    sentences: tuple[SentenceNode, ...]


@frozen
class Outline:
    """What became of each paragraph and sentence, in the order of the text after.

    ``actions`` counts sentences by action, ``headline`` holds the ids of the changes to the
    headline, ``layout`` of those in which nothing but white space, line ends or quotation marks
    differ.
    """

    paragraphs: tuple[ParagraphNode, ...]
    actions: dict[str, int]
    headline: tuple[str, ...]
    layout: tuple[str, ...]


def outline(
    changes: Diff, before: Revision | None = None, after: Revision | None = None
) -> Outline:
    """Return the tree of a diff.

    The revisions say which paragraphs are the headline; without them it is worked out.
    """
    old = revision(changes.before if before is None else before)
    new = revision(changes.after if after is None else after)
    actions = sentence_actions(changes)
    touching = _Touching(changes)
    headlines = old.spans("headline"), new.spans("headline")
    return Outline(
        tuple(_paragraph_nodes(actions, old.paragraphs, new.paragraphs, touching)),
        count_actions(actions),
        tuple(change.id for change in changes if _is_in(change, *headlines)),
        tuple(change.id for change in changes if change.is_layout),
    )


def _is_in(change: Change, before: Sequence[Span], after: Sequence[Span]) -> bool:
    """Say whether a change lies in a headline, on the sides on which it has any text."""
    if change.before.text.strip() and not any(s.touches(change.before.span) for s in before):
        return False
    if change.after.text.strip() and not any(s.touches(change.after.span) for s in after):
        return False
    return any(s.touches(change.before.span) for s in before) or any(
        s.touches(change.after.span) for s in after
    )


class _Touching:
    """Looks up the changes that touch a span, on either side."""

    def __init__(self, changes: Diff) -> None:
        self.order = {change.id: n for n, change in enumerate(changes)}
        self.sides: list[tuple[list[int], list[int], list[str]]] = []
        for sides in (
            [(c.before.span.start, c.before.span.end, c.id) for c in changes],
            [(c.after.span.start, c.after.span.end, c.id) for c in changes],
        ):
            sides.sort()
            self.sides.append(
                (
                    [start for start, _, _ in sides],
                    [end for _, end, _ in sides],
                    [c for *_, c in sides],
                )
            )

    def __call__(self, before: Iterable[Span], after: Iterable[Span]) -> tuple[str, ...]:
        found: set[str] = set()
        for (starts, ends, ids), spans in zip(self.sides, (before, after), strict=True):
            for span in spans:
                # Spans of one side exclude each other: their ends rise as their starts do.
                found.update(ids[bisect_right(ends, span.start) : bisect_left(starts, span.end)])
        return tuple(sorted(found, key=self.order.__getitem__))


def _paragraph_nodes(
    actions: Sequence[Action],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    touching: _Touching,
) -> list[ParagraphNode]:
    """Gather the sentences of paragraphs that belong together."""
    starts_old, starts_new = [p.span.start for p in old], [p.span.start for p in new]
    homes = _Homes()
    for action in actions:
        ours = [bisect_right(starts_old, span.start) - 1 for span in action.before]
        theirs = [bisect_right(starts_new, span.start) - 1 for span in action.after]
        homes.add(action, ours, theirs)
    return [
        _node([old[i] for i in ours], [new[j] for j in theirs], rows, touching)
        for ours, theirs, rows in homes.groups(len(old), len(new))
    ]


class _Homes:
    """Paragraphs joined by the sentences that they share; a sentence that moved joins nothing."""

    def __init__(self) -> None:
        self.shared: dict[tuple[int, int], int] = defaultdict(int)
        self.rows: list[tuple[list[int], list[int], Action]] = []

    def add(self, action: Action, ours: list[int], theirs: list[int]) -> None:
        self.rows.append((ours, theirs, action))
        for i, one in zip(ours, action.before, strict=True):
            for j, two in zip(theirs, action.after, strict=True):
                self.shared[i, j] += min(one.end - one.start, two.end - two.start)

    def groups(self, old: int, new: int) -> list[tuple[list[int], list[int], list[Action]]]:
        parents = {("old", i): ("old", i) for i in range(old)}
        parents |= {("new", j): ("new", j) for j in range(new)}

        def root(node: tuple[str, int]) -> tuple[str, int]:
            while parents[node] != node:
                parents[node] = node = parents[parents[node]]
            return node

        best: dict[tuple[str, int], tuple[int, int, int]] = {}
        for (i, j), size in self.shared.items():
            for node in (("old", i), ("new", j)):
                best[node] = max(best.get(node, (0, 0, 0)), (size, -i, -j))
        for _, i, j in best.values():
            parents[root(("old", -i))] = root(("new", -j))
        members: dict[tuple[str, int], tuple[list[int], list[int], list[Action]]] = {}
        for node in parents:
            ours, theirs, _ = members.setdefault(root(node), ([], [], []))
            (ours if node[0] == "old" else theirs).append(node[1])
        order: list[tuple[str, int]] = []
        for ours, theirs, action in self.rows:
            # A sentence is told of where it is now, or where it was if it is no more.
            node = root(("new", theirs[0]) if theirs else ("old", ours[0]))
            members[node][2].append(action)
            order.append(node)
        return [members[node] for node in dict.fromkeys(order)]


def _node(
    old: list[Paragraph], new: list[Paragraph], actions: list[Action], touching: _Touching
) -> ParagraphNode:
    before = tuple(paragraph.span for paragraph in old)
    after = tuple(paragraph.span for paragraph in new)
    name: ActionName = "edited"
    if not before or not after:
        name = "deleted" if before else "added"
    elif len(before) == 1 < len(after):
        name = "split"
    elif len(after) == 1 < len(before):
        name = "merged"
    elif all(not action.in_place for action in actions):
        name = "moved"
    elif all(action.name == "unchanged" for action in actions):
        name = "unchanged"
    return ParagraphNode(
        name,
        (new or old)[0].role,
        before,
        after,
        tuple(
            SentenceNode(
                action.name, action.before, action.after, touching(action.before, action.after)
            )
            for action in actions
        ),
    )
