"""The exceptions. All come from :class:`NinekwError` and carry what a program needs to act on."""

from __future__ import annotations

from ._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "AccountError",
    "AnswerError",
    "AuthError",
    "BalanceError",
    "BusyError",
    "CancelledError",
    "ConfigError",
    "DeadlineError",
    "GoneError",
    "InputError",
    "InternalError",
    "LimitError",
    "NetworkError",
    "NetworkTimeoutError",
    "NinekwError",
    "ReplyError",
    "ServerError",
    "ServiceError",
    "SharedBudgetError",
    "SubmitUnknownError",
    "UnsolvedError",
]


class NinekwError(Exception):
    """The base class of all exceptions of this package. None contains the API key."""

    message: str
    """What happened and what to do about it, in one line."""
    status: int
    """The library's number of the error, 100 to 999, the same in every language."""
    name: str
    """The name of that number, for instance ``"UNSOLVED"``."""
    code: int | None
    """The service's own error code, 1 to 57, if the service refused the call."""
    http_status: int | None
    """The HTTP status, if there was a reply."""
    captcha_id: int | None
    """The captcha that the error is about. If it is pending, :meth:`Client.wait` continues."""
    retryable: bool
    """Whether it is harmless to repeat the same call and the repetition may succeed."""
    retry_after: float | None
    """The seconds that the service asked to wait before that."""
    operation: str
    """The action that failed, or ``"config"`` or ``"options"``."""
    reply: str | None
    """The unreadable reply to a call that spent credits: it may contain what was paid for, such as
    the code of a coupon. No other output shows it."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        name: str = "",
        code: int | None = None,
        http_status: int | None = None,
        captcha_id: int | None = None,
        retryable: bool = False,
        retry_after: float | None = None,
        operation: str = "",
        reply: str | None = None,
    ) -> None:
        # With only the message in `args`, pickling, which keeps `args` and attributes, works.
        super().__init__(message)
        self.message = message
        self.status = status
        self.name = name
        self.code = code
        self.http_status = http_status
        self.captcha_id = captcha_id
        self.retryable = retryable
        self.retry_after = retry_after
        self.operation = operation
        self.reply = reply


class ConfigError(NinekwError, ValueError):
    """An argument, option, setting or file is wrong. Nothing was sent."""


class NetworkError(NinekwError):
    """The network failed: no address, no connection, TLS, proxy, or a connection that broke."""


class NetworkTimeoutError(NetworkError, TimeoutError):
    """No complete reply within the client's ``timeout``."""


class SharedBudgetError(NetworkError):
    """The shared request budget is unavailable. Nothing was sent.

    The exception of a ``limiter`` is the ``__cause__``.
    """


class ReplyError(NinekwError):
    """The reply is not one of the service's: an error page, a redirect, too large, or garbled."""


class ServiceError(NinekwError):
    """The service refused the call; ``code`` has its number."""


class AuthError(ServiceError):
    """The API key is missing, unknown or switched off."""


class AccountError(ServiceError):
    """The account's settings or rights forbid the call."""


class BalanceError(ServiceError):
    """Too few credits."""


class LimitError(ServiceError):
    """Too many requests in too little time."""


class InputError(ServiceError):
    """The service refused the data sent, for instance the picture."""


class AnswerError(ServiceError):
    """The service refused the answer to a captcha."""


class GoneError(ServiceError):
    """The captcha is unknown, finished or no longer yours."""


class ServerError(ServiceError):
    """The service failed."""


class CancelledError(NinekwError):
    """A :class:`CancelToken` was triggered, or ``on_progress`` returned False."""


class DeadlineError(NinekwError, TimeoutError):
    """The call's ``timeout`` passed. The captcha stays pending: wait for ``captcha_id`` again."""


class UnsolvedError(NinekwError):
    """No worker answered in time. The captcha is not charged."""


class SubmitUnknownError(NinekwError):
    """The reply to an upload was lost: it may have been accepted. It was not repeated."""


class InternalError(NinekwError):
    """A fault of this package. Please report it."""


class BusyError(InternalError):
    """A call was made from inside ``on_progress``, or on a batch that is in use by another thread, or
    what it was to forget is waited for. Note what to do and do it after the call."""


# How many ids a note has; `captcha_ids` has all.
_MOST_SHOWN = 20

_BY_STATUS: dict[int, type[NinekwError]] = {
    205: NetworkTimeoutError,
    207: SharedBudgetError,
    401: AuthError,
    402: AccountError,
    403: BalanceError,
    404: LimitError,
    405: InputError,
    406: AnswerError,
    407: GoneError,
    408: ServerError,
    500: CancelledError,
    501: DeadlineError,
    502: UnsolvedError,
    503: SubmitUnknownError,
    902: BusyError,
}

_BY_CLASS: dict[int, type[NinekwError]] = {
    1: ConfigError,
    2: NetworkError,
    3: ReplyError,
    4: ServiceError,
    9: InternalError,
}


def error_class(status: int) -> type[NinekwError]:
    """The exception class of a status; for an unknown number the class of its hundreds."""
    return _BY_STATUS.get(status) or _BY_CLASS.get(status // 100) or NinekwError


def build(
    status: int,
    name: str,
    message: str,
    operation: str,
    code: int | None,
    http_status: int | None,
    captcha_id: int | None,
    retryable: bool,
    retry_after: float | None,
    reply: str | None,
) -> NinekwError:
    """The exception with these attributes; called by the native module."""
    return error_class(status)(
        message,
        status=status,
        name=name,
        operation=operation,
        code=code,
        http_status=http_status,
        captcha_id=captcha_id,
        retryable=retryable,
        retry_after=retry_after,
        reply=reply,
    )


def unknown_setting(name: str, known: list[str]) -> TypeError:
    """What Python itself raises, with the setting that was probably meant."""
    from . import _native

    near = known[_native.nearest(name, known)]
    return TypeError(
        f"Client() got an unexpected keyword argument {name!r}; did you mean {near!r}?"
    )


def tell_pending(raised: BaseException, ids: Sequence[int]) -> None:
    """Tells in an exception of the caller's code, such as ``KeyboardInterrupt``, which captchas are
    pending: in its attributes ``captcha_id`` and ``captcha_ids``, and in a note, which tracebacks
    show from Python 3.11 on."""
    # Equal pictures are one captcha.
    ids = tuple(dict.fromkeys(ids))
    known: tuple[int, ...] = getattr(raised, "captcha_ids", ())
    if isinstance(raised, NinekwError) or len(ids) <= len(known):
        return
    notes = [n for n in getattr(raised, "__notes__", ()) if not known or n != _pending_note(known)]
    try:
        raised.captcha_id = ids[0]  # type: ignore[attr-defined]
        raised.captcha_ids = ids  # type: ignore[attr-defined]
        # As `add_note` does, which Python 3.10 lacks.
        setattr(raised, "__notes__", [*notes, _pending_note(ids)])
    except (AttributeError, TypeError):
        pass  # Some exceptions have no settable attributes; they are raised unchanged.


def _pending_note(ids: Sequence[int]) -> str:
    what = f"captcha {ids[0]} is"
    if len(ids) > 1:
        shown = ", ".join(map(str, ids[:_MOST_SHOWN]))
        more = " and so on" if len(ids) > _MOST_SHOWN else ""
        what = f"captchas {shown}{more} are"
    how = f"Client.wait({ids[0]}) fetches the answer, also in another process"
    return f"{what} submitted and pending: {how}"


def config_error(message: str, operation: str = "call") -> ConfigError:
    """A mistake of the caller's that Python notices before the native module does."""
    return ConfigError(message, status=100, name="INVALID_ARGUMENT", operation=operation)


# What a traceback and a pickle call the classes is where they are imported from.
for _name in __all__:
    globals()[_name].__module__ = "ninekw"
