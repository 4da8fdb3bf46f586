"""The notations of one and the same thing: abbreviations, units, currencies, places in short and in full."""

from __future__ import annotations

MONTHS = {
    short: full
    for full, shorts in {
        "january": "jan", "february": "feb", "march": "mar", "april": "apr", "june": "jun", "july": "jul",
        "august": "aug", "september": "sep sept", "october": "oct", "november": "nov", "december": "dec",
    }.items()
    for short in shorts.split()
}  # fmt: skip

WEEKDAYS = {
    short: full
    for full, shorts in {
        "monday": "mon", "tuesday": "tue tues", "wednesday": "wed weds", "thursday": "thu thur thurs", "friday": "fri", "saturday": "sat", "sunday": "sun",
    }.items()
    for short in shorts.split()
}  # fmt: skip

STATES = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california", "colo": "colorado", "conn": "connecticut", "del": "delaware",
    "fla": "florida", "ga": "georgia", "ill": "illinois", "ind": "indiana", "kan": "kansas", "ky": "kentucky", "la": "louisiana", "md": "maryland",
    "mass": "massachusetts", "mich": "michigan", "minn": "minnesota", "miss": "mississippi", "mo": "missouri", "mont": "montana", "neb": "nebraska",
    "nev": "nevada", "n.h": "new hampshire", "n.j": "new jersey", "n.m": "new mexico", "n.y": "new york", "n.c": "north carolina", "n.d": "north dakota",
    "okla": "oklahoma", "ore": "oregon", "pa": "pennsylvania", "r.i": "rhode island", "s.c": "south carolina", "s.d": "south dakota", "tenn": "tennessee",
    "tex": "texas", "vt": "vermont", "va": "virginia", "wash": "washington", "w.va": "west virginia", "wis": "wisconsin", "wyo": "wyoming",
}  # fmt: skip

POSTAL = dict(
    pair.split(":")
    for pair in [
        "AL:alabama",
        "AK:alaska",
        "AZ:arizona",
        "AR:arkansas",
        "CA:california",
        "CO:colorado",
        "CT:connecticut",
        "DE:delaware",
        "FL:florida",
        "GA:georgia",
        "HI:hawaii",
        "ID:idaho",
        "IL:illinois",
        "IN:indiana",
        "IA:iowa",
        "KS:kansas",
        "KY:kentucky",
        "LA:louisiana",
        "ME:maine",
        "MD:maryland",
        "MA:massachusetts",
        "MI:michigan",
        "MN:minnesota",
        "MS:mississippi",
        "MO:missouri",
        "MT:montana",
        "NE:nebraska",
        "NV:nevada",
        "NH:new_hampshire",
        "NJ:new_jersey",
        "NM:new_mexico",
        "NY:new_york",
        "NC:north_carolina",
        "ND:north_dakota",
        "OH:ohio",
        "OK:oklahoma",
        "OR:oregon",
        "PA:pennsylvania",
        "RI:rhode_island",
        "SC:south_carolina",
        "SD:south_dakota",
        "TN:tennessee",
        "TX:texas",
        "UT:utah",
        "VT:vermont",
        "VA:virginia",
        "WA:washington",
        "WV:west_virginia",
        "WI:wisconsin",
        "WY:wyoming",
    ]
)
"""The two letters of the post for a state, read where they stand behind a comma or alone."""

STATES_IN_FULL = frozenset(
    [*STATES.values(), "alaska", "hawaii", "idaho", "iowa", "maine", "ohio", "utah"]
)

COUNTRIES = frozenset(
    [
        "afghanistan",
        "albania",
        "algeria",
        "andorra",
        "angola",
        "argentina",
        "armenia",
        "australia",
        "austria",
        "azerbaijan",
        "bahrain",
        "bangladesh",
        "belarus",
        "belgium",
        "bolivia",
        "bosnia",
        "botswana",
        "brazil",
        "britain",
        "bulgaria",
        "cambodia",
        "cameroon",
        "canada",
        "chile",
        "china",
        "colombia",
        "congo",
        "croatia",
        "cuba",
        "cyprus",
        "denmark",
        "ecuador",
        "egypt",
        "england",
        "eritrea",
        "estonia",
        "ethiopia",
        "europe",
        "finland",
        "france",
        "gambia",
        "germany",
        "ghana",
        "greece",
        "guatemala",
        "guinea",
        "haiti",
        "honduras",
        "hungary",
        "iceland",
        "india",
        "indonesia",
        "iran",
        "iraq",
        "ireland",
        "israel",
        "italy",
        "jamaica",
        "japan",
        "jordan",
        "kazakhstan",
        "kenya",
        "kosovo",
        "kuwait",
        "laos",
        "latvia",
        "lebanon",
        "liberia",
        "libya",
        "lithuania",
        "luxembourg",
        "madagascar",
        "malawi",
        "malaysia",
        "mali",
        "malta",
        "mauritania",
        "mexico",
        "moldova",
        "mongolia",
        "montenegro",
        "morocco",
        "mozambique",
        "myanmar",
        "namibia",
        "nepal",
        "netherlands",
        "nicaragua",
        "niger",
        "nigeria",
        "norway",
        "oman",
        "pakistan",
        "palestine",
        "panama",
        "paraguay",
        "peru",
        "philippines",
        "poland",
        "portugal",
        "qatar",
        "romania",
        "russia",
        "rwanda",
        "scotland",
        "senegal",
        "serbia",
        "singapore",
        "slovakia",
        "slovenia",
        "somalia",
        "spain",
        "sudan",
        "sweden",
        "switzerland",
        "syria",
        "taiwan",
        "tajikistan",
        "tanzania",
        "thailand",
        "tunisia",
        "turkey",
        "uganda",
        "ukraine",
        "uruguay",
        "uzbekistan",
        "venezuela",
        "vietnam",
        "wales",
        "yemen",
        "zambia",
        "zimbabwe",
        "africa",
        "asia",
        "america",
        "antarctica",
    ]
)

ABBREVIATIONS = {
    "dr": "doctor", "gov": "governor", "sen": "senator", "rep": "representative", "lt": "lieutenant", "sgt": "sergeant", "gen": "general",
    "col": "colonel", "capt": "captain", "maj": "major", "brig": "brigadier", "cpl": "corporal", "cmdr": "commander", "adm": "admiral", "prof": "professor",
    "rev": "reverend", "hon": "honorable", "pres": "president", "supt": "superintendent", "det": "detective", "insp": "inspector", "const": "constable",
    "ave": "avenue", "rd": "road", "blvd": "boulevard", "hwy": "highway", "rte": "route", "ft": "foot", "mt": "mount", "jr": "junior", "sr": "senior",
    "co": "company", "corp": "corporation", "inc": "incorporated", "ltd": "limited", "dept": "department", "univ": "university", "assn": "association", "bros": "brothers", "intl": "international", "govt": "government",
    "vs": "versus", "etc": "and so on", "approx": "approximately", "no": "no", "nos": "numbers", "est": "established", "incl": "including",
    "u.s": "united states", "u.s.a": "united states", "usa": "united states", "u.k": "united kingdom", "uk": "united kingdom", "u.n": "united nations", "un": "united nations", "e.u": "european union", "eu": "european union",
    "u.a.e": "united arab emirates", "uae": "united arab emirates", "d.c": "district of columbia", "l.a": "los angeles", "n.y.c": "new york city", "nyc": "new york city", "p.m": "pm", "a.m": "am", "ceo": "chief executive", "mp": "member of parliament",
    "p.c": "pc", "ph.d": "phd", "c.i.a": "cia", "f.b.i": "fbi", "n.a.t.o": "nato", "w.h.o": "who", "ok'd": "okayed",
}  # fmt: skip
"""Abbreviations without their last stop, in lower case, and what they stand for."""

SPELLED = {
    "street": "st", "saint": "st", "vs": "versus", "v": "versus", "sq": "square", "govt": "government", "approx": "approximately",
    "½": "half", "¼": "quarter", "¾": "three-quarters", "okay": "ok", "o.k": "ok", "tv": "television",
}  # fmt: skip
"""Words and short forms that one token stands for wherever they are."""

PHRASES = {
    ("mile", "per", "hour"): "mph", ("kilometre", "per", "hour"): "kph", ("kilometre", "h"): "kph", ("square", "foot"): "sqft",
    ("degree", "celsius"): "celsius", ("degree", "fahrenheit"): "fahrenheit", ("degree", "c"): "celsius", ("degree", "f"): "fahrenheit",
    ("percentage", "point"): "percentage points", ("percentage", "points"): "percentage points", ("world", "war", "ii"): "ww2", ("world", "war", "#2"): "ww2", ("#2th", "world", "war"): "ww2", ("world", "war", "i"): "ww1", ("#1th", "world", "war"): "ww1", ("a", "k", "a"): "aka",
}  # fmt: skip
"""Runs of canonical tokens that are one."""

CAPITALS = {"US": "united states", "WHO": "world health organization"}
"""Abbreviations that are other words in lower case."""

UNITS = {
    form: forms.split()[0]
    for forms in (
        "foot feet ft", "inch inches", "yard yards yd yds", "mile miles", "metre metres meter meters", "kilometre kilometres kilometer kilometers km kms k", "centimetre centimetres centimeter centimeters cm",
        "millimetre millimetres millimeter millimeters mm", "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", "gram grams gramme grammes", "pound pounds lb lbs", "ounce ounces oz", "tonne tonnes",
        "ton tons", "litre litres liter liters", "hectare hectares ha", "acre acres", "hour hours hr hrs", "minute minutes min mins", "second seconds sec secs", "megawatt megawatts mw", "gigawatt gigawatts gw", "kilowatt kilowatts kw", "dollar dollars", "euro euros", "degree degrees", "mph", "kph kmh", "celsius c", "fahrenheit f",
        "year years yr yrs", "month months", "week weeks", "day days",
    )
    for form in forms.split()
}  # fmt: skip
"""Units behind a number, all forms, and the first of each row for all of them."""

SIGNS = {
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "us$": "dollar",
    "¥": "yen",
    "₹": "rupee",
    "°": "degree",
}

SCALES = {
    "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000,
    "billion": 1_000_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "trillion": 1_000_000_000_000, "tn": 1_000_000_000_000, "lakh": 100_000, "crore": 10_000_000, "dozen": 12,
}  # fmt: skip

CONTRACTIONS = {
    "can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not", "let's": "let us", "it's": "it is", "that's": "that is", "there's": "there is",
    "he's": "he is", "she's": "she is", "who's": "who is", "what's": "what is", "here's": "here is", "gonna": "going to", "wanna": "want to", "ain't": "is not",
}  # fmt: skip

ENDINGS = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ll", " will"),
    ("'ve", " have"),
    ("'d", " would"),
    ("'m", " am"),
)
"""What contractions end in."""
