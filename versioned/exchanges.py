"""What it means that some words stand where others stood: one pair in its sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from versioned.amounts import changed_amount
from versioned.contexts import Context, EditType, Side, became
from versioned.families import few, may_stand_for, of_family
from versioned.lexicon import (
    bases,
    is_common,
    is_derived,
    is_known,
    is_misspelled_verb,
    is_misspelling,
    is_plural_of,
    is_variant,
    same_verb,
)
from versioned.namings import initials, naming, pronoun, resumed, short_form, speaker
from versioned.notations import canonical, plain
from versioned.paraphrases import are_apart, means, rows_of, tells_of_other_time
from versioned.rules.edit import EditRule
from versioned.rules.en.collocations import rows_of_noun, rows_of_verb
from versioned.rules.en.edits import (
    ATTRIBUTIONS,
    CATENATIVES,
    CAUSES,
    HEDGES,
    MEASURES,
    NEGATIONS,
    OPPOSITE,
    PLACES,
    POLISH,
    TITLES,
    UNDONE,
    WHITHER,
)
from versioned.rules.en.spellings import AUXILIARIES
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.surroundings import LINK, NOUN_BEFORE, OBJECT_BEHIND
from versioned.rules.en.synonyms import rows_with
from versioned.tenses import is_other_time, is_reported

_SHORT = 4
"""So many words may come or go as a hedge; more of them say something."""

_LONGEST = 14
"""Beyond so many words no row of a table is tried: it would be a passage, not a phrase."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"s[’'](?:s\b)?(?!\w)")
_NUMBERED = {"how-many"}


def exchange(context: Context) -> EditType:
    """Return what one exchange, insertion or deletion of words inside a sentence is."""
    steps = (
        _notation, few, _link, _doubled, _reported, _negation, _spelling, _grammar, _synonym,
        _measure, changed_amount, pronoun, resumed, short_form, _place, _title, initials, speaker,
        naming, _attribution, _hedge, _reworded, _cause, _polish, _plural,
    )  # fmt: skip
    for step in steps:
        if found := step(context):
            return found
    return _otherwise(context)


def _notation(context: Context) -> EditType | None:
    was, now = context.was.text, context.now.text
    words = became(was, now)
    if not was or not now:
        return None
    if plain(was) == plain(now) and any(mark in was + now for mark in "'’"):
        return EditType("style", "cosmetic", f"a contraction: {words}")
    if _unaccented(was) == _unaccented(now) and (was + now).islower():
        return EditType("spelling", "cosmetic", f"only accents differ: {words}")
    if _affirmed(was) == _affirmed(now) or _is_denied_alike(was, now):
        return EditType("style", "copyedit", f"the same denied in other words: {words}", True)
    ours, theirs = (canonical(_POSSESSIVE.sub("s's", side)) for side in (was, now))
    if ours == theirs or "".join(ours).replace("#", "") == "".join(theirs).replace("#", ""):
        return EditType("style", "cosmetic", f"the same in another notation: {words}")
    return None


def _affirmed(text: str) -> list[str]:
    """Return the words with "unknown" taken apart to "not known"."""
    found: list[str] = []
    for word in plain(text):
        opposite = OPPOSITE.fullmatch(word)
        found += ["not", opposite[1]] if opposite else [word]
    return [word for word in found if word != "yet"]


def _is_denied_alike(was: str, now: str) -> bool:
    """Say whether two phrases deny the same, in another tense or by another word."""
    ours, theirs = (
        [word for word in _affirmed(side) if word not in AUXILIARIES] for side in (was, now)
    )
    if "not" not in ours + theirs:
        return False
    if rows_of(was) & rows_of(now) and _DENIED & {*plain(was), *plain(now)}:
        return True
    if ours == theirs:
        return True
    return bool(rows_of(" ".join(ours)) & rows_of(" ".join(theirs)))


_DENIED = {"not", "no", "cannot"}


def _unaccented(text: str) -> str:
    return "".join(
        mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)
    )


def _link(context: Context) -> EditType | None:
    if any(side.text and LINK.search(_with_edges(side)) for side in (context.was, context.now)):
        words = became(context.was.text, context.now.text)
        return EditType("link_or_media", "material", f"an address: {words}")
    return None


def _with_edges(side: Side) -> str:
    """Return the changed stretch out to the next blanks: an address is one word."""
    start = side.sentence.rfind(" ", 0, side.span.start) + 1
    end = side.sentence.find(" ", side.span.end)
    return side.sentence[start : end if end >= 0 else None]


def _doubled(context: Context) -> EditType | None:
    side = context.was if context.was.text else context.now
    if context.was.text and context.now.text:
        return None
    words = plain(side.text)
    if not words or any(word[0].isdigit() for word in words):
        return None
    if plain(side.left)[-len(words) :] == words or plain(side.right)[: len(words)] == words:
        return EditType("spelling", "copyedit", f"a doubled word: {_said(context)}")
    return None


def _reported(context: Context) -> EditType | None:
    if is_reported(context):
        why = f"the tense of what somebody said: {_said(context)}"
        return EditType("style", "copyedit", why)
    return None


def _negation(context: Context) -> EditType | None:
    was, now = plain(context.was.text), plain(context.now.text)
    # A clause that has a "not" in it says more than that: it is told as what it adds.
    if len(was) + len(now) > (10 if was and now else _SHORT):
        return None
    return _first(NEGATIONS, context)


def _spelling(context: Context) -> EditType | None:
    ours, theirs = _WORD.findall(context.was.text), _WORD.findall(context.now.text)
    if len(ours) != len(theirs) or not ours:
        return None
    kinds = {_slip(one, two, context) for one, two in zip(ours, theirs, strict=True) if one != two}
    if not kinds or None in kinds or _without_words(context.was) != _without_words(context.now):
        return None
    if kinds == {"variant"}:
        return EditType(
            "spelling", "copyedit", f"a British and an American spelling: {_said(context)}"
        )
    return EditType("spelling", "copyedit", f"a misspelled word: {_said(context)}")


def _without_words(side: Side) -> str:
    return "".join(_WORD.sub("", side.text).split())


def _slip(was: str, now: str, context: Context) -> str | None:
    one, two = was.lower().replace("’", "'"), now.lower().replace("’", "'")
    capital = was[0].isupper() or now[0].isupper()
    # A name inside a sentence: no word list can say how it is spelled.
    if capital and not (_has_capital_anyway(was, now, context) or _is_plain_word(one, two)):
        return None
    if was[0].isupper() and now[0].isupper() and not (is_common(two) or _is_plain_word(one, two)):
        # "Harlon" at the start of a sentence is a name as well.
        return None
    if one.replace("'", "") == two.replace("'", ""):
        return "slip"
    if is_variant(one.removesuffix("'s"), two.removesuffix("'s")):
        return "variant"
    if is_misspelling(one, two) and (not capital or is_known(two)):
        return "slip"
    return None


def _are_names(context: Context) -> bool:
    return all(side.text.strip()[:1].isupper() for side in (context.was, context.now))


def _has_capital_anyway(was: str, now: str, context: Context) -> bool:
    return context.now.opens or context.in_headline or was[0].isupper() != now[0].isupper()


def _is_plain_word(was: str, now: str) -> bool:
    return len(now) > 7 and is_known(now) and not is_known(was)


def _place(context: Context) -> EditType | None:
    rows = [row for row in PLACES if row.name != "where" or _is_before_name(context)]
    return _first(rows, context)


def _is_before_name(context: Context) -> bool:
    return all(re.match(r" (?:the )?[A-Z]", side.right) for side in (context.was, context.now))


def _title(context: Context) -> EditType | None:
    was, now = context.was, context.now
    if max(len(plain(was.text)), len(plain(now.text))) > 6:
        return None
    if speaker(context) and not _before_name(was) and not _before_name(now):
        return None
    return _first(TITLES, context)


def _before_name(side: Side) -> bool:
    return re.match(r"\.? [A-Z]", side.right) is not None


def _grammar(context: Context) -> EditType | None:
    was, now = plain(context.was.text), plain(context.now.text)
    words = _said(context)
    if not was or not now:
        return None
    if {was, now} in ({("a",), ("an",)},):
        return EditType("style", "copyedit", f"the article fits the next word: {words}")
    if len(was) == len(now) == 1 and is_plural_of(was[0], now[0]) and _is_noun(context):
        return None
    if is_misspelled_verb(was, now) and not _are_names(context):
        return EditType("spelling", "copyedit", f"a misspelled word: {words}")
    was, now = (tuple(CATENATIVES.sub("", " ".join(words)).split()) for words in (was, now))
    if was and now and (was == now or same_verb(was, now)):
        if is_other_time(context):
            why = f"the verb tells of another time: {words}"
            return EditType("causal_or_claim", "material", why, is_firm=True)
        return EditType("style", "copyedit", f"another form of the same verb: {words}")
    return None


def _is_noun(context: Context) -> bool:
    """Say whether a word with or without its s is a noun here: the verb would not stand there."""
    sides = (context.was, context.now)
    if any(OBJECT_BEHIND.match(side.right) for side in sides):
        return False
    return any(NOUN_BEFORE.search(side.left[-30:]) is not None for side in sides)


def _attribution(context: Context) -> EditType | None:
    return _first(ATTRIBUTIONS, context)


def _synonym(context: Context) -> EditType | None:
    was, now = context.was.text, context.now.text
    if not was or not now:
        if is_same_phrase(context):
            return EditType(
                "style", "copyedit", f"the phrase says the same: {_said(context)}", True
            )
        return None
    if _TO_COME.match(was) and _TO_COME.match(now):
        # "Museum to return a statue", "Museum will give back a statue"
        was, now = (_TO_COME.sub("", side) for side in (was, now))
    if _is_in_name(context.was) and _is_in_name(context.now):
        return None
    if WHITHER.fullmatch(was) and WHITHER.fullmatch(now):
        return None
    if _is_other_number(context):
        why = f"one is spoken of, or more: {_said(context)}"
        return EditType("number", "material", why, is_firm=True)
    if _is_carried(context):
        return EditType("style", "copyedit", f"verbs that say the same: {_said(context)}", True)
    if (_is_same(was, now) or is_same_phrase(context)) and not _is_one_word(context):
        return EditType("style", "copyedit", f"words that say the same: {_said(context)}", True)
    return None


def _is_in_name(side: Side) -> bool:
    """Say whether a word with a capital stands beside another, as "University" in a name does."""
    if not side.text[:1].isupper():
        return False
    return bool(_CAPITAL_BEFORE.search(side.left[-30:]) or _CAPITAL_BEHIND.match(side.right))


_CAPITAL_BEFORE = re.compile(r"(?<!^)(?<![.!?:] )\b[A-Z][\w’'-]* $")
_CAPITAL_BEHIND = re.compile(r" (?:of )?[A-Z]")
_TO_COME = re.compile(r"(?:(?:is|are) )?(?:to|going to|will)(?: |$)")


def _is_same(was: str, now: str) -> bool:
    return (bool(rows_of(was) & rows_of(now)) and not are_apart(was, now)) or (was == now != "")


def is_same_phrase(context: Context) -> bool:
    """Say whether the two say the same with the words they share before or behind them."""
    # "at the beginning" for "at first": the words that changed are a part of either phrase.
    was, now = context.was, context.now
    if max(was.text.count(" "), now.text.count(" ")) >= _FEW:
        return False
    if {*plain(was.text), *plain(now.text)} <= AUXILIARIES:
        # "is to", "was to": it is of another time.
        return False
    if is_other_time(context) or are_apart(was.text, now.text):
        return False
    if _is_to_come(was) != _is_to_come(now):
        return False
    before = _LAST_WORD.search(was.left[-30:])
    if before and now.left.endswith(before[0]):
        lead = before[0]
        if _is_same(lead + was.text, lead + now.text):
            return True
    if not was.text or not now.text:
        return False
    tail = ""
    if _is_several(was.text) and _is_several(now.text) and _is_same(was.text, now.text):
        return True
    for word in _NEXT_WORDS.findall(_following(context)):
        tail += word
        if _is_same(was.text + tail, now.text + tail):
            return True
    return False


def _is_to_come(side: Side) -> bool:
    """Say whether a verb stands behind "is to": what is to close is not closing."""
    return side.text.startswith("to ") and side.left.endswith(("is ", "are ", "was ", "were "))


def _is_several(text: str) -> bool:
    return " " in text or "-" in text


def _following(context: Context) -> str:
    """Return the few words that both sentences go on with."""
    words = _NEXT_FEW.match(context.was.right)
    return words[0] if words and context.now.right.startswith(words[0]) else ""


_FEW = 4
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+ $")
_NEXT_WORDS = re.compile(r" [^\W\d_]+")
_NEXT_FEW = re.compile(r"(?: [^\W\d_]+(?!\w)){1,4}")


def _is_carried(context: Context) -> bool:
    """Say whether two verbs only carry the noun beside them: "level" and "make" a charge."""
    was, now = (_carrying(side.text) for side in (context.was, context.now))
    if not was & now:
        return False
    nouns = _following(context).split()
    if passive := _PASSIVE.search(context.was.left[-60:]):
        nouns += passive[1].split()
    return any(was & now & rows_of_noun(base) for noun in nouns for base in bases(noun) | {noun})


def _carrying(text: str) -> set[int]:
    """Return the rows of nouns that a phrase of nothing but a verb may carry."""
    words = [word for word in plain(text) if word not in {"a", "an", "the"}]
    while len(words) > 1 and words[0] in AUXILIARIES:
        words = words[1:]
    if not words or len(words) > _PARTICLES + 1:
        return set()
    heads = bases(words[0]) | {words[0]}
    return set().union(*(rows_of_verb(" ".join([head, *words[1:]])) for head in heads))


_PARTICLES = 2
_PASSIVE = re.compile(r"((?:[^\W\d_]+ ){1,3})(?:is|are|was|were|been|being|be) $")


def _is_other_number(context: Context) -> bool:
    """Say whether one noun became several of another word: "a car" is not "the vehicles"."""
    was, now = plain(context.was.text), plain(context.now.text)
    if not was or not now or not _is_noun(context):
        return False
    if not rows_of(context.was.text) & rows_of(context.now.text):
        return False
    one, two = (_is_plural_form(words) for words in (was, now))
    return one != two and not rows_with(" ".join(was)) & rows_with(" ".join(now))


def _is_plural_form(words: tuple[str, ...]) -> bool:
    """Say whether a phrase speaks of several of what the tables have as one."""
    return any(
        is_plural_of(words[-1], base) and rows_with(" ".join([*words[:-1], base]))
        for base in bases(words[-1])
    )


def _measure(context: Context) -> EditType | None:
    return _first(MEASURES, context)


def _is_one_word(context: Context) -> bool:
    """Say whether the two are forms of one word: "centre" and "centres" are not synonyms."""
    was, now = plain(context.was.text), plain(context.now.text)
    return len(was) == len(now) == 1 and is_derived(was[0], now[0])


def _hedge(context: Context) -> EditType | None:
    was, now = plain(context.was.text), plain(context.now.text)
    rows = [row for row in HEDGES if row.other or max(len(was), len(now)) <= _SHORT]
    if not _is_counted(context):
        rows = [row for row in rows if row.name not in _NUMBERED]
    return _first(rows, context)


def _is_counted(context: Context) -> bool:
    """Say whether a number follows at once: "over 40", not "over the hill"."""
    for side in (context.was, context.now):
        following = canonical(side.right[:24])[:1] or ("",)
        if following[0].startswith("#") or following[0] in {"half", "dollar", "a", "dozens"}:
            return True
    return False


def _reworded(context: Context) -> EditType | None:
    """Say whether two phrases are made of the same words, or words for the same, otherwise put."""
    if not context.was.text or not context.now.text:
        return None
    ours, theirs = (
        [word for word in plain(side.text) if word not in COMMON]
        for side in (context.was, context.now)
    )
    if not ours or len(ours) != len(theirs) or len(ours) > _LONGEST:
        return None
    if len(ours) == 1 and not may_stand_for(context, ours[0], theirs[0]):
        return of_family(context)
    if bool(UNDONE.search(context.was.text)) != bool(UNDONE.search(context.now.text)):
        return None
    if (len(ours) == 1 and is_plural_of(ours[0], theirs[0])) or _is_other_number(context):
        return None
    if len(ours) > 1 and tells_of_other_time(plain(context.was.text), plain(context.now.text)):
        return None
    for word in ours:
        match = next((other for other in theirs if means(word, other)), None)
        if match is None:
            return None
        theirs.remove(match)
    return EditType("style", "copyedit", f"the same put otherwise: {_said(context)}", True)


def _cause(context: Context) -> EditType | None:
    return _first(CAUSES, context)


def _polish(context: Context) -> EditType | None:
    found = _first(POLISH, context)
    if found and found.category == "style":
        return EditType(found.category, found.materiality, found.why, True)
    return found


def _plural(context: Context) -> EditType | None:
    was, now = plain(context.was.text), plain(context.now.text)
    if len(was) == len(now) == 1 and is_plural_of(was[0], now[0]):
        why = f"one is spoken of, or more: {_said(context)}"
        return EditType("number", "material", why, is_firm=True)
    return None


def _otherwise(context: Context) -> EditType:
    was, now = context.was.text, context.now.text
    if not was.strip():
        return EditType("added_information", "material", f"says more: {_said(context)}")
    if not now.strip():
        return EditType("removed_information", "material", f"says less: {_said(context)}")
    return EditType("causal_or_claim", "material", f"says something else: {_said(context)}")


def _first(rows: Iterable[EditRule], context: Context) -> EditType | None:
    was, now = plain(context.was.text), plain(context.now.text)
    if max(len(was), len(now)) > _LONGEST:
        return None
    one, two = " ".join(was), " ".join(now)
    for row in rows:
        if row.fits(one, two):
            why = f"{row.why}: {_said(context)}"
            return EditType(row.category, row.materiality, why, also=row.also)
    return None


def _said(context: Context) -> str:
    return became(context.was.text, context.now.text)
