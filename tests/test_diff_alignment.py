"""Sentence links: the hand-made keys, and what the tree and its counts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.alignments import Score, aligned_pairs, found_links, greedy_links, scored
from tests.prose import laws, pairs
from versioned.actions import ACTIONS, count_actions, sentence_actions
from versioned.alignments import align, best_pairs
from versioned.changes import diff
from versioned.outlines import outline
from versioned.text import paragraphs, revision, sentences

if TYPE_CHECKING:
    from pytest_regressions.data_regression import DataRegressionFixture

    from versioned.outlines import Outline

BEFORE = """Mayor resigns

The mayor, who took office in May, said that she would resign. Nobody came. Two cats sat by.

The council will meet on Monday. It has nine members.

Nothing else was known.

Its seat is the old corn exchange in Dunmore."""

AFTER = """Mayor quits

The mayor took office in May. She said that she would resign. Two cats sat by.

The council, which has nine members, will meet on Tuesday.

Its seat is the old corn exchange in Dunmore.

Nothing else was known. Dogs barked."""


def test_there_are_as_many_pairs_as_promised() -> None:
    assert len(aligned_pairs("open")) + len(aligned_pairs("aside")) >= 60


@pytest.mark.parametrize("part", ["open", "aside"])
def test_sentence_links_agree_with_the_keys(part: str) -> None:
    found, plain = Score(0, 0, 0), Score(0, 0, 0)
    for pair in aligned_pairs(part):
        found += scored(found_links(pair), pair.links)
        plain += scored(greedy_links(pair), pair.links)
    assert found.f1 >= 0.97
    assert found.f1 > plain.f1


def test_the_tree(data_regression: DataRegressionFixture) -> None:
    data_regression.check(_drawn(outline(diff(BEFORE, AFTER))))


def test_every_action_is_counted() -> None:
    counts = count_actions(sentence_actions(diff(BEFORE, AFTER)))
    assert tuple(counts) == ACTIONS
    assert counts == {
        "unchanged": 2, "edited": 1, "added": 1, "deleted": 1, "moved": 1, "split": 1, "merged": 1,
    }  # fmt: skip


def test_the_headline_of_a_revision_is_told_apart() -> None:
    old, new = revision(BEFORE), revision(AFTER)
    changes = diff(old, new)
    assert outline(changes, old, new).headline == ("d1",)
    assert outline(diff(BEFORE, BEFORE.replace("nine", "ten"))).headline == ()


def test_what_is_only_layout_is_listed() -> None:
    assert outline(diff(BEFORE, BEFORE.replace(". Nobody", ".  Nobody"))).layout == ("d1",)
    assert outline(diff(BEFORE, AFTER)).layout == ()


def test_the_best_alignment_is_not_the_first_that_fits() -> None:
    ours = [
        "The council said it would repair the wall.",
        "The council said it would close the gate.",
    ]
    theirs = ["The council said it would close the gate by May."]
    assert list(align(ours, theirs).links) == [((1, 2), (0, 1))]


def test_the_best_matching_gives_up_the_best_pair_for_two_good_ones() -> None:
    assert best_pairs([(0.9, 0, 0), (0.8, 0, 1), (0.8, 1, 0)]) == [(0, 1), (1, 0)]


@laws
@given(pairs)
def test_every_sentence_has_one_action(pair: tuple[str, str]) -> None:
    actions = sentence_actions(diff(*pair))
    for side, text in enumerate(pair):
        spans = [span for action in actions for span in (action.before, action.after)[side]]
        whole = [s for paragraph in paragraphs(text) for s in sentences(text, paragraph)]
        assert sorted(spans, key=lambda span: span.start) == whole


def _drawn(tree: Outline) -> dict[str, object]:
    return {
        "paragraphs": [
            {
                f"{node.action} {node.role}": [
                    {
                        sentence.action: {
                            "before": [span.of(BEFORE) for span in sentence.before],
                            "after": [span.of(AFTER) for span in sentence.after],
                            "changes": list(sentence.changes),
                        }
                    }
                    for sentence in node.sentences
                ]
            }
            for node in tree.paragraphs
        ],
        "actions": tree.actions,
        "headline": list(tree.headline),
    }
