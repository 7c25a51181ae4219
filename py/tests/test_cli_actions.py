"""The commands for the actions that few need."""

from __future__ import annotations

import json
import pathlib
from functools import partial

from conftest import PICTURE, SUBMITTER, WORKER, Sandbox, Service
from ninekw import service_codes
from terminal import PROGRAM, Terminal, environment, run


def test_call(sandbox: Sandbox) -> None:
    done = run("call", "usercaptchaguthaben", url=sandbox.url, key=SUBMITTER)
    assert json.loads(done.out)["credits"] == 200000
    text = run("call", "usercaptchaguthaben", "--text", url=sandbox.url, key=SUBMITTER)
    assert text.out == "200000\n"
    refused = run("call", "userhistory", "paige=2", url=sandbox.url, key=SUBMITTER)
    assert refused.code == 10 and "paige" in refused.err
    assert run("call", "nosuchaction", url=sandbox.url, key=SUBMITTER).code == 10


def test_call_sends_what_was_given(service: Service) -> None:
    service.replies_with('{"message":"OK","history":[]}')
    run("call", "userhistory", "filter=notok", "page=2", url=service.url)
    sent = service.requests[0].parameters
    assert (sent["action"], sent["filter"], sent["page"]) == ("userhistory", "notok", "2")


def test_codes() -> None:
    known = service_codes()
    assert list(known) == list(range(1, len(known) + 1))
    lines = run("codes", key=None).out.splitlines()
    assert len(lines) == len(known) + 1
    one = run("codes", 11, key=None).out.splitlines()[1].split("\t")
    assert one == ["0011", "balance", known[11].text, known[11].advice]
    assert run("codes", 11, "--json", key=None).json["0011"]["retryable"] is False
    assert "1 to" in run("codes", 4711, key=None).err


def test_detail_and_verdict(sandbox: Sandbox, tmp_path: pathlib.Path) -> None:
    captcha = sandbox.submit()
    sandbox.worker.next_job(text="yes")
    fetched = tmp_path / "captcha.png"
    ask = partial(run, url=sandbox.url, key=WORKER)
    assert ask("show", captcha, "--output", fetched).code == 0
    assert fetched.read_bytes() == PICTURE.read_bytes()
    sandbox.worker.answer_job(captcha, "K7Q2M")
    assert ask("verdict", captcha).out == "not judged yet\n"
    sandbox.submitter.feedback(captcha, correct=True)
    assert ask("verdict", captcha, "--json").json == {"id": captcha, "correct": True}
    found = run("detail", captcha, "--json", url=sandbox.url, key=SUBMITTER).json
    assert found["id"] == captcha and len(found["captcha"]) == 1
    assert "K7Q2M" in run("detail", captcha, url=sandbox.url, key=SUBMITTER).out
    assert run("detail", 4711, url=sandbox.url, key=SUBMITTER).code != 0


def test_nothing_is_paid_without_a_yes(sandbox: Sandbox) -> None:
    user = sandbox.worker.settings().user_id
    for command in (
        ("transfer", 1000, user),
        ("coupon", 1000),
        ("account", "--credits", 40000),
    ):
        done = run(*command, url=sandbox.url, key=SUBMITTER)
        assert done.code == 2 and "--yes" in done.err
    assert sandbox.submitter.balance() == 200000


def test_credits(sandbox: Sandbox) -> None:
    ask = partial(run, url=sandbox.url, key=SUBMITTER)
    user = sandbox.worker.settings().user_id
    assert int(ask("transfer", 1000, user, "--yes").out) > 0
    assert (sandbox.submitter.balance(), sandbox.worker.balance()) == (199000, 1000)
    code = ask("coupon", 50000, "--yes", "--json").json["code"]
    assert sandbox.submitter.balance() == 149000
    made = ask("account", "--coupon", code, "--yes", "--json").json
    assert made["user"] and made["password"]
    own = ask("account", "--credits", 40000, "--ref", user, "--yes").out.splitlines()
    assert own[0] == "user\tpassword" and len(own[1].split("\t")) == 2
    assert sandbox.submitter.balance() == 109000
    assert ask("account", "--yes").code == 2
    assert run("referrals", url=sandbox.url, key=WORKER).code == 0


def test_a_no_at_the_terminal(sandbox: Sandbox) -> None:
    env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=SUBMITTER)
    screen = Terminal([*PROGRAM, "coupon", "1000"], env)
    screen.shows("Make a coupon of 1000 credits?").send("n\r")
    assert screen.ends() == 1
    assert sandbox.submitter.balance() == 200000
