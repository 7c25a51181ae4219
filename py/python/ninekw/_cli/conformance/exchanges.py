"""What went over the wire: every request without the key, and its reply."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from ... import Client, _native

_PART = re.compile(rb'name="([^"]*)"(; filename=)?[^\r]*\r\n(?:[^\r]+\r\n)*\r\n')


@dataclass(frozen=True)
class Exchange:
    """One request and its reply."""

    action: str
    sent: dict[str, str]
    """The parameters, without the key; of a file only its length."""
    status: int | None
    body: bytes | None
    failure: str | None
    """Why there is no reply."""
    at: float
    """When the reply was there, by ``time.monotonic()``."""

    @property
    def text(self) -> str:
        return (self.body or b"").decode("utf-8", "replace")

    @property
    def object(self) -> dict[str, Any] | None:
        """The body, if it is a JSON object."""
        try:
            value = json.loads(self.text)
        except ValueError:
            return None
        return cast("dict[str, Any]", value) if isinstance(value, dict) else None

    @property
    def is_page(self) -> bool:
        text = self.text.lstrip()
        return text.startswith("<") and not text.startswith("<--")

    @property
    def code(self) -> int | None:
        """The error code of the service in it."""
        found = self.object
        text = str(found.get("error", "")) if found is not None else self.text.lstrip("\ufeff")
        return int(text[:4]) if re.match(r"00\d\d( |$)", text) else None


class Recorder:
    """Keeps every exchange of a client."""

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []

    def __call__(
        self,
        target: str,
        form: bytes | None,
        status: int | None,
        body: bytes | None,
        failure: str | None,
    ) -> None:
        url = urlsplit(target)
        sent = dict(parse_qsl(url.query, keep_blank_values=True)) | _fields(form or b"")
        sent.pop("apikey", None)
        action = sent.pop("action", url.path.removeprefix("/grafik/"))
        self.exchanges.append(Exchange(action, sent, status, body, failure, time.monotonic()))


def _fields(form: bytes) -> dict[str, str]:
    """The fields of a multipart form as this library writes them."""
    boundary = form.partition(b"\r\n")[0]
    fields: dict[str, str] = {}
    for part in form.split(boundary)[1:-1] if boundary else []:
        head = _PART.search(part)
        if head is None:
            continue
        content = part[head.end() :].removesuffix(b"\r\n")
        # A file is its name and its length: what it shows is the caller's.
        shown = f"({len(content)} bytes)" if head[2] else content.decode("utf-8", "replace")
        fields[head[1].decode()] = shown
    return fields


class RecordedClient(Client):
    """A client whose exchanges a recorder keeps."""

    def __init__(self, recorder: Recorder, api_key: str | None, **settings: Any) -> None:
        self.recorder = recorder
        try:
            super().__init__(api_key, **settings)
        finally:
            # Tracebacks that show local variables show no key and no proxy's password.
            del api_key, settings

    def _witness(self) -> _native._Witness:
        return self.recorder
