"""The commands of those who submit captchas."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, get_args

import click
from click.shell_completion import CompletionItem

from .. import NinekwError
from .._options import Widget
from . import gather, terminal
from .progress import Waiting, calling
from .session import CaptchaId, Session, common, options_of, parameters, tag_of
from .settings import file_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from .. import Answer, Client
    from .results import File, Form, Screen

WIDGETS: tuple[str, ...] = get_args(Widget)
# The kinds that are a parameter of that name; the others need none.
_FLAGS = ("math", "mouse", "multimouse", "rotate", "puzzle", "interactive", "confirm")
TYPES = ("image", "text", "audio", *_FLAGS, *WIDGETS)
_WORDS = ("text", "interactive", *WIDGETS)


def _files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The shell knows the files itself."""
    is_text = ctx.params.get("kind") in _WORDS
    return [] if is_text else [CompletionItem(incomplete, type="file")]


_captcha = click.argument("captcha", nargs=-1, required=True, shell_complete=_files)
_type = click.option(
    "-t",
    "--type",
    "kind",
    type=click.Choice(TYPES),
    metavar="TYPE",
    default="image",
    help=f"What it is: {', '.join(TYPES)}.  [image]",
)
_page = click.option("--page", metavar="URL", help="The page of an interactive captcha.")
_ID = CaptchaId(min=1)


def _journal(text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option("--journal", type=click.Path(), metavar="FILE", help=text)


def _lines(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how several captchas are printed."""
    for option in (
        click.option("--force", is_flag=True, help="Empty the file of --output first."),
        click.option(
            "--output",
            type=click.Path(),
            help="A new file for the lines; with --journal, one that is there is continued.",
            metavar="FILE",
        ),
        click.option("--csv", "as_csv", is_flag=True, help="A table of all captchas as CSV."),
        click.option("--jsonl", is_flag=True, help="A JSON object on a line for each captcha."),
    ):
        function = option(function)
    return function


@click.command(epilog="""\b
    ninekw solve captcha.png -o min_len=4 -o case-sensitive=1
    ninekw solve captchas more/*.png --csv --output answers.csv
    ninekw solve --type text "What is the colour of the sky?"
    ninekw solve --type recaptchav2 --page https://example.com/login SITEKEY
    ninekw solve --type puzzle background.png piece1.png piece2.png
    curl -s https://example.com/captcha.png | ninekw solve -""")
@_captcha
@_type
@_page
@click.option("-r", "--recursive", is_flag=True, help="Also directories in directories.")
@_lines
@_journal(
    "Keep in a file what is paid for: run again after a crash, the same command pays for nothing "
    "twice, and continues the file of --output with the answers that it has not."
)
@parameters("UploadOptions")
@common
def solve(
    session: Session,
    captcha: tuple[str, ...],
    kind: str,
    page: str | None,
    options: tuple[str, ...],
    journal: str | None,
    recursive: bool,
    **lines: Any,
) -> None:
    """Submit captchas, wait, and print their answers.

    CAPTCHA is a file, a directory of pictures, "-" for standard input, or the text or sitekey
    itself. Nothing but answers goes to standard output; for several captchas a line with name, tab
    and answer as soon as each is there.
    """
    asked = _asked(kind, page, options)
    session.keep_in(journal)
    if _are_asked_for(lines) or not gather.is_one(captcha, asked):
        code = _solve_many(session, captcha, kind, page, asked, recursive, lines)
        click.get_current_context().exit(code)
    content = _content(captcha, kind, asked)
    _may_wait()
    _set_tag(session, asked, page, captcha, content)
    with session.client() as client:
        with Waiting(_expected(client)) as waiting:
            answer = client.solve(content, timeout=session.timeout, on_progress=waiting, **asked)
        _tell(session, answer, waiting.elapsed)


def _set_tag(
    session: Session,
    asked: dict[str, Any],
    page: str | None,
    captcha: tuple[str, ...],
    content: str | bytes | list[str | bytes],
) -> None:
    """Its name in the journal. Standard input has none, so what came from it stands for it."""
    if session.journal is None:
        return
    name = tag_of(page, *captcha)
    if captcha == ("-",) and not isinstance(content, list):
        import hashlib

        content = content.encode() if isinstance(content, str) else content
        name = f"- {hashlib.sha256(content).hexdigest()}"
    asked.setdefault("tag", name)


def _solve_many(
    session: Session,
    given: tuple[str, ...],
    kind: str,
    page: str | None,
    asked: dict[str, Any],
    recursive: bool,
    lines: dict[str, Any],
) -> int:
    from .many import Many

    form = _form(session, not gather.is_one(given, asked), **lines)
    if "tag" in asked:
        raise click.UsageError("a tag is the name of one captcha")
    names = gather.captchas(given, asked, kind, recursive)
    _may_wait()
    with session.client() as client:
        gather.check(client, names, asked)
        target = _target(session, names, lines, form)
        many = Many(names, form, target, page=page, has_tags=session.journal is not None)
        code = many.solve(client, session.timeout, asked)
        target.close()
        return code


def _are_asked_for(lines: dict[str, Any]) -> bool:
    return any(given not in (None, False) for given in lines.values())


def _form(
    session: Session,
    with_names: bool,
    *,
    jsonl: bool,
    as_csv: bool,
    output: str | None,
    force: bool,
) -> Form:
    from .results import Csv, JsonLines, Lines

    if session.json:
        raise click.UsageError("--json is for one captcha on standard output; use --jsonl")
    if jsonl and as_csv:
        raise click.UsageError("--jsonl and --csv: choose one")
    if force and output is None:
        raise click.UsageError("--force is for --output")
    if jsonl or as_csv:
        return JsonLines() if jsonl else Csv()
    return Lines(with_names)


def _target(
    session: Session, names: list[str], lines: dict[str, Any], form: Form
) -> Screen | File:
    from .results import File, Screen

    output: str | None = lines["output"]
    if output in (None, "-"):
        return Screen()
    journal = session.journal
    gather.refuse_as_output(output, names, journal)
    if journal is None:
        return File(output, lines["force"])
    with open(journal, "rb") as file:
        # Its first line says only whose it is. What "wait" names is paid for anyhow.
        is_known = not names or len(file.readlines(4096)) > 1
    return File(output, lines["force"], form, is_known)


@click.command(epilog="""\b
    id=$(ninekw submit captcha.png)
    ninekw wait $id""")
@_captcha
@_type
@_page
@_journal("Keep in a file what is paid for: what it knows is not paid for again.")
@parameters("UploadOptions")
@common
def submit(
    session: Session,
    captcha: tuple[str, ...],
    kind: str,
    page: str | None,
    options: tuple[str, ...],
    journal: str | None,
) -> None:
    """Submit a captcha and print its id, for "wait"."""
    asked = _asked(kind, page, options)
    session.keep_in(journal)
    content = _content(captcha, kind, asked)
    _set_tag(session, asked, page, captcha, content)
    with calling(session) as (client, limits):
        captcha_id = client.submit(content, **limits, **asked)
    # It is paid for, whether or not the line gets through.
    _may_wait()
    click.get_current_context().find_root().meta["ninekw.submitted"] = captcha_id
    if session.json:
        terminal.write_json({"id": captcha_id})
    else:
        terminal.write(str(captcha_id))


@click.command(epilog="""\b
    ninekw wait 130875948 --timeout 60
    ninekw wait 130875948 130875949 --csv""")
@click.argument("captcha_ids", metavar="ID...", nargs=-1, required=True, type=_ID)
@_lines
@_journal('The file of "submit" or "solve": it keeps the answers, too.')
@parameters("PollOptions")
@common
def wait(
    session: Session,
    captcha_ids: tuple[int, ...],
    options: tuple[str, ...],
    journal: str | None,
    **lines: Any,
) -> None:
    """Wait for the answers to captchas and print them.

    The captchas may come from "submit", from a "solve" that was stopped, or from another program.
    For several a line with id, tab and answer as soon as each is there.
    """
    asked = options_of(options)
    session.keep_in(journal)
    captcha_id, *more = captcha_ids
    if more or _are_asked_for(lines):
        code = _wait_for_many(session, captcha_ids, asked, lines)
        click.get_current_context().exit(code)
    _may_wait()
    with session.client() as client:
        with Waiting(_expected(client)) as waiting:
            answer = client.wait(captcha_id, timeout=session.timeout, on_progress=waiting, **asked)
        _tell(session, answer, waiting.elapsed)


def _wait_for_many(
    session: Session, ids: tuple[int, ...], asked: dict[str, Any], lines: dict[str, Any]
) -> int:
    from .many import Many

    form = _form(session, len(ids) > 1, **lines)
    _may_wait()
    with session.client() as client:
        # Raises what is wrong with the parameters, before a file is replaced.
        client._open().batch().feed(ids[0], asked, None)
        target = _target(session, [], lines, form)
        many = Many([str(captcha_id) for captcha_id in ids], form, target)
        code = many.wait(client, session.timeout, asked)
        target.close()
        return code


@click.command(epilog="""    ninekw forget --journal captchas.journal captcha.png""")
@click.argument("tags", metavar="TAG...", nargs=-1, required=True, shell_complete=_files)
@_journal("The file that forgets them.")
@common
def forget(session: Session, tags: tuple[str, ...], journal: str | None) -> None:
    """Forget captchas in a journal, to submit and pay for them again.

    TAG is the CAPTCHA of "solve" or "submit", behind the --page and a blank if there was one.
    """
    session.keep_in(journal)
    with session.client() as client:
        for tag in tags:
            client.forget(tag_of(tag))
    if session.json:
        terminal.write_json({"tags": tags})
    else:
        terminal.note(f"forgotten: {' '.join(tags)}")


_VERDICTS: dict[str, bool | None] = {"correct": True, "incorrect": False, "unused": None}


@click.command(epilog="""    ninekw feedback 130875948 incorrect""")
@click.argument("captcha_id", metavar="ID", type=_ID)
@click.argument("verdict", type=click.Choice(list(_VERDICTS)))
@parameters("FeedbackOptions")
@common
def feedback(session: Session, captcha_id: int, verdict: str, options: tuple[str, ...]) -> None:
    """Say whether an answer was right.

    A wrong one is given back to you. "unused" gives a captcha up that nobody has answered yet.
    """
    correct = _VERDICTS[verdict]
    with calling(session) as (client, limits):
        client.feedback(captcha_id, correct, **limits, **options_of(options))
    if session.json:
        terminal.write_json({"id": captcha_id, "correct": correct})
    else:
        terminal.note(f"noted: captcha {captcha_id} {verdict}")


def _asked(kind: str, page: str | None, options: tuple[str, ...]) -> dict[str, Any]:
    """The parameters, with those that the type stands for."""
    asked: dict[str, Any] = {}
    if kind == "text":
        asked["textonly"] = True
    elif kind in WIDGETS:
        asked.update(interactive=True, oldsource=kind)
    elif kind in _FLAGS:
        asked[kind] = True
    if page is not None:
        asked["pageurl"] = page
    asked.update(options_of(options))
    return asked


def _content(captcha: tuple[str, ...], kind: str, asked: dict[str, Any]) -> Any:
    """One captcha as the client takes it."""
    gather.look([given for given in captcha if given != "-"], asked)
    pieces: list[str | bytes] = [_piece(given, kind in _WORDS) for given in captcha]
    return pieces[0] if len(pieces) == 1 else pieces


def _piece(given: str, is_text: bool) -> str | bytes:
    if given != "-":
        return given
    try:
        content = sys.stdin.buffer.read()
        if content:
            return content.decode().rstrip("\r\n") if is_text else content
        reason = "it is empty"
    except (OSError, ValueError, AttributeError) as error:
        reason = str((error.strerror if isinstance(error, OSError) else None) or error)
    raise file_error(f"no captcha comes from standard input: {reason}", "options")


def _expected(client: Client) -> float | None:
    """How long people take just now, asked only where somebody sees it."""
    if not terminal.moves(sys.stderr):
        return None
    try:
        return client.server_status(timeout=3).mean_solve_seconds
    except NinekwError:
        # The captcha itself will say what is wrong.
        return None


def _may_wait() -> None:
    """From here on, an error about an open captcha says how to go on with it."""
    click.get_current_context().find_root().meta["ninekw.waits"] = True


def _tell(session: Session, answer: Answer, seconds: float) -> None:
    click.get_current_context().find_root().meta["ninekw.answered"] = answer.id
    if session.json:
        from .results import fields

        terminal.write_json(fields(answer))
        return
    terminal.write(answer.text)
    left = "" if answer.credits is None else f", {answer.credits} credits left"
    terminal.note(f"captcha {answer.id} answered after {terminal.clock(seconds)}{left}")
    terminal.note(f"was it right?  ninekw feedback {answer.id} correct|incorrect")
