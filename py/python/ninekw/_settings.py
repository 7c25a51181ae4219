# Made by `cargo xtask codegen` from the table of settings: do not edit.
"""The settings of a client."""

from __future__ import annotations

from ._typing import TYPE_CHECKING
from .errors import unknown_setting

if TYPE_CHECKING:
    import os
    from typing import Literal, TypedDict

    from typing_extensions import Never

    from ._convert import Limiter

    class ClientSettings(TypedDict, total=False):
        url: str | None
        source: str
        user_agent: str | None
        timeout: float
        connect_timeout: float
        min_interval: float
        upload_interval: float
        longest_pause: float
        first_poll: float
        poll_interval: float
        job_interval: float
        polling: Literal["polite", "balanced", "fast"]
        max_in_flight: int
        look_at_service: bool
        recover_uploads: bool
        journal: str | os.PathLike[str] | None
        check_content: bool
        max_credits: int
        min_balance: int
        abandon: Literal["keep", "abort"]
        retries: int
        retry_pause: float
        max_reply_bytes: int
        proxy: str | None
        tls_roots: Literal["system", "bundled"]
        ca_file: str | os.PathLike[str] | None
        share: Literal["process", "machine", "auto"]
        limiter: Limiter | None


class Settings:
    __slots__ = ()

    def __init__(
        self,
        api_key: str | None = None,
        *,
        url: str | None = None,
        source: str = "ninekw",
        user_agent: str | None = None,
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
        journal: str | os.PathLike[str] | None = None,
        check_content: bool = True,
        max_credits: int = 0,
        min_balance: int = 0,
        abandon: Literal["keep", "abort"] = "keep",
        retries: int = 3,
        retry_pause: float = 1.0,
        max_reply_bytes: int = 8388608,
        proxy: str | None = None,
        tls_roots: Literal["system", "bundled"] = "system",
        ca_file: str | os.PathLike[str] | None = None,
        share: Literal["process", "machine", "auto"] = "auto",
        limiter: Limiter | None = None,
        **unknown: Never,
    ) -> None:
        """Times are in seconds.

        :param api_key: the account's API key; None reads the environment variable
            ``NINEKW_API_KEY``
        :param url: The service's address: http:// or https:// with host and, where needed, port
            and path prefix. At most 2000 characters. None reads the environment variable
            ``NINEKW_URL``, and without that is ``https://www.9kw.eu``.
        :param source: The name of the calling program, sent to the service where the action has
            the parameter ``source``. At most 30 characters.
        :param user_agent: The User-Agent header, in printable ASCII. 1 to 1000 characters. None
            is ``ninekw/`` and the version.
        :param timeout: How long one request may take, from the connection to the last byte of
            the reply. How long people may take is a captcha's ``maxtimeout``, and how long your
            program waits is the call's own time limit. Longer than 0.
        :param connect_timeout: How long it may take to look up the name, and to connect. Longer
            than 0.
        :param min_interval: The least time between two requests of the account. At the service
            itself at least 250 ms, checked when the client is made.
        :param upload_interval: The least time between two uploads of the account; 0: as between
            all requests. While the service refuses captchas as submitted too quickly (code 15), it
            is a second or more by itself.
        :param longest_pause: The longest pause that the service can impose by Retry-After or by
            refusals. Longer than 0.
        :param first_poll: The least time from the upload to the first poll. At the service
            itself at least 5 s, checked when the client is made.
        :param poll_interval: The time between two polls of one captcha. At the service itself
            at least 2 s, checked when the client is made.
        :param job_interval: The pause of ``work`` after the service had no captcha to answer.
        :param polling: How eagerly a batch polls. ``"polite"``: Few polls: only once an answer
            has, on average, been ready for a second. ``"balanced"``: A third fewer polls than
            possible, for half a second of delay. The default. ``"fast"``: A poll whenever there is
            a turn to spare.
        :param max_in_flight: How many captchas a batch keeps pending at once. More bring a
            little more throughput, but each answer waits longer for its turn. 1 or more.
        :param look_at_service: Whether a batch looks at the service's load once a minute, to
            know how long people take.
        :param recover_uploads: Whether a captcha whose upload got no reply is looked up in the
            history, so that an answer that was paid for is not lost. Each upload then has a source
            of its own: the configured one (cut to 21 characters), a hyphen and eight letters; where
            the account refuses that source, the plain one is used.
        :param journal: A file that knows which captchas are paid for, so that a program that
            was killed can run again and pays for none twice. Before an upload leaves, a line is on
            the disk, then the captcha's id, then its answer. A captcha that is added under a tag
            that the file knows is not uploaded again: its answer is waited for, or is that of the
            file. One without a tag takes the place of an equal one that an ended process left
            pending. Processes may share the file; each account needs its own. Uploads are found
            again as with ``recover_uploads``. Made if it is not there, when the client is made.
        :param check_content: Whether the content of a captcha is checked before it is uploaded,
            and paid for: a picture must be a GIF, JPEG or PNG file, or a sound where the kind
            allows that.
        :param max_credits: How many credits all captchas of the client, since it was made, may
            cost; 0 for any number. Another one is refused before it is sent (SPENDING_LIMIT). A
            captcha counts from its upload on, also if the reply is lost, at 10 credits, or 30 for
            ``interactive``, with 6 more for ``confirm``, 10 less for ``checkanswer``, and ``prio``.
            What the service did not accept, or nobody solved, does not count. A child of a fork
            counts on for itself. 0 or more.
        :param min_balance: The balance that captchas must leave; 0 for any. One that would
            leave less is refused before it is sent (SPENDING_LIMIT). The balance is the last that
            the service told, less what was uploaded since. It is asked for before the first upload,
            and before a refusal if the last reading is a minute old. 0 or more.
        :param abandon: What becomes of a captcha when ``solve`` or ``wait`` ends by a deadline
            or a cancel, or when its batch is closed early. ``"keep"``: The captcha stays pending,
            and ``wait`` goes on with it, also in another process. The default. ``"abort"``: The
            service is told that nobody wants the captcha any more, so that it is not charged if
            nobody has answered yet. If the last poll is long ago there is one more, and an answer
            that has come in the meantime is given after all.
        :param retries: How often a call is repeated where that is harmless. The polls of a wait
            are repeated until its deadline. 0 or more.
        :param retry_pause: The pause before the first retry; it doubles each time, up to 30 s.
            After the service's code 56 it is a quarter of that, and four times as long each time
            that code comes again soon.
        :param max_reply_bytes: The largest reply with files that is read. Histories have at
            most 1 MiB, all other replies 64 KiB. In bytes, 1 or more.
        :param proxy: A proxy for all requests: ``scheme://[user:password@]host:port`` with
            http, https, socks4, socks4a, socks5 or socks5h. By default there is none, whatever the
            environment says. "system" stands for the environment's ALL_PROXY, HTTPS_PROXY or
            HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
            settings, if they name one server for everything. Checked when the client is made.
        :param tls_roots: Which certificate authorities to trust. ``"system"``: The operating
            system's certificate authorities; where it has none, the bundled ones. The default.
            ``"bundled"``: Mozilla's certificate authorities as of the library's release.
        :param ca_file: A PEM file with the only certificate authorities to trust, in place of
            ``tls_roots``. Read when the client is made.
        :param share: Who shares one request budget. ``"process"``: All clients of the account
            in this process. ``"machine"``: All processes of this user on this machine that do not
            keep to themselves. They meet at a file in $XDG_RUNTIME_DIR/ninekw or, without that
            variable, in ninekw-USERID among the temporary files. Where that cannot work, no client
            is made (SHARED_BUDGET). ``"auto"``: As with ``machine`` where that works, else as with
            ``process``. The default.
        :param limiter: A budget that many machines share, asked before each request besides the
            process's own. None by default. Called with the account's name (32 digits that do not
            show the key) and ``"upload"``, ``"poll"`` or ``"other"``; returns 0 to let the request
            leave, or the seconds after which to ask again. It answers at once, on the thread of any
            call. What it raises becomes the cause of :class:`SharedBudgetError`;
            ``KeyboardInterrupt`` and the like pass through. Its method ``limited(account,
            seconds)``, if it has one, hears when the service wants a pause.
        """
        settings: dict[str, object] = {
            "url": url,
            "source": source,
            "user_agent": user_agent,
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
            "journal": journal,
            "check_content": check_content,
            "max_credits": max_credits,
            "min_balance": min_balance,
            "abandon": abandon,
            "retries": retries,
            "retry_pause": retry_pause,
            "max_reply_bytes": max_reply_bytes,
            "proxy": proxy,
            "tls_roots": tls_roots,
            "ca_file": ca_file,
            "share": share,
            "limiter": limiter,
        }
        try:
            for name in unknown:
                raise unknown_setting(name, ["api_key", *settings])
            self._connect(api_key, settings)
        finally:
            # Tracebacks that show local variables show no key and no proxy's password.
            del api_key, proxy, settings, unknown

    def _connect(self, api_key: str | None, settings: dict[str, object]) -> None:
        raise NotImplementedError
