"""The order of an article's states in time, from what was observed when.

Observations may be stored in any order, a capture of last year after one of today. They are sorted
by time here; those of one text in a row are one state, and a text that comes back is a state again.
A reconstruction stands right before the first state of the revision it was made from.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator

from attrs import evolve, frozen

from versioned.errors import VersionedError
from versioned.history.documents import hypothesis
from versioned.history.values import Hypothesis, Listed, Observation
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


def listed(db: sqlite3.Connection) -> Iterator[Listed]:
    """Yield each article, counted, with the first and the last time at which it was observed."""
    for article, name in db.execute("SELECT id, name FROM articles ORDER BY id"):
        kinds: Counter[str] = Counter()
        times: list[tuple[int, str]] = []
        for kind, instant, observed_at in db.execute(
            "SELECT provenance, instant, observed_at FROM revisions WHERE article_id = :article "
            "UNION ALL SELECT 'again', instant, observed_at FROM observations "
            "WHERE article_id = :article",
            {"article": article},
        ):
            kinds[kind] += 1
            if observed_at is not None and kind != "reconstructed":
                times.append((_whole(instant), str(observed_at)))
        yield Listed(
            *(str(name), kinds["observed"], kinds["reconstructed"]),
            kinds["observed"] + kinds["again"],
            min(times)[1] if times else None,
            max(times)[1] if times else None,
        )


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
