"""The report page in a browser: what a reader sees, chooses, prints, and what the page never does."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Visit
from tests.hostile import ARTICLES
from versioned import audit, reconstruct
from versioned.comparisons import compare
from versioned.writers.html import report

VIEWS = ("inline", "side", "before", "after")


def _pick(page: Page, name: str) -> None:
    page.click(f'label[for="{name}"]')


def _seen(page: Page, query: str) -> list[str]:
    """Return the texts of the elements that take up room on the page."""
    found: list[str] = page.evaluate(
        """query => [...document.querySelectorAll(query)]
            .filter(one => one.getClientRects().length && one.checkVisibility())
            .map(one => one.innerText.replace(/\\s+/g, " ").trim())""",
        query,
    )
    return found


def _clean(visit: Visit) -> None:
    assert visit.complaints == []
    assert visit.requests == []


def test_the_views_show_the_texts(visit: Open, ferry: str) -> None:
    page = visit(ferry).page
    assert "[before: Fourteen][now: Eleven]" in (page.text_content("main .changed:not(.two)") or "")
    _pick(page, "v-before")
    assert _seen(page, "main>:not(.heads)")[1].startswith("Fourteen1 people were killed")
    assert len(_seen(page, "main>:not(.heads)")) == 3
    _pick(page, "v-after")
    assert _seen(page, "main>:not(.heads)")[1].startswith("Eleven")
    assert len(_seen(page, "main>:not(.heads)")) == 4
    _pick(page, "v-side")
    assert _seen(page, "main>:not(.heads,.two)")[1].startswith("Fourteen people were killed")
    assert _seen(page, "main .two")[1].startswith("Eleven")
    _pick(page, "v-inline")
    assert _seen(page, "main .two") == []


def test_side_by_side_has_paragraphs_level(visit: Open, dam: str) -> None:
    page = visit(dam, 1600).page
    _pick(page, "v-side")
    tops = page.evaluate(
        """() => [...document.querySelectorAll("main>.two")].map(copy =>
            [copy.previousElementSibling, copy].map(one => one.getBoundingClientRect()))
            .map(boxes => boxes.map(box => [box.top, box.left]))"""
    )
    assert len(tops) == 2
    for (top, left), (other_top, other_left) in tops:
        assert top == other_top
        assert left < other_left


@pytest.mark.parametrize("javascript", [True, False])
def test_candidates_can_be_switched(visit: Open, seed: str, javascript: bool) -> None:
    page = visit(seed, java_script_enabled=javascript).page
    first, gloss = _text(page), _gloss(page)
    _pick(page, "c2")
    assert _gloss(page) != gloss
    second = _text(page)
    assert first != second
    assert "candidate 2" in page.inner_text(".banner").lower()
    assert "candidate 1" not in page.inner_text(".banner").lower()


def _text(page: Page) -> str:
    return page.inner_text("main")


def _gloss(page: Page) -> str:
    return " ".join(page.locator(".gloss:visible").all_inner_texts())


def test_without_javascript_all_is_readable(visit: Open, seed: str) -> None:
    page = visit(seed, java_script_enabled=False).page
    assert page.locator(".banner").is_visible()
    assert "287(g) Secure Communities program" in _text(page)
    assert not page.locator("#next").is_visible()
    assert not page.locator('label[for="v-side"]').is_visible()
    _pick(page, "v-before")
    assert not page.locator("main ins").first.is_visible()
    _pick(page, "v-after")
    assert not page.locator("main del").first.is_visible()
    _pick(page, "v-inline")
    page.click("details.claim summary")
    assert "confidence" in page.inner_text("details.claim")
    page.click("details.claim .places a >> nth=0")
    assert page.url.endswith("#e1")


def test_a_claim_leads_to_its_places_and_back(visit: Open, ferry: str) -> None:
    page = visit(ferry).page
    page.click("details.claim summary")
    expect(page.locator("body.choosing")).to_have_count(1)  # "toggle" comes a little later
    assert page.locator("main b.on").count() == 1
    undimmed, dimmed = page.evaluate(
        """() => ["b.on del", "b:not(.on) del"].map(query =>
            getComputedStyle(document.querySelector("main " + query)).backgroundColor)"""
    )
    assert undimmed != dimmed
    assert "misstated" in page.inner_text("details.claim .inner")
    page.click("details.claim .places a")
    assert page.evaluate("document.activeElement.id") == "d1"
    page.keyboard.press("Escape")
    expect(page.locator("body.choosing")).to_have_count(0)
    page.click("main .ref")
    assert page.locator("details.claim[open]").count() == 1
    page.click("main .ref.grave")
    assert page.url.endswith("#f1")
    page.click("#f1 .links a")
    assert page.evaluate("document.activeElement.closest('b').id") == "d2"


def test_keys(visit: Open, seed: str) -> None:
    page = visit(seed).page
    places = []
    for key in "nnp":
        page.keyboard.press(key)
        places.append(page.evaluate("(at => at.id || at.dataset.of)(document.activeElement)"))
    assert places[0] == places[2] != places[1]
    assert all(places)
    assert page.inner_text("#status").startswith("Change 1 of ")
    page.keyboard.press("v")
    assert page.is_checked("#v-side")
    page.keyboard.press("c")
    assert page.is_checked("#c2")
    page.keyboard.press("n")
    assert page.evaluate(
        "document.activeElement.closest('[data-c]').dataset.c.split(' ').includes('2')"
    )
    page.keyboard.press("?")
    assert "next, previous change" in page.inner_text(".help")
    page.uncheck("#keys")
    page.keyboard.press("v")
    assert page.is_checked("#v-side")


def test_every_change_is_reached_with_the_keyboard(visit: Open, dam: str) -> None:
    page = visit(dam).page
    for view in VIEWS:
        _pick(page, f"v-{view}")
        count = int(_press(page, "n").split(" of ")[1].split(":")[0])
        met = {page.evaluate("document.activeElement.id")}
        for _ in range(count - 1):
            _press(page, "n")
            met.add(page.evaluate("document.activeElement.id"))
        assert len(met) == count == {"inline": 3, "side": 3, "before": 3, "after": 2}[view]


def _press(page: Page, key: str) -> str:
    page.keyboard.press(key)
    return page.inner_text("#status")


def test_cosmetic_changes_can_be_hidden(visit: Open, dam: str) -> None:
    page = visit(dam).page
    assert page.locator("main .cos del").is_visible()
    page.check("#cosmetic")
    assert not page.locator("main .cos del").is_visible()
    assert page.locator("main b:not(.cos) del").first.is_visible()


def test_the_strip_leads_to_a_change(visit: Open, ferry: str) -> None:
    page = visit(ferry).page
    ticks = page.evaluate("document.querySelector('.strip').dataset.at.split(' ').map(Number)")
    assert len(ticks) > 1
    assert page.locator("main b").count() == len(ticks)
    for number, tick in enumerate(ticks, 1):
        box = page.locator(".strip").bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * tick / 200)
        assert page.evaluate("document.activeElement.id") == f"d{number}"


def test_focus_can_be_seen(visit: Open, ferry: str) -> None:
    page = visit(ferry).page
    for _ in range(14):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const one = document.activeElement;
              const at = one.matches(".pills input") ? one.nextElementSibling : one;
              return one === document.body || getComputedStyle(at).outlineStyle;
            }"""
        )
        assert seen in (True, "solid")


@pytest.mark.parametrize("width", [320, 800, 1600])
@pytest.mark.parametrize(
    "name", ["seed", "ferry", "dam", "long-word", "long-marks", "bidi-override"]
)
def test_nothing_scrolls_sideways(
    visit: Open, request: pytest.FixtureRequest, name: str, width: int
) -> None:
    html = _hostile(name) if name in ARTICLES else request.getfixturevalue(name)
    page = visit(html, width).page
    for view in VIEWS:
        _pick(page, f"v-{view}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["seed", "ferry", "dam"])
def test_axe_finds_nothing(
    visit: Open, request: pytest.FixtureRequest, name: str, scheme: str
) -> None:
    opened = visit(request.getfixturevalue(name), color_scheme=scheme)
    for view in VIEWS:
        _pick(opened.page, f"v-{view}")
        assert _violations(opened.page) == []
    _pick(opened.page, "v-inline")
    for details in opened.page.locator("details").all():
        details.evaluate("one => { one.open = true }")
    if opened.page.locator(".claim").count():
        expect(opened.page.locator("body.choosing")).to_have_count(1)
    assert _violations(opened.page) == []
    _clean(opened)


def _violations(page: Page) -> list[tuple[str, Any]]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


@pytest.mark.parametrize("name", ARTICLES)
def test_hostile_articles_do_nothing(visit: Open, name: str) -> None:
    for html in (_hostile(name), _hostile_pair(name)):
        opened = visit(html)
        page = opened.page
        for view in VIEWS:
            _pick(page, f"v-{view}")
        page.keyboard.press("n")
        page.mouse.move(400, 400)
        assert page.evaluate("typeof window.broken") == "undefined"
        assert page.locator("main").count() == 1
        assert page.evaluate("document.scripts.length") == 2
        assert page.locator("iframe, img, object, form, base, link, plaintext").count() == 0
        assert page.url.startswith("file:")
        _clean(opened)


def _hostile(name: str) -> str:
    result = reconstruct(ARTICLES[name][1])
    return report(result, audit(result.article))


def _hostile_pair(name: str) -> str:
    before, after = ARTICLES[name]
    return report(compare(before, after), audit(before, after))


def test_the_policy_stops_what_is_put_in_later(visit: Open, ferry: str) -> None:
    opened = visit(
        ferry.replace(
            "</main>",
            "<script>window.broken = 1</script><img src=x onerror='window.broken = 2'></main>",
        )
    )
    assert opened.page.evaluate("typeof window.broken") == "undefined"
    assert any("Content Security Policy" in one for one in opened.complaints)


def test_what_is_copied_says_that_it_is_reconstructed(visit: Open, seed: str) -> None:
    page = visit(seed).page
    copied = page.evaluate(
        """() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector("main .changed:not(.two)"));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
          document.querySelector("main").dispatchEvent(event);
          return event.clipboardData.getData("text/plain");
        }"""
    )
    assert copied.startswith("[Reconstructed, not observed]\n")
    assert "[reconstructed: " in copied


def test_the_banner_stays_in_view(visit: Open, seed: str) -> None:
    page = visit(seed, 320, 600).page
    for at in (0, 2_000, 5_000):
        page.evaluate("at => scrollTo(0, at)", at)
    box = page.locator(".banner").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 10
    assert "repeating-linear-gradient" in page.evaluate(
        "getComputedStyle(document.querySelector('.banner')).backgroundImage"
    )


def test_printing(visit: Open, seed: str, tmp_path: Path) -> None:
    page = visit(seed).page
    target = tmp_path / "page.pdf"
    page.pdf(path=target, prefer_css_page_size=True)
    assert target.read_bytes().startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".banner").is_visible()
    assert not page.locator(".pills").first.is_visible()
    assert page.locator("details.claim .inner").first.is_visible()


def test_right_to_left_text_stands_right(visit: Open) -> None:
    before = "נפתח הגשר בעיר\n\nהגשר נבנה בשנת 1943 על ידי העירייה.\n"
    html = report(
        compare(before, before.replace("1943", "1934")),
        audit(before, before.replace("1943", "1934")),
    )
    page = visit(html).page
    assert (
        page.evaluate("getComputedStyle(document.querySelector('main .changed')).direction")
        == "rtl"
    )


def test_a_hundred_thousand_words_open_in_two_seconds(visit: Open) -> None:
    lines = [
        f"The council of ward {at} met on the {at % 28 + 1}th and spoke of {at * 7} things. " * 5
        for at in range(1_500)
    ]
    before = "A long report\n\n" + "\n\n".join(lines)
    lines = [line.replace("spoke of", "heard of", at % 3 == 0) for at, line in enumerate(lines)]
    after = "A long report\n\n" + "\n\n".join(lines)
    assert len(after.split()) > 100_000
    html = report(compare(before, after), audit(before, after))
    started = time.perf_counter()
    page = visit(html).page
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    took = time.perf_counter() - started
    assert page.locator("main b").count() >= 500
    assert took < 2
