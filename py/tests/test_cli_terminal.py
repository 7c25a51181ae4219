"""What a person sees of the command line, in terminals of several sizes."""

from __future__ import annotations

import os
import pathlib
import time
from collections.abc import Callable, Iterator

import pytest

from conftest import ID, KEY, PENDING, PICTURE, SUBMITTER, UPLOADED, Sandbox, Service, solved
from ninekw import Progress
from ninekw._cli import progress, terminal
from terminal import PROGRAM, QUICK, Terminal, environment

WIDTHS = [40, 80, 120]
Open = Callable[..., Terminal]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens terminals, and sees to it that none has shown the key."""
    terminals: list[Terminal] = []

    def start(
        *arguments: object,
        url: str,
        columns: int = 80,
        rows: int = 40,
        key: str = KEY,
        command: list[str] | None = None,
        **more: str,
    ) -> Terminal:
        env = environment(NINEKW_URL=url, NINEKW_API_KEY=key, **more)
        program = command or [*PROGRAM, *map(str, arguments), *QUICK]
        terminals.append(Terminal(program, env, columns, rows))
        return terminals[-1]

    yield start
    for each in terminals:
        each.close()
        assert KEY.encode() not in each.raw and SUBMITTER.encode() not in each.raw


class Person:
    """Answers when told to; until then the captcha waits."""

    def __init__(self, service: Service, mean: int) -> None:
        self.answer: str | None = None
        self.load = f'{{"worker":5,"queue":3,"allavgsec5m":{mean}}}'
        service.replies_with(self.reply)

    def reply(self, request: object) -> str:
        path, parameters = getattr(request, "path"), getattr(request, "parameters")
        if "servercheck" in path:
            return self.load
        if parameters["action"] == "usercaptchaupload":
            return UPLOADED
        return PENDING if self.answer is None else self.answer


@pytest.mark.parametrize("columns", WIDTHS)
def test_solve_shows_that_it_waits(service: Service, opened: Open, columns: int) -> None:
    person = Person(service, mean=70)
    screen = opened("solve", PICTURE, url=service.url, columns=columns)
    screen.shows("waiting for a person")
    (line,) = screen.lines
    assert ("of about 1:10" in line) == (columns > 40), line
    assert (f"captcha {ID}" in line) == (columns > 40), line
    assert "━━━━━━" in line and len(line) < columns
    assert screen.screen.cursor.hidden
    person.answer = solved("K7Q2M", credits=990)
    assert screen.ends() == 0
    # The line is gone; the answer is the first thing that stays.
    assert screen.lines[0] == "K7Q2M"
    said = " ".join(screen.lines[1:])
    assert f"captcha {ID} answered after 0:0" in said and "990 credits left" in said
    assert f"ninekw feedback {ID} correct|incorrect" in said
    assert not screen.screen.cursor.hidden


def test_the_estimate_is_asked_for_only_where_it_is_seen(service: Service, opened: Open) -> None:
    person = Person(service, mean=70)
    person.answer = solved()
    assert opened("solve", PICTURE, url=service.url, TERM="dumb").ends() == 0
    assert all("servercheck" not in request.path for request in service.requests)
    assert opened("solve", PICTURE, url=service.url).ends() == 0
    (asked,) = [r for r in service.requests if "servercheck" in r.path]
    assert "apikey" not in asked.parameters


def test_only_the_answer_goes_through_a_pipe(
    service: Service, opened: Open, tmp_path: pathlib.Path
) -> None:
    person = Person(service, mean=0)
    out = tmp_path / "out"
    command = ["sh", "-c", f'exec "$@" > {out}', "sh", *PROGRAM, "solve", str(PICTURE), *QUICK]
    screen = opened(url=service.url, command=command).shows("waiting for a person")
    assert out.read_bytes() == b""
    person.answer = solved("K7Q2M")
    assert screen.ends() == 0
    assert out.read_bytes() == b"K7Q2M\n"
    assert "K7Q2M" not in screen.text and "answered after" in screen.text


def test_nothing_is_drawn_where_nobody_looks(
    service: Service, opened: Open, tmp_path: pathlib.Path
) -> None:
    Person(service, mean=70).answer = solved("K7Q2M")
    shell = ["sh", "-c", f'exec "$@" 2> {tmp_path / "err"}', "sh"]
    command = [*shell, *PROGRAM, "solve", str(PICTURE), *QUICK]
    # Whatever a colour variable says.
    screen = opened(url=service.url, command=command, FORCE_COLOR="1", CI="true")
    assert screen.ends() == 0 and screen.lines == ["K7Q2M"]
    assert (tmp_path / "err").read_bytes() == b""


def test_ctrl_c_while_waiting(service: Service, opened: Open) -> None:
    Person(service, mean=70)
    screen = opened("solve", PICTURE, url=service.url, columns=40)
    screen.shows("waiting for a person")
    screen.send("\x03")
    assert screen.ends() == 130
    assert f"captcha {ID} is still pending" in " ".join(screen.text.split())
    assert f"  ninekw wait {ID} " in screen.text
    assert "waiting for a person" not in screen.text and not screen.screen.cursor.hidden
    assert screen.style("ninekw:").fg == "red"


@pytest.mark.parametrize("plain", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour(sandbox: Sandbox, opened: Open, plain: dict[str, str]) -> None:
    sandbox.submit()
    for command in ("history", "doctor", "status", "settings", "--help"):
        arguments = [command] if command != "--help" else []
        command_line = [*PROGRAM, *arguments, *(QUICK if arguments else ["--help"])]
        coloured = opened(url=sandbox.url, key=SUBMITTER, command=command_line)
        coloured.ends()
        bare = opened(url=sandbox.url, key=SUBMITTER, command=command_line, **plain)
        bare.ends()
        assert bare.colours() == set(), command
        assert command == "--help" or coloured.colours() != set(), command
    assert b"\x1b[3" not in bare.raw


def test_a_dumb_terminal_gets_no_sequences(service: Service, opened: Open) -> None:
    Person(service, mean=70).answer = solved("K7Q2M")
    screen = opened("solve", PICTURE, url=service.url, TERM="dumb")
    assert screen.ends() == 0
    assert screen.lines[0] == "K7Q2M" and b"\x1b" not in screen.raw


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_history(sandbox: Sandbox, opened: Open, columns: int) -> None:
    ids = [sandbox.submit() for _ in range(3)]
    job = sandbox.worker.next_job(text="yes")
    assert job is not None
    sandbox.worker.answer_job(job, "K7Q2M")
    screen = opened("history", url=sandbox.url, key=SUBMITTER, columns=columns)
    assert screen.ends() == 0
    assert max(map(len, screen.lines)) <= columns
    shown = screen.text
    assert all(str(number) in shown for number in ids) and screen.lines[-1] == "3 of 3"
    if columns == 120:
        head, rule, first = screen.lines[:3]
        assert head.split()[:2] == ["id", "date"] and set(rule) == {"─"}
        assert first.startswith(str(ids[-1]))
    else:
        assert screen.lines[0].startswith(f"id {ids[-1]}  date 2")
        assert all(line.startswith(("id ", "  ")) for line in screen.lines[:-1])
    assert screen.style(str(ids[0])).fg == "cyan"


@pytest.mark.parametrize("columns", WIDTHS)
def test_what_the_service_says_fits(sandbox: Sandbox, opened: Open, columns: int) -> None:
    for command in ("status", "settings", "doctor"):
        screen = opened(command, url=sandbox.url, key=SUBMITTER, columns=columns)
        code = screen.ends()
        assert code == (1 if command == "doctor" else 0)
        assert max(map(len, screen.lines)) <= columns
    # Nobody is online.
    assert screen.lines[0] == "✓ the account has 200000 credits"
    assert screen.style("✓").fg == "green" and screen.style("✗").fg == "red"
    assert "→ try later" in screen.text
    whole = " ".join(screen.text.split())
    assert "nobody who answers text captchas is online" in whole


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_help_fits(opened: Open, columns: int) -> None:
    screen = opened(url="", columns=columns, rows=80, command=[*PROGRAM, "--help"])
    assert screen.ends() == 0
    assert screen.style("Commands:").bold
    indented = [line for line in screen.lines if line.startswith("  completion")]
    assert len(indented) == 1 and len(indented[0]) <= columns


def test_answers_cannot_steer_the_terminal(
    service: Service, opened: Open, tmp_path: pathlib.Path
) -> None:
    nasty = "a\x1b]0;owned\x07b\x1b[2Jc"
    Person(service, mean=0).answer = solved(nasty.replace("\x1b", "\\u001b").replace("\x07", ""))
    person = Person(service, mean=0)
    import json

    person.answer = json.dumps({"answer": nasty, "message": "OK", "try_again": 0})
    service.replies = [(200, person.reply)]
    screen = opened("solve", PICTURE, url=service.url)
    assert screen.ends() == 0
    assert screen.lines[0] == "a�]0;owned�b�[2Jc"
    assert b"\x1b]0;" not in screen.raw and b"\x1b[2J" not in screen.raw
    # A program gets it as it came.
    out = tmp_path / "out"
    command = ["sh", "-c", f'exec "$@" > {out}', "sh", *PROGRAM, "solve", str(PICTURE), *QUICK]
    assert opened(url=service.url, command=command).ends() == 0
    assert out.read_text() == nasty + "\n"


def drawn(phase: str, elapsed: float, expected: float | None, width: int, **more: str) -> str:
    told = Progress(ID, phase, elapsed)  # type: ignore[arg-type]
    return progress.line(told, expected, width, more.get("encoding", "utf-8")).plain


def test_the_line_of_progress() -> None:
    assert drawn("queued", 1.0, None, 80).startswith("⠋ waiting for a person  0:01  captcha")
    assert "trying again after trouble  1:05" in drawn("retrying", 65, None, 80)
    assert "asked for a pause" in drawn("held back", 1, None, 80)
    assert "longer than usual" in drawn("waiting", 30, 20, 80)
    half = drawn("waiting", 10, 20, 120)
    assert half.count("━") == 30
    ascii_only = drawn("waiting", 10, 20, 120, encoding="ascii")
    assert ascii_only.isascii() and ascii_only.count("=") == ascii_only.count("-") == 15
    for width in range(30, 121):
        for expected in (None, 5.0, 70.0):
            assert len(drawn("waiting", 10, expected, width)) < width


def test_a_table_leaves_out_what_is_empty() -> None:
    screen = terminal.console(open(os.devnull, "w"))
    shown = terminal.table(screen, ["id", "note", "date"], [["1", "", "86400"], ["2", "", ""]])
    assert "note" not in shown and "86400" in shown
    dated = terminal.table(screen, ["id", "date"], [["1", "1700000000"]])
    assert time.strftime("%Y-%m-%d %H:%M", time.localtime(1_700_000_000)) in dated
    steering = terminal.table(screen, ["id", "a[b]"], [["1\x1b[2J", "[red]x"]])
    assert "\x1b" not in steering and "[red]x" in steering and "a[b]" in steering
