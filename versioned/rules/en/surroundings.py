"""What stands around a word that tells what it is: a place, a speaker, a date, a caption."""

from __future__ import annotations

import re

from attrs import frozen

from versioned.rules.en.edits import SAYING
from versioned.rules.rule import compiled

BACKGROUND = compiled(
    r"\b(?:founded|established|built|born|created|opened|launched|set up|dates? back|dating|raised|formed|first published) (?:in|on|by|as|to|from|during)\b|\b(?:1[0-9]|20)\d\ds?\b.{0,40}\b(?:when|after|before|until)\b"
    r"|\bhad (?:\w+ly )?(?:been |already |once |previously |also |long |twice |never )?\w+(?:ed|en|un|wn|ne|lt|ld|nt|ught|ood|ade|ost|et|ut|id|ome)\b"
    r"|\b(?:in|since|between|from|until|before|during) (?:the )?(?:1[0-9]|20)\d\ds?\b|\b(?:years?|decades?|months?|centur(?:y|ies)) (?:ago|earlier|before)\b|\b(?:last|previous) (?:year|decade|century|season|summer|winter)\b"
    r"|\b(?:previously|formerly|originally|historically|traditionally|for (?:years|decades|centuries)|long known|best known|known for|is one of|are among|is the (?:\w+est|oldest|only|first|second|third)|is a (?:\w+ )?(?:town|city|village|company|charity|group|nonprofit|agency|species|disease))\b",
    {},
)
"""What marks a sentence as telling how things were before, or what something is."""

NEWS = compiled(
    r"\b(?:said|says|told|announced|added|confirmed|denied|declined|today|yesterday|tonight|this (?:morning|week|afternoon|evening)|(?:on|since|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    {},
)
"""What marks a sentence as news, whatever it says of the past besides."""

DEVELOPING = compiled(
    r"\b(?:death toll|toll|dead|deaths?|killed|died|injured|wounded|hurt|missing|hospitali[sz]ed|evacuated|rescued|displaced|infected|cases|arrested|detained|homeless|without power|casualties|victims|bodies|survivors|votes counted|precincts)\b",
    {},
)
"""What is counted while events go on."""

MOVED_ON = compiled(
    r"\b(?:rose to|risen to|climbed to|grew to|grown to|has reached|so far|as of|now|latest|at least|had risen|still|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:noon|midday|evening|midnight|nightfall)|officials say|continue[ds]?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    {},
)
"""What tells that a figure was one of several in time."""

CREDIT = compiled(
    r"\[?(?:photo(?:graph)?s?|image|picture|video|audio|illustration|graphic|caption|map|chart|embed|credit|getty|footage|gallery)\b ?(?:by|:|credit|courtesy|/|—|–|-)|\(?[\w .]+/(?:getty|ap|afp|reuters|epa|pa|the \w+|[\w ]+(?:press|images|photos?|news))\b.{0,40}|(?:getty images|reuters|ap photo|afp)\b",
    {},
)
"""What a caption or the credit of a picture opens with."""

POINTED = compiled(
    r"(?:read|see|also|more|related|watch|listen|next|click here(?: for)?|on this|this story|story|stories|coverage|article|articles|here|[:|—–-]| )*(?<=[:|—–-])\s*"
    r"|(?:photo(?:graph)?s?|image|picture|illustration|graphic|video|credit|courtesy(?: of)?|by|[:|—–/-]| )*(?<=[:|—–-])\s*",
    {},
)
"""What opens a pointer or a credit, up to what it points to."""

POINTER_BESIDE = compiled(
    r"\(?(?:full story|read more|more|details|story|full coverage|see (?:story|below|above|here)|click here|link)(?: (?:here|below|above|inside))?\)?",
    {},
)
"""A pointer in brackets behind a sentence."""

POINTER = compiled(
    r"(?:read (?:more|also|next|the full)|see also|related|watch|listen|more on this|click here|full coverage|follow (?:our|live)|subscribe|sign up|embed)\b.{0,160}",
    {},
)
"""A line that only leads elsewhere."""

LINK = compiled(
    r"\b(?:https?://|www\.)\S+|\b[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,10}\b|\b[\w-]{2,60}(?:\.[\w-]{2,40})*\.(?:com|org|net|gov|edu|co\.uk|info|io)(?:/\S*)?|\b[\w-]{1,80}\.(?:jpe?g|png|gif|webp|mp4|mp3|pdf|svg)\b",
    {},
)
"""An address on the web, or of mail."""

PLACES_BEFORE = compiled(
    r"\b(?:in|near|outside|inside|across|throughout|around|off|into|through|toward|towards|at|between|beyond|north|south|east|west|northern|southern|eastern|western|central|downtown|greater|city of|town of|village of|port of|suburb of|outskirts of|coast of|streets of|island of|state of|province of|region of|residents of|people of|miles (?:from|of)|capital of|centre of|center of|hospital in|kilometers (?:from|of)|kilometres (?:from|of)|km (?:from|of)) (?:the |a |rural |nearby |neighbouring |neighboring |suburban |(?-i:[A-Z])[\w’'-]+, )*(?:(?-i:[A-Z])[\w’'-]+ )?$"
    r"|, (?:\d{1,3}, )?of (?:the )?$|\bfrom (?:the )?(?:(?-i:[A-Z])[\w’'-]+ )?$|\b(?:in|between|to|from) (?:(?-i:[A-Z])[\w’'-]+,? ){1,5}(?:and |or |to )?$",
    {},
)
"""What stands before the name of a place."""

NO_PLACES_BEFORE = compiled(
    r"\b(?:shares?|stakes?|stock|invest(?:s|ed|ment|ments|ing|ors?)?|confidence|interest|interested|trust|faith|believes?|believed|majority|partner|partners|works?|worked|job|employed|executives?|analysts?|economists?|strategists?|professor|lawyers?|engineers?|spokes\w+|aimed|shouted|yelled|angry|looked|pointed|joined|based on|role|starred|cast|appeared|played|plays|directed|sung|scientist|fellow|director|manager|chef|researchers?|grants?|money|donations?|statements?|emails?|letters?|reports?|offers?|gifts?|loans?|figures|data|quotes?|bought|hired|signed|borrowed|bid|support|help|pressure|song|book|novel|album|speech|divorced|apart|separate|different) (?:in|at|into|around|through|off|from) (?:the )?(?:(?-i:[A-Z])[\w’'-]+ )?$",
    {},
)
"""What stands before "in" or "at" where a name of something else follows."""

TRAVEL = compiled(
    r"\b(?:rais\w+|born|liv\w+|mov\w+|fl[ey]w?\w*|drove|driv\w+|travell?\w*|sail\w+|head(?:ed|ing|s)?|return\w*|deport\w*|fled|flee\w*|trip|flight|train|bus|ferry|route|road|convoy|journey|tour|march\w*|move|transferr\w*|relocat\w*|sent|arriv\w*|came|comes|emigrat\w*|native|resident|residents|mayor|bishop|archbishop|university|city|town|village|capital|battle|siege|port|north|south|east|west|outside|all) (?:\w+ ){0,2}?(?:from|to|of|for|via) (?:the )?(?:(?-i:[A-Z])[\w’'-]+ )?$",
    {},
)
"""What makes "from", "to" or "of" one of a place."""

ORGANISATIONS = compiled(
    r"(?:[ \w’'-]{0,40})? ?\b(?:Inc|Corp|Ltd|LLC|PLC|Co|Company|Group|Foundation|Trust|Fund|Bank|University|College|School|Institute|Association|Union|Party|Council|Committee|Commission|Club|United|Society|Agency|Department|Ministry|Partners|Capital|Energy|Motors|Airlines|Airways|Records|Press|Times|Post|Prize|Award|Act|Bill)\b",
    {},
)
"""What names of bodies end in."""

PLACE_NOUNS = compiled(
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|River|Lake|Bay|Beach|Park|Airport|County|Island|Islands|Mountain|Mountains|Hill|Hills|Valley|Bridge|Harbor|Harbour|Station|Province|District|Peninsula|Strait|Sea|Ocean|Creek|Forest|Desert|Canyon|Township|Parish|Heights|Highway)\b",
    {},
)
"""What names of places end in."""

RELATIVE_TIMES = compiled(
    r"\b(?:yesterday|today|tomorrow|tonight|overnight|noon|midnight|dawn|dusk|midday|weekend|(?:last|next|this|the (?:previous|following|same)|earlier|later) (?:spring|summer|autumn|fall|winter|century|decade|year|quarter|month|week|weekend|day|night|morning|afternoon|evening|season)"
    r"|morning|afternoon|evening|spring|summer|autumn|winter|christmas|easter|thanksgiving)\b",
    {},
)

TIMES_OVER = compiled(
    r"\b(?:once|twice|thrice|double|triple|a couple|a pair|dozens?|(?:a |two )?thirds?|quarters?|hat-trick|single|quadruple)\b",
    {},
)

VAGUE_COUNTS = compiled(
    r"(?:several|some|many|a few|few|dozens|scores|hundreds|thousands|no|an?|the|another)(?: of)?",
    {},
)

BEFORE_SPEAKER = compiled(
    rf"(?:\b{SAYING}|according to|told by|announced by|released by|quoting|citing|statement (?:from|by)|(?:survey|poll|report|study|analysis|estimate|review|inquiry)s?(?: of [\w, ]{1, 40}?| on [\w, ]{1, 40}?)?,? (?:by|from)|figures from|data from|documents (?:from|obtained by)|paid for by|commissioned by|published by|conducted by)(?: to)? (?:(?:the|a|an|his|her|its|their|both|two|some|local|state|federal|several) )*$",
    {},
)

AFTER_SPEAKER = compiled(
    rf"(?:[’']s? [\w ]{{1,30}})?(?:, [^,.;]{{1,60}},)? (?:(?:has|had|have|also|later|then|later|since) )?{SAYING}\b(?! (?:to be|by)\b)",
    {},
)

SUBJECT = re.compile(
    r"(?:^|[.;:—–“\"]\s*|, |\b(?:and|but|that|as|while|after|because) )(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne) )?$"
)

DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})? ?(?:\([A-Z]|—|–|--)")
"""What follows the place that a report opens with: "LEEDS (PA) —"."""

PLACED = re.compile(r"(?:in|near|outside|across|off|around|at) (?:the )?[A-Z]")
"""A phrase that is a place as a whole."""

ENDS_SPEAKER = re.compile(
    r"\s*(?:$|[.,;:!?”\"’)—–]| (?:on|in|at|to|who|which|that|and|as|when|after|for|yesterday|today)\b)"
)

NO_NAMES = {
    (word,)
    for word in [
        "the",
        "a",
        "an",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "to",
        "as",
        "and",
        "but",
        "or",
        "his",
        "her",
        "its",
        "their",
        "our",
        "there",
        "no",
        "not",
    ]
}


@frozen
class Pronoun:
    """A pronoun in its forms, and the forms of address of those whom it is not said of."""

    pronoun: re.Pattern[str]
    others: re.Pattern[str]


PRONOUNS = (
    Pronoun(compiled(r"he|him|his", {}), compiled(r"(?:mrs|ms|miss|lady|dame|the )\b", {})),
    Pronoun(compiled(r"she|her|hers", {}), compiled(r"(?:mr|sir|lord|the )\b", {})),
    Pronoun(compiled(r"they|them|their|it|its", {}), compiled(r"(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\b", {})),
)  # fmt: skip

NAMED = re.compile(
    r"(?:[Tt]he )?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.? )?(?:[^\W\d_a-z][\w’'-]*)(?: [^\W\d_a-z][\w’'-]*)?(?:[’']s?)?"
)
"""A name of one or two words, with its form of address: what a pronoun may stand for."""

RESUMED = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose) (?:[a-z][\w’'-]* ){0,3}[a-z][\w’'-]*(?:, which|, who)?"
)
"""A thing as it is named a second time."""

THINGS = re.compile(r"it|they|them|this|these|one")
"""Pronouns that stand for it."""

WOMEN = frozenset(
    [
        "woman",
        "girl",
        "mother",
        "grandmother",
        "sister",
        "daughter",
        "wife",
        "widow",
        "aunt",
        "niece",
        "actress",
        "waitress",
        "queen",
        "princess",
        "duchess",
        "nun",
        "bride",
        "girlfriend",
        "stepmother",
        "businesswoman",
        "chairwoman",
        "councilwoman",
        "congresswoman",
        "spokeswoman",
        "policewoman",
    ]
)
MEN = frozenset(
    [
        "man",
        "boy",
        "father",
        "grandfather",
        "brother",
        "son",
        "husband",
        "widower",
        "uncle",
        "nephew",
        "actor",
        "waiter",
        "king",
        "prince",
        "duke",
        "monk",
        "priest",
        "bishop",
        "groom",
        "boyfriend",
        "stepfather",
        "businessman",
        "chairman",
        "councilman",
        "congressman",
        "spokesman",
        "policeman",
    ]
)
"""Nouns of those for whom only one pronoun stands."""

PEOPLE = (
    frozenset(
        [
            "teacher",
            "headteacher",
            "pupil",
            "student",
            "professor",
            "doctor",
            "nurse",
            "surgeon",
            "patient",
            "judge",
            "lawyer",
            "solicitor",
            "barrister",
            "prosecutor",
            "defendant",
            "suspect",
            "victim",
            "witness",
            "driver",
            "passenger",
            "cyclist",
            "pedestrian",
            "officer",
            "constable",
            "detective",
            "sergeant",
            "sheriff",
            "soldier",
            "general",
            "minister",
            "senator",
            "governor",
            "mayor",
            "councillor",
            "president",
            "premier",
            "candidate",
            "lawmaker",
            "chancellor",
            "secretary",
            "director",
            "chairwoman",
            "chief",
            "executive",
            "manager",
            "owner",
            "founder",
            "farmer",
            "worker",
            "employee",
            "singer",
            "author",
            "writer",
            "artist",
            "player",
            "coach",
            "captain",
            "referee",
            "champion",
            "runner",
            "swimmer",
            "pilot",
            "skipper",
            "sailor",
            "child",
            "teenager",
            "pensioner",
            "resident",
            "tenant",
            "landlord",
            "neighbour",
            "neighbor",
            "couple",
            "speaker",
            "commissioner",
            "inspector",
            "ambassador",
            "coroner",
            "magistrate",
            "archbishop",
            "scientist",
            "researcher",
            "engineer",
            "designer",
            "developer",
            "builder",
            "baker",
            "carpenter",
            "plumber",
            "electrician",
            "photographer",
            "reporter",
            "journalist",
            "editor",
            "presenter",
            "comedian",
            "dancer",
            "composer",
            "conductor",
            "pianist",
        ]
    )
    | WOMEN
    | MEN
)
"""Nouns of those for whom "he" or "she" may stand."""

TAKING_UP = re.compile(r"then|that|this|that (?:time|day|point|date)|(?:doing so|so doing)")
"""What points back to a thing told before."""

TAKEN_AFTER = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]ollowing|[Dd]espite)\s*$"
)
"""What stands before it."""

WHICH_DID = re.compile(r"(?:that|who|which) (?!.*\b(?:not|never|no)\b)[a-z]\w+(?: [\w’'-]+){0,5}")
"""A relative clause by which something is told from others."""

CREDITED = compiled(
    r"(?:\b(?:by|from|credit|courtesy of|courtesy|copyright|source|via)|©|[/:|])[ :]*$|^\[?(?:photo\w*|image|picture|illustration|graphic)s?: ?$",
    {},
)
"""What stands before the name of one who made a picture, not of one who is to be seen in it."""

CREDITS = compiled(r" ?[/|)\]]|\.?$|(?: [’'\w]+)?/", {})
"""What stands behind such a name."""

NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|of|his|her|its|their|two|three|several|many|#\d+|this|that|these|those)(?: \w+)?\s*$",
    re.IGNORECASE,
)

OBJECT_BEHIND = re.compile(r" (?:an?|the|that|how|why|its|their|his|her|no) ")
"""What stands behind a verb with an object, not behind a noun."""

RESAID = frozenset(
    [
        "according", "to", "say", "says", "said", "saying", "tell", "tells", "told", "that", "add", "adds", "added",
        "report", "reports", "reported", "state", "states", "stated", "note", "notes", "noted", "it", "was", "is",
    ]
)  # fmt: skip
"""The plain words that bring in what a source says."""

SMALL_WORDS = frozenset(
    [
        "on",
        "in",
        "at",
        "the",
        "a",
        "an",
        "of",
        "by",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "that",
        "to",
        "for",
    ]
)

COMPANY_FORMS = compiled(
    r",? ?(?:inc|ltd|limited|corp|corporation|co|llc|llp|plc|gmbh|s\.?a)\.?,?", {}
)
"""What stands behind a company's name and is often left off."""

SINCE_WHEN = compiled(
    r"(?:[ -](?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)))? (?:ago|earlier|later|before)\b| centur(?:y|ies)\b",
    {},
)
"""What makes a number in front of it tell when something was."""

TIME_UNITS = frozenset(["year", "month", "week", "day", "hour", "minute", "decades", "decade"])

PAGE_LINES = compiled(
    r"(?:sign up|subscribe|follow (?:us|our|me)|share (?:this|on|via)?|click here|tap here|advertisement|sponsored|comments?(?: \(\d+\))?|\d+ comments?|listen to this (?:story|article)|print this|email this|most (?:read|popular)|trending|published \d+ \w+ ago|\d+ (?:min|minute)s? read|download (?:our|the) app|support (?:our|us)|donate|join (?:us|our)|get (?:our|the) (?:\w+ )?(?:newsletter|app|alerts)|skip to)\b.{0,140}",
    {},
)
"""Lines that a page carries for its own sake."""
