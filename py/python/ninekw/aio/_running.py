"""The event loop that a coroutine runs in: asyncio's (also uvloop) or trio's, whichever it is.

Neither is imported here: who runs in one has done so.
"""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..errors import tell_pending

T = TypeVar("T")

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine
    from typing import Protocol

    class Signal(Protocol):
        """Lets one coroutine sleep until some thread tells it something."""

        def tell(self) -> None:
            """Wakes the coroutine, or lets its next wait pass. From any thread."""

        async def wait(self) -> None: ...
        async def wait_until(self, end: float | None) -> bool:
            """Like ``wait``; False once ``time.monotonic()`` has reached the end."""
            ...

        def task(self, work: Coroutine[Any, Any, T], then: Callable[[], None]) -> Any:
            """Does it in a task, if the loop has such without a nursery; else None."""

        async def wait_regardless(self) -> None:
            """Like ``wait``, but not cancellable: for what ends very soon."""

        def is_dead(self) -> bool:
            """Whether the loop is closed, so that nobody can be woken."""
            ...


class _AsyncioSignal:
    __slots__ = ("_future", "_loop", "_told")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._future: asyncio.Future[None] | None = None
        self._told = False

    def tell(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._tell)
        except RuntimeError:
            pass  # The loop is closed: nobody can be woken.

    def _tell(self) -> None:
        self._told = True
        future = self._future
        if future is not None and not future.done():
            future.set_result(None)

    async def wait(self) -> None:
        if not self._told:
            self._future = self._loop.create_future()
            await self._future
        self._told = False

    async def wait_until(self, end: float | None) -> bool:
        if end is None:
            await self.wait()
            return True
        alarm = self._loop.call_later(max(0.0, end - monotonic()), self._tell)
        try:
            await self.wait()
        finally:
            alarm.cancel()
        return monotonic() < end

    def task(self, work: Coroutine[Any, Any, T], then: Callable[[], None]) -> Any:
        task = self._loop.create_task(work)
        task.add_done_callback(lambda _: then())
        return task

    async def wait_regardless(self) -> None:
        import asyncio

        while True:
            try:
                return await self.wait()
            except asyncio.CancelledError:
                pass  # Whoever waits here raises what cancelled it first.

    def is_dead(self) -> bool:
        return self._loop.is_closed()


class _TrioSignal:
    __slots__ = ("_dead", "_event", "_token", "_told", "_trio")

    def __init__(self, trio: Any) -> None:
        self._trio = trio
        self._token = trio.lowlevel.current_trio_token()
        self._event: Any = None
        self._told = False
        self._dead = False

    def tell(self) -> None:
        try:
            self._token.run_sync_soon(self._tell)
        except self._trio.RunFinishedError:
            self._dead = True

    def _tell(self) -> None:
        self._told = True
        if self._event is not None:
            self._event.set()

    async def wait(self) -> None:
        if not self._told:
            self._event = self._trio.Event()
            await self._event.wait()
        self._told = False

    async def wait_until(self, end: float | None) -> bool:
        if end is None:
            await self.wait()
            return True
        with self._trio.move_on_after(max(0.0, end - monotonic())):
            await self.wait()
        return monotonic() < end

    def task(self, work: Coroutine[Any, Any, T], then: Callable[[], None]) -> Any:
        work.close()

    async def wait_regardless(self) -> None:
        with self._trio.CancelScope(shield=True):
            await self.wait()

    def is_dead(self) -> bool:
        if not self._dead:
            try:
                self._token.run_sync_soon(_nothing, idempotent=True)
            except self._trio.RunFinishedError:
                self._dead = True
        return self._dead


def _nothing() -> None:
    pass


def signal() -> Signal:
    """A signal for the coroutine that waits.

    :raises RuntimeError: neither asyncio nor trio is running
    """
    trio = sys.modules.get("trio")
    if trio is not None:
        # First: trio may be a guest in asyncio's loop.
        try:
            trio.lowlevel.current_task()
            return _TrioSignal(trio)
        except RuntimeError:
            pass
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        return _AsyncioSignal(asyncio.get_running_loop())
    raise RuntimeError(
        "ninekw.aio runs under asyncio, uvloop and trio, and none of them is running"
    )


class Outcome(Generic[T]):
    """What some other thread will have to say, once."""

    __slots__ = ("_error", "_value", "signal")

    def __init__(self) -> None:
        self.signal = signal()
        self._value: T | None = None
        self._error: BaseException | None = None

    def finish(self, value: T | None, error: BaseException | None) -> None:
        """From any thread."""
        self._value, self._error = value, error
        self.signal.tell()

    def result(self) -> T:
        if self._error is not None:
            try:
                raise self._error
            finally:
                # Else the error's traceback and this would hold each other.
                self._error = None
        return cast(T, self._value)

    def explain(self, stopped: BaseException) -> None:
        """Adds the id of the pending captcha to a cancellation, as with Ctrl-C in other calls."""
        captcha_id = self._value if type(self._value) is int else None
        error = self._error
        self._error = None
        if error is not None:
            captcha_id = getattr(error, "captcha_id", None)
            # A plain "cancelled by the caller" says nothing new.
            if stopped.__cause__ is None and getattr(error, "status", 500) != 500:
                stopped.__cause__ = error
        note(stopped, captcha_id)


def note(stopped: BaseException, captcha_id: int | None) -> None:
    if captcha_id is not None:
        tell_pending(stopped, (captcha_id,))
