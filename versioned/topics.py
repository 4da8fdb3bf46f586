"""Say what a wrong value was the value of: "the number of homes", "the year in which it opened".

The words come from the sentence around the value, so that they are true to the text; where no
row of the tables fits, there is no such phrase, and the sentence itself has to be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from versioned.model import Span
from versioned.rules.en.abouts import (
    APPOSITION,
    BOUNDS,
    CUT,
    FINITE,
    FUTURE,
    HEDGES,
    JOINTS,
    MEASURES,
    OPENERS,
    PAST,
    POST,
    ROWS,
    SAYS,
    UNCLEAR,
    Of,
    Row,
    post_before,
    post_in,
)
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.subjects import TITLES
from versioned.rules.en.values import NUMBER, UNIT
from versioned.slips import Slip
from versioned.values import candidates, is_name

_LONGEST = 90
"""Code points of a statement that may stand inside a phrase."""


@frozen
class Topic:
    """What a value is the value of, the verb that goes with it, and the values as to be said."""

    about: str
    be: str
    wrong: str
    right: str


def topics(slip: Slip, after: str) -> Iterator[Topic]:
    """Yield the ways to name what the values of a slip are the values of, best first."""
    if slip.error in {"number", "date", "place"}:
        yield from _of_value(slip, after)
    elif slip.error == "name":
        yield from _of_name(slip, after)
    elif slip.error == "title":
        if who := holder(slip, after):
            yield Topic(who, "is", slip.was.text.removeprefix("the "), slip.now.text)
    elif slip.error == "quote":
        if who := speaker(after, slip.new):
            yield Topic(who, "is", slip.was.text, slip.now.text)
    elif slip.error == "attribution":
        yield Topic(_words_spoken(slip, after), "is", slip.was.text, slip.now.text)


def _of_value(slip: Slip, text: str) -> Iterator[Topic]:
    wrong, right = bare_amount(slip.was.text), bare_amount(slip.now.text)
    at = Span(slip.now.span.start, slip.now.span.start + len(right))
    left, right_side = text[slip.new.start : at.start], text[at.end : slip.new.end]
    if CUT.search(text[max(0, slip.new.start - 6) : slip.new.start]):
        left = f"it {left}"  # A sentence cut after "Ms." does not begin here.
    left = HEDGES.sub("", left)
    if BOUNDS.search(left):
        return
    kind = _kind(slip)
    for row in ROWS:
        fits = kind in row.of and row.value.fullmatch(right)
        if row.phrase.startswith("the number of") and not NUMBER.fullmatch(right):
            continue  # "eleven weeks" is the number of nothing but weeks.
        phrase = _filled(row, left, right_side, text) if fits else None
        if phrase:
            be = "was" if "was {done}" in row.phrase else tense(left, right_side)
            yield Topic(phrase, be, _in_mid_sentence(slip, wrong), _in_mid_sentence(slip, right))


def _in_mid_sentence(slip: Slip, value: str) -> str:
    """Return a number in words with a small letter: "Twelve" opened its sentence."""
    return value[:1].lower() + value[1:] if slip.error == "number" else value


def _kind(slip: Slip) -> Of:
    value = slip.now.text
    if slip.error == "place":
        return "place"
    if slip.error == "number":
        if re.search(r"%|per ?cent", value):
            return "percent"
        return "money" if value[0] in "$£€₹¥" else "number"
    if re.fullmatch(r"\d{4}", value):
        return "year"
    if re.search(r"\d ?[ap]\.?m\b", value):
        return "time"
    return (
        "month"
        if re.fullmatch(r"[A-Z][a-z]+\.?(?: \d{4})?", value) and not value.endswith("day")
        else "day"
    )


def bare_amount(value: str) -> str:
    """Return an amount without the noun that it counts, but with its unit of measure."""
    number = NUMBER.match(value)
    if number is None or number.end() == len(value) or not UNIT.match(value, number.end()):
        return value
    return value if MEASURES.match(value, number.end()) else value[: number.end()]


def _filled(row: Row, left: str, right: str, text: str) -> str | None:
    """Return the phrase of a row with its groups filled in, or None where it does not fit."""
    before, after = row.left.search(left[-160:]), row.right.match(right)
    if not before or not after:
        return None
    groups = {**before.groupdict(), **after.groupdict()}
    groups = {name: _small(words) for name, words in groups.items() if words}
    if "{clause}" in row.phrase:
        verb = before[0] if "by which" in row.phrase or "the amount" in row.phrase else ""
        verb = re.sub(r"(?: by| for)?(?: about| nearly)? $", "", verb)
        clause = statement(left[: len(left) - len(before[0])].rstrip() + f" {verb}".rstrip(), text)
        if clause is None:
            return None
        groups["clause"] = clause
    if "rest" in groups and (not FINITE.search(groups["rest"]) or JOINTS.search(groups["rest"])):
        return None
    if "{who}" in row.phrase and row.of == ("name",) and not _is_role(groups["who"]):
        return None
    return row.phrase.format(**groups)


def _small(words: str) -> str:
    return re.sub(r"^(?:The|An?|Its)\b", lambda match: match[0].lower(), words)


def _is_role(words: str) -> bool:
    return not set(words.split()) & COMMON and not words.endswith("ed")


def statement(words: str, text: str) -> str | None:
    """Return words that open a sentence as a statement inside another one, or None if unclear.

    Without their stop and with a small first letter, unless they begin with a name.
    """
    words = words.strip().rstrip(".")
    rest = words.partition(" ")[2]
    if not words or len(words) > _LONGEST or UNCLEAR.match(words) or not FINITE.search(rest):
        return None
    if JOINTS.search(words):
        return None
    return small(words, text)


def small(words: str, text: str) -> str | None:
    """Return words with the first letter as it is within a sentence, or None if that is unclear."""
    first = words.split(" ")[0]
    if not first[:1].isupper():
        return words if first[:1].isalnum() else None
    lower = first.lower()
    if (
        lower in OPENERS
        or lower in COMMON
        or re.search(rf"(?<![\w’'-]){re.escape(lower)}(?![\w’'-])", text)
    ):
        return words if first == "I" else lower[0] + words[1:]
    inside = re.search(rf"(?<=[a-z,] ){re.escape(first)}(?![\w-])", text)
    if (
        inside
        or re.match(r"[A-ZÀ-Þ][\w’'.-]+ (?:of )?[A-ZÀ-Þ]", words)
        or any(map(str.isupper, first[1:]))
    ):
        return words
    return None


def tense(left: str, right: str) -> str:
    """Return "was" for what the verb nearest before a value, or else behind it, tells as past."""
    if FUTURE.search(left + right):
        return "is"
    # After a comma or "built" for "that was built" it is no verb of the sentence's.
    verbs = [match for match in FINITE.finditer(left) if not left[: match.start()].endswith(", ")]
    verb = verbs[-1] if verbs else FINITE.search(right)
    return "was" if verb and PAST.fullmatch(verb[0]) else "is"


def _of_name(slip: Slip, text: str) -> Iterator[Topic]:
    wrong, right = slip.was.text, slip.now.text
    left = text[slip.new.start : slip.now.span.start]
    tail = text[slip.now.span.end : slip.new.end]
    ours, theirs = right.split(), wrong.split()
    for who in _roles(left, tail, text):
        if len(ours) == len(theirs) > 1 and slip.misspelled:
            if ours[:-1] == theirs[:-1]:
                yield Topic(f"the surname of {who}", "is", theirs[-1], ours[-1])
            if ours[1:] == theirs[1:]:
                yield Topic(f"the first name of {who}", "is", theirs[0], ours[0])
        yield Topic(f"the name of {who}", "is", wrong, right)


_ROLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?P<kind>[a-z-]+ )?(?P<post>[a-z-]+) $")


def _roles(left: str, tail: str, text: str) -> Iterator[str]:
    """Yield what a person or thing is said to be beside its name: "the judge"."""
    for row in ROWS:
        if row.of == ("name",) and (phrase := _filled(row, left, tail, text)):
            yield "the " + phrase.removeprefix("the name of ").removeprefix("the ")
    at = re.search(r"(?:[A-Z][a-z]+\.? )+$", left)
    if at and (cut := post_before(f"{at[0]}X")) and (post := post_in(at[0][:cut])):
        yield f"the {post}"
    match = _ROLE.search(left)
    if match and (
        TITLES.fullmatch(match["post"])
        or (re.fullmatch(POST, match["post"]) and match["post"] not in COMMON)
    ):
        kind = match["kind"] or ""
        yield f"the {kind if _is_kind(kind) else ''}{match['post']}"
    elif (word := re.search(r"\b([a-z-]+) $", left)) and TITLES.fullmatch(word[1]):
        yield f"the {word[1]}"


def _is_kind(word: str) -> bool:
    return word.strip() not in COMMON


def holder(slip: Slip, text: str) -> str | None:
    """Return the name of the person whose title a slip is in."""
    after = re.match(rf" ({_PERSON})", text[slip.now.span.end : slip.new.end])
    if after:
        return after[1].removesuffix("’s").rstrip(".,")
    lead = text[slip.new.start : slip.now.span.start]
    before = re.search(rf"({_PERSON}), {APPOSITION}$", lead)
    return before[1] if before else None


_PERSON = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*)+"


def speaker(text: str, sentence: Span) -> str | None:
    """Return the name that a sentence gives beside a verb of speech, outside the quotation."""
    for candidate in candidates(text, sentence):
        span = candidate.span
        if candidate.shape != "name" or not is_name(text, span):
            continue
        spoke = re.match(rf"(?:, [^,“”\"]{{3,60}},)? {SAYS}\b", text[span.end : sentence.end])
        if spoke or re.search(rf"\b{SAYS} (?:the )?$", text[sentence.start : span.start]):
            return span.of(text)
    return None


def _words_spoken(slip: Slip, text: str) -> str:
    quoted = [
        one.span.of(text) for one in candidates(text, slip.new)
        if one.shape == "quote" and not one.span.touches(slip.now.span)
    ]  # fmt: skip
    words = quoted[0].rstrip('”"').rstrip(",.").lstrip('“"') if quoted else ""
    # "to" ends what was attributed, for a reader of "attributed … to".
    plain = words and len(words.split()) <= 25 and " to " not in words
    return f"the words “{words}”" if plain else "a quotation"
