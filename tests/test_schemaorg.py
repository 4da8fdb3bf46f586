"""schema.org: JSON-LD that a page can hold, with dates as far as they are known."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED, Command
from versioned.model import Notice, Paragraph, Revision, Span
from versioned.notices import find_notices
from versioned.writers.schemaorg import notices


class _Page(HTMLParser):
    """Collect what a browser would: the tags of a page, and what its scripts hold."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.held = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.held += data


def _read(text: str) -> dict[str, Any]:
    page = _Page()
    page.feed(f"<head>{text}</head>")
    page.close()
    assert page.tags == [("head", []), ("script", [("type", "application/ld+json")])]
    document = json.loads(page.held)
    assert isinstance(document, dict)
    return document


def _notice(text: str = "It was 1934.", **more: Any) -> Notice:
    return Notice("n1", more.pop("kind", "correction"), Span(0, len(text)), text, **more)


@pytest.mark.parametrize(
    ("issued", "published"),
    [
        ("2017-03-07", "2017-03-07"),
        ("2017-03-07T15:55", "2017-03-07"),
        ("2017-03-07T15:55Z", "2017-03-07"),
        ("2017-03", "2017-03"),
        ("XXXX-03-07", None),
        ("XXXX-03-07T15:55", None),
        ("2021-02-30", None),
        (None, None),
    ],
)
def test_dates_as_far_as_they_are_known(issued: str | None, published: str | None) -> None:
    (comment,) = _read(notices(Revision("It was."), [_notice(issued=issued)]))["correction"]
    assert comment.get("datePublished") == published


def test_a_page_of_its_own() -> None:
    article = Revision(
        "Dam\n\nText",
        source="https://example.org/dam",
        paragraphs=(Paragraph(Span(0, 3), "headline"),),
    )
    found = [_notice(label="Correction", issued="2017-03-07"), _notice(kind="update")]
    assert _read(notices(article, found)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://example.org/dam",
        "headline": "Dam",
        "creativeWorkStatus": "observed text",
        "correction": [
            {
                "@type": "CorrectionComment",
                "name": "Correction",
                "text": "It was 1934.",
                "datePublished": "2017-03-07",
            }
        ],
    }


def test_several_notices_each_with_the_date_it_has() -> None:
    article = (
        "Dam holds\n\nThe dam was built in 1934 by Ann Ode.\n\n"
        "Correction (March 7, 2017): It was built in 1934, not 1943.\n\n"
        "Correction: May 2\nAn earlier version misspelled the name of Ann Ode.\n\n"
        "Update: This story has been updated.\n"
    )
    found = find_notices(article)
    comments = _read(notices(Revision(article), found))["correction"]
    assert [comment.get("datePublished") for comment in comments] == ["2017-03-07", None]
    assert "1934" in comments[0]["text"]
    assert "May 2" in comments[1]["text"]


def test_a_reconstructed_text_says_so() -> None:
    document = _read(notices(Revision("Dam", "reconstructed"), []))
    assert "hypothesis" in document["creativeWorkStatus"]
    assert "correction" not in document


@pytest.mark.parametrize("source", ["javascript:alert(1)", "a.txt", 'https://x"><script>', None])
def test_what_is_no_address_is_no_url(source: str | None) -> None:
    assert "url" not in _read(notices(Revision("Dam", source=source), []))


@given(
    st.lists(
        st.sampled_from(
            [
                "</script>",
                "<!--",
                "<script>",
                "-->",
                "]]>",
                "&lt;",
                '"',
                "\\",
                "\u2028",
                "\u202e",
                "\ud800",
                "a",
            ]
        )
    ).map("".join)
)
def test_nothing_ends_the_script(text: str) -> None:
    written = notices(Revision(text), [_notice(text)])
    assert _read(written)["correction"][0]["text"] == text
    assert not set(written[len('<script type="application/ld+json">') : -len("</script>\n")]) & set(
        "<>&\u2028\u202e\ud800"
    )


def test_the_command_writes_it(versioned: Command) -> None:
    document = _read(versioned("notices", SEED, "--format", "schemaorg").stdout)
    assert document["headline"] and len(document["correction"]) == 1
    assert "datePublished" not in document["correction"][0]  # the year is not given
