"""Names that an edit changes: of a person or body, of a place, or of the source of what is said."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import fuzz

from versioned.contexts import Context, EditType, Side, became
from versioned.lexicon import bases, is_known
from versioned.notations import plain
from versioned.rules.en.edits import FINDING, SAYING
from versioned.rules.en.notations import COUNTRIES, STATES_IN_FULL
from versioned.rules.en.stopwords import COMMON
from versioned.rules.en.surroundings import (
    AFTER_SPEAKER,
    BEFORE_SPEAKER,
    COMPANY_FORMS,
    DATELINE,
    ENDS_SPEAKER,
    MEN,
    NAMED,
    NO_NAMES,
    NO_PLACES_BEFORE,
    ORGANISATIONS,
    PEOPLE,
    PLACE_NOUNS,
    PLACED,
    PLACES_BEFORE,
    PRONOUNS,
    RESUMED,
    SUBJECT,
    TAKEN_AFTER,
    TAKING_UP,
    THINGS,
    TRAVEL,
    WHICH_DID,
    WOMEN,
)
from versioned.rules.en.synonyms import rows_with
from versioned.rules.rule import compiled

_ALIKE = 65
"""From which likeness, of 100, two names are taken for spellings of one."""

_CAPITAL = re.compile(r"(?:the |a |an |of |and |de |van |von )*[^\W\d_a-z][\w’'.&-]*", re.ASCII)
_NAME = re.compile(r"[^\W\d_]")


def initials(context: Context) -> EditType | None:
    """Return that a name was shortened to its initials, or written in full."""
    was, now = context.was.text, context.now.text
    if _is_bracketed(context):
        why = f"initials behind the name that they stand for: {became(was, now)}"
        return EditType("style", "cosmetic", why)
    for long, short in ((was, now), (now, was)):
        parts = [part for part in re.findall(r"[\w’'-]+", long) if part[0].isupper()]
        letters = short.replace(".", "").removeprefix("the ").strip()
        if len(parts) > 1 and letters == "".join(part[0] for part in parts):
            why = f"the same name, by its initials or in full: {became(was, now)}"
            return EditType("style", "cosmetic", why)
    return None


def _is_bracketed(context: Context) -> bool:
    """Say whether what came or went are the initials of the name before it, in brackets."""
    side = context.was if context.was.text else context.now
    letters = side.text.strip("()")
    if (context.was.text and context.now.text) or not letters.isupper():
        return False
    parts = [part for part in re.findall(r"[\w’'-]+", side.left[-80:]) if part[0].isupper()]
    return "".join(part[0] for part in parts[-len(letters) :]) == letters


def pronoun(context: Context) -> EditType | None:
    """Return that a pronoun stands for a name, or a name for a pronoun, of one who may be meant."""
    was, now = context.was.text, context.now.text
    for one, other in ((was, now), (now, was)):
        stands = next((row for row in PRONOUNS if row.pronoun.fullmatch(one)), None)
        if (
            stands
            and NAMED.fullmatch(other)
            and not stands.others.match(other)
            and not any(row.pronoun.fullmatch(other) for row in PRONOUNS)
        ):
            why = f"a pronoun for a name, or the other way round: {became(was, now)}"
            return EditType("style", "copyedit", why)
    return None


def resumed(context: Context) -> EditType | None:
    """Return that a pronoun stands for a thing that the paragraph names before, or the reverse."""
    for one, other in ((context.was, context.now), (context.now, context.was)):
        if not RESUMED.fullmatch(one.text):
            continue
        noun = plain(one.text.partition(",")[0])[-1]
        if _may_stand_for(other.text.lower(), noun) and _is_named(
            noun, plain(other.left + " " + other.paragraph)
        ):
            words = became(context.was.text, context.now.text)
            return EditType("style", "copyedit", f"a pronoun for what is named before: {words}")
    return None


def _may_stand_for(pronoun: str, noun: str) -> bool:
    if THINGS.fullmatch(pronoun):
        return True
    others = MEN if pronoun in {"she", "her"} else WOMEN
    return pronoun in {"he", "him", "she", "her"} and noun in PEOPLE and noun not in others


def taken_up(context: Context) -> EditType | None:
    """Return that words only took up again what stands before: "since losing it", "since then"."""
    words = became(context.was.text, context.now.text)
    for one, other in ((context.was, context.now), (context.now, context.was)):
        is_pointed = TAKING_UP.fullmatch(other.text.strip(" ,")) and TAKEN_AFTER.search(other.left)
        is_told = not other.text and WHICH_DID.fullmatch(one.text)
        if (is_pointed or is_told) and _is_told_before(one):
            return EditType("style", "copyedit", f"what stands before, taken up again: {words}")
    return None


def _is_told_before(side: Side) -> bool:
    """Say whether all that a stretch tells is in the sentences before its own."""
    at = side.paragraph.find(side.sentence[:_BEGINNING])
    earlier = plain(side.paragraph[:at] if at >= 0 else side.paragraph)
    known = set().union(*(bases(word) | {word} for word in earlier))
    content = [word for word in plain(side.text) if word not in COMMON]
    return bool(content) and all(({word} | bases(word)) & known for word in content)


_BEGINNING = 30
"""So much of a sentence finds it in its paragraph."""


def _is_named(noun: str, words: Collection[str]) -> bool:
    """Say whether a noun, or another for the same, is among words: "the firm" of a company."""
    rows = rows_with(noun)
    return noun in words or any(rows & rows_with(word) for word in words)


def speaker(context: Context) -> EditType | None:
    """Return that the source became another, where the words that changed name the source."""
    was, now = context.was, context.now
    if not was.text or not now.text or _is_one_name(was.text, now.text) or initials(context):
        return None
    if pronoun(context) or resumed(context) or is_short_form(context):
        return None
    if _are_verbs(was.text, now.text):
        return None
    if len(plain(was.text)) > 12 or len(plain(now.text)) > 12:
        return None
    if any(mark.isdigit() for mark in was.text + now.text):
        return None
    if not (_is_source(was) and _is_source(now)):
        return None
    return EditType("attribution", "material", f"the source {became(was.text, now.text)}")


_VERB = compiled(rf"{SAYING}|{FINDING}", {})


def _are_verbs(was: str, now: str) -> bool:
    return bool(_VERB.fullmatch(was) and _VERB.fullmatch(now))


def short_form(context: Context) -> EditType | None:
    """Return that a body is called by the common noun of its name: "the trust"."""
    if not is_short_form(context):
        return None
    words = became(context.was.text, context.now.text)
    return EditType("style", "copyedit", f"a body by its name, or by the noun in it: {words}")


def is_short_form(context: Context) -> bool:
    """Say whether one side has a name of which the other has a noun only, with no capital."""
    bare = [_WORDS.findall(side.text) for side in (context.was, context.now)]
    wider = [_with_next(side) for side in (context.was, context.now)]
    return _is_noun_of(*bare) or _is_noun_of(*wider) or _is_cut_to_noun(context)


def _is_cut_to_noun(context: Context) -> bool:
    """Say whether "of Education" went with the capital of what it stood behind, or came."""
    for long, short in ((context.was, context.now), (context.now, context.was)):
        one, two = (_LAST.search(side.left[-30:]) for side in (long, short))
        if one and two and not short.text and long.text.startswith(("of ", "for ")):
            return one[0][0].isupper() and two[0] == one[0].lower()
    return False


_LAST = re.compile(r"[^\W\d_][\w’'-]*(?= $|$)")


def _is_noun_of(was: list[str], now: list[str]) -> bool:
    for long, short in ((was, now), (now, was)):
        names = [word.lower() for word in long if word[0].isupper()]
        bare = [word for word in short if word.lower() not in {"the", "its", "their"}]
        if len(names) > 1 and bare and all(word.islower() and word in names for word in bare):
            return {word.lower() for word in long} >= {*bare}
    return False


def _with_next(side: Side) -> list[str]:
    """Return the words that changed and the one behind them."""
    return _WORDS.findall(side.text) + _WORDS.findall(side.right[:30])[:1]


_WORDS = re.compile(r"[^\W\d_][\w’'-]*")


def naming(context: Context) -> EditType | None:
    """Return what a change of names is, or None where none changed."""
    was, now = context.was, context.now
    ours, theirs = _names(was), _names(now)
    if not ((ours and theirs) or ((ours or theirs) and _is_bare(was, now))):
        return None
    words = became(was.text, now.text)
    if not (was.text and now.text) and COMPANY_FORMS.fullmatch(was.text or now.text):
        return EditType("style", "copyedit", f"the form of a company left off or put in: {words}")
    if _is_place(was, ours) and _is_place(now, theirs):
        return EditType("place", "material", f"the place {words}")
    if ours and theirs and fuzz.ratio(was.text.lower(), now.text.lower()) >= _ALIKE:
        return EditType("name", "material", f"the name is spelled otherwise: {words}")
    return EditType("name", "material", f"the name became another: {words}")


def _is_bare(was: Side, now: Side) -> bool:
    """Say whether a name came or went alone, or for a word or two."""
    return len(plain(was.text)) <= 3 and len(plain(now.text)) <= 3


def _is_one_name(was: str, now: str) -> bool:
    if not (was[:1].isupper() and now[:1].isupper()):
        return False
    return fuzz.ratio(was, now) >= _ALIKE or (" " not in was.strip() and " " not in now.strip())


def _is_source(side: Side) -> bool:
    if BEFORE_SPEAKER.search(side.left[-80:]) and ENDS_SPEAKER.match(side.right):
        return True
    return bool(SUBJECT.search(side.left[-40:]) and AFTER_SPEAKER.match(side.right[:100]))


def _names(side: Side) -> list[str]:
    """Return the capitalised words of the changed stretch that are no words of the language."""
    found = []
    for match in re.finditer(r"[^\W\d_][\w’'.&-]*", side.text):
        word = match[0]
        if not word[0].isupper() or plain(word) in NO_NAMES:
            continue
        if side.opens and match.start() == 0 and _is_word(word, side):
            continue
        found.append(word)
    return found


def _is_word(word: str, side: Side) -> bool:
    """Say whether a word that opens a sentence has its capital from that alone."""
    following = side.sentence[side.span.start + len(word) :].lstrip()[:1]
    if following.isupper():
        return False
    return word.islower() or is_known(word.lower().removesuffix("'s").removesuffix("’s"))


def _is_place(side: Side, names: list[str]) -> bool:
    if not names:
        return True
    if PLACED.match(side.text):
        return True
    whole = side.text.lower().strip(" ,")
    if whole in COUNTRIES or whole in STATES_IN_FULL:
        return True
    if ORGANISATIONS.match(side.right) or ORGANISATIONS.search(side.text):
        return False
    if PLACE_NOUNS.match(side.right) or PLACE_NOUNS.search(" " + side.text):
        return True
    left = side.left[-60:]
    if side.opens and DATELINE.match(side.right):
        return True
    if NO_PLACES_BEFORE.search(left):
        return False
    return bool(PLACES_BEFORE.search(left) or TRAVEL.search(left))
