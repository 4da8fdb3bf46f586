"""Word a slip: the keys and values of the templates that may state it, the best first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from versioned.model import Diff, Error, Span
from versioned.rules.en.abouts import FINITE, VAGUE
from versioned.slips import Slip, with_context
from versioned.topics import bare_amount, speaker, statement, topics
from versioned.values import candidates

LONGEST = 45
"""How many words of an article a notice quotes at most."""

_READABLE = 32
"""Up to how many words a sentence is quoted whole rather than in part."""

_QUOTES = re.compile(r"[“”\"«»]")
_LIMITS = re.compile(r"[,;:()“”\"—–]|(?<=\s)-(?=\s)")


@frozen
class Phrase:
    """A claim in a form that templates can word: the table's key and the values for its fields."""

    key: str
    fields: Mapping[str, str]
    error: Error
    changes: tuple[str, ...]
    wrong: str | None = None
    right: str | None = None
    about: str | None = None


def phrases(group: Sequence[Slip], changes: Diff) -> Iterator[Phrase]:
    """Yield the ways to say what was wrong at all places of one replacement."""
    lead = group[0]
    ids = tuple(dict.fromkeys(change for slip in group for change in slip.changes))
    if not lead.old or lead.old.start == lead.old.end or lead.new.start == lead.new.end:
        return
    if all(slip.headline for slip in group):
        yield from quoting(lead, changes) if len(group) == 1 else ()
        return
    found = [topic for slip in group for topic in topics(slip, changes.after)]
    for topic in found:
        if topic.about not in VAGUE:
            yield from _by_topic(lead, topic.about, topic.be, topic.wrong, topic.right, ids)
    if lead.error == "name" and lead.misspelled:
        yield _phrase("misspelled-name", lead, ids, lead.was.text, lead.now.text)
    if lead.error == "quote":
        yield _phrase("unattributed-quote", lead, ids, lead.was.text, lead.now.text)
    if len(group) == 1:
        yield from quoting(lead, changes)
    for topic in found:
        if topic.about in VAGUE:
            yield from _by_topic(lead, topic.about, topic.be, topic.wrong, topic.right, ids)


def swapped(one: Slip, two: Slip, changes: Diff) -> Phrase | None:
    """Return the phrase for two values that stood in each other's place, or None."""
    if one.new != two.new or one.error not in {"number", "date"}:
        return None
    ours = bare_amount(one.was.text), bare_amount(one.now.text)
    if ours != (bare_amount(two.now.text), bare_amount(two.was.text)):
        return None
    text = changes.after
    names = [
        found.span.of(text)
        for found in candidates(text, one.new)
        if found.shape == "name" and not found.span.touches(one.now.span)
    ]
    if len(names) != 2:
        return None
    fields = {"one": names[0], "two": names[1]}
    about = f"the figures for {names[0]} and {names[1]}"
    return Phrase("order", fields, "order", (*one.changes, *two.changes), None, None, about)


def passage(group: Sequence[Slip], changes: Diff) -> Phrase | None:
    """Return the phrase for sentences of one paragraph that were added together."""
    first, last = group[0], group[-1]
    words = changes.after[first.now.span.start : last.now.span.end]
    if len(group) == 1 or first.error != "omission" or not _is_quotable(words):
        return None
    fields = {"words": _unstopped(words)}
    return Phrase("passage-omitted", fields, "omission", first.changes, None, words)


def come(slip: Slip, changes: Diff) -> list[Phrase]:
    """Return the phrases for a sentence that was added or taken out; none where it is too long."""
    added = slip.now.text != ""
    text = changes.after if added else changes.before
    words = slip.now.text if added else slip.was.text
    if len(words.split()) > LONGEST:
        return []
    if _QUOTES.search(words):
        return _quotation(slip, text, added)
    clause = statement(words, text)
    found = []
    for key, fields in (
        ("omission" if added else "removal", {"clause": clause} if clause else None),
        ("sentence-omitted" if added else "sentence-removed", {"words": _unstopped(words)}),
    ):
        if fields:
            right, wrong = (words, None) if added else (None, words)
            found.append(Phrase(key, fields, slip.error, slip.changes, wrong, right))
    return found


def _quotation(slip: Slip, text: str, added: bool) -> list[Phrase]:
    """Return the phrase for a sentence that is one quotation and who said it."""
    sentence = slip.new if added else slip.old
    quotes = [one.span for one in candidates(text, sentence) if one.shape == "quote"]
    who = speaker(text, sentence)
    if len(quotes) != 1 or who is None:
        return []
    words = _inner(quotes[0].of(text))
    fields = {"about": who, "words": words}
    key = "quotation-omitted" if added else "quotation-removed"
    right, wrong = (words, None) if added else (None, words)
    return [Phrase(key, fields, slip.error, slip.changes, wrong, right, f"a quotation from {who}")]


def _by_topic(
    lead: Slip, about: str, be: str, wrong: str, right: str, ids: tuple[str, ...]
) -> Iterator[Phrase]:
    fields = {"about": about, "be": be, "wrong": wrong, "right": right}
    key: str = lead.error
    if lead.error == "name" and lead.misspelled:
        key = "misspelled"
    elif lead.error in {"number", "date", "place"}:
        key = "value"
    elif lead.error == "quote":
        fields |= {"wrong_words": _inner(wrong), "right_words": _inner(right)}
    elif lead.error == "attribution":
        fields["They"] = "It" if about == "a quotation" else "They"
    elif lead.error == "title":
        yield Phrase(key, fields, lead.error, ids, wrong, right, f"the title of {about}")
        return
    yield Phrase(key, fields, lead.error, ids, wrong, right, about)


def _phrase(key: str, slip: Slip, ids: tuple[str, ...], wrong: str, right: str) -> Phrase:
    fields = {
        "wrong": wrong, "right": right, "wrong_words": _inner(wrong), "right_words": _inner(right)
    }  # fmt: skip
    return Phrase(key, fields, slip.error, ids, wrong, right)


def _inner(quotation: str) -> str:
    return _unstopped(quotation.strip('“”"'))


def _unstopped(words: str) -> str:
    """Return words without the stop that ends them, and the bullet that begins a list's item."""
    words = words.strip().lstrip("-–—•* ").rstrip("*,;: ")
    return words if words.endswith("...") or _ABBREVIATED.search(words) else words.removesuffix(".")


_ABBREVIATED = re.compile(r"(?:\b[ap]\.m|\b[A-Z])\.$")


def quoting(slip: Slip, changes: Diff) -> Iterator[Phrase]:
    """Yield phrases that quote the words around a slip from both texts, those of it alone first."""
    seen: set[tuple[str, str]] = set()
    wide = [with_context(changes, slip, slip.was.span, now) for now in _excerpts(slip, changes)]
    for one in sorted(wide, key=lambda one: len(one.changes)):
        wrong, right = _unstopped(one.was.text), _unstopped(one.now.text)
        if (wrong, right) in seen or not _is_quotable(wrong) or not _is_quotable(right):
            continue
        seen.add((wrong, right))
        fields = {"wrong_words": wrong, "right_words": right}
        key = "headline" if slip.headline else "words"
        yield Phrase(key, fields, slip.error, one.changes, wrong, right)


def _is_quotable(words: str) -> bool:
    marked = _QUOTES.search(words) or "\n" in words
    return bool(words) and not marked and len(words.split()) <= LONGEST


def _excerpts(slip: Slip, changes: Diff) -> Iterator[Span]:
    """Yield stretches of the later sentence to quote, those that read best first."""
    text, sentence, at = changes.after, slip.new, slip.now.span
    if slip.headline:
        yield sentence
    if len(sentence.of(text).split()) <= _READABLE:
        yield sentence
    clause = _clause(text, sentence, at)
    if 4 <= len(clause.of(text).split()) <= 25 and FINITE.search(clause.of(text)):
        yield clause
    others = [atom.after.span for atom in slip.atoms if atom.id not in slip.changes]
    low = max([other.end for other in others if other.end <= at.start], default=sentence.start)
    high = min([other.start for other in others if other.start >= at.end], default=sentence.end)
    for words in (12, 8, 5):
        yield _window(text, Span(low, high), at, words)
    yield sentence


def _clause(text: str, sentence: Span, at: Span) -> Span:
    """Return the stretch around a value up to the marks that set it off."""
    start, end = sentence.start, sentence.end
    for mark in _LIMITS.finditer(text, sentence.start, sentence.end):
        if _inside_number(text, mark.start()):
            continue
        if mark.end() <= at.start:
            start = mark.end()
        elif mark.start() >= at.end:
            end = mark.start()
            break
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _inside_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _window(text: str, within: Span, at: Span, words: int) -> Span:
    """Return a value with some words on either side, from where a phrase begins if one does."""
    before = list(re.finditer(r"\S+", text[within.start : at.start]))[-words:]
    after = list(re.finditer(r"\S+", text[at.end : within.end]))[:words]
    begins = [match for match in before if _BEGINS.fullmatch(match[0])]
    first = begins[0] if begins and within.start + begins[0].start() < at.start else None
    if first is None and before:
        first = before[0]
    start = within.start + first.start() if first else at.start
    rest = text[at.end + after[-1].end() : within.end] if after else ""
    while after and (
        _TRAILS.fullmatch(after[-1][0]) or (after[-1][0][0].isupper() and rest[1:2].isupper())
    ):
        after.pop()
    end = at.end + after[-1].end() if after else at.end
    return Span(min(start, at.start), max(end, at.end))


_TRAILS = re.compile(
    r"(?:the|an?|that|and|but|or|who|which|in|on|at|of|to|for|from|by|with|said|as|is|was|had|has)"
)
_BEGINS = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Tt]hat|and|but|who|which|when|where|[Ii]n|[Oo]n|[Aa]t|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
)
