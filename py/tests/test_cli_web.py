"""``ninekw work --web``: who gets in, and that its calls are the API's."""

from __future__ import annotations

import json
import signal
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any, cast

import pytest

from conftest import PICTURE, WORKER, Sandbox
from terminal import PATIENCE, PROGRAM, QUICK, environment, run


class Web:
    """The running command."""

    def __init__(self, sandbox: Sandbox) -> None:
        env = environment(NINEKW_URL=sandbox.url, NINEKW_API_KEY=WORKER)
        self.process = subprocess.Popen(
            [*PROGRAM, "work", "--web", *QUICK],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip().removeprefix("desk ")
        self.base, _, self.token = self.address.partition("/desk/?token=")

    def ask(
        self,
        path: str,
        token: str | None = None,
        given: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, bytes]:
        sent = dict(headers or {})
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        data = urllib.parse.urlencode(given).encode() if given else None
        request = urllib.request.Request(self.base + path, data, sent)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def call(self, **given: str) -> dict[str, Any]:
        status, body = self.ask("/desk/call", self.token, given)
        assert status == 200, body
        return cast("dict[str, Any]", json.loads(body))

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=PATIENCE)
        assert WORKER not in out + err
        return self.process.returncode


@pytest.fixture
def web(sandbox: Sandbox) -> Iterator[Web]:
    web = Web(sandbox)
    yield web
    web.process.kill()
    web.process.communicate()


def test_a_captcha_on_the_page(sandbox: Sandbox, web: Web) -> None:
    status, page = web.ask("/desk/")
    assert status == 200 and b"<title>ninekw</title>" in page
    assert web.ask("/desk/kinds.js")[0] == 200
    captcha = sandbox.submitter.submit(PICTURE, nomd5=1, min_len=4)
    job = web.call(action="usercaptchanew", text="yes", mouse="1", interactive="1", filedata="1")
    assert job["captchaid"] == str(captcha) and job["file1"].startswith("data:image/png")
    refused = web.call(action="usercaptchacorrect", id=str(captcha), captcha="abc")
    assert refused["error"].startswith("0051 ")
    taken = web.call(action="usercaptchacorrect", id=str(captcha), captcha="K7Q2M")
    assert taken["newcredits"] == 8
    assert web.call(action="usercaptchacorrectcheck", id=str(captcha)) == {"correct": "?"}
    sandbox.submitter.feedback(captcha, correct=True)
    assert web.call(action="usercaptchacorrectcheck", id=str(captcha)) == {"correct": "OK"}
    assert web.call(action="usercaptchaguthaben")["credits"] == 8


def test_what_is_in_hand_goes_back(sandbox: Sandbox, web: Web) -> None:
    captcha = sandbox.submit()
    assert web.call(action="usercaptchanew", text="yes")["captchaid"] == str(captcha)
    assert web.end() == 130
    job = sandbox.another.next_job()
    assert job is not None and job.id == captcha


def test_strangers_are_kept_out(web: Web) -> None:
    call = {"action": "usercaptchaguthaben"}
    assert web.ask("/desk/call", None, call)[0] == 401
    assert web.ask("/desk/call", "wrong", call)[0] == 401
    assert web.ask("/desk/call", web.token, {"action": "usertransfer"})[0] == 400
    for headers in (
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "example.com"},
    ):
        assert web.ask("/desk/call", web.token, call, headers)[0] == 403, headers
        assert web.ask("/desk/", headers=headers)[0] == 403, headers
    for path in ("/", "/desk/..%2fweb.py", "/desk/../web.py", "/desk/nothing.js"):
        assert web.ask(path)[0] == 404, path
    request = urllib.request.Request(web.base + "/desk/")
    with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
        policy = reply.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy


def test_its_own_options(sandbox: Sandbox) -> None:
    ended = run("work", "--web", "--count", "1", url=sandbox.url)
    assert ended.code == 2 and "--web" in ended.err
    ended = run("work", "--web", "--timeout", "0.1", "--json", url=sandbox.url)
    assert ended.code == 0 and ended.json["url"].startswith("http://127.0.0.1:")
