"""What became of each sentence: unchanged, edited, added, deleted, moved, split or merged.

The actions are those of NewsEdits (Spangher et al., NAACL 2022). Sentences belong together where
the diff kept words of the one in the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import frozen

from versioned.changes import kept
from versioned.model import Diff, Span
from versioned.text import paragraphs, sentences

ACTIONS = ("unchanged", "edited", "added", "deleted", "moved", "split", "merged")
_SHARE = 0.3
"""Sentences belong together when they share this part of the shorter one's code points."""


@frozen
class Action:
    """A group of sentences before, what happened to them, and the sentences after."""

    name: str
    before: tuple[Span, ...]
    after: tuple[Span, ...]


def sentence_actions(changes: Diff) -> list[Action]:
    """Return what became of each sentence, in the order of the text after, deletions in place."""
    old, new = _all_sentences(changes.before), _all_sentences(changes.after)
    groups = _groups(old, new, _shared(changes, old, new))
    actions = [_action(changes, old, new, group) for group in groups]
    return _with_moves(changes, actions)


def count_actions(actions: Sequence[Action]) -> dict[str, int]:
    """Return how often each action occurs, every action named."""
    counts = Counter(action.name for action in actions)
    return {name: counts[name] for name in ACTIONS}


def _all_sentences(text: str) -> list[Span]:
    return [sentence for paragraph in paragraphs(text) for sentence in sentences(text, paragraph)]


def _shared(changes: Diff, old: Sequence[Span], new: Sequence[Span]) -> dict[tuple[int, int], int]:
    """Return how many code points each pair of sentences shares in kept stretches."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    at_old = at_new = 0
    for before, after in kept(changes):
        offset = after.start - before.start
        while at_old and old[at_old - 1].end > before.start:
            at_old -= 1
        while at_old < len(old) and old[at_old].end <= before.start:
            at_old += 1
        while at_new and new[at_new - 1].end > after.start:
            at_new -= 1
        while at_new < len(new) and new[at_new].end <= after.start:
            at_new += 1
        a, b = at_old, at_new
        while (
            a < len(old) and b < len(new) and old[a].start < before.end and new[b].start < after.end
        ):
            ours, theirs = old[a].shifted(offset), new[b]
            low = max(ours.start, theirs.start, after.start)
            high = min(ours.end, theirs.end, after.end)
            if low < high:
                shared[a, b] += high - low
            if ours.end <= theirs.end:
                a += 1
            else:
                b += 1
        at_old, at_new = min(a, len(old)), min(b, len(new))
    return shared


def _groups(
    old: Sequence[Span], new: Sequence[Span], shared: dict[tuple[int, int], int]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    forward: dict[int, list[int]] = defaultdict(list)
    backward: dict[int, list[int]] = defaultdict(list)
    for (a, b), size in shared.items():
        if size >= _SHARE * min(old[a].end - old[a].start, new[b].end - new[b].start):
            forward[a].append(b)
            backward[b].append(a)
    seen_old: set[int] = set()
    seen_new: set[int] = set()
    groups = []
    for kind, start in _in_order(old, new, backward):
        if start in (seen_old if kind == "old" else seen_new):
            continue
        ours: set[int] = set()
        theirs: set[int] = set()
        waiting = [(kind, start)]
        while waiting:
            side, at = waiting.pop()
            mine, others, links = (
                (ours, forward, "new") if side == "old" else (theirs, backward, "old")
            )
            if at not in mine:
                mine.add(at)
                waiting += [(links, other) for other in others.get(at, ())]
        seen_old |= ours
        seen_new |= theirs
        groups.append((tuple(sorted(ours)), tuple(sorted(theirs))))
    return groups


def _in_order(
    old: Sequence[Span], new: Sequence[Span], backward: dict[int, list[int]]
) -> list[tuple[str, int]]:
    order: list[tuple[str, int]] = []
    at = 0
    for b in range(len(new)):
        for a in sorted(backward.get(b, ())):
            order += [("old", before) for before in range(at, a)]
            at = max(at, a)
        order.append(("new", b))
    return order + [("old", before) for before in range(at, len(old))]


def _action(
    changes: Diff,
    old: Sequence[Span],
    new: Sequence[Span],
    group: tuple[tuple[int, ...], tuple[int, ...]],
) -> Action:
    before = tuple(old[at] for at in group[0])
    after = tuple(new[at] for at in group[1])
    same = [span.of(changes.before) for span in before] == [
        span.of(changes.after) for span in after
    ]
    if same:
        name = "unchanged"
    elif not before:
        name = "added"
    elif not after:
        name = "deleted"
    elif len(before) == 1 and len(after) > 1:
        name = "split"
    elif len(after) == 1 and len(before) > 1:
        name = "merged"
    else:
        name = "edited"
    return Action(name, before, after)


def _with_moves(changes: Diff, actions: list[Action]) -> list[Action]:
    """Make one move of a deletion and an addition of the same sentence."""
    gone: dict[str, list[Action]] = defaultdict(list)
    for action in actions:
        if action.name == "deleted":
            gone[action.before[0].of(changes.before)].append(action)
    result, moved = [], set()
    for action in actions:
        if action.name == "added" and (same := gone[action.after[0].of(changes.after)]):
            source = same.pop(0)
            moved.add(id(source))
            action = Action("moved", source.before, action.after)
        result.append(action)
    return [action for action in result if id(action) not in moved]
