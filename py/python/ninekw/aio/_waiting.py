"""One thread that asks for the answers of all coroutines that wait on a client."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from .. import _native
from ..errors import DeadlineError, NinekwError, build

if TYPE_CHECKING:
    Finish = Callable[[_native._AnswerParts | None, BaseException | None], None]

_POLL = "usercaptchacorrectdata"
_DEADLINE = 501
# How often the thread looks whether anybody is left to tell.
_LOOK = 1.0
# No time at all would be a step of its own.
_LEAST = 1e-6
# For looking once more before a captcha is given up, as in calls that block.
_FAREWELL = 5.0


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

    def __init__(self, client: _native.Client, gives_up: bool) -> None:
        self._client = client
        self._gives_up = gives_up
        # A collected iterator leaves, in whatever thread and moment that happens.
        self._lock = threading.RLock()
        self._wake = _native.CancelToken()
        self._new: list[Wait] = []
        self._left: list[Wait] = []
        self._is_running = False

    def add(self, wait: Wait) -> None:
        with self._lock:
            self._new.append(wait)
            self._wake.trigger()
            if not self._is_running:
                # No daemon: it must not be in the native half when the interpreter goes. It ends
                # by itself once the main thread has.
                threading.Thread(target=_Round(self).run, name="ninekw-wait").start()
                self._is_running = True

    def leave(self, wait: Wait) -> None:
        """Nobody waits any more. The captcha stays open, or is given up."""
        with self._lock:
            # Without the thread nothing is open. None is begun here: this also comes out of
            # coroutines that go with the interpreter, when no thread can begin any more.
            if self._is_running:
                self._left.append(wait)
                self._wake.trigger()

    def news(self, idle: bool) -> tuple[list[Wait], list[Wait]] | None:
        """What came in; None, for an idle thread without news: it has to end."""
        with self._lock:
            if idle and not self._new and not self._left:
                self._is_running = False
                return None
            self._wake.reset()
            news = self._new, self._left
            self._new, self._left = [], []
            return news


class _Round:
    """The life of one such thread."""

    def __init__(self, waits: Waits) -> None:
        self._waits = waits
        self._batch = waits._client.batch()
        self._open: dict[int, Wait] = {}
        self._deadlines: list[tuple[float, int]] = []
        # Those to be given up, until when that may take, and whether anybody still waits.
        self._leaving: deque[tuple[Wait, float, bool]] = deque()
        self._looked = time.monotonic()

    def run(self) -> None:
        idle = False
        while (news := self._waits.news(idle)) is not None:
            try:
                idle = self._step(*news)
            except BaseException as error:  # A fault, or what a limiter raised.
                self._fail(error)
                idle = True

    def _step(self, new: list[Wait], left: list[Wait]) -> bool:
        for wait in new:
            self._add(wait)
        self._end([wait for wait in left if wait.ticket in self._open], False)
        if time.monotonic() - self._looked >= _LOOK:
            # Nobody is left who could take an answer.
            self._forget(self._dead())
        self._expire()
        if self._leaving:
            self._give_up(*self._leaving.popleft())
            return False
        call = (self._pause(), None, None, False)
        try:
            done = self._batch.next_or_woken(call, self._waits._wake)
        except DeadlineError:
            return False
        if done is None:
            return not self._open
        ticket, _, answer, error = done
        wait_over = self._open.pop(ticket, None)
        if wait_over is not None:
            wait_over.finish(answer, error)
        return False

    def _add(self, wait: Wait) -> None:
        try:
            ticket = self._batch.add_waiting(wait.captcha_id, {**wait.options})
        except NinekwError as error:
            wait.finish(None, error)
            return
        wait.ticket = ticket
        self._open[ticket] = wait
        if wait.deadline is not None:
            heappush(self._deadlines, (wait.deadline, ticket))

    def _dead(self) -> list[Wait]:
        self._looked = time.monotonic()
        over = not threading.main_thread().is_alive()
        return [wait for wait in self._open.values() if over or wait.is_dead()]

    def _forget(self, gone: list[Wait]) -> None:
        tickets: list[int] = []
        for wait in gone:
            if wait.ticket is not None and self._open.pop(wait.ticket, None) is not None:
                tickets.append(wait.ticket)
                if self._waits._gives_up:
                    self._batch.feedback(wait.captcha_id, None)
        if tickets:
            self._batch.forget(tickets)

    def _expire(self) -> None:
        now = time.monotonic()
        over: list[Wait] = []
        while self._deadlines and self._deadlines[0][0] <= now:
            wait = self._open.get(heappop(self._deadlines)[1])
            if wait is not None:
                over.append(wait)
        self._end(over, True)

    def _end(self, waits: list[Wait], is_overdue: bool) -> None:
        if self._waits._gives_up:
            until = time.monotonic() + _FAREWELL
            self._leaving.extend((wait, until, is_overdue) for wait in waits)
            return
        self._forget(waits)
        if is_overdue:
            for wait in waits:
                wait.finish(None, _overdue(wait.captcha_id))

    def _give_up(self, wait: Wait, until: float, is_overdue: bool) -> None:
        """Looks once more: an answer that has come meanwhile is paid for, so it is handed out."""
        rest = until - time.monotonic()
        if wait.ticket is None or wait.ticket not in self._open:
            return
        done = None
        if rest > 0:
            try:
                done = self._batch.last_look(wait.ticket, (rest, None, None, False))
            except NinekwError:
                pass  # Trouble is no reason not to give it up.
        if done is not None:
            del self._open[wait.ticket]
            wait.finish(done[2], done[3])
            return
        self._forget([wait])
        if is_overdue:
            wait.finish(None, _overdue(wait.captcha_id))

    def _pause(self) -> float:
        if not self._deadlines:
            return _LOOK
        return min(_LOOK, max(_LEAST, self._deadlines[0][0] - time.monotonic()))

    def _fail(self, error: BaseException) -> None:
        waits = list(self._open.values())
        self._open.clear()
        self._leaving.clear()
        self._batch.forget([wait.ticket for wait in waits if wait.ticket is not None])
        for wait in waits:
            wait.finish(None, error)


def _overdue(captcha_id: int) -> NinekwError:
    message = f"the deadline passed without an answer; wait for captcha {captcha_id} goes on"
    return build(_DEADLINE, "DEADLINE", message, _POLL, None, None, captcha_id, False, None, None)
