"""A client's settings, its beginning and its end."""

from __future__ import annotations

import os

from . import _native
from ._typing import TYPE_CHECKING
from .errors import ConfigError, config_error

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Literal, NoReturn

    from typing_extensions import Self

    from ._convert import Limiter


class Base:
    __slots__ = ("_gives_up", "_native", "_url", "__weakref__")

    def __init__(
        self,
        api_key: str | None = None,
        *,
        url: str | None = None,
        source: str = "ninekw",
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        min_interval: float = 0.25,
        upload_interval: float = 0.0,
        longest_pause: float = 120.0,
        first_poll: float = 5.0,
        poll_interval: float = 2.0,
        job_interval: float = 1.0,
        polling: Literal["polite", "balanced", "fast"] = "balanced",
        max_in_flight: int = 40,
        look_at_service: bool = True,
        recover_uploads: bool = False,
        check_content: bool = True,
        abandon: Literal["keep", "abort"] = "keep",
        retries: int = 3,
        retry_pause: float = 1.0,
        max_reply_bytes: int = 8 * 1024 * 1024,
        user_agent: str | None = None,
        proxy: str | None = None,
        ca_file: str | os.PathLike[str] | None = None,
        tls_roots: Literal["system", "bundled"] = "system",
        share: Literal["auto", "process", "machine"] = "auto",
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
        :param upload_interval: the least time between two uploads of the account; while the service
            refuses captchas as submitted too quickly (0015) it is a second and more by itself
        :param longest_pause: the longest pause that the service's word (``Retry-After``) or refusals
            may bring about
        :param first_poll: when to ask for an answer first, after the upload; the service asks for 5
        :param poll_interval: the time between two questions for one captcha; the service asks for 2
        :param job_interval: the time between two questions of :meth:`Client.work` while there is
            nothing to answer
        :param polling: how eagerly a batch asks for answers. ``"polite"``: only once an answer has,
            on average, been ready for a second; ``"balanced"``: a third fewer questions than
            possible, for half a second of delay; ``"fast"``: whenever there is a turn to spare
        :param max_in_flight: how many captchas a batch keeps open at once, at least 1; more bring a
            little more throughput, but each answer waits longer for its turn
        :param look_at_service: whether a batch looks at the service's load once a minute, to know
            how long people take
        :param recover_uploads: whether a captcha whose upload got no reply is looked up in the
            history, so that an answer that was paid for is not lost. Each upload then has a source
            of its own: ``source`` (cut to 21 characters), a hyphen and eight letters; where the
            account refuses that, the plain one is used
        :param check_content: whether the content of a captcha is looked at before it is uploaded, and
            paid for: one of a picture must be a GIF, JPEG or PNG file, or a sound where the kind
            allows that
        :param abandon: what becomes of a captcha when :meth:`Client.solve` or :meth:`Client.wait`
            ends by a deadline or a cancel, or when its batch is closed. ``"keep"``: it stays open;
            ``"abort"``: the service is told that it is not used, so that it is not charged if
            nobody has answered yet
        :param retries: how often a call is repeated where that is harmless
        :param retry_pause: the pause before the first repetition; it doubles each time
        :param max_reply_bytes: the largest reply with files that is read; histories have at most
            1 MiB, all other replies 64 KiB
        :param user_agent: the ``User-Agent`` header; None: ``ninekw/`` and the version
        :param proxy: ``http://``, ``https://``, ``socks4://``, ``socks4a://``, ``socks5://`` or
            ``socks5h://`` and host and port. ``"system"`` is what the system says: the environment's
            ``ALL_PROXY``, ``HTTPS_PROXY`` or ``HTTP_PROXY``, with ``NO_PROXY``, or on Windows the user's
            Internet settings. By default there is none, and nothing of this is read
        :param ca_file: a PEM file with the only certificate authorities to trust
        :param tls_roots: whose certificate authorities to trust: the operating system's or
            Mozilla's
        :param share: who shares one budget of requests. ``"process"``: this process's clients;
            ``"machine"``: all of this user's processes on this machine that do not keep to
            themselves, by a file in ``$XDG_RUNTIME_DIR/ninekw`` or the temporary folder; ``"auto"``:
            the machine's where that works, else the process's
        :param limiter: a budget that many machines share. Called before each request with the
            account's name (32 digits that do not show the key) and ``"upload"``, ``"poll"`` or
            ``"other"``; returns 0 to let it leave, or the seconds after which to ask again. It
            answers at once, on the thread of any call. What it raises becomes the cause of
            :class:`SharedBudgetError`; ``KeyboardInterrupt`` and the like pass through. Its method
            ``limited(account, seconds)``, if it has one, hears when the service wants a pause
        """
        self._native: _native.Client | None = None
        self._gives_up = abandon == "abort"
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
        self._url = url
        settings: dict[str, object] = {
            "url": url,
            "source": source,
            "timeout": timeout,
            "connect_timeout": connect_timeout,
            "min_interval": min_interval,
            "upload_interval": upload_interval,
            "longest_pause": longest_pause,
            "first_poll": first_poll,
            "poll_interval": poll_interval,
            "job_interval": job_interval,
            "polling": polling,
            "max_in_flight": max_in_flight,
            "look_at_service": look_at_service,
            "recover_uploads": recover_uploads,
            "check_content": check_content,
            "abandon": abandon,
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
        try:
            self._native = _native.Client(api_key, settings)
        finally:
            # Tracebacks that show local variables show no key and no proxy's password.
            del api_key, proxy, settings

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
        # One that is half made has neither.
        closed = ", closed" if getattr(self, "_native", None) is None else ""
        return f"<ninekw.Client of {getattr(self, '_url', None)}{closed}>"

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
