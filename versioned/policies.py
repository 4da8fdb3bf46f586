"""A policy: which findings an audit reports, and how severe each is.

It is read from TOML text. What a policy does not name is as in the default::

    about = "one line on what it asks for"

    [severity]                  # by code: "info", "warning", "error", or "off"
    notice-undated = "error"

    [undisclosed-change]        # by the category of the change
    headline = "error"

    [developing]                # the same, where a new notice says that the story was updated
    added_information = "info"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen
from rapidfuzz import process

from versioned.codes import CODES, SEVERITIES
from versioned.errors import VersionedError
from versioned.model import Severity

_Grades = Mapping[str, Severity | None]

CATEGORIES = frozenset({
    "number", "date", "name", "place", "title", "quote", "attribution", "negation", "hedge",
    "causal_or_claim", "added_information", "removed_information", "background", "link_or_media",
    "headline", "notice", "spelling", "punctuation", "style", "layout", "moved",
})  # fmt: skip
"""The categories of changes that a policy may name."""

_DEVELOPING: _Grades = MappingProxyType({
    "added_information": "info", "background": "info", "removed_information": "info",
    "moved": "info", "number": "warning", "attribution": "warning", "quote": "warning",
    "headline": "warning", "hedge": "warning",
})  # fmt: skip


def _default_grades() -> _Grades:
    return MappingProxyType({name: code.severity for name, code in CODES.items()})


@frozen
class Policy:
    """How severe a finding is: by code, and for undisclosed changes by category.

    None stands for findings that are not reported. ``developing`` holds for undisclosed changes
    beside a new notice that the story was updated.
    """

    name: str = "default"
    about: str = "Every material change is disclosed, and every notice is dated and kept."
    severities: _Grades = field(factory=_default_grades, repr=False)
    categories: _Grades = field(factory=dict, repr=False)
    developing: _Grades = field(default=_DEVELOPING, repr=False)

    def severity(self, code: str, *, doubtful: bool = False) -> Severity | None:
        """Return how severe a finding is; a doubtful one is a step milder."""
        return milder(self.severities[code]) if doubtful else self.severities[code]

    def severity_of_change(self, category: str, *, developing: bool) -> Severity | None:
        """Return how severe an undisclosed change of a category is."""
        given = self.severities["undisclosed-change"]
        given = self.categories.get(category, given)
        return self.developing.get(category, given) if developing and given else given


DEFAULT = Policy()
"""The policy that holds where none is given."""


def read_policy(text: str, name: str) -> Policy:
    """Return the policy that TOML text describes; ``name`` is what messages call it.

    Raises :class:`VersionedError` where the text is no TOML, or names what there is not.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VersionedError(f"{name}: not a TOML file: {error}") from None
    _known(table, ("name", "about", "severity", "undisclosed-change", "developing"), name, "key")
    severities = _grades(table, "severity", CODES, name)
    developing = _grades(table, "developing", CATEGORIES, name)
    return Policy(
        _words(table, "name", name) or name,
        _words(table, "about", name) or "",
        MappingProxyType({**_default_grades(), **severities}),
        _grades(table, "undisclosed-change", CATEGORIES, name),
        developing if "developing" in table else _DEVELOPING,
    )


def milder(severity: Severity | None) -> Severity | None:
    """Return the severity a step down; "info" is the mildest."""
    return SEVERITIES[max(0, SEVERITIES.index(severity) - 1)] if severity else None


def _words(table: Mapping[str, Any], key: str, name: str) -> str | None:
    words = table.get(key)
    if words is not None and not isinstance(words, str):
        raise VersionedError(f"{name}: {key} must be a string in quotation marks")
    return words


def _grades(
    table: Mapping[str, Any], key: str, known: Mapping[str, Any] | frozenset[str], name: str
) -> _Grades:
    given = table.get(key, {})
    if not isinstance(given, dict):
        raise VersionedError(f"{name}: {key} must be a table: [{key}]")
    _known(given, tuple(known), name, f"name in [{key}]")
    for row, severity in given.items():
        if severity not in (*SEVERITIES, "off"):
            wanted = ", ".join(f'"{one}"' for one in (*SEVERITIES, "off"))
            raise VersionedError(f"{name}: {row} is {severity!r}; give one of {wanted}")
    return MappingProxyType(
        {row: None if severity == "off" else severity for row, severity in given.items()}
    )


def _known(given: Mapping[str, Any], known: tuple[str, ...], name: str, what: str) -> None:
    for row in given:
        if row not in known:
            like = process.extractOne(row, known, score_cutoff=60)
            hint = f"; did you mean {like[0]!r}?" if like else f"; there are {', '.join(known)}"
            raise VersionedError(f"{name}: there is no {what} {row!r}{hint}")
