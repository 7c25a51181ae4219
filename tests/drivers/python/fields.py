"""Fields of commands and results: from lines, to lines, and to what calls take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from ninekw import Answer, CancelToken, Client, NinekwError, Progress

Fields = list[tuple[str, bytes]]
Result = dict[str, object]
Command = Callable[["Kept", Fields], Result]


class Kept:
    """What a driver keeps between commands."""

    def __init__(self) -> None:
        self.current: Client | None = None
        self.job: Any = None
        #: Keywords of every call of the command.
        self.limits: dict[str, Any] = {}

    @property
    def client(self) -> Client:
        if self.current is None:
            raise LookupError("no client command came yet")
        limited: Any = Limited(self.current, self.limits)
        return limited if self.limits else self.current


class Limited:
    """A client whose calls get keywords besides their own."""

    def __init__(self, client: Client, limits: dict[str, Any]) -> None:
        self._client = client
        self._limits = limits

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._client, name)
        if name in ("batch", "solve_many"):
            return method
        return lambda *given, **named: method(*given, **{**self._limits, **named})


def limits(fields: Fields) -> dict[str, Any]:
    """What every command takes."""
    given = dict(fields)
    found: dict[str, Any] = {}
    if "within_ms" in given:
        found["timeout"] = int(given["within_ms"]) / 1000
    if given.get("cancelled") == b"1":
        found["cancel"] = CancelToken()
        found["cancel"].trigger()
    return found


def options(fields: Fields) -> dict[str, Any]:
    """The options of a command, each by the type of its prefix."""
    convert: dict[str, Callable[[bytes], Any]] = {
        # Bytes that are not UTF-8 become what Python makes of them elsewhere: halves of characters.
        "text": lambda raw: raw.decode("utf-8", "surrogateescape"),
        "int": int,
        "bytes": bytes,
        "file": lambda raw: Path(raw.decode()),
    }
    given = {}
    for name, raw in fields:
        kind, colon, option = name.partition(":")
        if colon:
            given[option] = convert[kind](raw)
    return given


def call_settings(fields: Fields) -> dict[str, Any]:
    """The deadline of a call, and what stops it: its callback's word or a token."""
    given = dict(fields)
    settings: dict[str, Any] = {}
    if "timeout_ms" in given:
        settings["timeout"] = int(given["timeout_ms"]) / 1000
    if "cancel_after_ms" in given:
        after = int(given["cancel_after_ms"]) / 1000
        token = CancelToken() if given.get("cancel_by") == b"token" else None

        def on_progress(progress: Progress) -> bool:
            over = progress.elapsed >= after
            if over and token is not None:
                token.trigger()
            return token is not None or not over

        settings |= {"on_progress": on_progress, "cancel": token}
    return settings


def shown(answer: Answer) -> Result:
    points = answer.points
    return {
        "id": answer.id,
        "state": answer.state.value,
        "text": answer.text,
        "kind": answer.kind,
        "credits": answer.credits,
        "price": answer.price,
        "retry_in_ms": None if answer.retry_in is None else int(answer.retry_in * 1000),
        "angle": answer.angle,
        "points": None if points is None else ";".join(f"{x},{y}" for x, y in points),
        "confirmed": None if answer.confirmed is None else int(answer.confirmed),
        "token": answer.token,
    }


def failure(error: NinekwError) -> Result:
    pause = error.retry_after
    return {
        "status": error.status,
        "service_code": error.code or 0,
        "http_status": error.http_status or 0,
        "captcha_id": error.captcha_id or 0,
        "retryable": int(error.retryable),
        "retry_after_ms": -1 if pause is None else round(pause * 1000),
        "operation": error.operation,
        "message": error.message,
        "reply": error.reply,
        "class": type(error).__name__,
    }


def parse(line: str) -> tuple[str, Fields]:
    word, *rest = line.rstrip("\r\n").split("\t")
    parts = (field.partition("=") for field in rest)
    return word, [(name, unquote_to_bytes(value)) for name, _, value in parts]


def written(word: str, fields: Result) -> str:
    return "\t".join([word, *_escaped(fields)])


def _escaped(fields: Result) -> Iterator[str]:
    for name, value in fields.items():
        if value is not None:
            raw = value if isinstance(value, bytes) else str(value).encode(errors="replace")
            # `quote` leaves `~` alone too, which the protocol does not.
            text = quote(raw, safe="").replace("~", "%7E")
            yield f"{name}={text}"


def number(fields: Fields, name: str) -> int:
    """A field that a call needs."""
    return int(dict(fields)[name])


def names(fields: Fields, name: str) -> list[str]:
    """A list with commas between."""
    return [word for word in dict(fields).get(name, b"").decode().split(",") if word]
