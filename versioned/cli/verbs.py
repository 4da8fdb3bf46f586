"""The verbs as commands: parse, call one verb, write."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from versioned.cli.channels import STDIN, formats, read, say, write
from versioned.errors import VersionedError
from versioned.options import reading, signature, signed
from versioned.writers.outputs import put

if TYPE_CHECKING:
    from versioned.model import Revision, Severity
    from versioned.reconstructions import Reconstructions


_candidate = click.option(
    "--candidate",
    type=click.IntRange(min=1),
    metavar="N",
    help="Take the Nth best candidate, not all.",
)


_reconstructed = click.option(
    "--reconstructed", is_flag=True, help="Compare FILE with its reconstructed earlier text."
)


@click.command()
@click.argument("file")
@reading
@formats("text", "json", "schemaorg")
def notices(file: str, form: str, output: str | None, encoding: str | None) -> None:
    r"""List the correction notices in FILE, and what each says was wrong.

    \b
    Examples:
      versioned notices article.txt
      versioned notices page.html
      curl -s https://example.org/article | versioned notices - --format json
    """
    from versioned.notices import find_notices

    article = read(file, encoding)
    write("notices", form, output, article, find_notices(article))


@click.command()
@click.argument("file")
@_candidate
@click.option(
    "--notice",
    type=click.IntRange(min=1),
    metavar="N",
    help="Undo the Nth notice alone; the others stay as they are.",
)
@signed
@reading
@formats("text", "json", "plain", "criticmarkup", "annotations", "tei", "docx")
def reconstruct(
    file: str,
    candidate: int | None,
    notice: int | None,
    author: str | None,
    date: str | None,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Derive the text of FILE as it stood before the corrections that its notices report.

    The result is a hypothesis: each edit comes with its basis, confidence, rule and evidence.
    --format plain writes the earlier text of one candidate and nothing else.

    \b
    Examples:
      versioned reconstruct article.txt
      versioned reconstruct article.txt --format json
      versioned reconstruct article.txt --candidate 2 --format plain -o before.txt
    """
    by = signature(form, author, date)
    result = _derive(read(file, encoding), candidate, notice)
    if form == "json" or result:
        write("reconstruct", form, output, result, **by)
    if not result:
        _explain(result)
        sys.exit(1)
    if form == "plain":
        best = result[0]
        say(
            f"reconstructed text, not observed: candidate {best.rank}, "
            f"confidence {best.confidence:.2f}, certainty {best.certainty}"
        )


@click.command()
@click.argument("file", metavar="BEFORE")
@click.option(
    "--notice",
    "notice",
    required=True,
    metavar="FILE|TEXT",
    help="The correction notice: a file with it, or its words.",
)
@reading
@formats("text", "json", "plain")
def correct(file: str, notice: str, form: str, output: str | None, encoding: str | None) -> None:
    r"""Apply a correction notice to a copy that still has the error.

    Claims that cannot be applied are listed, and left alone.

    \b
    Examples:
      versioned correct copy.txt --notice "It was 1934, not 1943."
      versioned correct copy.txt --notice notice.txt --format plain -o corrected.txt
    """
    from versioned.corrections import correct

    before = read(file, encoding)
    said: Revision | str = notice
    if notice == STDIN or os.path.isfile(notice):  # noqa: PTH113 (a text can be too long for Path)
        if notice == file == STDIN:
            raise click.UsageError("standard input can be the article or the notice, not both")
        said = read(notice, encoding)
    elif not notice.strip():
        raise click.UsageError("--notice is empty; give a file with the notice, or its words")
    result = correct(before, said)
    if form == "json" or result.edits:
        write("correct", form, output, result)
    for problem in result.problems:
        claim = f" ({problem.claim})" if problem.claim else ""
        say(f"{before.source}: not applied: {problem.message}{claim}")
    if not result.edits:
        sys.exit(1)
    if form == "plain":
        say("reconstructed text, not observed: derived from the copy and its notice")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="BEFORE AFTER | FILE --reconstructed")
@_reconstructed
@_candidate
@signed
@reading
@formats("text", "json", "unified", "words", "criticmarkup", "annotations", "tei", "docx")
def diff(
    files: tuple[str, ...],
    reconstructed: bool,
    candidate: int | None,
    author: str | None,
    date: str | None,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Show what changed between two texts, word by word, in the sentences where it did.

    \b
    Examples:
      versioned diff before.txt after.txt
      versioned diff before.txt after.txt --format unified
      versioned diff article.txt --reconstructed --candidate 2
    """
    by = signature(form, author, date)
    _compare("diff", files, reconstructed, candidate, form, output, encoding, **by)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="BEFORE AFTER | FILE --reconstructed")
@_reconstructed
@_candidate
@reading
@formats("text", "json", "csv", "annotations")
def annotate(
    files: tuple[str, ...],
    reconstructed: bool,
    candidate: int | None,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Say of each change between two texts what kind it is, and which claim discloses it.

    \b
    Examples:
      versioned annotate before.txt after.txt
      versioned annotate article.txt --reconstructed --format json
    """
    _compare("annotate", files, reconstructed, candidate, form, output, encoding)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="BEFORE AFTER | ARTICLE")
@click.option(
    "--reconstructed", is_flag=True, help="Hold ARTICLE against its reconstructed earlier text."
)
@_candidate
@click.option(
    "--policy",
    default="default",
    show_default=True,
    metavar="FILE|NAME",
    help="What is asked of notices: a TOML file, or default, state-the-error, "
    "do-not-repeat-the-error.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("info", "warning", "error")),
    default="error",
    show_default=True,
    help="Exit with status 1 where a finding is so severe, or more.",
)
@reading
@formats("text", "json", "csv", "sarif", "annotations")
def audit(
    files: tuple[str, ...],
    reconstructed: bool,
    candidate: int | None,
    policy: str,
    fail_on: Severity,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Check that two texts and their notices agree: silent changes, unkept corrections.

    With ARTICLE alone, the article is held against its own notices. Exit status 1 says that there
    are findings at or above --fail-on.

    \b
    Examples:
      versioned audit before.txt after.txt
      versioned audit article.txt --policy state-the-error --fail-on warning
      versioned audit before.txt after.txt --format sarif -o findings.sarif
    """
    from versioned.findings import audit
    from versioned.readers.policies import find_policy

    if len(files) > (1 if reconstructed else 2):
        wanted = "one file with --reconstructed" if reconstructed else "one file or two"
        raise click.UsageError(f"audit takes {wanted}; {len(files)} given")
    rules = find_policy(policy)
    if len(files) == 1 and not reconstructed and not candidate:
        result = audit(read(files[0], encoding), policy=rules)
    else:
        result = audit(*_sides("audit", files, reconstructed, candidate, encoding), rules)
    write("audit", form, output, result)
    if result.at_least(fail_on):
        sys.exit(1)


@click.command()
@click.argument("files", nargs=2, required=True, metavar="BEFORE AFTER")
@click.option(
    "--style",
    type=click.Choice(["plain", "nyt", "guardian", "ap"]),
    default="plain",
    show_default=True,
    help="Whose habits the wording follows.",
)
@click.option(
    "--date", metavar="DATE", help="When the correction is made: YYYY-MM-DD, or XXXX-MM-DD."
)
@reading
@formats("text", "json")
def draft(
    files: tuple[str, str],
    style: str,
    date: str | None,
    form: str,
    output: str | None,
    encoding: str | None,
) -> None:
    r"""Propose the correction notice for what changed between two texts.

    It states material changes that no notice in AFTER discloses yet, and no more than the texts
    show. What it cannot put into words is listed.

    \b
    Examples:
      versioned draft before.txt after.txt
      versioned draft before.txt after.txt --style guardian --date 2017-03-07
      versioned draft before.txt after.txt --format json
    """
    from versioned.drafts import draft

    if files.count(STDIN) > 1:
        raise click.UsageError("standard input can be one of the two files, not both")
    before, after = (read(file, encoding) for file in files)
    result = draft(before, after, style, date)
    if form == "json" or result.notices:
        write("draft", form, output, result)
    if not result.notices:
        if not result.unstated:
            say(f"{after.source}: nothing to draft: no material change that is not disclosed")
        for left in result.unstated:
            say(f"{after.source}: not stated: {left.reason} ({left.change.id})")
        sys.exit(1)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--revision",
    "number",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show the words of the Nth FILE; without it, of the last.",
)
@formats("text", "json", "html")
def blame(
    files: tuple[str, ...], number: int | None, form: str, output: str | None, encoding: str | None
) -> None:
    r"""Show for each word of an article which revision brought it in; FILEs are oldest first.

    Words are followed where they move. What went away and came back is attributed to the revision
    that had it first.

    \b
    Examples:
      versioned blame monday.txt tuesday.txt wednesday.txt
      versioned blame monday.txt tuesday.txt wednesday.txt --revision 2 --format json
      versioned blame monday.txt tuesday.txt wednesday.txt --format html -o page.html
    """
    from versioned.attributions import blame

    if files.count(STDIN) > 1:
        raise click.UsageError("standard input can be one of the files, not several")
    if number and number > len(files):
        raise click.UsageError(f"there is no revision {number}; give 1 to {len(files)}")
    revisions = [read(file, encoding) for file in files]
    write("blame", form, output, None, blame(revisions, (number or len(files)) - 1))


@click.command()
@click.argument("name", metavar="COMMAND", required=False)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def schema(name: str | None, output: str | None) -> None:
    r"""Print the JSON Schema of what COMMAND writes with --format json; without COMMAND, list them.

    \b
    Examples:
      versioned schema
      versioned schema audit -o audit.schema.json
    """
    from versioned.writers.schemas import DOCUMENTS, published

    if name is not None and name not in DOCUMENTS:
        raise click.UsageError(f"{name} has no schema; there are {', '.join(DOCUMENTS)}")
    text = published(name) if name else "".join(f"{verb}\n" for verb in DOCUMENTS)
    put(text.encode(), output)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="ARTICLE | BEFORE AFTER")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@click.option("--encoding", metavar="NAME", help="The encoding of the input, if not UTF-8.")
@reading
def report(files: tuple[str, ...], output: str | None, encoding: str | None) -> None:
    r"""Write a page to look at: the texts, what changed, the claims, the findings.

    One HTML file that loads nothing. With ARTICLE alone it shows the earlier texts that the
    notices allow; exit status 1 says that there are none, and the page says why.

    \b
    Examples:
      versioned report article.txt -o page.html
      versioned report before.txt after.txt -o page.html
    """
    from versioned.comparisons import Comparison, compare
    from versioned.findings import audit, audit_of

    if len(files) > 2:
        raise click.UsageError(f"report takes one file or two; {len(files)} given")
    subject: Comparison | Reconstructions
    if len(files) == 1:
        subject = _derive(read(files[0], encoding), None)
        findings = audit(subject.article)
    else:
        subject = compare(*_sides("report", files, False, None, encoding))
        findings = audit_of(subject)
    write("report", "html", output, subject, findings)
    if not isinstance(subject, Comparison) and not subject:
        _explain(subject)
        sys.exit(1)


def _compare(
    verb: str,
    files: tuple[str, ...],
    reconstructed: bool,
    candidate: int | None,
    form: str,
    output: str | None,
    encoding: str | None,
    **signature: str,
) -> None:
    from versioned.comparisons import compare

    before, after = _sides(verb, files, reconstructed, candidate, encoding)
    write(verb, form, output, compare(before, after), **signature)


def _sides(
    verb: str,
    files: tuple[str, ...],
    reconstructed: bool,
    candidate: int | None,
    encoding: str | None,
) -> tuple[Revision, Revision]:
    """Return the text before, read or reconstructed, and the text after."""
    expected = 1 if reconstructed else 2
    if candidate and not reconstructed:
        raise click.UsageError("--candidate goes with --reconstructed")
    if len(files) != expected:
        wanted = "one file with --reconstructed" if reconstructed else "two files, BEFORE and AFTER"
        raise click.UsageError(f"{verb} takes {wanted}; {len(files)} given")
    if files.count(STDIN) > 1:
        raise click.UsageError("standard input can be one of the two files, not both")
    after = read(files[-1], encoding)
    if not reconstructed:
        return read(files[0], encoding), after
    result = _derive(after, candidate)
    if not result:
        _explain(result)
        sys.exit(1)
    return result[0].revision, after


def _derive(article: Revision, candidate: int | None, notice: int | None = None) -> Reconstructions:
    """Return the reconstruction, or that candidate of it alone; from all notices or one."""
    from attrs import evolve

    from versioned.notices import find_notices
    from versioned.reconstructions import reconstruct

    found = find_notices(article)
    if notice and notice > len(found):
        raise VersionedError(
            f"{article.source}: there is no notice {notice}; it has {len(found) or 'none'}"
        )
    result = reconstruct(article, found[notice - 1 : notice] if notice else found)
    if candidate and result:
        if candidate > len(result):
            raise VersionedError(
                f"{article.source}: there is no candidate {candidate}; give 1 to {len(result)}"
            )
        result = evolve(result, candidates=(result[candidate - 1],))
    return result


def _explain(result: Reconstructions) -> None:
    for problem in result.problems:
        claim = f" ({problem.claim})" if problem.claim else ""
        say(f"{result.article.source}: nothing to reconstruct: {problem.message}{claim}")
