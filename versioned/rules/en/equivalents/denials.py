"""What is denied, and the same said by the opposite word."""

from __future__ import annotations

ROWS = """\
not agree with|disagree with; not allowed|forbidden; not present|absent; not true|untrue|false;
not dead|alive; not open|closed|shut; not shut|open; not enough|too little|too few|insufficient;
not many|few|only a few; not usual|unusual; not unusual|common|fairly common|usual;
not uncommon|common|fairly common|quite common; not rare|common; not infrequently|often;
not the same|different; not different|the same; not aware of|unaware of;
not know|be unaware|be ignorant; not certain|uncertain|unsure; not likely|unlikely;
not possible|impossible; not able to|unable to|incapable of; not willing to|unwilling to;
not happy|unhappy; not unhappy|content; not satisfied|dissatisfied|unsatisfied;
not necessary|unnecessary|needless; not needed|unnecessary|surplus; not legal|illegal|unlawful;
not lawful|unlawful|illegal; not safe|unsafe; not fair|unfair; not important|unimportant;
not interested|uninterested; not insured|uninsured|without insurance; not paid|unpaid;
not married|unmarried; not working|out of order; not succeed|fail; not succeed in|fail in;
not move|stay still|stay put; not speak|say nothing|stay silent;
not say anything|say nothing|stay silent; not do anything|do nothing;
not go anywhere|stay where they are; not anything|nothing; not have any|have no; not any|no;
not a|no; not at home|out|away; not in the country|abroad; not in use|unused|disused;
not injured|unhurt|uninjured|unharmed; not damaged|undamaged|intact; not seen|unseen;
not named|unnamed; not identified|unidentified; not invited|uninvited; not expected|unexpected;
not finished|unfinished|incomplete; not complete|incomplete|unfinished; not counted|uncounted;
not changed|unchanged; not affected|unaffected; not involved in|uninvolved in;
not approve of|disapprove of; not believe|disbelieve; not trust|distrust|mistrust;
not until|only after|only when; not only|not just|not merely; not just|not only|not simply;
not long|a short time; not too late|still time; not as many|fewer; not as much|less;
not as big as|smaller than; not as good as|worse than; not as high as|lower than;
not as old as|younger than; not so much|less; not more than|at most|no more than|up to;
no more|not any more; no one|nobody|not anybody|not anyone; none|not one|not any;
never|not ever|at no time|not once; neither|not either; without exception|all;
no exceptions|without exception; no doubt|undoubtedly|without doubt;
have no doubt|be certain|be sure; have no children|be childless;
have no job|be unemployed|be jobless; have nowhere to live|be homeless; be homeless|have no home;
have no money|be penniless|be broke; have no power|be without power;
without power|with no power|with no electricity|without electricity;
be without power|have no electricity|have no power|be without electricity;
without water|with no water; without a job|unemployed|jobless;
without delay|immediately|at once|promptly; without doubt|certainly; without result|in vain;
could not|not able|unable|not able to|unable to; cannot|not able|unable|unable to;
fail to notice|not notice|overlook|miss;
fail to turn up|not turn up|not appear|not come|not show up; fail to appear|not appear|not turn up;
have yet to|not yet; has yet to|not yet; yet to|not yet;
remain unclear|be still unclear|be not yet clear; remain unknown|be still unknown|be not yet known;
remain closed|stay closed|be still closed|stay shut; remain open|stay open|be still open;
fine|financial penalty; next to impossible|almost impossible|virtually impossible|nearly impossible;
back to square one|having to start again; stop using|give up|no longer use; incentivize|encourage;
root and branch|thorough|complete; suddenly stop|stop abruptly; instant messaging|text messages;
"""
