"""The logger ``ninekw``: what it gets, and loggers that fail, block or call back."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import ninekw
from conftest import ID, KEY, PICTURE, UPLOADED, Service, solved
from ninekw import Client
from terminal import environment, run

LOGGER = logging.getLogger("ninekw")
LIMIT = "0056 Limit reached"

Then = Callable[[logging.LogRecord], object]
Listen = Callable[..., "Handler"]


class Handler(logging.Handler):
    """Keeps the records and does something with each."""

    def __init__(self, then: Then | None) -> None:
        super().__init__()
        self.records: list[dict[str, Any]] = []
        self.then = then

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append({**vars(record), "text": record.getMessage()})
        if self.then is not None:
            self.then(record)

    @property
    def events(self) -> list[str]:
        assert not any(KEY in str(record) for record in self.records)
        return [record["event"] for record in self.records]


@pytest.fixture
def closed_port() -> Iterator[int]:
    """Nobody listens there, and nobody else can take it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@pytest.fixture
def listen() -> Iterator[Listen]:
    handlers: list[Handler] = []

    def start(level: int, then: Then | None = None) -> Handler:
        handler = Handler(then)
        handlers.append(handler)
        LOGGER.addHandler(handler)
        LOGGER.setLevel(level)
        return handler

    yield start
    for handler in handlers:
        LOGGER.removeHandler(handler)
    LOGGER.setLevel(logging.NOTSET)


def test_a_solve_with_a_retry(service: Service, client: Client, listen: Listen) -> None:
    service.replies_with(LIMIT, UPLOADED, solved())
    handler = listen(logging.DEBUG)
    client.solve(PICTURE)
    # Whether it waits depends on the clock.
    assert [event for event in handler.events if event not in ("poll_due", "held_back")] == [
        "request_sent",
        "request_answered",
        "limit_reached",
        "retry",
        "request_sent",
        "request_answered",
        "upload_accepted",
        "request_sent",
        "request_answered",
        "answer_received",
    ]
    retry = next(record for record in handler.records if record["event"] == "retry")
    assert retry["levelno"] == logging.WARNING and retry["name"] == "ninekw"
    assert retry["action"] == "usercaptchaupload" and retry["error"] == "LIMIT"
    assert (retry["attempt"], retry["service_code"]) == (2, 56)
    assert retry["wait_ms"] >= 0 and "0056" in retry["reason"]
    assert retry["text"].startswith("retry action=usercaptchaupload attempt=2 wait_ms=")
    assert "K7Q2M" not in str(handler.records)


def test_the_level_counts_from_the_next_call_on(service: Service, client: Client, listen: Listen) -> None:
    service.replies_with("7")
    handler = listen(logging.INFO)
    client.balance()
    assert handler.events == []
    LOGGER.setLevel(logging.DEBUG)
    client.balance()
    assert handler.events == ["request_sent", "request_answered"]
    logging.disable(logging.DEBUG)
    try:
        client.balance()
    finally:
        logging.disable(logging.NOTSET)
    assert len(handler.events) == 2


def test_a_failed_network_names_the_host(closed_port: int, listen: Listen) -> None:
    handler = listen(logging.INFO)
    client = Client(KEY, url=f"http://127.0.0.1:{closed_port}", retries=1, retry_pause=0)
    with pytest.raises(ninekw.NetworkError, match=rf"\(127\.0\.0\.1:{closed_port}\)"):
        client.balance()
    assert handler.events == ["request_failed", "retry", "request_failed", "call_failed"]
    assert handler.records[-1]["levelno"] == logging.ERROR
    assert f"127.0.0.1:{closed_port}" in handler.records[-1]["reason"]


def test_a_filter_that_raises_loses_no_answer(
    service: Service,
    client: Client,
    listen: Listen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service.replies_with(UPLOADED, solved("K7Q2M"))
    listen(logging.DEBUG)
    raised: list[type[BaseException]] = []

    def note(seen: "sys.UnraisableHookArgs") -> None:
        assert seen.exc_type is not None
        raised.append(seen.exc_type)

    monkeypatch.setattr(sys, "unraisablehook", note)

    def fails(record: logging.LogRecord) -> bool:
        raise ZeroDivisionError

    LOGGER.addFilter(fails)
    try:
        assert client.solve(PICTURE).text == "K7Q2M"
    finally:
        LOGGER.removeFilter(fails)
    assert len(raised) >= 6 and set(raised) == {ZeroDivisionError}


def test_a_handler_that_is_interrupted_ends_the_call(
    service: Service, client: Client, listen: Listen
) -> None:
    service.replies_with(UPLOADED, solved())

    def interrupt(record: logging.LogRecord) -> None:
        if vars(record)["event"] == "upload_accepted":
            raise KeyboardInterrupt

    listen(logging.DEBUG, interrupt)
    with pytest.raises(KeyboardInterrupt) as raised:
        client.solve(PICTURE)
    # The captcha can be waited for.
    assert vars(raised.value)["captcha_id"] == ID


def test_a_handler_may_call_the_library(service: Service, client: Client, listen: Listen) -> None:
    service.replies_with("7")
    busy: list[str] = []

    def call(record: logging.LogRecord) -> None:
        if record.msg == "of its own":
            return
        with Client(KEY, url=service.url, min_interval=0) as inner:
            try:
                inner.balance()
            except ninekw.BusyError as error:
                busy.append(error.name)
        LOGGER.debug("of its own", extra={"event": "own"})

    handler = listen(logging.DEBUG, call)
    assert client.balance() == 7
    assert busy == ["BUSY", "BUSY"]
    assert handler.events == ["request_sent", "own", "request_answered", "own"]


def test_a_handler_may_block_and_be_replaced(service: Service, client: Client, listen: Listen) -> None:
    service.replies_with("7")
    entered, go_on = threading.Event(), threading.Event()

    def block(record: logging.LogRecord) -> None:
        entered.set()
        assert go_on.wait(30)

    first = listen(logging.DEBUG, block)
    asking = threading.Thread(target=client.balance)
    asking.start()
    assert entered.wait(30)
    LOGGER.removeHandler(first)
    second = listen(logging.DEBUG)
    # Calls of other threads go on meanwhile.
    assert client.balance() == 7
    assert second.events == ["request_sent", "request_answered"]
    go_on.set()
    asking.join()
    assert first.events == ["request_sent"]


@pytest.mark.parametrize(
    ("level", "events"),
    [("debug", ["request_sent", "request_answered"]), ("info", []), ("loud", [])],
)
def test_the_environment_asks_for_lines(service: Service, level: str, events: list[str]) -> None:
    service.replies_with("7")
    program = (
        "import sys, ninekw; c = ninekw.Client(url=sys.argv[1], min_interval=0); c.balance();"
        # Nobody needs the module.
        "assert 'logging' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, service.url],
        env=environment(NINEKW_LOG=level, NINEKW_API_KEY=KEY),
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    lines = done.stderr.splitlines()
    if level == "loud":
        assert lines == ["ninekw: NINEKW_LOG must be error, warning, info or debug"]
        return
    assert [line.split()[3] for line in lines] == events
    assert KEY not in done.stderr
    assert all(line.split()[1:3] == ["ninekw", "debug"] for line in lines)


def test_a_program_without_handlers_prints_nothing(closed_port: int) -> None:
    program = (
        "import logging, sys, ninekw; c = ninekw.Client(url=sys.argv[1], retries=0)\n"
        "try: c.balance()\n"
        "except ninekw.NetworkError: pass"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, f"http://127.0.0.1:{closed_port}"],
        env=environment(NINEKW_API_KEY=KEY),
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stderr == ""


@pytest.mark.parametrize(("switch", "has_requests"), [("-v", False), ("-vv", True)])
def test_the_command_line_tells(service: Service, switch: str, has_requests: bool) -> None:
    service.replies_with(UPLOADED, solved("K7Q2M"))
    done = run("solve", PICTURE, switch, "--setting=polling=fast", url=service.url)
    assert (done.code, done.out) == (0, "K7Q2M\n")
    assert " ninekw info upload_accepted captcha_id=" in done.err
    assert (" ninekw debug request_sent " in done.err) is has_requests
    assert KEY not in done.err and "K7Q2M" not in done.err


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_of_a_fork_is_heard(
    service: Service,
    client: Client,
    listen: Listen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service.replies_with("7")
    # A file that another thread writes to during the fork stays locked in the child: pytest's own is one.
    monkeypatch.setattr(LOGGER, "propagate", False)
    handler = listen(logging.DEBUG)
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            client.balance()

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(5):
            ours, childs = os.pipe()
            child = os.fork()
            if child == 0:
                handler.records.clear()
                client.balance()
                os.write(childs, " ".join(handler.events).encode())
                os._exit(0)
            os.close(childs)
            assert os.waitpid(child, 0)[1] == 0
            with open(ours, "rb") as said:
                assert said.read() == b"request_sent request_answered"
    finally:
        stop.set()
        for thread in threads:
            thread.join()
