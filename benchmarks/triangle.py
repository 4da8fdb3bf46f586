"""How well changes are labelled and pairs audited, on the audit corpus; part of ``make accuracy``.

Changes of the diff and changes of the key that overlap form a group, and a group is judged as one:
its categories and its weightiest materiality, ours against the key's. Where the diff is as fine as
the key a group is one change on either side.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from attrs import field, frozen

from benchmarks.tally import Ratio, Tally
from tests.audits import MATERIALITIES, KeyChange, Pair, pairs
from versioned import annotate, diff
from versioned.model import Change, Label, Span

Auditor = Callable[[str, str], Iterable[Any]]
"""From before and after to findings, each with a code, a message and spans before and after."""

WEIGHT = ("cosmetic", "copyedit", "material")


@frozen
class Group:
    """Changes of the diff and of the key that overlap, and the labels of the former."""

    ours: list[Change]
    theirs: list[KeyChange]
    labels: list[Label]


@frozen
class Figures:
    """What was measured on one part of the corpus."""

    tally: Tally = field(factory=Tally)
    materialities: list[tuple[str, str]] = field(factory=list)

    @property
    def macro_f1(self) -> float:
        """F1 of the materiality, the mean over the three kinds that occur."""
        kinds = sorted({kind for pair in self.materialities for kind in pair})
        scores = [_f1(*_counts(self.materialities, kind)) for kind in kinds]
        return sum(scores) / len(scores) if scores else 1.0


def main() -> None:
    """Print the figures of both parts; with ``--misses``, the misses of the open one."""
    auditor = _auditor()
    figures = {part: measured(list(pairs(part)), auditor) for part in ("open", "aside")}
    print(f"\n{'pairs of before and after':<46}" + "".join(f"{part:>22}" for part in figures))
    names = {name for one in figures.values() for name in one.tally.totals}
    for name in sorted(names):
        print(f"{name:<46}" + "".join(f"{one.tally.ratio(name)!s:>22}" for one in figures.values()))
    macro = "".join(f"{one.macro_f1:>22.3f}" for one in figures.values())
    print(f"{'labels: materiality, macro F1':<46}{macro}")
    for name in ("labels: category", *(["undisclosed"] if auditor else [])):
        scores = "".join(f"{_score(one.tally, name):>22.3f}" for one in figures.values())
        print(f"{name + ', F1':<46}{scores}")
    if not auditor:
        print("no versioned.findings.audit: findings are not measured")
    if "--misses" in sys.argv:
        print("\nmisses, open pairs")
        print("\n".join(sorted(figures["open"].tally.misses)))


def measured(corpus: Sequence[Pair], auditor: Auditor | None = None) -> Figures:
    """Return the figures of these pairs; without an auditor those of the labels alone."""
    figures = Figures()
    for pair in corpus:
        for group in _groups(pair):
            _judge_match(figures.tally, pair, group)
            if group.ours and group.theirs:
                _judge_materiality(figures, pair, group)
            _judge_category(figures.tally, pair, group)
        if auditor:
            findings = list(auditor(pair.before, pair.after))
            _judge_undisclosed(figures.tally, pair, findings)
            _judge_findings(figures.tally, pair, findings)
    return figures


def _groups(pair: Pair) -> Iterator[Group]:
    """Yield what overlaps, joined until no group overlaps another."""
    changes = diff(pair.before, pair.after)
    labels = annotate(pair.before, pair.after)
    groups: list[Group] = [Group([], [one], []) for one in pair.changes]
    for change in changes:
        own = [label for label in labels if label.change in _names(change)]
        near = [
            group for group in groups if any(_overlap(pair, change, one) for one in group.theirs)
        ]
        groups = [group for group in groups if group not in near]
        groups.append(
            Group(
                [change, *(one for group in near for one in group.ours)],
                [one for group in near for one in group.theirs],
                own + [label for group in near for label in group.labels],
            )
        )
    yield from groups


def _names(change: Change) -> set[str]:
    return {change.id, *(edit.id for edit in change.edits)}


def _overlap(pair: Pair, change: Change, key: KeyChange) -> bool:
    return _meet(pair.before, change.before.span, key.before) or _meet(
        pair.after, change.after.span, key.after
    )


def _meet(text: str, one: Span, other: Span) -> bool:
    """Say whether two spans share more than white space, or white space if one has no more."""
    one, other = _trimmed(text, one), _trimmed(text, other)
    return max(one.start, other.start) < min(one.end, other.end)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    if not words.strip():
        return span
    return Span(
        span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())
    )


def _judge_match(tally: Tally, pair: Pair, group: Group) -> None:
    for key in group.theirs:
        said = f"{pair.name}: {key.was!r} to {key.now!r}"
        tally.add("changes: of the key, in the diff", bool(group.ours), said)
    for change in group.ours:
        said = f"{pair.name}: {change.before.text!r} to {change.after.text!r}"
        tally.add("changes: of the diff, in the key", bool(group.theirs), said)


def _judge_materiality(figures: Figures, pair: Pair, group: Group) -> None:
    # A notice is not weighed: whether it matters is what the findings say.
    if any(key.materiality is None for key in group.theirs):
        return
    theirs = max((key.materiality or "" for key in group.theirs), key=WEIGHT.index)
    ours = max((label.materiality for label in group.labels), key=WEIGHT.index, default="cosmetic")
    if any(ours in key.also for key in group.theirs):
        theirs = ours
    figures.materialities.append((theirs, ours))
    said = f"{pair.name}: {ours}, not {theirs}, {_shown(group)}"
    figures.tally.add("labels: materiality", ours == theirs, said)


def _judge_category(tally: Tally, pair: Pair, group: Group) -> None:
    theirs = {name for key in group.theirs for name in key.category}
    also = {name for key in group.theirs for name in key.also} - MATERIALITIES - theirs
    mains = {key.category[0] for key in group.theirs}
    given = [label.category for label in group.labels]
    ours = set(given)
    for name in sorted(ours - also):
        tally.add(
            "labels: category, precision",
            name in theirs,
            f"{pair.name}: {name} for {_shown(group)}",
        )
    # Another answer as good as the key's stands for the first one that is missing.
    spare = len(ours & also)
    for name in sorted(theirs, key=lambda name: name not in mains):
        hit = name in ours or spare > 0
        spare -= name not in ours and spare > 0
        tally.add("labels: category, recall", hit, f"{pair.name}: no {name} for {_shown(group)}")
    if group.theirs and given:
        said = f"{pair.name}: {given[0]} for {_shown(group)}"
        tally.add("labels: main category", given[0] in mains | also, said)


def _shown(group: Group) -> str:
    changes: Sequence[Change] = group.ours
    if changes:
        return "; ".join(f"{one.before.text!r} to {one.after.text!r}" for one in changes)
    return "; ".join(f"{one.was!r} to {one.now!r}" for one in group.theirs)


def _auditor() -> Auditor | None:
    """Return ``versioned.findings.audit``, if there is one yet."""
    if find_spec("versioned.findings") is None:
        return None
    auditor: Auditor = import_module("versioned.findings").audit
    return auditor


def _judge_undisclosed(tally: Tally, pair: Pair, findings: Sequence[Any]) -> None:
    found = [finding for finding in findings if finding.code == "undisclosed-change"]
    touched = [
        [key for key in pair.changes if _touches(pair, finding, key.before, key.after)]
        for finding in found
    ]
    for finding, keys in zip(found, touched, strict=True):
        right = any(key.is_undisclosed for key in keys)
        if right or not any(key.may_be_undisclosed for key in keys):
            tally.add("undisclosed, precision", right, f"{pair.name}: {finding.message}")
    for key in pair.changes:
        if key.is_undisclosed:
            hit = any(key in keys for keys in touched)
            tally.add("undisclosed, recall", hit, f"{pair.name}: {key.was!r} to {key.now!r}")
    if not any(key.materiality in {"material", None} for key in pair.changes):
        quiet = "only cosmetic changes" if pair.is_cosmetic else "cosmetic changes and copyedits"
        tally.add(f"pairs with {quiet}: no false alarm", not found, pair.name)


def _touches(pair: Pair, finding: Any, before: Span, after: Span) -> bool:
    return any(_meet(pair.before, value.span, before) for value in finding.before) or any(
        _meet(pair.after, value.span, after) for value in finding.after
    )


def _judge_findings(tally: Tally, pair: Pair, findings: Sequence[Any]) -> None:
    for finding in findings:
        if finding.code in pair.complete and finding.code != "undisclosed-change":
            right = any(_answers(pair, finding, *key) for key in pair.findings)
            tally.add(f"{finding.code}: precision", right, f"{pair.name}: {finding.message}")
    for code, about in pair.findings:
        hit = any(_answers(pair, finding, code, about) for finding in findings)
        tally.add(f"{code}: recall", hit, f"{pair.name}: {about or 'the notice'!r}")


def _answers(pair: Pair, finding: Any, code: str, about: str | None) -> bool:
    if finding.code != code or about is None:
        return bool(finding.code == code)
    places = [
        *(
            (pair.before, here, value.span)
            for value in finding.before
            for here in _all(pair.before, about)
        ),
        *(
            (pair.after, here, value.span)
            for value in finding.after
            for here in _all(pair.after, about)
        ),
    ]
    return any(_meet(text, here, span) for text, here, span in places)


def _all(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _score(tally: Tally, name: str) -> float:
    precision, recall = (tally.ratio(f"{name}, {side}") for side in ("precision", "recall"))
    both = precision.value + recall.value
    return 2 * precision.value * recall.value / both if both else 0.0


def _counts(outcomes: Sequence[tuple[str, str]], kind: str) -> tuple[Ratio, Ratio]:
    counted = Counter((theirs == kind, ours == kind) for theirs, ours in outcomes)
    hits = counted[True, True]
    return Ratio(hits, hits + counted[False, True]), Ratio(hits, hits + counted[True, False])


def _f1(precision: Ratio, recall: Ratio) -> float:
    both = precision.value + recall.value
    return 2 * precision.value * recall.value / both if both else 0.0


if __name__ == "__main__":
    main()
