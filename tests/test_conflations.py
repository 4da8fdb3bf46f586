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
