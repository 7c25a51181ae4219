"""The command that compares the service with what this package expects."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import time
from typing import Any
from urllib.parse import urlsplit

import click

from ... import ConfigError, NinekwError
from .. import failures, terminal
from ..session import Session, common

# The uploads besides those of the kinds.
_OTHERS = 7


@click.command(epilog="""\b
    ninekw conformance
    ninekw conformance --yes --output report
    ninekw conformance --read-only --format jsonl""")
@click.option("-y", "--yes", is_flag=True, help="Submit the captchas without asking.")
@click.option("--read-only", is_flag=True, help="Submit nothing.")
@click.option(
    "--output",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    help="Where to write; a new or empty folder.  [ninekw-conformance-DATE]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "jsonl"]),
    default="markdown",
    help="The form of the report.  [markdown]",
)
@common
def conformance(
    session: Session, yes: bool, read_only: bool, output: str | None, form: str
) -> None:
    """Compare the service with what is expected here.

    Reads the account, then submits a captcha of each kind, takes it as a worker and answers it.
    Writes a report and replies for the tests, without the key, ids, names and texts. The exit code
    is 1 if something differs.
    """
    if yes and read_only:
        raise click.UsageError("--yes and --read-only contradict each other")
    with_captchas = not read_only and _agreed(yes)
    folder = _folder(output)
    _run(session, with_captchas, folder, form)


def _agreed(yes: bool) -> bool:
    """Says what will be done and what it costs; whether the user wants that."""
    from .contents import PRICE, SAMPLES

    kinds = ", ".join(sample.name for sample in SAMPLES)
    most = sum(sample.price for sample in SAMPLES)
    count = len(SAMPLES) + _OTHERS
    click.echo(
        f"1. About 20 requests that only read: status, balance, settings, histories, referrals.\n"
        f"2. {count} uploads: one captcha of each kind ({kinds}), answered by this program, and "
        f"{_OTHERS} given up at once.\n"
        "Cost: nothing is bought. The captchas are for yourself (selfsolve; taken with selfsolve "
        f"and selfonly). The service may hold up to {most + PRICE * _OTHERS} credits meanwhile and "
        "keep the difference between price and pay, as the sandbox does (40 in all); the report "
        "tells. Somebody else may get one of them before; its instructions say that it is a test.",
        err=True,
    )
    if yes:
        return True
    if not (terminal.is_terminal(sys.stdin) and terminal.is_terminal(sys.stderr)):
        click.echo("Only the first part, as neither --yes nor a terminal is there.", err=True)
        return False
    return bool(click.prompt("Type yes for both parts", default="no", err=True) == "yes")


def _folder(output: str | None) -> str:
    folder = output or time.strftime("ninekw-conformance-%Y-%m-%d-%H%M%S")
    try:
        os.makedirs(folder, exist_ok=True)
        taken = bool(os.listdir(folder))
    except OSError as error:
        reason = f"the folder {folder} cannot be made: {error.strerror}"
    else:
        if not taken:
            return folder
        reason = f"the folder {folder} is not empty"
    raise ConfigError(reason, status=107, name="FILE", operation="conformance")


def _run(session: Session, with_captchas: bool, folder: str, form: str) -> None:
    from .course import Course
    from .exchanges import RecordedClient, Recorder

    settings = session.client_settings()
    with RecordedClient(Recorder(), session.key(), **settings) as client:
        course = Course(client, session.timeout, terminal.note)
        course.mark = f"conformance-{secrets.token_hex(4)}"
        course.pause = settings.get("job_interval", course.pause)
        stopped, interrupt = _go_through(course, with_captchas)
        left: list[int] = list(course.pending)
        with contextlib.suppress(KeyboardInterrupt):
            left = course.give_up()
    made = _write(course, session, folder, form, with_captchas, stopped)
    for captcha_id in left:
        failures.say(f"captcha {captcha_id} is still pending: nobody could give it up")
    _tell(session, made)
    if interrupt is not None:
        click.get_current_context().exit(failures.ended_by(interrupt))
    if made["differences"] or stopped:
        click.get_current_context().exit(1)


def _go_through(
    course: Any, with_captchas: bool
) -> tuple[str | None, KeyboardInterrupt | None]:
    """Why it ended early, if it did."""
    from . import steps
    from .course import Stopped

    try:
        steps.reads(course)
        if with_captchas:
            steps.writes(course)
    except Stopped as why:
        return str(why), None
    except NinekwError as error:
        return str(error), None
    except KeyboardInterrupt as interrupt:
        captcha_id = getattr(interrupt, "captcha_id", None)
        if captcha_id is not None and captcha_id not in course.submitted:
            course.submitted.append(captcha_id)
            course.pending.append(captcha_id)
        return "interrupted", interrupt
    return None, None


def _write(
    course: Any, session: Session, folder: str, form: str, with_captchas: bool, stopped: str | None
) -> dict[str, Any]:
    """The report and the vectors; returns what was written."""
    from . import questions, vectors
    from .contents import NOTE, SAMPLES
    from .report import Report
    from .scrub import Scrub

    ours = [course.mark, NOTE]
    ours += [sample.answer for sample in SAMPLES]
    ours += [sample.result for sample in SAMPLES if sample.result]
    scrub = Scrub(course.began, ours, course.submitted)
    host = urlsplit(str(course.client._url)).hostname or "the service"
    report = Report(course, scrub, host, questions.answers(course), with_captchas, stopped)
    path = os.path.join(folder, "report.jsonl" if form == "jsonl" else "report.md")
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(report.as_lines() if form == "jsonl" else report.as_markdown())
        origin = f"{host}, {time.strftime('%Y-%m-%d', time.gmtime(course.began))}"
        names = vectors.write(os.path.join(folder, "vectors"), course, scrub, origin)
    except OSError as error:
        raise terminal.OutputLost(error) from error
    return {
        "report": path,
        "vectors": len(names),
        "steps": len(course.observations),
        "differences": report.differences,
        "stopped": stopped,
    }


def _tell(session: Session, made: dict[str, Any]) -> None:
    if session.json:
        terminal.write_json(made)
        return
    lines = [f"{made['steps']} steps, {made['differences']} differences: {made['report']}"]
    if made["stopped"]:
        lines.append(f"ended early: {made['stopped']}")
    terminal.write("\n".join(lines))
