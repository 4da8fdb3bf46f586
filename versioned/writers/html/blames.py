"""The page that shows where the words of a revision come from, as values for its template."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from versioned.attributions import Attributions, Run
from versioned.model import Provenance
from versioned.writers.attributions import label, most, name, origin, share

BANDS = 5
"""How many ages the page tells apart, each with a line under the words of its own."""


@frozen
class Piece:
    """Text of one origin, or white space between; ``label`` is None where nothing is marked."""

    text: str
    at: int | None = None
    band: int = 0
    label: str | None = None
    anchor: str | None = None


@frozen
class Source:
    """A revision that words come from, as the list beside the text has it."""

    at: int
    name: str
    said: str
    provenance: Provenance
    words: int
    share: str
    band: int
    unmarked: bool
    anchor: str | None


@frozen
class BlamePage:
    """What the template is given."""

    title: str
    name: str
    provenance: Provenance
    words: int
    sources: tuple[Source, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]


def of_attributions(article: str | None, result: Attributions) -> BlamePage:
    """Return the page of an attribution."""
    counts = result.counts()
    origins = sorted({run.origin for run in result.runs()})
    bands = {at: rank * BANDS // len(origins) for rank, at in enumerate(origins)}
    unmarked = most(result)
    paragraphs = tuple(_paragraphs(result, bands, unmarked))
    anchors: dict[int, str] = {}
    for piece in (piece for paragraph in paragraphs for piece in paragraph):
        if piece.at is not None and piece.anchor:
            anchors.setdefault(piece.at, piece.anchor)
    return BlamePage(
        title=article or result.revision.source or "Article",
        name=name(result.at, result),
        provenance=result.revision.provenance,
        words=sum(counts),
        sources=tuple(
            Source(
                *(at, name(at, result), origin(at, result), result.revisions[at].provenance),
                *(counts[at], share(counts[at], sum(counts)), bands[at], at == unmarked),
                anchors.get(at),
            )
            for at in origins
        ),
        paragraphs=paragraphs,
    )


def _paragraphs(
    result: Attributions, bands: dict[int, int], unmarked: int | None
) -> Iterator[tuple[Piece, ...]]:
    """Yield the lines of the text that have words, as pieces."""
    text, line, at = result.revision.text, list[Piece](), 0
    for number, run in enumerate(result.runs(), 1):
        space = text[at : run.span.start]
        if line and "\n" in space:
            yield tuple(line)
            line = []
        if line:
            line.append(Piece(space))
        line.append(_piece(run, result, number, bands[run.origin], unmarked))
        at = run.span.end
    if line:
        yield tuple(line)


def _piece(run: Run, result: Attributions, number: int, band: int, unmarked: int | None) -> Piece:
    plain = run.origin == unmarked and len(run.stays) == 1
    return Piece(run.text, run.origin, band, None if plain else label(run, result), f"w{number}")
