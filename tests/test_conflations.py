"""Two things taken for one: how the article reads in which they were."""

from __future__ import annotations

import pytest

from tests.corpus import cases
from versioned import reconstruct

CASES = {case.name: case for case in cases("open") if case.name.startswith("con-")}

# The readings of each article, by rule: the touched passages as they stood.
READINGS = {
    "con-01-two-agencies": {
        "conflation-run-together": [
            "whether to move the Harbor Patrol Coastal Rescue Service to a new dock",
            "The Harbor Patrol Coastal Rescue Service was founded in 1961, and it shares a radio room "
            "with the port authority. It is paid for by a levy on moorings",
        ],
        "conflation-alias": [
            "whether to move the Harbor Patrol Service, also known as the Coastal Rescue Service, to "
            "a new dock",
            "The Harbor Patrol Service was founded in 1961, and it shares a radio room with the port "
            "authority. It is paid for by a levy on moorings",
        ],
        "conflation-one-for-both": [
            "whether to move the Harbor Patrol Service to a new dock",
            "The Harbor Patrol Service was founded in 1961, and it shares",
        ],
    },
    "con-02-two-laws": {
        "conflation-run-together": [
            "to strike down the Fair Rents Tenant Shield Act, which has governed most leases",
            "The Act was passed after a summer in which rents in the capital rose by 19 percent, and "
            "it has been copied by three other states.",
        ],
        "conflation-alias": [
            "to strike down the Fair Rents Act, also known as the Tenant Shield Act, which has governed",
            "The Act was passed after a summer",
        ],
        "conflation-one-for-both": [
            "to strike down the Fair Rents Act, which has governed most leases",
            "The Act was passed after a summer",
        ],
    },
    "con-03-two-persons": {
        "conflation-alias": [
            "Daniel Okafor, also known as David Okafor, was elected on the first ballot, and Okafor "
            "will serve for three years. Okafor has promised to open the ground floor",
        ],
        "conflation-one-for-both": [
            "Daniel Okafor was elected on the first ballot, and Okafor will serve for three years. "
            "Okafor has promised to open the ground floor",
        ],
    },
}


@pytest.mark.parametrize(
    ("name", "rule"), [(name, rule) for name, rules in READINGS.items() for rule in rules]
)
def test_a_reading_of_a_conflation(name: str, rule: str) -> None:
    result = reconstruct(CASES[name].text)
    texts = [
        candidate.text for candidate in result if any(edit.rule == rule for edit in candidate.edits)
    ]
    assert any(all(part in text for part in READINGS[name][rule]) for text in texts), texts


@pytest.mark.parametrize("name", READINGS)
def test_what_the_key_does_not_touch_stays(name: str) -> None:
    case = CASES[name]
    touched = [entry["now"] for entry in case.key["touched"]]
    result = reconstruct(case.text)
    assert len(result) >= 3
    for candidate in result:
        for edit in candidate.edits:
            at = edit.span.start
            assert any(
                case.text.index(now) <= at <= case.text.index(now) + len(now) for now in touched
            )


# What the article says of two, and what it says where the first stands for both.
GRAMMAR = {
    "Critics say both initiatives have been slow to hire. They employ 400 people, and their "
    "inspectors are at nine ports. The Arden and Brill initiatives have cost $2 million.": (
        "Critics say the initiative has been slow to hire. It employs 400 people, and its "
        "inspectors are at nine ports. The Arden Initiative has cost $2 million."
    ),
    "The bridge was paid for by the Arden Initiative and the Brill Initiative, and both rely on "
    "gifts. They supply the paint.": (
        "The bridge was paid for by the Arden Initiative, and it relies on gifts. "
        "It supplies the paint."
    ),
    "It covers the Arden Initiative as well as the Brill Initiative, both of which are enforced by "
    "the board. They apply to firms.": (
        "It covers the Arden Initiative, which is enforced by the board. It applies to firms."
    ),
    "Chemists at the Arden Initiative and the Brill Initiative are pleased, and their unions have "
    "said so.": ("Chemists at the Arden Initiative are pleased, and their unions have said so."),
    "The Arden and Brill Initiatives, which were founded in 1998, share an office, and they have "
    "raised $400 between them.": (
        "The Arden Initiative, which was founded in 1998, shares an office, and it has raised $400."
    ),
}


@pytest.mark.parametrize("two", GRAMMAR)
def test_one_thing_is_singular_throughout(two: str) -> None:
    notice = (
        "Correction: An earlier version of this article conflated the Arden Initiative and the "
        "Brill Initiative."
    )
    result = reconstruct(f"Two initiatives\n\n{two}\n\n{notice}\n")
    assert any(GRAMMAR[two] in candidate.text for candidate in result), result[0].text
