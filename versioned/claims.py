"""Read the sentences of a notice: what each reports as wrong, as right, and about what.

A clause that reports an error opens a claim; clauses after it that state what is so fill in its
right value, or support it. The phrases are tables in :mod:`versioned.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen
from rapidfuzz import fuzz

from versioned.contrasts import bare, contrast, until_clause, without_preposition
from versioned.model import Claim, Error, Span, Value
from versioned.pairs import split_pair
from versioned.rules.en.claims import (
    CLARIFYING,
    CONTRASTS,
    FAULTS,
    HEADS,
    IDLE,
    LEADS,
    NAME_OF,
    NO_STATEMENT,
    OF_TWO,
    REMOVED,
    SELF_ONLY,
    SPOKEN,
    SUPPORT,
    TAILS,
    TITLE_BEFORE_NAME,
    TRUTHS,
)
from versioned.rules.en.subjects import (
    HEAD_ENDS,
    IN_A_PLACE,
    PLACES,
    RELATIONS,
    SUBJECTS,
    TITLES,
)
from versioned.rules.en.values import DATE, NUMBER
from versioned.rules.rule import Rule
from versioned.values import complement, counterpart, is_name, lone, parallel, shape_of

__all__ = ["CLARIFYING", "read_claims"]

_LONGEST = 600
"""Clauses are read up to this many code points: none is longer, and time stays linear."""

_MOST = 40
"""Clauses of one notice that are read: a list of corrections is no longer."""


@frozen
class _Reading:
    """What the clauses read so far say of one error; statements are still to be compared."""

    rule: str
    error: Error | None
    span: Span
    wrong: Span | None = None
    right: Span | None = None
    about: Span | None = None
    said: Span | None = None
    truth: Span | None = None
    terms: tuple[Value, ...] = ()
    support: tuple[Value, ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether a truth that follows can belong to this error."""
        return self.right is None and self.truth is None and not self.terms


def read_claims(text: str, within: Span, notice: str) -> list[Claim]:
    """Return the claims that the stretch of a notice makes, numbered after the notice's id."""
    readings: list[_Reading] = []
    waiting: Span | None = None
    for sentence, clause in _clauses(text, within):
        core = _core(text, clause)
        if core.start >= core.end or _is_idle(text, clause, core):
            continue
        if REMOVED.search(core.of(text)) and _takes_back(readings):
            readings[-1] = _removed(readings[-1], sentence)
            continue
        if NO_STATEMENT.fullmatch(text, core.start, core.end):
            continue
        found = _faults(text, core, sentence)
        if not found:
            waiting = None if _state(text, readings, core, sentence) else core
            continue
        for reading in found:
            if readings and (merged := _merged(text, readings[-1], reading)):
                readings[-1] = merged
            else:
                readings.append(_with_waiting(text, reading, waiting))
            waiting = None
    resolved = [_resolved(text, reading) for reading in readings]
    told = [reading for each in resolved for reading in _apart(text, each)]
    return [_claim(text, reading, f"{notice}.c{number}") for number, reading in enumerate(told, 1)]


def _with_waiting(text: str, reading: _Reading, waiting: Span | None) -> _Reading:
    """Give a fault the statement before it, where the fault names no subject of its own."""
    if waiting is None:
        return reading
    if reading.rule == "x-not-y":
        return reading if reading.about else evolve(reading, about=waiting)
    if reading.is_open and _is_free(text, reading.about):
        return evolve(reading, truth=waiting)
    return reading


def _merged(text: str, last: _Reading, new: _Reading) -> _Reading | None:
    """Return one reading of a fault and of the values that the clause after it gives."""
    if last.right or last.truth or (last.terms and not new.terms):
        return None
    span = Span(last.span.start, max(last.span.end, new.span.end))
    empty = last.wrong is None and last.said is None
    if new.rule in _VALUES and _is_free(text, new.about):
        if empty:
            error = last.error if last.error else new.error
            return evolve(new, rule=last.rule, error=error, about=last.about, span=span)
        if new.right and new.wrong is None:
            return evolve(last, right=new.right, span=span)
        if (
            new.right
            and new.wrong
            and new.wrong.of(text) in (last.said or last.wrong or new.wrong).of(text)
        ):
            return evolve(last, said=None, wrong=new.wrong, right=new.right, span=span)
    if empty and new.error == last.error == "link_or_media":
        return evolve(last, wrong=new.wrong, span=span)
    if empty and last.error == new.error and last.error in {"conflation", "order"} and new.terms:
        return evolve(last, terms=new.terms, span=span)
    return None


_VALUES = frozenset(
    {
        "x-not-y",
        "not-w-but-r",
        "should-have-been",
        "corrected-to",
        "said",
        "gave-as",
        "we-had",
        "called",
        "we-gave-it",
        "it-is-not",
        "put-at",
        "put-at-number",
        "quoted-saying",
    }
)
"""Rules of clauses that give values to the fault named in the clause before."""


def _apart(text: str, reading: _Reading) -> Iterator[_Reading]:
    """Yield a reading for each thing that is said to have been wrong without its values."""
    about = reading.about
    joint = re.compile(r" and (?=(?:the|its|his|her|their) )")
    if (
        reading.rule in {"was-wrong", "misstated", "to-correct"}
        and about
        and not (reading.wrong or reading.right)
    ):
        starts = [
            about.start,
            *(match.end() for match in joint.finditer(text, about.start, about.end)),
        ]
        ends = [
            *(match.start() for match in joint.finditer(text, about.start, about.end)),
            about.end,
        ]
        for start, end in zip(starts, ends, strict=True):
            yield evolve(reading, about=Span(start, end))
    else:
        yield reading


def _is_free(text: str, about: Span | None) -> bool:
    """Say whether a fault names no subject of its own: it then speaks of what went before."""
    return about is None or _PRONOUN_SUBJECT.fullmatch(about.of(text).strip()) is not None


_PRONOUN_SUBJECT = re.compile(
    r"(?:yes, )?(?:it|he|she|they|this|that|there|both|we|him|her|them)|(?:its|his|her|their) name"
    r"|the (?:correct |right |actual |real )?(?:sentence|figure|number|name|amount|date|year|total|word|age|price)",
    re.IGNORECASE,
)


def _clauses(text: str, within: Span) -> Iterator[tuple[Span, Span]]:
    """Yield each sentence's clauses that can report an error by themselves, with the sentence."""
    left = _MOST
    for sentence in _sentences(text, within):
        start, end = sentence.start, min(sentence.end, sentence.start + 2 * _LONGEST)
        cuts = [match.span() for match in HEADS.finditer(text, start + 1, end)]
        for cut in [*cuts, (end, end)]:
            if start < cut[0] and left:
                yield sentence, Span(start, min(cut[0], start + _LONGEST))
                left -= 1
            start = max(start, cut[1])


_LINE = re.compile(r"[^\r\n]+")
_STOP = re.compile(r"(?<=[\w”\"’%)])\. (?=[A-ZÀ-Þ“\"‘(])")
_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Sen|Rep|Gov|St|No|Jr|Sr|Inc|Co|Lt|Sgt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs)|\b[A-Z]|[ap]\.m)$"
)


def _sentences(text: str, within: Span) -> Iterator[Span]:
    """Yield sentences line by line, parted after numbers too and not after "p.m." or "Ms."."""
    for line in _LINE.finditer(text, within.start, within.end):
        start = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if not _NO_STOP.search(text[max(start, stop.start() - 8) : stop.start()]):
                yield Span(start, stop.start() + 1)
                start = stop.end()
        yield from _at_marks(text, Span(start, line.end()))


def _at_marks(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for mark in re.compile(r"[.?!][”\"’)]*\s+(?=[A-ZÀ-Þ“\"‘(])").finditer(
        text, span.start, span.end
    ):
        if text[mark.start()] != "." or mark[0][1:2] in '”"’)':
            yield Span(start, mark.start() + len(mark[0].rstrip()))
            start = mark.end()
    if start < span.end:
        yield Span(start, span.end)


def _core(text: str, clause: Span) -> Span:
    """Return a clause without brackets, lead and tail."""
    core = bare(text, clause)
    while core.start < core.end and text[core.start] in "([•*–—-_ ":
        core = Span(core.start + 1, core.end)
    lead = LEADS.match(text, core.start, core.end)
    if lead and lead.end() > core.start:
        core = Span(lead.end(), core.end)
    core = bare(text, core)
    tail = TAILS.search(text, core.start, core.end)
    if tail and tail.start() > core.start:
        core = bare(text, Span(core.start, tail.start()))
    while core.start < core.end and text[core.end - 1] in ")]*_" and "(" not in core.of(text):
        core = bare(text, Span(core.start, core.end - 1))
    return core


def _is_idle(text: str, clause: Span, core: Span) -> bool:
    whole = bare(text, clause)
    if SELF_ONLY.fullmatch(text, core.start, core.end):
        return True
    return any(IDLE.fullmatch(text, span.start, span.end) for span in (whole, core))


def _takes_back(readings: Sequence[_Reading]) -> bool:
    last = readings[-1] if readings else None
    return bool(
        last and last.right is None and not last.terms and last.error in {None, "other", "addition"}
    )


def _removed(reading: _Reading, sentence: Span) -> _Reading:
    wrong = reading.said or reading.wrong
    return evolve(
        reading, rule="taken-back", error="addition", wrong=wrong, said=None, truth=None,
        span=Span(reading.span.start, sentence.end),
    )  # fmt: skip


def _faults(text: str, core: Span, sentence: Span) -> list[_Reading]:
    """Return the errors that a clause reports, each with what stands against it in the clause."""
    signs = list(CONTRASTS.finditer(text, core.start, core.end))
    parts = _parts(text, core, signs)
    found = []
    for part in parts:
        if reading := _fault(text, part, sentence):
            found.append(reading)
        elif contrasted := _contrasted(text, part, sentence):
            found.append(contrasted)
    return found


def _parts(text: str, core: Span, signs: Sequence[re.Match[str]]) -> list[Span]:
    """Part a clause that sets two pairs of values against each other between them."""
    if len(signs) < 2:
        return [core]
    cuts = []
    for one, two in zip(signs, signs[1:], strict=False):
        joint = re.compile(r"\)? and |; ").search(text, one.end(), two.start())
        if joint:
            cuts.append(joint.span())
    starts = [core.start, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), core.end]
    return [Span(*ends_of) for ends_of in zip(starts, ends, strict=True) if ends_of[0] < ends_of[1]]


def _fault(text: str, core: Span, sentence: Span) -> _Reading | None:
    # A rule sees the clause by itself: its "^" and "$" are the ends of the clause.
    clause = core.of(text)
    finders = [
        *((rule, rule.regex.search) for rule in FAULTS),
        *((rule, rule.regex.match) for rule in TRUTHS[:2]),
    ]
    for rule, find in finders:
        match = find(clause)
        if match and (reading := _reading(text, rule, match, core, sentence)):
            return reading
    return None


def _reading(
    text: str, rule: Rule, match: re.Match[str], core: Span, sentence: Span
) -> _Reading | None:
    spans = {
        name.rstrip("_"): Span(*match.span(name)).shifted(core.start)
        for name, found in match.groupdict().items()
        if found and name.rstrip("_") in {"about", "wrong", "right", "said", "truth", "pair"}
    }
    terms: tuple[Value, ...] = ()
    if "pair" in spans:
        pair = split_pair(text, spans.pop("pair"))
        if pair is None:
            return None
        terms = pair
    elif rule.error == "order" and "about" in spans:
        two = OF_TWO.search(text, spans["about"].start, spans["about"].end)
        terms = (split_pair(text, Span(*two.span("pair"))) if two else None) or ()
    reading = _Reading(rule.name, rule.error, Span(core.start, sentence.end), terms=terms, **spans)
    return _with_contrast(text, _parted(text, reading))


def _with_contrast(text: str, reading: _Reading) -> _Reading:
    """Fill in the values that a contrast within the clause of a fault sets against each other."""
    for name in ("about", "said", "truth", "wrong", "right"):
        span: Span | None = getattr(reading, name)
        sign = CONTRASTS.search(text, span.start, span.end) if span else None
        if span is None or sign is None or reading.terms:
            continue
        one, two = contrast(
            text, Span(span.start, sign.start()), Span(sign.end(), _wrong_end(text, sign, span.end))
        )
        if name == "about":
            # "misstated the rate (it was 5, not 2)", "overstated the value; it is 5, not 2"
            about = _about_before(text, Span(span.start, sign.start()))
            return evolve(reading, about=about, right=one, wrong=two)
        if name in {"truth", "right"}:
            return evolve(reading, truth=None, right=one, wrong=two)
        earlier = "not" not in sign[0] or name == "wrong"
        right, wrong = (two, one) if earlier else (one, two)
        return evolve(reading, said=None, right=right, wrong=wrong)
    return reading


_TRUTH_INSIDE = re.compile(r"(?:[;,(]| [–—-]) ?\(?(?=(?:it|he|she|they|that|there|which|who)\b)")


def _about_before(text: str, span: Span) -> Span:
    cut = _TRUTH_INSIDE.search(text, span.start, span.end)
    return bare(text, Span(span.start, cut.start())) if cut else span


def _contrasted(text: str, core: Span, sentence: Span) -> _Reading | None:
    """Read "It was built in 1934, not 1943", without a word of fault."""
    for sign in CONTRASTS.finditer(text, core.start, core.end):
        left = Span(core.start, sign.start())
        if not left.of(text).strip(" (") and text[sign.end() : sign.end() + 1] not in '“"‘':
            continue
        if not left.of(text).strip(" ("):
            # 'Not "miniscule," as we had it'
            return _Reading("not-this", "spelling", sentence, wrong=Span(sign.end(), core.end))
        right, wrong = contrast(text, left, Span(sign.end(), _wrong_end(text, sign, core.end)))
        if right.start < right.end and wrong.start < wrong.end:
            about = Span(left.start, right.start)
            return _Reading(
                "x-not-y", None, Span(core.start, sentence.end), wrong, right,
                about=_subject(text, about),
            )  # fmt: skip
    return None


def _wrong_end(text: str, sign: re.Match[str], end: int) -> int:
    """Return where the wrong value ends at the latest: with the bracket or commas around it."""
    if sign["open"] == "(":
        closing = text.find(")", sign.end(), end)
        return closing if closing >= 0 else end
    comma = text.find(", ", sign.end(), end)
    if sign["open"] == "," and comma >= 0:
        date = DATE.match(text, sign.end(), end)
        return date.end() if date and date.end() > comma else comma
    return end


_COPULA = re.compile(r" (?:is|was|are|were|has been|should be|should have been)\b")


def _subject(text: str, before: Span) -> Span | None:
    copula = _COPULA.search(text, before.start, before.end)
    if copula is None:
        return None
    subject = Span(before.start, copula.start())
    return None if _is_free(text, subject) else subject


def _state(text: str, readings: list[_Reading], core: Span, sentence: Span) -> bool:
    """Add what a clause states as so to the last error; say whether it belongs there."""
    last = readings[-1] if readings else None
    if last is None:
        return False
    if last.is_open or _lacks_value(text, last):
        matches = (
            rule.regex.match(text, core.start, core.end)
            for rule in TRUTHS[2:]
            if rule.error == last.error
        )
        spoken = next(filter(None, matches), None)
        if spoken:
            right = until_clause(text, Span(*spoken.span("right")))
            readings[-1] = _supported(text, evolve(last, right=right), sentence)
        elif last.error in {"addition", "omission"}:
            readings[-1] = _supported(text, last, sentence)
        elif last.truth:
            # The first statement held no value to set against the wrong one.
            readings[-1] = _supported(text, evolve(last, truth=core), sentence)
        else:
            readings[-1] = _supported(text, evolve(last, truth=core), sentence)
        return True
    if SUPPORT.match(text, core.start, core.end) or last.terms:
        readings[-1] = _supported(text, last, sentence)
    return False


def _lacks_value(text: str, reading: _Reading) -> bool:
    """Say whether the statement taken for the truth has nothing to set against what was said."""
    if reading.truth is None or reading.right:
        return False
    if reading.said:
        pair = parallel(text, reading.said, reading.truth)
        return pair is None and lone(text, reading.said) is not None
    if reading.wrong is None:
        return False
    value = counterpart(text, reading.wrong, reading.truth)
    return value is None or shape_of(text, value) != shape_of(text, reading.wrong)


_BUT = re.compile(
    r"(?:,|;)? (?:when|whereas|although|but)(?: in fact)?,? (?=(?:it|he|she|they|the|that|there)\b)|; (?=(?:it|he|she|they|that|there|in fact)\b)|(?: \()(?=(?:it|he|she|they) )"
)


def _parted(text: str, reading: _Reading) -> _Reading:
    """Part "employed 9,000 people, when it employed 900" into what was said and what is so."""
    for name in ("said", "wrong"):
        span: Span | None = getattr(reading, name)
        cut = _BUT.search(text, span.start, span.end) if span and reading.is_open else None
        if span and cut:
            halves = {name: Span(span.start, cut.start()), "truth": Span(cut.end(), span.end)}
            return evolve(reading, **halves)
    return reading


def _supported(text: str, reading: _Reading, sentence: Span) -> _Reading:
    if any(value.span == sentence for value in reading.support) or reading.span.covers(sentence):
        return reading
    statement = Value(sentence.of(text), sentence)
    return evolve(
        reading,
        span=Span(reading.span.start, sentence.end),
        support=(*reading.support, statement),
    )


def _resolved(text: str, reading: _Reading) -> _Reading:
    """Find the values in the statements of a reading."""
    said, truth = reading.said, reading.truth
    if said and truth:
        pair = parallel(text, said, truth)
        if pair:
            return evolve(reading, wrong=pair[0], right=pair[1])
        return evolve(reading, wrong=said, right=truth, error=reading.error or "other")
    if reading.rule == "than-we-had" and truth:
        return evolve(reading, right=lone(text, truth))
    if reading.rule == "could-be-read" and truth:
        return evolve(reading, right=truth)
    if said:
        value = lone(text, said)
        if value is None and reading.rule == "we-had" and not reading.about:
            return evolve(reading, wrong=said)
        return evolve(reading, wrong=value or said)
    if reading.rule == "it-is-not" and truth:
        return evolve(reading, right=complement(text, truth))
    if truth and reading.wrong:
        return evolve(reading, right=counterpart(text, reading.wrong, truth))
    if truth:
        if reading.error is None and reading.rule == "to-reflect":
            return evolve(reading, right=lone(text, truth) or truth)
        return evolve(reading, right=_right_of(text, reading, truth))
    return reading


def _right_of(text: str, reading: _Reading, truth: Span) -> Span | None:
    """Return the right value in a statement that follows a fault without values."""
    if reading.rule == "to-correct":
        return truth
    value = complement(text, truth)
    if value is None:
        return lone(text, truth)
    return value


def _claim(text: str, reading: _Reading, name: str) -> Claim:
    wrong, right = _short(text, reading, reading.wrong), _short(text, reading, reading.right)
    about = _value(text, reading.about)
    if about and right is None and _is_spelling(text, reading):
        # "misspelled Tamsin Okereke's last name" writes the name as it is.
        about, right = _named(text, about)
    elif (
        about
        and right is None
        and wrong
        and reading.rule not in _PLACED
        and is_name(text, wrong.span)
    ):
        # "identified sculptor Marguerite Cho as Florence Dick"
        right = _named_whole(text, about)
    return Claim(
        name,
        reading.error or _error(text, reading, wrong, right),
        reading.span,
        reading.rule,
        wrong=wrong,
        right=right,
        about=about,
        terms=reading.terms,
        support=reading.support,
    )


_PLACED = frozenset({"put-at", "put-at-number", "attributed"})


def _is_spelling(text: str, reading: _Reading) -> bool:
    return reading.error == "name" and reading.about is not None and text != ""


_APPOSITIVE = re.compile(r", (?P<name>[A-ZÀ-Þ][^,]{2,60})(?:,|$)")
_NAMED_THING = re.compile(r"(?:the )?(?:sur)?names? of (?P<name>[A-ZÀ-Þ][^,]{2,60})$")


def _named(text: str, about: Value) -> tuple[Value, Value | None]:
    span = about.span
    if match := _APPOSITIVE.search(text, span.start, span.end):
        cut = Span(span.start, match.start())
        return Value(cut.of(text), cut), Value(match["name"], Span(*match.span("name")))
    for pattern in (NAME_OF, _NAMED_THING):
        if match := pattern.search(text, span.start, span.end):
            name = _without_descriptor(text, Span(*match.span("name")))
            return about, Value(name.of(text), name)
    return about, None


def _without_descriptor(text: str, name: Span) -> Span:
    title = TITLE_BEFORE_NAME.match(text, name.start, name.end)
    return Span(title.end(), name.end) if title and title.end() < name.end else name


def _named_whole(text: str, about: Value) -> Value | None:
    match = re.search(r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+)+$", about.text)
    if match is None:
        return None
    span = Span(about.span.start + match.start(), about.span.start + match.end())
    return Value(match[0], span)


def _value(text: str, span: Span | None) -> Value | None:
    if span is None:
        return None
    span = without_preposition(text, bare(text, span))
    return Value(span.of(text), span) if span.start < span.end else None


def _short(text: str, reading: _Reading, span: Span | None) -> Value | None:
    """Return a value without what the sentence goes on to say; a statement stays whole."""
    if span is None:
        return None
    if (
        reading.error in {"addition", "omission"}
        or reading.rule in CLARIFYING
        or _is_statement(text, span)
    ):
        return _value(text, span)
    return _value(text, until_clause(text, span))


def _is_statement(text: str, span: Span) -> bool:
    return (
        len(span.of(text).split()) > 4
        and shape_of(text, span) not in {"number", "date"}
        and _VERB.search(span.of(text)) is not None
    )


_VERB = re.compile(
    r" (?:is|was|are|were|has|have|had|would|will|can|could|did|does|seeks?|shares?|asks?) "
)


def _error(text: str, reading: _Reading, wrong: Value | None, right: Value | None) -> Error:
    values = [value for value in (wrong, right) if value]
    said = reading.about.of(text) if reading.about else ""
    if (
        len(values) == 2
        and SPOKEN.search(reading.span.of(text))
        and all(is_name(text, value.span) for value in values)
    ):
        return "attribution"
    subject = _subject_error(said)
    if values and all(DATE.fullmatch(value.text) for value in values):
        return "date"
    if values and all(NUMBER.match(value.text) for value in values):
        return "date" if subject == "date" else "number"
    if subject and subject not in {"number", "date"}:
        return subject
    if values and all(is_name(text, value.span) and PLACES.search(value.text) for value in values):
        return "place"
    for error, pattern in (("identity", RELATIONS), ("title", TITLES)):
        if values and all(pattern.search(value.text) for value in values):
            return error
    if subject:
        return subject
    shapes = {shape_of(text, value.span) for value in values}
    if values and all(is_name(text, value.span) for value in values):
        return _error_of_name(text, values)
    if "quote" in shapes or any(_is_quoted(text, value.span) for value in values):
        short = all(len(value.text.split()) <= 2 for value in values)
        return "spelling" if short and not _SPOKEN.search(reading.span.of(text)) else "quote"
    if values and all(PLACES.search(value.text) for value in values):
        return "place"
    if "name" in shapes:
        return _error_of_name(text, values)
    return "other"


_SPOKEN = re.compile(r"\b(?:said|quote[ds]?|remark|comment|told|misquoted)\b")


def _is_quoted(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] in {"“", '"', "‘"}


def _subject_error(about: str) -> Error | None:
    """Return the error type by the words for what was wrong, the head of them first."""
    cut = HEAD_ENDS.search(about)
    for said in (about[: cut.start()].split("’s ")[-1] if cut else about, about):
        for error, pattern in SUBJECTS:
            if said and pattern.search(said):
                return error
    return None


def _error_of_name(text: str, values: Sequence[Value]) -> Error:
    """Tell a name written wrongly from a place and from one thing taken for another."""
    for value in values:
        if IN_A_PLACE.search(text, max(0, value.span.start - 12), value.span.start):
            return "place"
    if len(values) == 2:
        same = _same_first_word(*values) or _alike(values[0].text, values[1].text)
        return "name" if same else "identity"
    return "name"


def _same_first_word(one: Value, two: Value) -> bool:
    """Say whether two names of several words begin alike, or one is a word of the other."""
    ours, theirs = (
        value.text.removeprefix("the ").removeprefix("The ").split() for value in (one, two)
    )
    if min(len(ours), len(theirs)) == 1:
        return bool(set(ours) & set(theirs))
    return ours[0] == theirs[0]


def _alike(one: str, two: str) -> bool:
    """Say whether two words look like spellings of one name."""
    short, long = sorted((one, two), key=len)
    words = long.split() if len(short.split()) == 1 else [long]
    return any(fuzz.ratio(short.lower(), word.lower()) >= _SPELLING for word in words)


_SPELLING = 78
"""From which likeness, of 100, two words are spellings of one name."""
