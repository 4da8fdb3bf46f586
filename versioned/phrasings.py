"""Read the sentences of a notice by its phrases: what each reports as wrong, as right, about what.

A clause that reports an error opens a claim; clauses after it that state what is so fill in its
right value, or support it. The phrases are tables in :mod:`versioned.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve
from rapidfuzz import fuzz

from versioned.clauses import clauses, core_of
from versioned.contrasts import bare, until_clause, without_preposition
from versioned.error_types import error_of, subject_error
from versioned.faults import faults
from versioned.model import Claim, Span, Value
from versioned.readings import Reading, is_free
from versioned.rules.en.claims import (
    CLARIFYING,
    IDLE,
    NAME_OF,
    NO_STATEMENT,
    REMOVED,
    SELF_ONLY,
    SUPPORT,
    TITLE_BEFORE_NAME,
    TRUTHS,
)
from versioned.rules.en.values import NEGATIVE
from versioned.values import (
    candidates,
    complement,
    counterpart,
    is_name,
    lone,
    parallel,
    parallels,
    shape_of,
)


def phrased_claims(text: str, within: Span, notice: str) -> list[Claim]:
    """Return the claims that the stretch of a notice makes, numbered after the notice's id."""
    readings: list[Reading] = []
    waiting: Span | None = None
    for sentence, clause in clauses(text, within):
        core = core_of(text, clause)
        if core.start >= core.end or _is_idle(text, core):
            continue
        found = faults(text, core, sentence)
        by_itself = any(reading.error == "addition" for reading in found)
        if REMOVED.search(core.of(text)) and _takes_back(readings) and not by_itself:
            readings[-1] = _removed(readings[-1], sentence)
            continue
        if NO_STATEMENT.fullmatch(text, core.start, core.end):
            continue
        if not found:
            waiting = None if _state(text, readings, core, sentence) else core
            continue
        for reading in found:
            if readings and (merged := _merged(text, readings[-1], reading)):
                readings[-1] = merged
            else:
                readings.append(_with_waiting(text, reading, waiting))
            waiting = None
    resolved = [one for reading in readings for one in _resolved(text, reading)]
    told = [reading for each in resolved for reading in _apart(text, each)]
    return [_claim(text, reading, f"{notice}.c{number}") for number, reading in enumerate(told, 1)]


def says_anything(text: str, within: Span) -> bool:
    """Say whether some clause of a notice does more than regret an error."""
    cores = (core_of(text, clause) for _, clause in clauses(text, within))
    return any(core.start < core.end and not _is_idle(text, core) for core in cores)


def _with_waiting(text: str, reading: Reading, waiting: Span | None) -> Reading:
    """Give a fault the statement before it, where the fault names no subject of its own."""
    if waiting is None:
        return reading
    if reading.rule == "x-not-y":
        return reading if reading.about else evolve(reading, about=waiting)
    if not reading.is_open:
        return reading
    free = is_free(text, reading.about) or (
        reading.about is not None
        and re.match(r"(?:his|her|its|their) ", reading.about.of(text), re.IGNORECASE)
    )
    if free or reading.rule == "wrong-figure-appeared":
        return evolve(reading, truth=waiting)
    if reading.wrong:
        value = counterpart(text, reading.wrong, waiting)
        if value and shape_of(text, value) == shape_of(text, reading.wrong) is not None:
            return evolve(reading, truth=waiting)
    return reading


def _merged(text: str, last: Reading, new: Reading) -> Reading | None:
    """Return one reading of a fault and of the values that the clause after it gives."""
    if last.right or last.truth or (last.terms and not new.terms):
        return None
    span = Span(last.span.start, max(last.span.end, new.span.end))
    empty = last.wrong is None and last.said is None
    if last.said and new.rule in {"it-is-not", "it-did-not"}:
        return evolve(last, truth=new.truth or Span(new.span.start, new.span.end), span=span)
    if last.wrong and last.error is None and new.rule in {"it-is-not", "it-did-not"}:
        return evolve(last, span=span)
    if (
        new.rule == "should-have-said"
        and not empty
        and _FREE_SHOULD.match(text, new.span.start, new.span.end)
    ):
        return evolve(last, right=new.right, span=span)
    if empty and new.rule in {"x-not-y", "not-w-but-r"} and not _clash(text, last, new):
        error = last.error if last.error else new.error
        return evolve(new, rule=last.rule, error=error, about=last.about, span=span)
    if new.rule in _VALUES and is_free(text, new.about):
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


_FREE_SHOULD = re.compile(
    r"(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:figure|sentence|report|text)) should have "
)


def _clash(text: str, last: Reading, new: Reading) -> bool:
    """Say whether values are of a kind that cannot be of what was said to be wrong."""
    shape = shape_of(text, new.wrong) if new.wrong else None
    return last.error == "name" and shape in {"number", "date"}


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
        "correct-name-is",
        "was-misidentified-as",
        "it-is-not",
        "put-at",
        "put-at-number",
        "quoted-saying",
    }
)
"""Rules of clauses that give values to the fault named in the clause before."""


def _apart(text: str, reading: Reading) -> Iterator[Reading]:
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


def _is_idle(text: str, core: Span) -> bool:
    return any(pattern.fullmatch(text, core.start, core.end) for pattern in (SELF_ONLY, IDLE))


def _takes_back(readings: Sequence[Reading]) -> bool:
    last = readings[-1] if readings else None
    return bool(
        last and last.right is None and not last.terms and last.error in {None, "other", "addition"}
    )


def _removed(reading: Reading, sentence: Span) -> Reading:
    wrong = reading.said or reading.wrong
    return evolve(
        reading, rule="taken-back", error="addition", wrong=wrong, said=None, truth=None,
        span=Span(reading.span.start, sentence.end),
    )  # fmt: skip


def _state(text: str, readings: list[Reading], core: Span, sentence: Span) -> bool:
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


def _lacks_value(text: str, reading: Reading) -> bool:
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


def _supported(text: str, reading: Reading, sentence: Span) -> Reading:
    if any(value.span == sentence for value in reading.support) or reading.span.covers(sentence):
        return reading
    statement = Value(sentence.of(text), sentence)
    return evolve(
        reading,
        span=Span(reading.span.start, sentence.end),
        support=(*reading.support, statement),
    )


def _resolved(text: str, reading: Reading) -> list[Reading]:
    """Find the values in the statements of a reading; two pairs of values make two claims."""
    said, truth = reading.said, reading.truth
    if said and truth:
        pairs = [] if reading.rule == "could-be-read" else parallels(text, said, truth)
        if pairs:
            return [evolve(reading, wrong=wrong, right=right) for wrong, right in pairs]
        return [_set_against(text, reading, said, truth)]
    if said:
        value = _quoted_or_lone(text, reading, said)
        return [evolve(reading, wrong=value or said)]
    if truth:
        return [evolve(reading, right=_right_of(text, reading, truth))]
    return [reading]


def _set_against(text: str, reading: Reading, said: Span, truth: Span) -> Reading:
    """Set two statements against each other that have no values to compare."""
    value = lone(text, said)
    if value and shape_of(text, value) in {"number", "date"} and NEGATIVE.search(truth.of(text)):
        # "… said 600 people had left. Officials have not released a total."
        return evolve(reading, wrong=value, right=None)
    if reading.error == "quote" and (quoted := _quoted_or_lone(text, reading, said)):
        return evolve(reading, wrong=quoted, right=_quoted_or_lone(text, reading, truth))
    return evolve(reading, wrong=said, right=truth, error=reading.error or "other")


def _quoted_or_lone(text: str, reading: Reading, statement: Span) -> Span | None:
    if reading.error == "quote":
        quoted = [one.span for one in candidates(text, statement) if one.shape == "quote"]
        return quoted[0] if quoted else statement
    return lone(text, statement)


def _right_of(text: str, reading: Reading, truth: Span) -> Span | None:
    """Return the right value in a statement that follows a fault or a wrong value."""
    if reading.rule == "than-we-had":
        return lone(text, truth)
    if reading.rule == "could-be-read":
        return truth
    if reading.rule == "to-reflect":
        return lone(text, truth) or truth
    if reading.rule == "it-is-not":
        return complement(text, truth)
    if reading.wrong:
        value = counterpart(text, reading.wrong, truth)
        denied = (
            value is not None
            and NEGATIVE.search(truth.of(text))
            and value == complement(text, truth)
        )
        return None if denied else value
    if reading.rule == "to-correct":
        return truth
    subject = reading.error or subject_error(reading.about.of(text) if reading.about else "")
    if subject in {"number", "date"} and (value := lone(text, truth)):
        return value
    return complement(text, truth) or lone(text, truth)


def _claim(text: str, reading: Reading, name: str) -> Claim:
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
        right = _named_whole(about)
    if wrong and right and reading.error == "name" and reading.right is None:
        # What the sentence calls it may not be what was misspelled.
        right = right if fuzz.partial_ratio(wrong.text, right.text) >= _SPELT else None
    error = reading.error or error_of(text, reading, wrong, right)
    if reading.rule == "put-at" and wrong and is_name(text, wrong.span):
        error = "place"
    if "misidentified" in reading.rule and reading.error == "identity":
        told = error_of(text, reading, wrong, right)
        error = told if told in {"name", "place", "title"} else error
    return Claim(
        name,
        error,
        reading.span,
        reading.rule,
        wrong=wrong,
        right=right,
        about=about,
        terms=reading.terms,
        support=reading.support,
    )


_SPELT = 65
"""From which likeness, of 100, a name may be the one that was misspelled."""

_PLACED = frozenset({"put-at", "put-at-number", "attributed"})


def _is_spelling(text: str, reading: Reading) -> bool:
    return reading.error == "name" and reading.about is not None and text != ""


_APPOSITIVE = re.compile(r", (?P<name>[A-ZÀ-Þ][^,]{2,60})(?:,|$)")


_NAMED_THING = re.compile(
    r"(?:names?|surname|spelling) of (?:(?!(?:of|at|for|in|by|who) )[a-z’'-]+ )*"
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*| (?:de|la|van|von|bin|al|der|du))*)$"
)


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


def _named_whole(about: Value) -> Value | None:
    match = re.search(r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+)+$", about.text.split(", ")[0])
    if match is None:
        return None
    span = Span(about.span.start + match.start(), about.span.start + match.end())
    return Value(match[0], span)


def _value(text: str, span: Span | None) -> Value | None:
    if span is None:
        return None
    span = without_preposition(text, bare(text, span))
    return Value(span.of(text), span) if span.start < span.end else None


def _short(text: str, reading: Reading, span: Span | None) -> Value | None:
    """Return a value without what the sentence goes on to say; a statement stays whole."""
    if span is None:
        return None
    if reading.error == "omission" and (named := _APPOSED.search(span.of(text))):
        # "omitted the name of the second author, Jin Halvorsen"
        return _value(text, Span(*named.span("what")).shifted(span.start))
    if (
        reading.error in {"addition", "omission"}
        or reading.rule in CLARIFYING
        or _is_statement(text, span)
    ):
        return _value(text, span)
    return _value(text, until_clause(text, span))


_APPOSED = re.compile(
    r"^(?:an?|the|one|two|his|her|its|their) (?:(?!that |of which )[^,]){2,80}, "
    r"(?P<what>(?:[A-ZÀ-Þ]|(?:her|his|their|the) [a-z]+ [A-ZÀ-Þ])[^,]{2,80})$"
)


def _is_statement(text: str, span: Span) -> bool:
    return (
        len(span.of(text).split()) > 4
        and shape_of(text, span) not in {"number", "date"}
        and _VERB.search(span.of(text)) is not None
    )


_VERB = re.compile(
    r" (?:is|was|are|were|has|have|had|would|will|can|could|did|does|seeks?|shares?|asks?) "
)
