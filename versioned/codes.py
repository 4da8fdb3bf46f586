"""The codes that a finding can have: what each means, how severe it is by default, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from versioned.model import Severity

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From the mildest on."""


@frozen
class Code:
    """What a finding of one kind means; ``severity`` None is a code that a policy must ask for."""

    name: str
    severity: Severity | None
    meaning: str
    advice: str


_ROWS = (
    Code(
        "undisclosed-change", "error",
        "A material change that no notice discloses.",
        "Add a notice that says what was wrong and what is right, or restore the earlier wording.",
    ),
    Code(
        "notice-unfulfilled", "error",
        "The text still has what its notice says was corrected.",
        "Correct this place too, or say in the notice why it stays.",
    ),
    Code(
        "notice-contradicted", "warning",
        "Notice and body state things about one subject that cannot both hold.",
        "Find out which of the two holds, and put the other right.",
    ),
    Code(
        "notice-vague", "warning",
        "A correction says neither what was wrong nor what is right.",
        "Say what the article had said and what is so.",
    ),
    Code(
        "notice-undated", "warning",
        "A notice does not say when the article was changed.",
        "Put the date of the change beside the label.",
    ),
    Code(
        "date-missing", "info",
        "A notice gives a date of which the day or the year is missing.",
        "Give the day, month and year of the change.",
    ),
    Code(
        "notice-unlabelled", "info",
        "A notice has no label that says what kind of notice it is.",
        "Head it “Correction”, “Clarification” or “Update”, as the case may be.",
    ),
    Code(
        "notice-mislabelled", "warning",
        "An update or a clarification corrects a fact.",
        "Label it as a correction.",
    ),
    Code(
        "notice-removed", "error",
        "A notice of the earlier text is gone.",
        "Put the notice back: what it reports is still true of the earlier text.",
    ),
    Code(
        "notice-altered", "warning",
        "A notice of the earlier text reads differently.",
        "Add a notice of its own for what is new, and leave the old one as it was.",
    ),
    Code(
        "notice-without-change", "warning",
        "A new notice reports a correction that does not show between the two texts.",
        "Make the change, or compare with the text that had the error.",
    ),
    Code(
        "correction-scar", "warning",
        "An edit left broken grammar.",
        "Mend the sentence.",
    ),
    Code(
        "notice-omits-error", None,
        "A notice does not state the error that it corrects.",
        "State what the article had said.",
    ),
    Code(
        "notice-repeats-error", None,
        "A notice repeats the error that it corrects.",
        "State what is right, and leave the wrong value out.",
    ),
    Code(
        "notice-exact", "info",
        "What a claim of a notice discloses, and where.",
        "Nothing to do.",
    ),
)  # fmt: skip

CODES: Mapping[str, Code] = MappingProxyType({row.name: row for row in _ROWS})
"""Every code by its name, in the order in which findings are listed."""
