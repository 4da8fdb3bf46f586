"""The text before: what each kind of claim leads to, and what cannot be told."""

from __future__ import annotations

import pytest

from tests.corpus import Case, cases
from versioned import reconstruct
from versioned.model import LACUNA

BODY = (
    "Mill to reopen\n\nThe mill, built in 1934, employs 460 people. Ann Kessler has run it for eleven "
    "years; Ms. Kessler said it would reopen in May.\n\nThe route is 46 miles long. Its 1,934 bricks "
    "were counted twice. The owner's brother sits on the council.\n"
)


@pytest.mark.parametrize(
    ("notice", "now", "was", "basis"),
    [
        ("It was built in 1934, not 1943.", "built in 1934", "built in 1943", "stated"),
        ("Ann Kessler has run it for 11 years, not 12.", "eleven", "twelve", None),
        (
            "An earlier version of this story said the mill employs 640 people. It employs 460.",
            *("460 people", "640 people", "stated"),
        ),
        (
            "An earlier version gave the route’s length as 64 miles.",
            "46 miles",
            "64 miles",
            "inferred",
        ),
        (
            "This article has been corrected to reflect that the mill was built in 1934.",
            *("built in 1934", f"built in {LACUNA}", "unknown"),
        ),
        (
            "This story should have disclosed that the owner's brother sits on the council.",
            *(" The owner's brother sits on the council.", "", "inferred"),
        ),
    ],
)
def test_a_claim_is_undone(notice: str, now: str, was: str, basis: str | None) -> None:
    result = reconstruct(f"{BODY}\nCorrection: {notice}\n")
    assert result, result.problems
    assert result[0].text == BODY.replace(now, was)
    assert basis is None or {edit.basis for edit in result[0].edits} == {basis}


def test_a_passage_quoted_as_left_out_is_taken_out_with_its_gap() -> None:
    notice = "An earlier version of this article did not include the passage “The owner left. Her son stayed.”"
    for before, after in (
        ("One.\n\nThe owner left. Her son stayed.\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nTwo.\n\nThe owner left. Her son stayed.\n", "One.\n\nTwo.\n"),
        ("One. The owner left. Her son stayed. Two.\n", "One. Two.\n"),
        ("The owner left. Her son stayed. Two.\n", "Two.\n"),
    ):
        result = reconstruct(f"Mill to reopen\n\n{before}\nUpdate: {notice}\n")
        assert result[0].text == f"Mill to reopen\n\n{after}"
        assert [edit.basis for edit in result[0].edits] == ["inferred"]


def test_a_name_is_changed_wherever_it_stands() -> None:
    notice = "This story misspelled the name of the manager. She is Ann Kessler, not Kesler."
    result = reconstruct(f"{BODY}\nCorrection: {notice}\n")
    assert result[0].text == BODY.replace("Kessler", "Kesler")


@pytest.mark.parametrize(
    ("notice", "code"),
    [
        ("It was built in 1943, not 1934.", "still-wrong"),
        ("It was built by 30 masons, not 40.", "not-located"),
        ("An earlier version misstated the year.", "not-stated"),
        ("It included a claim that the mill was sold, which has been removed.", "not-stated"),
    ],
)
def test_what_cannot_be_undone_is_said(notice: str, code: str) -> None:
    result = reconstruct(f"{BODY}\nCorrection: {notice}\n")
    assert [problem.code for problem in result.problems] == [code]
    assert not result


@pytest.mark.parametrize("case", list(cases("open")), ids=lambda case: case.name)
def test_every_candidate_says_what_it_rests_on(case: Case) -> None:
    for candidate in reconstruct(case.text):
        assert candidate.revision.provenance == "reconstructed"
        for edit in candidate.edits:
            assert edit.evidence and edit.rule and edit.claim
            assert edit.now == edit.span.of(case.text)
            assert (edit.basis == "unknown") == (edit.was == LACUNA)


HARVEST = (
    "Two harvests\n\nFisheries Minister Angus Petty opened the show in March 2015 at Ollerby "
    "roundabout. Ash Farm took 412 loads to Birch Farm's 67, with 500 needed.\n\nAda Lind and Ben "
    "Cole, left, carried the last sheaf. Ben Cole paid for it.\n\nThe winners are Ash, Birch, Cole "
    "and Dunn. The first cart left at half past nine.\n"
)


@pytest.mark.parametrize(
    ("notice", "was"),
    [
        (
            "This article misidentified the fisheries minister as Anthony Petty.",
            "Fisheries Minister Anthony Petty opened",
        ),
        ("The first cart left at 9.30am, not 10.30am.", "The first cart left at half past ten."),
        (
            "An earlier version of this story transposed the names of Ada Lind and Ben Cole.",
            "Ben Cole and Ada Lind, left,",
        ),
        (
            "The numbers of loads of Ash Farm and Birch Farm were transposed in an earlier version.",
            "Ash Farm took 67 loads to Birch Farm's 412, with 500 needed.",
        ),
        (
            "An earlier version of this article omitted Birch from the list of winners.",
            "The winners are Ash, Cole and Dunn.",
        ),
    ],
)
def test_the_words_beside_a_value_stay_what_they_are(notice: str, was: str) -> None:
    result = reconstruct(f"{HARVEST}\nCorrection: {notice}\n")
    assert result, result.problems
    assert was in result[0].text


def test_a_year_does_not_stand_where_a_month_does() -> None:
    body = "Mill opens\n\nThe mill, which opened in March, was paid for by its founders.\n"
    result = reconstruct(f"{body}\nCorrection: This story said that the mill opened in 2015.\n")
    assert all("2015" not in each.text.split("Correction")[0] for each in result)
