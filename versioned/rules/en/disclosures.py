"""How a notice that gives no values tells what it is about."""

from __future__ import annotations

from collections.abc import Mapping

from versioned.model import Error
from versioned.rules.rule import compiled

FITTING: Mapping[Error, tuple[str, ...]] = {
    "name": ("name", "title", "attribution", "quote"),
    "number": ("number", "date", "hedge", "style"),
    "date": ("date", "number"),
    "place": ("place", "name"),
    "title": ("title", "attribution", "name"),
    "quote": ("quote", "negation", "number", "attribution"),
    "attribution": ("attribution", "name", "title", "quote"),
    "identity": ("name", "title", "attribution", "causal_or_claim", "place", "link_or_media"),
    "conflation": ("name", "causal_or_claim", "number"),
    "omission": ("added_information", "background"),
    "addition": ("removed_information", "background"),
    "order": ("number", "name", "date", "place"),
    "spelling": ("spelling", "name"),
    "link_or_media": ("link_or_media",),
    "other": (
        "causal_or_claim", "negation", "hedge", "number", "date", "name", "place", "title", "attribution",
        "added_information", "removed_information", "quote",
    ),
}  # fmt: skip
"""The categories of a change that an error of a notice can have led to."""

CUES = (
    (compiled(r"\b(?:figures?|numbers?|tolls?|totals?|counts?|tally|results?|casualt\w+)\b", {}), ("number", "hedge")),
    (compiled(r"\b(?:statements?|comments?|responses?|respon\w+|reactions?|quotes?|denials?|repl\w+|interview)\b", {}), ("added_information", "removed_information", "quote", "attribution")),
    (compiled(r"\b(?:details?|information|background|context|developments?|discovery|plans|analysis|add(?:s|ed)?|includes?|news)\b", {}), ("added_information", "background", "removed_information")),
    (compiled(r"\b(?:remov\w+|delet\w+|cut|withdr\w+|retract\w+)\b", {}), ("removed_information", "background")),
    (compiled(r"\b(?:headline|title)\b", {}), ("headline",)),
    (compiled(r"\b(?:photo\w*|image|picture|caption|credit|link|video)\b", {}), ("link_or_media",)),
)  # fmt: skip
"""Words of a notice, and the categories of change that it may tell of by them."""

TAKEN_OUT = compiled(
    r"\b(?:sentences?|passages?|paragraphs?|quotations?|quotes?|sections?|lines?|words|references?|claims?|statements?|details?|descriptions?|assertions?|allegations?|anecdotes?)\b[^.]{0,160}\b(?:has|have|had|was|were) (?:since )?(?:been )?(?:removed|deleted|taken out|cut|withdrawn|retracted)\b"
    r"|\b(?:removed?|deleted?|removes|cuts?|took out|retract(?:s|ed)?) (?:an?|the|that|this|some|several|two|three) (?:\w+ ){0,3}?(?:sentences?|passages?|paragraphs?|quotations?|quotes?|sections?|lines?|words|references?|claims?|statements?|details?|assertions?|allegations?)\b",
    {},
)
"""How a notice tells that something was taken out without saying its words."""

COUNTED = (
    compiled(r"\b(?:death|deaths|dead|died|dies|killed|kills|fatalit\w+)\b", {}),
    compiled(r"\b(?:injur\w+|hurt|wounded|hospitali[sz]ed)\b", {}),
    compiled(r"\b(?:missing|unaccounted)\b", {}),
    compiled(r"\b(?:arrest\w*|detain\w*|custody)\b", {}),
    compiled(r"\b(?:evacuat\w+|displaced|homeless|rescued|without power)\b", {}),
    compiled(r"\b(?:infect\w+|cases)\b", {}),
    compiled(r"\b(?:votes?|precincts|ballots?)\b", {}),
)
"""What is counted while events go on, one count in each row."""

ADDING = compiled(
    r"\b(?:updat\w+|add\w*|includ\w+|with|reflect\w*|expand\w*|clarif\w+|amend\w+|revis\w+|headline|correct\w*)\b",
    {},
)
REMOVING = compiled(
    r"\b(?:remov\w+|delet\w+|withdr\w+|taken out|cut|updat\w+|retract\w+|omit\w*)\b", {}
)
