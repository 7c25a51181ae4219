"""The client: one method a call."""

from __future__ import annotations

from ._account import AccountCalls
from ._answering import AnsweringCalls
from ._submitting import SubmittingCalls

__all__ = ["Client"]


class Client(SubmittingCalls, AnsweringCalls, AccountCalls):
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

    __slots__ = ()


Client.__module__ = "ninekw"
