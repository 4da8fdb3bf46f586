"""How well and how fast words are attributed: ``python -m benchmarks.blame``.

Histories of 1,000 words and 100 revisions are generated with a seed. Every word has an identity
from the revision that brought it in, and the edits, as newsrooms make them, carry it along: words
and phrases replaced, put in and taken out, sentences and paragraphs moved, taken out and put back,
paragraphs split and joined, revisions reverted, notices added. Asked for each word of the last
revision is which revision brought it in. WikiWho (PyPI) gets the same texts in the same run.

A word is what stands between white space, without the marks at its ends. A word replaced by one
that reads the same is no new word. Where a word stands twice in a row, or a new sentence reads in
part as an old one did, the texts do not tell which word is which: a tool is right only where it
names the revision that did it, and all such words count. Nothing was tuned on the seed that is
used without ``--seed``; its run is kept in ``benchmarks/results/blame.md``.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from attrs import define, field, frozen

from benchmarks.generated import ROOT, _stock, _vocabulary
from versioned.attributions import blame

SEED = 1934
_WORDS = 1_000
_REVISIONS = 100
_HISTORIES = 20
_RESULT = ROOT / "benchmarks" / "results" / "blame.md"
_TEXT = """\
# Where words come from

Written by `python -m benchmarks.blame`: {0}.

{1}
"""
_PARTS = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)

_EDITS = {
    "word": 30, "number": 10, "phrase": 10, "insert": 10, "cut": 8, "add sentence": 8,
    "cut sentence": 6, "rewrite": 3, "move sentence": 5, "move paragraph": 4, "split paragraph": 3,
    "join paragraphs": 2, "put back": 4, "undo": 3, "notice": 2, "cut paragraph": 2,
}  # fmt: skip
"""What happens to a text, and about how often; weights by judgement, not counted."""
_NOTICES = (
    "Correction: An earlier version of this article misstated the {0} of the {1}. "
    "It was {2}, not {3}.",
    "This article was amended because it gave the {0} as {1}. The {2} is {3}.",
    "Update: This story now says that the {0} {1} was {2} in {3}.",
    "Correction: The {0} is {1}. A previous version said that it was {2} {3}.",
)
"""What notices say; that those of one house begin alike is part of the task."""
_REVERTS = 0.04
"""How many of the revisions are an earlier one again."""


@frozen(eq=False)
class Word:
    """A word by identity: the revision that brought it in, and the marks around it now."""

    text: str
    origin: int
    before: str = ""
    behind: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.text}{self.behind}"


Sentence = list[Word]
Text = list[list[Sentence]]


@frozen
class Told:
    """A history: its texts, oldest first, and for each word of the last one who brought it in."""

    texts: tuple[str, ...]
    truth: tuple[tuple[int, int, int], ...]
    """Start and end in the last text, and the revision."""


@define
class _Desk:
    """A text in the making."""

    chance: random.Random
    stock: list[str]
    number: int = 0
    text: Text = field(factory=list)
    cut: list[Sentence] = field(factory=list)
    undoing: list[tuple[Word, Word]] = field(factory=list)
    """Replacements of a word, that can be undone: the new word and the old."""

    def sentence(self) -> Sentence:
        """Return a sentence that the article never had."""
        return self.words(self.stock.pop())

    def words(self, text: str) -> Sentence:
        """Return new words; marks that stand alone go with the word before them."""
        row: Sentence = []
        for piece in text.split():
            before, word, behind = _parted(piece)
            if word or not row:
                row.append(Word(word, self.number, before, behind))
            else:
                last = row.pop()
                row.append(Word(last.text, last.origin, last.before, f"{last.behind} {piece}"))
        return row

    def replaced(self, old: Word, text: str) -> Word:
        word = _parted(text)[1] or text
        return old if word == old.text else Word(word, self.number, old.before, old.behind)


def _parted(piece: str) -> tuple[str, str, str]:
    match = _PARTS.fullmatch(piece)
    assert match
    return match[1], match[2], match[3]


def histories(count: int, seed: int, words: int, revisions: int) -> Iterator[Told]:
    """Yield histories of so many words and revisions."""
    for number in range(count):
        yield _history(random.Random(f"blame/{seed}/{number}"), words, revisions)


def _history(chance: random.Random, words: int, revisions: int) -> Told:
    desk = _Desk(chance, chance.sample(_stock(), len(_stock())))
    while sum(len(row) for paragraph in desk.text for row in paragraph) < words:
        desk.text.append([desk.sentence() for _ in range(chance.randint(1, 4))])
    kept = [_copied(desk.text)]
    for desk.number in range(1, revisions):
        if chance.random() < _REVERTS and len(kept) > 2:
            desk.text = _copied(chance.choice(kept[-8:-1]))
        else:
            for _ in range(chance.randint(1, 6)):
                kind = chance.choices(list(_EDITS), list(_EDITS.values()))[0]
                _KINDS[kind](desk)
        kept.append(_copied(desk.text))
    return Told(tuple(_read(text)[0] for text in kept), tuple(_read(kept[-1])[1]))


def _copied(text: Text) -> Text:
    return [[list(row) for row in paragraph if row] for paragraph in text if any(paragraph)]


def _read(text: Text) -> tuple[str, list[tuple[int, int, int]]]:
    """Return the text, and its words with start, end and origin."""
    pieces: list[str] = []
    truth: list[tuple[int, int, int]] = []
    at = 0
    for p, paragraph in enumerate(text):
        for n, word in enumerate(word for row in paragraph for word in row):
            space = " " if n else "\n\n" if p else ""
            start = at + len(space) + len(word.before)
            pieces.append(f"{space}{word}")
            at += len(pieces[-1])
            if word.text:
                truth.append((start, start + len(word.text), word.origin))
    return "".join(pieces), truth


def _some(desk: _Desk) -> tuple[Sentence, int]:
    """Return a sentence and a place in it."""
    row = desk.chance.choice(desk.chance.choice(desk.text))
    return row, desk.chance.randrange(len(row))


def _word(desk: _Desk) -> None:
    row, n = _some(desk)
    old, row[n] = row[n], desk.replaced(row[n], desk.chance.choice(_vocabulary()))
    desk.undoing.append((row[n], old))


def _number(desk: _Desk) -> None:
    row, n = _some(desk)
    numbers = [at for at, word in enumerate(row) if any(c.isdigit() for c in word.text)]
    n = desk.chance.choice(numbers or [n])
    old, row[n] = row[n], desk.replaced(row[n], str(desk.chance.randint(2, 5000)))
    desk.undoing.append((row[n], old))


def _phrase(desk: _Desk) -> None:
    row, n = _some(desk)
    new = " ".join(desk.chance.sample(_vocabulary(), desk.chance.randint(1, 4)))
    old = row[n : n + desk.chance.randint(2, 4)]
    row[n : n + len(old)] = _fresh(old, desk.words(new))


def _fresh(old: Sentence, new: Sentence) -> Sentence:
    """Return the new words, but the old one where one stays in its place."""
    for one, two in ((0, 0), (-1, -1)):
        if old[one].text == new[two].text:
            new[two] = old[one]
    return new


def _insert(desk: _Desk) -> None:
    row, n = _some(desk)
    row[n:n] = desk.words(" ".join(desk.chance.sample(_vocabulary(), desk.chance.randint(1, 3))))


def _cut(desk: _Desk) -> None:
    row, n = _some(desk)
    size = desk.chance.randint(1, 3)
    if len(row) > size + 2:
        del row[n : n + size]


def _add_sentence(desk: _Desk) -> None:
    home = desk.chance.choice(desk.text)
    home.insert(desk.chance.randint(0, len(home)), desk.sentence())


def _take(desk: _Desk) -> Sentence | None:
    """Take out a sentence."""
    homes = [paragraph for paragraph in desk.text if len(paragraph) > 1]
    if not homes:
        return None
    home = desk.chance.choice(homes)
    return home.pop(desk.chance.randrange(len(home)))


def _cut_sentence(desk: _Desk) -> None:
    if row := _take(desk):
        desk.cut.append(row)


def _put_back(desk: _Desk) -> None:
    if desk.cut:
        row = desk.cut.pop(desk.chance.randrange(len(desk.cut)))
        present = {id(word) for paragraph in desk.text for one in paragraph for word in one}
        if not any(id(word) in present for word in row):  # a revert may have been first
            home = desk.chance.choice(desk.text)
            home.insert(desk.chance.randint(0, len(home)), row)


def _undo(desk: _Desk) -> None:
    if not desk.undoing:
        return
    new, old = desk.undoing.pop()
    for paragraph in desk.text:
        for row in paragraph:
            for at, word in enumerate(row):
                if word is new:
                    row[at] = old


def _rewrite(desk: _Desk) -> None:
    paragraph = desk.chance.choice(desk.text)
    paragraph[desk.chance.randrange(len(paragraph))] = desk.sentence()


def _move_sentence(desk: _Desk) -> None:
    if row := _take(desk):
        home = desk.chance.choice(desk.text)
        home.insert(desk.chance.randint(0, len(home)), row)


def _move_paragraph(desk: _Desk) -> None:
    paragraph = desk.text.pop(desk.chance.randrange(len(desk.text)))
    desk.text.insert(desk.chance.randint(0, len(desk.text)), paragraph)


def _split_paragraph(desk: _Desk) -> None:
    at = desk.chance.randrange(len(desk.text))
    row = desk.text[at]
    if len(row) > 1:
        cut = desk.chance.randint(1, len(row) - 1)
        desk.text[at : at + 1] = [row[:cut], row[cut:]]


def _join_paragraphs(desk: _Desk) -> None:
    if len(desk.text) > 8:
        at = desk.chance.randrange(len(desk.text) - 1)
        desk.text[at : at + 2] = [desk.text[at] + desk.text[at + 1]]


def _notice(desk: _Desk) -> None:
    frame = desk.chance.choice(_NOTICES)
    said = frame.format(*desk.chance.sample(_vocabulary(), 4))
    desk.text.insert(desk.chance.choice([0, len(desk.text)]), [desk.words(said)])


def _cut_paragraph(desk: _Desk) -> None:
    if len(desk.text) > 8:
        desk.cut += desk.text.pop(desk.chance.randrange(len(desk.text)))


_KINDS: dict[str, Callable[[_Desk], None]] = {
    "word": _word, "number": _number, "phrase": _phrase, "insert": _insert, "cut": _cut,
    "add sentence": _add_sentence, "cut sentence": _cut_sentence, "rewrite": _rewrite,
    "move sentence": _move_sentence, "move paragraph": _move_paragraph,
    "split paragraph": _split_paragraph, "join paragraphs": _join_paragraphs,
    "put back": _put_back, "undo": _undo, "notice": _notice, "cut paragraph": _cut_paragraph,
}  # fmt: skip

Answer = dict[int, int]
"""The origin of the token that starts at an offset."""

Tool = Callable[[Sequence[str]], Answer]


def ours(texts: Sequence[str]) -> Answer:
    """Return what versioned says."""
    return {word.span.start: word.origin for word in blame(texts).words}


def wikiwho(texts: Sequence[str]) -> Answer:
    """Return what WikiWho says; raises ImportError where it is not installed."""
    from WikiWho.utils import iter_rev_tokens
    from WikiWho.wikiwho import Wikiwho

    page = [
        # Minor edits with a comment are not taken for vandalism because they are short.
        {"revid": number, "*": text, "timestamp": str(number), "comment": "edit", "minor": ""}
        for number, text in enumerate(texts)
    ]
    analysis = Wikiwho("history")
    analysis.analyse_article(page)
    tokens = list(iter_rev_tokens(analysis.revisions[analysis.ordered_revisions[-1]]))
    text, at = texts[-1].lower(), 0
    # So that each token is found where it stands.
    assert "".join(token.value for token in tokens) == "".join(text.split())
    assert len(text) == len(texts[-1])
    found: Answer = {}
    for token in tokens:
        place = text.index(token.value, at)
        found[place] = token.origin_rev_id
        at = place + len(token.value)
    return found


Row = tuple[str, str, str, str]
"""What was measured: of versioned, of WikiWho, what is asked of versioned."""


@frozen
class Score:
    """What a tool did with all histories."""

    right: int
    words: int
    right_later: int
    later: int
    seconds: list[float]

    @property
    def share(self) -> float:
        """The part of the words attributed to the revision that brought them in."""
        return self.right / self.words

    @property
    def share_later(self) -> float:
        """The same of the words that the first revision does not have."""
        return self.right_later / self.later


def scored(told: Sequence[Told], tools: Sequence[Tool]) -> list[Score]:
    """Let each tool do each history, one tool after the other, and count."""
    hits: list[list[tuple[int, bool]]] = [[] for _ in tools]
    seconds: list[list[float]] = [[] for _ in tools]
    for history in told:
        for number, tool in enumerate(tools):
            start = time.perf_counter()
            answer = tool(history.texts)
            seconds[number].append(time.perf_counter() - start)
            hits[number] += [
                (origin, answer.get(start) == origin) for start, _, origin in history.truth
            ]
    return [
        Score(
            *(sum(hit for _, hit in found), len(found)),
            *(sum(hit for origin, hit in found if origin), sum(origin > 0 for origin, _ in found)),
            taken,
        )
        for found, taken in zip(hits, seconds, strict=True)
    ]


def main() -> int:
    """Print the figures of both, and what is asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--histories", type=int, default=_HISTORIES)
    given = options.parse_args()
    told = list(histories(given.histories, given.seed, _WORDS, _REVISIONS))
    for tool in (ours, wikiwho):
        tool(told[0].texts[:2])  # what is loaded when first used is loaded now
    mine, theirs = scored(told, [ours, wikiwho])
    sizes = f"{len(told)} histories of {_REVISIONS} revisions, seed {given.seed}"
    sizes += f", {mine.words:,} words in the last ones, {mine.later:,} of them not in the first"
    print(sizes)
    rows = list(_rows(mine, theirs))
    for row in rows:
        print("  {:<44} {:>9} {:>9}  {}".format(*row))
    if (given.seed, given.histories) == (SEED, _HISTORIES):
        lines = ["| {} | {} | {} | {} |".format(*row) for row in rows]
        table = "\n".join([lines[0], "| --- | ---: | ---: | --- |", *lines[1:]])
        _RESULT.write_text(_TEXT.format(sizes, table), encoding="utf-8")
    return 0


def _rows(mine: Score, theirs: Score) -> Iterator[Row]:
    yield "", "versioned", "WikiWho", "asked"
    yield (
        *("words attributed right", f"{mine.share:.4f}", f"{theirs.share:.4f}"),
        _asked("at least 0.99", mine.share >= 0.99),
    )
    later = (f"{mine.share_later:.4f}", f"{theirs.share_later:.4f}")
    yield "of words that the first revision has not", *later, ""
    one, two = median(mine.seconds), median(theirs.seconds)
    yield (
        *("seconds a history, median", f"{one:.3f}", f"{two:.3f}"),
        _asked("under 1", max(mine.seconds) < 1),
    )
    worst = f"{max(mine.seconds):.3f}", f"{max(theirs.seconds):.3f}"
    yield "seconds a history, longest", *worst, ""
    wrong = (mine.words - mine.right) / max(theirs.words - theirs.right, 1)
    yield "words attributed wrong, to WikiWho's", f"{wrong:.3f}", "1", ""
    yield "time, to WikiWho's", f"{one / two:.2f}", "1", ""


def _asked(what: str, reached: bool) -> str:
    return f"{what}: {'reached' if reached else 'MISSED'}"


if __name__ == "__main__":
    raise SystemExit(main())
