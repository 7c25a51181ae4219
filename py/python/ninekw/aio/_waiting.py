"""One thread that drives the batch of all coroutines that wait on a client."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..errors import DeadlineError, NinekwError

if TYPE_CHECKING:
    from .. import _native

    Finish = Callable[[_native._AnswerParts | None, BaseException | None], None]

# How often the thread checks whether anybody still waits.
_LOOK = 1.0


class Wait:
    """Somebody who waits for an answer."""

    __slots__ = ("captcha_id", "deadline", "finish", "is_dead", "options", "ticket")

    def __init__(
        self,
        captcha_id: int,
        options: Mapping[str, object],
        deadline: float | None,
        finish: Finish,
        is_dead: Callable[[], bool],
    ) -> None:
        self.captcha_id = captcha_id
        self.options = options
        self.deadline = deadline
        self.finish = finish
        self.is_dead = is_dead
        self.ticket: int | None = None


class Waits:
    """All who wait on one client in one process. The thread lives only while somebody waits."""

    def __init__(self, client: _native.Client) -> None:
        self._batch = client.batch()
        # A collected iterator leaves, in whatever thread and moment that happens.
        self._lock = threading.RLock()
        self._open: dict[int, Wait] = {}
        self._is_running = False
        self._looked = 0.0

    def add(self, wait: Wait) -> None:
        with self._lock:
            rest = None if wait.deadline is None else max(0.0, wait.deadline - time.monotonic())
            try:
                wait.ticket = self._batch.feed(wait.captcha_id, {**wait.options}, rest)
            except NinekwError as error:
                wait.finish(None, error)
                return
            self._open[wait.ticket] = wait
            if not self._is_running:
                # No daemon: it must not be in the native half when the interpreter goes. It ends
                # by itself once the main thread has.
                threading.Thread(target=self._run, name="ninekw-wait").start()
                self._is_running = True

    def leave(self, wait: Wait) -> None:
        """Stops waiting. The captcha stays pending, or is given up."""
        with self._lock:
            # Without the thread nothing is open. None is begun here: this also comes out of
            # coroutines that go with the interpreter, when no thread can begin any more.
            if self._is_running and wait.ticket in self._open:
                wait.finish = _nobody
                self._batch.cancel(wait.ticket)

    def _run(self) -> None:
        while not self._is_over():
            try:
                self._step()
            except DeadlineError:
                pass
            except BaseException as error:  # A fault, or what a limiter raised.
                self._fail(error)
            if time.monotonic() - self._looked >= _LOOK:
                self._looked = time.monotonic()
                self._leave_the_dead()

    def _step(self) -> None:
        done = self._batch.next_fed((_LOOK, None, None, False))
        if done is None:
            return
        ticket, _, answer, error, _ = done
        with self._lock:
            wait = self._open.pop(ticket, None)
        if wait is not None:
            wait.finish(answer, error)

    def _is_over(self) -> bool:
        """Whether the thread has nothing left to do. Feedback that waits is given until then."""
        with self._lock:
            if self._open or self._has_feedback():
                return False
            self._is_running = False
            return True

    def _has_feedback(self) -> bool:
        return self._batch.has_feedback and threading.main_thread().is_alive()

    def _leave_the_dead(self) -> None:
        over = not threading.main_thread().is_alive()
        with self._lock:
            waits = list(self._open.values())
        for wait in waits:
            if over or wait.is_dead():
                self.leave(wait)

    def _fail(self, error: BaseException) -> None:
        with self._lock:
            waits = list(self._open.values())
            self._open.clear()
        for wait in waits:
            if wait.ticket is not None:
                self._batch.cancel(wait.ticket)
            wait.finish(None, error)


def _nobody(_parts: _native._AnswerParts | None, _error: BaseException | None) -> None:
    pass
