"""Ctrl-C in every place where a call can hang."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import cast

import pytest

from conftest import KEY, PENDING, Request, Service
from ninekw import Client

# Sends itself SIGINT from another thread and measures until the exception is there.
CHILD = """
import json, os, signal, sys, threading, time
import ninekw

# A shell starts its background jobs with SIGINT ignored, and Python leaves that as it is.
signal.signal(signal.SIGINT, signal.default_int_handler)
url, key, call = sys.argv[1:4]
client = ninekw.Client(key, url=url, min_interval=0, first_poll=0.01, poll_interval=0.02)
sent = 0.0

def interrupt():
    global sent
    # An upload of this size takes a while to be made.
    time.sleep(1.5 if call in ("three", "batch", "upload") else 0.4)
    sent = time.monotonic()
    os.kill(os.getpid(), signal.SIGINT)

threading.Thread(target=interrupt).start()
try:
    if call == "wait":
        client.wait(4711)
    elif call == "solve":
        client.solve(b"GIF89a")
    elif call == "upload":
        # More than the sockets hold for a host that reads nothing.
        client.solve(b"GIF89a" + b"x" * 8_000_000)
    elif call == "three":
        list(client.solve_many([b"GIF89a1", b"GIF89a2", b"GIF89a3"]))
    elif call == "batch":
        batch = client.batch()
        for n in range(3):
            batch.add(b"GIF89a%d" % n)
        batch.next()
    elif call == "many":
        list(client.solve_many([b"GIF89a"]))
    else:
        client.balance()
    raise SystemExit("the call ended by itself")
except KeyboardInterrupt as error:
    late = time.monotonic() - sent
    cause = type(error.__cause__).__name__
    told = [getattr(error, name, None) for name in ("captcha_id", "captcha_ids", "__notes__")]
    print(json.dumps([late, told[0], cause, *told[1:]]))
"""


def interrupted(url: str, call: str) -> tuple[float, int | None, str]:
    late, captcha_id, cause, *_ = told(url, call)
    return late, captcha_id, cause


def told(url: str, call: str) -> tuple[float, int | None, str, list[int] | None, list[str] | None]:
    run = subprocess.run(
        [sys.executable, "-c", CHILD, url, KEY, call],
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    print(f"{call}: KeyboardInterrupt after {found[0] * 1000:.0f} ms")
    return cast("tuple[float, int | None, str, list[int] | None, list[str] | None]", tuple(found))


# 0.1 s is promised; the rest is for a busy machine, and still far from any time-out.
LATEST = 0.6


def test_while_waiting_for_a_person(service: Service) -> None:
    service.replies_with(PENDING)
    late, captcha_id, _ = interrupted(service.url, "wait")
    assert late < LATEST and captcha_id == 4711


def test_the_traceback_says_what_is_pending(service: Service) -> None:
    service.replies_with(PENDING)
    *_, ids, notes = told(service.url, "wait")
    assert ids == [4711]
    assert notes == [
        "captcha 4711 is submitted and pending: Client.wait(4711) fetches the answer, "
        "also in another process"
    ]


@pytest.mark.parametrize("call", ["three", "batch"])
def test_the_traceback_of_many_names_them_all(service: Service, call: str) -> None:
    uploaded = (f'{{"captchaid":"{4711 + n}","message":"OK"}}' for n in range(3))

    def reply(request: Request) -> str:
        action = request.parameters.get("action")
        return next(uploaded) if action == "usercaptchaupload" else PENDING

    service.replies_with(reply)
    _, first, _, ids, notes = told(service.url, call)
    assert (first, ids) == (4711, [4711, 4712, 4713])
    assert notes is not None and len(notes) == 1
    assert notes[0].startswith("captchas 4711, 4712, 4713 are submitted and pending: ")


def test_during_a_reply_that_does_not_come(silent: str) -> None:
    late, captcha_id, _ = interrupted(silent, "balance")
    assert late < LATEST and captcha_id is None


def test_during_the_reply_to_an_upload(silent: str) -> None:
    late, captcha_id, cause = interrupted(silent, "solve")
    assert late < LATEST and captcha_id is None
    assert cause == "SubmitUnknownError"


def test_while_an_upload_leaves(silent: str) -> None:
    late, captcha_id, cause = interrupted(silent, "upload")
    assert late < LATEST and captcha_id is None
    assert cause == "SubmitUnknownError"


def test_during_a_tls_handshake(silent: str) -> None:
    late, captcha_id, _ = interrupted(silent.replace("http:", "https:"), "balance")
    assert late < LATEST and captcha_id is None


def test_during_many(silent: str) -> None:
    late, _, _ = interrupted(silent, "many")
    assert late < LATEST


def test_during_a_poll_that_hangs(silent: str) -> None:
    late, captcha_id, _ = interrupted(silent, "wait")
    assert late < LATEST and captcha_id == 4711


def test_during_a_connection_that_does_not_come_about(blackhole: str) -> None:
    late, captcha_id, _ = interrupted(blackhole, "balance")
    assert late < LATEST and captcha_id is None


def test_an_exception_of_another_signal(service: Service, client: Client) -> None:
    service.replies_with(PENDING)
    mine = RuntimeError("alarm")

    def alarm(number: int, frame: object) -> None:
        raise mine

    before = signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        with pytest.raises(RuntimeError) as caught:
            client.wait(4711)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert caught.value is mine
    assert mine.captcha_id == 4711  # type: ignore[attr-defined]
