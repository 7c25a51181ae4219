"""Histories, settings, and what moves credits."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, Literal

import pytest

import ninekw
from conftest import ID, UPLOADED, Sandbox, Service
from ninekw import Client, ConfigError, History, Row, ServiceError


def test_switches_are_set_and_read(sandbox: Sandbox) -> None:
    client = sandbox.submitter
    settings = client.settings()
    assert isinstance(settings.user_id, int) and settings.credits == 200000
    assert (settings.selfsolve, settings.selfonly, settings.selfsend) == (False,) * 3
    assert int(settings.raw["credits"]) == 200000
    names: tuple[Literal["selfsolve", "selfonly", "selfsend"], ...]
    names = ("selfsolve", "selfonly", "selfsend")
    for name in names:
        client.set_setting(name, True)
        assert getattr(client.settings(), name) is True
        client.set_setting(name, False)
        assert getattr(client.settings(), name) is False


def test_what_the_service_leaves_out(service: Service, client: Client) -> None:
    service.replies_with('{"message":"OK","status":{"success":true},"selfsolve":"1"}')
    settings = client.settings()
    assert (settings.user_id, settings.credits, settings.selfsolve) == (None, None, True)
    assert settings.selfonly is None


def test_credits_move(sandbox: Sandbox) -> None:
    client, worker = sandbox.submitter, sandbox.worker
    worker_id = worker.settings().user_id
    assert worker_id is not None
    transfer = client.transfer(1500, worker_id)
    assert transfer.id is not None and transfer.raw
    client.transfer(credits=1000, user_id=worker_id, transferart=2)
    assert worker.balance() == 2500
    coupon = client.create_coupon(40000)
    account = worker.create_account(coupon.code, ref=client.settings().user_id)
    assert account.user and account.password
    referrals = client.referrals()
    assert len(referrals.rows) == 1 and set(referrals.rows[0]) <= set(referrals.columns)
    client.create_account(40000)
    assert client.balance() == 200000 - 1500 - 1000 - 40000 - 40000


def test_secrets_do_not_show(service: Service, client: Client) -> None:
    service.replies_with('{"message":"OK","code":"COUPON-4711"}')
    coupon = client.create_coupon(1000)
    assert coupon.code == "COUPON-4711" and coupon.raw["code"] == "COUPON-4711"
    service.replies_with('{"message":"OK","newuser":"kw815","newpass":"s3cret-word"}')
    service.replies.pop(0)
    account = client.create_account("COUPON-4711")
    assert (account.user, account.password) == ("kw815", "s3cret-word")
    assert "kw815" in repr(account)
    for secret in (coupon, account):
        for shown in (repr(secret), str(secret), f"{secret}", repr([secret])):
            assert "4711" not in shown and "s3cret" not in shown
        for give in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="cannot be pickled"):
                give(secret)
        assert not hasattr(secret, "__dict__")


def test_what_cannot_be_is_not_sent(service: Service, client: Client) -> None:
    wrong: list[Any] = [
        lambda: client.transfer(999, 5),
        lambda: client.transfer(1000, 0),
        lambda: client.transfer(1000.0, 5),  # type: ignore[arg-type]
        lambda: client.create_coupon(1),
        lambda: client.create_coupon("1000"),  # type: ignore[arg-type]
        lambda: client.create_account(39999),
        lambda: client.create_account(""),
        lambda: client.create_account(None),  # type: ignore[arg-type]
        lambda: client.create_account("x", ref="me"),  # type: ignore[arg-type]
        lambda: client.create_account(True),
    ]
    for call in wrong:
        with pytest.raises(ConfigError):
            call()
    assert service.requests == []


def test_the_service_refuses(sandbox: Sandbox) -> None:
    somebody = sandbox.submitter.settings().user_id or 0
    for call, code in (
        (lambda: sandbox.worker.transfer(1000, somebody), 24),
        (lambda: sandbox.submitter.transfer(1000, 4711), 30),
        (lambda: sandbox.worker.create_account("noSuchCoupon"), 27),
    ):
        with pytest.raises(ServiceError) as caught:
            call()
        assert caught.value.code == code


def test_a_history_is_read_page_by_page(sandbox: Sandbox) -> None:
    ids = {str(sandbox.submit()) for _ in range(7)}
    pages = list(sandbox.submitter.history_pages("submitted", archiv=True))
    assert {row["id"] for page in pages for row in page.rows} == ids
    assert pages[0].count == 7
    short = sandbox.submitter.history("submitted", short=True)
    assert (short.count, short.rows) == (7, ())
    assert sandbox.submitter.history("wrong").rows == ()
    assert [page.rows for page in sandbox.worker.history_pages("solved")] == [()]


def page(*ids: int) -> str:
    rows = "\r\n".join(f"{id}|answer|" for id in ids)
    return f"5\r\nid|answer|x\r\n{rows}"


def test_pages_are_asked_for_when_they_are_due(service: Service, client: Client) -> None:
    service.replies_with(page(1, 2), page(3, 4), page(5), page())
    pages = client.history_pages("solved", page=3, filter="ok", timeout=5)
    assert service.requests == []
    first = next(pages)
    assert [row["id"] for row in first.rows] == ["1", "2"]
    assert len(service.requests) == 1
    assert [[row["id"] for row in page.rows] for page in pages] == [["3", "4"], ["5"]]
    assert [request.parameters["page"] for request in service.requests] == ["3", "4", "5", "6"]
    assert {request.parameters["filter"] for request in service.requests} == {"ok"}
    assert list(pages) == []


def test_pages_hear_the_callback_and_go_on_after_an_exception(
    service: Service, client: Client
) -> None:
    service.replies_with(page(1), page(2), page())
    fails = True

    def fail(progress: ninekw.Progress) -> None:
        if fails:
            raise RuntimeError("mine")

    pages = client.history_pages("submitted", on_progress=fail)
    for _ in range(2):
        with pytest.raises(RuntimeError):
            next(pages)
    fails = False
    first = next(pages)
    fails = True
    with pytest.raises(RuntimeError):
        next(pages)
    fails = False
    assert [[row["id"] for row in page.rows] for page in [first, *pages]] == [["1"], ["2"]]
    assert [request.parameters["page"] for request in service.requests] == ["0", "1", "2"]


def test_pages_end_after_an_error_that_lasts(service: Service, client: Client) -> None:
    service.replies_with("0003 No active API key found.")
    pages = client.history_pages("submitted")
    with pytest.raises(ServiceError):
        next(pages)
    assert list(pages) == []


def test_a_wrong_kind_or_option_of_pages_is_said_at_once(client: Client) -> None:
    with pytest.raises(ConfigError, match="submitted"):
        client.history_pages("all")  # type: ignore[call-overload]
    with pytest.raises(ConfigError, match="filter must be"):
        client.history_pages("solved", filter="good")  # type: ignore[call-overload]


def test_rows_are_mappings_and_keep_everything(service: Service, client: Client) -> None:
    service.replies_with("2\r\nid|a|a\r\n7|x|y|more\r\n8|z")
    history = client.history("submitted")
    assert isinstance(history, History) and repr(history) == "<ninekw.History, 2 of 2 entries>"
    long, short = history.rows
    assert long.cells == ("7", "x", "y", "more") and long.columns == ("id", "a", "a")
    assert dict(long) == {"id": "7", "a": "x"} and len(long) == 2
    assert "more" not in long and long.get("") is None
    assert short == {"id": "8", "a": "z"} and short.cells == ("8", "z", None)
    assert repr(short) == "Row({'id': '8', 'a': 'z'})"
    assert history.raw == {"text": "2\r\nid|a|a\r\n7|x|y|more\r\n8|z"}
    again = pickle.loads(pickle.dumps(history))
    assert again.rows == history.rows and isinstance(again.rows[0], Row)
    with pytest.raises(KeyError):
        Row(("id", "b"), ("7", None))["b"]


def test_a_detail_by_its_tables(service: Service, client: Client) -> None:
    tables = {
        name: [{"date": str(number)}]
        for number, name in enumerate(("captcha", "system", "users", "skip", "answers", "confirm"))
    }
    service.replies_with(UPLOADED, json.dumps({**tables, "message": "OK"}))
    detail = client.history_detail(client.submit(b"picture"), short=False)
    found = (
        detail.captcha,
        detail.queued,
        detail.assigned,
        detail.skipped,
        detail.answers,
        detail.checks,
    )
    assert [table.rows[0]["date"] for table in found if table] == list("012345")
    assert detail.raw["skip"] == [{"date": "3"}]
    assert service.requests[-1].parameters["id"] == str(ID)
