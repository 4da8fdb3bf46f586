"""Of two arrangements of the same words, the one that stands for both: a row each.

Sentences that come out the same say the same. What stands in brackets in a row of CLAUSES or of
PHRASES is put where its number stands on the right.
"""

from __future__ import annotations

import re

from versioned.rules.arrangement import Arrangement

_NAME = r"[A-Z][\w’'-]*(?: & [A-Z][\w’'-]*)?(?:(?: [A-Z]\.)?(?: (?:van|von|de|du|al|bin))? [A-Z][\w’'-]*){0,3}"
_SUM = r"[£$€¥][\d.,]*\d(?: ?(?:million|billion|trillion|bn|m|k)\b)?"
_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PERSON = r"(boy|girl|man|woman|child|pupil|student|driver|cyclist|pensioner|teenager|son|daughter|brother|sister|mother|father|nephew|niece|cousin|farmer|teacher|nurse|doctor|passenger|victim|suspect|resident|worker)"
_DONE = (
    r"(?:\w{2,}ed|set|built|born|made|known|led|held|sold|run|found|cut|hit|struck|given|taken|written|shown|seen|bought|brought"
    r"|caught|hurt|lost|left|put|kept|sent|paid|won|drawn|grown|thrown|driven|hidden|chosen|broken|stolen|sworn|begun|drawn|fought|taught|told)"
)
_CLAUSE = (
    r"(?:because|although|though|even though|even if|while|when|whenever|once|after|before|if|unless|until|since|as|as soon as|whereas|despite"
    r"|instead of|rather than|without|by|given|following|thanks to|owing to|in order to|to|during|in|on|at|with|for|from|under|like|unlike)"
)
_PLACED = r"(?:on|in|at|under|off|out|away|abroad|inside|outside|near|aboard|behind|with|from)"

_NO_POST = (
    r"(?:who|which|whose|where|when|and|but|or|said|says|as|with|at|in|on|for|from|to|by|however|too|also|then|now|not|he|she|it|they|we|you|i|there|this|that"
    rf"|{_DONE}|because|after|before|if|unless|until|once|while|although|though|since|so|\w+ing|\w+ed)"
)

PHRASES = (
    # clauses opened and closed
    Arrangement(
        "who-is-a",
        r",? (?:who|which|that) (?:is|are) (?=(?:an?|the|now|based|also)\b)",
        ", ",
        ("Mr Ode, who is a plumber, fled.", "Mr Ode, a plumber, fled."),
        one_sided=True,
        cues=(' is ', ' are '),
    ),
    Arrangement(
        "which-was-done",
        rf",? (?:who|which|that) (?:is|are|was|were|has been|have been|had been) (?=(?:being |now |then |recently |jointly |largely )?{_DONE}\b)",
        ", ",
        ("The rule, which was made in May, is void.", "The rule, made in May, is void."),
        one_sided=True,
        cues=('who ', 'which ', 'that '),
    ),
    Arrangement(
        "which-does",
        r"(?<=[a-z]) (?:who|which|that) (?:live|stand|operate|belong|sit|hang)s? (?=in |on |at |under |near |along )",
        " ",
        ("The people who live in the flats left.", "The people in the flats left."),
        one_sided=True,
        cues=('who ', 'which ', 'that '),
    ),
    Arrangement(
        "which-will-be",
        rf",? (?:who|which|that) (?:will be|is to be|are to be) (?={_DONE}\b)",
        ", to be ",
        ("The prison, which will be built here, is big.", "The prison, to be built here, is big."),
        one_sided=True,
        cues=(' be ',),
    ),
    # who somebody is
    Arrangement(
        "post-then-name",
        rf"(?<=[a-z]), ({_NAME}), (?=(?:said|says|told|was|is|has|had|will|would|added|[a-z]+ed)\b)",
        r" \1 ",
        ("The hospital's chief, Norah Teague, said no.", "Norah Teague, the hospital's chief, said no."),
        cues=(', ',),
    ),
    Arrangement(
        "name-then-post",
        rf"\b(?!(?:On|In|At|By|For|From|But|And|When|After)\b)({_NAME}), (?!{_NO_POST}\b)((?:the |a |an |its |his |her |their )?[a-z][\w’'&-]*(?: (?!(?:said|says|was|is|were|are|has|had|will)\b)[\w’'&-]+){{0,8}}),",
        r"\2 \1",
        ("Norah Teague, the hospital's chief, said so.", "The hospital's chief, Norah Teague, said so."),
        cues=(', ',),
    ),
    Arrangement(
        "name-then-post-last",
        rf"\b(said|by|with|told|by) ({_NAME}), (?!{_NO_POST}\b)((?:the |a |an |its |his |her |their )?[a-z][\w’'&-]*(?: [\w’'&-]+){{0,8}})(?=\.)",
        r"\1 \3 \2",
        ("He was met by Norah Teague, the chief.", "He was met by the chief, Norah Teague."),
        cues=(', ',),
    ),
    Arrangement(
        "name-of-a-body",
        r"\b((?:[Tt]he )?[A-Z][\w-]*(?:[’']s?)?(?: [A-Z][\w-]*)*?)[’']s? ([A-Z][\w-]+ [A-Z][\w-]+)(?=[ ,.])",
        r"\2 of \1",
        ("Sally Warne of the Traders' League spoke.", "The Traders' League's Sally Warne spoke."),
        cues=("' ", '’ ', "'s ", '’s '),
    ),
    Arrangement(
        "aged",
        r"(?<=[A-Za-z]), (?:who is |who was |aged )?(\d{1,2})(?: years? (?:old|of age))?(?=,)",
        r", aged \1",
        ("The general, who is 61 years old, was born here.", "The general, 61, was born here."),
        cues=(', ',),
    ),
    Arrangement(
        "year-old",
        rf"\b({_COUNT}|\d\d)-year-old {_PERSON}\b",
        r"\2 aged \1",
        ("A 12-year-old boy was hurt.", "A boy of 12 was hurt."),
        cues=('-year-old',),
    ),
    Arrangement(
        "of-so-many-years",
        rf"\b{_PERSON} of ({_COUNT}|\d\d)(?= [a-z]|[,.])(?! (?:years|months|the|people|them))",
        r"\1 aged \2",
        ("A boy of 12 was hurt.", "A boy aged 12 was hurt."),
        cues=(' of ',),
    ),
    # how long, how much
    Arrangement(
        "lasting",
        rf"\b([a-z]+) (?:lasting|that lasted|which lasted) ({_COUNT}) (day|hour|week|month|year|minute)s\b",
        r"\2-\3 \1",
        ("It was a strike lasting three days.", "It was a three-day strike."),
        cues=('last',),
    ),
    Arrangement(
        "worth",
        rf"\b([a-z]+) (?:worth|valued at) ({_SUM})",
        r"\2 \1",
        ("It won a contract worth £40m.", "It won a £40m contract."),
        cues=(' worth ', ' valued '),
    ),
    Arrangement(
        "imposed-a-fine",
        rf"\b(?:imposed|levied) (?:an? )?(?:financial )?(?:fine|penalty) of ({_SUM}) on ([^,.;]{{1,60}}?)(?= (?:for|over|after|on|in|and|last|this)\b|[,.;]|$)",
        r"fined \2 \1",
        ("The judge imposed a fine of £40,000 on the firm.", "The judge fined the firm £40,000."),
        cues=(' of ',),
    ),
    Arrangement(
        "given-a-fine",
        rf"\b(?:given|handed|issued with|hit with) (?:an? )?(?:fine of )?({_SUM})(?: fine)?(?= (?:for|over|after|on|in|and|last|this|by)\b|[,.;]|$)",
        r"fined \1",
        ("He was given a fine of £200 for it.", "He was fined £200 for it."),
        cues=('given', 'handed', 'issued', 'hit with'),
    ),
    Arrangement(
        "given-a-term",
        rf"\b(?:given|handed) (?:an? )?({_COUNT})-(year|month|week|day) (?:prison|jail) (?:sentence|term)",
        r"jailed for \1 \2s",
        ("He was given a four-year prison sentence.", "He was jailed for four years."),
        cues=('given', 'handed'),
    ),
    Arrangement(
        "sentenced-to-a-term",
        rf"\bsentenced to ({_COUNT}) (year|month|week|day)s?[’']?(?: in (?:prison|jail)| imprisonment)",
        r"jailed for \1 \2s",
        ("He was sentenced to four years in prison.", "He was jailed for four years."),
        cues=('sentenced',),
    ),
    Arrangement(
        "bought-for",
        rf"\bbought ([^,.;]{{1,50}}?) for ({_SUM})",
        r"paid \2 for \1",
        ("The firm bought the mill for £4m.", "The firm paid £4m for the mill."),
        cues=('bought',),
    ),
    Arrangement(
        "while-he-was",
        rf"\b(?:[Ww]hile|[Ww]hen) (?:he|she|they|it|we|I) (?:was|were|is|are) (?={_PLACED}\b)",
        "",
        ("While he was on holiday, he fell ill.", "On holiday, he fell ill."),
        one_sided=True,
        cues=('hile ', 'hen '),
    ),
    Arrangement(
        "while-he-was-doing",
        r"\b([Ww]hile|[Ww]hen) (?:he|she|they|it|we|I) (?:was|were|is|are) (?=\w+ing\b)",
        r"\1 ",
        ("She fell while she was running.", "She fell while running."),
        one_sided=True,
        cues=('hile ', 'hen '),
    ),
    Arrangement(
        "coming-from",
        r"\b([a-z]+) (?:coming|flowing|that comes?|that came|which came|which comes) from the ([a-z]+?)s?\b",
        r"\2 \1",
        ("The water coming from the taps was brown.", "The tap water was brown."),
        cues=('from the ',),
    ),
    Arrangement(
        "who-work-online",
        r"\b([a-z]+) (?:who|that|which) (?:operate|work|trade|are|is|operates|works|trades) online\b",
        r"online \1",
        ("The raid hit gangs that operate online.", "The raid hit online gangs."),
        cues=('online',),
    ),
    Arrangement(
        "published-by",
        rf"\b(figures|data|statistics|records|documents|research|minutes|accounts)(?: (?:which|that) (?:was|were|have been|had been))?,? (?:published|released|issued|compiled|produced|collected|kept) by (?:the )?([a-z]+|{_NAME})",
        r"\2 \1",
        ("He cited figures published by the council.", "He cited council figures."),
        cues=(' by ',),
    ),
    Arrangement(
        "alleged-that",
        rf"\balleg(?:e|es|ed) (?:that )?((?:the |a |an )?[\w’'-]+|{_NAME}) (?:had|has|have) (\w+)",
        r"accused \1 of \2",
        ("Ms Rae alleged that the minister had hidden it.", "Ms Rae accused the minister of hiding it."),
        cues=('alleg',),
    ),
    Arrangement(
        "blamed-for",
        r"\bblam(ed|es|ing) ([^,.;]{1,50}?) for ([^,.;]{1,60})",
        r"blam\1 \3 on \2",
        ("The firm blamed storms for the loss.", "The firm blamed the loss on storms."),
        cues=('blam',),
    ),
    Arrangement(
        "what-caused",
        r"\b[Ww]hat (?:had |has )?caused",
        "the cause of",
        ("They know what caused the fire.", "They know the cause of the fire."),
        cues=('caused',),
    ),
    Arrangement(
        "expressed-a-feeling",
        r"\bexpressed (concern|surprise|frustration|disappointment|alarm|dismay|delight|shock) (?:at|about|over)\b",
        r"were \1 about",
        ("Parents expressed concern at the delay.", "Parents were concerned about the delay."),
        cues=('expressed',),
    ),
    Arrangement(
        "expressed-anger",
        r"\bexpressed anger (?:at|about|over)\b",
        r"were angry about",
        ("Parents expressed anger at the delay.", "Parents were angry about the delay."),
        cues=('anger',),
    ),
    Arrangement(
        "was-angry-over",
        r"\b(angry|concerned|surprised|frustrated|disappointed|alarmed|dismayed|delighted|shocked) (?:at|over)\b",
        r"\1 about",
        ("Parents were angry at the delay.", "Parents were angry about the delay."),
    ),
    Arrangement(
        "deed-done",
        r"\b(?:carr(?:y|ied|ies|ying) out|conduct(?:s|ed|ing)?|ma(?:de|ke|kes|king)|undert(?:ake|ook|akes|aking|aken)|perform(?:s|ed|ing)?|mount(?:s|ed|ing)?) (?:an? |the )?(attack|search(?=es|\b)|raid|inspection|assessment|analysis|audit|test|study|survey|review|examination|evaluation|check|assault|visit|inventory|excavation|clearance|arrest|repair)(?:e?s)? (?:on|of|into|to)\b",
        r"\1",
        ("The army carried out an attack on the camp.", "The army attacked the camp."),
    ),
    Arrangement(
        "deed-made",
        r"\b(?:made|make|makes|making|carry out|carried out|conducted|conduct|undertook) (?=(?:a |an |the |more )?(?:regular |random |further |new |more )?(?:check|test|search|repair|inspection|change|visit|study|survey|arrest|review)(?:e?s)?\b)",
        "do ",
        ("The bank will carry out checks on them.", "The bank will make checks on them."),
    ),
    Arrangement(
        "managed-to",
        r"\b(?:(?:have|has|had) )?(?:now |finally |eventually )?(?:managed to|succeeded in|ended up|end up|ends up|went on to|proceeded to) (?=\w)",
        "",
        ("Rescuers managed to reach the village.", "Rescuers reached the village."),
        one_sided=True,
        cues=('managed to', 'succeeded in', 'ended up', 'end up', 'ends up', 'went on to', 'proceeded to'),
    ),
    Arrangement(
        "the-two",
        r"(?:^|(?<=[.!?] ))The (?:two|pair)(?= (?:had|have|were|could|did|are|will|would|met|also|then|\w+ed)\b)",
        "They",
        ("The two could not agree.", "They could not agree."),
        cues=('The two ', 'The pair '),
    ),
    Arrangement(
        "gave-to",
        rf"\b(gave|give|gives|given|giving|sent|send|sends|offered|offer|offers|awarded|award|awards|handed|lent|sold|paid) ((?:an? |the |its |his |her |their )?(?:[\w-]+ ){{0,2}}[\w-]+) to ((?:the |its |his |her |their )?[a-z][\w-]*|{_NAME})(?=[,.]| (?:for|after|in|on|at|and|last|when|because|as|this)\b|$)",
        r"\1 \3 \2",
        ("The city gave the school a grant.", "The city gave a grant to the school."),
        cues=(' to ',),
    ),
    Arrangement(
        "who-has",
        rf",? (?:who|that|which) (?:has|have|had) (?!{_DONE}\b|been\b|not\b|to\b)(?=[\w’'-]+)",
        r" with ",
        ("Anyone who has news should call.", "Anyone with news should call."),
        one_sided=True,
        cues=('who ', 'which ', 'that '),
    ),
    Arrangement(
        "not-succeed",
        r"\b(?:did not succeed in|was not successful in|were not successful in) ([a-z]+?)ing\b",
        r"failed to \1",
        ("He did not succeed in raising it.", "He failed to raise it."),
        cues=('succe',),
    ),
    Arrangement(
        "failed-to",
        r"\bfailed to ([a-z]+?)e?\b",
        r"failed to \1",
        ("He failed to raise it.", "He did not succeed in raising it."),
        cues=('failed to',),
    ),
    Arrangement(
        "none-of-whom",
        r"\b(none|all|some|most|both|many|several|few|one|two|three|half) of (?:whom|which|them)\b",
        r"\1",
        ("It held 30 children, none of whom was hurt.", "It held 30 children. None was hurt."),
        one_sided=True,
        cues=(' of whom', ' of which', ' of them'),
    ),
    Arrangement(
        "whose-is",
        r", whose ([^,;:]{2,40}?) (?:is|are|was|were) ",
        r", with its \1 ",
        ("The firm, whose base is in Leeds, makes glue.", "The firm, with its base in Leeds, makes glue."),
        one_sided=True,
        cues=(', whose',),
    ),
    Arrangement(
        "wearing",
        r"\b(?:who (?:was|were) )?(?:[Ww]earing|[Dd]ressed in)\b",
        r"in",
        ("Mr Cole, who was wearing a grey suit, left.", "Mr Cole, in a grey suit, left."),
        one_sided=True,
        cues=('earing', 'ressed in'),
    ),
    Arrangement(
        "post-in-a-body",
        rf"\b(?:[Tt]he )?({_NAME}|[\w-]+)(?:[’']s|(?<=s)[’']) ((?:[a-z]+ ){{0,3}}?(?:mayor|chief executive|director|minister|secretary|president|manager|leader|head|governor|editor|owner|founder|chairman|chairwoman|chair|spokesman|spokeswoman|captain|coach|clerk))\b",
        r"\2 of \1",
        ("The mayor of Cranley left.", "Cranley's mayor left."),
        cues=("'s ", '’s ', "s' ", 's’ '),
    ),
    Arrangement(
        "possessive",
        r"\b(?:[Tt]he )?([\w-]+)(?:[’']s|(?<=s)[’']) ([a-z]+)\b",
        r"\2 of \1",
        ("The firm's profits fell.", "Profits of the firm fell."),
        cues=("'s ", '’s ', "s' ", 's’ '),
    ),
    Arrangement(
        "at-the-firm",
        r"\b([A-Za-z]+s) at the (company|firm|bank|airline|retailer|school|college|university|hospital|club|factory|plant|shop|farm|mine|museum|prison|airport|station)\b",
        r"\1 of the \2",
        ("Profits at the firm fell.", "The firm's profits fell."),
        one_sided=True,
        cues=(' at the ',),
    ),
    # denied in other words
    Arrangement(
        "if-does-not",
        r"\bif ((?:the |an? |its |his |her |their )?[\w’'-]+(?: [\w’'-]+)?) does not ([a-z]+)\b",
        r"unless \1 \2s",
        ("It will close if it does not find money.", "It will close unless it finds money."),
        cues=('if ',),
    ),
    Arrangement(
        "if-do-not",
        r"\bif ((?:the |an? |its |his |her |their )?[\w’'-]+(?: [\w’'-]+)?) do not\b",
        r"unless \1",
        ("They will go if they do not find money.", "They will go unless they find money."),
        cues=('if ',),
    ),
    Arrangement(
        "if-did-not",
        r"\bif ((?:the |an? |its |his |her |their )?[\w’'-]+(?: [\w’'-]+)?) did not ([a-z]+?)e?\b",
        r"unless \1 \2ed",
        ("He would go if they did not vote for it.", "He would go unless they voted for it."),
        cues=('if ',),
    ),
    Arrangement(
        "if-is-not",
        r"\bif ((?:the |an? |its |his |her |their )?[\w’'-]+(?: [\w’'-]+)?) (is|are|was|were|has|have|can) ?not\b",
        r"unless \1 \2",
        ("It will close if it is not saved.", "It will close unless it is saved."),
        cues=('if ',),
    ),
)  # fmt: skip
"""Phrases within a clause."""

CLAUSES = (
    Arrangement(
        "after-doing",
        rf"^After (\w+ing\b[^,;:]{{2,120}}), ((?:[Tt]he )?[\w’'-]+|{_NAME}) ([^;:]+)$",
        r"\2 \1 and then \3",
        ("After meeting them, the minister left.", "The minister met them and then left."),
        cues=('After ',),
    ),
    Arrangement(
        "asked",
        r"^Asked ([^;:“\"]{3,120}?), ([^;:]+)$",
        r"\2 when asked \1",
        ("Asked whether he would stand, he smiled.", "He smiled when asked whether he would stand."),
        cues=('Asked',),
    ),
    Arrangement(
        "speaking",
        r"^Speaking ((?:after|at|in|on|to|from|before|during|outside|by)\b[^,;:]{3,80}), ([\w’' ]{2,40}?) (said|told [\w’' ]{3,30}|added|warned)(?: that)? ([^;:]+)$",
        r"\2 \3 \1 that \4",
        ("Speaking after the vote, she said she was glad.", "She said after the vote that she was glad."),
        cues=('Speaking',),
    ),
    Arrangement(
        "done-amid",
        rf"^([^,;:]{{3,60}}), ((?:{_DONE}|[a-z]+ing)\b[^,;:]{{2,120}}), ([^;:]+)$",
        r"\2 \1 \3",
        ("The firm, set up in 1911, makes hats.", "Set up in 1911, the firm makes hats."),
    ),
    Arrangement(
        "clause-first",
        rf"^((?i:{_CLAUSE})\b[^,;:“\"]{{3,160}}), (?!(?:and|or|but|who|which|where|when)\b)([^;:]+)$",
        r"\2 \1",
        ("Because it rained, they stayed in.", "They stayed in because it rained."),
    ),
    Arrangement(
        "clause-amid",
        rf"^([^,;:“\"]{{3,120}}), ({_CLAUSE}\b[^,;:“\"]{{3,160}}), (?!(?:or|but|who|which|where|when)\b)([^;:]+)$",
        r"\1 \3 \2",
        ("They could not, because it rained, go out.", "They could not go out because it rained."),
    ),
    Arrangement(
        "so",
        r"^([^,;:]{3,160}), (?:and )?so (?!(?:that|far|long|much|many|called|on|as)\b)([^;:]+)$",
        r"\2 because \1",
        ("It rained, so they stayed in.", "They stayed in because it rained."),
        cues=(' so ',),
    ),
    Arrangement(
        "but",
        r"^([^,;:]{3,160}), but (?!(?:also|not|rather|only|no)\b)([^;:]+)$",
        r"\2 although \1",
        ("It was old, but it ran well.", "Although it was old, it ran well."),
        cues=(', but ',),
    ),
    Arrangement(
        "of-so-many",
        r"^Of (the [^,;:]{2,40}), ((?:only |about |just |all but |at least |more than )?[\w-]+)\b",
        r"\2 of \1",
        ("Of the 40 boats, 12 sank.", "Twelve of the 40 boats sank."),
        cues=('Of the ',),
    ),
    Arrangement(
        "though",
        r"\b(?:[Ee]ven )?[Tt]hough\b",
        "although",
        ("It ran well, though it was old.", "It ran well, although it was old."),
        cues=('hough',),
    ),
    Arrangement(
        "known-of",
        r"^It (is|was|remains|remained) ((?:not (?:yet )?|still )?(?:known|clear|unclear|unknown|uncertain)) (who|what|why|how|whether|where|when|the cause of)\b([^,;:]+)",
        r"\3\4 \1 \2",
        ("It is not yet known what caused the fire.", "The cause of the fire is not yet known."),
        cues=('It ',),
    ),
    Arrangement(
        "it-was-he-who",
        r"^It (?:is|was) ((?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,4}) (?:who|that|which) (?!(?:the|he|she|they|it)\b)",
        r"\1 ",
        ("It was Hale who opened the door.", "Hale opened the door."),
        cues=('It ',),
    ),
    Arrangement(
        "there-were-some-who",
        r"^There (?:is|are|was|were) ([^,;:]{2,80}?) (?:who|that|which) ",
        r"\1 ",
        ("There are three firms that sell it.", "Three firms sell it."),
        cues=('There ',),
    ),
    Arrangement(
        "given-to",
        rf"^([^,;:]{{3,40}}?) (will be|was|were|is|are|has been|have been) (?:given|awarded|handed|granted) to ((?:the |all )?[\w’'-]+|{_NAME})(?= (?:for|after|in|on|by|at|who|when|because)\b|$)",
        r"\3 \2 get \1",
        ("Refunds will be given to passengers.", "Passengers will get refunds."),
        cues=(' to ',),
    ),
)  # fmt: skip
"""Clauses within a sentence, its source set apart."""

DROPPED = frozenset(
    [
        "age",
        "aged",
        "although",
        "asked",
        "belong",
        "belongs",
        "came",
        "carried",
        "carry",
        "collected",
        "come",
        "comes",
        "coming",
        "compiled",
        "conducted",
        "do",
        "dressed",
        "end",
        "ended",
        "ends",
        "eventually",
        "fairly",
        "fall",
        "finally",
        "financial",
        "flowing",
        "get",
        "given",
        "got",
        "hang",
        "issued",
        "kept",
        "lasted",
        "lasting",
        "lead",
        "leads",
        "live",
        "lives",
        "made",
        "make",
        "makes",
        "managed",
        "now",
        "old",
        "operate",
        "operates",
        "own",
        "proceeded",
        "produced",
        "published",
        "released",
        "rise",
        "run",
        "runs",
        "sell",
        "single",
        "sit",
        "sits",
        "speaking",
        "stand",
        "stands",
        "succeeded",
        "there",
        "though",
        "trade",
        "trades",
        "unless",
        "valued",
        "wait",
        "wearing",
        "went",
        "which",
        "while",
        "who",
        "whose",
        "work",
        "works",
        "worth",
        "year",
        "years",
    ]
)
"""Words that some row puts nothing for."""

COPULA = re.compile(
    rf"((?:[Tt]he|[Aa]n?|{_NAME})\b[^,;:]{{2,80}}?) (is|was|were|are) ((?:the|an?|{_NAME})\b[^;:]{{2,100}})"
)
"""One thing that is another: either may be named first."""

DOCUMENTS = re.compile(
    r"(?:[\w’'-]+ ){0,8}(?:audit|report|figures|data|study|survey|inquiry|review|poll|records|documents|research|analysis|statistics|census|inspection|letter|minutes|diary|emails)"
    r"(?: (?:from|by|of|for|in|into) [\w’' -]{1,60})?"
)
"""Sources that are papers: what they "found" or "show" is so according to them."""

_SAYS = r"(?P<verb>said|says|say|found|finds|show(?:s|ed)?|added|adds|reported|reports?|wrote|writes|noted|notes|announced|ruled|rules|concluded|concludes|believes?|warned|warns?|heard|hears|confirmed|claimed|claims?|argued|argues?|estimated|estimates?|suggested|suggests?|predicted|predicts?|thinks?|insisted|insists?|admitted)"
_WHEN = r"(?P<when> (?:on|in|at|during|after|before|last|by|this) [^\n,;:]{2,90})?"

SOURCES = (
    re.compile(r"(?P<what>[^\n]+), according to (?P<source>[\w’' -]{2,90})"),
    re.compile(r"According to (?P<source>[\w’' -]{2,90}), (?P<what>[^\n]+)"),
    re.compile(rf"(?P<what>[^\n]+), (?P<source>[\w’' -]{{2,90}}?) {_SAYS}{_WHEN}"),
    re.compile(
        r"(?P<what>[^\n]+), (?P<verb>said|says) (?!(?:he|she|they|it|we|that|there|so)\b)(?![^\n]*\b(?:was|were|would|had|has|have|is|are|will|could|can|may|might|should|must|did|does|do|not)\b)(?P<source>[\w’', -]{2,90})"
    ),
    re.compile(
        rf"(?P<what>[^\n,;:“”\"]{{2,90}}), (?P<source>[\w’' -]{{2,60}}?) {_SAYS}{_WHEN}, (?P<rest>[^\n]+)"
    ),
    re.compile(
        r"(?P<what>[^\n,;:“”\"]{2,90}), according to (?P<source>[\w’' -]{2,60}), (?P<rest>[^\n]+)"
    ),
    re.compile(
        rf"(?P<when>(?:In|At|On|During|After|Before)\b[^\n,;:]{{2,80}}), (?P<source>[\w’' -]{{1,60}}?) {_SAYS}(?: that|,)? (?P<what>[^\n]+)"
    ),
    re.compile(
        rf"(?!(?i:{_CLAUSE}|asked|speaking|there)\b)(?P<source>[A-Z][\w’' -]{{1,60}}?) {_SAYS}(?P<when> (?:in|at|on|during|after|before) [\w’' -]{{2,60}}?) that (?P<what>[^\n]+)"
    ),
    re.compile(
        rf"(?!(?i:{_CLAUSE}|asked|speaking|there)\b)(?P<source>[A-Z][\w’' -]{{1,90}}?) {_SAYS}(?P<when> (?:on \w+day|in an? (?:\w+ )?(?:statement|interview|report|letter|email)))?(?: that|,)? (?P<what>[^\n]+)"
    ),
)
"""Where a sentence has its source, and what that says or found."""

LISTED = re.compile(r" (?:and|n?or) |, (?:and |or )?")
"""What stands between the members of a list."""

RANKED = re.compile(
    r"\b(?:respectively|in that order|former|latter|first|second|third|followed|ahead|behind|then|winner|runner-up|1st|2nd)\b"
    r"|\d[\d.,]*(?:, \d[\d.,]*)* (?:and|or) \d"
)
"""Where this is said the order of a list tells something."""

BEHIND_LIST = re.compile(
    r"(?:[.;:)]|$|, (?!(?:who|whose|which|where|both|an?|of)\b)|\s(?:on|in|at|to|for|from|by|with|after|before|during|over|since|until|as|were|are|have|had|will|would|could|may|and)\b)"
)
"""What may stand behind a list: a verb would have only its last member with it."""

WANDERERS = ("eventually", "finally", "ultimately", "in the end")
"""Words that tell how long it took, whichever clause they stand in."""

PRONOUNS = frozenset(["he", "she", "it", "they"])
"""What stands for a name, in the one clause or in the other."""

OPPOSED_TIMES = ("now", "then")
"""Words that lead on, or tell of two times where one stands for the other."""

SUBORDINATING = frozenset(
    ["because", "after", "before", "if", "unless", "when", "until", "although", "once", "while", "since", "as", "whereas", "so"]
)  # fmt: skip
"""Words that tie a clause to another: which one they open is part of what is said."""

FOCUS = frozenset(
    ["only", "even", "merely", "solely", "alone", "mainly", "mostly", "almost", "nearly"]
)
"""Words that bear on the next one: where they stand is part of what is said."""

DEEDS = frozenset(
    [
        "abandonment", "abuse", "acquisition", "admiration", "appointment", "assault", "attack", "attacks", "betrayal", "blockade", "bombing", "boycott",
        "capture", "challenge", "choice", "condemnation", "conquest", "coverage", "criticism", "defeat", "denunciation", "dismissal", "endorsement", "examination",
        "fear", "fears", "harassment", "hatred", "inquiry", "invasion", "investigation", "killing", "killings", "loan", "love", "nomination", "occupation",
        "opposition", "persecution", "portrayal", "praise", "prosecution", "purchase", "pursuit", "questioning", "raid", "recognition", "rejection", "review",
        "sale", "search", "seizure", "shelling", "shooting", "siege", "support", "surveillance", "takeover", "threat", "treatment", "trust", "warning",
    ]
)  # fmt: skip
"""Deeds of which a possessive may be who does them, and whom they are done to."""

SUFFERED = frozenset(
    [
        "arrest", "assassination", "conviction", "death", "deportation", "detention", "eviction", "execution", "expulsion", "extradition", "imprisonment", "kidnapping",
        "murder", "removal", "rescue", "sacking", "trial",
    ]
)  # fmt: skip
"""Deeds of which a possessive is whom they are done to."""

RESUMED = re.compile(r"(?<=\. )(?:It|He|She|They|The ([a-z]+)) (?=[a-z])")
"""What opens a sentence that tells more of what the one before it is about."""

RELATIVE = re.compile(r"^([^,;:]{3,60}), (?:who|which) ([^,;:]{3,160}), ([^;:]+)$")
"""A sentence that tells of what it is about in a relative clause."""
