"""How a command fails: what is said, and the exit code."""

from __future__ import annotations

import errno
import os
import re
import shlex
import sys
from typing import Any

import click

from .. import GoneError, NinekwError, SubmitUnknownError, UnsolvedError
from .terminal import OutputLost, plain, wrapped, write_json

OTHER = 1
INTERRUPTED = 130
HUNG_UP = 129
TERMINATED = 143
BROKEN_PIPE = 141
# The classes of the library's statuses; how a captcha went has a code for each, and so have the
# key, a file, the credits, and what is in use.
_BY_CLASS = {1: 10, 2: 20, 3: 30, 4: 40, 9: 90}
_BY_STATUS = {103: 11, 107: 12, 108: 13, 902: 91}


class Terminated(KeyboardInterrupt):
    """SIGTERM: ends as Ctrl-C does, so that the captcha is told and the terminal is as it was."""

    exit_code = TERMINATED


class HungUp(Terminated):
    """SIGHUP: the terminal has gone; what is in hand is given back all the same."""

    exit_code = HUNG_UP


def ended_by(interrupt: KeyboardInterrupt) -> int:
    return interrupt.exit_code if isinstance(interrupt, Terminated) else INTERRUPTED


def exit_code(status: int) -> int:
    if 500 <= status <= 509:
        return 50 + status - 500
    return _BY_STATUS.get(status) or _BY_CLASS.get(status // 100, 90)


def told(error: NinekwError) -> int:
    """Says what went wrong, and what to do about it."""
    code = exit_code(error.status)
    if wants_json():
        return as_json(fault(error)) or code
    say(str(error))
    _advise_after(error)
    return code


def told_of(name: str, error: NinekwError) -> int:
    """Says what became of one captcha of several, and what to do; gives the exit code."""
    text = str(error)
    say(text if name in text else f"{name}: {text}")
    _advise_after(error)
    return exit_code(error.status)


def fault(error: NinekwError) -> dict[str, Any]:
    """An error as JSON has it."""
    return {
        name: getattr(error, name)
        for name in (
            "name",
            "message",
            "status",
            "code",
            "http_status",
            "captcha_id",
            "retryable",
            "retry_after",
            "operation",
        )
    }


def _advise_after(error: NinekwError) -> None:
    damaged = re.match(r"the journal (.+): line (\d+) is damaged", error.message)
    if damaged:
        advise("look what is paid for:", "history --all")
        journal = shlex.quote(damaged[1])
        if damaged[2] == "1":
            text = "put the first line of a new journal of this account in its place"
            click.echo(text, err=True)
            return
        click.echo("copy it without the line, and name the copy with --journal:", err=True)
        click.secho(f"  sed {damaged[2]}d {journal} > {journal}.mended", bold=True, err=True)
    elif isinstance(error, SubmitUnknownError):
        _advise_to_look()
    elif not isinstance(error, (UnsolvedError, GoneError)):
        _advise_to_wait(error.captcha_id)


def interrupted(interrupt: KeyboardInterrupt) -> int:
    """After Ctrl-C: a captcha that was paid for must not be forgotten."""
    captcha_id = getattr(interrupt, "captcha_id", None)
    cause = interrupt.__cause__
    unknown = isinstance(cause, SubmitUnknownError)
    message = "interrupted"
    if unknown:
        message += f": {cause}"
    elif captcha_id is not None:
        message += f": captcha {captcha_id} is still pending"
    if wants_json():
        fault = {"name": "INTERRUPTED", "message": message, "captcha_id": captcha_id}
        return as_json(fault) or ended_by(interrupt)
    say(message)
    if unknown:
        _advise_to_look()
    else:
        _advise_to_wait(captcha_id)
    return ended_by(interrupt)


def output_lost(lost: OutputLost) -> int:
    """The reader has gone, which is no error message, or the disk is full."""
    try:
        # Else the interpreter tries again at its end, and complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
    cause = lost.cause
    submitted = _meta("ninekw.submitted")
    if isinstance(cause, OSError) and cause.errno == errno.EPIPE:
        _advise_to_wait(submitted)
        return BROKEN_PIPE
    reason = cause.strerror if isinstance(cause, OSError) else str(cause)
    say(f"cannot write the output: {reason}")
    # It is paid for, and the service still has it.
    _advise_to_wait(_meta("ninekw.answered") or submitted)
    return OTHER


def as_json(fault: dict[str, Any]) -> int:
    """The error as the command's one JSON object; 0, or the exit code if that cannot be written."""
    try:
        write_json({"error": fault})
    except OutputLost as lost:
        return output_lost(lost)
    return 0


def wants_json() -> bool:
    return bool(_meta("ninekw.json"))


def say(message: str) -> None:
    text = wrapped(f"ninekw: {plain(message)}", sys.stderr, "  ")
    click.echo(click.style("ninekw:", fg="red", bold=True) + text[len("ninekw:") :], err=True)


def warn(message: str) -> None:
    """What goes on all the same."""
    say(f"warning: {message}")


def advise(what: str, command: str) -> None:
    """A command that continues from here, with the options of this one."""
    options = _meta("ninekw.options") or ""
    # On its own line, for copying.
    click.echo(f"{what}\n  " + click.style(f"ninekw {command}{options}", bold=True), err=True)


def go_on(told: str, what: str, command: str) -> None:
    """How to get what is paid for, which a journal knows."""
    if _meta("ninekw.journal"):
        click.echo(f"{told}the same command goes on with it", err=True)
    else:
        advise(f"{told}{what}:", command)


def _advise_to_wait(captcha_id: int | None) -> None:
    if captcha_id is not None and _meta("ninekw.waits"):
        go_on("", "go on with it", f"wait {captcha_id}")


def _advise_to_look() -> None:
    go_on("", "look whether it was taken", "history")


def _meta(name: str) -> Any:
    context = click.get_current_context(silent=True)
    return None if context is None else context.find_root().meta.get(name)
