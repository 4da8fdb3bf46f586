"""Which claim of a notice discloses a change: the one that says of it what was wrong or is right.

A claim discloses a change when its values stand in the change, when undoing it puts the earlier
words back, or, where it gives no value, when it is about this sentence and this kind of thing. To
stand in the same sentence as another correction discloses nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from versioned.contexts import Context, Side
from versioned.locations import content_words, locate, stem
from versioned.model import LACUNA, Change, Claim, Edit, Notice, Revision, Span, Value
from versioned.notations import canonical
from versioned.reconstructions import reconstruct
from versioned.rules.en.disclosures import ADDING, COUNTED, CUES, FITTING, REMOVING, TAKEN_OUT
from versioned.rules.en.notations import UNITS
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.surroundings import DEVELOPING

_HALF = 0.5
"""What part of the words of a statement must stand in what came or went."""

_WIDE = 8
"""A gap of more words than this may hold other changes than the one it was made for."""


_NEAR = 60
"""In so many code points behind a change the words that follow it are looked for."""


@frozen
class Account:
    """The claim (or notice without claims) that discloses a change, and why it is taken to."""

    claim: str
    why: str


@frozen
class LabelledEdit:
    """A change in its sentence, with the categories that it is of."""

    change: Change
    context: Context
    categories: Sequence[str]


@frozen(slots=False)
class Accounts:
    """The notices of a later text, asked which of their claims discloses a change."""

    article: Revision
    notices: Sequence[Notice] = field(factory=tuple)

    def of(self, edit: LabelledEdit) -> Account | None:
        """Return what discloses a change, or None: a silent edit."""
        for step in (
            self._by_value,
            self._by_words,
            self._by_phrase,
            self._by_statement,
            self._by_undoing,
            self._by_removal,
            self._by_subject,
        ):
            for found in step(edit):
                return found
        return next(self._by_notice(edit), None)

    @cached_property
    def _claims(self) -> list[Claim]:
        return [claim for notice in self.notices for claim in notice.claims]

    @cached_property
    def _edits(self) -> list[Edit]:
        if not self._claims:
            return []
        return [
            edit
            for candidate in reconstruct(self.article, self.notices)
            for edit in candidate.edits
        ]

    @cached_property
    def _told(self) -> list[set[str]]:
        return [_telling(notice.text) for notice in self.notices]

    @cached_property
    def _places(self) -> dict[str, list[Span]]:
        return {
            claim.id: [span for place in locate(claim, self.article) for span in place.spans]
            for claim in self._claims
            if not (claim.wrong and claim.right)
        }

    def _by_value(self, edit: LabelledEdit) -> Iterator[Account]:
        for claim in self._claims:
            terms = [*claim.terms]
            gone = _stands(claim.wrong, edit.context.was) or any(
                _stands(t, edit.context.was) for t in terms
            )
            come = _stands(claim.right, edit.context.now) or any(
                _stands(t, edit.context.now) for t in terms
            )
            if _needed(claim, edit.context, gone=gone, come=come):
                yield Account(claim.id, f"the notice gives {_given(claim)}")

    def _by_words(self, edit: LabelledEdit) -> Iterator[Account]:
        """Find the notice that has both the words that went and the words that came."""
        # "(Bram, not Brom)": what the reader of notices makes no claim of tells no less for that.
        was, now = (_telling(side.text) for side in (edit.context.was, edit.context.now))
        if not was - now or not now - was or self._is_turned_back(edit):
            return
        for notice, told in zip(self.notices, self._told, strict=True):
            if was | now <= told:
                claims = [claim for claim in notice.claims if was & _telling(_values(claim))]
                name = claims[0].id if claims else notice.id
                yield Account(name, "the notice has both the earlier words and these")

    def _by_phrase(self, edit: LabelledEdit) -> Iterator[Account]:
        """Find the notice that has both sides of an exchange, small words too, one as a phrase."""
        # "on 1 September" for "in September": one side has no word of its own that tells anything.
        sides = (edit.context.was, edit.context.now)
        was, now = (canonical(side.text) for side in sides)
        if not was or not now or len(was) + len(now) > _WIDE or self._is_turned_back(edit):
            return
        for notice, words in zip(self.notices, self._words, strict=True):
            if not (set(was) | set(now) <= words.tokens):
                continue
            if any(f" {phrase} " in words.line for side in sides for phrase in _phrases(side)):
                claims = [one for one in notice.claims if _telling(_values(one)) & _around(edit)]
                name = claims[0].id if claims else notice.id
                yield Account(name, "the notice has both the earlier words and these")

    def _is_turned_back(self, edit: LabelledEdit) -> bool:
        """Say whether an edit put back what a claim calls wrong, for what it calls right."""
        was, now = edit.context.was, edit.context.now
        return any(_stands(one.right, was) and _stands(one.wrong, now) for one in self._claims)

    @cached_property
    def _words(self) -> list[_Words]:
        return [_Words.of(notice.text) for notice in self.notices]

    def _by_statement(self, edit: LabelledEdit) -> Iterator[Account]:
        """Find what was left out, or taken out since, in what came or went."""
        came = not edit.context.was.text
        for claim in self._claims:
            if claim.error not in {"omission", "addition", "other", "attribution", "identity"}:
                continue
            for value in (claim.right, claim.wrong, claim.about, *claim.support):
                if value is claim.wrong and value and _makes(value, edit.context.was):
                    yield Account(claim.id, f"the notice calls “{value.text}” wrong")
                if value and not (edit.context.was.text and edit.context.now.text):
                    named = content_words(value.text)
                    told = content_words((edit.context.now if came else edit.context.was).text)
                    if len(named) > 1 and len(named & told) >= _HALF * len(named):
                        yield Account(claim.id, f"the notice speaks of “{value.text}”")

    def _by_undoing(self, edit: LabelledEdit) -> Iterator[Account]:
        for undoing in self._edits:
            meets = undoing.span.touches(edit.change.after.span)
            if meets and _restores(undoing, edit):
                yield Account(undoing.claim, f"undone by {undoing.rule}")

    def _by_removal(self, edit: LabelledEdit) -> Iterator[Account]:
        """Find the notice that tells of a passage taken out, without its words."""
        if edit.context.now.text or "removed_information" not in edit.categories:
            return
        for notice in self.notices:
            if TAKEN_OUT.search(notice.text) and not any(
                claim.wrong or claim.right for claim in notice.claims
            ):
                yield Account(notice.id, "the notice tells of a passage taken out")

    def _by_subject(self, edit: LabelledEdit) -> Iterator[Account]:
        for claim in self._claims:
            if claim.wrong and claim.right:
                continue
            if (claim.wrong or claim.right) and claim.error not in {"attribution", "quote"}:
                continue
            if not set(FITTING.get(claim.error, ())) & set(edit.categories):
                continue
            spans = self._places.get(claim.id, [])
            about = _common(claim.about.text if claim.about else "", edit.context)
            if any(span.touches(edit.change.after.span) for span in spans) or about:
                yield Account(claim.id, "the notice says what was wrong, if not what it was")

    def _by_notice(self, edit: LabelledEdit) -> Iterator[Account]:
        """Find a notice that tells, without values, of what was added or brought up to date."""
        for notice, told in zip(self.notices, self._told, strict=True):
            if notice.claims and notice.kind != "update":
                continue
            words = notice.text.lower()
            if notice.kind == "update" and _named(edit.context.now) & told:
                yield Account(notice.id, "the notice tells of this update")
            for cue, kinds in CUES:
                if not (set(kinds) & set(edit.categories) and cue.search(words)):
                    continue
                came = bool(edit.context.now.text)
                if not (ADDING if came else REMOVING).search(words):
                    continue
                if _is_counted(words, edit.context.now.sentence) or _common(
                    notice.text, edit.context
                ):
                    yield Account(notice.id, "the notice tells of this update")


def _is_counted(words: str, sentence: str) -> bool:
    """Say whether a notice speaks of the count that a sentence gives, if it says of which."""
    if not (DEVELOPING.search(words) and DEVELOPING.search(sentence)):
        return False
    asked = [count for count in COUNTED if count.search(words)]
    return not asked or any(count.search(sentence) for count in asked)


@frozen
class _Words:
    """The tokens of a notice, as a set and as one line to look for phrases in."""

    tokens: frozenset[str]
    line: str

    @classmethod
    def of(cls, text: str) -> _Words:
        tokens = canonical(text)
        return cls(frozenset(tokens), f" {' '.join(tokens)} ")


def _makes(statement: Value, side: Side) -> bool:
    """Say whether what went is a part of a statement, of which its sentence has more."""
    told, gone = _telling(statement.text), _telling(side.text)
    rest = _telling(side.left + " " + side.right)
    return len(told) > 1 and bool(gone) and gone < told and bool((told - gone) & rest)


def _phrases(side: Side) -> Iterator[str]:
    """Yield a changed stretch with the two words that follow it, in the notation of all."""
    following = canonical(side.right[:_NEAR])[:2]
    if len(following) == 2 and set(following) - COMMON:
        yield " ".join((*canonical(side.text), *following))
    if following and following[0] not in COMMON:
        yield " ".join((*canonical(side.text), following[0]))


def _around(edit: LabelledEdit) -> set[str]:
    return _telling(edit.context.was.sentence) | _telling(edit.context.now.sentence)


def _named(side: Side) -> set[str]:
    """Return what a stretch tells, its figures left aside: every update has some."""
    return {word for word in _telling(side.text) if not any(mark.isdigit() for mark in word)}


def _values(claim: Claim) -> str:
    found = (claim.wrong, claim.right, *claim.terms, *claim.support)
    return " ".join(value.text for value in found if value)


def _telling(text: str) -> set[str]:
    """Return the words of a text that tell something, numbers and units in one notation."""
    return {stem(UNITS.get(word, word)) for word in canonical(text)} - COMMON


def _needed(claim: Claim, context: Context, *, gone: bool, come: bool) -> bool:
    """Say whether all that a claim gives, and the change has a place for, stands in the change."""
    if claim.terms:
        return gone and come
    asked = []
    if claim.wrong and canonical(context.was.text):
        asked.append(gone)
    if claim.right and canonical(context.now.text):
        asked.append(come)
    if not asked:
        return False
    if not (claim.wrong and claim.right) and len(asked) == 1:
        return asked[0]
    return all(asked) and (len(asked) == 2 or gone or come)


def _stands(value: Value | None, side: Side) -> bool:
    """Say whether a value is what changed, or holds it, there where it changed."""
    if value is None or not side.text:
        return False
    return _holds(value.text, side) or stands(canonical(value.text), side)


def _holds(value: str, side: Side) -> bool:
    """Say whether a value stands as it is over the whole of the stretch that changed."""
    # "$2.1 million" is one amount, of which the change may be the one word "million".
    at = side.sentence.find(value, max(0, side.span.end - len(value)))
    return 0 <= at <= side.span.start


def stands(value: Sequence[str], side: Side) -> bool:
    """Say whether the tokens of a value run through the changed stretch of a sentence."""
    changed = canonical(side.text)
    if not value or not changed:
        return False
    size = len(value)
    if set(value) & set(changed) and _runs_through(value, side, set(changed)):
        return True
    told = {stem(word) for word in value if word not in COMMON}
    here = {stem(word) for word in changed if word not in COMMON}
    return size > 1 and bool(here) and here <= told


def _runs_through(value: Sequence[str], side: Side, changed: set[str]) -> bool:
    left, right, whole = (canonical(part) for part in (side.left, side.right, side.sentence))
    size = len(value)
    low, high = max(0, len(left) - 1), len(whole) - max(0, len(right) - 1)
    for at in range(max(0, low - size + 1), min(high, len(whole) - size + 1)):
        if whole[at : at + size] == tuple(value):
            middle = set(value) & changed
            if middle - COMMON or (middle and size <= 2):
                return True
    return False


def _restores(undoing: Edit, edit: LabelledEdit) -> bool:
    """Say whether undoing puts back what the change took away, as far as the notice tells it."""
    if undoing.was == LACUNA:
        return len(undoing.now.split()) <= _WIDE and undoing.span.covers(_bare(edit.change))
    was, now = Counter(canonical(edit.context.was.text)), Counter(canonical(edit.context.now.text))
    back, had = Counter(canonical(undoing.was)), Counter(canonical(undoing.now))
    sides = [
        (gone, undone)
        for gone, undone in ((was - now, back - had), (now - was, had - back))
        if gone
    ]
    return bool(sides) and all(
        2 * (gone & undone).total() >= gone.total() for gone, undone in sides
    )


def _bare(change: Change) -> Span:
    text = change.after.text
    start = change.after.span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def _common(words: str, context: Context) -> bool:
    told = content_words(words)
    sentence = content_words(context.now.sentence) | content_words(context.was.sentence)
    return bool(told & sentence)


def _given(claim: Claim) -> str:
    parts = []
    if claim.wrong:
        parts.append(f"“{claim.wrong.text}” as wrong")
    if claim.right:
        parts.append(f"“{claim.right.text}” as right")
    return " and ".join(parts) or " and ".join(f"“{term.text}”" for term in claim.terms)
