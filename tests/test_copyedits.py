"""Single edits as desks make them: what tells nothing new raises no alarm, what does is material."""

from __future__ import annotations

import pytest

from tests.audits import pairs
from tests.copyedit_cases import DAILY, WIRE
from tests.label_cases import Case
from tests.standards_cases import STANDARDS
from versioned import annotate
from versioned.model import Span
from versioned.rules.en.paraphrases import MAY_BE_SHORT, WRITTEN_OUT
from versioned.text import sentences


def _is_material(case: Case) -> bool:
    return "material" in {label.materiality for label in annotate(case.before, case.after)}


@pytest.mark.parametrize("half", [DAILY, WIRE], ids=["daily", "wire"])
def test_copyedits_raise_no_alarm(half: list[Case]) -> None:
    copyedits = [case for case in half if case.materiality == "copyedit"]
    assert len(copyedits) > 100
    assert sum(_is_material(case) for case in copyedits) <= 0.1 * len(copyedits)


@pytest.mark.parametrize("half", [DAILY, WIRE], ids=["daily", "wire"])
def test_changes_of_fact_are_material(half: list[Case]) -> None:
    facts = [case for case in half if case.materiality == "material"]
    assert len(facts) > 100
    assert sum(not _is_material(case) for case in facts) <= 0.01 * len(facts)


def test_no_short_form_is_passed_over() -> None:
    texts = [side for case in (*DAILY, *WIRE) for side in (case.before, case.after)]
    for pair in pairs("open"):
        for text in (pair.before, pair.after):
            texts += [span.of(text) for span in sentences(text, Span(0, len(text)))]
    short = [text for text in texts if any(form.search(text) for form, _ in WRITTEN_OUT)]
    assert len(short) > 100
    assert [text for text in short if not MAY_BE_SHORT.search(text)] == []


def test_a_standards_editor_is_not_falsely_assured() -> None:
    facts = [case for case in STANDARDS if case.materiality == "material"]
    assert len(facts) > 300
    assert [case.text for case in facts if not _is_material(case)] == []


def test_what_stands_beside_it_raises_no_alarm() -> None:
    copyedits = [case for case in STANDARDS if case.materiality == "copyedit"]
    assert len(copyedits) > 100
    assert [case.text for case in copyedits if _is_material(case)] == []
