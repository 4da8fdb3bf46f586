"""Where a text still has what its notice says was wrong.

The wrong value is looked for in every form in which a text may write it. A number or a name that
stands there for something else is no error: how sure it is that the claim means the place comes
from what is counted, from the words that the claim and the sentence share, and from the part of
the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen
from rapidfuzz import fuzz

from versioned.locations import content_words, stem
from versioned.model import Claim, Notice, Span
from versioned.observations import (
    IN_CAPTION,
    IN_DESCRIPTION,
    IN_HEADLINE,
    Observation,
    Texts,
    short,
)
from versioned.rules.en.auditing import (
    MEASURES,
    NEGATED,
    ONE_COUNT,
    TELLS_OF_CORRECTION,
    TITLES,
)
from versioned.rules.en.stopwords import COMMON, META
from versioned.wordings import find, wordings

_SURE, _MAYBE = 1.8, 1.2
"""From how many points on a place is reported, and reported as doubtful.

A rare word that claim and sentence share is worth one, a common one less.
"""

_FAINT = 0.0
"""The same where the right value stands nowhere in the article."""

_PARTS = {
    "name": {"part of the name", "surname"},
    "spelling": {"part of the name", "surname"},
    "number": {"without unit"},
}
"""The forms that leave off a part of a wrong value and say it all the same."""

_ALIKE = 75
"""From which likeness, of 100, a word of a name is another one misspelled."""

_ELSEWHERE = {"attribution", "order", "conflation", "omission", "link_or_media"}
"""Errors whose wrong value is itself right somewhere: a source, a quotation, the other of two."""

_OTHERS = {"identity", "title"}
"""Errors where what was wrong is right of somebody else."""

_STATEMENT = 6
"""From how many words on a wrong value is a statement, whose words need not stand together."""

_WINDOW = re.compile(r"(?:\W+[\w’'-]+){1,4}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MARKED = re.compile(r"[$£€%]|\d\.\d|per ?cent|illion")
_FORENAME = re.compile(r"([^\W\d_a-z][\w’'-]+\.?) $")
_SURNAME = re.compile(r" ([^\W\d_a-z][\w’'-]+)")


@frozen
class _Topic:
    """What a claim is about: its words, how common each is, and what its value counts."""

    words: frozenset[str]
    spread: Counter[str]
    counted: frozenset[str]
    right: tuple[Span, ...]

    def weight(self, sentence: str) -> float:
        """Return how much of the topic a sentence shares; rare words weigh more."""
        shared = self.words & content_words(sentence)
        return sum((1 / self.spread[word] for word in shared if self.spread[word]), 0.0)


def unfulfilled(texts: Texts) -> Iterator[Observation]:
    """Yield the places that still have what a claim calls wrong."""
    for notice, claim in texts.claims():
        if claim.wrong is None or claim.error in _ELSEWHERE:
            continue
        if len(claim.wrong.text.split()) >= _STATEMENT and claim.error != "quote":
            yield from _statements(texts, notice, claim)
        else:
            yield from _values(texts, notice, claim)


def _values(texts: Texts, notice: Notice, claim: Claim) -> Iterator[Observation]:
    assert claim.wrong
    found = _wrong(texts, claim)
    if not found:
        return
    topic = _topic(texts, claim)
    rated = [(_sureness(texts, claim, topic, *place), place[1]) for place in found]
    told = [(sure, span) for sure, span in rated if sure >= _MAYBE]
    best = max(rated, key=lambda one: one[0])
    if not told and claim.right and not topic.right and best[0] >= _FAINT:
        # The right value stands nowhere: then the wrong one was left somewhere, likeliest here.
        told = [best]
    for sure, span in told:
        right = f", not “{short(claim.right.text)}”" if claim.right else ""
        message = (
            f"“{span.of(texts.after.text)}” still stands {texts.after.where(span)}"
            f"{right}: {claim.id} calls it wrong"
        )
        yield _observation(texts, notice, claim, span, message, doubtful=sure < _SURE)


def _observation(
    texts: Texts, notice: Notice, claim: Claim, span: Span, message: str, *, doubtful: bool
) -> Observation:
    if doubtful:
        message += ", if this speaks of the same thing"
    at = texts.after.value(span)
    return Observation(
        "notice-unfulfilled", message, notice.id, claim.id, after=(at,), doubtful=doubtful
    )


def _wrong(texts: Texts, claim: Claim) -> list[tuple[Span, Span]]:
    """Return where the wrong value stands, with its sentence, outside the right one."""
    assert claim.wrong
    right = [span for _, span in _right(texts, claim)]
    found: list[Span] = []
    for wording in wordings(claim.wrong.text, claim.right.text if claim.right else None):
        if not wording.whole and wording.form not in _PARTS.get(claim.error, ()):
            continue
        for span in find(texts.after.text, Span(0, len(texts.after.text)), wording.now):
            if not any(span.touches(other) for other in (*found, *right)):
                found.append(span)
    placed = [
        (sentence, span)
        for span in sorted(found, key=lambda span: span.start)
        if (sentence := texts.after.sentence(span.start)) and sentence.covers(span)
    ]
    return [
        pair
        for pair in placed
        if not _tells_of_correction(texts.after.text, *pair)
        and not _is_put_there(texts, claim, pair[1])
    ]


def _is_put_there(texts: Texts, claim: Claim, span: Span) -> bool:
    """Say whether an edit put a value where it stands: what came with it was not left over.

    One that took the right value away for it undid the correction.
    """
    right = claim.right.text if claim.right else None
    return any(
        change.op != "move"
        and change.after.span.touches(span)
        and change.after.text.strip()
        and span.of(texts.after.text) not in change.before.text
        and not (right and right in change.before.text)
        for change in texts.changes
    )


def _right(texts: Texts, claim: Claim) -> tuple[tuple[Span, Span], ...]:
    """Return where the right value stands, with its sentence."""
    if claim.right is None:
        return ()
    text = texts.after.text
    return tuple(
        (sentence, span)
        for wording in wordings(claim.right.text, claim.wrong.text if claim.wrong else None)
        for span in find(text, Span(0, len(text)), wording.now)
        if (sentence := texts.after.sentence(span.start)) and sentence.covers(span)
    )


def _tells_of_correction(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - 70) : span.start]
    behind = text[span.end : min(sentence.end, span.end + 50)]
    return bool(TELLS_OF_CORRECTION.search(before) or TELLS_OF_CORRECTION.search(behind))


def _topic(texts: Texts, claim: Claim) -> _Topic:
    text = texts.after.text
    words = content_words(claim.span.of(text)) - _META
    for said in (claim.wrong, claim.right):
        if said and len(said.text.split()) <= 4:
            words -= content_words(said.text)
    if claim.terms:
        words |= {word for term in claim.terms for word in content_words(term.text)}
    spread: Counter[str] = Counter()
    for sentence in texts.after.sentences:
        spread.update(content_words(sentence.of(text)) & words)
    right = _right(texts, claim)
    counted = {
        word
        for sentence, span in right
        for word in _counted(text, span) | _before(text, sentence, span)
    }
    if claim.about:
        counted |= content_words(claim.about.text) - _META
    for said in (claim.wrong, claim.right):
        if said:
            counted |= _counted(text, said.span) - _META | _unit(said.text)
    spans = tuple(span for _, span in right)
    return _Topic(frozenset(words), spread, frozenset(counted - _MEASURES), spans)


_META = {stem(word) for word in META}


def _unit(said: str) -> set[str]:
    """Return the noun that a value brings with it: "people" of "34,000 people"."""
    if not said[:1].isdigit():
        return set()
    return {stem(word.lower()) for word in _WORD.findall(said)} - COMMON


def _counted(text: str, span: Span) -> set[str]:
    """Return the words behind a value that say what it counts, up to the end of the clause."""
    behind = _WINDOW.match(text, span.end, min(len(text), span.end + 60))
    if behind is None:
        return set()
    clause = re.split(r"[.,;:)”]|\n", behind[0], maxsplit=1)[0]
    return {word for word in content_words(clause) if not word[0].isdigit()}


def _before(text: str, sentence: Span, span: Span) -> frozenset[str]:
    """Return the nearest word before a value that says what it is about: "kills" of "kills 14"."""
    words = _WORD.findall(text[max(sentence.start, span.start - 40) : span.start])
    return next(
        (found for word in reversed(words[-3:]) if (found := content_words(word))), frozenset()
    )


def _sureness(texts: Texts, claim: Claim, topic: _Topic, sentence: Span, span: Span) -> float:
    """Return how much speaks for the claim meaning this place; see ``_SURE`` and ``_MAYBE``."""
    assert claim.wrong
    text = texts.after.text
    if _is_misspelling(claim) and span.of(text)[:1].isupper():
        return 0.0 if _is_another(text, sentence, span, claim) else _SURE
    if claim.error == "quote" and " " in claim.wrong.text:
        return _SURE
    own = (_counted(text, span) | _unit(span.of(text))) - _MEASURES
    kin = _kinship(own | _before(text, sentence, span), topic.counted)
    points = min(2.0, topic.weight(sentence.of(text))) + kin
    part = IN_HEADLINE if _is_standfirst(texts, span) else texts.after.where(span)
    points += _OF_PARTS.get(part, 0.0)
    points += _NAMESAKE * _is_namesake(texts, claim, topic, span)
    points += 0.3 * _is_distinctive(claim.wrong.text)
    # Another person or body has other places in an article where it belongs.
    points -= claim.error in _OTHERS or (claim.error == "name" and not _is_misspelling(claim))
    if claim.right is None:
        points -= 0.3
    else:
        points += 0.8 * (not topic.right)
        points -= 0.6 * any(sentence.covers(other) for other in topic.right)
    if own and topic.counted and not kin and _counts(claim.wrong.text):
        points -= 1.0
    return points


_OF_PARTS = {IN_HEADLINE: 1.2, IN_DESCRIPTION: 1.2, IN_CAPTION: 0.9}
"""What it speaks for a claim that a value stands in a part which sums the article up."""

_NAMESAKE = 2.0


def _is_standfirst(texts: Texts, span: Span) -> bool:
    """Say whether a stretch lies in a line under the headline that sums the article up."""
    paragraphs = texts.after.revision.paragraphs[:3]
    line = next((one.span for one in paragraphs if one.span.covers(span)), None)
    return line is not None and line.of(texts.after.text).rstrip()[-1:].isalnum()


def _is_namesake(texts: Texts, claim: Claim, topic: _Topic, span: Span) -> bool:
    """Say whether the rest of a name stands beside a part of it, as beside the right part.

    "Janet Ruddock" where "Joan Ruddock" was put right is the same woman, unless both were named
    before.
    """
    assert claim.wrong
    if claim.error not in {"name", "spelling"} or claim.right is None or not topic.right:
        return False
    if texts.before is not None and claim.right.text in texts.before.text:
        return False
    text = texts.after.text
    beside = {_name_beside(text, other) for other in topic.right} - {None}
    return _name_beside(text, span) in beside


def _name_beside(text: str, span: Span) -> str | None:
    behind = _SURNAME.match(text[span.end : span.end + 30])
    return behind[1].removesuffix("’s").removesuffix("'s") if behind else None


def _is_misspelling(claim: Claim) -> bool:
    """Say whether the two names are one name spelled in two ways, and not two people's."""
    if claim.error not in {"name", "spelling"} or claim.wrong is None or claim.right is None:
        return False
    right = _WORD.findall(claim.right.text)
    return all(
        any(fuzz.ratio(word, other) >= _ALIKE for other in right)
        for word in _WORD.findall(claim.wrong.text)
    )


def _counts(said: str) -> bool:
    """Say whether a value counts what stands behind it, as no price and no share does."""
    figure = any(mark.isdigit() for mark in said) or said.lower() == said
    return figure and not _MARKED.search(said)


def _kinship(one: set[str], two: frozenset[str]) -> float:
    """Return how much two sets of words speak for one thing being counted."""
    if any(one & row and two & row for row in _ONE_COUNT):
        return 1.3
    return 0.7 if one & two else 0.0


_ONE_COUNT = [
    row | {stem(form) for word in row for form in (word, f"{word}s")} for row in ONE_COUNT
]
_MEASURES = MEASURES | {stem(word) for word in MEASURES}


def _is_distinctive(said: str) -> bool:
    """Say whether a value is unlikely to stand in a text by chance."""
    digits = sum(mark.isdigit() for mark in said)
    year = re.fullmatch(r"(?:1\d|20)\d\d", said)
    marked = _MARKED.search(said) is not None
    return (digits >= 4 and not year) or marked or (" " in said and said[:1].isupper())


def _is_another(text: str, sentence: Span, span: Span, claim: Claim) -> bool:
    """Say whether a name is part of another's: "Paula Hart" where a Peter Hart was misspelled."""
    assert claim.wrong
    own = set(_WORD.findall(claim.wrong.text + " " + (claim.right.text if claim.right else "")))
    start = max(sentence.start, span.start - 30)
    before = _FORENAME.search(text[start : span.start])
    behind = _SURNAME.match(text[span.end : min(sentence.end, span.end + 30)])
    first = before is not None and (
        before[1] not in own
        and before[1].lower() not in COMMON
        and before.start() + start > sentence.start
        and not before[1].endswith(".")
        and before[1] not in TITLES
    )
    return first or (behind is not None and behind[1] not in own and " " not in span.of(text))


def _statements(texts: Texts, notice: Notice, claim: Claim) -> Iterator[Observation]:
    """Yield the sentences that still make a statement which the notice calls wrong."""
    assert claim.wrong
    said = content_words(claim.wrong.text)
    ours = content_words(claim.right.text) - said if claim.right else set()
    text = texts.after.text
    if len(said) < 3 or claim.error in _OTHERS:
        return
    for sentence in texts.after.sentences:
        words = sentence.of(text)
        has = content_words(words)
        same = bool(NEGATED.search(words)) == bool(NEGATED.search(claim.wrong.text))
        told = TELLS_OF_CORRECTION.search(words) is not None
        if len(said & has) >= 0.85 * len(said) and same and not told and not ours & has:
            message = (
                f"{texts.after.where(sentence)} the text still says "
                f"“{short(words)}”, which {claim.id} calls wrong"
            )
            yield _observation(texts, notice, claim, sentence, message, doubtful=True)


def stands(texts: Texts, claim: Claim) -> Sequence[Span]:
    """Return where the words that a claim calls wrong stand, whatever they speak of there."""
    return [span for _, span in _wrong(texts, claim)] if claim.wrong else []
