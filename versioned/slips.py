"""Find what changed between two texts as an editor would name it: whole values, not words.

Changes are widened to the values that they changed ("5.2 percent", "Nora Kessler", "May 3"), each
with the kind of error. Whole sentences that came or went are slips of their own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from attrs import evolve, frozen
from rapidfuzz import fuzz

from versioned.actions import sentence_actions
from versioned.model import Change, Diff, Error, Span, Value
from versioned.rules.en.abouts import APPOSITION, SAYS, post_before
from versioned.rules.en.subjects import IN_A_PLACE, PLACES, TITLES
from versioned.values import Shape, candidates, is_name

_NEAR = 2
"""Changes with at most so many words between them are one, where neither is a value."""

_SPELT = 70
"""From which likeness, of 100, one name is a misspelling of the other."""


@frozen
class Slip:
    """What was wrong at one place: the wording before and after, and what kind of error it is.

    ``was`` and ``now`` are in the texts before and after; one may be empty. ``old`` and ``new``
    are the sentences around them. ``changes`` are the ids of the changes that the slip explains.
    """

    error: Error
    was: Value
    now: Value
    old: Span
    new: Span
    changes: tuple[str, ...]
    atoms: tuple[Change, ...] = ()
    misspelled: bool = False
    headline: bool = False


def find_slips(changes: Diff, wanted: Collection[str], heads: Sequence[Span] = ()) -> list[Slip]:
    """Return the slips that explain the ``wanted`` changes (ids), in the later text's order.

    ``heads`` are the headlines of the later text.
    """
    every = list(atoms(changes))
    slips: list[Slip] = []
    for action in sentence_actions(changes):
        if action.name == "unchanged":
            continue
        old, new = _around(action.before), _around(action.after)
        inside = tuple(atom for atom in every if _is_in(atom, old, new))
        if not any(atom.id in wanted for atom in inside):
            continue
        if old and new:
            head = any(span.touches(new) for span in heads)
            slips += _edited(changes, old, new, inside, wanted, head)
        else:
            slips.append(_come_or_gone(changes, old, new, inside))
    return slips


def with_context(changes: Diff, slip: Slip, was: Span, now: Span) -> Slip:
    """Return the slip widened to two stretches of its sentences, and to the changes in these."""
    was, now = _Aligned(slip.old, slip.new, slip.atoms).grown(was, now)
    inside = [
        atom.id
        for atom in slip.atoms
        if was.touches(atom.before.span) and now.touches(atom.after.span)
    ]
    return evolve(
        slip,
        was=Value(was.of(changes.before), was),
        now=Value(now.of(changes.after), now),
        changes=tuple(inside),
    )


def atoms(changes: Diff) -> Iterator[Change]:
    """Yield the changes that put text for text: of what moved, the edits inside."""
    for change in changes:
        if change.op == "move":
            yield from change.edits
        else:
            yield change


def _around(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _is_in(atom: Change, old: Span | None, new: Span | None) -> bool:
    """Say whether a change lies in a sentence before and in what that became."""
    if old and new:
        return old.touches(atom.before.span) and new.touches(atom.after.span)
    if new:
        return bool(atom.after.text) and new.touches(atom.after.span)
    return old is not None and bool(atom.before.text) and old.touches(atom.before.span)


def _come_or_gone(
    changes: Diff, old: Span | None, new: Span | None, inside: tuple[Change, ...]
) -> Slip:
    was, now = old or Span(0, 0), new or Span(0, 0)
    return Slip(
        "omission" if new else "addition",
        Value(was.of(changes.before), was),
        Value(now.of(changes.after), now),
        was,
        now,
        tuple(atom.id for atom in inside),
        inside,
    )


@frozen
class _Aligned:
    """A sentence before and after: what is between the changes stands in both."""

    old: Span
    new: Span
    atoms: tuple[Change, ...]

    def grown(self, was: Span, now: Span) -> tuple[Span, Span]:
        """Widen two stretches until they end at the same places of both texts."""
        while True:
            a, b = was, now
            for atom in self.atoms:
                if _cuts(a, atom.before.span) or _cuts(b, atom.after.span):
                    a, b = _union(a, atom.before.span), _union(b, atom.after.span)
            start, end = self._start(a.start), self._end(a.end)
            b = Span(min(b.start, start), max(b.end, end))
            a = Span(min(a.start, self._start_back(b.start)), max(a.end, self._end_back(b.end)))
            if (a, b) == (was, now):
                return a, b
            was, now = a, b

    def _start(self, at: int) -> int:
        return _across(at, self.old.start, self.new.start, self._ends(at, before=True, end=False))

    def _end(self, at: int) -> int:
        return _across(at, self.old.start, self.new.start, self._ends(at, before=True, end=True))

    def _start_back(self, at: int) -> int:
        return _across(at, self.new.start, self.old.start, self._ends(at, before=False, end=False))

    def _end_back(self, at: int) -> int:
        return _across(at, self.new.start, self.old.start, self._ends(at, before=False, end=True))

    def _ends(self, at: int, *, before: bool, end: bool) -> tuple[int, int] | None:
        """Return where the last change up to an offset ends, on this side and on the other."""
        last = None
        for atom in self.atoms:
            ours, theirs = atom.before.span, atom.after.span
            if not before:
                ours, theirs = theirs, ours
            if ours.end < at or (ours.end == at and (end or ours.start < ours.end)):
                last = (ours.end, theirs.end)
        return last


def _across(at: int, ours: int, theirs: int, last: tuple[int, int] | None) -> int:
    base, other = last if last else (ours, theirs)
    return at - base + other


def _cuts(span: Span, atom: Span) -> bool:
    """Say whether a stretch takes in a part of a changed one."""
    if atom.start == atom.end:
        return span.start < atom.start < span.end
    return span.start < atom.end and atom.start < span.end


def _union(one: Span, two: Span) -> Span:
    if two.start == two.end and one.start <= two.start <= one.end:
        return one
    return Span(min(one.start, two.start), max(one.end, two.end))


def _edited(
    changes: Diff,
    old: Span,
    new: Span,
    inside: tuple[Change, ...],
    wanted: Collection[str],
    head: bool,
) -> Iterator[Slip]:
    """Yield the slips of a sentence that was edited."""
    aligned = _Aligned(old, new, inside)
    ours, theirs = _values(changes.before, old), _values(changes.after, new)
    done: set[str] = set()
    for atom in inside:
        if atom.id not in wanted or atom.id in done:
            continue
        was, now = atom.before.span, atom.after.span
        while True:
            a, b = _to_value(was, ours), _to_value(now, theirs)
            a, b = aligned.grown(a, b)
            if (a, b) == (was, now):
                break
            was, now = a, b
        slip = Slip(
            "other", atom.before, atom.after, old, new, (atom.id,), inside, headline=head
        )  # fmt: skip
        slip = with_context(
            changes, slip, _stripped(changes.before, was), _stripped(changes.after, now)
        )
        done.update(slip.changes)
        yield _classified(changes, slip)


_Valued = tuple[Span, Shape]


def _values(text: str, sentence: Span) -> list[_Valued]:
    return [(one.span, one.shape) for one in candidates(text, sentence)]


def _to_value(span: Span, values: Sequence[_Valued]) -> Span:
    for value, _ in values:
        if span.start == span.end:
            if value.start < span.start < value.end:
                return value
        elif value.start < span.end and span.start < value.end:
            span = _union(span, value)
    return span


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _classified(changes: Diff, slip: Slip) -> Slip:
    """Return the slip with its kind of error, cut to the part of a name that matters."""
    before, after = changes.before, changes.after
    if _AGED.search(slip.was.text) and _AGED.search(slip.now.text):
        was, now = (Span(0, side.text.index("-")) for side in (slip.was, slip.now))
        return _cut(slip, was, now, "number")
    slip = _without_tail(slip, _POSSESSIVE)
    one, two = _shape(before, slip.was.span, slip.old), _shape(after, slip.now.span, slip.new)
    if one != two or one is None:
        return _post(changes, slip)
    if one == "name":
        return _named(changes, slip)
    return (
        _without_tail(evolve(slip, error=one), _DAY) if one == "date" else evolve(slip, error=one)
    )


_OFFICE = re.compile(r" (?:at|in|of|for|on) .+$")
_POSSESSIVE = re.compile(r"[’']s$")
_DAY = re.compile(r"(?<=m\.) (?:on )?[A-Z][a-z]+day$")


def _without_tail(slip: Slip, tail: re.Pattern[str]) -> Slip:
    """Return the slip without an end that both values have: "at Tarn Hospital", "on Saturday"."""
    was, now = tail.search(slip.was.text), tail.search(slip.now.text)
    if not was or not now or was[0] != now[0]:
        return slip
    return _cut(slip, Span(0, was.start()), Span(0, now.start()), slip.error)


_AGED = re.compile(r"^\d{1,3}-year(?:-olds?)?$")


def _shape(text: str, span: Span, sentence: Span) -> Shape | None:
    """Return the shape of a stretch that is one value and nothing else."""
    for value, shape in _values(text, sentence):
        if value == span:
            return shape
    # A name may stand whole inside what looks like a longer one: "May. Keaveny’s".
    return "name" if is_name(text, span) and text[span.start].isupper() else None


def _named(changes: Diff, slip: Slip) -> Slip:
    before, after = changes.before, changes.after
    was, now = post_before(slip.was.text), post_before(slip.now.text)
    if slip.was.text[was:] == slip.now.text[now:] and was and now:
        return _cut(slip, Span(0, was - 1), Span(0, now - 1), "title")
    if was and now:
        slip = _cut(slip, Span(was, len(slip.was.text)), Span(now, len(slip.now.text)), slip.error)
    if slip.headline:
        slip = _differing(slip)
    slip = _half(slip)
    if not (_may_be_name(before, slip.was.span) and _may_be_name(after, slip.now.span)):
        return evolve(slip, error="other")
    lead = after[max(slip.new.start, slip.now.span.start - 20) : slip.now.span.start]
    place = IN_A_PLACE.search(lead) or PLACES.fullmatch(slip.now.text.lower().split()[-1])
    alike = _is_misspelled(slip.was.text, slip.now.text)
    shared = set(slip.was.text.split()) & set(slip.now.text.split())
    if not alike and not shared and _is_speaker(after, slip):
        return evolve(slip, error="attribution")
    if place and not alike:
        return evolve(slip, error="place")
    return evolve(slip, error="name", misspelled=alike)


def _differing(slip: Slip) -> Slip:
    """Return the words of a headline that differ: with all its capitals, it looks like a name."""
    was, now = slip.was.text.split(" "), slip.now.text.split(" ")
    if len(was) != len(now):
        return slip
    pairs = [at for at in range(len(was)) if was[at] != now[at]]
    first, last = pairs[0], pairs[-1] + 1
    spans = []
    for words in (was, now):
        start = len(" ".join(words[:first])) + (first > 0)
        spans.append(Span(start, start + len(" ".join(words[first:last]))))
    return _cut(slip, spans[0], spans[1], slip.error)


def _half(slip: Slip) -> Slip:
    """Return the half of "Anna Webb of Harrow Legal" that differs, where the other does not."""
    one, of, two = slip.was.text.partition(" of ")
    three, again, four = slip.now.text.partition(" of ")
    if not of or not again:
        return slip
    if one == three:
        at = len(one) + len(of)
        return _cut(slip, Span(at, len(slip.was.text)), Span(at, len(slip.now.text)), slip.error)
    return _cut(slip, Span(0, len(one)), Span(0, len(three)), slip.error) if two == four else slip


def _is_misspelled(was: str, now: str) -> bool:
    """Say whether each word of a name that differs is a misspelling of its counterpart."""
    ours, theirs = was.split(), now.split()
    if len(ours) != len(theirs):
        return fuzz.ratio(was, now) >= _SPELT and len(ours) > 1
    return all(
        one[0] == two[0] and fuzz.ratio(one, two) >= _SPELT
        for one, two in zip(ours, theirs, strict=True)
        if one != two
    ) or (len(was) > 4 and fuzz.ratio(was, now) >= _SURELY)


_SURELY = 88


def _cut(slip: Slip, was: Span, now: Span, error: Error) -> Slip:
    ours, theirs = was.shifted(slip.was.span.start), now.shifted(slip.now.span.start)
    return evolve(
        slip,
        error=error,
        was=Value(was.of(slip.was.text), ours),
        now=Value(now.of(slip.now.text), theirs),
    )


def _may_be_name(text: str, span: Span) -> bool:
    """Say whether a stretch is a name: a capital at the start of a sentence proves nothing."""
    words = span.of(text)
    if not is_name(text, span):
        return False
    lower = re.compile(rf"(?<!\w){re.escape(words.lower())}(?!\w)")
    opens = re.search(r"(?:^|[.!?:”\"“]\s*|\n\s*)$", text[max(0, span.start - 3) : span.start])
    return (
        " " in words
        or not opens
        or (len(words) > 3 and not lower.search(text) and not words.endswith(("s", "ing")))
    )


def _is_speaker(text: str, slip: Slip) -> bool:
    sentence = slip.new.of(text)
    if not any(mark in sentence for mark in '“"'):
        return False
    lead = text[max(slip.new.start, slip.now.span.start - 12) : slip.now.span.start]
    tail = text[slip.now.span.end : slip.now.span.end + 12]
    return bool(re.search(rf"\b{SAYS} $", lead) or re.match(rf" {SAYS}\b", tail))


def _post(changes: Diff, slip: Slip) -> Slip:
    """Return a slip in a person's title as the whole title: "deputy mayor" for "deputy"."""
    after = changes.after
    for appositive in _APPOSITIVE.finditer(after, slip.new.start, slip.new.end):
        span = Span(*appositive.span("post"))
        if not span.covers(slip.now.span) or not TITLES.search(appositive["post"]):
            continue
        whole = with_context(changes, slip, slip.was.span, span)
        if whole.now.span == span and TITLES.search(whole.was.text) and "," not in whole.was.text:
            post = _without_tail(evolve(whole, error="title"), _OFFICE)
            if TITLES.search(post.was.text) and TITLES.search(post.now.text):
                return post
    return slip


_APPOSITIVE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){1,3}), "
    rf"{APPOSITION}"
    r"(?P<post>[a-zA-Z][^,.;:“”\"()]{2,70})(?=[,.;])"
)
