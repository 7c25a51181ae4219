"""The guard over spending: ``max_credits`` and ``min_balance``."""

from __future__ import annotations

import itertools
import threading

import pytest

import ninekw
from conftest import PICTURE, UPLOADED, Request, Service, solved
from ninekw import Client


def test_threads_stay_within_the_limit_together(service: Service) -> None:
    service.replies_with(UPLOADED)
    refused: list[str] = []
    start = threading.Barrier(8)
    with service.client(max_credits=57) as client:

        def submit() -> None:
            start.wait()
            for _ in range(3):
                try:
                    client.submit(PICTURE)
                except ninekw.ConfigError as error:
                    assert (error.status, error.retryable) == (108, False)
                    refused.append(error.name)

        threads = [threading.Thread(target=submit) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(service.uploads) == 5
    assert refused == ["SPENDING_LIMIT"] * 19


def test_the_balance_is_asked_for_once(service: Service) -> None:
    def reply(request: Request) -> str:
        is_upload = request.parameters["action"] == "usercaptchaupload"
        return UPLOADED if is_upload else '{"credits":145}'

    service.replies_with(reply)
    with service.client(min_balance=100) as client:
        for _ in range(4):
            client.submit(PICTURE)
        for _ in range(3):
            with pytest.raises(ninekw.ConfigError, match="the balance is 105"):
                client.submit(PICTURE)
    assert len(service.requests) == 5


def test_a_batch_has_a_limit_of_its_own(service: Service) -> None:
    """A client that is made for it: it shares the account's pace, and counts for itself."""

    ids = itertools.count(1)

    def reply(request: Request) -> str:
        is_upload = request.parameters["action"] == "usercaptchaupload"
        return f'{{"captchaid":{next(ids)}}}' if is_upload else solved()

    service.replies_with(reply)
    with service.client() as client, service.client(max_credits=20) as limited:
        client.submit(PICTURE)
        done = list(limited.solve_many([PICTURE] * 3))
        client.submit(PICTURE)
    refused = [one.error for one in done if one.error]
    assert len(done) == 3 and "20 are spent, but max_credits is 20" in str(refused[0])
    assert len(refused) == 1 and len(service.uploads) == 4


def test_what_is_done_tells_its_price(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED, solved(), '{"answer":"ERROR NO USER"}', solved(), "0007 No ID")
    with client.batch() as batch:
        batch.add(PICTURE, prio=3, confirm=True)
        prices = [batch.next()]
        for captcha_id in (2, 3, 4):
            batch.add_submitted(captcha_id)
            prices.append(batch.next())
    assert [done.price for done in prices if done] == [19, 0, None, None]


@pytest.mark.parametrize("name", ["max_credits", "min_balance"])
@pytest.mark.parametrize("value", [-1, 2**32, 2**70, 1.5, "ten"])
def test_limits_that_are_none(service: Service, name: str, value: object) -> None:
    with pytest.raises(ninekw.ConfigError):
        service.client(**{name: value})
