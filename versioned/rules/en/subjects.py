"""What kind of error it is, from the words for what was wrong or the shape of the values."""

from __future__ import annotations

from versioned.model import Error
from versioned.rules.rule import compiled

_ROWS: tuple[tuple[Error, str], ...] = (
    ("date", r"\b(?:years?|dates?|days? of the week|day|month|decade|century|when|time|hour|deadline|weekday)\b"),
    ("name", r"\b(?:names?|surnames?|first name|last name|spelling|spelled|initials?)\b"),
    ("title", r"\b(?:titles?|job|position|rank|post held|role|occupation|affiliation|office held)\b"),
    ("place", r"\b(?:location|place|city|town|county|country|venue|where|hometown|birthplace|street|address)\b"),
    ("number", r"\b(?:number|amount|figures?|percent(?:age)?|total|ages?|price|cost|size|height|weight|length|distance|score|"
     r"sum|rate|population|value|how many|how much|estimate|ratio|share|temperature|toll|votes?|salary|budget)\b"),
)  # fmt: skip

SUBJECTS = tuple((error, compiled(pattern, {})) for error, pattern in _ROWS)
"""Error types by the words for what was wrong; the first that is found counts."""
