"""The signs by which a stretch of a notice, or two of them, are told to be its values.

A sign is a short string, as "after:not" or "kinds:date~date". How much each counts is learned
(:mod:`versioned.rules.en.weights`); nothing here decides anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen
from rapidfuzz import fuzz

from versioned.keywords import topics_in
from versioned.model import Claim, Span, Value
from versioned.rules.en.signs import ALSO, CUES, FAULTS
from versioned.rules.en.subjects import PLACES, RELATIONS, TITLES
from versioned.rules.rule import small_letters
from versioned.stretches import Laid, Stretch

Found = Stretch | None
"""A stretch, or that the notice does not give the value."""

Proposals = Sequence[Claim] | None
"""What the phrases of a notice say; None where that is not to count."""

_MANY = 3
"""From how many sentences or claims on they are not told apart."""


@frozen
class Cues:
    """The cues of a notice, by clause, by sentence and in all."""

    by_clause: Mapping[int, frozenset[str]]
    by_sentence: Mapping[int, frozenset[str]]
    all: Sequence[str]
    topics: Sequence[frozenset[str]]


def cues_of(laid: Laid, parts: Sequence[Span]) -> Cues:
    """Return the cues that a notice holds, and where; ``parts`` are its sentences."""
    by_clause: dict[int, set[str]] = defaultdict(set)
    by_sentence: dict[int, set[str]] = defaultdict(set)
    for word, clause, sentence in zip(laid.words, laid.clauses, laid.sentences, strict=True):
        if word in CUES:
            by_clause[clause].add(word)
            by_sentence[sentence].add(word)
    return Cues(
        {number: frozenset(cues) for number, cues in by_clause.items()},
        {number: frozenset(cues) for number, cues in by_sentence.items()},
        sorted(set().union(*by_sentence.values())) if by_sentence else (),
        [topics_in(small_letters(part.of(laid.text))) for part in parts],
    )


def stretch_signs(
    laid: Laid, cues: Cues, low: str, stretch: Stretch, proposals: Proposals = None
) -> list[str]:
    """Return the signs of one stretch; ``low`` is the notice in small letters."""
    return [
        *surrounding_signs(laid, cues, stretch.first, stretch.kind),
        *opening_signs(laid, stretch.first, stretch.kind),
        *closing_signs(laid, stretch.last, stretch.kind),
        *own_signs(laid, low, stretch, proposals),
    ]


def surrounding_signs(laid: Laid, cues: Cues, first: int, kind: str) -> list[str]:
    """Return the signs that all stretches of a kind share which begin in the same clause."""
    sentence, clause = laid.sentences[first], laid.clauses[first]
    signs = [f"at:{min(sentence, _MANY)}/{min(len(cues.topics), 4)}"]
    for cue in cues.by_clause.get(clause, ()):
        signs += (f"clause:{cue}", f"clause:{cue}/{kind}")
    signs += (f"sentence:{cue}" for cue in cues.by_sentence.get(sentence, ()))
    signs += (f"previous:{cue}" for cue in cues.by_sentence.get(sentence - 1, ()))
    signs += (f"next:{cue}" for cue in cues.by_sentence.get(sentence + 1, ()))
    signs += (f"topic:{topic}/{kind}" for topic in cues.topics[sentence])
    if sentence:
        signs += (f"previous topic:{topic}/{kind}" for topic in cues.topics[sentence - 1])
    return signs


def opening_signs(laid: Laid, first: int, kind: str) -> list[str]:
    """Return the signs that all stretches of a kind share which begin with the same word."""
    sentence = laid.sentences[first]
    before = _quoted(laid, first)
    one, two, three = (laid.word(first - before - step, sentence) for step in range(3))
    signs = [
        f"after:{one}",
        f"after2:{two}",
        f"after:{two} {one}",
        f"after:{three} {two} {one}",
        f"after:{one}/{kind}",
        f"first:{laid.words[first]}",
    ]
    if before == 2:
        signs.append("quoted")
    if first == 0 or laid.sentences[first - 1] != sentence:
        signs.append(f"opens/{kind}")
    left = _cues_along(laid, range(first - 1, -1, -1), sentence, 3)
    signs += (f"left{number}:{cue}" for number, cue in enumerate(left))
    signs += (f"left{number}:{cue}/{kind}" for number, cue in enumerate(left[:2]))
    signs.append(f"left:{' '.join(left[:2])}")
    return signs


def closing_signs(laid: Laid, last: int, kind: str) -> list[str]:
    """Return the signs that all stretches of a kind share which end with the same word."""
    sentence = laid.sentences[last]
    after, further = laid.word(last + 1, sentence), laid.word(last + 2, sentence)
    signs = [
        f"before:{after}",
        f"before2:{further}",
        f"before:{after} {further}",
        f"before:{after}/{kind}",
    ]
    if laid.words[last] in CUES:
        signs.append(f"last:{laid.words[last]}")
    right = _cues_along(laid, range(last + 1, len(laid.words)), sentence, 2)
    signs += (f"right{number}:{cue}" for number, cue in enumerate(right))
    return signs


def own_signs(laid: Laid, low: str, stretch: Stretch, proposals: Proposals = None) -> list[str]:
    """Return the signs of one stretch that others with its first or last word need not have."""
    first, last, kind = stretch.first, stretch.last, stretch.kind
    value = stretch.span.of(laid.text).lower()
    one = laid.word(first - _quoted(laid, first), laid.sentences[first])
    signs = [
        *_form_signs(kind, stretch.shape, last - first + 1, min(low.count(value), 3)),
        f"between:{one}/{laid.word(last + 1, laid.sentences[last])}",
    ]
    if laid.clauses[first] != laid.clauses[last]:
        signs.append("over clauses")
    signs += (f"holds:{cue}" for cue in CUES.intersection(laid.words[first : last + 1]))
    for claim in proposals or ():
        for side, proposed in (("wrong", claim.wrong), ("right", claim.right)):
            if _is(stretch, proposed):
                signs.append(f"proposed:{side}")
    return signs


# To look signs up takes less time than to write them out, where many stretches have the same.
@lru_cache(maxsize=4_096)
def _form_signs(kind: str, shape: str, count: int, stands: int) -> tuple[str, ...]:
    return (
        f"kind:{kind}",
        f"shape:{shape}/{kind}",
        f"words:{count if count < 5 else 5 + count // 5}",
        f"words:{min(count, 6)}/{kind}",
        f"stands:{stands}/{kind}",
    )


def _quoted(laid: Laid, first: int) -> int:
    """Return how far before a stretch the word before it stands: a quotation mark is none."""
    return 2 if laid.word(first - 1, laid.sentences[first]) in _QUOTES else 1


def _cues_along(laid: Laid, places: range, sentence: int, most: int) -> list[str]:
    """Return the nearest cues of a sentence in one direction."""
    found: list[str] = []
    for at in places:
        if laid.sentences[at] != sentence or len(found) == most:
            break
        if laid.words[at] in CUES:
            found.append(laid.words[at])
    return found


def _is(stretch: Found, value: Value | None) -> bool:
    if stretch is None or value is None:
        return False
    start, end = stretch.span.start, stretch.span.end
    # A value may keep a mark at its end that a stretch goes without.
    return start == value.span.start and abs(end - value.span.end) <= 1


def proposal_signs(wrong: Found, right: Found, proposals: Proposals) -> list[str]:
    """Return the signs of how two stretches agree with what the phrases of the notice say."""
    if proposals is None:
        return []
    if not proposals:
        return ["proposed:nothing"]
    best = max((_agreement(wrong, right, claim) for claim in proposals), key=_ORDER.__getitem__)
    given = f"{wrong is not None}{right is not None}"
    return [f"proposed:{best}", f"proposed:{best}/{given}"]


_ORDER = {
    agreement: rank
    for rank, agreement in enumerate(
        ("neither", "wrong", "right", "wrong, other right", "right, other wrong", "both")
    )
}


def _agreement(wrong: Found, right: Found, claim: Claim) -> str:
    ours = _is(wrong, claim.wrong) or (wrong is None and claim.wrong is None)
    theirs = _is(right, claim.right) or (right is None and claim.right is None)
    if ours and theirs:
        return "both"
    if ours and wrong:
        return "wrong, other right" if claim.right else "wrong"
    if theirs and right:
        return "right, other wrong" if claim.wrong else "right"
    return "neither"


def proposed_errors(wrong: Found, right: Found, proposals: Proposals) -> list[str]:
    """Return the signs of the error type that the phrases of the notice tell."""
    if proposals is None:
        return []
    for claim in proposals:
        agreement = _agreement(wrong, right, claim)
        if agreement != "neither":
            how = "both" if agreement == "both" else "one"
            return [
                f"proposed:{claim.error}",
                f"proposed:{claim.error}/{how}",
                f"rule:{claim.rule}",
            ]
    return [f"proposed elsewhere:{claim.error}" for claim in proposals]


_QUOTES = frozenset('“"‘')


def pair_signs(laid: Laid, cues: Cues, wrong: Found, right: Found) -> list[str]:
    """Return the signs that two stretches are the wrong and the right value of one error."""
    if wrong is None and right is None:
        topics = sorted(set().union(*cues.topics))
        return [
            "neither",
            f"neither at:{min(len(cues.topics), 4)}",
            *(f"neither:{cue}" for cue in cues.all),
            *(f"neither topic:{topic}" for topic in topics),
        ]
    if wrong is None:
        assert right is not None
        return [
            "right only",
            f"right only/{right.kind}",
            *(f"right only:{cue}" for cue in cues.all),
        ]
    if right is None:
        return [
            "wrong only",
            f"wrong only/{wrong.kind}",
            *(f"wrong only:{cue}" for cue in cues.all),
        ]
    return _both(laid, wrong, right)


def _both(laid: Laid, wrong: Stretch, right: Stretch) -> list[str]:
    ours, theirs = wrong.span.of(laid.text).lower(), right.span.of(laid.text).lower()
    same = wrong.kind == right.kind
    kind = wrong.kind if same else "-"
    like = int(fuzz.ratio(ours, theirs)) // 15
    apart = laid.sentences[right.first] - laid.sentences[wrong.first]
    before = laid.word(wrong.first - 1) == laid.word(right.first - 1)
    after = laid.word(wrong.last + 1) == laid.word(right.last + 1)
    longer = max(-3, min(3, (wrong.last - wrong.first) - (right.last - right.first)))
    signs = [
        f"kinds:{wrong.kind}~{right.kind}",
        f"clause:{laid.clauses[wrong.first] == laid.clauses[right.first]}",
        f"first alike:{laid.words[wrong.first] == laid.words[right.first]}",
        f"last alike:{laid.words[wrong.last] == laid.words[right.last]}",
        *_extent_signs(same, max(-2, min(2, apart)), longer),
        *_likeness_signs(kind, like, before, after),
    ]
    if ours in theirs or theirs in ours:
        signs.append(f"one in the other/{wrong.kind}")
    if apart:
        signs.append(f"wrong first:{apart > 0}")
    else:
        signs += _between(laid, wrong, right)
    return signs


@lru_cache(maxsize=1_024)
def _extent_signs(same: bool, far: int, longer: int) -> tuple[str, ...]:
    return (
        f"same:{same}",
        f"apart:{far}",
        f"apart:{far}/{same}",
        f"longer:{longer}",
        f"longer:{longer}/{same}",
    )


@lru_cache(maxsize=1_024)
def _likeness_signs(kind: str, like: int, before: bool, after: bool) -> tuple[str, ...]:
    return (
        f"like:{like}",
        f"like:{like}/{kind}",
        f"before alike:{before}",
        f"before alike:{before}/{kind}",
        f"after alike:{after}",
        f"around alike:{before}{after}",
    )


def _between(laid: Laid, wrong: Stretch, right: Stretch) -> list[str]:
    forward = wrong.first < right.first
    one, two = (wrong, right) if forward else (right, wrong)
    words = laid.words[one.last + 1 : two.first]
    shown = " ".join(words) if len(words) <= 5 else "…"
    return [
        f"between:{forward}/{shown}",
        f"between:{min(len(words), 8)}",
        *(f"between has:{cue}/{forward}" for cue in set(words) & CUES),
    ]


def further_signs(
    laid: Laid, taken: Sequence[tuple[Found, Found]], wrong: Found, right: Found
) -> list[str]:
    """Return the signs that two stretches are the values of one more error beside those taken."""
    places = {laid.sentences[each.first] for pair in taken for each in pair if each}
    mine = {laid.sentences[each.first] for each in (wrong, right) if each}
    first = min((each.first for each in (wrong, right) if each), default=0)
    sentence = laid.sentences[first]
    lead = [
        word for word, number in zip(laid.words, laid.sentences, strict=True) if number == sentence
    ]
    given = f"{wrong is not None}{right is not None}"
    untouched = not places & mine
    signs = [
        f"further:{given}",
        f"further, untouched:{untouched}/{given}",
        f"further, also:{bool(ALSO & set(lead))}/{untouched}",
        f"further, after and:{_follows_and(laid, first)}/{given}",
        f"further, same form:{any(_form(pair) == given for pair in taken)}",
        f"further, parallel:{any(_side_by_side(laid, pair, (wrong, right)) for pair in taken)}",
    ]
    told = min(6, sum(word in FAULTS for word in laid.words))
    inside = sum(word in FAULTS for word in lead)
    signs += (
        f"further, faults:{told}",
        f"further, faults:{told}/{untouched}/{given}",
        f"further, faults in it:{min(3, inside)}/{untouched}/{given}",
        f"further, also at all:{not ALSO.isdisjoint(laid.words)}/{len(taken)}",
        f"further, sentences:{min(6, laid.sentences[-1] + 1)}/{len(taken)}",
    )
    kinds = {(pair[0].kind, pair[1].kind) for pair in taken if pair[0] and pair[1]}
    if wrong and right:
        signs.append(f"further, same kinds:{(wrong.kind, right.kind) in kinds}")
        signs.append(f"further, one kind:{wrong.kind == right.kind}/{untouched}")
    return signs


def _form(pair: tuple[Found, Found]) -> str:
    return f"{pair[0] is not None}{pair[1] is not None}"


def _follows_and(laid: Laid, first: int) -> bool:
    return bool({"and", ";", "while", "but"} & set(laid.words[max(0, first - 8) : first]))


def _side_by_side(laid: Laid, one: tuple[Found, Found], two: tuple[Found, Found]) -> bool:
    """Say whether two pairs have their wrong values in one sentence, and their right ones too."""
    return all(
        ours and theirs and laid.sentences[ours.first] == laid.sentences[theirs.first]
        for ours, theirs in zip(one, two, strict=True)
    )


def claim_signs(laid: Laid, cues: Cues, wrong: Found, right: Found, claims: int) -> list[str]:
    """Return the signs of the type of an error whose values are known or known not to be given."""
    signs = [f"given:{wrong is not None}/{right is not None}", f"claims:{min(claims, _MANY)}"]
    topics = set().union(*cues.topics)
    signs += (f"topic:{topic}" for topic in topics)
    for side, stretch in (("wrong", wrong), ("right", right)):
        if stretch:
            signs += _value_signs(laid, side, stretch)
            signs += _topic_signs(laid, cues, stretch)
    if wrong is None and right is None:
        signs += (f"no values, topic:{topic}" for topic in topics)
    if wrong and right:
        signs += _alike(laid, wrong, right)
    return signs


def _topic_signs(laid: Laid, cues: Cues, stretch: Stretch) -> list[str]:
    sentence = laid.sentences[stretch.first]
    signs = [f"sentence topic:{topic}" for topic in cues.topics[sentence]]
    signs += (f"sentence topic:{topic}/{stretch.kind}" for topic in cues.topics[sentence])
    if sentence:
        signs += (f"previous topic:{topic}" for topic in cues.topics[sentence - 1])
        signs += (f"previous topic:{topic}/{stretch.kind}" for topic in cues.topics[sentence - 1])
    return signs


def _value_signs(laid: Laid, side: str, stretch: Stretch) -> list[str]:
    value = stretch.span.of(laid.text)
    first, last, kind = stretch.first, stretch.last, stretch.kind
    before, after = laid.word(first - 1), laid.word(last + 1)
    signs = [
        f"kind:{kind}",
        f"{side} kind:{kind}",
        f"after:{before}",
        f"after:{before}/{kind}",
        f"before:{after}",
        f"length:{min(5, last - first + 1)}",
    ]
    signs += (name for name, pattern in _WORDS if pattern.search(value))
    if before in _QUOTES:
        signs += ("quoted", f"quoted:{min(3, (last - first + 1) // 2)}")
    elif before in _AT_PLACES or (before == "the" and laid.word(first - 2) in _AT_PLACES):
        signs.append(f"at a place/{kind}")
    return signs


_WORDS = (("a title", TITLES), ("a place", PLACES), ("a relation", RELATIONS))
_AT_PLACES = frozenset(["in", "at", "on", "near", "outside", "from", "to"])


def _alike(laid: Laid, wrong: Stretch, right: Stretch) -> list[str]:
    ours, theirs = wrong.span.of(laid.text).lower(), right.span.of(laid.text).lower()
    like = int(fuzz.ratio(ours, theirs))
    return [
        f"kinds:{wrong.kind}~{right.kind}",
        f"like:{like // 12}",
        f"like:{like // 20}/{wrong.kind}",
        f"like:{like // 20}/{wrong.kind}/{PLACES.search(ours) is not None}",
        f"partly like:{int(fuzz.partial_ratio(ours, theirs)) // 12}",
        f"first alike:{laid.words[wrong.first] == laid.words[right.first]}",
        f"last alike:{laid.words[wrong.last] == laid.words[right.last]}",
    ]
