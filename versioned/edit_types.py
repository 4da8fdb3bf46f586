"""Say what an edit is and how much it matters, from the words that changed in their sentence.

Marks and notations come first: what is the same but for them is cosmetic. What is left is taken
apart into the words that stand against each other, and each pair is put to the tables of rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set

from attrs import evolve
from rapidfuzz.distance import Levenshtein

from versioned.arrangements import has_same_bearing, is_arranged_otherwise, may_stand_anywhere
from versioned.contexts import Context, EditType, Side, became
from versioned.exchanges import exchange, is_same_phrase
from versioned.lexicon import bases
from versioned.model import Span
from versioned.namings import speaker, taken_up
from versioned.notations import canonical, plain
from versioned.paraphrases import has_same_figures, is_paraphrase, is_rearranged
from versioned.parings import pared, written_out
from versioned.rules import FURNITURE
from versioned.rules.en.paraphrases import LINKS, WAYS
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.surroundings import (
    BACKGROUND,
    CREDIT,
    CREDITED,
    CREDITS,
    LINK,
    NEWS,
    PAGE_LINES,
    POINTED,
    POINTER,
    POINTER_BESIDE,
    RESAID,
    SMALL_WORDS,
)

_ORDER = (
    *("headline", "notice", "number", "date", "name", "place", "title", "negation", "hedge"),
    *("attribution",),
    *("causal_or_claim", "quote", "link_or_media", "background", "added_information"),
    *("removed_information", "spelling", "style", "punctuation", "layout"),
)
_WEIGHTS = ("cosmetic", "copyedit", "material")
_KEPT_IN_QUOTES = {"number", "date", "name", "place", "title", "negation", "link_or_media"}
"""What a change inside a quotation is first; everything else material is the quotation's words."""

_ARTICLES = {"a", "an", "the", "that"}
"""Words that come and go in a quotation without altering what was said."""

_FACTS = {"number", "date", "title", "negation", "hedge", "link_or_media"}
"""What stays material in a sentence that has the same words: one of them is another fact."""

_WORDY = 16
"""By so many words a passage may be longer and tell the same."""

_REWORDED = 10
"""So many words of a passage may be others and tell the same."""

Window = Callable[[], tuple[str, str]]


def _unknown() -> tuple[str, str]:
    return "", ""


_FIGURES = {"number", "date"}
"""Facts that are the same where both sentences have the same figures of the same things."""

_DOUBLE = re.compile(r"[\"“”„«»]|''|``|(?<!\w)[‘’'](?=\w)")
_QUOTE_MARKS = str.maketrans(dict.fromkeys("“”„«»‘’'`\"", ""))
_BULLET = re.compile(r"[\s•*·▪◦●■–—_~=-]*")
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'.,:/@&]\w+)*|[$£€¥₹%°]")

_LONG = 6
"""From how many words on each side one passage may stand for another."""

_LONGEST = 8_000
"""Beyond so many code points a change is told as a whole: its words are not held side by side."""

_BESIDE = 40
"""So much on either side of a change, in code points, may be of one phrase with it."""

_NEXT = 14
"""In so many code points beside a change a figure stands that is one with it."""

_SHARED = 0.34
"""What part of the shorter passage's content must be in both for it to be an edit of it."""


def edit_types(context: Context, window: Window = _unknown) -> list[EditType]:
    """Return what a change is, the main thing first; a change always is something.

    ``window`` gives, where it is asked for, the whole sentences around the change that answer to
    each other in the two texts.
    """
    found = _form(context) or _content(context, window)
    found = _quoted(context, found)
    if context.in_headline and found[0].category not in {"layout", "notice"}:
        first = found[0]
        why = f"in the headline: {first.why}"
        return [EditType("headline", first.materiality, why), *found]
    return found


def weightiest(found: Sequence[EditType]) -> list[EditType]:
    """Return those that matter most, each category once, what is most telling first."""
    top = max((one.materiality for one in found), key=_WEIGHTS.index)
    kept: dict[str, EditType] = {}
    for one in sorted(found, key=lambda one: _ORDER.index(one.category)):
        if one.materiality == top:
            kept.setdefault(one.category, one)
            for further in one.also:
                kept.setdefault(further, evolve(one, category=further, also=()))
    return list(kept.values())


def _form(context: Context) -> list[EditType]:
    """Return what a change of nothing but white space, marks, notation or furniture is."""
    was, now = context.was.text, context.now.text
    if was.split() == now.split():
        return [EditType("layout", "cosmetic", "only white space differs")]
    if _BULLET.fullmatch(was) and _BULLET.fullmatch(now) and _opens_line(context):
        return [EditType("layout", "cosmetic", "only bullets differ")]
    if _is_furniture(was) and _is_furniture(now):
        return [EditType("layout", "cosmetic", f"page furniture: {became(was, now)}")]
    if _words(was) == _words(now):
        return [_marks(context)]
    if canonical(was) == canonical(now) and "".join(canonical(was)):
        return [_notation(was, now)]
    if _is_written_out(context):
        return [EditType("style", "cosmetic", f"the same written out: {became(was, now)}")]
    return []


def _is_written_out(context: Context) -> bool:
    was, now = context.was, context.now
    whole = was.text and now.text and _may_be_written_out(was.text + now.text)
    if whole and written_out(was.text) == written_out(now.text):
        return True
    # What a short form stands for may begin or end beside the words that changed.
    if not _may_be_written_out(was.left[-_NEXT:] + was.text + now.text + was.right[:_NEXT]):
        return False
    left, right = _beside(was, now)
    return written_out(left + was.text + right) == written_out(left + now.text + right)


def _may_be_written_out(words: str) -> bool:
    return "day" in words or any(mark.isdigit() for mark in words)


def _beside(was: Side, now: Side) -> tuple[str, str]:
    """Return the few whole words on either side of a change that both sentences have."""
    one, two = was.left[-_BESIDE:], now.left[-_BESIDE:]
    left = _shared(one[::-1], two[::-1])[::-1]
    right = _shared(was.right[:_BESIDE], now.right[:_BESIDE])
    if len(left) < len(was.left):
        left = left[left.find(" ") + 1 :] if " " in left else ""
    if len(right) < len(was.right):
        right = right[: right.rfind(" ") + 1]
    return left, right


def _shared(one: str, two: str) -> str:
    """Return what two texts both begin with."""
    end = min(len(one), len(two))
    return one[: next((at for at in range(end) if one[at] != two[at]), end)]


def _opens_line(context: Context) -> bool:
    sides = [side for side in (context.was, context.now) if side.text]
    return all(side.paragraph.lstrip().startswith(side.text[:1]) for side in sides)


def _is_furniture(text: str) -> bool:
    return all(FURNITURE.fullmatch(line.strip()) for line in text.splitlines() if line.strip())


def _words(text: str) -> list[str]:
    return [match[0].replace("’", "'") for match in _TOKEN.finditer(text)]


def _marks(context: Context) -> EditType:
    was, now = context.was.text, context.now.text
    words = became(was, now)
    if bool(_DOUBLE.search(was)) != bool(_DOUBLE.search(now)) and not (was.strip() and now.strip()
        and not _words(was)):  # fmt: skip
        return EditType("quote", "material", f"quotation marks came or went: {words}")
    if any(
        _APOSTROPHE.search(side.left[-1:] + side.text + side.right[:1]) for side in _sides(context)
    ):
        return EditType("spelling", "copyedit", f"an apostrophe: {words}")
    if was.translate(_QUOTE_MARKS) == now.translate(_QUOTE_MARKS):
        return EditType("punctuation", "cosmetic", f"only the style of quotation marks: {words}")
    return EditType("punctuation", "cosmetic", f"only marks differ: {words}")


_APOSTROPHE = re.compile(r"[^\W\d_][’'](?:[^\W\d_]|\s|$)")


def _sides(context: Context) -> list[Side]:
    """Return the sides of a change of which only one has an apostrophe."""
    marked = [side for side in (context.was, context.now) if set(side.text) & set("’'")]
    return marked if len(marked) == 1 else []


def _notation(was: str, now: str) -> EditType:
    words = became(was, now)
    if was.lower() == now.lower():
        return EditType("style", "cosmetic", f"only capitals differ: {words}")
    if plain(was) == plain(now) and any("'" in word or "’" in word for word in (was, now)):
        return EditType("style", "cosmetic", f"a contraction: {words}")
    return EditType("style", "cosmetic", f"the same in another notation: {words}")


def _content(context: Context, window: Window) -> list[EditType]:
    """Return what a change of words is, unless its sentence says the same as before."""
    found = _changed_words(context)
    if found[0].materiality != "material":
        return found
    if any(one.is_firm for one in found):
        return found
    facts = {one.category for one in found if one.materiality == "material"} & _FACTS
    for was, now, is_part in _passages(context, window):
        if why := _retold(was, now, facts, is_part=is_part):
            why = f"{why}: {became(context.was.text, context.now.text)}"
            return [EditType("style", "copyedit", why, is_choice=True)]
    return found


def _passages(context: Context, window: Window) -> Iterator[tuple[str, str, bool]]:
    """Yield what is to be held against each other, as little of it as will do.

    Each time with whether more of the two texts follows.
    """
    was, now = context.was, context.now
    # Where one number stands for another no words around it can tell more.
    if (was.text.isdecimal() and now.text.isdecimal()) or _is_whole(context):
        return
    # A sentence may have other edits, of which one says something else.
    left, right = _beside(was, now)
    alone = was.left == now.left and was.right == now.right
    alone = alone and max(len(was.text.split()), len(now.text.split())) <= 2
    yield left + was.text + right, left + now.text + right, not alone
    if not alone:
        yield was.sentence, now.sentence, False
        yield *window(), False


def _is_whole(context: Context) -> bool:
    """Say whether a sentence came or went as a whole."""
    sides = [side for side in (context.was, context.now) if side.text]
    return len(sides) == 1 and sides[0].is_whole


def _retold(was: str, now: str, facts: Set[str], *, is_part: bool) -> str:
    """Return in what way two passages tell the same, nothing where they do not.

    Those that are part of a sentence are not put in another order: that goes with the whole of it.
    """
    if not was or not now or was == now or _is_far(was, now):
        return ""
    why = _likeness(was, now, facts, is_part=is_part)
    return why if why and has_same_bearing(was, now) else ""


def _likeness(was: str, now: str, facts: Set[str], *, is_part: bool) -> str:
    if is_rearranged(was, now):
        return "the sentence only puts it elsewhere"
    if pared(was) == pared(now):
        return "the sentence tells the same in more words or fewer"
    may_reword = not facts or (facts <= _FIGURES and has_same_figures(was, now))
    if may_reword and is_paraphrase(was, now):
        return "the sentence says the same, put otherwise"
    if not is_part and is_arranged_otherwise(was, now, may_reword=may_reword):
        return "the same words in another arrangement"
    return ""


def _is_far(was: str, now: str) -> bool:
    """Say whether so many words differ that two passages cannot tell the same."""
    one, two = was.split(), now.split()
    if abs(len(one) - len(two)) > _WORDY:
        return True
    ours, theirs = Counter(one), Counter(two)
    return min((ours - theirs).total(), (theirs - ours).total()) > _REWORDED


def _changed_words(context: Context) -> list[EditType]:
    """Return what a change of words is, by the words alone."""
    was, now = context.was.text, context.now.text
    if pointed := _pointer(context):
        return [pointed]
    if _is_reordered(context):
        why = f"the same words in another order: {became(was, now)}"
        return [EditType("style", "copyedit", why, is_choice=True)]
    if was and now and (was + now).islower() and is_same_phrase(context):
        why = f"the phrase says the same: {became(was, now)}"
        return [EditType("style", "copyedit", why, is_choice=True)]
    if _is_said_alike(context):
        why = f"the same source, brought in by other plain words: {became(was, now)}"
        return [EditType("style", "copyedit", why)]
    if again := taken_up(context):
        return [again]
    if source := speaker(context):
        return _in_caption(context, [source])
    if not was or not now:
        if told := _passage(context):
            return told
    elif _is_rewritten(was, now) or max(len(was), len(now)) > _LONGEST:
        return _rewritten(context)
    found = [exchange(one) for one in _pairs(context)]
    if not found:
        return [
            EditType("style", "copyedit", f"the article fits the next word: {became(was, now)}")
        ]
    found = weightiest(found)
    return _in_caption(context, found)


def _is_reordered(context: Context) -> bool:
    """Say whether a sentence has the words it had, and some of them changed place or form."""
    words = context.was.text or context.now.text
    if (context.was.text and context.now.text) or len(plain(words)) > _LONG:
        return False
    # Names and figures that change places do so with what is said of them.
    if any(mark.isdigit() for mark in words) or not any(w not in COMMON for w in plain(words)):
        return False
    if any(word[0].isupper() for word in words.split()[not context.in_headline :]):
        return False
    was, now = (_bag(side.sentence) for side in (context.was, context.now))
    if was != now or plain(words)[-1] in WAYS | LINKS:
        return False
    sentences = context.was.sentence, context.now.sentence
    return has_same_bearing(*sentences) and (
        may_stand_anywhere(plain(words)) or is_paraphrase(*sentences)
    )


def _is_said_alike(context: Context) -> bool:
    """Say whether only "says" stands for "according to" in a sentence, its source unchanged."""
    words = plain(context.was.text) + plain(context.now.text)
    if not words or not {*words} <= RESAID | _ARTICLES:
        return False
    was, now = (plain(side.sentence) for side in (context.was, context.now))
    differ = (Counter(was) - Counter(now)) + (Counter(now) - Counter(was))
    return {*differ} <= RESAID | _ARTICLES and "according" in differ


def _bag(sentence: str) -> list[str]:
    words = (word.removesuffix("'s") for word in plain(sentence))
    return sorted(min(bases(word) or {word}) for word in words if word not in SMALL_WORDS)


def _pointer(context: Context) -> EditType | None:
    """Say whether a line that only leads elsewhere, or the credit of a picture, came or went."""
    was, now = context.was.text, context.now.text
    whole = was or now
    if LINK.fullmatch(was or now) and LINK.fullmatch(now or was):
        return EditType("link_or_media", "material", f"the address: {became(was, now)}")
    side = context.now if now else context.was
    if POINTED.match(side.paragraph) and _unpointed(context.was) == _unpointed(context.now):
        return EditType("link_or_media", "cosmetic", f"how a pointer opens: {became(was, now)}")
    if not (was and now) and side.left.rstrip().endswith("(") and POINTER_BESIDE.fullmatch(whole):
        return EditType("link_or_media", "cosmetic", f"a pointer elsewhere: {became(was, now)}")
    if not (was and now) and POINTER_BESIDE.fullmatch(whole.strip()) and whole.startswith("("):
        return EditType("link_or_media", "cosmetic", f"a pointer elsewhere: {became(was, now)}")
    if (was and now) or not (side.is_whole or whole.startswith("[")):
        return None
    if PAGE_LINES.fullmatch(whole):
        return EditType("layout", "cosmetic", f"page furniture: {became(was, now)}")
    if POINTER.fullmatch(whole):
        return EditType("link_or_media", "cosmetic", f"a pointer elsewhere: {became(was, now)}")
    if CREDIT.match(whole):
        return EditType("link_or_media", "material", f"a caption or credit: {became(was, now)}")
    return None


def _unpointed(side: Side) -> str:
    return POINTED.sub("", side.paragraph)


def _passage(context: Context) -> list[EditType]:
    """Return what a clause or more that came or went is, or nothing where it is less."""
    side = context.now if context.now.text else context.was
    words = plain(side.text)
    content = [word for word in words if word not in COMMON]
    if not side.is_whole and (len(content) < 2 or len(words) < 5):
        return []
    category = "added_information" if context.now.text else "removed_information"
    told = EditType(category, "material", f"this {'came' if context.now.text else 'went'}: "
                    f"{became(context.was.text, context.now.text)}")  # fmt: skip
    if side.is_whole and BACKGROUND.search(side.text) and not NEWS.search(_outside(side.text)):
        why = f"tells how things were before, or what something is: {told.why}"
        return [EditType("background", "material", why), told]
    return [told]


def _outside(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"", "", text)


def _is_rewritten(was: str, now: str) -> bool:
    """Say whether one passage was put in place of another that said something else."""
    ours, theirs = plain(was), plain(now)
    if min(len(ours), len(theirs)) < _LONG:
        return False
    one, two = ({word for word in words if word not in COMMON} for words in (ours, theirs))
    return len(one & two) < _SHARED * min(len(one), len(two))


def _rewritten(context: Context) -> list[EditType]:
    was, now = context.was.text, context.now.text
    return [
        EditType("added_information", "material", f"a passage became another: {became('', now)}"),
        EditType("removed_information", "material", f"a passage became another: {became(was, '')}"),
    ]


def _pairs(context: Context) -> Iterator[Context]:
    """Yield the words that stand against each other inside a change, each in its sentence."""
    ours, theirs = list(_spans(context.was)), list(_spans(context.now))
    for a0, a1, b0, b1 in _differing(
        [_compared(span.of(context.was.sentence)) for span in ours],
        [_compared(span.of(context.now.sentence)) for span in theirs],
    ):
        was = _part(context.was, ours, a0, a1)
        now = _part(context.now, theirs, b0, b1)
        yield Context(was, now, context.op)


def _compared(word: str) -> str:
    # The article follows the next word: "a chief", "an assistant chief".
    return "a" if word.lower() == "an" else word.lower()


def _spans(side: Side) -> Iterator[Span]:
    for match in _TOKEN.finditer(side.sentence, side.span.start, side.span.end):
        yield Span(*match.span())


def _differing(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    last: tuple[int, int, int, int] | None = None
    for code in Levenshtein.opcodes(ours, theirs):
        if code.tag == "equal":
            continue
        here = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        if last and (last[1], last[3]) == (here[0], here[2]):
            last = (last[0], here[1], last[2], here[3])
            continue
        if last:
            yield last
        last = here
    if last:
        yield last


def _part(side: Side, spans: Sequence[Span], start: int, end: int) -> Side:
    if start < end:
        return evolve(side, span=Span(spans[start].start, spans[end - 1].end))
    at = spans[start].start if start < len(spans) else side.span.end
    return evolve(side, span=Span(at, at))


def _in_caption(context: Context, found: list[EditType]) -> list[EditType]:
    """Say of a change in a caption or credit that it is one."""
    if not any(_is_captioned(side) for side in (context.was, context.now)):
        return found
    why = f"in a caption or credit: {found[0].why}"
    media = EditType("link_or_media", found[0].materiality, why)
    if found[0].category == "attribution" or (found[0].category == "name" and _is_credit(context)):
        return [media, evolve(found[0], category="attribution")]
    return [*found, media]


def _is_credit(context: Context) -> bool:
    """Say whether a name is that of one who made a picture, by what stands around it."""
    sides = [side for side in (context.was, context.now) if side.text]
    return all(CREDITED.search(side.left[-40:]) and CREDITS.match(side.right) for side in sides)


def _is_captioned(side: Side) -> bool:
    """Say whether a stretch stands in a caption: in a line of its own, or in brackets."""
    if CREDIT.match(side.paragraph):
        return True
    at = side.left.rfind("[")
    return at > side.left.rfind("]") and CREDIT.match(side.left[at:] + side.text) is not None


def _quoted(context: Context, found: list[EditType]) -> list[EditType]:
    """Say of a change inside a quotation that somebody's words became others."""
    if not context.quoted or found[0].category in {"layout", "punctuation", "quote"}:
        return found
    kept = [one for one in found if one.category in _KEPT_IN_QUOTES]
    telling = [one for one in found if one.materiality == "material" or one.is_choice]
    if not telling or _only_articles(context):
        return found
    why = f"inside a quotation: {telling[0].why}"
    return [*kept, EditType("quote", "material", why)]


def _only_articles(context: Context) -> bool:
    return {*plain(context.was.text), *plain(context.now.text)} <= _ARTICLES
