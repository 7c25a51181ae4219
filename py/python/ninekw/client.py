"""The client: one method a call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, NoReturn, overload

from . import _native
from ._convert import (
    Limiter,
    OnProgress,
    answer,
    call_settings,
    id_of,
    json_object,
    merged,
    server_status,
    text_form,
)
from .answer import Answer, ServerStatus
from .captcha import CaptchaInput, OptionValue, upload_options
from .errors import ConfigError, config_error

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Client"]


class Client:
    """A client of one account at the captcha service.

    Use it from any number of threads at once: all clients of an account in a process share one
    budget of requests. It works in the child of a fork; it cannot be pickled. Nothing is sent
    before the first call.

    Every call takes ``timeout`` (seconds until it raises :class:`DeadlineError`), ``cancel`` (a
    :class:`CancelToken`) and ``on_progress``, which is called at least every 0.1 s with a
    :class:`Progress`. If it returns False the call raises :class:`CancelledError`; an exception
    from it passes through. Ctrl-C works during every call. An exception that leaves a captcha open
    has its number in ``captcha_id``; :meth:`wait` goes on with it.

    :raises ConfigError: for a missing or malformed key and settings out of range
    """

    __slots__ = ("_native", "_url", "__weakref__")

    def __init__(
        self,
        api_key: str | None = None,
        *,
        url: str | None = None,
        source: str = "ninekw",
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        min_interval: float = 0.25,
        first_poll: float = 5.0,
        poll_interval: float = 2.0,
        retries: int = 3,
        retry_pause: float = 1.0,
        max_reply_bytes: int = 8 * 1024 * 1024,
        user_agent: str | None = None,
        proxy: str | None = None,
        ca_file: str | os.PathLike[str] | None = None,
        tls_roots: Literal["system", "bundled"] = "system",
        share: Literal["process", "machine"] = "process",
        limiter: Limiter | None = None,
    ) -> None:
        """Times are in seconds.

        :param api_key: the account's API key; None reads the environment variable
            ``NINEKW_API_KEY``
        :param url: the service's address; None reads ``NINEKW_URL``, and without that
            ``https://www.9kw.eu``
        :param source: the name of your program, sent along (parameter ``source``); at most 30
            characters
        :param timeout: how long one request may take, from the connection to the last byte of the
            reply
        :param connect_timeout: how long looking up the name and connecting may take, each
        :param min_interval: the least time between two requests of the account; the service asks
            for 0.25
        :param first_poll: when to ask for an answer first, after the upload; the service asks for 5
        :param poll_interval: the time between two questions for one captcha; the service asks for 2
        :param retries: how often a call is repeated where that is harmless
        :param retry_pause: the pause before the first repetition; it doubles each time
        :param max_reply_bytes: the largest reply that is read
        :param user_agent: the ``User-Agent`` header; None: ``ninekw/`` and the version
        :param proxy: ``http://``, ``https://``, ``socks4://``, ``socks4a://``, ``socks5://`` or
            ``socks5h://`` and host and port; the environment's proxy settings are not read
        :param ca_file: a PEM file with the only certificate authorities to trust
        :param tls_roots: whose certificate authorities to trust: the operating system's or
            Mozilla's
        :param share: who shares one budget of requests: this process's clients, or all of this
            user's processes on this machine that say ``"machine"``, by a locked file in
            ``$XDG_RUNTIME_DIR/ninekw`` or the temporary folder
        :param limiter: a budget that many machines share. Called before each request with the
            account's name (32 digits that do not show the key) and ``"upload"``, ``"poll"`` or
            ``"other"``; returns 0 to let it leave, or the seconds after which to ask again. It
            answers at once, on the thread of any call. What it raises becomes the cause of
            :class:`SharedBudgetError`; ``KeyboardInterrupt`` and the like pass through. Its method
            ``limited(account, seconds)``, if it has one, hears when the service wants a pause
        """
        if api_key is None:
            api_key = os.environ.get("NINEKW_API_KEY") or None
        if api_key is None:
            raise ConfigError(
                "no API key: pass api_key= or set the environment variable NINEKW_API_KEY",
                status=103,
                name="INVALID_KEY",
                operation="config",
            )
        if url is None:
            url = os.environ.get("NINEKW_URL") or _native.DEFAULT_URL
        settings: dict[str, object] = {
            "url": url,
            "source": source,
            "timeout": timeout,
            "connect_timeout": connect_timeout,
            "min_interval": min_interval,
            "first_poll": first_poll,
            "poll_interval": poll_interval,
            "retries": retries,
            "retry_pause": retry_pause,
            "max_reply_bytes": max_reply_bytes,
            "user_agent": user_agent,
            "proxy": proxy,
            "ca_file": ca_file,
            "tls_roots": tls_roots,
            "share": share,
            "limiter": limiter,
        }
        self._native: _native.Client | None = _native.Client(api_key, settings)
        self._url = url

    def submit(
        self,
        captcha: CaptchaInput | None,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: OptionValue,
    ) -> int:
        """Submits a captcha and gives its id, for :meth:`wait` (action ``usercaptchaupload``).

        :param captcha: a path (``str`` or ``os.PathLike``), a data URL, bytes, a binary file object
            or a PIL image; with ``textonly``, ``interactive`` or ``base64`` a ``str`` is the text,
            sitekey or base64 itself; several in a list for a puzzle. None if the files are given as
            ``file_upload_01=`` and so on.
        :param options: the action's parameters by the service's names, ``_`` for ``-``:
            ``maxtimeout`` (seconds, 60..3999), ``prio`` (0..20), ``min_len``, ``case_sensitive``,
            ``mouse=True``, ``confirm=True``, ...
        :raises ConfigError: for unknown options, values out of range and unreadable files; nothing
            was sent
        :raises SubmitUnknownError: the reply was lost; the captcha may have been accepted, and is
            not sent again
        :raises ServiceError: the service refused the captcha
        :raises NetworkError: no connection; nothing was sent
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
        **options: OptionValue,
    ) -> Answer:
        """Submits a captcha and waits for its answer: :meth:`submit` and :meth:`wait` in one.

        :param timeout: seconds for the whole call. None: until 10 s after the captcha's
            ``maxtimeout``
        :raises UnsolvedError: nobody solved it in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still open

        and what :meth:`submit` and :meth:`wait` raise.
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
    ) -> Answer:
        """Waits for the answer to a captcha submitted earlier, here or in another process.

        Passing trouble with the network and the service is waited out.

        :param captcha: the captcha's id, or an answer that is pending
        :param timeout: seconds. None: until 10 s after the captcha's ``maxtimeout``
        :raises UnsolvedError: nobody solved it in time; it is not charged
        :raises DeadlineError: the time passed; the captcha is still open
        :raises ServiceError: the service refuses to tell
        """
        return answer(
            self._open().wait(id_of(captcha), call_settings(timeout, cancel, on_progress))
        )

    def poll(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> Answer:
        """Asks once for the answer (action ``usercaptchacorrectdata``).

        "Not yet" and "not solved" are no exceptions here but the answer's ``state``.
        """
        return answer(
            self._open().poll(id_of(captcha), call_settings(timeout, cancel, on_progress))
        )

    def feedback(
        self,
        captcha: int | Answer,
        /,
        correct: bool | None,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> None:
        """Says whether an answer was right (action ``usercaptchacorrectback``).

        Repeating it is harmless.

        :param correct: True or False; None if the answer was not used, which also gives up a
            captcha that nobody has answered yet, so that it is not charged
        """
        if correct is not None and not isinstance(correct, bool):
            raise config_error("correct must be True, False or None (not used)", "feedback")
        self._open().feedback(id_of(captcha), correct, call_settings(timeout, cancel, on_progress))

    def balance(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> int:
        """The credits left (action ``usercaptchaguthaben``)."""
        return self._open().balance(call_settings(timeout, cancel, on_progress))

    def server_status(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> ServerStatus:
        """The load of the service (``servercheck.json``). The API key is not sent."""
        return server_status(
            self._open().server_status(call_settings(timeout, cancel, on_progress))
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
        """Calls any action of the API by its name and gives its whole reply.

        That is the parsed JSON object, or ``str`` where the reply is none.

        :param action: the action's name, for instance ``"userhistory"``
        :param parameters: the action's parameters by the service's names, besides those given by
            keyword; needed only for a parameter that is called ``text``
        :param text: ask for the documented text form (``json=0``) and give it as it came
        :raises ServiceError: the service refused the call; its error texts never come out as a
            reply
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
        """The same as :meth:`call`, but gives the body as it came, for instance a picture."""
        request = (action, text_form(text), merged(parameters, more))
        return self._open().call(*request, call_settings(timeout, cancel, on_progress))[2]

    def close(self) -> None:
        """Closes the connections once the calls under way have ended. May be called again."""
        self._native = None

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        closed = ", closed" if self._native is None else ""
        return f"<ninekw.Client of {self._url}{closed}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a Client cannot be pickled or copied, it holds connections and the API key: "
            "make one in each process"
        )

    def _open(self) -> _native.Client:
        native = self._native
        if native is None:
            raise config_error("the client is closed")
        return native


Client.__module__ = "ninekw"
