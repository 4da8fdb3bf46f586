"""Keep every revision of every article, in one file that is only ever added to."""

from versioned.history.connections import DamagedError
from versioned.history.lines import read_lines
from versioned.history.roles import untold
from versioned.history.store import History
from versioned.history.values import (
    Added,
    Damage,
    Entry,
    Hypothesis,
    Imported,
    Listed,
    Logged,
    Observation,
    Record,
    Step,
    Unusable,
    Verification,
)

__all__ = [
    "Added",
    "Damage",
    "DamagedError",
    "Entry",
    "History",
    "Hypothesis",
    "Imported",
    "Listed",
    "Logged",
    "Observation",
    "Record",
    "Step",
    "Unusable",
    "Verification",
    "read_lines",
    "untold",
]
