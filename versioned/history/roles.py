"""The roles that paragraphs were given where the text alone does not tell them.

A page has elements for notices and headlines; its text, which is what a store keeps, has not. Of
most paragraphs the role follows from the words all the same: only those are kept of which it does
not.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from attrs import evolve

from versioned.errors import VersionedError
from versioned.model import Paragraph, Revision, Span

Row = tuple[int, int, str]
"""Where a paragraph begins and ends, in code points, and its role."""


def untold(given: Revision) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a revision that have another role than their words give them."""
    if not given.paragraphs:
        return ()
    from versioned.text import revision

    plain, laid_out = revision(given.text), given
    if given.spans("notice"):
        from versioned.notices import lay_out

        # To look for notices takes longer than all else, and most pages have none.
        plain = lay_out(plain)
        laid_out = given if given.paragraphs == plain.paragraphs else lay_out(given)
    told = set(plain.paragraphs)
    return tuple(one for one in laid_out.paragraphs if one not in told)


def given_roles(given: Revision, roles: Sequence[Paragraph]) -> Revision:
    """Return the revision laid out as its words have it, but for the paragraphs with a role."""
    if not roles:
        return given
    from versioned.text import revision

    starts = [role.span.start for role in roles]

    def is_free(one: Paragraph) -> bool:
        at = bisect_left(starts, one.span.end)  # those before it begin before the paragraph ends
        return not at or roles[at - 1].span.end <= one.span.start

    others = filter(is_free, revision(given).paragraphs)
    laid_out = sorted((*others, *roles), key=lambda one: one.span.start)
    return evolve(given, paragraphs=tuple(laid_out))


def checked(rows: Sequence[object], text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text that rows name; :class:`VersionedError` where they do not."""
    found: list[Paragraph] = []
    at = 0
    for row in rows:
        one = _paragraph(row)
        if one is None or not at <= one.span.start < one.span.end <= len(text):
            raise VersionedError(
                "the roles are not those of paragraphs in the text, one after the other; give each "
                "as [start, end, role]"
            )
        found.append(one)
        at = one.span.end
    return tuple(found)


def _paragraph(row: object) -> Paragraph | None:
    match row:
        case (begins, ends, ("headline" | "body" | "notice" | "furniture") as role):
            if type(begins) is int and type(ends) is int:
                return Paragraph(Span(begins, ends), role)
    return None


def rows_of(roles: Sequence[Paragraph]) -> list[Row]:
    """Return roles as they are kept."""
    return [(one.span.start, one.span.end, one.role) for one in roles]


def keep(db: sqlite3.Connection, revision: int, roles: Sequence[Paragraph]) -> None:
    """Store the roles of a revision, by the id of its row."""
    db.executemany(
        "INSERT INTO roles VALUES (?, ?, ?, ?)", [(revision, *row) for row in rows_of(roles)]
    )


def kept(db: sqlite3.Connection, article: int) -> dict[int, list[Row]]:
    """Return the roles in an article's revisions, by the ids of their rows."""
    found: dict[int, list[Row]] = defaultdict(list)
    for revision, *row in db.execute(
        "SELECT revision_id, begins, ends, role FROM roles WHERE revision_id IN "
        "(SELECT id FROM revisions WHERE article_id = ?) ORDER BY revision_id, begins",
        (article,),
    ):
        found[revision].append((row[0], row[1], row[2]))
    return found


def of_revision(db: sqlite3.Connection, revision: int) -> list[Row]:
    """Return the roles in one revision, by the id of its row."""
    return db.execute(
        "SELECT begins, ends, role FROM roles WHERE revision_id = ? ORDER BY begins", (revision,)
    ).fetchall()
