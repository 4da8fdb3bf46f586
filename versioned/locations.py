"""Find the words of the body that a claim is about: each place with a score and the reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from versioned.mentions import find_mentions, find_name
from versioned.model import Claim, Location, Revision, Span, Value
from versioned.rules.en.stopwords import COMMON, META
from versioned.rules.en.times import MONTHS
from versioned.text import sentences
from versioned.values import candidates, shape_of
from versioned.wordings import Wording, find, wordings

_EVERYWHERE = {"name", "spelling", "identity"}
"""Errors whose value is meant wherever it stands."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_SHARED = 1.2
"""How much of a claim a sentence must share to be the one it is about: more than one rare word."""

_NEAR = 0.6
"""Places with this part of the best place's score are meant too."""


@frozen
class Place:
    """Where a claim's right value stands: the sentence, the words, and what speaks for them.

    ``score`` is how likely the claim means this place, 0..1.
    """

    sentence: Span
    span: Span
    wording: Wording
    score: float
    why: str


@frozen
class _Topic:
    """What a claim is about, as words, and in how many sentences of the body each stands."""

    words: frozenset[str]
    spread: Counter[str]

    def weight(self, sentence: str) -> float:
        """Return how much of the topic a sentence shares; rare words weigh more."""
        shared = self.words & content_words(sentence)
        return sum(1 / self.spread[word] for word in shared if self.spread[word])


def locate(claim: Claim, article: Revision) -> list[Location]:
    """Return where in the body (or headline) a claim applies, best first.

    ``article`` is laid out with its notices, so that these are not searched.
    """
    if claim.terms:
        spans = locate_terms(claim, article)
        why = "names " + " and ".join(term.text for term in claim.terms)
        return [Location(claim.id, (span,), 0.8, why) for span in spans]
    found = [
        Location(claim.id, (place.span,), place.score, place.why)
        for place in places(claim, article)
    ]
    if found:
        return found
    sentence = best_sentence(claim, article)
    return (
        [Location(claim.id, (sentence[0],), sentence[1], "shares what the notice speaks of")]
        if sentence
        else []
    )


def locate_terms(claim: Claim, article: Revision) -> list[Span]:
    """Return where both things of a claim are named together, or else each by itself."""
    one, two = (term.text for term in claim.terms)
    body = article.spans("headline", "body")
    joint = find_mentions(article.text, body, one, two)
    if joint:
        return [mention.span for mention in joint]
    return sorted(
        find_name(article.text, body, one) + find_name(article.text, body, two),
        key=lambda span: span.start,
    )


def places(claim: Claim, article: Revision) -> list[Place]:
    """Return the places where the right value of a claim stands and is meant by it, best first."""
    if claim.right is None:
        return []
    inside = body_sentences(article)
    topic = _topic(claim, article, inside)
    found = _standing(claim, article.text, inside, topic)
    if not found:
        return []
    best = max(place.score for place in found)
    if claim.error in _EVERYWHERE and claim.wrong:
        chosen = found
    else:
        chosen = [place for place in found if place.score >= _NEAR * best or _is_telling(place)]
    return sorted(chosen, key=lambda place: (-place.score, place.span.start))


def best_sentence(claim: Claim, article: Revision) -> tuple[Span, float] | None:
    """Return the sentence of the body that shares most with a claim, and how much (0..1)."""
    inside = body_sentences(article)
    topic = _topic(claim, article, inside)
    scored = [(topic.weight(sentence.of(article.text)), sentence) for sentence in inside]
    weight, sentence = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if sentence is None or weight < _SHARED:
        return None
    return sentence, round(min(0.95, 0.4 + 0.15 * weight), 3)


def standing_against(claim: Claim, article: Revision) -> tuple[Span, Span, float] | None:
    """Return the sentence and the value in it that a wrong value stood for, and how sure.

    For claims that give only the wrong value: the value of its kind in the sentence that the
    claim is about, in the most similar surroundings.
    """
    assert claim.wrong is not None
    text = article.text
    shape = shape_of(text, claim.wrong.span)
    around = _around(text, claim.wrong.span)
    inside = body_sentences(article)
    topic = _topic(claim, article, inside)
    best: tuple[float, int, Span, Span] | None = None
    for sentence in inside:
        same = [
            candidate.span
            for candidate in candidates(text, sentence)
            if candidate.shape == shape
            and not _is_named(candidate.span.of(text), claim, text)
            and (shape != "date" or _is_like_date(candidate.span.of(text), claim.wrong.text))
        ]
        weight = topic.weight(sentence.of(text))
        for span in same:
            score = weight + 0.5 * len(around & _around(text, span))
            score += _outline(span.of(text)) == _outline(claim.wrong.text)
            if weight and (best is None or score > best[0]):
                best = (score, len(same), sentence, span)
    if best is None:
        return None
    score, rivals, sentence, span = best
    sure = 1 - 0.6**score
    return sentence, span, round(sure if rivals == 1 else 0.8 * sure, 3)


def _is_like_date(one: str, two: str) -> bool:
    """Say whether two dates tell something of one kind: a year, a month, a day of the week."""
    ours, theirs = (
        {name for name, pattern in _TOLD.items() if pattern.search(date)} for date in (one, two)
    )
    return bool(ours & theirs) or not theirs


_TOLD = {
    "year": re.compile(r"(?<!\d)\d{4}s?(?!\d)"),
    "month": re.compile(r"\b(?:" + "|".join(month[:3] for month in MONTHS) + ")", re.IGNORECASE),
    "weekday": re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE),
    "clock": re.compile(r"\d ?[ap]\.?m\b|\d[:.]\d\d\b|\bnoon\b|\bmidnight\b", re.IGNORECASE),
}


def _is_named(value: str, claim: Claim, text: str) -> bool:
    """Say whether a claim's words have a value: it says something of that, and of another."""
    words = claim.span.of(text)
    assert claim.wrong is not None
    return value == claim.wrong.text or (value[:1].isupper() and value in words)


def _outline(value: str) -> str:
    """Return the form of a value: "24-31" and "31-24" have the same, "£84" another."""
    return re.sub(r"[\d,]+", "0", value)


def body_sentences(article: Revision) -> list[Span]:
    """Return the sentences of headline and body, in reading order."""
    return list(_sentences(article.text, tuple(article.spans("headline", "body"))))


# Every claim asks for them again; a few texts at a time are enough.
@lru_cache(maxsize=8)
def _sentences(text: str, within: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sentence for paragraph in within for sentence in sentences(text, paragraph))


@lru_cache(maxsize=2_048)
def content_words(text: str) -> frozenset[str]:
    """Return the words that say what a text is about, in lower case and without endings."""
    found = {word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(text)}
    return frozenset(stem(word) for word in found - COMMON if len(word) > 2 or word.isdigit())


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return a word without the ending that its uses differ in."""
    for ending in ("ing", "ies", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


NOTICE_WORDS = frozenset(stem(word) for word in META)
"""The words, without endings, that any notice may have: they say nothing of what it is about."""


def overlap(one: str, two: str) -> Sequence[str]:
    """Return the content words that two texts share, sorted."""
    return sorted(content_words(one) & content_words(two))


def _topic(claim: Claim, article: Revision, inside: Iterable[Span]) -> _Topic:
    text = article.text
    words = content_words(claim.span.of(text)) - NOTICE_WORDS
    for value in (claim.wrong, claim.right):
        if value and len(value.text.split()) <= 4:
            words -= content_words(value.text)
    spread: Counter[str] = Counter()
    for sentence in inside:
        spread.update(content_words(sentence.of(text)) & words)
    return _Topic(frozenset(words), spread)


def _standing(claim: Claim, text: str, inside: Sequence[Span], topic: _Topic) -> list[Place]:
    assert claim.right is not None
    wrong = claim.wrong.text if claim.wrong else None
    found: list[Place] = []
    for wording in wordings(claim.right.text, wrong):
        for sentence in inside:
            for span in find(text, sentence, wording.now):
                if any(span.touches(place.span) for place in found):
                    continue
                if wording.form in {"surname", "part of the name"} and _is_somebody_else(
                    text, span, claim.right
                ):
                    continue
                found.append(_place(text, sentence, span, wording, topic))
    return found


def _place(text: str, sentence: Span, span: Span, wording: Wording, topic: _Topic) -> Place:
    weight = topic.weight(sentence.of(text))
    telling = _telling(wording)
    score = 1 - (1 - telling) * (0.6**weight)
    why = f"“{span.of(text)}” is the right value"
    if wording.form != "as written":
        why += f" ({wording.form})"
    shared = [
        word
        for word in dict.fromkeys(_WORD.findall(sentence.of(text)))
        if content_words(word) & topic.words
    ]
    if shared:
        why += "; the notice shares " + ", ".join(f"“{word}”" for word in shared)
    return Place(sentence, span, wording, round(min(0.99, score), 3), why)


def _telling(wording: Wording) -> float:
    """Return how unlikely it is that a value stands somewhere by chance, 0..1."""
    now = wording.now
    digits = sum(mark.isdigit() for mark in now)
    if digits:
        telling = {1: 0.3, 2: 0.45, 3: 0.7}.get(digits, 0.85)
        if now[0] in "$£€₹" or "%" in now or "." in now:
            telling = max(telling, 0.8)
        elif " " in now:
            telling = max(telling, 0.7)
    elif now[:1].isupper():
        telling = 0.9 if " " in now else 0.7
    else:
        telling = 0.8 if " " in now else 0.4
    return telling if wording.whole else 0.9 * telling


def _is_telling(place: Place) -> bool:
    return place.wording.whole and _telling(place.wording) >= 0.7


def _is_somebody_else(text: str, span: Span, right: Value) -> bool:
    """Say whether a part of a name stands in another name: "Paula Sandoval" for a Sandoval."""
    before = re.search(r"([A-ZÀ-Þ][\w’'-]+) $", text[max(0, span.start - 30) : span.start])
    if before and before[1] not in right.text.split() and before[1] not in _TITLES:
        opens = re.search(
            r"(?:^|[.!?”\"]\s+|\n)[A-ZÀ-Þ][\w’'-]+ $", text[max(0, span.start - 34) : span.start]
        )
        return opens is None or before[1].lower() not in COMMON
    after = re.match(r" ([A-ZÀ-Þ][\w’'-]+)", text[span.end : span.end + 30])
    return bool(after and after[1] not in right.text.split())


_TITLES = frozenset(
    [
        "Mr",
        "Ms",
        "Mrs",
        "Dr",
        "Prof",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Sen",
        "Rep",
        "Gov",
        "Mayor",
        "President",
        "Senator",
        "Judge",
        "Justice",
        "Governor",
        "Professor",
        "Officer",
        "Coach",
        "Councillor",
        "Chief",
        "Sergeant",
        "Captain",
        "Principal",
        "Minister",
        "Detective",
        "Superintendent",
        "Father",
        "Sister",
    ]
)


def _around(text: str, span: Span) -> set[str]:
    before = re.findall(r"[\w’'-]+", text[max(0, span.start - 30) : span.start])[-2:]
    after = re.findall(r"[\w’'-]+", text[span.end : span.end + 30])[:2]
    return {word.lower() for word in (*before, *after)}
