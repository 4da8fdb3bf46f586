"""What the commands of a store share: its option, opening it, and how far a long work is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from versioned.history import History

_T = TypeVar("_T")


def stored(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the path of the store, said before its name or after it."""

    def chosen(context: click.Context, _: click.Parameter, said: str | None) -> str:
        return str(said or (context.parent and context.parent.params.get("store")))

    return click.option("--store", metavar="FILE", callback=chosen, help="The store to use.")(
        command
    )


def opened(path: str, *, create: bool = False) -> History:
    """Return the store at a path; without ``create`` there has to be one."""
    from versioned.history import History

    return History(path, create=create)


@contextmanager
def counted(records: Iterable[_T], noun: str) -> Iterator[Iterable[_T]]:
    """Show on a terminal how many there have been, while it takes."""
    if not sys.stderr.isatty():
        yield records
        return
    with _progress(noun) as progress:
        yield progress.track(records, total=None)


@contextmanager
def watched(noun: str) -> Iterator[Callable[[int], object] | None]:
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
