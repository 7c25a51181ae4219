"""Many captchas at once, as an asynchronous iterator."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import pytest
from conftest import PENDING, UPLOADED, Request, Service, solved
from loops import Run, of, waiting_threads

from ninekw import BusyError, ConfigError, DeadlineError


def test_many_are_solved_as_room_comes(run: Run, service: Service) -> None:
    numbers = iter(range(1, 1000))
    service.replies_with(lambda request: reply(request, numbers))
    taken = 0

    def captchas() -> Iterator[bytes]:
        nonlocal taken
        for number in range(50):
            taken += 1
            yield b"%d" % number

    async def main() -> None:
        async with of(service, max_in_flight=4) as client:
            seen: list[int] = []
            async for done in client.solve_many(captchas(), timeout=30):
                assert taken - len(seen) <= 4 + 1
                assert done.result().text == f"answer {done.captcha_id}"
                seen.append(done.ticket)
            assert sorted(seen) == list(range(50))

    run(main)
    assert len(service.uploads) == 50


def reply(request: Request, numbers: Iterator[int]) -> str:
    if request.parameters["action"] == "usercaptchaupload":
        return f'{{"captchaid":"{next(numbers)}","message":"OK"}}'
    return solved(f"answer {request.parameters['id']}")


def test_many_come_out_of_an_asynchronous_iterable(run: Run, service: Service) -> None:
    numbers = iter(range(1, 1000))
    service.replies_with(lambda request: reply(request, numbers))

    async def captchas() -> AsyncIterator[Any]:
        for number in range(10):
            await anyio.sleep(0.01)
            yield b"%d" % number if number != 3 else 1.9

    async def main() -> None:
        async with of(service) as client:
            found = {done.ticket: done async for done in client.solve_many(captchas())}
            assert sorted(found) == list(range(10))
            assert isinstance(found.pop(3).error, ConfigError)
            assert all(done.error is None for done in found.values())

    run(main)
    assert len(service.uploads) == 9


def test_a_slow_source_holds_no_result_up(service: Service) -> None:
    numbers = iter(range(1, 1000))
    service.replies_with(lambda request: reply(request, numbers))

    async def captchas() -> AsyncIterator[bytes]:
        yield b"1"
        await asyncio.sleep(60)
        yield b"2"

    async def main() -> None:
        async with of(service) as client:
            many = client.solve_many(captchas())
            done = await asyncio.wait_for(anext(many), 5)
            assert done.ticket == 0
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(anext(many), 0.1)
            await many.aclose()

    asyncio.run(main())


def test_an_exception_of_the_source_passes_through(run: Run, service: Service) -> None:
    numbers = iter(range(1, 1000))
    service.replies_with(lambda request: reply(request, numbers))

    async def captchas() -> AsyncIterator[bytes]:
        yield b"1"
        raise ZeroDivisionError

    async def main() -> None:
        async with of(service) as client:
            many = client.solve_many(captchas())
            results = []
            failures = 0
            for _ in range(3):
                try:
                    results.append(await anext(many))
                except ZeroDivisionError:
                    failures += 1
                except StopAsyncIteration:
                    break
            assert (len(results), failures) == (1, 1)

    run(main)


def test_answers_that_nobody_took_are_named(run: Run, service: Service) -> None:
    numbers = iter(range(1, 1000))
    service.replies_with(lambda request: reply(request, numbers))

    async def main() -> None:
        async with of(service, max_in_flight=3) as client:
            many = client.solve_many([b"1", b"2", b"3"])
            first = (await anext(many)).captcha_id
            with anyio.fail_after(5):
                while len(many._state.done) < 2:
                    await anyio.sleep(0.01)
            await many.aclose()
            assert sorted([first or 0, *many.pending]) == [1, 2, 3]

    run(main)


def test_leaving_many_early_leaves_captchas_open(run: Run, service: Service) -> None:
    numbers = iter(range(1, 1000))

    def replies(request: Request) -> str:
        if request.parameters.get("id", "1") != "1":
            return PENDING
        return reply(request, numbers)

    service.replies_with(replies)

    async def main() -> None:
        async with of(service, max_in_flight=3) as client:
            many = client.solve_many([b"1", b"2", b"3"])
            async for done in many:
                assert done.captcha_id == 1
                break
            with anyio.fail_after(5):
                while len(many.pending) < 2:
                    await anyio.sleep(0.01)
            assert sorted(many.pending) == [2, 3]
            with pytest.raises(DeadlineError):
                late = client.solve_many([b"4"], timeout=0.2)
                await anext(late)
            del many, late
            gc.collect()
            with anyio.fail_after(5):
                while waiting_threads():
                    await anyio.sleep(0.01)

    run(main)


def test_only_one_waits_for_the_next_result(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)

    async def main() -> None:
        async with of(service) as client:
            many = client.solve_many([b"1"])
            first = asyncio.ensure_future(anext(many))
            await asyncio.sleep(0.05)
            with pytest.raises(BusyError):
                await anext(many)
            first.cancel()

    asyncio.run(main())


def test_ten_thousand_wait_on_one_thread(service: Service) -> None:
    """Each costs little memory, and all are told."""
    count = 10_000
    gate = threading.Event()
    service.replies_with(lambda request: solved() if gate.is_set() else PENDING)

    def resident() -> int:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    async def main() -> None:
        async with of(service) as client:
            threads = threading.active_count()
            before = resident()
            tasks = [asyncio.create_task(client.wait(number)) for number in range(1, count + 1)]
            await asyncio.sleep(1)
            assert len(waiting_threads()) == 1
            # The test's service has a thread for the connection.
            assert threading.active_count() <= threads + 2
            assert (resident() - before) / count < 8192
            assert not any(task.done() for task in tasks)
            gate.set()
            told = 0
            for task in asyncio.as_completed(tasks):
                assert (await task).text == "K7Q2M"
                told += 1
                if told == 500:
                    break
            started = time.monotonic()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            assert time.monotonic() - started < 10
        deadline = time.monotonic() + 5
        while waiting_threads() and time.monotonic() < deadline:
            await asyncio.sleep(0.05)
        assert waiting_threads() == []

    asyncio.run(main())
