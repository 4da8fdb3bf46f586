"""Pairs of texts made with a seed: news prose from the fixtures, edited as a newsroom would.

The sentences are those of the project's own fixture articles, shuffled; scaled texts, which need
more than there are, come from a chain of words over the same articles. Nothing here knows of the
diff that is measured.
"""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from attrs import frozen

from versioned.text import paragraphs, sentences

ROOT = Path(__file__).parent.parent
WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")

Text = list[list[str]]
"""Paragraphs of sentences."""


@frozen
class Pair:
    """Two texts and how many edits lie between them, of which so many moved a sentence or more."""

    before: str
    after: str
    edits: int
    moves: int


def pairs(count: int, seed: int) -> list[Pair]:
    """Return pairs of 300-1500 words with 1-30 edits."""
    return [_pair(random.Random(f"{seed}/{number}")) for number in range(count)]


def scaled(words: int, seed: int) -> Text:
    """Return paragraphs of at least so many words, from a chain over the fixtures."""
    chance = random.Random(f"scaled/{seed}")
    following = _chain()
    text: Text = []
    have = 0
    while have < words:
        text.append([])
        for _ in range(chance.randint(2, 5)):
            sentence = _sentence(following, chance)
            have += sentence.count(" ") + 1
            text[-1].append(sentence)
    return text


def edited(text: Text, share: float, seed: int) -> Text:
    """Return the text with such a share of its sentences edited."""
    chance = random.Random(f"edited/{seed}")
    return [
        [_reworded(sentence, chance) if chance.random() < share else sentence for sentence in row]
        for row in text
    ]


def joined(text: Text) -> str:
    """Return paragraphs of sentences as one string, blank lines between paragraphs."""
    return "\n\n".join(" ".join(row) for row in text if row)


@cache
def _stock() -> tuple[str, ...]:
    found: dict[str, None] = {}
    # Named, so that the pairs stay the same when the corpus grows.
    names = [
        path for kind in ("gbr", "mag") for path in (ROOT / "fixtures").glob(f"*/{kind}-*.txt")
    ]
    for path in sorted(names):
        text = path.read_text(encoding="utf-8")
        for paragraph in paragraphs(text):
            for sentence in sentences(text, paragraph):
                quoted = " ".join(sentence.of(text).split())
                if 6 <= len(quoted.split()) <= 45:
                    found[quoted] = None
    return tuple(found)


@cache
def _vocabulary() -> tuple[str, ...]:
    return tuple(word for sentence in _stock() for word in WORD.findall(sentence))


@cache
def _chain() -> dict[str, list[str]]:
    following: dict[str, list[str]] = {}
    for sentence in _stock():
        row = ["", *sentence.split(" "), ""]
        for one, two in pairwise(row):
            following.setdefault(one, []).append(two)
    return following


def _sentence(following: dict[str, list[str]], chance: random.Random) -> str:
    row: list[str] = []
    word = chance.choice(following[""])
    while word and len(row) < 40:
        row.append(word)
        word = chance.choice(following[word])
    return " ".join(row)


def _pair(chance: random.Random) -> Pair:
    target = chance.randint(300, 1500)
    stock = chance.sample(_stock(), len(_stock()))
    spare = [stock.pop() for _ in range(30)]
    text: Text = []
    have = 0
    while have < target and stock:
        text.append([])
        for _ in range(chance.randint(1, 4)):
            if stock:
                text[-1].append(stock.pop())
                have += len(text[-1][-1].split())
    before = joined(text)
    edits, moves = chance.randint(1, 30), 0
    for _ in range(edits):
        moves += _edit(text, spare, chance)
    return Pair(before, joined(text), edits, moves)


_EDITS = {
    "word": 30, "number": 12, "phrase": 10, "typo": 8, "mark": 6, "cut": 6, "insert": 8,
    "add sentence": 6, "cut sentence": 5, "move sentence": 3, "move paragraph": 2,
    "split paragraph": 2, "rewrite": 2,
}  # fmt: skip
"""What newsrooms do to a published text, and about how often; weights by judgement, not counted."""


def _edit(text: Text, spare: list[str], chance: random.Random) -> int:
    """Make one edit; return 1 where it moved something."""
    kind = chance.choices(list(_EDITS), list(_EDITS.values()))[0]
    at = chance.randrange(len(text))
    row = text[at]
    n = chance.randrange(len(row))
    if kind == "add sentence":
        row.insert(n, spare.pop())
    elif kind == "cut sentence":
        if len(row) > 1:
            del row[n]
    elif kind == "move sentence":
        if len(row) > 1:
            sentence = row.pop(n)
            home = chance.choice(text)
            home.insert(chance.randint(0, len(home)), sentence)
            return 1
    elif kind == "move paragraph":
        text.insert(chance.randrange(len(text)), text.pop(at))
        return 1
    elif kind == "split paragraph":
        if len(row) > 1:
            cut = chance.randint(1, len(row) - 1)
            text[at : at + 1] = [row[:cut], row[cut:]]
    elif kind == "rewrite":
        row[n] = spare.pop()
    else:
        row[n] = _reworded(row[n], chance, kind)
    return 0


def _reworded(sentence: str, chance: random.Random, kind: str = "word") -> str:
    words = sentence.split(" ")
    n = chance.randrange(len(words))
    new = chance.choice(_vocabulary())
    if kind == "number":
        numbers = [at for at, word in enumerate(words) if any(c.isdigit() for c in word)]
        n = chance.choice(numbers or [n])
        words[n] = WORD.sub(str(chance.randint(2, 5000)), words[n], count=1)
    elif kind == "phrase":
        size = chance.randint(2, 4)
        words[n : n + size] = chance.sample(_vocabulary(), chance.randint(1, 4))
    elif kind == "typo" and len(words[n]) > 3:
        at = chance.randrange(len(words[n]) - 1)
        word = words[n]
        words[n] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif kind == "mark":
        words[n] = words[n].rstrip(",") if words[n].endswith(",") else words[n] + ","
    elif kind == "cut" and len(words) > 3:
        del words[n : n + chance.randint(1, 2)]
    elif kind == "insert":
        words[n:n] = chance.sample(_vocabulary(), chance.randint(1, 3))
    else:
        words[n] = WORD.sub(new, words[n], count=1)
    return " ".join(words)
