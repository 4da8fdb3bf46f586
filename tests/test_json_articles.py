"""Articles in JSON and JSON Lines become revisions."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Command
from versioned import VersionedError, find_notices
from versioned.readers import Capture, Correction, capture, captures

NOTICE = "Correction: An earlier version of this article said the mill has 12 rooms. It has 11."


def _all(value: object) -> list[Capture]:
    return list(captures(json.dumps(value).encode()))


@pytest.mark.parametrize(
    "article",
    [
        {"headline": "Mill to close", "text": "The mill has 11 rooms."},
        {"title": "Mill to close", "body": "The mill has 11 rooms."},
        {
            "title": {"rendered": "Mill to close"},
            "content": {"rendered": "<p>The mill has 11 rooms.</p>\n"},
        },
        {"headline": "Mill to close", "paragraphs": ["The mill has 11 rooms."]},
        {"webTitle": "Mill to close", "fields": {"body": "<p>The mill has <b>11</b> rooms.</p>"}},
        {"name": "Mill to close", "articleBody": "The mill has 11 rooms."},
        {"headline": "Mill to close", "text": "Mill to close\n\nThe mill has 11 rooms."},
        {"headline": "Mill to close", "body": [{"text": "The mill has 11 rooms."}]},
    ],
)
def test_the_usual_shapes(article: dict[str, object]) -> None:
    (found,) = _all(article)
    assert found.revision.headline == "Mill to close"
    assert found.revision.text.split("\n\n") == ["Mill to close", "The mill has 11 rooms."]


def test_what_stands_about_it() -> None:
    (found,) = _all(
        {
            "text": f"The mill has 11 rooms.\n\n{NOTICE}",
            "url": "https://mill.example/a",
            "published": "2020-01-02",
            "dateModified": "2020-01-03T10:00:00Z",
            "captured_at": "2020-01-04T00:00:00Z",
            "correction": {"text": "It has 11 rooms.", "datePublished": "2020-01-03"},
        }
    )
    assert (found.url, found.published, found.modified) == (
        "https://mill.example/a",
        "2020-01-02",
        "2020-01-03T10:00:00Z",
    )
    assert found.revision.observed_at == "2020-01-04T00:00:00Z"
    assert found.corrections == (Correction("It has 11 rooms.", "2020-01-03"),)
    assert [notice.text for notice in find_notices(found.revision)] == [NOTICE]


def test_revisions_of_one_article_share_what_it_says() -> None:
    found = _all(
        {
            "url": "https://mill.example/a",
            "headline": "Mill to close",
            "revisions": [
                {"text": "It has 12 rooms.", "observed_at": "2020-01-01"},
                {
                    "text": "It has 11 rooms.",
                    "observed_at": "2020-01-02",
                    "provenance": "reconstructed",
                },
            ],
        }
    )
    assert [one.url for one in found] == ["https://mill.example/a"] * 2
    assert [one.revision.headline for one in found] == ["Mill to close"] * 2
    assert [one.revision.provenance for one in found] == ["observed", "reconstructed"]


def test_a_line_separator_in_a_string_ends_no_line() -> None:
    raw = '{"text": "The mill\u2028has rooms."}\n{"text": "It has 11."}'.encode()
    assert [one.revision.text for one in captures(raw)] == [
        "The mill\u2028has rooms.",
        "It has 11.",
    ]


@pytest.mark.parametrize("depth", [21, 990, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"revisions":', "}")])
def test_articles_that_lie_too_deep(start: str, end: str, depth: int) -> None:
    raw = (start * depth + '{"text": "It has 11."}' + end * depth).encode()
    with pytest.raises(VersionedError, match=r"levels of lists|nested too deep"):
        list(captures(raw, form="json"))


def test_lines_and_lists_and_picking_one() -> None:
    articles = [{"text": f"The mill has {rooms} rooms."} for rooms in (11, 12)]
    lines = "\n".join(json.dumps(article) for article in articles).encode()
    for raw in (lines, json.dumps(articles).encode(), json.dumps({"articles": articles}).encode()):
        assert [one.revision.text for one in captures(raw)] == [one["text"] for one in articles]
        assert capture(raw, record=2).revision.text == "The mill has 12 rooms."
        with pytest.raises(VersionedError, match="--record N picks"):
            capture(raw)
        with pytest.raises(VersionedError, match="no record 3; it has 2"):
            capture(raw, record=3)


def test_a_reconstruction_stays_one(versioned: Command) -> None:
    written = versioned(
        "reconstruct",
        "-",
        "--format",
        "json",
        stdin=f"The mill has 11 rooms.\n\n{NOTICE}\n".encode(),
    ).stdout
    found = capture(written.encode(), record=1).revision
    assert found.provenance == "reconstructed"
    assert "12 rooms" in found.text


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"text": }', "not JSON"),
        (b'{"text": "a"}\n{"text": }', "line 2: not JSON"),
        (b'{"headline": "a"}', "no text"),
        (b'[{"text": "a"}, {"no": 1}]', "record 2: no text"),
        (b'{"schema": "versioned/diff/1"}', "holds no whole article"),
        (b'{"a":' * 100_000, "too deep|not JSON"),
        (b'{"text": ' + b"9" * 10_000 + b"}", "too long"),
    ],
)
def test_what_cannot_be_read_says_where(raw: bytes, message: str) -> None:
    with pytest.raises(VersionedError, match=message):
        list(captures(raw, form="json"))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["text", "body", "revisions", "title", "url", "date", "fields"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(_JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    try:
        for one in captures(json.dumps(value).encode(), form="json"):
            for paragraph in one.revision.paragraphs:
                assert paragraph.span.of(one.revision.text).strip()
    except VersionedError as error:
        assert str(error)
