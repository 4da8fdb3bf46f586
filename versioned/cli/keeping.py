"""The commands that put in, take out and check: ``versioned history add``, ``import`` and so on."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click

from versioned.cli.channels import STDIN, formats, read, say, write
from versioned.cli.stores import counted, opened, stored, watched
from versioned.errors import VersionedError
from versioned.options import reading
from versioned.writers.outputs import pour

if TYPE_CHECKING:
    from versioned.history import History, Unusable, Verification
    from versioned.model import Revision

_LAYOUTS = ("auto", "jsonl", "store", "newsedits", "newsdiffs", "git")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--id", "article", required=True, metavar="ID", help="The article's URL or name.")
@click.option(
    "--at",
    "times",
    multiple=True,
    metavar="TIME",
    help="When the text was observed, once for each FILE; without it, now.",
)
@click.option("--source", metavar="TEXT", help="Where the text is from; without it, FILE.")
@click.option(
    "--reconstructed",
    is_flag=True,
    help="Store the earlier text that FILE's notices allow as well, before FILE's.",
)
@click.option(
    "--candidate",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="With --reconstructed: the Nth best candidate.",
)
@stored
@reading
@formats("text", "json")
def add(
    files: tuple[str, ...],
    article: str,
    times: tuple[str, ...],
    source: str | None,
    reconstructed: bool,
    candidate: int,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Store FILE as a revision of an article, as it was observed.

    FILE is a text, a page of HTML, of which the article's text is stored, or an article in JSON.
    A text that the article has had before adds an observation, not a revision.

    \b
    Examples:
      versioned history add page.txt --id https://example.org/dam
      versioned history add old.txt new.txt --id dam --at 2017-03-06 --at 2017-03-07
      versioned history add corrected.txt --id dam --reconstructed
    """
    if times and len(times) != len(files):
        raise click.UsageError(f"{len(files)} files, but --at is given {len(times)} times")
    if files.count(STDIN) > 1:
        raise click.UsageError("standard input can be one of the files, not several")
    texts = [_observed(read(file, encoding)) for file in files]
    added = []
    with opened(store, create=True) as kept:
        for at, text in zip(times or [None] * len(texts), texts, strict=True):
            when = at or text.observed_at or _now()
            added.append(kept.add(article, text, at=when, source=source))
            if reconstructed:
                added.append(_reconstruct(kept, article, text, candidate))
    write("added", form, output, [one for one in added if one])
    if None in added:
        sys.exit(1)


def _observed(text: Revision) -> Revision:
    if text.provenance != "observed":
        raise VersionedError(
            f"{text.source}: a reconstructed text, which nobody observed; add the article that it "
            "was made from, with --reconstructed"
        )
    return text


def _reconstruct(kept: History, article: str, text: Revision, candidate: int) -> Any:
    from versioned.reconstructions import reconstruct

    result = reconstruct(text)
    for problem in [] if result else result.problems:
        say(f"{text.source}: nothing to reconstruct: {problem.message}")
    if not result:
        return None
    if candidate > len(result):
        raise VersionedError(
            f"{text.source}: there is no candidate {candidate}; give 1 to {len(result)}"
        )
    return kept.add_reconstruction(article, result[candidate - 1], text)


@click.command()
@click.option("--repair", is_flag=True, help="Make anew what follows from the rest; never a text.")
@stored
@formats("text", "json")
def verify(repair: bool, store: str, form: str, output: str | None, encoding: str | None) -> None:
    r"""Check every digest and chain of the store.

    The exit status is 1 where something is damaged; the first damage is named first.

    The seal that is printed changes with anything that is added, altered or taken away: note it
    down elsewhere to prove later that the store is as it was.

    \b
    Examples:
      versioned history verify
      versioned history verify --repair --format json
    """
    del encoding
    result = _verified(store, repair)
    write("verify", form, output, result)
    if not result.sound:
        sys.exit(1)


def _verified(store: str, repair: bool) -> Verification:
    from versioned.history import Damage, DamagedError, Verification

    try:
        with opened(store) as kept, watched("revisions") as watch:
            return kept.verify(repair=repair, watch=watch)
    except DamagedError as error:
        return Verification(0, 0, 0, "0" * 64, (Damage(None, None, "file", error.reason),))


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--from",
    "layout",
    type=click.Choice(_LAYOUTS),
    default="auto",
    show_default=True,
    help="What FILE is, if that cannot be told by looking at it.",
)
@click.option("--id", "article", metavar="ID", help="The article's id, for a file in git.")
@click.option(
    "--skip-errors", is_flag=True, help="Store what can be stored, and count what cannot."
)
@stored
@formats("text", "json")
def import_(
    files: tuple[str, ...],
    layout: str,
    article: str | None,
    skip_errors: bool,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Store the histories that FILE holds: all of them, or none.

    FILE is what export writes, another store, a database of NewsEdits (with the table
    split_sentences), a folder like those of NewsDiffs, or a file in a git repository, whose
    history is taken. Of a page of HTML the article's text is stored.

    \b
    Examples:
      versioned history import histories.jsonl
      versioned history export --store old.db | versioned history import -
      versioned history import ap-split-sentences.db
      versioned history import articles/ --from newsdiffs
      versioned history import drafts/dam.md --id https://example.org/dam
    """
    from versioned.readers.histories import read_histories

    if files.count(STDIN) > 1:
        raise click.UsageError("standard input can be one of the files, not several")
    records = read_histories(
        files, layout, article=article, encoding=encoding, stdin=sys.stdin.buffer
    )
    skip = _told if skip_errors else None
    # A file that cannot be read at all shows at its first record, before a store is made.
    records = chain(list(islice(records, 1)), records)
    with opened(store, create=True) as kept, counted(records, "records") as passing:
        done = kept.take(passing, skip=skip)
    write("imported", form, output, done)


@click.command()
@stored
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def export(store: str, output: str | None) -> None:
    r"""Write all that is in the store as lines of JSON.

    Import reads them back without loss.

    \b
    Examples:
      versioned history export -o histories.jsonl
    """
    with opened(store) as kept, counted(kept.export(), "lines") as lines:
        pour((f"{line}\n".encode() for line in lines), output)


def _now() -> str:
    from datetime import UTC, datetime

    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _told(unusable: Unusable) -> None:
    say(f"skipped {unusable.place}: {unusable.reason}")
