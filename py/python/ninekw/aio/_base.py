"""How a coroutine makes the calls of the client that blocks."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from .. import _native
from .._convert import answer, id_of
from ..answer import Answer
from ..batch import _deadline
from ..client import Client as Blocking
from ._running import Outcome, note
from ._waiting import Wait, Waits

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor
    from types import TracebackType

    from typing_extensions import Self, Unpack

    from .._settings import ClientSettings

T = TypeVar("T")

# An account's requests are sequential: more threads would only wait for each other.
_THREADS = 4


class Base:
    __slots__ = ("_blocking", "_pools", "_room", "_waits", "__weakref__")

    def __init__(self, api_key: str | None = None, **settings: Unpack[ClientSettings]) -> None:
        """Like :class:`ninekw.Client`.

        :param api_key: the account's API key; None reads the environment variable
            ``NINEKW_API_KEY``
        :param settings: as those of :class:`ninekw.Client`
        :raises ConfigError: for a missing or malformed key and settings out of range
        """
        try:
            self._blocking = Blocking(api_key, **settings)  # pyright: ignore[reportArgumentType]
        finally:
            # Tracebacks that show local variables show no key and no proxy's password.
            del api_key
            settings.pop("proxy", None)
        defaults: Any = Blocking.__init__.__kwdefaults__
        self._room: int = settings.get("max_in_flight", defaults["max_in_flight"])
        # By the process: a child of a fork has none of its parent's threads.
        self._pools: dict[int, ThreadPoolExecutor] = {}
        self._waits: dict[int, Waits] = {}

    async def aclose(self) -> None:
        """Closes the connections once the calls under way have ended. May be called again."""
        self._close()

    def _close(self) -> None:
        self._blocking.close()
        pool = self._pools.pop(os.getpid(), None)
        if pool is not None:
            pool.shutdown(wait=False)

    async def __aenter__(self) -> Self:
        self._blocking._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._close()

    def __repr__(self) -> str:
        if not hasattr(self, "_blocking"):
            return "<ninekw.aio.Client, not made>"
        return f"{self._blocking!r}".replace("ninekw.Client", "ninekw.aio.Client", 1)

    def __reduce__(self) -> NoReturn:
        self._blocking.__reduce__()

    def _pool(self) -> ThreadPoolExecutor:
        self._blocking._open()
        pool = self._pools.get(os.getpid())
        if pool is None:
            from concurrent.futures import ThreadPoolExecutor

            made = ThreadPoolExecutor(_THREADS, thread_name_prefix="ninekw")
            pool = self._pools.setdefault(os.getpid(), made)
        return pool

    def _waiting(self) -> Waits:
        native = self._blocking._open()
        waits = self._waits.get(os.getpid())
        if waits is None:
            waits = self._waits.setdefault(os.getpid(), Waits(native))
        return waits

    def _leave(self, wait: Wait) -> None:
        waits = self._waits.get(os.getpid())
        if waits is not None:
            waits.leave(wait)

    async def _call(
        self, call: Callable[..., T], *given: Any, timeout: float | None, **more: Any
    ) -> T:
        """Makes a call on one of a few threads. Cancelled, it ends like Ctrl-C within 0.1 s."""
        outcome: Outcome[T] = Outcome()
        token = _native.CancelToken()
        end = _deadline(time.monotonic(), timeout)

        def make() -> None:
            try:
                rest = None if end is None else max(0.0, end - time.monotonic())
                value = call(*given, timeout=rest, cancel=token, **more)
            except BaseException as error:
                outcome.finish(None, error)
            else:
                outcome.finish(value, None)

        job = self._pool().submit(make)
        try:
            await outcome.signal.wait()
        except GeneratorExit:
            # The loop has been closed over it: nothing can be waited for.
            token.trigger()
            raise
        except BaseException as stopped:
            token.trigger()
            if not job.cancel():
                # Whether a captcha was accepted is known very soon, and worth money.
                await outcome.signal.wait_regardless()
                outcome.explain(stopped)
            raise
        return outcome.result()

    async def _wait(
        self, captcha: int | Answer, deadline: float | None, options: dict[str, object]
    ) -> Answer:
        captcha_id = id_of(captcha)
        outcome: Outcome[_native._AnswerParts] = Outcome()
        wait = Wait(captcha_id, options, deadline, outcome.finish, outcome.signal.is_dead)
        self._waiting().add(wait)
        try:
            await outcome.signal.wait()
        except BaseException as stopped:
            self._leave(wait)
            note(stopped, captcha_id)
            raise
        return answer(outcome.result())
