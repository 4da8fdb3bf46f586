"""Pages of HTML become revisions: the article's text, every notice, what the head says."""

from __future__ import annotations

import builtins
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.data_regression import DataRegressionFixture

from tests.conftest import Command
from versioned import VersionedError, find_notices, read
from versioned.readers import Capture, Correction, capture
from versioned.readers.files import form_of
from versioned.readers.html import read_page
from versioned.readers.metadata import moment

OPEN = Path(__file__).parent.parent / "fixtures" / "pages" / "open"
PAGES = sorted(OPEN.glob("*.html"))
PROSE = "<p>The mill has eleven rooms, its owner said on Tuesday evening.</p>"


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.lower()), ""])


def _key(page: Path) -> dict[str, Any]:
    key: dict[str, Any] = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return key


def _read(markup: str | bytes) -> Capture:
    return read_page(markup.encode() if isinstance(markup, str) else markup, "the page")


def _text(markup: str | bytes) -> str:
    return _read(markup).revision.text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
class TestLayouts:
    def test_the_text_is_there_in_order(self, page: Path) -> None:
        text = _words(capture(page).revision.text)
        at = 0
        for paragraph in _key(page)["paragraphs"]:
            found = text.find(_words(paragraph), at)
            assert found >= 0, paragraph
            at = found + len(_words(paragraph)) - 1

    def test_the_notices_are_found_and_no_other(self, page: Path) -> None:
        found = [_words(notice.text) for notice in find_notices(read(page))]
        assert sorted(found) == sorted(_words(notice) for notice in _key(page)["notices"])

    def test_furniture_is_left_out(self, page: Path) -> None:
        text = _words(read(page).text)
        assert [left for left in _key(page)["absent"] if _words(left) in text] == []

    def test_the_head_is_read(self, page: Path) -> None:
        key, found = _key(page), capture(page)
        assert found.revision.headline == key["headline"]
        assert (found.published, found.modified) == (key["published"], key["modified"])
        assert list(found.corrections) == [
            Correction(one["text"], one["date"]) for one in key["corrections"]
        ]

    def test_the_layout_covers_the_text(self, page: Path) -> None:
        revision = read(page)
        assert revision.provenance == "observed"
        bounds = [(one.span.start, one.span.end) for one in revision.paragraphs]
        assert bounds == sorted(bounds)
        left, at = [], 0
        for start, end in bounds:
            left.append(revision.text[at:start])
            at = end
        assert "".join([*left, revision.text[at:]]).strip() == ""


@pytest.mark.parametrize("name", ["02-correction-div-after-body", "13-breaks-in-one-block"])
def test_golden(name: str, data_regression: DataRegressionFixture) -> None:
    found = capture(OPEN / f"{name}.html")
    text = found.revision.text
    data_regression.check(
        {
            "published": found.published,
            "modified": found.modified,
            "url": found.url,
            "paragraphs": [[one.role, one.span.of(text)] for one in found.revision.paragraphs],
        }
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>secret</script>",
        "<style>secret</style>",
        "<!-- <p>secret</p> -->",
        "<template><p>secret</p></template>",
        "<noscript><p>secret</p></noscript>",
        "<p hidden>secret</p>",
        "<div style='color:red; display: none'><p>secret</p></div>",
        "<p aria-hidden='true'>secret</p>",
        "<p class='sr-only'>secret</p>",
        "<dialog><p>secret</p></dialog>",
        "<textarea>secret</textarea>",
        "<svg><title>secret</title><text>secret</text></svg>",
        "<p hidden>one<br>two<b>secret</b>",
    ],
)
def test_what_no_reader_sees_is_not_read(hidden: str) -> None:
    text = _text(f"<article><h1>Mill</h1>{PROSE}{hidden}</article>")
    assert "secret" not in text
    assert "eleven rooms" in text


def test_a_notice_is_one_by_its_element_alone() -> None:
    found = find_notices(
        _read(
            f"<article>{PROSE * 7}</article><div class='correction'><p>The owner is Holt.</p></div>"
        ).revision
    )
    assert [notice.text for notice in found] == ["The owner is Holt."]


def test_lines_of_one_notice_are_one_notice() -> None:
    found = find_notices(
        _read(
            f"<article>{PROSE * 7}</article><div class='editors-note'><p>The owner is Holt.</p>"
            "<p>The mill stands in Sund.</p></div>"
        ).revision
    )
    assert [notice.text for notice in found] == ["The owner is Holt.\nThe mill stands in Sund."]


BOX = "The Ledger no longer stands by what it said."


@pytest.mark.parametrize(
    ("box", "notices"),
    [
        (f"<div><b>Retraction</b><p>{BOX}</p></div>", [f"Retraction\n{BOX}"]),
        (f"<div><h3>Retraction</h3><p>{BOX}</p><p>Ask us.</p></div>", [f"Retraction\n{BOX}\nAsk us."]),
        (
            "<details><summary>Correction history</summary><ul><li>May 5: It has eleven rooms, not 12.</li>"
            "<li>May 3: The owner is a woman.</li></ul></details>",
            ["May 5: It has eleven rooms, not 12.", "May 3: The owner is a woman."],
        ),
        ("<div><a href='/c'>Corrections</a><p>See what we got wrong last month.</p></div>", []),
        ("<div><span>Corrections</span><h2>More of the mill</h2></div>", []),
        (f"<div class=promo><b>Retraction</b><p>{BOX}</p></div>", []),
    ],
)  # fmt: skip
def test_a_box_under_the_name_of_a_notice(box: str, notices: list[str]) -> None:
    found = _read(f"<article><h1>Mill</h1>{PROSE * 4}{box}</article>").revision
    assert [notice.text for notice in find_notices(found)] == notices


def test_metadata_escaped_twice() -> None:
    said = "&lt;p&gt;It has eleven rooms &amp; no more.&lt;/p&gt;"
    found = _read(
        "<script type='application/ld+json'>"
        f"{json.dumps({'@type': 'NewsArticle', 'correction': said})}</script>{PROSE}"
    )
    assert [one.text for one in found.corrections] == ["It has eleven rooms & no more."]


def test_a_comment_that_sounds_like_a_notice_is_none() -> None:
    text = _text(
        f"<article>{PROSE * 3}</article><div id='comments'><p>Correction: it was 12 rooms, not 11.</p></div>"
    )
    assert "Correction" not in text


def test_an_article_in_elements_with_misleading_names() -> None:
    half = f"<div class='widget'>{PROSE}</div>"
    text = _text(f"<body><h1>Mill</h1>{half}{half.replace('eleven', 'twelve')}</body>")
    assert "eleven rooms" in text
    assert "twelve rooms" in text
    comment = (
        f"<div class='comments'><p>{'I have slept in one of its rooms myself. ' * 9}</p></div>"
    )
    assert "slept" not in _text(f"<body><h1>Mill</h1>{PROSE}{comment}</body>")


def test_prose_without_spaces_between_words() -> None:
    said = "市長は火曜日の夜、ダムの修理には三年かかると記者団に語った。"
    cost = "費用は八百万ドルに上り、州が半分を負担すると市長は述べた。"
    menu = "<ul><li><a href='/'>政治</a></li><li><a href='/'>経済</a></li></ul><p>広告の掲載について</p>"
    page = f"<body><div>{menu}</div><div><h1>ダム</h1><p>{said}</p><p>{cost}</p></div>"
    assert _text(page) == f"ダム\n\n{said}\n\n{cost}\n"


def test_elements_left_open_lose_no_paragraph() -> None:
    rooms = [f"The mill has {count} rooms, its owner said on Tuesday." for count in range(2, 30)]
    text = _text("<h1>Mill</h1>" + "".join(f"<div><p>{room}</p>" for room in rooms))
    assert text == "\n\n".join(["Mill", *rooms]) + "\n"


def test_a_short_paragraph_beside_a_long_one() -> None:
    text = _text(f"<div><h1>Mill</h1><p>{'It has many rooms. ' * 40}</p>{PROSE}</div>")
    assert text.endswith("\n\nThe mill has eleven rooms, its owner said on Tuesday evening.\n")


def test_a_named_place_is_no_link() -> None:
    assert "eleven rooms" in _text(f"<body><a name='top'><h1>Mill</h1>{PROSE}")


@pytest.mark.parametrize(
    "title", ["Mill to close | The Ledger", "The Ledger: Mill to close", "Mill to close"]
)
def test_a_headline_in_no_heading(title: str) -> None:
    page = f"<title>{title}</title><font size=5>Mill to close</font><p>By ANA REED</p>{PROSE}"
    found = _read(page).revision
    assert found.headline == "Mill to close"
    assert found.text.startswith("Mill to close\n\nThe mill has eleven")


def test_a_text_in_two_elements_of_one_name() -> None:
    halves = [f"<div class='story-body story-body-{n}'>{PROSE * n}</div>" for n in (1, 9)]
    box = "<aside class=promo><p>Read how the mill came to be sold, twice.</p></aside>"
    text = _text(f"<body><article><h1>Mill</h1>{box.join(halves)}</article></body>")
    assert text.count("eleven rooms") == 10
    assert "sold" not in text


def test_what_counts_clicks_names_nothing() -> None:
    code = "t1-a3-t2-ct-mod-sec-itc-0-nav-1"
    other = "<p>Another story, about the river and its barges.</p>" * 3
    text = _text(f"<body><div data-ylk='{code}'><h1>Mill</h1>{PROSE * 2}</div><ul>{other}</ul>")
    assert "eleven rooms" in text


def test_a_caption_said_twice_is_kept_once_and_a_paragraph_twice() -> None:
    again = "<figure><figcaption>The mill at dusk, seen from the bridge.</figcaption></figure>"
    text = _text(f"<article><h1>Mill</h1>{again}{PROSE}{again}{PROSE}</article>")
    assert text.count("at dusk") == 1
    assert text.count("eleven rooms") == 2


def test_a_cell_is_no_furniture_for_its_name() -> None:
    row = "<tr><td class='date'>In 1934 the mill was built by two brothers from the town.</td></tr>"
    text = _text(f"<article><h1>Mill</h1>{PROSE * 2}<table>{row}</table></article>")
    assert "two brothers" in text


def test_a_topic_of_an_article_is_no_furniture() -> None:
    text = _text(f"<article class='post tag-newsletter category-advertising'>{PROSE}</article>")
    assert "eleven rooms" in text


def test_bidi_controls_and_spaces_are_kept_as_data() -> None:
    text = _text(
        "<article><p>Eleven\u00a0rooms \u202eare here, the owner\u00ad said.\u202c</p></article>"
    )
    assert text == "Eleven\u00a0rooms \u202eare here, the owner\u00ad said.\u202c\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("<meta charset=utf-8><p>Café Ørn".encode(), None),
        ("<p>Café Ørn".encode(), None),
        ("<meta charset=iso-8859-1><p>Café Ørn".encode(), None),
        ("<meta charset=iso-8859-1><p>Café Ørn".encode("latin-1"), None),
        ("<p>Café Ørn".encode("cp1252"), None),
        ("<meta charset=utf-8><p>Café Ørn".encode("cp1252"), None),
        ("<meta charset=nonsense><p>Café Ørn".encode("cp1252"), None),
        ("<meta charset=utf-16><p>Café Ørn".encode("cp1252"), None),
        ("<meta charset=rot13><p>Café Ørn".encode("cp1252"), None),
        ("\ufeff<p>Café Ørn".encode(), None),
        ("<p>Café Ørn".encode("utf-16"), None),
        ("<p>Café Ørn".encode("cp850"), "cp850"),
    ],
)
def test_encodings(raw: bytes, encoding: str | None) -> None:
    assert read_page(raw, "the page", encoding).revision.text == "Café Ørn\n"


def test_a_given_encoding_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(VersionedError, match="not ASCII"):
        read_page("<p>Café".encode(), "the page", "ascii")


DEEP = 20_000


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + PROSE,
        "<div><span><b>" * DEEP + PROSE,
        "<article>" * DEEP + PROSE,
        "</div></p>" * DEEP + PROSE,
        "<table><tr><th>" * 2_000 + PROSE,
        "".join(f"<div><article>{PROSE}</article>" for _ in range(2_000)),
        PROSE + "<script type='application/ld+json'>" + "[" * DEEP + "</script>",
        PROSE + "<script type='application/ld+json'>" + '{"@graph":[' * DEEP + "</script>",
        PROSE + "<" * DEEP + "<!--" * DEEP,
        PROSE + "<div class='" + "share " * DEEP + "'>",
        "\0" * DEEP + PROSE,
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + PROSE + "&b;" * 9,
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY e0 'aaaa'>"
        + "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 20))
        + f"]><html><body><p>&e19;</p>{PROSE}",
        "<!DOCTYPE html SYSTEM 'file:///etc/passwd'>" + PROSE,
    ],
    ids=lambda markup: markup[:24],
)
def test_hostile_pages_are_read_all_the_same(markup: str) -> None:
    text = _text(markup)
    assert "eleven rooms" in text
    assert "root:" not in text
    assert "aaaa" not in text


def test_no_more_corrections_than_a_page_can_have() -> None:
    said = [f"Correction: It was {count}, not 12." for count in range(1_000)]
    found = _read(
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'correction': said})}"
        f"</script>{PROSE}"
    )
    assert len(found.corrections) == 200


def test_a_page_without_an_article_is_an_error() -> None:
    with pytest.raises(VersionedError, match="no article on this page"):
        _read("<html><body><script>x</script></body></html>")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for page in (raw, b"<article>" + raw, PROSE.encode() + raw):
        try:
            revision = _read(page).revision
        except VersionedError:
            continue
        for paragraph in revision.paragraphs:
            assert paragraph.span.of(revision.text).strip()


_PIECES = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<br>", "<table>", "<td>",
        "<article>", "<aside class=correction>", "<footer>", "<h1>", "</h1>", "<title>", "</title>", "<th>",
        "<select>", "<svg>", "</svg>", "<pre>", "\n", "A line of prose that ends here. ", "Correction: It was 12, not 13.",
        "<script>zxqj</script>", "<!-- zxqj -->", "<style>zxqj</style>", "<template>zxqj</template>", "<p hidden>zxqj</p>",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_a_script_is_never_text(pieces: list[str]) -> None:
    try:
        text = _text("".join(pieces))
    except VersionedError:
        return
    assert "zxqj" not in text


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2020-02-11", "2020-02-11"),
        ("2020-02", "2020-02"),
        ("2020-02-11T10:00:00Z", "2020-02-11T10:00:00Z"),
        ("2020-02-11 10:00:00", "2020-02-11T10:00:00"),
        ("2024-04-02T07:00:00+0200", "2024-04-02T07:00:00+0200"),
        ("Tue, 11 Feb 2020 10:00:00 GMT", "2020-02-11T10:00:00+00:00"),
        ("2020-02-31", None),
        ("yesterday", None),
        (1581415200, None),
        ("", None),
    ],
)
def test_times_keep_their_precision(written: object, found: str | None) -> None:
    assert moment(written) == found


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (b"<!DOCTYPE html><p>x", "html"),
        (b"\n\n<!-- saved -->\n<HTML>", "html"),
        (b"<?xml version='1.0'?><html>", "html"),
        ("\ufeff<html>".encode("utf-16-le"), "html"),
        (b"<p>Mill", "html"),
        (b"<b and a < c", "text"),
        (b"Mill\n\n<html> is a tag.", "text"),
        (b'{"text": "x"}', "json"),
        (b'[{"text": "x"}]', "json"),
        (b"[Correction: it was 12.]", "text"),
        (b"{~~old~>new~~}", "text"),
    ],
)
def test_what_a_file_is_shows_in_its_first_characters(raw: bytes, form: str) -> None:
    assert form_of(raw) == form


@pytest.mark.parametrize("verb", ["notices", "reconstruct", "report", "audit"])
def test_commands_take_pages(versioned: Command, verb: str) -> None:
    result = versioned(verb, OPEN / "01-wordpress-classic.html")
    assert result.exit_code == 0
    assert "telescopes" in result.output
    assert "sharedaddy" not in result.output


def test_two_pages_are_compared_as_texts(versioned: Command, tmp_path: Path) -> None:
    after = OPEN / "01-wordpress-classic.html"
    before = tmp_path / "before.html"
    markup = after.read_text("utf-8").replace("bought 12 telescopes", "bought 21 telescopes")
    before.write_text(re.sub(r"<p><strong>CORRECTION.*?</p>", "", markup), "utf-8")
    result = versioned("diff", before, after, "--format", "json")
    changes = json.loads(result.stdout)["changes"]
    assert ("21", "12") in [(one["before"]["text"], one["after"]["text"]) for one in changes]
    assert versioned("audit", before, after).exit_code == 0


def test_from_overrules_what_is_seen(versioned: Command) -> None:
    page = b"<p>Correction: An earlier version of this article said 12. It is 13.</p>"
    assert "<p>" in versioned("notices", "-", "--from", "text", stdin=page).output
    assert "<p>" not in versioned("notices", "-", stdin=page).output


def test_a_file_that_is_too_large(versioned: Command, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PROSE, "utf-8")
    result = versioned("notices", page, "--max-bytes", "20")
    assert result.exit_code == 2
    assert result.stderr == (
        f"versioned: {page}: more than 20 bytes; pass a higher --max-bytes to read it\n"
    )
    assert versioned("notices", "-", "--max-bytes", "20", stdin=PROSE.encode()).exit_code == 2


def test_without_lxml_one_line_names_the_extra(
    versioned: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **extra: Any) -> Any:
        if name.split(".")[0] == "lxml":
            raise ImportError(name)
        return real(name, *rest, **extra)

    monkeypatch.setattr(builtins, "__import__", without)
    result = versioned("notices", OPEN / "22-short-article.html")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "versioned[html]" in result.stderr


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("dam.txt", b"<p>The dam holds.</p>", "html"),
        ("dam.txt", b"<3 said the sign at the dam.", "text"),
        ("dam.txt", b"<path> is where it stands.", "text"),
        ("dam.md", b"<p align=center>\n\n# Dam\n\n</p>", "text"),
        ("dam.MD", b"<!DOCTYPE html><p>The dam holds.", "html"),
    ],
)
def test_what_markdown_begins_with_makes_no_page(name: str, raw: bytes, form: str) -> None:
    assert form_of(raw, name) == form
