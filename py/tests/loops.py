"""What the tests of coroutines share."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import Any

from conftest import KEY, Service, quick

from ninekw import aio

POLL = "usercaptchacorrectdata"

Run = Callable[[Callable[[], Awaitable[Any]]], Any]


def of(service: Service, **settings: Any) -> aio.Client:
    return aio.Client(KEY, **{**quick(service.url), **settings})


def waiting_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "ninekw-wait"]
