"""How English words vary: British and American endings, words taken for one another, irregular forms."""

from __future__ import annotations

from versioned.rules.rule import compiled

AMERICAN = tuple(
    (compiled(pattern, {}), american)
    for pattern, american in (
        (r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ably$|ful$|less$|ite$|ites$|hood|er$|ers$|ly$|y$|al$|ist$)", "or"),
        (r"(?<=[a-z]{2})is(?=(?:e|ed|es|ing|er|ers|ation|ations|able)$)", "iz"),
        (r"ys(?=(?:e|ed|es|ing|er|ers)$)", "yz"),
        (r"(?<=[tbv])re(?=$|s$|d$)", "er"),
        (r"ogue(?=s?$)", "og"),
        (r"ll(?=(?:ed|ing|er|ers|or|ors|ous)$)", "l"),
        (r"ll(?=(?:ment|ful|ness)$)", "l"),
        (r"(?<=[a-z]{2})l(?=(?:ment|ments|fully|ful)$)", "l"),
        (r"ence(?=s?$)", "ense"),
        (r"[ao]e(?=[a-z]{3})", "e"),
        (r"mme(?=s?$)", "m"),
        (r"(?<=^to)wards$|(?<=^up)wards$|(?<=^in)wards$|(?<=for|out)wards$|(?<=back|down)wards$|(?<=after)wards$", "ward"),
        (r"(?<=[aeiou][nlr])t$", "ed"),
    )
)  # fmt: skip
"""Endings as British spelling has them, and the American ones."""

VARIANTS = tuple(
    frozenset(row.split())
    for row in (
        "grey gray", "tyre tire", "tyres tires", "kerb curb", "kerbs curbs", "cheque check", "cheques checks",
        "mould mold", "plough plow", "ploughs plows", "ploughed plowed", "sceptic skeptic", "sceptics skeptics",
        "sceptical skeptical", "scepticism skepticism", "jewellery jewelry", "aluminium aluminum", "aeroplane airplane",
        "storey story", "storeys stories", "mum mom", "pyjamas pajamas", "axe ax", "whilst while", "amongst among",
        "amidst amid", "learnt learned", "dreamt dreamed", "burnt burned", "spelt spelled", "practise practice",
        "practised practiced", "practising practicing", "licence license", "licenced licensed", "judgement judgment",
        "ageing aging", "enrol enroll", "enrolment enrollment", "fulfil fulfill", "fulfils fulfills", "instalment installment",
        "skilful skillful", "wilful willful", "draught draft", "draughts drafts", "adviser advisor", "advisers advisors",
        "cosy cozy", "moustache mustache", "doughnut donut", "doughnuts donuts", "okay ok", "alright allright", "acknowledgement acknowledgment",
        "analyse analyze", "paralyse paralyze", "catalyse catalyze", "manoeuvre maneuver", "manoeuvres maneuvers",
        "paediatric pediatric", "orthopaedic orthopedic", "encyclopaedia encyclopedia", "foetus fetus", "oestrogen estrogen",
        "programme program", "programmes programs", "metre meter", "metres meters", "litre liter", "litres liters", "tonne ton",
        "speciality specialty", "acclimatise acclimate", "sulphur sulfur", "furore furor", "gaol jail", "omelette omelet", "woollen woolen", "yoghurt yogurt",
    )
)  # fmt: skip
"""Words of two spellings that no ending explains."""

CONFUSED = tuple(
    frozenset(row.split())
    for row in (
        "their there they're they’re", "its it's it’s", "your you're you’re", "whose who's who’s", "affect effect",
        "affects effects", "affected effected", "lead led", "then than", "to too two", "lose loose", "loses looses", "losing loosing",
        "principal principle", "complement compliment", "discreet discrete", "stationary stationery", "pore pour", "pored poured", "poring pouring",
        "reign rein", "reigns reins", "peak peek pique", "cite site sight", "bare bear", "brake break", "brakes breaks", "elicit illicit", "flaunt flout",
        "ensure insure", "form from", "trail trial", "casual causal", "of off", "hugh huge", "weather whether", "were where", "wear where", "threw through", "though through thought", "quiet quite",
        "advice advise", "breath breathe", "bath bathe", "cloth clothe", "altar alter", "capital capitol", "council counsel", "councilor counselor", "councillor counsellor", "dual duel", "desert dessert", "faze phase", "fazed phased", "hoard horde", "hoards hordes",
        "past passed", "plain plane", "right write", "role roll", "roles rolls", "sole soul", "steal steel", "tail tale", "tow toe", "vain vein", "waist waste", "waive wave", "waived waved", "waiver waver", "wreck reek wreak", "yoke yolk", "palate palette pallet",
        "shear sheer", "straight strait", "accept except", "adverse averse", "allude elude", "amoral immoral", "cue queue", "currant current", "diffuse defuse", "forward foreword", "hangar hanger", "lightening lightning", "marshal martial", "mantel mantle", "medal metal meddle", "naval navel", "populous populace", "prey pray", "pedal peddle", "rapt wrapped", "ravage ravish", "tack tact", "tenant tenet", "the they them then", "an and any", "on one", "he the", "his this", "is his", "if it of", "are our", "has as", "no know", "knew new", "by buy bye", "for four fore", "here hear", "heard herd", "would wood", "week weak", "whole hole", "which witch", "won one", "son sun", "sale sail", "sea see", "meet meat", "made maid", "mail male", "main mane", "pair pare pear", "piece peace", "poor pour", "rain reign rein", "root route", "scene seen", "seam seem", "serial cereal", "some sum", "stake steak", "stair stare", "tide tied", "way weigh", "manger manager", "mange manage", "singed signed", "sing sign", "diary dairy", "angle angel", "calvary cavalry", "martial marital", "untied united", "costumer customer", "pubic public", "statue statute", "bused bussed", "sever server", "asses assess", "barley barely", "beside besides", "collage college", "complaint compliant", "conservation conversation", "crate create", "crated created", "dinning dining", "expect except", "filed field", "gong going", "hole hold", "hop hope", "host hots", "lest least", "lien line", "mote more", "nit not", "ot to", "posses possess", "rage range", "revue review", "slat salt", "tot to", "wit with", "wold would", "wont want won’t won't",
    )
)  # fmt: skip
"""Words that are taken for one another when writing."""

IRREGULAR = {
    form: row.split()[0]
    for row in (
        "be am is are was were been being", "have has had having", "do does did done doing", "say says said",
        "go goes went gone going", "get got gotten", "make made", "take took taken", "come came", "see saw seen",
        "know knew known", "give gave given", "find found", "think thought", "tell told", "become became", "show shown showed",
        "leave left", "feel felt", "bring brought", "begin began begun", "keep kept", "hold held", "write wrote written",
        "stand stood", "hear heard", "let letting", "mean meant", "set setting", "meet met", "run ran running", "pay paid", "sit sat",
        "speak spoke spoken", "lie lay lain lying", "lead led", "grow grew grown", "lose lost", "fall fell fallen", "send sent", "build built",
        "understand understood", "draw drew drawn", "break broke broken", "spend spent", "cut cutting", "rise rose risen", "drive drove driven",
        "buy bought", "wear wore worn", "choose chose chosen", "seek sought", "throw threw thrown", "catch caught", "deal dealt", "win won winning",
        "forget forgot forgotten", "sell sold", "fight fought", "teach taught", "eat ate eaten", "sing sang sung", "strike struck stricken",
        "hang hung hanged", "shake shook shaken", "ride rode ridden", "feed fed", "shoot shot", "drink drank drunk", "hit hitting", "arise arose arisen",
        "fly flew flown", "spread spreading", "sleep slept", "steal stole stolen", "swear swore sworn", "swim swam swum", "sink sank sunk", "shrink shrank shrunk",
        "slide slid", "split splitting", "tear tore torn", "wake woke woken", "withdraw withdrew withdrawn", "bear bore born borne", "bind bound", "bite bit bitten",
        "blow blew blown", "burn burnt", "cost costing", "dig dug", "forbid forbade forbidden", "freeze froze frozen", "hide hid hidden", "lay laid", "lend lent",
        "light lit", "overcome overcame", "put putting", "quit quitting", "ring rang rung", "shut shutting", "speed sped", "spring sprang sprung", "stick stuck", "sweep swept", "swing swung", "undergo underwent undergone",
        "flee fled", "bid bidding", "cast casting", "dwell dwelt", "weave wove woven", "leap leapt", "plead pled pleaded", "prove proven proved", "mistake mistook mistaken", "foresee foresaw foreseen", "oversee oversaw overseen", "undertake undertook undertaken",
    )
    for form in row.split()
}  # fmt: skip
"""Irregular verb forms, each with the form it belongs to."""

PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "wives": "wife", "lives": "life", "knives": "knife", "leaves": "leaf", "halves": "half", "thieves": "thief",
    "loaves": "loaf", "wolves": "wolf", "criteria": "criterion", "crises": "crisis", "analyses": "analysis", "theses": "thesis", "media": "medium",
    "policemen": "policeman", "firemen": "fireman", "congressmen": "congressman", "spokesmen": "spokesman",
}  # fmt: skip

AUXILIARIES = frozenset(
    [
        "be",
        "am",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "have",
        "has",
        "had",
        "having",
        "do",
        "does",
        "did",
        "done",
        "to",
    ]
)
"""Verbs that only carry tense, voice and number."""

DERIVED = (
    ("ation", ""), ("ation", "e"), ("ion", ""), ("ion", "e"), ("ment", ""), ("al", ""), ("al", "e"), ("ance", ""), ("ly", ""), ("ness", ""),
    ("ication", "y"), ("ission", "it"), ("er", ""), ("er", "e"), ("or", ""), ("or", "e"), ("ity", ""), ("ity", "e"),
)  # fmt: skip
"""Endings of nouns, adverbs and comparatives, and what stands for them in the word they are made of."""

ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"),
)  # fmt: skip
