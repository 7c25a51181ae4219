"""Answering captchas at the terminal, with the local service on the other side."""

from __future__ import annotations

import base64
import json
import os
import pathlib
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from conftest import PICTURE, SUBMITTER, WORKER, Sandbox, Service
from ninekw import Answer, CaptchaFile
from ninekw._cli import pictures
from terminal import PATIENCE, PROGRAM, QUICK, Terminal, environment, run

Open = Callable[..., Terminal]
FAST = [*QUICK, "--setting=job_interval=0.02"]


@pytest.fixture
def opened(sandbox: Sandbox) -> Iterator[Open]:
    terminals: list[Terminal] = []

    def start(*arguments: object, columns: int = 80, **more: str) -> Terminal:
        env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=WORKER, **more)
        command = [*PROGRAM, "work", *map(str, arguments), *FAST]
        terminals.append(Terminal(command, env, columns))
        return terminals[-1].shows("Type the answer")

    yield start
    for each in terminals:
        each.close()
        assert WORKER.encode() not in each.raw


def answered(sandbox: Sandbox, captcha_id: int) -> Answer:
    return sandbox.submitter.wait(captcha_id, timeout=PATIENCE)


@pytest.mark.parametrize("columns", [40, 120])
def test_a_captcha_at_the_terminal(sandbox: Sandbox, opened: Open, columns: int) -> None:
    screen = opened(columns=columns).shows("waiting for a captcha")
    captcha_id = sandbox.submitter.submit(
        PICTURE,
        nomd5=1,
        min_len=4,
        max_len=8,
        textinstructions="Type the red\x1b[31m [bold]letters",
    )
    screen.shows("answer ▸")
    whole = " ".join(screen.text.split())
    assert f"captcha {captcha_id} text ──" in whole
    assert "Type the red�[31m [bold]letters" in whole
    assert "4 to 8 characters" in whole and "200 x 70 pixels" in whole
    path = re.search(r"/\S+/ninekw-\S+/\d+\.png", "".join(screen.lines))
    assert path is not None and pathlib.Path(path[0]).read_bytes() == PICTURE.read_bytes()
    assert (
        os.stat(path[0]).st_mode & 0o077 == 0
        or os.stat(os.path.dirname(path[0])).st_mode & 0o077 == 0
    )
    # The clock stands at the right and counts.
    first = re.search(r"0:(\d\d)$", screen.lines[-1])
    assert first is not None and len(screen.lines[-1]) >= columns - 3
    screen.hides(first[0])
    screen.send("abX\x7f\x1b[D")
    screen.shows("answer ▸ ab▏")
    screen.send("\r")
    screen.shows("that would be refused")
    screen.send("K7Q2M\r")
    screen.shows("taken, 8 credits")
    assert answered(sandbox, captcha_id).text == "K7Q2M"
    screen.send("\x04")
    assert screen.ends() == 0
    assert screen.lines[-1] == "1 answered; 8 credits earned"
    assert not os.path.exists(os.path.dirname(path[0]))
    assert not screen.screen.cursor.hidden


def test_every_kind(sandbox: Sandbox, opened: Open) -> None:
    kinds = ["text", "textonly", "mouse", "multimouse", "rotate", "puzzle", "interactive"]
    screen = opened(*(part for kind in kinds for part in ("-t", kind)))
    submit = sandbox.submitter.submit
    waited: list[tuple[Callable[[], int], str, str, str]] = [
        (lambda: submit("2 + 2?", textonly=1), "answer ▸", "4", "4"),
        (lambda: submit(PICTURE, nomd5=1, mouse=1), "click at x,y ▸", "12,13", "12x13"),
        (lambda: submit(PICTURE, nomd5=1, multimouse=1), "clicks at", "1,2 30,40", "1x2;30x40"),
        (lambda: submit(PICTURE, nomd5=1, rotate=1), "degrees ▸", "80", "80"),
        (
            lambda: submit([PICTURE, PICTURE], nomd5=1, puzzle=1),
            "pieces at",
            "12,13",
            "12.13",
        ),
        (lambda: submit(PICTURE, nomd5=1), "answer ▸", "//K7 ", "/K7"),
        (
            lambda: submit(
                "KEY", interactive=1, oldsource="hcaptcha", pageurl="https://example.com/x"
            ),
            "token ▸",
            "TOKEN_" + "x" * 300,
            "TOKEN_" + "x" * 300,
        ),
    ]
    for number, (start, prompt, typed, text) in enumerate(waited, start=1):
        captcha_id = start()
        screen.shows(f"captcha {captcha_id}").shows(prompt)
        screen.send(typed + "\r")
        assert answered(sandbox, captcha_id).text == text, prompt
        screen.shows(f"{number} answered")
    screen.send("\x04")
    assert screen.ends() == 0


def test_what_is_no_answer_is_not_sent(sandbox: Sandbox, opened: Open) -> None:
    screen = opened("-t", "mouse", "-t", "rotate")
    captcha_id = sandbox.submitter.submit(PICTURE, nomd5=1, mouse=1)
    screen.shows("click at")
    screen.send("here\r")
    screen.shows("type pixels from the upper left corner")
    screen.send("1,2 3,4\r")
    screen.shows("one click only")
    screen.send("/what\r")
    screen.shows("there is /skip and /quit")
    screen.send("500,20\r")
    screen.shows("that would be refused")
    screen.send("20,20\r")
    assert answered(sandbox, captcha_id).text == "20x20"
    captcha_id = sandbox.submitter.submit(PICTURE, nomd5=1, rotate=1)
    screen.shows("degrees ▸")
    screen.send("left\r")
    screen.shows("a whole number of degrees")
    screen.send("\x04")
    assert screen.ends() == 0


def test_yes_or_no(sandbox: Sandbox, opened: Open) -> None:
    captcha_id = sandbox.submitter.submit(PICTURE, nomd5=1, confirm=1, checkanswer="K7Q2M")
    screen = opened("-t", "confirm").shows("right? y/n ▸")
    assert "is it    K7Q2M" in screen.text and "check an answer" in screen.text
    screen.send("maybe\r")
    screen.shows("type y if the answer is right")
    screen.send("y\r")
    screen.shows("taken")
    assert answered(sandbox, captcha_id).confirmed is True


def test_skip_and_quit_give_it_back(sandbox: Sandbox, opened: Open) -> None:
    first = sandbox.submit()
    screen = opened().shows("answer ▸")
    screen.send("/skip\r")
    screen.shows("given back")
    second = sandbox.submit()
    screen.shows(f"captcha {second}").shows("answer ▸")
    screen.send("half an ans")
    screen.shows("half an ans")
    screen.send("\x15/quit\r")
    assert screen.ends() == 0
    assert screen.lines[-1] == "0 answered, 1 given back; 0 credits earned"
    # Somebody else gets both at once.
    ids = {getattr(sandbox.another.next_job(), "id", None) for _ in range(2)}
    assert ids == {first, second}


def test_ctrl_c_gives_it_back_too(sandbox: Sandbox, opened: Open) -> None:
    captcha_id = sandbox.submit()
    screen = opened().shows("answer ▸")
    screen.send("K7\x03")
    assert screen.ends() == 130
    assert screen.lines[-1] == "0 answered; 0 credits earned"
    job = sandbox.another.next_job()
    assert job is not None and job.id == captcha_id
    assert not screen.screen.cursor.hidden


def test_closing_the_terminal_gives_it_back_too(
    sandbox: Sandbox, opened: Open, tmp_path: pathlib.Path
) -> None:
    captcha_id = sandbox.submit()
    screen = opened(TMPDIR=str(tmp_path)).shows("answer ▸")
    assert [*tmp_path.glob("ninekw-*/*.png")] != []
    assert screen.hangs_up() == 129
    job = sandbox.another.next_job()
    assert job is not None and job.id == captcha_id
    assert [*tmp_path.glob("ninekw-*")] == []


def test_nohup_keeps_it(sandbox: Sandbox, opened: Open, tmp_path: pathlib.Path) -> None:
    command = ["nohup", *PROGRAM, "solve", str(PICTURE), *FAST]
    env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=SUBMITTER)
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    job = None
    end = time.monotonic() + PATIENCE
    while job is None:
        assert time.monotonic() < end
        job = sandbox.worker.next_job(text="yes")
    process.send_signal(signal.SIGHUP)
    sandbox.worker.answer_job(job, "K7Q2M")
    out, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (0, b"K7Q2M\n")


def test_quit_while_there_is_nothing(opened: Open) -> None:
    screen = opened().shows("waiting for a captcha")
    screen.send("\x04")
    assert screen.ends() == 0 and screen.lines[-1].startswith("0 answered")


def test_the_terminal_is_as_it_was(sandbox: Sandbox) -> None:
    """Echo and line editing are back, whichever way it ends."""
    for keys in ("\x04", "\x03"):
        script = f"{' '.join(PROGRAM)} work {' '.join(FAST)}; stty -a; sleep 60"
        env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=WORKER)
        screen = Terminal(["bash", "-c", f"trap : INT; {script}"], env)
        screen.shows("waiting for a captcha").send(keys)
        screen.shows("iexten")
        assert " echo " in screen.text and " icanon " in screen.text
        screen.close()


def test_what_was_typed_before_is_not_meant_for_it(sandbox: Sandbox, opened: Open) -> None:
    screen = opened("-t", "text")
    first = sandbox.submit()
    screen.shows("answer ▸").send("K7Q2M\rNOTYOU")
    assert answered(sandbox, first).text == "K7Q2M"
    second = sandbox.submit()
    screen.shows(f"captcha {second}").shows("answer ▸ ▏")
    screen.send("\x04")
    assert screen.ends() == 0


@pytest.mark.parametrize(
    ("env", "begins"),
    [
        ({"TERM": "xterm-kitty"}, b"\x1b_Gf=100,a=T,q=2,m="),
        ({"TERM_PROGRAM": "iTerm.app"}, b"\x1b]1337;File=inline=1;size="),
        ({"TERM_PROGRAM": "WezTerm"}, b"\x1b]1337;File=inline=1;size="),
    ],
)
def test_the_picture_in_the_terminal(
    sandbox: Sandbox, opened: Open, env: dict[str, str], begins: bytes
) -> None:
    sandbox.submit()
    screen = opened(**env).shows("answer ▸")
    assert begins in screen.raw
    data = base64.standard_b64encode(PICTURE.read_bytes())
    assert data[:200] in screen.raw
    for other in ({**env, "TMUX": "x"}, {}):
        bare = opened(**other)
        assert begins not in bare.raw
        bare.close()
    assert begins not in opened("--no-inline", **env).raw


def test_pieces_of_a_large_picture() -> None:
    content = bytes(range(256)) * 40
    file = CaptchaFile(content, "image/png", "png")
    sequence = pictures.escape(file, "kitty")
    assert sequence is not None
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sequence)
    assert [keys for keys, _ in pieces] == ["f=100,a=T,q=2,m=1", "m=1", "m=1", "m=0"]
    assert max(len(piece) for _, piece in pieces) == 4096
    assert base64.standard_b64decode("".join(piece for _, piece in pieces)) == content
    # What a terminal cannot draw is a file only.
    assert pictures.escape(CaptchaFile(content, "image/jpeg", "jpg"), "kitty") is None
    assert pictures.escape(CaptchaFile(content, "audio/mpeg", "mp3"), "iterm2") is None
    assert pictures.escape(file, None) is None


def test_a_program_may_answer(sandbox: Sandbox) -> None:
    """Without a terminal: a line an answer, and the end of the input ends it."""
    captcha_id = sandbox.submit()
    done = run(
        "work", "--json", "--count", 1, url=sandbox.url, key=WORKER, stdin=b"\nK7Q2M\nunused\n"
    )
    assert done.code == 0
    assert json.loads(done.out) == {
        "answered": 1,
        "skipped": 0,
        "late": 0,
        "refused": 0,
        "credits": 8,
        "in_hand": None,
    }
    assert answered(sandbox, captcha_id).text == "K7Q2M"
    assert done.err.count("answer, within ") == 1 and "\x1b" not in done.err
    left = sandbox.submit()
    done = run("work", url=sandbox.url, key=WORKER, stdin=b"")
    assert (done.code, done.out) == (0, "0 answered; 0 credits earned\n")
    job = sandbox.another.next_job()
    assert job is not None and job.id == left


def test_it_ends_after_its_time(sandbox: Sandbox) -> None:
    with subprocess.Popen(
        [*PROGRAM, "work", "--timeout", "0.3", *FAST],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=WORKER),
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read() == b"0 answered; 0 credits earned\n"
    assert process.returncode == 0


def test_the_kinds_that_are_asked_for(service: Service) -> None:
    service.replies_with('{"message":"OK","nocaptcha":1}')
    run("work", "--timeout", 0.2, url=service.url)
    usual = service.requests[0].parameters
    assert (usual["action"], usual["text"]) == ("usercaptchanew", "yes")
    assert (usual["textonly"], usual["confirm"]) == ("1", "1") and "mouse" not in usual
    service.requests.clear()
    run("work", "-t", "mouse", "-o", "speed=1", "--timeout", 0.2, url=service.url)
    sent = service.requests[0].parameters
    assert (sent["text"], sent["mouse"], sent["speed"]) == ("no", "1", "1")


def test_a_key_that_is_refused_ends_it(service: Service) -> None:
    service.replies_with("0002 API key not found")
    done = run("work", "--json", url=service.url)
    assert done.code == 40 and json.loads(done.out)["error"]["code"] == 2
