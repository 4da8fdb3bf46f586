"""Find where a text names two things together: "the A and the B", "A and B programs"."""

from __future__ import annotations

import re

from attrs import frozen

from versioned.model import Span
from versioned.pairs import Shared, bare_name, shared
from versioned.rules.en.grammar import plural

_LINK = r"(?:,? (?:and|or|&|as well as|along with|together with|plus) |/|, )(?:also )?"


_DATED = r"(?: of \d{4}| \(\d{4}\))?"
"""The year behind the name of an act or a treaty: it belongs to the one thing, not to both."""


@frozen
class Mention:
    """A stretch that names both things; ``one_head`` when one noun serves both names.

    ``names`` are the words of the two names as they stand there; ``described`` says that they
    are not named but spoken of as two ("both programs").
    """

    span: Span
    names: tuple[str, str] = ("", "")
    one_head: bool = False
    described: bool = False


def find_mentions(text: str, within: list[Span], one: str, two: str) -> list[Mention]:
    """Return the places inside the given stretches that name both things together, in order."""
    common = shared(one, two)
    patterns = [_joint(common, one, two, text), _joint(_swapped(common), two, one, text)]
    found: list[Mention] = []
    for stretch in within:
        for pattern in patterns:
            found += [
                _mention(match, common)
                for match in pattern.finditer(text, stretch.start, stretch.end)
            ]
        if common.head:
            found += [
                Mention(Span(*match.span()), described=True)
                for match in _described(common).finditer(text, stretch.start, stretch.end)
            ]
    found.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    apart: list[Mention] = []
    for mention in found:
        if not apart or mention.span.start >= apart[-1].span.end:
            apart.append(mention)
    return apart if any(not mention.described for mention in apart) else []


def find_name(text: str, within: list[Span], name: str) -> list[Span]:
    """Return where a thing is named by one of the forms of its name."""
    pattern = re.compile(rf"(?:[Tt]he )?(?:{_alternatives(forms(name, text))})(?![\w])")
    return [
        Span(*match.span())
        for stretch in within
        for match in pattern.finditer(text, stretch.start, stretch.end)
    ]


def forms(name: str, text: str) -> list[str]:
    """Return the forms in which a text may give a name: in full, surname alone, initials."""
    bare = bare_name(name)
    found = [bare]
    for lead in ("U.S. ", "US ", "UK ", "federal "):
        if bare.startswith(lead):
            found.append(bare.removeprefix(lead))
    parts = bare.split()
    initials = re.search(rf"{re.escape(bare)}s? \(([A-Z][\w.&-]{{1,9}})\)", text)
    if initials:
        found.append(initials[1])
    if is_person(name) and len(parts) > 1:
        found.append(parts[-1])
    return found


def is_person(name: str) -> bool:
    """Say whether a name looks like a person's: two to four capitalised words and no article."""
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and bare_name(name) == name
        and all(
            part[0].isupper()
            and part.replace("’", "").replace("'", "").replace("-", "").replace(".", "").isalpha()
            for part in parts
        )
        and parts[-1] not in _BODIES
    )


_BODIES = frozenset(
    [
        "Act",
        "Acts",
        "Agency",
        "Authority",
        "Bank",
        "Board",
        "Bureau",
        "Bill",
        "Center",
        "Centre",
        "Church",
        "City",
        "Club",
        "College",
        "Commission",
        "Committee",
        "Company",
        "Corp",
        "Council",
        "County",
        "Court",
        "Department",
        "District",
        "Division",
        "Fund",
        "Force",
        "Foundation",
        "Group",
        "Guard",
        "Hall",
        "Hospital",
        "House",
        "Inc",
        "Initiative",
        "Institute",
        "Law",
        "League",
        "Lab",
        "Labs",
        "Ltd",
        "Ministry",
        "Museum",
        "Network",
        "Office",
        "Party",
        "Patrol",
        "Plan",
        "Police",
        "Program",
        "Programme",
        "Project",
        "River",
        "School",
        "Scheme",
        "Service",
        "Services",
        "Society",
        "Street",
        "System",
        "Team",
        "Trust",
        "Union",
        "University",
        "Yard",
        "Award",
        "Prize",
        "Festival",
        "Treaty",
        "Convention",
        "Lake",
        "Bridge",
        "Railway",
        "Airport",
    ]
)
"""Last words of names that are no person's."""


def _joint(common: Shared, one: str, two: str, text: str) -> re.Pattern[str]:
    left = _form(common, common.own[0], one, text)
    right = _form(common, common.own[1], two, text)
    heads = _heads(common)
    return re.compile(
        rf"(?:\b[Bb]oth )?(?:\b(?:[Tt]he|[Aa]n?) )?(?P<a>{left}){heads.format('ha')}{_DATED}"
        rf"{_LINK}(?:the |an? )?(?P<b>{right}){heads.format('hb')}{_DATED}(?!\w)"
    )


def _form(common: Shared, own: str, name: str, text: str) -> str:
    lead = rf"(?:{_spaced(common.lead)} )?" if common.lead else ""
    whole = _alternatives(forms(name, text))
    return rf"{whole}|{lead}{_spaced(own)}" if own else whole


def _heads(common: Shared) -> str:
    if not common.head:
        return "(?P<{}>)"
    head = common.head
    many = " ".join([*head.split()[:-1], plural(head.split()[-1])])
    either = "|".join(_spaced(form) for form in (many, head, many.lower(), head.lower()))
    return "(?P<{}> (?:" + either.replace("{", "{{").replace("}", "}}") + r")\b)?"


def _described(common: Shared) -> re.Pattern[str]:
    noun = re.escape(plural(common.head.split()[-1]))
    return re.compile(
        rf"\b(?:[Bb]oth(?: of)?(?: the)?|[Tt]he two|[Tt]hese two|[Tt]hose two) {noun}\b",
        re.IGNORECASE,
    )


def _mention(match: re.Match[str], common: Shared) -> Mention:
    one, two = (match[own] + (match[head] or "") for own, head in (("a", "ha"), ("b", "hb")))
    last = common.head.split()[-1] if common.head else ""
    one_head = bool(last) and last in two and last not in one
    return Mention(Span(*match.span()), (match["a"], match["b"]), one_head)


def _swapped(common: Shared) -> Shared:
    return Shared(common.article, common.lead, (common.own[1], common.own[0]), common.head)


def _alternatives(names: list[str]) -> str:
    return "|".join(_spaced(name) for name in sorted(names, key=len, reverse=True))


def _spaced(name: str) -> str:
    return r"\s".join(re.escape(word) for word in name.split())
