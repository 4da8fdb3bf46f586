"""The page of a whole history: every step, its audit, anchors that lead somewhere."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Command
from tests.histories import ANY_TEXT, CORRECTED, DAM, FIRST, NOTICE, SECOND, fill
from tests.hostile import ARTICLES
from tests.test_report import LOADING, Page, parsed
from versioned import History, Revision, audit, find_notices, notices
from versioned.claims import read_claims
from versioned.comparisons import compare, compare_each
from versioned.findings import audit_of
from versioned.model import Claim, Span
from versioned.writers.html import timeline

MOVED = "A second dam is planned.\n\n" + FIRST + "\nNobody was hurt in the flood of last spring.\n"
TEXTS = (
    *(FIRST, SECOND, CORRECTED),
    *(MOVED + NOTICE, MOVED.replace("\n\nThe dam", "\n\nNobody\n\nThe dam"), MOVED),
)


def _page(texts: tuple[str, ...] | list[str], left_out: int = 0) -> str:
    revisions = [Revision(text, source=f"revision {n}") for n, text in enumerate(texts, 1)]
    return timeline("dam", [(pair, audit_of(pair)) for pair in compare_each(revisions)], left_out)


def _linked(source: str) -> Page:
    page = parsed(source)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href")} <= set(ids)
    return page


def test_golden(file_regression: FileRegressionFixture) -> None:
    file_regression.check(_page(TEXTS), encoding="utf-8", newline="", extension=".html")


def test_steps_are_those_of_two_revisions_at_a_time() -> None:
    steps = [(pair, audit_of(pair)) for pair in compare_each(TEXTS)]
    assert steps == [(compare(*sides), audit(*sides)) for sides in pairwise(TEXTS)]


def test_each_notice_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{text}\n\n{NOTICE}" for text in TEXTS]
    wanted = {notice.text for text in texts for notice in find_notices(text)}
    seen: list[str] = []

    def reading(text: str, within: Span, notice: str) -> list[Claim]:
        seen.append(text)
        return read_claims(text, within, notice)

    monkeypatch.setattr(notices, "read_claims", reading)
    notices._claims_alone.cache_clear()
    assert len([audit_of(pair) for pair in compare_each(texts)]) == len(texts) - 1
    assert sorted(seen) == sorted(wanted)


def test_every_step_stands_in_the_page_with_its_verdict() -> None:
    page = _linked(_page(TEXTS, left_out=1))
    told = " ".join(page.text["main"].split())
    for number in range(1, 6):
        assert f"Step {number} of 5 revision {number} → revision {number + 1}" in told
        assert f"s{number}" in page.values("id")
    assert "Audit: 1 error. 1 word put in, 1 taken out." in told
    assert "undisclosed-change" in told
    assert "1 reconstructed text is left out: nobody observed it" in _page(TEXTS, left_out=1)
    assert "reconstructed" not in _page(TEXTS)


def test_a_finding_and_a_claim_lead_to_the_change_in_their_own_step() -> None:
    page = _linked(_page([SECOND, FIRST, CORRECTED]))
    for link in ("#s1-f1", "#s1-d1", "#s2-k1", "#s2-d1"):
        assert link in page.values("href"), link


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_any_history_has_a_page(texts: list[str]) -> None:
    page = _linked(_page(texts))
    assert page.values("class").count("step") == len(texts) - 1


@pytest.mark.parametrize("name", ARTICLES)
def test_no_article_breaks_out_of_the_page(name: str) -> None:
    page = _linked(_page([*ARTICLES[name], FIRST, ARTICLES[name][1]]))
    assert {tag for tag, _ in page.elements}.isdisjoint({"img", "iframe", "form", "svg", "base"})
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert not any(page.values(attribute) for attribute in LOADING)


def test_the_command_shows_every_step_of_more_than_two_revisions(
    versioned: Command, tmp_path: Path
) -> None:
    path = tmp_path / "store.db"
    with History(path) as history:
        fill(history)
        history.add("two", FIRST)
        history.add("two", SECOND)
    done = versioned("history", "report", DAM, "--store", path)
    assert done.exit_code == 0
    assert f"<title>The history of {DAM}</title>" in done.stdout
    assert "revision 1, 2017-03-06T09:00:00Z → revision 2, 2017-03-07" in done.stdout
    assert "1 reconstructed text is left out" in done.stdout
    for ask in ((DAM, "1..2"), ("two",)):
        shown = versioned("history", "report", *ask, "--store", path)
        assert shown.exit_code == 0
        assert "The history of" not in shown.stdout
