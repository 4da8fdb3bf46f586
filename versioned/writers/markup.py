"""XML from the text of articles: characters that XML has no place for are replaced."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def legal(text: str) -> str:
    """Return ``text`` with U+FFFD for each control character and lone surrogate."""
    return _ILLEGAL.sub("\ufffd", text)


def serialized(root: ET.Element) -> bytes:
    """Return the document as UTF-8, declaration first, the same on every machine."""
    content: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content
