"""Take "A and B" apart into the two things named, and say what their names share."""

from __future__ import annotations

import re
from itertools import takewhile

from attrs import frozen

from versioned.contrasts import bare
from versioned.model import Span, Value
from versioned.rules.en.claims import PAIR_ENDS, PAIR_LEADS

_JOINT = re.compile(r",? (?:and|with|&|or|from|versus|vs\.?|for) (?:with )?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


@frozen
class Shared:
    """Two names by the words they share: ``lead`` and ``head`` around each one's own words."""

    article: str
    lead: str
    own: tuple[str, str]
    head: str


def split_pair(text: str, within: Span) -> tuple[Value, Value] | None:
    """Return the two things that a stretch like "the A and the B, which …" names.

    Where "and" stands more than once, the split whose two sides look most alike is taken. None
    where the stretch names one thing only.
    """
    end = PAIR_ENDS.search(text, within.start, within.end)
    lead = PAIR_LEADS.match(text, within.start, within.end)
    span = bare(
        text, Span(lead.end() if lead else within.start, end.start() if end else within.end)
    )
    splits = [
        (Span(span.start, joint.start()), Span(joint.end(), span.end))
        for joint in _JOINT.finditer(text, span.start, span.end)
    ]
    splits = [split for split in splits if all(side.of(text).strip() for side in split)]
    if not splits:
        return None
    one, two = max(splits, key=lambda split: _likeness(split[0].of(text), split[1].of(text)))
    one, two = _without_kind(text, bare(text, one)), bare(text, two)
    return Value(one.of(text), one), Value(two.of(text), two)


def _without_kind(text: str, one: Span) -> Span:
    """Return the first of two names without what it calls both: "candidates Ann Lee and …"."""
    kind = _KIND.match(text, one.start, one.end)
    return Span(kind.end(), one.end) if kind else one


_KIND = re.compile(r"(?:the )?(?:two )?(?:[a-z-]+ ){0,2}[a-z-]+s (?=[A-ZÀ-Þ])")


def shared(one: str, two: str) -> Shared:
    """Return what two names share: "the Clean Air Act", "the Clean Water Act" -> Clean … Act."""
    article = _ARTICLE.match(one) or _ARTICLE.match(two)
    left, right = bare_name(one).split(), bare_name(two).split()
    lead = _common(left, right, room=min(len(left), len(right)) - 1)
    left, right = left[len(lead) :], right[len(lead) :]
    head = _common(left[::-1], right[::-1], room=min(len(left), len(right)) - 1)[::-1]
    cut = len(head)
    own = " ".join(left[: len(left) - cut]), " ".join(right[: len(right) - cut])
    return Shared(article[0].lower() if article else "", " ".join(lead), own, " ".join(head))


def bare_name(name: str) -> str:
    """Return a name without its article."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def _common(left: list[str], right: list[str], room: int) -> list[str]:
    pairs = zip(left, right, strict=False)
    same = takewhile(lambda words: words[0].lower() == words[1].lower(), pairs)
    return [word for word, _ in same][: max(0, room)]


def _likeness(one: str, two: str) -> tuple[int, int]:
    same_article = bool(_ARTICLE.match(one)) == bool(_ARTICLE.match(two))
    capital = _capital(one) == _capital(two)
    first, last = one.split(), two.split()
    return 2 * same_article + capital + (first[-1] == last[-1]), -abs(len(first) - len(last))


def _capital(name: str) -> bool:
    return bare_name(name)[:1].isupper()
