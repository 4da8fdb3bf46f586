"""Draft the notice: from the texts before and after to a correction in a house's style.

Every wording is tried before it is taken: it is attached to the later text, read as any notice
is, and undone. A wording that leads back to the text before is *verified*; one that would be
read as something else is not used. What has no wording is listed as unstated, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, product

from attrs import evolve, field, frozen

from versioned.changes import diff
from versioned.datelines import Dateline, dateline
from versioned.errors import VersionedError
from versioned.labels import annotate
from versioned.model import Change, Diff, Error, Kind, Label, Revision, Span
from versioned.notices import find_notices, lay_out
from versioned.phrases import LONGEST, Phrase, come, passage, phrases, swapped
from versioned.proofs import Outcome, Proof, attached
from versioned.rules.en.styles import AMENDED, HEADLINE_SELF, STYLES, Style
from versioned.slips import Slip, atoms, find_slips
from versioned.text import revision
from versioned.topics import bare_amount

_MOST = 20
"""How many replacements are tried: no notice states more, and time stays linear in the texts."""

_MOST_SENTENCES = 3
"""How many sentences that came or went together a notice quotes at most."""


@frozen
class DraftedClaim:
    """One error as the notice states it.

    ``changes`` are the ids of the changes of ``diff(before, after)`` that it discloses.
    ``verified`` says that reading the notice and undoing the claim gives the text before.
    """

    error: Error
    wrong: str | None
    right: str | None
    about: str | None
    changes: tuple[str, ...]
    text: str
    verified: bool


@frozen
class DraftedNotice:
    """A notice as it may be printed, and its claims in the order of its sentences."""

    kind: Kind
    text: str
    claims: tuple[DraftedClaim, ...]


@frozen
class Unstated:
    """A material change that has no place in the notice, and why."""

    change: Change
    reason: str


@frozen
class Draft:
    """The notices proposed for the step from one text to another, and what they leave out."""

    notices: tuple[DraftedNotice, ...]
    unstated: tuple[Unstated, ...] = ()
    changes: Diff = field(default=Diff("", "", ()), repr=False)

    @property
    def text(self) -> str:
        """The notices, a blank line between them."""
        return "\n\n".join(notice.text for notice in self.notices)

    @property
    def attached(self) -> str:
        """The later text with the notices at its end."""
        return attached(self.changes.after, self.text) if self.notices else self.changes.after


def draft(
    before: Revision | str, after: Revision | str, style: str = "plain", date: str | None = None
) -> Draft:
    """Return the notice for the material changes that no notice in ``after`` accounts for yet.

    ``style`` is "nyt", "guardian", "ap" or "plain"; ``date`` is the day of the correction as
    EDTF, with the precision known ("2017-03-07", "XXXX-03-07T15:55"). Raises
    :class:`VersionedError` for a style or a date that is none of these.
    """
    house = STYLES.get(style)
    if house is None:
        raise VersionedError(f"there is no style “{style}”; give one of {', '.join(STYLES)}")
    day = dateline(date, house.day) if date is not None else None
    old, given = revision(before), revision(after)
    found = find_notices(given)
    new = lay_out(given, found)
    changes = diff(old, new)
    wanted = _wanted(changes, annotate(old, new, found, changes))
    writer = _Writer(house, day, Proof(changes, new))
    book, reasons = writer.written(_grouped(find_slips(changes, wanted, new.spans("headline"))))
    notices = tuple(writer.notice(*page) for page in book)
    told = {change for notice in notices for claim in notice.claims for change in claim.changes}
    proposed = Draft(notices, (), changes)
    mistold = _mistold(proposed, old)
    unstated = tuple(
        Unstated(change, reasons.get(name, _NOWHERE) if name not in told else _MISTOLD)
        for name, change in wanted.items()
        if name not in told or any(span.touches(change.before.span) for span in mistold)
    )
    return evolve(proposed, unstated=unstated)


def _mistold(proposed: Draft, before: Revision) -> list[Span]:
    """Return what of the text before was changed materially and no claim is read as telling."""
    if not proposed.notices:
        return []
    after = revision(proposed.attached)
    notices = find_notices(after)
    changes = diff(before, lay_out(after, notices))
    labels = annotate(before, after, notices, changes)
    left = _wanted(changes, labels)
    return [change.before.span for change in left.values()]


_NOWHERE = "it lies in no sentence that both texts have"
_TOO_LONG = "more was changed than a notice can quote"
_TOO_MANY = f"a notice states no more than {_MOST} changes"
_MISTOLD = "the notice tells it, but an audit does not take its words to mean this change"
_UNREAD = "no wording was found that is sure to be read as this change"


def _wanted(changes: Diff, labels: Sequence[Label]) -> dict[str, Change]:
    """Return the changes to be stated, by id: material ones that no notice discloses."""
    material = {label.change for label in labels if label.materiality == "material"}
    excused = {label.change for label in labels if label.claim or label.category == "notice"}
    wanted = material - excused
    return {atom.id: atom for atom in atoms(changes) if atom.id.split(".")[0] in wanted}


def _grouped(slips: Sequence[Slip]) -> list[list[Slip]]:
    """Put the same replacement at several places together, the longest form first.

    Sentences that came or went in one change belong together as well.
    """
    groups: list[list[Slip]] = []
    for slip in slips:
        same = next((group for group in groups if _is_same(group[0], slip)), None)
        if same is None:
            groups.append([slip])
        elif (
            slip.error == same[0].error
            and len(slip.now.text) > len(same[0].now.text)
            and slip.was.text
        ):
            same.insert(0, slip)
        else:
            same.append(slip)
    return groups


def _is_same(one: Slip, two: Slip) -> bool:
    if _is_whole(one) or _is_whole(two):
        return one.error == two.error and bool(set(one.changes) & set(two.changes))
    if one.error == "other" or two.error != one.error:
        return False
    return _replaced(one) == _replaced(two)


def _replaced(slip: Slip) -> tuple[tuple[str, str], ...]:
    """Return the words that differ; those of a name are the same in its short forms."""
    if slip.error == "number":
        return ((bare_amount(slip.was.text), bare_amount(slip.now.text)),)
    was, now = slip.was.text.split(), slip.now.text.split()
    if slip.error != "name" or len(was) != len(now):
        return ((slip.was.text, slip.now.text),)
    return tuple((one, two) for one, two in zip(was, now, strict=True) if one != two)


@frozen
class _Stated:
    """Phrases that belong together, each with the template chosen for it."""

    phrases: tuple[tuple[Phrase, str], ...]
    verified: bool

    @property
    def changes(self) -> frozenset[str]:
        return frozenset(change for phrase, _ in self.phrases for change in phrase.changes)


_Book = tuple[tuple[tuple[_Stated, ...], int], ...]
"""Notices to be: the claims of each, and which of the house's words begin those after the first."""


def _members(book: _Book) -> list[_Stated]:
    return [one for members, _ in book for one in members]


def _told(book: _Book) -> set[str]:
    return {change for one in _members(book) for change in one.changes}


@frozen
class _Writer:
    """A house, the day, and what its wordings are proved on."""

    style: Style
    day: Dateline | None
    proof: Proof

    def written(self, groups: Sequence[list[Slip]]) -> tuple[_Book, dict[str, str]]:
        """Return the claims as they go into notices, and why other changes do not."""
        book: _Book = ()
        reasons: dict[str, str] = {}
        waiting, tried = list(groups), 0
        while waiting:
            group = waiting.pop(0)
            ids = {change for slip in group for change in slip.changes}
            if ids <= _told(book):
                continue
            tried += 1
            if tried > _MOST:
                reasons |= dict.fromkeys(ids, _TOO_MANY)
                continue
            taken = next(
                (more for one in self._worded(group, waiting) for more in self._with(book, one)),
                None,
            )
            if taken is not None:
                book = taken
            elif len(group) > 1 and not _is_whole(group[0]):
                waiting = [[slip] for slip in group] + waiting
            else:
                reasons |= dict.fromkeys(ids, self._reason(group))
        return book, reasons

    def _reason(self, group: Sequence[Slip]) -> str:
        lengths = [len(side.text.split()) for slip in group for side in (slip.was, slip.now)]
        long = max(lengths) > LONGEST or (_is_whole(group[0]) and len(group) > _MOST_SENTENCES)
        return _TOO_LONG if long else _UNREAD

    def _worded(self, group: list[Slip], others: Sequence[list[Slip]]) -> Iterator[_Stated]:
        """Yield the wordings of a replacement: those that lead back, then one that is harmless."""
        whole = _come(group, self.proof.changes) if _is_whole(group[0]) else None
        choices: Iterator[Sequence[Phrase]] = (
            ((phrase,) for phrase in self._phrases(group, others))
            if whole is None
            else self._of_sentences(group, whole)
        )
        spare: _Stated | None = None
        for chosen in choices:
            for one in self._proved(chosen):
                if one.verified:
                    yield one
                # A notice does not say where what was taken out had stood.
                if one.phrases[0][0].error == "addition" and _is_all_that_changed(group):
                    spare = spare or one
        if spare and not spare.verified:
            yield spare

    def _of_sentences(
        self, group: list[Slip], each: list[list[Phrase]]
    ) -> Iterator[Sequence[Phrase]]:
        if one := passage(group, self.proof.changes):
            yield (one,)
        if each:
            yield from product(*each)

    def _phrases(self, group: list[Slip], others: Sequence[list[Slip]]) -> Iterator[Phrase]:
        for other in others if len(group) == 1 else ():
            phrase = swapped(group[0], other[0], self.proof.changes) if len(other) == 1 else None
            if phrase:
                yield phrase
        yield from phrases(group, self.proof.changes)

    def _proved(self, chosen: Sequence[Phrase]) -> Iterator[_Stated]:
        """Yield phrases with the templates that lead back, or that at least change nothing."""
        ids = {change for phrase in chosen for change in phrase.changes}
        for templates in product(*(self.style.templates[phrase.key] for phrase in chosen)):
            pairs = tuple(zip(chosen, templates, strict=True))
            outcome = self._outcome((((_Stated(pairs, False),), 0),), ids)
            if outcome != "other":
                yield _Stated(pairs, outcome == "back")

    def _outcome(self, book: _Book, ids: Collection[str]) -> Outcome:
        return self.proof.outcome("\n\n".join(self.notice(*page).text for page in book), ids)

    def _with(self, book: _Book, one: _Stated) -> Iterator[_Book]:
        """Yield the books that hold one more claim, each claim still read as by itself.

        It goes into the last notice if it can, or else into one of its own. Claims that it says
        as well give way to it.
        """
        met = [each for each in _members(book) if each.changes & one.changes]
        if any(not each.changes <= one.changes for each in met):
            return
        if met:
            rest = [each for each in _members(book) if each not in met]
            book = ()
            for each in rest:
                if (more := next(self._with(book, each), None)) is None:
                    return
                book = more
        told = [each for each in (*_members(book), one) if each.verified]
        ids = {change for each in told for change in each.changes}
        for more in self._placed(book, one):
            if self._outcome(more, ids) in ({"back"} if ids else {"back", "nothing"}):
                yield more

    def _placed(self, book: _Book, one: _Stated) -> Iterator[_Book]:
        if book:
            members, _ = book[-1]
            for other in range(len(self.style.others)):
                yield (*book[:-1], ((*members, one), other))
        yield (*book, ((one,), 0))

    def notice(self, stated: Sequence[_Stated], other: int = 0) -> DraftedNotice:
        """Return the notice with these claims; ``other`` says how those after the first begin."""
        claims: list[DraftedClaim] = []
        for one in stated:
            for phrase, template in one.phrases:
                itself = self._self(phrase, claims, other)
                fields = {**phrase.fields, "self": itself, "self_headline": itself}
                fields["amended"] = AMENDED[bool(claims)]
                words = _filled(template, fields, self.style)
                claims.append(
                    DraftedClaim(
                        phrase.error, phrase.wrong, phrase.right, phrase.about,
                        phrase.changes, words, one.verified,
                    )
                )  # fmt: skip
        kind: Kind = "update" if all(c.error == "omission" for c in claims) else "correction"
        undated, dated = self.style.labels[kind]
        label = self._dated(dated) if self.day else undated
        words = " ".join(claim.text for claim in claims) + self.style.closing
        return DraftedNotice(kind, label + words, tuple(claims))

    def _self(self, phrase: Phrase, before: Sequence[DraftedClaim], other: int) -> str:
        undated, dated = self.style.first
        first = self._dated(dated) if self.day else undated
        if phrase.key == "headline":
            for words, head in HEADLINE_SELF.items():
                if words in first:
                    return first.replace(words, head) if not before else head[0].upper() + head[1:]
        return self.style.others[other] if before else first

    def _dated(self, words: str) -> str:
        assert self.day is not None
        words = words.replace("{on}", self.day.on).replace("{date,}", self.day.in_mid_sentence)
        return words.replace("{date}", self.day.words)


def _is_all_that_changed(group: Sequence[Slip]) -> bool:
    """Say whether nothing came where the sentences went, and no more went: else they are a part."""
    told = [slip.was.span for slip in group]
    atoms = [atom for slip in group for atom in slip.atoms]
    left = (
        char
        for atom in atoms
        for at, char in enumerate(atom.before.text, atom.before.span.start)
        if not any(span.start <= at < span.end for span in told)
    )
    came = (char for atom in atoms for char in atom.after.text)
    return not any(char.isalnum() for char in chain(came, left))


def _is_whole(slip: Slip) -> bool:
    """Say whether a slip is a sentence that one of the texts does not have."""
    return slip.error in {"omission", "addition"} and not (slip.was.text and slip.now.text)


def _come(group: Sequence[Slip], changes: Diff) -> list[list[Phrase]]:
    """Return the phrases for each sentence of a group; none where one cannot be quoted."""
    found = [come(slip, changes) for slip in group]
    return found if len(group) <= _MOST_SENTENCES and all(found) else []


_FIELD = re.compile(r"\{(\w+)([.,]?)\}")


def _filled(template: str, values: Mapping[str, str], style: Style) -> str:
    def value(match: re.Match[str]) -> str:
        name, stop = match.groups()
        words = values[name]
        if name.endswith("words"):
            return _quoted(words, stop, inside=style.stops_inside)
        return words + stop

    words = _FIELD.sub(value, template).replace(",. ", ". ")
    # "7 p.m." brings its own stop.
    return re.sub(r"(?<=\w\.)\.(?=\s|$)", "", words)


def _quoted(words: str, stop: str, *, inside: bool) -> str:
    """Return words in quotation marks, the stop where the house puts it."""
    if words.endswith(("?", "!", ".")):
        # A stop of the quoted words' own ends the sentence too.
        return f"“{words}”{stop if stop == ',' and not inside else ''}"
    return f"“{words}{stop}”" if inside else f"“{words}”{stop}"
