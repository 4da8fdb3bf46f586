"""A verb and the noun that says as much beside one that carries it: rows as those of ``parings``."""

from __future__ import annotations

_DEEDS = (
    "attack on=attack", "search of=search", "raid on=raid", "inspection of=inspect", "assessment of=assess", "analysis of=analyze", "audit of=audit",
    "study of=study", "review of=review", "examination of=examine", "evaluation of=evaluate", "assault on=attack", "visit to=visit", "excavation of=excavate",
)  # fmt: skip

_MADE = (
    "apology=apologize", "complaint=complain", "promise=promise", "pledge=pledge", "request for=request", "demand for=demand", "appeal for=appeal~ for",
    "proposal=propose", "start=start", "return to=return~ to", "objection to=object~ to", "application for=apply~ for", "bid for=bid~ for", "comment on=comment~ on",
    "comparison of=compare", "choice=choose", "confession=confess", "correction to=correct", "discovery=discover", "delivery of=deliver", "entry into=enter", "escape=escape",
    "guess at=guess", "investment in=invest~ in", "gain of=gain", "loss of=lose", "move to=move~ to", "prediction=predict", "profit of=profit", "saving of=save", "suggestion=suggest", "threat to=threaten~ to", "calculation of=calculate",
)  # fmt: skip

NOMINAL = (
    *(f"{light} a/an/the {deed}~" for deed in _DEEDS for light in ("carry~ out", "conduct~", "make~", "undertake~", "perform~", "mount~")),
    *(f"carry~ out {deed.split()[0]}{'es' if deed.split()[0].endswith(('s', 'ch')) else 's'} {deed.split(' ', 1)[1]}~" for deed in _DEEDS),
    *(f"make~ a/an/the/his/her/its/their {made}{'' if '~' in made else '~'}" for made in _MADE),
    "give~ evidence=testify~", "give~ testimony=testify~", "give~ a lecture=lecture~", "give~ a performance=perform~", "give~ a demonstration of=demonstrate~", "give~ an assurance that=assure~ that", "give~ a talk=talk~",
    "give~ instructions/orders to=order~", "give~ authorisation/authorization for=authorize~", "give~ backing to=back~", "give~ its/his/her/their backing to=back~", "give~ help to=help~", "give~ a promise=promise~", "give~ thanks to=thank~",
    "express~ regret for=regret~", "express~ support for=support~", "express~ doubt/doubts about=doubt~", "express~ opposition to=oppose~", "express~ gratitude to=thank~", "express~ thanks to=thank~", "express~ the hope that=hope~ that", "express~ a wish to=wish~ to", "express~ criticism of=criticize~", "be~ critical of=criticize~",
    "voice~ support for=support~", "voice~ opposition to=oppose~", "voice~ its/his/her/their support for=support~", "raise~ objections to=object~ to", "raise~ an objection to=object~ to",
    "lodge~ a complaint=complain~", "lodge~ an appeal=appeal~", "file~ an appeal=appeal~", "lodge~ an objection to=object~ to", "submit~ an application for=apply~ for", "place~ an order for=order~", "cast~ a vote=vote~", "cast~ a ballot=vote~",
    "show~ support for=support~", "lend~ support to=support~", "lend~ its/his/her/their support to=support~", "offer~ its/his/her/their resignation=offer~ to resign",
    "pay~ a visit to=visit~", "pay~ tribute to=praise~", "reach~ an agreement=agree~", "come~ to an agreement=agree~", "reach~ agreement=agree~", "enter~ into an agreement=agree~", "take~ a decision=decide~", "take~ exception to=object~ to",
    "do~ research on/into=research~", "carry~ out research on/into=research~", "conduct~ research on/into=research~", "do~ repairs to=repair~", "carry~ out repairs to=repair~", "make~ repairs to=repair~", "do~ work on=work~ on", "do~ a survey of=survey~", "do~ a study of=study~",
    "hold~ a discussion about=discuss~", "have~ a discussion about=discuss~", "have~ a preference for=prefer~", "have~ a belief in=believe~ in", "have~ a fear of=fear~", "have~ doubts about=doubt~", "have~ hopes of=hope~ for", "have~ an argument with=argue~ with", "have~ a dispute with=dispute~ with",
    "suffer~ injuries=be~ injured", "sustain~ injuries=be~ injured", "suffer~ an injury=be~ injured", "suffer~ a defeat=be~ defeated", "suffer~ a loss of=lose~", "suffer~ damage=be~ damaged", "come~ under attack=be~ attacked", "come~ under criticism=be~ criticized", "face~ criticism=be~ criticized", "draw~ criticism=be~ criticized", "attract~ criticism=be~ criticized", "come~ in for criticism=be~ criticized", "win~ praise=be~ praised", "receive~ praise=be~ praised", "draw~ praise=be~ praised", "undergo~ repairs=be~ repaired", "undergo~ surgery=be~ operated on", "undergo~ an operation=be~ operated on", "undergo~ testing/tests=be~ tested", "undergo~ treatment=be~ treated", "receive~ treatment=be~ treated", "receive~ an invitation=be~ invited", "receive~ permission=be~ allowed", "receive~ approval=be~ approved", "win~ approval=be~ approved", "gain~ approval=be~ approved", "receive~ training=be~ trained", "come~ into use=be~ used", "be~ in use=be~ used", "be~ in operation=operate~", "be~ under construction=be~ being built", "be~ under investigation=be~ being investigated", "be~ under review=be~ being reviewed", "be~ under consideration=be~ being considered", "be~ in hiding=hide~", "be~ in need of=need~", "be~ in talks with=talk~ with", "be~ of no use=be~ useless", "be~ of importance=be~ important", "be~ of interest=be~ interesting",
    "put~ up for sale=offer~ for sale", "put~ on sale=offer~ for sale", "put~ to death=execute~", "put~ to the vote=vote~ on", "put~ in an appearance=appear~", "put~ in a bid=bid~", "put~ in an application=apply~", "put~ emphasis on=stress~", "place~ emphasis on=stress~", "lay~ emphasis on=stress~", "lay~ stress on=stress~", "put~ an end to=end~", "put~ a stop to=stop~", "call~ a halt to=stop~", "call~ for an end to=call~ to end", "bring~ about the end of=end~", "bring~ to a stop=stop~",
    "provide~ an explanation for=explain~", "provide~ an answer to=answer~", "provide~ a description of=describe~", "provide~ a summary of=summarize~", "provide~ protection for=protect~", "provide~ protection to=protect~", "provide~ training for=train~", "provide~ training to=train~", "provide~ advice to=advise~", "provide~ care for=care~ for", "issue~ a denial=deny~", "issue~ a warning=warn~", "issue~ a statement=say~", "issue~ an order=order~", "issue~ a reprimand to=reprimand~", "issue~ an invitation to=invite~", "hold~ responsibility for=be~ responsible for", "bear~ responsibility for=be~ responsible for", "have~ responsibility for=be~ responsible for",
)  # fmt: skip
