"""The bare earlier article: the text of one candidate, byte for byte, and nothing else.

What it leaves out is its provenance: whoever writes this says it elsewhere.
"""

from __future__ import annotations

from versioned.reconstructions import Reconstructions


def reconstruct(result: Reconstructions) -> str:
    """Write the text of the best candidate."""
    return result[0].text
