"""The examples in the docstrings, run against the local service."""

from __future__ import annotations

import doctest
import inspect
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import PICTURE, ROOT, quick
from ninekw import Batch, Client

CALLS = [
    (kind, name)
    for kind in (Client, Batch)
    for name, value in inspect.getmembers(kind, inspect.isfunction)
    if not name.startswith("_")
]
# Their example is a whole program, or their call is in that of another.
WITHOUT = {"close", "expected_rest", "lost_feedback"}


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Client]]:
    """``client`` of a service where all is answered at once; ``submitter`` and ``worker`` of one
    where somebody has to."""
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
    yield {
        "client": Client("docSubmitter", **quick(answered)),
        "submitter": Client("docSubmitter", **quick(open_)),
        "worker": Client("docWorker", **quick(open_)),
    }
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("kind", "name"), CALLS, ids=[f"{k.__name__}.{n}" for k, n in CALLS])
def test_the_example_of(kind: type, name: str, services: dict[str, Client]) -> None:
    function = getattr(kind, name)
    found = doctest.DocTestFinder(recurse=False).find(function, name, globs=dict(services))
    examples = [example for test in found for example in test.examples]
    assert bool(examples) != (name in WITHOUT), "a call's docstring has an example"
    for test in found:
        runner = doctest.DocTestRunner(verbose=False)
        report: list[str] = []
        runner.run(test, out=report.append)
        assert runner.failures == 0, "".join(report)
