"""The calls about the account, for coroutines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Literal, overload

from ..account import (
    Coupon,
    History,
    HistoryDetail,
    HistoryKind,
    NewAccount,
    Referrals,
    Settings,
    Transfer,
)
from ..answer import Answer
from ._base import Base

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._account import SettingName
    from .._options import (
        AccountOptions,
        CouponOptions,
        HistoryDetailOptions,
        ReferralsOptions,
        SolvedHistoryOptions,
        SubmittedHistoryOptions,
        TransferOptions,
        WrongHistoryOptions,
    )


class _Pages(AsyncIterator[History]):
    """Unlike a generator, it can continue after an exception."""

    def __init__(self, client: Base, pages: Any, timeout: float | None) -> None:
        self._client = client
        self._pages = pages
        self._timeout = timeout

    async def __anext__(self) -> History:
        page: History | None = await self._client._call(self._pages.page, timeout=self._timeout)
        if page is None:
            raise StopAsyncIteration
        return page


class AccountCalls(Base):
    __slots__ = ()

    @overload
    async def history(
        self,
        kind: Literal["submitted"],
        *,
        timeout: float | None = None,
        **options: Unpack[SubmittedHistoryOptions],
    ) -> History: ...

    @overload
    async def history(
        self,
        kind: Literal["solved"],
        *,
        timeout: float | None = None,
        **options: Unpack[SolvedHistoryOptions],
    ) -> History: ...

    @overload
    async def history(
        self,
        kind: Literal["wrong"],
        *,
        timeout: float | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> History: ...

    @overload
    async def history(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> History: ...

    async def history(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        **options: object,
    ) -> History:
        """A page of a history (actions ``userhistory``, ``userhistory2`` and ``userhistory3``);
        see :meth:`ninekw.Client.history`.

        :raises ReplyError: nothing like a history came

        >>> _ = await client.solve("captcha.png")
        >>> len((await client.history("submitted", page=0)).rows) > 0
        True
        """
        call: Any = self._blocking.history
        result: History = await self._call(call, kind, timeout=timeout, **options)
        return result

    @overload
    def history_pages(
        self,
        kind: Literal["submitted"],
        *,
        timeout: float | None = None,
        **options: Unpack[SubmittedHistoryOptions],
    ) -> AsyncIterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: Literal["solved"],
        *,
        timeout: float | None = None,
        **options: Unpack[SolvedHistoryOptions],
    ) -> AsyncIterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: Literal["wrong"],
        *,
        timeout: float | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> AsyncIterator[History]: ...

    @overload
    def history_pages(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        **options: Unpack[WrongHistoryOptions],
    ) -> AsyncIterator[History]: ...

    def history_pages(
        self,
        kind: HistoryKind,
        *,
        timeout: float | None = None,
        **options: object,
    ) -> AsyncIterator[History]:
        """All pages of a history, each fetched on demand, from the option ``page`` (0) on;
        see :meth:`ninekw.Client.history_pages`.

        >>> _ = await client.solve("captcha.png")
        >>> async for page in client.history_pages("submitted"):
        ...     print(page.count is None or page.count > 0)
        True
        """
        pages: Any = self._blocking.history_pages
        return _Pages(self, pages(kind, **options), timeout)

    async def history_detail(
        self,
        captcha: int | Answer,
        /,
        *,
        timeout: float | None = None,
        **options: Unpack[HistoryDetailOptions],
    ) -> HistoryDetail:
        """Everything about a captcha that you submitted (action ``userhistorydetail``); see
        :meth:`ninekw.Client.history_detail`.

        :raises ServiceError: there is no such captcha of yours

        >>> answer = await client.solve("captcha.png")
        >>> (await client.history_detail(answer)).captcha is not None
        True
        """
        call = self._blocking.history_detail
        return await self._call(call, captcha, timeout=timeout, **options)

    async def settings(
        self,
        *,
        timeout: float | None = None,
    ) -> Settings:
        """The account's settings (action ``userconfig``); see :meth:`ninekw.Client.settings`.

        >>> (await client.settings()).selfsolve
        False
        """
        return await self._call(self._blocking.settings, timeout=timeout)

    async def set_setting(
        self,
        name: SettingName,
        on: bool,
        *,
        timeout: float | None = None,
    ) -> None:
        """Turns one of the account's switches on or off (actions ``userconfigselfsolve``,
        ``userconfigselfonly`` and ``userconfigselfsend``); see
        :meth:`ninekw.Client.set_setting`.

        >>> await client.set_setting("selfsolve", True)
        >>> (await client.settings()).selfsolve
        True
        """
        await self._call(self._blocking.set_setting, name, on, timeout=timeout)

    async def referrals(
        self,
        *,
        timeout: float | None = None,
        **options: Unpack[ReferralsOptions],
    ) -> Referrals:
        """The users that you referred (action ``userconfigref``); see
        :meth:`ninekw.Client.referrals`.

        >>> len((await client.referrals()).rows) >= 0
        True
        """
        return await self._call(self._blocking.referrals, timeout=timeout, **options)

    async def transfer(
        self,
        credits: int,
        user_id: int,
        *,
        timeout: float | None = None,
        **options: Unpack[TransferOptions],
    ) -> Transfer:
        """Hands credits to another user (action ``usertransfer``); see
        :meth:`ninekw.Client.transfer`.

        :raises ServiceError: too few credits, no such user, or no right to do so

        >>> user_id = (await worker.settings()).user_id
        >>> (await client.transfer(1000, user_id)).id is not None
        True
        """
        call = self._blocking.transfer
        return await self._call(call, credits, user_id, timeout=timeout, **options)

    async def create_coupon(
        self,
        credits: int,
        *,
        timeout: float | None = None,
        **options: Unpack[CouponOptions],
    ) -> Coupon:
        """Makes a coupon (action ``usergutscheincreate``). It is never repeated once it may have
        taken effect; see :meth:`ninekw.Client.create_coupon`.

        :raises ServiceError: too few credits, or no right to do so

        >>> len((await client.create_coupon(1000)).code) > 0
        True
        """
        call = self._blocking.create_coupon
        return await self._call(call, credits, timeout=timeout, **options)

    async def create_account(
        self,
        code: int | str,
        ref: int | None = None,
        *,
        timeout: float | None = None,
        **options: Unpack[AccountOptions],
    ) -> NewAccount:
        """Makes an account (action ``anmelden2_create``). It is never repeated once it may have
        taken effect; see :meth:`ninekw.Client.create_account`.

        :raises ServiceError: too few credits, or no such coupon

        >>> len((await client.create_account(40000)).user) > 0
        True
        """
        call = self._blocking.create_account
        return await self._call(call, code, ref, timeout=timeout, **options)
