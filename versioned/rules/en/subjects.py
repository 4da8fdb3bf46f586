"""What kind of error it is, from the words for what was wrong or the shape of the values."""

from __future__ import annotations

from versioned.model import Error
from versioned.rules.rule import compiled

_ROWS: tuple[tuple[Error, str], ...] = (
    ("quote", r"\b(?:quotes?|quotations?)\b"),
    ("identity", r"\b(?:relationship|relation|identity|identities)\b"),
    ("date", r"\b(?:years?|dates?|days? of the week|day|month|decade|century|when|time|hour|deadline|weekday)\b"),
    ("name", r"\b(?:names?|surnames?|first name|last name|spelling|spelled|initials?)\b"),
    ("place", r"\b(?:state of|province of|suburb|county|riding|constituency|neighbou?rhood|hometown)\b"),
    ("title", r"\b(?:titles?|designation|job|position|rank|post held|role|roles|occupation|affiliation|office held)\b"),
    ("place", r"\b(?:location|place|city|town|county|country|venue|where|hometown|birthplace|street|address)\b"),
    ("number", r"\b(?:number|amount|figures?|percent(?:age)?|total|ages?|price|cost|size|height|weight|length|distance|score|"
     r"sum|rate|population|value|forecast|attendance|capacity|distance|temperature|turnout|margin|majority|bequest|swing|spending|revenue|profit|quantity|how many|how much|estimate|ratio|share|temperature|toll|votes?|salary|budget)\b"),
)  # fmt: skip

SUBJECTS = tuple((error, compiled(pattern, {})) for error, pattern in _ROWS)
"""Error types by the words for what was wrong; the first that is found counts."""

HEAD_ENDS = compiled(
    r" (?:of|for|in|on|at|to|that|who|which|with|by|from|about|regarding|between|when|where|whose|held|planned|affected)\b|,",
    {},
)
"""Where the head of "the number of homes planned" ends."""

TITLES = compiled(
    r"\b(?:minister|secretary|professor|director|president|chief|chair(?:man|woman|person)?|manager|editor|officer|captain|judge|justice|governor|mayor|senator"
    r"|councillor|councilor|councilman|councilwoman|commissioner|superintendent|principal|dean|provost|chancellor|treasurer|founder|co-founder|head|leader|deputy|sergeant|lieutenant"
    r"|detective|attorney|lawyer|counsel|analyst|economist|reporter|spokes(?:man|woman|person)|executive|ceo|cfo|coo|vice|assistant|associate|adviser|advisor|fellow|lecturer|coach|curator|conductor|bishop|priest"
    r"|ambassador|envoy|representative|assembl\w+|legislator|mp|engineer|architect|owner|member|candidate|nurse|physician|surgeon|teacher|student|undersecretary|mechanic|[a-z]{4,}(?:ist|ician|eer)|chairwoman|lecturer|widow|inspector|coordinator|co-ordinator|administrator)\b",
    {},
)
"""Words for a person's post or rank."""

RELATIONS = compiled(
    r"\b(?:father|mother|uncle|aunt|niece|nephew|son|daughter|brother|sister|wife|husband|widow|widower|cousin|grandson|granddaughter|grandfather|grandmother|partner|fianc[eé]e?|stepson|stepdaughter|in-law|godson)\b",
    {},
)
"""Words for what one person is to another."""

PLACES = compiled(
    r"\b(?:street|avenue|road|lane|drive|boulevard|square|river|creek|lake|bay|channel|strait|sea|ocean|island|county|city|town|township|village|district|ward|borough|parish|province|state|territory|park|bridge|hill|mount|mountain"
    r"|valley|harbor|harbour|port|pond|beach|coast|north|south|east|west|northern|southern|eastern|western|airport|station|junction|cross|ridge|forest|desert|head|point|cape|falls|springs|heights|floor|mile|exit|route|highway)\b",
    {},
)
"""Words in the names of places, and for where a thing is."""

IN_A_PLACE = compiled(
    r"\b(?:in|at|on|near|outside|toward|towards|north|south|east|west|off) (?:the )?$", {}
)
"""What stands before the name of a place."""
