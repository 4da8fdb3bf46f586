"""JSON-LD as text: safe inside a page's script element and on a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from versioned.writers.escapes import BIDI

_UNSAFE = re.compile(rf"[<>&\x7f-\x9f\u2028\u2029\ufeff{BIDI}\ud800-\udfff]")


def in_script(document: Mapping[str, Any]) -> str:
    """Return the document with what could end a script, or steer a terminal, as JSON escapes."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
