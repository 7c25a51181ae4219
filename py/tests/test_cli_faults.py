"""How the commands fail: the exit code of each class, what is said, and that nothing is lost."""

from __future__ import annotations

import os
import pathlib
import shlex
import signal
import subprocess
import sys
import time
import venv

import pytest

from conftest import ID, KEY, PENDING, PICTURE, UPLOADED, Service, solved
from ninekw import _native
from ninekw._cli.failures import exit_code
from terminal import PATIENCE, PROGRAM, QUICK, environment, run

UNSOLVED = '{"answer":"ERROR NO USER","message":"OK","try_again":0}'


def test_every_status_has_its_exit_code() -> None:
    for status, name in _native.statuses():
        code = exit_code(status)
        # What is mended in another way than the others of its class.
        own = {"INVALID_KEY": 11, "FILE": 12, "SPENDING_LIMIT": 13, "BUSY": 91}
        of_class = {1: 10, 2: 20, 3: 30, 4: 40, 9: 90}.get(status // 100, 50 + status % 100)
        expected = own.get(name, of_class)
        assert code == expected, name
        # Not those of Python, the parser and the shell.
        assert code not in (0, 1, 2) and code < 126


def test_usage(service: Service) -> None:
    for arguments in (
        ["balanc"],
        ["solve"],
        ["wait", "abc"],
        ["wait", "0"],
        ["solve", "-t", "pix"],
    ):
        done = run(*arguments, url=service.url, quick=False)
        assert (done.code, done.out) == (2, ""), arguments
        assert "Usage:" in done.err
    done = run("balance", "--json", "--colour", quick=False)
    assert done.code == 2 and done.json["error"]["name"] == "USAGE"
    assert service.requests == []


CALLERS = [
    (["solve", PICTURE, "-o", "colour=1"], "UNKNOWN_OPTION"),
    (["solve", PICTURE, "-o", "min_len=99"], "OPTION_RANGE"),
    (["solve", PICTURE, "-o", "timeout=3"], "INVALID_ARGUMENT"),
    (["solve", "nothing-there.png"], "FILE"),
    (["solve", "-t", "hcaptcha", "SITEKEY"], "OPTION_CONFLICT"),
    (["balance", "-s", "colour=1"], "INVALID_ARGUMENT"),
    (["balance", "-s", "retries=many"], "INVALID_ARGUMENT"),
    (["balance", "-s", "proxy=gopher://x"], "INVALID_ARGUMENT"),
    (["balance", "--timeout", "-1"], "INVALID_ARGUMENT"),
    (["balance", "--api-key-file", "nothing-there"], "FILE"),
]


@pytest.mark.parametrize(("arguments", "name"), CALLERS)
def test_the_caller(service: Service, arguments: list[object], name: str) -> None:
    done = run(*arguments, "--json", url=service.url)
    code = 12 if name == "FILE" else 10
    assert done.code == code and done.json["error"]["name"] == name
    plain = run(*arguments, url=service.url)
    assert (plain.code, plain.out) == (code, "") and plain.err.startswith("ninekw: ")
    assert plain.err.count("\n") == 1
    assert service.requests == []


def test_an_unreadable_file(service: Service, tmp_path: pathlib.Path) -> None:
    done = run("solve", tmp_path, url=service.url)
    assert done.code == 12 and str(tmp_path) in done.err
    empty = tmp_path / "empty.png"
    empty.touch()
    assert run("solve", empty, url=service.url).code == 12


HINTS = [
    (["solve", "-"], "standard input: it is empty"),
    (["submit", "https://example.com/captcha.png"], "curl -s"),
    (["solve", "What is 2 + 2?"], "--type text"),
    (["solve", str(PICTURE), "What is 2 + 2?"], "--type text"),
    (["solve", str(PICTURE.parent / "documented-parameters.txt")], "set textonly=1"),
]


@pytest.mark.parametrize(("arguments", "hint"), HINTS)
def test_what_was_probably_meant(service: Service, arguments: list[str], hint: str) -> None:
    done = run(*arguments, url=service.url)
    code = 10 if "textonly" in hint else 12
    assert (done.code, done.out) == (code, "") and hint in done.err
    assert service.requests == []


def test_a_wrong_id_is_called_so(service: Service) -> None:
    for command in (["wait"], ["feedback"], ["show"]):
        assert "'abc' is not a valid captcha id" in run(*command, "abc", url=service.url).err


def test_no_key_and_a_broken_key(service: Service, tmp_path: pathlib.Path) -> None:
    missing = run("balance", url=service.url, key=None)
    assert missing.code == 11 and "--api-key-file" in missing.err
    # `run` looks for the key in the output.
    broken = run("balance", url=service.url, key="with spaces!")
    assert broken.code == 11 and broken.err.startswith("ninekw: ")
    file = tmp_path / "key"
    file.write_bytes(b"\xff\xfe\x00secret")
    unreadable = run("balance", "--api-key-file", file, url=service.url)
    assert unreadable.code == 12 and "secret" not in unreadable.err
    assert service.requests == []


MISTAKEN = [
    ["--api-key", KEY],
    [f"--api-key={KEY}"],
    ["--api-key-file", KEY],
    ["-s", f"api_key={KEY}"],
    ["-s", KEY],
    ["-o", f"apikey={KEY}", "history"],
]


@pytest.mark.parametrize("arguments", MISTAKEN)
@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_a_key_in_the_wrong_place_is_not_shown(
    service: Service, arguments: list[str], flags: list[str]
) -> None:
    command = arguments[2:] or ["balance"]
    done = run(*command, *arguments[:2], *flags, url=service.url)
    assert done.code in (2, 10, 12) and KEY not in done.out + done.err
    assert service.requests == []


def test_the_command_that_goes_on_is_whole(service: Service, tmp_path: pathlib.Path) -> None:
    service.replies_with(PENDING)
    file = tmp_path / "the key"
    file.write_text(KEY)
    given = ["--url", service.url, "--api-key-file", str(file)]
    done = run("wait", ID, "--timeout", 0.1, *given, key=None)
    (line,) = [line for line in done.err.splitlines() if line.startswith("  ninekw wait")]
    again = run(*shlex.split(line)[1:], "--timeout", 0.1, key=None, quick=False)
    assert (done.code, again.code) == (51, 51)
    private = "proxy=http://me:secret@127.0.0.1:1"
    done = run("wait", ID, "--timeout", 0.1, "-s", private, url=service.url)
    assert "ninekw wait" in done.err and "secret" not in done.err


def test_the_network() -> None:
    done = run("balance", "--json", "-s", "retries=0", url="http://127.0.0.1:1")
    assert done.code == 20 and done.json["error"]["name"] == "CONNECT"


def test_a_reply_of_somebody_else(service: Service) -> None:
    service.replies_with("<html>hello</html>")
    assert run("balance", url=service.url).code == 30


@pytest.mark.parametrize("code", [2, 11, 25, 8])
def test_a_refusal(service: Service, code: int) -> None:
    service.replies_with(f"{code:04} No")
    done = run("balance", "--json", url=service.url)
    assert done.code == 40 and done.json["error"]["code"] == code
    assert f"{code:04}" in run("balance", url=service.url).err


def test_unsolved(service: Service) -> None:
    service.replies_with(UPLOADED, UNSOLVED)
    done = run("solve", PICTURE, "--json", url=service.url)
    assert done.code == 52 and done.json["error"]["captcha_id"] == ID
    service.replies = [(200, UNSOLVED)]
    plain = run("wait", ID, url=service.url)
    assert (plain.code, plain.out) == (52, "") and "ninekw wait" not in plain.err


def test_a_deadline_names_what_goes_on(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)
    done = run("solve", PICTURE, "--timeout", 0.2, url=service.url)
    assert (done.code, done.out) == (51, "")
    # The command goes on with the options that this one had.
    assert f"\n  ninekw wait {ID} --setting min_interval=0 " in done.err
    error = run("wait", ID, "--timeout", 0.2, "--json", url=service.url).json["error"]
    assert (error["name"], error["captcha_id"]) == ("DEADLINE", ID)


def test_an_upload_without_a_reply_is_not_sent_again(service: Service) -> None:
    def gone(request: object) -> str:
        raise ConnectionResetError

    service.replies_with(gone)
    done = run("submit", PICTURE, url=service.url)
    assert done.code == 53 and "ninekw history" in done.err
    assert len(service.uploads) == 1


def interrupted(
    service: Service, *arguments: str, by: signal.Signals = signal.SIGINT
) -> tuple[int, str, str]:
    """Ctrl-C, or another signal, once the service has been asked for the answer."""
    with subprocess.Popen(
        # Without a terminal a shell's background job ignores it, which Python would leave so.
        [sys.executable, "-c", _LISTENING, *arguments, *QUICK],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
    ) as process:
        end = time.monotonic() + PATIENCE
        while len(service.requests) < 3:
            assert time.monotonic() < end and process.poll() is None
            time.sleep(0.01)
        process.send_signal(by)
        out, err = process.communicate(timeout=PATIENCE)
    assert KEY not in out + err
    return process.returncode, out, err


_LISTENING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from ninekw._cli import main
sys.exit(main())
"""


def test_ctrl_c_tells_the_captcha(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)
    code, out, err = interrupted(service, "solve", str(PICTURE))
    assert (code, out) == (130, "")
    assert f"captcha {ID} is still pending" in err and f"ninekw wait {ID}" in err


def test_being_terminated_tells_it_too(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)
    code, out, err = interrupted(service, "solve", str(PICTURE), by=signal.SIGTERM)
    assert (code, out) == (143, "")
    assert f"captcha {ID} is still pending" in err and f"ninekw wait {ID}" in err


def test_ctrl_c_as_json(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)
    code, out, err = interrupted(service, "solve", str(PICTURE), "--json")
    assert (code, err) == (130, "")
    assert f'"captcha_id": {ID}' in out and '"INTERRUPTED"' in out


def test_a_full_disk_does_not_lose_the_answer(service: Service) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no full disk at hand")
    service.replies_with(UPLOADED, solved())
    for flags in ([], ["--json"]):
        service.replies = [(200, UPLOADED), (200, solved())]
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [*PROGRAM, "solve", str(PICTURE), *QUICK, *flags],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
            )
        assert done.returncode == 1
        assert "No space left" in done.stderr and "Traceback" not in done.stderr
        assert f"ninekw wait {ID}" in done.stderr
    with open("/dev/full", "wb") as full:
        error = subprocess.run(
            [*PROGRAM, "balance", "--json"], stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    assert error.returncode == 1 and b"Traceback" not in error.stderr


def test_the_id_of_a_captcha_is_not_lost_with_the_output(service: Service) -> None:
    service.replies_with(UPLOADED)
    reader, writer = os.pipe()
    os.close(reader)
    with open("/dev/full", "wb") as full, os.fdopen(writer, "wb") as pipe:
        for stdout, code in ((full, 1), (pipe, 141)):
            for more in ([], ["--json"]):
                done = subprocess.run(
                    [*PROGRAM, "submit", str(PICTURE), *more],
                    stdout=stdout,
                    stderr=subprocess.PIPE,
                    text=True,
                    env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
                )
                assert done.returncode == code
                assert f"ninekw wait {ID}" in done.stderr


def test_a_pipe_that_nobody_reads_is_quiet(service: Service) -> None:
    service.replies_with('{"worker":5,"queue":3}')
    for arguments in (["status"], ["status", "--json"], ["--help"], ["completion", "zsh"]):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [*PROGRAM, *arguments],
            stdout=writer,
            stderr=subprocess.PIPE,
            env=environment(NINEKW_URL=service.url),
        )
        os.close(writer)
        assert done.returncode == 141, arguments
        assert done.stderr == b""


def test_closed_streams_are_no_accident(service: Service) -> None:
    service.replies_with('{"credits":"5"}')
    shell = f"{' '.join(PROGRAM)} balance >&-"
    done = subprocess.run(
        ["sh", "-c", shell],
        stderr=subprocess.PIPE,
        env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
    )
    assert done.returncode == 1 and b"Traceback" not in done.stderr


def test_without_the_extra_one_line_says_what_to_install() -> None:
    for missing in ("click", "rich"):
        hidden = (
            f"import sys; sys.modules['{missing}'] = None; "
            "from ninekw._cli import main; sys.exit(main(['--help']))"
        )
        done = subprocess.run(
            [sys.executable, "-c", hidden], capture_output=True, text=True, env=environment()
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1 and 'pip install "ninekw[cli]"' in done.stderr


def test_in_an_environment_without_the_extra(tmp_path: pathlib.Path) -> None:
    """Nothing but this package: importing it works, the command says what is missing."""
    import ninekw

    venv.create(tmp_path, with_pip=False)
    (packages,) = tmp_path.glob("lib/python*/site-packages")
    assert ninekw.__file__ is not None
    (packages / "ninekw").symlink_to(pathlib.Path(ninekw.__file__).parent)
    python = str(tmp_path / "bin" / "python")
    program = "from ninekw import Client; Client('key12345678')"
    subprocess.run([python, "-c", program], check=True, env=environment())
    done = subprocess.run([python, "-m", "ninekw", "balance"], capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert 'pip install "ninekw[cli]"' in done.stderr


def test_the_program_is_installed() -> None:
    program = pathlib.Path(sys.executable).parent / "ninekw"
    done = subprocess.run([program, "--version"], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.startswith("ninekw ")


def test_without_a_sandbox(tmp_path: pathlib.Path) -> None:
    missing = run("sandbox", quick=False, PATH=str(tmp_path))
    assert missing.code == 12 and "cargo install --path sandbox" in missing.err
    wrong = run("sandbox", quick=False, NINEKW_SANDBOX=str(tmp_path / "nothing"))
    assert wrong.code == 12 and "cannot be started: No such file" in wrong.err


def test_answers_do_not_break_the_encoding(service: Service) -> None:
    service.replies_with(UPLOADED, solved("Straße ☃"))
    done = run("solve", PICTURE, url=service.url, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.code, done.out) == (0, "Stra\\xdfe \\u2603\n")
