"""What a reader makes of a file: a revision, and what the file says about it."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from versioned.model import Revision

Form = Literal["text", "html", "json"]
FORMS: tuple[Form, ...] = ("text", "html", "json")

MAX_BYTES = 100_000_000
"""How large a file may be unless the caller allows more."""


@frozen
class Correction:
    """A correction that the metadata of an article states, and when it was published, if said."""

    text: str
    date: str | None = None


@frozen
class Capture:
    """One article as it was found in a file: its text, and what stands about it in the metadata.

    Times are ISO 8601 as they were given, with no more precision than that. ``corrections`` are
    those of the metadata; ``revision.text`` holds them too: each once, where the page shows it,
    or at the end where it does not.
    """

    revision: Revision
    form: Form = "text"
    url: str | None = None
    published: str | None = None
    modified: str | None = None
    corrections: tuple[Correction, ...] = field(default=())
