"""What may differ between two sentences that say the same."""

from __future__ import annotations

import re

LINKS = frozenset(
    {
        "by", "of", "at", "for", "in", "on", "s"
    }
)  # fmt: skip
"""What ties a noun to its sentence: where these differ the nouns have changed places."""

WAYS = frozenset(
    {
        "from", "to", "with", "into", "onto", "upon", "about", "off", "out", "over", "under", "up", "down"
    }
)  # fmt: skip
"""What says whither, whence and with whom: these must be the same, in the same order."""

LOOSE = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "which", "who", "whom", "it", "they", "them", "their", "its", "and", "as", "so", "then", "also", "too", "very", "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did", "there", "both", "itself", "themselves", "such"
    }
)  # fmt: skip
"""Words that come and go as a sentence is put otherwise."""

OBJECTS = {"him": "he", "them": "they", "us": "we", "me": "i", "whom": "who"}
"""Pronouns as objects, and as what does something: a sentence in the passive has the other."""

GENDERED = frozenset(["he", "she"])

JOINING = frozenset(["he", "she", "where", "when", "while"])
"""Small words that come or go as sentences are joined or split."""

RESUMING = frozenset(
    [
        "city", "town", "village", "country", "island", "region", "company", "firm", "bank", "club", "team", "group", "charity", "agency", "council", "committee", "board",
        "school", "university", "college", "hospital", "church", "museum", "man", "woman", "couple", "film", "book", "novel", "play", "song", "building", "house", "ship", "boat",
        "plane", "car", "bus", "train", "bridge", "road", "river", "lake", "storm", "fire", "party", "union", "law", "bill", "deal", "pact", "plan", "project", "programme", "program", "site",
    ]
)  # fmt: skip
"""Nouns with which a second sentence takes up what the first one names."""

LIGHT = frozenset(
    {
        "give", "make", "take", "have", "hold", "carry", "conduct", "perform", "do", "put", "get", "provide", "offer"
    }
)  # fmt: skip
"""Verbs that only carry the noun behind them: "give approval", "make a decision"."""

DEGREES = (
    ("more", (("ier", "y"), ("er", ""), ("er", "e"))),
    ("most", (("iest", "y"), ("est", ""), ("est", "e"))),
)
"""The degrees of adjectives: the word before it, or what takes the place of an ending."""

FILLERS = (
    "in a statement", "in a written statement", "in a news release", "in a press release", "at this time", "of course",
    "in fact", "in total", "as well", "in order", "any more", "at all", "the fact", "the process of", "on the other hand",
    "for its part", "for his part", "for her part", "for their part", "in the end", "as a whole",
)  # fmt: skip
"""Phrases that add nothing to what is said."""

BARE = frozenset(
    {
        "really", "actually", "quite", "indeed", "simply", "basically", "currently", "certainly", "located", "situated", "however", "meanwhile", "moreover", "additionally", "furthermore", "overall", "various", "particular", "respectively"
    }
)  # fmt: skip
"""Words that add next to nothing to what is said."""

WRITTEN_OUT = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"(?<=\d)bn\b", " billion"), (r"(?<=\d) ?°(?=[CF]\b)", ""), (r"(?<=\d) ?mph\b", " miles per hour"),
        (r"(?<=\d) ?(?:km/h|kph|kmh)\b", " kilometres per hour"), (r"(?<=\d)m\b(?! (?:people|dollars|euros|pounds)\b)", " metres"), (r"(?<=\d) ?t\b", " tonnes"),
        (r"\b((?:kilo)?met(?:re|er)s?|miles?|feet|litres?|liters?|gallons?|tons?|tonnes?) an? (?=hour|second|minute|day|week|year)", r"\1 per "), (r"(?<=[a-z])/(?=(?:hour|day|week|year)\b)", " per "), (r"\bUS\$", "$"), (r"(?<=\d)ft\b", " feet"), (r"(?<=\d) ?in\b(?= tall|$)", " inches"),
        (r"\bone[- ](third|quarter|fifth|tenth)\b", r"a \1"), (r"\bhalf an?\b", "0.5"), (r"\b[Aa]ged (?=\d)", ""), (r"\btotal of (?=\d)", ""),
        (r"\bMon\b", "Monday"), (r"\bTues?\b", "Tuesday"), (r"\bWed\b", "Wednesday"), (r"\bThu(?:rs?)?\b", "Thursday"), (r"\bFri\b", "Friday"),
        (r"\bSat\b", "Saturday"), (r"\bSun\b", "Sunday"), (r"(?<=day) ?[-–] ?(?=[A-Z])", " to "), (r"(?<=\d)[-–](?=\d)", " to "),
        (r"(?<![\d.,])(\d{1,3})[ \u00a0\u2009\u202f](\d{3})(?![\d.,]\d|\d)", r"\1,\2"), (r"(?<![\w.])\.(?=\d)", "0."), (r"(?<![\w.])[-−–](?=\d)", "minus "), (r"(?<=\d)[°º]? ?([CF])\b", r" \1"),
        (r"\b(1[5-9]|20)(\d\d)[-–/](\d\d)\b", r"\1\2 to \1\3"), (r"\bNo\.? ?(?=\d)", "number "), (r"[- ]nil\b", " to 0"), (r"\bnil[- ]", "0 to "),
        (r"(?<=\d) ?L\b", " litres"), (r"\bsq\.? ?(?=m\b|ft\b|km\b|miles?\b|feet\b|metres?\b|meters?\b)", "square "), (r"(?<=square )m\b", "metres"), (r"(?<=square )ft\b", "feet"), (r"(?<=\d)c\b", " cents"), (r"(?<=\d)p\b", " pence"),
        (r"\$0?\.(\d\d)\b", r"\1 cents"), (r"£0?\.(\d\d)\b", r"\1 pence"), (r"\b[Oo]ne in three\b", "a third"), (r"\b[Oo]ne in four\b", "a quarter"), (r"\b[Oo]ne in five\b", "a fifth"), (r"\b[Oo]ne in ten\b", "a tenth"), (r"\b[Oo]ne in two\b", "half"),
        (r"\bFt\.? (?=[A-Z])", "Fort "), (r"\bC[Oo][Vv][Ii][Dd]-19\b", "covid"), (r"\b(?:24/7|24-7)\b", "round the clock"), (r"\bWorld War (?:II|Two|2)\b", "World War 2"), (r"\bWorld War (?:I|One|1)\b", "World War 1"), (r"\b12 p\.m\.", "noon"),
        *((rf"(?<=[a-z] ){roman}\b", f"the {full}") for roman, full in (("II", "Second"), ("III", "Third"), ("IV", "Fourth"), ("V", "Fifth"), ("VI", "Sixth"), ("VII", "Seventh"), ("VIII", "Eighth"))),
    )
)  # fmt: skip
"""Short forms that are of one meaning only beside what they stand for, and the full ones."""

MAY_BE_SHORT = re.compile(
    r"\d|\bnil\b|\b[Oo]ne[ -](?:in|third|quarter|fifth|tenth)|\bhalf an?\b|World War|\bFt\b"
    r"|\bC[Oo][Vv]|\bsq\b|US\$|[a-z]/|\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b|day ?[-–]"
    r"|[a-z] [IV]+\b|(?:miles?|met(?:re|er)s?|gallons?|lit(?:er|re)s?|tons?|tonnes?|feet) an? "
)
"""Without any of this a text has no short form, and need not be searched for each."""

ADJUNCTS = frozenset(
    [
        "in", "on", "at", "after", "before", "during", "since", "until", "last", "next", "this", "by", "from", "near", "under", "with", "for", "through",
        "throughout", "across", "within", "early", "late", "earlier", "later", "yesterday", "today", "tomorrow", "tonight", "overnight", "outside", "inside",
        "behind", "along", "around", "above", "below", "beside", "over", "without", "together", "often", "soon", "now", "then", "again", "together", "there", "here",
    ]
)  # fmt: skip
"""What a phrase of time, place or manner begins with."""

BOUNDARIES = frozenset(
    [
        "said", "says", "say", "told", "that", "who", "which", "whose", "because", "but", "when", "while", "if", "although", "though", "whether", "where",
        "ruled", "promised", "claimed", "denied", "warned", "announced", "reported", "believed", "thought", "agreed", "ordered", "asked", "decided", "planned", "not", "no", "never", "only", "unless", "and", "or",
    ]
)  # fmt: skip
"""Words across which a phrase goes with something else when it is put elsewhere."""

FRONTED = re.compile(
    r"((?:In|On|At|After|Before|During|Last|Since|By|For|With|Until|Early|Late|Earlier|Later|From|Near|Under|This|Next)\b[^,.;:“\"]{1,80}), ([^\n]*?)([.!?]?)"
)
"""A sentence that opens with when or where, set off by a comma."""

YEAR = re.compile(r"#(?:1[5-9]|20)\d\d")
"""A number that is a year: what follows it is not counted."""

_SAYS = (
    r"(?:(?:has |have |had |also |later |then )?(?:said|says|say|added|adds|reported|reports|wrote|writes|noted|notes|announced)"
    r"|(?:told|tells) (?P<told>reporters|journalists|(?:the|a|an) (?:[\w’'-]+ ){0,2}[\w’'-]+|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?))"
    r"(?: (?P<when>in a (?:written )?statement|in an interview|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?"
)

SAID_FIRST = re.compile(
    rf"(?:According to (?P<by>[\w’'. -]{{1,80}}),|(?P<source>[A-Z][\w’'-]*(?: [\w’'-]+){{0,6}}?) {_SAYS}(?: that|,|:)?) (?P<what>[^\n]+?)[.,]?"
)
SAID_LAST = re.compile(
    rf"(?P<what>[^\n]+)(?:,|[,?!][”\"’'])(?: according to (?P<by>[\w’' -]{{1,60}})| (?P<source>[\w’' -]{{1,60}}?) {_SAYS}| (?:said|says|added) (?P<said>[\w’' -]{{1,60}}))\."
)
SAID_BETWEEN = re.compile(
    rf"(?P<what>[^\n,“”]{{1,80}}), (?P<source>[\w’' -]{{1,60}}?) {_SAYS}, (?P<rest>[^\n]+?)[.]?"
)
"""A sentence with its source, before, behind or amid what it tells."""
