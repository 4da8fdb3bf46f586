"""What an audit needs to know of the language: parts of a page, states, quantifiers, scars."""

from __future__ import annotations

import re
from collections.abc import Mapping

from versioned.rules.rule import compiled, words

CAPTION = compiled(
    r"[(\[*_]*(?:photo|caption|image|picture|pictured|photograph|above|below|from left)\b ?(?:caption|\d)?[:,|]",
    {},
)
"""How a caption begins that a page gives as a paragraph."""

DESCRIPTION = compiled(
    r"(?:(?:page |meta |search )?description|summary|abstract|teaser|standfirst|social (?:headline|text)) ?:",
    {},
)
"""How a page's description of itself begins."""

TITLES = frozenset([
    "Mr", "Ms", "Mrs", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Mayor", "President", "Senator",
    "Judge", "Justice", "Governor", "Officer", "Coach", "Councillor", "Chief", "Captain", "Minister", "Detective",
    "Sergeant", "Principal", "Superintendent", "Rev", "Father", "Sister", "Director", "Chairman", "Secretary",
])  # fmt: skip
"""Capitalised words before a surname that are no part of a name."""

TELLS_OF_CORRECTION = compiled(
    r"\b(?:(?:first|initial(?:ly)?|original(?:ly)?|early|earlier|previous(?:ly)?|formerly|at first) (?:\w+ ){0,3}?(?:said|reported|put|given|gave|thought|believed|announced|estimated|stated|told|count(?:ed)?|figures?|reports?|estimates?|toll|versions?|statements?|number|date|plan(?:ned)?|scheduled|called|known|named)"
    r"|(?:revised|corrected|amended|changed|lowered|raised|reduced|cut|increased|rose|fell|up|down|moved|postponed|brought forward|put back|renamed|updated) (?:\w+ ){0,3}?(?:from|as)\b"
    r"|(?:wrongly|incorrectly|mistakenly|erroneously|falsely|misstated|misreported|contrary to|instead of|rather than|formerly|no longer|so-called))\b|\bnot $",
    {},
)
"""Words in a sentence that tell of an earlier figure or name as an earlier one."""

ONE_COUNT = (
    frozenset(["dead", "died", "dies", "death", "killed", "kill", "kills", "victim", "fatality", "casualty", "toll", "slain"]),
    frozenset(["injured", "hurt", "wounded", "injury", "hospital", "hospitalised", "hospitalized"]),
    frozenset(["missing", "unaccounted", "lost"]),
    frozenset(["job", "worker", "staff", "employee", "employs", "employed", "post", "workforce", "redundancy", "layoff"]),
    frozenset(["home", "house", "household", "flat", "apartment", "dwelling"]),
    frozenset(["pupil", "student", "child", "schoolchild"]),
    frozenset(["vote", "ballot", "majority", "voter", "margin"]),
    frozenset(["ticket", "seat", "spectator", "crowd", "audience", "fan", "attendance"]),
    frozenset(["case", "patient", "infection", "infected", "sick"]),
    frozenset(["arrest", "arrested", "detained", "detainee", "suspect"]),
    frozenset(["score", "win", "won", "beat", "victory", "defeat", "lost", "goal", "draw", "drew"]),
    frozenset(["signature", "name", "petition", "signed"]),
    frozenset(["subscriber", "user", "customer", "member"]),
)  # fmt: skip
"""Words for the same count, in rows: 14 people killed are 14 victims, 300 jobs 300 workers."""

MEASURES = frozenset([
    "second", "minute", "hour", "day", "week", "month", "year", "old", "pm", "am", "per", "cent", "percent",
    "percentage", "point", "mile", "kilometre", "kilometer", "metre", "meter", "foot", "feet", "yard", "inch", "g",
    "kg", "km", "gram", "kilogram", "pound", "ton", "tonne", "acre", "hectare", "degree", "dollar", "euro", "pence",
    "litre", "liter", "gallon", "thousand", "million", "billion", "trillion", "crore", "lakh", "last", "ago",
])  # fmt: skip
"""Words behind a figure that do not say what it is the figure of."""

STATES: Mapping[str, Mapping[str, str]] = {
    "whether it goes on": {
        "stopped": r"halt(?:ed|s)?|stopped|ended|abolished|scrapped|shut down|cancel(?:l?ed)|discontinued|repealed|terminated|dissolved|axed|dismantled|disbanded|banned|revoked",
        "winding down": r"phased out|wound down|winding down|(?:gradually|slowly) (?:ended|withdrawn|closed)",
        "lessened": r"weakened|scaled back|curtailed|reduced|limited|cut back|watered down|trimmed|narrowed|restricted",
        "put off": r"suspended|paused|put on hold|mothballed|frozen|deferred|postponed|delayed",
        "going on": r"continue[sd]?|remain(?:s|ed)? (?:in (?:force|place|effect|operation)|open|active)|still (?:runs?|operates?|open|in (?:force|place|effect))|(?:is|are|was|were) kept|extended|expanded|went ahead|going ahead",
    },
    "life": {
        "dead": r"died|(?:was|were) killed|found dead|fatally \w+",
        "alive": r"survived|survives|(?:is|are|was|were) (?:still )?(?:alive|living|unhurt|uninjured)|made a full recovery",
    },
    "verdict": {
        "guilty": r"convicted|found guilty|pleaded guilty",
        "cleared": r"acquitted|cleared|found not guilty|(?:charges|case) (?:was|were) (?:dropped|dismissed)",
    },
    "measure": {
        "passed": r"passed|approved|adopted|enacted|ratified|signed into law|gave its approval",
        "failed": r"rejected|defeated|voted down|vetoed|turned down|threw out",
        "open": r"(?:is|are|was|were) (?:pending|under consideration|still being (?:considered|debated))|(?:has|have|had) (?:yet to|not yet) (?:vote|be voted|pass|decide)",
    },
    "direction": {
        "up": r"rose|rises|risen|increase[sd]|grew|grows|grown|climb(?:ed|s)|jump(?:ed|s)|soar(?:ed|s)|surge[sd]|went up|goes up|doubled|tripled",
        "down": r"fell|falls|fallen|decrease[sd]|drop(?:ped|s)|decline[sd]|slump(?:ed|s)|plunge[sd]|shrank|shrinks|shrunk|went down|goes down|halved",
        "level": r"(?:was|were|stayed|remained) (?:unchanged|flat|level|steady)|did not change",
    },
    "job": {
        "made to go": r"fired|dismissed|sacked|laid off|ousted|suspended",
        "went": r"resigned|stepped down|quit|retired",
        "stays": r"remain(?:s|ed)? in (?:office|post|his post|her post|their posts)|still (?:works|serves|holds)",
    },
    "custody": {
        "held": r"(?:was|were|is|are|been) (?:arrested|detained|jailed|imprisoned|in custody|remanded)",
        "free": r"(?:was|were|is|are|been) (?:released|freed|bailed|free on bail|at large)|(?:was|were) not arrested",
    },
    "doors": {
        "open": r"(?:is|are|remain(?:s|ed)?|stay(?:s|ed)?) open",
        "closed": r"(?:is|are|was|were|has|have|remain(?:s|ed)?|stay(?:s|ed)?) (?:been )?(?:permanently )?(?:closed|shut)|closed (?:down|its doors|for good)|shuttered",
    },
    "holding": {
        "owned": r"owns?|owned|bought|purchased",
        "rented": r"leases?|leased|rents?|rented",
    },
}  # fmt: skip
"""What can be said of a thing's state; of the states in one row only one holds at a time."""

QUANTIFIERS: Mapping[str, str] = {
    "all": r"both|the two|all|every|each|everyone|unanimous(?:ly)?",
    "one": r"only one|just one|one of (?:the two|them|the)|a single",
    "none": r"neither|none|nobody|no one|not one",
    "some": r"some of|several of|most of|a few of|not all|not both",
}  # fmt: skip
"""Of how many a statement speaks; what is said of all is not said of one or none."""

OF_BOTH = compiled(r"\b(?:both|the two|all of them|they)(?: of them)?(?: \w+){0,3} ?$", {})
"""What stands before a state that two things are said to share."""

SPEAKS_ON = compiled(r"(?:it|he|she|they|both|this|that|these|its|his|her|their)\b", {})
"""How a sentence begins that goes on about what the one before spoke of."""

NEGATED = compiled(r"\b(?:not|never|neither|nor|no longer|nobody|none|without)\b|n[’']t\b", {})

NOT_YET = compiled(
    r"\b(?:to|will|would|could|may|might|should|can|if|plans?|planned|not|never)(?: \w+)? ?$|n[’']t(?: \w+)? ?$",
    {},
)
"""What stands before a verb that says of no state that it holds."""

HELPS = compiled(
    r"\b(?:is|are|was|were|has|have|had|been|be|do|does|did|will|would|could|can)$", {}
)
"""What stands before a "not" that belongs to the verb behind it."""

LINKS = frozenset([
    "in", "on", "at", "of", "by", "for", "from", "the", "a", "an", "about", "some", "only", "just", "nearly",
    "almost", "than", "over", "more",
])  # fmt: skip
"""Words before a value that say nothing of what it is the value of."""

AMENDED = compiled(
    r"\W{0,3}(?:this|the) (?:article|story|post|piece|report|page|column|headline|item|review|obituary|interview|caption|live blog|version|text) (?:was|has been|is|had been) (?:\w+ly )?(?:amended|corrected|updated|edited|clarified|changed|revised|modified)\b",
    {},
)
"""How a notice begins whose first words serve as its label."""

OF_EARLIER_VERSION = compiled(
    r"\b(?:earlier|previous|original|initial|prior|first|print|past) (?:versions?|editions?|reports?|articles?|posts?)\b"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously|misstated|misreported|misidentified|misspelled|misspelt|misattributed|conflated|confused|in error|originally|previously|regrets?|apologi[sz]es?)\b|\bas (?:we|it was) (?:first|originally)",
    {},
)
"""Signs that a sentence of a notice speaks of the version that had the error."""

SET_AGAINST = compiled(
    r"(?:,|\()? ?(?:and |but )?(?:not|rather than|instead of|as opposed to) [^,.;)]{1,200}", {}
)
"""What a sentence of a notice says is not so."""

SUMS_UP = compiled(
    r"\b(?:the error|this error|these errors|the mistake|we (?:regret|apologi[sz]e)|updated? (?:to|with)|has been (?:corrected|updated|amended)|was (?:corrected|updated|amended))\b",
    {},
)
"""Sentences of a notice that state nothing about the matter."""

TWICE = compiled(
    r"(?<![\w’'-])(?P<word>the|a|an|of|in|on|at|to|for|and|or|by|with|from|is|was|were|are|has|have|be|been|as|it|his|her|their|its|they|he|she) (?P=word)(?![\w’'-])",
    {},
)
"""A little word that stands twice: what is left where a phrase was put in or taken out."""

VERB_AT_VERB = compiled(
    r"\b(?:(?:was|were|is|are) (?:was|were|is|are)|(?:has|have|had) (?:has|have)|(?:was|were|is|are) (?:has|have|had))\b",
    {},
)
"""Two finite verbs side by side."""

DISAGREEING = compiled(
    r"\b(?:(?:they|we|these|those|both) (?:was|is|has)|(?:he|she|it|this) (?:were|are|have)(?! n[’']t|n[’']t)"
    r"|(?<![\d.,-])(?<!\d )(?:1|one) (?:people|men|women|children|members|years|months|weeks|days|hours|officials|officers|victims|students|workers|others)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|both|these|those) (?:person|man|woman|child|member|year|month|week|day|hour|official|victim|student|worker|other))\b(?![-‑])",
    {},
)
"""A word for one beside a word for many."""

NOT_DISAGREEING = compiled(
    r"\b(?:if|as though|as if|wish(?:es|ed)?|than|of|and|or|let|make|made|have|did|does|do|had|would|could|that|with|behind|for|about|between|were|on|to|in|lest|suggest(?:s|ed)?|number|no)(?: \w+)? ?$",
    {},
)
"""What stands before such a pair where it is good grammar after all."""

WRONG_WORD_ARTICLE = compiled(
    r"(?<![\w’'-])(?:a (?=[aeiou])(?!(?:uni(?!n|m)|use|usu|util|ut[ae]|ur[aeio]n|euro|eu[clpr]|ew|one(?:\b|-)|once|u-|ubiq|ufo|uk\b|us\b|u\.|ouija|oui\b|i\.|o\.|a\.|e\.|in\b|or\b|and\b|of\b))[a-z]{3,}"
    r"|an (?=[bcdfgjklmnpqrstvwxz]|h(?!our|onest|onou?r|eir|ors|istor|otel|erb))[a-z]{2,}[aeiouy][a-z]*)\b",
    {},
)
"""An indefinite article that does not go with how the word behind it begins."""

AGAIN = compiled(
    r"(?<![\w’'-])(?P<again>[a-z]{3,}) (?P=again)(?![\w’'-])(?<!\bhad had)(?<!\bthat that)(?<!\bvery very)(?<!\blong long)(?<!\bbye bye)(?<!\bhow how)(?<!\bwho who)(?<!\bit it)",
    {},
)
"""A word that stands twice."""

PRESENT = frozenset(
    words(
        "say want live work plan hope think believe know need claim make take go come run own face seem do expect"
        " agree argue call help keep leave like look lose love meet move pay play remain ask show speak stand start"
        " stay stop support tell try use walk win write earn eat fear feel fight get give grow hold insist mean offer"
        " oppose produce receive refuse require sell send serve share sit sleep spend teach travel vote wait"
    )
)
"""Verbs in the form that goes with many."""

COMPARES = compiled(
    r"\b(?:\w{2,}er|\w+ier|more|less|worse|farther|further|fewer|other|rather|else|differ\w*|twice|half|sooner|no sooner|elsewhere|prefer\w*|otherwise)\b",
    {},
)
"""What must stand before "than"."""

CLASHING = compiled(
    r"(?<![\w’'-])(?:for (?:from|of|to|into)|from (?:for|of|to|into)|of (?:from|to|by|into|for|with)|at (?:of|from|to|for|with)|with (?:of|from|to|at|for)|in (?:of|from|to the|for)|on (?:of|from|for)|by (?:of|from|for|with)|to (?:of|for|from|with|was|were|is|are|has|had)|the (?:is|was|were|are|has|of|in|at|for|by|from|with|to|and|a|an)|an? (?:the|is|was|were|are|has|of|in|for|by|from|with|to|and)|was (?:said|told reporters)|who (?:which|that)|which (?:who|that)|and (?:or|but|of the)|but (?:and|or)|or and)(?![\w’'-])",
    {},
)
"""Little words that hardly ever stand side by side, except where words between them were cut."""

BROKEN_MARKS = re.compile(
    r"[,;:] ?[,;:]|[,;] ?[.?!](?!\.)|(?<![.…])\.\.(?![.…])|(?<=\w) [,;.](?=\s|$)|\(\s*\)|“\s*”|(?<=[a-z]{3})\.(?=[A-Z][a-z]*\b(?![./@]))|(?<=[a-z]{3})[,;](?=[a-z]{2})|\b[a-z]{4,}\. (?=[a-z]{2})"
)
"""Marks that stand twice or before nothing, and sentences without a blank or a capital."""

ABBREVIATED = compiled(
    r"\b(?:approx|dept|govt|assn|bros|corp|messrs|capt|prof|sept|fig|vols?|incl|univ|natl|intl|misc|tel|asst|supt|sgts?|gens?|reps?|sens?|\w\.\w)\. $",
    {},
)
"""Short forms behind whose stop a sentence goes on."""

WRONG_ARTICLE = compiled(
    r"(?<![\w’'-])(?:a (?:8\d?(?!\d)|8\d{2}(?!\d)|11(?!\d)|18(?!\d)|eight|eleven|eighteen|eighty)(?![\w,])|a (?:8|11|18)(?:-|,\d{3})|an (?:(?:one|two|three|four|five|six|seven|nine|ten|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|ninety|hundred|thousand)\b|(?!8|11(?!\d)|18(?!\d)|11,|18,)\d))",
    {},
)
"""An indefinite article that does not go with the number behind it."""

YEAR_OLD = re.compile(r"[ -]years?[ -]olds?\b|-year-olds?\b")
AGED = re.compile(r"\b(?:aged?|turn(?:s|ed)?|at the age of) $", re.IGNORECASE)
"""What stands behind and before a figure that is an age."""

BEFORE_ANY = re.compile(
    r"(?:in|on|at|of|by|for|to|from|with|and) (?:the|a|an|his|her) ", re.IGNORECASE
)
"""Two words that may stand before any value, and tell nothing of it."""

SITUATED = re.compile(
    r"\b(?P<noun>[a-z]{3,}) (?:in|at|near|outside)"
    r" (?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3})"
)
"""A thing, and where it is."""
