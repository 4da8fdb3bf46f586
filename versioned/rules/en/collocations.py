"""Verbs that only carry a noun, with the nouns beside which they say the same: "level a charge".

Beside other nouns they may say something else: to make a car is not to level one. A row is verbs in
their base forms, parted by bars, a colon, and nouns.
"""

from __future__ import annotations

from functools import lru_cache

_ROWS = (
    "make|level|direct|aim: accusation criticism charge insult jibe",
    "make|take|reach|come to|arrive at: decision",
    "reach|come to|arrive at|draw: conclusion",
    "reach|strike|make|conclude|come to|agree|do: agreement deal pact accord compromise bargain settlement truce",
    "give|make|deliver|hold: speech address talk lecture sermon presentation",
    "give|deliver|put on|stage: performance recital display concert show",
    "make|pay: visit trip call",
    "make|take|go on|embark on|undertake: trip journey tour voyage",
    "make|issue|release|put out|give: statement",
    "make|issue|launch|put out: appeal plea",
    "make|issue|offer: apology",
    "issue|give|sound: warning alert",
    "issue|give|make: order ruling instruction",
    "issue|deliver|hand down|give|return|make: ruling judgment verdict judgement",
    "make|put forward|submit|table|present: proposal suggestion recommendation",
    "make|submit|lodge|file|put in: claim complaint application request bid objection appeal",
    "submit|file|lodge|hand in|put in|send in: application petition complaint document papers request plan",
    "carry out|conduct|do|undertake|perform|make|run: search inspection survey study review check checks test tests research analysis assessment experiment audit work repairs survey interview interviews inquiries",
    "carry out|conduct|hold|undertake|run: investigation inquiry probe poll exercise drill consultation",
    "carry out|mount|launch|stage|make: attack raid assault strike offensive airstrike bombing",
    "launch|open|start|begin: investigation inquiry probe review search campaign",
    "carry out|perform|conduct|do: operation surgery procedure autopsy transplant",
    "mount|launch|start: campaign",
    "run|wage|conduct: campaign",
    "stage|hold|mount: protest demonstration rally march strike walkout vigil sit-in",
    "hold|have|conduct|stage: meeting talks discussion discussions conversation negotiations debate session",
    "hold|stage|put on|run: event festival fair exhibition concert party tournament competition conference ceremony auction gala workshop show",
    "hold|give: briefing conference",
    "hold|run|operate: class classes course courses",
    "have|hold|express: view opinion belief",
    "express|voice|raise|air: concern concerns doubt doubts fear fears reservations objections worry worries misgivings grievance",
    "express|voice: support interest regret gratitude sympathy solidarity",
    "give|provide|lend: help support assistance aid backing advice hope",
    "give|provide|supply: information detail details explanation evidence reason service services training care food shelter accommodation protection",
    "give|grant: permission approval consent access leave status",
    "get|receive|win|gain|obtain|secure: approval permission consent backing support",
    "get|receive|obtain|be given: letter call message email treatment help award prize reply response answer complaint complaints warning",
    "earn|receive|win|get|collect|take|pick up: award medal prize honour honor trophy",
    "win|earn|gain|attract|draw|receive: praise acclaim applause plaudits",
    "draw|attract|receive|provoke|prompt: criticism condemnation anger outcry",
    "draw|attract|pull in|bring in: crowd crowds visitor visitors tourist tourists audience customers",
    "have|exert: influence",
    "make|put in: effort",
    "make|achieve|score|record|register: gain gains win victory success",
    "record|post|report|register: profit loss losses rise fall increase",
    "make|turn: profit",
    "suffer|sustain|receive|incur: injury injuries wound wounds burns damage blow loss losses",
    "cause|do|inflict|wreak: damage harm havoc destruction",
    "commit|carry out|perpetrate: crime offence offense robbery fraud attack theft atrocity",
    "serve|spend|do: sentence term time months years",
    "impose|hand down|pass|give: sentence",
    "impose|introduce|bring in: curfew restriction restrictions ban rules limit limits sanctions charge tax tariff tariffs levy",
    "lift|remove|end: ban restriction restrictions curfew sanctions embargo",
    "take|adopt: measure measures step steps approach stance position line",
    "play|have: part role",
    "hold|occupy|have: post position seat office job",
    "take up|start|assume|begin: post position job duties",
    "leave|quit|give up: post position job office",
    "set|establish: record",
    "set|fix: date deadline price",
    "set|fix|establish: target goal limit level",
    "meet|reach|hit|achieve: target goal",
    "meet|satisfy|fulfil|fulfill|match: need needs demand requirement requirements criteria conditions condition",
    "keep|honour|honor|fulfil|fulfill|stick to: promise pledge commitment word",
    "pose|present|represent: threat danger risk challenge problem",
    "solve|resolve|fix|sort out: problem issue dispute difficulty row",
    "answer|respond to|reply to: question questions criticism critics letter",
    "ask|put|pose: question questions",
    "face|have|encounter|experience|meet|run into: problem problems difficulty difficulties delay delays trouble challenge challenges obstacle setback",
    "pay|settle: bill bills debt debts fine invoice",
    "run|operate: service services train trains bus buses ferry flight flights",
    "lay|place|leave: wreath flowers tributes",
    "draw up|prepare|write|compile|produce|put together|draft: report plan plans list document budget",
    "publish|release|issue|bring out|put out: report study statement figures data results book album guide list",
    "take|sit: exam examination test",
    "form|set up|create|establish: committee group company partnership alliance panel team",
    "enter|start|begin|open|go into: talks negotiations",
    "call off|abandon: search strike",
    "put|place|lay: emphasis blame responsibility",
    "shed|cast|throw: light",
)  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    verbs: dict[str, set[int]] = {}
    nouns: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS):
        carrying, _, carried = row.partition(": ")
        for verb in carrying.split("|"):
            verbs.setdefault(verb, set()).add(number)
        for noun in carried.split():
            nouns.setdefault(noun, set()).add(number)
    return verbs, nouns


def rows_of_verb(verb: str) -> set[int]:
    """Return the numbers of the rows that have a verb, in its base form."""
    return _table()[0].get(verb, set())


def rows_of_noun(noun: str) -> set[int]:
    """Return the numbers of the rows whose verbs carry a noun."""
    return _table()[1].get(noun, set())
