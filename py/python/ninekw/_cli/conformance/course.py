"""A course through the API: each call made, compared and kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ... import AuthError, DeadlineError, NetworkError, NinekwError
from . import calls
from .exchanges import Exchange, RecordedClient
from .shapes import Shape

# After so many calls in a row without a reply there is nobody.
_SILENT = 3


class Stopped(Exception):
    """The course cannot go on; the text says why."""


@dataclass(frozen=True)
class Observation:
    """One call: what was sent, what came, and in what it differs."""

    step: str
    call: Mapping[str, Any]
    exchanges: tuple[Exchange, ...]
    result: Mapping[str, Any] | None
    error: Mapping[str, Any] | None
    message: str | None
    differences: tuple[str, ...]

    @property
    def last(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None


class Course:
    """Makes the calls one after the other. What it submits is remembered until it is answered."""

    def __init__(
        self, client: RecordedClient, timeout: float | None, tell: Callable[[str], None]
    ) -> None:
        self.client = client
        self.observations: list[Observation] = []
        self.submitted: list[int] = []
        """Every captcha of this course."""
        self.pending: list[int] = []
        self.mark = ""
        """The name under which this course submits."""
        self.pause = 1.0
        """Seconds between two questions for the same job."""
        self.began = time.time()
        self._end = None if timeout is None else time.monotonic() + timeout
        self._tell = tell
        self._silent = 0

    def see(
        self,
        step: str,
        shape: Shape,
        call: str,
        check: Callable[[Mapping[str, Any]], str | None] | None = None,
        **given: Any,
    ) -> Observation:
        """Makes a call and compares its reply.

        :param check: what is wrong with the result, if anything
        :param given: the call's fields as vectors have them, ``:`` written as ``__``
        """
        fields = {name.replace("__", ":", 1): value for name, value in given.items()}
        return self.make(step, shape, {"call": call, "with": fields}, check)

    def make(
        self,
        step: str,
        shape: Shape,
        call: Mapping[str, Any],
        check: Callable[[Mapping[str, Any]], str | None] | None = None,
    ) -> Observation:
        self._tell(step)
        seen = len(self.client.recorder.exchanges)
        result = error = message = failure = None
        try:
            result = calls.run(self.client, call, self.rest())
        except NinekwError as raised:
            failure, error, message = raised, calls.failed(raised), str(raised)
        exchanges = tuple(self.client.recorder.exchanges[seen:])
        differences = [text for one in exchanges for text in shape.differences(one)]
        if failure is not None and failure.code is None and not shape.is_unreadable:
            differences.append(f"the library's reader: {message}")
        if result is not None and check is not None:
            differences += [text for text in [check(result)] if text]
        unique = tuple(dict.fromkeys(differences))
        found = Observation(step, call, exchanges, result, error, message, unique)
        self.observations.append(found)
        self._look_at(failure)
        return found

    def miss(self, step: str, what: str) -> None:
        """Something that did not happen."""
        self.observations.append(Observation(step, {}, (), None, None, None, (what,)))

    def rest(self) -> float | None:
        """The seconds that are left."""
        if self._end is None:
            return None
        rest = self._end - time.monotonic()
        if rest <= 0:
            raise Stopped("the time of --timeout is over")
        return rest

    def _look_at(self, failure: NinekwError | None) -> None:
        if isinstance(failure, AuthError):
            raise Stopped(f"the service does not take the key: {failure}")
        if isinstance(failure, DeadlineError):
            raise Stopped("the time of --timeout is over")
        self._silent = self._silent + 1 if isinstance(failure, NetworkError) else 0
        if self._silent == _SILENT:
            raise Stopped(f"the service does not reply: {failure}")

    def found(self, step: str) -> Observation | None:
        """The last call of this name."""
        return next((o for o in reversed(self.observations) if o.step == step), None)

    def give_up(self) -> list[int]:
        """Tells the service that nobody wants what is pending; returns what it was not told of."""
        left: list[int] = []
        for captcha_id in self.pending:
            try:
                self.client.feedback(captcha_id, None, timeout=5)
            except NinekwError:
                left.append(captcha_id)
        self.pending = []
        return left
