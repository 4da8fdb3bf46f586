"""What is denied by "not", and by another word: rows as those of ``parings``.

Only words whose one is the other's whole opposite stand here: who did not win may have drawn, who
was not found guilty need not be innocent.
"""

from __future__ import annotations

_OPPOSITES = (
    ("remember", "forget"), ("obey", "disobey"),
    ("trust", "distrust"), ("believe", "disbelieve"),
    ("approve of", "disapprove of"),
    ("like", "dislike"), ("succeed in", "fail in"),
)  # fmt: skip

_OBJECTS = (
    "find", "see", "give", "offer", "need", "show", "make", "receive", "leave", "take", "get",
    "hear", "cause", "contain", "issue", "hold", "pose", "play", "face", "win", "pay", "do", "mention",
    "carry", "bring", "produce", "provide", "name", "report", "set", "feel", "raise", "suffer",
)  # fmt: skip
"""Verbs whose object may be denied in their place: "did not find any", "found no"."""

_STATES = (
    "present=absent", "in attendance=absent", "there=absent", "in compliance with=in breach of", "compliant with=in breach of", "uncommon=common",
    "unusual=common", "infrequent=frequent", "unreasonable=reasonable", "unaware of=aware of", "unlike=like", "dissimilar to=similar to",
    "open=closed", "alive=dead", "awake=asleep", "true=untrue", "false=true", "the same=different", "far from=near", "illegal=legal", "unlawful=lawful", "insignificant=significant", "inconsiderable=considerable",
)  # fmt: skip

_HARD_TO = (
    "reach", "say", "attend", "agree", "find", "confirm", "pay", "comment", "explain", "afford", "recall",
)  # fmt: skip

DENIED = (
    *(f"do~ not {one}={other.split()[0]}~ {' '.join(other.split()[1:])}" for one, other in _OPPOSITES),
    *(f"do~ not {verb} any={verb}~ no" for verb in _OBJECTS),
    *(f"do~ not {verb} a single={verb}~ no" for verb in _OBJECTS),
    *(f"be~ not {state.replace('=', '=be~ ')}" for state in _STATES),
    "fairly/quite/rather/relatively common/usual/frequent/possible=2", "by no means uncommon=common", "far from uncommon=common",
    "not uncommon/unusual=common", "not unlike=like", "not infrequently=frequently", "not uncommonly=commonly", "not entirely/altogether/wholly/completely/fully=not wholly",
    "was/were unable to=could not", "was/were not able to=could not", "is/are unable to=can not", "is/are not able to=can not", "has/have been unable to=have not been able to",
    "has not been able to=have not been able to", "had been unable to=had not been able to", "be unable to=not be able to", "being unable to=not being able to", "was/were incapable of=could not",
    "did not manage to=could not", "was/were powerless to=could not", "found it impossible to=could not",
    "do~ not have a/an/any=have~ no", "do~ not have anywhere=have~ nowhere", "do~ not have anything=have~ nothing", "do~ not have anyone/anybody=have~ no one", "be~ not without=have~", "has/have/had not got a/an/any=1 no", "be~ without any=have~ no", "be~ lacking in=lack~", "lack~ a/an/any=have~ no", "have~ none of the=have~ no",
    "do~ not have=have~ no", "do~ not have to=need~ not", "do~ not have the=do~ not have the", "lack~ the=do~ not have the",
    "no/not one=no", "nobody=no one", "not anyone/anybody=no one", "not anything=nothing", "not anywhere=nowhere", "not a single=no", "not ever=never", "never once=never", "at no time/point/stage=never",
    "not many=few", "not much=little", "not often=rarely", "not far from=near", "not long after/before=soon 3",
    "neither of them/these=neither", "there be~ not any/a=there be~ no",
)  # fmt: skip
