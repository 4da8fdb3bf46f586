"""A value that is put back takes along the words beside it that its notice gives it."""

from __future__ import annotations

import pytest

from versioned import reconstruct
from versioned.model import Claim, Span, Value
from versioned.seams import joined, with_post


@pytest.mark.parametrize(
    ("text", "now", "was", "widened"),
    [
        ("on the Upper Tarn River bank", "the Upper Tarn", "the Lower Tarn River", "River"),
        ("beside the Orrin Fund today", "Orrin Fund", "the Hale Fund", "the Orrin"),
        ("The Orrin Fund paid", "Orrin Fund", "the Hale Fund", "The Orrin"),
    ],
)
def test_words_that_stand_there_already_are_not_doubled(
    text: str, now: str, was: str, widened: str
) -> None:
    at = text.index(now)
    span, put = joined(text, Span(at, at + len(now)), was)
    assert widened in span.of(text)
    assert put.lower() == was.lower()
    assert put[0].isupper() == span.of(text)[0].isupper()


@pytest.mark.parametrize(
    ("text", "now", "was"),
    [
        ("in the northern Tarn Rivers area", "Tarn", "Orrin River"),
        ("a scythe Orrin Fund grant", "Orrin Fund", "the Hale Fund"),
        ("the Tarn River", "Tarn River", "Orrin River"),
    ],
)
def test_parts_of_words_and_words_of_the_value_are_no_seam(text: str, now: str, was: str) -> None:
    at = text.index(now)
    assert joined(text, Span(at, at + len(now)), was) == (Span(at, at + len(now)), was)


ARTICLE = (
    "A loud machine\n\n“Furniture that hums,” the critic Morris Tain wrote of the organ in May.\n\n"
    "It was sold a year later to a dealer in Ostrow."
)


def test_a_person_is_put_back_with_the_post_the_notice_gives() -> None:
    notice = (
        "Correction: An earlier version of this article credited the composer Ada Lind with the "
        "description of the organ. It was the critic Morris Tain who wrote it."
    )
    result = reconstruct(f"{ARTICLE}\n\n{notice}\n")
    assert "the composer Ada Lind wrote of the organ" in result[0].text


def test_a_post_needs_no_article_where_it_is_known_for_one() -> None:
    body = "Two mills\n\n“We must sell,” said board treasurer Nadia Flint in May.\n\nIt has sold.\n"
    notice = (
        "Correction: An earlier version of this article quoted board president Carl Ness as saying "
        "“We must sell.” It was board treasurer Nadia Flint who said it."
    )
    result = reconstruct(f"{body}\n{notice}\n")
    assert "said board president Carl Ness in May" in result[0].text


def test_a_thing_that_left_a_list_is_no_sentence() -> None:
    body = "Two mills\n\nThe winners are Ada Lind, Ben Cole and Cy Dunn.\n\nIt has sold.\n"
    result = reconstruct(f"{body}\nCorrection: Ben Cole was left out of the list of winners.\n")
    assert "The winners are Ada Lind and Cy Dunn." in result[0].text
    assert "lacked a sentence" not in result[0].explanation


@pytest.mark.parametrize(
    "notice",
    [
        "It was the critic Morris Tain who wrote it. The article named Ada Lind.",
        "It was Morris Tain who wrote it, not the composer Ada Lind.",
    ],
)
def test_a_post_that_only_one_of_them_has_stays_where_it_is(notice: str) -> None:
    values = [
        Value(name, Span(at, at + len(name)))
        for name in ("Ada Lind", "Morris Tain")
        for at in (notice.index(name) + len(ARTICLE),)
    ]
    text = ARTICLE + notice
    claim = Claim("n1.c1", "attribution", Span(0, 1), "weighed", wrong=values[0], right=values[1])
    at = text.index("Morris Tain")
    span = Span(at, at + len("Morris Tain"))
    assert with_post(text, claim, span, "Ada Lind") == (span, "Ada Lind")


def test_a_quotation_that_opens_the_sentence_in_the_notice_only_is_found() -> None:
    result = reconstruct(
        "Two fires\n\n“But we cannot prove it, and I won't say so,” the sheriff said on Monday.\n\n"
        "Correction: The sheriff was misquoted. He said “We cannot prove it,” not “We can prove it.”\n"
    )
    assert "“But we can prove it, and" in result[0].text
