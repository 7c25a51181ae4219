"""Threads, forks and the callback."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

import ninekw
from conftest import PENDING, UPLOADED, Request, Service, solved
from ninekw import Client, Progress


def test_other_threads_run_during_a_call(service: Service, client: Client) -> None:
    def slow(request: Request) -> str:
        time.sleep(0.3)
        return '{"credits":1}'

    service.replies_with(slow)
    ticks = 0
    done = threading.Event()

    def count() -> None:
        nonlocal ticks
        while not done.wait(0.005):
            ticks += 1

    counter = threading.Thread(target=count)
    counter.start()
    client.balance()
    done.set()
    counter.join()
    assert ticks > 20


def test_many_threads_use_one_client(service: Service, client: Client) -> None:
    def reply(request: Request) -> str:
        if request.files:
            return f'{{"captchaid":{request.files["file-upload-01"].decode()}}}'
        return solved(f"answer {request.parameters['id']}")

    service.replies_with(reply)
    answers: dict[int, str] = {}

    def solve(number: int) -> None:
        answers[number] = client.solve(str(number).encode()).text

    threads = [threading.Thread(target=solve, args=(number,)) for number in range(100, 120)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: f"answer {number}" for number in range(100, 120)}


def test_a_token_stops_a_call_of_another_thread(service: Service, client: Client) -> None:
    service.replies_with(PENDING)
    token = ninekw.CancelToken()
    caught: list[ninekw.CancelledError] = []

    def wait() -> None:
        with pytest.raises(ninekw.CancelledError) as info:
            client.wait(7, cancel=token)
        caught.append(info.value)

    thread = threading.Thread(target=wait)
    thread.start()
    time.sleep(0.1)
    start = time.monotonic()
    token.trigger()
    thread.join(1)
    assert time.monotonic() - start < 0.15
    assert caught[0].captcha_id == 7


def test_the_callback_is_told(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED, PENDING, PENDING, PENDING, PENDING, solved())
    told: list[Progress] = []
    client.solve(b"picture", on_progress=told.append)
    assert told[0].captcha_id is None and told[-1].captcha_id == 130875948
    assert all(isinstance(progress, Progress) for progress in told)
    assert [progress.elapsed for progress in told] == sorted(progress.elapsed for progress in told)


@pytest.mark.parametrize("kind", [KeyError, SystemExit, KeyboardInterrupt])
def test_an_exception_of_the_callback_passes_through(
    service: Service, client: Client, kind: type[BaseException]
) -> None:
    service.replies_with(PENDING)
    mine = kind("mine")

    def fail(progress: Progress) -> None:
        raise mine

    with pytest.raises(kind) as caught:
        client.wait(7, on_progress=fail)
    assert caught.value is mine
    assert mine.captcha_id == 7  # type: ignore[attr-defined]
    assert service.requests == []


def test_an_exception_during_an_upload_says_that_its_fate_is_unknown(
    silent: str,
) -> None:
    client = Client("TESTKEY4711", url=silent, min_interval=0)

    def fail(progress: Progress) -> None:
        if progress.elapsed > 0.2:
            raise RuntimeError("mine")

    with pytest.raises(RuntimeError) as caught:
        client.solve(b"GIF89a", on_progress=fail)
    assert isinstance(caught.value.__cause__, ninekw.SubmitUnknownError)
    assert not hasattr(caught.value, "captcha_id")


def test_a_call_inside_the_callback_is_refused(service: Service, client: Client) -> None:
    service.replies_with(PENDING, solved())
    refused: list[ninekw.BusyError] = []

    def call(progress: Progress) -> None:
        with pytest.raises(ninekw.BusyError) as caught:
            client.balance()
        refused.append(caught.value)

    assert client.wait(7, on_progress=call).text == "K7Q2M"
    assert refused[0].status == 902


def fork_and_ask(client: Client) -> int:
    """The process id of a child that asks for the balance and ends with 0 if it is 1."""
    child = os.fork()
    if child == 0:
        # No exception may lead the child back into pytest.
        try:
            fine = [client.balance(timeout=5) for _ in range(3)] == [1, 1, 1]
        except BaseException:
            fine = False
        os._exit(0 if fine else 1)
    return child


def exit_code(child: int) -> int | None:
    """How the child ended; None, and its end, if it does not end by itself."""
    for _ in range(2000):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_client_from_before_a_fork(service: Service, client: Client) -> None:
    service.replies_with(lambda request: '{"credits":1}')
    client.balance()
    child = fork_and_ask(client)
    assert [client.balance() for _ in range(3)] == [1, 1, 1]
    assert exit_code(child) == 0
    assert len(service.requests) == 7


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_forks_while_other_threads_are_in_a_call(service: Service, client: Client) -> None:
    service.replies_with(lambda request: '{"credits":1}')
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            client.balance()

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        assert [exit_code(fork_and_ask(client)) for _ in range(40)] == [0] * 40
    finally:
        stop.set()
        for thread in threads:
            thread.join()
