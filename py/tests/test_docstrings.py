"""The examples in the docstrings, run against the local service."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import PICTURE, ROOT, quick
from ninekw import Batch, Client, aio

CALLS = [
    (kind, name)
    for kind in (Client, Batch)
    for name, value in inspect.getmembers(kind, inspect.isfunction)
    if not name.startswith("_")
]
COROUTINES = [
    name
    for name, value in inspect.getmembers(aio.Client, inspect.isfunction)
    if not name.startswith("_") and name != "aclose"
]
KEYS = {"client": "docSubmitter", "submitter": "docSubmitter", "worker": "docWorker"}
# Their example is a whole program, or their call is in that of another.
WITHOUT = {"close", "expected_rest", "lost_feedback"}


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The addresses of a service where all is answered at once, for ``client``, and of one where
    somebody has to, for ``submitter`` and ``worker``."""
    target = os.environ.get("CARGO_TARGET_DIR") or str(ROOT / "target")
    program = os.environ.get("NINEKW_SANDBOX") or f"{target}/debug/ninekw-sandbox"
    if not os.path.exists(program):
        pytest.skip("no local service: cargo build -p ninekw-sandbox")
    shutil.copy(PICTURE, tmp_path / "captcha.png")
    monkeypatch.chdir(tmp_path)
    processes: list[subprocess.Popen[str]] = []
    keys = ["--key", "docSubmitter=900000", "--key", "docWorker=0", "--pace-ms", "0"]

    def start(*more: str) -> str:
        process = subprocess.Popen([program, *keys, *more], stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout is not None
        return process.stdout.readline().split()[-1]

    answered, open_ = start("--auto-answer", "K7Q2M"), start()
    yield {"client": answered, "submitter": open_, "worker": open_}
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("kind", "name"), CALLS, ids=[f"{k.__name__}.{n}" for k, n in CALLS])
def test_the_example_of(kind: type, name: str, services: dict[str, str]) -> None:
    function = getattr(kind, name)
    clients = {
        who: Client(KEYS[who], journal=f"{who}.journal", **quick(url))
        for who, url in services.items()
    }
    found = doctest.DocTestFinder(recurse=False).find(function, name, globs=clients)
    examples = [example for test in found for example in test.examples]
    assert bool(examples) != (name in WITHOUT), "a call's docstring has an example"
    for test in found:
        runner = doctest.DocTestRunner(verbose=False)
        report: list[str] = []
        runner.run(test, out=report.append)
        assert runner.failures == 0, "".join(report)


@pytest.mark.parametrize("name", COROUTINES)
def test_the_example_of_the_coroutine(name: str, services: dict[str, str]) -> None:
    """As ``python -m asyncio`` would run it."""
    examples = doctest.DocTestParser().get_examples(inspect.getdoc(getattr(aio.Client, name)) or "")
    assert any(name in example.source for example in examples), "a coroutine has an example"
    asyncio.run(run_examples(examples, services))


async def run_examples(examples: list[doctest.Example], services: dict[str, str]) -> None:
    async with contextlib.AsyncExitStack() as stack:
        names: dict[str, Any] = {}
        for who, url in services.items():
            client = aio.Client(KEYS[who], journal=f"{who}.journal", **quick(url))
            names[who] = await stack.enter_async_context(client)
        for example in examples:
            code = compile(example.source, "example", "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                coroutine = eval(code, names)
                if code.co_flags & inspect.CO_COROUTINE:
                    await coroutine
            matches = doctest.OutputChecker().check_output(example.want, printed.getvalue(), 0)
            assert matches, f"{example.source}gave {printed.getvalue()}, not {example.want}"
