"""Words that are near to each other and not the same: one for another tells something else.

Dead or hurt, charged or convicted, asked or ordered, delayed or cancelled, near or in: a row for
each, parted by semicolons, its words by bars. No row of ``synonyms`` joins two words of one of
these, and where two forms come together by chance these keep them apart.
"""

from __future__ import annotations

from functools import lru_cache

_ROWS = """\
kill|murder|execute|assassinate|slaughter|massacre; die|be killed|be murdered;
death|murder|killing|suicide|execution; killed|injured|missing; dead|missing|injured|dying;
murder|manslaughter|homicide; die|be injured; wound|kill; injure|kill|infect; ill|injured|dead;
drown|disappear; critical condition|serious condition|stable condition; suicide|overdose|accident;
victim|survivor|casualty; fatal|serious|minor; sick|dead; miscarriage|abortion|stillbirth;
harm|threaten; heart attack|cardiac arrest|stroke; epidemic|pandemic|outbreak;
infected|exposed|ill; cure|treat|prevent; virus|bacteria|bacterium; vaccine|medicine|cure;
symptom|disease; benign|malignant; chronic|acute; sterile|infertile; autopsy|inquest;
conscious|unconscious; pregnant|married;
suspect|convict|offender; suspect|culprit|convict; accused|guilty|convicted|charged|suspected;
accuse|charge|convict|indict|sue; accuse|find guilty; arrest|charge|convict|question|detain|jail;
question|arrest|charge|search; charge|sentence; defendant|convict|criminal|victim;
defendant|witness|plaintiff; plaintiff|defendant|prosecutor; prosecutor|judge|lawyer|police;
acquit|pardon|release|convict; clear|pardon; acquitted|released|convicted;
dismiss|dismissed without prejudice|adjourn; innocent|not guilty|guilty;
plead guilty|be found guilty|be accused; bail|parole|probation; jail|detain|fine; jail|suspend;
prison sentence|suspended sentence|fine; fine|damages|tax; crime|mistake|accident;
crime|accident|error; robbery|theft|burglary|fraud; rob|steal|burgle|borrow;
steal|take|borrow|find|buy; thief|robber|burglar; fire|arson;
rape|sexual assault|harassment|sexual harassment; assault|attack|battery; harass|assault;
assault|harassment; kidnap|arrest; hostage|prisoner; hostage|detainee; legal|ethical;
lawful|ethical; illegal|wrong|immoral; illegal|undocumented;
migrant|immigrant|refugee|asylum seeker; deport|extradite|expel|evacuate; evict|evacuate;
legal|legalized|decriminalized; legalize|decriminalize; law|bill; bill|act; draft|law;
ruling|verdict|sentence|opinion; jury|judge; lawsuit|complaint; sue|complain;
complaint|charge|allegation; allegation|conviction|proof|fact; evidence|proof|claim;
allege|prove|admit; appeal|complaint; appeal|retrial; testify|confess|allege; confess|admit|deny;
plead|confess; inquiry|trial; investigation|trial|prosecution; investigate|prosecute|charge;
audit|investigation; subpoena|invitation|request; warrant|order|request; perjury|lie|mistake;
bribe|payment; bribe|gift; bribe|payment|donation; corruption|negligence|mismanagement;
negligence|misconduct|crime; fraud|error|negligence; embezzle|misplace|spend;
smuggle|import|export; protester|rioter|looter; protest|riot|unrest; demonstration|riot;
scuffle|riot|brawl; crowd|mob; rebel|terrorist|activist; militant|terrorist|civilian;
terrorist|freedom fighter; terrorist attack|attack|accident; fighter|civilian|medic|soldier;
soldier|mercenary|police officer|civilian; spy|diplomat; invade|enter|liberate;
invasion|operation|liberation; war|conflict|genocide; genocide|killing; coup|election|protest;
regime|government; dictator|president|leader; seize power|take office; seize|receive|buy;
seize|find; torture|question|mistreat; escape|be released|be freed; escape|release;
flee|leave|emigrate; deserter|soldier; hack|leak; hacker|employee; leak|publish; censor|edit|ban;
spy on|monitor; raid|visit|search; ban|restriction|advisory|warning; ban|restrict|discourage;
boycott|ban; sanction|tariff; curfew|lockdown; lockdown|evacuation;
say|claim|allege|admit|deny|insist|confess|boast|joke; say|suggest|warn|threaten|promise; say|lie;
tell|order|ask; explain|admit|deny; claim|prove|show; claim|fact; state|speculate; report|prove;
suggest|prove|show|confirm; suggest|prove|confirm|demonstrate; indicate|prove; imply|state;
imply|say; confirm|deny|suspect|allege; deny|decline to say|admit|ignore; deny|refute|disprove;
rumor|report; rumor|fact; think|know|suspect|doubt; believe|know|prove|doubt; estimate|count;
predict|prove; expect|hope|fear; hope|expect|demand; hope|plan; fear|hope|welcome;
may|will|must|should; can|may|must; could|will|would; possible|likely|certain|probable;
likely|certain|unlikely; apparently|certainly; alleged|proven; alleged|convicted;
reportedly|certainly; theory|fact; opinion|fact; probably|definitely|possibly;
perhaps|certainly|probably; maybe|definitely; always|usually|sometimes|never;
often|always|rarely|sometimes; frequently|occasionally; regularly|occasionally|once; rarely|never;
seldom|never; once|twice|often; all|most|some|none|few; every|some|most; many|some|few|all;
several|all|most|many; most|half|all; majority|minority|plurality; few|none|many;
dozens|hundreds|thousands; hundreds|thousands|millions; more|less|fewer;
more than|less than|about|exactly; at least|at most|about|exactly; at least|about|exactly|up to;
nearly|more than|exactly; over|under; under|about; almost|over|exactly; up to|at least|more than;
increase|decrease; rise|fall; rise|soar|plunge; fall|plunge|collapse|crash; drop|plunge|crash;
increase|soar|double; grow|soar|shrink; slow|stop|fall; slow|reverse;
slowdown|recession|depression; gain|loss; profit|loss; profit|sales; profit|revenue;
profit|turnover; gross|net; income|wealth|profit; average|median|total; mean|median;
percent|percentage point; million|billion; annual|monthly|weekly|daily; yearly|monthly;
mile|kilometer; double|triple|halve; high|low; maximum|minimum|average; first|last|second|only;
first|latest; best|worst|better|worse; top|bottom; oldest|youngest|largest;
biggest|smallest|oldest; largest|smallest|longest; record|high;
ask|order|beg|demand; ask|force; request|order|demand; urge|order|require|force; urge|warn;
invite|summon|instruct; invite|summon|order; encourage|instruct|force; encourage|order|force;
recommend|order|rule|require; advise|instruct|require; advise|order|require;
suggest|order|demand|insist; offer|give|sell|demand; offer|accept; propose|adopt|impose;
propose|approve|impose; plan|approve|build; consider|approve|decide|reject;
discuss|approve|decide|agree|dismiss; discuss|dispute; review|approve|end; debate|pass;
debate|approve; pass|propose|reject; approve|back|welcome|sign; approve|reject|propose;
approve|install; adopt|reject; agree|refuse|disagree; agree|surrender; accept|reject;
accept|seek|welcome; seek|receive; seek|obtain|accept; apply for|obtain; demand|secure|receive;
bid|win; try|succeed|fail|manage; try to|manage to; attempt|success; want|need|demand|get;
want|plan; intend|promise; plan|start|complete; plan to|begin to; begin|resume|end; start|finish;
start|resume; begin|plan; continue|stop|resume; stop|suspend; pause|suspend; suspend|end;
suspend|scrap; suspend|cancel; suspend|expel|ban|dismiss; pause|end; pause|cancel;
delay|cancel|speed up; postpone|cancel|bring forward; defer|refuse|cancel; shelve|cancel|slow;
scrap|suspend|delay; abandon|suspend|delay; put back|drop|bring forward; extend|end|shorten;
extend|cut; lengthen|shorten; open|close; opening|closing; reopen|close; close|sell; shut|sell;
sell|let|buy|give; sell|buy|lease|give; buy|rent|sell|steal; buy|lease|sell|steal; rent|own;
lend|give|borrow; borrow|steal|buy|lend; donate|lend|sell; give|lend|sell; win|lose|draw;
beat|lose to|draw with; victory|defeat|draw; win|earn|steal; lead|trail; promote|relegate|demote;
qualify|win; invent|patent|discover|copy; invent|improve; found|join|buy; found|advise;
founder|chairman|owner; create|destroy|copy; build|destroy|design|repair; repair|replace;
replace|repair|remove; assemble|test; test|approve|use; write|edit|publish; direct|produce|star in;
compose|perform; perform|record; paint|sell; copy|original; resign|be fired|retire;
resign|be dismissed|retire; resign|retire|dismiss; quit|be fired; leave|be dismissed|be expelled;
sack|suspend|resign; fire|suspend|lay off; redundant|sacked; retire|resign|die;
appoint|elect|nominate; elected|appointed|nominated; hire|consider|fire; promote|appoint|demote;
reprimand|dismiss|suspend|strike off; acting|permanent; deputy|chief; former|current|future;
incoming|outgoing; president|vice president; chairman|chief executive|founder;
chief executive|owner|chairman; director|manager|owner; owner|tenant|manager; landlord|tenant;
employer|employee; buyer|seller; lender|borrower; creditor|debtor; teacher|pupil;
doctor|patient|nurse; doctor|nurse|surgeon; lawyer|client; union|employer|management;
customer|owner; supporter|opponent|critic; ally|enemy|rival; friend|enemy|relative; rival|partner;
husband|ex husband|boyfriend|partner; wife|ex wife|girlfriend|partner; girlfriend|wife|friend;
boyfriend|husband|friend; father|stepfather|uncle|grandfather; mother|stepmother|aunt|grandmother;
brother|sister|cousin; son|daughter|nephew; son|stepson|grandson;
daughter|stepdaughter|granddaughter; child|adult; boy|girl|man; girl|woman|boy; man|woman;
passenger|driver|pedestrian; driver|owner; pilot|passenger; bystander|participant|suspect;
witness|suspect|victim; volunteer|employee; trainee|professional; amateur|professional;
apprentice|manager; student|teacher; senator|representative; minister|mayor;
governor|mayor|senator; king|queen|prince; mediator|negotiator; ambassador|consul;
general|colonel|captain; sergeant|lieutenant; private|public; state|federal|local;
national|local|regional; military|civilian|police; army|navy|police; church|mosque|synagogue;
muslim|christian|jewish; buddhist|hindu|sikh;
good|bad; success|failure; pass|fail; safe|dangerous; safe|unsafe; dangerous|fatal;
dangerous|deadly; harmful|deadly|toxic; damage|destroy; damaged|destroyed; damage|lose;
damage|destruction; destroy|close; crack|collapse; burn|smoke; explode|burn; sink|collide|capsize;
collision|near miss; crash|near miss|landing; crash|skid; land|crash; emergency landing|crash;
derail|collide; fault|sabotage; accident|attack|sabotage|crime; accidental|deliberate;
accidentally|deliberately; deliberate|negligent; deliberately|by mistake; intentional|accidental;
shortage|strike|failure|surplus; shortage|ban; shortage|famine; hunger|famine; drought|flood;
flood alert|flood warning; watch|warning; tropical storm|hurricane|depression;
tornado|thunderstorm; snow|rain|hail; storm|hurricane|tornado; cold|hot; warm|cold; wet|dry;
easy|hard; simple|complex; cheap|expensive; free|paid; rich|poor; strong|weak; fast|slow;
early|late; old|new; new|renewed; young|old; big|small; large|small; long|short; tall|short;
wide|narrow; deep|shallow; heavy|light; full|empty; busy|empty; crowded|empty; empty|for sale;
open|closed; public|secret; secret|private; transparent|secret; visible|invisible; known|unknown;
clear|unclear; accurate|inaccurate; true|false; real|fake; genuine|fake; false|misleading|disputed;
misleading|wrong; inaccurate|fraudulent; disputed|disproved; controversial|illegal|popular;
inadequate|insulting|illegal; poor|criminal; careless|reckless|negligent;
reckless|negligent|deliberate; drunk|drugged; sober|drunk; armed|unarmed; loaded|unloaded;
violent|peaceful; hostile|neutral; friendly|hostile; neutral|biased; fair|unfair; legal|illegal;
voluntary|compulsory; mandatory|optional; compulsory|recommended; permanent|temporary;
interim|permanent; final|provisional|preliminary; partial|full; partial|total; partial|complete;
partly|completely; partly|mainly; mainly|entirely; largely|entirely|partly; fully|partly;
minor|major|serious; slight|serious|severe; minor|severe; serious|severe|fatal; mild|severe;
extensive|limited|some; limited|unlimited; heavy|slight; happy|sad; pleased|angry; happy|unhappy;
satisfied|dissatisfied; welcome|condemn; praise|criticize; praise|mock; welcome|regret;
regret|apologize; apologize|explain; apologize|express regret; apologize|regret|stand by;
love|hate; like|dislike; support|oppose|tolerate; favor|oppose; for|against; with|without;
include|exclude; including|except; allow|ban|order; permit|prohibit|require; allow|force; let|make;
enable|force; help|force|hinder; help|prevent; prevent|cause; cause|contribute to|be linked to;
cause|result; because of|despite; because|although; if|unless|when; if|because; before|after;
before|during; until|since|after; while|before; now|then|soon; yesterday|today|tomorrow;
already|soon|still; already|almost; yet|already; still|no longer; temporary|long term;
immediately|eventually; soon|immediately; recently|soon; this year|last year|next year;
this week|last week|next week; last month|next month|this month; morning|evening|afternoon;
day|night; dawn|dusk; noon|midnight; spring|autumn; summer|winter; north|south|east|west;
northern|southern|eastern|western; left|right; up|down; above|below; inside|outside;
in|near|outside; near|in|far; near|inside; next to|inside; at|near; on|under|near;
in front of|behind; front|back; center|outskirts; center|edge; city|suburb; urban|rural;
city center|suburb; home|abroad; domestic|foreign|international; onshore|offshore; coast|inland;
upstream|downstream; arrive|leave; arrive|depart; enter|leave; come|go; push|pull; give|take;
send|receive; lift|lower; raise|lower; freeze|melt; freeze|cut; ease|lift|tighten; ease|worsen;
tighten|relax; strengthen|weaken; improve|worsen; recover|relapse; recover from|suffer from;
expand|shrink; include|consist of only; merge|be taken over; merger|takeover|partnership;
merger|acquisition; stake|takeover; loan|grant|gift; subsidy|loan; debt|deficit; deficit|surplus;
insolvent|bankrupt|liquidated; administration|bankruptcy|liquidation; share|bond; investor|lender;
wholesale|retail; supply|demand; gas|electricity|water; nuclear|coal|solar; petrol|diesel;
primary|secondary; undergraduate|postgraduate; professor|lecturer|student; degree|diploma;
exam|essay; semi final|final|quarter final; gold|silver|bronze; league|cup; amateur|olympic;
penalty|goal|free kick; red card|yellow card; friendly|league match; injury|suspension;
retire|be injured; novel|play|poem; fiction|nonfiction|memoir; single|album;
painting|photograph|sculpture; comedy|drama|tragedy; documentary|drama; actor|director|producer;
singer|songwriter|drummer; author|editor|publisher; bus|train|tram; car|lorry|bus|van;
plane|helicopter|drone; ship|submarine|ferry; ferry|cruise ship; road|railway; motorway|street;
airport|station; passenger|freight; bridge|tunnel; bicycle|motorcycle; pavement|road;
runway|taxiway;
gay|transgender; transgender|transsexual; disabled|ill; deaf|blind; black|white|asian; arab|muslim;
jewish|israeli; christian|catholic|protestant; conservative|liberal;
conservative|far right|extremist; left wing|far left; right wing|far right; republican|democrat;
socialist|communist; nationalist|separatist; nationalist|patriot; patriot|extremist;
extremist|activist|militant; radical|moderate; reform|cut|repeal; reform|abolition;
tax cut|tax rise; cut|freeze|increase; investment|spending|waste; controversial|scandalous;
dispute|war|strike; row|lawsuit; fight|lawsuit; dispute|lawsuit; standoff|shootout; clash|massacre;
attack|massacre; shooting|massacre; bombing|explosion; threat|attack; warn|threaten|urge;
threaten|vote; threat|warning; vow|threaten; vow|refuse; blame|praise; blame|thank;
accuse|blame|thank; confront|greet; meet|confront; visit|invade; occupy|visit; settle|sue;
settlement|fine|verdict; refund|fine; pay|owe; spend|save; spend|waste|earn; cost|earn; save|cost;
elect|reject; abstain|vote against|vote for; abstain on|vote against|vote for; consult|ballot;
campaign|conspiracy; plan|plot|conspiracy; strategy|conspiracy; hoax|mistake; cut|at risk;
lose|sell; lost|sold|stolen; lost|settled; missing|stolen; delayed|cancelled; late|cancelled;
grounded|delayed; closed|restricted; banned|restricted; struggling|closing; failing|struggling;
bankrupt|struggling; indebted|debt free; halt|slow; witness|participate in; see|cause;
recognize|accuse;
refuse|decline; scrap|cut; abolish|cut; leave|walk out of|storm out of; as|after|before;
case|trial;
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(rows()):
        for word in row:
            found[word] = found.get(word, frozenset()) | {number}
    return found


def rows() -> list[list[str]]:
    """Return the rows, each a list of words."""
    return [row.split("|") for row in _ROWS.replace("\n", " ").rstrip(" ;").split("; ")]


def rows_apart(word: str) -> frozenset[int]:
    """Return the numbers of the rows in which a word or phrase stands."""
    return _table().get(word, frozenset())
