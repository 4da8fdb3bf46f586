"""CSV for spreadsheets: one row a label, or a quotation of a finding (RFC 4180, UTF-8).

A spreadsheet takes a cell that begins with =, +, - or @ for a formula. An article can hold such
words, so they get an apostrophe in front; :func:`unguarded` takes it off. Where a spreadsheet is
set to split at semicolons or tabs, as many of Europe's are, a cell begins behind each of them and
on each line: there as well.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import Change, Finding, Label, Revision, Value
from versioned.taxonomies import errant, intention

# An apostrophe before such a cell is guarded as well: taking one off is right for every cell.
_FORMULA = re.compile(r"['\"\s]*[=+\-@＝＋－＠\t\r\n]")
_INSIDE = r"""(?<=[;\t\r\n])%s(?=(?:['"]|[^\S\t\r\n])*[=+\-@＝＋－＠])"""
_GAP, _GUARD = re.compile(_INSIDE % ""), re.compile(_INSIDE % "'")
_LONE = re.compile("[\ud800-\udfff\0]")

_CHANGES = (
    *("change", "op", "unit", "before_start", "before_end", "before", "before_provenance"),
    *("after_start", "after_end", "after", "after_provenance"),
    *("category", "materiality", "claim", "why", "newsedits", "errant"),
)
_FINDINGS = (
    *("finding", "code", "severity", "message", "advice", "notice", "claim", "changes"),
    *("before_start", "before_end", "before", "before_provenance"),
    *("after_start", "after_end", "after", "after_provenance"),
)


def annotate(comparison: Comparison) -> str:
    """Write a row for every label of every change; offsets are code points."""
    labels: dict[str, list[Label]] = {}
    for label in comparison.labels:
        labels.setdefault(label.change, []).append(label)
    rows = (
        _change(change, label, comparison)
        for change in comparison.changes
        for label in labels.get(change.id, [])
    )
    return _table(_CHANGES, rows)


def audit(result: Findings) -> str:
    """Write a row for every passage that a finding quotes; its number tells which belong together.

    Where one article was audited, the columns of the text before are empty.
    """
    rows = (
        row for number, finding in enumerate(result, 1) for row in _finding(number, finding, result)
    )
    return _table(_FINDINGS, rows)


def guarded(cell: str) -> str:
    """Return ``cell`` so that no spreadsheet takes it, or a part of it, for a formula."""
    inner = _GAP.sub("'", cell)
    return f"'{inner}" if _FORMULA.match(inner) else inner


def unguarded(cell: str) -> str:
    """Return the text that :func:`guarded` was given."""
    inner = cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
    return _GUARD.sub("", inner)


def _change(change: Change, label: Label, comparison: Comparison) -> list[str]:
    return [
        *(change.id, change.op, change.unit),
        *_quoted(change.before, comparison.before),
        *_quoted(change.after, comparison.after),
        *(label.category, label.materiality, label.claim or "", label.why),
        *(intention(label, change), errant(label, change)),
    ]


def _finding(number: int, finding: Finding, result: Findings) -> Iterable[list[str]]:
    about = (finding.notice or "", finding.claim or "", " ".join(finding.changes))
    said = (finding.code, finding.severity, finding.message, finding.advice)
    pairs = zip_longest(finding.before, finding.after)
    for before, after in list(pairs) or [(None, None)]:
        yield [
            *(str(number), *said, *about),
            *_quoted(before, result.before),
            *_quoted(after, result.after),
        ]


def _quoted(value: Value | None, revision: Revision | None) -> list[str]:
    provenance = revision.provenance if revision else ""
    if value is None:
        return ["", "", "", provenance]
    return [str(value.span.start), str(value.span.end), value.text, provenance]


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(_LONE.sub("\ufffd", cell)) for cell in row])
    return stream.getvalue()
