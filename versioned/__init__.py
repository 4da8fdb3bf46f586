"""Before, after and notice: reconstruct, diff, annotate and audit corrected news articles.

The verbs take a :class:`Revision` or a plain string::

    from versioned import read, reconstruct

    for candidate in reconstruct(read("article.txt")):
        print(candidate.confidence, candidate.explanation)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from versioned.attributions import Attributions, blame
    from versioned.changes import apply, diff, invert
    from versioned.corrections import correct
    from versioned.drafts import draft
    from versioned.errors import VersionedError
    from versioned.findings import audit
    from versioned.history import History
    from versioned.labels import annotate
    from versioned.model import (
        Article,
        Change,
        Claim,
        Diff,
        Edit,
        Finding,
        Label,
        Location,
        Notice,
        Reconstruction,
        Revision,
        Span,
    )
    from versioned.notices import find_notices
    from versioned.readers import read
    from versioned.reconstructions import reconstruct

__version__ = "0.1.0"

_HOMES = {
    "versioned.attributions": ("Attributions", "blame"),
    "versioned.changes": ("apply", "diff", "invert"),
    "versioned.labels": ("annotate",),
    "versioned.notices": ("find_notices",),
    "versioned.readers": ("read",),
    "versioned.reconstructions": ("reconstruct",),
    "versioned.model": (
        "Article", "Change", "Claim", "Diff", "Edit", "Finding", "Label", "Location", "Notice",
        "Reconstruction", "Revision", "Span",
    ),
    "versioned.corrections": ("correct",),
    "versioned.drafts": ("draft",),
    "versioned.errors": ("VersionedError",),
    "versioned.findings": ("audit",),
    "versioned.history": ("History",),
}  # fmt: skip
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Attributions",
    "Change",
    "Claim",
    "Diff",
    "Edit",
    "Finding",
    "History",
    "Label",
    "Location",
    "Notice",
    "Reconstruction",
    "Revision",
    "Span",
    "VersionedError",
    "annotate",
    "apply",
    "audit",
    "blame",
    "correct",
    "diff",
    "draft",
    "find_notices",
    "invert",
    "read",
    "reconstruct",
]


def __getattr__(name: str) -> object:
    # Names are loaded when first used: "versioned --help" needs none of them.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
