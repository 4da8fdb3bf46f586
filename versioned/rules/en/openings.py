"""How a notice shows itself: its label, or the words in which an outlet speaks of its own article."""

from __future__ import annotations

from versioned.model import Kind
from versioned.rules.rule import Rule, compiled

LABELS: tuple[tuple[Kind, str], ...] = (
    ("retraction", r"(?:full |partial )?retraction(?: (?:notice|and apology|& apology))?|retracted|withdrawn"),
    ("correction", r"(?:an? )?(?:(?:photo|caption|headline|editor[’']?s?[’']?|factual|important) )?corrections?(?: (?:appended|notice|note|issued))?(?: (?:and|&|/|or) (?:clarifications?|updates?|apolog(?:y|ies)))?"),
    ("correction", r"(?:for|setting|to set) the record(?: straight)?|note of correction|update (?:and|&) correction"),
    ("correction", r"corrected|corrects|corrigend(?:um|a)|errat(?:um|a)|amendment|amended|apology|apologies|mea culpa|oops|whoops|we got it wrong|our mistake|fix(?:ed)?"),
    ("clarification", r"clarifications?(?: (?:and|&|/|or) corrections?)?|clarified"),
    ("update", r"updates?(?:d)?"),
    ("editors_note", r"(?:an? )?(?:editor(?:[’']?s|s[’'])?|editorial|editors)[’']?(?: correction)? note|(?:a )?note (?:from|by) (?:the |our )?editors?|ed(?:s|itor)?[.’']?s? note|ed\."),
    ("editors_note", r"(?:a )?note to (?:our )?readers|notes?|publisher[’']s note|author[’']s note"),
)  # fmt: skip
"""Kinds and their labels, in any case; the first that matches in full counts."""

BARE_LABELS = compiled(r"note|notes|fix(?:ed)?|withdrawn|apolog(?:y|ies)|ed\.|retracted|corrects|amended|author[’']s note", {})
"""Labels that other texts use too: they make a notice only where the text speaks of itself."""

THING = (
    r"(?:article|story|stories|post|report|column|piece|review|item|blog(?: ?post)?|entry|interview|essay|obituary"
    r"|editorial|op-ed|newsletter|podcast|episode|broadcast|segment|bulletin|feature|profile|dispatch|analysis"
    r"|explainer|page|table|list|roundup|guide|quiz|recipe|slideshow|gallery|transcript|excerpt"
    r"|headline|sub-?head(?:line|ing)?|standfirst|caption|photograph|photo|picture|image|graphic|chart|map|illustration"
    r"|infographic|sidebar|byline|listing|preview|recap|thread|tweet|teaser|footnote|coverage|live ?blog)"
)
"""What an outlet publishes and corrects."""

MACROS = {
    "thing": THING,
    "mods": r"(?:[\w’'\-&.]+ ){0,3}?",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "this": r"(?:this|our|today[’']s|yesterday[’']s|last week[’']s|{weekday}[’']s) {mods}{thing}s?",
    "some": r"(?:this|the|our|an?|some|today[’']s|yesterday[’']s|{weekday}[’']s) {mods}{thing}s?",
    "older": r"(?:earlier|previous|prior|original|initial|first|older|past|print|online|early|published|emailed|earliest)",
    "version": r"(?:(?:an?|the|some|our|one|previous|earlier|original) )?{older}(?:(?:,| and| or)? (?:{older}|online|print|web|published))*"
    r"(?: \w+)? (?:versions?|editions?|drafts?|iterations?|copy) (?:of|for) (?:{some}|it\b)"
    r"|(?:an?|the|our|some|one|in) {older} (?:versions?|editions?|{thing})(?! of\b)"
    r"|the versions? of {some}",
    "self": r"(?:{version}|{some})",
    "then": r"(?:originally|initially|previously|first|formerly|mistakenly|incorrectly|wrongly|erroneously|at first|briefly|inadvertently|inaccurately)",
    "changed": r"(?:amended|corrected|clarified|changed|edited|revised|modified|altered|fixed|updated|rewritten)",
}

SELF_REFERENCE = (
    Rule(
        "earlier-version",
        r"\b{version}",
        ("An earlier version of this article misstated the year.", {}),
        macros=MACROS,
    ),
    Rule(
        "amended",
        r"\b(?:this|our) {mods}{thing} (?:was|were|has|have|is)(?: since| now| also)?(?: been)?(?: \w+ly)? {changed}\b(?! (?:for|from|by)\b)"
        r"|^(?:{thing} (?:was |has been )?{changed}|it was further {changed}|a further change was made|the (?:link|name|spelling|figure|headline|caption)\b.{0,60} (?:was|has been) {changed})\b",
        ("This article was amended on 3 July 2019 to remove a name.", {}),
        macros=MACROS,
    ),
    Rule(
        "as-first-published",
        r"\b(?:as (?:it was |it )?(?:first|originally|initially) (?:published|posted|appeared|ran|reported|had it|stated|written|broadcast|aired)"
        r"|(?:first|originally) (?:published|posted|appeared|ran) (?:version|on|in|as)"
        r"|(?:when|since|after|before) (?:this|the|our|it|that) {mods}(?:{thing} )?(?:was |were )?(?:first |originally )?(?:went (?:up|online|live|out)|published|posted|appeared|ran)"
        r"|as published\b|{this} as (?:it )?(?:first|originally)|in some editions|yesterday[’']s (?:paper|edition)|{weekday}[’']s (?:paper|edition)|in (?:a|an|our) {mods}(?:story|article|report|column) (?:published|posted|on|in)\b)",
        ("As first published, this post had the price wrong.", {}),
        macros=MACROS,
    ),
    Rule(
        "this-story-said",
        r"\b{this} (?:\([^)]{0,80}\) )?(?:also )?(?:{then} |should |omitted|failed|misstated|misspel|misidentif|misreport|overstated|understated|contained|included)",
        ("This story originally gave the age as 43.", {}),
        macros=MACROS,
    ),
    Rule(
        "in-this-story",
        r"\b(?:in|on|of|over|above|with|accompanying|accompanied|atop|to) {this}\b|\bat the top of this (?:story|article|page|post)\b|\b(?:headline|caption|photo) (?:on|over|for|to) (?:this|an)\b|\ba previous headline\b",
        ("The spelling of the senator’s name has been corrected in this story.", {}),
        macros=MACROS,
    ),
    Rule(
        "we-had",
        r"\b(?:as we (?:had|said|reported|wrote|put|called|stated|first|originally)"
        r"|(?:we|i|we[’']d|we had|i[’']d) (?:also )?{then} (?:said|had|gave|wrote|reported|called|put|stated|described|named|attributed|identified|referred|published|listed|credited|spelled|spelt|quoted)"
        r"|we (?:also )?(?:had (?:it|the|an?|eight)|gave (?:him|her|them|it|the)|called (?:him|her|it|them|the)|said\b|placed\b|described\b|got\b|should have\b|misheard|misquoted|mistook|misread|transposed|confused|conflated|regret|apologi[sz]e|are sorry|credited|printed|reported\b)"
        r"|we[’']d (?:put|called|said|had|given)|we[’']ve (?:replaced|fixed|corrected|updated|changed|added|removed|amended)|than we had it|our (?:report|story|article)"
        r"|(?:was|were) (?:wrongly|incorrectly|mistakenly|erroneously)? ?(?:given|stated|named|attributed|spelled|spelt|misspelled|misspelt|described) (?:incorrectly|wrongly)?"
        r"|(?:the error|the mistake|this error) is regretted|regrets? the error|sorry,|\bdeeply regret)",
        ("He is 28. He would have been a remarkable quick at the 82 we gave him.", {}),
        macros=MACROS,
    ),
)
"""Words in which an outlet speaks of its own earlier text, found anywhere in a notice."""

ERROR_WORDS = compiled(
    r"\bmis(?:stat|spel|ident|report|quot|attribut|heard|calculat|print|translat|represent|charact|took|led|read|describ)\w*"
    r"|\b(?:incorrect|wrong|mistaken|erroneous|inaccurate|inadvertent|false)(?:ly)?\b|\b(?:an|the|in|this|that) errors?\b"
    r"|\b(?:should (?:have|be|read)|ought to have)\b|\b(?:corrects?|corrected|correcting)\b|\bretract|\bwithdr[ae]w"
    r"|\b(?:overstated|understated|conflated|confused|transposed|reversed|omitted|garbled|flipped|swapped|switched|lumped|mixed up|run together|the other way (?:a)?round)\b"
    r"|\b(?:removed?|deleted|taken out|replaced|inserted|added|amended)\b|\bto (?:clarify|make (?:it )?clear|be clearer|reflect|show that|state that|include|add)\b"
    r"|\b(?:but in fact|in fact)\b|\bone \w too many\b|\bmade clear\b|\bthis version is correct\b|\btenfold\b",
    MACROS,
)
"""Words in which an error, or the mending of one, is spoken of."""

SAYING_WORDS = compiled(
    r"\b(?:said|stated|reported|gave|put|called|described|referred|listed|named|dated|claimed|had|used|read|attributed|identified|quoted|spelled|spelt|credited|gave|mentioned|alleged|asserted|placed)\b",
    {},
)
"""Words that tell what an article said: with a version named, they tell of an error."""

LOOSE_THINGS = compiled(r"\b(?:recipe|guide|quiz|map|chart|list|table|photo|photograph|picture|image|letter|analysis|interview|thread)s?\b", {})
"""Things with versions of their own: here only words of error make a notice."""

CONTRAST_SIGN = compiled(r",? (?:and |but )?not |\((?:and )?not |\brather than\b|\binstead of\b|\bnot [“\"‘]|\bnot .{1,60} but\b", {})
"""A sign that something is set against something else."""

THEIRS = compiled(
    r"\b(?:earlier|previous|original|first|initial|prior) (?:version|draft|edition|copy|iteration)s? of (?:the|his|her|their|its|that|another) "
    r"(?!{mods}{thing})",
    MACROS,
)
"""A version of something that is no article: a bill, an app, a manuscript."""

OTHERS = compiled(
    r"^[“\"‘«]|[”\"] (?:said|says|told|wrote|added|he|she|they)\b|\b(?:he|she|they|[A-Z][\w’'-]+) (?:said|told|wrote|added|explained) (?:in an? |the |that |on |at )?",
    {},
)
"""A sign that somebody is quoted, not the outlet."""

FURTHER = compiled(r"(?:[•*·▪■►‣–—-]|\d{1,2}[.)])\s", {})
"""How a paragraph begins that goes on with a list of corrections."""

LIST_LEAD = compiled(
    r"(?:(?:two|three|four|five|several|some|a few|the following) )(?:fixes|corrections|changes|errors|mistakes|amendments)\b.{0,60}:",
    MACROS,
)
"""What opens a list of corrections without a label."""

STAMP_WORDS = compiled(
    r"(?:on|at|added|posted|issued|published|updated|appended|corrected|made|as of|from|{weekday}|\d{4}(?!\d)|eastern|central|mountain|pacific|local time)\b[,.]?",
    {"weekday": r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"},
)
"""Words that stand around the date of a label."""

CHANGED_ON = compiled(
    r"\b(?:{changed}|made|inserted|added|published|replaced|removed)\b(?: on| at|,)?(?= .{0,4}\d| on\b| at\b|.? ?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))",
    MACROS,
)
"""Words before the date on which a text was changed."""
