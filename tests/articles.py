"""Generated articles and the same before some corrections, for the laws of drafting.

Sentences come from templates in several fields of news; every name is invented. An edit goes from
the later text to the earlier one, as a correction does backwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve, frozen
from hypothesis import strategies as st

FIRST = [
    "Nora",
    "Ken",
    "Ruth",
    "Amir",
    "Lena",
    "Tomas",
    "Ines",
    "Oskar",
    "Priya",
    "Wanda",
    "Colm",
    "Yusuf",
    "Greta",
    "Milo",
]
LAST = [
    "Kessler",
    "Sorley",
    "Amble",
    "Farouk",
    "Brask",
    "Vandermeer",
    "Ocampo",
    "Lindqvist",
    "Raman",
    "Tolliver",
    "Quade",
    "Demir",
    "Haldane",
    "Pruett",
]
PLACES = [
    "Arden",
    "Brill",
    "Carrow",
    "Dunmere",
    "Eastlake",
    "Farrowby",
    "Glenholt",
    "Harwick",
    "Ilsham",
    "Kelbrook",
]
ORGS = [
    "Harbor Trust", "the Tarn Valley Mill", "Corran Homes", "the Dunmere Bridge Authority",
    "Kestor Energy", "Larkhill School", "the Ilsham Museum", "Brask Shipping",
]  # fmt: skip
TITLES = [
    "mayor",
    "deputy mayor",
    "treasurer",
    "head of planning",
    "director",
    "managing director",
    "chief engineer",
    "secretary",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "September",
    "October",
    "November",
    "December",
]
QUOTES = [
    "We have waited long enough", "Nobody asked the people who live here", "The money is there",
    "This was never about the bridge", "I would do it again tomorrow", "The numbers do not add up",
    "It will take years to repair", "We were told it was safe",
]  # fmt: skip
VERBS = [
    ("approved", "rejected"),
    ("raised", "lowered"),
    ("welcomed", "opposed"),
    ("opened", "closed"),
    ("won", "lost"),
]
THINGS = ["the plan", "the budget", "the merger", "the appeal", "the road scheme", "the contract"]
NOUNS = ["homes", "pupils", "voters", "new buses", "beds", "volunteers", "solar panels", "jobs"]

TEMPLATES = [
    "{Org}, built in {year}, employs {n} people.",
    "The council {verb} {thing} on {day}.",
    "The fire broke out at {time} in {place}.",
    "About {n} {noun} were lost when the store in {place} shut.",
    "The crash killed {small} people and injured {small2} others.",
    "The company will build {n} {noun} in {place}.",
    "Prices rose {pct} percent in {month}, the bureau said.",
    "{Org} was founded in {year} by a group of farmers.",
    "{name}, the {title} of the group, declined to comment.",
    "{name}, {age}, was sentenced on {day} to {small} years in prison.",
    "The trust received a {money} grant from the state.",
    "The bridge cost {money} to repair.",
    "“{quote},” said {name}, a resident of {place}.",
    "“{quote},” {name} told the meeting on {day}.",
    "Judge {name} {verb} {thing} after a hearing that lasted {small} hours.",
    "The trial begins on {month} {dayno}, with {name} as the first witness.",
    "The team beat {place} {score} in front of {n} fans.",
    "{place} has {n} voters and {place2} has {n2}.",
    "The route is {small} miles long and ends near {place}.",
    "The study, led by {name}, followed {n} patients for {small} years.",
    "Officials {verb} {thing}, which had been delayed since {year}.",
    "The festival opens on {day} in {place}.",
    "The school, named for {name}, has {n} pupils.",
    "Nearly {pct} percent of voters in {place} {verb} {thing}.",
]

ADDED = [
    "The governors have not yet voted on the change.",
    "The owner of the site sits on the planning board.",
    "Two earlier reports reached the same conclusion.",
    "The ministry had warned of the risk in a letter.",
    "A second hearing is planned for the autumn.",
]
PHRASES = [
    " and a new library",
    " for the second time",
    " after a long debate",
    " with some conditions",
]


@frozen
class Sentence:
    template: str
    values: dict[str, str]

    @property
    def text(self) -> str:
        words = re.sub(r"\{(\w+)\}", lambda slot: self.values[slot[1]], self.template)
        return words[:1].upper() + words[1:] if words[:1] != "“" else words


@frozen
class Story:
    """An article in the making: its headline, and its sentences by paragraph."""

    headline: str
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def text(self) -> str:
        return "\n\n".join(
            [self.headline, *(" ".join(one.text for one in row) for row in self.paragraphs)]
        )

    def replaced(self, old: str, new: str) -> Story:
        """Return the story with a word put for another in every value."""
        return evolve(
            self,
            paragraphs=tuple(
                tuple(
                    evolve(
                        one,
                        values={k: re.sub(rf"\b{old}\b", new, v) for k, v in one.values.items()},
                    )
                    for one in row
                )
                for row in self.paragraphs
            ),
        )


def _name(draw: st.DrawFn) -> str:
    return f"{draw(st.sampled_from(FIRST))} {draw(st.sampled_from(LAST))}"


VALUES: dict[str, Callable[[st.DrawFn], str]] = {
    "n": lambda draw: f"{draw(st.integers(12, 48_000)):,}",
    "n2": lambda draw: f"{draw(st.integers(12, 48_000)):,}",
    "small": lambda draw: str(draw(st.integers(2, 30))),
    "small2": lambda draw: str(draw(st.integers(31, 60))),
    "pct": lambda draw: f"{draw(st.integers(1, 60))}.{draw(st.integers(1, 9))}",
    "money": lambda draw: (
        f"${draw(st.integers(2, 90))}.{draw(st.integers(1, 9))} {draw(st.sampled_from(['million', 'billion']))}"
    ),
    "age": lambda draw: str(draw(st.integers(18, 90))),
    "year": lambda draw: str(draw(st.integers(1890, 2019))),
    "day": lambda draw: draw(st.sampled_from(DAYS)),
    "month": lambda draw: draw(st.sampled_from(MONTHS)),
    "dayno": lambda draw: str(draw(st.integers(1, 28))),
    "time": lambda draw: (
        f"{draw(st.integers(1, 11))}:{draw(st.sampled_from(['15', '30', '45']))} {draw(st.sampled_from('ap'))}.m."
    ),
    "place": lambda draw: draw(st.sampled_from(PLACES[:5])),
    "place2": lambda draw: draw(st.sampled_from(PLACES[5:])),
    "name": _name,
    "title": lambda draw: draw(st.sampled_from(TITLES)),
    "quote": lambda draw: draw(st.sampled_from(QUOTES)),
    "verb": lambda draw: draw(st.sampled_from(sorted({verb for pair in VERBS for verb in pair}))),
    "thing": lambda draw: draw(st.sampled_from(THINGS)),
    "noun": lambda draw: draw(st.sampled_from(NOUNS)),
    "Org": lambda draw: draw(st.sampled_from(ORGS)),
    "score": lambda draw: f"{draw(st.integers(2, 9))}-{draw(st.integers(0, 1))}",
}

EDITS = (
    "value",
    "value",
    "value",
    "misspell",
    "swap",
    "omit",
    "omit-words",
    "remove",
    "remove-words",
    "headline",
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    rows = draw(st.lists(st.sampled_from(TEMPLATES), min_size=4, max_size=9, unique=True))
    sentences = [
        Sentence(row, {slot: VALUES[slot](draw) for slot in re.findall(r"\{(\w+)\}", row)})
        for row in rows
    ]
    cut = draw(st.integers(1, len(sentences) - 1))
    place, thing = draw(st.sampled_from(PLACES)), draw(st.sampled_from(THINGS))
    head = f"{place} council to vote on {thing.removeprefix('the ')}"
    return Story(head, (tuple(sentences[:cut]), tuple(sentences[cut:])))


@st.composite
def corrected(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text before and after one to four corrections of any kind."""
    after = draw(stories())
    before = after
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4)):
        before, after = _edited(draw, edit, before, after)
    return before.text, after.text


def _edited(draw: st.DrawFn, edit: str, before: Story, after: Story) -> tuple[Story, Story]:
    row = draw(st.integers(0, 1))
    at = draw(st.integers(0, min(len(before.paragraphs[row]), len(after.paragraphs[row])) - 1))
    old, new = before.paragraphs[row][at], after.paragraphs[row][at]
    if edit == "value" and old.values:
        slot = draw(st.sampled_from(sorted(old.values)))
        return _with(
            before, row, at, evolve(old, values={**old.values, slot: VALUES[slot](draw)})
        ), after
    if edit == "misspell":
        name = draw(st.sampled_from(LAST))
        return before.replaced(
            name, draw(st.sampled_from([name[:-1], name + "e", name[0] + name[2:]]))
        ), after
    if edit == "swap" and {"n", "n2"} <= set(old.values):
        swapped = {**old.values, "n": old.values["n2"], "n2": old.values["n"]}
        return _with(before, row, at, evolve(old, values=swapped)), after
    if edit in {"omit", "remove"}:
        unused = [one for one in ADDED if one not in before.text and one not in after.text]
        sentence = Sentence(draw(st.sampled_from(unused)), {})
        if edit == "omit":
            return before, _inserted(after, row, at + 1, sentence)
        return _inserted(before, row, at + 1, sentence), after
    if edit in {"omit-words", "remove-words"} and old == new and old.text.endswith("."):
        more = evolve(old, template=old.template[:-1] + draw(st.sampled_from(PHRASES)) + ".")
        story = after if edit == "omit-words" else before
        changed = _with(story, row, at, more)
        return (before, changed) if edit == "omit-words" else (changed, after)
    if edit == "headline":
        return evolve(before, headline=before.headline.replace("vote", "decide")), after
    return before, after


def _with(story: Story, row: int, at: int, sentence: Sentence) -> Story:
    rows = [list(sentences) for sentences in story.paragraphs]
    rows[row][at] = sentence
    return evolve(story, paragraphs=tuple(map(tuple, rows)))


def _inserted(story: Story, row: int, at: int, sentence: Sentence) -> Story:
    rows = [list(sentences) for sentences in story.paragraphs]
    rows[row].insert(at, sentence)
    return evolve(story, paragraphs=tuple(map(tuple, rows)))
