"""What is a notice, of what kind and date, and what is none."""

from __future__ import annotations

import pytest

from tests.corpus import Case, faults
from tests.phrases import phrases
from versioned import find_notices

BODY = (
    "Council puts off decision on the old mill\n\n"
    "The council put off its decision for the third time this year.\n\n"
    "Nobody at the meeting spoke against the plan.\n\n"
)

NOTICES = {
    "CORRECTION: The mill has 11 rooms, not 12.": ("correction", "CORRECTION", None),
    "Correction, 3:55 p.m.: An earlier version of this story misstated the year.": (
        *("correction", "Correction", None),
    ),
    "Correction (Jan. 12, 2018, 9:02 a.m.): This story misstated the year.": (
        *("correction", "Correction", "2018-01-12T09:02"),
    ),
    "Correction: May 4, 2019\n\nAn earlier version of this article misstated the year.": (
        *("correction", "Correction", "2019-05-04"),
    ),
    "Corrections & Clarifications: The mill has 11 rooms, not 12.": (
        *("correction", "Corrections & Clarifications", None),
    ),
    "CLARIFICATION: This story has been updated to make clear that the mill is listed.": (
        *("clarification", "CLARIFICATION", None),
    ),
    "UPDATE: The council has since said that it will meet in May.": ("update", "UPDATE", None),
    "Editor’s note: This is the second of three essays.": ("editors_note", "Editor’s note", None),
    "For the record\n\n5:15 p.m. July 8: An earlier version of this article gave the wrong year.": (
        *("correction", "For the record", "XXXX-07-08T17:15"),
    ),
    "• This article was amended on 3 July 2019 to correct the year.": (
        *("correction", None, "2019-07-03"),
    ),
    "This post has been corrected to reflect that the mill has 11 rooms.": (
        "correction",
        None,
        None,
    ),
    "The original version of this column misstated the year.": ("correction", None, None),
    "In an earlier version of this report we said the mill had 12 rooms. It has 11.": (
        *("correction", None, None),
    ),
    "Because of an editing error, an article on Monday misstated the year.": (
        *("correction", None, None),
    ),
    "Due to incorrect information provided by the owner, this story gave the wrong year.": (
        *("correction", None, None),
    ),
    "An article on Monday about the mill misstated its age.": ("correction", None, None),
    "A story Thursday misspelled the name of the owner.": ("correction", None, None),
    "We mistakenly reported that the mill was sold.": ("correction", None, None),
    "[The headline on an earlier version of this story misstated the year.]": (
        *("correction", None, None),
    ),
    "*The mill has 11 rooms, not 12 as we had it.*": ("correction", None, None),
    "RETRACTION: This story said that the mill was sold. It was not.": (
        *("retraction", "RETRACTION", None),
    ),
}


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("place", ["bottom", "top", "between"])
def test_a_notice_is_found_wherever_it_stands(notice: str, place: str) -> None:
    headline, *body = BODY.strip().split("\n\n")
    at = {"bottom": len(body), "top": 0, "between": 1}[place]
    article = "\n\n".join([headline, *body[:at], notice, *body[at:]]) + "\n"
    (found,) = find_notices(article)
    assert found.text == notice
    assert (found.kind, found.label, found.issued) == NOTICES[notice]


@pytest.mark.parametrize(
    "paragraph",
    [
        "An earlier version of the bill set the fine at $5,000.",
        "The Herald issued a correction on Tuesday, saying that its figures were wrong.",
        "The Department of Correction runs the building next door.",
        "Analysts called the fall of 12 percent a correction, not a crash.",
        "This article was originally published by The Discourse.",
        "Ann Kesler is a writer and former planning officer.",
        "“An earlier version had a happy ending,” said Dr. Amory, who edits the letters.",
        "The update fixes an error that had confused left with right.",
        "The correction officer said he regretted the error of his ways.",
    ],
)
def test_what_only_looks_like_a_notice_is_none(paragraph: str) -> None:
    assert find_notices(f"{BODY}{paragraph}\n") == ()


def test_several_notices_are_several() -> None:
    text = (
        f"{BODY}• This article was amended on 3 July 2019 to correct the year.\n\n"
        "• It was further amended on 5 July 2019 because the mill has 11 rooms, not 12.\n"
    )
    assert [notice.issued for notice in find_notices(text)] == ["2019-07-03", "2019-07-05"]


@pytest.mark.parametrize("case", list(phrases()), ids=lambda case: case.name)
def test_the_key_of_a_phrase_agrees_with_it(case: Case) -> None:
    assert not [
        fault for fault in faults(case) if "has keys" not in fault and "keys are" not in fault
    ]
