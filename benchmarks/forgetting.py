"""Let a time be that of a first reading: what was read before is forgotten.

What is kept by words and by tables stays, as in a process that reads one article after another.
"""

from __future__ import annotations

from types import ModuleType

from versioned import arrangements, notices, paraphrases, parings, recognition, scores
from versioned.rules import rule

_BY_TEXTS: tuple[ModuleType, ...] = (
    arrangements,
    notices,
    recognition,
    scores,
    paraphrases,
    parings,
    rule,
)


def forget() -> None:
    """Forget every text that was read."""
    for module in _BY_TEXTS:
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear") and kept.cache_parameters()["maxsize"] != 1:
                kept.cache_clear()
