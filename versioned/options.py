"""Options of the command line that go with formats: binary ones, and those that track changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import click

_BINARY = {"docx"}
_TRACKED = ("docx",)


def not_to_a_terminal(context: click.Context, _: click.Parameter, form: str) -> str:
    """Refuse what no terminal can show before any work is done."""
    if form in _BINARY and context.params.get("output") is None and sys.stdout.isatty():
        raise click.UsageError(f"{form} is binary and no terminal can show it; give -o FILE")
    return form


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add whose the changes are, and of when, in formats that track changes."""
    for option in (
        click.option(
            "--date",
            metavar="DATE",
            callback=_moment,
            help="When the changes were made, for docx: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ.",
        ),
        click.option("--author", metavar="NAME", help="Whose the changes are, for docx."),
    ):
        command = option(command)
    return command


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add how input is read, which :func:`how_to_read` returns while the command runs."""
    for name, settings in _READING.items():
        option = click.option(f"--{name}", expose_value=False, callback=_keep, **settings)
        command = option(command)
    return command


_READING: dict[str, dict[str, Any]] = {
    "record": {
        "type": click.IntRange(min=1),
        "metavar": "N",
        "help": "Of JSON with several articles, read the Nth.",
    },
    "max-bytes": {
        "type": click.IntRange(min=1),
        "metavar": "N",
        "help": "Read files as large as N bytes; 100 million if not given.",
    },
    "from": {
        "type": click.Choice(("text", "html", "json")),
        "help": "What the input is, if its first characters mislead.",
    },
}
_NAMES = {"from": "form"}
_KEPT = "versioned.reading"


def _keep(context: click.Context, option: click.Parameter, value: object) -> None:
    if value is not None and option.name:
        name = _NAMES.get(option.name, option.name)
        context.meta.setdefault(_KEPT, {})[name] = value


def how_to_read() -> dict[str, Any]:
    """Return what the command that runs was given of form, record and max_bytes."""
    given: dict[str, Any] = click.get_current_context().meta.get(_KEPT, {})
    return given


def _moment(context: click.Context, _: click.Parameter, date: str | None) -> str | None:
    """Return the date as XML Schema has it."""
    if date is None:
        return None
    try:
        moment = datetime.strptime(date, "%Y-%m-%d" if "T" not in date else "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        raise click.UsageError(
            f"{date} is no date; give YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ", context
        ) from None
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def signature(form: str, author: str | None, date: str | None) -> dict[str, str]:
    """Return what was given of author and date; raise where the format has no place for it."""
    given = {name: said for name, said in (("author", author), ("date", date)) if said}
    if given and form not in _TRACKED:
        raise click.UsageError(f"--author and --date go with --format {', '.join(_TRACKED)}")
    return given
