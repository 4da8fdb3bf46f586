"""How a notice begins: its label, or the words in which an outlet speaks of its own article."""

from __future__ import annotations

from versioned.model import Kind
from versioned.rules.rule import Rule, compiled

LABELS: tuple[tuple[Kind, str], ...] = (
    ("correction", r"corrections?(?: (?:and|&|/|or) clarifications?)?"),
    ("correction", r"(?:for|setting) the record(?: straight)?"),
    ("correction", r"corrected|corrigend(?:um|a)|errat(?:um|a)|amendment|amended|we got it wrong"),
    ("correction", r"(?:editor[’']?s?[’']? )?correction notice|correction note|note of correction"),
    ("correction", r"update (?:and|&) correction|correction (?:and|&) (?:update|apology)"),
    ("clarification", r"clarifications?(?: (?:and|&|/|or) corrections?)?|clarified"),
    ("retraction", r"retraction(?: notice)?|retracted"),
    ("update", r"updates?(?:d)?"),
    ("editors_note", r"(?:an? )?(?:editor(?:[’']?s|s[’'])?|editorial|editors)[’']?(?: correction)? note|note (?:from|by) the editors?|ed[.’']?s? note"),
    ("editors_note", r"(?:a )?note to (?:our )?readers|notes?|publisher[’']s note|author[’']s note"),
)  # fmt: skip
"""Kinds and their labels, in any case; the first that matches in full counts."""

THING = (
    r"(?:article|story|stories|post|report|column|piece|review|item|blog(?: ?post)?|entry|interview|essay|obituary"
    r"|editorial|op-ed|newsletter|podcast|episode|broadcast|segment|bulletin|feature|profile|dispatch|analysis"
    r"|explainer|page|table|list|roundup|guide|quiz|recipe|video|film|slideshow|gallery|transcript|excerpt"
    r"|headline|subhead(?:line|ing)?|standfirst|caption|photograph|photo|picture|image|graphic|chart|map|illustration"
    r"|infographic|sidebar|credit|byline|summary|introduction|brief|answer|question|letter|listing|preview|recap|thread|tweet|teaser|footnote|update)"
)
"""What an outlet publishes and corrects."""

MACROS = {
    "thing": THING,
    "mods": r"(?:[\w’'\-&.]+ ){0,4}?",
    "date": r"(?:on |in )?(?:[\w.,’'-]+ ){0,5}?",
    "this": r"(?:this|the|our|an?|that|today[’']s|yesterday[’']s|some) {mods}{thing}s?",
    "version": r"(?:an?|the|some|our|previous|earlier|original|in an?)?\s?(?:earlier|previous|prior|original|initial|first|originally published|older|past|print|online|web|early|published)"
    r"(?: (?:and|or|online|print|web|published))*(?: \w+)? (?:versions?|editions?|drafts?|iterations?|copy) (?:of|for) {this}|(?:an?|the) (?:earlier|previous|prior|original|initial|first|older) (?:version|{thing})(?! of\b)",
    "self": r"(?:{version}|{this})",
}

OPENINGS = (
    Rule(
        "earlier-version",
        r"(?:in |on )?(?:{version})",
        ("An earlier version of this article misstated the year.", {}),
        macros=MACROS,
    ),
    Rule(
        "amended-on",
        r"{this} (?:was|has been|is) (?:\w+ )?(?:amended|corrected|clarified|updated|changed|edited|revised|modified|altered)\b",
        ("This article was amended on 3 July 2019 to remove a name.", {}),
        macros=MACROS,
    ),
    Rule(
        "because-of-an-error",
        r"(?:because of|due to|owing to|as a result of|through|following|thanks to) (?:an? |incorrect|wrong|inaccurate)[^.]{0,80}?,? {self}",
        ("Because of an editing error, an article on Monday misstated the date.", {}),
        macros=MACROS,
    ),
    Rule(
        "article-erred",
        r"{this} .{0,160}?(?:\bmis[a-z]+(?:ed|d|t)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)\b|\ban? (?:incorrect|wrong|erroneous)\b|\bthe wrong\b|\bin error\b)",
        ("An article on Monday about the harbor misstated the height of the crane.", {}),
        macros=MACROS,
    ),
    Rule(
        "we-erred",
        r"(?:we|the [a-z]+) (?:(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:said|stated|reported|wrote|named|identified|described|published|gave)|misstated|misspelled|misspelt|misidentified|misreported|regrets? the error)",
        ("We mistakenly reported that the bridge was closed.", {}),
        macros=MACROS,
    ),
)
"""Openings of a notice that has no label, matched at its first word."""

STAMP_WORDS = compiled(
    r"(?:on|at|added|posted|issued|published|updated|appended|made|as of|{weekday}|\d{4}(?!\d))\b[,.]?",
    {"weekday": r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"},
)
"""Words that stand around the date of a label."""
