"""Budgets beyond the process: a limiter, Redis for many machines, a locked file for one."""

from __future__ import annotations

import os
import pathlib
import stat
import statistics
import subprocess
import sys
import time
from typing import Literal

import pytest

from conftest import ID, KEY, UPLOADED, Service
from machines import PacedService, paced, redis_server, redis_url  # noqa: F401
from ninekw import ConfigError, LimitError, SharedBudgetError

PY = pathlib.Path(__file__).parent.parent
EXAMPLES = PY / "examples"
Priority = Literal["upload", "poll", "other"]

# Asks four times, as one of several processes. A request that comes too early raises an error.
CHILD = """
import sys
import ninekw

settings = {"url": sys.argv[1], "retries": 0}
if sys.argv[2] == "machine":
    settings["share"] = "machine"
else:
    from ninekw.redis import RedisLimiter
    settings["limiter"] = RedisLimiter(sys.argv[2])
with ninekw.Client(**settings) as client:
    for _ in range(4):
        client.balance()
"""


def three_processes(paced: PacedService, budget: str, folder: pathlib.Path) -> list[float]:
    """The times between the requests of three processes at once."""
    environment = {**os.environ, "NINEKW_API_KEY": KEY, "PYTHONPATH": str(EXAMPLES)}
    environment["XDG_RUNTIME_DIR"] = str(folder)
    command = [sys.executable, "-c", CHILD, paced.url, budget]
    processes = [subprocess.Popen(command, env=environment) for _ in range(3)]
    try:
        assert [process.wait(60) for process in processes] == [0, 0, 0]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    times = paced.times()
    assert len(times) == 12
    return [later - earlier for earlier, later in zip(times, times[1:])]


def within_one_budget(gaps: list[float]) -> None:
    """On a busy machine a request may arrive late: then the gap before it is longer, and that after it shorter."""
    assert statistics.median(gaps) >= 0.24 and 10 * 0.25 <= sum(gaps) < 11 * 2, gaps


def test_machines_share_a_budget_in_redis(
    paced: PacedService, redis_url: str, tmp_path: pathlib.Path
) -> None:
    within_one_budget(three_processes(paced, redis_url, tmp_path))


def test_processes_share_a_budget_on_one_machine(
    paced: PacedService, tmp_path: pathlib.Path
) -> None:
    within_one_budget(three_processes(paced, "machine", tmp_path))
    assert stat.S_IMODE((tmp_path / "ninekw").stat().st_mode) == 0o700


def test_the_example_runs(service: Service, redis_url: str, tmp_path: pathlib.Path) -> None:
    service.replies_with('{"credits":100}')
    run = subprocess.run(
        [sys.executable, str(EXAMPLES / "shared_budget.py")],
        env={
            **os.environ,
            "NINEKW_API_KEY": KEY,
            "NINEKW_URL": service.url,
            "REDIS_URL": redis_url,
        },
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert run.stdout == "100 credits left\n", run.stderr


class Limiter:
    """Says what it is told to, and keeps what it was asked."""

    def __init__(self, *says: object) -> None:
        self.says = list(says)
        self.asked: list[tuple[str, str]] = []
        self.pauses: list[float] = []

    def __call__(self, account: str, priority: Priority) -> float:
        self.asked.append((account, priority))
        said = self.says.pop(0) if self.says else 0
        if isinstance(said, BaseException):
            raise said
        return said  # type: ignore[return-value]

    def limited(self, account: str, seconds: float) -> None:
        self.pauses.append(seconds)


def test_a_limiter_says_when(service: Service) -> None:
    limiter = Limiter(0.2, 0.1)
    service.replies_with(UPLOADED)
    client = service.client(limiter=limiter)
    started = time.monotonic()
    assert client.submit(b"picture") == ID
    assert time.monotonic() - started >= 0.3
    accounts, priorities = zip(*limiter.asked)
    assert priorities == ("upload", "upload", "upload")
    assert len(set(accounts)) == 1 and len(accounts[0]) == 32 and KEY not in accounts[0]


def test_what_a_limiter_raises(service: Service) -> None:
    mine = RuntimeError("no connection to Redis")
    client = service.client(limiter=Limiter(mine, KeyboardInterrupt(), -1, "soon"), retries=0)
    with pytest.raises(SharedBudgetError, match="no connection to Redis") as caught:
        client.submit(b"picture")
    assert caught.value.__cause__ is mine and caught.value.retryable
    with pytest.raises(KeyboardInterrupt):
        client.balance()
    for _ in range(2):
        with pytest.raises(SharedBudgetError) as caught:
            client.balance()
        assert isinstance(caught.value.__cause__, ConfigError)
    assert service.requests == []


def test_a_limiter_hears_of_a_limit(service: Service) -> None:
    limiter = Limiter()
    service.replies_with("0015 too quickly")
    with pytest.raises(LimitError):
        service.client(limiter=limiter, retries=0).balance()
    # A quarter of retry_pause at first, and shorter by up to a fifth, at random.
    assert limiter.pauses == [pytest.approx(0.00225, abs=0.00026)]


def test_settings_that_make_no_sense(
    service: Service, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for settings in ({"share": "galaxy"}, {"share": 1}, {"limiter": 7}):
        with pytest.raises(ConfigError):
            service.client(**settings)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "nowhere"))
    with pytest.raises(SharedBudgetError) as caught:
        service.client(share="machine")
    assert KEY not in str(caught.value)
