"""One request budget for many machines, kept in Redis: ``pip install 'ninekw[redis]'``.

>>> with Client(limiter=RedisLimiter("redis://127.0.0.1:6379")) as client:
...     client.solve("captcha.png")

All machines that share an account give their clients such a limiter, with one server and one
``interval``. Who waits for a turn is queued: uploads before polls before the rest, and within these
who waits longest. A machine that is gone loses its place. Times are those of the server.
"""

from __future__ import annotations

import os
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, cast

import redis

from .errors import config_error

if TYPE_CHECKING:
    from typing import Literal

__all__ = ["RedisLimiter"]

_LANES = {"upload": 0, "poll": 1, "other": 2}
_SCRIPTS = Path(__file__).parent / "_redis"
# A limiter answers at once or not at all.
_PATIENCE = 2.0


class RedisLimiter:
    """A limiter for :class:`Client` and :class:`aio.Client`; any number of clients may share it.

    :param server: the address of the server, or a client of the package ``redis``
    :param interval: the least time between two requests of the account, whoever makes them, in
        seconds. The service wants 0.25 at its own door; the rest is for ways of different length
    :param when_gone: what to do while the server cannot be reached: ``"refuse"`` the request, which
        is tried again like after other trouble of the network, or go on ``"slowly"``, at the pace of
        ``slow_interval``
    :param slow_interval: the least time between two requests of this process meanwhile, in seconds;
        the number of machines times ``interval``, or more
    :param prefix: what the names of all keys begin with
    :raises ConfigError: a wrong argument
    """

    def __init__(
        self,
        server: str | redis.Redis = "redis://127.0.0.1:6379",
        *,
        interval: float = 0.26,
        when_gone: Literal["refuse", "slowly"] = "refuse",
        slow_interval: float = 3.0,
        prefix: str = "ninekw",
    ) -> None:
        if interval <= 0 or slow_interval <= 0:
            raise config_error("interval and slow_interval must be longer than 0", "limiter")
        if when_gone not in ("refuse", "slowly"):
            raise config_error('when_gone must be "refuse" or "slowly"', "limiter")
        if isinstance(server, str):
            # Its own error names the address, which may have a password.
            try:
                server = redis.Redis.from_url(  # pyright: ignore[reportUnknownMemberType]
                    server, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE
                )
            except ValueError:
                message = "the address of Redis must be redis://, rediss:// or unix://"
                raise config_error(message, "limiter") from None
        self._turn = server.register_script((_SCRIPTS / "turn.lua").read_text("utf-8"))
        self._pause = server.register_script((_SCRIPTS / "pause.lua").read_text("utf-8"))
        self._interval = interval
        self._goes_on = when_gone == "slowly"
        self._slow_interval = slow_interval
        self._prefix = prefix
        self._name = (0, "")
        # When the next request of an account may leave while the server is gone.
        self._free: dict[str, float] = {}

    def __call__(self, account: str, priority: str) -> float:
        """0 if the request may leave, or after how many seconds to ask again."""
        given: list[str | float] = [
            self._own_name(),
            _LANES[priority],
            self._interval * 1000,
        ]
        try:
            wait = cast(int, self._turn(keys=self._keys(account), args=given))
        except redis.RedisError:
            if not self._goes_on:
                raise
            return self._slow_turn(account)
        return wait / 1_000_000

    def limited(self, account: str, seconds: float) -> None:
        """The service wants no request of anybody for so long."""
        turns, _ = self._keys(account)
        self._free[account] = max(self._free.get(account, 0.0), time.monotonic() + seconds)
        try:
            self._pause(keys=[turns], args=[seconds * 1000])
        except redis.RedisError:
            # The service will say it again to the others.
            pass

    def _keys(self, account: str) -> list[str]:
        # The braces put both on one node of a cluster.
        return [f"{self._prefix}:{{{account}}}:turns", f"{self._prefix}:{{{account}}}:queue"]

    def _own_name(self) -> str:
        """The name of this process; a child of a fork has its own."""
        process, name = self._name
        if process != os.getpid():
            name = uuid.uuid4().hex
            self._name = (os.getpid(), name)
        return name

    def _slow_turn(self, account: str) -> float:
        # The process asks for one turn of an account at a time, so this needs no lock, which a child
        # of a fork might find locked.
        now = time.monotonic()
        free = self._free.get(account, 0.0)
        if free > now:
            return free - now
        self._free[account] = now + self._slow_interval
        return 0.0
