"""A Redis of a test's own, and a service that keeps a log, for tests of budgets that machines share."""

from __future__ import annotations

import os
import pathlib
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from conftest import KEY

PY = pathlib.Path(__file__).parent.parent


def listening(process: subprocess.Popen[str], port: int) -> None:
    for _ in range(500):
        assert process.poll() is None, "it ended by itself"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    pytest.fail("nobody listens")


class RedisServer:
    """A Redis on loopback that writes nothing down."""

    def __init__(self, folder: pathlib.Path, port: int) -> None:
        program = shutil.which("redis-server")
        if program is None:
            pytest.skip("no redis-server")
        self.port = port
        self.url = f"redis://127.0.0.1:{port}"
        settings = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        command = [program, *settings, "--dir", str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, text=True)
        listening(self.process, port)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def redis_server(tmp_path: pathlib.Path) -> Iterator[Callable[..., RedisServer]]:
    """Starts one, at a port of its own or where another one was."""
    servers: list[RedisServer] = []

    def start(port: int | None = None) -> RedisServer:
        if port is None:
            with socket.create_server(("127.0.0.1", 0)) as free:
                port = free.getsockname()[1]
        servers.append(RedisServer(tmp_path, port))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def redis_url(redis_server: Callable[..., RedisServer]) -> str:
    return redis_server().url


class PacedService:
    """The service on this machine, which answers after three seconds and keeps a log."""

    def __init__(self, log: pathlib.Path) -> None:
        self.log = log

    def __enter__(self) -> PacedService:
        target = os.environ.get("CARGO_TARGET_DIR") or str(PY.parent / "target")
        program = os.environ.get("NINEKW_SANDBOX") or f"{target}/debug/ninekw-sandbox"
        if not pathlib.Path(program).is_file():
            pytest.skip("no local service: cargo build -p ninekw-sandbox")
        answers = ["--auto-answer", "answer", "--answer-after-ms", "3000"]
        self.process = subprocess.Popen(
            [program, "--verbose", "--key", f"{KEY}=100000", *answers],
            stdout=subprocess.PIPE,
            stderr=self.log.open("w"),
            text=True,
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().split()[-1]
        return self

    def __exit__(self, *error: object) -> None:
        self.process.terminate()
        self.process.communicate()

    def times(self) -> list[float]:
        """When each request came, in seconds, to the millisecond."""
        return [float(line.split()[0]) for line in self.log.read_text().splitlines()]


@pytest.fixture
def paced(tmp_path: pathlib.Path) -> Iterator[PacedService]:
    with PacedService(tmp_path / "requests") as service:
        yield service
