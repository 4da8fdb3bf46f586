"""Text for a person at a terminal: wrapped, and readable without colour.

In a passage, ``[-…-]`` stands in the earlier text only, ``{+…+}`` in the later only, and
``{>…<}`` was moved here. Control
and bidi characters of an article are shown as escapes, so that no text can steer the terminal.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import pairwise

from attrs import evolve
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from versioned.comparisons import Comparison
from versioned.corrections import Correction
from versioned.drafts import Draft
from versioned.findings import Findings
from versioned.model import Claim, Edit, Finding, Label, Notice, Reconstruction, Revision, Value
from versioned.passages import Passage, Piece, passages
from versioned.reconstructions import Reconstructions
from versioned.writers.escapes import safe

_WIDEST = 100
"""Columns of text beyond which lines are hard to read."""

_BREAK = re.compile(r"\s*\n\s*")
_Note = Callable[[Sequence[Label]], Iterator[str]]
_MARKS = {
    "kept": ("", "", ""),
    "was": ("[-", "-]", "red"),
    "now": ("{+", "+}", "green"),
    "moved": ("{>", "<}", "blue"),
}


def notices(article: Revision, found: Sequence[Notice], *, width: int, colour: bool) -> str:
    """Write the notices of an article with the claims that each makes."""
    if not found:
        return f"{safe(article.source or 'the article')}: no notices found\n"
    page = _Page(width, colour)
    for notice in found:
        page.line(_heading(notice))
        page.indented(safe(notice.text), 4)
        for claim in notice.claims:
            _write_claim(page, claim)
        if not notice.claims:
            page.indented(Text("reports no error that this reader understands", "italic"), 4)
        page.gap()
    return page.text


def reconstruct(result: Reconstructions, *, width: int, colour: bool) -> str:
    """Write the best candidate with its evidence, the others in brief, and what stays open."""
    page = _Page(width, colour)
    best, *others = result
    page.line(
        Text(
            "RECONSTRUCTED — a hypothesis about the earlier text, not a text that was observed",
            "bold",
        )
    )
    for notice in result.notices:
        page.line(f"from notice {notice.id}: {safe(notice.text)}")
    page.gap()
    page.line(
        f"Candidate {best.rank}: confidence {best.confidence:.2f}, certainty {best.certainty}. "
        + safe(best.explanation)
    )
    page.line("In the passages, [-…-] is the earlier wording and {+…+} the wording now.")
    page.gap()
    for passage in passages(result.article, best.edits):
        page.passage(passage)
        for at in passage.members:
            _write_edit(page, at + 1, best.edits[at])
        page.gap()
    if others:
        page.line(Text("Other candidates", "bold"))
        for candidate in others:
            _write_brief(page, candidate)
        page.gap()
    if result.unsettled or result.problems:
        page.line(Text("Left open", "bold"))
        for difference in result.unsettled:
            page.item(difference.claim, safe(difference.message), 2)
        for problem in result.problems:
            page.item(problem.claim or "notice", f"{safe(problem.message)} ({problem.code})", 2)
        page.gap()
    return page.text


def correct(result: Correction, *, width: int, colour: bool) -> str:
    """Write the passages that were put right, with their evidence, and what could not be."""
    page = _Page(width, colour)
    page.line(Text(f"corrected: {safe(result.before.source or 'the text')}", "bold"))
    page.line("The corrected text is reconstructed — a hypothesis that nobody observed.")
    page.line("In the passages, [-…-] is the wording given and {+…+} the corrected one.")
    page.gap()
    turned = [evolve(edit, now=edit.was, was=edit.now) for edit in result.edits]
    for passage in passages(result.before, turned):
        page.line(Text(f"¶ {passage.paragraph}", "bold"))
        page.corrected(passage)
        for at in passage.members:
            _write_edit(page, at + 1, result.edits[at])
        page.gap()
    for problem in result.problems:
        page.item(problem.claim or "notice", f"{safe(problem.message)} ({problem.code})", 2)
    return page.text


def draft(result: Draft, *, width: int, colour: bool) -> str:
    """Write the notices as they may be printed, then what is not verified and not stated."""
    page = _Page(width, colour)
    for notice in result.notices:
        for line in notice.text.split("\n"):
            page.line(safe(line))
        page.gap()
    claims = [claim for notice in result.notices for claim in notice.claims]
    sure = [claim for claim in claims if claim.verified]
    page.line(
        f"verified: undoing {len(sure)} of {len(claims)} "
        f"claim{'' if len(claims) == 1 else 's'} gives the earlier wording"
    )
    for claim in claims:
        if not claim.verified:
            page.item("not verified", safe(claim.text), 2)
    for left in result.unstated:
        was, now = (safe(_brief(side.text)) for side in (left.change.before, left.change.after))
        page.item(f"not stated, {left.change.id}", f"“{was}” became “{now}”: {left.reason}", 2)
    return page.text


def _brief(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else f"{words[:77]}…"


def diff(comparison: Comparison, *, width: int, colour: bool) -> str:
    """Write the changed passages, each change with the claim that discloses it."""
    return _comparison(comparison, width, colour, _disclosure)


def annotate(comparison: Comparison, *, width: int, colour: bool) -> str:
    """Write the changed passages, each change with its labels and the reason for them."""
    return _comparison(comparison, width, colour, _labelled)


def audit(result: Findings, *, width: int, colour: bool) -> str:
    """Write the findings, each with the words it is about and what to do."""
    page = _Page(width, colour)
    for side, revision in (("before", result.before), ("after", result.after)):
        if revision is not None:
            page.line(_side(side if result.before else "article", revision))
    page.line(f"policy: {safe(result.policy.name)}")
    if not result:
        page.line("nothing found")
        return page.text
    counts = result.counts
    graver = ", ".join(_count(counts[one], one) for one in counts if one != "info")
    page.line(f"{graver}, {counts['info']} info")
    page.gap()
    for finding in result:
        _write_finding(page, result, finding)
        page.gap()
    return page.text


class _Page:
    """Lines that are wrapped to a width as they are written."""

    def __init__(self, width: int, colour: bool) -> None:
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=max(20, min(width, _WIDEST)),
            force_terminal=colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    @property
    def text(self) -> str:
        lines = (line.rstrip(" ") for line in self._out.getvalue().split("\n"))
        return "\n".join(lines).rstrip("\n") + "\n"

    def line(self, content: str | Text) -> None:
        self._console.print(content)

    def gap(self) -> None:
        self._console.print()

    def indented(self, content: str | Text, by: int) -> None:
        self._console.print(Padding(_as_text(content), (0, 0, 0, by)))

    def item(self, lead: str, content: str | Text, by: int) -> None:
        """Write content behind a lead, its further lines level with its first."""
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(no_wrap=True)
        row.add_column(overflow="fold")
        row.add_row(Text(lead), _as_text(content))
        self._console.print(Padding(row, (0, 0, 0, by)))

    def passage(self, passage: Passage) -> None:
        self.line(Text(f"¶ {passage.paragraph}", "bold"))
        self._pieces(passage.pieces, _MARKS)

    def corrected(self, passage: Passage) -> None:
        """Write a passage of the text given: what stands there is what goes."""
        turned = {**_MARKS, "now": _MARKS["was"], "was": _MARKS["now"]}
        pieces = list(passage.pieces)
        for at, (one, two) in enumerate(pairwise(pieces)):
            if (one.mark, two.mark) == ("was", "now"):
                pieces[at : at + 2] = [two, one]
        self._pieces(pieces, turned)

    def _pieces(self, pieces: Sequence[Piece], marks: Mapping[str, tuple[str, str, str]]) -> None:
        text = Text()
        for piece in pieces:
            opening, closing, style = marks[piece.mark]
            # A paragraph that came or went shows as a sign: an empty line says nothing here.
            words = piece.text if piece.mark == "kept" else _BREAK.sub(" ¶ ", piece.text)
            text.append(opening + safe(words) + closing, style or None)
        self.indented(text, 2)


def _as_text(content: str | Text) -> Text:
    return Text(content) if isinstance(content, str) else content


def _heading(notice: Notice) -> Text:
    words = [notice.id, notice.kind]
    words.append(f"label “{safe(notice.label)}”" if notice.label else "no label")
    if notice.issued:
        words.append(f"issued {notice.issued}")
        if notice.issued_text:
            words[-1] += f" (“{safe(notice.issued_text)}”)"
    else:
        words.append("undated")
    return Text(" · ".join(words), "bold")


def _write_claim(page: _Page, claim: Claim) -> None:
    page.item(claim.id, Text(claim.error, "bold"), 4)
    if claim.terms:
        page.item("of", " and ".join(_quoted(term) for term in claim.terms), 10)
    else:
        page.item("wrong", _quoted(claim.wrong), 10)
        page.item("right", _quoted(claim.right), 10)
    if claim.about:
        page.item("about", _quoted(claim.about), 10)
    for statement in claim.support:
        page.item("states", _quoted(statement), 10)


def _quoted(value: Value | None) -> str:
    return f"“{safe(value.text)}”" if value else "not given"


def _write_edit(page: _Page, number: int, edit: Edit) -> None:
    now = f"now “{safe(edit.now)}”" if edit.now else "now nothing"
    was = f"earlier “{safe(edit.was)}”" if edit.was else "earlier nothing"
    page.item(f"{number}.", f"{was}, {now}", 4)
    basis = f"{edit.basis}, confidence {edit.confidence:.2f}, rule {edit.rule}, claim {edit.claim}"
    page.indented(Text(basis, "dim"), 7)
    for why in edit.evidence:
        page.item("–", safe(why), 7)


def _write_brief(page: _Page, candidate: Reconstruction) -> None:
    odds = f"{candidate.confidence:.2f} {candidate.certainty}"
    page.item(f"{candidate.rank}.", f"{odds}: {safe(candidate.explanation)}", 2)


def _comparison(comparison: Comparison, width: int, colour: bool, note: _Note) -> str:
    page = _Page(width, colour)
    for side, revision in (("before", comparison.before), ("after", comparison.after)):
        page.line(_side(side, revision))
    page.line(_summary(comparison))
    page.gap()
    labels: dict[str, list[Label]] = defaultdict(list)
    for label in comparison.labels:
        labels[label.change].append(label)
    changes = comparison.changes.changes
    for passage in passages(comparison.after, changes):
        page.passage(passage)
        for at in passage.members:
            for text in note(labels[changes[at].id]):
                page.item(changes[at].id, text, 4)
        page.gap()
    return page.text


def _side(side: str, revision: Revision) -> Text:
    about = f"{side}: {safe(revision.source or 'a text')}, {revision.provenance}"
    if revision.provenance == "reconstructed":
        about += " — a hypothesis, not a text that was observed"
    return Text(about, "bold")


_GRADES = {"error": "bold red", "warning": "bold yellow", "info": "bold"}
_SPACE = re.compile(r"\s+")
_AROUND = 36
"""How many code points of its surroundings are shown on either side of what a finding quotes."""

_QUOTED = 6
"""How many stretches of each text are shown for one finding."""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _write_finding(page: _Page, result: Findings, finding: Finding) -> None:
    about = [finding.claim or finding.notice, *finding.changes]
    head = Text(finding.severity, _GRADES[finding.severity])
    head.append(f" · {finding.code}", "bold")
    head.append("".join(f" · {name}" for name in about if name), "")
    page.line(head)
    page.indented(safe(finding.message), 4)
    for side, revision, quoted in (
        ("before", result.before, finding.before),
        ("after", result.after, finding.after),
    ):
        if revision is None:
            continue
        side = side if result.before else "text"
        for one in quoted[:_QUOTED]:
            page.item(side, _in_place(revision.text, one), 4)
        if len(quoted) > _QUOTED:
            page.item(side, f"and {len(quoted) - _QUOTED} more", 4)
    if finding.severity != "info":
        page.item("do", finding.advice, 4)


def _in_place(text: str, quoted: Value) -> str:
    """Return a stretch in ``[ ]`` with the words around it, on one line."""
    start, end = quoted.span.start, quoted.span.end
    left = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    right = text[end : end + _AROUND].partition("\n")[0]
    if start > _AROUND and len(left) == _AROUND:
        left = "…" + left.partition(" ")[2]
    if len(right) == _AROUND:
        right = right.rpartition(" ")[0] + "…"
    words = _SPACE.sub(" ", quoted.text)
    if len(words) > 4 * _AROUND:
        words = f"{words[: 2 * _AROUND]} … {words[-2 * _AROUND :]}"
    return safe(f"{left}[{words}]{right}")


def _summary(comparison: Comparison) -> str:
    summary = comparison.summary
    actions = ", ".join(f"{count} {name}" for name, count in summary["sentences"].items() if count)
    changes = summary["changes"]
    return (
        f"{changes} {'change' if changes == 1 else 'changes'}, {summary['material']} material, "
        f"{summary['disclosed']} disclosed; sentences: {actions or 'none'}"
    )


def _disclosure(labels: Sequence[Label]) -> Iterator[str]:
    claims = sorted({label.claim for label in labels if label.claim})
    if any(label.category == "notice" for label in labels):
        yield "the notice itself"
    elif labels and all(label.category == "layout" for label in labels):
        yield "layout only"
    else:
        yield "disclosed by " + ", ".join(claims) if claims else "no claim discloses this"


def _labelled(labels: Sequence[Label]) -> Iterator[str]:
    """Write labels that give one reason in one line: "number and quote, material: …"."""
    told: list[list[Label]] = []
    for label in labels:
        reason = label.why.rpartition(": ")[2]
        same = next((group for group in told if group[0].why.endswith(reason)), None)
        if same:
            same.append(label)
        else:
            told.append([label])
    for group in told:
        first = group[0]
        claim = f", disclosed by {first.claim}" if first.claim else ""
        names = " and ".join(dict.fromkeys(label.category for label in group))
        yield f"{names}, {first.materiality}{claim}: {safe(first.why)}"
