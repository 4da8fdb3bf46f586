"""Every row of the tables of rules reads its own example."""

from __future__ import annotations

import re

import pytest

from tests.phrases import phrases
from versioned.rules import Rule
from versioned.rules.en.claims import FAULTS, TRUTHS
from versioned.rules.en.openings import FIRST_PERSON, SELF_OPENINGS, SELF_REFERENCE
from versioned.rules.rule import small_letters

RULES = [*SELF_REFERENCE, *SELF_OPENINGS, *FIRST_PERSON, *FAULTS, *TRUTHS]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    sentence, groups = rule.example
    find = rule.regex.search if rule not in TRUTHS else rule.regex.match
    match = find(sentence.rstrip("."))
    assert match
    assert {name: match[name] for name in groups} == dict(groups)


NOTICES = [case.key["notices"][0]["text"] for case in phrases()][::25]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_finds_soon_is_what_its_pattern_finds(rule: Rule) -> None:
    for notice in (*NOTICES, *(other.example[0] for other in RULES)):
        found, plain = rule.search(notice), rule.regex.search(notice)
        assert (found and found.regs) == (plain and plain.regs)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_found_whatever_the_case(rule: Rule) -> None:
    # Of "ſ", "ı" and "İ" a pattern that ignores case sees the plain letter.
    for change in (str.upper, str.title, lambda text: text.translate(str.maketrans("siI", "ſıİ"))):
        shown = change(rule.example[0])
        found, plain = rule.search(shown), rule.regex.search(shown)
        assert (found and found.regs) == (plain and plain.regs)


@pytest.mark.parametrize("text", ["The İzmir Desk", "ſıK", "ΑΣ ÀÉ ẞ", "", "It’s 9 A.M."])
def test_small_letters_stand_where_the_letters_stood(text: str) -> None:
    small = small_letters(text)
    assert len(small) == len(text)
    assert all(
        re.fullmatch(re.escape(ours), theirs, re.IGNORECASE)
        for ours, theirs in zip(small, text, strict=True)
    )


def test_names_are_given_once() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))


ADVERSARIAL = [
    "a ",
    "the a ",
    "(",
    "“",
    "we said ",
    "gave a as ",
    "not ",
    "A of ",
    "1,",
    "the, ",
    "was given as ",
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_comes_to_an_end_on_any_clause(rule: Rule) -> None:
    # A clause is read up to 600 code points: a pattern that backtracks without end would hang here.
    for piece in ADVERSARIAL:
        for opening in ("", "An earlier version of this article said "):
            rule.search((opening + piece * 700)[:600])
