"""The account: histories, settings, transfers, coupons and new accounts.

The service does not document the columns of its histories; they have the names that it sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn

from ._reply import raw

if TYPE_CHECKING:
    from . import _native

__all__ = [
    "Coupon",
    "History",
    "HistoryDetail",
    "HistoryKind",
    "NewAccount",
    "Referrals",
    "Row",
    "Settings",
    "Table",
    "Transfer",
]

HistoryKind = Literal["submitted", "solved", "wrong"]
"""Captchas that you submitted, that you answered, or answered wrongly on either side."""


class Row(Mapping[str, str]):
    """One row: its cells by column name, exactly as sent.

    An absent cell is not a key. A row may have more cells than columns, and columns with the same
    name; ``cells`` has all of them.
    """

    __slots__ = ("cells", "columns")

    def __init__(self, columns: tuple[str, ...], cells: tuple[str | None, ...]) -> None:
        self.columns = columns
        """The names of the columns."""
        self.cells = cells
        """Every cell in order; None if it was not sent."""

    def __getitem__(self, name: str) -> str:
        cell = self.cells[self.columns.index(name)] if name in self.columns else None
        if cell is None:
            raise KeyError(name)
        return cell

    def __iter__(self) -> Iterator[str]:
        return (name for name in dict.fromkeys(self.columns) if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"Row({dict(self)})"


class Table(NamedTuple):
    """Rows with named columns."""

    name: str
    """The service's name for the table."""
    columns: tuple[str, ...]
    """The names of the columns."""
    rows: tuple[Row, ...]
    """The rows, in the service's order."""


class History:
    """A page of a history (actions ``userhistory``, ``userhistory2`` and ``userhistory3``)."""

    __slots__ = ("_reply", "columns", "count", "rows")

    def __init__(
        self,
        count: int | None,
        columns: tuple[str, ...],
        rows: tuple[Row, ...],
        reply: _native._ReplyParts,
    ) -> None:
        self.count = count
        """The number of entries of the whole history, if the service tells it."""
        self.columns = columns
        """The names of the columns."""
        self.rows = rows
        """The entries of the page; none past the last page, and with ``short=True``."""
        self._reply = reply

    @property
    def raw(self) -> Mapping[str, Any]:
        """The whole reply; for the text form, ``{"text": ...}``."""
        return raw(self._reply)

    def __repr__(self) -> str:
        return f"<ninekw.History, {len(self.rows)} of {self.count} entries>"


class HistoryDetail(NamedTuple):
    """Everything about one submitted captcha (action ``userhistorydetail``)."""

    tables: Mapping[str, Table]
    """All tables of the reply: ``captcha``, ``system``, ``users``, ``skip``, ``answers``,
    ``confirm``."""
    raw: Mapping[str, Any]
    """The whole reply; for the text form, ``{"text": ...}``."""

    @property
    def captcha(self) -> Table | None:
        """The captcha itself, in one row."""
        return self.tables.get("captcha")

    @property
    def queued(self) -> Table | None:
        """When the captcha was queued ("allocation of system")."""
        return self.tables.get("system")

    @property
    def assigned(self) -> Table | None:
        """The workers who got the captcha ("allocation to users")."""
        return self.tables.get("users")

    @property
    def skipped(self) -> Table | None:
        """The workers who skipped it."""
        return self.tables.get("skip")

    @property
    def answers(self) -> Table | None:
        """The answers."""
        return self.tables.get("answers")

    @property
    def checks(self) -> Table | None:
        """The checks of the answers."""
        return self.tables.get("confirm")


class Settings(NamedTuple):
    """The account's settings (action ``userconfig``). Those that the service does not send are None."""

    user_id: int | None
    """The account's user id."""
    credits: int | None
    """The credits left."""
    selfsolve: bool | None
    """You also get your own captchas as jobs."""
    selfonly: bool | None
    """You only get your own captchas as jobs."""
    selfsend: bool | None
    """Nobody but you gets your captchas."""
    raw: Mapping[str, Any]
    """The whole reply."""


class Referrals(NamedTuple):
    """The users that you referred (action ``userconfigref``)."""

    columns: tuple[str, ...]
    """The names of the columns."""
    rows: tuple[Row, ...]
    """The users."""
    raw: Mapping[str, Any]
    """The whole reply; for the text form, ``{"text": ...}``."""


class Transfer(NamedTuple):
    """A completed transfer of credits (action ``usertransfer``)."""

    id: int | None
    """The transfer's number (``transferid``)."""
    raw: Mapping[str, Any]
    """The whole reply."""


class _Secret:
    """A result that is hidden in ``repr`` and cannot be pickled."""

    __slots__ = ("_reply",)

    def __init__(self, reply: _native._ReplyParts) -> None:
        self._reply = reply

    @property
    def raw(self) -> Mapping[str, Any]:
        """The whole reply, including the secret."""
        return raw(self._reply)

    def __reduce__(self) -> NoReturn:
        kind = type(self).__name__
        raise TypeError(f"a {kind} cannot be pickled or copied, it is worth money: take its parts")


class Coupon(_Secret):
    """A coupon (action ``usergutscheincreate``). ``repr`` hides its code, which is worth its credits;
    it cannot be pickled."""

    __slots__ = ("_code",)

    def __init__(self, code: str, reply: _native._ReplyParts) -> None:
        super().__init__(reply)
        self._code = code

    @property
    def code(self) -> str:
        """The code that redeems it."""
        return self._code

    def __repr__(self) -> str:
        return "<ninekw.Coupon>"


class NewAccount(_Secret):
    """A new account (action ``anmelden2_create``). ``repr`` hides its password; it cannot be
    pickled."""

    __slots__ = ("_password", "_user")

    def __init__(self, user: str, password: str, reply: _native._ReplyParts) -> None:
        super().__init__(reply)
        self._user = user
        self._password = password

    @property
    def user(self) -> str:
        """The user's name."""
        return self._user

    @property
    def password(self) -> str:
        """The user's password."""
        return self._password

    def __repr__(self) -> str:
        return f"<ninekw.NewAccount {self._user!r}>"


for _class in (
    Coupon,
    History,
    HistoryDetail,
    NewAccount,
    Referrals,
    Row,
    Settings,
    Table,
    Transfer,
):
    _class.__module__ = "ninekw"
