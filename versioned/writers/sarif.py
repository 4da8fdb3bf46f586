"""SARIF 2.1.0: what code-review pages and build pipelines read findings from.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Lines and columns count from 1,
columns in code points; ``charOffset`` is the offset of the model.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from versioned import __version__
from versioned.codes import CODES
from versioned.findings import Findings
from versioned.model import Finding, Revision, Value
from versioned.writers.escapes import safe

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LINE = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_RULES = {name: at for at, name in enumerate(CODES)}


def audit(result: Findings) -> str:
    """Write the findings as one run; spans of the earlier text are related locations."""
    document = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [_run(result)],
    }
    return json.dumps(document, ensure_ascii=True, indent=2) + "\n"


def _run(result: Findings) -> dict[str, Any]:
    sides = [side for side in (result.after, result.before) if side]
    return {
        "tool": {"driver": _driver(result)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(side) for side in sides],
        "results": [_result(result, finding) for finding in result],
        "properties": {"policy": result.policy.name},
    }


def _driver(result: Findings) -> dict[str, Any]:
    return {
        "name": "versioned",
        "semanticVersion": __version__,
        "rules": [
            {
                "id": code.name,
                "shortDescription": {"text": code.meaning},
                "help": {"text": code.advice},
                "defaultConfiguration": {
                    "enabled": result.policy.severities[code.name] is not None,
                    "level": _LEVELS[result.policy.severities[code.name] or "info"],
                },
            }
            for code in CODES.values()
        ],
    }


def _artifact(revision: Revision) -> dict[str, Any]:
    return {
        "location": _place(revision),
        "length": len(revision.text.encode("utf-8", "surrogatepass")),
        "hashes": {"sha-256": revision.digest},
        "properties": {"provenance": revision.provenance},
    }


def _place(revision: Revision) -> dict[str, Any]:
    # A text that was derived or piped in has no file: it is named all the same.
    name = revision.source or "text"
    if revision.provenance == "reconstructed":
        name = f"reconstructed/{name}"
    return {"uri": quote(name.encode("utf-8", "surrogatepass").replace(b"\\", b"/"), safe="/~")}


def _result(result: Findings, finding: Finding) -> dict[str, Any]:
    members: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _RULES[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": _locations(result, finding),
        "partialFingerprints": {"quoted/v1": _fingerprint(finding)},
        "properties": {
            "advice": finding.advice,
            "notice": finding.notice,
            "claim": finding.claim,
            "changes": list(finding.changes),
        },
    }
    related = [
        {"id": number, **location} for number, location in enumerate(_related(result, finding), 1)
    ]
    return {**members, "relatedLocations": related} if related else members


def _message(finding: Finding) -> str:
    # "[words](address)" in an article must not become a link in a message.
    return safe(finding.message).replace("](", "] (")


def _locations(result: Findings, finding: Finding) -> list[dict[str, Any]]:
    """Return the one place to show the finding at: in the article, or else where it stood."""
    if finding.after:
        return [_location(result.after, finding.after[0])]
    if finding.before and result.before:
        return [_location(result.before, finding.before[0])]
    return [{"physicalLocation": {"artifactLocation": _place(result.after)}}]


def _related(result: Findings, finding: Finding) -> list[dict[str, Any]]:
    found = [
        {**_location(result.after, quoted), "message": {"text": "also here"}}
        for quoted in finding.after[1:]
    ]
    if result.before:
        said = "the earlier text"
        if result.before.provenance == "reconstructed":
            said = "the earlier text, reconstructed, not observed"
        found += [
            {**_location(result.before, quoted), "message": {"text": said}}
            for quoted in (finding.before if finding.after else finding.before[1:])
        ]
    return found


def _location(revision: Revision, quoted: Value) -> dict[str, Any]:
    line, column = _position(revision.text, quoted.span.start)
    last, end = _position(revision.text, quoted.span.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": end,
        "charOffset": quoted.span.start,
        "charLength": quoted.span.end - quoted.span.start,
        "snippet": {"text": safe(quoted.text)},
    }
    return {"physicalLocation": {"artifactLocation": _place(revision), "region": region}}


def _position(text: str, at: int) -> tuple[int, int]:
    starts = _line_starts(text)
    line = bisect_right(starts, at) - 1
    return line + 1, at - starts[line] + 1


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(end.end() for end in _LINE.finditer(text)))


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when the texts move: code and words, no offsets."""
    words = [finding.code, *(quoted.text for quoted in (*finding.before, *finding.after))]
    return hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32]
