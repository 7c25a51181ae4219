"""The calls of those who submit captchas, and those of both sides."""

from __future__ import annotations

from ._base import Base
from ._convert import (
    answer,
    call_settings,
    id_of,
    merged,
    server_status,
    text_form,
)
from ._reply import json_object
from ._typing import TYPE_CHECKING, overload
from .captcha import upload_options
from .errors import config_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal

    from typing_extensions import Unpack

    from . import _native
    from ._convert import OnProgress
    from ._content import OptionValue
    from ._inputs import CaptchaInput
    from ._options import FeedbackOptions, PollOptions, UploadOptions
    from .answer import Answer, Diagnosis, Kind, ServerStatus
    from .batch import Batch, SolveMany


class SubmittingCalls(Base):
    __slots__ = ()

    def submit(
        self,
        captcha: CaptchaInput | None,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[UploadOptions],
    ) -> int:
        """Submits a captcha and returns its id, for :meth:`wait` (action ``usercaptchaupload``).

        :param captcha: a :class:`Captcha`, or a path (``str`` or ``os.PathLike``), a data URL,
            bytes, a binary file object or a PIL image; with ``textonly``, ``interactive`` or
            ``base64`` a ``str`` is the text, sitekey or base64 itself; for a puzzle a list. None if
            you pass the files as ``file_upload_01=`` and so on.
        :param options: the action's parameters by the service's names, ``_`` for ``-``:
            ``maxtimeout`` (seconds, 60..3999), ``prio`` (0..20), ``min_len``, ``case_sensitive``,
            ``mouse=True``, ``confirm=True``, ...
        :raises ConfigError: for unknown options, values out of range and unreadable files; nothing
            was sent
        :raises SubmitUnknownError: the reply was lost; the captcha may have been accepted, and the
            upload is not repeated
        :raises ServiceError: the service refused the captcha
        :raises NetworkError: no connection; nothing was sent

        >>> captcha_id = client.submit("captcha.png", maxtimeout=90, prio=2)
        >>> client.wait(captcha_id).text
        'K7Q2M'
        """
        parameters = upload_options(captcha, options)
        return self._open().submit(parameters, call_settings(timeout, cancel, on_progress))

    def solve(
        self,
        captcha: CaptchaInput | None,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[UploadOptions],
    ) -> Answer:
        """Submits a captcha and waits for its answer: :meth:`submit` and :meth:`wait` in one.

        :param timeout: seconds for the whole call: how long you wait, while the parameter
            ``maxtimeout`` is how long people may take. None: until 10 s after ``maxtimeout``
        :raises UnsolvedError: no worker answered in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still pending

        It also raises what :meth:`submit` and :meth:`wait` raise.

        >>> answer = client.solve("captcha.png", min_len=4, case_sensitive=1)
        >>> answer.text
        'K7Q2M'
        """
        parameters = upload_options(captcha, options)
        return answer(self._open().solve(parameters, call_settings(timeout, cancel, on_progress)))

    def wait(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[PollOptions],
    ) -> Answer:
        """Waits for the answer to a captcha that this or another process submitted (action
        ``usercaptchacorrectdata``).

        It retries after temporary failures of the network and the service.

        :param captcha: the captcha's id, or an answer that is pending
        :param timeout: seconds. None: until 10 s after the captcha's ``maxtimeout``
        :param options: the action's parameters, sent with every poll: ``archiv`` and so on
        :raises UnsolvedError: no worker answered in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still pending
        :raises ServiceError: the service refuses the call

        >>> captcha_id = client.submit("captcha.png")
        >>> client.wait(captcha_id, timeout=60).state.value
        'solved'
        """
        request = (id_of(captcha), {**options}, call_settings(timeout, cancel, on_progress))
        return answer(self._open().wait(*request))

    def poll(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[PollOptions],
    ) -> Answer:
        """Polls once for the answer (action ``usercaptchacorrectdata``).

        Pending and unsolved are not exceptions here, but values of the answer's ``state``. One that is
        pending says in ``retry_in`` after how many seconds to poll again.

        :param captcha: the captcha's id, or an answer that is pending
        :param options: the action's parameters, such as ``archiv=True`` after two hours
        :raises ServiceError: the service refuses the call

        >>> captcha_id = client.submit("captcha.png")
        >>> client.poll(captcha_id).state.value in ("pending", "solved")
        True
        """
        request = (id_of(captcha), {**options}, call_settings(timeout, cancel, on_progress))
        return answer(self._open().poll(*request))

    def feedback(
        self,
        captcha: int | Answer,
        /,
        correct: bool | None,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[FeedbackOptions],
    ) -> None:
        """Tells the service whether an answer was right (action ``usercaptchacorrectback``).

        Repeating it is harmless.

        :param correct: True or False; None if the answer is not needed, which also gives up a
            pending captcha, so that it is not charged
        :param options: the action's parameters, such as ``archiv=True`` after two hours
        :raises ServiceError: the service refuses it

        >>> answer = client.solve("captcha.png")
        >>> client.feedback(answer, correct=True)
        """
        if correct is not None and not isinstance(correct, bool):
            raise config_error("correct must be True, False or None (not used)", "feedback")
        call = call_settings(timeout, cancel, on_progress)
        self._open().feedback(id_of(captcha), correct, {**options}, call)

    def acknowledge(self, captcha: int | Answer, /) -> None:
        """Tells the journal that an answer is where it belongs, so that it need not be kept.

        :meth:`Batch.resume` does not give it again, and its tag is free for another captcha. Nothing
        is sent.

        :raises ConfigError: the client has no ``journal``, or it cannot be written

        >>> answer = client.solve("captcha.png", tag="first")
        >>> client.acknowledge(answer)
        """
        self._open().acknowledge(id_of(captcha))

    def forget(self, tag: str, /) -> None:
        """Makes the journal forget what it has under a tag, even an upload of which it is not known
        whether it was accepted: its captcha is uploaded and paid for when it is added again.

        Other tags of the same id stay. Nothing is sent. A tag that the journal does not know is fine.

        :raises ConfigError: the client has no ``journal``, or it cannot be written
        :raises BusyError: this client waits for it, or another process that runs does

        >>> client.forget("first")
        """
        self._open().forget(tag)

    def solve_many(
        self,
        captchas: Iterable[CaptchaInput],
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[UploadOptions],
    ) -> SolveMany:
        """Solves many captchas at once, in this thread, and yields each as a :class:`Done` as soon
        as there is an answer or an error.

        The next captcha is taken from ``captchas`` only when it can be uploaded at once, so a
        million of them need no more memory than the client's ``max_in_flight``. The error of one
        captcha is its own result. An exception of ``captchas`` is raised; you may continue the
        iteration after it, as after Ctrl-C. If you leave the loop early, captchas stay pending at
        the service: the result's ``batch`` lists them, continues with them or gives them up.

        :param captchas: an iterable, also an endless one, of what :meth:`submit` takes
        :param timeout: seconds for all of them. None: only each captcha's own limit
        :param options: those of :meth:`submit`, for all of them; a :class:`Captcha` can have more
        :raises DeadlineError: the time passed; the result's ``batch`` continues
        :raises CancelledError: ``cancel`` or ``on_progress`` cancelled; the ``batch`` continues

        >>> for done in client.solve_many(["captcha.png", "captcha.png"]):
        ...     print(done.result().text)
        K7Q2M
        K7Q2M
        """
        from .batch import SolveMany

        batch = self.batch()
        return SolveMany(batch, captchas, {**options}, timeout, cancel, on_progress)

    def batch(self) -> Batch:
        """Creates an empty :class:`Batch`: many captchas at once, added one by one.

        >>> batch = client.batch()
        >>> ticket = batch.add("captcha.png", prio=2)
        >>> batch.next().result().text
        'K7Q2M'
        """
        from .batch import Batch

        return Batch(self._open().batch())

    def balance(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> int:
        """The credits left (action ``usercaptchaguthaben``).

        >>> client.balance() > 0
        True
        """
        return self._open().balance(call_settings(timeout, cancel, on_progress))

    def server_status(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> ServerStatus:
        """The load of the service (``servercheck.json``). The API key is not sent.

        >>> client.server_status().workers is None
        False
        """
        return server_status(
            self._open().server_status(call_settings(timeout, cancel, on_progress))
        )

    def diagnose(
        self,
        kind: Kind = "text",
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> Diagnosis:
        """Finds out why answers to captchas of this kind may not come.

        It requests the load of the service and the balance. A failure of these calls is a finding,
        not an exception.

        >>> client.diagnose("mouse").credits > 0
        True
        """
        from .answer import Diagnosis, Finding

        call = call_settings(timeout, cancel, on_progress)
        findings, credits, expected = self._open().diagnose(kind, call)
        return Diagnosis(
            tuple(Finding(name, message) for name, message in findings), credits, expected
        )

    @overload
    def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: Literal[True],
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **more: OptionValue,
    ) -> str: ...

    @overload
    def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: Literal[False] = False,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **more: OptionValue,
    ) -> dict[str, Any] | str: ...

    def call(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: bool = False,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **more: OptionValue,
    ) -> dict[str, Any] | str:
        """Calls any action of the API by its name and returns its whole reply.

        That is the parsed JSON object, or ``str`` if the reply is not a JSON object.

        :param action: the action's name, for instance ``"userhistory"``
        :param parameters: the action's parameters by the service's names, in addition to the
            keywords; only needed for a parameter called ``text``
        :param text: request the documented text form (``json=0``) and return it unchanged
        :raises ServiceError: the service refused the call; its error texts are never returned

        >>> sorted(client.call("usercaptchaguthaben"))[0]
        'credits'
        >>> client.call("usercaptchaguthaben", text=True).isdigit()
        True
        """
        request = (action, text_form(text), merged(parameters, more))
        is_json, body, _ = self._open().call(*request, call_settings(timeout, cancel, on_progress))
        return json_object(body) if is_json and not text else body

    def call_bytes(
        self,
        action: str,
        parameters: Mapping[str, OptionValue] | None = None,
        /,
        *,
        text: bool = False,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **more: OptionValue,
    ) -> bytes:
        """Like :meth:`call`, but returns the unchanged body, for instance an image.

        >>> client.call_bytes("usercaptchaguthaben", text=True).isdigit()
        True
        """
        request = (action, text_form(text), merged(parameters, more))
        return self._open().call(*request, call_settings(timeout, cancel, on_progress))[2]
