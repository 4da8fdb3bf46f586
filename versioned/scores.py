"""Score stretches of a notice as the values of an error, and its types, by the notice as a whole.

The encoder says of each piece of the notice how well a stretch may begin or end there as a wrong or
a right value, how well two such stretches go together, and what the type of their error would be.
All come out as logarithms of chances.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from versioned.encoder import (
    ABOUT,
    ERRORS,
    RANK,
    Framed,
    framed,
    the_encoder,
)
from versioned.model import Error, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

LEAST = -12.0
"""No chance is taken for less than this logarithm."""


@frozen(eq=False)
class Scores:
    """What is made of a notice: row and column 0 are of a value that it does not give.

    ``pairs`` has the chance of each pair of a wrong and a right value to be those of an error,
    ``wrongs`` and ``rights`` those of each by itself; ``types_by_wrong`` and ``types_by_right`` add
    up to those of the types. Pairs above the ``bar`` are each likely to be an error of the notice.
    """

    pairs: Table
    bar: float
    wrongs: Table
    rights: Table
    types_by_wrong: Table
    types_by_right: Table

    def pair(self, wrong: int, right: int) -> float:
        """Return the logarithm of the chance that these are the values of an error."""
        return max(LEAST, float(self.pairs[wrong, right]))

    def over(self, wrong: int, right: int) -> float:
        """Return the logarithm of the odds that these are values of some error of the notice."""
        return min(-LEAST, max(LEAST, float(self.pairs[wrong, right]) - self.bar))

    def errors(self, wrong: int, right: int) -> dict[Error, float]:
        """Return the logarithms of the chances of the types of the error with these values."""
        return _by_error(self.types_by_wrong[wrong] + self.types_by_right[right])


def _by_error(found: Table) -> dict[Error, float]:
    import numpy as np

    found = found - found.max()
    found = found - np.log(np.exp(found).sum())
    return dict(zip(ERRORS, map(float, np.maximum(found, LEAST)), strict=True))


def likeliest_two(text: str, spans: Sequence[Span]) -> tuple[Span, Span] | None:
    """Return the two stretches of a notice that it likeliest says were taken for one another.

    None where it has no two that follow each other.
    """
    import numpy as np

    given, found = _read(text)
    firsts, lasts = places_of(given, spans)
    first, last = (np.array(each, int) for each in (firsts, lasts))
    of = _by_ends(found, np.maximum(first, 0), np.maximum(last, 0))
    each = of("term")
    pairs = each + each.T + of("from_term") @ of("to_term").T / RANK**0.5
    pairs[last[:, None] >= first[None, :]] = _NEVER
    pairs[first < 0, :] = pairs[:, first < 0] = _NEVER
    if not pairs.size or pairs.max() <= _NEVER:
        return None
    one, two = divmod(int(pairs.argmax()), len(spans))
    return spans[one], spans[two]


@frozen
class Bare:
    """An error of which a notice gives no value: the words that say what was wrong, by place.

    ``odds`` is the logarithm of the odds that there is one, ``errors`` those of its types' chances.
    """

    about: Span
    odds: float
    errors: Mapping[Error, float]

    @property
    def error(self) -> Error:
        """Return its likeliest type."""
        return max(self.errors, key=lambda error: self.errors[error])


def bare_errors(text: str) -> list[Bare]:
    """Return the errors of a notice that are likely to be told without values, in reading order."""
    given, found = _read(text)
    odds = found["bare"][1:-1, 0] - found["bar"][0, 0]
    return [
        Bare(
            Span(given.spans[at].start, given.spans[_last(found, at)].end),
            float(odds[at - 1]),
            _by_error(found["type_bare"][at] + found["type"][0]),
        )
        for at in range(1, len(given.numbers) - 1)
        if odds[at - 1] > 0
    ]


def _last(found: Mapping[str, Table], first: int) -> int:
    """Return the last piece of the words that begin with one and say what was wrong."""
    ends = found["about_last"][first : first + ABOUT] @ found["about_first"][first]
    return min(first + int(ends.argmax()), len(found["bare"]) - 2)


def scores_of(text: str, spans: Sequence[Span]) -> Scores:
    """Return the scores of stretches of a notice; they are counted from 1."""
    given, found = _read(text)
    return scores_from(*_parts(found, *places_of(given, spans)), float(found["bar"][0, 0]))


# A short notice without a label is read twice: to tell whether it is one, and to tell what it says.
@lru_cache(maxsize=16)
def _read(text: str) -> tuple[Framed, dict[str, Table]]:
    given = framed(text)
    return given, the_encoder().read(given)


def scores_from(pairs: Table, types_by_wrong: Table, types_by_right: Table, bar: float) -> Scores:
    """Return raw scores as logarithms of chances."""
    import numpy as np

    top = pairs.max()
    chances = np.exp(pairs - top)
    total = chances.sum()
    wrongs, rights = (
        np.maximum(np.log(chances.sum(axis) / total + 1e-9), LEAST) for axis in (1, 0)
    )
    least = float(top + np.log(total))
    return Scores(pairs - least, bar - least, wrongs, rights, types_by_wrong, types_by_right)


def odds_of_notice(text: str) -> float:
    """Return the logarithm of the odds that a paragraph is a notice."""
    return float(_read(text[:ENOUGH])[1]["notice"][0, 0])


ENOUGH = 240
"""How much of a paragraph, in code points, is read to tell whether it is a notice."""


def places_of(given: Framed, spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Return the first and the last piece of each stretch; -1 for those beyond what is read."""
    starts = [span.start for span in given.spans[1:-1]]
    ends = [span.end for span in given.spans[1:-1]]
    firsts, lasts = [], []
    for span in spans:
        first, last = bisect_right(ends, span.start) + 1, bisect_left(starts, span.end)
        beyond = last < first or not ends or span.end > ends[-1]
        firsts.append(-1 if beyond else first)
        lasts.append(-1 if beyond else last)
    return firsts, lasts


def _parts(
    found: Mapping[str, Table], firsts: Sequence[int], lasts: Sequence[int]
) -> tuple[Table, Table, Table]:
    import numpy as np

    first, last = (np.maximum(np.array(each, int), 0) for each in (firsts, lasts))

    of = _by_ends(found, first, last)
    edge, bond, none = found["edge"], found["bond"], found["none"][0]
    sides = [
        edge[first, at]
        + edge[last, at + 1]
        + (bond[first, at] * bond[last, at + 1]).sum(-1) / RANK**0.5
        for at in (0, 2)
    ]
    wrong, right = (np.concatenate([none[at : at + 1], side]) for at, side in enumerate(sides))
    pairs = wrong[:, None] + right[None, :]
    pairs[1:, 1:] += of("wrong") @ of("right").T / (2 * RANK) ** 0.5
    pairs[0, 0] += none[2]
    overlap = (first[:, None] <= last[None, :]) & (first[None, :] <= last[:, None])
    pairs[1:, 1:][overlap] = _NEVER
    beyond = np.flatnonzero(np.array(firsts, int) < 0) + 1
    pairs[beyond, :] = pairs[:, beyond] = _NEVER
    nothing = np.zeros((1, len(ERRORS)), np.float32)
    by_wrong = np.concatenate([nothing, of("type_wrong")]) + found["type"]
    return pairs, by_wrong, np.concatenate([nothing, of("type_right")])


def _by_ends(found: Mapping[str, Table], first: Any, last: Any) -> Callable[[str], Table]:
    """Return what tells, by name, what is read off the two ends of stretches."""

    def of(name: str) -> Table:
        both: Table = found[f"{name}_first"][first] + found[f"{name}_last"][last]
        return both

    return of


_NEVER = -30.0
