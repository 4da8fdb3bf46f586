"""The bare article: the earlier text of one candidate, or the corrected one, and nothing else.

What it leaves out is its provenance: whoever writes this says it elsewhere.
"""

from __future__ import annotations

from versioned.corrections import Correction
from versioned.reconstructions import Reconstructions


def reconstruct(result: Reconstructions) -> str:
    """Write the text of the best candidate."""
    return result[0].text


def correct(result: Correction) -> str:
    """Write the corrected text."""
    return result.text
