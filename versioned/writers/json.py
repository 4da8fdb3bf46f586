"""JSON: one object a result, with its schema's name, offsets in code points as in the model."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from versioned.comparisons import Comparison
from versioned.corrections import Correction
from versioned.drafts import Draft
from versioned.findings import Findings
from versioned.model import (
    Change,
    Claim,
    Edit,
    Finding,
    Label,
    Notice,
    Problem,
    Reconstruction,
    Revision,
    Span,
    Value,
)
from versioned.outlines import Outline
from versioned.reconstructions import Reconstructions
from versioned.statements import Disagreement
from versioned.taxonomies import errant, intention

_SURROGATE = re.compile("[\ud800-\udfff]")


def notices(article: Revision, found: Sequence[Notice]) -> str:
    """Write the notices of an article."""
    return _document(
        "notices",
        source=article.source,
        provenance=article.provenance,
        notices=[_notice(notice) for notice in found],
    )


def reconstruct(result: Reconstructions) -> str:
    """Write the candidates of a reconstruction, and what it leaves open."""
    return _document(
        "reconstruct",
        source=result.article.source,
        provenance="reconstructed",
        notices=[_notice(notice) for notice in result.notices],
        candidates=[_candidate(candidate) for candidate in result],
        problems=[_problem(problem) for problem in result.problems],
        unsettled=[_unsettled(difference) for difference in result.unsettled],
    )


def correct(result: Correction) -> str:
    """Write the corrected text, its edits, and the claims that could not be applied."""
    return _document(
        "correct",
        source=result.before.source,
        text=result.text,
        edits=[_edit(edit) for edit in result.edits],
        problems=[_problem(problem) for problem in result.problems],
    )


def diff(comparison: Comparison) -> str:
    """Write the changes between two texts, each with the claim that discloses it."""
    return _comparison("diff", comparison)


def annotate(comparison: Comparison) -> str:
    """Write the changes between two texts, each with its labels."""
    return _comparison("annotate", comparison)


def audit(result: Findings) -> str:
    """Write the findings of an audit; ``before`` is null where one article was audited."""
    return _document(
        "audit",
        policy=result.policy.name,
        before=_side(result.before) if result.before else None,
        after=_side(result.after),
        notices=[_notice(notice) for notice in result.notices],
        findings=[_finding(finding) for finding in result],
        summary=dict(result.counts),
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "advice": finding.advice,
        "notice": finding.notice,
        "claim": finding.claim,
        "change": finding.change,
        "changes": list(finding.changes),
        "before": [_value(quoted) for quoted in finding.before],
        "after": [_value(quoted) for quoted in finding.after],
    }


def draft(result: Draft) -> str:
    """Write the notices drafted, their claims, and the changes they do not state."""
    return _document(
        "draft",
        notices=[
            {
                "kind": notice.kind,
                "text": notice.text,
                "claims": [
                    {
                        "error": claim.error,
                        "wrong": claim.wrong,
                        "right": claim.right,
                        "about": claim.about,
                        "changes": list(claim.changes),
                        "text": claim.text,
                        "verified": claim.verified,
                    }
                    for claim in notice.claims
                ],
            }
            for notice in result.notices
        ],
        unstated=[{**_change(left.change, ()), "reason": left.reason} for left in result.unstated],
    )


def _comparison(verb: str, comparison: Comparison) -> str:
    labels: dict[str, list[Label]] = {}
    for label in comparison.labels:
        labels.setdefault(label.change, []).append(label)
    return _document(
        verb,
        before=_side(comparison.before),
        after=_side(comparison.after),
        notices=[_notice(notice) for notice in comparison.notices],
        changes=[_change(change, labels.get(change.id, ())) for change in comparison.changes],
        summary=comparison.summary,
        **({} if verb == "annotate" else _tree(comparison.outline)),
    )


def _tree(tree: Outline) -> dict[str, Any]:
    return {
        "headline": list(tree.headline),
        "layout": list(tree.layout),
        "paragraphs": [
            {
                "action": paragraph.action,
                "role": paragraph.role,
                "before": [_span(span) for span in paragraph.before],
                "after": [_span(span) for span in paragraph.after],
                "sentences": [
                    {
                        "action": sentence.action,
                        "before": [_span(span) for span in sentence.before],
                        "after": [_span(span) for span in sentence.after],
                        "changes": list(sentence.changes),
                    }
                    for sentence in paragraph.sentences
                ],
            }
            for paragraph in tree.paragraphs
        ],
    }


def _document(verb: str, **members: Any) -> str:
    document: Mapping[str, Any] = {"schema": f"versioned/{verb}/1", **members}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    # A lone surrogate has no UTF-8; JSON can say it as an escape.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _side(revision: Revision) -> dict[str, Any]:
    return {
        "source": revision.source,
        "provenance": revision.provenance,
        "digest": revision.digest,
        "length": len(revision.text),
    }


def _notice(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "kind": notice.kind,
        "label": notice.label,
        "issued": notice.issued,
        "issued_text": notice.issued_text,
        "start": notice.span.start,
        "end": notice.span.end,
        "text": notice.text,
        "claims": [_claim(claim) for claim in notice.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    values = {"wrong": claim.wrong, "right": claim.right, "about": claim.about}
    return {
        "id": claim.id,
        "error": claim.error,
        "wrong": _words(claim.wrong),
        "right": _words(claim.right),
        "about": _words(claim.about),
        "terms": [term.text for term in claim.terms],
        "support": [_value(statement) for statement in claim.support],
        "rule": claim.rule,
        "start": claim.span.start,
        "end": claim.span.end,
        "spans": {name: _span(value.span) for name, value in values.items() if value}
        | {"terms": [_span(term.span) for term in claim.terms]},
    }


def _words(value: Value | None) -> str | None:
    return value.text if value else None


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _value(value: Value) -> dict[str, Any]:
    return {**_span(value.span), "text": value.text}


def _candidate(candidate: Reconstruction) -> dict[str, Any]:
    return {
        "rank": candidate.rank,
        "provenance": candidate.revision.provenance,
        "confidence": candidate.confidence,
        "certainty": candidate.certainty,
        "text": candidate.text,
        "explanation": candidate.explanation,
        "edits": [_edit(edit) for edit in candidate.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        **_span(edit.span),
        "now": edit.now,
        "was": edit.was,
        "basis": edit.basis,
        "confidence": edit.confidence,
        "claim": edit.claim,
        "rule": edit.rule,
        "evidence": list(edit.evidence),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "claim": problem.claim,
        "code": problem.code,
        "message": problem.message,
        "spans": [_span(span) for span in problem.spans],
    }


def _unsettled(difference: Disagreement) -> dict[str, Any]:
    return {
        "claim": difference.claim,
        "message": difference.message,
        "stated": _value(difference.stated),
        "printed": _value(difference.printed),
        "statement": _value(difference.statement),
        "body": _value(difference.body),
    }


def _change(change: Change, labels: Sequence[Label]) -> dict[str, Any]:
    inner = {"edits": [_change(edit, ()) for edit in change.edits]} if change.edits else {}
    return {
        "id": change.id,
        "op": change.op,
        "unit": change.unit,
        "before": _value(change.before),
        "after": _value(change.after),
        "labels": [_label(label, change) for label in labels],
        **inner,
    }


def _label(label: Label, change: Change) -> dict[str, Any]:
    return {
        "category": label.category,
        "material": label.materiality == "material",
        "materiality": label.materiality,
        "claim": label.claim,
        "why": label.why,
        "newsedits": intention(label, change),
        "errant": errant(label, change),
    }
