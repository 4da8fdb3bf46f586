"""What the encoder makes of a notice comes as chances of pairs of its stretches, and of types."""

from __future__ import annotations

import numpy as np
import pytest

from versioned.encoder import LIMIT
from versioned.model import Span
from versioned.scores import (
    LEAST,
    bare_errors,
    odds_of_notice,
    scores_of,
)

NOTICE = "Correction: An earlier version of this article misstated the number of homes. It was 45, not 54."


def _spans(text: str, *values: str) -> list[Span]:
    return [Span(text.index(value), text.index(value) + len(value)) for value in values]


def test_the_chances_of_all_pairs_add_up_to_one() -> None:
    scores = scores_of(NOTICE, _spans(NOTICE, "45", "54", "the number of homes"))
    assert scores.pairs.shape == (4, 4)
    assert np.exp(scores.pairs).sum() == pytest.approx(1, abs=1e-4)
    assert np.exp(scores.wrongs).sum() == pytest.approx(1, abs=1e-3)


def test_the_values_of_a_plain_contrast_are_the_likeliest() -> None:
    scores = scores_of(NOTICE, _spans(NOTICE, "45", "54", "the number of homes"))
    assert scores.pair(2, 1) == scores.pairs.max()
    types = scores.errors(2, 1)
    assert max(types, key=lambda error: types[error]) == "number"
    assert sum(np.exp(list(types.values()))) == pytest.approx(1, abs=1e-3)


def test_no_value_shares_a_word_with_the_other() -> None:
    scores = scores_of(NOTICE, _spans(NOTICE, "the number of homes", "homes", "45"))
    assert scores.pair(1, 2) == scores.pair(2, 1) == LEAST


def test_what_stands_beyond_the_limit_is_no_value() -> None:
    text = "word " * (2 * LIMIT) + "It was 45, not 54."
    scores = scores_of(text, _spans(text, "45", "54"))
    assert scores.pair(1, 2) == scores.pair(0, 1) == LEAST


def test_a_notice_without_stretches_has_scores() -> None:
    assert scores_of("Sorry.", []).pair(0, 0) == pytest.approx(0, abs=1e-3)


def test_a_notice_is_told_from_news() -> None:
    news = "The council put off its decision on the old mill for the third time this year."
    assert odds_of_notice(NOTICE) > 0 > odds_of_notice(news)


def test_values_that_an_error_has_are_above_the_bar_and_others_below() -> None:
    scores = scores_of(NOTICE, _spans(NOTICE, "45", "54", "the number of homes"))
    assert scores.over(2, 1) > 0 > scores.over(1, 2)


def test_errors_without_values_are_told_by_the_words_that_say_what_was_wrong() -> None:
    text = (
        "Correction: An earlier version of this article misspelled the name of the pilot "
        "and misstated the year of the crash."
    )
    found = bare_errors(text)
    assert [each.about.of(text) for each in found] == [
        "the name of the pilot",
        "the year of the crash",
    ]
    assert [max(each.errors, key=lambda error: each.errors[error]) for each in found] == [
        "name",
        "date",
    ]


def test_an_error_with_values_is_not_told_a_second_time() -> None:
    assert bare_errors(NOTICE) == []
