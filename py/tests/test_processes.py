"""Processes made in every way, and many threads on one client and on several."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from typing import Any

import pytest

from conftest import KEY, Request, Service, quick, solved
from ninekw import Answer, Client, Done, NinekwError

THREADS = 32


def ask(url: str, number: int, results: Any) -> None:
    with Client(KEY, **quick(url)) as client:
        results.put(client.wait(number))


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_processes_have_clients_of_their_own(service: Service, method: str) -> None:
    """And what they find travels back."""
    service.replies_with(lambda request: solved(f"answer {request.parameters['id']}"))
    with service.client() as client:
        client.wait(1)
        context: Any = multiprocessing.get_context(method)
        results = context.Queue()
        children = [
            context.Process(target=ask, args=(service.url, number, results)) for number in (7, 8)
        ]
        for child in children:
            child.start()
        found: list[Answer] = [results.get(timeout=30) for _ in children]
        for child in children:
            child.join()
            assert child.exitcode == 0
        assert sorted(answer.text for answer in found) == ["answer 7", "answer 8"]
        assert client.wait(2).text == "answer 2"


@pytest.mark.parametrize("clients", [1, 5])
def test_thirty_two_threads(service: Service, clients: int) -> None:
    """Each makes several kinds of calls and has its own answers back."""

    def reply(request: Request) -> str:
        if request.files:
            return f'{{"captchaid":{request.files["file-upload-01"].decode()}}}'
        if request.parameters["action"] == "usercaptchaguthaben":
            return '{"credits":"7"}'
        if request.parameters["action"] == "usercaptchacorrectback":
            return '{"message":"OK"}'
        return solved(f"answer {request.parameters['id']}")

    service.replies_with(reply)
    several = [service.client() for _ in range(clients)]
    wrong: list[object] = []

    def work(number: int) -> None:
        client = several[number % clients]
        try:
            for turn in range(8):
                captcha_id = 1000 * (number + 1) + turn
                answer = client.solve(b"%d" % captcha_id)
                if (answer.id, answer.text) != (captcha_id, f"answer {captcha_id}"):
                    wrong.append(answer)
                client.feedback(answer, correct=True)
                if client.balance() != 7:
                    wrong.append("balance")
            pair = [b"%d" % (1000 * (number + 1) + more) for more in (100, 101)]
            done: list[Done] = list(client.solve_many(pair))
            wrong.extend(one.error for one in done if one.error)
        except NinekwError as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(service.uploads) == THREADS * 10


SLOW_IMPORT = """
import os, signal, sys, threading, time
import ninekw._convert

class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "ninekw.answer":
            begun.set()
            time.sleep(0.5)

begun = threading.Event()
sys.meta_path.insert(0, Slow())
thread = threading.Thread(target=__import__, args=("ninekw.answer",))
thread.start()
begun.wait()
child = os.fork()
if child == 0:
    signal.alarm(10)
    from ninekw.answer import Answer
    os._exit(0)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")
def test_a_fork_while_another_thread_imports_a_part() -> None:
    """The child would wait for ever for the lock of that import."""
    subprocess.run([sys.executable, "-c", SLOW_IMPORT], check=True, timeout=60)
