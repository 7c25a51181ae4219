"""Ctrl-C in every place where a call can hang."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest

from conftest import KEY, PENDING, Service
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
    time.sleep(0.4)
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
    elif call == "many":
        list(client.solve_many([b"GIF89a"]))
    else:
        client.balance()
    raise SystemExit("the call ended by itself")
except KeyboardInterrupt as error:
    late = time.monotonic() - sent
    cause = type(error.__cause__).__name__
    print(json.dumps([late, getattr(error, "captcha_id", None), cause]))
"""


def interrupted(url: str, call: str) -> tuple[float, int | None, str]:
    run = subprocess.run(
        [sys.executable, "-c", CHILD, url, KEY, call],
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert run.returncode == 0, run.stderr
    late, captcha_id, cause = json.loads(run.stdout)
    print(f"{call}: KeyboardInterrupt after {late * 1000:.0f} ms")
    return late, captcha_id, cause


# 0.1 s is promised; the rest is for a busy machine, and still far from any time-out.
LATEST = 0.6


def test_while_waiting_for_a_person(service: Service) -> None:
    service.replies_with(PENDING)
    late, captcha_id, _ = interrupted(service.url, "wait")
    assert late < LATEST and captcha_id == 4711


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
