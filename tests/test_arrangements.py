"""Sentences with the same words in another arrangement, and sentences that only look it."""

from __future__ import annotations

import pytest

from versioned import annotate
from versioned.arrangements import is_arranged_otherwise
from versioned.rules.arrangement import Arrangement
from versioned.rules.en.arrangements import CLAUSES, PHRASES

ROWS = [*PHRASES, *CLAUSES]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_makes_one_of_its_example(row: Arrangement) -> None:
    one, other = row.example
    bare = [side.rstrip(".") for side in row.example]
    assert any(row.regex.search(side) for side in (*row.example, *bare))
    assert is_arranged_otherwise(one, other, may_reword=True)
    assert is_arranged_otherwise(other, one, may_reword=True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_no_row_stands_where_its_cues_do_not(row: Arrangement) -> None:
    for other in ROWS:
        for side in other.example:
            assert row.may_stand_in(side) or not row.regex.search(side)


SAME = [
    (
        "Since the mine closed, 200 families have moved away.",
        "200 families have moved away since the mine closed.",
    ),
    (
        "Unless the board finds a buyer, the paper will fold.",
        "The paper will fold unless the board finds a buyer.",
    ),
    (
        "In a letter to parents, the head said the pool would close.",
        "The head said in a letter to parents that the pool would close.",
    ),
    (
        "Hana Oduya, deputy mayor of Cranley, called the plan rushed.",
        "Cranley's deputy mayor, Hana Oduya, called the plan rushed.",
    ),
    (
        "The study, led by Professor Ian Moss, took six years.",
        "The study, which was led by Professor Ian Moss, took six years.",
    ),
    (
        "The inquiry found that guards had slept on duty.",
        "Guards had slept on duty, the inquiry found.",
    ),
    (
        "Ticket prices will rise in May, the operator has said.",
        "The operator has said ticket prices will rise in May.",
    ),
    ("A court has blocked the sale.", "The sale has been blocked by a court."),
    ("He was not able to attend the hearing.", "He could not attend the hearing."),
    ("She did not remember the call.", "She forgot the call."),
    ("The pupils have nowhere to play.", "The pupils do not have anywhere to play."),
    ("The road is not far from the school.", "The road is near the school."),
    ("The army made a raid on the village.", "The army raided the village."),
    ("The minister gave a promise to pay.", "The minister promised to pay."),
    ("The group made a complaint to the regulator.", "The group complained to the regulator."),
    ("He was handed a six-year prison sentence.", "He was sentenced to six years in prison."),
    ("The firm was given a fine of $30,000.", "The firm was fined $30,000."),
    ("A man aged 40 was held.", "A 40-year-old man was held."),
    ("Dr Eze, 51 years old, will retire in June.", "Dr Eze, 51, will retire in June."),
    ("He speaks French and Dutch.", "He speaks Dutch and French."),
    ("The colour of the water alarmed residents.", "The water's colour alarmed residents."),
    ("The chairman of the company resigned.", "The company chairman resigned."),
    ("Firms that import steel must register.", "Firms importing steel must register."),
    (
        "A dog that was trained to find drugs sniffed the bag.",
        "A dog trained to find drugs sniffed the bag.",
    ),
    (
        "The police officer injured in the crash has died.",
        "The police officer who was injured in the crash has died.",
    ),
    (
        "Standing outside the court, Mr Bell said he was relieved.",
        "Mr Bell, standing outside the court, said he was relieved.",
    ),
    (
        "Dr Eze was born in Lagos. She came to Britain in 1990.",
        "Dr Eze was born in Lagos and came to Britain in 1990.",
    ),
    (
        "The fire spread quickly but nobody was hurt.",
        "Although the fire spread quickly, nobody was hurt.",
    ),
    (
        "Mr Bell arrived late. He did not explain why.",
        "Mr Bell arrived late and did not explain why.",
    ),
    (
        "The firm, founded in 1950, now has 900 staff.",
        "Founded in 1950, the firm now has 900 staff.",
    ),
    ("There is a shop that sells maps.", "A shop sells maps."),
    ("The first person to arrive was a nurse.", "A nurse was the first person to arrive."),
    ("Of the 40 boats, 12 sank.", "Twelve of the 40 boats sank."),
    ("Both of the pilots survived.", "Both pilots survived."),
    (
        "After losing control of the van, the driver hit a wall.",
        "The driver lost control of the van and hit a wall.",
    ),
    ("Snow is expected in the north on Monday.", "On Monday, snow is expected in the north."),
    (
        "The exhibition runs until Sunday at the town hall.",
        "The exhibition runs at the town hall until Sunday.",
    ),
    ("The band will play in Cork, then in Derry.", "The band will play in Cork and then Derry."),
    (
        "Neither the mayor nor the clerk would comment.",
        "Neither the clerk nor the mayor would comment.",
    ),
    ("The vote is on Tuesday, June 4.", "The vote is on June 4, a Tuesday."),
    (
        "The minister resigned in May. The minister had been under pressure for weeks.",
        "The minister resigned in May. She had been under pressure for weeks.",
    ),
    (
        "A jury cleared Ms Roe in June. The jury that cleared her sat for a week.",
        "A jury cleared Ms Roe in June. The jury sat for a week.",
    ),
]

OTHER = [
    (
        "Mr Cole met Ms Dray in May. He resigned in June.",
        "Mr Cole met Ms Dray in May. She resigned in June.",
    ),
    (
        "The teacher, Ann Lee, praised the pupil, Bo Cox.",
        "The pupil, Ann Lee, praised the teacher, Bo Cox.",
    ),
    (
        "Since the mine closed, 200 families have moved away.",
        "The mine has closed since 200 families moved away.",
    ),
    (
        "The inquiry found that guards had slept on duty.",
        "The inquiry heard that guards had slept on duty.",
    ),
    ("Guards had slept on duty, the inquiry found.", "Guards had slept on duty, the union said."),
    (
        "Guards had slept on duty, the inquiry found.",
        "Guards had not slept on duty, the inquiry found.",
    ),
    ("Volunteers are restoring the windmill.", "The windmill was restored by volunteers."),
    ("He could not attend the hearing.", "He did not attend the hearing."),
    ("She did not remember the call.", "She remembered the call."),
    ("The team did not succeed in raising the wreck.", "The team succeeded in raising the wreck."),
    ("The army made a raid on the village.", "The army planned a raid on the village."),
    ("Inspectors carried out a search of the ship.", "Inspectors ordered a search of the ship."),
    (
        "The council took the decision to sell the hall.",
        "The council took the decision to buy the hall.",
    ),
    ("He was handed a six-year prison sentence.", "He was handed a six-month prison sentence."),
    ("He was handed a six-year prison sentence.", "He was handed a six-year suspended sentence."),
    ("The firm was given a fine of $30,000.", "The firm was given a grant of $30,000."),
    ("The firm bought the site for £3m.", "The firm sold the site for £3m."),
    ("A man aged 40 was held.", "A man aged 14 was held."),
    ("Dr Eze, 51, will retire in June.", "Dr Eze, 15, will retire in June."),
    ("Port workers voted to strike.", "Port workers voted not to strike."),
    ("The head of the school resigned.", "The head of the council resigned."),
    (
        "Although the fire spread quickly, nobody was hurt.",
        "Because the fire spread quickly, nobody was hurt.",
    ),
    (
        "The ferry was cancelled because the fog was thick.",
        "The ferry was cancelled although the fog was thick.",
    ),
    (
        "Founded in 1950, the firm now has 900 staff.",
        "Refounded in 1950, the firm now has 900 staff.",
    ),
    ("It was the council that ordered the work.", "It was the council that stopped the work."),
    ("Only three of the ten lifts work.", "Three of the ten lifts work."),
    (
        "The fine was paid by the owner, not the tenant.",
        "The fine was paid by the tenant, not the owner.",
    ),
    ("Mr Bell was replaced by Ms Roe.", "Ms Roe was replaced by Mr Bell."),
    ("Mr Bell replaced Ms Roe.", "Ms Roe replaced Mr Bell."),
    ("The bank lent the firm £3m.", "The firm lent the bank £3m."),
    ("The bank gave the loan to the firm.", "The firm gave the loan to the bank."),
    ("The son of the mayor hit the sheriff.", "The sheriff hit the son of the mayor."),
    ("The mayor's son sued the town.", "The town sued the mayor's son."),
    ("Police said the driver had lied.", "The driver said the police had lied."),
    ("In May, the firm sued the bank.", "In May, the bank sued the firm."),
    (
        "Mr Bell said he would resign if the vote failed.",
        "If the vote failed, he said, Mr Bell would stay.",
    ),
    ("Asked about the cuts, she declined to comment.", "Asked about the cuts, she defended them."),
    (
        "Before the vote, the mayor spoke to the press.",
        "Before the press, the mayor spoke of the vote.",
    ),
    (
        "The trial of Mr Bell, a banker, begins in May.",
        "The trial of Mr Bell, a former banker, begins in May.",
    ),
    ("The firm, which makes glue, sued its rival.", "The firm sued its rival, which makes glue."),
    (
        "The doctor treated the patient, who had lied.",
        "The doctor, who had lied, treated the patient.",
    ),
    ("The mayor, who was in the car, saw the man.", "The mayor saw the man who was in the car."),
    ("The men stole the car and sold the boat.", "The men stole the boat and sold the car."),
    ("The club beat Leeds 3-1 and Hull 4-0.", "The club beat Leeds 4-0 and Hull 3-1."),
    ("The club won in 2019 and 2021.", "The club won in 2021 and 2023."),
    ("Ms Roe, then 30, met the king.", "Ms Roe, now 30, met the king."),
    (
        "The firm employs 300 people in Cork and 90 in Derry.",
        "The firm employs 300 people in Derry and 90 in Cork.",
    ),
    (
        "Mr Bell left the firm in May. After that, he moved to Spain.",
        "Mr Bell left the firm in May. Before that, he moved to Spain.",
    ),
    ("Not all of the boats sank.", "All of the boats did not sink."),
    ("The council does not oppose the plan.", "The council supports the plan."),
    ("He is not guilty.", "He is innocent."),
]


@pytest.mark.parametrize(("was", "now"), SAME)
def test_another_arrangement_is_a_copyedit(was: str, now: str) -> None:
    assert "material" not in {label.materiality for label in annotate(was, now)}
    assert "material" not in {label.materiality for label in annotate(now, was)}


@pytest.mark.parametrize(("was", "now"), OTHER)
def test_what_only_looks_rearranged_is_material(was: str, now: str) -> None:
    assert "material" in {label.materiality for label in annotate(was, now)}
