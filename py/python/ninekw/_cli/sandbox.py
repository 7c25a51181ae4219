"""The command that starts the local service."""

from __future__ import annotations

import os
import subprocess
import sys

import click

from .. import ConfigError
from .._program import NAME, find


@click.command(
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    add_help_option=False,
    epilog="""\b
    ninekw sandbox --port 9900 --auto-answer K7Q2M
    NINEKW_URL=http://127.0.0.1:9900 NINEKW_API_KEY=sandbox ninekw solve captcha.png""",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Start the service on this machine, to try things for nothing.

    Runs the program ninekw-sandbox with these arguments until Ctrl-C. It is looked for at
    NINEKW_SANDBOX, beside this program, and in PATH.
    """
    context = click.get_current_context()
    program = find()
    if program is None:
        if {"-h", "--help"} & {*arguments}:
            click.echo(context.get_help())
            return
        raise ConfigError(
            f"the program {NAME} is not on this machine: install it from the sources with "
            "`cargo install --path sandbox`, or say where it is in NINEKW_SANDBOX",
            status=107,
            name="FILE",
            operation="sandbox",
        )
    command = [program, *arguments]
    try:
        if sys.platform != "win32":
            # In its place: signals and the exit code are the service's own.
            os.execv(program, command)
        context.exit(subprocess.run(command, check=False).returncode)
    except OSError as error:
        raise ConfigError(
            f"{program} cannot be started: {error.strerror}",
            status=107,
            name="FILE",
            operation="sandbox",
        ) from None
