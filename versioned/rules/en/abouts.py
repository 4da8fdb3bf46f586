"""How to name what a value is the value of, from the words around it.

A row is a pattern of the words before the value (``left``, matched at their end) and after it
(``right``, matched at their start), and the phrase it gives; ``{name}`` in a phrase is a group of
either pattern, and ``{clause}`` the plain statement before the value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from versioned.rules.en.subjects import TITLES

Of = Literal["number", "percent", "money", "year", "day", "month", "time", "place", "name"]

SAYS = r"(?:said|says|told|added|wrote|argued|noted|warned|explained)"
"""Verbs of speech that stand beside the name of who speaks."""

_NAME = r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,3}"
_THING = r"(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[\w’'-]+ ){0,3}?[a-z][a-z’'-]*"
_WORDS = r"(?:[a-z][a-z’'-]* ){0,2}"


@frozen
class Row:
    """One way to name a value of some kinds, which ``value`` matches in full."""

    of: tuple[Of, ...]
    left: re.Pattern[str]
    right: re.Pattern[str]
    phrase: str
    value: re.Pattern[str]


def _row(of: str, phrase: str, left: str = "", right: str = "", value: str = ".*") -> Row:
    kinds: tuple[Of, ...] = tuple(of.split())  # type: ignore[arg-type]
    return Row(kinds, re.compile(f"(?:{left})$"), re.compile(right), phrase, re.compile(value))


_DONE = (
    r"(?P<done>killed|injured|wounded|arrested|displaced|evacuated|employed|rescued|charged|hired|"
    r"planned|built|sold|destroyed|damaged|laid off|tested|vaccinated|detained|convicted|counted|"
    r"reported|registered|invited|missing)"
)
_NOUN = (
    r" (?P<noun>(?:(?!(?:of|in|on|at|to|for|and|or|was|were|is|are|by|from|more|percent|per|who|that|as)\b)[a-z][a-z’'-]* ){0,3}?"
    r"(?:people|men|women|children|police|staff|(?!(?:was|is|has|years|months|weeks|days|hours|minutes|seconds|miles|feet|inches|yards|acres|hectares|metres|meters|kilometres|kilometers|tons|tonnes|pounds|grams|degrees|points|dollars|times|as|its|this|plus|less)\b)[a-z’'-]{2,}s(?<!ss)))(?![\w’'-])"
)

_BUILT = (
    rf"(?:^|(?<=[.;:] ))(?P<who>{_THING}|{_NAME}), (?:which was |who was )?(?:first )?"
    r"(?P<done>built|founded|opened|born|elected|appointed|established|completed|published|created|arrested|"
    r"convicted|sentenced|hired|launched|named|signed|adopted|approved|passed|held|found|killed)"
)

ROWS: Sequence[Row] = (
    _row("number", "the age of {who}", rf"(?P<who>{_NAME}), (?:aged )?", r"(?:,|\.)(?!\d)", r"\d{1,3}"),
    _row("number", "the age of {who}", rf"(?P<who>{_NAME}) (?:is|was|turned|turns) ", r"(?: years old)?[,.]?$"),
    _row("number", "the age of the {who}", r"\b(?:[Aa]n?|[Tt]he) ", r"-year-old (?P<who>(?:[a-z]+ )??(?:man|woman|boy|girl|child|teenager|[a-z]+(?:er|or|ist|ent|man|woman)))\b"),
    _row("number", "the score", r"\b(?:won|win|beat|lost|lead|led|victory|defeat|defeated|by|at)(?: [\w’' -]{0,30})?,? ", "", r"\d+[-–]\d+"),
    _row("percent", "the percentage of {noun} who {did}", "", r" of (?P<noun>(?:the |its |all )?(?:[a-z]+ )?(?:voters|residents|people|workers|women|men|students|pupils|patients|respondents|members|adults|children|teachers|drivers|customers|owners)) (?P<did>(?:[a-z]+ed|are|were|have|had|live|want|say|said|favor|oppose) [^,.;:“”]{3,40})(?=\.|,)"),
    _row("percent", "the percentage of {noun}", "", rf" of (?P<noun>(?:the |its |all )?{_WORDS}[a-z’'-]+)(?=[,.])"),
    _row("percent", "the percentage by which {clause}", r"\b(?:rose|fell|grew|increased|dropped|declined|shrank|climbed|jumped|sank|slipped)(?: by)? "),
    _row("money", "the amount of the {noun}", r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) ", rf" (?P<noun>{_WORDS}(?:grant|loan|contract|bond|deal|fine|settlement|donation|gift|budget|investment|award|bequest|tax|fund|subsidy|lawsuit|project|plan|prize|debt|deficit|surplus))\b"),
    _row("money", "the cost of {noun}", rf"(?P<noun>{_THING}) (?:(?:will|would|is expected to) cost|costs?) (?:about |nearly )?"),
    _row("money", "the amount that {clause}", r"\b(?:cost|costs|raised|paid|pays|received|lost|spent|earned|donated|borrowed|owed|owes|won|sought|allocated|awarded|contributed|invested) "),
        _row("money", "the amount for which {clause}", r"\b(?:sold|bought|purchased) for (?:about |nearly )?"),
    _row("money", "the price of {noun}", rf"\b(?:bought|sold|purchased) (?P<noun>(?:the|its|an?) {_WORDS}[a-z]+) for "),
    _row("number", "the number of {noun} {done}", "", _NOUN + r" (?:were |was |are |have been |had been |has been )?" + _DONE),
    _row("number", "the number of {noun} {done}", r"\b(?P<done>killed|injured|wounded|displaced|destroyed|damaged|rescued|arrested|evacuated) (?:at least |about |some |nearly )?", _NOUN),
    _row("number", "the number of {noun} employed", r"\b(?:employs|employed) (?:about |some |nearly )?", _NOUN),
    _row("number", "the number of {noun} in {where}", "", _NOUN + rf" in (?P<where>{_NAME})(?=[,.]|$)"),
    _row("number", "the number of {noun}", "", _NOUN),
    _row("number", "the length of {who}", rf"(?P<who>{_THING}) (?:is|was) (?:about )?", r".{0,14} long\b"),
    _row("number", "the height of {who}", rf"(?P<who>{_THING}) (?:is|was|stands|rises) (?:about )?", r".{0,14} (?:tall|high)\b"),
    _row("number", "the depth of {who}", rf"(?P<who>{_THING}) (?:is|was) (?:about )?", r".{0,14} deep\b"),
    _row("number", "the result of the vote", r"\b(?:passed|voted|approved|rejected|defeated)(?: [\w ]{0,30})?,? (?:by )?", "", r"\d+[-–]\d+"),
    _row("time", "the time of {who}", rf"(?:^|(?<=[.;] ))(?P<who>{_THING}) (?:is|was|will be) (?:at )?"),
    _row("day", "the day of {who}", rf"(?:^|(?<=[.;] ))(?P<who>{_THING}) (?:is|was|will be) (?:on |(?:scheduled|set|planned|due) (?:for|on) )?"),
    _row("year", "the year in which {rest}", r"^In ", r", (?P<rest>(?:the|an?|[A-Z])[^,.;:“”]{8,70})(?=[.,])"),
    _row("day", "the day on which {rest}", r"^On ", r", (?P<rest>(?:the|an?|[A-Z])[^,.;:“”]{8,70})(?=[.,])"),
    _row("year", "the year in which {who} was {done}", _BUILT + r" in "),
    _row("day", "the day on which {who} was {done}", _BUILT + r"(?: on)? "),
    _row("month", "the month in which {who} was {done}", _BUILT + r" in "),
    _row("place", "the place where {who} was {done}", _BUILT + r" (?:in|at) "),
    _row("year", "the year in which {clause}", r"\bin "),
    _row("day", "the day on which {clause}", r"(?:\bon )?"),
    _row("month", "the month in which {clause}", r"\bin "),
    _row("time", "the time at which {clause}", r"(?:\bat )"),
    _row("place", "the place where {clause}", r"\b(?:in|at) "),
    _row("name", "the name of {who}", r"\b(?:[Aa]n?|[Tt]he) (?P<who>(?:[a-z][a-z’'-]* ){0,3}[a-z][a-z’'-]*?)(?:,) "),
    _row("name", "the name of the {who}", r"\b[Aa]n? (?P<who>(?:[a-z][a-z’'-]* ){0,3}?[a-z][a-z’'-]*?)(?: named| called) "),
    _row("name", "the name of {who}", "", r", (?:an?|the) (?P<who>(?:[a-z][a-z’'-]* ){0,3}?[a-z][a-z’'-]*)(?=,|\.| (?:of|who|at|for|in|from|with)\b)"),
)  # fmt: skip
"""The ways to name a value, the most telling first."""

_LEADING = re.compile(r"[A-ZÀ-Þ][a-zà-þ-]+\.?(?: (?:of|and|the|for))? ")
_SHORT = {
    "Gov": "governor", "Sen": "senator", "Rep": "representative", "Sgt": "sergeant", "Lt": "lieutenant",
    "Capt": "captain", "Prof": "professor",
}  # fmt: skip
_HONORIFIC = frozenset(["Mr", "Ms", "Mrs", "Dr", "Sir", "Dame", "Rev", "Cr", *_SHORT])


def post_before(name: str) -> int:
    """Return where a name begins behind a person's title: 13 in "Deputy Mayor Ken Sorley"."""
    at = end = 0
    while match := _LEADING.match(name, at):
        word = match[0].split()[0].rstrip(".")
        if word in _HONORIFIC or TITLES.fullmatch(word.lower()):
            end = match.end()
        elif end == 0 and match.end() > 12:
            break
        at = match.end()
    return end


def post_in(lead: str) -> str | None:
    """Return the post named before a name, in small letters: "governor" for "Gov. "."""
    words = lead.strip().rstrip(".")
    if words in _SHORT:
        return _SHORT[words]
    return words.lower() if TITLES.search(words.lower()) else None


VAGUE = frozenset(
    f"the number of {noun}" for noun in ("people", "men", "women", "children", "others", "things")
)
"""Phrases that do not tell which are meant."""

HEDGES = re.compile(r"\b(?:nearly|almost|about|around|some) $", re.IGNORECASE)
"""What may stand before an amount and does not change what it is the amount of."""

BOUNDS = re.compile(
    r"\b(?:more|fewer|less) than $|\b(?:at least|at most|over|under|up to|as (?:many|much|few) as|since|until|till|from|"
    r"between|before|after|through) $",
    re.IGNORECASE,
)
"""What stands before a value that only bounds what a sentence speaks of."""

MEASURES = re.compile(
    r"[ \u00a0-]?(?:per ?cent|percent(?:age points?)?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|feet|foot|"
    r"inch(?:es)?|yards?|\w*met(?:re|er)s?|km|\w*grams?|pounds?|tons?|tonnes?|acres?|hectares?|degrees?|"
    r"dollars?|euros?|pence|cents?|lit(?:re|er)s?|gallons?|points?|square \w+|\w*watts?|m|kg|g|cm|mm|ft|lb|mph|kph|MW|GW|kW)\b"
)
"""A unit of measure, which belongs to its number; the noun that is counted does not."""

JOINTS = re.compile(
    r"[“”\"‘:;()?!]|,(?! \d)|--| [–—] |\b(?:it|he|she|they|them|him|we|I|his|her|its|their|who|which|that|and|but)\b"
    r"|\b(?:of|in|on|at|to|for|from|by|with|than|as|the|an?|is|are|was|were|be|been)$"
)
"""What makes a statement hang on others: its parts, who its pronouns stand for, a loose end."""

CUT = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|St|Prof|Sgt|Lt|Capt)\. $")
"""An abbreviation behind which no sentence begins."""

APPOSITION = r"(?:(?:the )?[\w’]+[’']s |the |an? |its |their )?"
"""What stands before a post that is named behind a comma."""

POST = r"[a-z]{3,}(?:er|or|ist|ian|ant|ent|man|woman|yer|eur|ess)"
"""A word for what somebody does."""


PAST = re.compile(
    r"\b(?:was|were|had|did|began|broke|came|cost|fell|found|gave|grew|held|hit|left|led|lost|made|met|"
    r"opened|paid|ran|rose|sank|sold|shot|spent|stood|took|went|won|wrote|built|bought|beat|died|"
    r"(?!said|need|indeed)[a-z]{2,}ed)\b"
)
"""A verb in the past tense."""

FUTURE = re.compile(
    r"\b(?:will|would|is to|are to|is expected|are expected|plans?|scheduled|is due)\b"
)
"""What tells that something is still to come."""

FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|began|broke|came|cost|costs|fell|"
    r"found|gave|grew|held|hit|left|led|lost|made|met|paid|ran|rose|sank|sold|shot|spent|stood|took|went|won|"
    r"wrote|bought|beat|[a-z]{2,}ed|opens|closes|meets|begins|starts|owes|pays)\b"
)
"""A verb that makes a statement of a stretch of words."""

UNCLEAR = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|our|there|here|who|which|but|and|or|"
    r"if|when|while|after|before|as|in|on|at|by|for|with|since|because|although|though|both|another|such|then|so)\b",
    re.IGNORECASE,
)
"""How a statement begins that cannot stand without what goes before it."""

OPENERS = frozenset(
    [
        *("the", "a", "an", "some", "many", "most", "several", "no", "all", "one", "two", "three"),
        *("four", "five", "six", "seven", "eight", "nine", "ten", "officials", "police"),
        *(
            "protesters",
            "critics",
            "students",
            "teachers",
            "farmers",
            "doctors",
            "lawyers",
            "firefighters",
        ),
        *(
            "investigators",
            "lawmakers",
            "economists",
            "scientists",
            "employees",
            "profits",
            "revenues",
        ),
        *(
            "people",
            "children",
            "women",
            "men",
            "members",
            "parents",
            "visitors",
            "rescuers",
            "soldiers",
        ),
        *("residents", "prices", "sales", "shares", "voters", "workers", "researchers"),
    ]
)
"""Words that are written small once they no longer open a sentence."""
