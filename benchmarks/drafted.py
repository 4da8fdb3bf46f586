"""Write notices in the houses' own words, with keys, for the reader to learn from.

Drafts of the open articles and pairs, each in every style, in wordings taken by lot whether the
reader can read them yet or not: writes ``fixtures/phrases/drafted.jsonl``.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

from tests.audits import pairs
from tests.corpus import FIXTURES, cases
from versioned.drafts import DraftedClaim, DraftedNotice, draft
from versioned.model import Error
from versioned.proofs import Proof
from versioned.rules.en.styles import STYLES

TARGET = FIXTURES / "phrases" / "drafted.jsonl"
DATES = (None, "2017-03-07", "XXXX-10-12", "2021-06")


def texts() -> Iterator[tuple[str, str]]:
    """Yield texts before and after, without notices that would make a draft needless."""
    for case in cases("open"):
        after = case.text
        for notice in case.key["notices"]:
            after = after.replace(notice["text"], "")
        before = after
        for entry in case.key["touched"]:
            if entry["was"] and entry["now"] in before:
                before = before.replace(entry["now"], entry["was"], 1)
        if before != after:
            yield before, after
    for pair in pairs("open"):
        yield pair.before, pair.after


def keyed(notice: DraftedNotice) -> dict[str, Any]:
    """Return a drafted notice as a line of fixtures."""
    claims: list[dict[str, Any]] = [
        {
            "error": claim.error,
            "wrong": _given(notice, claim, "addition", claim.wrong),
            "right": _given(notice, claim, "omission", claim.right),
            "about": claim.about,
            "terms": [],
        }
        for claim in notice.claims
    ]
    kind = notice.kind
    return {"text": notice.text, "kind": kind, "label": None, "issued": None, "claims": claims}


_QUOTED = re.compile(r"“([^”]{8,})[.,]?”")


def _given(
    notice: DraftedNotice, claim: DraftedClaim, quoting: Error, value: str | None
) -> str | None:
    """Return a value as the notice has it: what came or went is quoted in it."""
    if value is None and claim.error == quoting:
        quoted = _QUOTED.search(claim.text)
        value = quoted[1].rstrip(".,") if quoted else None
    return value if value and value in notice.text else None


def main() -> None:
    """Draft, and write what was drafted, each text once."""
    lots = random.Random(2017)
    found: dict[str, dict[str, Any]] = {}
    with patch.object(Proof, "outcome", lambda *_: "back" if lots.random() < 0.7 else "other"):
        for before, after in texts():
            for style in STYLES:
                for notice in draft(before, after, style, lots.choice(DATES)).notices:
                    if notice.claims and len(notice.text) < 900:
                        found.setdefault(notice.text, keyed(notice))
    lines = lots.sample(list(found.values()), min(280, len(found)))
    TARGET.write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8"
    )
    print(f"{len(lines)} of {len(found)} drafted notices written to {TARGET.name}")


if __name__ == "__main__":
    main()
