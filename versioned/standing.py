"""Where a text still has what its notice says was wrong.

The wrong value is looked for in every form in which a text may write it. A number or a name that
stands there for something else is no error: how sure it is that the claim means the place comes
from what is counted, from the words that the claim and the sentence share, and from the part of
the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen
from rapidfuzz import fuzz

from versioned.leftovers import Leftover, leftovers, right_places
from versioned.locations import NOTICE_WORDS, content_words, stem
from versioned.model import Claim, Notice, Span
from versioned.observations import (
    IN_CAPTION,
    IN_DESCRIPTION,
    IN_HEADLINE,
    SUMS_UP,
    Observation,
    Texts,
    short,
)
from versioned.restatements import SHORTEST, restated
from versioned.rules.en.auditing import (
    AGED,
    BEFORE_ANY,
    MEASURES,
    ONE_COUNT,
    TITLES,
    YEAR_OLD,
)
from versioned.rules.en.stopwords import COMMON
from versioned.successions import said_in

_SURE, _MAYBE = 1.8, 1.2
"""From how many points on a place is reported, and reported as doubtful.

A rare word that claim and sentence share is worth one, a common one less.
"""

_FAINT = 0.0
"""The same where the right value stands nowhere in the article."""

_ALIKE = 75
"""From which likeness, of 100, a word of a name is another one misspelled."""

_ELSEWHERE = {"order", "conflation", "omission", "link_or_media"}
"""Errors whose wrong value is itself right somewhere: a quotation, the other of two."""

_OTHERS = {"identity", "title", "attribution"}
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
    """What a claim is about: its words, how common each is, and what its value counts.

    Of the right value: where it stands, behind which two words, in sentences of which years,
    whether it is anybody's age, and whether an edit brought it into the article.
    """

    words: frozenset[str]
    spread: Counter[str]
    counted: frozenset[str]
    names: frozenset[str]
    right: tuple[Span, ...]
    behind: frozenset[tuple[str, ...]]
    years: frozenset[str]
    is_age: bool
    is_new: bool

    def weight(self, sentence: str) -> float:
        """Return how much of the topic a sentence shares; rare words weigh more."""
        shared = self.words & content_words(sentence)
        return sum((1 / self.spread[word] for word in shared if self.spread[word]), 0.0)


def unfulfilled(texts: Texts) -> Iterator[Observation]:
    """Yield the places that still have what a claim calls wrong."""
    for notice, claim in texts.claims():
        if claim.wrong is None or claim.error in _ELSEWHERE:
            continue
        size = len(claim.wrong.text.split())
        if size >= SHORTEST and claim.error not in {"quote", *_OTHERS}:
            for sentence in restated(texts, claim):
                yield _restated(texts, notice, claim, sentence)
        if size < _STATEMENT or claim.error == "quote":
            yield from _values(texts, notice, claim)


def _restated(texts: Texts, notice: Notice, claim: Claim, sentence: Span) -> Observation:
    words = short(sentence.of(texts.after.text))
    where = texts.after.where(sentence)
    message = f"{where} the text still says “{words}”, which {claim.id} calls wrong"
    return _observation(texts, notice, claim, sentence, message, doubtful=True)


def _values(texts: Texts, notice: Notice, claim: Claim) -> Iterator[Observation]:
    found = leftovers(texts, claim)
    if not found:
        return
    topic = _topic(texts, notice, claim)
    rated = [(_sureness(texts, claim, topic, place), place) for place in found]
    told = [(sure, place.span) for sure, place in rated if sure >= _MAYBE]
    whole = [(sure, place.span) for sure, place in rated if not place.loose]
    best = max(whole, key=lambda one: one[0], default=(_FAINT - 1, Span(0, 0)))
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


def _is_alone(notice: Notice) -> bool:
    """Say whether all that a notice says is about one error."""
    return len(notice.claims) == 1 and len(notice.text) < _LONG


_LONG = 400
"""From how many code points on a notice says more than its claim."""


def _topic(texts: Texts, notice: Notice, claim: Claim) -> _Topic:
    text = texts.after.text
    told = said_in(notice) if _is_alone(notice) else claim.span.of(text)
    words = content_words(told) - NOTICE_WORDS
    for said in (claim.wrong, claim.right):
        if said and len(said.text.split()) <= 4:
            words -= content_words(said.text)
    if claim.terms:
        words |= {word for term in claim.terms for word in content_words(term.text)}
    spread: Counter[str] = Counter()
    for sentence in texts.after.sentences:
        spread.update(content_words(sentence.of(text)) & words)
    right = right_places(texts, claim)
    counted = {
        word
        for sentence, span in right
        for word in _counted(text, span) | _before(text, sentence, span)
    }
    if claim.about:
        counted |= content_words(claim.about.text) - NOTICE_WORDS
    elif claim.error in {"date", "attribution"}:
        counted |= words
    for said in (claim.wrong, claim.right):
        if said:
            counted |= _counted(text, said.span) - NOTICE_WORDS | _unit(said.text)
    return _Topic(
        frozenset(words),
        spread,
        frozenset(counted - _MEASURES),
        _proper_names(text, claim),
        tuple(span for _, span in right),
        frozenset(pair for _, span in right if (pair := _two_before(text, span))),
        _years(claim.span.of(text)).union(*(_years(sentence.of(text)) for sentence, _ in right)),
        any(_is_age(text, span) for _, span in right),
        _is_new(texts, claim),
    )


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


def _sureness(texts: Texts, claim: Claim, topic: _Topic, place: Leftover) -> float:
    """Return how much speaks for the claim meaning this place; see ``_SURE`` and ``_MAYBE``."""
    assert claim.wrong
    text, span = texts.after.text, place.span
    if _is_one_name(texts, claim, topic, place) and span.of(text)[:1].isupper():
        return 0.0 if _is_another(text, place.sentence, span, claim) else _SURE
    if claim.error == "quote" and " " in claim.wrong.text:
        return _SURE
    return _of_place(texts, claim, topic, place) + _of_value(texts, claim, topic, place)


def _of_place(texts: Texts, claim: Claim, topic: _Topic, place: Leftover) -> float:
    """Return how much the words around a value, and the part of the page, speak for it."""
    assert claim.wrong
    text, sentence, span = texts.after.text, place.sentence, place.span
    own = (_counted(text, span) | _unit(span.of(text))) - _MEASURES
    kin = _kinship(own | _before(text, sentence, span), topic.counted)
    if claim.error == "date" and (own | _before(text, sentence, span)) & topic.words:
        kin = max(kin, _EVENT)
    if _is_age(text, span) and topic.is_age:
        kin = max(kin, _AGE) * (not _is_another(text, sentence, span, claim))
    elif own and topic.counted and not kin and _counts(claim.wrong.text):
        kin = -1.0 * (not (_part(texts, place) in SUMS_UP and _is_long(claim.wrong.text)))
    points = min(2.0, topic.weight(sentence.of(text))) + kin
    points += _OF_PARTS.get(_part(texts, place), 0.0)
    points += _ALIKE_BEFORE * (_two_before(text, span) in topic.behind)
    if claim.error == "date" and not place.loose:
        points += _SUBJECT * bool(topic.names & _names(sentence.of(text)))
    points -= _OTHER_YEAR * _is_of_another_year(texts, topic, place)
    points -= 0.6 * any(sentence.covers(other) for other in topic.right)
    return points


def _of_value(texts: Texts, claim: Claim, topic: _Topic, place: Leftover) -> float:
    """Return how much the value itself, and what is known of the right one, speak for it."""
    assert claim.wrong
    points = _NAMESAKE * _is_namesake(texts, claim, topic, place.span)
    points += 0.3 * _is_distinctive(claim.wrong.text)
    # Another person or body has other places in an article where it belongs.
    points -= claim.error in _OTHERS or (claim.error == "name" and not _is_misspelling(claim))
    if claim.error == "title":
        points += 2 * _is_beside_holder(texts, topic, place)
    loose = claim.error in {"place", "name"} and place.loose
    if (loose or claim.error == "attribution") and topic.is_new:
        points += _MAYBE
    if claim.right is None:
        return points - 0.3
    return points + 0.8 * (not topic.right)


_EVENT = 1.3
"""What it speaks for a claim that a date stands beside what happens then: "Thursday's hearing"."""

_AGE = 1.3
"""What it speaks for a claim that both its right value and a wrong one are somebody's age."""

_OTHER_YEAR = 0.6

_ALIKE_BEFORE = 0.7
"""What it speaks for a claim that the same two words stand before a value and the right one."""

_SUBJECT = 0.4
"""What it speaks for a claim that the sentence of a date names whom or what the claim names."""

_OF_PARTS = {IN_HEADLINE: 1.2, IN_DESCRIPTION: 1.2, IN_CAPTION: 0.9}
"""What it speaks for a claim that a value stands in a part which sums the article up."""

_NAMESAKE = 2.0


def _part(texts: Texts, place: Leftover) -> str:
    """Return the part of the page in which a value lies.

    A standfirst counts as a headline, and a cross-heading as a caption: a short line without a
    stop at its end.
    """
    text = texts.after.text
    start = text.rfind("\n", 0, place.span.start) + 1
    end = text.find("\n", place.span.end)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    unstopped = line[-1:].isalnum() or (line[-1:] in "?!" and len(line) < _HEADING)
    if unstopped and start <= texts.after.revision.paragraphs[:3][-1].span.start:
        return IN_HEADLINE
    if unstopped and len(line) < _HEADING and texts.after.where(place.span) not in SUMS_UP:
        return IN_CAPTION
    return texts.after.where(place.span)


_HEADING = 60
"""Up to how many code points a line without a stop is a heading."""


def _two_before(text: str, span: Span) -> tuple[str, ...] | None:
    """Return the two words before a value, unless they stand before any."""
    words = _LAST_TWO.search(text[max(0, span.start - 40) : span.start])
    return tuple(words[0].lower().split()) if words and not BEFORE_ANY.fullmatch(words[0]) else None


_LAST_TWO = re.compile(r"[\w’'-]+ [\w’'-]+ $")


def _is_age(text: str, span: Span) -> bool:
    """Say whether a figure gives somebody's age: "Ann Lee, 47,", "the 47-year-old", "aged 47"."""
    if not span.of(text)[:1].isdigit() and not YEAR_OLD.match(text, span.end):
        return False
    before = text[max(0, span.start - 24) : span.start]
    set_off = _NAMED.search(before) and text[span.end : span.end + 1] in {",", ".", ")"}
    return bool(set_off or AGED.search(before) or YEAR_OLD.match(text, span.end))


_NAMED = re.compile(r"[A-Z][\w’'-]+(?:, | \()$")
_YEAR = re.compile(r"(?<![\d$£€,.])(?:1[5-9]|20)\d\d(?![\d,.]\d|%)")


@lru_cache(maxsize=2_048)
def _years(sentence: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(sentence))


@lru_cache(maxsize=2_048)
def _names(sentence: str) -> frozenset[str]:
    return frozenset(_PROPER.findall(f" {sentence}"))


def _is_of_another_year(texts: Texts, topic: _Topic, place: Leftover) -> bool:
    """Say whether a sentence tells of a year of which neither the claim nor its place tells."""
    text = texts.after.text
    if place.span.covers(place.sentence) or texts.after.where(place.span) in SUMS_UP:
        return False
    years = _years(place.sentence.of(text)) - {place.span.of(text)}
    return bool(years) and not years & topic.years


def _is_beside_holder(texts: Texts, topic: _Topic, place: Leftover) -> bool:
    """Say whether a title stands beside the name of the one whom its claim speaks of."""
    text, span = texts.after.text, place.span
    before = text[max(place.sentence.start, span.start - 30) : span.start]
    behind = text[span.end : min(place.sentence.end, span.end + 40)]
    return bool(topic.names & {*_PROPER.findall(before)[-2:], *_BEHIND.findall(behind)[:3]})


def _proper_names(text: str, claim: Claim) -> frozenset[str]:
    """Return the words of names in a claim that are in none of its values."""
    values = [said.text for said in (claim.wrong, claim.right) if said]
    return frozenset(
        word
        for word in _names(claim.span.of(text))
        if not any(word in value for value in values)
        and word not in TITLES
        and word.lower() not in COMMON
        and stem(word.lower()) not in NOTICE_WORDS
    )


_PROPER = re.compile(r"(?<=[ (“\"])[A-ZÀ-Þ][\w-]{2,}")
_BEHIND = re.compile(r"(?<![.;])[ ,]+([A-ZÀ-Þ][\w-]{2,})")


def _is_new(texts: Texts, claim: Claim) -> bool:
    """Say whether an edit brought the right value into the article, which had not named it."""
    if texts.before is None or claim.right is None:
        return False
    wrong = set(_WORD.findall(claim.wrong.text)) if claim.wrong else set()
    names = {word for word in _WORD.findall(claim.right.text) if word[0].isupper()} - wrong
    return bool(names) and not names & set(_WORD.findall(texts.before.text))


def _is_one_name(texts: Texts, claim: Claim, topic: _Topic, place: Leftover) -> bool:
    """Say whether a wrong name is nobody else's: misspelled, or renamed throughout the article."""
    if _is_misspelling(claim):
        return True
    if claim.error != "name" or claim.right is None or claim.wrong is None:
        return False
    shared = set(_WORD.findall(claim.wrong.text)) & set(_WORD.findall(claim.right.text))
    return bool(shared) and (topic.is_new or (texts.before is None and not place.loose))


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


def _is_long(said: str) -> bool:
    """Say whether a figure has so many digits that another is hardly the same by chance."""
    return sum(mark.isdigit() for mark in said) >= 4 and not _YEAR.fullmatch(said)


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
