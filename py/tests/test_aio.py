"""Coroutines: results, cancellation, many at once, and the loops that they run in."""

from __future__ import annotations

import asyncio
import copy
import inspect
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import anyio
import pytest
from conftest import ID, KEY, PENDING, PICTURE, SUBMITTER, UPLOADED, WORKER
from conftest import Sandbox, Service, quick, solved
from loops import POLL, Run, of, waiting_threads

import ninekw
from ninekw import (
    AuthError,
    ConfigError,
    DeadlineError,
    Decision,
    Job,
    NetworkError,
    SubmitUnknownError,
    UnsolvedError,
    aio,
)

def test_a_captcha_is_solved_and_judged(run: Run, service: Service) -> None:
    service.replies_with(UPLOADED, PENDING, solved("K7Q2M"), '{"message":"OK"}', '{"credits":"77"}')

    async def main() -> None:
        async with of(service) as client:
            answer = await client.solve(PICTURE, min_len=4, timeout=10)
            assert (answer.id, answer.text, answer.kind) == (ID, "K7Q2M", "text")
            await client.feedback(answer, correct=True)
            assert await client.balance() == 77

    run(main)
    actions = [request.parameters["action"] for request in service.requests]
    assert actions == [
        "usercaptchaupload",
        "usercaptchacorrectdata",
        "usercaptchacorrectdata",
        "usercaptchacorrectback",
        "usercaptchaguthaben",
    ]
    assert service.requests[0].parameters["min_len"] == "4"
    assert len(service.uploads) == 1


def test_errors_are_the_same_exceptions(run: Run, service: Service) -> None:
    service.replies_with('{"error":"0002 API key not found"}')

    async def main() -> None:
        async with of(service) as client:
            with pytest.raises(AuthError) as caught:
                await client.balance()
            assert caught.value.code == 2
            with pytest.raises(AuthError) as caught:
                await client.wait(5)
            assert (caught.value.code, caught.value.captcha_id) == (2, 5)
            with pytest.raises(ConfigError):
                await client.wait("5")  # type: ignore[arg-type]
            with pytest.raises(ConfigError):
                await client.solve(PICTURE, maxtimeout=1)
            with pytest.raises(ConfigError, match="timeout"):
                await client.wait(5, timeout=float("nan"))
        with pytest.raises(ConfigError, match="closed"):
            await client.wait(5)

    run(main)


def test_unsolved_and_deadline(run: Run, service: Service) -> None:
    async def main() -> None:
        async with of(service) as client:
            service.replies_with('{"answer":"ERROR NO USER","message":"OK","try_again":0}')
            with pytest.raises(UnsolvedError) as unsolved:
                await client.wait(5)
            assert unsolved.value.captcha_id == 5
            service.replies[:] = [(200, PENDING)]
            started = time.monotonic()
            with pytest.raises(DeadlineError) as late:
                await client.wait(6, timeout=0.2)
            assert late.value.captcha_id == 6
            assert 0.2 <= time.monotonic() - started < 0.4
            service.replies[:] = [(200, solved())]
            assert (await client.wait(6)).text == "K7Q2M"

    run(main)


def test_parameters_of_a_wait_go_along(run: Run, service: Service) -> None:
    service.replies_with(PENDING, solved())

    async def main() -> None:
        async with of(service) as client:
            await client.wait(5, archiv=True)

    run(main)
    assert [request.parameters["archiv"] for request in service.requests] == ["1", "1"]


def test_a_captcha_from_elsewhere_is_asked_about_at_once(run: Run, service: Service) -> None:
    service.replies_with(solved())

    async def main() -> None:
        async with of(service, first_poll=60, polling="polite") as client:
            assert (await client.wait(5, timeout=5)).text == "K7Q2M"

    run(main)


def test_a_cancelled_wait_ends_at_once_and_can_be_resumed(run: Run, service: Service) -> None:
    service.replies_with(PENDING)

    async def main() -> None:
        async with of(service) as client:
            with anyio.CancelScope() as scope:
                async with anyio.create_task_group() as group:
                    group.start_soon(client.wait, 5)
                    await anyio.sleep(0.1)
                    started = time.monotonic()
                    scope.cancel()
            assert time.monotonic() - started < 0.1
            await anyio.sleep(0.2)
            polls = len(service.requests)
            await anyio.sleep(0.2)
            assert len(service.requests) == polls, "it is still asked about"
            assert waiting_threads() == []
            service.replies[:] = [(200, solved())]
            assert (await client.wait(5)).text == "K7Q2M"

    run(main)


def test_a_cancelled_task_names_the_captcha(service: Service) -> None:
    service.replies_with(UPLOADED, PENDING)

    async def main() -> None:
        async with of(service) as client:
            task = asyncio.create_task(client.solve(PICTURE))
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as cancelled:
                await task
            if hasattr(cancelled.value, "captcha_id"):
                assert cancelled.value.captcha_id == ID
            else:  # Before 3.11 asyncio made another exception of it.
                assert cancelled.value.__context__.captcha_id == ID  # type: ignore[union-attr]

    asyncio.run(main())
    assert len(service.uploads) == 1


def test_abandon_frees_the_credits_of_a_cancelled_captcha(run: Run, service: Service) -> None:
    service.replies_with(PENDING)

    async def main() -> None:
        async with of(service, abandon="abort") as client:
            with anyio.move_on_after(0.1):
                await client.wait(5)
            with anyio.fail_after(2):
                while service.requests[-1].parameters["action"] != "usercaptchacorrectback":
                    await anyio.sleep(0.01)
            given_up = service.requests[-1].parameters
            assert (given_up["id"], given_up["correct"]) == ("5", "3")

    run(main)


def test_an_answer_that_came_before_a_wait_is_given_up_is_handed_out(
    run: Run, service: Service
) -> None:
    service.replies_with(PENDING, solved())

    async def main() -> None:
        # After the first question the next one has time.
        async with of(service, abandon="abort", polling="polite") as client:
            assert (await client.wait(5, timeout=0.3)).text == "K7Q2M"

    run(main)
    assert [asked.parameters["action"] for asked in service.requests] == [POLL] * 2


def test_a_wait_that_is_given_up_at_its_deadline_says_so(run: Run, service: Service) -> None:
    service.replies_with(PENDING)

    async def main() -> None:
        async with of(service, abandon="abort") as client:
            with pytest.raises(DeadlineError):
                await client.wait(5, timeout=0.2)
            with anyio.fail_after(2):
                while service.requests[-1].parameters["action"] != "usercaptchacorrectback":
                    await anyio.sleep(0.01)

    run(main)


@pytest.mark.parametrize("upload", [False, True])
def test_a_call_to_a_silent_host_is_cancelled_within_a_tenth(
    run: Run, silent: str, upload: bool
) -> None:
    async def main() -> None:
        async with aio.Client(KEY, url=silent, min_interval=0) as client:
            with anyio.CancelScope() as scope:
                async with anyio.create_task_group() as group:
                    if upload:
                        group.start_soon(client.submit, PICTURE)
                    else:
                        group.start_soon(client.balance)
                    await anyio.sleep(0.2)
                    started = time.monotonic()
                    scope.cancel()
            assert time.monotonic() - started < 0.15

    run(main)


def test_an_upload_cut_short_says_so(silent: str) -> None:
    async def main() -> None:
        async with aio.Client(KEY, url=silent, min_interval=0) as client:
            task = asyncio.create_task(client.submit(PICTURE))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as cancelled:
                await task
            # Before 3.11 asyncio makes another exception of it.
            context = cancelled.value.__context__
            causes = [cancelled.value.__cause__, context and context.__cause__]
            assert any(isinstance(cause, SubmitUnknownError) for cause in causes)

    asyncio.run(main())


def test_a_loop_closed_early_leaves_no_thread_behind(service: Service) -> None:
    service.replies_with(PENDING)
    client = of(service)
    loop = asyncio.new_event_loop()
    task = loop.create_task(client.wait(5))
    loop.run_until_complete(asyncio.sleep(0.1))
    assert len(waiting_threads()) == 1
    loop.close()
    deadline = time.monotonic() + 5
    while waiting_threads() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert waiting_threads() == []
    task._log_destroy_pending = False  # type: ignore[attr-defined]


def test_one_client_serves_one_loop_after_the_other(service: Service) -> None:
    service.replies_with(solved())
    client = of(service)
    for number in range(3):
        assert asyncio.run(client.wait(number + 1)).text == "K7Q2M"


def test_one_client_serves_loops_in_many_threads(service: Service) -> None:
    service.replies_with(solved())
    client = of(service)
    texts: list[str] = []

    def work(number: int) -> None:
        texts.append(asyncio.run(client.wait(number)).text)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 17)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == ["K7Q2M"] * 16


def _in_child(client: aio.Client, results: Any) -> None:
    results.put(asyncio.run(client.wait(7, timeout=10)).text)


def test_it_works_in_the_child_of_a_fork(service: Service) -> None:
    service.replies_with(lambda r: PENDING if r.parameters["id"] == "5" else solved())
    context: Any = multiprocessing.get_context("fork")

    async def main() -> None:
        async with of(service) as client:
            task = asyncio.create_task(client.wait(5))
            await asyncio.sleep(0.1)
            results = context.Queue()
            child = context.Process(target=_in_child, args=(client, results))
            child.start()
            assert await asyncio.to_thread(results.get, True, 10) == "K7Q2M"
            child.join()
            assert child.exitcode == 0
            task.cancel()

    asyncio.run(main())


def test_a_worker_decides_in_a_coroutine(run: Run, sandbox: Sandbox) -> None:
    async def main() -> None:
        settings = {**quick(sandbox.url), "job_interval": 0.02}
        async with (
            aio.Client(WORKER, **settings) as worker,
            aio.Client(SUBMITTER, **settings) as submitter,
        ):
            outcomes: list[str] = []

            async def decide(job: Job) -> str | Decision:
                await anyio.sleep(0.2)
                return "K7Q2M" if not outcomes else Decision.STOP

            async def told(job: Job, outcome: ninekw.JobOutcome) -> bool:
                outcomes.append(outcome.kind)
                return False

            answers = []

            async def ask() -> None:
                answers.append(await submitter.solve(PICTURE, nomd5=1, timeout=20))

            async with anyio.create_task_group() as group:
                group.start_soon(ask)
                tally = await worker.work(decide, on_outcome=told, timeout=20)
            assert (tally.answered, outcomes) == (1, ["answered"])
            assert answers[0].text == "K7Q2M"
            history = [page async for page in submitter.history_pages("submitted")]
            assert len(history[0].rows) == 1
            assert (await submitter.history("submitted")).rows
            assert (await submitter.settings()).user_id is not None

    run(main)


def test_what_decide_raises_passes_through(run: Run, sandbox: Sandbox) -> None:
    sandbox.submit()

    async def main() -> None:
        async with aio.Client(WORKER, **quick(sandbox.url)) as worker:

            async def decide(job: Job) -> str:
                raise ZeroDivisionError

            with pytest.raises(ZeroDivisionError):
                await worker.work(decide, timeout=20)

    run(main)


def test_work_is_cancelled(run: Run, sandbox: Sandbox) -> None:
    async def main() -> None:
        async with aio.Client(WORKER, **quick(sandbox.url)) as worker:
            started = time.monotonic()
            with anyio.move_on_after(0.2):
                await worker.work(lambda job: "x")
            assert time.monotonic() - started < 2

    run(main)


def test_ctrl_c_ends_a_wait(service: Service) -> None:
    service.replies_with(PENDING)

    async def main() -> None:
        async with of(service) as client:
            await client.wait(5)

    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        asyncio.run(main())
    assert 0.2 < time.monotonic() - started < 0.6


def test_without_a_loop_it_says_so(service: Service) -> None:
    coroutine = of(service).wait(5)
    with pytest.raises(RuntimeError, match="no running event loop|none of them is running"):
        coroutine.send(None)


def test_a_client_shows_no_key_and_does_not_travel(service: Service) -> None:
    client = of(service)
    assert repr(client) == f"<ninekw.aio.Client of {service.url}>"
    for travel in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            travel(client)


def test_the_calls_are_the_same() -> None:
    """Every call but ``batch``, with the same parameters but those that a task has for itself."""
    own = {"cancel", "on_progress"}
    names = [name for name in dir(ninekw.Client) if not name.startswith("_")]
    for name in names:
        if name in ("batch", "close"):
            continue
        blocking = inspect.signature(getattr(ninekw.Client, name)).parameters
        coroutine = inspect.signature(getattr(aio.Client, name)).parameters
        assert list(coroutine) == [p for p in blocking if p not in own], name


def test_the_settings_are_the_same() -> None:
    with pytest.raises(ConfigError):
        aio.Client()
    with pytest.raises(TypeError):
        aio.Client(KEY, no_such_setting=1)  # type: ignore[call-arg]


def test_no_connection_is_a_network_error(run: Run) -> None:
    async def main() -> None:
        client = aio.Client(KEY, url="http://127.0.0.1:1", min_interval=0, retries=0)
        with pytest.raises(NetworkError):
            await client.balance()

    run(main)


EXIT = """
import asyncio, sys
from ninekw import aio
client = aio.Client("TESTKEY4711", url=sys.argv[1], min_interval=0, first_poll=0.01)
loop = asyncio.new_event_loop()
task = loop.create_task(client.wait(5))
loop.run_until_complete(asyncio.sleep(0.2))
print("left")
"""


def test_a_wait_left_behind_keeps_no_process_alive(service: Service) -> None:
    service.replies_with(PENDING)
    started = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-c", EXIT, service.url], capture_output=True, text=True, timeout=30
    )
    assert (run.returncode, run.stdout) == (0, "left\n"), run.stderr
    assert time.monotonic() - started < 5


def test_what_a_limiter_raises_reaches_all_who_wait(service: Service) -> None:
    service.replies_with(solved())

    class Stop(BaseException):
        """No ``Exception``: those are waited out."""

    def limiter(account: str, priority: str) -> float:
        raise Stop

    async def main() -> None:
        async with of(service, limiter=limiter) as client:
            waits = [client.wait(number, timeout=5) for number in (5, 6)]
            found = await asyncio.gather(*waits, return_exceptions=True)
            assert all(isinstance(error, Stop) for error in found), found

    asyncio.run(main())
    assert service.requests == []
