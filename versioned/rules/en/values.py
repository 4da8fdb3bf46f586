"""The shapes of values that notices set against each other, and how numbers are written out."""

from __future__ import annotations

from versioned.rules.rule import compiled

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
    "number_word": r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|half|a (?:third|quarter|dozen|hundred|thousand|million)|hundreds?|thousands?)",
    "scale": r"(?:hundred|thousand|million|billion|trillion|lakh|crore|[mb]n|bn|m|k)",
    "month": r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
}

NUMBER = compiled(
    r"(?:US|A|C|NZ|S|HK)?[$£€₹]?(?<![\w.,])(?:\d[\d,.]*\d|\d|{number_word}\b)(?:st|nd|rd|th)?"
    r"(?:[ -](?:{scale})\b)*(?: ?%| per ?cent\b| percentage points?\b)?",
    _MACROS,
)
"""An amount in figures or words, with its currency sign, scale word and per cent."""

DATE = compiled(
    r"(?:{weekday},? )?(?:{month} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? {month}(?: \d{4})?|{month}(?: \d{4})?)"
    r"|{weekday}|\b(?:1[5-9]|20)\d\d(?:s|[-–]\d\d(?:\d\d)?)?\b|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?",
    _MACROS,
)
"""A day, month, year or time of day."""

PREPOSITION = compiled(
    r"(?:in|on|at|of|by|to|for|from|as|with|about|near|during|over|under|after|before|since|until|against|into|between)\b ?",
    {},
)
DETERMINER = compiled(r"(?:the|an?|his|her|its|their|our|one of|no)\b ?", {})
COPULA = compiled(r"\b(?:is|was|are|were|be|been|becomes?|became|[’']s|remains?)\b ?", {})

CLAUSE = compiled(
    r"(?:,|;| [–—-]|\() ?(?:when|which|who|where|while|because|although|though|since|as|and|but|in|at|on|so|said|according|an?|the|after|before)\b"
    r"| (?:when|because|although|though|while|as) |;| [–—] | \(",
    {},
)
"""Where a value ends and the sentence goes on."""
