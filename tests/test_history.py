"""A history keeps what it is given, in the order of time, and says what changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.histories import ANY_TEXT, CORRECTED, DAM, FIRST, ODD, SECOND, fill
from versioned import History, VersionedError, read, reconstruct
from versioned.history import Entry, Step, read_lines
from versioned.history.times import end, instant
from versioned.model import Revision


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "store.db")


def _order(entries: tuple[Entry, ...]) -> list[int]:
    return [entry.number for entry in entries]


def test_a_text_is_a_revision_the_first_time_and_an_observation_after_that(
    history: History,
) -> None:
    kept = [
        history.add(DAM, FIRST, at="2017-03-06").kept,
        history.add(DAM, FIRST, at="2017-03-07").kept,
        history.add(DAM, FIRST, at="2017-03-07").kept,
        history.add(DAM, FIRST, at="2017-03-07", source="elsewhere").kept,
        history.add("another", FIRST, at="2017-03-07").kept,
    ]
    assert kept == ["revision", "observation", "nothing", "observation", "revision"]
    (entry,) = history.revisions(DAM)
    assert [seen.observed_at for seen in entry.observations] == [
        *("2017-03-06", "2017-03-07", "2017-03-07"),
    ]


def test_a_text_that_comes_back_is_a_state_again(history: History) -> None:
    for day, text in enumerate((FIRST, SECOND, FIRST, FIRST), 1):
        history.add(DAM, text, at=f"2017-03-0{day}")
    assert _order(history.revisions(DAM)) == [1, 2, 1]
    assert [len(entry.observations) for entry in history.revisions(DAM)] == [1, 1, 2]


@given(st.permutations(range(5)))
def test_the_order_is_that_of_time_whatever_came_in_first(order: list[int]) -> None:
    texts = (FIRST, SECOND, FIRST, CORRECTED, SECOND)
    history = History(":memory:")
    for at in order:
        history.add(DAM, texts[at], at=f"2017-03-0{at + 1}")
    assert tuple(one.text for one in history.article(DAM).revisions) == texts


def test_without_times_the_order_is_that_of_arrival(history: History) -> None:
    history.add(DAM, SECOND, at="2017-03-07")
    history.add(DAM, CORRECTED)
    history.add(DAM, FIRST, at="2017-03-06")
    history.add(DAM, SECOND)
    assert _order(history.revisions(DAM)) == [3, 1, 2, 1]


def test_times_in_other_zones_are_the_same_time(history: History) -> None:
    history.add(DAM, SECOND, at="2017-03-07T00:30:00+01:00")
    history.add(DAM, FIRST, at="2017-03-06T23:00:00Z")
    assert _order(history.revisions(DAM)) == [2, 1]
    assert history.revision(DAM).revision.observed_at == "2017-03-07T00:30:00+01:00"


def test_a_revision_by_number_and_by_time(history: History) -> None:
    fill(history)
    assert history.revision(DAM, 1).revision.text == FIRST
    assert history.revision(DAM, "2017-03-06").number == 1
    assert history.revision(DAM, "2017-03-07").number == 2
    assert history.revision(DAM, "2017-03-08T11:29Z").number == 2
    assert history.revision(DAM, "2017-03-08T11:30Z").number == 3
    assert history.revision(DAM, "2017").number == 3
    assert history.revision(DAM).number == 3
    for wrong in (0, 9, -1, "2016", "soon", "2017-02-30", ""):
        with pytest.raises(VersionedError):
            history.revision(DAM, wrong)


def test_a_text_of_an_unknown_time_is_not_said_to_have_stood_at_one(history: History) -> None:
    history.add(DAM, FIRST)
    with pytest.raises(VersionedError, match="no time is known"):
        history.revision(DAM, "2017-03-06")
    history.add(DAM, SECOND, at="2017-03-07")
    history.add(DAM, CORRECTED)
    assert history.revision(DAM, "2018-01").number == 2
    assert history.revision(DAM).number == 3
    with pytest.raises(VersionedError, match="the first time known is 2017-03-07"):
        history.revision(DAM, "2017-03-06")


def test_the_model_s_article_has_texts_times_and_provenance(history: History) -> None:
    fill(history)
    revisions = history.article(DAM).revisions
    assert [one.text for one in revisions] == [FIRST, SECOND, FIRST, CORRECTED]
    assert [one.provenance for one in revisions] == ["observed"] * 2 + ["reconstructed", "observed"]
    assert revisions[0].observed_at == "2017-03-06T09:00:00Z"
    assert revisions[0].source == "crawl"


def test_a_reconstruction_stands_before_its_revision_with_all_it_said(history: History) -> None:
    history.add(DAM, CORRECTED, at="2017-03-08")
    (best, *_) = reconstruct(CORRECTED)
    assert history.add_reconstruction(DAM, best, CORRECTED).kept == "revision"
    assert history.add_reconstruction(DAM, best, CORRECTED).kept == "nothing"
    made, base = history.revisions(DAM)
    assert (made.number, base.number) == (2, 1)
    assert made.revision.text == best.text
    assert made.hypothesis
    assert made.hypothesis.base == 1
    assert made.hypothesis.basis == "stated"
    assert made.hypothesis.confidence == best.confidence
    assert made.hypothesis.explanation == best.explanation
    assert str(best.edits[0].evidence[0]) in made.hypothesis.document.encode().decode(
        "unicode_escape"
    )
    # Somebody captures the very text: that is a revision of its own, and observed.
    assert history.add(DAM, best.text, at="2017-03-06").kept == "revision"
    assert [one.provenance for one in history.article(DAM).revisions] == [
        *("observed", "reconstructed", "observed")
    ]


def test_a_reconstruction_needs_its_revision_and_is_not_taken_for_an_observation(
    history: History,
) -> None:
    (best, *_) = reconstruct(CORRECTED)
    with pytest.raises(VersionedError, match="add it first"):
        history.add_reconstruction(DAM, best, CORRECTED)
    with pytest.raises(VersionedError, match="reconstructed, not observed"):
        history.add(DAM, best.revision)
    assert list(history.articles()) == []


def test_log_says_what_changed_and_whether_it_was_disclosed(history: History) -> None:
    for day, text in enumerate((FIRST, SECOND, CORRECTED, FIRST), 1):
        history.add(DAM, text, at=f"2017-03-0{day}")
    steps = [one.step for one in history.log(DAM)]
    assert steps[0] is None
    assert steps[1] == Step(1, 1, 1, 1, 1, 1, 0, 0)
    assert steps[2] == Step(2, 0, 19, 1, 0, 0, 1, 0)
    assert steps[3] == Step(3, 20, 1, 2, 1, 1, 0, 1)
    assert history.log(DAM) == history.log(DAM)
    disclosed = History(":memory:")
    disclosed.add(DAM, FIRST, at="2017-03-01")
    disclosed.add(DAM, CORRECTED, at="2017-03-02")
    assert disclosed.log(DAM)[1].step == Step(1, 1, 20, 2, 1, 0, 1, 0)


def test_what_is_kept_of_the_steps_is_what_is_reckoned(history: History) -> None:
    fill(history)
    first = history.log(DAM)
    history._db.execute("DELETE FROM steps")
    assert history.log(DAM) == first


def test_diff_and_audit_take_the_last_two_states_or_those_asked_for(history: History) -> None:
    fill(history)
    assert [change.op for change in history.diff(DAM).changes] == ["insert"]
    changes = history.diff(DAM, 1, 2).changes
    assert [(one.before.text, one.after.text) for one in changes] == [("1943", "1934")]
    assert history.audit(DAM, 1, 2)[0].code == "undisclosed-change"
    assert not history.audit(DAM, "2017-03-06", "2017-03-08").at_least("error")
    with pytest.raises(VersionedError, match="is the first"):
        history.diff(DAM, after=1)


def test_articles_are_counted(history: History) -> None:
    fill(history)
    one, two = history.articles()
    assert (one.id, one.observed, one.reconstructed, one.observations) == (DAM, 3, 1, 5)
    assert (one.first, one.last) == ("2017-03-06T09:00:00Z", "2017-03-08T12:30:00+01:00")
    assert (two.id, two.observed, two.observations, two.first) == ("odd", 2, 3, None)


def test_what_read_gives_can_be_added(history: History, tmp_path: Path) -> None:
    path = tmp_path / "dam.txt"
    path.write_text(FIRST, "utf-8")
    history.add(DAM, evolve(read(path), observed_at="2017-03-06"))
    assert history.revision(DAM).revision == Revision(
        FIRST, observed_at="2017-03-06", source=str(path)
    )


@pytest.mark.parametrize(
    ("article", "at", "source"),
    [("", None, None), (" ", None, None), ("\ud800", None, None), ("a", "soon", None),
     ("a", "2017-13-01", None), ("a", "2017-03-07T25:00", None), ("a", "", None),
     ("a", "2017-03-07T10:00+99:00", None), ("a", None, "\udc80")],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused_whole(
    history: History, article: str, at: str | None, source: str | None
) -> None:
    with pytest.raises(VersionedError):
        history.add(article, FIRST, at=at, source=source)
    assert list(history.articles()) == []
    assert history.verify().sound


@pytest.mark.parametrize(
    ("time", "until"),
    [
        ("2017", "2018-01-01"), ("2017-12", "2018-01-01"), ("2017-02", "2017-03-01"),
        ("2017-03-07", "2017-03-08"), ("2016-02-28", "2016-02-29"),
        ("2017-03-07T15", None), ("2017-03-07T15:55", "2017-03-07T15:56"),
        ("2017-03-07 15:55:10Z", "2017-03-07T15:55:11Z"),
        ("2017-03-07T15:55:10.5-0500", "2017-03-07T20:55:10.500001Z"),
        ("2017-03-07T15:55+05", "2017-03-07T10:56Z"),
        ("20170307", None), ("٢٠١٧", None), ("2017-3-7", None), ("-2017", None),
    ],
)  # fmt: skip
def test_a_time_names_a_period(time: str, until: str | None) -> None:
    if until is None:
        with pytest.raises(VersionedError, match="is no time"):
            instant(time)
    else:
        assert end(time) == instant(until)
        assert instant(time) < end(time)


def test_the_last_day_of_all_has_an_end() -> None:
    for time in ("9999-12-31", "9999-12", "9999", "0001-01-01"):
        assert instant(time) < end(time)


@given(st.lists(ANY_TEXT, min_size=1, max_size=6))
def test_every_text_comes_back_as_it_was(texts: list[str]) -> None:
    history = History(":memory:")
    numbers = [history.add("a", text).number for text in texts]
    for text, number in zip(texts, numbers, strict=True):
        entry = history.revision("a", number)
        assert entry.revision.text == text
        assert entry.revision.digest == Revision(text).digest
    assert tuple(one.text for one in history.article("a").revisions) == tuple(
        text for at, text in enumerate(texts) if at == 0 or text != texts[at - 1]
    )
    assert history.verify().sound


@given(st.lists(ANY_TEXT, min_size=1, max_size=6))
def test_the_views_show_the_texts(texts: list[str]) -> None:
    history = History(":memory:")
    for text in texts:
        history.add("a", text)
    shown = [row[0] for row in history._db.execute("SELECT text FROM texts ORDER BY number")]
    # A text with a lone surrogate is none in SQL; its bytes are in the table of paragraphs.
    assert shown == [
        None if re.search("[\ud800-\udfff]", text) else text for text in dict.fromkeys(texts)
    ]


CAPTURES = st.tuples(
    st.sampled_from(["a", "b\x00", "é"]),
    ANY_TEXT | st.sampled_from([FIRST, SECOND, CORRECTED]),
    st.none() | st.sampled_from(["2017", "2017-03-07", "2017-03-07T10:00:00.5+01:00"]),
    st.none() | st.sampled_from(["crawl", "reader"]),
    st.booleans(),
)


@given(st.lists(CAPTURES, max_size=8))
def test_what_is_exported_comes_back_the_same(
    captures: list[tuple[str, str, str | None, str | None, bool]],
) -> None:
    history, copy = History(":memory:"), History(":memory:")
    for article, text, at, source, reconstructed in captures:
        history.add(article, text, at=at, source=source)
        for candidate in reconstruct(text)[:1] if reconstructed and len(text) > 70 else ():
            history.add_reconstruction(article, candidate, text)
    lines = list(history.export())
    copy.take(read_lines((line.encode() for line in lines), "lines"))
    assert list(copy.export()) == lines
    assert copy.verify() == history.verify()
    for listed in history.articles():
        assert copy.revisions(listed.id) == history.revisions(listed.id)


def test_equal_paragraphs_of_an_article_are_stored_once(history: History) -> None:
    paragraphs = [f"Paragraph {number} says what it says.\n\n" for number in range(40)]
    for number in range(40):
        history.add("a", "".join([*paragraphs[:number], "New.\n\n", *paragraphs[number:]]))
    (stored,) = history._db.execute("SELECT count(*) FROM paragraphs").fetchone()
    assert stored == 41


def test_paragraphs_with_one_checksum_are_told_apart(history: History) -> None:
    # plumless and buckeroo have the same CRC-32.
    history.add("a", "plumless")
    history.add("a", "buckeroo")
    history.add("a", "plumless\nbuckeroo")
    assert [one.text for one in history.article("a").revisions] == [
        *("plumless", "buckeroo", "plumless\nbuckeroo"),
    ]
    assert history.verify().sound


def test_odd_text_is_kept(history: History) -> None:
    history.add("odd", ODD)
    assert history.revision("odd").revision.text == ODD
