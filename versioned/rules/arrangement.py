"""One arrangement of words that may stand for another: one row of a table."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen


@frozen(slots=False)
class Arrangement:
    """A named arrangement with an example of two sentences that it makes one of.

    Words that match ``pattern`` are put as ``put`` has it. One that is ``one_sided`` drops what
    may itself differ between two sentences ("which is built", "which was built"): it is only for
    sentences of which one has more of it. Without any of its ``cues``, letters as they stand, the
    pattern is nowhere and need not be looked for.
    """

    name: str
    pattern: str
    put: str
    example: tuple[str, str]
    one_sided: bool = False
    cues: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; capitals count in it."""
        return re.compile(self.pattern)

    def may_stand_in(self, text: str) -> bool:
        """Say whether the pattern may be found in a text."""
        return not self.cues or any(cue in text for cue in self.cues)
