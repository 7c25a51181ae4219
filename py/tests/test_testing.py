"""The kit for other programs' tests."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from conftest import PICTURE, ROOT
from ninekw import BalanceError, Client, ConfigError, UnsolvedError
from ninekw.testing import Sandbox


@pytest.fixture(autouse=True)
def program(monkeypatch: pytest.MonkeyPatch) -> None:
    target = os.environ.get("CARGO_TARGET_DIR") or str(ROOT / "target")
    monkeypatch.setenv(
        "NINEKW_SANDBOX", os.environ.get("NINEKW_SANDBOX") or f"{target}/debug/ninekw-sandbox"
    )


def test_answers_by_rule(ninekw_sandbox: Sandbox, ninekw_client: Client) -> None:
    ninekw_sandbox.answer("12x34", kind="mouse", times=1)
    ninekw_sandbox.unsolved(kind="rotate")
    ninekw_sandbox.answer("{hash:4}")
    assert ninekw_client.solve(PICTURE, mouse=1).text == "12x34"
    digits = hashlib.sha256(PICTURE.read_bytes()).hexdigest()[:4]
    assert ninekw_client.solve(PICTURE).text == digits
    with pytest.raises(UnsolvedError):
        ninekw_client.solve(PICTURE, rotate=1)


def test_what_goes_wrong(ninekw_sandbox: Sandbox, ninekw_client: Client) -> None:
    ninekw_sandbox.answer("K7Q2M")
    ninekw_sandbox.fault({"status": 503}, action="usercaptchacorrectdata")
    ninekw_sandbox.refuse(11, action="usercaptchaupload", times=1)
    with pytest.raises(BalanceError):
        ninekw_client.solve(PICTURE)
    assert ninekw_client.solve(PICTURE).text == "K7Q2M"
    polls = ninekw_sandbox.requests("usercaptchacorrectdata")
    assert [poll["outcome"] for poll in polls] == ["fault", "answered"]
    with pytest.raises(ValueError, match="no figure"):
        ninekw_sandbox.load(queues=1)


def test_both_sides_and_the_clock(ninekw_sandbox: Sandbox, ninekw_client: Client) -> None:
    first = ninekw_client.submit(PICTURE)
    with ninekw_sandbox.worker() as worker:
        job = worker.next_job()
        assert job is not None and job.id == first
        worker.answer_job(job, "K7Q2M")
    assert ninekw_client.wait(first).text == "K7Q2M"
    second = ninekw_client.submit(PICTURE, nomd5=1)
    ninekw_sandbox.solve(second, "by hand")
    assert ninekw_client.wait(second).text == "by hand"
    third = ninekw_client.submit(PICTURE, nomd5=1)
    ninekw_sandbox.advance(4000)
    with pytest.raises(UnsolvedError):
        ninekw_client.wait(third)
    ninekw_sandbox.credits(7)
    assert ninekw_client.balance() == 7
    ninekw_sandbox.load(queue=150)
    assert ninekw_client.server_status().queue == 150


def test_a_program_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NINEKW_SANDBOX", str(tmp_path / "nothing"))
    with pytest.raises(ConfigError, match="cannot be started"):
        Sandbox()
    monkeypatch.delenv("NINEKW_SANDBOX")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setattr("sys.argv", [str(tmp_path / "pytest")])
    with pytest.raises(ConfigError, match=r"ninekw\[testing\]"):
        Sandbox()


def test_a_wrong_option() -> None:
    with pytest.raises(ConfigError, match="exit code 2"):
        Sandbox("--nonsense")
