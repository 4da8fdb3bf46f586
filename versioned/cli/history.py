"""The commands that ask a store: ``versioned history log``, ``show``, ``diff`` and the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from versioned.cli import keeping
from versioned.cli.channels import formats, say, write
from versioned.cli.stores import counted, opened, stored

if TYPE_CHECKING:
    from versioned.history import Entry
    from versioned.model import Revision, Severity


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


for _command in (keeping.add, keeping.import_, keeping.export, keeping.verify):
    history.add_command(_command)


@history.command()
@click.argument("article", metavar="[ID]", required=False)
@stored
@formats("text", "json")
def log(
    article: str | None, store: str, form: str, output: str | None, encoding: str | None
) -> None:
    r"""List the revisions of an article and what changed in each.

    Without ID the articles in the store are listed.

    \b
    Examples:
      versioned history log
      versioned history log https://example.org/dam --format json
    """
    del encoding
    with opened(store) as kept:
        if article is None:
            write("articles", form, output, list(kept.articles()))
        else:
            write("log", form, output, article, kept.log(article))


@history.command()
@click.argument("article", metavar="ID")
@click.option("--revision", "at", metavar="N|TIME", help="Which one; without it, the last.")
@stored
@formats("text", "json", "plain")
def show(
    article: str,
    at: str | None,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show a revision, by its number or by a time.

    --format plain writes the text and nothing else, byte for byte.

    \b
    Examples:
      versioned history show https://example.org/dam
      versioned history show https://example.org/dam --revision 2017-03-07
      versioned history show https://example.org/dam --revision 2 --format plain -o second.txt
    """
    del encoding
    with opened(store) as kept:
        entry = kept.revision(article, _point(at))
    if form == "plain":
        _warn(entry)
        write("show", form, output, entry)
    else:
        write("show", form, output, article, entry)


@history.command()
@click.argument("article", metavar="ID")
@click.argument("between", metavar="[A..B]", required=False)
@stored
@formats("text", "json", "unified", "words", "criticmarkup", "annotations")
def diff(
    article: str,
    between: str | None,
    store: str,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show what changed between two revisions.

    A and B are numbers or times; without A..B, the last two revisions are taken.

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
@stored
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
    r"""Check that two revisions and their notices agree.

    A and B are numbers or times; without A..B, the last two revisions are taken.

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
@stored
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def report(article: str, between: str | None, store: str, output: str | None) -> None:
    r"""Write a page to look at.

    It shows two revisions, or without A..B every step of the history. Of more than two revisions
    it has a slider over time; reconstructions are no step in it.

    \b
    Examples:
      versioned history report https://example.org/dam -o page.html
      versioned history report https://example.org/dam 1..3 -o page.html
    """
    from versioned.comparisons import compare, compare_each
    from versioned.findings import audit_of

    if between is None:
        with opened(store) as kept:
            entries = kept.revisions(article)
        seen = [_dated(entry) for entry in entries if not entry.hypothesis]
        if len(seen) > 2:
            with counted(compare_each(seen), "steps") as pairs:
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
@stored
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
    r"""Show for each word which revision brought it in.

    With it stand its time and source. Words are followed where they move. What went away and came
    back is attributed to the revision that had it first.

    \b
    Examples:
      versioned history blame https://example.org/dam
      versioned history blame https://example.org/dam --revision 2 --format json
      versioned history blame https://example.org/dam --format html -o page.html
    """
    del encoding
    with opened(store) as kept:
        result = kept.blame(article, _point(at), reconstructed=reconstructed)
    write("blame", form, output, article, result)


def _point(said: str | None) -> int | str | None:
    """Return the number of a revision, or a time."""
    if not said:
        return None
    return int(said[:18]) if said.isascii() and said.isdigit() else said


def _two(store: str, article: str, between: str | None) -> tuple[Revision, Revision]:
    before, dots, after = (between or "..").partition("..")
    if not dots:
        raise click.UsageError(f"{between} is not A..B, like 1..3 or 2017-03-06..2017-03-08")
    with opened(store) as kept:
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
