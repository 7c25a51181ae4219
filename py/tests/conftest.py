"""A service on loopback that gives the replies that a test puts down, and keeps the requests."""

from __future__ import annotations

import os
import pathlib
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import anyio
import pytest

from ninekw import Client

KEY = "TESTKEY4711"

# Jobs in the background are started deaf to Ctrl-C, and would hand that on: the tests send it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass
class Request:
    """One request as it came, its parameters merged from query and form."""

    path: str
    parameters: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    #: When it came, by time.monotonic().
    at: float = field(default_factory=time.monotonic)


Reply = str | bytes | Callable[[Request], "str | bytes"]


class Service:
    """Replies in order; the last one is given again and again."""

    def __init__(self) -> None:
        self.replies: list[tuple[int, Reply]] = []
        self.requests: list[Request] = []
        self.lock = threading.Lock()
        self.server = _Server(("127.0.0.1", 0), _Handler)
        self.server.service = self
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    def replies_with(self, *replies: Reply, status: int = 200) -> None:
        self.replies += [(status, reply) for reply in replies]

    def take(self, request: Request) -> tuple[int, bytes]:
        with self.lock:
            self.requests.append(request)
            status, reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        body = reply(request) if callable(reply) else reply
        return status, body.encode() if isinstance(body, str) else body

    def client(self, **settings: Any) -> Client:
        return Client(KEY, **{**quick(self.url), **settings})

    @property
    def uploads(self) -> list[Request]:
        return [r for r in self.requests if r.parameters.get("action") == "usercaptchaupload"]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def quick(url: str) -> dict[str, Any]:
    """Settings that take no time, and any bytes for a picture."""
    return {
        "url": url,
        "min_interval": 0,
        "first_poll": 0.01,
        "poll_interval": 0.02,
        "polling": "fast",
        "look_at_service": False,
        "retry_pause": 0.01,
        "check_content": False,
    }


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Twenty threads may connect at once; the usual 5 would have connections reset.
    request_queue_size = 128
    service: Service


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        self.reply(b"")

    def do_POST(self) -> None:
        self.reply(self.rfile.read(int(self.headers["Content-Length"])))

    def reply(self, body: bytes) -> None:
        url = urlsplit(self.path)
        request = Request(url.path, dict(parse_qsl(url.query, keep_blank_values=True)))
        if body:
            boundary = self.headers["Content-Type"].partition("boundary=")[2].strip('"')
            _read_form(body, boundary.encode(), request)
        status, reply = self.server.service.take(request)
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)
        except ConnectionError:
            pass  # The client has gone, which some tests are about.

    def log_message(self, format: str, *args: object) -> None:
        pass


def _read_form(body: bytes, boundary: bytes, request: Request) -> None:
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        name = head.split(b'name="')[1].split(b'"')[0].decode()
        if b"filename=" in head:
            request.files[name] = content
        else:
            request.parameters[name] = content.decode()


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.close()


@pytest.fixture
def client(service: Service) -> Iterator[Client]:
    with service.client() as client:
        yield client


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NINEKW_API_KEY", "NINEKW_PROFILE", "NINEKW_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a host that takes connections and never replies."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def blackhole() -> Iterator[str]:
    """The address of a host that does not even take connections: its queue of them is full."""
    if os.uname().sysname != "Linux":
        pytest.skip("only Linux drops what does not fit into the queue")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = []
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
            fillers.append(filler)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        for filler in fillers:
            filler.close()


ROOT = pathlib.Path(__file__).parent.parent.parent
PICTURE = ROOT / "tests" / "data" / "captcha.png"
SUBMITTER = "submitter1"
WORKER = "answerer1"
ANOTHER = "answerer2"


class Sandbox:
    """The local service with an account on either side, and one more that answers."""

    def __init__(self, program: str, *more: str) -> None:
        accounts = (f"{SUBMITTER}=200000", f"{WORKER}=0", f"{ANOTHER}=0")
        arguments = [argument for account in accounts for argument in ("--key", account)]
        self.process = subprocess.Popen(
            [program, "--pace-ms", "0", *arguments, *more], stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().split()[-1]
        self.submitter = self.client(SUBMITTER)
        self.worker = self.client(WORKER)
        self.another = self.client(ANOTHER)

    def client(self, key: str) -> Client:
        return Client(key, job_interval=0.02, **quick(self.url))

    def submit(self) -> int:
        """A picture that is like no other."""
        return self.submitter.submit(PICTURE, nomd5=1)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A parameter is a list of more arguments of the service."""
    target = os.environ.get("CARGO_TARGET_DIR") or str(ROOT / "target")
    program = os.environ.get("NINEKW_SANDBOX") or f"{target}/debug/ninekw-sandbox"
    if not os.path.exists(program):
        pytest.skip("no local service: cargo build -p ninekw-sandbox")
    sandbox = Sandbox(program, *getattr(request, "param", ()))
    yield sandbox
    sandbox.close()


def solved(text: str = "K7Q2M", **more: object) -> str:
    """A poll's reply with an answer."""
    import json

    return json.dumps({"answer": text, "message": "OK", "try_again": 0, **more})


PENDING = '{"answer":"","message":"OK","try_again":1,"status":{"https":1,"success":true}}'
UPLOADED = '{"captchaid":"130875948","message":"OK"}'
ID = 130875948


LOOPS: list[tuple[str, dict[str, Any]]] = [
    ("asyncio", {"use_uvloop": False}),
    ("asyncio", {"use_uvloop": True}),
    ("trio", {}),
]


@pytest.fixture(params=LOOPS, ids=["asyncio", "uvloop", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[[Callable[[], Awaitable[Any]]], Any]:
    backend, options = request.param
    return lambda main: anyio.run(main, backend=backend, backend_options=options)
