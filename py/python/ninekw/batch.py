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
from .errors import BusyError, NinekwError, UnsolvedError, config_error, tell_pending

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
# Zero would mean a single step.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Done:
    """A finished captcha, with its answer or its error."""

    ticket: int
    """Its position in the input, from 0: what :meth:`Batch.add` returned."""
    captcha_id: int | None
    """Its id, if the service accepted it."""
    answer: Answer | None
    """Its answer."""
    error: NinekwError | None
    """Why there is no answer."""
    tag: str | None = None
    """The option ``tag`` that it was added with."""

    @property
    def price(self) -> int | None:
        """What the captcha costs, in credits: 0 if nobody solved it, None if that is not known."""
        if self.answer is not None:
            return self.answer.price
        return 0 if isinstance(self.error, UnsolvedError) else None

    def result(self) -> Answer:
        """The answer.

        :raises NinekwError: why there is none
        """
        if self.error is not None:
            raise self.error
        return cast(Answer, self.answer)


class Batch:
    """Many captchas at once; :meth:`Client.batch` makes one.

    All work happens inside :meth:`next`, or the iteration over the results: they upload and poll.
    Uploads precede polls while fewer than ``max_in_flight`` captchas are pending; feedback uses the
    remaining turns.

    Only one thread may use it at a time: a call while another one runs raises :class:`BusyError`.
    Closing a batch, also by ``with``, leaves its captchas pending (with the client's
    ``abandon="abort"`` it gives them up): :attr:`pending` lists them for :meth:`Client.wait`. If you
    drop a batch without closing it, a :class:`ResourceWarning` tells you.
    """

    __slots__ = ("_left", "_native", "__weakref__")

    def __init__(self, native: _native.Batch, /) -> None:
        self._native: _native.Batch | None = native
        self._left: tuple[int, ...] = ()

    def close(self) -> None:
        """Closes it, also by ``with``; feedback that waits is given. May be called again."""
        native = self._native
        if native is None:
            return
        try:
            native.leave(call_settings(None, None, None))
        except NinekwError:
            # `pending` lists what could not be given up.
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
            message = f"a batch was not closed; still pending are {text}"
            warnings.warn(message, ResourceWarning, stacklevel=2, source=self)

    def _open(self) -> _native.Batch:
        native = self._native
        if native is None:
            raise config_error("the batch is closed", _OPERATION)
        return native

    def add(self, captcha: CaptchaInput | None, /, **options: Unpack[UploadOptions]) -> int:
        """Adds a captcha and returns its ticket: 0, 1 and so on.

        It is checked here; :meth:`next` uploads it. For endless streams add another one while
        :attr:`has_room`, or use :meth:`Client.solve_many`.

        :param captcha: as for :meth:`Client.submit`
        :param options: as for :meth:`Client.submit`
        :raises ConfigError: for unknown options, values out of range and unreadable files; there is
            no ticket then

        >>> batch = client.batch()
        >>> batch.add("captcha.png"), batch.add("captcha.png", prio=2)
        (0, 1)
        """
        return self._open().add(upload_options(captcha, options))

    def add_submitted(self, captcha: int | Answer, /) -> int:
        """Adds a captcha that this or another process submitted earlier, and returns its ticket.

        >>> batch = client.batch()
        >>> batch.add_submitted(client.submit("captcha.png"))
        0
        """
        return self._open().add_submitted(id_of(captcha))

    def resume(self) -> int:
        """Adds what the client's ``journal`` has of processes that have ended, and what this process
        left pending, and returns how many captchas these are.

        Each comes out of :meth:`next` with its tag: with its answer, also if the ended process had
        that and did not :meth:`~Client.acknowledge` it; with a :class:`NetworkError` if it was
        certainly not accepted, to be added again; or with another error. A program that adds all its
        captchas again, each with the ``tag`` that it had, does not need this.

        :raises ConfigError: the client has no ``journal``, or it cannot be read

        >>> batch = client.batch()
        >>> batch.resume()
        0
        """
        return self._open().resume()

    def next(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> Done | None:
        """The next finished captcha; None once all are finished and all feedback is sent.

        The error of one captcha is in its :class:`Done`. An exception ends only this call; the next
        one continues.

        :param timeout: seconds for this call; 0 is a single step, for instance in a timer of a
            program with windows: at most one request, only if it may be sent now. An upload that
            has started may be paid for, so it is finished even past this time. A poll is
            interrupted and repeated later: calls shorter than one exchange never get an answer.
        :raises DeadlineError: the time passed; all captchas stay in the batch
        :raises CancelledError: cancelled; if an upload was interrupted, ``recover_uploads`` searches
            the history for the captcha, else it ends with a :class:`SubmitUnknownError`

        >>> batch = client.batch()
        >>> _ = batch.add("captcha.png")
        >>> batch.next(timeout=60).result().text
        'K7Q2M'
        >>> batch.next() is None
        True
        """
        native = self._open()
        try:
            return _done(native.next(call_settings(timeout, cancel, on_progress)))
        except BaseException as raised:
            tell_pending(raised, native.pending)
            raise

    def feedback(self, captcha: int | Answer, /, correct: bool | None) -> None:
        """Notes whether an answer was right. :meth:`next` sends it when no upload or poll needs the
        turn, at the latest when nothing else is left to do.

        :param correct: True or False; None if the answer is not needed

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
        """The captchas whose feedback could not be sent, and why; each is returned once."""
        return self._open().lost_feedback()

    def give_up(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> None:
        """Gives up every pending captcha, so that it is not charged, and drops those not uploaded.

        If the last poll of a captcha is too long ago, it polls once more first: an answer that has
        arrived is charged, and :meth:`next` returns it as usual.

        :raises ServiceError: the service refuses it; captchas not given up yet stay in the batch

        >>> batch = client.batch()
        >>> _ = batch.add("captcha.png")
        >>> batch.give_up()
        >>> batch.next() is None
        True
        """
        self._open().give_up(call_settings(timeout, cancel, on_progress))

    def expected_rest(self, captcha: int | Answer, /) -> float | None:
        """The expected remaining solve time of a pending captcha in seconds; None if it is not
        pending."""
        return self._open().expected_rest(id_of(captcha))

    def captcha_id(self, ticket: int, /) -> int | None:
        """The id of a captcha that is pending at the service, by its ticket; None before its upload
        and once it is done.

        >>> batch = client.batch()
        >>> batch.captcha_id(batch.add("captcha.png")) is None
        True
        """
        return self._open().captcha_id(ticket)

    @property
    def in_flight(self) -> int:
        """How many captchas are pending at the service, or may be after an interrupted upload."""
        return self._open().in_flight

    @property
    def queued(self) -> int:
        """How many captchas wait for their upload."""
        return self._open().queued

    @property
    def has_room(self) -> bool:
        """Whether ``max_in_flight`` allows the upload of another captcha now."""
        return self._open().has_room

    @property
    def pending(self) -> tuple[int, ...]:
        """The ids of the captchas that are known to be pending at the service; after
        :meth:`close`, of those that were pending then."""
        native = self._native
        return self._left if native is None else tuple(native.pending)

    def __iter__(self) -> Iterator[Done]:
        """Iterates over the results, each as soon as it is there."""
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
    """The results of :meth:`Client.solve_many`, each as soon as it is there.

    If you leave the loop early, :attr:`pending` lists the pending captchas; close it with
    :meth:`close` or ``with``.
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
        # Check the arguments now.
        call_settings(timeout, cancel, on_progress)
        self._on_progress = on_progress

    @property
    def batch(self) -> Batch:
        """The underlying batch: for feedback, and to continue after a timeout."""
        return self._batch

    @property
    def pending(self) -> tuple[int, ...]:
        """The ids of the captchas that are pending at the service, for :meth:`Client.wait`."""
        return self._batch.pending

    def close(self) -> None:
        """Closes it like :meth:`Batch.close`. May be called again."""
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
        except BaseException as raised:
            tell_pending(raised, self._batch.pending)
            raise
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
        """Adds a captcha; an error becomes its result."""
        native = self._batch._open()
        options: Mapping[str, object] = {}
        try:
            options = upload_options(captcha, self._options)
            native.add(options)
        except NinekwError as error:
            return Done(native.take_ticket(), None, None, error, tag_of(options))
        except BaseException:
            # For instance from a file object; the next captcha gets the next ticket.
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


def tag_of(options: Mapping[str, object]) -> str | None:
    """The caller's own name for a captcha."""
    tag = options.get("tag")
    return tag if isinstance(tag, str) and tag else None


def _done(parts: _native._DoneParts | None) -> Done | None:
    if parts is None:
        return None
    ticket, captcha_id, found, error, tag = parts
    return Done(ticket, captcha_id, None if found is None else answer(found), error, tag)


def _iterator(captchas: Iterable[CaptchaInput]) -> Iterator[CaptchaInput]:
    # Iterating over the letters of a path or the lines of a file is a mistake.
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
