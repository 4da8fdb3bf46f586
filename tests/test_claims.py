"""What a notice says was wrong, what it says is right, and what it leaves out."""

from __future__ import annotations

import pytest

from versioned.claims import read_claims
from versioned.model import Span

SAID = [
    # notice, (error, wrong, right) for each claim
    ("It was 1934, not 1943.", [("date", "1943", "1934")]),
    ("The mill has 11 rooms rather than 12.", [("number", "12", "11")]),
    ("The owner is not Kala Mining but Kabo Mining.", [("name", "Kala Mining", "Kabo Mining")]),
    (
        "An earlier version of this story said the mill employs 640 people. It employs 460.",
        [("number", "640", "460")],
    ),
    (
        "A story Thursday misspelled the surname of the judge, Nora Kessler, as Kesler.",
        [("name", "Kesler", "Nora Kessler")],
    ),
    (
        "This article misspelled the name of the owner. She is Ann Kessler, not Kesler.",
        [("name", "Kesler", "Ann Kessler")],
    ),
    (
        "An earlier version identified sculptor Marguerite Cho as Florence Dick.",
        [("identity", "Florence Dick", "Marguerite Cho")],
    ),
    (
        "This article confused Howard Pike with Harold Pike.",
        [("identity", "Harold Pike", "Howard Pike")],
    ),
    ("An earlier version of this article overstated the cost.", [("number", None, None)]),
    (
        "This article gave the distance to the comet in miles instead of kilometers.",
        [("number", "miles", "kilometers")],
    ),
    (
        "We attributed the phrase “a fine mess” to Ruth Amble. It was said by Ken Sorley.",
        [("attribution", "Ruth Amble", "Ken Sorley")],
    ),
    ("An earlier version misquoted Margit Osei.", [("quote", None, None)]),
    (
        "An earlier version of this article omitted one of the three sponsors.",
        [("omission", None, None)],
    ),
    (
        "It included an assertion that the mill was sold, which has been removed.",
        [("addition", "the mill was sold", None)],
    ),
    ("The date should have been March 1 and not March 11.", [("date", "March 11", "March 1")]),
    (
        "An earlier version said the wall would be 3.4m high. This has been corrected to 4.3m.",
        [("number", "3.4m", "4.3m")],
    ),
    (
        "This story misstated the rate (it was 5.2 percent, not 2.5 percent) and the month in which "
        "the mill closed (it was May, not June).",
        [("number", "2.5 percent", "5.2 percent"), ("date", "June", "May")],
    ),
    (
        "This article was amended to correct the age of Dot Trevenna, who is 93.",
        [("number", None, "93")],
    ),
    ("An earlier version put the number of pupils at 240.", [("number", "240", None)]),
    (
        "An earlier version said “The mill shut.” It should have said “The mill opened.” It also "
        "gave the number of looms as 30. It is 3.",
        [("quote", "The mill shut", "The mill opened"), ("number", "30", "3")],
    ),
    (
        "This story has been corrected to read “a hearing that lasted a day” instead of “a hearing "
        "that lasted a week.”",
        [("quote", "a hearing that lasted a week", "a hearing that lasted a day")],
    ),
    (
        "An earlier version of this article did not include the passage “The owner left. Her son stayed.”",
        [("omission", None, "the passage “The owner left. Her son stayed.”")],
    ),
    ("We regret the error.", []),
]


@pytest.mark.parametrize(("notice", "claims"), SAID, ids=[notice for notice, _ in SAID])
def test_a_notice_is_read(notice: str, claims: list[tuple[str, str | None, str | None]]) -> None:
    found = read_claims(notice, Span(0, len(notice)), "n1")
    read = [
        (
            claim.error,
            claim.wrong.text if claim.wrong else None,
            claim.right.text if claim.right else None,
        )
        for claim in found
    ]
    assert read == claims


def test_what_was_exchanged_comes_as_terms() -> None:
    notice = "The populations of Arden and Brill were transposed in an earlier version."
    (claim,) = read_claims(notice, Span(0, len(notice)), "n1")
    assert (claim.error, [term.text for term in claim.terms]) == ("order", ["Arden", "Brill"])


@pytest.mark.parametrize("wrong", ["“”", "“““", "..."])
def test_a_contrast_with_nothing_gives_no_wrong_value(wrong: str) -> None:
    text = f"The mill RATHER tHAN {wrong}"
    assert all(claim.wrong is None for claim in read_claims(text, Span(0, len(text)), "n1"))


def test_an_error_that_is_announced_and_then_told_is_one() -> None:
    text = (
        "Correction: An earlier version of this article misstated the date on which boats will "
        "begin to run. It is June 1, not July 1. The name of the operator was misspelled."
    )
    read = [
        (claim.error, claim.wrong and claim.wrong.text)
        for claim in read_claims(text, Span(0, len(text)), "n1")
    ]
    assert sorted(read, key=str) == [("date", "July 1"), ("name", None)]
