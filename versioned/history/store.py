"""History: every revision of every article in one SQLite file, which is only ever added to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from versioned.errors import VersionedError
from versioned.history import connections, imports, roles, steps, times, verification
from versioned.history.lines import lines
from versioned.history.texts import digest, text_of, texts_of
from versioned.history.timelines import State, listed, states
from versioned.history.values import (
    Added,
    Entry,
    Imported,
    Listed,
    Logged,
    Record,
    Unusable,
    Verification,
)
from versioned.history.writing import article_id, store
from versioned.model import Article, Reconstruction, Revision

_Found = TypeVar("_Found", State, Entry)

if TYPE_CHECKING:
    from versioned.attributions import Attributions
    from versioned.comparisons import Comparison
    from versioned.findings import Findings
    from versioned.policies import Policy


class History:
    """A store of revisions at ``path``; made where there is none, unless ``create`` is False.

    It is a context manager, and belongs to one thread; several processes may have the same store
    open and write to it. ``wait`` is how many seconds to wait for one another. Every method raises
    :class:`VersionedError` where the file is no store or does not have what is asked for.
    """

    def __init__(
        self, path: str | Path, *, create: bool = True, wait: float = connections.WAIT
    ) -> None:
        self.path = path
        self._db = connections.connect(path, create=create, wait=wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added is in it already."""
        with connections.speaking(self.path):
            self._db.close()

    def add(
        self,
        article: str,
        text: Revision | str,
        *,
        at: str | None = None,
        source: str | None = None,
    ) -> Added:
        """Store a text as observed, and return what was new; when this returns, it is on the disk.

        A text that the article has had before adds an observation, not a revision; one with the
        same time and source as an earlier observation adds nothing. ``at`` is an ISO 8601 time
        (without a zone: UTC); None is not known, and then it counts as later than all others.
        """
        if isinstance(text, Revision):
            if text.provenance == "reconstructed":
                raise VersionedError(
                    f"{article}: the text is reconstructed, not observed; give the Reconstruction "
                    "to add_reconstruction"
                )
            marked = roles.untold(text)
            at, source = at or text.observed_at, source or text.source
            return self._store(Record(article, text.text, at, source, roles=marked))
        return self._store(Record(article, text, at, source))

    def add_reconstruction(
        self, article: str, reconstruction: Reconstruction, base: Revision | str
    ) -> Added:
        """Store a reconstruction before the observed revision ``base`` that it was made from."""
        from versioned.history.documents import document

        return self._store(
            Record(
                article,
                reconstruction.text,
                source=reconstruction.revision.source,
                base=digest(base if isinstance(base, str) else base.text),
                document=document(reconstruction),
            )
        )

    def _store(self, record: Record) -> Added:
        with connections.speaking(self.path), connections.transaction(self._db):
            return store(self._db, record)

    def articles(self) -> Iterator[Listed]:
        """Yield the articles in the order in which they came in."""
        with connections.speaking(self.path):
            yield from listed(self._db)

    def revisions(self, article: str) -> tuple[Entry, ...]:
        """Return the states of an article, oldest first, reconstructions before their revision."""
        with self._reading(article) as (row, found):
            return tuple(self._entries(row, found))

    def article(self, article: str) -> Article:
        """Return the article with its revisions, oldest first, as :meth:`revisions` has them."""
        return Article(article, tuple(entry.revision for entry in self.revisions(article)))

    def revision(self, article: str, at: int | str | None = None) -> Entry:
        """Return a state of an article: by its number, or what stood at a time; None is the last.

        A time means the end of the period it names: 2017-03-07 is that day's last state.
        """
        with self._reading(article) as (_, found):
            return self._entry(_chosen(found, at, article))

    def pair(
        self, article: str, before: int | str | None = None, after: int | str | None = None
    ) -> tuple[Entry, Entry]:
        """Return two states of an article; None is the last one, and the observed one before it."""
        with self._reading(article) as (_, found):
            later = _chosen(found, after, article)
            earlier = (
                _before(found, later, article)
                if before is None
                else _chosen(found, before, article)
            )
            return self._entry(earlier), self._entry(later)

    def log(self, article: str) -> tuple[Logged, ...]:
        """Return the states of an article with the number of words, and what changed to each.

        Steps lead from one observed state to the next. They are reckoned once and kept.
        """
        with self._reading(article) as (row, found):
            entries = list(self._entries(row, found))
            pairs = list(pairwise(state for state in found if state.hypothesis is None))
            wanted = {(one.revision, two.revision): one.number for one, two in pairs}
            made = steps.kept(self._db, wanted)
        missing = {pair: number for pair, number in wanted.items() if pair not in made}
        texts = {
            state.revision: entry.revision for state, entry in zip(found, entries, strict=True)
        }
        fresh = steps.reckoned(missing, texts)
        with connections.speaking(self.path):
            steps.keep(self._db, fresh)
        made |= fresh
        before = {id(two): made[one.revision, two.revision] for one, two in pairs}
        return tuple(
            Logged(entry, len(entry.revision.text.split()), before.get(id(state)))
            for state, entry in zip(found, entries, strict=True)
        )

    def diff(
        self, article: str, before: int | str | None = None, after: int | str | None = None
    ) -> Comparison:
        """Return the comparison of two states, chosen as by :meth:`pair`."""
        from versioned.comparisons import compare

        one, two = self.pair(article, before, after)
        return compare(one.revision, two.revision)

    def audit(
        self,
        article: str,
        before: int | str | None = None,
        after: int | str | None = None,
        policy: Policy | None = None,
    ) -> Findings:
        """Return the findings on two states, chosen as by :meth:`pair`."""
        from versioned.findings import audit
        from versioned.policies import DEFAULT

        one, two = self.pair(article, before, after)
        return audit(one.revision, two.revision, policy or DEFAULT)

    def blame(
        self, article: str, at: int | str | None = None, *, reconstructed: bool = False
    ) -> Attributions:
        """Return where each word of a state comes from; ``at`` is as in :meth:`revision`.

        With ``reconstructed`` the likeliest reconstruction before a revision counts as one, too.
        """
        from versioned.attributions import blame

        entries = self.revisions(article)
        chosen = _chosen(list(entries), at, article)
        if chosen.hypothesis and not reconstructed:
            raise VersionedError(
                f"{article}: revision {chosen.number} is reconstructed; add --reconstructed to "
                "count it"
            )
        taken = _likeliest(entries, chosen) if reconstructed else _observed(entries)
        place = next(place for place, entry in enumerate(taken) if entry is chosen)
        return blame([entry.revision for entry in taken], place, [entry.number for entry in taken])

    def verify(
        self, *, repair: bool = False, watch: Callable[[int], object] | None = None
    ) -> Verification:
        """Check every digest and chain, and return what is damaged, and the seal of the store.

        ``repair`` makes anew what follows from the rest (indexes, views, triggers, counts). It
        never writes a text: a damaged one stays as it is, and is named. ``watch`` is called after
        each article with the number of its revisions.
        """
        check = verification.repair if repair else verification.verify
        with connections.speaking(self.path):
            return check(self._db, watch)

    def export(self) -> Iterator[str]:
        """Yield everything in the store as lines of JSON, without line ends; memory stays flat."""
        with connections.speaking(self.path):
            yield from lines(self._db)

    def take(
        self,
        records: Iterable[Record | Unusable],
        *,
        skip: Callable[[Unusable], object] | None = None,
    ) -> Imported:
        """Store many records: all of them or, at the first that cannot be stored, none.

        With ``skip`` what can be stored is, and the function is called with each that cannot. The
        records are read one by one, so memory stays flat.
        """
        with connections.speaking(self.path):
            return imports.take(self._db, records, skip)

    def _entries(self, article: int, found: Iterable[State]) -> Iterator[Entry]:
        """Yield all states of an article, by the id of its row, with their texts."""
        texts, marked = dict(texts_of(self._db, article)), roles.kept(self._db, article)
        for state in found:
            text = texts.get(state.revision, "")
            yield _entry(state, text, marked.get(state.revision, ()))

    def _entry(self, state: State) -> Entry:
        text = text_of(self._db, state.revision)
        return _entry(state, text, roles.of_revision(self._db, state.revision))

    @contextmanager
    def _reading(self, article: str) -> Iterator[tuple[int, list[State]]]:
        """Look at an article, its row and its states, while no writer can change what is seen."""
        with connections.speaking(self.path), connections.snapshot(self._db):
            row = article_id(self._db, article)
            found = [] if row is None else states(self._db, row)
            if row is None or not found:
                raise VersionedError(
                    f"{self.path}: it has no article “{article}”; versioned history log lists "
                    "those it has"
                )
            yield row, found


def _entry(state: State, text: str | None, marked: Sequence[roles.Row]) -> Entry:
    damaged = VersionedError(
        f"revision {state.number} is damaged; versioned history verify says where"
    )
    if text is None or digest(text) != state.sha256:
        raise damaged
    first = state.observations[0]
    revision = Revision(text, state.provenance, first.observed_at, first.source)
    try:
        revision = roles.given_roles(revision, roles.checked(marked, text))
    except VersionedError:
        raise damaged from None
    return Entry(state.number, revision, state.observations, state.hypothesis)


def _observed(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.hypothesis]


def _likeliest(entries: Iterable[Entry], chosen: Entry) -> list[Entry]:
    """Leave one reconstruction before each revision: that chosen, or else the likeliest."""
    best: dict[int, Entry] = {}
    for entry in entries:
        if said := entry.hypothesis:
            known = best.get(said.base, entry)
            assert known.hypothesis
            if entry is chosen or (
                known is not chosen and said.confidence > known.hypothesis.confidence
            ):
                known = entry
            best[said.base] = known
    return [
        entry for entry in entries if not entry.hypothesis or best[entry.hypothesis.base] is entry
    ]


def _chosen(found: list[_Found], at: int | str | None, article: str) -> _Found:
    """Return the state with a number (its last one), or the one that stood at a time."""
    seen = [state for state in found if state.hypothesis is None]
    if at is None:
        return seen[-1]
    if isinstance(at, int):
        numbered = [state for state in found if state.number == at]
        if not numbered:
            most = max(state.number for state in found)
            those = f"1 to {most}" if most > 1 else "1 alone"
            raise VersionedError(f"{article}: there is no revision {at}; it has {those}")
        return numbered[-1]
    until = times.end(at)
    # Of an observation without a time nobody knows whether it was made by then.
    timed = [
        (seen.instant, seen.observed_at, state)
        for state in found
        if state.hypothesis is None
        for seen in state.observations
        if seen.observed_at is not None
    ]
    stood = [state for instant, _, state in timed if instant < until]
    if not stood:
        first = f"; the first time known is {timed[0][1]}" if timed else "; no time is known"
        raise VersionedError(f"{article}: nothing was observed by {at}{first}")
    return stood[-1]


def _before(found: list[State], later: State, article: str) -> State:
    """Return the state before another: the observed one, or the hypothesis before the first."""
    at = next(at for at, state in enumerate(found) if state is later)
    seen = [state for state in found[:at] if state.hypothesis is None] or found[:at]
    if not seen:
        raise VersionedError(
            f"{article}: revision {later.number} is the first; there is nothing to compare it with"
        )
    return seen[-1]
