"""The calls about the account."""

from __future__ import annotations

from ._base import Base
from ._convert import (
    call_settings,
    history,
    history_detail,
    id_of,
    referrals,
    settings,
)
from ._reply import raw
from ._typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from typing_extensions import Unpack

    from . import _native
    from ._convert import OnProgress
    from ._options import (
        AccountOptions,
        CouponOptions,
        HistoryDetailOptions,
        ReferralsOptions,
        SolvedHistoryOptions,
        SubmittedHistoryOptions,
        TransferOptions,
        WrongHistoryOptions,
    )
    from .account import (
        Coupon,
        History,
        HistoryDetail,
        HistoryKind,
        NewAccount,
        Referrals,
        Settings,
        Transfer,
    )
    from .answer import Answer

    SettingName = Literal["selfsolve", "selfonly", "selfsend"]


class _Pages:
    """Unlike a generator, it can continue after an exception."""

    def __init__(
        self,
        pages: _native.HistoryPages,
        timeout: float | None,
        cancel: _native.CancelToken | None,
        on_progress: OnProgress | None,
    ) -> None:
        self._pages = pages
        self._call = timeout, cancel, on_progress

    def page(self, timeout: float | None, cancel: _native.CancelToken | None) -> History | None:
        """The next page, for the coroutines, which pass these settings for each."""
        page = self._pages.next(call_settings(timeout, cancel, None))
        return None if page is None else history(page)

    def __iter__(self) -> Iterator[History]:
        return self

    def __next__(self) -> History:
        # New settings for each page: another thread may fetch the next one.
        page = self._pages.next(call_settings(*self._call))
        if page is None:
            raise StopIteration
        return history(page)


class AccountCalls(Base):
    __slots__ = ()

    @overload
    def history(
        self,
        kind: Literal["submitted"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SubmittedHistoryOptions],
    ) -> History: ...

    @overload
    def history(
        self,
        kind: Literal["solved"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SolvedHistoryOptions],
    ) -> History: ...

    @overload
    def history(
        self,
        kind: Literal["wrong"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> History: ...

    @overload
    def history(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> History: ...

    def history(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: object,
    ) -> History:
        """A page of a history (actions ``userhistory``, ``userhistory2`` and ``userhistory3``).

        :param kind: ``"submitted"``: captchas that you submitted; ``"solved"``: that you answered;
            ``"wrong"``: answered wrongly, on either side
        :param options: the action's parameters: ``page`` (from 0), ``filter``, ``short``, ``archiv``,
            ``onlyapikey`` and so on
        :raises ReplyError: the reply is not a history

        >>> _ = client.solve("captcha.png")
        >>> len(client.history("submitted", page=0).rows) > 0
        True
        """
        call = call_settings(timeout, cancel, on_progress)
        return history(self._open().history(kind, {**options}, call))

    @overload
    def history_pages(
        self,
        kind: Literal["submitted"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SubmittedHistoryOptions],
    ) -> Iterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: Literal["solved"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[SolvedHistoryOptions],
    ) -> Iterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: Literal["wrong"],
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> Iterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> Iterator[History]: ...

    def history_pages(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: object,
    ) -> Iterator[History]:
        """All pages of a history, each fetched on demand, from the option ``page`` (0) on.

        It ends after the last page, and after a permanent failure. After a temporary failure, a
        cancel or a deadline you may continue with the same page.

        :param kind: as for :meth:`history`
        :param timeout: seconds for each page
        :param options: as for :meth:`history`

        >>> _ = client.solve("captcha.png")
        >>> for page in client.history_pages("submitted"):
        ...     print(page.count is None or page.count > 0)
        True
        """
        pages = self._open().history_pages(kind, {**options})
        return _Pages(pages, timeout, cancel, on_progress)

    def history_detail(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[HistoryDetailOptions],
    ) -> HistoryDetail:
        """Everything about a captcha that you submitted (action ``userhistorydetail``).

        :param captcha: its id, or its answer
        :param options: the action's parameters, such as ``archiv=True`` after two hours
        :raises ServiceError: there is no such captcha of yours

        >>> answer = client.solve("captcha.png")
        >>> client.history_detail(answer).captcha is not None
        True
        """
        request = (id_of(captcha), {**options}, call_settings(timeout, cancel, on_progress))
        return history_detail(self._open().history_detail(*request))

    def settings(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> Settings:
        """The account's settings (action ``userconfig``).

        >>> client.settings().selfsolve
        False
        """
        return settings(self._open().settings(call_settings(timeout, cancel, on_progress)))

    def set_setting(
        self,
        name: SettingName,
        on: bool,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
    ) -> None:
        """Turns a setting of the account on or off (actions ``userconfigselfsolve``,
        ``userconfigselfonly`` and ``userconfigselfsend``).

        :param name: ``"selfsolve"``, ``"selfonly"`` or ``"selfsend"``; see :class:`Settings`

        >>> client.set_setting("selfsolve", True)
        >>> client.settings().selfsolve
        True
        """
        self._open().set_setting(name, on, call_settings(timeout, cancel, on_progress))

    def referrals(
        self,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[ReferralsOptions],
    ) -> Referrals:
        """The users that you referred (action ``userconfigref``).

        >>> len(client.referrals().rows) >= 0
        True
        """
        call = call_settings(timeout, cancel, on_progress)
        return referrals(self._open().referrals({**options}, call))

    def transfer(
        self,
        credits: int,
        user_id: int,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[TransferOptions],
    ) -> Transfer:
        """Transfers credits to another user (action ``usertransfer``).

        The request is never repeated once it may have taken effect: after an exception that is not
        ``retryable``, check the balance.

        :param credits: how many (``guthaben``), at least 1000
        :param user_id: who receives them (``userid``)
        :param options: ``transferart=2`` takes credits of the bonus program too
        :raises ServiceError: too few credits, no such user, or no right to do so

        >>> transfer = client.transfer(1000, user_id=worker.settings().user_id)
        >>> transfer.id is not None
        True
        """
        from .account import Transfer

        request = (credits, user_id, {**options}, call_settings(timeout, cancel, on_progress))
        number, reply = self._open().transfer(*request)
        return Transfer(number, raw(reply))

    def create_coupon(
        self,
        credits: int,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[CouponOptions],
    ) -> Coupon:
        """Creates a coupon (action ``usergutscheincreate``). The request is never repeated once it
        may have taken effect.

        :param credits: how many (``guthaben``), at least 1000
        :raises ServiceError: too few credits, or no right to do so

        >>> coupon = client.create_coupon(1000)
        >>> len(coupon.code) > 0
        True
        """
        from .account import Coupon

        call = call_settings(timeout, cancel, on_progress)
        return Coupon(*self._open().create_coupon(credits, {**options}, call))

    def create_account(
        self,
        code: int | str,
        ref: int | None = None,
        *,
        timeout: float | None = None,
        cancel: _native.CancelToken | None = None,
        on_progress: OnProgress | None = None,
        **options: Unpack[AccountOptions],
    ) -> NewAccount:
        """Creates an account (action ``anmelden2_create``). The request is never repeated once it may
        have taken effect.

        :param code: what pays for it: your own credits (``int``), at least 40000, or the code of a
            coupon (``str``)
        :param ref: the user id of the user who referred the new one
        :raises ServiceError: too few credits, or no such coupon

        >>> account = client.create_account(40000)
        >>> len(account.user) > 0
        True
        """
        from .account import NewAccount

        call = call_settings(timeout, cancel, on_progress)
        return NewAccount(*self._open().create_account(code, ref, {**options}, call))
