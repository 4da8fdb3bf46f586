"""Words for the same say the same; words that are only near to each other are kept apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.label_cases import Case
from tests.lexicon_cases import ANOTHER, SAME
from versioned import annotate
from versioned.paraphrases import are_apart, means, rows_of
from versioned.rules.en import distinctions, synonyms
from versioned.rules.en.collocations import rows_of_noun, rows_of_verb
from versioned.rules.en.equivalents import FIELDS

APART = sorted({pair for row in distinctions.rows() for pair in combinations(sorted(row), 2)})


def _rows() -> list[list[str]]:
    return [row.split("|") for row in synonyms.all_rows()]


def _is_material(text: str) -> bool:
    case = Case(text, "", "")
    return "material" in {label.materiality for label in annotate(case.before, case.after)}


def test_there_are_rows_of_words_that_are_not_the_same() -> None:
    assert len(APART) > 1_500
    assert len(_rows()) > 7_500


def test_no_row_joins_two_words_that_are_not_the_same() -> None:
    apart = set(APART)
    joined = [pair for row in _rows() for pair in combinations(sorted({*row}), 2) if pair in apart]
    assert joined == []


def test_words_apart_never_mean_the_same() -> None:
    assert [pair for pair in APART if not are_apart(*pair) or means(*pair)] == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("asked", "ordered"), ("killed", "murdered"), ("delayed", "cancelled"), ("claims", "says"),
        ("was charged", "was convicted"), ("expressed regret", "apologised"), ("suspects", "convicts"),
    ],
)  # fmt: skip
def test_words_apart_are_so_in_any_form(one: str, two: str) -> None:
    assert are_apart(one, two)


@pytest.mark.parametrize("field", FIELDS)
def test_rows_are_plain_words(field: str) -> None:
    rows = field.replace("\n", " ").rstrip(" ;").split("; ")
    assert len(rows) > 50
    for row in rows:
        words = row.split("|")
        assert len(words) > 1, row
        assert len({*words}) == len(words), row
        assert all(word == word.strip() == word.lower() != "" for word in words), row
        assert not any("-" in word or len(word.split()) > 8 for word in words), row


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("joined forces with", "teamed up with"), ("police cars", "patrol cars"),
        ("throws her weight behind", "backs"), ("recognised", "realised"),
        ("traffic wardens", "parking attendants"), ("is looking for", "is trying to find"),
    ],
)  # fmt: skip
def test_rows_are_found_in_any_form_and_spelling(one: str, two: str) -> None:
    assert rows_of(one) & rows_of(two)


def test_a_possessive_pronoun_stays_the_same_one() -> None:
    assert rows_of("threw his weight behind") & rows_of("lent his support to")
    assert not rows_of("his weight") & rows_of("her weight")
    assert _is_material("The envoy {threw his weight behind|lent her support to} the plan.")


def test_verbs_carry_only_their_nouns() -> None:
    assert rows_of_verb("level") & rows_of_verb("make") & rows_of_noun("charge")
    assert not rows_of_verb("level") & rows_of_verb("make") & rows_of_noun("car")
    assert not _is_material("The paper {levelled|made} a charge of bias against her.")
    assert not _is_material("An apology was {made|issued} on Monday.")
    assert _is_material("The firm {levelled|made} a road in May.")


@pytest.mark.parametrize(
    "text",
    ["The {car|vehicles} stood in the road.", "Police want to trace a {teenager|youngsters}."],
)
def test_one_is_not_several(text: str) -> None:
    assert _is_material(text)


@pytest.mark.parametrize(
    "text",
    [
        "He {did not trust|distrusted} the offer.",
        "She was {not present|absent} at the vote.", "Delays are {not uncommon|fairly common} here.",
    ],
)  # fmt: skip
def test_a_denial_is_the_opposite_word(text: str) -> None:
    assert not _is_material(text)


def test_exchanges_for_the_same_raise_no_alarm() -> None:
    assert len(SAME) > 80
    assert sum(map(_is_material, SAME)) <= 0.1 * len(SAME)


@pytest.mark.parametrize("text", ANOTHER)
def test_exchanges_for_another_fact_are_material(text: str) -> None:
    assert _is_material(text)
