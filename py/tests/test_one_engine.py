"""Coroutines poll when calls that block do: one engine waits for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from conftest import ID, KEY, PENDING, UPLOADED, Service, quick, solved

import ninekw
from ninekw import aio

PICTURE = b"GIF89a, as far as anybody looks"
# The answer is there at the third poll; the last chance comes a second before the end.
ANSWERED: dict[str, Any] = {"polling": "fast", "first_poll": 0.3, "poll_interval": 0.3}
LATE: dict[str, Any] = {"polling": "balanced", "first_poll": 0, "poll_interval": 5}


async def _solve(url: str, settings: dict[str, Any], timeout: float | None) -> ninekw.Answer:
    async with aio.Client(KEY, **{**quick(url), **settings}) as client:
        return await client.solve(PICTURE, timeout=timeout)


async def _wait(url: str, settings: dict[str, Any], timeout: float | None) -> ninekw.Answer:
    async with aio.Client(KEY, **{**quick(url), **settings}) as client:
        captcha_id = await client.submit(PICTURE)
        return await client.wait(captcha_id, timeout=timeout)


def by_solve(url: str, settings: dict[str, Any], timeout: float | None) -> ninekw.Answer:
    with ninekw.Client(KEY, **{**quick(url), **settings}) as client:
        return client.solve(PICTURE, timeout=timeout)


def by_coroutine(url: str, settings: dict[str, Any], timeout: float | None) -> ninekw.Answer:
    return asyncio.run(_solve(url, settings, timeout))


def by_waiting_coroutine(
    url: str, settings: dict[str, Any], timeout: float | None
) -> ninekw.Answer:
    return asyncio.run(_wait(url, settings, timeout))


WAYS: list[Callable[[str, dict[str, Any], float | None], ninekw.Answer]] = [
    by_solve,
    by_coroutine,
    by_waiting_coroutine,
]


@pytest.mark.parametrize("way", WAYS)
def test_polls_come_at_the_times_of_the_engine(
    service: Service, way: Callable[[str, dict[str, Any], float | None], ninekw.Answer]
) -> None:
    service.replies_with(UPLOADED, PENDING, PENDING, solved("K7Q2M"))
    assert way(service.url, ANSWERED, None).text == "K7Q2M"
    times = [request.at for request in service.requests]
    gaps = [later - earlier for earlier, later in zip(times, times[1:])]
    assert len(gaps) == 3 and all(0.2 <= gap < 0.9 for gap in gaps), gaps


@pytest.mark.parametrize("way", WAYS)
def test_a_wait_that_ends_early_polls_once_before(
    service: Service, way: Callable[[str, dict[str, Any], float | None], ninekw.Answer]
) -> None:
    service.replies_with(UPLOADED, PENDING)
    with pytest.raises(ninekw.DeadlineError) as caught:
        way(service.url, LATE, 1.4)
    assert caught.value.captcha_id == ID
    upload, *polls = [request.at for request in service.requests]
    assert len(polls) == 1 and 0.3 <= polls[0] - upload < 1.3, polls
