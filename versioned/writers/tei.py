"""TEI P5: the two texts as witnesses of a critical apparatus (parallel segmentation).

https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html. The lemma is the text after, the reading
the text before. What was reconstructed is ``supplied``, a lacuna is a ``gap``, each with ``cert``
where a confidence is known. Paragraphs that both texts share are ``p``; all other line ends are
``lb``, so that both texts can be read from the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

from attrs import field, frozen

from versioned.changes import diff as find_changes
from versioned.collations import Piece, collate
from versioned.comparisons import Comparison
from versioned.model import LACUNA, Certainty, Change, Diff, Edit, Label, Revision
from versioned.reconstructions import Reconstructions, certainty
from versioned.writers.escapes import one_line
from versioned.writers.markup import legal, serialized

_XML = "{http://www.w3.org/XML/1998/namespace}"
_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HYPOTHESIS = "reconstructed, a hypothesis, not a text that was observed"
_ORDER: tuple[Certainty, ...] = ("low", "medium", "high")


@frozen
class _Note:
    """What is said of a change, and how certain its earlier wording is."""

    text: str = ""
    cert: Certainty | None = None


def diff(comparison: Comparison) -> str:
    """Write the apparatus of two texts, each entry with its labels and what discloses it."""
    labels: dict[str, list[Label]] = {}
    for label in comparison.labels:
        labels.setdefault(label.change, []).append(label)
    notes = {name: _Note("; ".join(map(_labelled, said))) for name, said in labels.items()}
    before, after = comparison.before, comparison.after
    return _edition(comparison.changes, before, after, lambda c: notes.get(c.id, _Note()))


def reconstruct(result: Reconstructions) -> str:
    """Write the apparatus of the article and the best candidate for its earlier text."""
    best = result[0]
    changes = find_changes(best.revision, result.article)

    def note(change: Change) -> _Note:
        edits = [edit for edit in best.edits if edit.span.touches(change.after.span)]
        least = min((certainty(e.confidence) for e in edits), key=_ORDER.index, default=None)
        return _Note("; ".join(map(_derived, edits)), least)

    about = f"candidate {best.rank}, confidence {best.confidence:.2f}, certainty {best.certainty}"
    return _edition(changes, best.revision, result.article, note, about)


def _labelled(label: Label) -> str:
    disclosed = f" (disclosed by {label.claim})" if label.claim else ""
    return f"{label.category}, {label.materiality}: {label.why}{disclosed}"


def _derived(edit: Edit) -> str:
    grounds = "; ".join(edit.evidence)
    said = f"{edit.claim} {edit.basis}, confidence {edit.confidence:.2f}, rule {edit.rule}"
    return f"{said}: {grounds}" if grounds else said


def _edition(
    changes: Diff,
    before: Revision,
    after: Revision,
    note: Callable[[Change], _Note],
    about: str = "",
) -> str:
    root = ET.Element("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0"})
    root.append(_header(before, after, about))
    text = ET.SubElement(ET.SubElement(root, "text"), "body", {f"{_XML}space": "preserve"})
    body = _Body(text, before.provenance == "reconstructed")
    for piece in collate(changes):
        if piece.change is None:
            body.keep(piece.after)
        else:
            body.enter(piece, piece.change, note(piece.change))
    return serialized(root).decode("utf-8") + "\n"


def _header(before: Revision, after: Revision, about: str) -> ET.Element:
    header = ET.Element("teiHeader")
    file = ET.SubElement(header, "fileDesc")
    title = after.headline or after.source or "Article"
    _said(ET.SubElement(file, "titleStmt"), "title", title)
    _said(ET.SubElement(file, "publicationStmt"), "p", "Made with versioned from the witnesses.")
    witnesses = ET.SubElement(ET.SubElement(file, "sourceDesc"), "listWit")
    for name, revision, more in (("before", before, about), ("after", after, "")):
        witness = _said(witnesses, "witness", _name(revision) + (f"; {more}" if more else ""))
        witness.set(f"{_XML}id", name)
        witness.set("ana", f"#{revision.provenance}")
    encoding = ET.SubElement(header, "encodingDesc")
    ET.SubElement(
        encoding, "variantEncoding", {"method": "parallel-segmentation", "location": "internal"}
    )
    kinds = ET.SubElement(ET.SubElement(encoding, "classDecl"), "taxonomy")
    for name, meaning in (
        ("observed", "somebody captured this text"),
        ("reconstructed", _HYPOTHESIS),
    ):
        category = ET.SubElement(kinds, "category", {f"{_XML}id": name})
        _said(category, "catDesc", meaning)
    return header


def _name(revision: Revision) -> str:
    said = _HYPOTHESIS if revision.provenance == "reconstructed" else "observed"
    return f"({said}) {one_line(revision.source or 'text')}"


def _said(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = legal(one_line(text))
    return element


@frozen
class _Body:
    """The body as it is built: shared text and apparatus entries, paragraph by paragraph."""

    root: ET.Element
    supplied: bool
    open: list[ET.Element] = field(factory=list)

    def keep(self, text: str) -> None:
        """Add text that both witnesses have; a blank line ends the paragraph."""
        first, *rest = _LINE.sub("\n", text).split("\n\n")
        _fill(self._paragraph(), first)
        for paragraph in rest:
            self.open.clear()
            _fill(self._paragraph(), paragraph)

    def enter(self, piece: Piece, change: Change, note: _Note) -> None:
        """Add an entry: the lemma (after) and the reading (before), one of them maybe empty."""
        entry = ET.SubElement(self._paragraph(), "app", _attributes(piece, change))
        _fill(ET.SubElement(entry, "lem", {"wit": "#after"}), piece.after)
        self._read(ET.SubElement(entry, "rdg", {"wit": "#before"}), piece.before, note.cert)
        if note.text and piece.part != "left":
            _said(entry, "note", note.text)

    def _paragraph(self) -> ET.Element:
        if not self.open:
            self.open.append(ET.SubElement(self.root, "p"))
        return self.open[0]

    def _read(self, reading: ET.Element, text: str, cert: Certainty | None) -> None:
        if not self.supplied or not text:
            _fill(reading, text)
            return
        sure: Mapping[str, str] = {"cert": cert} if cert else {}
        for number, words in enumerate(text.split(LACUNA)):
            if number:
                ET.SubElement(reading, "gap", {"reason": "unknown", **sure})
            if words:
                supplied = ET.SubElement(reading, "supplied", {"reason": "reconstructed", **sure})
                _fill(supplied, words)


def _attributes(piece: Piece, change: Change) -> dict[str, str]:
    if piece.part == "left":
        return {f"{_XML}id": f"{change.id}-left", "type": "move", "corresp": f"#{change.id}"}
    moved = {"corresp": f"#{change.id}-left"} if piece.part == "arrived" else {}
    return {f"{_XML}id": change.id, "type": change.op, **moved}


def _fill(parent: ET.Element, text: str) -> None:
    """Put text behind what an element already holds; line ends become ``lb``."""
    first, *rest = (legal(line) for line in _LINE.split(text))
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + first
    else:
        parent.text = (parent.text or "") + first
    for line in rest:
        ET.SubElement(parent, "lb").tail = line
