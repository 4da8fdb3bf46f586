"""Undo the correction of a conflation: how an article reads in which two things were one.

Each manner of conflating (an alias, one name run together, one for both) is worded at every
place that names the two, and the sentences around are brought into the singular. What the text
itself betrays, such as "the A and B program were", counts for the manners that explain it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from versioned.agreement import Repair, is_spoken_of, repairs_after, repairs_in_next
from versioned.mentions import Mention, find_mentions, find_name, is_person
from versioned.model import Claim, Edit, Revision, Span
from versioned.pairs import bare_name, shared
from versioned.rules.en.conflations import MANNERS, Manner
from versioned.rules.en.grammar import SINGULAR_VERBS
from versioned.text import sentences

_FORESEEN, _FORESEEN_APART = 0.4, 0.2
"""How likely the earlier wording is one of those tried, to the letter: where the two are named
together, and where only apart. A judgement, until there are enough observed cases to count."""

_SINGULAR = 0.85
"""How likely the sentence spoke of one thing, in whatever words it was named."""

_NAMED = "conflation-"
"""How the rules begin that word the names, as against those of agreement."""

_SCAR = 2.0
"""How many times likelier a manner becomes that explains a scar which others do not."""

_FIRST_NAMED = 0.6
"""How likely the thing that the notice names first is the one whose name was kept."""


@frozen
class Reading:
    """One way in which the two can have been conflated: the edits, and how likely it is."""

    name: str
    gloss: str
    edits: tuple[Edit, ...]
    weight: float


@frozen
class _Names:
    """The two things as one place of the text calls them, article and all."""

    one: str
    two: str
    merged: str


def conflation_readings(claim: Claim, article: Revision) -> list[Reading]:
    """Return the readings of a conflation, likeliest first; their weights add up to less than 1.

    Empty where the body nowhere names the two things.
    """
    one, two = (term.text for term in claim.terms)
    body = article.spans("headline", "body")
    mentions = find_mentions(article.text, body, one, two)
    readings = []
    for manner in _fitting(claim):
        for swap in (False, True) if manner.both_orders else (False,):
            if mentions:
                readings.append(_joint_reading(claim, article, mentions, manner, swap))
            elif reading := _separate_reading(claim, article, manner, swap):
                readings.append(reading)
    return _weighted(readings, _FORESEEN if mentions else _FORESEEN_APART)


def _fitting(claim: Claim) -> Iterator[Manner]:
    """Yield the manners that make sense: two of one surname, or initials, are not run together."""
    terms = [term.text for term in claim.terms]
    initials = all(bare_name(term).isupper() for term in terms)
    for manner in MANNERS:
        if manner.both_orders or not (initials or _full_names(terms).merged in terms):
            yield manner


def scars(article: Revision, mentions: Sequence[Mention]) -> list[tuple[Mention, Span]]:
    """Return the mentions whose one noun is singular under a plural verb, with noun and verb."""
    found = []
    for mention in mentions:
        verb = re.compile(r"[ \u00a0]([a-z’']+)").match(article.text, mention.span.end)
        noun = re.search(r"[\w’'-]+$", mention.span.of(article.text))
        if (
            mention.one_head
            and verb
            and noun
            and verb[1] in SINGULAR_VERBS
            and not noun[0].endswith("s")
        ):
            found.append((mention, Span(mention.span.start + noun.start(), verb.end())))
    return found


def _joint_reading(
    claim: Claim, article: Revision, mentions: Sequence[Mention], manner: Manner, swap: bool
) -> Reading:
    text = article.text
    terms = [term.text for term in claim.terms]
    wounds = dict(scars(article, mentions))
    explained = True
    edits: list[Edit] = []
    named = False
    for mention in mentions:
        names = _names(claim, text, mention)
        worded = _worded(manner.later if named else manner.first, names, swap)
        if mention.described:
            head = shared(*terms).head.split()[-1]
            # "both initiatives" is written small where the names are not.
            worded = "the " + (
                head.lower() if mention.span.of(text).split()[-1].islower() else head
            )
        named = named or not mention.described
        edit = _mention_edit(claim, text, mention, worded, manner)
        if mention in wounds:
            wound = wounds[mention].of(text)
            fits = _explains(edit.was, mention.span.of(text))
            explained = explained and fits
            note = f"“{wound}” has a singular noun under a plural verb, the scar of an edit"
            note += (
                ", which this wording explains"
                if fits
                else ", which this wording leaves unexplained"
            )
            edit = evolve(edit, evidence=(*edit.evidence, note))
        edits.append(edit)
        main = names.two if swap else names.one
        edits += _agreement_edits(claim, article, mention, main)
    weight = manner.prior * (_order_share(swap) if manner.both_orders else 1)
    weight *= _SCAR if wounds and explained else 1
    names = _full_names(terms)
    return Reading(manner.name, _worded(manner.gloss, names, swap), _in_order(edits), weight)


def _order_share(swap: bool) -> float:
    return 1 - _FIRST_NAMED if swap else _FIRST_NAMED


def _mention_edit(claim: Claim, text: str, mention: Mention, worded: str, manner: Manner) -> Edit:
    span = mention.span
    now = span.of(text)
    follows = text[span.end : span.end + 1]
    if worded.endswith(",") and (not follows or not follows.isspace()):
        worded = worded[:-1]
    if now[:1].isupper() and worded[:1].islower():
        worded = worded[:1].upper() + worded[1:]
    evidence = [f"“{now}” names the two that the notice says were conflated"]
    if re.match(r"both\b", now, re.IGNORECASE):
        evidence.append("“both” counts two")
    return Edit(span, now, worded, "inferred", 0.0, claim.id, _NAMED + manner.name, tuple(evidence))


def _agreement_edits(
    claim: Claim, article: Revision, mention: Mention, main: str
) -> Iterator[Edit]:
    text = article.text
    own, following = _around(article, mention.span)
    pronoun = _pronoun(article, claim) if is_person(main) else "it"
    name = main.split()[-1] if is_person(main) else main
    repairs = repairs_after(text, own, mention.span, pronoun, name)
    subject = bool(repairs) or is_spoken_of(text, own, mention.span)
    for sentence in following:
        more = repairs_in_next(text, sentence, pronoun, name, subject=subject)
        if not more:
            break
        repairs += more
    for repair in repairs:
        yield _repair_edit(claim, text, repair)


def _repair_edit(claim: Claim, text: str, repair: Repair) -> Edit:
    now = repair.span.of(text)
    return Edit(repair.span, now, repair.was, "inferred", 0.0, claim.id, repair.rule, (repair.why,))


def _around(article: Revision, mention: Span) -> tuple[Span, list[Span]]:
    """Return the sentence of a mention and those behind it in its paragraph."""
    paragraph = next(span for span in article.spans("headline", "body") if span.covers(mention))
    found = sentences(article.text, paragraph)
    at = next(at for at, span in enumerate(found) if span.start <= mention.start < span.end)
    return found[at], found[at + 1 :]


def _names(claim: Claim, text: str, mention: Mention) -> _Names:
    terms = [term.text for term in claim.terms]
    full = _full_names(terms)
    if mention.described or mention.one_head:
        return full
    article = "the " if re.match(r"(?:both )?the ", mention.span.of(text), re.IGNORECASE) else ""
    common = shared(*terms)
    named = []
    for own, name in zip(_order(mention, common.own, terms), (full.one, full.two), strict=True):
        if (common.head and common.head not in own) or (not common.head and own in bare_name(name)):
            named.append(name if common.head else article_for(name, article) + own)
        else:
            named.append(article_for(name, article) + own)
    return _Names(named[0], named[1], full.merged)


def _order(mention: Mention, own: tuple[str, str], terms: Sequence[str]) -> tuple[str, str]:
    first, second = mention.names
    return (first, second) if own[0] in first or first in terms[0] else (second, first)


def article_for(name: str, given: str) -> str:
    """Return the article that a name goes with: its own, or the one given for both."""
    bare = bare_name(name)
    return name[: len(name) - len(bare)].lower() or given


def _full_names(terms: Sequence[str]) -> _Names:
    common = shared(*terms)
    article = common.article
    one, two = (
        (article if bare_name(term) == term and article else "") + _low(term) for term in terms
    )
    if all(is_person(term) for term in terms):
        merged = f"{terms[0].rsplit(' ', 1)[0]} {terms[1].split()[-1]}"
        if merged in terms:
            merged = f"{terms[1].rsplit(' ', 1)[0]} {terms[0].split()[-1]}"
        return _Names(one, two, merged)
    own = " and ".join(common.own) if common.lead else " ".join(common.own)
    words = [common.lead, own, common.head]
    return _Names(one, two, article + " ".join(word for word in words if word))


def _low(term: str) -> str:
    bare = bare_name(term)
    return term[: len(term) - len(bare)].lower() + bare


def _worded(wording: str, names: _Names, swap: bool) -> str:
    main, other = (names.two, names.one) if swap else (names.one, names.two)
    return wording.format(main=main, other=other, merged=names.merged)


def _explains(was: str, now: str) -> bool:
    """Say whether inserting words into ``was`` gives ``now``: how a scar comes about."""
    words = iter(now.lower().split())
    return all(word in words for word in was.lower().split())


def _pronoun(article: Revision, claim: Claim) -> str:
    """Return the pronoun that the article uses for the two persons, "" where it shows none."""
    counts = dict.fromkeys(("he", "she"), 0)
    body = article.spans("body")
    for term in claim.terms:
        for span in find_name(article.text, body, term.text):
            rest = article.text[span.end : span.end + 200]
            match = re.search(r"\b([Ss]?[Hh]e|[Hh]is|[Hh]er)\b", rest)
            if match:
                counts["he" if match[1].lower() in {"he", "his"} else "she"] += 1
    used = [pronoun for pronoun, count in counts.items() if count]
    return used[0] if len(used) == 1 else ""


def _separate_reading(
    claim: Claim, article: Revision, manner: Manner, swap: bool
) -> Reading | None:
    """Reword an article that names each thing by itself: one name stands for both."""
    terms = [term.text for term in claim.terms]
    names = _full_names(terms)
    main, other = (terms[1], terms[0]) if swap else (terms[0], terms[1])
    body = article.spans("headline", "body")
    ours, theirs = find_name(article.text, body, main), find_name(article.text, body, other)
    if not ours or not theirs or manner.name == "alias-throughout":
        return None
    edits = []
    for at, span in enumerate(theirs):
        now = span.of(article.text)
        wording = manner.later if at or manner.name != "alias" else manner.first
        was = _worded(wording, names, swap)
        if is_person(other) and len(bare_name(now).split()) == 1:
            was = was.split()[-1]
        if was.endswith(",") and not article.text[span.end : span.end + 1].isspace():
            was = was[:-1]
        was = was[:1].upper() + was[1:] if now[:1].isupper() and bare_name(now) != now else was
        if not is_person(main) and bare_name(now) == now:
            was = bare_name(was)
        why = f"“{now}” is one of the two that the notice says were conflated"
        edits.append(Edit(span, now, was, "inferred", 0.0, claim.id, _NAMED + manner.name, (why,)))
    if manner.name == "run-together":
        return None
    gloss = _worded(manner.gloss, names, swap)
    return Reading(manner.name, gloss, _in_order(edits), manner.prior * _order_share(swap))


def _in_order(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Sort the edits and keep the first of any that meet: mentions come before agreement."""
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.span.touches(other.span) for other in kept):
            kept.append(edit)
    return tuple(sorted(kept, key=lambda edit: edit.span.start))


def _weighted(readings: Sequence[Reading], foreseen: float) -> list[Reading]:
    """Drop repeats, scale the weights to ``foreseen``, and sum up what edits have in common."""
    distinct: dict[tuple[tuple[Span, str], ...], Reading] = {}
    for reading in sorted(readings, key=lambda reading: -reading.weight):
        distinct.setdefault(tuple((edit.span, edit.was) for edit in reading.edits), reading)
    total = sum(reading.weight for reading in distinct.values())
    scaled = [
        evolve(reading, weight=foreseen * reading.weight / total) for reading in distinct.values()
    ]
    return [evolve(reading, edits=_with_confidence(reading, scaled)) for reading in scaled]


def _with_confidence(reading: Reading, readings: Sequence[Reading]) -> tuple[Edit, ...]:
    total = sum(other.weight for other in readings)

    def confidence(edit: Edit) -> float:
        backing = sum(
            other.weight
            for other in readings
            if any(edit.span == theirs.span and edit.was == theirs.was for theirs in other.edits)
        )
        names = edit.rule.startswith(_NAMED)
        return round(backing if names else _SINGULAR * backing / total, 3)

    return tuple(evolve(edit, confidence=confidence(edit)) for edit in reading.edits)
