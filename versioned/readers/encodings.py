"""The encoding of a page: what it says, unless its bytes say otherwise."""

from __future__ import annotations

import codecs
import re

from versioned.errors import VersionedError
from versioned.readers.plain import decoded

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{1,40})""", re.I
)
_BEYOND = re.compile(r"[^\x00-\x7f]")
_HEAD = 4_096
"""How far into a page, in bytes, its encoding is looked for; browsers look at 1,024."""

_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What pages hold that declare these, as browsers have it."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded_page(raw: bytes, name: str, encoding: str | None = None) -> str:
    """Return the characters of a page; ``name`` is what messages call it.

    ``encoding`` and a byte order mark are believed, as is UTF-8 wherever it fits; then what the
    page declares, and windows-1252 at last. Bytes that mean nothing then become U+FFFD. Raises
    :class:`VersionedError` for an encoding given that is not the page's.
    """
    if encoding or raw.startswith(_MARKS) or not raw.strip():
        return decoded(raw, name, encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    codec = _declared(raw) or "cp1252"
    if codec == "utf-8" and _is_mostly_single(raw):
        codec = "cp1252"
    try:
        return raw.decode(codec, "replace")
    except (UnicodeError, LookupError):
        raise VersionedError(f"{name}: cannot be read as {codec}; pass --encoding") from None


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:_HEAD])
    if not found:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii"))
    except (LookupError, UnicodeError):
        return None
    # A page whose declaration can be read in single bytes is not in wide ones, whatever it says;
    # and some of Python's codecs are no encodings of text.
    if codec.name.startswith(("utf-16", "utf-32")) or not codec._is_text_encoding:
        return "utf-8"
    return _SUPERSETS.get(codec.name, codec.name)


def _is_mostly_single(raw: bytes) -> bool:
    """Say whether more bytes beyond ASCII stand alone than in sequences of UTF-8."""
    text = raw.decode("utf-8", "replace")
    alone = text.count("\ufffd")
    return 2 * alone > len(_BEYOND.findall(text))
