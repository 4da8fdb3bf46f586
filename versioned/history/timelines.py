"""The order of an article's states in time, from what was observed when.

Observations may be stored in any order, a capture of last year after one of today. They are sorted
by time here; those of one text in a row are one state, and a text that comes back is a state again.
A reconstruction stands right before the first state of the revision it was made from.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from attrs import evolve, frozen

from versioned.errors import VersionedError
from versioned.history.values import Hypothesis, Observation
from versioned.history.writing import hypothesis
from versioned.model import Provenance


@frozen
class State:
    """One state of an article, without its text: the row of its revision, and when it was seen."""

    revision: int
    number: int
    sha256: str
    observations: tuple[Observation, ...]
    hypothesis: Hypothesis | None = None

    @property
    def provenance(self) -> Provenance:
        """Whether the text was observed or reconstructed."""
        return "reconstructed" if self.hypothesis else "observed"


def states(db: sqlite3.Connection, article: int) -> list[State]:
    """Return the states of an article, oldest first, hypotheses before what they rest on."""
    hypotheses = _hypotheses(db, article)
    found: list[State] = []
    placed: set[int] = set()
    for state in _observed(db, article):
        if found and found[-1].revision == state.revision:
            seen = found[-1].observations + state.observations
            found[-1] = evolve(found[-1], observations=seen)
            continue
        if state.revision not in placed:
            found += hypotheses.get(state.revision, [])
            placed.add(state.revision)
        found.append(state)
    return found


def _observed(db: sqlite3.Connection, article: int) -> list[State]:
    rows = db.execute(
        "SELECT instant, number, 0, 0, id, number, sha256, observed_at, source "
        "FROM revisions WHERE article_id = :article AND provenance = 'observed' UNION ALL "
        "SELECT observations.instant, following, 1, observations.id, revision_id, number, sha256, "
        "observations.observed_at, observations.source "
        "FROM observations JOIN revisions ON revisions.id = revision_id "
        "WHERE observations.article_id = :article ORDER BY 1, 2, 3, 4",
        {"article": article},
    )
    return [
        State(_whole(revision), _whole(number), sha256, (Observation(at, source, _whole(instant)),))
        for instant, _, _, _, revision, number, sha256, at, source in rows
    ]


def _hypotheses(db: sqlite3.Connection, article: int) -> dict[int, list[State]]:
    rows = db.execute(
        "SELECT base_id, base.number, made.id, made.number, made.sha256, made.observed_at, "
        "made.source, made.instant, document FROM reconstructions "
        "JOIN revisions AS made ON made.id = revision_id "
        "JOIN revisions AS base ON base.id = base_id "
        "WHERE made.article_id = ? ORDER BY made.number",
        (article,),
    )
    found: dict[int, list[State]] = defaultdict(list)
    for base_id, base, revision, number, sha256, at, source, instant, document in rows:
        seen = (Observation(at, source, _whole(instant)),)
        found[base_id].append(
            State(_whole(revision), _whole(number), sha256, seen, hypothesis(document, base))
        )
    return found


def _whole(number: object) -> int:
    if not isinstance(number, int):
        raise VersionedError("the store is damaged; versioned history verify says where")
    return number
