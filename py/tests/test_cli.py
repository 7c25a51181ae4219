"""The commands of the command line in a script: what they send, print and end with."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest

from conftest import (
    ID,
    KEY,
    PENDING,
    PICTURE,
    SUBMITTER,
    UPLOADED,
    WORKER,
    Sandbox,
    Service,
    solved,
)
from terminal import PROGRAM, Terminal, environment, run


def test_solve_prints_the_answer_alone(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING, solved("K7Q2M"))
    done = run("solve", PICTURE, "-o", "min_len=4", "-o", "case-sensitive=1", url=service.url)
    assert (done.code, done.out, done.err) == (0, "K7Q2M\n", "")
    (upload,) = service.uploads
    assert upload.files == {"file-upload-01": PICTURE.read_bytes()}
    assert upload.parameters["min_len"] == "4" and upload.parameters["case-sensitive"] == "1"
    assert upload.parameters["source"] == "ninekw-cli" and upload.parameters["apikey"] == KEY
    polled = service.requests[-1].parameters
    assert polled["action"] == "usercaptchacorrectdata" and polled["id"] == str(ID)


def test_solve_reads_standard_input(service: Service) -> None:
    service.replies_with(UPLOADED, solved())
    assert run("solve", "-", url=service.url, stdin=PICTURE.read_bytes()).out == "K7Q2M\n"
    assert service.uploads[0].files["file-upload-01"] == PICTURE.read_bytes()


def test_solve_as_json(service: Service) -> None:
    service.replies_with(UPLOADED, solved("120x45", credits="990"))
    done = run("solve", PICTURE, "--type", "mouse", "--json", url=service.url)
    assert done.code == 0
    assert done.json == {
        "id": ID,
        "state": "solved",
        "text": "120x45",
        "credits": 990,
        "kind": "mouse",
        "points": [[120, 45]],
        "angle": None,
        "confirmed": None,
        "token": None,
        "price": 10,
    }
    assert service.uploads[0].parameters["mouse"] == "1"


TYPES = [
    (["--type", "text", "What is 2 + 2?"], {"textonly": "1", "file-upload-01": "What is 2 + 2?"}),
    (
        ["--type", "hcaptcha", "--page", "https://example.com/a", "SITE-KEY"],
        {
            "interactive": "1",
            "oldsource": "hcaptcha",
            "pageurl": "https://example.com/a",
            "file-upload-01": "SITE-KEY",
        },
    ),
    (
        ["--type", "interactive", "KEY", "-o", "oldsource=recaptchav2", "-o", "pageurl=http://a.b"],
        {"interactive": "1", "oldsource": "recaptchav2", "file-upload-01": "KEY"},
    ),
    ([PICTURE, "-t", "math"], {"math": "1"}),
    ([PICTURE, "-t", "rotate", "-o", "angle=40"], {"rotate": "1", "angle": "40"}),
    ([PICTURE, "-t", "confirm", "-o", "checkanswer=K7"], {"confirm": "1", "checkanswer": "K7"}),
    ([PICTURE, "-t", "multimouse", "-o", "nospace"], {"multimouse": "1", "nospace": "1"}),
]


@pytest.mark.parametrize(("arguments", "sent"), TYPES)
def test_submit_of_every_kind(
    service: Service, arguments: list[object], sent: dict[str, str]
) -> None:
    service.replies_with(UPLOADED)
    assert run("submit", *arguments, url=service.url).out == f"{ID}\n"
    assert sent.items() <= service.uploads[0].parameters.items()


def test_submit_of_a_puzzle_has_all_its_files(service: Service) -> None:
    service.replies_with(UPLOADED)
    done = run("submit", "-t", "puzzle", PICTURE, PICTURE, "--json", url=service.url)
    assert done.json == {"id": ID}
    assert sorted(service.uploads[0].files) == ["file-upload-01", "file-upload-02"]


def test_submit_reads_text_from_standard_input(service: Service) -> None:
    service.replies_with(UPLOADED)
    run("submit", "--type", "text", "-", url=service.url, stdin="Wie heißt er?\n".encode())
    assert service.uploads[0].parameters["file-upload-01"] == "Wie heißt er?"


def test_wait_and_feedback(service: Service) -> None:
    service.replies_with(PENDING, solved("K7Q2M"))
    done = run("wait", ID, "-o", "archiv=1", url=service.url)
    assert (done.code, done.out) == (0, "K7Q2M\n")
    assert service.requests[0].parameters["archiv"] == "1"
    for verdict, sent, meant in (
        ("correct", 1, True),
        ("incorrect", 2, False),
        ("unused", 3, None),
    ):
        service.replies = [(200, '{"message":"OK"}')]
        assert run("feedback", ID, verdict, url=service.url).out == ""
        told = service.requests[-1].parameters
        assert told["action"] == "usercaptchacorrectback"
        assert (told["id"], told["correct"]) == (str(ID), str(sent))
        done = run("feedback", ID, verdict, "--json", url=service.url)
        assert done.json == {"id": ID, "correct": meant}


def test_balance(sandbox: Sandbox) -> None:
    assert run("balance", url=sandbox.url, key=SUBMITTER).out == "200000\n"
    assert run("balance", "--json", url=sandbox.url, key=SUBMITTER).json == {"credits": 200000}


def test_the_address_as_an_option(sandbox: Sandbox) -> None:
    wrong = "http://127.0.0.1:1"
    done = run("balance", "--url", sandbox.url, url=wrong, key=SUBMITTER)
    assert done.out == "200000\n"


def test_the_key_from_a_file(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"{SUBMITTER}\nsomething else\n")
    done = run("balance", "--api-key-file", file, url=sandbox.url, key=None)
    assert done.out == "200000\n"


def test_history(sandbox: Sandbox) -> None:
    first, second = sandbox.submit(), sandbox.submit()
    done = run("history", url=sandbox.url, key=SUBMITTER)
    head, *rows = (line.split("\t") for line in done.out.splitlines())
    assert head[:2] == ["id", "date"]
    assert [row[0] for row in rows] == [str(second), str(first)]
    assert {len(row) for row in rows} == {len(head)}
    found = run("history", "--json", url=sandbox.url, key=SUBMITTER).json
    assert (found["kind"], found["count"]) == ("submitted", 2)
    assert [row["id"] for row in found["rows"]] == [second, first]
    assert run("history", "solved", "--json", url=sandbox.url, key=SUBMITTER).json["rows"] == []


def test_history_of_all_pages(sandbox: Sandbox) -> None:
    ids = {sandbox.submit() for _ in range(13)}
    one = run("history", "--json", "--page", 1, url=sandbox.url, key=SUBMITTER).json
    assert len(one["rows"]) == 3
    all_of_them = run("history", "--all", "--json", url=sandbox.url, key=SUBMITTER).json
    assert {row["id"] for row in all_of_them["rows"]} == ids


def test_history_takes_parameters(service: Service) -> None:
    service.replies_with('{"message":"OK","count":0,"history":[]}')
    run("history", "solved", "-o", "filter=notok", "--page", 2, url=service.url)
    sent = service.requests[0].parameters
    assert (sent["action"], sent["filter"], sent["page"]) == ("userhistory2", "notok", "2")


def test_status_needs_no_key(sandbox: Sandbox) -> None:
    sandbox.submit()
    sandbox.worker.next_job(text="yes")
    done = run("status", url=sandbox.url, key=None)
    lines = [line.split("\t") for line in done.out.splitlines()]
    assert lines[:2] == [["kind", "people", "waiting"], ["all", "1", "0"]]
    found = run("status", "--json", url=sandbox.url, key=None).json
    assert (found["workers"], found["in_work"]) == (1, 1)
    assert found["workers_by_kind"]["mouse"] == 1


def test_status_sends_no_key(service: Service) -> None:
    service.replies_with('{"worker":5,"queue":3}')
    assert run("status", url=service.url).code == 0
    assert "apikey" not in service.requests[0].parameters


def test_settings(sandbox: Sandbox) -> None:
    shown = run("settings", url=sandbox.url, key=SUBMITTER).out.splitlines()
    assert "selfsolve\toff" in shown and "credits\t200000" in shown
    changed = run("settings", "selfsolve", "on", "--json", url=sandbox.url, key=SUBMITTER).json
    assert changed["selfsolve"] is True and changed["selfonly"] is False
    assert sandbox.submitter.settings().selfsolve is True
    half = run("settings", "selfsolve", url=sandbox.url, key=SUBMITTER)
    assert half.code == 2 and "on or off" in half.err


def test_doctor_finds_nothing(sandbox: Sandbox) -> None:
    sandbox.worker.next_job(text="yes")
    done = run("doctor", url=sandbox.url, key=SUBMITTER)
    assert done.code == 0 and "nothing stands in the way of a text captcha" in done.out
    found = run("doctor", "--json", url=sandbox.url, key=SUBMITTER).json
    assert (found["findings"], found["credits"]) == ([], 200000)


LOAD = '{"worker":%d,"queue":%d,"workertext":%d,"queuetext":%d,"avg5m":12}'
FAULTS = {
    "no_workers": (LOAD % (0, 0, 0, 0), '{"credits":"500"}', "-o maxtimeout=900"),
    "long_queue": (LOAD % (2, 900, 2, 900), '{"credits":"500"}', "-o prio=5"),
    "low_balance": (LOAD % (9, 0, 9, 0), '{"credits":"5"}', "ninekw work"),
    "refused": (LOAD % (9, 0, 9, 0), "0002 API key not found", "look at the key"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_doctor_says_what_to_do(service: Service, name: str) -> None:
    load, account, advice = FAULTS[name]
    service.replies_with(lambda request: load if "servercheck" in request.path else account)
    done = run("doctor", url=service.url)
    assert done.code == 1 and advice in done.out
    found = run("doctor", "--json", url=service.url)
    assert found.code == 1
    (finding,) = found.json["findings"]
    assert finding["name"] == name and advice in finding["advice"]


def test_doctor_without_a_service_or_a_key() -> None:
    nowhere = run("doctor", "-s", "retries=0", url="http://127.0.0.1:1")
    assert nowhere.code == 1 and "--url and NINEKW_URL" in nowhere.out
    finding, *_ = run("doctor", "--json", key=None).json["findings"]
    assert finding["name"] == "config" and "NINEKW_API_KEY" in finding["message"]


def test_the_sandbox_is_started_with_its_arguments(
    sandbox: Sandbox, tmp_path: pathlib.Path
) -> None:
    program = str(sandbox.process.args[0])  # type: ignore[index]
    command = [*PROGRAM, "sandbox", "--key", f"{WORKER}=42", "--port", "0"]
    # Beside nothing, but in PATH under its name.
    (tmp_path / "ninekw-sandbox").symlink_to(program)
    for env in (
        environment(NINEKW_SANDBOX=program),
        environment(PATH=f"{tmp_path}:/usr/bin:/bin"),
    ):
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=env, text=True) as process:
            assert process.stdout is not None
            url = re.search(r"listening on (\S+)", process.stdout.readline())
            assert url is not None
            assert run("balance", url=url[1], key=WORKER).out == "42\n"
            # The service has taken the command's place: no process is left behind.
            process.kill()


def test_the_version() -> None:
    import ninekw

    assert run("--version", quick=False).out == f"ninekw {ninekw.__version__}\n"


COMMANDS = [
    "solve",
    "submit",
    "wait",
    "forget",
    "feedback",
    "work",
    "balance",
    "history",
    "status",
    "settings",
    "doctor",
    "detail",
    "referrals",
    "transfer",
    "coupon",
    "account",
    "verdict",
    "show",
    "call",
    "codes",
    "conformance",
    "sandbox",
    "completion",
]


def test_the_help_names_every_command_in_a_line() -> None:
    done = run("--help", quick=False)
    commands = done.out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in commands.splitlines()] == COMMANDS
    assert "..." not in commands


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_fits(command: str) -> None:
    done = run(command, "--help", quick=False, COLUMNS="80", PATH="/nowhere")
    assert done.code == 0 and done.out.startswith(f"Usage: ninekw {command} ")
    assert max(map(len, done.out.splitlines())) <= 88


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    done = run("completion", shell, quick=False)
    assert done.code == 0 and "_NINEKW_COMPLETE" in done.out
    checked = subprocess.run(
        ["bash", "-n"], input=done.out, text=True, capture_output=True, timeout=30
    )
    assert shell != "bash" or checked.returncode == 0, checked.stderr


def completed(*words: str, **more: Any) -> list[str]:
    """What the shell would offer for the last word."""
    return [word for _, word in offered(*words, **more)]


def offered(*words: str, **more: Any) -> list[tuple[str, str]]:
    """The same, with what each is: the shell itself knows the files."""
    line = " ".join(("ninekw", *words))
    done = run(
        quick=False,
        _NINEKW_COMPLETE="bash_complete",
        COMP_WORDS=line,
        COMP_CWORD=str(len(words)),
        **more,
    )
    assert done.err == ""
    answers = [answer.partition(",") for answer in done.out.splitlines() if answer]
    return [(kind, word) for kind, _, word in answers]


def test_what_completion_offers() -> None:
    assert completed("bal") == ["balance"]
    assert completed("feedback", "4711", "in") == ["incorrect"]
    assert completed("solve", "--type", "hcap") == ["hcaptcha"]
    assert completed("solve", "--option", "case_s") == ["case_sensitive=", "case_sensitive_pic="]
    assert completed("solve", "--option", "case-sensitive_") == ["case_sensitive_pic="]
    assert completed("solve", "--typ") == ["--type"]
    assert completed("balance", "-s", "max_c") == ["max_credits="]
    assert completed("balance", "-s", "max-in") == ["max_in_flight="]
    assert completed("balance", "--setting", "polling=") == [
        f"polling={word}" for word in ("polite", "balanced", "fast")
    ]
    assert completed("balance", "-s", "check_content=o") == [
        "check_content=on",
        "check_content=off",
    ]
    # The shell puts its own files in place of that.
    assert offered("solve", "capt") == [("file", "capt")]
    assert offered("solve", "a.png", "b") == [("file", "b")]
    assert offered("solve", "--type", "text", "What") == []
    assert offered("balance", "--api-key-file", "k") == [("file", "k")]
    assert offered("solve", "--output", "an") == [("file", "an")]
    assert offered("submit", "--journal", "jo") == [("file", "jo")]
    assert offered("forget", "capt") == [("file", "capt")]


def test_a_shell_completes_files(tmp_path: pathlib.Path) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    (tmp_path / "captcha-with-a-long-name.png").touch()
    programs = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    env = environment(PATH=programs, PS1="> ")
    shell = Terminal([bash, "--norc", "--noprofile", "-i"], env, columns=200)
    try:
        shell.shows(">").send(f"cd {tmp_path}; . <(ninekw completion bash); echo rea''dy\r")
        shell.shows("\nready").send("ninekw solve --type mouse capt\t")
        shell.shows("captcha-with-a-long-name.png")
        shell.send("-s max_cre\t")
        shell.shows("max_credits=")
    finally:
        shell.close()


def test_completion_of_profiles(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "ninekw" / "config.toml"
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert completed("balance", "--profile", "", **home) == []
    file.parent.mkdir()
    file.write_text("[profile.work]\n[profile.wood]\n[profile.home]\n")
    assert completed("balance", "--profile", "wo", **home) == ["work", "wood"]
    file.write_text("[profile.work")
    assert completed("balance", "--profile", "wo", **home) == []
