"""The source document: what stands in it, and what must come out of it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.conftest import SEED
from versioned import find_notices, read, reconstruct
from versioned.model import Reconstruction, Revision
from versioned.reconstructions import Reconstructions

DIGEST = "c93b0a063067fb80cf6aed57b5bee301b0566690ac65852601b046a8bf32aa0f"
ROOT = SEED.parent.parent
ORDER = (
    "Trump’s order also reinstated {}, seeking to boost cooperation between local cops and federal "
    "immigration authorities to target, detain and deport undocumented individuals."
)
HALT = (
    "{} was halted under the Obama Administration amid widespread criticism that it pulled "
    "low-level criminals or law-abiding noncitizens into the dragnet. It was ultimately replaced by the "
    "Priority Enforcement Program, which specifically targeted convicted criminals for deportation."
)


@pytest.fixture(scope="module")
def article() -> Revision:
    return read(SEED)


@pytest.fixture(scope="module")
def result(article: Revision) -> Reconstructions:
    return reconstruct(article)


def test_the_document_is_byte_for_byte_what_was_given() -> None:
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == DIGEST


def test_its_layout(article: Revision) -> None:
    roles = [(p.role, p.span.of(article.text)[:30]) for p in article.paragraphs]
    assert roles[0] == ("furniture", "This story is over 5 years old")
    assert roles[1] == ("headline", "61 police officials signed a l")
    assert roles[-1] == ("notice", "CORRECTION (March 7, 3:55 p.m.")
    assert {role for role, _ in roles[2:-1]} == {"body"}


def test_its_notice(article: Revision) -> None:
    (notice,) = find_notices(article)
    assert (notice.kind, notice.label, notice.issued) == (
        "correction",
        "CORRECTION",
        "XXXX-03-07T15:55",
    )
    assert notice.issued_text == "March 7, 3:55 p.m."
    (claim,) = notice.claims
    assert (claim.error, claim.wrong, claim.right) == ("conflation", None, None)
    assert [term.text for term in claim.terms] == [
        "the 287(g) program",
        "the Secure Communities program",
    ]
    (statement,) = claim.support
    assert statement.text.startswith("Both are programs that aim")
    for value in (*claim.terms, *claim.support):
        assert value.span.of(article.text) == value.text


@pytest.mark.parametrize(
    ("rule", "first", "later"),
    [
        (
            "conflation-alias",
            "the 287(g) program, also known as the Secure Communities program",
            "The 287(g) program",
        ),
        (
            "conflation-run-together",
            "the 287(g) Secure Communities program",
            "The 287(g) Secure Communities program",
        ),
        ("conflation-one-for-both", "the 287(g) program", "The 287(g) program"),
        (
            "conflation-one-for-both",
            "the Secure Communities program",
            "The Secure Communities program",
        ),
    ],
)
def test_a_reading_is_applied_to_both_places(
    article: Revision, result: Reconstructions, rule: str, first: str, later: str
) -> None:
    body = article.text[: find_notices(article)[0].span.start].rstrip()
    sentences = [
        ORDER.format("both the 287(g) program and the Secure Communities program"),
        "The 287(g) and Secure Communities program were both halted under the Obama Administration "
        "amid widespread criticism that they pulled low-level criminals or law-abiding noncitizens "
        "into the dragnet. They were ultimately replaced by the Priority Enforcement Program, "
        "which specifically targeted convicted criminals for deportation.",
    ]
    before = body.replace(sentences[0], ORDER.format(first)).replace(
        sentences[1], HALT.format(later)
    )
    assert before != body
    assert before in [candidate.text for candidate in result if _rule(candidate) == rule]


def _rule(candidate: Reconstruction) -> str:
    (rule,) = {edit.rule for edit in candidate.edits if edit.rule.startswith("conflation-")}
    return rule


def test_every_candidate_is_inferred_and_never_certain(result: Reconstructions) -> None:
    assert len({_rule(candidate) for candidate in result}) >= 3
    assert [candidate.rank for candidate in result] == list(range(1, len(result) + 1))
    confidences = [candidate.confidence for candidate in result]
    assert confidences == sorted(confidences, reverse=True)
    assert sum(confidences) < 1
    for candidate in result:
        assert candidate.certainty == "low"
        assert candidate.revision.provenance == "reconstructed"
        assert "both" not in {word for edit in candidate.edits for word in edit.was.lower().split()}
        for edit in candidate.edits:
            assert edit.basis == "inferred"
            assert edit.evidence and edit.claim == "n1.c1"


def test_untouched_text_is_kept(article: Revision, result: Reconstructions) -> None:
    start = find_notices(article)[0].span.start
    for candidate in result:
        text, at = article.text, 0
        kept = []
        for edit in candidate.edits:
            kept += [text[at : edit.span.start], edit.was]
            at = edit.span.end
        assert candidate.text == "".join([*kept, text[at:start].rstrip()])


def test_what_explains_the_scar_ranks_higher(result: Reconstructions) -> None:
    def explains(candidate: Reconstruction) -> bool:
        return any(
            "this wording explains" in why for edit in candidate.edits for why in edit.evidence
        )

    explaining = [candidate.rank for candidate in result if explains(candidate)]
    others = [candidate.rank for candidate in result if not explains(candidate)]
    assert explaining and others
    assert max(explaining) < min(others)


def test_what_the_correction_leaves_unsettled(result: Reconstructions) -> None:
    (difference,) = result.unsettled
    assert difference.stated.text == "phased out or weakened"
    assert difference.printed.text == "both halted"
    assert difference.body.text.startswith("The 287(g) and Secure Communities program were both")


def test_nothing_knows_the_seed() -> None:
    named = re.compile(r"287|secure.?communities|priority.?enforcement", re.IGNORECASE)
    for path in (ROOT / "versioned").rglob("*.py"):
        assert not named.search(path.read_text("utf-8")), path
    for path in Path(__file__).parent.glob("*.py"):
        if path.name != Path(__file__).name:
            assert not named.search(path.read_text("utf-8")), path
