"""The report page in a browser: what a reader sees, chooses, prints, and what the page never does."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from tests.browser.conftest import Open, Visit
from tests.hostile import ARTICLES
from tests.test_report import PAIRS, long_pair, of_article, of_hostile, of_pair

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


@pytest.mark.parametrize("word", ["former", ""])
def test_no_number_stands_where_its_words_are_hidden(visit: Open, word: str) -> None:
    texts = [f"Head\n\nHe is a {one} councillor.\n".replace("  ", " ") for one in ("former", "")]
    page = visit(of_pair(*(texts[::-1] if word else texts))).page
    hidden = "before" if word else "after"
    for view in VIEWS:
        _pick(page, f"v-{view}")
        assert _seen(page, "main .ref") == ([] if view == hidden else ["!1"]), view


def test_every_finding_is_told_of_in_the_text(visit: Open, dam: str) -> None:
    page = visit(dam, 1600).page
    told = _seen(page, "main .ref")
    assert len(told) == len(set(told)) > 1
    _pick(page, "v-side")
    assert _seen(page, "main .ref") == told


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
    expect(page).to_have_url(re.compile("#e1$"))


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
    expect(page).to_have_url(re.compile("#f1$"))
    page.click("#f1 .links a")
    assert page.evaluate("document.activeElement.closest('b').id") == "d2"


def test_a_chosen_claim_says_what_it_rests_on(visit: Open, seed: str, ferry: str) -> None:
    page = visit(seed).page
    assert not page.locator("details.claim .inner").first.is_visible()
    page.click("details.claim summary")
    told = page.inner_text("details.claim .inner")
    for part in (
        *("rule conflated\n", "inferred by a rule, confidence 0."),
        *("rule conflation-run-together", "names the two that the notice says were conflated"),
    ):
        assert part in told
    page = visit(ferry).page
    page.click("details.claim summary")
    told = page.inner_text("details.claim .inner")
    assert re.search(r"rule \S+, confidence 0\.\d\d", told)
    assert "number, material: " in told


@pytest.mark.parametrize("name", ["seed", "dam"])
def test_links_keep_their_words_in_every_view(
    visit: Open, request: pytest.FixtureRequest, name: str
) -> None:
    page = visit(request.getfixturevalue(name)).page
    page.evaluate("document.querySelectorAll('aside details').forEach(one => { one.open = true })")
    told = None
    for view in VIEWS:
        _pick(page, f"v-{view}")
        words = _seen(page, "aside :is(.places,#changes,.links) a")
        assert words
        assert all(words)
        assert told in (None, words)
        told = words


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
    page.keyboard.press("V")
    assert page.is_checked("#v-inline")
    page.keyboard.press("V")
    assert page.is_checked("#v-after")
    page.click('label[for="v-side"]')
    page.keyboard.press("C")
    assert page.locator('input[name="candidate"]').last.is_checked()
    page.keyboard.press("c")
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
    html = of_article(ARTICLES[name][1]) if name in ARTICLES else request.getfixturevalue(name)
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
    for html in of_hostile(name):
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
    sheets = [sheet.extract_text() for sheet in PdfReader(target).pages]
    assert len(sheets) > 2
    assert all("RECONSTRUCTED: the earlier text is a hypothesis" in sheet for sheet in sheets)
    assert "What the notice says".upper() in " ".join(sheets).upper()
    # The hatching is drawn, though pages are printed without their backgrounds.
    assert [at for at, sheet in enumerate(PdfReader(target).pages) if _is_hatched(sheet)]
    page.emulate_media(media="print")
    assert page.locator(".banner").is_visible()
    assert not page.locator(".pills").first.is_visible()
    assert page.locator("details.claim .inner").first.is_visible()


def _is_hatched(sheet: PageObject) -> bool:
    """Say whether a sheet has a gradient, however deep among the forms that it is drawn with."""
    wanted: list[Any] = [sheet["/Resources"]]
    while wanted:
        resources = wanted.pop().get_object()
        if resources.get("/Pattern") or resources.get("/Shading"):
            return True
        forms = [form.get_object() for form in resources.get("/XObject", {}).values()]
        wanted += [form["/Resources"] for form in forms if "/Resources" in form]
    return False


def test_two_observed_texts_are_printed_without_a_warning(
    visit: Open, ferry: str, tmp_path: Path
) -> None:
    target = tmp_path / "page.pdf"
    visit(ferry).page.pdf(path=target, prefer_css_page_size=True)
    printed = " ".join(sheet.extract_text() for sheet in PdfReader(target).pages)
    assert "Fourteen" in printed
    assert not any(map(_is_hatched, PdfReader(target).pages))
    assert "RECONSTRUCTED" not in printed.upper()


def test_the_later_column_is_never_called_reconstructed(visit: Open, seed: str) -> None:
    page = visit(seed, 1600).page
    _pick(page, "v-side")
    earlier = _seen(page, "main>.changed:not(.two)")
    later = _seen(page, "main>.two,main>.added")
    assert len(later) > 10
    assert earlier
    assert all(text.upper().startswith("RECONSTRUCTED:") for text in earlier)
    assert not any("RECONSTRUCTED" in text.upper() for text in later)
    _pick(page, "v-after")
    assert not any("RECONSTRUCTED" in text.upper() for text in _seen(page, "main>*"))


def test_the_columns_are_the_two_texts(visit: Open, dam: str) -> None:
    page = visit(dam, 1600).page
    _pick(page, "v-side")
    page.evaluate(
        "document.querySelectorAll('main :is(.tag,.ref,.pil)').forEach(sign => sign.remove())"
    )
    for query, name in (
        ("main>:not(.heads,.two,.added)", "before"),
        ("main>:is(.two,.added)", "after"),
    ):
        text = (PAIRS / f"dam-{name}.txt").read_text("utf-8")
        assert " ".join(_seen(page, query)).split() == text.split()


def test_a_claim_that_is_chosen_brings_its_place_into_view(visit: Open, seed: str) -> None:
    page = visit(seed, 1600, 600).page
    place = page.locator("main [data-c='1'] b").first
    expect(place).not_to_be_in_viewport()
    page.click("details.claim summary")
    expect(place).to_be_in_viewport()
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_what_has_no_card_is_listed_on_demand(visit: Open) -> None:
    before, after = long_pair(60)
    page = visit(of_pair(before, after)).page
    assert page.locator("#findings article").count() == 20
    page.click("#findings .more button")
    links = page.locator("#findings>ul a")
    assert links.count() == 40
    links.last.click()
    assert page.evaluate("document.activeElement.id") == "d60"
    page.click("#changes summary")
    page.click("#changes .more button")
    assert page.locator("#changes li>a").count() == 60
    assert (
        page.evaluate(
            "new Set([...document.querySelectorAll('#changes li>a')].map(a => a.hash)).size"
        )
        == 60
    )


def test_right_to_left_text_stands_right(visit: Open) -> None:
    before = "נפתח הגשר בעיר\n\nהגשר נבנה בשנת 1943 על ידי העירייה.\n\nMayor Lund said so.\n"
    page = visit(of_pair(before, before.replace("1943", "1934"))).page
    directions = page.evaluate(
        "[...document.querySelectorAll('main>:not(.heads)')].map(one => getComputedStyle(one).direction)"
    )
    assert directions == ["rtl", "rtl", "ltr"]
    _pick(page, "v-side")
    labels, words = page.evaluate(
        """() => ["main>.heads>span", "main>.changed"].map(query =>
            [...document.querySelectorAll(query)].map(one => [one.getBoundingClientRect().left, one.innerText]))"""
    )
    assert [label for _, label in sorted(labels)] == ["After", "Before"]
    assert ["1934" in text for _, text in sorted(words)] == [True, False]


def test_sentences_about_right_to_left_words_run_from_the_left(visit: Open) -> None:
    before = "נפתח הגשר בעיר\n\nהגשר נבנה בשנת שבעים על ידי העירייה.\n"
    page = visit(of_pair(before, before.replace("שבעים", "שמונים"))).page
    starts = page.evaluate(
        """() => ["שבעים", "שמונים"].map(word =>
            [...document.querySelectorAll("#f1 .links bdi")].find(one => one.innerText === word)
            .getBoundingClientRect().left)"""
    )
    assert starts == sorted(starts)
    assert page.evaluate("getComputedStyle(document.querySelector('#f1 p')).direction") == "ltr"
    assert page.locator("#f1 p bdi").all_inner_texts() == ["שבעים", "שמונים"]


@pytest.mark.parametrize(("motion", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_the_page_moves_for_those_who_like_it(
    visit: Open, ferry: str, motion: str, behaviour: str
) -> None:
    page = visit(ferry, reduced_motion=motion).page
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].map(one => getComputedStyle(one))
            .filter(one => one.animationName !== "none" || one.transitionDuration !== "0s").length"""
    )
    assert moving == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_without_changes_offers_no_steps(visit: Open, scheme: str) -> None:
    opened = visit(of_article("The dam holds\n\nIt was built in 1934.\n"), color_scheme=scheme)
    assert _violations(opened.page) == []
    assert opened.page.locator(".tools button:visible").count() == 0
    for key in ("n", "p", "v", "c", "h", "?", "Escape"):
        opened.page.keyboard.press(key)
    _clean(opened)


def test_a_hundred_thousand_words_open_in_two_seconds(visit: Open) -> None:
    before, after = long_pair(600)
    assert len(after.split()) > 100_000
    html = of_pair(before, after)
    started = time.perf_counter()
    page = visit(html).page
    _drawn(page)
    took = time.perf_counter() - started
    assert page.locator("main b").count() == 600
    assert took < 2
    started = time.perf_counter()
    _pick(page, "v-side")
    _drawn(page)
    assert page.locator("main>.two").count() == len(before.split("\n\n"))
    assert time.perf_counter() - started < 2


def test_and_so_they_do_on_a_telephone_without_any_paragraphs(visit: Open) -> None:
    before, after = (" ".join(text.split()) for text in long_pair(20))
    html = of_pair(before, after)
    started = time.perf_counter()
    page = visit(html, 320).page
    _drawn(page)
    took = time.perf_counter() - started
    assert page.locator("main p:not(.heads)").count() == 1
    assert page.locator("main b").count() == 20
    assert took < 2


def _drawn(page: Page) -> None:
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
