"""What it means when certain words come, go, or are exchanged for others.

The rows are tried from the top; the first that fits an edit decides. Patterns see the words in
lower case, contractions taken apart ("isn't" is "is not"), without marks.
"""

from __future__ import annotations

from versioned.rules.edit import EditRule
from versioned.rules.rule import compiled

OPPOSED = r"able|aware|lawful|legal|legally|lawfully|successful|successfully|likely|safe|armed|paid|fair|fairly|authorized|authorised|registered|insured|licensed|vaccinated|documented|founded|constitutional|related|known|available|complete|accurate|correct|correctly|dependent|direct|directly|possible|probable|regular|responsible|relevant|eligible|sufficient|valid|voluntary|conclusive|capable|competent|consistent|willing|intentional|intentionally|confirmed|verified|injured|hurt|harmed|healthy|conscious|married|employed|occupied|opposed|qualified|honest|loyal|satisfied|fatal|violent|profit|partisan|binding|essential|clear|certain|usual|common|true|real"
"""Words that take "un-", "in-" and the like for their opposite."""

NEGATIONS = (
    EditRule(
        "no-longer", "negation", "material", r"no longer", "“no longer” came or went",
        ("The road is closed to lorries.", "The road is no longer closed to lorries."),
    ),
    EditRule(
        "negation", "negation", "material",
        r"not|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|barely|scarcely",
        "a negation came or went",
        ("The board approved the sale.", "The board did not approve the sale."), counted=True,
    ),
    EditRule(
        "opposite-prefix", "negation", "material",
        OPPOSED,
        "the word became its opposite",
        ("The march was legal, the court said.", "The march was illegal, the court said."),
        other=rf"(?:un|il|in|im|ir|dis|non)-?(?:{OPPOSED})",
    ),
)  # fmt: skip
"""Whether something is so, or is not."""

HEDGES = (
    EditRule(
        "modal", "hedge", "material", r"(?:will|shall|is|are|was|were|would|must|has|have|did|does|do)(?: (?:be|to|have|been|definitely|certainly))*", "what was sure is now possible, or the other way round",
        ("The bank will cut 300 jobs.", "The bank may cut 300 jobs."),
        other=r"(?:may|might|could|can|should|would)(?: (?:be|have|well|have been))*|(?:is|are|was|were|has been|have been) (?:likely|expected|set|due|planned|thought|said|believed|reported|alleged|understood|considering|hoping|poised|scheduled)(?: to| to be| to have| to have been)?|(?:plans?|hopes?|expects?|intends?|aims?|wants?|appears?|seems?|appeared|seemed|is considering) to(?: be| have| have been)?",
    ),
    EditRule(
        "modal-strength", "hedge", "material", r"must|will|shall|has to|have to|had to|need to|needs to|requires|required", "how binding or sure it is changed",
        ("Owners must register their dogs.", "Owners should register their dogs."),
        other=r"should|may|might|could|can|would|ought to|asks?|asked|urged?|encouraged?",
    ),
    EditRule(
        "modal-comes-or-goes", "hedge", "material", r"may|might|could|should|would|must|will",
        "a word for how sure it is came or went",
        ("The drug slows the disease.", "The drug may slow the disease."),
    ),
    EditRule(
        "said-to-be", "hedge", "material",
        r"allege[ds]?|alleging|allegedly|reported(?= (?:to|by|in|on))|reportedly|apparent|apparently|appears?|appeared|seems?|seemed|seemingly|supposed|supposedly|purported|purportedly|ostensibly|so-called|self-described|suspected|suspect|accused of|believed|possible|possibly|perhaps|maybe|probable|probably|likely|unlikely|potential|potentially|presumed|presumably|presumptive|rumou?red|unconfirmed|unverified|confirmed|certainly|definitely|undoubtedly|clearly|in part|partly|partially|largely|mainly|mostly|entirely|wholly|completely|fully|effectively|virtually|practically|arguably|possibly|tentative|tentatively|provisional|provisionally|preliminary|expected to|(?:said|thought|believed|reported|understood|expected|likely|alleged|known|due|set|poised) to|(?:appears?|seems?|appeared|seemed) to|claims? to|claimed to|if convicted|attempted|would-be|in effect|can|could",
        "a word for how sure or how full it is came or went",
        ("The thief fled on a bicycle.", "The alleged thief fled on a bicycle."),
    ),
    EditRule(
        "how-many", "hedge", "material",
        r"at least|at most|more than|fewer than|less than|no fewer than|no more than|as many as|as much as|as few as|up to|about|around|approximately|roughly|nearly|almost|some|over|under|only|just over|just under|close to|well over|just|an estimated|estimated|some of|in excess of|above|below",
        "how exact the figure is changed",
        ("40 people were hurt.", "At least 40 people were hurt."),
    ),
    EditRule(
        "quantifier", "hedge", "material",
        r"(?:all|every|each|most|many|several|some|few|a few|any|both|half|the majority|a majority|a minority|hundreds|dozens|scores|thousands|nearly all|almost all|a handful|a number|one|another|none)(?: of)?",
        "how many are spoken of changed",
        ("Most tenants have left.", "Some tenants have left."),
        other=r"(?:all|every|each|most|many|several|some|few|a few|any|both|half|the majority|a majority|a minority|hundreds|dozens|scores|thousands|nearly all|almost all|a handful|a number|none)(?: of)?",
    ),
    EditRule(
        "how-often", "hedge", "material",
        r"always|often|sometimes|rarely|seldom|usually|generally|occasionally|frequently|repeatedly|regularly|once|twice|commonly|typically|normally",
        "how often it happens changed",
        ("The line is often late.", "The line is sometimes late."),
    ),
    EditRule(
        "how-certain", "hedge", "material",
        r"(?:has |have |had )?(?:proves?|proved|proven|shows?|showed|shown|confirms?|confirmed|demonstrates?|demonstrated|establish(?:es|ed)?|reveals?|revealed|finds?|found)(?: that)?", "how strongly the evidence speaks changed",
        ("The study proves that tea helps.", "The study suggests that tea helps."),
        other=r"(?:has |have |had )?(?:suggests?|suggested|reports?|reported|indicates?|indicated|hints?(?: at)?|hinted(?: at)?|implies|implied|appears? to (?:show|suggest)|points? to|raises? the possibility)(?: that)?",
    ),
    EditRule(
        "looser-cause", "causal_or_claim", "material",
        r"(?:(?:is|are|was|were) )?caused by|caused?|causes|causing|because of|due to|blamed on|the result of|led to|leads to|resulted in", "a cause became a link, or a link a cause",
        ("The outage was caused by a tree.", "The outage was linked to a tree."), also=("hedge",),
        other=r"(?:(?:is|are|was|were) )?(?:linked to|linked with|associated with|tied to|connected to|connected with|related to|attributed to|blamed on|thought to be due to)|contributed to|contributes to|may cause|may have caused",
    ),
)  # fmt: skip
"""How sure, how full, how strong a statement is."""

SAYING = (
    r"(?:says?|said|saying|told|tells?|telling|adds?|added|adding|notes?|noted|noting|writes?|wrote|writing|states?|stated|stating|explains?|explained|recalls?|recalled"
    r"|claims?|claimed|claiming|alleges?|alleged|alleging|admits?|admitted|admitting|concedes?|conceded|acknowledges?|acknowledged|insists?|insisted|insisting|asserts?|asserted|asserting|argues?|argued|arguing|maintains?|maintained|contends?|contended|denies|denied|deny"
    r"|warns?|warned|confirms?|confirmed|announces?|announced|reports?|reported|declares?|declared|suggests?|suggested|testifies|testified|complains?|complained|boasts?|boasted|confesses|confessed|reveals?|revealed|disclosed?|discloses|estimates?|estimated|believes?|believed|thinks?|thought"
    r"|remarks?|remarked|replies|replied|responds?|responded|tweets?|tweeted|posts?|posted|quips?|quipped|joked?|jokes|predicts?|predicted|promises?|promised|vows?|vowed|pledges?|pledged)"
)
FINDING = r"(?:finds?|found|concludes?|concluded|rules?|ruled|determines?|determined|shows?|showed|decides?|decided|holds?|held|orders?|ordered|proves?|proved|learns?|learned)"
"""Verbs of courts and reports, which stand where a source speaks."""

PLAIN_SAYING = (
    r"(?:(?:has |have |had |is |was )?(?:says?|said|saying|tells?|told|telling|adds?|added|adding|notes?|noted|noting|writes?|wrote|written|states?|stated|stating|explains?|explained|recalls?|recalled|remarks?|remarked|reports?|reported|announces?|announced)"
    r"(?: (?:reporters|the paper|journalists|that|in a statement|me|us|them))*|according to)"
)

ATTRIBUTIONS = (
    EditRule(
        "plain-saying", "attribution", "copyedit", PLAIN_SAYING, "another plain word for saying",
        ("The pilot said the engine failed.", "The pilot told reporters the engine failed."),
        other=PLAIN_SAYING,
    ),
    EditRule(
        "saying", "attribution", "material", rf"(?:has |have |had |is |was )?(?:{SAYING}|according to)(?: (?:that|to|reporters))*", "how the words of the source are brought in changed",
        ("The minister claimed that it was safe.", "The minister said that it was safe."),
        other=rf"(?:has |have |had |is |was )?(?:{SAYING}|according to)(?: (?:that|to|reporters))*",
    ),
    EditRule(
        "source-comes-or-goes", "attribution", "material",
        rf"(?:but )?(?:according to [\w ’'-]{{1,60}}|(?:[\w’'-]+ ){{1,6}}{SAYING}|{SAYING} (?:(?:that|they|he|she|it) ?)+|citing [\w ’'-]{{1,60}}|{SAYING} (?:the |a |an |an? )?[\w ’'-]{{3,40}})", "who says so came or went",
        ("The well was poisoned, officials said.", "The well was poisoned."),
        other=r"", also=("hedge",),
    ),
)  # fmt: skip
"""Who says so, and how their words are brought in."""

ROLES = r"(?:vice|deputy|assistant|associate|acting|interim|former|ex|senior|junior|chief|executive|co|head|managing|general|lead|principal|retired|late|honorary|elect|emeritus|incoming|outgoing|founding|top|special|shadow|under|first|second|lieutenant|major|brigadier|staff|ranking|adjunct|visiting|independent|freelance|self[- ]employed|minority|majority)"
POSTS = (
    r"(?:president|chief|chairs?|chairman|chairwoman|chairperson|chief executive|c\.?e\.?o\.?|cfo|coo|director|manager|minister|secretary|treasurer|governor|senator|representative|congressman|congresswoman|councill?or|councilman|councilwoman|alderman|mayor|commissioner|sheriff|officer|judge|justice|magistrate|prosecutor|attorney|lawyer|solicitor|barrister|solicitor general|attorney general|counsel"
    r"|general|colonel|major|captain|lieutenant|sergeant|corporal|private|admiral|commander|marshal|brigadier|inspector|superintendent|constable|detective|deputy|trooper|professor|lecturer|dean|provost|chancellor|rector|principal|headteacher|headmaster|headmistress|teacher|tutor|coach|captain|trainer|player|goalkeeper|editor|reporter|columnist|publisher|correspondent|producer|author|founder|cofounder|owner|partner|shareholder"
    r"|doctor|dr|surgeon|physician|nurse|consultant|pharmacist|paramedic|dentist|psychologist|psychiatrist|therapist|engineer|architect|economist|historian|curator|conductor|librarian|analyst|strategist|adviser|advisor|aide|spokesman|spokeswoman|spokesperson|ambassador|envoy|consul|diplomat|delegate|member|leader|whip|speaker|clerk|registrar|auditor|comptroller|accountant|bishop|archbishop|cardinal|priest|pastor|vicar|rabbi|imam|reverend|rev|pope|king|queen|prince|princess|duke|duchess|earl|lord|lady|baron|baroness|sir|dame|viscount|count|countess"
    r"|sgt|lt|brig|pfc|spc|pvt|ens|det|insp|supt|pc|dci|capt|col|gen|maj|cpl|cmdr|adm|prof|sen|gov|rep|hon|messrs|midwife|firefighter|pilot|mp|msp|mep|premier|chancellor|prime minister|undersecretary|vice president|candidate|nominee|trustee|fellow|scientist|researcher|student|graduate|intern|assistant|associate|investigator|ombudsman|coroner|warden|ranger|foreman|supervisor|head)"
)

TITLES = (
    EditRule(
        "courtesy", "title", "copyedit", r"mr|mrs|ms|miss|mx|messrs", "a form of address came or went",
        ("The fund paid Tolliver twice.", "The fund paid Mr. Tolliver twice."), other="",
    ),
    EditRule(
        "another-courtesy", "title", "copyedit", r"mrs|ms|miss", "another form of address",
        ("The fund paid Miss Hale.", "The fund paid Ms. Hale."), other=r"mrs|ms|miss",
    ),
    EditRule(
        "courtesy-for-title", "title", "material", r"mr|mrs|ms|miss|mx", "a form of address became a title",
        ("The fund paid Mrs. Hale.", "The fund paid Dr. Hale."), other=rf"(?:{ROLES} )*{POSTS}",
    ),
    EditRule(
        "post", "title", "material", rf"(?:(?:the|a|an|its|his|her) )?(?:{ROLES}[ -]?)*(?:[\w-]+ )?{POSTS}(?:[ -](?:elect|emeritus|general|in chief|designate))?(?: (?:of|for))?(?: [\w-]+)?", "the post became another",
        ("Joan Petty, the assistant coach, left.", "Joan Petty, the head coach, left."),
        other=rf"(?:(?:the|a|an|its|his|her) )?(?:{ROLES}[ -]?)*(?:[\w-]+ )?{POSTS}(?:[ -](?:elect|emeritus|general|in chief|designate))?(?: (?:of|for))?(?: [\w-]+)?",
    ),
    EditRule(
        "rank", "title", "material", rf"(?:{ROLES} ?)+", "the rank became another",
        ("The acting chief resigned.", "The deputy chief resigned."),
        other=rf"(?:{ROLES} ?)*",
    ),
    EditRule(
        "post-comes-or-goes", "title", "material", rf"(?:the |its |a |an )?(?:{ROLES} ?)*{POSTS}(?: of)?", "a title came or went",
        ("The speech was given by Olu Adams.", "The speech was given by Sir Olu Adams."),
        other=r"",
    ),
)  # fmt: skip
"""Posts, ranks and forms of address."""

DIRECTION = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern|erly|wards?|bound|erner)?|left|right|upper|lower|downtown|uptown|midtown|upstream|downstream|inland|offshore|onshore|home|abroad|overseas|indoors|outdoors|inside|outside|city|town|village|suburb|county"

PLACES = (
    EditRule(
        "direction", "place", "material", DIRECTION, "the direction became another",
        ("The plant is on the north bank.", "The plant is on the south bank."), other=DIRECTION,
    ),
    EditRule(
        "where", "place", "material", r"in|near|outside|off|beyond|above|below|under|inside|across from|next to|opposite|(?:north|south|east|west) of|between|behind", "where it is changed",
        ("The mill is in Dunmore.", "The mill is near Dunmore."),
        other=r"in|near|outside|off|beyond|above|below|under|inside|across from|next to|opposite|(?:north|south|east|west) of|between|behind",
    ),
)  # fmt: skip

MEASURES = (
    EditRule(
        "percentage-point", "number", "material", r"per ?cent|%", "the share became points, or the other way round",
        ("The bank raised its rate by half a percent.", "The bank raised its rate by half a percentage point."),
        other=r"percentage points?",
    ),
)  # fmt: skip
"""What an amount is measured in."""

CAUSES = (
    EditRule(
        "connective", "causal_or_claim", "material",
        r"because|because of|since|due to|owing to|as a result of|caused by|from|thanks to|led to|leads to|resulted in|caused|after being|so|therefore|after|following|by|over|for|as|in response to|despite|although|though|while|when|amid|before|until|unless|if",
        "how the two things hang together changed",
        ("The mill closed after the flood.", "The mill closed because of the flood."),
        other=r"because|because of|due to|owing to|as a result of|caused by|thanks to|led to|leads to|resulted in|caused|followed|came after|so|therefore|after|following|in response to|despite|although|though|amid|before|until|unless|if|from|over",
    ),
)  # fmt: skip
"""Why, or in what order."""

POLISH = (
    EditRule(
        "he-and-she", "name", "material", r"he|him|his|himself|man|boy|mr|son|brother|husband|father|uncle|nephew|actor|sir", "another sex or another person is spoken of",
        ("The witness said he saw a car.", "The witness said she saw a car."),
        other=r"she|her|hers|herself|woman|girl|mrs|ms|miss|daughter|sister|wife|mother|aunt|niece|actress|madam",
    ),
    EditRule(
        "relative", "style", "copyedit", r"(?:that|which|who|whom)(?: (?:is|are|was|were|has|have|had))?", "a relative pronoun came, went or became another",
        ("The hall that was built in May is full.", "The hall built in May is full."),
        other=r"(?:that|which|who|whom)?(?: ?(?:is|are|was|were|has|have|had))?",
    ),
    EditRule(
        "article", "style", "copyedit", r"the|an?|this|that|these|those|its|their|his|her|our", "an article or the like became another",
        ("She joined a council in May.", "She joined the council in May."),
        other=r"(?:the|an?|this|that|these|those|its|their|his|her|our)?",
    ),
    EditRule(
        "pronoun", "style", "copyedit", r"(?:it|they|them|itself|themselves|who|whom|its|their|this|that|these|those|which|he or she|him or her|his or her)(?: (?:is|are|was|were|has|have|do|does))?", "a pronoun became another of its kind",
        ("The firm said they would appeal.", "The firm said it would appeal."),
        other=r"(?:it|they|them|itself|themselves|who|whom|its|their|this|that|these|those|which|he or she|him or her|his or her)(?: (?:is|are|was|were|has|have|do|does))?",
    ),
    EditRule(
        "to-for-from", "causal_or_claim", "material", r"to|toward|towards", "for whom, whither or whence became another",
        ("The envoy spoke to the rebels.", "The envoy spoke for the rebels."), other=r"for|from|against|by",
    ),
    EditRule(
        "preposition", "style", "copyedit",
        r"(?:in|on|at|of|to|for|into|onto|upon|about|within|as|toward|towards|during|through|among|amongst|between|across|throughout|regarding|concerning)(?: (?:the|a|an))?", "a preposition came, went or became another",
        ("The shop opens on Monday.", "The shop opens Monday."),
        other=r"(?:in|on|at|of|to|for|into|onto|upon|about|within|as|toward|towards|during|through|among|amongst|between|across|throughout|regarding|concerning)?(?: ?(?:the|a|an))?",
    ),
    EditRule(
        "preposition-comes-or-goes", "style", "copyedit", r"from|with|over|off|out|away", "a preposition came or went",
        ("She graduated college in May.", "She graduated from college in May."), other=r"",
    ),
    EditRule(
        "conjunction", "style", "copyedit", r"and|but|also|while|though|however|meanwhile|although|yet|whereas|and then|then|as well as|or", "a conjunction came, went or became another",
        ("He fell but got up.", "He fell and got up."),
        other=r"(?:and|but|also|while|though|however|meanwhile|although|yet|whereas|and then|then|as well as)?",
    ),
    EditRule(
        "filler", "style", "copyedit",
        r"(?!.*\bto be\b)(?:(?:is|are|was|were|be|been) able to|(?:go|goes|went) on to|(?:helps?|helped) to|manage[sd]? to|exact|end|totally|absolutely|literally|utterly|truly|duly|tragic|tragically|sadly|situation|in price|in value|in size|in colou?r|in length|(?:in )?the space of|a (?:temperature|height|depth|distance|length|speed|weight) of|themselves|as such|a total of|in total|the fact that|in the process of|the process of|located|situated|currently|together|back|up|down|out|each|himself|herself|who is|who was|which is|which was|as|well|for|at|of|in|on|also|then|there|now|very|really|quite|indeed|actually|simply|just|still|already|even|as well|too|that|own|itself|himself|herself|in fact|of course|for example|for instance|currently|namely|instead|thus|so|more|both|has|have|had|is|are|was|were|been|be|being|do|does|did|to|in order|all of|of|the|a|an| )+", "only small words came or went",
        ("The plan is also to be debated.", "The plan is to be debated."),
        other=r"",
    ),
)  # fmt: skip
"""Small words whose coming and going leaves the meaning."""

OPPOSITE = compiled(rf"(?:un|il|in|im|ir|dis|non)-?({OPPOSED})", {})
"""A word with such a prefix, and the word without it."""

CATENATIVES = compiled(
    r"\b(?:(?:is|are|was|were|be|been) able to|(?:go|goes|went|gone) on to|(?:helps?|helped|serves?|served) to|manage[sd]? to)\b",
    {},
)
"""Verbs before a verb that add next to nothing to it."""

UNDONE = compiled(
    r"\b(?:about|yet|due|set|going|trying|try|tried|threatened|want|wants|wanted|hope|hopes|hoped|failed|fail|refused|meant|supposed|used|ought|decided|agreed|expected|ready|likely) to\b",
    {},
)
"""What makes of a deed one that is not, or not yet, done."""

WHITHER = compiled(
    r"in|on|at|of|to|for|from|with|over|off|out|into|onto|upon|about|within|toward|towards|through|by|near|under|above|below|against",
    {},
)
"""Single prepositions: one for another says something else, or is put right, but is no synonym."""
