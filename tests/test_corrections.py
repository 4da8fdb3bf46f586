"""Apply a notice to a text that still has the error; undo it again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Command
from versioned import correct, reconstruct

BEFORE = (
    "Harbor dam to be listed\n\nThe county’s dam was built in 1943 by eleven masons. Its keeper, "
    "Ann Kesler, 61, says that it leaks.\n"
)


@pytest.mark.parametrize(
    ("notice", "was", "now"),
    [
        ("Correction: The dam was built in 1934, not 1943.", "1943", "1934"),
        ("It was built in 1934, not 1943.", "1943", "1934"),
        ("An earlier version said it was built by 11 masons. It was 12.", "eleven", "twelve"),
        (
            "An earlier version of this story misspelled the surname of the keeper. She is Ann Kessler, "
            "not Kesler.",
            "Kesler",
            "Kessler",
        ),
        ('The keeper is 62, not 61, as "originally" reported.', "61", "62"),
    ],
)
def test_what_a_notice_states_is_applied(notice: str, was: str, now: str) -> None:
    result = correct(BEFORE, notice)
    assert result.text == BEFORE.replace(was, now)
    for edit in result.edits:
        assert edit.span.of(BEFORE) == edit.was
        assert any("gives" in why for why in edit.evidence)


@pytest.mark.parametrize(
    ("notice", "code"),
    [
        ("Correction: An earlier version misstated the year.", "not-stated"),
        ("Correction: An earlier version said the keeper was 16. She is 61.", "not-located"),
        ("We like dams.", "no-claim"),
    ],
)
def test_what_cannot_be_applied_is_said_and_left_alone(notice: str, code: str) -> None:
    result = correct(BEFORE, notice)
    assert (result.text, result.edits) == (BEFORE, ())
    assert [problem.code for problem in result.problems] == [code]


def test_the_command(versioned: Command, tmp_path: Path) -> None:
    before, notice = tmp_path / "copy.txt", tmp_path / "notice.txt"
    before.write_text(BEFORE, "utf-8")
    notice.write_text("Correction: The dam was built in 1934, not 1943.\n", "utf-8")
    after = BEFORE.replace("1943", "1934")
    for words in (notice, "It was built in 1934, not 1943."):
        result = versioned("correct", before, "--notice", words, "--format", "plain")
        assert (result.exit_code, result.stdout) == (0, after)
    document = json.loads(
        versioned("correct", before, "--notice", notice, "--format", "json").stdout
    )
    assert document["schema"] == "versioned/correct/1"
    assert document["text"] == after
    nothing = versioned("correct", before, "--notice", "We like dams.")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "no error that could be applied" in nothing.stderr
    assert versioned("correct", before, "--notice", " ").exit_code == 2


def test_one_notice_of_several_is_undone_alone(versioned: Command, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "Harbor dam\n\nThe dam was built in 1934 by twelve masons.\n\n"
        "Correction: The dam was built in 1934, not 1943.\n\n"
        "Correction: It was built by 12 masons, not 11.\n",
        "utf-8",
    )
    one = versioned("reconstruct", path, "--notice", 2, "--format", "plain").stdout
    assert "1934 by eleven masons" in one and "not 1943" in one and "not 11" not in one
    both = versioned("reconstruct", path, "--format", "plain").stdout
    assert "1943 by eleven masons" in both and "Correction" not in both
    assert versioned("reconstruct", path, "--notice", 3).exit_code == 2


NUMBERS = st.integers(1_000, 9_999).map(lambda number: f"{number:,}")
NAMES = st.sampled_from(["Ann Kesler", "Tom Whelan", "Ruth Ansari", "Joan Pell", "Marian Oduya"])
CITIES = st.sampled_from(["Corvane", "Marlow Bay", "Inverlarrick", "Duncairn", "Port Ansel"])


@settings(max_examples=500)
@given(NUMBERS, NUMBERS, NAMES, CITIES)
def test_correcting_what_was_reconstructed_gives_the_text_back(
    right: str, wrong: str, name: str, city: str
) -> None:
    if right == wrong:
        return
    notice = f"Correction: {name} paid {right} dollars, not {wrong}."
    body = f"A sale in {city}\n\n{name} paid {right} dollars for the mill. It had stood empty.\n"
    result = reconstruct(f"{body}\n{notice}\n")
    assert result and all(edit.basis == "stated" for edit in result[0].edits)
    assert wrong in result[0].text
    assert correct(result[0].revision, notice).text == body
