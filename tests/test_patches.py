"""A diff as text: a patch that leads from text to text, and words marked in place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given

from tests.prose import laws, pairs
from tests.test_diff_alignment import AFTER, BEFORE
from versioned.changes import diff
from versioned.patches import unified, word_diff

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

_HEAD = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def test_words_are_marked_in_place(file_regression: FileRegressionFixture) -> None:
    file_regression.check(word_diff(diff(BEFORE, AFTER)))


def test_a_patch_is_in_the_usual_form(file_regression: FileRegressionFixture) -> None:
    file_regression.check(unified(diff(BEFORE, AFTER), "a.txt", "b.txt", context=1))


def test_equal_texts_need_no_patch() -> None:
    assert unified(diff(BEFORE, BEFORE)) == ""
    assert word_diff(diff(BEFORE, BEFORE)) == BEFORE


def test_a_deletion_an_insertion_and_a_replacement() -> None:
    assert word_diff(diff("one two three", "one three")) == "one [-two -]three"
    assert word_diff(diff("one three", "one two three")) == "one {+two +}three"
    assert word_diff(diff("one two three", "one 2 three")) == "one [-two-]{+2+} three"


@laws
@given(pairs)
def test_a_patch_leads_from_text_to_text(pair: tuple[str, str]) -> None:
    before, after = pair
    assert _patched(before, unified(diff(before, after))) == after


def _patched(text: str, patch: str) -> str:
    old = re.findall(r"[^\n]*\n|[^\n]+", text)
    new: list[str] = []
    at = 0
    lines = re.findall(r"[^\n]*\n|[^\n]+", patch)[2:]
    for number, line in enumerate(lines):
        bare = lines[number + 1 : number + 2] == ["\\ No newline at end of file\n"]
        body = line[1:-1] if bare else line[1:]
        if head := _HEAD.match(line):
            start = int(head[1]) - (head[2] != "0")
            new += old[at:start]
            at = start
        elif line[0] in " -":
            assert old[at] == body
            at += 1
        if line[0] in " +":
            new.append(body)
    return "".join(new + old[at:])
