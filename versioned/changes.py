"""Diff two texts into changes, apply the changes, and turn them round.

The work is done in steps, each in its module: hunks (which stretches differ), moves (what left
one place for another), settling (whole words, where they read best). Here they become changes:
exact for any two strings, and the same on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from versioned.errors import VersionedError
from versioned.hunks import Found, find_hunks
from versioned.model import Change, Diff, Op, Revision, Span, Unit, Value
from versioned.moves import begins_sentence, ends_sentence, follow_moves
from versioned.settling import settled

if TYPE_CHECKING:
    from versioned.scripts import Hunk


def diff(before: Revision | str, after: Revision | str) -> Diff:
    """Return the changes from one text to the other, on whole words, in the later text's order.

    Time and memory follow the length of what changed. Equal texts have no changes. Where ``after``
    is a revision that tells its notices apart, those that are new came in by themselves: nothing
    of the article before is taken to have become a part of what a notice says.
    """
    old, new = _text(before), _text(after)
    if isinstance(after, Revision) and (apart := _without_notices(old, after)):
        return apart
    return _diff(old, new)


def _diff(old: str, new: str) -> Diff:
    found = find_hunks(old, new)
    follow_moves(found)
    return Diff(old, new, _changes(found))


def apply(changes: Diff, before: Revision | str) -> str:
    """Return the text after: ``before`` with every change made.

    Raises :class:`VersionedError` where ``before`` is not the text that the diff starts from.
    """
    old = _text(before)
    if old != changes.before:
        raise VersionedError("the diff was made from another text than the one it is applied to")
    kept, at = [], 0
    for start, end in sorted((c.before.span.start, c.before.span.end) for c in changes):
        kept.append(old[at:start])
        at = end
    rest = "".join([*kept, old[at:]])
    pieces: list[str] = []
    used = at = 0
    for change in changes:
        size = change.after.span.start - at
        pieces += [rest[used : used + size], change.after.text]
        used, at = used + size, change.after.span.end
    return "".join([*pieces, rest[used:]])


def invert(changes: Diff) -> Diff:
    """Return the diff that leads back."""
    back = sorted(
        (_turned(change) for change in changes),
        key=lambda change: (change.after.span.start, change.after.span.end),
    )
    return Diff(changes.after, changes.before, tuple(back))


def kept(changes: Diff) -> list[tuple[Span, Span]]:
    """Return the stretches that both texts have in place, as spans before and after."""
    return list(changes.kept())


def _without_notices(old: str, after: Revision) -> Diff | None:
    """Return the diff to a text whose new notices are set apart; None where there is none."""
    new = after.text
    cuts = _new_notices(old, after)
    if not cuts:
        return None
    ends = [0, *(end for cut in cuts for end in (cut.start, cut.end)), len(new)]
    article = "".join(new[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    changes = _diff(old, article)
    found: list[Change] = []
    cut_before = 0
    waiting = list(changes)
    for cut in (*cuts, None):
        place = cut.start - cut_before if cut else len(article) + 1
        while waiting and waiting[0].after.span.start < place:
            if waiting[0].after.span.end > place:
                return None
            found.append(_shifted(waiting.pop(0), cut_before, f"d{len(found) + 1}"))
        if cut:
            at = _place_before(changes, place)
            hunk = (at, at, cut.start, cut.end)
            found.append(_change(old, new, hunk, f"d{len(found) + 1}"))
            cut_before += cut.end - cut.start
    return Diff(old, new, tuple(found))


def _new_notices(old: str, after: Revision) -> list[Span]:
    """Return where notices stand that are not in the text before, each with the gap before it."""
    text, cuts = after.text, list[Span]()
    for span in after.spans("notice"):
        if span.of(text) in old:
            continue
        start, end = len(text[: span.start].rstrip()), span.end
        if start == 0:
            end += len(text[end:]) - len(text[end:].lstrip())
        elif end == len(text):
            # A text may have ended with what now is the gap before the notice.
            ended = old[len(old.rstrip()) :]
            start += len(ended) if text.startswith(ended, start, span.start) else 0
        if cuts and start <= cuts[-1].end:
            cuts[-1] = Span(cuts[-1].start, max(end, cuts[-1].end))
        else:
            cuts.append(Span(start, end))
    return cuts


def _place_before(changes: Diff, place: int) -> int:
    """Return where a place of the text after lies in the text before."""
    left = place - sum(
        len(change.after.text) for change in changes if change.after.span.end <= place
    )
    at = 0
    for change in sorted(changes, key=lambda change: change.before.span.start):
        gap = change.before.span.start - at
        if gap > left or (gap == left and change.after.span.end > place):
            break
        left, at = left - gap, change.before.span.end
    return at + left


def _shifted(change: Change, by: int, name: str) -> Change:
    """Return a change further on in the text after, under another name."""
    span = change.after.span
    edits = (_shifted(edit, by, f"{name}.{number}") for number, edit in enumerate(change.edits, 1))
    after = Value(change.after.text, Span(span.start + by, span.end + by))
    return evolve(change, id=name, after=after, edits=tuple(edits))


def _turned(change: Change) -> Change:
    turned: dict[Op, Op] = {"insert": "delete", "delete": "insert"}
    return evolve(
        change,
        op=turned.get(change.op, change.op),
        before=change.after,
        after=change.before,
        edits=tuple(_turned(edit) for edit in change.edits),
    )


def _text(text: Revision | str) -> str:
    return text.text if isinstance(text, Revision) else text


def _changes(found: Found) -> tuple[Change, ...]:
    old, new = found.old, found.new
    hunks = settled(old, new, found.hunks, found.moves)
    if hunks is None:
        # So rare that it is not worth more than a diff without moves.
        found = find_hunks(old, new, in_place=True)
        hunks = settled(old, new, found.hunks, []) or []
    if not found.moves:
        return tuple([_change(old, new, hunk, f"d{n}") for n, hunk in enumerate(hunks, 1)])
    entries = [(hunk[2], hunk[3], hunk, False) for hunk in hunks]
    entries += [(move[2], move[3], move, True) for move in found.moves]
    entries.sort()
    return tuple(
        _move(old, new, hunk, f"d{n}") if moved else _change(old, new, hunk, f"d{n}")
        for n, (_, _, hunk, moved) in enumerate(entries, 1)
    )


def _change(old: str, new: str, hunk: Hunk, name: str) -> Change:
    a0, a1, b0, b1 = hunk
    was, now = old[a0:a1], new[b0:b1]
    op: Op = "insert" if not was else "replace" if now else "delete"
    unit: Unit = "word"
    if (not was or _may_be_unit(old, a1)) and (not now or _may_be_unit(new, b1)):
        unit = _unit(old, new, hunk)
    return Change(name, op, Value(was, Span(a0, a1)), Value(now, Span(b0, b1)), unit)


def _may_be_unit(text: str, end: int) -> bool:
    return end >= len(text) or not text[end - 1].isalnum() or text[end] in "\r\n"


def _unit(old: str, new: str, hunk: Hunk) -> Unit:
    """Say whether a hunk is made of whole paragraphs or sentences on the sides that it has."""
    units = {_side(old, hunk[0], hunk[1]), _side(new, hunk[2], hunk[3])} - {None}
    if "word" in units or not units:
        return "word"
    return "sentence" if "sentence" in units else "paragraph"


def _side(text: str, start: int, end: int) -> Unit | None:
    quoted = text[start:end]
    if start == end:
        return None
    if quoted.isspace():
        return "word"
    start += len(quoted) - len(quoted.lstrip())
    end -= len(quoted) - len(quoted.rstrip())
    ends = end == len(text) or text[end] in "\r\n"
    if ends and (start == 0 or text[start - 1] == "\n"):
        return "paragraph"
    if begins_sentence(text, start) and ends_sentence(text, end):
        return "sentence"
    return "word"


def _move(old: str, new: str, move: Hunk, name: str) -> Change:
    a0, a1, b0, b1 = move
    was, now = old[a0:a1], new[b0:b1]
    paragraph = _side(old, a0, a1) == _side(new, b0, b1) == "paragraph"
    edits: list[Change] = []
    if was.strip() != now.strip():
        lead_a = a0 + len(was) - len(was.lstrip())
        lead_b = b0 + len(now) - len(now.lstrip())
        inner = find_hunks(was.strip(), now.strip(), in_place=True)
        for hunk in settled(inner.old, inner.new, inner.hunks, []) or ():
            c0, c1, d0, d1 = hunk
            shifted = (c0 + lead_a, c1 + lead_a, d0 + lead_b, d1 + lead_b)
            edits.append(_change(old, new, shifted, f"{name}.{len(edits) + 1}"))
    return Change(
        name,
        "move",
        Value(was, Span(a0, a1)),
        Value(now, Span(b0, b1)),
        "paragraph" if paragraph else "sentence",
        tuple(edits),
    )
