"""A reconstruction as a document to keep: all it said, as ``versioned reconstruct`` says it."""

from __future__ import annotations

import json
from typing import Any, get_args

from versioned.errors import VersionedError
from versioned.history.values import Hypothesis
from versioned.model import Basis, Certainty, Edit, Reconstruction


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


def hypothesis(document: str, base: int) -> Hypothesis:
    """Return what a document says of its reconstruction, which stands before revision ``base``.

    Raises :class:`VersionedError` where it is not one that :func:`document` writes.
    """
    try:
        said = json.loads(document)
        if said["provenance"] != "reconstructed" or said["certainty"] not in get_args(Certainty):
            raise ValueError
        for edit in said["edits"]:
            _check(edit)
        return Hypothesis(
            base,
            min((edit["basis"] for edit in said["edits"]), key=_BASES.index, default="unknown"),
            _share(said["confidence"]),
            said["certainty"],
            said["explanation"].encode("utf-8", "replace").decode(),
            document,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise VersionedError(
            "the reconstruction is not one that versioned wrote; give a candidate of its JSON"
        ) from None


_BASES: tuple[Basis, ...] = ("unknown", "inferred", "stated")
"""The weakest first."""

_KINDS = {
    "start": int, "end": int, "now": str, "was": str, "basis": str, "claim": str, "rule": str,
    "evidence": list,
}  # fmt: skip


def _check(edit: dict[str, Any]) -> None:
    _share(edit["confidence"])
    whole = all(isinstance(edit[name], kind) for name, kind in _KINDS.items())
    if not whole or not all(isinstance(reason, str) for reason in edit["evidence"]):
        raise ValueError


def _share(number: object) -> float:
    if not isinstance(number, int | float) or not 0 <= number <= 1:
        raise ValueError
    return float(number)


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
