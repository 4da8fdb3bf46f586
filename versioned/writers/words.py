"""The whole later text with the words that differ marked in it."""

from __future__ import annotations

from versioned import patches
from versioned.comparisons import Comparison


def diff(comparison: Comparison) -> str:
    """Write ``[-deleted-]`` and ``{+inserted+}`` words, moves as ``{>id:text>}`` and ``[>id]``.

    Where the earlier text is reconstructed, the first line says so.
    """
    text = patches.word_diff(comparison.changes)
    if comparison.before.provenance == "reconstructed":
        text = "[before: reconstructed, a hypothesis, not a text that was observed]\n\n" + text
    return text if text.endswith("\n") else text + "\n"
