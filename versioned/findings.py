"""Audit: whether the text before, the text after and the notices agree.

What the parts note is graded by a policy and comes back as findings, the most severe first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import overload

from attrs import field, frozen

from versioned.codes import CODES, SEVERITIES
from versioned.comparisons import Comparison
from versioned.contradictions import contradictions
from versioned.disclosures import disclosed, undisclosed
from versioned.manners import as_kept, as_written
from versioned.model import Finding, Notice, Revision, Severity
from versioned.observations import PARTS, Observation, Texts, look_at, look_at_both
from versioned.policies import DEFAULT, Policy, milder
from versioned.scars import broken
from versioned.standing import unfulfilled
from versioned.unborne import without_change

_PARTS: tuple[Callable[[Texts], Iterable[Observation]], ...] = (
    undisclosed,
    unfulfilled,
    contradictions,
    as_kept,
    as_written,
    without_change,
    broken,
    disclosed,
)


@frozen
class Findings(Sequence[Finding]):
    """The findings, the most severe first, with the texts that they quote and the policy.

    ``before`` is None where one article was audited with its notices.
    """

    before: Revision | None
    after: Revision
    notices: tuple[Notice, ...]
    policy: Policy
    findings: tuple[Finding, ...] = field(default=())

    def __len__(self) -> int:
        return len(self.findings)

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Finding]: ...
    def __getitem__(self, at: int | slice) -> Finding | Sequence[Finding]:
        return self.findings[at]

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        return {
            severity: sum(finding.severity == severity for finding in self.findings)
            for severity in reversed(SEVERITIES)
        }

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings that are so severe, or more."""
        floor = SEVERITIES.index(severity)
        return tuple(one for one in self.findings if SEVERITIES.index(one.severity) >= floor)


def audit(
    before: Revision | str, after: Revision | str | None = None, policy: Policy = DEFAULT
) -> Findings:
    """Return where two texts and their notices do not agree, and (as info) what they rest on.

    With one text alone, that article is held against its own notices. Spans are code points into
    the text that they quote.
    """
    texts = look_at(None, before) if after is None else look_at(before, after)
    return _found(texts, policy)


def audit_of(pair: Comparison, policy: Policy = DEFAULT) -> Findings:
    """Return the findings of :func:`audit` for two texts that have been compared already."""
    return _found(look_at_both(pair), policy)


def _found(texts: Texts, policy: Policy) -> Findings:
    developing = any(notice.kind == "update" for notice in texts.new)
    noted = [observation for part in _PARTS for observation in part(texts)]
    findings = [
        finding
        for observation in _told_once(noted)
        if (finding := _graded(observation, policy, developing=developing))
    ]
    old = texts.before.revision if texts.before else None
    new = texts.after
    return Findings(old, new.revision, new.notices, policy, tuple(_sorted(findings)))


def _told_once(noted: Sequence[Observation]) -> Iterator[Observation]:
    """Yield what was noted; a claim that the body contradicts does not lack its change as well."""
    told = {one.claim for one in noted if one.code == "notice-contradicted"}
    for one in noted:
        if one.code != "notice-without-change" or one.claim not in told:
            yield one


def _graded(observation: Observation, policy: Policy, *, developing: bool) -> Finding | None:
    severity = _severity(observation, policy, developing=developing)
    if severity is None:
        return None
    return Finding(
        observation.code,
        severity,
        observation.message,
        CODES[observation.code].advice,
        observation.notice,
        observation.claim,
        # Parts of one change, told apart for the audit, are that change to everyone else.
        tuple(dict.fromkeys(name.rstrip(PARTS) for name in observation.changes)),
        observation.before,
        observation.after,
    )


def _severity(observation: Observation, policy: Policy, *, developing: bool) -> Severity | None:
    """Return the severity of what was noted: that of the gravest change it is about."""
    if not observation.categories:
        return policy.severity(observation.code, doubtful=observation.doubtful)
    grades = [
        policy.severity_of_change(category, developing=developing)
        for category in observation.categories
    ]
    worst = max((grade for grade in grades if grade), key=SEVERITIES.index, default=None)
    return milder(worst) if observation.doubtful else worst


def _sorted(findings: Sequence[Finding]) -> Iterator[Finding]:
    order = list(CODES)
    yield from sorted(
        findings,
        key=lambda finding: (
            -SEVERITIES.index(finding.severity),
            order.index(finding.code),
            finding.after[0].span.start if finding.after else 0,
            finding.before[0].span.start if finding.before else 0,
        ),
    )
