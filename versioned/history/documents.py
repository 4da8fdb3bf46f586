"""A reconstruction as a document to keep: all it said, as ``versioned reconstruct`` says it."""

from __future__ import annotations

import json
from typing import Any

from versioned.model import Edit, Reconstruction


def document(reconstruction: Reconstruction) -> str:
    """Return a reconstruction as JSON in ASCII: a candidate, less the text, which is stored."""
    return written(
        {
            "rank": reconstruction.rank,
            "provenance": "reconstructed",
            "confidence": reconstruction.confidence,
            "certainty": reconstruction.certainty,
            "explanation": reconstruction.explanation,
            "edits": [_edit(edit) for edit in reconstruction.edits],
        }
    )


def written(document: object) -> str:
    """Return a document as it is kept, whatever the spacing in which it came."""
    return json.dumps(document, ensure_ascii=True, separators=(",", ":"))


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "start": edit.span.start,
        "end": edit.span.end,
        "now": edit.now,
        "was": edit.was,
        "basis": edit.basis,
        "confidence": edit.confidence,
        "claim": edit.claim,
        "rule": edit.rule,
        "evidence": list(edit.evidence),
    }
