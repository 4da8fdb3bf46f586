"""CriticMarkup: the text before, the text after, and the changes that a marked text holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from attrs import evolve, field, frozen

from versioned.model import Change, Diff, Op, Provenance, Revision, Span, Value

_CLOSERS = {"{++": "++}", "{--": "--}", "{~~": "~~}", "{==": "==}", "{>>": "<<}"}
_OPENER = re.compile("|".join(map(re.escape, _CLOSERS)))
_REFERENCE = re.compile("&#(38|60|62|123|125);")
_HEAD = "versioned: before ("
_HYPOTHESIS = f"{_HEAD}reconstructed,"
_MOVED = re.compile(r"(\S+) moved (from )?here\b")
_ID = re.compile(r"(d\d+)(?:\Z|[: ])")

Kind = Literal["kept", "insert", "delete", "replace", "comment"]


@frozen
class Marked:
    """What a marked text says: both texts and the changes between them.

    A move is one change where the comments say so, as this library writes them; elsewhere it is
    a deletion and an insertion.
    """

    before: Revision
    after: Revision
    changes: Diff = field(repr=False)


@frozen
class _Token:
    kind: Kind
    before: str
    after: str
    comment: str = ""


def read(text: str) -> Marked:
    """Return the texts and changes of ``text``; a mark that is not closed is text."""
    tokens = list(_commented(_tokens(text)))
    provenance: Provenance = "observed"
    if tokens and tokens[0].kind == "comment" and tokens[0].comment.startswith(_HEAD):
        if tokens[0].comment.startswith(_HYPOTHESIS):
            provenance = "reconstructed"
        tokens = _without_head(tokens)
    before = "".join(token.before for token in tokens)
    after = "".join(token.after for token in tokens)
    changes = Diff(before, after, tuple(_joined(_changes(tokens))))
    return Marked(Revision(before, provenance), Revision(after), changes)


def unescaped(text: str) -> str:
    """Return the characters for the references that the writer makes."""
    return _REFERENCE.sub(lambda found: chr(int(found[1])), text)


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    unclosed: set[str] = set()
    plain = 0
    while found := _OPENER.search(text, at):
        opener = found[0]
        # What is not closed after one place is not closed after a later one: looked for once.
        end = -1 if opener in unclosed else text.find(_CLOSERS[opener], found.end())
        if end < 0:
            unclosed.add(opener)
            at = found.end()
            continue
        if plain < found.start():
            yield _kept(text[plain : found.start()])
        yield _token(opener, text[found.end() : end])
        at = plain = end + len(_CLOSERS[opener])
    if plain < len(text):
        yield _kept(text[plain:])


def _kept(text: str) -> _Token:
    return _Token("kept", unescaped(text), unescaped(text))


def _token(opener: str, inside: str) -> _Token:
    if opener == "{~~":
        old, _, new = inside.partition("~>")
        return _Token("replace", unescaped(old), unescaped(new))
    content = unescaped(inside)
    if opener == "{>>":
        return _Token("comment", "", "", content)
    if opener == "{==":
        return _kept(inside)
    if opener == "{++":
        return _Token("insert", "", content)
    return _Token("delete", content, "")


def _commented(tokens: Iterator[_Token]) -> Iterator[_Token]:
    """Yield the marks with the comment that follows them at once, and other comments alone."""
    held: _Token | None = None
    for token in tokens:
        if token.kind == "comment" and held and held.kind != "kept":
            yield evolve(held, comment=token.comment)
            held = None
            continue
        if held:
            yield held
        held = token
    if held:
        yield held


def _without_head(tokens: list[_Token]) -> list[_Token]:
    """Leave out the comment at the head and the blank line after it."""
    rest = tokens[1:]
    if rest and rest[0].kind == "kept" and rest[0].before.startswith("\n\n"):
        text = rest[0].before[2:]
        rest = [_Token("kept", text, text), *rest[1:]]
    return rest


def _changes(tokens: list[_Token]) -> Iterator[tuple[str, Change]]:
    """Yield the changes in reading order, each with its comment."""
    old = new = number = 0
    for token in tokens:
        before = Value(token.before, Span(old, old + len(token.before)))
        after = Value(token.after, Span(new, new + len(token.after)))
        old, new = before.span.end, after.span.end
        if token.kind in {"kept", "comment"}:
            continue
        number += 1
        said = _ID.match(token.comment)
        op: Op = "replace"
        if not before.text or not after.text:
            op = "delete" if before.text else "insert"
        yield token.comment, Change(said[1] if said else f"d{number}", op, before, after)


def _joined(changes: Iterator[tuple[str, Change]]) -> list[Change]:
    """Make one move of the two ends of one, and put all in the order of the later text."""
    found: list[Change] = []
    ends: dict[str, dict[bool, Change]] = {}
    for comment, change in changes:
        if moved := _MOVED.match(comment):
            ends.setdefault(moved[1], {})[bool(moved[2])] = change
        else:
            found.append(change)
    for name, pair in ends.items():
        if len(pair) == 2:
            found.append(Change(name, "move", pair[True].before, pair[False].after))
        else:
            found += pair.values()
    return sorted(found, key=lambda change: (change.after.span.start, change.before.span.start))
