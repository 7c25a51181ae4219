"""The actions that few need: details, users, credits, jobs by number; and any action by its name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from .. import service_codes
from . import terminal
from .account import cells, table
from .progress import calling
from .session import CaptchaId, Session, common, options_of, parameters

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..account import Row

_CAPTCHA = click.argument("captcha", type=CaptchaId(min=1), metavar="ID")


@click.command(epilog="""\b
    ninekw call userhistory page=2 filter=notok
    ninekw call userconfig --text""")
@click.argument("action")
@click.argument("given", metavar="[NAME=VALUE]...", nargs=-1)
@click.option("--text", is_flag=True, help="The documented text form, as it came.")
@common
def call(session: Session, action: str, given: tuple[str, ...], text: bool) -> None:
    """Call any action of the API by its name.

    The whole reply is printed.
    """
    with calling(session) as (client, limits):
        limits["text"] = text
        reply: dict[str, Any] | str = client.call(action, options_of(given), **limits)
    if isinstance(reply, str) and not session.json:
        terminal.write(reply)
    else:
        terminal.write_json({"text": reply} if isinstance(reply, str) else reply)


@click.command()
@click.argument("number", type=click.IntRange(min=1), required=False)
@common
def codes(session: Session, number: int | None) -> None:
    """Explain the service's error codes. Needs no API key."""
    known = service_codes()
    if number is not None and number not in known:
        raise click.BadParameter(f"codes go from 1 to {max(known)}", param_hint="NUMBER")
    chosen = [*known.values()] if number is None else [known[number]]
    if session.json:
        terminal.write_json({f"{code.number:04}": code._asdict() for code in chosen})
        return
    columns = ("code", "category", "meaning", "what to do")
    table(columns, [[f"{c.number:04}", c.category, c.text, c.advice] for c in chosen])


@click.command()
@_CAPTCHA
@parameters("HistoryDetailOptions")
@common
def detail(session: Session, captcha: int, options: tuple[str, ...]) -> None:
    """Show all about a captcha that you submitted."""
    with calling(session) as (client, limits):
        found = client.history_detail(captcha, **limits, **options_of(options))
    if session.json:
        tables = {name: [dict(row) for row in of.rows] for name, of in found.tables.items()}
        terminal.write_json({"id": captcha, **tables})
        return
    for name, of in found.tables.items():
        if of.rows:
            terminal.note(name)
            _rows(of.columns, of.rows)


@click.command()
@parameters("ReferralsOptions")
@common
def referrals(session: Session, options: tuple[str, ...]) -> None:
    """List the users that you referred."""
    with calling(session) as (client, limits):
        found = client.referrals(**limits, **options_of(options))
    if session.json:
        terminal.write_json({"rows": [dict(row) for row in found.rows]})
    else:
        _rows(found.columns, found.rows)


@click.command()
@_CAPTCHA
@parameters("VerdictOptions")
@common
def verdict(session: Session, captcha: int, options: tuple[str, ...]) -> None:
    """Tell whether your answer to a captcha was right.

    It prints: right, wrong, or not judged yet.
    """
    with calling(session) as (client, limits):
        is_right = client.job_verdict(captcha, **limits, **options_of(options))
    if session.json:
        terminal.write_json({"id": captcha, "correct": is_right})
    else:
        words = {True: "right", False: "wrong", None: "not judged yet"}
        terminal.write(words[is_right])


@click.command(epilog="""\b
    ninekw show 130875948 --output captcha.png""")
@_CAPTCHA
@click.option("--output", type=click.File("wb"), required=True, help="Where the file goes.")
@parameters("ShowOptions")
@common
def show(session: Session, captcha: int, output: Any, options: tuple[str, ...]) -> None:
    """Fetch the picture or the sound of a captcha."""
    with calling(session) as (client, limits):
        file = client.show(captcha, **limits, **options_of(options))
    try:
        output.write(file.bytes)
        output.flush()
    except OSError as error:
        raise terminal.OutputLost(error) from error
    if session.json:
        terminal.write_json({"id": captcha, "type": file.media_type, "bytes": len(file.bytes)})
    else:
        terminal.note(f"{len(file.bytes)} bytes of {file.media_type}")


def _confirmed(function: Callable[..., None]) -> Callable[..., None]:
    return click.option("-y", "--yes", is_flag=True, help="Do not ask.")(function)


def _ask(yes: bool, what: str) -> None:
    """Credits go only with a yes."""
    if yes:
        return
    if not terminal.is_terminal(sys.stdin):
        raise click.UsageError(f"say --yes to {what}")
    click.confirm(f"{what[0].upper()}{what[1:]}?", abort=True, err=True)


_CREDITS = click.argument("credits", type=click.IntRange(min=1))


@click.command()
@_CREDITS
@click.argument("user", type=click.IntRange(min=1), metavar="USERID")
@_confirmed
@parameters("TransferOptions")
@common
def transfer(
    session: Session, credits: int, user: int, yes: bool, options: tuple[str, ...]
) -> None:
    """Give credits to another user.

    At least 1000. The transfer's number is printed.
    """
    _ask(yes, f"transfer {credits} credits to user {user}")
    with calling(session) as (client, limits):
        done = client.transfer(credits, user, **limits, **options_of(options))
    if session.json:
        terminal.write_json({"id": done.id})
    else:
        terminal.write("" if done.id is None else str(done.id))


@click.command()
@_CREDITS
@_confirmed
@parameters("CouponOptions")
@common
def coupon(session: Session, credits: int, yes: bool, options: tuple[str, ...]) -> None:
    """Turn credits into a coupon.

    At least 1000. The coupon's code is printed.
    """
    _ask(yes, f"make a coupon of {credits} credits")
    with calling(session) as (client, limits):
        made = client.create_coupon(credits, **limits, **options_of(options))
    if session.json:
        terminal.write_json({"code": made.code})
    else:
        terminal.write(made.code)


@click.command()
@click.option("--credits", type=click.IntRange(min=1), help="Paid by your own credits.")
@click.option("--coupon", metavar="CODE", help="Paid by a coupon.")
@click.option("--ref", type=click.IntRange(min=1), metavar="USERID", help="Who referred the user.")
@_confirmed
@parameters("AccountOptions")
@common
def account(
    session: Session,
    credits: int | None,
    coupon: str | None,
    ref: int | None,
    yes: bool,
    options: tuple[str, ...],
) -> None:
    """Create an account.

    A coupon or your credits, at least 40000, pay for it. Its user and password are printed.
    """
    paid_by = credits if coupon is None else coupon
    if paid_by is None or None not in (credits, coupon):
        raise click.UsageError("say what pays for it: --credits or --coupon")
    price = "a coupon" if coupon is not None else f"{credits} credits"
    _ask(yes, f"create an account for {price}")
    with calling(session) as (client, limits):
        made = client.create_account(paid_by, ref, **limits, **options_of(options))
    if session.json:
        terminal.write_json({"user": made.user, "password": made.password})
    else:
        table(("user", "password"), [[made.user, made.password]])


def _rows(columns: tuple[str, ...], rows: tuple[Row, ...]) -> None:
    table(columns, cells((row.cells for row in rows), range(len(columns))))
