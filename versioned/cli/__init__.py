"""The command line: parse, call one verb, write. Exit status 0 done, 1 nothing derived, 2 usage."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import click

from versioned import __version__
from versioned.cli import verbs
from versioned.cli.channels import fail
from versioned.cli.history import history
from versioned.errors import VersionedError


class _Commands(click.Group):
    """A group whose errors are one line on stderr, whatever goes wrong."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        extra["standalone_mode"] = False
        try:
            status = super().main(*args, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(0)
        except click.UsageError as error:
            where = f"; see {error.ctx.command_path} --help" if error.ctx else ""
            fail(f"{error.format_message().rstrip('.')}{where}")
        except (click.ClickException, VersionedError) as error:
            fail(str(error))
        except (click.Abort, KeyboardInterrupt):
            fail("interrupted", status=130)
        except BrokenPipeError:
            # Whoever read our output has stopped: nothing is left to say, nor where.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except OSError as error:
            fail(f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}")
        except MemoryError:
            fail("the input is too large for this machine's memory; give a shorter text")
        except Exception as error:
            if os.environ.get("VERSIONED_TRACEBACK"):
                raise
            fail(
                f"unexpected {type(error).__name__}: {error}; this is a defect of versioned, "
                "please report it (VERSIONED_TRACEBACK=1 shows where)"
            )
        sys.exit(status if isinstance(status, int) else 0)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="versioned")
def main() -> None:
    r"""Before, after and notice: what a corrected article said, and what its correction says.

    FILE is a text, a page of HTML or an article in JSON, or - for standard input. Results go to
    standard output, messages to standard error. Exit status: 0 done, 1 nothing could be derived
    (audit: there are findings), 2 the input or the command cannot be used.

    \b
    Examples:
      versioned notices article.txt
      versioned reconstruct article.txt
      versioned reconstruct article.txt --candidate 2 --format plain -o before.txt
      versioned diff before.txt after.txt
      versioned annotate article.txt --reconstructed --format json
      versioned audit before.txt after.txt
      versioned report before.txt after.txt -o page.html
      versioned blame first.txt second.txt third.txt
      versioned history log https://example.org/dam
    """


for _command in (
    verbs.notices,
    verbs.reconstruct,
    verbs.correct,
    verbs.diff,
    verbs.annotate,
    verbs.audit,
    verbs.draft,
    verbs.blame,
    verbs.schema,
    verbs.report,
    history,
):
    main.add_command(_command)


def _set_examples(command: click.Command) -> None:
    """Let examples stand line by line: click wants a backspace, and docstrings are raw."""
    command.help = (command.help or "").replace("\\b\n", "\b\n")
    for inner in getattr(command, "commands", {}).values():
        _set_examples(inner)


_set_examples(main)
