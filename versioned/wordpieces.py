"""Cut a text into the word pieces that the encoder knows, each with where it stands in the text.

This is the uncased WordPiece scheme of BERT (Devlin et al., 2019): letters lowered and bared of
their accents, marks apart, then the longest known pieces from the left. Offsets are code points
into the text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from versioned.model import Span

UNKNOWN, OPENING, CLOSING = "[UNK]", "[CLS]", "[SEP]"
_LONGEST = 100
"""Words of more letters than this are not cut: no piece is known that would tell what they are."""


@frozen
class Piece:
    """A known piece of a word: its number in the vocabulary, its place, what it looks like."""

    number: int
    span: Span
    shape: int


def pieces(text: str, within: Span, vocabulary: Mapping[str, int]) -> list[Piece]:
    """Return the pieces of a stretch of a text, in reading order."""
    return [
        Piece(number, span, shape_of(span.of(text)))
        for word, places in _words(text, within)
        for number, first, last in _cut(word, vocabulary)
        for span in (Span(places[first], places[last] + 1),)
    ]


SHAPES = 6
"""How many shapes are told apart: 0 is that of the marks that open and close a text."""


def shape_of(piece: str) -> int:
    """Return what lowered pieces no longer tell: figure, capitals, capital, small, mark."""
    if any(letter.isdigit() for letter in piece):
        return 1
    if len(piece) > 1 and piece.isupper():
        return 2
    if piece[:1].isupper():
        return 3
    return 4 if piece[:1].isalpha() else 5


def _words(text: str, within: Span) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield words and single marks, bared, with the place in the text of each of their letters."""
    letters: list[str] = []
    places: list[int] = []
    for at in range(within.start, within.end):
        for letter in _bared(text[at]):
            kind = _kind(letter)
            if kind == "letter":
                letters.append(letter)
                places.append(at)
                continue
            if letters and kind != "none":
                yield "".join(letters), places
                letters, places = [], []
            if kind == "mark":
                yield letter, [at]
    if letters:
        yield "".join(letters), places


@lru_cache(maxsize=4_096)
def _bared(letter: str) -> str:
    """Return a letter lowered and without its accents; nothing for what only combines."""
    if "\x00" < letter < "\x80":
        return letter.lower()
    decomposed = unicodedata.normalize("NFD", letter.lower())
    return "".join(part for part in decomposed if unicodedata.category(part) != "Mn")


@lru_cache(maxsize=4_096)
def _kind(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in "\t\n\r" or category == "Zs":
        return "space"
    if letter in "\x00\ufffd" or category[0] == "C":
        return "none"
    if category[0] == "P" or (letter.isascii() and not letter.isalnum()) or _is_ideograph(letter):
        return "mark"
    return "letter"


def _is_ideograph(letter: str) -> bool:
    number = ord(letter)
    return any(first <= number <= last for first, last in _IDEOGRAPHS)


_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
"""Signs that are words by themselves, as the scheme has them."""


def _cut(word: str, vocabulary: Mapping[str, int]) -> list[tuple[int, int, int]]:
    """Return the longest known pieces of a word: number, first and last letter of each."""
    if len(word) > _LONGEST:
        return [(vocabulary[UNKNOWN], 0, len(word) - 1)]
    found: list[tuple[int, int, int]] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            number = vocabulary.get(word[start:end] if start == 0 else "##" + word[start:end])
            if number is not None:
                found.append((number, start, end - 1))
                start = end
                break
        else:
            return [(vocabulary[UNKNOWN], 0, len(word) - 1)]
    return found
