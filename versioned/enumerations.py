"""Take one thing out of a list within a sentence: "Ash, Birch and Cole" without Birch."""

from __future__ import annotations

import re

from versioned.model import Span

_REMARK = re.compile(r" \([^()]{1,60}\)")
"""What is said in brackets of a thing in a list."""

_AND = re.compile(r"(?P<comma>,?) (?P<word>and|or|&) $")
_BEHIND = re.compile(r", (?!(?:and|or) )|(?P<last>,? (?:and|or|&) )")


def without_item(text: str, sentence: Span, item: Span) -> tuple[Span, str] | None:
    """Return the stretch to replace, and with what, to take a thing out of its list.

    None where it stands in no list that can be told.
    """
    remark = _REMARK.match(text, item.end, sentence.end)
    end = remark.end() if remark else item.end
    before, behind = text[sentence.start : item.start], _BEHIND.match(text, end, sentence.end)
    joint = _AND.search(before)
    if joint:
        return _without_last(text, sentence, item.start - len(joint[0]), end, joint["word"])
    if before.endswith(", ") and behind:
        start = item.start - 2
        # "Ash, Birch, and Cole" is left with two, which no comma parts.
        only = behind["last"] and ", " not in before[:-2] and text[end] == ","
        return Span(start, end + 1 if only else end), ""
    if behind and (not before or before.endswith((": ", "including ", "were ", "are "))):
        return Span(item.start, behind.end()), ""
    return None


def _without_last(
    text: str, sentence: Span, joint: int, end: int, word: str
) -> tuple[Span, str] | None:
    """Return the last thing of a list with the comma before the one that is the last then."""
    before = text[sentence.start : joint].removesuffix(",")
    comma = before.rfind(", ")
    previous = before[comma + 2 :]
    if comma < 0 or len(previous.split()) > _LONG:
        return (Span(joint, end), "") if len(before.split()) <= _LONG else None
    again = before.rfind(", ", 0, comma)
    oxford = "," if again >= 0 and text[joint : joint + 1] == "," else ""
    return Span(sentence.start + comma, end), f"{oxford} {word} {previous}"


_LONG = 8
"""What has more words is no thing of a list."""
