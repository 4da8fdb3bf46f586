"""Where notice and body state things about one subject that cannot both hold.

What a notice states as so is held against the sentences of the body that share its subject: states
of which only one holds at a time ("phased out", "halted"), quantities ("both", "neither"), and
numbers and dates of the same thing that differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from versioned.locations import NOTICE_WORDS, content_words, locate_terms, stem
from versioned.model import Claim, Notice, Span, Value
from versioned.observations import Observation, Texts, short
from versioned.opposites import opposed
from versioned.restatements import restated
from versioned.rivals import body_has, is_same, noun, rivals
from versioned.rules.en.auditing import (
    HELPS,
    LINKS,
    NEGATED,
    OF_BOTH,
    OF_EARLIER_VERSION,
    QUANTIFIERS,
    SET_AGAINST,
    SPEAKS_ON,
    STATES,
    SUMS_UP,
)
from versioned.rules.en.values import DATE
from versioned.rules.rule import compiled
from versioned.statements import disagreements
from versioned.states import poles
from versioned.text import sentences
from versioned.values import Shape, candidates

_ENOUGH = 0.6
"""How much of a statement's subject a sentence must share, in words weighed by their rarity."""

_SHORT = 4
"""Up to how many words what was wrong is a value, and no statement."""

_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CLASH = {
    frozenset(pair) for pair in (("all", "none"), ("all", "one"), ("none", "one"), ("none", "some"))
}
"""Quantifiers of which one at most holds."""


@frozen
class _Statement:
    """What a notice states as so: where, its words with what it denies blanked out, its claim."""

    span: Span
    shown: str
    notice: Notice
    claim: Claim | None

    @property
    def _statement(self) -> Value | None:
        """The wrong statement, which names the subject that the right one calls "it"."""
        wrong = self.claim.wrong if self.claim else None
        return wrong if wrong and len(wrong.text.split()) > _SHORT else None

    @property
    def subject(self) -> frozenset[str]:
        """The words that say what it is about."""
        words = content_words(self.shown)
        if self.claim:
            for said in (self.claim.about, *self.claim.terms, self._statement):
                words |= content_words(said.text) if said else frozenset()
        return frozenset(words - NOTICE_WORDS)


def contradictions(texts: Texts) -> Iterator[Observation]:
    """Yield the statements of notices that the body contradicts, each with the body's words."""
    seen: set[tuple[int, str | None]] = set()
    for statement in _statements(texts):
        made = _made(texts, statement.claim)
        for sentence in _about(texts, statement):
            # What makes the wrong statement is left over, and reported as that.
            if sentence in made:
                continue
            if found := _differing(texts, statement, sentence):
                ours, theirs, doubtful = found
                name = statement.claim.id if statement.claim else None
                if (sentence.start, name) not in seen:
                    seen.add((sentence.start, name))
                    yield _observation(texts, statement.notice, name, ours, theirs, doubtful)
    yield from _unsettled(texts, seen)


def _made(texts: Texts, claim: Claim | None) -> frozenset[Span]:
    """Return the sentences that make the statement which a claim calls wrong."""
    return frozenset(restated(texts, claim)) if claim else frozenset()


def _unsettled(texts: Texts, seen: set[tuple[int, str | None]]) -> Iterator[Observation]:
    for notice, claim in texts.claims():
        for one in disagreements(claim, texts.after.revision):
            if (one.body.span.start, claim.id) not in seen:
                seen.add((one.body.span.start, claim.id))
                yield _observation(texts, notice, claim.id, one.stated.span, one.printed.span, True)
        for rival in rivals(texts, notice, claim):
            sentence = texts.after.sentence(rival.printed.start) or rival.printed
            if (sentence.start, claim.id) not in seen:
                seen.add((sentence.start, claim.id))
                stated, printed, doubtful = rival.stated, rival.printed, rival.doubtful
                yield _observation(texts, notice, claim.id, stated, printed, doubtful)


def _observation(
    texts: Texts, notice: Notice, claim: str | None, ours: Span, theirs: Span, doubtful: bool
) -> Observation:
    text = texts.after.text
    message = (
        f"the notice says “{short(ours.of(text))}”, the body says “{short(theirs.of(text))}” "
        f"{texts.after.where(theirs)}"
    )
    after = (texts.after.value(ours), texts.after.value(theirs))
    return Observation(
        "notice-contradicted", message, notice.id, claim, after=after, doubtful=doubtful
    )


def _statements(texts: Texts) -> Iterator[_Statement]:
    """Yield the sentences of notices that say what is so."""
    text = texts.after.text
    for notice in texts.after.notices:
        for sentence in _stating(text, notice):
            before = [claim for claim in notice.claims if claim.span.start <= sentence.start]
            claim = before[-1] if before else next(iter(notice.claims), None)
            stamp = notice.issued_text or ""
            shown = _without_denied(sentence.of(text)).replace(stamp, " " * len(stamp), bool(stamp))
            yield _Statement(sentence, shown, notice, claim)


def _stating(text: str, notice: Notice) -> Iterator[Span]:
    """Yield the sentences and clauses that do not speak of the earlier version."""
    for sentence in sentences(text, notice.span):
        at = sentence.start
        for end in (*_CLAUSE_ENDS.finditer(text, sentence.start, sentence.end), None):
            clause = Span(at, end.start() if end else sentence.end)
            words = clause.of(text)
            if not (OF_EARLIER_VERSION.search(words) or SUMS_UP.search(words)):
                yield clause
            at = end.end() if end else at


# A sentence that ends in a year is not always told from the one behind it.
_CLAUSE_ENDS = re.compile(r"; ?|(?<=\d\d\d\d)\. (?=[A-ZÀ-Þ])")


def _without_denied(words: str) -> str:
    """Return a sentence with what it says is not so blanked out; "was not fined" stays as it is."""
    return SET_AGAINST.sub(
        lambda match: (
            match[0]
            if match[0].startswith(" not") and HELPS.search(words[: match.start()])
            else " " * len(match[0])
        ),
        words,
    )


def _blanked(pattern: re.Pattern[str], words: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), words)


def _about(texts: Texts, statement: _Statement) -> list[Span]:
    """Return the sentences of the body that speak of what a statement speaks of."""
    subject = statement.subject
    shares = [words & subject for words in _spoken_of(texts)]
    spread = Counter(word for shared in shares for word in shared)
    named = _naming(texts, statement.claim)
    changed = [change.after.span for change in texts.changes if texts.is_material(change)]
    return [
        sentence
        for sentence, shared in zip(texts.after.sentences, shares, strict=True)
        if (len(shared) >= 2 and sum(1 / spread[word] for word in shared) >= _ENOUGH)
        or (shared and any(sentence.covers(span) for span in (*named, *changed)))
    ]


def _spoken_of(texts: Texts) -> Iterator[frozenset[str]]:
    """Yield for each sentence of the body what it speaks of: "It was sold" of the one before."""
    text = texts.after.text
    last: frozenset[str] = frozenset()
    for sentence in texts.after.sentences:
        words = sentence.of(text)
        own = content_words(words)
        yield own | last if SPEAKS_ON.match(words) else own
        last = own | last if SPEAKS_ON.match(words) else own


def _naming(texts: Texts, claim: Claim | None) -> Sequence[Span]:
    return locate_terms(claim, texts.after.revision) if claim and len(claim.terms) == 2 else ()


def _differing(
    texts: Texts, statement: _Statement, sentence: Span
) -> tuple[Span, Span, bool] | None:
    """Return what the two say that cannot both hold, and whether that is doubtful."""
    body = _blanked(_QUOTES, sentence.of(texts.after.text))
    if pair := _values(texts, statement, sentence):
        return (*pair, True)
    if _are_of_other_times(statement.shown, body):
        return None
    if pair := _states(statement.shown, body):
        ours, theirs = pair
        return ours.shifted(statement.span.start), theirs.shifted(sentence.start), False
    if pair := _quantities(statement.shown, body) or opposed(
        statement.shown, body, statement.subject, _gone_back_to(texts, sentence)
    ):
        ours, theirs = pair
        return ours.shifted(statement.span.start), theirs.shifted(sentence.start), True
    return None


def _gone_back_to(texts: Texts, sentence: Span) -> frozenset[str]:
    """Return the words of the sentence before another, which its pronouns go back to."""
    before = texts.after.sentence(sentence.start - 2) if sentence.start > 2 else None
    return content_words(before.of(texts.after.text)) if before else frozenset()


def _are_of_other_times(ours: str, theirs: str) -> bool:
    """Say whether two sentences each name a time, and not the same."""
    mine, other = ({found[0].lower() for found in DATE.finditer(words)} for words in (ours, theirs))
    return bool(mine and other) and not mine & other


def _states(ours: str, theirs: str) -> tuple[Span, Span] | None:
    for dimension in STATES:
        mine, other = poles(dimension, ours), poles(dimension, theirs)
        apart = bool(mine and other) and not mine.keys() & other.keys()
        if apart or (len(mine) > 1 and len(other) == 1 and _is_of_both(theirs, other)):
            return _stretch(ours, mine), _stretch(theirs, other)
    return None


def _is_of_both(words: str, states: dict[str, Span]) -> bool:
    """Say whether one state is said of two things: "Both were halted"."""
    start = next(iter(states.values())).start
    return OF_BOTH.search(words[max(0, start - 40) : start]) is not None


def _stretch(words: str, states: dict[str, Span]) -> Span:
    """Return the stretch that names the states, with a quantifier before it."""
    start = min(span.start for span in states.values())
    end = max(span.end for span in states.values())
    if end - start > 60:
        end = min(states.values(), key=lambda span: span.start).end
    before = re.search(r"\b(?:both|all|each|neither|never) $", words[max(0, start - 10) : start])
    return Span(start - len(before[0]) if before else start, end)


def _quantities(ours: str, theirs: str) -> tuple[Span, Span] | None:
    for mine in _QUANTIFIER.finditer(ours):
        for other in _QUANTIFIER.finditer(theirs):
            kinds = {mine.lastgroup or "", other.lastgroup or ""}
            if frozenset(kinds) in _CLASH and (shared := _said_of_both(ours, mine, theirs, other)):
                return (
                    Span(mine.start(), _end(ours, mine, shared)),
                    Span(other.start(), _end(theirs, other, shared)),
                )
    return None


_QUANTIFIER = compiled(
    r"\b(?:" + "|".join(f"(?P<{name}>{row})" for name, row in QUANTIFIERS.items()) + r")\b", {}
)


def _said_of_both(
    ours: str, mine: re.Match[str], theirs: str, other: re.Match[str]
) -> frozenset[str]:
    """Return what is said of two quantities, of neither with a "not": the words that are shared."""
    one, two = _clause_behind(ours, mine), _clause_behind(theirs, other)
    if NEGATED.search(one) or NEGATED.search(two):
        return frozenset()
    return content_words(one) & content_words(two)


def _clause_behind(words: str, match: re.Match[str]) -> str:
    return re.split(r"[,;]", words[match.end() : match.end() + 80])[0]


def _end(words: str, match: re.Match[str], shared: frozenset[str]) -> int:
    """Return where the last shared word behind a quantifier ends."""
    behind = re.finditer(r"[\w’'-]+", _clause_behind(words, match))
    ends = [word.end() for word in behind if content_words(word[0]) & shared]
    return match.end() + max(ends, default=0)


def _values(texts: Texts, statement: _Statement, sentence: Span) -> tuple[Span, Span] | None:
    """Return a number or date of each that stands in the same words and differs."""
    text = texts.after.text
    ours = _numbers(texts, statement.span, statement.shown)
    theirs = _numbers(texts, sentence)
    if _are_of_other_times(statement.shown, sentence.of(text)):
        ours = [(shape, span) for shape, span in ours if shape == "date"]
    for shape, mine in ours:
        if any(is_same(text, mine, other) for _, other in theirs) or body_has(texts, mine.of(text)):
            continue
        for kind, other in theirs:
            known = statement.claim is not None and _is_wrong(text, statement.claim, other)
            said = any(is_same(text, other, again) for _, again in ours)
            if kind == shape and not known and not said and _stand_alike(text, mine, other):
                return mine, other
    return None


def _numbers(texts: Texts, within: Span, shown: str | None = None) -> list[tuple[Shape, Span]]:
    return [
        (candidate.shape, candidate.span)
        for candidate in candidates(texts.after.text, within)
        if candidate.shape in {"number", "date"}
        and (shown is None or shown[candidate.span.start - within.start].strip())
    ]


def _is_wrong(text: str, claim: Claim, span: Span) -> bool:
    return claim.wrong is not None and is_same(text, claim.wrong.span, span)


def _stand_alike(text: str, one: Span, two: Span) -> bool:
    """Say whether the same word stands before two values, and the same noun in or behind them."""
    ours, theirs = _before(text, one), _before(text, two)
    return ours != "" and ours == theirs and noun(text, one) == noun(text, two)


def _before(text: str, span: Span) -> str:
    words = re.findall(r"[\w’'-]+", text[max(0, span.start - 40) : span.start])
    return next((stem(word.lower()) for word in reversed(words) if word.lower() not in LINKS), "")
