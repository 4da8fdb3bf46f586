"""A Word document (ECMA-376) with the changes tracked, to accept or reject one by one.

Accepting all gives the text after, rejecting all the text before; each line of a text is a
paragraph. What the texts are stands in the head of each page, and reconstructed ones also in the
author of every change. The bytes follow from the input alone: parts are stored with one fixed
date, and changes have no date unless one is given.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from attrs import field, frozen

from versioned.changes import diff as find_changes
from versioned.collations import collate
from versioned.comparisons import Comparison
from versioned.model import Diff, Revision
from versioned.reconstructions import Reconstructions
from versioned.writers.escapes import one_line
from versioned.writers.markup import legal, serialized

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = {
    "word/document.xml": "document.main",
    "word/header1.xml": "header",
}
_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HYPOTHESIS = "reconstructed, a hypothesis, not a text that was observed"
_EPOCH = (1980, 1, 1, 0, 0, 0)

for _prefix, _space in (("w", _W), ("r", _R)):
    ET.register_namespace(_prefix, _space)


def diff(comparison: Comparison, author: str = "versioned", date: str | None = None) -> bytes:
    """Return the document with the changes between two texts.

    ``author`` and ``date`` (xsd:dateTime) are those of every change; without a date none is given.
    """
    head = f"Before: {_name(comparison.before)}. After: {_name(comparison.after)}."
    return _document(comparison.changes, head, comparison.before, author, date)


def reconstruct(
    result: Reconstructions, author: str = "versioned", date: str | None = None
) -> bytes:
    """Return the document with the changes from the best candidate to the article."""
    best = result[0]
    head = (
        f"Before: {_name(best.revision)}; candidate {best.rank}, confidence "
        f"{best.confidence:.2f}, certainty {best.certainty}. After: {_name(result.article)}."
    )
    changes = find_changes(best.revision, result.article)
    return _document(changes, head, best.revision, author, date)


def _name(revision: Revision) -> str:
    said = _HYPOTHESIS if revision.provenance == "reconstructed" else "observed"
    return f"{one_line(revision.source or 'text')} ({said})"


def _document(changes: Diff, head: str, before: Revision, author: str, date: str | None) -> bytes:
    if before.provenance == "reconstructed":
        author += " (earlier text reconstructed, a hypothesis)"
    body = _Body({_w("author"): legal(author), **({_w("date"): date} if date else {})})
    for piece in collate(changes):
        if piece.change is None:
            body.add(piece.after, None)
            continue
        body.add(piece.before, "del")
        body.add(piece.after, "ins")
    return _zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations("officeDocument", "word/document.xml"),
            "word/document.xml": serialized(body.finished()),
            "word/_rels/document.xml.rels": _relations("header", "header1.xml"),
            "word/header1.xml": serialized(_header(head)),
        }
    )


@frozen
class _Body:
    """The document as it is built: a paragraph for each line, the last one open."""

    by: dict[str, str]
    root: ET.Element = field(factory=lambda: ET.Element(_w("document")))
    open: list[ET.Element] = field(factory=list)
    numbers: Iterator[int] = field(factory=lambda: iter(range(1, 1 << 31)))

    def add(self, text: str, how: str | None) -> None:
        """Add text that is kept (None), inserted ("ins") or deleted ("del")."""
        first, *rest = _LINE.split(text)
        self._add(first, how)
        for line in rest:
            self._end_paragraph(how)
            self._add(line, how)

    def finished(self) -> ET.Element:
        """Return the document; its last paragraph mark belongs to both texts."""
        self._end_paragraph(None)
        body = self.root[0]
        section = ET.SubElement(body, _w("sectPr"))
        ET.SubElement(
            section, _w("headerReference"), {_w("type"): "default", f"{{{_R}}}id": "rId1"}
        )
        return self.root

    def _add(self, line: str, how: str | None) -> None:
        if not line:
            return
        run = ET.Element(_w("r"))
        self._fill(run, line, "delText" if how == "del" else "t")
        if how is None:
            self.open.append(run)
            return
        mark = self._mark(how)
        mark.append(run)
        self.open.append(mark)

    def _fill(self, run: ET.Element, line: str, tag: str) -> None:
        for number, words in enumerate(legal(line).split("\t")):
            if number:
                ET.SubElement(run, _w("tab"))
            if words:
                ET.SubElement(run, _w(tag), {_SPACE: "preserve"}).text = words

    def _end_paragraph(self, how: str | None) -> None:
        body = self.root[0] if len(self.root) else ET.SubElement(self.root, _w("body"))
        paragraph = ET.SubElement(body, _w("p"))
        if how:
            properties = ET.SubElement(ET.SubElement(paragraph, _w("pPr")), _w("rPr"))
            properties.append(self._mark(how))
        paragraph.extend(self.open)
        self.open.clear()

    def _mark(self, how: str) -> ET.Element:
        return ET.Element(_w(how), {_w("id"): str(next(self.numbers)), **self.by})


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _header(text: str) -> ET.Element:
    root = ET.Element(_w("hdr"))
    run = ET.SubElement(ET.SubElement(root, _w("p")), _w("r"))
    ET.SubElement(run, _w("t"), {_SPACE: "preserve"}).text = legal(text)
    return root


def _content_types() -> bytes:
    root = ET.Element("Types", {"xmlns": f"{_PACKAGE}/content-types"})
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        ET.SubElement(root, "Default", {"Extension": extension, "ContentType": kind})
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    for part, kind in _TYPES.items():
        ET.SubElement(
            root, "Override", {"PartName": f"/{part}", "ContentType": f"{base}.{kind}+xml"}
        )
    return serialized(root)


def _relations(kind: str, target: str) -> bytes:
    root = ET.Element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"})
    ET.SubElement(root, "Relationship", {"Id": "rId1", "Type": f"{_R}/{kind}", "Target": target})
    return serialized(root)


def _zipped(parts: dict[str, bytes]) -> bytes:
    """Return the parts as a zip: stored, as packers differ, and with nothing of this machine."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 0
            archive.writestr(info, content)
    return stream.getvalue()
