"""W3C Web Annotations: what was found, attached to the passages, as JSON-LD.

https://www.w3.org/TR/annotation-model/. One AnnotationCollection with one page. Each passage is
selected twice: by its position (code points) and by its words with those around them.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from attrs import frozen

from versioned import __version__
from versioned.comparisons import Comparison
from versioned.findings import Findings
from versioned.model import (
    Change,
    Edit,
    Finding,
    Label,
    Provenance,
    Reconstruction,
    Revision,
    Value,
)
from versioned.reconstructions import Reconstructions
from versioned.writers.linked import in_script

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"versioned": "urn:x-versioned:"}]
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_AROUND = 32
"""How many code points before and after a passage are quoted with it."""

_HYPOTHESIS = "reconstructed, a hypothesis, not a text that was observed"


@frozen
class _Witness:
    """A text as annotations name it; the digest of a long text is worked out once."""

    text: str
    provenance: Provenance
    digest: str
    address: str

    @classmethod
    def of(cls, revision: Revision) -> _Witness:
        """Return what annotations need of a revision."""
        return cls(revision.text, revision.provenance, revision.digest, _address(revision))


def diff(comparison: Comparison) -> str:
    """Write an annotation for each change, on the text after; deleted words are in its body."""
    return _compared("diff", comparison)


def annotate(comparison: Comparison) -> str:
    """Write an annotation for each change, on the text after, with its categories as tags."""
    return _compared("annotate", comparison)


def reconstruct(result: Reconstructions) -> str:
    """Write an annotation for each edit of the best candidate, on the article."""
    best, article = result[0], _Witness.of(result.article)
    items = [
        _annotation(
            ("reconstruct", article.digest, str(best.rank), str(number)),
            [_target(article, Value(edit.now, edit.span))],
            [_said(_edit(edit, best)), _tag(edit.basis), _tag(edit.rule)],
            {
                "was": {"provenance": "reconstructed", "value": edit.was},
                "confidence": edit.confidence,
            },
        )
        for number, edit in enumerate(best.edits, 1)
    ]
    label = (
        f"The earlier text, {_HYPOTHESIS}: candidate {best.rank}, "
        f"confidence {best.confidence:.2f}, certainty {best.certainty}"
    )
    return _collection(("reconstruct", article.digest, str(best.rank)), label, items)


def audit(result: Findings) -> str:
    """Write an annotation for each finding, on all the passages that it quotes."""
    before = _Witness.of(result.before) if result.before else None
    after = _Witness.of(result.after)
    digests = [side.digest for side in (before, after) if side]
    items = [
        _annotation(
            ("audit", *digests, str(number)),
            _targets(finding, before, after),
            [_said(f"{finding.message}. {finding.advice}"), _tag(finding.code)],
            {"severity": finding.severity},
        )
        for number, finding in enumerate(result, 1)
    ]
    label = f"Findings of an audit of {_sides(result.before, result.after)}"
    return _collection(("audit", *digests), label, items)


def _compared(verb: str, comparison: Comparison) -> str:
    before, after = _Witness.of(comparison.before), _Witness.of(comparison.after)
    labels: dict[str, list[Label]] = {}
    for label in comparison.labels:
        labels.setdefault(label.change, []).append(label)
    items = [
        _annotation(
            (verb, before.digest, after.digest, change.id),
            [_target(after, change.after)],
            [_said(_change(change, mine, before)), *(_tag(one.category) for one in mine)],
            {"was": _was(before, change.before)},
        )
        for change in comparison.changes
        for mine in [labels.get(change.id, [])]
    ]
    about = f"Changes between {_sides(comparison.before, comparison.after)}"
    return _collection((verb, before.digest, after.digest), about, items)


def _sides(before: Revision | None, after: Revision) -> str:
    named = [f"{_name(side)} ({_provenance(side)})" for side in (before, after) if side]
    return " and ".join(named)


def _name(revision: Revision) -> str:
    return revision.source or "a text"


def _provenance(revision: Revision) -> str:
    return _HYPOTHESIS if revision.provenance == "reconstructed" else "observed"


def _collection(name: Sequence[str], label: str, items: list[dict[str, Any]]) -> str:
    page: dict[str, Any] = {"id": _id(*name, "page"), "type": "AnnotationPage", "startIndex": 0}
    document = {
        "@context": _CONTEXT,
        "id": _id(*name),
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        # A page has to hold an annotation; without any there is no first page.
        **({"first": {**page, "items": items}} if items else {}),
    }
    return in_script(document)


def _annotation(
    name: Sequence[str],
    targets: Sequence[Any],
    bodies: list[dict[str, Any]],
    facts: Mapping[str, Any],
) -> dict[str, Any]:
    return {
        "id": _id(*name),
        "type": "Annotation",
        "motivation": "describing",
        "generator": {
            "id": "urn:x-versioned:software",
            "type": "Software",
            "name": f"versioned {__version__}",
        },
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else list(targets),
        **{f"versioned:{key}": _named(value) for key, value in facts.items()},
    }


def _named(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {f"versioned:{key}": _named(part) for key, part in value.items()}
    return value


def _id(*name: str) -> str:
    """Return the same identifier for the same result, wherever it is made."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "versioned/" + "/".join(name)).urn


def _said(text: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "value": text,
        "format": "text/plain",
        "language": "en",
    }


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _targets(finding: Finding, before: _Witness | None, after: _Witness) -> list[Any]:
    """Return the passages quoted, or the whole article where none is."""
    found: list[Any] = [_target(after, value) for value in finding.after]
    if before:
        found += [_target(before, value) for value in finding.before]
    return found or [after.address]


def _target(witness: _Witness, value: Value) -> dict[str, Any]:
    text, span = witness.text, value.span
    return {
        "type": "SpecificResource",
        "source": witness.address,
        "versioned:provenance": witness.provenance,
        "versioned:digest": witness.digest,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
        ],
    }


def _address(revision: Revision) -> str:
    """Return the address of a text, or a relative one made of its name."""
    name = revision.source or "text"
    if revision.provenance == "observed" and _ADDRESS.fullmatch(name):
        return name
    if revision.provenance == "reconstructed":
        name = f"reconstructed/{name}"
    path = name.encode("utf-8", "surrogatepass").replace(b"\\", b"/")
    # Two slashes in front would name a host.
    return re.sub("^//+", "/", quote(path, safe="/~"))


def _was(before: _Witness, value: Value) -> dict[str, Any]:
    return {
        "provenance": before.provenance,
        "start": value.span.start,
        "end": value.span.end,
        "value": value.text,
    }


def _change(change: Change, labels: Iterable[Label], before: _Witness) -> str:
    earlier = "earlier, as reconstructed," if before.provenance == "reconstructed" else "earlier"
    if change.op == "move":
        said = "moved here"
    elif not change.before.text:
        said = f"{earlier} not there"
    else:
        now = f", now “{change.after.text}”" if change.after.text else ", now not there"
        said = f"{earlier} “{change.before.text}”{now}"
    whys = "; ".join(f"{one.category}, {one.materiality}: {one.why}" for one in labels)
    claims = dict.fromkeys(one.claim for one in labels if one.claim)
    disclosed = f" (disclosed by {', '.join(claims)})" if claims else ""
    return said + (f". {whys}" if whys else "") + disclosed


def _edit(edit: Edit, candidate: Reconstruction) -> str:
    return (
        f"earlier “{edit.was}” ({_HYPOTHESIS}; candidate {candidate.rank}): {edit.basis}, "
        f"confidence {edit.confidence:.2f}, rule {edit.rule}, claim {edit.claim}. "
        + "; ".join(edit.evidence)
    ).rstrip()
