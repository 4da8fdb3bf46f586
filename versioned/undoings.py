"""What a claim leaves to undo: the edits that lead from the corrected words to the earlier ones.

Every kind of claim has its way: a wrong value goes where the right one stands, what was added
comes out, what was exchanged is put back; where the earlier words are not known, a lacuna.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen
from rapidfuzz import fuzz

from versioned.confidences import confidence
from versioned.enumerations import without_item
from versioned.locations import (
    Place,
    best_sentence,
    body_sentences,
    content_words,
    places,
    standing_against,
)
from versioned.mentions import find_name
from versioned.model import LACUNA, Basis, Claim, Edit, Revision, Span, Value
from versioned.rules.en.grammar import with_article
from versioned.rules.en.orders import NAMES_EXCHANGED
from versioned.rules.en.pictures import BOTH, CAPTION, PICTURE
from versioned.rules.en.subjects import TITLES
from versioned.rules.en.values import RELATIVE, UNIT
from versioned.seams import joined, with_post
from versioned.transpositions import exchanged
from versioned.values import candidates, shape_of
from versioned.wordings import find, fitted, wordings

_WHOLE_SENTENCE = 0.5
"""What part of a sentence's words a notice must name for the sentence to be what was added."""

_ALIKE = 72
"""From which likeness, of 100, a name in the body is taken for the one misspelled."""

_OPENS = re.compile(r"(?:^|[.!?:]['’\"”)]*\s+|\n\s*|[“\"‘])$")


@frozen
class Undoing:
    """The edits of one claim, in words and with a confidence for the whole (0..1)."""

    gloss: str
    edits: tuple[Edit, ...]

    @property
    def weight(self) -> float:
        """How likely all the edits are right: the least likely one decides."""
        return min(edit.confidence for edit in self.edits)


def undo(claim: Claim, article: Revision) -> Undoing | None:
    """Return what undoes a claim, or None where its place or its earlier words cannot be told."""
    if claim.error == "order":
        return _put_back(claim, article)
    if claim.error == "omission":
        return _without_addition(claim, article)
    if claim.error == "addition":
        return None
    if claim.right and claim.wrong:
        if claim.error == "other" or not _comparable(claim, article.text):
            return _lacuna_for_right(claim, article)
        return _right_for_wrong(claim, article)
    if claim.wrong:
        if like := _name_like(claim, article):
            return _right_for_wrong(evolve(claim, right=like), article)
        return _wrong_put_in(claim, article)
    if claim.right:
        return _lacuna_for_right(claim, article)
    return None


def still_stands(claim: Claim, article: Revision) -> bool:
    """Say whether the body has the value that a claim calls wrong, and not the right one."""
    if claim.wrong is None or claim.right is None:
        return False
    turned = evolve(claim, wrong=claim.right, right=claim.wrong)
    return not places(claim, article) and bool(places(turned, article))


def _comparable(claim: Claim, text: str) -> bool:
    """Say whether the two values are of one kind, so that one can stand where the other does."""
    assert claim.right and claim.wrong
    shapes = {shape_of(text, claim.right.span), shape_of(text, claim.wrong.span)}
    relative = RELATIVE.search(claim.wrong.text) is not None
    return not relative and (len(shapes) == 1 or not shapes & {"number", "date"} or _is_unit(claim))


def _is_unit(claim: Claim) -> bool:
    return claim.wrong is not None and UNIT.fullmatch(f" {claim.wrong.text}") is not None


def _name_like(claim: Claim, article: Revision) -> Value | None:
    """Return the name in the body that a wrong name, given by itself, is a misspelling of."""
    assert claim.wrong
    if (
        claim.error not in {"name", "spelling", "place", "identity"}
        or not claim.wrong.text[:1].isupper()
    ):
        return None
    named = {
        candidate.span.of(article.text): candidate.span
        for sentence in body_sentences(article)
        for candidate in candidates(article.text, sentence)
        if candidate.shape == "name"
    }
    pieces = dict(named)
    if " " not in claim.wrong.text:
        for text, span in named.items():
            at = span.start
            for word in text.split(" "):
                pieces.setdefault(word, Span(at, at + len(word)))
                at += len(word) + 1
    scored = [
        (fuzz.ratio(text, claim.wrong.text), text)
        for text in pieces
        if text != claim.wrong.text and text[:1].isupper()
    ]
    score, best = max(scored, default=(0.0, ""))
    return Value(best, pieces[best]) if score >= _ALIKE else None


def _right_for_wrong(claim: Claim, article: Revision) -> Undoing | None:
    """Put the wrong value where the right one stands: both are stated."""
    assert claim.wrong and claim.right
    text = article.text
    if (
        claim.rule in _LOOSE_RULES
        and claim.wrong.text in text[: claim.span.start]
        and not _captions(claim, article)
    ):
        # The article names both: where the one stood for the other cannot be told.
        return _lacuna_for_right(claim, article)
    stated = f"the notice gives “{claim.wrong.text}” as wrong and “{claim.right.text}” as right"
    edits = [
        _edit(
            claim,
            text,
            span,
            was,
            _basis(claim, place),
            place.score,
            "right-for-wrong",
            (stated, place.why),
        )
        for place in _meant(claim, article)
        for span, was in (with_post(text, claim, *joined(text, place.span, _was(text, place))),)
    ]
    edits = [edit for edit in edits if edit.was != edit.now]
    if not edits and still_stands(claim, article):
        return None
    if edits:
        return Undoing(
            f"gave “{claim.wrong.text}” where “{claim.right.text}” is right", tuple(edits)
        )
    return _statement(claim, article)


def _basis(claim: Claim, place: Place) -> Basis:
    """Return ``stated`` where the notice leaves no doubt, neither of the words nor of the place."""
    least = _READ_ALONE if claim.rule == "weighed" else _READ
    sure = place.score >= _SURE and claim.sure >= least and claim.rule not in _LOOSE_RULES
    # Who is credited with one thing may be named for another, too.
    return "stated" if sure and claim.error != "attribution" else "inferred"


_SURE = 0.8
_READ, _READ_ALONE = 0.7, 0.93
"""From which chance on the notice is taken to say just that, where a phrase says so too or not."""

_LOOSE_RULES = frozenset({"confused", "misidentified", "said-in-a-claim", "picture-was-of"})
"""Rules of claims whose wrong value need not have stood where the right one stands."""


def _meant(claim: Claim, article: Revision) -> list[Place]:
    found = places(claim, article)
    if claim.about and re.search(r"\bheadline\b", claim.about.text):
        heads = article.spans("headline")
        found = [
            place for place in found if any(head.covers(place.span) for head in heads)
        ] or found
    if captions := _captions(claim, article):
        found = [place for place in found if place.sentence in captions] or found
    if claim.error not in {"attribution", "quote"} or len(found) < 2:
        return found
    # Words were credited to the wrong source in one place: the person may well stand elsewhere.
    quoted = re.findall(r"[“\"‘]([^”\"’]{3,})[”\"’]", claim.about.text) if claim.about else []
    near = [
        place
        for place in found
        if any(words in place.sentence.of(article.text) for words in quoted)
    ]
    return near or found[:1]


def _captions(claim: Claim, article: Revision) -> list[Span]:
    """Return the captions that a claim about a picture can mean: those with its right value."""
    told = claim.span.of(article.text)
    if claim.right is None or not PICTURE.search(told) or BOTH.search(told):
        return []
    return [
        sentence
        for sentence in body_sentences(article)
        if CAPTION.search(sentence.of(article.text))
        and claim.right.text in sentence.of(article.text)
    ]


def _was(text: str, place: Place) -> str:
    assert place.wording.was is not None
    opening = _OPENS.search(text[max(0, place.span.start - 6) : place.span.start]) is not None
    now = place.span.of(text)
    return fitted(place.wording.was, now, opening=opening and now[:1].isupper())


def _wrong_put_in(claim: Claim, article: Revision) -> Undoing | None:
    """Put a wrong value, given without the right one, for its like in the sentence about it."""
    assert claim.wrong
    found = None if claim.error in {"title", "other"} else standing_against(claim, article)
    if found is None or found[2] < _LEAST:
        return _lacuna(claim, article)
    _, span, score = found
    span = _of_like_extent(article.text, span, claim.wrong.text)
    why = (
        f"the notice gives “{claim.wrong.text}” as wrong",
        f"“{span.of(article.text)}” is the value of its kind in the sentence about it",
    )
    now = span.of(article.text)
    fitting = (one.was for one in wordings(now, claim.wrong.text) if one.now == now and one.was)
    was = next(fitting, claim.wrong.text)
    edit = _edit(claim, article.text, span, was, "inferred", score - 0.1, "wrong-put-in", why)
    return Undoing(f"gave “{claim.wrong.text}”", (edit,))


_LEAST = 0.3
"""With less than this chance nothing is put for anything."""


def _of_like_extent(text: str, span: Span, wrong: str) -> Span:
    """Return a name without the post before it, or with the noun behind it, as the wrong one is."""
    courtesy = _COURTESY.match(text, span.start, span.end)
    if courtesy and not _COURTESY.match(wrong):
        span = Span(courtesy.end(), span.end)
    words, others = span.of(text).split(" "), wrong.split(" ")
    extra = len(words) - len(others)
    if extra > 0 and len(others) > 1 and TITLES.search(words[extra - 1].lower()):
        span = Span(span.start + len(" ".join(words[:extra])) + 1, span.end)
    kind = re.search(r"[^\W\d_]((?: [a-z]+)+)$", wrong)
    behind = kind and re.compile(r"(?: [a-z]+)" + f"{{{kind[1].count(' ')}}}").match(text, span.end)
    return Span(span.start, behind.end()) if behind and words[-1][:1].isupper() else span


_COURTESY = re.compile(r"(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Gov|Sgt|Lt|Capt|Rev|Hon|Cllr)\.? ")
"""What stands before a name and is no part of it."""


def _lacuna_for_right(claim: Claim, article: Revision) -> Undoing | None:
    """Leave a gap where a right value stands whose wrong one the notice does not give."""
    assert claim.right
    found = places(claim, article)
    if not found:
        return _statement(claim, article)
    why = f"the notice gives “{claim.right.text}” as right, and not what stood there"
    edits = [
        _edit(
            claim,
            article.text,
            place.span,
            LACUNA,
            "unknown",
            place.score,
            "lacuna",
            (why, place.why),
        )
        for place in found
    ]
    return Undoing(f"had other words for “{claim.right.text}”", tuple(edits))


def _statement(claim: Claim, article: Revision) -> Undoing | None:
    """Leave a gap for the sentence that now says what the notice states as so."""
    found = best_sentence(claim, article)
    if found is None:
        return None
    sentence, score = found
    why = ["the notice speaks of what this sentence says"]
    if claim.wrong:
        why.append(f"the notice gives “{claim.wrong.text}” as what was said")
    edit = _edit(claim, article.text, sentence, LACUNA, "unknown", score, "lacuna", tuple(why))
    return Undoing("had other words where the notice says it was wrong", (edit,))


def _lacuna(claim: Claim, article: Revision) -> Undoing | None:
    return _statement(claim, article) if claim.wrong and len(claim.wrong.text.split()) > 3 else None


def _without_addition(claim: Claim, article: Revision) -> Undoing | None:
    """Take out the sentence that the correction added."""
    edit = take_out_of(article, claim, claim.right) if claim.right else None
    if edit is None:
        return None
    whole = any(edit.span.covers(sentence) for sentence in body_sentences(article))
    lacked = "a sentence" if whole and not edit.was else "something that this sentence has"
    gloss = f"lacked {lacked}"
    return Undoing(gloss, (edit,))


def take_out_of(article: Revision, claim: Claim, statement: Value) -> Edit | None:
    """Return the edit that takes a statement out of an article: the sentence that makes it.

    A sentence that says more than the statement leaves a lacuna. None where no sentence has half
    of the statement's words.
    """
    text = article.text
    if quoted := _quoted(article, statement):
        why = (f"the notice quotes these words as left out or taken out: “{quoted.of(text)}”",)
        return _edit(claim, text, _with_space(text, quoted), "", "inferred", 0.9, "taken-out", why)
    named = content_words(statement.text)
    scored = [
        (len(named & words) / len(named), len(named & words) / max(1, len(words)), sentence)
        for sentence in _body(article)
        if named and (words := content_words(sentence.of(text)))
    ]
    covered, share, sentence = max(scored, key=lambda one: one[:2], default=(0.0, 0.0, None))
    if sentence is None or covered < 0.5:
        return None
    why = (f"the notice says that this was left out or taken out: “{statement.text}”",)
    if share < _WHOLE_SENTENCE:
        if listed := _listed(text, sentence, statement):
            return _edit(claim, text, *listed, "inferred", 0.8 * covered, "taken-out", why)
        return _edit(claim, text, sentence, LACUNA, "unknown", covered, "lacuna", why)
    gap = _with_space(text, sentence)
    sure = 0.9 * covered * min(1, share + 0.3)
    return _edit(claim, text, gap, "", "inferred", sure, "taken-out", why)


def _listed(text: str, sentence: Span, thing: Value) -> tuple[Span, str] | None:
    """Return what takes a named thing out of the list in which a sentence has it."""
    found = list(find(text, sentence, thing.text)) if thing.text[:1].isupper() else []
    return without_item(text, sentence, found[0]) if len(found) == 1 else None


_PASSAGE = re.compile(
    r"(?:sentence|passage|line|paragraph|words?) [“\"](?P<words>[^“”\"]{12,})[”\"]"
)


_LONG = re.compile(r"(?P<words>\S+(?: \S+){3,})", re.DOTALL)
"""Words enough to be a sentence."""


def _quoted(article: Revision, statement: Value) -> Span | None:
    """Return where whole sentences that a statement quotes stand in the body, if just once."""
    text = article.text
    match = _PASSAGE.search(statement.text)
    if match is None and text[statement.span.start - 1 : statement.span.start] in {"“", '"'}:
        match = _LONG.match(statement.text)
    words = match["words"].rstrip(".,") if match else ""
    at = text.find(words) if words else -1
    body = article.spans("body")
    if at < 0 or not any(span.start <= at < span.end for span in body):
        return None
    end = at + len(words)
    end += text[end : end + 1] in {".", "?", "!"}
    again = text.find(words, end)
    if any(span.start <= again < span.end for span in body):
        return None
    sentences = [one for one in body_sentences(article) if at <= one.start < end]
    whole = sentences and sentences[0].start == at and sentences[-1].end == end
    return Span(at, end) if whole else None


def _body(article: Revision) -> Iterator[Span]:
    headline = set(article.spans("headline"))
    for sentence in body_sentences(article):
        if not any(span.covers(sentence) for span in headline):
            yield sentence


def _with_space(text: str, taken: Span) -> Span:
    """Widen a sentence or passage by the gap before it, or after it where it opens a paragraph.

    The gap before, so that neighbours that were both added leave with one gap each.
    """
    if text[taken.start - 1 : taken.start] == " ":
        return Span(taken.start - 1, taken.end)
    if text[taken.end : taken.end + 1] == " ":
        return Span(taken.start, taken.end + 1)
    if text[max(0, taken.start - 2) : taken.start] == "\n\n":
        return Span(taken.start - 2, taken.end)
    if text[taken.end : taken.end + 2] == "\n\n":
        return Span(taken.start, taken.end + 2)
    return taken


def _put_back(claim: Claim, article: Revision) -> Undoing | None:
    """Exchange the values that stand beside two things, where just one stands beside each."""
    if len(claim.terms) != 2:
        return None
    text = article.text
    one, two = (_named(article, term.text) for term in claim.terms)
    by_name = NAMES_EXCHANGED.search(claim.span.of(text)) is not None
    for sentence in body_sentences(article):
        ours, theirs = (_fullest(sentence, spans) for spans in (one, two))
        if not ours or not theirs:
            continue
        names = sorted((ours, theirs), key=lambda span: span.start)
        found = names if by_name else exchanged(text, sentence, (ours, theirs))
        if len(found) == 2:
            first, second = (span.of(text) for span in found)
            terms = " and ".join(term.text for term in claim.terms)
            why = f"the notice says that those of {terms} were exchanged"
            edits = tuple(
                _edit(claim, text, span, was, "inferred", 0.6, "put-back", (why,))
                for span, was in zip(found, (second, first), strict=True)
            )
            return Undoing("had the two the other way round", edits)
    return None


def _fullest(sentence: Span, spans: Sequence[Span]) -> Span | None:
    """Return the longest of the spans in a sentence: "Birch Farm", and not its "Farm" alone."""
    inside = [span for span in spans if sentence.covers(span)]
    return max(inside, key=lambda span: span.end - span.start, default=None)


def _named(article: Revision, name: str) -> list[Span]:
    found = find_name(article.text, article.spans("headline", "body"), name)
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return found or [Span(*match.span()) for match in pattern.finditer(article.text)]


def _edit(
    claim: Claim, text: str, span: Span, was: str, basis: Basis, score: float, rule: str,
    evidence: tuple[str, ...],
) -> Edit:  # fmt: skip
    article = re.search(r"(?<![\w’'-])([Aa]n?) $", text[max(0, span.start - 4) : span.start])
    if article and was and was != LACUNA and was[0].isalnum():
        fits = with_article(was).split()[0]
        if fits != article[1].lower():
            start = span.start - len(article[0])
            fits = fits.capitalize() if article[1][0].isupper() else fits
            span, was = Span(start, span.end), f"{fits} {was}"
    return Edit(
        span,
        span.of(text),
        was,
        basis,
        confidence(score, claim),
        claim.id,
        rule,
        evidence,
    )
