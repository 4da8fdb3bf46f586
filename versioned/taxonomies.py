"""What a label is called elsewhere: NewsEdits 2.0 intentions and ERRANT-like tags."""

from __future__ import annotations

from versioned.model import Change, Label
from versioned.rules.en.taxonomies import ERRANT, INTENTIONS, OPERATIONS


def intention(label: Label, change: Change) -> str:
    """Return the edit intention of NewsEdits 2.0 (Spangher et al. 2024) that a label answers to."""
    facts = (label.category, label.materiality, change.op, "notice" if label.claim else "silent")
    for *asked, name in INTENTIONS:
        if all(want in {"", fact} for want, fact in zip(asked, facts, strict=True)):
            return name
    return "Other"


def errant(label: Label, change: Change) -> str:
    """Return a tag in the manner of ERRANT (Bryant et al. 2017): M, U or R, and what of."""
    return f"{OPERATIONS[change.op]}:{ERRANT[label.category]}"
