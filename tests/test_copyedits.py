"""Single edits as desks make them: what tells nothing new raises no alarm, what does is material."""

from __future__ import annotations

import pytest

from tests.copyedit_cases import DAILY, WIRE
from tests.label_cases import Case
from versioned import annotate


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
