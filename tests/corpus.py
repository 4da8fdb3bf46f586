"""The fixture corpus: articles with their keys, loaded and held against each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

FIXTURES = Path(__file__).parent.parent / "fixtures"
KINDS = {"correction", "clarification", "update", "editors_note", "retraction"}
ERRORS = {
    *("name", "number", "date", "place", "title", "quote", "attribution", "identity"),
    *("conflation", "omission", "addition", "order", "spelling", "link_or_media", "other"),
}
EDTF = re.compile(r"(\d{4}|XXXX)-(\d{2}|XX)(-(\d{2}|XX)(T\d{2}:\d{2}Z?)?)?")


@frozen
class Case:
    """One article and the key to it; ``part`` is ``open`` or ``aside``."""

    name: str
    part: str
    text: str
    key: dict[str, Any]


def cases(part: str) -> Iterator[Case]:
    """Yield the cases of one part in the order of their names."""
    for path in sorted((FIXTURES / part).glob("*.txt")):
        key = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Case(path.stem, part, path.read_bytes().decode("utf-8"), key)


def faults(case: Case) -> Iterator[str]:
    """Yield one sentence for each way in which a key disagrees with its article."""
    if set(case.key) != {"why", "notices", "touched"}:
        yield f"keys are {sorted(case.key)}"
        return
    for notice in case.key["notices"]:
        yield from _notice_faults(case, notice)
    notices = [notice["text"] for notice in case.key["notices"]]
    for touched in case.key["touched"]:
        if set(touched) != {"now", "was"}:
            yield f"touched has keys {sorted(touched)}"
        if not touched["now"] or case.text.count(touched["now"]) != 1:
            yield f"not once in the article: {touched['now']!r}"
        if touched["now"] == touched["was"]:
            yield f"nothing changes in {touched['now']!r}"
        if any(touched["now"] in notice for notice in notices):
            yield f"touched passage lies in a notice: {touched['now']!r}"


def _notice_faults(case: Case, notice: dict[str, Any]) -> Iterator[str]:
    if set(notice) != {"kind", "label", "issued", "text", "claims"}:
        yield f"notice has keys {sorted(notice)}"
        return
    text = notice["text"]
    if case.text.count(text) != 1 or text != text.strip():
        yield f"not once in the article, or padded: {text!r}"
    if notice["kind"] not in KINDS:
        yield f"unknown kind {notice['kind']!r}"
    if notice["label"] is not None and notice["label"] not in text:
        yield f"label {notice['label']!r} is not in the notice"
    if notice["issued"] is not None and not EDTF.fullmatch(notice["issued"]):
        yield f"issued {notice['issued']!r} is not EDTF"
    for claim in notice["claims"]:
        if set(claim) != {"error", "wrong", "right", "about", "terms"}:
            yield f"claim has keys {sorted(claim)}"
            continue
        if claim["error"] not in ERRORS:
            yield f"unknown error {claim['error']!r}"
        values = [claim["wrong"], claim["right"], claim["about"], *claim["terms"]]
        for value in values:
            if value is not None and value not in text:
                yield f"{value!r} is not in the notice"
        if claim["error"] in {"conflation", "order"} and len(claim["terms"]) not in {0, 2}:
            yield f"{claim['error']} has {len(claim['terms'])} terms"
