"""How a notice shows itself: its label, or the words in which an outlet speaks of its own article."""

from __future__ import annotations

import re

from versioned.model import Kind
from versioned.rules.rule import Rule, compiled, in_small_letters

LABELS: tuple[tuple[Kind, str], ...] = (
    ("retraction", r"(?:full |partial |notice of )?retraction(?: (?:notice|and apology|& apology))?|retracted|withdrawn"),
    ("correction", r"(?:an? )?(?:(?:photo|caption|headline|editor[’']?s?[’']?|factual|important|other|print|online|web|{desk}) )?corrections?(?: (?:appended|notice|note|issued))?(?: (?:and|&|/|or) (?:clarifications?|amplifications?|updates?|apolog(?:y|ies)))?(?: to [^:\n]{3,80}(?=:))?"),
    ("correction", r"corrected version|errat(?:um|a), [^:\n]{2,40}(?=:)|apolog(?:y|ies) to [^:\n]{3,60}(?=[:\n])"),
    ("correction", r"(?:for|setting|to set) the record(?: straight)?|note of correction|update (?:and|&) correction"),
    ("correction", r"getting it right|setting it straight|fix this|accuracy matters(?: to us)?|matter of fact|on-air correction|we goofed|where we went wrong"),
    ("correction", r"corrected|corrects|corrigend(?:um|a)|errat(?:um|a)|amendment|amended|apology|apologies|mea culpa|oops|whoops|we got it wrong|our (?:mistake|error)|fix(?:ed)?"),
    ("clarification", r"clarifications?(?: (?:and|&|/|or) corrections?)?(?: [–—-] [^:\n]{3,60}(?=\n))?|amplifications?|clarified"),
    ("update", r"updates?(?:d)?"),
    ("editors_note", r"(?:an? )?(?:editor(?:[’']?s|s[’'])?|editorial|editors)[’']?(?: correction)? note|(?:a )?note (?:from|by) (?:the |our )?editors?|ed(?:s|itor)?[.’']?s? note|ed\.?"),
    ("editors_note", r"(?:a )?note to (?:our )?readers|notes?|please note|publisher[’']s note|author[’']s note"),
)  # fmt: skip
"""Kinds and their labels, in any case; the first that matches in full counts."""

BARE_LABELS = compiled(
    r"note|notes|please note|fix(?:ed)?|withdrawn|apologies|ed\.?|retracted|corrects|amended|author[’']s note",
    {},
)
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
    "this": r"(?:this|our|today[’']s|yesterday[’']s|last week[’']s|{weekday}[’']s) {mods}(?:{thing})s?\b",
    "some": r"(?:(?:this|our|an?|some|today[’']s|yesterday[’']s|{weekday}[’']s) {mods}|the )(?:{thing})s?\b",
    "older": r"(?:earlier|previous|prior|original|initial|first|older|past|print|online|early|published|emailed|earliest)",
    "version": r"(?:(?:an?|the|some|our|one|previous|earlier|original) )?{older}(?:(?:,| and| or)? (?:{older}|online|print|web|published))*"
    r"(?: \w+)? (?:versions?|editions?|drafts?|iterations?|copy) (?:of|for) (?:(?:this|our|the|these|{weekday}[’']s|yesterday[’']s) {mods}(?:{thing})s?\b|it\b)"
    r"|(?:an?|our|one|in) {older} (?:versions?|editions?|{thing})(?! of\b)"
    r"|the versions? of {some}",
    "self": r"(?:{version}|{some})",
    "then": r"(?:originally|initially|previously|first|formerly|mistakenly|incorrectly|wrongly|erroneously|at first|briefly|inadvertently|inaccurately)",
    "section": r"(?:sections?|pages?|editions?|papers?|issues?|magazine)",
    "month": r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)",
    "desk": r"(?:arts?|books?|business|dance|dining|fashion|film|food|football|letters|metro|music|national|obituar(?:y|ies)|opinion|real estate|science|sports?|style|television|tennis|theat(?:er|re)|travel|tv|world)",
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
        r"\b(?:this|our) {mods}{thing} (?:was|were|has|have|is)(?: since| now| also)?(?: been)?(?: \w+ly)? {changed}\b(?! (?:for|from|by)\b)",
        ("This article was amended on 3 July 2019 to remove a name.", {}),
        macros=MACROS,
    ),
    Rule(
        "as-first-published",
        r"\b(?:as (?:it was |it )?(?:first|originally|initially) (?:published|posted|appeared|ran|reported|had it|broadcast|aired)"
        r"|(?:when|since|after|before) (?:this|our|it|that) {mods}(?:{thing} )?(?:was |were )?(?:first |originally )(?:went (?:up|online|live|out)|published|posted|appeared|ran)"
        r"|when (?:this|our) {mods}{thing} (?:first |originally )?(?:went|was|ran|appeared)"
        r"|{this} as (?:it )?(?:first|originally)|in some editions|\bin (?:our|the) (?:{month}|last|previous|current|latest|spring|summer|autumn|fall|winter)\w* (?:issue|edition|newsletter|magazine)|\b(?:last|this) week[’']s (?-i:[A-Z])|[’']s (?:obituary|review|report|column|profile) (?:said|of)|\bon the (?:local|metro|sports|business|front|opinion) (?:front|page|cover)|\b(?:in paragraph|in the \w+ paragraph)\b|(?:yesterday|{weekday})[’']s (?:paper|edition)|in (?:a|an|our) {mods}(?:story|article|report|column) (?:published|posted)\b|[’']s {section}s?\b)",
        ("As first published, this post had the price wrong.", {}),
        macros=MACROS,
    ),
    Rule(
        "this-story-said",
        r"\b{this} (?:\([^)]{0,80}\) )?(?:also )?(?:{then} (?!appeared|published|ran|posted|aired)|should |omitted|failed|misstated|misspel|misidentif|misreport|overstated|understated|contained an? (?:error|mistake|incorrect)|said |gave )",
        ("This story originally gave the age as 43.", {}),
        macros=MACROS,
    ),
    Rule(
        "in-this-story",
        r"\b(?:in|on|of|over|above|with|accompanying|accompanied|atop|to) {this}\b|\bat the top of this (?:story|article|page|post)\b|\b(?:headline|caption|photo) (?:on|over|for|to) (?:this|an)\b|\ba previous headline\b"
        r"|\bthe (?:headline|caption|story|article|post) (?:above |below )?(?:has been|was) (?:fixed|corrected|changed|amended)",
        ("The spelling of the senator’s name has been corrected in this story.", {}),
        macros=MACROS,
    ),
)
"""Words in which an outlet speaks of its own text, found anywhere in a notice."""

SELF_OPENINGS = (
    Rule(
        "in-a-report",
        r"(?:in|during|following) (?:an?|our|the|this|last|some|{weekday}[’']s|yesterday[’']s|{month}[’']s|publication|introducing)\b[^.]{0,60}?\b(?:{thing}|bulletin|supplement|round-?up|publication|stories|list|issue|edition|newscast|programme|program|version|page|bio|dateline|byline)s?\b",
        ("In a report headlined “Ferry row deepens” (11 May, p7), we placed Kilbran on Mull.", {}),
        macros=MACROS,
    ),
    Rule(
        "outlet-reported",
        r"(?:in [^.]{0,80}, |on [^.]{0,20}, )?(?:the )?(?:(?-i:[A-Z])[\w-]+,? ){1,4}(?:[^.,]{3,60}, )?(?:(?:wrongly|incorrectly|erroneously|mistakenly) (?:reported|said|stated|identified|published)|(?:misidentified|misstated|misreported|misspelled)\b|(?:wishes|would like) to (?:apologi[sz]e|clarify|correct)|has been asked to (?:clarify|point out|correct)|reported (?:erroneously|incorrectly|wrongly|that)|regrets (?:the error|that|any))",
        ("The Ledger incorrectly reported Tuesday that the main had been replaced.", {}),
        macros=MACROS,
    ),
    Rule(
        "wire",
        r"(?:(?:this|the) (?:[\w.]+ \d{1,2} )?(?:version|story|report|item) (?:corrects|was corrected|clarifies|removes|adds)|(?:(?:adds|refiles|removes|deletes|clarifies|corrects|changes|fixes|restores) (?:\w+ ){0,5}?(?:in|to|from|that|name|spelling|word|letter|typo\w*|attribution|dropped|headline)|in (?:the )?(?:paragraph|headline|lead|first)\b[^.]{0,30}(?:corrects|changes|removes|adds|fixes))\b)",
        ("(In paragraph 4, corrects currency conversion to $61 million from $610 million)", {}),
        macros=MACROS,
    ),
    Rule(
        "a-part-was-changed",
        r"(?:an?|the) (?:sentence|paragraph|line|passage|footnote|photograph|photo|picture|image|link|chart|table|map|caption|quote|quotation|name|sub-?heading|figure|headline|byline|reference|word)s?\b[^.]{0,90}? (?:was|were|has been|have been) (?:since )?(?:added|deleted|removed|corrected|changed|replaced|amended|updated|cut|inserted|fixed|misspelled|misspelt|wrong|of )",
        ("A paragraph giving the school’s response was added after publication.", {}),
        macros=MACROS,
    ),
    Rule(
        "copy-was-updated",
        r"(?:this|the|our) (?:copy|version|text|piece|item|is a developing story and)\b[^.]{0,20}(?:was|has been) (?:last )?(?:{changed}|refreshed|tweaked)\b",
        ("This copy was updated at 18:30 hrs on May 19, 2019, to add the response.", {}),
        macros=MACROS,
    ),
    Rule(
        "should-read",
        r"(?:the (?:sentence|headline|name|passage|line|caption|figure|word|expansion|reference)\b[^.]{0,80}\b(?:should (?:read|have|be)|is spel(?:led|t))|for [“\"‘][^”\"’]{2,60}[”\"’](?: in [^.]{2,30})? read\b)",
        ("The sentence should read: “No hamlet has been evicted so far.”", {}),
        macros=MACROS,
    ),
    Rule(
        "page-reference",
        r"[^()]{5,240}\((?:[^()]{2,60}, )?(?:(?:{month})\.? ?\d{1,2}|\d{1,2} (?:{month})\w*|page \d+|p ?\d+)(?:, (?:page |p)\d+|, \d{4})?\)",
        ("Mount Tarrow is 3,754m high, not 3,574m (World, Aug 19).", {}),
        macros=MACROS,
    ),
    Rule(
        "further",
        r"(?:{thing}s? (?:was |were |has been )?{changed}\b|(?:it|this) was (?:further|also|later) {changed}|a (?:further|second) (?:change|correction) was made|(?:the|an?) (?:link|name|spelling|figure|headline|caption|photo|image)\b[^.]{0,60} (?:was|has been) {changed})\b",
        ("Story was corrected at 11:25 a.m. to show six cars.", {}),
        macros=MACROS,
    ),
    Rule(
        "thanks-to-readers",
        r"(?:many |several |some )?(?:thanks|thank you|hat tip) to [^.]{0,60}(?:for (?:pointing|noting|spotting)|who (?:pointed|points|noted|notes|wrote|emailed))|it (?:has been|was) (?:pointed out|brought to our)|our (?:fact-?checkers?|readers?|crossword|editors?)\b|(?:we|i) (?:goofed|misheard|regret having|originally|muddled|misread)|my (?:math|arithmetic|mistake)|(?:many|several|dozens) of you (?:set us|wrote|pointed)|readers [^.]{0,40}(?:tell us|told us|pointed|point out)",
        ("Thanks to reader Paul Obi for pointing out that it had 48 kilobytes, not megabytes.", {}),
        macros=MACROS,
    ),
    Rule(
        "a-story-tuesday",
        r"(?:an?|the|{weekday}[’']s|yesterday[’']s|last (?:week|month|{weekday})[’']s) {mods}(?:{thing})s? (?:published |posted |that (?:ran|appeared) )?(?:(?:on |in )?(?:{weekday}|yesterday|last week|some editions|the {mods}(?:{section})|our {mods}issue|{month})|about|in {weekday}[’']s|on page|for)\b",
        ("A story Tuesday about parking attributed a comment to the mayor.", {}),
        macros=MACROS,
    ),
    Rule(
        "a-days-story",
        r"(?:an? )?(?:{weekday}[’']s|yesterday[’']s|last week[’']s|(?:{month})\.? \d{1,2}) {mods}(?:{thing})s?\b",
        ("Sunday’s front-page story about the fair incorrectly described her role.", {}),
        macros=MACROS,
    ),
    Rule(
        "because-of-an-error",
        r"(?:because of|due to|owing to|as a result of|through|following|thanks to|on account of) (?:an? |incorrect|wrong|inaccurate|mistaken)[^.,]{0,90}?(?:error|mistake|misunderstanding|mix-up|information|oversight|slip|decimal point|glitch)[^.,]{0,80},",
        ("Because of an editing error, an article on Monday misstated the date.", {}),
        macros=MACROS,
    ),
    Rule(
        "corrects",
        r"corrects? (?:the )?(?:spelling|name|title|date|day|year|number|amount|attribution|quote|age|figure|headline|paragraph|first|last|to )",
        ("Corrects spelling of surname in second paragraph to Kean, not Keane", {}),
        macros=MACROS,
    ),
)
"""How a paragraph begins in which an outlet speaks of its own text."""

FIRST_PERSON = (
    Rule(
        "we-erred",
        r"\b(?:as (?:we|i) (?:had|said|reported|wrote|put|called|stated|first|originally)"
        r"|(?:we|i|we[’']d|we had|i[’']d) (?:also )?{then} (?:said|had|gave|wrote|reported|called|put|stated|described|named|attributed|identified|referred|published|listed|credited|spelled|spelt|quoted)"
        r"|we (?:also )?(?:had (?:it|the|an?|eight)\b|gave (?:him|her|them|it)\b|called (?:him|her|it|them)\b|got [^.]{2,60} wrong|should have (?:said|written|told|made|disclosed|noted|mentioned|stated|reported)|misheard|misquoted|misread|transposed|conflated|regret (?:the|this|any)|apologi[sz]e (?:for|to)|reported \(|placed the)"
        r"|\bwas (?:wrongly|incorrectly|mistakenly) (?:named|identified|described|given|referred|called)\b|\bwe reported (?:on|that|last|in)\b|\bwe (?:stated|placed|told you|quoted|listed|misheard|muddled|mixed up|mistyped|goofed|misstated|confused|described|failed to|had \w+ where|overlooked|relied on)\b|\b(?:we|i)[’']d (?:typed|listed|written)|\b(?:our|the paper[’']s|this week[’']s|last week[’']s) (?:\w+ ){0,4}(?:piece|reviewer|writer|correspondent|headline|list|box score|cover line)\b|we[’']d (?:put|called|said|had|given) |we[’']ve (?:replaced|fixed|corrected|updated|changed|amended) |than we had it|we gave (?:him|her|them|it)\b|our (?:report|story|article)\b"
        r"|(?:the error|the mistake|this error) is regretted|(?<!that )regrets the error)",
        ("He is 28. He would have been a remarkable quick at the 82 we gave him.", {}),
        macros=MACROS,
    ),
)
"""Words in which an outlet speaks of itself as "we": a sign in a short paragraph at an end."""

ERROR_WORDS = compiled(
    r"\bmis(?:stat|spel|ident|report|quot|attribut|heard|calculat|print|translat|represent|charact|took|led|read|describ)\w*"
    r"|\b(?:incorrect|wrong|mistaken|erroneous|inaccurate|inadvertent|false)(?:ly)?\b|\b(?:an|the|in|this|that|editing|production|reporting|typographical|typing|transcription|factual|sub-?editing) errors?\b|\bupdated\b.{0,40} (?:with|to (?:include|add))\b"
    r"|\b(?:should (?:have|be|read)|ought to have)\b|\b(?:corrects?|corrected|correcting)\b|\bretract|\bwithdr[ae]w"
    r"|\b(?:overstated|understated|conflated|confused|transposed|reversed|omitted|overlooked|mispronounc\w*|muddled|garbled|flipped|swapped|switched|lumped|mixed up|run together|the other way (?:a)?round)\b"
    r"|\b(?:removed?|deleted|taken out|replaced|inserted|added|amended)\b|\bto (?:clarify|make (?:it )?clear|be clearer|reflect|show that|state that|include|add)\b"
    r"|\b(?:but in fact|in fact)\b|\bone \w too many\b|\bmade clear\b|\bthis version is correct\b|\btenfold\b|\b(?:off|out) by (?:a|an|one|two|\d)\b|\bis withdrawn\b|\bmissing data\b|\bastray\b|\bfell out\b|\b(?:mis(?:heard|read)|goofed|mixed up|muddled)\b|\bmisplaced\b|\bcut short\b|\bin place of\b",
    MACROS,
)
"""Words in which an error, or the mending of one, is spoken of."""

SAYING_WORDS = compiled(
    r"\b(?:said|stated|reported|gave|put|called|described|referred|listed|named|dated|claimed|had|used|read|attributed|identified|quoted|spelled|spelt|credited|gave|mentioned|alleged|asserted|placed|implied|cited|suggested|printed|showed|shown|indicated|overlooked|failed|dropped|missing|mixed up|mispronounc\w*|typed|appeared|misplaced|had|made|confused|showed|left out)\b",
    {},
)
"""Words that tell what an article said: with a version named, they tell of an error."""

LOOSE_THINGS = compiled(
    r"\b(?:recipe|guide|quiz|map|chart|list|table|photo|photograph|picture|image|letter|analysis|interview|thread)s?\b",
    {},
)
"""Things with versions of their own: here only words of error make a notice."""

CONTRAST_SIGN = compiled(
    r",? (?:and |but )?not |\((?:and )?not |\brather than\b|\binstead of\b|\bnot [“\"‘]|\bnot .{1,60} but\b",
    {},
)
"""A sign that something is set against something else."""

THEIRS = in_small_letters(
    r"\b(?:earlier|previous|original|first|initial|prior) (?:version|draft|edition|copy|iteration)s? of (?:the|his|her|their|its|that|another) "
    r"(?!{thing}s?\b)",
    MACROS,
)
"""A version of something that is no article: a bill, an app, a manuscript; in small letters."""

OTHERS = compiled(
    r"[“\"«]|A: |Q: ",
    {},
)
"""How a paragraph begins in which somebody else speaks."""

FURTHER = compiled(r"(?:[•*·▪■►‣–—-]|\d{1,2}[.)])\s", {})
"""How a paragraph begins that goes on with a list of corrections."""

CONTINUES = compiled(
    r"(?:it|we|i|{self}|the same {thing}) (?:\w+ )?also\b|in addition,|also,|separately,|(?:we|[\w ]{3,40}) (?:regrets?|apologi[sz]es?) (?:the|for|any|these|this)\b|(?:both|all|these|the) (?:errors|mistakes|passages|figures) (?:have|were)\b",
    MACROS,
)
"""How a paragraph begins that goes on with the notice before it."""

LIST_LEAD = compiled(
    r"(?:(?:two|three|four|five|several|some|a few|the following) )(?:fixes|corrections|changes|errors|mistakes|amendments)\b.{0,60}:",
    MACROS,
)
"""What opens a list of corrections without a label."""

STAMP_WORDS = compiled(
    r"(?:on|at|added|posted|issued|published|updated|appended|corrected|made|as of|from|amended|this version|{weekday}|\d{4}(?!\d)|eastern|central|mountain|pacific|local time)\b[,.]?",
    {"weekday": r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"},
)
"""Words that stand around the date of a label."""

CHANGED_ON = compiled(
    r"\b(?:{changed}|change was made|made|inserted|added|replaced|removed|appended)\b(?: on| at|,)?(?= .{0,4}\d| on\b| at\b|.? ?(?:{month})\b)",
    MACROS,
)
"""Words before the date on which a text was changed."""

AMENDED_WHEN = re.compile(
    r" (?:further )?(?:(?:on|at) (?:\w+ )?\d|(?:on )?[A-Z][a-z]+\.? \d"
    r"|to (?:correct|reflect|remove|say|show|make|clarify|read|replace|state|note|fix|give|attribute|distinguish)\b"
    r"|(?:because|after|since|as|following)\b|[:.])"
)
"""What follows "This article was amended" where its own outlet did it."""

MAY_BE = in_small_letters(
    r"\b(?:we|our|us|story|stories|article|report|version|headline|caption|column|piece|post|review"
    r"|page|edition|editor|readers?|correct\w*|error|mistake\w*|wrong\w*|incorrect\w*|mis[a-z]+"
    r"|regret\w*|apolog\w*|sorry|oops|clarif\w*|amended|updated|earlier|previous\w*|originally"
    r"|recipe|guide|chart|photo\w*|picture|link|newsletter|podcast|not|obituary|preview|spelling"
    r"|should|transposed|printed|omits|isn[’']t|fixes|listing)\b",
    {},
)
"""A paragraph with none of these words, in small letters, is no notice: that spares a long look."""
