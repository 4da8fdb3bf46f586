"""Every key agrees with the article beside it."""

from __future__ import annotations

import pytest

from tests.corpus import Case, cases, faults


@pytest.mark.parametrize("case", [*cases("open"), *cases("aside")], ids=lambda case: case.name)
def test_the_key_agrees_with_its_article(case: Case) -> None:
    assert not list(faults(case))
