"""Rows of the page: the paragraphs of both texts, those that belong together side by side.

A row ends where both texts break, or where one of them breaks and the other has nothing beside it.
Every other break stays inside its row.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from attrs import evolve, field, frozen

from versioned.model import LACUNA, Paragraph, Revision, Role
from versioned.writers.html.marks import Mark, Marks
from versioned.writers.html.pieces import EARLIER, LATER, Kind, Piece

State = Literal["same", "changed", "added", "removed"]
Direction = Literal["ltr", "rtl"]

_PART = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*|[^\r\n]+")
_BREAK = re.compile(r"[\r\n]")
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


@frozen
class Words:
    """Words under the same marks; ``is_break`` where a line ends, ``is_last`` with the row."""

    text: str
    marks: tuple[Mark, ...] = ()
    is_break: bool = False
    is_last: bool = False


@frozen
class Part:
    """Neighbouring words of one kind."""

    kind: Kind
    words: tuple[Words, ...]

    @property
    def is_lacuna(self) -> bool:
        """Whether it stands for earlier words that are not known."""
        return self.kind == "was" and [one.text for one in self.words] == [LACUNA]


@frozen
class Group:
    """Neighbouring parts of one change, or of none; ``first`` where the change begins.

    Where candidates differ there are ``ways`` instead, and the ``anchors`` of all of them.
    """

    change: str | None
    parts: tuple[Part, ...] = ()
    first: bool = False
    ways: tuple[tuple[str, tuple[Group, ...]], ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def tail(self) -> str:
        """The spaces that its last words end with: what points to a claim goes before them."""
        last = self.parts[-1].words[-1]
        words = last.text.rstrip(" ")
        return last.text[len(words) :] if words and not last.is_break else ""


@frozen
class Row:
    """A paragraph, or those that belong together; its number in the later text, if it has one.

    ``direction`` is that of its first letter (UAX #9, rules P2 and P3), None where it has none.
    """

    state: State
    role: Role
    groups: tuple[Group, ...]
    number: int | None = None
    size: int = field(default=0)
    direction: Direction | None = None

    @property
    def names(self) -> str:
        """The words by which the page knows it: that one text lacks it, and the part it plays."""
        state = self.state if self.state in ("added", "removed") else ""
        role = "" if self.role == "body" else self.role
        return f"{state} {role}".strip()


@frozen
class _Atom:
    """A piece that holds no break, or is one."""

    piece: Piece
    is_break: bool = False

    @property
    def earlier(self) -> bool:
        return self.piece.kind in EARLIER

    @property
    def later(self) -> bool:
        return self.piece.kind in LATER


class Setting:
    """What rows are set with: paragraphs and marks of both texts, and the changes met so far."""

    def __init__(
        self, before: Revision | None, after: Revision, earlier: Marks, later: Marks
    ) -> None:
        self._sides = before.paragraphs if before else (), after.paragraphs
        self._starts = [[one.span.start for one in side] for side in self._sides]
        self._marks = earlier, later
        self._met: set[str] = set()

    def rows(self, pieces: Iterable[Piece]) -> list[Row]:
        """Return the rows that the pieces make."""
        atoms = [atom for piece in pieces for atom in self._atoms(piece)]
        rows: list[list[_Atom]] = []
        for row in _cut(atoms):
            if rows and all(_is_sign(atom) for atom in row):
                rows[-1] += row
            else:
                rows.append(row)
        return [self._row(row) for row in rows]

    def _atoms(self, piece: Piece) -> Iterator[_Atom]:
        if piece.kind == "site":
            yield _Atom(piece)
            return
        at = 0
        for match in _PART.finditer(piece.text):
            text = match[0]
            part = evolve(
                piece,
                text=text,
                before=None if piece.before is None else piece.before + at,
                after=None if piece.after is None else piece.after + at,
            )
            yield _Atom(part, bool(_BREAK.search(text)) and not self._is_soft(part))
            at += len(text)

    def _is_soft(self, piece: Piece) -> bool:
        """Say whether a line merely wraps here, inside a paragraph of every text that has it."""
        known = [
            self._inside(side, at)
            for side, at in enumerate((piece.before, piece.after))
            if at is not None and self._sides[side]
        ]
        return bool(known) and all(known)

    def _inside(self, side: int, offset: int) -> bool:
        at = bisect_right(self._starts[side], offset) - 1
        return at >= 0 and offset < self._sides[side][at].span.end

    def _row(self, atoms: Sequence[_Atom]) -> Row:
        number, paragraph = self._place(atoms)
        size = max(
            sum(len(atom.piece.text) for atom in atoms if atom.earlier),
            sum(len(atom.piece.text) for atom in atoms if atom.later),
        )
        role = paragraph.role if paragraph else "body"
        direction = _direction(atom.piece.text for atom in atoms)
        return Row(_state(atoms), role, tuple(self._groups(atoms)), number, size, direction)

    def _groups(self, atoms: Sequence[_Atom]) -> Iterator[Group]:
        for (change, site), members in groupby(atoms, key=_owner):
            if site:
                yield self._site(site)
                continue
            parts = [
                Part(
                    kind, tuple(one for atom in run for one in self._words(atom, atom is atoms[-1]))
                )
                for kind, run in groupby(members, key=lambda atom: atom.piece.kind)
            ]
            first = change is not None and change not in self._met
            if change:
                self._met.add(change)
            yield Group(change, tuple(parts), first)

    def _site(self, site: Piece) -> Group:
        start = site.after or 0
        anchors = [mark.anchor for mark in self._marks[1].within(start, start + len(site.text))]
        pieces = [piece for way in site.ways for piece in way.pieces]
        anchors += dict.fromkeys(piece.change for piece in pieces if piece.change)
        met = set(self._met)
        ways = []
        for way in site.ways:
            # Each way is seen alone, so that in each the change begins.
            self._met = set(met)
            atoms = [atom for piece in way.pieces for atom in self._atoms(piece)]
            ways.append((way.ranks, tuple(self._groups(atoms))))
        return Group(None, ways=tuple(ways), anchors=tuple(anchors))

    def _place(self, atoms: Sequence[_Atom]) -> tuple[int | None, Paragraph | None]:
        """Return the number in the later text, and the paragraph, there or in the earlier one."""
        worded = [atom for atom in atoms if not _is_sign(atom)] or atoms
        for atom in worded:
            if atom.piece.after is not None and self._sides[1]:
                at = max(0, bisect_right(self._starts[1], atom.piece.after) - 1)
                return at + 1, self._sides[1][at]
        for atom in worded:
            if atom.piece.before is not None and self._sides[0]:
                at = max(0, bisect_right(self._starts[0], atom.piece.before) - 1)
                return None, self._sides[0][at]
        return None, None

    def _words(self, atom: _Atom, is_last: bool) -> Iterator[Words]:
        piece = atom.piece
        if atom.is_break:
            yield Words(piece.text, is_break=True, is_last=is_last)
            return
        offsets = piece.before, piece.after
        sides = [(at, m) for at, m in zip(offsets, self._marks, strict=True) if at is not None]
        size = len(piece.text)
        cuts = {cut - at for at, marks in sides for cut in marks.cuts(at, at + size)}
        start = 0
        for end in [*sorted(cuts), size]:
            found = [mark for at, marks in sides for mark in marks.at(at + start)]
            yield Words(piece.text[start:end], tuple(found))
            start = end


def _owner(atom: _Atom) -> tuple[str | None, Piece | None]:
    """Return what sets an atom apart from its neighbours: its change, or its site."""
    return atom.piece.change, atom.piece if atom.piece.kind == "site" else None


def _direction(texts: Iterable[str]) -> Direction | None:
    letters = (_STRONG.get(unicodedata.bidirectional(sign)) for text in texts for sign in text)
    return next((found for found in letters if found), None)


def _is_sign(atom: _Atom) -> bool:
    return atom.is_break or not atom.piece.text.strip()


def _cut(atoms: Sequence[_Atom]) -> Iterator[list[_Atom]]:
    """Cut where both texts break; then each stretch where one breaks beside nothing."""
    stretch: list[_Atom] = []
    for atom in atoms:
        if atom.is_break and atom.piece.kind == "kept":
            yield from _cut_stretch(stretch)
            stretch = []
        else:
            stretch.append(atom)
    yield from _cut_stretch(stretch)


def _cut_stretch(atoms: Sequence[_Atom]) -> Iterator[list[_Atom]]:
    earlier = [at for at, atom in enumerate(atoms) if atom.earlier and not _is_sign(atom)]
    later = [at for at, atom in enumerate(atoms) if atom.later and not _is_sign(atom)]
    worded = {atom.piece.change for atom in atoms if not _is_sign(atom)}
    row: list[_Atom] = []
    for at, atom in enumerate(atoms):
        row.append(atom)
        others = later if atom.earlier else earlier
        alone = not others or at < others[0] or at > others[-1]
        if atom.is_break and alone and atom.piece.change in worded:
            # The break of a paragraph that came or went needs no sign: the paragraph is one.
            row.pop()
        elif not (atom.is_break and alone):
            continue
        if any(not _is_sign(one) for one in row):
            yield row
            row = []
    if row:
        yield row


def _state(atoms: Sequence[_Atom]) -> State:
    words = [atom for atom in atoms if not _is_sign(atom)] or list(atoms)
    if not any(atom.earlier for atom in words):
        return "added"
    if not any(atom.later for atom in words):
        return "removed"
    return "same" if all(atom.piece.kind == "kept" for atom in atoms) else "changed"
