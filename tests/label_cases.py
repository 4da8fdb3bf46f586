"""Sentences with an edit in them, and what a careful editor would call it.

``{was|now}`` stands where the two texts differ. A category that may as well be another is given as
"one/other". OPEN was read while rules were written; of ASIDE only the share that comes out right.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Case(NamedTuple):
    """A sentence, the main category of its edit (or those that will do), and its materiality."""

    text: str
    category: str
    materiality: str

    @property
    def before(self) -> str:
        return _FORK.sub(lambda fork: fork[1], self.text)

    @property
    def after(self) -> str:
        return _FORK.sub(lambda fork: fork[2], self.text)


_FORK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")

OPEN = [
    # numbers
    Case("The storm left {34,000|3,400} homes without power on Sunday.", "number", "material"),
    Case("The jury awarded her {$4.2 million|$2.4 million} in damages.", "number", "material"),
    Case("Turnout was {41|47} percent, the county clerk's office said.", "number", "material"),
    Case("The trial lasted {nine|eleven} weeks and heard 60 witnesses.", "number", "material"),
    Case("Inflation fell by 2 {percent|percentage points} over the year.", "number", "material"),
    Case("The dam holds 40 {million|billion} gallons when it is full.", "number", "material"),
    Case("Her {second|third} novel won the prize in a field of six.", "number", "material"),
    Case("The pool is 25 {yards|metres} long and has four lanes.", "number", "material"),
    Case("“We lost {14|40} of our people that night,” the captain said.", "number", "material"),
    Case("The death toll rose to {12|19} on Thursday as rescuers dug on.", "number", "material"),
    Case("The team won {4-2|2-1} at home in front of 9,000 people.", "number", "material"),
    # the same number, written otherwise
    Case("The city hired {eleven|11} inspectors for the winter.", "style", "cosmetic"),
    Case("The firm employs {4.2 million|4,200,000} people worldwide.", "style", "cosmetic"),
    Case("Prices rose 3.1 {percent|per cent} in the spring.", "style", "cosmetic"),
    Case("Prices rose 3.1{ percent|%} in the spring.", "style", "cosmetic"),
    Case("She paid {£3m|£3 million} for the farm in May.", "style", "cosmetic"),
    Case("He finished {third|3rd} in the county cross-country race.", "style", "cosmetic"),
    Case("About {12000|12,000} runners set off from the harbour.", "style", "cosmetic"),
    # dates and times
    Case("The bridge will close on {Tuesday|Wednesday} for repairs.", "date", "material"),
    Case("“It is late,” Ms. Ames told the meeting on {Tuesday|Monday}.", "date", "material"),
    Case("The company made a loss of 12 percent, {it|the firm} said.", "style", "copyedit"),
    Case("The company made a loss of 12 percent, {it|the union} said.", "attribution", "material"),
    Case("The chapel was built in {1874|1847} by local miners.", "date", "material"),
    Case("She was sworn in on {March 3|March 13} in the old hall.", "date", "material"),
    Case("Doors open at {7 p.m.|8 p.m.} and the show is free.", "date", "material"),
    Case("He joined the force in the {1980s|1970s} as a cadet.", "date", "material"),
    Case("The vote is due in {June|July}, the speaker's office said.", "date", "material"),
    Case("The hearing is set for {Jan. 4|January 4} in Room 12.", "style", "cosmetic"),
    Case("The shop opens at {3pm|3 p.m.} on Sundays.", "style", "cosmetic"),
    Case("The ferry was launched on {November 3rd|3 November} that year.", "style", "cosmetic"),
    # names
    Case("The report was written by Anna {Kesler|Kessler} of the bureau.", "name", "material"),
    Case("Police named the driver as {Tom Harrow|Daniel Price}, a plumber.", "name", "material"),
    Case("The drug is made by {Orvane|Orvana} and sold in nine countries.", "name", "material"),
    Case("{Marisol|Maribel} Vega, who chairs the board, abstained.", "name", "material"),
    Case("The grant came from the {Alder|Elder} Foundation in spring.", "name", "material"),
    # places
    Case("The fire broke out in {Dunmore|Kilbride} shortly before dawn.", "place", "material"),
    Case("The plane landed safely at an airfield near {Boston|Austin}.", "place", "material"),
    Case("The plant stands on the {north|south} bank of the river.", "place", "material"),
    Case("He was raised in {Ohio|Iowa} and moved east as a student.", "place", "material"),
    # titles
    Case("Maria Obi, the {deputy chief|chief} of staff, resigned.", "title", "material"),
    Case("{Sgt.|Lt.} Paul Reyes said that the road was closed.", "title", "material"),
    Case(
        "Sen. Dale Wirth, the committee's {ranking member|chairman}, objected.", "title", "material"
    ),
    Case(
        "The {president|vice president} of the college apologised to parents.", "title", "material"
    ),
    Case(
        "Ruth Hale, the company's {|former }finance director, gave evidence.", "title", "material"
    ),
    # quotes
    Case("“It was a {disgrace|shambles} from start to finish,” he said.", "quote", "material"),
    Case("She said the plan was {“dead”|dead} and would not come back.", "quote", "material"),
    Case(
        "“We {|will }fight this in every court,” said the group's lawyer.",
        "quote/hedge",
        "material",
    ),
    # attribution
    Case(
        "The road will stay shut for a week, said the {mayor|sheriff}.", "attribution", "material"
    ),
    Case(
        "The data was leaked, {according to police|according to prosecutors}, in May.",
        "attribution",
        "material",
    ),
    Case("The minister {claimed|said} that the tests were sound.", "attribution", "material"),
    Case("The airline {admitted|said} that the crew had been tired.", "attribution", "material"),
    Case("The well was poisoned{, officials said|}.", "attribution", "material"),
    Case(
        "The minister {said|told reporters} that the tests were sound.",
        "attribution/style",
        "copyedit",
    ),
    # negation
    Case("The board did {|not }approve the sale on Monday.", "negation", "material"),
    Case("He was found {guilty|not guilty} on all four counts.", "negation", "material"),
    Case("The drug {is|isn’t} approved for children under six.", "negation", "material"),
    Case("There was {no|some} evidence of tampering at the plant.", "negation", "material"),
    Case("The clinic has {never|often} turned a patient away.", "negation", "material"),
    # hedges
    Case("The bank {will|may} cut 300 jobs by the end of the year.", "hedge", "material"),
    Case("The {|alleged }thief was seen near the museum on Friday.", "hedge", "material"),
    Case("The fire {|reportedly }started in the kitchen of the inn.", "hedge", "material"),
    Case("The survey {proves|suggests} that commuters want longer trains.", "hedge", "material"),
    Case("{|At least }40 people were hurt in the crush at the gate.", "hedge", "material"),
    Case("{Most|Some} of the tenants have already left the block.", "hedge/number", "material"),
    Case("The virus could {|possibly }spread to farms in the valley.", "hedge", "material"),
    # causes and claims
    Case(
        "The outage was {caused by|linked to} a fallen tree.", "causal_or_claim/hedge", "material"
    ),
    Case("The shares {rose|fell} 4 percent after the announcement.", "causal_or_claim", "material"),
    Case("The mill closed {after|because} the river was diverted.", "causal_or_claim", "material"),
    Case("Officers {arrested|questioned} a man over the break-in.", "causal_or_claim", "material"),
    Case("The new rule {led to|followed} a drop in complaints.", "causal_or_claim", "material"),
    Case("The court {upheld|overturned} the ban late on Friday.", "causal_or_claim", "material"),
    # added and removed
    Case(
        "The school will close in June.{| The pupils will be moved to two nearby schools.}",
        "added_information",
        "material",
    ),
    Case(
        "The school will close in June.{ Two teachers have filed complaints.|}",
        "removed_information",
        "material",
    ),
    Case(
        "The council sold the land{| to a company owned by the mayor's brother}.",
        "added_information",
        "material",
    ),
    Case(
        "The singer{, who was treated for exhaustion last month,|} cancelled the show.",
        "removed_information",
        "material",
    ),
    Case(
        "The mine employs 600 people.{| Founded in 1911, it had been closed twice before the war.}",
        "background",
        "material",
    ),
    Case(
        "Ivo Brandt won the race.{| He had finished second in 2014 and 2016.}",
        "background",
        "material",
    ),
    # links and media
    Case(
        "The full list is at {https://example.org/a|https://example.org/b}.",
        "link_or_media",
        "material",
    ),
    Case(
        "The council met on Monday.\n\n{|Photograph: Ella Ruiz/Northern Press}",
        "link_or_media",
        "cosmetic/material/copyedit",
    ),
    Case(
        "The council met on Monday.\n\n{Read more: Why the pool may close|}",
        "link_or_media/layout",
        "cosmetic",
    ),
    # spelling
    Case("The mayor said {teh|the} road would reopen.", "spelling", "copyedit"),
    Case("The {goverment|government} will publish the figures today.", "spelling", "copyedit"),
    Case("The company {recieved|received} two offers for the site.", "spelling", "copyedit"),
    Case(
        "The team lost {it's|its} lead late in the second half.",
        "spelling/style/punctuation",
        "copyedit",
    ),
    Case("The parade drew a {hugh|huge} crowd to the centre.", "spelling", "copyedit"),
    Case("Residents left {there|their} homes before the flood.", "spelling/style", "copyedit"),
    Case("The {labor|labour} minister opened the talks.", "spelling/style", "copyedit"),
    Case("The union will {organise|organize} a march.", "spelling/style", "copyedit"),
    # punctuation
    Case("The talks{|,} which began in May{|,} have failed.", "punctuation", "copyedit/cosmetic"),
    Case('The {"gentle giant"|“gentle giant”} died at 41.', "punctuation", "cosmetic"),
    Case("The talks failed {--|—} again.", "punctuation", "cosmetic"),
    Case(
        "A {well known|well-known} actor owns the barn.",
        "style/punctuation/spelling",
        "cosmetic/copyedit",
    ),
    # style and grammar
    Case("The committee {were|was} told of the plan in April.", "style", "copyedit"),
    Case("{A|An} hour later the lights came back on.", "style/spelling", "copyedit"),
    Case("She said that {that |}the bridge was safe.", "spelling/style", "copyedit"),
    Case("He said {|that }the bridge was safe for lorries.", "style", "copyedit"),
    Case("The office {utilizes|uses} solar power in summer.", "style", "copyedit"),
    Case("The {U.S.|United States} sent two ships to the gulf.", "style", "cosmetic"),
    Case("The {Minister|minister} will speak at noon.", "style", "cosmetic/copyedit"),
    Case("He {has|had} worked there for nine years when it closed.", "style", "copyedit"),
    Case("The police {do not|don't} know who fired first.", "style", "cosmetic/copyedit"),
    Case("The shop will open {on |}Monday at 9 a.m.", "style", "copyedit"),
]

ASIDE = [
    Case("The tower is {312|321} feet tall and has no lift.", "number", "material"),
    Case("Nurses asked for a {12|10} per cent rise over two years.", "number", "material"),
    Case("The boy, {six|seven}, was pulled from the water by a guard.", "number", "material"),
    Case("The council's debt stands at {€1.2bn|€12bn}, auditors found.", "number", "material"),
    Case("“I sold {two|three} paintings in my life,” she told the paper.", "number", "material"),
    Case("The army sent {fifty|50} trucks to the border.", "style", "cosmetic"),
    Case("The museum cost {$1.5 billion|$1.5bn} to build.", "style", "cosmetic"),
    Case("Sales fell 8{%| percent} in the quarter.", "style", "cosmetic"),
    Case("The match starts at {6:30pm|6.30 p.m.} on Friday.", "style", "cosmetic"),
    Case("The strike began on {Sept. 9|September 9}, the union said.", "style", "cosmetic"),
    Case("The treaty was signed in {1919|1920} at the old palace.", "date", "material"),
    Case("The store reopens {next week|next month} after repairs.", "date", "material"),
    Case("The launch was moved to {April|May} because of the wind.", "date", "material"),
    Case("The choir is led by {Stephen|Steven} Marlow, a former pupil.", "name", "material"),
    Case("The prize went to {Ngozi Bello|Amara Cole}, a chemist.", "name", "material"),
    Case("Shares in {Tarnwell|Tarnwall} were suspended on Monday.", "name", "material"),
    Case("The crash happened in {Leeds|Bradford} on the ring road.", "place", "material"),
    Case("The new depot will be built in {western|eastern} Kenya.", "place", "material"),
    Case("Joan Petty, the {assistant coach|head coach}, was suspended.", "title", "material"),
    Case("{Judge|Justice} Olu Adams will hear the appeal.", "title", "material"),
    Case("“It is a {bad|terrible} deal for farmers,” the union's head said.", "quote", "material"),
    Case(
        "The pilot was not told of the storm, said the {airline|regulator}.",
        "attribution",
        "material",
    ),
    Case("The coach {insisted|said} that the player was fit.", "attribution", "material"),
    Case("The tests were {|not }carried out by the firm itself.", "negation", "material"),
    Case("The rules {do|do not} apply to small farms.", "negation", "material"),
    Case("The lake {will|could} dry up within ten years.", "hedge", "material"),
    Case("The man {|allegedly }broke into nine cars in one night.", "hedge", "material"),
    Case("{Nearly|More than} 500 people signed the petition.", "hedge", "material"),
    Case(
        "Profits {doubled|halved} in the last quarter of the year.", "causal_or_claim", "material"
    ),
    Case("The deer died {after eating|from eating} treated grain.", "causal_or_claim", "material"),
    Case("The senate {passed|rejected} the bill on Thursday.", "causal_or_claim", "material"),
    Case(
        "The library will move.{| The new building has room for 90,000 books.}",
        "added_information",
        "material",
    ),
    Case("The farm was sold{ at auction for twice its value|}.", "removed_information", "material"),
    Case(
        "The ship sank off Crete.{| It was built in 1962 and had carried mail before it was sold.}",
        "background",
        "material",
    ),
    Case(
        "A map is at {http://maps.example.com/1|http://maps.example.com/2}.",
        "link_or_media",
        "material",
    ),
    Case("It was the first {occurence|occurrence} of the disease.", "spelling", "copyedit"),
    Case("The witness was {definately|definitely} at home.", "spelling", "copyedit"),
    Case("The {theatre|theater} opens in the autumn.", "spelling/style", "copyedit"),
    Case("The judge asked {weather|whether} the man could pay.", "spelling", "copyedit"),
    Case("After the match{|,} the fans went home.", "punctuation", "copyedit/cosmetic"),
    Case("The players {was|were} paid late in March.", "style", "copyedit"),
    Case("The firm plans {on building|to build} two mills.", "style", "copyedit"),
    Case("The plan {commenced|began} in the spring.", "style", "copyedit"),
    Case("He {swam|has swum} there since he was a boy.", "style", "copyedit"),
    Case("The {Prime Minister|prime minister} left at noon.", "style", "cosmetic/copyedit"),
    Case("{In order to|To} save money, the town sold its bus.", "style", "copyedit"),
]
