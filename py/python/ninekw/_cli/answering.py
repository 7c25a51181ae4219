"""The command of those who answer captchas."""

from __future__ import annotations

from typing import Any, get_args

import click

from ..answer import Kind
from . import failures, terminal
from .session import Session, common, options_of, parameters

KINDS: tuple[str, ...] = get_args(Kind)
# What a person can answer at any terminal.
_USUAL = ("text", "textonly", "confirm")


@click.command(epilog="""\b
    ninekw work
    ninekw work -t text -t mouse --count 10
    ninekw work --timeout 3600
    ninekw work --web

    \b
    /skip  gives the captcha back: it cannot be answered (misuse leads to exclusion)
    /quit  gives it back and ends; so do Ctrl-D and Ctrl-C
    //...  an answer that begins with a slash""")
@click.option(
    "-t",
    "--type",
    "kinds",
    type=click.Choice(KINDS),
    metavar="TYPE",
    multiple=True,
    help=f"A kind to take: {', '.join(KINDS)}; may be repeated.  [{', '.join(_USUAL)}]",
)
@click.option("--count", type=click.IntRange(min=1), metavar="N", help="End after so many answers.")
@click.option(
    "--inline/--no-inline",
    default=True,
    help="Draw pictures in terminals that can (kitty, iTerm2 and the like).  [--inline]",
)
@click.option(
    "--web",
    is_flag=True,
    help="Answer at a page in the browser, on this machine only; prints its address.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port of --web.")
@parameters("NextJobOptions")
@common
def work(
    session: Session,
    kinds: tuple[str, ...],
    count: int | None,
    inline: bool,
    web: bool,
    port: int,
    options: tuple[str, ...],
) -> None:
    """Answer captchas at the terminal, and earn credits.

    Shows one captcha after the other with its picture's file and the time that is left. At the end
    prints how many were answered.
    """
    if web:
        if kinds or count or options:
            raise click.UsageError("the page of --web has its own choice of kinds, and no end")
        _web(session, port)
        return
    from .desk import Desk

    asked: dict[str, Any] = {}
    for kind in kinds or _USUAL:
        asked[kind] = "yes" if kind == "text" else 1
    if {*kinds} - {"confirm"}:
        # To check answers comes on top of the kinds; the service takes texts unless told otherwise.
        asked.setdefault("text", "no")
    asked.update(options_of(options))
    with session.client() as client, Desk(client, count, inline) as desk:
        try:
            tally = client.work(
                desk.decide,
                on_outcome=desk.outcome,
                timeout=session.timeout,
                on_progress=desk.progress,
                **asked,
            )
        except KeyboardInterrupt as interrupt:
            # Ends like the others, once the captcha in hand is given back.
            desk.close()
            _tell(session, desk.answered, desk.skipped, desk.late, desk.refused, desk.credits, None)
            click.get_current_context().exit(failures.ended_by(interrupt))
    _tell(
        session,
        tally.answered,
        tally.skipped,
        tally.late,
        tally.refused,
        tally.credits,
        tally.in_hand,
    )


def _web(session: Session, port: int) -> None:
    from .web import Page

    with session.client() as client, Page(client, port) as page:
        if session.json:
            terminal.write_json({"url": page.url})
        else:
            terminal.write(f"desk {page.url}")
            terminal.note("Open it in a browser; Ctrl-C ends.")
        try:
            page.serve(session.timeout)
        except KeyboardInterrupt as interrupt:
            page.give_back()
            click.get_current_context().exit(failures.ended_by(interrupt))


def _tell(
    session: Session,
    answered: int,
    skipped: int,
    late: int,
    refused: int,
    credits: int,
    in_hand: int | None,
) -> None:
    if session.json:
        terminal.write_json(
            {
                "answered": answered,
                "skipped": skipped,
                "late": late,
                "refused": refused,
                "credits": credits,
                "in_hand": in_hand,
            }
        )
        return
    said = [f"{answered} answered"]
    for number, what in ((skipped, "given back"), (late, "too late"), (refused, "refused")):
        if number:
            said.append(f"{number} {what}")
    terminal.write(f"{', '.join(said)}; {credits} credits earned")
    if in_hand is not None:
        terminal.note(
            f"captcha {in_hand} could not be given back; the service takes it back itself"
        )
