"""Many captchas at once, for coroutines."""

from __future__ import annotations

import dataclasses
import time
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from .. import _native
from .._convert import answer
from ..batch import Done, _deadline, _iterator, tag_of
from ..captcha import upload_options
from ..errors import BusyError, DeadlineError, NinekwError, config_error
from ._running import signal
from ._waiting import Wait

if TYPE_CHECKING:
    from typing_extensions import Self

    from .._inputs import CaptchaInput
    from ._base import Base
    from ._running import Signal

_OPERATION = "batch"


class SolveMany:
    """The results of :meth:`Client.solve_many`, each as soon as there is one."""

    def __init__(
        self,
        client: Base,
        captchas: Iterable[CaptchaInput] | AsyncIterable[CaptchaInput],
        options: Mapping[str, object],
        timeout: float | None,
    ) -> None:
        self._source: Iterator[CaptchaInput] | AsyncIterator[CaptchaInput] | None
        if isinstance(captchas, AsyncIterable):
            self._source = aiter(captchas)
        else:
            self._source = _iterator(captchas)
        self._state = _State(client, options)
        self._room = client._room
        self._deadline = _deadline(time.monotonic(), timeout)
        # The task that iterates over an asynchronous iterable, if there can be one.
        self._pull: Any = None
        self._is_busy = False

    @property
    def pending(self) -> tuple[int, ...]:
        """The ids of the captchas that are pending at the service, and of those whose answer is
        here and was not taken yet, for :meth:`Client.wait`."""
        state = self._state
        untaken = [done.answer.id for done in tuple(state.done) if done.answer is not None]
        return (*(wait.captcha_id for wait in state.open.copy().values()), *untaken)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Done:
        """The next captcha that is done.

        You may continue after a cancellation, and after an exception of ``captchas``.
        """
        if self._is_busy:
            message = "the next result is being waited for already"
            raise BusyError(message, status=902, name="BUSY", operation=_OPERATION)
        self._is_busy = True
        try:
            done = await self._next()
        finally:
            self._is_busy = False
        if done is None:
            raise StopAsyncIteration
        return done

    async def _next(self) -> Done | None:
        state = self._state
        told = state.signal = signal()
        while True:
            if state.done:
                return state.take()
            if self._source is not None and state.in_flight < self._room:
                captcha = await self._captcha(self._source, told)
                if captcha is not None:
                    state.start(*captcha)
                    continue
                if self._source is None:
                    continue
            elif not state.in_flight:
                return None
            if not await told.wait_until(self._deadline):
                message = "the deadline passed; allow more time"
                raise DeadlineError(message, status=501, name="DEADLINE", operation=_OPERATION)

    async def _captcha(
        self, source: Iterator[CaptchaInput] | AsyncIterator[CaptchaInput], told: Signal
    ) -> tuple[CaptchaInput] | None:
        """The next captcha of the source, or None if there is none now or ever."""
        try:
            if isinstance(source, Iterator):
                return (next(source),)
            if self._pull is None:
                self._pull = told.task(_pulled(source), self._state.tell)
            if self._pull is None:
                return (await anext(source),)
            if not self._pull.done():
                return None
            pull, self._pull = self._pull, None
            captcha: tuple[CaptchaInput] | None = pull.result()
        except (StopIteration, StopAsyncIteration):
            captcha = None
        if captcha is None:
            self._source = None
        return captcha

    async def aclose(self) -> None:
        """Closes it. Pending captchas stay pending, or with ``abandon="abort"`` are given up."""
        self._state.leave()
        if self._pull is not None:
            self._pull.cancel()

    def __del__(self) -> None:
        if hasattr(self, "_state"):
            self._state.leave()

    def __repr__(self) -> str:
        return "<ninekw.aio.SolveMany>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("results to come cannot be pickled or copied")


async def _pulled(source: AsyncIterator[CaptchaInput]) -> tuple[CaptchaInput] | None:
    try:
        return (await anext(source),)
    except StopAsyncIteration:
        return None


class _State:
    """What the threads know of it; they keep this alive, but not the iterator itself."""

    def __init__(self, client: Base, options: Mapping[str, object]) -> None:
        self.client = client
        self.options = options
        self.done: deque[Done] = deque()
        self.open: dict[int, Wait] = {}
        self.signal: Signal | None = None
        self.token = _native.CancelToken()
        self.is_left = False
        self._started = 0
        self._taken = 0

    @property
    def in_flight(self) -> int:
        return self._started - self._taken - len(self.done)

    def take(self) -> Done:
        self._taken += 1
        return self.done.popleft()

    def start(self, captcha: CaptchaInput) -> None:
        self.client._pool().submit(self._upload, self._started, captcha)
        self._started += 1

    def tell(self) -> None:
        told = self.signal
        if told is not None:
            told.tell()

    def leave(self) -> None:
        self.is_left = True
        self.token.trigger()
        for wait in self.open.copy().values():
            self.client._leave(wait)

    def _upload(self, ticket: int, captcha: CaptchaInput) -> None:
        if self.is_left:
            return
        captcha_id = tag = None

        def over(parts: _native._AnswerParts | None, error: BaseException | None) -> None:
            self._finish(Done(ticket, captcha_id, None, None, tag), parts, error)

        try:
            parameters = upload_options(captcha, self.options)
            tag = tag_of(parameters)
            native = self.client._blocking._open()
            captcha_id = native.submit(parameters, (None, self.token, None, False))
            wait = Wait(captcha_id, {}, None, over, self._is_dead)
            self.open[ticket] = wait
            self.client._waiting().add(wait)
            if self.is_left:
                self.client._leave(wait)
        except BaseException as error:
            over(None, error)

    def _is_dead(self) -> bool:
        return self.signal is not None and self.signal.is_dead()

    def _finish(
        self,
        done: Done,
        parts: _native._AnswerParts | None,
        error: BaseException | None,
    ) -> None:
        self.open.pop(done.ticket, None)
        if error is not None and not isinstance(error, NinekwError):
            # Out of a file object or a picture, for instance.
            wrong = config_error(f"the captcha cannot be read: {error!r}", "usercaptchaupload")
            wrong.__cause__ = error
            error = wrong
        found = None if parts is None else answer(parts)
        self.done.append(dataclasses.replace(done, answer=found, error=error))
        self.tell()


SolveMany.__module__ = "ninekw.aio"
