"""Words of which only one holds beside the same words: before and after, more and fewer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from versioned.rules.rule import compiled

Anchor = Literal["behind", "around", "figure behind", "figure before"]
"""Where the words stand that two sentences must share: behind, on both sides, or as a figure."""


@frozen(eq=False)
class Opposites:
    """A row of words that exclude each other, by what each says, and where they are anchored.

    ``example`` is two sentences that cannot both hold, and is run as the test of the row.
    """

    name: str
    words: Mapping[str, str]
    anchor: Anchor
    example: tuple[str, str]


OPPOSITES = (
    Opposites(
        "time",
        {
            "earlier": r"before|prior to|ahead of",
            "later": r"after|following|in the wake of",
        },
        "around",
        ("She resigned before the inquiry began.", "She resigned after the inquiry was opened."),
    ),
    Opposites(
        "bound",
        {
            "above": r"more than|over|at least|upwards of|above|no fewer than|no less than",
            "below": r"fewer than|less than|under|up to|below|at most|no more than|almost|nearly|just short of",
        },
        "figure behind",
        ("More than 300 jobs will go.", "Fewer than 300 jobs will go."),
    ),
    Opposites(
        "course",
        {
            "up": r"up|higher|rise of|gain of|increase of|growth of",
            "down": r"down|lower|fall of|loss of|decrease of|drop of|decline of",
        },
        "figure behind",
        ("Sales were down 4%.", "Sales, up 4%, beat the forecasts."),
    ),
    Opposites(
        "bearing",
        {
            "north": r"(?:due )?north of",
            "south": r"(?:due )?south of",
            "east": r"(?:due )?east of",
            "west": r"(?:due )?west of",
        },
        "behind",
        ("The mine lies north of Tarn.", "It is eleven miles south of Tarn."),
    ),
    Opposites(
        "size",
        {
            "greater": r"(?:larger|bigger|higher|longer|older|faster|heavier|wider|deeper|taller|better|more \w+) than",
            "smaller": r"(?:smaller|lower|shorter|younger|slower|lighter|narrower|shallower|worse|less \w+) than",
        },
        "behind",
        ("It is smaller than Belgium.", "The park is larger than Belgium."),
    ),
    Opposites(
        "stance",
        {
            "for": r"(?:voted|spoke|came out|argued|campaigned) (?:for|in favou?r of)|in favou?r of|supported|backed",
            "against": r"(?:voted|spoke|came out|argued|campaigned) against|opposed|was against|were against",
        },
        "around",
        ("Mr. Lund voted against the levy.", "Mr. Lund supported the levy."),
    ),
    Opposites(
        "having",
        {"with": r"with", "without": r"without"},
        "around",
        ("The plant ran without a filter.", "The plant ran with a filter."),
    ),
    Opposites(
        "period",
        {
            "hour": r"an hour|hourly|per hour",
            "day": r"a day|daily|per day|each day|every day",
            "week": r"a week|weekly|per week|each week|every week",
            "month": r"a month|monthly|per month|each month|every month",
            "year": r"a year|yearly|annually|per year|each year|every year",
        },
        "figure before",
        ("The fee is $40 a month.", "The fee is $40 a year."),
    ),
)  # fmt: skip

DENIED = compiled(
    r"\b(?:is|are|was|were|has|have|had|been|be|do|does|did|will|would|could|can)"
    r"(?:n[’']t| not| never)"
    r"(?: (?:been|be|yet|ever|\w+ly))* (?P<verb>[a-z]{4,})\b",
    {},
)
"""What is said not to be so, by its verb."""

HELPED = compiled(
    r"\b(?:is|are|was|were|has|have|had|been|did|does|do)(?: (?:been|\w+ly|also))* $", {}
)
"""What stands before a verb that is asserted."""
