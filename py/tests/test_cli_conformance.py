"""``ninekw conformance`` against the sandbox, and against a sandbox made to differ."""

from __future__ import annotations

import importlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import PICTURE, ROOT, Service
from ninekw import Client, NinekwError
from ninekw.testing import Sandbox
from terminal import PATIENCE, PROGRAM, QUICK, Ended, Terminal, environment, run

KEY = "conformanceAccount1"
FAST = ["-s", "job_interval=0.01"]


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    target = os.environ.get("CARGO_TARGET_DIR") or str(ROOT / "target")
    program = os.environ.get("NINEKW_SANDBOX") or f"{target}/debug/ninekw-sandbox"
    monkeypatch.setenv("NINEKW_SANDBOX", program)
    with Sandbox("--key", f"{KEY}=5000") as sandbox:
        yield sandbox


def conformance(sandbox: Sandbox, folder: pathlib.Path, *arguments: str) -> Ended:
    return run("conformance", "--output", folder, *arguments, *FAST, url=sandbox.url, key=KEY)


def lines(folder: pathlib.Path, kind: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (folder / "report.jsonl").read_text().splitlines()]
    return [line for line in found if line["type"] == kind]


def differences(folder: pathlib.Path) -> dict[str, list[str]]:
    return {s["step"]: s["differences"] for s in lines(folder, "step") if s["differences"]}


def test_the_sandbox_is_as_expected(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "report"
    done = conformance(sandbox, folder, "--yes", "--format", "jsonl")
    assert differences(folder) == {}
    assert done.code == 0, done.err
    assert "Cost: nothing is bought" in done.err
    steps = [step["step"] for step in lines(folder, "step")]
    for kind in ("text", "math", "textonly", "mouse", "multimouse", "rotate", "puzzle", "audio"):
        assert f"{kind}: poll, answered" in steps
    assert "interactive: feedback" in steps and "confirm: feedback" in steps
    uploads = sandbox.requests("usercaptchaupload")
    own = [u for u in uploads if not u["parameters"].get("debug")]
    assert len(own) == 16 and {u["parameters"]["selfsolve"] for u in own} == {"1"}
    taken = sandbox.requests("usercaptchanew")
    assert {t["parameters"].get("selfonly") for t in taken} == {"1", None}
    # Nothing is left behind that somebody would have to answer.
    assert sandbox.steer("GET", "captchas") == []


def test_the_open_questions_are_answered(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "report"
    conformance(sandbox, folder, "--yes", "--format", "jsonl")
    found = {q["name"]: q for q in lines(folder, "question")}
    concluded = {name: question["conclusion"] for name, question in found.items()}
    assert concluded["source"] == "source filters the history"
    assert concluded["twice"] == "the same picture twice has the same id, with nomd5=1 another id"
    assert concluded["entities"] == "entities=1 writes &lt;, &amp;, &quot;"
    assert concluded["error form"] == "errors follow json=1"
    assert concluded["maxtimeout"] == "maxtimeout=60 is taken for this account"
    assert concluded["transfer"] == "cannot be told without paying"
    assert concluded["archive"] == "not looked at in this course"
    assert concluded["price"].endswith(" credits in all")
    assert "id, date, type" in concluded["history columns"]
    assert all(q["came"] and q["question"] for q in found.values())


def test_a_refusal_as_too_quick_tells_of_the_limit(
    sandbox: Sandbox, tmp_path: pathlib.Path
) -> None:
    folder = tmp_path / "report"
    sandbox.refuse(56, action="userconfig", times=2)
    done = conformance(sandbox, folder, "--read-only", "--format", "jsonl")
    assert done.code == 1
    assert differences(folder)["settings"] == ["error 0056 instead of JSON"]
    found = {q["name"]: q for q in lines(folder, "question")}
    assert found["limit"]["came"].startswith("2 refused, ")
    assert "1 refused again" in found["clock"]["came"]
    told = "a refused request restarts the clock, or the limit is longer than that"
    assert found["clock"]["conclusion"] == told
    assert found["error form"]["came"] == "in JSON: 0007, 0056; as text: none"


def test_nothing_is_submitted_without_consent(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    for name, arguments in (("first", []), ("second", ["--read-only"])):
        done = conformance(sandbox, tmp_path / name, *arguments)
        assert done.code == 0
        assert "No captcha was submitted." in (tmp_path / name / "report.md").read_text()
    actions = {r["parameters"].get("action") for r in sandbox.requests()}
    changing = {"usercaptchaupload", "usercaptchanew", "usercaptchacorrectback"}
    assert actions and not actions & changing


@pytest.mark.parametrize(("typed", "uploads"), [("yes", 17), ("y", 0)])
def test_consent_at_a_terminal(
    sandbox: Sandbox, tmp_path: pathlib.Path, typed: str, uploads: int
) -> None:
    command = [*PROGRAM, "conformance", "--output", str(tmp_path / "report"), *FAST, *QUICK]
    shown = Terminal(command, environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=KEY))
    shown.shows("Type yes for both parts")
    assert sandbox.requests() == []
    shown.send(f"{typed}\r")
    shown.shows("0 differences")
    assert shown.ends() == 0
    assert len(sandbox.requests("usercaptchaupload")) == uploads


STRANGE = "Erika Mustermann"
PAGE = f"<html><body><a href='mailto:x@y'>{STRANGE}</a></body></html>"
STATUS = '"status":{"success":true,"https":1}'
COLUMNS = "id|type|date|confirm|answer|feedback|credits|source|correctsource"
DIFFERENT: list[tuple[dict[str, Any], str, str]] = [
    (
        {"for": "userhistory", "body": f"1\n{COLUMNS}\n77777|text|9|0|{STRANGE}|OK|10||"},
        "history of submissions",
        f"the columns come in another order: {COLUMNS}",
    ),
    (
        {"for": "userhistory2", "body": "0\nid|date|who"},
        "history of answers",
        "new columns who",
    ),
    (
        {"for": "usercaptchaguthaben", "body": f'{{"message":"Gut","credits":7,{STATUS}}}'},
        "balance",
        '`message` is "Gut" instead of "OK"',
    ),
    (
        {"for": "userconfig", "status": 503, "type": "text/html", "body": PAGE},
        "settings",
        "HTTP status 503 instead of 200",
    ),
    ({"for": "usercaptchanewok", "body": PAGE}, "text: confirm receipt", "an HTML page"),
    (
        {"for": "usercaptchacorrectdata", "body": "0006 Keine Daten gefunden."},
        "poll of no captcha",
        "error 0006 instead of 0007",
    ),
    (
        {"for": "usercaptchacorrect", "body": f'{{"message":"OK","captchakey":"x",{STATUS}}}'},
        "text: answer",
        "`newcredits` is missing",
    ),
    ({"for": "userconfigref", "raw": "garbage\r\n\r\n"}, "referrals", "no reply: "),
]


@pytest.mark.parametrize(("fault", "step", "difference"), DIFFERENT)
def test_a_difference_is_told(
    sandbox: Sandbox, tmp_path: pathlib.Path, fault: dict[str, Any], step: str, difference: str
) -> None:
    folder = tmp_path / "report"
    sandbox.fault(fault)
    done = conformance(sandbox, folder, "--yes", "--format", "jsonl", "--json")
    assert done.code == 1
    told = differences(folder)[step]
    assert any(text.startswith(difference) for text in told), told
    assert json.loads(done.out)["differences"] >= 1
    everything = "".join(file.read_text() for file in folder.rglob("*.json*"))
    assert STRANGE not in everything and KEY not in everything and "77777" not in everything


def test_a_captcha_that_somebody_else_gets_is_told(
    sandbox: Sandbox, tmp_path: pathlib.Path
) -> None:
    folder = tmp_path / "report"
    sandbox.answer("too fast", kind="mouse")
    assert conformance(sandbox, folder, "--yes", "--format", "jsonl").code == 1
    told = differences(folder)
    assert told["mouse: take"] == ["it was not handed out in 20 requests"]
    assert '`answer` is "too fast"' in told["mouse: poll, pending"][0]
    assert {step.partition(":")[0] for step in told} == {"mouse"}


def test_a_key_that_comes_back_stays_out(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    sandbox.fault({"for": "userconfig", "body": f"OK|{KEY}|x"})
    conformance(sandbox, tmp_path / "report", "--read-only")
    assert KEY not in (tmp_path / "report" / "report.md").read_text()


def test_a_refused_key_and_a_silent_service_end_early(
    sandbox: Sandbox, tmp_path: pathlib.Path
) -> None:
    wrong = run("conformance", "--yes", "--output", tmp_path / "a", url=sandbox.url, key="wrong123")
    assert wrong.code == 1 and "ended early: the service does not take the key" in wrong.out
    url = "http://127.0.0.1:1"
    gone = run("conformance", "--yes", "--output", tmp_path / "b", "-s", "retries=0", url=url)
    assert gone.code == 1 and "ended early: the service does not reply" in gone.out
    assert "The course ended early" in (tmp_path / "b" / "report.md").read_text()


def test_a_folder_that_has_something_is_left_alone(
    sandbox: Sandbox, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "mine").touch()
    done = conformance(sandbox, tmp_path, "--yes")
    assert done.code == 12 and "is not empty" in done.err
    assert sandbox.requests() == []


def test_ctrl_c_leaves_a_report(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "report"
    sandbox.fault({"for": "usercaptchanew", "hang": True})
    command = [*PROGRAM, "conformance", "--yes", "--output", str(folder), *FAST, *QUICK]
    env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=KEY)
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as p:
        end = time.monotonic() + PATIENCE
        polled = {"1"}
        while polled <= {"1"} and time.monotonic() < end:
            time.sleep(0.02)
            polls = sandbox.requests("usercaptchacorrectdata")
            polled = {str(request["parameters"]["id"]) for request in polls}
        # It polls for a captcha of its own; the worker's request, which is the next but two, hangs.
        p.send_signal(signal.SIGINT)
        p.communicate(timeout=PATIENCE)
    assert p.returncode == 130
    report = (folder / "report.md").read_text()
    assert "The course ended early: interrupted." in report and "text: submit" in report
    given_up = sandbox.requests("usercaptchacorrectback")
    assert [r["parameters"]["correct"] for r in given_up] == ["3"]
    assert (folder / "vectors" / "live_submit.json").exists()


def test_ctrl_c_in_the_recorder_ends_the_call(service: Service) -> None:
    class Recorded(Client):
        def _witness(self) -> Any:
            def tell(*exchange: object) -> None:
                raise KeyboardInterrupt

            return tell

    service.replies_with('{"credits":1}')
    with Recorded(KEY, url=service.url) as client, pytest.raises(KeyboardInterrupt):
        client.balance()


def test_the_vectors_mean_what_they_say(
    sandbox: Sandbox, tmp_path: pathlib.Path, service: Service
) -> None:
    """The tests of all languages would take them: here the Python driver does."""
    conformance(sandbox, tmp_path / "report", "--yes")
    sys.path.insert(0, str(ROOT / "tests" / "drivers" / "python"))
    try:
        fields = importlib.import_module("fields")
        names = ("submitting", "answering", "account")
        modules = [importlib.import_module(name) for name in names]
    finally:
        sys.path.pop(0)
    commands = {name: command for module in modules for name, command in module.COMMANDS.items()}
    files = sorted((tmp_path / "report" / "vectors").iterdir())
    assert len(files) > 40
    for file in files:
        vector = json.loads(file.read_text())
        for reply in vector["replies"]:
            assert {*reply} <= {"name", "from", "status", "body", "ok", "error"}
            service.replies = [(reply.get("status", 200), reply["body"])]
            kept = fields.Kept()
            kept.current = service.client(retries=0)
            given = vector["call"].get("with", {}).items()
            sent = [(n, str(v).replace("$PICTURE", str(PICTURE)).encode()) for n, v in given]
            try:
                result = commands[vector["call"]["call"]](kept, sent)
            except NinekwError as error:
                result = {**fields.failure(error), "status": error.name}
            wanted = reply.get("ok", reply.get("error"))
            found = {name: result.get(name) for name in wanted}
            shown = {name: str(value) for name, value in wanted.items()}
            assert {n: str(v) for n, v in found.items()} == shown, (file.name, reply["name"])
