"""JSON: one object a result, with its schema's name, offsets in code points as in the model."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import asdict

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
from versioned.taxonomies import errant, intention
from versioned.writers import history_shapes, shapes

if TYPE_CHECKING:
    # What only shows a store should not load what reads notices.
    from versioned.attributions import Attributions, Run
    from versioned.comparisons import Comparison
    from versioned.corrections import Correction
    from versioned.drafts import Draft, DraftedNotice
    from versioned.findings import Findings
    from versioned.history import Added, Entry, Imported, Listed, Logged, Verification
    from versioned.outlines import ParagraphNode
    from versioned.reconstructions import Reconstructions
    from versioned.statements import Disagreement

_SURROGATE = re.compile("[\ud800-\udfff]")


def notices(article: Revision, found: Sequence[Notice]) -> str:
    """Write the notices of an article."""
    document: shapes.Notices = {
        "schema": "versioned/notices/1",
        "source": article.source,
        "provenance": article.provenance,
        "notices": [_notice(notice) for notice in found],
    }
    return _text(document)


def reconstruct(result: Reconstructions) -> str:
    """Write the candidates of a reconstruction, and what it leaves open."""
    document: shapes.Reconstruct = {
        "schema": "versioned/reconstruct/1",
        "source": result.article.source,
        "provenance": "reconstructed",
        "notices": [_notice(notice) for notice in result.notices],
        "candidates": [_candidate(candidate) for candidate in result],
        "problems": [_problem(problem) for problem in result.problems],
        "unsettled": [_unsettled(difference) for difference in result.unsettled],
    }
    return _text(document)


def correct(result: Correction) -> str:
    """Write the corrected text, its edits, and the claims that could not be applied."""
    document: shapes.Correct = {
        "schema": "versioned/correct/1",
        "source": result.before.source,
        "provenance": "reconstructed",
        "text": result.text,
        "edits": [_edit(edit) for edit in result.edits],
        "problems": [_problem(problem) for problem in result.problems],
    }
    return _text(document)


def diff(comparison: Comparison) -> str:
    """Write the changes between two texts, each with the claim that discloses it."""
    tree = comparison.outline
    document: shapes.Diff = {
        "schema": "versioned/diff/1",
        **_compared(comparison),
        "headline": list(tree.headline),
        "layout": list(tree.layout),
        "paragraphs": [_paragraph(paragraph) for paragraph in tree.paragraphs],
    }
    return _text(document)


def annotate(comparison: Comparison) -> str:
    """Write the changes between two texts, each with its labels."""
    document: shapes.Annotate = {"schema": "versioned/annotate/1", **_compared(comparison)}
    return _text(document)


def audit(result: Findings) -> str:
    """Write the findings of an audit; ``before`` is null where one article was audited."""
    document: shapes.Audit = {
        "schema": "versioned/audit/1",
        "policy": result.policy.name,
        "before": _side(result.before) if result.before else None,
        "after": _side(result.after),
        "notices": [_notice(notice) for notice in result.notices],
        "findings": [_finding(finding) for finding in result],
        "summary": dict(result.counts),
    }
    return _text(document)


def draft(result: Draft) -> str:
    """Write the notices drafted, their claims, and the changes they do not state."""
    document: shapes.Draft = {
        "schema": "versioned/draft/1",
        "notices": [_drafted(notice) for notice in result.notices],
        "unstated": [
            {**_change(left.change, ()), "reason": left.reason} for left in result.unstated
        ],
    }
    return _text(document)


def articles(listed: Sequence[Listed]) -> str:
    """Write the articles of a store."""
    document: history_shapes.Articles = {
        "schema": "versioned/articles/1",
        "articles": [cast(history_shapes.Listed, asdict(article)) for article in listed],
    }
    return _text(document)


def log(article: str, logged: Sequence[Logged]) -> str:
    """Write the states of an article, and what changed to each."""
    document: history_shapes.Log = {
        "schema": "versioned/log/1",
        "article": article,
        "revisions": [
            {
                **_kept(one.entry),
                "words": one.words,
                "step": cast(history_shapes.Step, asdict(one.step)) if one.step else None,
            }
            for one in logged
        ],
    }
    return _text(document)


def show(article: str, entry: Entry) -> str:
    """Write a revision with its text, and the edits of a reconstruction."""
    said = json.loads(entry.hypothesis.document) if entry.hypothesis else {"edits": []}
    document: history_shapes.Show = {
        "schema": "versioned/show/1",
        "article": article,
        **_kept(entry),
        "text": entry.revision.text,
        "edits": said["edits"],
    }
    return _text(document)


def added(results: Sequence[Added]) -> str:
    """Write what was new in the texts that were added."""
    document: history_shapes.Added = {
        "schema": "versioned/added/1",
        "added": [cast(history_shapes.AddedText, asdict(result)) for result in results],
    }
    return _text(document)


def imported(result: Imported) -> str:
    """Write what was imported, counted."""
    return _text({"schema": "versioned/imported/1", **asdict(result)})


def verify(result: Verification) -> str:
    """Write what was checked, and what is damaged."""
    document: history_shapes.Verify = {
        "schema": "versioned/verify/1",
        "sound": result.sound,
        "articles": result.articles,
        "revisions": result.revisions,
        "observations": result.observations,
        "seal": result.seal,
        "damage": [cast(history_shapes.Damage, asdict(one)) for one in result.damage],
        "repaired": [cast(history_shapes.Damage, asdict(one)) for one in result.repaired],
    }
    return _text(document)


def blame(article: str | None, result: Attributions) -> str:
    """Write where the words of a revision come from."""
    document: history_shapes.Blame = {
        "schema": "versioned/blame/1",
        "article": article,
        "revision": result.number,
        "provenance": result.revision.provenance,
        "text": result.revision.text,
        "runs": [_attributed(run, result) for run in result.runs()],
        "revisions": [
            {
                "number": number,
                "at": one.observed_at,
                "source": one.source,
                "provenance": one.provenance,
                "digest": one.digest,
                "words": words,
            }
            for number, one, words in zip(
                result.numbers, result.revisions, result.counts(), strict=True
            )
        ],
    }
    return _text(document)


def _attributed(run: Run, result: Attributions) -> history_shapes.Attributed:
    origin = result.revisions[run.origin]
    seen = result.observed(run.stays)
    return {
        "start": run.span.start,
        "end": run.span.end,
        "text": run.text,
        "revision": result.numbers[run.origin],
        "at": origin.observed_at,
        "source": origin.source,
        "provenance": origin.provenance,
        "observed": None if seen is None else _turn(seen, result),
        "stays": [
            {
                "came": _turn(stay.came, result),
                "went": None if stay.went is None else _turn(stay.went, result),
            }
            for stay in run.stays
        ],
    }


def _turn(at: int, result: Attributions) -> history_shapes.Turn:
    return {"revision": result.numbers[at], "at": result.revisions[at].observed_at}


def _kept(entry: Entry) -> history_shapes.Kept:
    said = entry.hypothesis
    return {
        "number": entry.number,
        "provenance": entry.revision.provenance,
        "digest": entry.revision.digest,
        "length": len(entry.revision.text),
        "observations": [
            {"observed_at": seen.observed_at, "source": seen.source} for seen in entry.observations
        ],
        "hypothesis": {
            "base": said.base,
            "basis": said.basis,
            "confidence": said.confidence,
            "certainty": said.certainty,
            "explanation": said.explanation,
        }
        if said
        else None,
    }


def _text(document: Mapping[str, Any]) -> str:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    # A lone surrogate has no UTF-8; JSON can say it as an escape.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _compared(comparison: Comparison) -> shapes.Compared:
    labels: dict[str, list[Label]] = {}
    for label in comparison.labels:
        labels.setdefault(label.change, []).append(label)
    return {
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "notices": [_notice(notice) for notice in comparison.notices],
        "changes": [_change(change, labels.get(change.id, ())) for change in comparison.changes],
        "summary": cast(shapes.Summary, comparison.summary),
    }


def _paragraph(paragraph: ParagraphNode) -> shapes.Paragraph:
    return {
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


def _finding(finding: Finding) -> shapes.Finding:
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


def _drafted(notice: DraftedNotice) -> shapes.DraftedNotice:
    return {
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


def _side(revision: Revision) -> shapes.Side:
    return {
        "source": revision.source,
        "provenance": revision.provenance,
        "digest": revision.digest,
        "length": len(revision.text),
    }


def _notice(notice: Notice) -> shapes.Notice:
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


def _claim(claim: Claim) -> shapes.Claim:
    values = {"wrong": claim.wrong, "right": claim.right, "about": claim.about}
    spans = {name: _span(value.span) for name, value in values.items() if value}
    terms = {"terms": [_span(term.span) for term in claim.terms]}
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
        "spans": cast(shapes.ClaimSpans, {**spans, **terms}),
    }


def _words(value: Value | None) -> str | None:
    return value.text if value else None


def _span(span: Span) -> shapes.Span:
    return {"start": span.start, "end": span.end}


def _value(value: Value) -> shapes.Value:
    return {**_span(value.span), "text": value.text}


def _candidate(candidate: Reconstruction) -> shapes.Candidate:
    return {
        "rank": candidate.rank,
        "provenance": candidate.revision.provenance,
        "confidence": candidate.confidence,
        "certainty": candidate.certainty,
        "text": candidate.text,
        "explanation": candidate.explanation,
        "edits": [_edit(edit) for edit in candidate.edits],
    }


def _edit(edit: Edit) -> shapes.Edit:
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


def _problem(problem: Problem) -> shapes.Problem:
    return {
        "claim": problem.claim,
        "code": problem.code,
        "message": problem.message,
        "spans": [_span(span) for span in problem.spans],
    }


def _unsettled(difference: Disagreement) -> shapes.Unsettled:
    return {
        "claim": difference.claim,
        "message": difference.message,
        "stated": _value(difference.stated),
        "printed": _value(difference.printed),
        "statement": _value(difference.statement),
        "body": _value(difference.body),
    }


def _change(change: Change, labels: Sequence[Label]) -> shapes.Change:
    document: shapes.Change = {
        "id": change.id,
        "op": change.op,
        "unit": change.unit,
        "before": _value(change.before),
        "after": _value(change.after),
        "labels": [_label(label, change) for label in labels],
    }
    if change.edits:
        document["edits"] = [_change(edit, ()) for edit in change.edits]
    return document


def _label(label: Label, change: Change) -> shapes.Label:
    return {
        "category": label.category,
        "material": label.materiality == "material",
        "materiality": label.materiality,
        "claim": label.claim,
        "why": label.why,
        "newsedits": intention(label, change),
        "errant": errant(label, change),
    }
