"""A peer that falls silent, at every stage of an exchange, directly and behind proxies: whatever is to end the call
ends it all the same."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, get_args

import pytest

import ninekw.aio
from ninekw import (
    CancelledError,
    CancelToken,
    Client,
    DeadlineError,
    NetworkError,
    NinekwError,
    SubmitUnknownError,
)

Way = Literal["direct", "http", "socks5"]
Stage = Literal["connect", "proxy", "tls", "request body", "reply head", "reply body", "drip"]
Place = tuple[Way, Stage]

PLACES: list[Place] = [
    (way, stage)
    for way in get_args(Way)
    for stage in get_args(Stage)
    if (way, stage) != ("direct", "proxy")
]

# The promise is 150 ms; a busy machine may add to it, but comes nowhere near another limit.
LATE = 1.0

# More than the sockets hold for a host that reads nothing.
LARGE = b"GIF89a" + bytes(7_000_000)

pytestmark = pytest.mark.skipif(
    os.uname().sysname != "Linux", reason="only Linux drops what does not fit into the queue"
)


def after(stage: Stage) -> float:
    """When a call is to end. A large upload takes some time to encode, beside all the others."""
    return 1.0 if stage == "request body" else 0.4


def play(peer: socket.socket, way: Way, stage: Stage, over: threading.Event) -> None:
    """The proxy and the service in one: takes part in what comes before the stage."""

    def skip_head() -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += peer.recv(1) or b"\r\n\r\n"

    if stage == "proxy":
        return
    if way == "http":
        skip_head()
        peer.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
    elif way == "socks5":
        peer.recv(3, socket.MSG_WAITALL)
        peer.sendall(b"\5\0")
        peer.recv(10, socket.MSG_WAITALL)
        peer.sendall(b"\5\0\0\1" + bytes(6))
    if stage == "tls":
        return
    if stage == "request body":
        peer.recv(1000)
        return
    skip_head()
    if stage == "reply head":
        peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Le")
        return
    peer.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n{"credits":')
    while stage == "drip" and not over.wait(0.01):
        peer.sendall(b" ")


def serve(listener: socket.socket, way: Way, stage: Stage, over: threading.Event) -> None:
    """Keeps every connection until all is over."""
    with contextlib.ExitStack() as kept:
        # Closing the listener ends the thread.
        with contextlib.suppress(OSError):
            while True:
                peer = kept.enter_context(listener.accept()[0])
                with contextlib.suppress(OSError):
                    play(peer, way, stage, over)


@contextlib.contextmanager
def silent_peer(way: Way, stage: Stage) -> Iterator[dict[str, Any]]:
    """The settings of a client that meets it."""
    over = threading.Event()
    with contextlib.ExitStack() as kept:
        listener = kept.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*listener.getsockname())
        if stage == "connect":
            # Its queue is full, so that connecting hangs.
            listener.listen(0)
            for _ in range(4):
                filler = kept.enter_context(socket.socket())
                filler.setblocking(False)
                filler.connect_ex(listener.getsockname())
        else:
            listener.listen(8)
            thread = threading.Thread(target=serve, args=(listener, way, stage, over))
            thread.start()
            kept.callback(thread.join)
            kept.callback(listener.shutdown, socket.SHUT_RDWR)
        kept.callback(over.set)
        scheme = "https" if stage == "tls" else "http"
        yield {
            # An account each: none waits for another's turn.
            "api_key": f"stallKey{address.rpartition(':')[2]}",
            "url": f"{scheme}://{address if way == 'direct' else '127.0.0.9:1'}",
            "proxy": None if way == "direct" else f"{way}://{address}",
            "min_interval": 0,
            "retries": 0,
        }


def call(client: Any, stage: Stage, **how: Any) -> Any:
    """The call itself, or its coroutine."""
    return client.submit(LARGE, **how) if stage == "request body" else client.balance(**how)


class Lateness:
    """How late the calls ended, and which was the latest."""

    def __init__(self) -> None:
        self.all: list[tuple[float, str]] = []

    def add(self, since: float, end: str, place: Place) -> None:
        late = time.monotonic() - since - after(place[1])
        self.all.append((late, f"{end}, {', '.join(place)}"))

    def check(self, count: int) -> None:
        worst = max(self.all)
        print(f"{len(self.all)} calls, the latest {worst[0] * 1000:.0f} ms: {worst[1]}")
        assert len(self.all) == count
        # To the millisecond: times are rounded.
        assert min(self.all)[0] > -0.002, min(self.all)
        assert worst[0] < LATE, worst


def in_threads(check: Callable[[Place], None]) -> None:
    """Every place at once."""
    with ThreadPoolExecutor(len(PLACES)) as pool:
        list(pool.map(check, PLACES))


def test_a_deadline_a_token_and_a_time_out() -> None:
    lateness = Lateness()

    def deadline(client: Client, stage: Stage) -> None:
        call(client, stage, timeout=after(stage))

    def token(client: Client, stage: Stage) -> None:
        cancel = CancelToken()
        threading.Timer(after(stage), cancel.trigger).start()
        call(client, stage, cancel=cancel)

    def time_out(client: Client, stage: Stage) -> None:
        call(client, stage)

    ends: list[tuple[str, Callable[[Client, Stage], None], type[NinekwError]]] = [
        ("deadline", deadline, DeadlineError),
        ("token", token, CancelledError),
        ("time-out", time_out, NetworkError),
    ]

    def check(place: Place) -> None:
        way, stage = place
        for name, run, error in ends:
            with silent_peer(way, stage) as settings:
                if name == "time-out":
                    settings["timeout"] = after(stage)
                with Client(**settings) as client:
                    since = time.monotonic()
                    expected = SubmitUnknownError if stage == "request body" else error
                    with pytest.raises(expected):
                        run(client, stage)
                    lateness.add(since, name, place)

    in_threads(check)
    lateness.check(len(PLACES) * len(ends))


@pytest.mark.parametrize("way", get_args(Way))
def test_ctrl_c(way: Way) -> None:
    lateness = Lateness()
    places = [place for place in PLACES if place[0] == way]
    for place in places:
        stage = place[1]
        with silent_peer(way, stage) as settings, Client(**settings) as client:
            interrupt = threading.Timer(after(stage), signal.raise_signal, [signal.SIGINT])
            with pytest.raises(KeyboardInterrupt):
                since = time.monotonic()
                interrupt.start()
                try:
                    call(client, stage)
                finally:
                    # So that it comes here and nowhere else.
                    interrupt.join()
            lateness.add(since, "Ctrl-C", place)
    lateness.check(len(places))


def test_the_cancel_of_a_task() -> None:
    lateness = Lateness()

    async def check(place: Place) -> None:
        way, stage = place
        with silent_peer(way, stage) as settings:
            async with ninekw.aio.Client(**settings) as client:
                since = time.monotonic()
                task: asyncio.Task[int] = asyncio.ensure_future(call(client, stage))
                await asyncio.sleep(after(stage))
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                lateness.add(since, "task", place)

    async def check_all() -> None:
        await asyncio.gather(*(check(place) for place in PLACES))

    asyncio.run(check_all())
    lateness.check(len(PLACES))
