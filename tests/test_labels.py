"""What kind of change it is, how much it matters, why, and what discloses it."""

from __future__ import annotations

import pytest

from tests.label_cases import ASIDE, OPEN, Case
from tests.paraphrase_cases import OTHER, SAME
from versioned import annotate
from versioned.model import Label
from versioned.rules.edit import EditRule
from versioned.rules.en.edits import ATTRIBUTIONS, CAUSES, HEDGES, NEGATIONS, PLACES, POLISH, TITLES
from versioned.rules.en.taxonomies import ERRANT, INTENTIONS

CATEGORIES = {
    *("number", "date", "name", "place", "title", "quote", "attribution", "negation", "hedge"),
    *("causal_or_claim", "added_information", "removed_information", "background"),
    *("link_or_media", "headline", "notice", "spelling", "punctuation", "style", "layout", "moved"),
}
RULES = [*NEGATIONS, *HEDGES, *ATTRIBUTIONS, *TITLES, *PLACES, *CAUSES, *POLISH]


def _labels(case: Case) -> tuple[Label, ...]:
    return annotate(case.before, case.after)


def _is_right(case: Case) -> bool:
    first = _labels(case)[0]
    return first.category in case.category.split("/") and first.materiality in (
        case.materiality.split("/")
    )


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.text[:60])
def test_a_change_is_read_in_its_sentence(case: Case) -> None:
    first = _labels(case)[0]
    assert first.category in case.category.split("/")
    assert first.materiality in case.materiality.split("/")


def test_cases_on_which_no_rule_was_written() -> None:
    right = sum(_is_right(case) for case in ASIDE)
    assert right >= 0.93 * len(ASIDE)


@pytest.mark.parametrize("case", OTHER, ids=lambda case: case.text[:60])
def test_what_says_otherwise_is_material(case: Case) -> None:
    assert "material" in {label.materiality for label in _labels(case)}


def test_what_says_the_same_is_mostly_no_material_change() -> None:
    kept = [case for case in SAME if "material" not in {one.materiality for one in _labels(case)}]
    assert len(kept) >= 0.75 * len(SAME)


def test_every_label_has_a_reason() -> None:
    labels = [label for case in OPEN for label in _labels(case)]
    assert all(label.why for label in labels)
    assert {label.category for label in labels} <= CATEGORIES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_decides_its_example(rule: EditRule) -> None:
    labels = annotate(*rule.example)
    assert rule.category in {label.category for label in labels}
    assert labels[0].materiality == rule.materiality


def test_names_of_rules_are_given_once() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))


def test_every_category_answers_to_a_tag_and_an_intention() -> None:
    assert set(ERRANT) == CATEGORIES
    assert {row[0] for row in INTENTIONS} - {""} <= CATEGORIES


@pytest.mark.parametrize(
    ("case", "categories"),
    [
        (Case("“We lost {14|40} men,” he said.", "", ""), ["number", "quote"]),
        (
            Case("{Nine|Ten} hurt in fire\n\nThe fire was out by noon.", "", ""),
            ["headline", "number"],
        ),
        (
            Case("The mill shut.{| It was built in 1911 and had been sold twice.}", "", ""),
            ["background", "added_information"],
        ),
        (
            Case("Rain\n\nIt rained all day.\n\nPhotograph: {Ana|Eva} Roth/Northern Press", "", ""),
            ["link_or_media", "attribution"],
        ),
        (
            Case("The fire was {caused by|linked to} a heater.", "", ""),
            ["causal_or_claim", "hedge"],
        ),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_change_may_be_several_things(case: Case, categories: list[str]) -> None:
    assert [label.category for label in _labels(case)] == categories


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (Case("The storm hit {34,000|3,400} homes.", "", ""), "the figure “34,000” became “3,400”"),
        (Case("He said {teh|the} bus was late.", "", ""), "a misspelled word: “teh” became “the”"),
        (
            Case("The death toll rose to {12|19} on Thursday.", "", ""),
            "events seem to have moved on",
        ),
        (Case("The dam {was|was not} safe.", "", ""), "a negation came or went"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_the_reason_is_said_in_words(case: Case, words: str) -> None:
    assert words in _labels(case)[0].why


def _disclosed(text: str, notice: str) -> dict[str, bool]:
    case = Case(text + "{|" + notice + "}", "", "")
    labels = annotate(case.before, case.after)
    return {
        label.why.split(":")[0].split(";")[0]: label.claim is not None
        for label in labels
        if label.category != "notice"
    }


@pytest.mark.parametrize(
    ("text", "notice", "expected"),
    [
        (
            "It was set up in {1943|1934} and has {9|12} members.\n\nThe hall is new.\n\n",
            "Correction: It was set up in 1934, not 1943.",
            [True, False],
        ),
        (
            "The city will cut {three|two} wards and {200|300} beds.\n\nThe plan is new.\n\n",
            "Correction: An earlier version misstated the number of beds. It is 300, not 200.",
            [False, True],
        ),
        (
            "Tom {Harow|Harrow} ran.\n\nHe {came|was} third.\n\n",
            "Correction: An earlier version of this story misspelled the name of Tom Harrow.",
            [True, False],
        ),
        (
            "The dog is {a stray|his own}.\n\nIt barked.\n\n",
            "Correction: An earlier version of this story contained an error.",
            [False],
        ),
    ],
    ids=["same sentence", "two numbers", "name alone", "says nothing"],
)
def test_a_claim_discloses_what_it_speaks_of_and_no_more(
    text: str, notice: str, expected: list[bool]
) -> None:
    assert list(_disclosed(text, notice).values()) == expected


BLOCKS = [
    "The river rose by {} feet overnight and took two boats and a jetty with it, the warden said.",
    "The hall in Mill Street is closed for repairs until the end of the summer term.",
    "It rained in the hills on Sunday night for longer than anybody there can remember.",
]


@pytest.mark.parametrize(
    ("feet", "category", "materiality"),
    [("3", "moved", "cosmetic"), ("three", "moved", "cosmetic"), ("9", "moved", "material")],
)
def test_a_move_carries_the_weightiest_of_its_edits(
    feet: str, category: str, materiality: str
) -> None:
    river, hall, hills = BLOCKS
    before = "\n\n".join(["Head", river.format(3), hall, hills])
    after = "\n\n".join(["Head", hall, hills, river.format(feet)])
    first, *_ = (label for label in annotate(before, after) if "layout" not in label.category)
    assert (first.category, first.materiality) == (category, materiality)


def test_news_beside_a_notice_is_seen() -> None:
    before = "Head\n\nThe dam held."
    after = "Head\n\nThe dam held. Two engineers were dismissed.\n\nCorrection: It was built in 1934, not 1943."
    categories = {label.category for label in annotate(before, after)}
    assert categories == {"added_information", "notice"}


@pytest.mark.parametrize("odd", ["²", "x² m", "٣ pm", "9" * 40, "1" * 40 + ".5 million", "(a" * 99])
def test_odd_numbers_are_read_as_what_they_are(odd: str) -> None:
    labels = annotate(f"It was {odd} here.", f"It was {odd}7 here.")
    assert labels
    assert all(label.why for label in labels)


@pytest.mark.parametrize(
    ("was", "now", "notice"),
    [
        (
            "The trust received $2.1 million in aid.",
            "The trust received $2.1 billion in aid.",
            "An earlier version of this article said the trust received $2.1 million. It received $2.1 billion.",
        ),
        (
            "He was sentenced to two years in prison with some conditions.",
            "He was sentenced to two years in prison.",
            "An earlier version said “He was sentenced to two years in prison with some conditions.” It should have said “He was sentenced to two years in prison.”",
        ),
    ],
)
def test_a_claim_accounts_for_a_part_of_its_value(was: str, now: str, notice: str) -> None:
    head = "Trust to sell the mill\n\nThe trust met on Monday for the third time this year.\n\n"
    labels = annotate(
        f"{head}{was}\n\nNobody spoke.", f"{head}{now}\n\nNobody spoke.\n\nCorrection: {notice}"
    )
    assert [label.claim for label in labels if label.category != "notice"] == ["n1.c1"]
