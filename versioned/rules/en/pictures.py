"""How a text speaks of its pictures, and how a caption reads."""

from __future__ import annotations

import re

PICTURE = re.compile(r"\b(?:captions?|photos?|photographs?|pictures?|images?)\b", re.IGNORECASE)
"""What a notice that is about a picture names."""

BOTH = re.compile(
    r"\b(?:article|story|report|piece|post|text|headline)\b[^.]{0,30}\b(?:and|as well as)\b[^.]{0,20}\b(?:caption|photo|picture|image)"
    r"|\b(?:caption|photo|picture|image)\b[^.]{0,20}\b(?:and|as well as)\b[^.]{0,30}\b(?:article|story|report|piece|post|text|headline)\b",
    re.IGNORECASE,
)
"""What a notice names where the error stood in the text too."""

CAPTION = re.compile(
    r"^\W*(?:photos?|pictures?|images?|captions?|photographs?)\b ?:"
    r"|[,(] ?(?:at )?(?:far )?(?:left|right|cent(?:er|re)|above|below|top|bottom|pictured|front|back)\b ?[,)]"
    r"|\b(?:from left|left to right|second from (?:left|right))\b"
    r"|\b(?:photos?|photographs?|pictures?|images?)(?: by|:| courtesy)",
    re.IGNORECASE,
)
"""What only a caption says: who stands where in a picture, and whose it is."""
