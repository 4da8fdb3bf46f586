"""Notices by themselves: many ways to say that something was wrong, with their keys."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.corpus import FIXTURES, Case


def phrases(*, aside: bool = False) -> Iterator[Case]:
    """Yield each notice below the same short article, which the key says nothing about.

    Those set aside are read by no rule and teach no weight.
    """
    folder = FIXTURES / "phrases" / ("aside" if aside else "")
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem.startswith("not-notices"):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            key = json.loads(line)
            text = f"{_ARTICLE}\n\n{key['text']}\n"
            yield Case(
                f"{path.stem}-{number:03}", "phrases", text, {"notices": [key], "touched": []}
            )


_ARTICLE = (
    "Council puts off decision on the old mill\n\n"
    "The council put off its decision for the third time this year.\n\n"
    "Nobody at the meeting spoke against the plan, and nobody spoke for it.\n\n"
    "It will be heard again in the autumn, if there is a quorum."
)
