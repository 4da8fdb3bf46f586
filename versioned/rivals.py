"""What the body has where a notice states another value: neither the right one nor the wrong.

An edit may have put it there in place of the wrong value; or neither value of the claim stands in
the body, and one of their kind does in the sentence that the claim is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from versioned.locations import NOTICE_WORDS, best_sentence, content_words, standing_against, stem
from versioned.model import Change, Claim, Notice, Span
from versioned.observations import Texts
from versioned.rules.en.auditing import SITUATED
from versioned.values import Shape, candidates, is_name, shape_of
from versioned.wordings import find, wordings

_SURE, _MAYBE = 0.85, 0.7
"""How sure the place of a rival has to be, 0..1, to be reported, and as doubtful."""

_VALUED = {"number", "date", "name"}


@frozen
class Rival:
    """The value that a notice states, and the one that the body has in its place."""

    stated: Span
    printed: Span
    doubtful: bool


def rivals(texts: Texts, notice: Notice, claim: Claim) -> Iterator[Rival]:
    """Yield the values of the body that stand against the right value of a claim."""
    if claim.right is None:
        return
    yield from _put_instead(texts, notice, claim)
    if other := _other_value(texts, claim):
        yield other
    if other := _other_place(texts, claim):
        yield other


def _put_instead(texts: Texts, notice: Notice, claim: Claim) -> Iterator[Rival]:
    """Yield the values that an edit put where the wrong one stood, and that are not right."""
    assert claim.right
    text = texts.after.text
    shape, stated = _stated(text, claim.right.span)
    for change in _edits(texts, notice, claim, shape):
        sentence = texts.after.sentence(change.after.span.start)
        if shape is None or sentence is None:
            continue
        value = _put(texts, change, sentence, shape)
        if value and not _is_right(texts, claim, value, stated.of(text)):
            yield Rival(claim.right.span, value, doubtful=claim.wrong is None)


def _stated(text: str, right: Span) -> tuple[Shape | None, Span]:
    """Return the value in a right one, which may be a statement: the name in "She is Ann Lee"."""
    inside = [one for one in candidates(text, right) if one.shape in _VALUED]
    if len(inside) == 1:
        return inside[0].shape, inside[0].span
    return shape_of(text, right), right


def _edits(texts: Texts, notice: Notice, claim: Claim, shape: Shape | None) -> list[Change]:
    """Return the edits that took the wrong value away, or may have where it is not known."""
    if claim.wrong:
        return texts.taken_away(claim)
    assert claim.right
    if texts.before is None or shape is None or body_has(texts, claim.right.text):
        return []
    spoken = content_words(notice.text) - NOTICE_WORDS
    return [
        change
        for change in texts.changes
        if change.op == "replace"
        and texts.is_material(change)
        and len(change.after.text.split()) <= 4
        and (sentence := texts.after.sentence(change.after.span.start))
        and spoken & content_words(sentence.of(texts.after.text))
    ]


def _put(texts: Texts, change: Change, sentence: Span, shape: Shape) -> Span | None:
    """Return the value of a kind that an edit put in, in full."""
    text = texts.after.text
    for found in candidates(text, sentence):
        if found.shape == shape and found.span.touches(change.after.span):
            return found.span
    value = change.after.span
    return value if shape == "name" and is_name(text, value) else None


def _is_right(texts: Texts, claim: Claim, span: Span, stated: str) -> bool:
    """Say whether the right value of a claim stands in a stretch, or a part of it that tells."""
    assert claim.right
    wrong = claim.wrong.text if claim.wrong else None
    shown = Span(max(0, span.start - 40), min(len(texts.after.text), span.end + 40))
    forms = [*wordings(claim.right.text, wrong), *wordings(stated, wrong)]
    alone = " " not in span.of(texts.after.text)
    parts = {"part of the name"} if alone else {"part of the name", "surname"}
    whole = [form for form in forms if form.form not in parts]
    return any(
        place.touches(span) for form in whole for place in find(texts.after.text, shown, form.now)
    )


def _other_value(texts: Texts, claim: Claim) -> Rival | None:
    """Return the value that the body has where neither the right nor the wrong one stands."""
    text = texts.after.text
    if claim.right is None or not claim.about:
        return None
    shape = shape_of(text, claim.right.span)
    if shape not in {"number", "date"}:
        return None
    if any(said and body_has(texts, said.text) for said in (claim.right, claim.wrong)):
        return None
    # Values are sought in vain where no sentence is about the claim, and that is known sooner.
    if not best_sentence(claim, texts.after.revision):
        return None
    against = claim if claim.wrong else evolve(claim, wrong=claim.right)
    found = standing_against(against, texts.after.revision)
    if found is None or found[2] < _MAYBE - 0.1 * (not claim.wrong and shape == "date"):
        return None
    if not claim.wrong and _grain(found[1].of(text)) != _grain(claim.right.text):
        return None
    if shape == "number" and noun(text, found[1]) != noun(text, claim.right.span):
        return None
    return Rival(claim.right.span, found[1], doubtful=found[2] < _SURE or not claim.wrong)


def _other_place(texts: Texts, claim: Claim) -> Rival | None:
    """Return the place that the body names behind the noun that the claim is about.

    "Its factory in Perth", where the notice says that the factory is in Dundee.
    """
    if claim.right is None or claim.error != "place" or not claim.about:
        return None
    if any(said and body_has(texts, said.text) for said in (claim.right, claim.wrong)):
        return None
    text = texts.after.text
    about = content_words(claim.about.text) - NOTICE_WORDS
    for sentence in texts.after.sentences:
        for match in SITUATED.finditer(text, sentence.start, sentence.end):
            place = Span(*match.span("place"))
            if content_words(match["noun"]) & about and not content_words(match["place"]) & about:
                return Rival(claim.right.span, place, doubtful=True)
    return None


def _grain(said: str) -> str:
    """Return the form of a value: a weekday and a month are no rivals, nor a day and a year."""
    if said.lower().endswith("day"):
        return "day"
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d[\d,.]*", "0", said))


def body_has(texts: Texts, said: str) -> bool:
    """Say whether a value stands in headline or body, in any of its forms."""
    text = texts.after.text
    return any(
        texts.after.sentence(span.start)
        for form in wordings(said, None)
        for span in find(text, Span(0, len(text)), form.now)
    )


def is_same(text: str, one: Span, two: Span) -> bool:
    """Say whether a stretch has the value of another in any of its forms."""
    spelled = two.of(text)
    return any(
        next(find(spelled, Span(0, len(spelled)), form.now), None) is not None
        for form in wordings(one.of(text), None)
    )


def noun(text: str, span: Span) -> str:
    """Return what a number counts, as the stem of the word in it or behind it."""
    inside = re.findall(r"[a-z][a-z’'-]+", span.of(text).lower())
    behind = re.match(r"[ -]([a-z][a-z’'-]+)", text[span.end : span.end + 24])
    figure = any(mark.isdigit() for mark in span.of(text)) or len(inside) > 1
    own = inside[-1] if inside and figure else ""
    return stem(own or (behind[1] if behind else ""))
