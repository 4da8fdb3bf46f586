"""The page of where words come from, in a browser: no script, no colour alone, any width."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from benchmarks.blame import histories
from tests.browser.conftest import Open
from tests.hostile import ARTICLES
from versioned import Revision, blame
from versioned.writers.html import blame as page_of


@pytest.fixture(scope="module")
def long() -> str:
    """Return the page of a history of twelve revisions, the first of them reconstructed."""
    (told,) = histories(1, 11, 300, 12)
    times = [f"2017-03-{day:02}" for day in range(1, 13)]
    revisions = [
        Revision(text, "observed" if number else "reconstructed", at, "https://example.org/dam")
        for number, (text, at) in enumerate(zip(told.texts, times, strict=True))
    ]
    return page_of("https://example.org/dam", blame(revisions))


def _looks(page: Page, query: str) -> tuple[str, ...]:
    found: list[str] = page.evaluate(
        """query => (style => [style.textDecorationStyle, style.textDecorationThickness,
            style.fontWeight, style.color])(getComputedStyle(document.querySelector(query)))""",
        query,
    )
    return tuple(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_anybody_can_read_it(visit: Open, long: str, width: int, scheme: str) -> None:
    seen = visit(long, width, color_scheme=scheme)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(seen.page).response["violations"] == []
    assert (seen.complaints, seen.requests) == ([], [])


def test_ages_differ_by_more_than_colour(visit: Open, long: str) -> None:
    page = visit(long).page
    lines = {_looks(page, f"main .b{band}")[:2] for band in range(5)}
    assert len(lines) == 5
    labels = page.locator("main sup").all_inner_texts()
    assert any("reconstructed" in label for label in labels)
    assert all(page.locator("main sup").nth(at).is_visible() for at in range(3))


def test_a_revision_is_chosen_by_keyboard_without_script(visit: Open, long: str) -> None:
    page = visit(long).page
    before = _looks(page, "main .o11")
    page.focus("#all")
    page.keyboard.press("ArrowUp")  # the last of the revisions
    assert page.evaluate("document.activeElement.id") == "only11"
    assert _looks(page, "main .o11") != before
    assert _looks(page, "main .o11")[2] == "700"
    assert _looks(page, "main .o11")[3] != _looks(page, "main .o0")[3]


def test_numbers_lead_to_revisions_and_back(visit: Open, long: str) -> None:
    page = visit(long).page
    page.click("main .o11 + sup a >> nth=0")
    assert page.url.endswith("#r11")
    page.click("#r11 .said a")
    assert page.locator(":target").get_attribute("class", timeout=1000) is not None
    page.goto(page.url.split("#")[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the text"


def test_on_paper_the_numbers_stay(visit: Open, long: str) -> None:
    page = visit(long).page
    page.emulate_media(media="print")
    assert page.locator("main sup").first.is_visible()
    assert page.locator("#r11").is_visible()
    assert not page.locator("#only11").is_visible()


def test_no_article_runs_anything(visit: Open) -> None:
    for name, texts in ARTICLES.items():
        seen = visit(page_of(texts[1], blame(texts)))
        assert (name, seen.complaints, seen.requests) == (name, [], [])
        assert seen.page.evaluate("window.broken") is None
