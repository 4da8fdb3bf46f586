"""Paragraphs that a page carries around an article and that are not part of it."""

from __future__ import annotations

from versioned.rules.rule import compiled

_ROWS = (
    r"this (?:story|article|post|page) is (?:over|more than) \w+ (?:years?|months?) old\.?",
    r"advertisements?|sponsored content|skip (?:to|advertisement)\b.{0,40}",
    r"share (?:this|on|via)\b.{0,60}|(?:print|email|save|tweet|comments?|listen|copy link)(?: this)?(?: (?:story|article))?",
    r"(?:sign up|subscribe)\b.{0,120}(?:newsletter|inbox|alerts?|updates)\b.{0,60}",
    r"(?:read more|see also|related|related stories|more on this|most read|recommended):?.{0,0}",
    r"(?:estimated )?read(?:ing)? time:? .{0,20}|\d+ min(?:ute)?s? read",
    r"(?:(?:photo|image|photograph|picture) credit|credit): .{0,120}",
    r"follow .{1,60} on (?:twitter|x|facebook|instagram|bluesky|mastodon)\.?",
)

FURNITURE = compiled("|".join(f"(?:{row})" for row in _ROWS), {})
"""Matches a paragraph that is furniture, from its first character to its last."""
