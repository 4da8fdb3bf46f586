"""What an audit looks at, and what it notes before a policy has graded it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from versioned.changes import diff
from versioned.labels import annotate
from versioned.locations import body_sentences
from versioned.model import Change, Claim, Diff, Label, Notice, Revision, Span, Value
from versioned.notices import find_notices, lay_out
from versioned.rules.en.auditing import CAPTION, DESCRIPTION
from versioned.text import revision


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


@frozen
class Texts:
    """The article after, with its notices, beside the text before where there is one.

    ``new`` are the notices that the text before does not have word for word.
    """

    after: Revision
    notices: tuple[Notice, ...]
    before: Revision | None = None
    earlier: tuple[Notice, ...] = ()
    changes: Diff | None = None
    labels: tuple[Label, ...] = ()
    sentences: tuple[Span, ...] = field(default=(), repr=False)

    @property
    def new(self) -> tuple[Notice, ...]:
        """The notices that came with the changes: all of them where there is no text before."""
        had = {letters(notice.text) for notice in self.earlier}
        return tuple(notice for notice in self.notices if letters(notice.text) not in had)

    def claims(self) -> list[tuple[Notice, Claim]]:
        """Return the claims of the notices, each with its notice."""
        return [(notice, claim) for notice in self.notices for claim in notice.claims]

    def labels_of(self, claim: Claim) -> list[Label]:
        """Return the labels of the changes that a claim discloses."""
        return [label for label in self.labels if label.claim == claim.id]

    def change(self, name: str) -> Change:
        """Return a change by its id."""
        assert self.changes is not None
        return next(change for change in self.changes if change.id == name)

    def sentence(self, at: int) -> Span | None:
        """Return the sentence of the article in which an offset lies, or that it ends."""
        number = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        return self.sentences[number] if number >= 0 and at <= self.sentences[number].end else None


def look_at(before: Revision | str | None, after: Revision | str) -> Texts:
    """Return the texts laid out, with their notices, changes and labels."""
    given = revision(after)
    found = find_notices(given)
    article = lay_out(given, found)
    sentences = tuple(body_sentences(article))
    if before is None:
        return Texts(article, found, sentences=sentences)
    old = revision(before)
    earlier = found if old.text == article.text else find_notices(old)
    old = lay_out(old, earlier)
    changes = diff(old, article)
    labels = annotate(old, article, found, changes) if changes.changes else ()
    return Texts(article, found, old, earlier, changes, labels, sentences)


def letters(text: str) -> str:
    """Return the letters and digits of a text: what is left when only style differs."""
    return "".join(filter(str.isalnum, text))


def value(article: Revision, span: Span) -> Value:
    """Return a stretch of an article with its words."""
    return Value(span.of(article.text), span)


def whereabouts(article: Revision, span: Span) -> str:
    """Return in words in what part of an article a stretch stands: "in paragraph 4"."""
    number = 0
    for paragraph in article.paragraphs:
        number += paragraph.role == "body"
        if paragraph.span.start <= span.start <= paragraph.span.end:
            return _part(paragraph.span.of(article.text), paragraph.role, number)
    return "in the text"


def _part(text: str, role: str, number: int) -> str:
    if role == "headline":
        return "in the headline"
    if role == "notice":
        return "in a notice"
    if CAPTION.match(text):
        return "in a caption"
    if DESCRIPTION.match(text):
        return "in the page’s description"
    return f"in paragraph {number}" if role == "body" else "beside the article"


def short(text: str, longest: int = 80) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def quoted(values: Sequence[str]) -> str:
    """Return texts in quotation marks, joined as in a sentence."""
    marked = [f"“{short(text)}”" for text in values]
    return " and ".join([", ".join(marked[:-1]), marked[-1]] if len(marked) > 1 else marked)
