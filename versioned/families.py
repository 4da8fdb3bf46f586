"""Words of one family that tell different things: a murder, who did it; few, a few."""

from __future__ import annotations

import re

from versioned.contexts import Context, EditType, became
from versioned.lexicon import is_derived, is_form_of, is_variant
from versioned.notations import plain
from versioned.paraphrases import rows_of


def may_stand_for(context: Context, was: str, now: str) -> bool:
    """Say whether a word may stand where one of its family stood, the words by it being as told.

    A "murder" is no "murderer", what is "dead" not "deadly", and who bit was not bitten.
    """
    one, two = plain(context.was.text), plain(context.now.text)
    if ("by" in one) != ("by" in two) and is_derived(was, now):
        return False
    if len(one) != len(two) or is_form_of(was, now) or is_variant(was, now):
        return True
    return bool(rows_of(was) & rows_of(now)) or _is_manner_of(*sorted((was, now), key=len))


def of_family(context: Context) -> EditType | None:
    """Return what a word for another of its family is, the sentence being the same otherwise."""
    was, now = context.was, context.now
    if was.left != now.left or was.right != now.right or not _is_derived(was.text, now.text):
        return None
    why = f"of one family, and something else: {became(was.text, now.text)}"
    return EditType("causal_or_claim", "material", why, is_firm=True)


def _is_derived(was: str, now: str) -> bool:
    one, two = plain(was), plain(now)
    return len(one) == len(two) == 1 and is_derived(one[0], two[0])


def _is_manner_of(bare: str, word: str) -> bool:
    return word in {f"{bare}ly", f"{bare[:-1]}ily", f"{bare}ally"}


def few(context: Context) -> EditType | None:
    """Say whether "few" became "a few", which are some, or the other way round."""
    articles = plain(context.was.text) + plain(context.now.text)
    if articles == ("a",) and _LITTLE.match(context.now.right):
        why = f"few are not a few: {became(context.was.text, context.now.text)}"
        return EditType("number", "material", why, is_firm=True)
    return None


_LITTLE = re.compile(r" ?(?:[Ff]ew|[Ll]ittle) (?!(?:more|less|over|under|later|earlier|known)\b)")
