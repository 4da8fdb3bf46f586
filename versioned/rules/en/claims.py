"""What a clause of a notice says was wrong, and what it says is so.

A clause comes without its label, lead ("Thanks to a reader for pointing out that"), closing stop
and tail ("as we first reported"). Groups: ``wrong``, ``right`` and ``about`` as in a claim;
``said`` is a statement of the earlier text and ``truth`` one of the facts, whose values are still
to be found; ``pair`` is two things named together ("A and B", "A with B").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from versioned.model import Error
from versioned.rules.en.openings import MACROS as OPENING_MACROS
from versioned.rules.rule import Rule, compiled

MACROS = {
    **OPENING_MACROS,
    "wrongly": r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|falsely|improperly|inadvertently|in error|by mistake|mistakingly|originally|initially|previously|first|also|briefly|formerly|had)",
    "said": r"(?:said|says|stated|states|reported|reports|wrote|claimed|claims|suggested|implied|indicated|asserted|alleged|declared|told (?:you|readers|listeners)|showed|noted|had it)",
    "called": r"(?:captioned|label?led|titled|styled|treated|identified|identifies|described|describes|referred to|named|names|listed|lists|called|calls|labell?ed|characteri[sz]ed|portrayed|rendered|cited|billed|introduced|gave|gives|put|placed|dated|had|mentioned|reported|set|located|styled|presented|treated|spelled|spelt|printed|used|quoted|estimated|counted|recorded)",
    "be": r"(?:is|was|are|were|has been|have been|had been)",
    "one": r"(?:one|a single|the same|one and the same|identical|interchangeable)",
    "rather": r"(?:,? (?:instead of|rather than|and not|not|as opposed to|in place of))",
    "when": r"(?:,? (?:when|whereas|while|but|though|although) (?:in fact )?|; |, )",
    "it": r"(?:it|he|she|they|its name|his name|her name|that|there)",
    "false": r"(?:wrong|incorrect|inaccurate|mistaken|in error|erroneous|misstated|garbled|misreported|overstated|understated|miscalculated|outdated)",
    "units": r"(?:miles|kilomet(?:re|er)s|met(?:re|er)s|feet|yards|inches|centimet(?:re|er)s|millimet(?:re|er)s|acres|hectares|square \\w+|pounds|kilograms|kilos|grams|ounces|tons|tonnes|dollars|euros|pence|cents|lit(?:re|er)s|gallons|pints|cups|tablespoons|teaspoons|degrees|fahrenheit|celsius|percent(?:age points)?|per cent|millions|billions|thousands|months|weeks|days|hours|minutes|seconds|years|(?:kilo|mega|giga|tera)(?:watt|byte|bit)s?(?:[- ]hours?)?|knots|mph|km/h)",
    "number": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a (?:third|quarter|dozen))",
    "relative": r"(?:,? which (?:is|was|are|were|takes|took|should be|should have been|[a-z]+s|[a-z]+ed) |, who (?:is|was|are|were|[a-z]+s|[a-z]+ed) )",
    "mended": r"(?:corrected|changed|amended|revised|updated|fixed|edited|adjusted|altered)",
}


def _rule(name: str, error: Error | None, pattern: str, example: str, **groups: str) -> Rule:
    return Rule(name, pattern, (example, groups), error=error, macros=MACROS)


FAULTS: Sequence[Rule] = (
    # Two things taken for one.
    _rule(
        "described-as-one", "conflation",
        r"\b(?:treated|described|presented|referred to|portrayed|depicted|listed|discussed|wrote about|spoke of)"
        r" (?P<pair>.{3,160}? and .{2,160}?) as (?:if they were |though they were )?{one}\b",
        "An earlier version of this article described the Coast Fund and the Port Fund as one fund.",
        pair="the Coast Fund and the Port Fund",
    ),
    _rule(
        "ran-together", "conflation",
        r"\b(?:ran|rolled|combined|folded|lumped|clubbed|mixed|blended|merged) (?:together )?(?P<pair>.{3,160}? and .{2,160}?)"
        r"(?: together| into (?:one|a single)|$)",
        "An earlier version ran the Coast Fund and the Port Fund together.",
        pair="the Coast Fund and the Port Fund",
    ),
    _rule(
        "were-run-together", "conflation",
        r"\b(?:were|had been) (?:run together|lumped together|rolled into one|conflated|merged)(?: [–—-] (?P<pair>.{3,200}))?",
        "In this report two figures were run together – that of the young and that of the old.",
        pair="that of the young and that of the old",
    ),
    _rule(
        "to-distinguish", "conflation",
        r"\b(?:to )?(?:distinguish(?:es)?|differentiate) (?:between )?(?P<pair>.{3,160}? (?:and|from) .{2,160})",
        "amended to distinguish between the Farmers’ Union and the Dairy Union",
        pair="the Farmers’ Union and the Dairy Union",
    ),
    _rule(
        "conflated", "conflation",
        r"\b(?:conflat|merg|blend|jumbl)(?:ed|ing|es)(?: together)? (?P<pair>.{3,300})",
        "A previous version of this story incorrectly conflated the Coast Fund and the Port Fund.",
        pair="the Coast Fund and the Port Fund",
    ),
    # Two things in each other's place.
    _rule(
        "were-transposed", "order",
        r"(?P<about>.{3,200}?) {be} (?:\w+ly )?(?:transposed|reversed|switched|swapped|flipped|mixed up|exchanged|inverted|the (?:other|wrong) way (?:a)?round|back to front|in the wrong order)\b",
        "The populations of Arden and Brill were transposed in an earlier version.",
        about="The populations of Arden and Brill",
    ),
    _rule(
        "transposed", "order",
        r"\b(?:transposed|reversed|switched|swapped|flipped|mixed up(?!.{2,120} with )|inverted) (?!the digits|digits|figures\b)(?P<about>.{3,200})",
        "An earlier version of this chart transposed the figures for Arden and Brill.",
        about="the figures for Arden and Brill",
    ),
    # One taken for another.
    _rule(
        "confused", "identity",
        r"\b(?:confused|mistook|mixed up) (?P<right>.{2,120}?) (?:with|for|and) (?P<wrong>.{2,160})",
        "An earlier version of this article confused Howard Pike with Harold Pike.",
        right="Howard Pike", wrong="Harold Pike",
    ),
    # Spelling of names.
    _rule(
        "quoted-saying", "quote",
        r"\b(?:quoted (?P<about>.{2,120}?) as saying,?|was quoted (?:as )?saying,?|made to (?:say|speak of)|said to have said)(?: that)? (?P<said>.{2,260})",
        "we quoted Sgt Morag Vine as saying the search was “hopeless”",
        said="the search was “hopeless”",
    ),
    _rule(
        "misspelled-as", "name",
        r"\b(?:misspell?(?:ed|s|ing)?|misspelt|(?:spelled|spelt) {wrongly}|{wrongly} (?:spelled|spelt))(?: the spelling of)? (?P<about>.{2,160}?),? (?:as|to read) (?P<wrong>.{2,100})",
        "It misspelled the surname of the judge, Nora Kessler, as Kesler.",
        about="the surname of the judge, Nora Kessler", wrong="Kesler",
    ),
    _rule(
        "was-misspelled", "name",
        r"(?P<about>.{2,200}?),? (?:{be} (?:\w+ )?(?:misspell?ed|misspelt|(?:spelled|spelt) (?:\w+ly|wrong)|{wrongly} (?:spelled|spelt)|rendered {wrongly})|had one \w too (?:many|few))(?:(?:,? (?:as|to read)) (?P<wrong>.{2,100}))?",
        "The name of the principal was misspelt as Denis Gray.",
        about="The name of the principal", wrong="Denis Gray",
    ),
    _rule(
        "misspelled", "name",
        r"\b(?:misspell?(?:ed|s|ing)?|misspelt|(?:spelled|spelt) {wrongly}|{wrongly} (?:spelled|spelt)) (?P<about>.{2,200})",
        "A previous version of this article misspelled Tamsin Okereke's last name.",
        about="Tamsin Okereke's last name",
    ),
    _rule(
        "spelling-was-corrected", "name",
        r"(?P<about>(?:the )?(?:spelling|name|surname)s? of .{2,140}?) (?:has|have|was|were)(?: since| now)?(?: been)? {mended}(?! (?:to|from)\b)",
        "The spelling of Xiomara Tejeda’s first name has been corrected",
        about="The spelling of Xiomara Tejeda’s first name",
    ),
    _rule(
        "spelling-corrected", "name",
        r"(?:corrects?|correct|fix) (?:the )?(?P<about>spelling of .{2,160}?)(?:,? (?:from (?P<wrong>.{2,80}?)(?: to (?P<right>.{2,80}))?|to (?P<truth>.{2,120})))?$",
        "to correct the spelling of Siobhan Kean’s surname, from Keane",
        about="spelling of Siobhan Kean’s surname", wrong="Keane",
    ),
    _rule(
        "got-wrong", None,
        r"\b(?:got|had) (?P<about>(?:the|his|her|its|their|an?) (?!name)[^.]{2,80}?) wrong\b",
        "We got the day wrong.",
        about="the day",
    ),
    _rule(
        "name-wrong", "name",
        r"\b(?:got|had|have|has) (?P<about>[^.]{0,120}?\bnames?\b[^.]{0,80}?) wrong\b",
        "We got the optician’s name wrong by a letter.",
        about="the optician’s name",
    ),
    # Words: the wrong word used.
    _rule(
        "used-when-meant", "spelling",
        r"(?P<about>the headline.{0,60}?)? ?(?:\w+ly )?\b(?:used|read|printed|had|typed) (?P<wrong>[“\"‘].{1,60}?[”\"’])(?: as .{3,60}?)?(?: when| where) .{1,40}?(?P<right>[“\"‘].{1,60}[”\"’])",
        "The headline used “raise” when it meant “raze.”",
        wrong="“raise”", right="“raze.”",
    ),
    _rule(
        "quoted-words-changed", "spelling",
        r"\b(?:to )?(?:change|correct|replace) (?P<wrong>[“\"‘].{1,60}?[”\"’]) (?:to|with|by) (?P<right>[“\"‘].{1,60}[”\"’])",
        "This article was amended to change “baited breath” to “bated breath”.",
        wrong="“baited breath”", right="“bated breath”",
    ),
    # Words credited to the wrong source.
    _rule(
        "attributed", "attribution",
        r"\b(?:misattributed|attributed|credited|ascribed|assigned) (?P<about>.{3,200}?) to (?P<wrong>.{2,120}?)(?:{rather} (?P<right>.{2,120}))?$",
        "We attributed the phrase “a fine mess” to Ruth Amble.",
        about="the phrase “a fine mess”", wrong="Ruth Amble",
    ),
    _rule(
        "was-attributed", "attribution",
        r"(?P<about>.{3,200}?) {be} (?:\w+ly )?(?:attributed|credited|ascribed|put in the mouth of)(?: to)? (?P<wrong>.{2,120}?)(?:{rather} (?P<right>.{2,120}))?$",
        "A quote about taxes was attributed to Ruth Amble.",
        about="A quote about taxes", wrong="Ruth Amble",
    ),
    _rule(
        "put-in-the-mouth", "attribution",
        r"\b(?:put in(?:to)? the mouth of|to whom (?:it|they) {be} attributed in) (?P<wrong>.{2,120})",
        "It was wrongly put in the mouth of Lena Brask",
        wrong="Lena Brask",
    ),
    _rule(
        "misquoted", "quote",
        r"\b(?:misquoted|misheard|mistranscribed|garbled) (?P<about>.{2,160}?)(?:,? as saying,? (?P<said>.{2,200}))?$",
        "An earlier version misquoted Margit Osei",
        about="Margit Osei",
    ),
    _rule(
        "quote-wrong", "quote",
        r"(?P<about>[^.]{0,40}\b(?:quote|quotation|remark|comment|line|statement)\b[^.]{0,120}?) {be} (?:\w+ly )?(?:transcribed|misquoted|given|rendered|translated|mistranslated|garbled|{false}|misstated)\b",
        "A quotation from Governor Ashby in an earlier version was transcribed incorrectly.",
        about="A quotation from Governor Ashby in an earlier version",
    ),
    _rule(
        "to-correct-a-quote", "quote",
        r"\bcorrect(?:s|ing)? (?P<about>(?:a|the) (?:quote|quotation|remark|comment)\b.{0,100})",
        "to correct a quote from Margit Osei",
        about="a quote from Margit Osei",
    ),
    # Pictures and links.
    _rule(
        "picture-replaced", "link_or_media",
        r"(?P<about>(?:the|an?) (?:image|picture|photo(?:graph)?|illustration|chart|map|video|graphic)\b.{0,100}?) (?:has been|was|is) (?:now )?(?:replaced|swapped|changed)\b(?:.{0,60}?\b(?:showed|depicted|was of|was one of) (?P<wrong>.{2,120}))?",
        "The image at the top of this page has been replaced; the one we first used showed a toad.",
        about="The image at the top of this page", wrong="a toad",
    ),
    _rule(
        "picture-first-used", "link_or_media",
        r"\bthe (?:one|picture|photo(?:graph)?|image|version) (?:that )?(?:we |which )?(?:first |originally |previously |had )*(?:used|published|ran|shown|appeared|posted)? ?(?:showed|depicted|was of|was) (?:one of )?(?P<wrong>.{2,120})",
        "the one we first used showed a toad",
        wrong="a toad",
    ),
    _rule(
        "picture-was-of", "link_or_media",
        r"(?P<about>the (?:image|picture|photo(?:graph)?|illustration|map|video)\b.{0,100}?) (?:was|showed|depicted)\b.{0,40}?(?: of| showed) (?P<wrong>.{2,120})",
        "The picture at the top of this story was for some hours one of the Ford Street bridge.",
        wrong="the Ford Street bridge",
    ),
    _rule(
        "link-led-to", "link_or_media",
        r"(?P<about>(?:the|a) (?:hyper)?links?\b.{0,120}?) (?:\w+ly )?(?:led|went|pointed|linked|directed readers|took readers) to (?P<wrong>.{2,120})",
        "The link to the report in this story originally led to a draft.",
        about="The link to the report in this story", wrong="a draft",
    ),
    _rule(
        "link-corrected", "link_or_media",
        r"(?P<about>(?:an?|the) (?:broken |wrong |incorrect )?(?:hyper)?links?\b.{0,100}?) (?:was|has been|were|have been) (?:{mended}|added|removed|{false}|broken)",
        "The link to the survey was corrected on 9 November 2020.",
        about="The link to the survey",
    ),
    # What was taken out.
    _rule(
        "statement-removed", "addition",
        r"\b(?:to )?(?:remove|delete|retract|withdraw|take out|removed|deleted|removes|removing) (?:an? |the |any |our )?(?:\w+ )?(?:statement|sentence|claim|assertion|reference|suggestion|allegation|line|passage|paragraph|quote|name|detail|description|mention|incorrect .{3,20}?)s?(?: that| to| from| of| about| which said| saying| suggesting| stating| in which)? (?P<wrong>.{3,300})",
        "This article was amended to remove a statement that Larkhill Homes had been fined",
        wrong="Larkhill Homes had been fined",
    ),
    _rule(
        "statement-was-removed", "addition",
        r"\b(?:an?|the|one) (?:\w+ )?(?:statement|sentence|claim|assertion|reference|suggestion|allegation|line|passage|paragraph|quote|mention|photograph|photo|image)s? (?:that|to|from|of|about|saying|suggesting|stating|in which|naming|describing)(?: that)? (?P<wrong>.{3,200}?),? (?:which |that )?(?:was|were|has been|have been)(?: since| now)? (?:removed|deleted|taken out|cut|withdrawn)\b.*",
        "A sentence stating that the warden had resigned was deleted from this story",
        wrong="the warden had resigned",
    ),
    _rule(
        "passage-removed", "addition",
        r"\b(?:included|contained|carried|had) (?:the|a) (?:sentence|passage|line|words?|paragraph) (?P<wrong>[“\"][^“”\"]{3,300}[”\"]),? (?:which|that|and|but) (?:has|have|was|were|is)(?: since| now)?(?: been)? (?:removed|deleted|taken out|cut|withdrawn|retracted)",
        "It also included the sentence “The owner sits on the board”, which has been removed.",
        wrong="“The owner sits on the board”",
    ),
    _rule(
        "wrongly-included", "addition",
        r"\b{wrongly} (?:included|listed) (?P<wrong>.{2,120}?)(?: (?:among|in|on|as one of) .*)?$",
        "erroneously included Mossburg among the towns under a boil-water order",
        wrong="Mossburg",
    ),
    _rule(
        "included-removed", "addition",
        r"\b(?:included|contained|carried|published|made|repeated)\b[^.]{0,30}? (?:statement|sentence|claim|assertion|reference|suggestion|allegation|line|passage|quote|detail)s? (?:that|to|from|of|about|which said|saying|suggesting) (?P<wrong>.{3,260}?),? (?:which|that|and|but) (?:has|have|was|were|is)(?: since| now)?(?: been)? (?:removed|deleted|taken out|cut|withdrawn|retracted).*",
        "It included an assertion that Mercy had canceled nurses’ insurance, which has been removed",
        wrong="Mercy had canceled nurses’ insurance",
    ),
    _rule(
        "said-in-a-claim", None,
        r"\b(?:included|contained|carried|published|made|repeated)\b[^.]{0,40}? (?:statement|claim|assertion|suggestion|allegation) that (?P<said>.{3,260})",
        "We published in this report a claim that Dr Prender had used the money",
        said="Dr Prender had used the money",
    ),
    _rule(
        "included", "addition",
        r"{self} (?:\w+ly )?(?:included|contained|carried) (?P<wrong>.{3,200}?),? (?:which|that|who) (?:has|have|was|were|is)(?: since| now)?(?: been)? (?:removed|deleted|taken out|cut).*",
        "An earlier version of this list included Marl Street, which has been removed",
        wrong="Marl Street",
    ),
    # What was left out.
    _rule(
        "dropped-a-zero", "number",
        r"\b(?:dropped|added|missed|lost|omitted) (?:an?|one|two|several|some) (?:\w+ )?(?:zero(?:e?s)?|digits?|decimal point)(?: (?:from|to|in|off) (?P<about>[^:]{2,120}))?",
        "dropped a zero from the size of the crowd",
        about="the size of the crowd",
    ),
    _rule(
        "should-have-said", "omission",
        r"\bshould have (?:disclosed|specified|mentioned|noted|made (?:it )?clear|told readers|said|stated|acknowledged|included|explained|added|pointed out)(?: (?:from the (?:start|outset|beginning)|at the time|as well|also))*(?: (?:that|the fact that))? (?P<right>.{3,300})",
        "This column should have disclosed that Barton Kell serves on the board",
        right="Barton Kell serves on the board",
    ),
    _rule(
        "omitted", "omission",
        r"(?<!having )(?<!have )(?<!not )\b(?:omitted|overlooked|left out|neglected to (?:mention|note|include|say|disclose))(?: (?:that|the fact that))? (?P<right>.{3,240})",
        "An earlier version omitted one of the three sponsors",
        right="one of the three sponsors",
    ),
    _rule(
        "failed-to-say", "omission",
        r"\b(?:{self}|it|we)(?: (?:\w+ly|had|also|first|originally))* (?:failed to|did not|neglected to) (?:mention|note|include|disclose|say|state|make clear|credit|identify)(?: (?:that|the fact that))? (?P<right>.{3,240})",
        "An earlier version of this story did not say that the firm had been sold",
        right="the firm had been sold",
    ),
    _rule(
        "amended-to-include", "omission",
        r"\b(?:amended|corrected|changed|edited|revised|modified)\b[^.]{0,50}? to (?:add|include|insert|note|reflect) (?P<right>(?:an? |the )?(?:\w+ )?(?:response|comments?|statement|reply|quotes?|disclosure|context)\b.{0,200})",
        "This article was amended on 17 October 2019 to include a response from Northmoor Housing.",
        right="a response from Northmoor Housing",
    ),
    _rule(
        "to-add", "omission",
        r"\bto (?:add|include|insert|disclose|mention|note|acknowledge)(?: that| the fact that)? (?P<right>.{3,240}?),? (?:which|who|whose name) (?:was|were|had been) (?:omitted|left out|missing).*",
        "to add the name of the second author, Jin Hal, which was omitted from the original post",
        right="the name of the second author, Jin Hal",
    ),
    _rule(
        "to-state", "omission",
        r"\bto (?:state|disclose|note|acknowledge|include the fact|mention|say) that (?P<right>.{3,240})",
        "This article was amended to state that Prof Stack is a paid adviser to Kestor",
        right="Prof Stack is a paid adviser to Kestor",
    ),
    _rule(
        "should-be-noted", "omission",
        r"\bit should be (?:noted|said|made clear|added|pointed out) that (?P<right>.{3,240})",
        "it should be noted that the governors have not yet voted",
        right="the governors have not yet voted",
    ),
    _rule(
        "was-added", "omission",
        r"\b(?:an?|the|one) (?:paragraph|sentence|line|statement|note|passage|footnote|response|comment) (?:giving|with|containing|from|by|noting|saying|explaining|to make clear that|to say that|stating)(?: that)? (?P<right>.{3,160}?) (?:was|were|has been|have been)(?: since)? (?:added|inserted|included)\b.*",
        "A paragraph giving the school district’s response was added after publication.",
        right="the school district’s response",
    ),
    _rule(
        "added-to-make-clear", "omission",
        r"\b(?:footnote|sentence|line|note|paragraph|passage|information|detail)\b[^.]{0,30} (?:added|inserted|included)\b[^.]{0,40} (?:to (?:make (?:it )?clear|say|state|note|explain)|noting|saying|stating) that (?P<right>.{3,240})",
        "A footnote was added on 30 November to make clear that the author is a trustee",
        right="the author is a trustee",
    ),
    _rule(
        "was-omitted", "omission",
        r"(?P<right>.{3,160}?) (?:was|were|had been) (?:\w+ly )?(?:omitted|left out|missing)\b(?! scooters)(?: from.*| in.*|$)",
        "The name of the second author was omitted from the original post",
        right="The name of the second author",
    ),
    # What is made plainer.
    _rule(
        "to-make-clear", "other",
        r"\b(?:to (?:make (?:it )?(?:clear|clearer|plain)|clarify|be clear|specify)|(?:made|makes) (?:it )?clear)(?: that)? (?P<right>(?!how|what|when|where|why|who|which|whether|the (?:nature|role|status|position|sequence|meaning|wording|relationship)|a (?:quote|point|reference)).{3,300})",
        "This report has been changed to make it clear that the ban applies to new boilers only.",
        right="the ban applies to new boilers only",
    ),
    _rule(
        "to-clarify-about", "other",
        r"\bto (?:clarify|be clearer about|make clearer|better (?:explain|describe)|make (?:it )?clear(?:er)?)(?: about)? (?P<about>.{3,200})",
        "This post has been revised to be clearer about how Biscuit got out.",
        about="how Biscuit got out",
    ),
    _rule(
        "could-be-read", "other",
        r"\b(?:could|might|may) (?:be|have been) (?:read|taken|understood|interpreted|seen) (?:to (?:mean|say|suggest|imply)|as (?:saying|suggesting|implying|meaning))(?: that)? (?P<wrong>.{3,300})",
        "Our report could be read to mean that all staff would be dismissed",
        wrong="all staff would be dismissed",
    ),
    # A changed into B.
    _rule(
        "for-read", None,
        r"\bfor (?P<wrong>[“\"‘].{1,80}?[”\"’]),?[^“\"‘]{0,60}? (?:please )?read (?P<right>[“\"‘].{1,80}[”\"’])",
        "For ‘Sitapur’ in the dateline, please read ‘Sitarganj’.",
        wrong="‘Sitapur’", right="‘Sitarganj’",
    ),
    _rule(
        "to-read-in-place-of", None,
        r"\bto (?:read|say|give|attribute .{3,80}? to) (?P<right>.{1,80}?) (?:in place of|instead of|rather than) (?P<wrong>.{1,80})",
        "This article was edited to read Tuam in place of Trim",
        right="Tuam", wrong="Trim",
    ),
    _rule(
        "replace-with", None,
        r"\b(?:to )?(?:replace|replaced|change|changed|changes|swap|substitute) (?P<wrong>[“\"‘A-Z\d$£€][^.]{0,60}?) (?:with|by|to|for) (?P<right>[“\"‘A-Z\d$£€][^.]{0,60})$",
        "edited to replace ‘home secretary’ with ‘home minister’",
        wrong="‘home secretary’", right="‘home minister’",
    ),
    _rule(
        "corrects-to-from", None,
        r"\b(?:corrects?|changes?|fix(?:es)?|correct(?:ing|ed)?) (?:the )?(?P<about>.{2,120}?) to (?P<right>.{1,80}?),? from (?P<wrong>.{1,80})",
        "Corrects name of company to Tarn Energy from Tern Energy",
        about="name of company", right="Tarn Energy", wrong="Tern Energy",
    ),
    _rule(
        "corrected-from-to", None,
        r"(?:(?P<about>.{0,160}?) (?:has|have|was|were|is)(?: since| now)?(?: been)? {mended},? from (?P<wrong>.{1,80}?) to (?P<right>.{1,80})|^(?P<about_>(?:the|its|his|her) [^,]{2,60}?) from (?P<wrong_>[^ ]{0,6}\d[^,]{0,30}?) to (?P<right_>[^ ]{0,6}\d.{0,30})$)",
        "The day of the fair has been corrected from Sunday to Saturday",
        about="The day of the fair", wrong="Sunday", right="Saturday",
    ),
    _rule(
        "corrected-to-from", None,
        r"(?P<about>.{3,160}?) (?:has|have|was|were)(?: since| now)?(?: been)? {mended} to (?P<right>(?!include|reflect|add|remove|show|say|correct|make|state|fix)\S.{0,80}?) from (?P<wrong>.{1,80})",
        "The quantity of soda has been amended to 5g from 50g",
        about="The quantity of soda", wrong="50g", right="5g",
    ),
    _rule(
        "corrected-to", None,
        r"(?P<about>.{2,160}?) (?:has|have|was|were)(?: since| now)?(?: been)? {mended} to (?P<right>(?!reflect|show|remove|say|add|include|make|clarify|state|correct|note|indicate|fix|read|give|attribute|replace).{1,120})",
        "Justice Bhatti’s designation has been corrected to Acting Chief Justice",
        about="Justice Bhatti’s designation", right="Acting Chief Justice",
    ),
    # A value given, and against it another.
    _rule(
        "units", "number",
        r"(?P<about>[^.]{0,140}?)\b(?:gave|given|described|expressed|stated|put|reported|listed)\b(?P<also>.{0,120}?) in (?P<wrong>{units})(?:,? (?:instead of|rather than|not|and not|when it should have been in|when it should be) (?:in )?(?P<right>{units}))?$",
        "was given in miles rather than kilometres",
        wrong="miles", right="kilometres",
    ),
    _rule(
        "we-gave-it", None,
        r"\b(?:the|at|of|than|as) (?P<wrong>[\w$£€.%-]+(?:,\d+)*(?: [a-z]+)?) (?:that |which )?(?:we|i|{self}) (?:had |first |originally )*(?:gave|had|printed|used|reported|stated|published|listed)\b",
        "He would have been a remarkable quick at the 82 we gave him",
        wrong="82",
    ),
    _rule(
        "than-we-had", "date",
        r"(?P<truth>.{3,160}?),? (?:[\w-]+ ){1,3}?(?:later|earlier|before|after|too early|too late|more|less|older|younger|higher|lower|longer|shorter|bigger|smaller|fewer)(?: \w+)? than (?:we|i|{self}) (?:had|said|stated|gave|reported|wrote)",
        "The centre opened its doors in 2009, three years later than we had it",
        truth="The centre opened its doors in 2009",
    ),
    _rule(
        "dated-too-early", "date",
        r"\b(?:dated|placed|put|set) (?P<about>.{2,140}?) (?P<wrong>(?:an?|one|two|three|four|five|\d+|several) (?:year|month|week|day|hour|decade|centur)\w* (?:too )?(?:early|late|earlier|later))",
        "dated the last launch attempt a year too early",
        about="the last launch attempt", wrong="a year too early",
    ),
    _rule(
        "it-is-not", None,
        r"^(?:it|he|she|they|this|that) (?:is|was|are|were) not (?P<wrong>(?!.* but )[^,]{2,80})$",
        "she is not its director",
        wrong="its director",
    ),
    _rule(
        "it-did-not", None,
        r"^(?:no, )?(?:it|he|she|they|there|[A-Z]\w+) (?:didn[’']t|did not|wasn[’']t|was not|isn[’']t|is not) (?P<said>(?!.* but ).{3,200})",
        "it didn’t get to 127 degrees in Mesa Wells on Saturday",
        said="get to 127 degrees in Mesa Wells on Saturday",
    ),
    _rule(
        "named-in-its-place", None,
        r"(?P<wrong>.{2,100}?) {be} (?:named|listed|given|credited|shown|mentioned|identified) (?:in (?:its|his|her|their) (?:place|stead)|instead)",
        "The Deccan Animal Trust was named in its place",
        wrong="The Deccan Animal Trust",
    ),
    _rule(
        "misidentified-as", "identity",
        r"\b(?:mis-?(?:identified|named|captioned|label?led|titled|described|characteri[sz]ed|took)|{wrongly} (?:captioned|label?led)|{wrongly} (?:identified|named)|identified) (?P<about>.{2,160}?) as (?P<wrong>.{2,120}?)(?:{rather} (?P<right>.{2,120}))?$",
        "This story misidentified the hospital as Saint Odile Medical Center",
        about="the hospital", wrong="Saint Odile Medical Center",
    ),
    _rule(
        "was-misidentified-as", "identity",
        r"(?P<about>.{2,120}?),? {be} (?:misidentified|{wrongly} (?:identified|named|described|captioned)) as (?P<wrong>.{2,120}?)(?:{rather} (?P<right>.{2,120}))?$",
        "Ms. Delacroix was incorrectly identified as the owner of the restaurant",
        about="Ms. Delacroix", wrong="the owner of the restaurant",
    ),
    _rule(
        "misidentified", "identity",
        r"\b(?:misidentified|misnamed|misattributed|{wrongly} identified|identified (?P<about_>.{2,80}?) {wrongly}) ?(?P<about>.{2,200})?",
        "This story originally misidentified the agency that cited Larkmont Manor.",
        about="the agency that cited Larkmont Manor",
    ),
    _rule(
        "relation", "identity",
        r"\b(?:misstated|{wrongly} (?:described|stated|gave)|got wrong) (?P<about>.{2,80}? (?:relationship|relation) (?:to|with|between) .{2,80})",
        "incorrectly described Callie’s relationship to Mayor Bud Renfroe",
        about="Callie’s relationship to Mayor Bud Renfroe",
    ),
    _rule(
        "gave-the-wrong", None,
        r"(?:\b(?:gave|had|used|listed|included|contained|provided|carried|published|ran|named|with)|^) ?(?:also )?(?:the|an?) (?:wrong|incorrect|erroneous|inaccurate|mistaken|outdated) (?!information)(?P<about>.{2,160}?)(?:{relative}(?P<truth>.{1,120})|, (?P<wrong>[\d$£€][^ ]*(?: \w+){0,2}))?$",
        "It gave the wrong number of plaintiffs who have died",
        about="number of plaintiffs who have died",
    ),
    _rule(
        "gave-wrong-as-about", None,
        r"\bgave (?P<wrong>.{1,60}?) as (?P<about>(?:the|his|her|its|their) .{2,120}?),? (?:instead of|rather than|and not|not) (?P<right>.{1,80})",
        "gave May as the month in which the sensors were put in, instead of March",
        about="the month in which the sensors were put in", wrong="May", right="March",
    ),
    _rule(
        "gave-as-instead", None,
        r"\b{called} (?P<about>(?!that ).{2,140}?) (?:as|at|to be) (?P<wrong>.{1,120}?),? (?:instead of|rather than|and not|when (?:{it}|{it} \w+) {be}|when it should have been|; {it} {be}|; it[’']s) (?P<right>.{1,120})",
        "gave the name of the developer as Corran Homes instead of Corran Estates",
        about="the name of the developer", wrong="Corran Homes", right="Corran Estates",
    ),
    _rule(
        "gave-as", None,
        r"\b(?:{called} (?P<about>(?!that |it )(?:(?!\band\b.{0,30}\bas\b).){2,160}?) (?:as|to be) (?:being )?|was said to be |had been said to be |(?:(?P<about_>.{2,120}?),? )?{be} (?:\w+ly )?(?:{wrongly} )?(?:given|stated|named|listed|described|identified|reported|referred to|put|printed|rendered|called|shown|mentioned|recorded|spelled|spelt|cited|quoted|captioned) (?:as|at) )(?P<wrong>.{1,160}?)(?:,? (?:instead of|rather than) (?P<right>.{1,100}))?$",
        "gave Clarrie Bonython's year of birth as 1912",
        about="Clarrie Bonython's year of birth", wrong="1912",
    ),
    _rule(
        "put-at-number", None,
        r"\b(?:{called}|estimated|reported) (?P<about>(?!that |it ).{2,140}?) at (?P<wrong>(?:[^ ]{0,4}\d|{number}\b).{0,60})",
        "put the waiting list in Harle at 40 years",
        about="the waiting list in Harle", wrong="40 years",
    ),
    _rule(
        "put-at", None,
        r"\b(?:put|placed|set|had|located|located|positioned|sited|estimated) (?P<about>(?!that |it ).{2,140}?) (?:at|in|on) (?P<wrong>.{1,100})",
        "put the number of pupils affected at 240",
        about="the number of pupils affected", wrong="240",
    ),
    _rule(
        "called-instead", None,
        r"\bcalled (?P<about>(?:the|an?|its|his|her|their) [a-z]+) (?P<wrong>(?-i:[A-Z]).{2,80}?)(?:,? (?:instead of|rather than|not) (?P<right>.{2,80}))?$",
        "called the hut Torrance Hut instead of Torlesse Hut",
        about="the hut", wrong="Torrance Hut", right="Torlesse Hut",
    ),
    _rule(
        "called", None,
        r"\b(?:called|named|styled) (?P<about>him|her|it|them) (?P<wrong>.{2,80})",
        "we called her Sylvia",
        wrong="Sylvia",
    ),
    _rule(
        "correct-name-is", None,
        r"(?P<about>.{0,80}?\b(?:correct|right|actual|full|proper) (?:name|title|spelling|date|address|number|figure|amount|age|year)\b.{0,60}?) (?:is|was) (?P<right>.{1,120})",
        "The company’s correct name is Bellmount Foods.",
        right="Bellmount Foods",
    ),
    _rule(
        "should-have-been", None,
        r"(?P<about>.{2,200}?) (?:should|ought to) (?:have been|have read|have said|be|read|have appeared as|have stated)(?: given as)?:? (?P<right>.{1,160}?)(?:{rather} (?P<wrong>.{1,120}))?$",
        "The name of the dancer should have been Meena Warrier and not Mala Warrier",
        about="The name of the dancer", right="Meena Warrier", wrong="Mala Warrier",
    ),
    # Something was wrong, without the value.
    _rule(
        "wrong-figure-appeared", None,
        r"\b(?:an?|the|one)? ?(?:transposed|wrong|incorrect|erroneous|outdated|misplaced|inaccurate) (?P<about>(?:figures?|numbers?|names?|dates?|words?|digits?|amount|year|age|price|title|time|information|photo\w*|picture|day|spelling)\b.{0,80}?) (?:appeared|was given|was used|ran|was printed|was published|were given|were used)",
        "A transposed figure appeared in an earlier version.",
        about="figure",
    ),
    _rule(
        "error-regarding", None,
        r"\b(?:an? |several |some )?(?:errors?|mistakes?|inaccurac(?:y|ies)) (?:regarding|about|in|concerning|on|relating to|over|with) (?P<about>.{3,160})",
        "The story contained an error regarding the number of walruses",
        about="the number of walruses",
    ),
    _rule(
        "out-by", "number",
        r"(?P<about>(?:the|our|my|an?|its) .{2,120}?) {be} (?:out|off|too (?:high|low)|wrong) by (?:a factor|an? |\w+ )",
        "The percentages in the table were out by a factor of ten",
        about="The percentages in the table",
    ),
    _rule(
        "overstated", "number",
        r"\b(?:overstated|understated|exaggerated|inflated|overestimated|underestimated) (?P<about>.{2,160}?)(?: as (?P<wrong>.{1,80})|(?:,)? by (?:a factor of .{2,12}|.{1,60})| \w+fold|$)",
        "An earlier version overstated the value of the contract",
        about="the value of the contract",
    ),
    _rule(
        "misstated-as", None,
        r"\b(?:misstated|misreported|misprinted|miscalculated|misrepresented|{wrongly} (?:stated|gave|reported|described|listed|recorded)) (?P<about>(?!that ).{2,160}?) (?:as|at(?= [^ ]{0,4}\d)) (?P<wrong>.{1,120})",
        "misstated the number of homes planned as 1,200",
        about="the number of homes planned", wrong="1,200",
    ),
    _rule(
        "misstated", None,
        r"\b(?:misstated|misreported|misprinted|miscalculated|misrepresented|mischaracteri[sz]ed|misdescribed|got wrong|{wrongly} (?:gave|described|listed|characteri[sz]ed)) (?P<about>(?!that ).{2,200}?)(?:{relative}(?P<truth>.{1,120}))?$",
        "An earlier version of this article misstated Lena Marsh’s title.",
        about="Lena Marsh’s title",
    ),
    _rule(
        "was-wrong", None,
        r"(?P<about>(?:the|an?|one|some|\w+[’']s?) .{2,160}?) {be} (?:\w+ly )?(?:{false}|given {wrongly}|stated {wrongly}|{wrongly} given|{wrongly} stated|{wrongly} reported)\b",
        "The figure for the city’s spending was incorrect in an earlier version of this story",
        about="The figure for the city’s spending",
    ),
    _rule(
        "to-correct", None,
        r"(?:\bto (?:correct|fix)|\bcorrect(?:s|ing)|\bfixes) (?!to\b|that\b)(?P<about>(?:the |an? |his |her |its |their )?.{2,120}?)(?:,? (?:from (?P<wrong>.{1,60}?)(?: to (?P<right>.{1,60}))?)|, (?:(?:who|which) (?:is|was|[a-z]+s|[a-z]+ed) (?P<truth>.{1,80}))| to (?P<truth_>.{1,80}))?$",
        "to correct the age of Dot Trevenna, who is 93",
        about="the age of Dot Trevenna", truth="93",
    ),
    # What the earlier text said, in its own words.
    _rule(
        "said", None,
        r"(?:\b(?:{self}|it|we|i|reports?)(?: \([^)]{3,120}\))?(?:,? (?:as (?:it was )?(?:first|originally)|(?:published|posted|sent out|that)[^,]{0,40}?) \w+)?,? (?:(?:{wrongly}|had|have|also|erroneously) )*{said}(?: {wrongly})?|\b(?:{self}|{thing}s?)\b[^.;:]{0,150}? (?:{wrongly} )*{said}(?: {wrongly})?|\b{said} {wrongly}|\b{wrongly} {said})(?: \([^)]{3,120}\))?(?:,? {wrongly},?)?(?: (?:(?:on|in|last|this) )?(?:{weekday}|(?:last|this) (?:week|month)|(?-i:[A-Z])\w+ \d{1,2}|\d{1,2} (?-i:[A-Z])\w+))?(?: that| as)?:? (?!in\b)(?P<said>.{2,400})",
        "An earlier version of this story said the mine employs 640 people.",
        said="the mine employs 640 people",
    ),
    _rule(
        "also-said", None,
        r"^(?:and |also |it |but )*(?:{wrongly} )*{said}(?: {wrongly})?(?: that)? (?P<said>.{2,400})",
        "also said the land was bought in 2011",
        said="the land was bought in 2011",
    ),
    _rule(
        "had-it", None,
        r"\b(?:had|put|placed|listed|gave|showed|set|moved|located|timed|dated) (?:it|him|her|them|that|us) (?:as|at|in|on|to|down as|down for|for) (?P<wrong>.{1,100})",
        "Wednesday’s calendar had it on Saturday",
        wrong="Saturday",
    ),
    _rule(
        "we-had", None,
        r"\b(?:we|i|we[’']d|i[’']d|{self})(?: (?:first|also|originally|initially|previously|had|wrongly))* (?:had|said|listed|placed|typed|promised|told you|printed|wrote(?! in\b)|gave|called|put|used)(?: it| him| her| them)?(?: as| at| in| down as)? (?P<said>.{1,200})",
        "We first had it an hour earlier",
        said="an hour earlier",
    ),
    _rule(
        "called-for", None,
        r"\b(?:called for|asked for|calls for|promised) (?P<said>.{2,200})",
        "the recipe as it ran called for a tablespoon of white vinegar",
        said="a tablespoon of white vinegar",
    ),
    # What the text was changed to show.
    _rule(
        "to-reflect", None,
        r"\bto (?:reflect|show|say|indicate|read|reflect the fact|report)(?: the fact)?(?: that)? (?P<truth>.{3,300})",
        "This post has been updated to reflect that the vote was held on Monday",
        truth="the vote was held on Monday",
    ),
)  # fmt: skip
"""Patterns of the clause that reports an error; the first that is found counts."""

CLARIFYING = frozenset({"to-make-clear", "to-clarify-about", "could-be-read"})
"""Rules of what clarifies rather than corrects."""

TRUTHS: Sequence[Rule] = (
    _rule(
        "not-w-but-r", None,
        r"(?P<lead>.{0,200}?)\bnot (?P<wrong>.{1,120}?),? but (?:rather |actually |in fact )?(?P<right>.{1,120})",
        "The owner of the shaft is not Kala Minerals but Kabo Resources",
        wrong="Kala Minerals", right="Kabo Resources",
    ),
    _rule(
        "separate", "conflation",
        r"(?P<pair>.{3,160}? and .{2,160}?) are (?:two |in fact |actually |entirely )*"
        r"(?:separate|different|distinct|not (?:the same|one|identical))\b",
        "The Coast Fund and the Port Fund are separate funds",
        pair="The Coast Fund and the Port Fund",
    ),
    _rule(
        "she-said", "quote",
        r".{0,60}?\b(?:said|word (?:\w+ ){0,3}was|statement was|quote was|was)\b[^“\"‘]{0,60}(?P<right>[“\"‘].{1,260}?[”\"’])",
        "She’d said “downed” – of a pie",
        right="“downed”",
    ),
    _rule(
        "now-shows", "link_or_media",
        r".{0,80}?\b(?:replaced (?:by|with)|now (?:goes|leads|points|links|shows|depicts)(?: to)?|shows|should (?:show|go to|lead to|link to)) (?:one of |a (?:picture|photo) of )?(?P<right>.{2,120})",
        "It now goes to the final version",
        right="the final version",
    ),
    _rule(
        "spoken-by", "attribution",
        r".{0,120}?\b(?:said|made|spoken|written|uttered|coined|came|taken|came) (?:by|from) (?P<right>.{2,120})",
        "It was said by Ken Sorley",
        right="Ken Sorley",
    ),
)  # fmt: skip
"""Patterns of the clause that states what is so, matched at its first word."""

CONTRASTS = compiled(
    r"(?:(?P<open>\(|,|[–—-] )\s?(?:(?:and |but )?not(?! (?:only|yet|just|been|have|be|the same|all|at all|for the first|least|to mention)\b)|(?:and )?(?:rather than|instead of|as opposed to))\b|\b(?:and not)|(?<=[\d”\"’%]) not| (?:rather than|instead of|as opposed to)) ",
    {},
)
"""What stands between a right value and a wrong one."""

HEADS = compiled(
    r"(?:[;,])? (?:and|while|but)(?: (?:it|that|we))?(?: also)? (?=(?:{wrongly} )*(?:misspell?ed|misspelt|misstated|misidentified|gave|said|stated|described|called|referred|put|placed|attributed|omitted|overstated|understated|listed) )"
    r"|, (?:and|while|but)(?: also)? (?=that (?:the|it|he|she)\b|the (?:wrong|incorrect) |the .{3,50}? (?:is|was|stands|has been corrected) |(?:he|she|it|they) (?:is|was|were|are) )"
    r"|[,;]? and that (?=the |it |he |she )|; (?:and |also,? )?| (?=\((?:it|he|she|they|that|we|i) )|(?:, (?:and|but|which|where)|;) (?=(?:we|i)(?:[’']d| had| said| gave| called| put| wrote| reported| printed)\b)|,?(?: and)? (?=the [^,]{3,60}? from [^,]{1,40} to )",
    MACROS,
)
"""Where a sentence that reports several errors may be parted."""

SUPPORT = compiled(
    r"(?:both|each|neither|the (?:two|former|latter|first|second)|they|it|he|she|these|this|those|there|one)\b",
    {},
)
"""How a sentence begins that goes on about what the sentence before it named."""

LEADS = compiled(
    r"(?:(?:(?:many |several |some )?(?:thanks|thank you) to [^.]{2,80}? (?:for (?:pointing (?:it |this )?out|noting|spotting|the correction)(?: that)?|who (?:pointed out|noted|wrote in)(?: that| to say)?)"
    r"|it has been (?:pointed out|brought to our (?:notice|attention))(?: to us)?(?: that)?|(?:many |several |some )?(?:readers|viewers|listeners)[^.]{0,40}? (?:tell us|told us|pointed out|point out|have noted|noted|wrote to say)(?: that)?"
    r"|(?:many|several|some|dozens|hundreds) of you [^.:]{3,90}:"
    r"|(?:because of|due to|owing to|as a result of|through|following|thanks to|on account of) [^,]{3,140},"
    r"|(?:in fact|actually|rather|yes|no|indeed|in truth|in reality|in addition)\b|as (?:the|our) [^,]{3,60} (?:has|have|had|says|said|makes clear)[^,]{0,40}|as [^,]{3,60} (?:has|have) pointed out|for about an? \w+|for (?:some|a few|several) (?:hours|minutes)"
    r"|(?:in|on) {version}[^,]{0,40},|as first published|{this} (?:has been|was|is|had been)(?: since| now)? {changed}[^:.]{0,60}:|(?:a|one|two|three) (?:further |second )?(?:changes?|corrections?|fix(?:es)?|errors?) (?:was|were|has been)? ?(?:made|crept)[^:.]{0,60}[:.]|on (?:{weekday}|[A-Z]\w+ \d{1,2}(?:st|nd|rd|th)?)|if only\b)(?!\w)[,:]? ?)+",
    MACROS,
)
"""What stands before a statement and belongs to none of it."""

IDLE = compiled(
    r"(?:we|i|(?:the )?[\w’'&. -]{1,60}?) (?:deeply |sincerely |also )*(?:regrets?|apologi[sz]es?|(?:are|is|am|[’']re) (?:sorry|mortified|happy to))\b.{0,200}"
    r"|(?:our|with|sincere)? ?apologies\b.{0,140}|sorry\b.{0,60}|we (?:thank|have added|[’']ve added).{0,100}"
    r"|(?:{self}|it|this|they|the (?:error|mistake|errors|mistakes|text|copy|piece|passage|sentence|figure|figures|story below|inaccuracy)) (?:has|have|was|were|is|are) (?:since |now |also |all )?(?:been )?"
    r"(?:corrected|updated|amended|changed|fixed|revised|edited|regretted|put right|correct|made plainer|added)(?: (?:accordingly|above|below|online|in the text|throughout|to reflect (?:this|that|the change|these changes)|to give .{0,60}))?(?:,? (?:on|at) [\w ,.:]{3,40})?"
    r"|(?:the|this|that) (?:error|mistake|figure|version|change)[^.]{0,40} (?:regretted|appeared in|was made|is correct)\b.{0,80}"
    r"|this version is correct|we (?:have |[’']ve )?(?:corrected|changed|fixed|updated|replaced|amended)\b.{0,120}|the headline (?:also )?had it wrong.{0,10}|.{0,60} had (?:several|some|two|three|a few) (?:facts|things|details) wrong"
    r"|we (?:transposed|swapped|reversed|flipped|misplaced) (?:the|two|some|a) (?:digits?|figures?|numbers?|decimal.{0,10})"
    r"|(?:a|the) (?:sentence|line|note|passage|wording|paragraph)[^.]{0,40} (?:has been|was|have been) (?:added|inserted|included)\b.{0,80}|wording has been added\b.{0,80}|that information (?:has been added|should have been included)\b.{0,60}"
    r"|if only|(?:readers|many) .{0,60} wrote in|(?:thanks|thank you) to .{0,100}|don[’']t \w+|(?:corrections?|clarifications?|updates?)\b.{0,12}",
    MACROS,
)
"""A sentence that reports nothing, matched in full."""

TAILS = compiled(
    r"(?:[,;(]|[–—] ?| )? ?(?<!\w)(?:as (?:(?:was|were|it was|we|i|had been|has been|have been|(?:originally|first|initially|previously)|{self}|the (?:version|headline|caption)[^,.]{0,50}|you[^,.]{0,40}|stated|reported|published|noted|indicated) ?)+"
    r"(?: ?\w+){0,3}? ?\b(?:reported|stated|published|wrote|written|said|suggested|indicated|claimed|appeared|listed|given|printed|had|have it|had it|here|noted|implied|it)\b{rest}{0,70}"
    r"|as (?:originally|first|initially|previously|we|reported|stated)(?: \w+){0,4}"
    r"|contrary to what .{0,100}|which (?:is|was) (?:incorrect|wrong|not (?:true|so|the case|correct)|untrue|false)\b.{0,40}"
    r"|(?:in|on) (?:an?|our|last|some|yesterday[’']s|{weekday}[’']s) {rest}{0,60}?\b(?:{thing}|magazine|section|edition|paper|show|newspaper|page)s?\b{rest}{0,60}"
    r"|(?:in|from|to|on) {version}(?: (?:and|but) (?:has|have) (?:since )?been {mended})?(?: (?:on|of) {rest}{1,40})?"
    r"|(?:in|on|of|with|over|above) {this}(?: (?:on|of|about) {rest}{1,40})?(?: in (?:the )?[\w ]{1,20})?|in the original(?: post| version| story)?"
    r"|when (?:this|it|the|our) {mods}(?:{thing} )?(?:was |were )?(?:first |originally )?(?:published|posted|went|appeared|ran){rest}{0,50}|since (?:it|this {thing}) was first published"
    r"|to (?:which|whom) (?:we|it|they) (?:credited|was attributed|were attributed|attributed){rest}{0,40}|on first publication|at first|throughout|in the (?:headline|caption)(?: over this story)?{rest}{0,50}"
    r"|in (?:the )?(?:second|first|third|last|final|fourth|fifth|sixth|opening)(?: and \w+)? (?:paragraphs?|sentences?|quotes?)|in (?:this )?paragraphs? [\w ,]{1,20}|in (?:the )?(?:lead|first paragraph|headline)(?: and [\w ]{3,20})?"
    r"|\((?:[^()]{2,60}, )?(?:(?:{month})\w*\.? ?\d{1,2}|\d{1,2} (?:{month})\w*|page \d+|p ?\d+)(?:(?:st|nd|rd|th)?\)|, [^()]{1,20}\))|\([^()]{2,60}, (?:{month})[^()]{1,20}\)|from the list{rest}{0,30})$",
    {
        **MACROS,
        "rest": r"(?:(?!,? (?:and|but) |\b(?:was|were|is|are|has|had|have|said|mis\w+ed|misspelt|gave|pointed|went|left|omitted|reported|stated|identified|described|attributed|called|put|led|showed|used|confused|conflated|reversed|transposed|that|included|credited|referred|failed)\b)[^,.])",
    },
)
"""The end of a clause that says where the error stood."""

REMOVED = compiled(
    r"\b(?:(?:has|have|had|was|were|is|are)(?: since| now| been| therefore)* (?:removed|deleted|taken out|cut|withdrawn|retracted)|we (?:[\w’']+ ){0,4}?(?:withdraw|retract|delete[d]?|removed?|withdrew)|no truth|without foundation|was untrue|were untrue|is untrue|did not happen|(?:proved|turned out) (?:not to be|to be false)|doesn[’']t appear|no longer appears)\b|^(?:it|he|she|they|that|this) (?:did|was|has|had|does) not$",
    {},
)
"""A sentence that takes back the statement before it."""

NO_STATEMENT = compiled(
    r"(?:that|this|which) (?:was|is) (?:not (?:true|correct|so|the case)|incorrect|wrong|false|an error)\b.*",
    {},
)
"""A sentence that only denies the one before it."""

PAIR_ENDS = compiled(
    r"(?:[,;:]| [–—-]| \() ?(?:which|they|the two|both|who|while|although|though|but|these|two|in |and (?:they|these|it|this)\b|as\b).*"
    r"| (?:as (?:if|though|one|a single|the same|being)|in (?:a|the|its|one|our|some|several|describing|discussing)\b|when|because|, in) .*| (?:as one|together|throughout)$",
    {},
)
"""What follows two things named together and does not belong to them."""

PAIR_LEADS = compiled(
    r"(?:two (?:\w+ ){1,4}?, |the restaurants |twins |the words |that of |those of |together |both |the names? of |the identit(?:y|ies) of |two (?:\w+ ){1,3}?[,:–—-]+ |the (?:programs?|programmes?|roles?|work) of )+",
    {},
)
"""What precedes two things named together and does not belong to them."""

OF_TWO = compiled(r"\b(?:of|for|between|in|by|to|at) (?P<pair>.{2,80}? and .{2,80})$", {})
"""The two things at the end of what was transposed: "the populations of A and B"."""

NAME_OF = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]*?(?: (?:[A-ZÀ-Þ][\w’'.-]*?|de|la|van|von|bin|al|der|du))*)[’'](?:s)? (?:\w+ )?(?:first |last |given |family |middle )?(?:names?|surname)"
)
"""A name in "Tamsin Okereke's last name"."""

TITLE_BEFORE_NAME = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sen|Rep|Gov|Sgt|Lt|Capt|Rev|Cr)\.? |(?:Assembly|Council|Congress|Alder)(?:wo)?man |(?:Judge|Justice|Mayor|President|Senator|Governor|Professor|Officer|Coach|Councillor|Councilor|Commissioner|Minister|Secretary) )+"
)
"""What stands before a name and is none of it."""

SPOKEN = compiled(
    r"\b(?:quotes?|quotations?|remarks?|comments?|phrase|attributed|credited|line about|words)\b",
    {},
)
"""Words that tell that somebody's words or deed were credited to somebody else."""

SELF_ONLY = compiled(
    r"(?:{self}|it|we|i|they|he|she|this|that|also|and)(?: also| as first published)?", MACROS
)
"""A subject left by itself where a sentence was parted."""

STAND_INS = frozenset(
    [
        "otherwise",
        "so",
        "that",
        "this",
        "differently",
        "the opposite",
        "the reverse",
        "the contrary",
    ]
)
"""What stands for a wrong value without giving it: "an earlier version said otherwise"."""
