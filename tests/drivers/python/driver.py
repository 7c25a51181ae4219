"""The driver of the Python package: commands in, results out, a line each (see ../README.md)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from ninekw import Answer, CancelToken, Client, NinekwError, Progress

Fields = list[tuple[str, bytes]]
Result = dict[str, object]

SECONDS = (
    "timeout",
    "connect_timeout",
    "min_interval",
    "first_poll",
    "poll_interval",
    "retry_pause",
)
VERDICTS = {"correct": True, "incorrect": False, "unused": None}


class Driver:
    """Makes each command's call through the public package."""

    def __init__(self) -> None:
        self.current: Client | None = None

    @property
    def made(self) -> Client:
        if self.current is None:
            raise LookupError("no client command came yet")
        return self.current

    def client(self, fields: Fields) -> Result:
        # Without these the environment's would be taken, which is not what a case says.
        settings: dict[str, Any] = {"api_key": "", "url": "https://www.9kw.eu"}
        for name, raw in fields:
            value = raw.decode()
            stem = name.removesuffix("_ms")
            if name == "base_url":
                settings["url"] = value
            elif stem in SECONDS:
                settings[stem] = int(value) / 1000
            elif name in ("retries", "max_reply_bytes"):
                settings[name] = int(value)
            else:
                settings[name] = value
        self.current = Client(**settings)
        return {}

    def server_status(self, fields: Fields) -> Result:
        status = self.made.server_status()
        names = ("workers", "queue", "in_work", "mean_solve_seconds")
        return {name: getattr(status, name) for name in names}

    def balance(self, fields: Fields) -> Result:
        return {"credits": self.made.balance()}

    def submit(self, fields: Fields) -> Result:
        return {"id": self.made.submit(None, **options(fields))}

    def solve(self, fields: Fields) -> Result:
        return shown(self.made.solve(None, **call_settings(fields), **options(fields)))

    def poll(self, fields: Fields) -> Result:
        return shown(self.made.poll(int(dict(fields)["id"])))

    def wait(self, fields: Fields) -> Result:
        return shown(self.made.wait(int(dict(fields)["id"]), **call_settings(fields)))

    def feedback(self, fields: Fields) -> Result:
        given = dict(fields)
        self.made.feedback(int(given["id"]), VERDICTS[given["verdict"].decode()])
        return {}

    def call(self, fields: Fields) -> Result:
        given = dict(fields)
        action, form = given["action"].decode(), given.get("form", b"json").decode()
        if form == "text":
            return {"body": self.made.call(action, options(fields), text=True)}
        body = self.made.call_bytes(action, options(fields))
        # As the other languages see it: NUL and what is not UTF-8 as U+FFFD.
        return {"body": body.decode("utf-8", "replace").replace("\0", "\ufffd")}


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
        "angle": answer.angle,
        "points": None if points is None else ";".join(f"{x},{y}" for x, y in points),
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
            # `quote` leaves `~` alone too, which the protocol does not.
            text = quote(str(value), safe="", errors="replace").replace("~", "%7E")
            yield f"{name}={text}"


COMMANDS = {
    "client": Driver.client,
    "server_status": Driver.server_status,
    "balance": Driver.balance,
    "submit": Driver.submit,
    "solve": Driver.solve,
    "poll": Driver.poll,
    "wait": Driver.wait,
    "feedback": Driver.feedback,
    "call": Driver.call,
}


def main() -> None:
    driver = Driver()
    for line in sys.stdin:
        word, fields = parse(line)
        if word == "quit":
            break
        try:
            result = written("ok", COMMANDS[word](driver, fields))
        except NinekwError as error:
            result = written("error", failure(error))
        except Exception as error:
            # Nothing else may come out of the package; the runner sees that it did.
            unknown = {
                "status": -1,
                "message": str(error),
                "class": type(error).__name__,
            }
            result = written("error", unknown)
        print(result, flush=True)


if __name__ == "__main__":
    main()
