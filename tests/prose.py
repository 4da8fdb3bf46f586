"""Texts for property tests: any string at all, and strings with the shape of edited prose."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

laws = settings(max_examples=2_000, deadline=None)
"""What the design asks of a law: at least 2,000 examples, and no clock."""

anything = st.text(st.characters(), max_size=60)
"""Any code points, lone surrogates and unassigned ones among them."""

_WORDS = """
    the a of in said mayor Mayor York Jersey New police 5.2 52 5,200 percent $4 O’Brien co-author
    cafe\u0301 naïve 👩\u200d👩\u200d👧 🇫🇷 हिन्दी 東京 Monday March 3 ( ) “yes” \ud800 x.y. U.S.
    e\u0308\u0301 \u0301 \u0600a
""".split()  # noqa: SIM905
_STOPS = (
    ". ",
    ". ",
    ".\n\n",
    "\n\n",
    "\n",
    "\r\n",
    ", ",
    "? ",
    ".” ",
    "; ",
    " ",
    "",
    "  ",
    "\u2028",
)

words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
sentences = st.tuples(words, st.sampled_from(_STOPS)).map("".join)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text of some sentences and the same after edits: words, sentences, order."""
    before = draw(st.lists(sentences, max_size=9))
    after = list(before)
    for _ in range(draw(st.integers(0, 5))):
        edit = draw(st.sampled_from(("add", "cut", "move", "words", "repeat")))
        at = draw(st.integers(0, max(len(after) - 1, 0)))
        if edit == "add" or not after:
            after.insert(at, draw(sentences))
        elif edit == "cut":
            del after[at]
        elif edit == "move":
            after.insert(draw(st.integers(0, len(after) - 1)), after.pop(at))
        elif edit == "repeat":
            after.insert(at, after[at])
        else:
            row = after[at].split(" ")
            row[draw(st.integers(0, len(row) - 1))] = draw(st.sampled_from(_WORDS))
            after[at] = " ".join(row)
    return "".join(before), "".join(after)


pairs = st.one_of(st.tuples(anything, anything), edited())


@st.composite
def scattered(draw: st.DrawFn) -> tuple[str, str]:
    """Return a sentence and the same with words put in and cut here and there.

    What remains between its ends takes the whole search for a shortest script.
    """
    before = draw(st.lists(st.sampled_from(_WORDS), min_size=5, max_size=14))
    after = list(before)
    for _ in range(draw(st.integers(2, 4))):
        at = draw(st.integers(0, len(after) - 1))
        if draw(st.booleans()) or len(after) == 1:
            after.insert(at, draw(st.sampled_from(_WORDS)))
        else:
            del after[at]
    return " ".join(before), " ".join(after)
