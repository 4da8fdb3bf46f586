"""Who brought each word in: told of small histories, of laws, and of generated ones with truth."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.blame import histories, ours, scored
from tests.histories import ANY_TEXT
from tests.prose import pairs
from versioned import Revision, VersionedError, blame
from versioned.attributions import Attributions, Run, Stay, _Lives
from versioned.tokens import tokens

some = settings(max_examples=400, deadline=None)

A = "The mayor said that the old bridge had stood for 40 years. Nobody had asked the ferrymen."
B = "The council met on Monday to hear the engineers, who brought three drawings and a model."
C = "Tolls at the harbour rise in April, for the first time since the new pier was opened."


def _told(result: Attributions) -> list[tuple[str, int]]:
    """Return the runs with the number of the revision that brought each in."""
    return [(run.text, result.numbers[run.origin]) for run in result.runs()]


def _run(result: Attributions, words: str) -> Run:
    return next(run for run in result.runs() if run.text == words)


CASES = {
    "one revision": ([A], [(A, 1)]),
    "nothing changes": ([A, A, A], [(A, 1)]),
    "no text": (["", ""], []),
    "a text comes": (["", "It is old."], [("It is old.", 2)]),
    "white space has no origin": (["It is\n old.", "It  is old. \n\n"], [("It  is old.", 1)]),
    "no run goes beyond a line": (["Old\n\nIt is old."], [("Old", 1), ("It is old.", 1)]),
    "a word is replaced": (
        ["Built in 1943 by us.", "Built in 1934 by us."],
        [("Built in", 1), ("1934", 2), ("by us.", 1)],
    ),
    "a replaced word is put back": (
        ["Built in 1943 by us.", "Built in 1934 by us.", "Built in 1943 by them."],
        [("Built in", 1), ("1943", 1), ("by", 1), ("them", 3), (".", 1)],
    ),
    "a paragraph moves": ([f"{A}\n\n{B}\n\n{C}", f"{C}\n\n{A}\n\n{B}"], [(C, 1), (A, 1), (B, 1)]),
    "a sentence moves and is edited": (
        [f"{A}\n\n{B}\n\n{C}", f"{C}\n\n{A}\n\n{B.replace('three', 'four')}"],
        [
            *[(C, 1), (A, 1), ("The council met on Monday to hear the engineers, who brought", 1)],
            *[("four", 2), ("drawings and a model.", 1)],
        ],
    ),
    "a paragraph is split": (
        [A, A.replace(". ", ".\n\n")],
        [("The mayor said that the old bridge had stood for 40 years.", 1),
         ("Nobody had asked the ferrymen.", 1)],
    ),
    "what was taken out comes back elsewhere": (
        [f"{A}\n\n{B}\n\n{C}", f"{A}\n\n{C}", f"{B}\n\n{A}\n\n{C}"],
        [(B, 1), (A, 1), (C, 1)],
    ),
    "what comes back edited": (
        [f"{A}\n\n{B}\n\n{C}", f"{A}\n\n{C}", f"{A}\n\n{C}\n\n{B.replace('three', 'four')}"],
        [
            *[(A, 1), (C, 1), ("The council met on Monday to hear the engineers, who brought", 1)],
            *[("four", 3), ("drawings and a model.", 1)],
        ],
    ),
    "a notice like one that went is new": (
        [
            f"{A}\n\nCorrection: An earlier version of this article misstated the toll. It is £4.",
            f"{A}\n\n{B}",
            f"{A}\n\n{B}\n\nCorrection: An earlier version of this article misstated the age of "
            "the mayor. She is 61, not 62.",
        ],
        [
            *[(A, 1), (B, 2)],
            (
                "Correction: An earlier version of this article misstated the age of the mayor. "
                "She is 61, not 62.",
                3,
            ),
        ],
    ),
    "a copy is new": ([A, f"{A}\n\n{A}"], [(A, 1), (A, 2)]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_revision_that_brought_words_in(case: str) -> None:
    texts, told = CASES[case]
    assert _told(blame(texts)) == told


def test_when_words_came_and_went() -> None:
    texts = ["Built in 1943 by us.", "Built in 1934 by us.", "Built in 1943 by us.", "By us."]
    result = blame(texts, 0)
    assert _run(result, "1943").stays == (Stay(0, 1), Stay(2, 3))
    assert _run(blame(texts, 2), "1943").stays == (Stay(0, 1), Stay(2, 3))
    assert _run(blame(texts, 1), "1934").stays == (Stay(1, 2),)
    assert [word.span.of(texts[3]) for word in blame(texts).words] == ["By", "us", "."]
    assert blame(texts).words[1].stays == (Stay(0),)


def test_any_revision_can_be_asked_for() -> None:
    texts = [A, f"{A}\n\n{B}", f"{A}\n\n{B}\n\n{C}"]
    assert _told(blame(texts, 1)) == [(A, 1), (B, 2)] == _told(blame(texts, -2))
    assert _told(blame(texts, numbers=[4, 7, 9])) == [(A, 4), (B, 7), (C, 9)]
    for at in (3, -4):
        with pytest.raises(VersionedError, match=f"no revision at {at}"):
            blame(texts, at)
    with pytest.raises(VersionedError, match="there are 0"):
        blame([])


def test_a_reconstruction_is_told_from_what_was_observed() -> None:
    before = Revision("Built in 1943 by us.", "reconstructed")
    seen = Revision("Built in 1934 by us.", observed_at="2017-03-07")
    result = blame([before, seen, "Built in 1943 by us."])
    assert [result.revisions[run.origin].provenance for run in result.runs()] == 3 * [
        "reconstructed"
    ]
    assert result.observed(_run(result, "Built in").stays) == 1
    assert result.observed(_run(result, "1943").stays) == 2
    alone = blame([before])
    assert alone.observed(alone.words[0].stays) is None


def test_words_are_counted_without_marks() -> None:
    assert blame(["It is old.", "It is – very, very – old."]).counts() == (3, 2)
    assert blame(["", "…"]).counts() == (0, 0)


@some
@given(st.lists(ANY_TEXT, min_size=1, max_size=6), st.data())
def test_every_word_is_attributed_and_every_span_slices(
    texts: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(texts) - 1))
    result = blame(texts, at)
    text = texts[at]
    quoted = [word.span.of(text) for word in result.words]
    assert quoted == [token.strip() for token in tokens(text) if token.strip()]
    assert "".join("".join(run.text.split()) for run in result.runs()) == "".join(text.split())
    for run in result.runs():
        assert run.span.of(text) == run.text
        assert "\n" not in run.text
    for word in result.words:
        turns = [turn for stay in word.stays for turn in (stay.came, stay.went) if turn is not None]
        assert turns == sorted(set(turns))
        assert all(0 <= turn < len(texts) for turn in turns)
        # It stood in the revision that it is a word of, and reads the same wherever it stood.
        assert any(s.came <= at and (s.went is None or at < s.went) for s in word.stays)
        for stay in word.stays:
            assert word.span.of(text) in texts[stay.came]
            assert stay.went is None or texts[stay.went] != texts[stay.went - 1]


@some
@given(pairs, st.integers(1, 3))
def test_what_is_there_from_the_first_is_the_firsts(pair: tuple[str, str], again: int) -> None:
    text, other = pair
    assert all(word.origin == 0 for word in blame([text] * again).words)
    # A whole revision that comes back brings nothing in.
    assert all(word.origin == 0 for word in blame([text, other, text]).words)


@some
@given(st.lists(ANY_TEXT | st.lists(st.sampled_from(["a", "b.", "c,", "d", "e."])).map(" ".join)))
def test_a_word_stands_once_at_a_time_and_always_reads_the_same(texts: list[str]) -> None:
    lives, reads = _Lives(), dict[int, str]()
    for number, text in enumerate(texts):
        state = lives.follow(text, number)
        assert len(set(state.ids)) == len(state.ids) == len(state.words)
        for name, word in zip(state.ids, state.words, strict=True):
            assert reads.setdefault(name, word) == word
            assert lives.stays(name)[-1].went is None


def _lines(texts: list[str]) -> int:
    """Return how many lines of Python an attribution runs."""
    done = 0

    def event(*_: object) -> Callable[..., Any]:
        nonlocal done
        done += 1
        return event

    traced = sys.gettrace()
    sys.settrace(event)
    try:
        blame(texts)
    finally:
        sys.settrace(traced)
    return done


SHAPES: dict[str, Callable[[str], list[str]]] = {
    "put in twice": lambda w: [f"a {w} z", "a z", f"a z\n\n{w} x {w}", "a", f"{w} b {w} c {w}"],
    "again and again": lambda w: [w, "", f"{w} {w}", "a", f"{w} b", "c", w],
    "one word": lambda w: ["a " * len(w), "a", "a " * (len(w) + 1), "b", "a " * len(w) + "a"],
    "marks": lambda w: [". " * len(w) + w, ".", f"{w}{'.' * len(w)}", f"{'. ' * len(w)}"],
    "sentences": lambda w: [w.replace(" ", ". "), "a", f"b {w}", w.replace(" ", ". "), f"{w} ."],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_law_7_twice_the_text_is_twice_the_work(shape: str) -> None:
    small, large = (" ".join(f"w{n}" for n in range(size)) for size in (300, 600))
    assert _lines(SHAPES[shape](large)) < 2.5 * _lines(SHAPES[shape](small))


def test_generated_histories_with_known_truth() -> None:
    told = list(histories(3, 7, 400, 40))
    (score,) = scored(told, [ours])
    assert score.words > 900 < score.later * 4
    assert score.share >= 0.99
    assert score.share_later >= 0.985


def test_truth_is_where_it_says() -> None:
    for history in histories(2, 3, 200, 15):
        for start, end, origin in history.truth:
            word = history.texts[-1][start:end]
            assert word.strip() == word != ""
            assert word in history.texts[origin]
