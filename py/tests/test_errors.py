"""The exceptions: one tree, every kind reachable, nothing secret in them."""

from __future__ import annotations

import builtins
import sys
import subprocess
import os
import importlib
import pickle
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ninekw
import ninekw.aio
from conftest import ID, KEY, PENDING, UPLOADED, Service, solved
from ninekw import Client, NinekwError, _native, errors

KINDS = [getattr(ninekw, name) for name in errors.__all__]


def test_every_public_name_exists_and_is_imported_from_where_it_says() -> None:
    for name in ninekw.__all__:
        value = getattr(ninekw, name)
        if isinstance(value, type):
            assert value.__module__ == "ninekw", name
            assert getattr(importlib.import_module(value.__module__), value.__qualname__) is value
    assert set(errors.__all__) <= set(ninekw.__all__)


@pytest.mark.parametrize("kind", KINDS)
def test_every_exception_has_the_common_base_and_can_be_pickled(
    kind: type[NinekwError],
) -> None:
    error = kind("what happened", status=7, code=11, captcha_id=4, retry_after=1.5)
    error.note = "mine"  # type: ignore[attr-defined]
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind and isinstance(copy, NinekwError)
    assert (str(copy), copy.message) == ("what happened", "what happened")
    assert vars(copy) == vars(error)


def test_the_standard_twins() -> None:
    assert issubclass(ninekw.ConfigError, ValueError)
    assert issubclass(ninekw.DeadlineError, TimeoutError)
    assert issubclass(ninekw.NetworkTimeoutError, TimeoutError)


def test_the_page_of_errors_by_language(service: Service, client: Client) -> None:
    page = (Path(__file__).parents[2] / "docs/errors.md").read_text(encoding="utf-8")
    titles, row = (
        line.strip("| ").split(" | ")
        for line in page.splitlines()
        if line.startswith(("| | ", "| Python "))
    )
    caught = dict(zip(titles, (cell.split(", ") for cell in row[1:]), strict=True))
    service.replies_with(PENDING)
    closed = service.client()
    closed.close()
    wrong: dict[str, Any] = {"timeout": "1"}
    unknown: dict[str, Any] = {"max_time": 1}
    provoked: dict[str, Callable[[], object]] = {
        "a value of a wrong type": lambda: service.client(**wrong),
        "a number out of range": lambda: service.client(timeout=-1),
        "an unknown option": lambda: client.solve(b"GIF", **unknown),
        "a missing file": lambda: client.solve("/nowhere.png"),
        "a call of what is closed": lambda: closed.balance(),
        "cancelled": lambda: client.wait(7, on_progress=lambda _: False),
        "its time is over": lambda: client.wait(7, timeout=0.2),
    }
    assert list(caught) == list(provoked)
    for condition, run in provoked.items():
        for name in caught[condition]:
            kind: type[Exception] = getattr(ninekw, name.strip("`"), None) or getattr(builtins, name.strip("`"))
            with pytest.raises(kind):
                run()


def test_every_status_of_the_core_has_its_class() -> None:
    roots = {
        1: "ConfigError",
        2: "NetworkError",
        3: "ReplyError",
        4: "ServiceError",
        9: "InternalError",
    }
    outcomes = {
        500: "CancelledError",
        501: "DeadlineError",
        502: "UnsolvedError",
        503: "SubmitUnknownError",
    }
    for status, _ in _native.statuses():
        expected = getattr(ninekw, outcomes.get(status) or roots[status // 100])
        assert issubclass(errors.error_class(status), expected), status
    for unknown in (-1, 0, 599, 777, 10**6):
        assert errors.error_class(unknown) is NinekwError
    used = {errors.error_class(status) for status, _ in _native.statuses()}
    assert used == set(KINDS) - {NinekwError}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (2, ninekw.AuthError),
        (22, ninekw.AccountError),
        (11, ninekw.BalanceError),
        (56, ninekw.LimitError),
        (10, ninekw.InputError),
        (7, ninekw.GoneError),
        (17, ninekw.ServerError),
        (99, ninekw.ServiceError),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_what_the_service_refuses(
    service: Service, code: int, kind: type[NinekwError], form: str
) -> None:
    text = f"{code:04} Nein. / No."
    service.replies_with(text if form == "text" else f'{{"error":"{text}"}}')
    with pytest.raises(kind) as caught:
        service.client(retries=0).balance()
    error = caught.value
    assert (error.code, error.http_status, error.captcha_id) == (code, 200, None)
    assert error.operation == "usercaptchaguthaben"
    assert error.name and 400 <= error.status < 500
    assert error.retryable is (kind in (ninekw.LimitError, ninekw.ServerError))
    assert str(error) == error.message and "Nein" in str(error)


def test_the_captcha_is_named(service: Service, client: Client) -> None:
    service.replies_with("0007 Keine ID gefunden.")
    with pytest.raises(ninekw.GoneError) as caught:
        client.wait(4711)
    assert caught.value.captcha_id == 4711


def test_network_and_reply(service: Service, silent: str) -> None:
    refused = Client(KEY, url="http://127.0.0.1:9", retries=0)
    with pytest.raises(ninekw.NetworkError) as caught:
        refused.balance()
    assert (caught.value.name, caught.value.retryable) == ("CONNECT", True)
    with pytest.raises(ninekw.NetworkTimeoutError):
        Client(KEY, url=silent, timeout=0.1, retries=0).balance()
    service.replies_with("<html>login", status=503)
    with pytest.raises(ninekw.ReplyError) as reply:
        service.client(retries=0).balance()
    assert reply.value.http_status == 503


def test_a_lost_upload_is_not_repeated(silent: str) -> None:
    client = Client(KEY, url=silent, timeout=0.1, min_interval=0)
    with pytest.raises(ninekw.SubmitUnknownError) as caught:
        client.submit(b"GIF89a")
    assert not caught.value.retryable


def test_deadline_and_token(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED, PENDING)
    with pytest.raises(ninekw.DeadlineError) as caught:
        client.solve(b"picture", timeout=0.15)
    assert caught.value.captcha_id == ID
    token = ninekw.CancelToken()
    token.trigger()
    assert token.is_triggered() and "triggered" in repr(token)
    with pytest.raises(ninekw.CancelledError):
        client.wait(7, cancel=token)
    token.reset()
    assert not token.is_triggered()
    with pytest.raises(ninekw.CancelledError) as stopped:
        client.wait(7, cancel=token, on_progress=lambda progress: progress.elapsed < 0.1)
    assert stopped.value.captcha_id == 7


@pytest.mark.parametrize(
    "call", [{"timeout": -1}, {"timeout": "1"}, {"cancel": 1}, {"on_progress": 1}]
)
def test_wrong_arguments_of_a_call(client: Client, call: dict[str, object]) -> None:
    with pytest.raises(ninekw.ConfigError):
        client.balance(**call)  # type: ignore[arg-type]


PANIC = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("ninekw._native", sys.argv[1])
native = importlib.util.module_from_spec(spec)
spec.loader.exec_module(native)
sys.modules["ninekw._native"] = native
import ninekw
try:
    native.panic_for_test()
except Exception as error:
    assert type(error) is ninekw.InternalError, error
    assert (error.status, error.name) == (901, "PANIC")
    assert "asked for by a test" in str(error)
    print("an exception")
"""


def test_a_panic_is_an_exception_of_ours() -> None:
    """In a library built for tests (feature ``testing``); the one that is handed out cannot."""
    assert not hasattr(_native, "panic_for_test")
    library = os.environ.get("NINEKW_TESTING_NATIVE")
    if library is None:
        pytest.skip("no library for tests: cargo xtask test")
    found = subprocess.run(
        [sys.executable, "-c", PANIC, library], capture_output=True, text=True, timeout=30
    )
    assert (found.returncode, found.stdout) == (0, "an exception\n"), found.stderr


def test_the_key_does_not_show(service: Service) -> None:
    service.replies_with(f"0017 {KEY}")
    client = service.client(retries=0)
    with pytest.raises(NinekwError) as caught:
        client.balance()
    shown = [
        repr(client),
        str(caught.value),
        repr(caught.value),
        repr(vars(caught.value)),
    ]
    assert not any(KEY in text for text in shown)
    assert service.url in repr(client)
    client.close()
    assert "closed" in repr(client)


def test_a_client_cannot_be_pickled(client: Client) -> None:
    import copy

    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="make one in each process"):
            attempt(client)


def test_results_can_be_pickled(service: Service, client: Client) -> None:
    service.replies_with(solved("324x184"), '{"worker":3,"workertext":2}')
    for result in (
        client.poll(7),
        client.server_status(),
        ninekw.Progress(1, "waiting", 0.5),
    ):
        assert pickle.loads(pickle.dumps(result)) == result


@pytest.mark.parametrize("make", [Client, ninekw.aio.Client])
@pytest.mark.parametrize("wrong", [{"url": "nowhere"}, {"retries": -1}, {"polling": "rude"}])
def test_no_traceback_with_locals_shows_the_key(make: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(ninekw.ConfigError) as caught:
        make(*[KEY], **wrong, proxy="http://user:hidden@127.0.0.1:1")
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [frame for frame in shown.stack if not frame.filename.endswith("test_errors.py")]
    assert frames
    for frame in frames:
        text = repr(frame.locals)
        assert KEY not in text and "hidden" not in text and "str() failed" not in text


@pytest.mark.parametrize("make", [Client, ninekw.aio.Client])
def test_a_client_that_is_half_made_has_a_repr(make: Any) -> None:
    assert "Client" in repr(make.__new__(make))
