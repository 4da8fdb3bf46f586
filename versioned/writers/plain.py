"""The bare article: the earlier text of one candidate, the corrected one, a revision, and no more.

What it leaves out is its provenance: whoever writes this says it elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from versioned.corrections import Correction
from versioned.reconstructions import Reconstructions

if TYPE_CHECKING:
    from versioned.history import Entry


def reconstruct(result: Reconstructions) -> str:
    """Write the text of the best candidate."""
    return result[0].text


def correct(result: Correction) -> str:
    """Write the corrected text."""
    return result.text


def show(entry: Entry) -> str:
    """Write the text of a revision."""
    return entry.revision.text
