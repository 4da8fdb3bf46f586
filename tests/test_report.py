"""The report page as a text: what is in it, what is escaped, what it weighs. No browser is needed."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import SEED, Command
from tests.hostile import ARTICLES, ATTACKS
from versioned import audit, diff, read, reconstruct
from versioned.comparisons import compare
from versioned.model import Revision
from versioned.writers.html import report
from versioned.writers.html.marks import Marks
from versioned.writers.html.pieces import EARLIER, LATER, of_diff
from versioned.writers.html.rows import Setting

PAIRS = SEED.parent.parent / "fixtures" / "pairs"
VOID = {"meta", "br", "input", "path"}
ELEMENTS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "p",
        "h1",
        "h2",
        "h3",
        "div",
    ),
    *(
        "strong",
        "span",
        "blockquote",
        "bdi",
        "section",
        "fieldset",
        "legend",
        "input",
        "label",
        "b",
    ),
    *("button", "details", "summary", "dl", "dt", "dd", "kbd", "svg", "path", "main", "del", "ins"),
    *("aside", "time", "code", "ol", "ul", "li", "small", "article", "footer", "script", "br", "i"),
}
LOADING = {
    "src",
    "srcset",
    "srcdoc",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "style",
}


@define
class Page(HTMLParser):
    """The elements of a page with their attributes, whether they nest, and the text."""

    elements: list[tuple[str, dict[str, str | None]]] = field(factory=list)
    faults: list[str] = field(factory=list)
    text: dict[str, str] = field(factory=dict)
    _open: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"an attribute twice on {tag}")
        self.elements.append((tag, dict(attrs)))
        if tag in {"p", "h2"}:
            self._end_paragraph()
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._end_paragraph()
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"{tag} closed out of turn")

    def _end_paragraph(self) -> None:
        # The next paragraph, or the end of the text, ends a paragraph of the text.
        if self._open[-2:] == ["main", "p"]:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for place in {"main", "title", "script", "style", "h1"} & set(self._open):
            self.text[place] = self.text.get(place, "") + data

    def values(self, attribute: str) -> list[str]:
        return [value for _, found in self.elements if (value := found.get(attribute))]


def parsed(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    assert page.faults == []
    assert page._open == []
    return page


def of_pair(before: Revision | str, after: Revision | str) -> str:
    return report(compare(before, after), audit(before, after))


def of_article(article: Revision | str) -> str:
    result = reconstruct(article)
    return report(result, audit(result.article))


def of_hostile(name: str) -> list[str]:
    """Return the pages of a hostile article, alone and with its earlier text, each file so called."""
    before, after = (Revision(text, source=ATTACKS[name]) for text in ARTICLES[name])
    return [of_pair(before, after), of_article(after)]


def long_pair(edits: int) -> tuple[str, str]:
    """Return two texts of 100,000 words that differ in so many places, paragraphs far apart."""
    lines = [
        f'Ward {at} met on the {at % 28 + 1}th, and its chair said: "We won\'t pay {at * 7} crowns." '
        + "The others, who'd come late, heard of it and left. " * 4
        for at in range(1_900)
    ]
    before = "\n\n".join(["A long report", *lines]) + "\n"
    for edit in range(edits):
        at = edit * len(lines) // edits
        lines[at] = lines[at].replace(" said", " denied")
    return before, "\n\n".join(["A long report", *lines]) + "\n"


@pytest.fixture(scope="module")
def seed() -> str:
    return of_article(SEED.read_text("utf-8"))


@pytest.fixture(scope="module")
def ferry() -> str:
    return of_pair(
        *((PAIRS / f"ferry-{side}.txt").read_text("utf-8") for side in ("before", "after"))
    )


def test_the_page_of_the_seed(
    versioned: Command, seed_at_root: str, file_regression: FileRegressionFixture
) -> None:
    result = versioned("report", seed_at_root)
    assert result.exit_code == 0
    file_regression.check(result.stdout, encoding="utf-8", newline="", extension=".html")


def test_the_same_input_gives_the_same_page() -> None:
    article = SEED.read_text("utf-8")
    assert of_article(article) == of_article(article)


@pytest.mark.parametrize("name", ["seed", "ferry"])
def test_every_link_leads_somewhere_and_no_id_stands_twice(
    request: pytest.FixtureRequest, name: str
) -> None:
    page = parsed(request.getfixturevalue(name))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    links = page.values("href")
    assert len(links) > 10
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


@pytest.mark.parametrize("name", ["seed", "ferry"])
def test_every_label_has_its_control(request: pytest.FixtureRequest, name: str) -> None:
    page = parsed(request.getfixturevalue(name))
    assert set(page.values("for")) <= set(page.values("id"))


@pytest.mark.parametrize("name", ["seed", "ferry"])
def test_nothing_is_asked_of_the_network(request: pytest.FixtureRequest, name: str) -> None:
    html = request.getfixturevalue(name)
    assert "://" not in html
    assert "url(" not in html
    assert "@import" not in html
    assert LOADING.isdisjoint(name for _, found in parsed(html).elements for name in found)
    page = parsed(html)
    (policy,) = [value for value in page.values("content") if "default-src" in value]
    script = html.rpartition("<script>")[2].partition("</script>")[0]
    style, run = (
        b64encode(sha256(part.encode()).digest()).decode() for part in (page.text["style"], script)
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{run}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_it_weighs_little_beside_the_text(seed: str, ferry: str) -> None:
    assert len(seed.encode()) - SEED.stat().st_size <= 60_000
    after = (PAIRS / "ferry-after.txt").read_text("utf-8")
    assert len(ferry.encode()) - len(after.encode()) <= 40_000


@pytest.mark.parametrize(
    ("edits", "most"), [(0, 40_000), (20, 60_000), (250, 60_000), (1_000, 60_000 + 750 * 70)]
)
def test_a_hundred_thousand_words_weigh_little_beside_themselves(edits: int, most: int) -> None:
    before, after = long_pair(edits)
    assert len(after.split()) > 100_000
    html = of_pair(before, after)
    assert len(re.findall(r"<del>said</del><ins>denied</ins>", html)) == edits
    words = "".join(re.findall(r"[^<]*", html[html.index("<main") : html.index("</main>")]))
    assert after.count("Ward 77 ") == words.count("Ward 77 ") == 1
    assert len(html.encode()) - len(after.encode()) <= most


def test_a_long_reconstruction_weighs_little_beside_itself() -> None:
    said = "The mill at Brill was built in 1934 by the county."
    notice = "Correction: The mill was built in 1934, not 1943."
    article = f"{long_pair(0)[1]}\n{said}\n\n{notice}\n"
    html = of_article(article)
    assert "<del><i>[reconstructed: </i>1943<i>]</i></del>" in html
    assert len(html.encode()) - len(article.encode()) <= 60_000


def test_what_has_no_card_is_counted_and_marked() -> None:
    html = of_pair(*long_pair(60))
    page = parsed(html)
    assert sum(tag == "article" for tag, _ in page.elements) == 20
    assert "40 more that no notice discloses: all of them are marked in the text." in html
    assert "40 more changes: all of them are marked in the text." in html
    assert len(re.findall(r"<b id=d\d+ class=mute", html)) == 60
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(page.values("id"))


def test_a_reconstruction_says_so_wherever_it_is_cut(seed: str) -> None:
    page = parsed(seed)
    assert page.text["title"].startswith("Reconstructed: ")
    assert '@page{margin:18mm 15mm;@top-center{content:"RECONSTRUCTED' in page.text["style"]
    assert seed.count('class="banner"') == 1
    main = seed[seed.index("<main") : seed.index("</main>")]
    rows = re.split(r"\n(?=<(?:p|h2))", main)
    differing = [row for row in rows if "<b" in row and "added" not in row.partition(">")[0]]
    assert len(differing) > 1
    assert all('<span class="prov" dir="ltr">Reconstructed: ' in row for row in differing)
    assert main.count("<del><i>[reconstructed: ") == main.count("<del") > 10


def test_observed_texts_are_not_called_reconstructed(ferry: str) -> None:
    assert "econstructed" not in re.sub(r"<s(cript|tyle).*?</s\1>", "", ferry, flags=re.DOTALL)
    assert "fixtures" not in ferry


def test_the_candidates_can_be_told_apart(seed: str) -> None:
    count = len(reconstruct(SEED.read_text("utf-8")))
    page = parsed(seed)
    assert [f"c{rank}" for rank in range(1, count + 1)] == [
        name for name in page.values("id") if re.fullmatch(r"c\d+", name)
    ]
    for rank in range(1, count + 1):
        assert f'body:has(#c{rank}:checked) [data-c]:not([data-c~="{rank}"])' in seed
    record = json.loads(re.findall(r'id="record">(.*?)</script>', seed)[0])
    assert record["schema"] == "versioned/report/1"
    assert record["provenance"] == "reconstructed"
    assert [one["rank"] for one in record["candidates"]] == list(range(1, count + 1))


def test_each_candidate_reads_as_it_is() -> None:
    """The words of a candidate's view are those of its text: the page hides what is not its."""
    result = reconstruct(read(SEED))
    main = of_article(SEED.read_text("utf-8"))
    main = main[main.index("<main") : main.index("</main>")]
    for candidate in result:
        shown = _Reader(str(candidate.rank))
        shown.feed(main)
        assert "".join(shown.words).split() == candidate.text.split()


class _Reader(HTMLParser):
    """Reads the text as the view "before only" shows it for one candidate."""

    def __init__(self, rank: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._rank = rank
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            return
        if tag in {"p", "h2"}:
            self._open = self._open[:1]
            self.words.append("\n")
        found = {name: value or "" for name, value in attrs}
        names = set(found.get("class", "").split())
        hidden = tag in {"ins", "i"} or bool(names & {"added", "heads", "prov", "tag", "ref"})
        hidden = hidden or self._rank not in found.get("data-c", self._rank).split()
        self._open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        if tag != "main":
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if not any(hidden for _, hidden in self._open):
            self.words.append(data)


TEXTS = st.lists(
    st.sampled_from(
        ["one two. ", "Three four five.\n\n", "six", "\n", "seven eight. ", "1943", " "]
    ),
    max_size=14,
).map("".join)


@given(TEXTS, TEXTS)
def test_the_stream_holds_both_texts(before: str, after: str) -> None:
    pieces = list(of_diff(diff(before, after)))
    assert "".join(piece.text for piece in pieces if piece.kind in EARLIER) == before
    assert "".join(piece.text for piece in pieces if piece.kind in LATER) == after
    for piece in pieces:
        for at, text in ((piece.before, before), (piece.after, after)):
            assert at is None or text[at : at + len(piece.text)] == piece.text


@given(TEXTS, TEXTS)
def test_the_rows_hold_every_word(before: str, after: str) -> None:
    comparison = compare(before, after)
    setting = Setting(comparison.before, comparison.after, Marks(), Marks())
    rows = setting.rows(of_diff(comparison.changes))
    for kinds, text in ((EARLIER, before), (LATER, after)):
        lines = [
            "".join(
                one.text for group in row.groups for part in group.parts if part.kind in kinds
                for one in part.words
            )
            for row in rows
        ]  # fmt: skip
        assert "\n".join(lines).split() == text.split()


def test_a_paragraph_that_came_stands_alone_and_one_that_was_split_does_not() -> None:
    head, new = "Mill reopens in Brill\n\n", "The owner paid for all of it himself.\n\n"
    one, two = "The mill burned down in the spring of 1934.", "It was built up again within a year."
    html = of_pair(f"{head}{one} {two}\n", f"{head}{new}{one}\n\n{two}\n")
    first, second, third = _paragraphs(html)
    assert "<b" not in first
    assert second.startswith("<p class=added>")
    assert third.startswith(f"<p>{one}<b")
    assert third.rstrip().endswith(two)


def test_a_number_stands_at_its_word_and_not_at_the_next() -> None:
    html = of_pair("Head\n\nHe is a councillor.\n", "Head\n\nHe is a former councillor.\n")
    assert re.search(r"<ins>former</ins><a class=\"ref grave\"[^>]*>!1</a> </b>councillor", html)


def test_lines_of_a_wrapped_paragraph_are_one_paragraph() -> None:
    lines = [
        "The council met on Monday to talk of the bridge and its",
        "repair, which the county has put off for eleven years in",
        "a row, and of the money that the work on it would take.",
    ]
    html = of_pair(
        "Head\n\n" + "\n".join(lines), "Head\n\n" + "\n".join(lines).replace("eleven", "twelve")
    )
    assert len(_paragraphs(html)) == 2


def _paragraphs(html: str) -> list[str]:
    main = html[html.index("<main") : html.index("</main>")]
    return re.split(r"\n(?=<(?:p|h2))", main)[2:]


@pytest.mark.parametrize("name", ARTICLES)
def test_hostile_articles_are_words_and_nothing_else(name: str) -> None:
    for html in of_hostile(name):
        page = parsed(html)
        assert {tag for tag, _ in page.elements} <= ELEMENTS
        assert [tag for tag, _ in page.elements].count("script") == 2
        names = {attribute for _, found in page.elements for attribute in found}
        assert not any(attribute.startswith("on") for attribute in names)
        assert LOADING.isdisjoint(names)
        assert all(link.startswith("#") for link in page.values("href"))
        assert not re.search(
            "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]",
            html,
        )
        record = re.findall(r'id="record">(.*?)</script>', html)[0]
        assert not set("<>&") & set(record)
        assert json.loads(record)["after"]["source"] == ATTACKS[name]
        assert "1337" not in re.sub(r"[0-9a-f]{64}", "", html)  # a digest may have any figures


def test_markup_in_a_text_is_shown_as_it_is_written() -> None:
    page = parsed(of_article(ARTICLES["script"][1]))
    assert "Mill fire <script>window.broken = 1</script> in Brill" in page.text["h1"]


def test_hostile_names_of_files(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / '"><script>x<b>\u202e.txt'.replace("/", "")
    path.write_text(ARTICLES["script"][1], "utf-8")
    page = parsed(versioned("report", path).stdout)
    assert [tag for tag, _ in page.elements].count("script") == 2


def test_characters_that_turn_a_line_round_are_signs() -> None:
    html = of_article(ARTICLES["bidi-override"][1])
    assert '<span class="sign">U+202E</span>' in html


def test_it_is_written_to_a_file(versioned: Command, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = versioned("report", PAIRS / "dam-before.txt", PAIRS / "dam-after.txt", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    html = target.read_text("utf-8")
    assert 'class="mv"' in html
    assert "Moved here" in html


def test_the_head_leads_to_notices_that_it_has_no_room_for() -> None:
    notices = [f"Correction: Mill {at} was built in 193{at}, not 194{at}." for at in range(3)]
    for count in (2, 3):
        html = of_article("\n\n".join(["Mills", *notices[:count]]))
        head = html[html.index("<header") : html.index("</header>")]
        assert head.count("<blockquote") == 2
        assert ('<a href="#claims">All 3 notices</a>' in head) == (count == 3)
        parsed(html)


def test_without_a_notice_the_page_says_why(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "silent.txt"
    path.write_text("Head\n\nThe mill was built in 1934 by the county.\n", "utf-8")
    result = versioned("report", path)
    assert result.exit_code == 1
    assert "nothing to reconstruct: no correction notice was found" in result.stderr
    assert "Not undone: no correction notice was found" in result.stdout
    parsed(result.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a", "b", "c"], "report takes one file or two; 3 given"),
        (["-", "-"], "standard input can be one of the two files, not both"),
        (["/nowhere/at/all.txt"], "there is no such file"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(
    versioned: Command, words: list[str], said: str
) -> None:
    result = versioned("report", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
