"""What stands beside the text: claims with the edits that rest on them, findings, changes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import field, frozen

from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import (
    Change,
    Claim,
    Edit,
    Finding,
    Label,
    Notice,
    Reconstruction,
    Revision,
    Span,
    Value,
)
from versioned.reconstructions import Reconstructions
from versioned.writers.html.marks import Mark

_LONGEST = 160
"""Code points of a quotation beyond which its middle is left out."""

_NOTICE = 700
"""The same for a notice at the head of the page."""

_SHORT = 60
"""The same for the words that a link of a finding is made of."""

_QUOTED = 6
"""How many stretches of each text a finding links to."""

MOST = 20
"""Changes, changes without a notice, and places of a claim that are told one by one; of the rest
the marks in the text tell."""

_SILENT = "undisclosed-change"


@frozen
class Place:
    """One place that a claim touches: what was there and what is, and on what that rests."""

    anchor: str
    was: str
    now: str
    candidates: str | None = None
    edit: Edit | None = None
    labels: tuple[Label, ...] = ()


@frozen
class ClaimCard:
    """A claim with its number on the page, its first places, how many more, what it leaves open."""

    number: int
    claim: Claim
    text: str
    places: tuple[Place, ...] = ()
    more: int = 0
    open: tuple[str, ...] = ()


@frozen
class NoticeCard:
    """A notice and its claims."""

    notice: Notice
    claims: tuple[ClaimCard, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The notice line by line, or on one line without its middle where it is long."""
        text = self.notice.text
        lines = text.splitlines() if len(text) <= _NOTICE else [text]
        return tuple(brief(line, _NOTICE) for line in lines if line.strip())


@frozen
class Link:
    """A link to words that a finding quotes, and the text that they stand in.

    What a change has on both sides is one link: ``side`` is "", ``words`` are those of both.
    """

    side: str
    anchor: str
    words: tuple[str, ...]


@frozen
class FindingCard:
    """A finding with links to what it quotes.

    ``message`` has the page's numbers of claims; ``advice`` is empty where a card before it has
    the same.
    """

    number: int
    finding: Finding
    message: str
    links: tuple[Link, ...]
    advice: str = ""


@frozen
class Told:
    """What the text itself shows of a change: who discloses it, what is wrong with it."""

    claims: tuple[int, ...] = ()
    findings: tuple[int, ...] = ()
    keys: str = ""
    is_cosmetic: bool = False
    is_silent: bool = False
    title: str = ""

    @property
    def names(self) -> str:
        """The words by which the page knows it."""
        return " ".join(["cos"] * self.is_cosmetic + ["mute"] * self.is_silent)


@frozen
class ChangeCard:
    """A change with its labels, and the claim that discloses it."""

    id: str
    op: str
    was: str
    now: str
    labels: tuple[Label, ...] = field(default=())


def brief(text: str, most: int = _LONGEST) -> str:
    """Return a text on one line, without its middle where it is longer than ``most``."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    head, tail = words[: most // 2], words[-most // 2 :]
    # Of a single very long word there is no whole part to show.
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def notice_cards(
    notices: Sequence[Notice],
    text: str,
    places: Mapping[str, Sequence[Place]],
    left: Mapping[str, Sequence[str]],
) -> tuple[NoticeCard, ...]:
    """Return the notices with their claims, numbered through; places and open points by claim."""
    cards: list[NoticeCard] = []
    number = 0
    for notice in notices:
        claims = []
        for claim in notice.claims:
            number += 1
            mine = places.get(claim.id, ())
            said, open_points = claim.span.of(text), tuple(left.get(claim.id, ()))
            more = max(0, len(mine) - MOST)
            claims.append(ClaimCard(number, claim, said, tuple(mine[:MOST]), more, open_points))
        cards.append(NoticeCard(notice, tuple(claims)))
    return tuple(cards)


def numbers(notices: Sequence[Notice]) -> dict[str, int]:
    """Return the number on the page of each claim."""
    claims = (claim for notice in notices for claim in notice.claims)
    return {claim.id: number for number, claim in enumerate(claims, 1)}


def places_of_edits(
    edits: Mapping[Edit, str], candidates: Sequence[Reconstruction]
) -> dict[str, list[Place]]:
    """Return the places of each claim in a reconstruction, with the candidates that have them."""
    users: dict[Edit, list[str]] = defaultdict(list)
    for candidate in candidates:
        for edit in candidate.edits:
            users[edit].append(str(candidate.rank))
    found: dict[str, list[Place]] = defaultdict(list)
    for edit, name in sorted(edits.items(), key=lambda item: item[0].span.start):
        ranks = None if len(users[edit]) == len(candidates) else " ".join(users[edit])
        found[edit.claim].append(Place(name, brief(edit.was), brief(edit.now), ranks, edit))
    return found


def places_of_changes(comparison: Comparison) -> dict[str, list[Place]]:
    """Return the places of each claim in a comparison: the changes that it discloses."""
    labels = labels_of(comparison)
    found: dict[str, list[Place]] = defaultdict(list)
    for change in comparison.changes:
        told = labels[change.id]
        for name in dict.fromkeys(label.claim for label in told if label.claim):
            was, now = brief(change.before.text), brief(change.after.text)
            found[name].append(Place(change.id, was, now, labels=tuple(told)))
    return found


def labels_of(comparison: Comparison) -> dict[str, list[Label]]:
    """Return the labels of each change, the main one first."""
    found: dict[str, list[Label]] = defaultdict(list)
    for label in comparison.labels:
        found[label.change].append(label)
    return found


def left_open(result: Reconstructions) -> dict[str, list[str]]:
    """Return what a reconstruction could not undo or settle, by claim; "" for the whole article."""
    found: dict[str, list[str]] = defaultdict(list)
    claims = numbers(result.notices)
    for difference in result.unsettled:
        found[difference.claim].append(plainly(difference.message, claims))
    for problem in result.problems:
        found[problem.claim or ""].append(plainly(f"not undone: {problem.message}", claims))
    return found


def in_full(findings: Findings) -> list[tuple[int, Finding]]:
    """Return the findings that get a card, with their numbers.

    All do but the many changes that no notice discloses in a text that was rewritten: they can be
    found in the text, where each is marked.
    """
    silent = [number for number, finding in enumerate(findings, 1) if finding.code == _SILENT]
    left = set(silent[MOST:])
    return [(number, one) for number, one in enumerate(findings, 1) if number not in left]


def finding_cards(findings: Findings, changes: Iterable[Change] = ()) -> tuple[FindingCard, ...]:
    """Return the findings, each with links to the stretches that it quotes."""
    names = _anchors(changes)
    claims = numbers(findings.notices)
    advised: set[str] = set()
    found = []
    for number, finding in in_full(findings):
        links = _links(_quoted(number, finding, findings.before, names))
        is_new = finding.severity != "info" and finding.code not in advised
        advised.add(finding.code)
        advice = finding.advice if is_new else ""
        message = plainly(finding.message, claims)
        found.append(FindingCard(number, finding, message, links, advice))
    return tuple(found)


def _links(quoted: Iterable[tuple[str, Mark, Value]]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for side, mark, value in quoted:
        words = brief(value.text, _SHORT)
        if words and mark.anchor in found:
            found[mark.anchor] = Link("", mark.anchor, (*found[mark.anchor].words, words))
        elif words:
            found[mark.anchor] = Link(side, mark.anchor, (words,))
    return tuple(found.values())


_CODED = re.compile(r"“[^”]*”|\bnotice n(?P<notice>\d+)\b|\b(?P<claim>n\d+\.c\d+)\b|(?P<joint>_)")


def plainly(message: str, claims: Mapping[str, int]) -> str:
    """Return a message as a sentence, its codes as people say them; quotations stay as they are."""

    def said(match: re.Match[str]) -> str:
        if match["claim"] in claims:
            return f"claim {claims[match['claim']]}"
        if match["notice"]:
            return f"notice {match['notice']}"
        return " " if match["joint"] else match[0]

    words = _CODED.sub(said, message)
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "…")) else ".")


Anchors = Mapping[tuple[str, Span], str]


def _anchors(changes: Iterable[Change]) -> Anchors:
    """Return the changes by the stretches that they cover: what quotes just that links to them."""
    found: dict[tuple[str, Span], str] = {}
    for change in changes:
        found["before", change.before.span] = found["after", change.after.span] = change.id
    return found


def _quoted(
    number: int, finding: Finding, before: Revision | None, names: Anchors
) -> Iterator[tuple[str, Mark, Value]]:
    at = 0
    for side, values in (("before", finding.before if before else ()), ("after", finding.after)):
        for value in values[:_QUOTED]:
            at += 1
            anchor = names.get((side, value.span), f"f{number}-{at}")
            yield side, Mark(value.span, f"f{number}", anchor), value


def marks(findings: Findings, changes: Iterable[Change] = ()) -> tuple[list[Mark], list[Mark]]:
    """Return the stretches of the earlier and of the later text that findings and claims quote.

    What a change covers has no mark of its own.
    """
    names = _anchors(changes)
    ids = set(names.values())
    sides: dict[str, list[Mark]] = {"before": [], "after": []}
    for number, finding in in_full(findings):
        for side, mark, _ in _quoted(number, finding, findings.before, names):
            if mark.anchor not in ids:
                sides[side].append(mark)
    claims = (claim for notice in findings.notices for claim in notice.claims)
    for number, claim in enumerate(claims, 1):
        sides["after"].append(Mark(claim.span, f"k{number}", f"k{number}-said"))
    return sides["before"], sides["after"]


def told_of_edits(edits: Mapping[Edit, str], claims: Mapping[str, int]) -> dict[str, Told]:
    """Return what the text shows of each edit of a reconstruction."""
    return {
        name: Told(
            claims=(claims[edit.claim],),
            keys=f"k{claims[edit.claim]}",
            title=f"{edit.basis}, confidence {edit.confidence:.2f}",
        )
        for edit, name in edits.items()
    }


def told_of_changes(
    comparison: Comparison, findings: Findings, claims: Mapping[str, int]
) -> dict[str, Told]:
    """Return what the text shows of each change: claims, findings, whether it matters."""
    carded: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in in_full(findings):
        for change in finding.changes:
            carded[change].append((number, finding))
    silent = {name for one in findings if one.code == _SILENT for name in one.changes}
    labels = labels_of(comparison)
    # A text that was rewritten has no room for what the pointer would show of every word.
    is_titled = len(labels) <= MOST
    return {
        change: _told(mine, carded[change], claims, change in silent, is_titled)
        for change, mine in labels.items()
    }


def _told(
    labels: Sequence[Label],
    findings: Sequence[tuple[int, Finding]],
    claims: Mapping[str, int],
    is_silent: bool,
    is_titled: bool,
) -> Told:
    named = {label.claim for label in labels if label.claim}
    disclosing = sorted(claims[name] for name in named if name in claims)
    keys = [f"k{number}" for number in disclosing] + [f"f{number}" for number, _ in findings]
    categories = dict.fromkeys(label.category.replace("_", " ") for label in labels)
    return Told(
        claims=tuple(disclosing),
        findings=tuple(number for number, one in findings if one.severity != "info"),
        keys=" ".join(keys),
        is_cosmetic=all(label.materiality == "cosmetic" for label in labels),
        is_silent=is_silent,
        title=", ".join(categories) if is_titled else "",
    )


def change_cards(comparison: Comparison) -> tuple[ChangeCard, ...]:
    """Return the first changes with their labels, in the order of the later text."""
    labels = labels_of(comparison)
    return tuple(
        ChangeCard(
            change.id,
            change.op,
            brief(change.before.text),
            brief(change.after.text),
            tuple(labels[change.id]),
        )
        for change in islice(comparison.changes, MOST)
    )
