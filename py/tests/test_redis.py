"""The limiter that keeps the budget of many machines in Redis, with a real server."""

from __future__ import annotations

import multiprocessing
import os
import statistics
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import redis

from conftest import KEY, Service
from machines import PacedService, RedisServer, paced, redis_server, redis_url  # noqa: F401
from ninekw import Client, ConfigError, SharedBudgetError
from ninekw.redis import RedisLimiter

ACCOUNT = "0" * 32


def take(limiter: RedisLimiter, priority: str = "poll", patience: float = 20.0) -> float:
    """Waits for a turn as a client does; gives how long that took."""
    start = time.monotonic()
    while (wait := limiter(ACCOUNT, priority)) > 0:
        assert time.monotonic() - start < patience, "no turn"
        time.sleep(wait)
    return time.monotonic() - start


def test_turns_are_an_interval_apart(redis_url: str) -> None:
    """Asked from many sides at once, on the server's clock."""
    interval, each = 0.02, 25
    limiters = [RedisLimiter(redis_url, interval=interval) for _ in range(4)]
    server = redis.Redis.from_url(redis_url)
    moments: list[float] = []
    shares: list[float] = []
    lock = threading.Lock()

    def machine(limiter: RedisLimiter) -> None:
        start = time.monotonic()
        for _ in range(each):
            while (wait := limiter(ACCOUNT, "poll")) > 0:
                time.sleep(wait)
            with lock:
                moments.append(float(server.hget(f"ninekw:{{{ACCOUNT}}}:turns", "free") or 0))
        shares.append(time.monotonic() - start)

    threads = [threading.Thread(target=machine, args=(limiter,)) for limiter in limiters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    free = sorted(set(moments))
    gaps = [later - earlier for earlier, later in zip(free, free[1:])]
    assert min(gaps) >= interval * 1000 - 0.01
    # Each has its share: nobody is done much later than the others.
    assert max(shares) <= 1.3 * statistics.mean(shares) + 0.2


def test_uploads_go_first_and_nobody_waits_for_ever(redis_url: str) -> None:
    limiters = [RedisLimiter(redis_url, interval=0.2) for _ in range(3)]
    order: list[str] = []
    take(limiters[0])
    asks = [("other", limiters[0]), ("poll", limiters[1]), ("upload", limiters[2])]
    for priority, limiter in asks:
        assert limiter(ACCOUNT, priority) > 0

    def wait(priority: str, limiter: RedisLimiter) -> None:
        take(limiter, priority)
        order.append(priority)

    threads = [threading.Thread(target=wait, args=ask) for ask in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert order == ["upload", "poll", "other"]


def test_who_is_gone_loses_its_place(redis_url: str) -> None:
    gone, other = RedisLimiter(redis_url, interval=0.1), RedisLimiter(redis_url, interval=0.1)
    take(gone)
    assert gone(ACCOUNT, "upload") > 0
    # It never asks again.
    assert take(other, "other") < 1.0


def test_a_pause_of_the_service_holds_back_all(redis_url: str) -> None:
    one, other = RedisLimiter(redis_url, interval=0.01), RedisLimiter(redis_url, interval=0.01)
    one.limited(ACCOUNT, 0.5)
    one.limited(ACCOUNT, 0.1)
    assert 0.3 < take(other) < 1.5
    assert take(one) < 0.3


def test_a_fork_is_another_machine(redis_url: str) -> None:
    limiter = RedisLimiter(redis_url, interval=0.05)
    take(limiter)
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if take(limiter) < 5 else 1)
        finally:
            os._exit(2)
    take(limiter)
    assert os.waitpid(child, 0)[1] == 0


def test_without_the_server_requests_are_refused_or_slow(
    service: Service, redis_server: Callable[..., RedisServer]
) -> None:
    service.replies_with('{"credits":7}')
    server = redis_server()
    refusing = RedisLimiter(server.url, interval=0.01)
    slow = RedisLimiter(server.url, interval=0.01, when_gone="slowly", slow_interval=0.4)
    with service.client(limiter=refusing, retries=0) as client:
        assert client.balance() == 7
        server.stop()
        with pytest.raises(SharedBudgetError):
            client.balance()
    with service.client(limiter=slow, retries=0) as client:
        start = time.monotonic()
        assert [client.balance() for _ in range(3)] == [7, 7, 7]
        assert time.monotonic() - start >= 0.8
    # Back again, and empty, it serves both.
    server = redis_server(server.port)
    for limiter in (refusing, slow):
        with service.client(limiter=limiter, retries=0) as client:
            assert client.balance() == 7


def test_wrong_arguments(redis_url: str) -> None:
    wrong: Any
    for wrong in ({"interval": 0}, {"when_gone": "never"}, {"slow_interval": -1}):
        with pytest.raises(ConfigError):
            RedisLimiter(redis_url, **wrong)
    with pytest.raises(ConfigError) as caught:
        RedisLimiter("http://user:PASSWORD@host")
    assert "PASSWORD" not in str(caught.value)


def solve(url: str, redis_url: str, count: int, results: Any) -> None:
    limiter = RedisLimiter(redis_url)
    start = time.monotonic()
    with Client(KEY, url=url, share="process", limiter=limiter, first_poll=5.0) as client:
        done = [one.result().text for one in client.solve_many([b"GIF89a" * 50] * count, nomd5=1)]
    results.put((len(done), time.monotonic() - start))


def test_machines_solve_together(paced: PacedService, redis_url: str) -> None:
    """The service refuses no request as too early, and the budget is used. ``NINEKW_MACHINES=8``
    and ``NINEKW_CAPTCHAS=1000`` is the long form."""
    machines = int(os.environ.get("NINEKW_MACHINES", "3"))
    count = int(os.environ.get("NINEKW_CAPTCHAS", "12")) // machines
    context = multiprocessing.get_context("spawn")
    results: Any = context.Queue()
    processes = [
        context.Process(target=solve, args=(paced.url, redis_url, count, results))
        for _ in range(machines)
    ]
    for process in processes:
        process.start()
    found = [results.get(timeout=60 + 2 * count * machines) for _ in processes]
    for process in processes:
        process.join()
    assert [number for number, _ in found] == [count] * machines
    spans = [span for _, span in found]
    times = paced.times()
    used = (len(times) - 1) * 0.26 / (times[-1] - times[0])
    gaps = sorted(later - earlier for earlier, later in zip(times, times[1:]))
    print(
        f"{machines} processes, {count * machines} captchas: {len(times)} requests, "
        f"{used:.1%} of the turns used, least gap {gaps[0] * 1000:.0f} ms, "
        f"slowest {max(spans) / statistics.mean(spans):.2f} of the mean"
    )
    assert max(spans) <= 1.3 * statistics.mean(spans) + 5
    # On a busy machine a request may arrive late: then the gap after it is shorter.
    assert statistics.median(gaps) >= 0.25 and sum(gaps) >= len(gaps) * 0.25
