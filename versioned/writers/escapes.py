"""Show what could steer a terminal, or turn a line round, as escapes."""

from __future__ import annotations

import re

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The characters that turn a line round, as part of a class of a pattern."""
UNSAFE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{BIDI}\ud800-\udfff]")
"""Control and bidi characters, further line ends, byte order marks and lone surrogates."""


def safe(text: str) -> str:
    """Return ``text`` with control and bidi characters and lone surrogates shown as escapes.

    Line feeds, tabs and the line ends of Windows stay.
    """
    return UNSAFE.sub(_escape, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return ``text`` as :func:`safe` does, on one line."""
    return " ".join(safe(text).split())


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
