"""Where commands read from and write to: files, standard streams, a terminal, lines of errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import click

from versioned.options import how_to_read, not_to_a_terminal
from versioned.writers.escapes import one_line, safe
from versioned.writers.outputs import put

if TYPE_CHECKING:
    from versioned.model import Revision

STDIN = "-"
_UNESCAPED = {"plain", "unified", "words", "csv", "criticmarkup", "tei"}
"""Formats that hold the article as it is: what could steer a terminal is escaped on one."""

_TEXTS = dict.fromkeys(("added", "articles", "imported", "log", "show", "verify"), "histories")
_TEXTS["blame"] = "attributions"
"""Which module writes a result for people, where it is not the one that most are written by."""


def formats(*names: str) -> Callable[..., Any]:
    """Add --format with these names, the first one the default, --output and --encoding."""

    def options(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in (
            click.option(
                "--encoding", metavar="NAME", help="The encoding of the input, if not UTF-8."
            ),
            click.option(
                "-o",
                "--output",
                metavar="FILE",
                is_eager=True,  # whether --format can be written depends on it
                help="Write to FILE instead of standard output.",
            ),
            click.option(
                "--format",
                "form",
                type=click.Choice(names),
                default=names[0],
                show_default=True,
                callback=not_to_a_terminal,
                help="How to write the result.",
            ),
        ):
            command = option(command)
        return command

    return options


def read(file: str, encoding: str | None) -> Revision:
    """Return the article in a file, or from standard input where that is "-"."""
    from versioned.readers import read
    from versioned.readers.capture import MAX_BYTES

    given = how_to_read()
    if file == STDIN:
        raw = sys.stdin.buffer.read(given.get("max_bytes", MAX_BYTES) + 1)
        return read(raw, encoding=encoding, name="standard input", **given)
    return read(file, encoding=encoding, **given)


def write(verb: str, form: str, output: str | None, *result: object, **signature: str) -> None:
    """Write a result in a format, to a file or to standard output."""
    from importlib import import_module

    to_terminal = output is None and sys.stdout.isatty()
    if form == "text":
        from shutil import get_terminal_size

        writer = import_module(f"versioned.writers.{_TEXTS.get(verb, 'terminal')}")
        layout = {"width": get_terminal_size().columns, "colour": _in_colour(to_terminal)}
        text = getattr(writer, verb)(*result, **layout)
    else:
        text = getattr(import_module(f"versioned.writers.{form}"), verb)(*result, **signature)
    if isinstance(text, bytes):
        put(text, output)
        return
    if form in _UNESCAPED and to_terminal:
        text = safe(text)
    put(text.encode("utf-8", "surrogatepass"), output)


def _in_colour(to_terminal: bool) -> bool:
    """Say whether to colour: NO_COLOR and FORCE_COLOR decide where they are set and not empty."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or to_terminal


def say(message: str) -> None:
    """Say something on standard error, on one line."""
    click.echo(f"versioned: {one_line(message)}", err=True)


def fail(message: str, status: int = 2) -> NoReturn:
    """Say what is wrong and leave with a status."""
    say(message)
    sys.exit(status)
