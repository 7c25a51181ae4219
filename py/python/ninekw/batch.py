"""Many captchas at once, in one thread."""

from __future__ import annotations

import os
import sys
import threading
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, cast

from ._convert import answer, call_settings, id_of
from .answer import Answer, Progress
from .captcha import Captcha, upload_options
from .errors import BusyError, NinekwError, config_error

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self, Unpack

    from . import _native
    from ._convert import OnProgress
    from ._inputs import CaptchaInput
    from ._options import UploadOptions

__all__ = ["Batch", "Done", "SolveMany"]

_OPERATION = "batch"
_LONGEST = 1e9
# No time at all would be a step of its own.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Done:
    """A captcha that is done with: it has an answer or an error."""

    ticket: int
    """Its place in the input, from 0 on: what :meth:`Batch.add` gave for it."""
    captcha_id: int | None
    """Its id, once the service had accepted it."""
    answer: Answer | None
    """Its answer."""
    error: NinekwError | None
    """Why there is no answer."""

    def result(self) -> Answer:
        """The answer.

        :raises NinekwError: why there is none
        """
        if self.error is not None:
            raise self.error
        return cast(Answer, self.answer)


class Batch:
    """Many captchas at once; :meth:`Client.batch` makes one.

    Nothing happens between the calls of :meth:`next`, or of the iteration over the results: they
    upload and ask. Uploads go before questions while fewer than ``max_in_flight`` captchas are
    open; feedback uses the turns that are left.

    One thread at a time: a call while another one runs raises :class:`BusyError`. Closing a batch,
    also by ``with``, leaves its captchas open (with the client's ``abandon="abort"`` it gives them
    up): :attr:`pending` names them for :meth:`Client.wait`. One that is forgotten instead says so in
    a :class:`ResourceWarning`.
    """

    __slots__ = ("_gives_up", "_left", "_native", "__weakref__")

    def __init__(self, native: _native.Batch, gives_up: bool, /) -> None:
        self._native: _native.Batch | None = native
        self._gives_up = gives_up
        self._left: tuple[int, ...] = ()

    def close(self) -> None:
        """Ends it, also by ``with``. May be called again."""
        native = self._native
        if native is None:
            return
        try:
            if self._gives_up and native.in_flight:
                self.give_up()
        except NinekwError:
            # `pending` names what could not be given up.
            pass
        finally:
            self._left = tuple(native.pending)
            self._native = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_native", None) is None or sys.is_finalizing():
            return
        self.close()
        if self._left:
            text = ", ".join(map(str, self._left))
            message = f"a batch was not closed; open at the service are {text}"
            warnings.warn(message, ResourceWarning, stacklevel=2, source=self)

    def _open(self) -> _native.Batch:
        native = self._native
        if native is None:
            raise config_error("the batch is closed", _OPERATION)
        return native

    def add(self, captcha: CaptchaInput | None, /, **options: Unpack[UploadOptions]) -> int:
        """Adds a captcha and gives its ticket: 0, 1 and so on.

        It is checked here and uploaded by :meth:`next`. For endless streams add another one while
        :attr:`has_room`, or use :meth:`Client.solve_many`.

        :param captcha: as for :meth:`Client.submit`
        :param options: as for :meth:`Client.submit`
        :raises ConfigError: for unknown options, values out of range and unreadable files; it has
            no ticket

        >>> batch = client.batch()
        >>> batch.add("captcha.png"), batch.add("captcha.png", prio=2)
        (0, 1)
        """
        return self._open().add(upload_options(captcha, options))

    def add_submitted(self, captcha: int | Answer, /) -> int:
        """Adds a captcha that was submitted earlier, here or in another process, and gives its
        ticket.

        >>> batch = client.batch()
        >>> batch.add_submitted(client.submit("captcha.png"))
        0
        """
        return self._open().add_submitted(id_of(captcha))

    def next(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> Done | None:
        """The next captcha that is done; None if none is left, and all feedback is given.

        What is wrong with one captcha is in its :class:`Done`. An exception concerns this call
        alone; the batch goes on with the next one.

        :param timeout: seconds for this call; 0 is a single step, for the timer of a program with a
            window: one request at most, if there is a turn for it now, and no waiting. An upload
            on its way may be paid for, so it is seen through beyond this time. A question is
            cut and asked again, so times shorter than an exchange with the service bring no answers.
        :raises DeadlineError: the time passed; all captchas stay in the batch
        :raises CancelledError: stopped; with ``recover_uploads`` a captcha whose upload was cut
            short is looked up in the history, else it is done, with a :class:`SubmitUnknownError`

        >>> batch = client.batch()
        >>> _ = batch.add("captcha.png")
        >>> batch.next(timeout=60).result().text
        'K7Q2M'
        >>> batch.next() is None
        True
        """
        return _done(self._open().next(call_settings(timeout, cancel, on_progress)))

    def feedback(self, captcha: int | Answer, /, correct: bool | None) -> None:
        """Notes whether an answer was right. The service is told by :meth:`next`, in a turn that no
        upload and no question needs, at the latest when nothing else is left to do.

        :param correct: True or False; None if the answer was not used

        >>> batch = client.batch()
        >>> _ = batch.add("captcha.png")
        >>> for done in batch:
        ...     batch.feedback(done.result(), correct=True)
        >>> batch.lost_feedback()
        []
        """
        if correct is not None and not isinstance(correct, bool):
            raise config_error("correct must be True, False or None (not used)", "feedback")
        self._open().feedback(id_of(captcha), correct)

    def lost_feedback(self) -> list[tuple[int, NinekwError]]:
        """The captchas to which feedback could not be given, and why; each is told once."""
        return self._open().lost_feedback()

    def give_up(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> None:
        """Gives up every captcha that nobody has answered yet, so that it is not charged, and
        forgets the rest.

        Before that it asks about each once more, where that is due: an answer that has come
        meanwhile is paid for, and comes out of :meth:`next` as usual.

        :raises ServiceError: the service refuses it; what was not given up stays in the batch

        >>> batch = client.batch()
        >>> _ = batch.add("captcha.png")
        >>> batch.give_up()
        >>> batch.next() is None
        True
        """
        self._open().give_up(call_settings(timeout, cancel, on_progress))

    def expected_rest(self, captcha: int | Answer, /) -> float | None:
        """How many seconds the answer to a pending captcha may still take, on average, by what is
        known of its kind; None if it is not pending."""
        return self._open().expected_rest(id_of(captcha))

    @property
    def in_flight(self) -> int:
        """How many captchas are open at the service, or may be after an upload that was cut
        short."""
        return self._open().in_flight

    @property
    def queued(self) -> int:
        """How many captchas wait for their upload."""
        return self._open().queued

    @property
    def has_room(self) -> bool:
        """Whether another captcha would be uploaded before any other is done, by
        ``max_in_flight``."""
        return self._open().has_room

    @property
    def pending(self) -> tuple[int, ...]:
        """The ids of the captchas that are known to be open at the service; once it is closed, of
        those that were open then."""
        native = self._native
        return self._left if native is None else tuple(native.pending)

    def __iter__(self) -> Iterator[Done]:
        """The results, each as soon as there is one, until none is left."""
        return self

    def __next__(self) -> Done:
        done = self.next()
        if done is None:
            raise StopIteration
        return done

    def __repr__(self) -> str:
        return "<ninekw.Batch>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a Batch cannot be pickled or copied: give its `pending` to add_submitted of another"
        )


class SolveMany:
    """The results of :meth:`Client.solve_many`, each as soon as there is one.

    Whoever leaves the loop early finds in :attr:`pending` what is open at the service, and ends the
    rest by :meth:`close` or ``with``.
    """

    __slots__ = (
        "_batch",
        "_cancel",
        "_deadline",
        "_lock",
        "_on_progress",
        "_options",
        "_source",
        "_started",
        "__weakref__",
    )

    def __init__(
        self,
        batch: Batch,
        captchas: Iterable[CaptchaInput],
        options: Mapping[str, object],
        timeout: float | None,
        cancel: _native.CancelToken | None,
        on_progress: OnProgress | None,
    ) -> None:
        self._batch = batch
        self._source: Iterator[CaptchaInput] | None = _iterator(captchas)
        self._options = options
        self._cancel = cancel
        self._lock = threading.Lock()
        self._started = time.monotonic()
        self._deadline = _deadline(self._started, timeout)
        # Wrong arguments are told now.
        call_settings(timeout, cancel, on_progress)
        self._on_progress = on_progress

    @property
    def batch(self) -> Batch:
        """The batch behind it: for feedback, and to go on after the time has passed."""
        return self._batch

    @property
    def pending(self) -> tuple[int, ...]:
        """The ids of the captchas that are open at the service, for :meth:`Client.wait`."""
        return self._batch.pending

    def close(self) -> None:
        """Ends it, as :meth:`Batch.close` does. May be called again."""
        self._batch.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Done:
        if not self._lock.acquire(blocking=False):
            raise BusyError(
                "the next result is being waited for already",
                status=902,
                name="BUSY",
                operation=_OPERATION,
            )
        try:
            done = self._step()
        finally:
            self._lock.release()
        if done is None:
            raise StopIteration
        return done

    def _step(self) -> Done | None:
        native = self._batch._open()
        while self._source is not None:
            done = _done(native.next_or_room(self._call()))
            if done is not None:
                return done
            try:
                captcha = next(self._source)
            except StopIteration:
                self._source = None
                break
            done = self._add(captcha)
            if done is not None:
                return done
        return _done(native.next(self._call()))

    def _add(self, captcha: CaptchaInput) -> Done | None:
        """What is wrong with one captcha is its own result."""
        native = self._batch._open()
        try:
            native.add(upload_options(captcha, self._options))
        except NinekwError as error:
            return Done(native.take_ticket(), None, None, error)
        except BaseException:
            # Out of a file object or a picture, for instance; the next captcha has the next place.
            native.take_ticket()
            raise
        return None

    def _call(self) -> _native._Call:
        rest = self._deadline
        if rest is not None:
            rest = max(_LEAST, rest - time.monotonic())
        tell = self._on_progress and self._tell
        return call_settings(rest, self._cancel, tell)

    def _tell(self, progress: Progress) -> object:
        elapsed = time.monotonic() - self._started
        return cast("OnProgress", self._on_progress)(progress._replace(elapsed=elapsed))

    def __repr__(self) -> str:
        return "<ninekw.SolveMany>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("results to come cannot be pickled or copied")


def _done(parts: _native._DoneParts | None) -> Done | None:
    if parts is None:
        return None
    ticket, captcha_id, found, error = parts
    return Done(ticket, captcha_id, None if found is None else answer(found), error)


def _iterator(captchas: Iterable[CaptchaInput]) -> Iterator[CaptchaInput]:
    # Going over the letters of a path or the lines of a file is not what anybody wants.
    one = isinstance(captchas, (str, bytes, bytearray, memoryview, os.PathLike, Captcha))
    if not one and not hasattr(captchas, "read"):
        try:
            return iter(captchas)
        except TypeError:
            pass
    raise config_error(
        f"captchas must be several: a list, a generator and so on, not {type(captchas).__name__}",
        _OPERATION,
    )


def _deadline(started: float, timeout: float | None) -> float | None:
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise config_error("timeout must be a number of seconds")
    if not 0 <= timeout <= _LONGEST:
        raise config_error(f"timeout must be 0 to {_LONGEST:.0f} seconds, not {timeout}")
    return started + timeout


for _class in (Done, Batch, SolveMany):
    _class.__module__ = "ninekw"
