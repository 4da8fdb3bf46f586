"""A patch as diff tools write it: lines with their context, headed by what each text is."""

from __future__ import annotations

from versioned import patches
from versioned.comparisons import Comparison
from versioned.model import Revision
from versioned.writers.escapes import one_line


def diff(comparison: Comparison) -> str:
    """Write the lines that differ; the two heads name each text and its provenance."""
    before, after = _head(comparison.before), _head(comparison.after)
    return patches.unified(comparison.changes, before, after)


def _head(revision: Revision) -> str:
    return f"{one_line(revision.source or 'text')} ({revision.provenance})"
