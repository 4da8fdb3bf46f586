"""The looser forms of a wrong value, and those that the right value has as well."""

from __future__ import annotations

import pytest

from versioned.variants import variants


@pytest.mark.parametrize(
    ("wrong", "right", "form"),
    [
        ("50 percent", "25 percent", "half"),
        ("a third", "a quarter", "33%"),
        ("£14.6m", "£1.46m", "£15 million"),
        ("34,217", "43,217", "34,000"),
        ("Libya", "Liberia", "Libyan"),
        ("1 March", "1 May", "March"),
        ("May 4, 1986", "May 4, 1968", "1980s"),
        ("3-1", "3-2", "three goals to one"),
        ("7 p.m.", "8 p.m.", "19:00"),
        ("ten years", "20 years", "a decade"),
        ("Environmental Protection Agency", "Environment Agency", "EPA"),
    ],
)
def test_a_wrong_value_has_looser_forms(wrong: str, right: str, form: str) -> None:
    assert form in variants(wrong, right)


@pytest.mark.parametrize(
    ("wrong", "right", "form"),
    [("34,217", "34,019", "34,000"), ("1 March", "2 March", "March"), ("33%", "34%", "a third")],
)
def test_no_form_is_given_that_the_right_value_has(wrong: str, right: str, form: str) -> None:
    assert form in variants(wrong, None)
    assert form not in variants(wrong, right)
