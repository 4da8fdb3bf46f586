"""Say of each change what kind it is, how much it matters, and which claim discloses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from versioned.changes import diff
from versioned.locations import locate
from versioned.model import Change, Diff, Label, Materiality, Notice, Revision, Span
from versioned.notices import find_notices, lay_out
from versioned.reconstructions import reconstruct
from versioned.rules.en.values import DATE, NUMBER
from versioned.text import revision, sentences

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without)\b|n[’']t\b", re.IGNORECASE
)
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_QUOTES = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")


@frozen
class _Touch:
    """A stretch of the later text that a claim accounts for, and why."""

    claim: str
    span: Span
    why: str


def annotate(
    before: Revision | str,
    after: Revision | str,
    notices: Sequence[Notice] | None = None,
    changes: Diff | None = None,
) -> tuple[Label, ...]:
    """Return the labels of the changes of ``diff(before, after)``, in their order.

    ``notices`` are those of the later text, looked for there if not given; ``changes`` saves
    the diff where the caller has it.
    """
    new = revision(after)
    found = find_notices(new) if notices is None else tuple(notices)
    changes = diff(before, new) if changes is None else changes
    article = lay_out(new, found)
    touches = list(_touches(article, found))
    return tuple(_label(change, article, touches) for change in changes)


def _touches(article: Revision, notices: Sequence[Notice]) -> Iterator[_Touch]:
    for candidate in reconstruct(article, notices):
        for edit in candidate.edits:
            yield _Touch(edit.claim, edit.span, f"undone by {edit.rule}")
    for claim in (claim for notice in notices for claim in notice.claims):
        for location in locate(claim, article):
            for span in location.spans:
                yield _Touch(claim.id, _sentence(article, span), "in a sentence the claim is about")


def _sentence(article: Revision, span: Span) -> Span:
    for paragraph in article.spans("headline", "body"):
        if paragraph.covers(span):
            found = sentences(article.text, paragraph)
            return next((sentence for sentence in found if sentence.covers(span)), span)
    return span


def _label(change: Change, article: Revision, touches: Sequence[_Touch]) -> Label:
    span = change.after.span
    if change.after.text.strip() and any(
        notice.touches(span) for notice in article.spans("notice")
    ):
        return Label(change.id, "notice", "material", "part of a notice")
    category, materiality, why = _category(change, article)
    touch = next((touch for touch in touches if touch.span.touches(span)), None)
    if touch and materiality != "cosmetic":
        return Label(change.id, category, materiality, f"{why}; {touch.why}", touch.claim)
    return Label(change.id, category, materiality, why)


def _category(change: Change, article: Revision) -> tuple[str, Materiality, str]:
    was, now = change.before.text, change.after.text
    if change.op == "move":
        return _moved(change, article)
    became = f"“{_short(was)}” became “{_short(now)}”"
    if was.split() == now.split():
        return "layout", "cosmetic", "only white space differs"
    if _letters(was) == _letters(now):
        return "punctuation", "cosmetic", f"only marks differ: {became}"
    if bool(_NEGATION.search(was)) != bool(_NEGATION.search(now)):
        return "negation", "material", f"a negation came or went: {became}"
    if any(headline.touches(change.after.span) for headline in article.spans("headline")):
        return "headline", "material", f"in the headline: {became}"
    if _values(DATE, was) != _values(DATE, now):
        return "date", "material", f"the date changed: {became}"
    if _values(NUMBER, was) != _values(NUMBER, now):
        return "number", "material", f"the figure changed: {became}"
    if change.op == "insert":
        return "added_information", "material", f"“{_short(now)}” was added"
    if change.op == "delete":
        return "removed_information", "material", f"“{_short(was)}” was taken out"
    if _CAPITAL.search(was[1:] or was) and _CAPITAL.search(now[1:] or now):
        return "name", "material", f"the name changed: {became}"
    return "causal_or_claim", "material", f"the wording changed: {became}"


def _moved(change: Change, article: Revision) -> tuple[str, Materiality, str]:
    """Label a move by the weightiest of the edits made to what moved."""
    weights: tuple[Materiality, ...] = ("cosmetic", "copyedit", "material")
    where = f"“{_short(change.after.text)}” moved"
    edits = [_category(edit, article) for edit in change.edits]
    if not edits:
        return "moved", "copyedit", where
    _, materiality, why = max(edits, key=lambda edit: weights.index(edit[1]))
    return "moved", max(materiality, "copyedit", key=weights.index), f"{where}; {why}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text.translate(_QUOTES) if letter.isalnum())


def _values(shape: re.Pattern[str], text: str) -> list[str]:
    return [
        match[0].lower()
        for match in shape.finditer(text)
        if any(mark.isdigit() for mark in match[0])
    ]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}…"
