"""House styles of correction notices: their phrases, phrased by us after each one's habits.

A template is the words of one claim. ``{self}`` is what a claim begins with ("An earlier version
of this article"); ``{about}`` what the value is the value of; ``{wrong}`` and ``{right}`` the
values; ``{be}`` "is" or "was". ``{wrong_words}`` and ``{right_words}`` come in quotation marks,
with the stop that follows them where the house puts it; so does ``{words}``. ``{amended}`` says
that the article was changed, for what is put more plainly so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from versioned.model import Kind

Templates = Mapping[str, tuple[str, ...]]


@frozen
class Style:
    """A house's habits.

    ``opening`` stands before the first claim, by whether there is a date; ``labels`` before it,
    by the notice's kind, again with and without a date. ``selves`` begin a claim: the first one,
    and then ways to begin the others, in the order in which they are tried. The templates of a
    claim are likewise tried in order, a table's ``plain`` ones last.
    """

    name: str
    day: Literal["month-first", "day-first"]
    stops_inside: bool
    labels: Mapping[Kind, tuple[str, str]]
    first: tuple[str, str]
    others: tuple[str, ...]
    templates: Templates
    closing: str = ""


_LABELS: Mapping[Kind, tuple[str, str]] = {
    "correction": ("Correction: ", "Correction ({date}): "),
    "update": ("Update: ", "Update ({date}): "),
}

_SHARED: Templates = {
    "order": (
        "{self} reversed the figures for {one} and {two}.",
        "{self} transposed the figures for {one} and {two}.",
    ),
    "quote": (
        "{self} misquoted {about}. The quotation should have read {right_words,} not {wrong_words.}",
        "{self} misquoted {about}. It should have read {right_words,} not {wrong_words.}",
        "{self} quoted {about} as saying {wrong_words.} It should have said {right_words.}",
    ),
    "unattributed-quote": (
        "{self} gave a quotation as {wrong_words.} It should have been {right_words.}",
    ),
    "attribution": ("{self} attributed {about} to {wrong}. {They} came from {right}.",),
    "headline": (
        "{self_headline} said {wrong_words.} It should have said {right_words.}",
        "{self} said in the headline {wrong_words.} It should have said {right_words.}",
    ),
    "omission": ("{self} did not say that {clause}.",),
    "sentence-omitted": (
        "{self} did not include the sentence {words.}",
        "{self} omitted the sentence {words.}",
    ),
    "quotation-omitted": ("{self} did not include a quotation from {about}, {words.}",),
    "quotation-removed": (
        "{self} included a quotation from {about}, {words,} which has been removed.",
        "{amended} to remove a quotation from {about}, {words.}",
    ),
    "passage-omitted": ("{self} did not include the passage {words.}",),
    "removal": (
        "{self} included a statement that {clause}, which has been removed.",
        "{amended} to remove a statement that {clause}.",
    ),
    "sentence-removed": (
        "{self} included the sentence {words,} which has been removed.",
        "{amended} to remove the sentence {words.}",
    ),
    "words": (
        "{self} said {wrong_words.} It should have said {right_words.}",
        "{self} read {wrong_words.} It should have read {right_words.}",
        "{self} used {wrong_words} where it should have used {right_words.}",
    ),
}

_VALUE = (
    "{self} misstated {about}. It {be} {right}, not {wrong}.",
    "{self} gave {about} as {wrong}. It {be} {right}.",
)

NYT = Style(
    "nyt",
    "month-first",
    stops_inside=True,
    labels={
        "correction": ("Correction: ", "Correction: {date}\n"),
        "update": ("Update: ", "Update: {date}\n"),
    },
    first=("An earlier version of this article", "An earlier version of this article"),
    others=("The article also", "It also", "An earlier version of this article also"),
    templates={
        **_SHARED,
        "value": _VALUE,
        "title": (
            "{self} misstated the title of {about}. It is {right}, not {wrong}.",
            "{self} gave the title of {about} as {wrong}. It is {right}.",
        ),
        "name": (
            "{self} misstated {about}. It is {right}, not {wrong}.",
            "{self} gave {about} as {wrong}. It is {right}.",
        ),
        "misspelled": (
            "{self} misspelled {about}. It is {right}, not {wrong}.",
            "{self} misspelled {about} as {wrong}. It is {right}.",
        ),
        "misspelled-name": (
            "{self} misspelled the name of {right} as {wrong}.",
            "{self} misspelled a name as {wrong}. It is {right}.",
        ),
    },
)

GUARDIAN = Style(
    "guardian",
    "day-first",
    stops_inside=False,
    labels={"correction": ("", ""), "update": ("", "")},
    first=(
        "This article has been amended because an earlier version",
        "This article was amended {on} {date} because an earlier version",
    ),
    others=("It also", "The article also", "An earlier version also"),
    templates={
        **_SHARED,
        "value": (
            "{self} gave {about} as {wrong}. It {be} {right}.",
            "{self} misstated {about}. It {be} {right}, not {wrong}.",
        ),
        "title": (
            "{self} gave the title of {about} as {wrong}. It is {right}.",
            "{self} misstated the title of {about}. It is {right}, not {wrong}.",
        ),
        "name": (
            "{self} gave {about} as {wrong}. It is {right}.",
            "{self} misstated {about}. It is {right}, not {wrong}.",
        ),
        "misspelled": (
            "{self} misspelt {about} as {wrong}. It is {right}.",
            "{self} misspelt {about}. It is {right}, not {wrong}.",
        ),
        "misspelled-name": (
            "{self} misspelt the name of {right} as {wrong}.",
            "{self} misspelt a name as {wrong}. It is {right}.",
        ),
        "quote": (
            "{self} quoted {about} as saying {wrong_words.} It should have said {right_words.}",
            *_SHARED["quote"],
        ),
    },
)

AP = Style(
    "ap",
    "month-first",
    stops_inside=True,
    labels={"correction": ("", ""), "update": ("", "")},
    first=("This story has been corrected", "This story was corrected {on} {date,}"),
    others=("It has also been corrected", "It was also corrected", "The story was also corrected"),
    templates={
        "order": (
            "{self} because it had reversed the figures for {one} and {two}.",
            "{self} because it transposed the figures for {one} and {two}.",
        ),
        "value": ("{self} to show that {about} {be} {right}, not {wrong}.",),
        "title": ("{self} to show that the title of {about} is {right}, not {wrong}.",),
        "name": ("{self} to show that {about} is {right}, not {wrong}.",),
        "misspelled": (
            "{self} to show that {about} is spelled {right}, not {wrong}.",
            "{self} to show that {about} is {right}, not {wrong}.",
        ),
        "misspelled-name": (
            "{self} to show that a name is spelled {right}, not {wrong}.",
            "{self} to show that the spelling of a name is {right}, not {wrong}.",
            "{self} to correct the spelling of a name to {right}, from {wrong}.",
        ),
        "quote": (
            "{self} to show that the words of {about} are {right_words,} not {wrong_words.}",
            "{self} to read {right_words} instead of {wrong_words.}",
        ),
        "unattributed-quote": ("{self} to read {right_words} instead of {wrong_words.}",),
        "attribution": ("{self} to attribute {about} to {right}, not {wrong}.",),
        "headline": ("{self_headline} to read {right_words} instead of {wrong_words.}",),
        "omission": ("{self} to say that {clause}.",),
        "sentence-omitted": (
            "{self} to add the sentence {words,} which was missing.",
            "{self} because it did not include the sentence {words.}",
        ),
        "quotation-omitted": (
            "{self} because it did not include a quotation from {about}, {words.}",
        ),
        "quotation-removed": ("{self} to remove a quotation from {about}, {words.}",),
        "passage-omitted": (
            "{self} because it did not include the passage {words.}",
            "{self} to add the passage {words,} which was missing.",
        ),
        "removal": ("{self} to remove a statement that {clause}.",),
        "sentence-removed": ("{self} to remove the sentence {words.}",),
        "words": (
            "{self} to read {right_words} instead of {wrong_words.}",
            "{self} to read {right_words,} not {wrong_words.}",
            "{self}. An earlier version said {wrong_words.} It should have said {right_words.}",
            "{self}. An earlier version used {wrong_words} where it should have used {right_words.}",
        ),
    },
)

PLAIN = Style(
    "plain",
    "month-first",
    stops_inside=True,
    labels=_LABELS,
    first=("An earlier version of this article", "An earlier version of this article"),
    others=("It also", "The article also", "An earlier version of this article also"),
    templates={
        **_SHARED,
        "value": (
            "{self} gave {about} as {wrong}. It {be} {right}.",
            "{self} misstated {about}. It {be} {right}, not {wrong}.",
        ),
        "title": (
            "{self} gave the title of {about} as {wrong}. It is {right}.",
            "{self} misstated the title of {about}. It is {right}, not {wrong}.",
        ),
        "name": (
            "{self} gave {about} as {wrong}. It is {right}.",
            "{self} misstated {about}. It is {right}, not {wrong}.",
        ),
        "misspelled": (
            "{self} misspelled {about} as {wrong}. It is {right}.",
            "{self} misspelled {about}. It is {right}, not {wrong}.",
        ),
        "misspelled-name": (
            "{self} misspelled the name of {right} as {wrong}.",
            "{self} misspelled a name as {wrong}. It is {right}.",
        ),
    },
)

STYLES: Mapping[str, Style] = {style.name: style for style in (NYT, GUARDIAN, AP, PLAIN)}
"""The house styles by name."""

AMENDED = ("This article has been amended", "The article was also amended")
"""What ``{amended}`` is in the first claim of a notice, and in those after it."""

HEADLINE_SELF = {
    "An earlier version of this article": "The headline on an earlier version of this article",
    "an earlier version": "the headline on an earlier version",
    "This story": "The headline of this story",
}
"""How a claim about the headline begins, in place of the words by which the house names itself."""
