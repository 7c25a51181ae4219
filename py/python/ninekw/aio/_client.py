"""The client with coroutines: its calls for submitters, and the common ones."""

from __future__ import annotations

import time
from collections.abc import AsyncIterable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..answer import Answer, Diagnosis, Kind, ServerStatus
from ..batch import _deadline
from ._account import AccountCalls
from ._answering import AnsweringCalls
from ._many import SolveMany

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._content import OptionValue
    from .._inputs import CaptchaInput
    from .._options import FeedbackOptions, PollOptions, UploadOptions

__all__ = ["Client"]


class Client(AnsweringCalls, AccountCalls):
    """:class:`ninekw.Client` for asyncio, uvloop and trio: the same calls as coroutines.

    Cancelling a task cancels its call: a wait at once, a request within 0.1 s. The captcha stays
    pending (``abandon="abort"`` gives it up, unless a last poll shows that it is answered); the
    exception of the cancellation then has its id in ``captcha_id``, and if an upload was
    interrupted, a :class:`SubmitUnknownError` as ``__cause__``.

    All waits of a client share one poll scheduler and one thread, which lives while something
    waits; the other calls share four threads. Calls take ``timeout`` (seconds until they raise
    :class:`DeadlineError`), or use ``asyncio.timeout`` and the like. A client may serve several
    loops, and works in the child of a fork.
    """

    __slots__ = ()

    async def submit(
        self,
        captcha: CaptchaInput | None,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[UploadOptions],
    ) -> int:
        """Submits a captcha and returns its id; see :meth:`ninekw.Client.submit`.

        :raises ServiceError: the service refused the captcha
        :raises SubmitUnknownError: the reply was lost; it may have been accepted

        >>> captcha_id = await client.submit("captcha.png", maxtimeout=90)
        >>> (await client.wait(captcha_id)).text
        'K7Q2M'
        """
        return await self._call(self._blocking.submit, captcha, timeout=timeout, **options)

    async def solve(
        self,
        captcha: CaptchaInput | None,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[UploadOptions],
    ) -> Answer:
        """Submits a captcha and waits for its answer; see :meth:`ninekw.Client.solve`.

        :param timeout: seconds for the whole call
        :raises UnsolvedError: no worker answered in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still pending

        >>> answer = await client.solve("captcha.png", min_len=4)
        >>> answer.text
        'K7Q2M'
        """
        deadline = _deadline(time.monotonic(), timeout)
        captcha_id = await self._call(self._blocking.submit, captcha, timeout=timeout, **options)
        return await self._wait(captcha_id, deadline, {})

    async def wait(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[PollOptions],
    ) -> Answer:
        """Waits for the answer to a captcha that this or another process submitted; see
        :meth:`ninekw.Client.wait`. Ten thousand tasks may wait at once.

        :raises UnsolvedError: no worker answered in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still pending

        >>> captcha_id = await client.submit("captcha.png")
        >>> (await client.wait(captcha_id, timeout=60)).text
        'K7Q2M'
        """
        return await self._wait(captcha, _deadline(time.monotonic(), timeout), {**options})

    async def poll(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[PollOptions],
    ) -> Answer:
        """Polls once for the answer; see :meth:`ninekw.Client.poll`.

        >>> captcha_id = await client.submit("captcha.png")
        >>> (await client.poll(captcha_id)).state.value in ("pending", "solved")
        True
        """
        return await self._call(self._blocking.poll, captcha, timeout=timeout, **options)

    async def feedback(
        self,
        captcha: int | Answer,
        /,
        correct: bool | None,
        *,
        timeout: float | None = None,
        **options: Unpack[FeedbackOptions],
    ) -> None:
        """Tells the service whether an answer was right; see :meth:`ninekw.Client.feedback`.

        :param correct: True or False; None if the answer is not needed

        >>> answer = await client.solve("captcha.png")
        >>> await client.feedback(answer, correct=True)
        """
        await self._call(self._blocking.feedback, captcha, correct, timeout=timeout, **options)

    async def acknowledge(self, captcha: int | Answer, /) -> None:
        """Tells the journal that an answer is where it belongs; see
        :meth:`ninekw.Client.acknowledge`.

        >>> answer = await client.solve("captcha.png", tag="first")
        >>> await client.acknowledge(answer)
        """

        def tell(**_: object) -> None:
            self._blocking.acknowledge(captcha)

        await self._call(tell, timeout=None)

    async def forget(self, tag: str, /) -> None:
        """Makes the journal forget what it has under a tag; see :meth:`ninekw.Client.forget`.

        >>> await client.forget("first")
        """

        def tell(**_: object) -> None:
            self._blocking.forget(tag)

        await self._call(tell, timeout=None)

    def solve_many(
        self,
        captchas: Iterable[CaptchaInput] | AsyncIterable[CaptchaInput],
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[UploadOptions],
    ) -> SolveMany:
        """Solves many captchas at once: ``async for done in client.solve_many(paths)`` yields each
        as a :class:`ninekw.Done` as soon as there is an answer or an error.

        The next captcha is taken from ``captchas`` only when it can be uploaded at once, so a
        million of them need no more memory than the client's ``max_in_flight``. If you leave the
        loop early, captchas stay pending at the service: ``pending`` of the result lists them.

        :param captchas: an iterable or asynchronous iterable, also an endless one, of what
            :meth:`submit` takes. trio does without tasks of ours: there results wait while an
            asynchronous iterable is waited for
        :param timeout: seconds for all of them. None: no limit but each captcha's own
        :param options: those of :meth:`submit`, for all of them
        :raises DeadlineError: the time passed; the captchas stay open

        >>> async for done in client.solve_many(["captcha.png", "captcha.png"]):
        ...     print(done.result().text)
        K7Q2M
        K7Q2M
        """
        return SolveMany(self, captchas, {**options}, timeout)

    async def balance(self, *, timeout: float | None = None) -> int:
        """The credits left; see :meth:`ninekw.Client.balance`.

        >>> await client.balance() > 0
        True
        """
        return await self._call(self._blocking.balance, timeout=timeout)

    async def server_status(self, *, timeout: float | None = None) -> ServerStatus:
        """The load of the service; see :meth:`ninekw.Client.server_status`.

        >>> (await client.server_status()).workers is None
        False
        """
        return await self._call(self._blocking.server_status, timeout=timeout)

    async def diagnose(self, kind: Kind = "text", *, timeout: float | None = None) -> Diagnosis:
        """Finds out why answers may not come; see :meth:`ninekw.Client.diagnose`.

        >>> (await client.diagnose("mouse")).credits > 0
        True
        """
        return await self._call(self._blocking.diagnose, kind, timeout=timeout)

    @overload
    async def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: Literal[True],
        timeout: float | None = None,
        **more: OptionValue,
    ) -> str: ...

    @overload
    async def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: Literal[False] = False,
        timeout: float | None = None,
        **more: OptionValue,
    ) -> dict[str, Any] | str: ...

    async def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: bool = False,
        timeout: float | None = None,
        **more: OptionValue,
    ) -> dict[str, Any] | str:
        """Calls any action of the API by its name; see :meth:`ninekw.Client.call`.

        >>> await client.call("usercaptchaguthaben", text=True) != "0"
        True
        """
        call: Any = self._blocking.call
        result: dict[str, Any] | str = await self._call(
            call, action, parameters, text=text, timeout=timeout, **more
        )
        return result

    async def call_bytes(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: bool = False,
        timeout: float | None = None,
        **more: OptionValue,
    ) -> bytes:
        """Like :meth:`call`, but returns the unchanged body, for instance an image.

        >>> (await client.call_bytes("usercaptchaguthaben", text=True)).isdigit()
        True
        """
        return await self._call(
            self._blocking.call_bytes, action, parameters, text=text, timeout=timeout, **more
        )


Client.__module__ = "ninekw.aio"
