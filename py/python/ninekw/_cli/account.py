"""The commands about the account and the service."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast, get_args

import click

from .. import ConfigError
from ..answer import Finding, Kind
from . import terminal
from .progress import calling
from .session import Session, common, options_of, parameters

if TYPE_CHECKING:
    from .. import Diagnosis, History, HistoryKind
    from .._account import SettingName

_KINDS: tuple[str, ...] = get_args(Kind)
_SWITCHES = ("selfsolve", "selfonly", "selfsend")
_FIRST = {"id": 0, "date": 1}


@click.command()
@common
def balance(session: Session) -> None:
    """Print the credits left."""
    with calling(session) as (client, limits):
        credits = client.balance(**limits)
    if session.json:
        terminal.write_json({"credits": credits})
    else:
        terminal.write(str(credits))


@click.command(epilog="""\b
    ninekw history
    ninekw history solved --page 2 -o filter=notok
    ninekw history submitted --all --json""")
@click.argument("kind", type=click.Choice(["submitted", "solved", "wrong"]), default="submitted")
@click.option("--page", type=click.IntRange(min=0), metavar="N", help="Which page, from 0.")
@click.option("--all", "everything", is_flag=True, help="All pages.")
@parameters("SubmittedHistoryOptions")
@common
def history(
    session: Session, kind: str, page: int | None, everything: bool, options: tuple[str, ...]
) -> None:
    """List captchas that you submitted, solved or got wrong.

    A table on a terminal; elsewhere lines with tabs, the names of the columns in the first.
    """
    asked: dict[str, Any] = dict(options_of(options))
    if page is not None:
        asked["page"] = page
    which = cast("HistoryKind", kind)
    with calling(session) as (client, limits):
        pages: list[History]
        if everything:
            pages = [*client.history_pages(which, **limits, **asked)]
        else:
            pages = [client.history(which, **limits, **asked)]
    columns = pages[0].columns if pages else ()
    rows = [row.cells for page in pages for row in page.rows]
    count = pages[0].count if pages else 0
    if session.json:
        entries = [dict(row) for page in pages for row in page.rows]
        terminal.write_json(
            {
                "kind": kind,
                "count": count,
                "columns": columns,
                "rows": [{n: _number(n, cell) for n, cell in entry.items()} for entry in entries],
            }
        )
        return
    # What a captcha is named by comes first, wherever the service has it.
    order = sorted(range(len(columns)), key=lambda index: _FIRST.get(columns[index], len(_FIRST)))
    table([columns[index] for index in order], cells(rows, order))
    if count is not None:
        terminal.note(f"{len(rows)} of {count}")


def _number(name: str, cell: str) -> str | int:
    return int(cell) if name == "id" and cell.isdecimal() else cell


@click.command()
@common
def status(session: Session) -> None:
    """Show how many people answer, and how many captchas wait. Needs no API key."""
    with calling(session, with_key=False) as (client, limits):
        load = client.server_status(**limits)
    if session.json:
        terminal.write_json(
            {
                "workers": load.workers,
                "queue": load.queue,
                "in_work": load.in_work,
                "mean_solve_seconds": load.mean_solve_seconds,
                "workers_by_kind": dict(load.workers_by_kind),
                "queue_by_kind": dict(load.queue_by_kind),
            }
        )
        return
    kinds = [k for k in _KINDS if k in load.workers_by_kind or k in load.queue_by_kind]
    named: list[tuple[str, int | None, int | None]] = [("all", load.workers, load.queue)]
    named += [
        (k, load.workers_by_kind.get(cast(Kind, k)), load.queue_by_kind.get(cast(Kind, k)))
        for k in kinds
    ]
    table(
        ("kind", "people", "waiting"),
        [[name, _shown(people), _shown(waiting)] for name, people, waiting in named],
    )
    if load.mean_solve_seconds:
        terminal.note(f"an answer takes about {terminal.clock(load.mean_solve_seconds)}")


@click.command(epilog="""\b
    ninekw settings
    ninekw settings selfsolve on""")
@click.argument("name", type=click.Choice(_SWITCHES), required=False)
@click.argument("value", type=click.Choice(["on", "off"]), required=False)
@common
def settings(session: Session, name: str | None, value: str | None) -> None:
    """Show the account's settings, or turn one on or off.

    \b
    selfsolve  your own captchas are also handed out to you
    selfonly   only your own captchas are handed out to you
    selfsend   your captchas are handed out to nobody but you
    """
    if name is not None and value is None:
        raise click.UsageError(f"say whether {name} is to be on or off")
    with calling(session) as (client, limits):
        if name is not None:
            client.set_setting(cast("SettingName", name), value == "on", **limits)
        found = client.settings(**limits)
    shown = {n: getattr(found, n) for n in ("user_id", "credits", *_SWITCHES)}
    if session.json:
        terminal.write_json(shown)
    else:
        table(("setting", "value"), [[n, _shown(v)] for n, v in shown.items()])


_ADVICE = {
    "config": "look at NINEKW_API_KEY, --api-key-file, the profile and the settings",
    "unreachable": "look at your connection, at --url and NINEKW_URL, and at the proxy setting",
    "refused": "look at the key and the account on the service's page",
    "low_balance": "buy credits, or earn some: ninekw work",
    "no_workers": "try later, give it more time (-o maxtimeout=900), or ask for another kind",
    "long_queue": "try later, or pay for a better place in the queue: -o prio=5",
    "held_back": "send less at a time; other programs of this account count too",
    "plain_http": "give an address that begins with https://",
}


@click.command()
@click.option(
    "-t",
    "--type",
    "kind",
    type=click.Choice(_KINDS),
    metavar="TYPE",
    default="text",
    help=f"The kind of captcha: {', '.join(_KINDS)}.  [text]",
)
@common
def doctor(session: Session, kind: str) -> None:
    """Find out why nothing happens, and what to do. The exit code is 1 if something is wrong."""
    from .. import Diagnosis

    try:
        with calling(session) as (client, limits):
            found = client.diagnose(cast(Kind, kind), **limits)
    except ConfigError as error:
        found = Diagnosis((Finding("config", str(error)),), None, None)
    if session.json:
        terminal.write_json(
            {
                "findings": [
                    {"name": f.name, "message": f.message, "advice": _ADVICE.get(f.name)}
                    for f in found.findings
                ],
                "credits": found.credits,
                "expected": found.expected,
            }
        )
    else:
        _examined(found, kind)
    if found.findings:
        click.get_current_context().exit(1)


def _examined(found: Diagnosis, kind: str) -> None:
    tick, cross, arrow = _marks()
    lines: list[str] = []

    def say(mark: str, colour: str, text: str) -> None:
        line = terminal.wrapped(f"{mark} {text}", sys.stdout, " " * (len(mark) + 1))
        lines.append(click.style(mark, fg=colour, bold=True) + line[len(mark) :])

    def good(text: str) -> None:
        say(tick, "green", text)

    if found.credits is not None:
        good(f"the account has {found.credits} credits")
    if found.expected:
        good(f"an answer takes about {terminal.clock(found.expected)}")
    for finding in found.findings:
        say(cross, "red", terminal.plain(finding.message))
        if finding.name in _ADVICE:
            say(f"  {arrow}", "yellow", _ADVICE[finding.name])
    if not found.findings:
        good(f"nothing stands in the way of a {kind} captcha")
    terminal.write_styled("\n".join(lines))


def _marks() -> tuple[str, str, str]:
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    return ("✓", "✗", "→") if unicode else ("+", "x", "->")


def _shown(value: object) -> str:
    if value is None:
        return "?"
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def cells(rows: Iterable[Sequence[str | None]], columns: Iterable[int]) -> list[list[str]]:
    """What rows have in these columns; nothing where a row is short."""
    order = [*columns]
    return [[(row[i] if i < len(row) else None) or "" for i in order] for row in rows]


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """On a terminal a table; elsewhere lines with tabs, in which no cell has one."""
    if not terminal.is_terminal(sys.stdout):
        lines = ["\t".join(" ".join(cell.split()) for cell in row) for row in (columns, *rows)]
        terminal.write("\n".join(lines))
        return
    terminal.write_styled(terminal.table(terminal.console(sys.stdout), columns, rows))
