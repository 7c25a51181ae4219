"""The program: its commands, its help, and how it ends."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
from collections.abc import Iterable
from gettext import gettext
from io import TextIOWrapper
from typing import Any

import click

from .. import NinekwError, __version__
from . import account, actions, answering, conformance, failures, sandbox, submitting, terminal

_COMPLETE = "_NINEKW_COMPLETE"


class _Formatter(click.HelpFormatter):
    """The usual help, with headings that stand out on a terminal."""

    def __init__(
        self,
        indent_increment: int = 2,
        width: int | None = None,
        max_width: int | None = None,
    ) -> None:
        # Narrow terminals too.
        columns = min(shutil.get_terminal_size().columns, max_width or 80)
        super().__init__(indent_increment, max(30, columns - 2))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl(rows, col_max if self.width > 60 else 14, col_spacing)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{click.style(heading + ':', bold=True)}\n")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        prefix = click.style(prefix or gettext("Usage: "), bold=True)
        super().write_usage(prog, args, prefix)


class _Context(click.Context):
    formatter_class = _Formatter


class _App(click.Group):
    context_class = _Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        # As they are used, not by the alphabet.
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(gettext("Commands")):
            # Never cut off.
            rows = [(name, c.get_short_help_str(200)) for name, c in self.commands.items()]
            formatter.write_dl(rows)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        cmd.context_class = _Context
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            super().invoke(ctx)
        except NinekwError as error:
            ctx.exit(failures.told(error))
        except KeyboardInterrupt as interrupt:
            ctx.exit(failures.interrupted(interrupt))
        except terminal.OutputLost as lost:
            ctx.exit(failures.output_lost(lost))


@click.group(
    cls=_App,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
    epilog="""\b
    ninekw solve captcha.png
    ninekw solve --type hcaptcha --page https://example.com/login SITEKEY
    ninekw work

    The API key comes from the environment variable NINEKW_API_KEY or from --api-key-file.

    \b
    Exit codes: 0 done, 1 the output or an extra failed, 2 wrong arguments; not sent: 10 a wrong value,
    11 key, 12 file, 13 max_credits or min_balance; 20 network, 30 no reply of the service, 40 refused,
    50 cancelled, 51 time over, 52 unsolved, 53 unknown whether submitted, 90 a fault of this program,
    91 in use; signals as in a shell.""",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def app() -> None:
    """People answer your captchas, and you theirs: the 9kw.eu captcha service."""


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands in your shell.

    \b
    bash:  ninekw completion bash > ~/.local/share/bash-completion/completions/ninekw
    zsh:   ninekw completion zsh > ~/.zfunc/_ninekw    (a folder in $fpath)
    fish:  ninekw completion fish > ~/.config/fish/completions/ninekw.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    terminal.write(kind(app, {}, "ninekw", _COMPLETE).source())


for _command in (
    submitting.solve,
    submitting.submit,
    submitting.wait,
    submitting.forget,
    submitting.feedback,
    answering.work,
    account.balance,
    account.history,
    account.status,
    account.settings,
    account.doctor,
    actions.detail,
    actions.referrals,
    actions.transfer,
    actions.coupon,
    actions.account,
    actions.verdict,
    actions.show,
    actions.call,
    actions.codes,
    conformance.conformance,
    sandbox.sandbox,
    completion,
):
    app.add_command(_command)


def _terminated(number: int, frame: object) -> None:
    raise failures.Terminated


def _hung_up(number: int, frame: object) -> None:
    terminal.leave()
    raise failures.HungUp


def _hear_signals() -> None:
    signal.signal(signal.SIGTERM, _terminated)
    hang_up = getattr(signal, "SIGHUP", None)
    # nohup has it ignored.
    if hang_up is not None and signal.getsignal(hang_up) is signal.SIG_DFL:
        signal.signal(hang_up, _hung_up)


def run(arguments: list[str]) -> int:
    """A command by its arguments; gives the exit code."""
    with contextlib.suppress(ValueError):
        # Not from a thread, which has no signals.
        _hear_signals()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that cannot show a character is no reason to lose the answer.
            stream.reconfigure(errors="backslashreplace")
    if os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(app, {}, "ninekw", _COMPLETE, os.environ[_COMPLETE])
    # `Command.main` would have an exit code of its own for a broken pipe, and an opinion on Ctrl-C.
    try:
        colour = None if terminal.has_colour() else False
        with app.make_context("ninekw", list(arguments), color=colour) as context:
            app.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        if "--json" in arguments:
            fault = {"name": "USAGE", "message": error.format_message()}
            return failures.as_json(fault) or error.exit_code
        error.show()
        return error.exit_code
    except KeyboardInterrupt as interrupt:
        return failures.ended_by(interrupt)
    except OSError as error:
        # The help, into a pipe that nobody reads.
        return failures.output_lost(terminal.OutputLost(error))
    return 0
