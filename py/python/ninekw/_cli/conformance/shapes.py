"""What the sandbox replies: the shape that each reply is compared with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from .exchanges import Exchange

HISTORY = ("id", "date", "type", "confirm", "answer", "feedback", "credits", "source") + (
    "correctsource",
)
DETAIL = ("id", "date", "type", "confirm", "maxtimeout", "status", "answer", "feedback", "credits")
REFERRALS = ("id", "date")


class Shape:
    """One way in which a reply can look."""

    status = 200
    is_unreadable = False
    """Whether no reader takes it."""

    def differences(self, exchange: Exchange) -> list[str]:
        """In what a reply is another one."""
        if exchange.failure is not None:
            return [f"no reply: {exchange.failure}"]
        found: list[str] = []
        if exchange.status != self.status:
            found.append(f"HTTP status {exchange.status} instead of {self.status}")
        if exchange.is_page and not isinstance(self, Page):
            return [*found, "an HTML page"]
        return found + self._inside(exchange)

    def _inside(self, exchange: Exchange) -> list[str]:
        raise NotImplementedError


@dataclass(frozen=True)
class Json(Shape):
    """An object with these keys; see ``_FITS`` for the values."""

    keys: Mapping[str, str]
    optional: Mapping[str, str] | None = None

    def _inside(self, exchange: Exchange) -> list[str]:
        found = exchange.object
        if found is None or exchange.code is not None:
            return [_unlike("JSON", exchange)]
        optional = self.optional or {}
        missing = [f"`{key}` is missing" for key in self.keys if key not in found]
        new = [f"`{key}` is new" for key in found if key not in self.keys and key not in optional]
        known = {**optional, **self.keys}
        values = [
            f"`{key}` is {_named(value)} instead of {known[key]}"
            for key, value in found.items()
            if key in known and not any(_fits(value, one) for one in known[key].split(" or "))
        ]
        return missing + new + values


@dataclass(frozen=True)
class Text(Shape):
    """A text that matches whole."""

    pattern: str
    called: str

    def _inside(self, exchange: Exchange) -> list[str]:
        if re.fullmatch(self.pattern, exchange.text, re.DOTALL):
            return []
        return [_unlike(self.called, exchange)]


@dataclass(frozen=True)
class Rows(Shape):
    """The text form of a table, with or without the count in its first line."""

    columns: tuple[str, ...]
    counted: bool = True
    blocks: bool = False
    """Whether the five blocks of the details follow."""

    def _inside(self, exchange: Exchange) -> list[str]:
        if exchange.code is not None or exchange.object is not None:
            return [_unlike("a table", exchange)]
        lines = re.split(r"\r?\n|\r", exchange.text)
        if self.counted:
            first, *lines = lines
            if not first.isdecimal():
                return ["the first line is no count"]
        found = lines[0].split("|") if lines else []
        differences = compared(found, self.columns)
        if self.blocks:
            fences = re.findall(r"<-- NEXT(\d) -->", exchange.text)
            if sorted({*fences}) != ["1", "2", "3", "4", "5"]:
                differences.append("the five blocks are not there")
        return differences


@dataclass(frozen=True)
class Refusal(Shape):
    """An error code, as JSON or as text."""

    code: int
    as_json: bool = True

    def _inside(self, exchange: Exchange) -> list[str]:
        if exchange.code is None:
            return [f"no error, where {self.code:04} was expected"]
        found = [f"error {exchange.code:04} instead of {self.code:04}"]
        if exchange.code == self.code:
            found = []
        if (exchange.object is not None) != self.as_json:
            found.append(f"the error is {'text' if self.as_json else 'JSON'}")
        return found


class File(Shape):
    """The bytes that were uploaded."""

    def _inside(self, exchange: Exchange) -> list[str]:
        return [] if (exchange.body or b"")[:4] == b"\x89PNG" else [_unlike("the PNG", exchange)]


class Page(Shape):
    """A page that says that there is nothing."""

    status = 404
    is_unreadable = True

    def _inside(self, exchange: Exchange) -> list[str]:
        return [] if exchange.is_page else [_unlike("an HTML page", exchange)]


def compared(found: list[str], wanted: tuple[str, ...]) -> list[str]:
    """Columns and their order."""
    if found == [*wanted]:
        return []
    if sorted(found) == sorted(wanted):
        return [f"the columns come in another order: {'|'.join(found)}"]
    new = [name for name in found if name not in wanted]
    gone = [name for name in wanted if name not in found]
    said = [f"new columns {'|'.join(new)}"] * bool(new)
    return said + [f"columns {'|'.join(gone)} are missing"] * bool(gone)


def _fits(value: Any, wanted: str) -> bool:
    if wanted.startswith('"'):
        return isinstance(value, str) and value == wanted.strip('"')
    return _FITS[wanted](value)


def _is_success(value: Any) -> bool:
    return isinstance(value, dict) and cast("dict[str, Any]", value).get("success") is True


# By their names in the shapes; a word in quotes is that word.
_FITS: dict[str, Callable[[Any], bool]] = {
    "a number": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "digits": lambda v: isinstance(v, str) and v.isdecimal(),
    "a text": lambda v: isinstance(v, str),
    "a list": lambda v: isinstance(v, list),
    "an object": lambda v: isinstance(v, dict),
    "null": lambda v: v is None,
    "a success": _is_success,
    "anything": lambda v: True,
}


def _named(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z ?]{0,20}", value):
        return f'"{value}"'
    for name in ("null", "a number", "digits", "a text", "a list", "an object"):
        if _FITS[name](value):
            return name
    return type(value).__name__


def _unlike(wanted: str, exchange: Exchange) -> str:
    if exchange.code is not None:
        return f"error {exchange.code:04} instead of {wanted}"
    found = "JSON" if exchange.object is not None else "text"
    if not exchange.body:
        found = "nothing"
    return f"{found} instead of {wanted}"


_OK = {"message": '"OK"', "status": "a success"}
OK = Json(_OK)
BALANCE = Json({**_OK, "credits": "a number"})
SETTINGS = Json(
    {**_OK, **dict.fromkeys(("id", "credits", "selfsolve", "selfonly", "selfsend"), "a number")}
)
UPLOADED = Json({**_OK, "captchaid": "digits"})
WAITING = Json({**_OK, "credits": "a number", "try_again": "a number", "answer": '""'})
ANSWERED = Json({**_OK, "credits": "a number", "try_again": "a number", "answer": "a text"})
NOBODY = Json({**_OK, "answer": '"ERROR NO USER"'})
NO_JOB = Json({"message": '"NO CAPTCHA"', "status": "a success"})
ACCEPTED = Json({**_OK, "captchakey": "a text", "newcredits": "a number"})
HISTORY_JSON = Json({**_OK, "count": "a number", "page": "a number", "history": "a list"})
REFERRALS_JSON = Json({**_OK, "refs": "a list"})
_BLOCKS = ("system", "users", "skip", "answers", "confirm")
DETAIL_JSON = Json({**_OK, "captcha": "an object", **dict.fromkeys(_BLOCKS, "a list")})
VERDICT_JSON = Json({**_OK, "correct": '"OK" or "NotOK" or "?"'})
_KINDS = ("mouse", "multimouse", "rotate", "puzzle", "audio", "interactive", "math")
_DATES = ("timeout", "maxtimeout", "userstart", "userstart_standard", "userstart_confirm")
_RULES = ("phrase", "numeric", "nospace", "min_len", "max_len", "confirm_check", "angle")
_TEXTS = ("sitekey", "pageurl", "cookies", "proxy", "proxytype", "useragent")
_MORE = ("textinstructions", "captchakey", "cols", "rows")
_UNKNOWN = ("withok", "source", "oldsource", "speed", "securetoken", "confirm_user")
JOB = Json(
    {
        "status": "a success",
        "captchaid": "digits",
        **dict.fromkeys(_DATES + _KINDS + _RULES + ("startdate",), "digits"),
        **dict.fromkeys(("width", "height"), "a text"),
        **dict.fromkeys(("serverdate", "confirm", "files", "text", "textonly"), "a number"),
        **dict.fromkeys(("selfsolve", "speedlevel"), "a number"),
        **dict.fromkeys(_TEXTS + _MORE, "a text"),
        **dict.fromkeys(_UNKNOWN, "null or a text or a number"),
    },
    {
        "case-sensitive": "digits",
        "nodraw": "digits",
        **{f"file{number}": "a text" for number in range(1, 9)},
    },
)
# The captcha for tries; its types are all others.
DEBUG_JOB = Json(
    dict.fromkeys(("captchaid", "files", "maxtimeout"), "anything"),
    {**(JOB.optional or {}), **dict.fromkeys(JOB.keys, "anything")},
)
_figures: tuple[str, ...] = ("worker", "inwork", "queue", "queue1", "queue2", "useronline")
_WINDOWS = ("", "5m", "15m", "1h", "24h")
_figures += ("serverdate", "newuser24h")
_figures += tuple(f"{sort}{window}" for sort in ("avgsec", "allavgsec") for window in _WINDOWS)
_figures += tuple(
    f"{what}{kind}"
    for what in ("worker", "inwork", "queue")
    for kind in ("text", "textonly", "confirm", *_KINDS[:-1])
)
STATUS = Json({**dict.fromkeys(_figures, "a number"), "ninekwclientversion": "a text"})
STATUS_TEXT = Text(r"worker=\d+\|(\w+=\d+s?\|)*\w+=\d+s?", "figures")
DIGITS = Text(r"\d+", "digits")
SETTINGS_TEXT = Text(r"OK(\|\w+=\d+){5}", "OK and five settings")
EMPTY = Text("", "nothing")
NO_DATA = Text("NO DATA", "NO DATA")
A_VERDICT = Text(r"OK|NotOK|\?", "OK, NotOK or ?")
A_VERDICT_NUMBER = Text(r"1|0|\?", "1, 0 or ?")
