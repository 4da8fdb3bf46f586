"""The digests that chain the rows of an article: each is taken over the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from versioned.history.texts import digest


def link_of_revision(
    previous: str,
    article: str,
    row: tuple[int, str, str | None, str | None, int, int, str],
    reconstruction: tuple[int, str] | None,
    roles: Sequence[tuple[int, int, str]] = (),
) -> str:
    """Return the chain digest of a revision.

    ``row`` is number, provenance, observed_at, source, instant, length and sha256;
    ``reconstruction`` the number of the revision it stands before and its document; ``roles`` those
    of its paragraphs that are kept.
    """
    base = document = None
    if reconstruction:
        base, document = reconstruction[0], digest(reconstruction[1])
    # Without roles, which came later, the digest is that of the first version of the schema.
    return _link(previous, article, *row, base, document, *([roles] if roles else []))


def link_of_observation(
    previous: str, article: str, row: tuple[int, int, str | None, str | None, int]
) -> str:
    """Return the chain digest of an observation.

    ``row`` is the number of the revision observed, how many revisions the article had, observed_at,
    source and instant.
    """
    return _link(previous, article, "observation", *row)


def _link(previous: str, *fields: object) -> str:
    return hashlib.sha256(f"{previous}\n{_said(fields)}".encode("ascii")).hexdigest()


_said = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
