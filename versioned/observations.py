"""What an audit looks at, and what it notes before a policy has graded it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from versioned.comparisons import Comparison, compare
from versioned.labels import annotate
from versioned.locations import body_sentences
from versioned.model import Change, Claim, Diff, Label, Notice, Revision, Span, Value
from versioned.notations import canonical
from versioned.notices import find_notices, lay_out
from versioned.rules.en.auditing import CAPTION, DESCRIPTION
from versioned.text import revision
from versioned.wordings import find, wordings


@frozen
class Observation:
    """One thing noted about the texts; ``doubtful`` where it may well be otherwise.

    ``categories`` are those of the changes that it is about.
    """

    code: str
    message: str
    notice: str | None = None
    claim: str | None = None
    changes: tuple[str, ...] = ()
    before: tuple[Value, ...] = ()
    after: tuple[Value, ...] = ()
    categories: tuple[str, ...] = ()
    doubtful: bool = False


_VALUES = 120
"""How long the two sides of a change are together, in code points, that exchanges two values."""

PARTS = "bcdefghijklmnop"
"""The letters behind the id of a change of which only a part is meant."""

IN_HEADLINE = "in the headline"
IN_CAPTION = "in a caption"
IN_DESCRIPTION = "in the page’s description"
SUMS_UP = frozenset({IN_HEADLINE, IN_CAPTION, IN_DESCRIPTION})
"""The parts of a page that say in short what the article says."""


@frozen
class Page:
    """A revision with what is looked up in it again and again, found by bisection."""

    revision: Revision
    notices: tuple[Notice, ...]
    sentences: tuple[Span, ...] = field(repr=False)
    apart: tuple[Span, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The text of the revision."""
        return self.revision.text

    def sentence(self, at: int) -> Span | None:
        """Return the sentence of the article in which an offset lies, or that it ends."""
        number = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        return self.sentences[number] if number >= 0 and at <= self.sentences[number].end else None

    def is_apart(self, span: Span) -> bool:
        """Say whether a stretch lies in a notice, or in what a page carries beside its article."""
        number = bisect_right(self.apart, span.start, key=lambda other: other.start) - 1
        return number >= 0 and self.apart[number].covers(span)

    def where(self, span: Span) -> str:
        """Return in words in what part of the page a stretch stands: "in paragraph 4"."""
        number = bisect_right(self._starts, span.start) - 1
        if number < 0:
            return "in the text"
        paragraph = self.revision.paragraphs[number]
        return _part(paragraph.span.of(self.text), paragraph.role, number + 1)

    def value(self, span: Span) -> Value:
        """Return a stretch with its words."""
        return Value(span.of(self.text), span)


def page(revision: Revision, notices: tuple[Notice, ...]) -> Page:
    """Return the page of a revision, laid out with its notices."""
    article = lay_out(revision, notices)
    apart = [*(notice.span for notice in notices), *article.spans("furniture")]
    return Page(
        article,
        notices,
        tuple(body_sentences(article)),
        tuple(sorted(apart, key=lambda span: span.start)),
        tuple(paragraph.span.start for paragraph in article.paragraphs),
    )


@frozen
class Texts:
    """The article after, with its notices, beside the text before where there is one.

    ``labels`` are those of each change by its id.
    """

    after: Page
    before: Page | None = None
    changes: tuple[Change, ...] = ()
    labels: Mapping[str, Sequence[Label]] = field(factory=dict)

    @property
    def new(self) -> tuple[Notice, ...]:
        """The notices that came with the changes: all of them where there is no text before."""
        had = {letters(notice.text) for notice in self.before.notices} if self.before else set()
        return tuple(notice for notice in self.after.notices if letters(notice.text) not in had)

    def claims(self) -> list[tuple[Notice, Claim]]:
        """Return the claims of the notices, each with its notice."""
        return [(notice, claim) for notice in self.after.notices for claim in notice.claims]

    def changes_of(self, claim: Claim) -> list[Change]:
        """Return the changes of the article that a claim accounts for, but for cosmetic ones."""
        return [
            change
            for change in self.changes
            if any(
                label.claim == claim.id
                and label.category != "notice"
                and label.materiality != "cosmetic"
                for label in self.labels.get(change.id, ())
            )
        ]

    def is_silent(self, change: Change) -> bool:
        """Say whether a change of the article is material, and no notice tells of it."""
        labels = self.labels.get(change.id, ())
        if any(label.claim or label.category == "notice" for label in labels):
            return False
        return self.is_material(change)

    def is_material(self, change: Change) -> bool:
        """Say whether a change of the article itself is material."""
        labels = self.labels.get(change.id, ())
        material = any(label.materiality == "material" for label in labels)
        return material and not self.is_apart(change)

    def is_apart(self, change: Change) -> bool:
        """Say whether a change lies in notices, or in what the page carries around the article."""
        sides = [
            (page, side)
            for page, side in ((self.before, change.before), (self.after, change.after))
            if page and side.text.strip()
        ]
        return bool(sides) and all(page.is_apart(bare(side)) for page, side in sides)

    def taken_away(self, claim: Claim) -> list[Change]:
        """Return the changes that took away what a claim calls wrong, whatever came instead."""
        if self.before is None or claim.wrong is None:
            return []
        right = claim.right.text if claim.right else None
        forms = {form.now for form in wordings(claim.wrong.text, right) if form.whole}
        return [
            change
            for change in self.changes
            if change.op == "replace"
            and not self.before.is_apart(change.before.span)
            and any(_touches(self.before.text, change.before.span, form) for form in forms)
            and not any(_touches(self.after.text, change.after.span, form) for form in forms)
        ]


def bare(side: Value) -> Span:
    """Return the stretch of a value without the white space around it."""
    start = side.span.start + len(side.text) - len(side.text.lstrip())
    return Span(start, start + len(side.text.strip()))


def look_at(before: Revision | str | None, after: Revision | str) -> Texts:
    """Return the texts laid out, with their notices, changes and labels."""
    if before is not None:
        return look_at_both(compare(before, after))
    given = revision(after)
    return Texts(page(given, find_notices(given)))


def look_at_both(pair: Comparison) -> Texts:
    """Return the texts of a comparison; its changes and labels are taken as they are."""
    old, new = page(pair.before, pair.earlier), page(pair.after, pair.notices)
    changes = tuple(_parted(pair.changes, old, new))
    labels: dict[str, list[Label]] = defaultdict(list)
    for label in _labels(pair, changes):
        labels[label.change].append(label)
    claims = [claim for notice in pair.notices for claim in notice.claims]
    for change in changes:
        if not any(label.claim for label in labels[change.id]):
            labels[change.id] = _disclosed(change, labels[change.id], claims, old, new)
    _extend(changes, labels)
    return Texts(new, old, changes, labels)


def _labels(pair: Comparison, changes: Sequence[Change]) -> Iterator[Label]:
    """Yield the labels of changes some of which are parts of those compared."""
    known = set(pair.changes)
    whole = {change.id for change in changes if change in known}
    yield from (label for label in pair.labels if label.change in whole)
    if parts := tuple(change for change in changes if change not in known):
        parted = evolve(pair.changes, changes=parts)
        yield from annotate(pair.before, pair.after, pair.notices, parted, pair.earlier)


def _extend(changes: Sequence[Change], labels: dict[str, list[Label]]) -> None:
    """Let what discloses an exchange of one value for another disclose it wherever it was made."""
    told: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
    for change in changes:
        claim = next((label.claim for label in labels[change.id] if label.claim), None)
        if claim and change.op == "replace":
            told.setdefault(_exchanged(change), claim)
    for change in changes:
        silent = not any(label.claim for label in labels[change.id])
        claim = told.get(_exchanged(change)) if silent and change.op == "replace" else None
        if claim and any(label.category in _VALUED for label in labels[change.id]):
            labels[change.id] = [evolve(label, claim=claim) for label in labels[change.id]]


_VALUED = {"number", "date", "name", "place", "title"}
"""What a change is that puts one value for another."""


def _exchanged(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return canonical(change.before.text), canonical(change.after.text)


def _disclosed(
    change: Change, labels: list[Label], claims: Sequence[Claim], old: Page, new: Page
) -> list[Label]:
    """Return the labels of a change, with the claim whose wrong value became its right one."""
    if len(change.before.text) + len(change.after.text) > _VALUES:
        return labels
    claim = next((claim for claim in claims if puts_right(change, claim, old, new)), None)
    return [evolve(label, claim=claim.id) for label in labels] if claim else labels


def puts_right(change: Change, claim: Claim, old: Page, new: Page) -> bool:
    """Say whether a change put a claim's right value, in any of its forms, for its wrong one."""
    if claim.wrong is None or claim.right is None or change.op != "replace":
        return False
    return any(
        _touches(new.text, change.after.span, form.now)
        and _touches(old.text, change.before.span, form.was)
        for form in wordings(claim.right.text, claim.wrong.text)
        if form.was
    )


def _touches(text: str, span: Span, words: str) -> bool:
    around = Span(max(0, span.start - len(words)), min(len(text), span.end + len(words)))
    return any(place.touches(span) for place in find(text, around, words))


def _parted(changes: Diff, old: Page, new: Page) -> Iterator[Change]:
    """Yield the changes, those that put in or take out a notice with other words in parts."""
    for change in changes:
        pieces = list(_pieces(change, old, new))
        if len(pieces) < 2:
            yield change
            continue
        for letter, (was, now) in zip(f"a{PARTS}", pieces, strict=False):
            name = change.id if letter == "a" else change.id + letter
            yield evolve(change, id=name, before=old.value(was), after=new.value(now))


def _pieces(change: Change, old: Page, new: Page) -> Iterator[tuple[Span, Span]]:
    """Yield the two sides of each part of a change: of a notice, or of what is around it."""
    was, now = change.before.span, change.after.span
    if change.op == "move":
        return
    if not change.after.text.strip():
        yield from ((part, now) for part in _parts(was, old))
        return
    for part in _parts(now, new):
        # What stood there goes with the first part that is no notice's.
        beside = not new.is_apart(part) and was.start < was.end
        yield (was if beside else Span(was.end, was.end)), part
        was = Span(was.end, was.end) if beside else was


def _parts(span: Span, page: Page) -> Iterator[Span]:
    """Yield a stretch in parts cut at the ends of notices, white space with what is before it."""
    ends = {at for notice in page.notices for at in (notice.span.start, notice.span.end)}
    start = span.start
    cuts = [*sorted(at for at in ends if span.start < at < span.end), span.end]
    for end, following in zip(cuts, [*cuts[1:], span.end], strict=True):
        blank = not page.text[end:following].strip()
        if page.text[start:end].strip() and not (blank and end < following):
            yield Span(start, end)
            start = end
    if start < span.end:
        yield Span(start, span.end)


def letters(text: str) -> str:
    """Return the letters and digits of a text: what is left when only style differs."""
    return "".join(filter(str.isalnum, text))


def _part(text: str, role: str, number: int) -> str:
    if role == "headline":
        return IN_HEADLINE
    if role == "notice":
        return "in a notice"
    if CAPTION.match(text):
        return IN_CAPTION
    if DESCRIPTION.match(text):
        return IN_DESCRIPTION
    return f"in paragraph {number}" if role == "body" else "beside the article"


def short(text: str, longest: int = 80) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def quoted(values: Sequence[str]) -> str:
    """Return texts in quotation marks, joined as in a sentence."""
    marked = [f"“{short(text)}”" for text in values]
    return " and ".join([", ".join(marked[:-1]), marked[-1]] if len(marked) > 1 else marked)
