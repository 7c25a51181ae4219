"""The loop that takes jobs, with coroutines that decide."""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Union

from .. import _native
from ..batch import _deadline
from ..errors import config_error
from ..job import Decision, Job, JobOutcome, Solution, WorkTally
from ._running import Outcome

if TYPE_CHECKING:
    from ._base import Base

Decide = Callable[[Job], "Solution | Decision | Awaitable[Solution | Decision]"]
OnOutcome = Callable[[Job, JobOutcome], Union[object, Awaitable[object]]]


class _Desk:
    """The exchange between the thread that takes jobs and the coroutine that decides."""

    def __init__(self, signal: Any) -> None:
        self.signal = signal
        self.question: Callable[[], Any] | None = None
        self._answers: dict[int, tuple[Any, BaseException | None]] = {}
        self._asked = 0
        self._ready = threading.Event()

    def ask(self, question: Callable[[], Any]) -> int:
        """Called by the thread, once at a time."""
        self._asked += 1
        self._ready.clear()
        self.question = question
        self.signal.tell()
        return self._asked

    def answer(self, number: int, value: Any, error: BaseException | None) -> None:
        self._answers = {number: (value, error)}
        self._ready.set()

    def look(self, number: int, wait: float | None) -> tuple[Any, BaseException | None] | None:
        """The answer, from the thread; None: not yet."""
        self._ready.wait(wait)
        return self._answers.get(number)


async def work(
    client: Base,
    decide: Decide,
    on_outcome: OnOutcome | None,
    timeout: float | None,
    options: dict[str, object],
) -> WorkTally:
    for name, function in (("decide", decide), ("on_outcome", on_outcome)):
        if not callable(function) and (function is not None or name == "decide"):
            raise config_error(f"{name} must be callable", "work")
    outcome: Outcome[WorkTally] = Outcome()
    desk = _Desk(outcome.signal)
    token = _native.CancelToken()
    over = threading.Event()
    take: Any = client._blocking.work
    _deadline(time.monotonic(), timeout)

    asked: tuple[Job, int] | None = None

    def ask(job: Job) -> Solution | Decision:
        nonlocal asked
        if asked is None or asked[0] is not job:
            asked = job, desk.ask(lambda: decide(job))
        # The core calls again, and watches the job's time meanwhile.
        found = desk.look(asked[1], 0.05)
        if found is None:
            return Decision.STOP if token.is_triggered() else Decision.WORKING
        asked = None
        value, error = found
        if error is not None:
            raise error
        decision: Solution | Decision = value
        return decision

    def tell(job: Job, what: JobOutcome) -> object:
        nonlocal asked
        asked = None
        callback = on_outcome
        if callback is None:
            return None
        number = desk.ask(lambda: callback(job, what))
        while (found := desk.look(number, 0.05)) is None:
            if token.is_triggered():
                return False
        value, error = found
        if error is not None:
            raise error
        return value

    def run() -> None:
        try:
            tally = take(ask, on_outcome=tell, timeout=timeout, cancel=token, **options)
        except BaseException as error:
            over.set()
            outcome.finish(None, error)
        else:
            over.set()
            outcome.finish(tally, None)

    client._blocking._open()
    threading.Thread(target=run, name="ninekw-work", daemon=False).start()
    number = 0
    try:
        while True:
            await outcome.signal.wait()
            if over.is_set():
                return outcome.result()
            question, desk.question = desk.question, None
            if question is None:
                continue
            number = desk._asked
            value, error = await _answered(question)
            desk.answer(number, value, error)
    except BaseException:
        # The thread skips the job, if that takes no longer than 0.1 s, and ends.
        token.trigger()
        raise


async def _answered(question: Callable[[], Any]) -> tuple[Any, BaseException | None]:
    try:
        value = question()
        if isawaitable(value):
            value = await value
    except Exception as error:
        return None, error
    return value, None
