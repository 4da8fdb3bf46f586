"""Say of two forms of a verb whether they tell of one time: "has said" and "said" do.

Where a sentence reports what somebody said, its verbs go back a step with the verb of saying and
still tell of the same time: "said it will", "said it would".
"""

from __future__ import annotations

from versioned.contexts import Context
from versioned.lexicon import bases
from versioned.notations import plain
from versioned.rules.en.edits import SAYING
from versioned.rules.en.spellings import IRREGULAR
from versioned.rules.en.tenses import APART, BACK, FUTURE, NOW, PAST, REPORTED, THEN
from versioned.rules.rule import compiled

_SAYING = compiled(SAYING, {})


def is_reported(context: Context) -> bool:
    """Say whether an auxiliary goes back or forth a step where somebody's words are reported."""
    was, now = plain(context.was.text), plain(context.now.text)
    if (was, now) not in BACK and (now, was) not in BACK:
        return False
    return _is_behind_saying(context)


def is_other_time(context: Context) -> bool:
    """Say whether two forms of a verb tell of another time, outside of reported speech."""
    was, now = (
        _time(context.was.text, context.was.right),
        _time(context.now.text, context.now.right),
    )
    if not was or not now or was == now or context.in_headline:
        return False
    return frozenset({was, now}) in APART


def _is_behind_saying(context: Context) -> bool:
    sides = (context.was, context.now)
    return not context.quoted and all(REPORTED.search(side.left[-200:]) for side in sides)


def _time(text: str, right: str) -> str:
    """Return when a form of a verb tells that something is, nothing where it may be any time."""
    words = plain(text)
    if not words or "not" in words:
        return ""
    if words[0] in FUTURE:
        return "future"
    following = words[1:] or plain(right[:40])[:1]
    done = bool(following) and _is_participle(following[0])
    if words[0] in NOW and following and following[0].endswith("ing"):
        return "under way" if words[0] in {"is", "are"} else ""
    if words[0] in NOW:
        return "now" if words[0] not in {"has", "have"} or not done else "done"
    if words[0] in THEN:
        return "past" if words[0] != "had" or not done else "done"
    if len(words) == 1 and not _SAYING.fullmatch(words[0]):
        if _is_past(words[0]):
            return "gone"
        if words[0].endswith("s") and not words[0].endswith("ss"):
            return "habit"
    return ""


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en", "wn")) or word in PAST or word in IRREGULAR


def _is_past(word: str) -> bool:
    return word.endswith("ed") or (
        word in IRREGULAR and word not in bases(IRREGULAR[word]) and not word.endswith("ing")
    )
