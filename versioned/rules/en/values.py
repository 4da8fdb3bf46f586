"""The shapes of values that notices set against each other, and how numbers are written out."""

from __future__ import annotations

import re

from versioned.rules.rule import compiled, in_small_letters

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
}  # fmt: skip
"""Ordinals that are not the number with "th" (or "y" turned to "ieth") behind it."""

_MACROS = {
    "number_word": r"(?:(?:one|two|three|four|five|six|seven|eight|nine)-(?:halves|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth)|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|half|a (?:third|quarter|dozen|hundred|thousand|million)|hundreds?|thousands?)",
    "scale": r"(?:hundred|thousand|million|billion|trillion|lakh|crore|[mb]n|bn|m|k)",
    "month": r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
}

NUMBER = compiled(
    r"(?<![\w.,])(?:(?:US|A|C|NZ|S|HK)?[$£€₹¥]|Nkr|Rs\.? ?|R(?=\d))?(?:\d{1,4}(?:[-–]\d{1,4})+(?![\w-])|\d[\d,.]*\d|\d|{number_word}\b)(?:st|nd|rd|th|(?:bn|tn|mAh|km|kg|mm|cm|[mkp])\b)?"
    r"(?:[ \u00a0-](?:{scale})\b)*(?: ?%| per ?cent\b| percentage points?\b)?",
    _MACROS,
)
"""An amount in figures or words, with its currency sign, scale word and per cent."""

_DATE = (
    r"(?:{weekday},? )?(?:{month} \d{1,2}(?!\d)(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? {month}(?: \d{4})?|{month}(?: \d{4})?)"
    r"|{weekday}s?(?: (?:morning|afternoon|evening|night))?\b|\b(?:1\d|20)\d\d(?! [a-z]+s\b)(?:s|[-–]\d\d(?:\d\d)?)?\b|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?(?: (?:on )?{weekday}\b)?"
)
DATE = compiled(_DATE, _MACROS)
"""A day, month, year or time of day."""

SMALL_DATE = in_small_letters(_DATE, _MACROS)
"""The same in a text in small letters, where it is found in a third of the time."""

PREPOSITION = compiled(
    r"(?:in|on|at|of|by|to|for|from|as|with|about|near|during|over|under|after|before|since|until|against|into|between)\b ?",
    {},
)
DETERMINER = compiled(r"(?:the|an?|his|her|its|their|our|one of|no)\b ?", {})
COPULA = compiled(r"\b(?:is|was|are|were|be|been|becomes?|became|[’']s|remains?)\b ?", {})

CLAUSE = compiled(
    r"(?:,|;| [–—-]|\() ?(?:when|which|who|where|while|because|although|though|since|as|and|but|in|at|on|so|said|according|an?|the|after|before)\b"
    r"| (?:when|because|although|though|while|as|that|who|which) |;| [–—] | \(",
    {},
)
"""Where a value ends and the sentence goes on."""

UNIT = compiled(
    r"(?: per [a-z][a-z-]*)|(?: an? (?:year|month|week|day|hour|gallon|barrel|tonne|ton|share|head|night|minute|litre|kilo)\b)|(?:[ \u00a0-](?:percent(?:age)? points?|per cent|percent|years? old|years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|feet|foot"
    r"|inch(?:es)?|yards?|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|km|kilograms?|grams?|pounds?|tons?|tonnes?|acres?|hectares?|degrees?|dollars?|euros?"
    r"|pence|cents?|lit(?:re|er)s?|gallons?|km|cm|mm|kg|mph|people|points?|votes?|seats?|square \w+|(?:kilo|mega|giga)(?:watt|byte|bit)s?(?:[- ]hours?)?|watts?)\b|(?:m|km|kg|g|cm|mm|ft|lb|mph|kph|MW|GW|kW)\b)"
    r"|(?: [a-z]+s\b(?=$|[.,;:)]| (?:at|from|in|on|rather|instead|not|and|were|was|are|derailed)\b))",
    {},
)
"""What is counted or measured, behind its number: it belongs to the value."""

NAME = re.compile(
    r"[^\W\d_a-z][\w’'.&-]*(?:(?:,? (?:of|the|and|de|la|van|von|for|al|bin|del|du|di|&|in|on))*,? [^\W\d_a-z][\w’'.&-]*(?<!’s)(?<!'s))*"
)
"""A run of capitalised words, joined by the little words that names have in them."""

NO_NAME = compiled(
    r"(?:the|an?|it|he|she|they|we|i|you|this|that|these|those|its|his|her|their|our|there|in|on|at|by|for|from|of|to|as|and|but|or|not|no|yes|so|if|when|while|since|because|both|each|all|some|most|many|more|only|one|what|who|how|which|mr|ms|mrs|dr|readers?|thanks|it[’']s|we[’']ve|we[’']d|he[’']s|she[’']s)\.?",
    {},
)
"""Capitalised words that are no names."""

QUOTED = compiled(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|(?<!\w)‘[^’]{2,200}’(?!\w)", {})
"""Words in quotation marks."""

COMPLEMENT = compiled(
    r"(?:.{0,120}?(?<!\w)(?:is|was|are|were|[’']s|became|has been|had been|will be|should be|should have been|reads?|comes? to|stands? at)(?: (?:in fact|actually|really|instead|rather|now|only|also|in))?(?!\w) ?)",
    {},
)
"""A statement up to what it says of its subject."""

RELATIVE = compiled(
    r"\b(?:earlier|later|too (?:early|late|high|low|many|few|old|young)|more|less|fewer|older|younger|higher|lower|longer|shorter|double|twice|half|tenfold)\b",
    {},
)
"""Words of a value that is given only by its distance from the right one."""

SHORT_UNITS = {
    "kilometres": "km", "kilometers": "km", "metres": "m", "meters": "m", "kilograms": "kg",
    "centimetres": "cm", "centimeters": "cm", "millimetres": "mm", "millimeters": "mm",
    "square kilometres": "sq km", "square kilometers": "sq km", "miles per hour": "mph",
    "pounds": "lb", "feet": "ft", "degrees": "°",
}  # fmt: skip
"""How units are written short."""

NUMBERED = re.compile(
    r"(?:Interstate|Route|Highway|Mile|Flight|Section|Article|Channel|Game|Page|Room|Platform|Exit|Level|Phase|Series|Grade|District|Ward|Bus|Junction|Gate|Stage|Chapter|Proposition|Measure|Apollo|Blk|Block) [A-Z]?\d+\w*"
)
"""Names with a number in them."""

NEGATIVE = compiled(r"\b(?:not|no|never|nobody|none|unknown)\b|n[’']t\b", {})
"""What makes a statement one that only denies."""
