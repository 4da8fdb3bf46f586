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
insurgency|rebellion|uprising; uprising|revolt|rebellion; broker|negotiate|mediate|arrange;
clinic|surgery|health center; downturn|slump|slowdown|recession;
job cuts|redundancies|layoffs|job losses; care home|nursing home|residential home;
detective|investigator|police; compensation|damages|payout; gunman|shooter|armed man;
witness|onlooker|bystander; defend|protect|safeguard; village|settlement|hamlet;
suggest|recommend|advise; play a part in|be part of|contribute to; injection|vaccine|shot;
go to war|start a war|begin fighting; clash|fight; clash|battle; cargo ship|container ship|freighter;
run over|knock down|mow down; robber|raider|bandit; provisional|temporary|interim;
shell|bombard|pound; capsize|sink|run aground;
refuse|decline; scrap|cut; abolish|cut; leave|walk out of|storm out of; as|after|before;
case|trial;
"""

_FROM = """\
organize|hold|host|stage|put on; hold talks with|meet; put down to|blame on; have a say|be consulted;
take a toll on|damage; launch a campaign|run a campaign; mount a campaign|run a campaign;
unseat|oust|topple|depose; depose|oust|topple; leave|veer off|swerve off; in hospital|hospitalized;
appeal against|challenge|contest; have|be forced|be compelled; have to|be forced to|be compelled to;
near|nearly; late|lately; short|shortly; high|highly; dead|deadly; cost|costly; hard|hardly;
murder|murderer; relative|relation; large|largely; scarce|scarcely; assassin|assassination;
execute|carry out|perform|do|implement|complete; smuggle|traffic; smuggler|trafficker;
drug trafficking|drug smuggling; drugs trafficking|drugs smuggling; robbery|raid; heist|raid;
burglary|break in; gang|group; gunmen|shooters|armed men; eyewitness|onlooker; bystander|spectator;
remains|body; bodies|remains; case|lawsuit|legal action; legal proceedings|lawsuit;
launch proceedings against|sue; testimony|evidence; jury|panel; judge|the bench;
prosecution|the state; prosecutors|the state;
constable|officer|policeman|police officer|cop|policewoman; death penalty|death sentence;
capital punishment|death sentence; jail|prison|penitentiary; be in prison|be in jail;
detainee|prisoner|inmate; release on bail|grant bail to; wrongdoing|misconduct;
question|interrogate; interview|interrogate; caution|warn|alert; dismiss|refuse; block|veto|reject;
hostage|captive; captor|kidnapper; manhunt|search|hunt; launch a manhunt for|search for|hunt;
liberate|free|release; set aside|drop; remand|hold; court papers|court records;
court documents|court records; security guard|bodyguard|minder; medicine|drug; medication|drug;
shooting|gunfire|gunshots; tenant|lodger; mow down|run over|knock down; ram|hit|crash into;
vandalize|damage; torch|burn|set fire to; wield|hold|carry; leave the scene|flee|drive off;
swerve off the road|leave the road; veer off the road|leave the road; get lost|go missing;
disappear|get lost; take his case to|appeal to; take hostage|seize; accept blame for|be blamed for;
take the blame for|be blamed for; have a hand in|help with; have links to|be connected to;
have ties to|be linked to; have a connection with|be connected with; carry out the sentence|execute;
hold captive|hold prisoner; petition|appeal; quash|reverse|annul; overturn|annul;
exploit|use|take advantage of; mentor|coach; be in hiding|be hidden; get divorced|split up;
divorce|split up; split up|separate; fall in love|become lovers; be born in|come from;
leave school|finish school|complete school; drop out of|leave|quit; guard|patrol; search|manhunt;
hideout|hiding place; loot|haul; break the law|commit an offense; act illegally|commit an offense;
summons|court order; witness|testify; cast doubt on|question;
press officer|spokesman|press secretary; serve time|be in jail|be in prison|serve a sentence;
retreat|withdraw|pull back|fall back; occupy|hold|take over; clash with|fight with|battle with;
fighting|clashes; clash|confrontation; storm|burst into; shelling|bombardment;
offensive|attack|launch an offensive; conflict|fighting; rebel|insurgent; coup|military takeover;
forces|troops|soldiers; army|military|troops|armed forces; the military|the army|the armed forces;
serviceman|soldier; servicemen|soldiers|troops; service members|troops; military personnel|troops;
barracks|army base; military base|army base; checkpoint|roadblock|control point;
fighter jet|warplane|combat aircraft; fighter plane|warplane|combat aircraft;
curfew|nighttime curfew; state of emergency|emergency rule; besiege|surround;
carry out strikes on|bomb; go on the rampage|riot|run amok; provoke|stir up|whip up|foment;
spark|foment; attack|criticize|condemn|denounce|slam|blast|lambast|hit out at|lash out at;
complain|protest|raise concerns; complain about|protest about|raise concerns about;
oppose|resist|fight; oppose|protest against|demonstrate against;
object to|protest against|demonstrate against|protest at; rally|gather; gather|demonstrate;
strike|industrial action; take industrial action|strike|walk out|stop work;
walk out|strike|go on strike; walkout|strike; campaigner|activist;
standoff|stalemate|deadlock|impasse; boycott|stay away from;
miss|stay away from|skip|avoid|be absent from; not attend|stay away from; clear|evacuate|move out;
evacuate|lead to safety; confront|face|challenge; confront|encounter; purge|remove;
displace|drive out; take power|come to power|gain power; come to power|take office;
overthrow|oust|depose|topple|unseat; vote out|oust; ratify|approve|confirm; approve|accept;
adopt|accept|take on; dissolve|disband|break up; stand aside|resign|step down|stand down;
leave office|resign|quit|step down; leave his post|resign|step down; outlaw|ban|prohibit|forbid|bar;
outlawed|banned; banned|illegal; waive|drop|set aside; ignore|flout|defy|disobey|break;
shelve|suspend|put on hold|freeze; hint|suggest|intimate; have no plans to|not intend to; plan|aim;
intend|aim; want|hope; want to|hope to; would like to|hope to; hope for|want; want|seek;
be expected|be due|be set|be scheduled|be to; expected|due|scheduled|set|planned;
be about to|be close to; be on the verge of|be close to; on the verge of|close to;
be forced to|have to; be compelled to|have to; be made to|have to; be obliged to|be bound to;
must|be bound to; have to|be bound to; have the chance to|be able to;
have the opportunity to|be able to; be supposed to|be intended to|be meant to; bill|legislation;
constitution|basic law; referendum|popular vote; filibuster|delaying tactics;
delegation|team of negotiators; tariff|levy|duty; levy|tax|duty; defense minister|defense chief;
civil servant|government worker|government employee|government official; regulator|watchdog;
government|ministers|state; cabinet|ministers; country|state|nation; parliament|assembly;
legislature|assembly; approval|backing; public inquiry|inquiry; grant|subsidy|award;
austerity|spending cuts; council tax|local tax; social security|welfare|benefits;
pensioner|senior citizen|oap; pensioners|older people|senior citizens; young people|youths;
youth|young people|youngster; the poor|people on low incomes; homeless people|rough sleepers;
the homeless|rough sleepers; citizen|national; householder|resident|occupant; hometown|birthplace;
tabloid|newspaper; broadsheet|newspaper; obituary|death notice; coalition|alliance;
challenger|candidate|hopeful|contender; nomination|candidacy; turnout|number of voters;
ballot box|polling booth; constituency|district; head of state|national leader; choose|appoint;
pick|appoint; select|appoint; canvass|poll|survey; critic|opponent; aide|adviser; assistant|adviser;
police force|constabulary; unseat|remove from office|topple; authoritarian|autocratic;
classified|secret; responsible|liable|accountable|answerable; unnamed|unidentified; suffer|undergo;
undergo|endure; clinic|surgery|health center|medical center; doctor|medic|gp; physician|medic;
doctors|medics; nurse|nursing sister; nurses|nursing staff; carer|care worker|caregiver;
therapist|counselor; psychiatric hospital|psychiatric unit; medical staff|doctors and nurses;
hospital staff|doctors and nurses; hospital staff|medical staff; injection|vaccine|vaccination;
shot|injection|vaccine; jab|vaccine|injection; inject|vaccinate; scan|x ray; diagnosis|finding;
symptom|sign; illness|condition|complaint; disease|condition; ailment|condition|complaint;
lung disease|respiratory disease; injure|wound; hurt|wound; injury|wound;
recover|improve|get better; contract|develop; catch|develop;
be hospitalized|be taken to hospital|be brought to hospital|be rushed to hospital;
hospitalize|take to hospital|take to the hospital; take|rush; take to hospital|rush to hospital;
be admitted to hospital|be taken to hospital; be in hospital|be hospitalized;
seriously ill|gravely ill|very ill; terminally ill|dying; paralyzed|unable to move;
drunk|intoxicated|inebriated; drunk driving|driving under the influence;
drink driving|driving under the influence; obesity|being overweight; researcher|academic;
scientist|academic; questionnaire|survey|poll; experiment|test; clinical trial|drug trial;
theory|hypothesis; invention|innovation; patent|exclusive right; data breach|data leak;
global warming|climate change; carbon neutral|net zero; renewable energy|clean energy|green energy;
sewage|waste water|effluent; landslide|mudslide; tsunami|tidal wave; endangered|threatened;
endangered species|threatened species; livestock|cattle|stock; farm animals|cattle; herd|cattle;
sheep|ewe; chicken|poultry; pesticide|insecticide; farmers|growers; drought|dry spell|dry weather;
starvation|hunger; gales|strong winds|gale force winds; gale force winds|strong winds; wind|breeze;
heatwave|hot weather; snowstorm|blizzard; met office|weather service; below freezing|below zero;
freezing temperatures|sub zero temperatures; state of disaster|disaster; aid agencies|charities;
starve|die of hunger; flooded|waterlogged; waste|sewage; species|kind; predator|hunter;
counselor|adviser; lose his job|be sacked|be fired|be dismissed|be axed;
lose their jobs|be made redundant|be laid off|be out of work;
job cuts|redundancies|layoffs|job losses|cuts in jobs; furlough|send home;
temporary worker|agency worker; trainee|apprentice; owner|parent|parent company; creditor|lender;
investor|shareholder|backer|stockholder; majority stake|controlling stake;
majority shareholding|controlling stake; buyout|takeover|acquisition; merger|buyout;
take over|buy|acquire|buy out; initial public offering|listing|stock market listing;
ipo|stock market listing|share listing; flotation|stock market listing|listing; billionaire|tycoon;
earnings|pay|wages|salary; minimum wage|lowest wage; sick leave|sick pay; cost|price; cost|expense;
order|contract; inflation|price rises|rising prices; insolvency|bankruptcy; liquidation|insolvency;
go bust|go bankrupt|become insolvent|collapse|fail;
go bust|close down|shut down|cease trading|fold|close; go bankrupt|go out of business|close;
collapse|go out of business|go under; fail|go under; fold|close|shut;
file for bankruptcy|seek bankruptcy protection|file for bankruptcy protection;
enter administration|call in administrators; go into administration|call in administrators;
go out of business|cease trading|shut down|close|close down; in the red|in debt|overdrawn;
in the black|in credit; in credit|in profit; net|earn|make; gross|earn|make|take;
win|get|receive|be given; be awarded|win; be granted|win; energy|power|electricity;
fuel|petrol|gasoline|gas; petrol prices|fuel prices|gas prices; loan|credit; user|customer;
savings|money saved; broke|poor; charge|bill; refund|repay|reimburse; invest|sink; scooter|moped;
bus|coach; commuter|passenger|traveler; boat|ship; dinghy|small boat|inflatable boat;
trawler|fishing boat|fishing vessel; tanker|oil tanker; cargo ship|container ship;
freighter|container ship; plane|jet; passenger plane|jet; emergency landing|forced landing;
airport|airfield|aerodrome; tunnel|underpass|subway; lane|road; highway|road; street|road;
road|route; motorway|highway|interstate; freeway|interstate; pilot|captain|airman;
train driver|engineer; platform|track; crew|sailors; cabin crew|air crew; church|chapel;
fire at a house|blaze; run aground|hit rocks; out of action|closed; out of use|closed;
abandoned|empty|deserted|derelict; missing|lost; isolated|remote; remote|cut off;
scores of|dozens of; scores|dozens; few|a few; little|a little; several|a few; few|a handful of;
few|a small number of; hardly|only just; scarcely|only just; barely|hardly; unchanged|steady;
often|regularly|many times; frequently|regularly; regularly|occasionally; repeatedly|often;
before dawn|in the early hours|in the small hours; in the early hours|early in the morning;
in the early hours|in the early morning; at midday|at lunchtime; at noon|at lunchtime;
during the war|in wartime; temporarily|for now|at present|for the moment; currently|temporarily;
at night|after dark; by mistake|by accident; by mistake|accidentally; by chance|accidentally;
mistakenly|accidentally; in error|by accident; alone|without help; the same|similar|alike;
equal|identical; similar|identical; early|ahead of schedule; angry|furious; frightened|terrified;
scared|terrified; frighten|terrify; worried|angry; shocked|appalled; shock|appall; sorry|regretful;
sorry about|regret; eager|anxious; annoy|anger; trouble|annoy; worry|frighten; alarm|frighten;
surprised|shocked; surprise|shock; sad|devastated; play a part in|be part of;
have a part in|be part of; contribute to|be part of; have a role in|be part of;
have a hand in|be part of; couple|pair; policeman|policewoman; businessman|businesswoman;
spokesman|spokeswoman; chairman|chairwoman; actor|actress; waiter|waitress; councilman|councilwoman;
congressman|congresswoman; salesman|saleswoman; steward|stewardess; headmaster|headmistress;
retired man|retired woman; barman|barmaid; man in the dock|woman in the dock;
man on trial|woman on trial; lose|shed; wife|widow; mosque|islamic center; charity|foundation;
shelve|drop|ditch|scrap|axe; pause|halt|cease|stop; dip|slide|slip;
hit|knock over|knock down|run over; knock over|run over; youth|boy|teenager|lad;
track|monitor|watch; catch|arrest; priest|cleric; freeze|suspend; be booked|be cautioned;
retire|bow out; cancel|not run; stall|delay; tip off|inform|warn|alert|notify; let slip|reveal;
announce|reveal; disclose|publish; reveal|publish; expel|throw out|force out|drive out;
teacher|tutor; member|participant; crisps|chips; torch|lamp; jelly|jam; purse|handbag; play|drama;
founder|creator; ban|suspension; describe|recall; detail|outline|sketch out;
lobby for|campaign for|push for|press for|fight for; lobby|press; lobby|put pressure on;
sail|depart;
"""
"""The first word of a row is apart from the others, those not from each other."""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(rows()):
        for word in row:
            found[word] = found.get(word, frozenset()) | {number}
    return found


def rows() -> list[list[str]]:
    """Return the rows, each a list of words that are apart from one another."""
    pairs = [[first, other] for first, *others in _split(_FROM) for other in others]
    return _split(_ROWS) + pairs


def _split(table: str) -> list[list[str]]:
    return [row.split("|") for row in table.replace("\n", " ").rstrip(" ;").split("; ")]


def rows_apart(word: str) -> frozenset[int]:
    """Return the numbers of the rows in which a word or phrase stands."""
    return _table().get(word, frozenset())
