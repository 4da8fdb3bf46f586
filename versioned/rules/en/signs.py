"""The words whose presence, nearness and order tell what part a stretch of a notice plays.

They are no patterns: each is only a sign, and how much each counts is learned from notices with
keys (``make weights`` writes :mod:`versioned.rules.en.weights`).
"""

from __future__ import annotations

from versioned.rules.rule import words

_LINKS = words(
    """
    in on at of by to for from as with about near during over under after before since until
    that than not but is was are were has had have or and rather instead should
    """
)
"""Words that stand between values as well as before them."""

CUES = words(
    """
    version story article report column piece headline caption we our us originally initially
    earlier previously first incorrectly wrongly mistakenly erroneously inaccurately misstated
    misidentified misspelled misspelt said stated reported gave given called described listed
    named identified referred attributed credited had was were is are has have been should
    instead rather not but than correct corrected amended updated changed error mistake wrong
    incorrect omitted removed added missing it he she they this that these those from to as
    because due an editing in fact actually quoted quote read put placed spelled confused
    conflated name saying wrote published printed appeared regret transposed number year date
    day title age where when while never until
    """
)
"""Words of notices that say which text a clause speaks of, and what it does to it."""

OPENERS = _LINKS | words(
    """
    against into between be been being becomes became remains says only now he's she's it's
    showed shown depicted told both either do did does never said saying stated reported called
    named described listed identified gave spelled spelt read reads actually also wrote put
    attributed credited misstated omitted include included mention note say
    """
)
"""Words behind which a value may begin."""

CLOSERS = _LINKS | words(
    """
    when while which who because although though where if per
    """
)
"""Words before which a value may end."""

DETERMINERS = words(
    """
    the a an his her its their our one this that no some
    """
)

TURNS = words(
    """
    and but which who not when while rather instead where although though
    """
)
"""Words that begin a clause of their own behind a comma."""

TIMES = words(
    """
    january february march april may june july august september october november december jan
    feb mar apr aug sept sep oct nov dec
    """
)

WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday
    """
)

NUMBER_WORDS = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion half quarter third lakh crore once twice dozen
    """
)

SCALES = words(
    """
    million billion trillion hundred thousand lakh crore
    """
)

MEASURES = words(
    """
    percent cent % miles mile feet foot inches yards acres hectares pounds kilograms kilos kg km
    metres meters kilometres kilometers grams ounces tons tonnes years year months month weeks
    week days day hours hour minutes seconds degrees dollars euros cents pence litres liters
    gallons mph points point
    """
)
"""Words that measure, where others only say what is counted."""

NAME_WORDS = words(
    """
    of the de and for van la von
    """
)
"""Small words within names."""

ALSO = words(
    """
    also addition further furthermore second another too both errors mistakes separately
    """
)
"""Words with which a notice goes on to a further error."""

FAULTS = words(
    """
    misstated misspelled misspelt misidentified misattributed misquoted wrong wrongly
    incorrect incorrectly erroneous erroneously inaccurate mistakenly not rather instead
    omitted should called gave said corrects but
    """
)
"""Words of which a notice has about one for each error that it reports."""

TOPICS = (
    (
        "spelling",
        r"mis-?spell?(?:ed|s|ing|ings)?|misspelt|spell(?:ed|ing|ings)?|spelt|letters?|typo\w*|vowel|accent",
    ),
    ("names", r"names?|named|surnames?|misnamed|pronoun|initials?|maiden|nickname|called"),
    (
        "title",
        r"titles?|positions?|jobs?|roles?|rank|posts?|designation|affiliation|occupation|office|employer|profession|instrument|honorific",
    ),
    ("age", r"ages?|aged|years? old|old|older|younger|birthday"),
    (
        "date",
        r"dates?|days?|months?|years?|when|time|times|hours?|deadline|began|begins|opens?|opened|founded|built|born|died|closed|weekday|decade|century|scheduled|until|anniversary",
    ),
    (
        "number",
        r"numbers?|amounts?|figures?|totals?|percent(?:age)?s?|how (?:many|much)|prices?|costs?|counts?|scores?|sizes?|heights?|weights?|lengths?|distances?|rates?|populations?|capacity|budget|margins?|shares?|toll|tally|over-?stat\w+|under-?stat\w+|inflated|decimal|zeros?|digits?|sums?|units?|temperatures?|quantity|statistics?|estimates?|valued?",
    ),
    (
        "place",
        r"where|locations?|located|places?|venue|hometown|city|town|country|county|state|street|address|district|suburb|province|lives?|lived|birthplace|dateline|site",
    ),
    (
        "quote",
        r"quot(?:e|es|ed|ation|ations|ing)|misquot\w*|remarks?|words?|comments?|statement|transcri\w+|paraphras\w*|saying",
    ),
    (
        "attribution",
        r"attribut\w*|misattribut\w*|credit(?:ed|s)?|ascribed|said by|spoken by|written by|made by|came from|source|author",
    ),
    (
        "identity",
        r"identif\w+|misidentif\w*|identity|mistook|mistaken for|confused|unrelated|relationship|mother|father|sister|brother|aunt|uncle|cousin|son|daughter|wife|husband|niece|nephew",
    ),
    (
        "conflation",
        r"conflat\w*|as one|one and the same|merged|ran together|run together|lumped|combined|separate|distinct|different|two",
    ),
    (
        "order",
        r"transpos\w+|revers\w+|swapp?\w*|switch\w*|mixed up|flipped|wrong way|other way|round|inverted|respectively|wrong order|places",
    ),
    (
        "omission",
        r"omit\w*|left out|leaves? out|fail\w* to (?:mention|note|include|credit|disclose|say)|did not (?:mention|note|include|say|disclose)|neglect\w*|missing|should have (?:noted|said|included|mentioned|disclosed)|to (?:add|include|note|disclose)|added|absent|overlooked|dropped",
    ),
    (
        "addition",
        r"remov\w+|delet\w+|taken (?:out|down)|included|withdrawn|retract\w*|cut|erroneously included|no longer|struck",
    ),
    (
        "media",
        r"photo\w*|pictures?|images?|captions?|links?|linked|videos?|charts?|maps?|graphics?|illustrations?|url|web(?:site)?|qr|podcast|audio|clip|embedded|pictured|table",
    ),
    (
        "clarity",
        r"clarif\w+|clear|clearer|context|impression|ambiguous|imprecis\w+|mischaracter\w+|characteri[sz]\w+|implied|suggested",
    ),
)
"""What an error is about, by its words in small letters: a row a topic."""
