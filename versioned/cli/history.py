"""The commands of a store: ``versioned history add``, ``log``, ``verify`` and the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from versioned.cli.channels import STDIN, formats, read, say, write
from versioned.errors import VersionedError
from versioned.options import reading
from versioned.writers.outputs import pour

if TYPE_CHECKING:
    from rich.progress import Progress

    from versioned.history import Entry, History, Unusable, Verification
    from versioned.model import Revision, Severity

_T = TypeVar("_T")
_LAYOUTS = ("auto", "jsonl", "store", "newsedits", "newsdiffs", "git")


@click.group(name="history")
@click.option(
    "--store",
    metavar="FILE",
    envvar="VERSIONED_STORE",
    default="versioned.db",
    show_default=True,
    show_envvar=True,
    help="The store to use.",
)
def history(store: str) -> None:
    r"""Keep every revision of articles in one file, and ask what changed, and when.

    ID is the URL or name of an article in the store. Revisions are numbered in the order in which
    they were stored; a TIME is like 2017-03-07 or 2017-03-07T15:55:00Z and means what stood then.

    \b
    Examples:
      versioned history add monday.txt --id https://example.org/dam --at 2017-03-06
      versioned history add tuesday.txt --id https://example.org/dam --at 2017-03-07
      versioned history log https://example.org/dam
      versioned history diff https://example.org/dam 1..2
      versioned history verify
    """


def _stored(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the path of the store, said before its name or after it."""

    def chosen(context: click.Context, _: click.Parameter, said: str | None) -> str:
        return str(said or (context.parent and context.parent.params.get("store")))

    return click.option("--store", metavar="FILE", callback=chosen, help="The store to use.")(
        command
    )


@history.command()
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
@_stored
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
    with _opened(store, create=True) as kept:
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


@history.command()
@click.argument("article", metavar="[ID]", required=False)
@_stored
@formats("text", "json")
def log(
    article: str | None, store: str, form: str, output: str | None, encoding: str | None
) -> None:
    r"""List the revisions of an article and what changed in each; without ID, list the articles.

    \b
    Examples:
      versioned history log
      versioned history log https://example.org/dam --format json
    """
    del encoding
    with _opened(store) as kept:
        if article is None:
            write("articles", form, output, list(kept.articles()))
        else:
            write("log", form, output, article, kept.log(article))


@history.command()
@click.argument("article", metavar="ID")
@click.option("--revision", "at", metavar="N|TIME", help="Which one; without it, the last.")
@_stored
@formats("text", "json", "plain")
def show(
    article: str,
    at: str | None,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show a revision of an article: by its number, or what stood at a time.

    --format plain writes the text and nothing else, byte for byte.

    \b
    Examples:
      versioned history show https://example.org/dam
      versioned history show https://example.org/dam --revision 2017-03-07
      versioned history show https://example.org/dam --revision 2 --format plain -o second.txt
    """
    del encoding
    with _opened(store) as kept:
        entry = kept.revision(article, _point(at))
    if form == "plain":
        _warn(entry)
        write("show", form, output, entry)
    else:
        write("show", form, output, article, entry)


@history.command()
@click.argument("article", metavar="ID")
@click.argument("between", metavar="[A..B]", required=False)
@_stored
@formats("text", "json", "unified", "words", "criticmarkup", "annotations")
def diff(
    article: str,
    between: str | None,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show what changed between two revisions, numbers or times; without A..B, the last two.

    \b
    Examples:
      versioned history diff https://example.org/dam
      versioned history diff https://example.org/dam 1..3
      versioned history diff https://example.org/dam 2017-03-06..2017-03-08 --format words
    """
    del encoding
    from versioned.comparisons import compare

    write("diff", form, output, compare(*_two(store, article, between)))


@history.command()
@click.argument("article", metavar="ID")
@click.argument("between", metavar="[A..B]", required=False)
@click.option(
    "--policy",
    default="default",
    show_default=True,
    metavar="FILE|NAME",
    help="What is asked of notices, as in versioned audit.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("info", "warning", "error")),
    default="error",
    show_default=True,
    help="Exit with status 1 where a finding is so severe, or more.",
)
@_stored
@formats("text", "json", "csv", "sarif", "annotations")
def audit(
    article: str,
    between: str | None,
    policy: str,
    fail_on: Severity,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Check that two revisions and their notices agree; without A..B, the last two.

    \b
    Examples:
      versioned history audit https://example.org/dam
      versioned history audit https://example.org/dam 1..3 --fail-on warning
    """
    del encoding
    from versioned.findings import audit
    from versioned.readers.policies import find_policy

    rules = find_policy(policy)
    result = audit(*_two(store, article, between), rules)
    write("audit", form, output, result)
    if result.at_least(fail_on):
        sys.exit(1)


@history.command()
@click.argument("article", metavar="ID")
@click.argument("between", metavar="[A..B]", required=False)
@_stored
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def report(article: str, between: str | None, store: str, output: str | None) -> None:
    r"""Write a page to look at: two revisions, or without A..B every step of the history.

    Of more than two revisions the page has a slider over time; reconstructions are no step in it.

    \b
    Examples:
      versioned history report https://example.org/dam -o page.html
      versioned history report https://example.org/dam 1..3 -o page.html
    """
    from versioned.comparisons import compare, compare_each
    from versioned.findings import audit_of

    if between is None:
        with _opened(store) as kept:
            entries = kept.revisions(article)
        seen = [_dated(entry) for entry in entries if not entry.hypothesis]
        if len(seen) > 2:
            with _counted(compare_each(seen), "steps") as pairs:
                steps = [(pair, audit_of(pair)) for pair in pairs]
            write("timeline", "html", output, article, steps, len(entries) - len(seen))
            return
    pair = compare(*_two(store, article, between))
    write("report", "html", output, pair, audit_of(pair))


@history.command()
@click.argument("article", metavar="ID")
@click.option("--revision", "at", metavar="N|TIME", help="Which one; without it, the last.")
@click.option(
    "--reconstructed",
    is_flag=True,
    help="Count reconstructions as revisions; what comes from one is always marked.",
)
@_stored
@formats("text", "json", "html")
def blame(
    article: str,
    at: str | None,
    reconstructed: bool,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show for each word of a revision which revision brought it in, when, and where it was seen.

    Words are followed where they move. What went away and came back is attributed to the revision
    that had it first.

    \b
    Examples:
      versioned history blame https://example.org/dam
      versioned history blame https://example.org/dam --revision 2 --format json
      versioned history blame https://example.org/dam --format html -o page.html
    """
    del encoding
    with _opened(store) as kept:
        result = kept.blame(article, _point(at), reconstructed=reconstructed)
    write("blame", form, output, article, result)


@history.command()
@click.option("--repair", is_flag=True, help="Make anew what follows from the rest; never a text.")
@_stored
@formats("text", "json")
def verify(repair: bool, store: str, form: str, output: str | None, encoding: str | None) -> None:
    r"""Check every digest and chain of the store; exit status 1 says that something is damaged.

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
        with _opened(store) as kept, _watched("revisions") as watch:
            return kept.verify(repair=repair, watch=watch)
    except DamagedError as error:
        return Verification(0, 0, 0, "0" * 64, (Damage(None, None, "file", error.reason),))


@history.command(name="import")
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
@_stored
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
    with _opened(store, create=True) as kept, _counted(records, "records") as counted:
        done = kept.take(counted, skip=skip)
    write("imported", form, output, done)


@history.command()
@_stored
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def export(store: str, output: str | None) -> None:
    r"""Write all that is in the store as lines of JSON, which import reads back without loss.

    \b
    Examples:
      versioned history export -o histories.jsonl
    """
    with _opened(store) as kept, _counted(kept.export(), "lines") as lines:
        pour((f"{line}\n".encode() for line in lines), output)


def _opened(path: str, *, create: bool = False) -> History:
    from versioned.history import History

    return History(path, create=create)


def _now() -> str:
    from datetime import UTC, datetime

    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _point(said: str | None) -> int | str | None:
    """Return the number of a revision, or a time."""
    if not said:
        return None
    return int(said[:18]) if said.isascii() and said.isdigit() else said


def _two(store: str, article: str, between: str | None) -> tuple[Revision, Revision]:
    before, dots, after = (between or "..").partition("..")
    if not dots:
        raise click.UsageError(f"{between} is not A..B, like 1..3 or 2017-03-06..2017-03-08")
    with _opened(store) as kept:
        one, two = kept.pair(article, _point(before), _point(after))
    return _named(article, one), _named(article, two)


def _dated(entry: Entry) -> Revision:
    """Return the revision with its number and time for a source."""
    from attrs import evolve

    when = f", {entry.revision.observed_at}" if entry.revision.observed_at else ""
    return evolve(entry.revision, source=f"revision {entry.number}{when}")


def _named(article: str, entry: Entry) -> Revision:
    from attrs import evolve

    when = f", {entry.revision.observed_at}" if entry.revision.observed_at else ""
    return evolve(entry.revision, source=f"{article} (revision {entry.number}{when})")


def _warn(entry: Entry) -> None:
    if entry.hypothesis:
        said = entry.hypothesis
        say(
            f"reconstructed text, not observed: stands before revision {said.base}, "
            f"confidence {said.confidence:.2f}, certainty {said.certainty}"
        )


def _told(unusable: Unusable) -> None:
    say(f"skipped {unusable.place}: {unusable.reason}")


@contextmanager
def _counted(records: Iterable[_T], noun: str) -> Iterator[Iterable[_T]]:
    """Show on a terminal how many there have been, while it takes."""
    if not sys.stderr.isatty():
        yield records
        return
    with _progress(noun) as progress:
        yield progress.track(records, total=None)


@contextmanager
def _watched(noun: str) -> Iterator[Callable[[int], object] | None]:
    """Show on a terminal the sum of what the function given is called with."""
    if not sys.stderr.isatty():
        yield None
        return
    with _progress(noun) as progress:
        task = progress.add_task("", total=None)
        yield lambda count: progress.advance(task, count)


def _progress(noun: str) -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn(f"{{task.completed:,.0f}} {noun}"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)
