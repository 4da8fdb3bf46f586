"""Which intention and which error tag each category of change answers to."""

from __future__ import annotations

INTENTIONS = (
    ("layout", "", "", "", "Style-Guide Edits"),
    ("punctuation", "", "", "", "Syntax Correction"),
    ("spelling", "", "", "", "Syntax Correction"),
    ("style", "cosmetic", "", "", "Style-Guide Edits"),
    ("style", "", "", "", "Syntax Correction"),
    ("moved", "", "", "", "Emphasize Importance"),
    ("notice", "", "", "", "Correction"),
    ("link_or_media", "", "", "", "Other"),
    ("", "cosmetic", "", "", "Style-Guide Edits"),
    ("", "copyedit", "", "", "Tonal Edits"),
    ("background", "", "insert", "", "Add Background"),
    ("background", "", "delete", "", "Delete Background"),
    ("background", "", "", "", "Update Background"),
    ("quote", "", "insert", "", "Quote Addition"),
    ("quote", "", "delete", "", "Delete Quote"),
    ("quote", "", "", "", "Quote Update"),
    ("attribution", "", "", "notice", "Correction"),
    ("attribution", "", "", "", "Additional Sourcing"),
    ("added_information", "", "", "", "Add Information (Other)"),
    ("removed_information", "", "", "", "Simplification"),
    ("", "", "", "notice", "Correction"),
    ("hedge", "", "", "", "Tonal Edits"),
    ("name", "", "", "", "Correction"),
    ("place", "", "", "", "Correction"),
    ("title", "", "", "", "Correction"),
    ("negation", "", "", "", "Correction"),
    ("", "", "", "", "Event Update"),
)
"""Category, materiality, operation, whether a notice tells of it ("notice", "silent"): the intention.

The first row whose filled columns hold decides. Intentions are about why an editor did it, and a
change shows only what was done: a figure that no notice corrects may be a silent correction, and
is taken for an update."""

ERRANT = {
    "number": "NUM", "date": "NOUN:DATE", "name": "PROPN", "place": "PROPN:PLACE", "title": "NOUN:TITLE", "quote": "QUOTE",
    "attribution": "VERB:ATTR", "negation": "PART:NEG", "hedge": "VERB:HEDGE", "causal_or_claim": "OTHER", "added_information": "CLAUSE",
    "removed_information": "CLAUSE", "background": "CLAUSE", "link_or_media": "LINK", "headline": "HEADLINE", "notice": "NOTICE", "spelling": "SPELL",
    "punctuation": "PUNCT", "style": "ORTH", "layout": "SPACE", "moved": "WO",
}  # fmt: skip
"""For each category the type of an ERRANT-like tag; SPELL, PUNCT, ORTH, WO and OTHER are ERRANT's own."""

OPERATIONS = {"insert": "M", "delete": "U", "replace": "R", "move": "R"}
"""ERRANT's letters: missing before, unnecessary before, replaced."""
