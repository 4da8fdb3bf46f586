"""A real Chromium: Debian's, or the one that CHROMIUM names."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import define, field
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import SEED
from tests.test_report import PAIRS, of_article, of_pair
from versioned import read


@define
class Visit:
    """A page in the browser, with what went wrong on it and what it asked for."""

    page: Page
    complaints: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)


Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "no Chromium; apt install chromium, or name one in CHROMIUM"
    # Chromium refuses to sandbox itself as root, which is what continuous integration often is.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page of HTML as a file, at a width, with options of the browser's context."""
    opened: list[Visit] = []

    def open_page(html: str, width: int = 1200, height: int = 800, **options: object) -> Visit:
        path = tmp_path / f"page{len(opened)}.html"
        path.write_text(html, "utf-8", "surrogatepass")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            **{"reduced_motion": "reduce", **options},  # type: ignore[arg-type]
        )
        found = Visit(context.new_page())
        opened.append(found)
        found.page.on("console", lambda message: found.complaints.append(message.text))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.goto(path.as_uri())
        found.requests.remove(path.as_uri())
        return found

    yield open_page
    for one in opened:
        one.page.context.close()


@pytest.fixture(scope="session")
def seed() -> str:
    return of_article(read(SEED).text)


@pytest.fixture(scope="session")
def ferry() -> str:
    return _of_pair("ferry")


@pytest.fixture(scope="session")
def dam() -> str:
    return _of_pair("dam")


def _of_pair(name: str) -> str:
    return of_pair(
        *((PAIRS / f"{name}-{side}.txt").read_text("utf-8") for side in ("before", "after"))
    )
