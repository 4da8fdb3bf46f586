"""The page of a whole history in a browser: a slider over time, by keyboard, and without script."""

from __future__ import annotations

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.hostile import ARTICLES
from tests.test_timeline import TEXTS
from versioned import Revision, audit
from versioned.comparisons import compare
from versioned.writers.html import timeline

LAST = len(TEXTS) - 1


def _made(*texts: str) -> str:
    revisions = [
        Revision(text, source=f"revision {number}, 2017-03-0{number}")
        for number, text in enumerate(texts, 1)
    ]
    return timeline(
        "https://example.org/dam",
        [(compare(*sides), audit(*sides)) for sides in pairwise(revisions)],
        left_out=1,
    )


@pytest.fixture(scope="module")
def dam() -> str:
    return _made(*TEXTS)


def _shown(page: Page) -> list[str]:
    return [one.get_attribute("id") or "" for one in page.locator(".step:visible").all()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_anybody_can_use_it(visit: Open, dam: str, width: int, scheme: str) -> None:
    seen = visit(dam, width, color_scheme=scheme)
    for key in ("End", "Home"):
        seen.page.focus("#at")
        seen.page.keyboard.press(key)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(seen.page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert (seen.complaints, seen.requests) == ([], [])


def test_the_slider_goes_through_time_by_keyboard(visit: Open, dam: str) -> None:
    page = visit(dam).page
    assert _shown(page) == [f"s{LAST}"]
    page.focus("#at")
    page.keyboard.press("Home")
    assert _shown(page) == ["s1"]
    page.keyboard.press("ArrowRight")
    assert _shown(page) == ["s2"]
    assert page.url.endswith("#s2")
    told = page.get_attribute("#at", "aria-valuetext") or ""
    assert told.startswith(
        f"Step 2 of {LAST}: revision 2, 2017-03-02 → revision 3, 2017-03-03. Audit: "
    )
    assert page.inner_text("#where") == told
    assert page.locator("#at").get_attribute("id") == page.get_attribute("label", "for")


def test_buttons_step_and_keep_the_focus(visit: Open, dam: str) -> None:
    page = visit(dam).page
    assert page.locator("#next").is_disabled()
    page.focus("#prev")
    for number in range(LAST - 1, 0, -1):
        page.keyboard.press("Enter")
        assert _shown(page) == [f"s{number}"]
    assert page.locator("#prev").is_disabled()
    assert page.evaluate("document.activeElement.id") == "at"
    page.click("#next")
    assert _shown(page) == ["s2"]


def test_links_lead_into_their_step(visit: Open, dam: str) -> None:
    page = visit(dam).page
    page.click("#list summary")
    page.click("#list a >> nth=0")
    page.wait_for_selector("#s1:visible")
    assert _shown(page) == ["s1"]
    page.click("#s1 .finding a >> nth=0")
    assert page.locator("#s1-d1:visible").count() == 1
    again = visit(dam).page
    again.goto(page.url.split("#")[0] + "#s2-k1")
    again.reload()
    assert _shown(again) == ["s2"]


def test_without_javascript_all_steps_stand_there(visit: Open, dam: str) -> None:
    page = visit(dam, java_script_enabled=False).page
    assert len(_shown(page)) == LAST
    assert not page.locator("#bar").is_visible()
    page.click("nav a >> nth=1")
    assert page.url.endswith("#s2")


def test_on_paper_all_steps_stand_there(visit: Open, dam: str) -> None:
    page = visit(dam).page
    page.emulate_media(media="print")
    assert len(_shown(page)) == LAST
    assert not page.locator("#bar").is_visible()


def test_no_article_runs_anything(visit: Open) -> None:
    for name, texts in ARTICLES.items():
        seen = visit(_made(*texts, texts[0]))
        assert (name, seen.complaints, seen.requests) == (name, [], [])
        assert seen.page.evaluate("window.broken") is None
