"""How a notice says that two things stood in each other's place."""

from __future__ import annotations

import re

NAMES_EXCHANGED = re.compile(
    r"\b(?:transpos|revers|switch|swapp?|mix|confus)\w*(?: up)? the (?:\w+ )?(?:names|identit\w+|identifications)\b"
    r"|\b(?:names|identities|identifications) \w* ?(?:were|had been) (?:\w+ )?(?:transposed|reversed|switched|swapped)"
)
"""What a notice says of names that stood in each other's place."""
