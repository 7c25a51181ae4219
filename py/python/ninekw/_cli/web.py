"""The page at which captchas are answered in a browser: a server on this machine that adds the API key."""

from __future__ import annotations

import json
import re
import secrets
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, urlsplit

from .. import NinekwError, ServiceError

if TYPE_CHECKING:
    from types import TracebackType

    from .. import Client

_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
# Nothing of another site is loaded, and no other page may show this one.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
    "media-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_ACTIONS = frozenset(
    (
        "usercaptchanew",
        "usercaptchacorrect",
        "usercaptchaskip",
        "usercaptchacorrectcheck",
        "usercaptchaguthaben",
    )
)
# An answer with a solution of a widget is the largest.
_LARGEST = 1 << 20
_PATH = re.compile(r"/desk/([a-z]+\.(?:js|css))?")


class Page:
    """Serves the page on loopback, behind a token in its address."""

    def __init__(self, client: Client, port: int = 0) -> None:
        self._client = client
        self._token = secrets.token_urlsafe(16)
        # What a browser has and has not answered: it goes back when the program ends.
        self._held: set[int] = set()
        self._lock = threading.Lock()
        page = self

        class Handler(_Handler):
            desk = page

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._server.daemon_threads = True
        self.host = f"127.0.0.1:{self._server.server_port}"
        self.url = f"http://{self.host}/desk/?token={self._token}"

    def __enter__(self) -> Page:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.server_close()

    def serve(self, seconds: float | None) -> None:
        """Serves for so long, or until it is interrupted."""
        if seconds is not None:
            timer = threading.Timer(seconds, self._server.shutdown)
            timer.daemon = True
            timer.start()
        self._server.serve_forever(poll_interval=0.1)
        self.give_back()

    def give_back(self) -> None:
        """Gives back what was not answered, as far as that is possible."""
        with self._lock:
            held, self._held = self._held, set()
        for captcha in held:
            try:
                self._client.skip_job(captcha, timeout=5)
            except NinekwError:
                # The service takes it back itself when its time is over.
                return

    def admits(self, token: str | None) -> bool:
        return token is not None and secrets.compare_digest(token.encode(), self._token.encode())

    def call(self, given: dict[str, str]) -> dict[str, Any]:
        """A call of the page, with the API's own reply."""
        action = given.pop("action", "")
        captcha = int(given["id"]) if given.get("id", "").isdigit() else None
        try:
            if action == "usercaptchacorrectcheck" and captcha is not None:
                # The form of this reply is not documented; the client knows what it means.
                verdict = self._client.job_verdict(captcha)
                return {"correct": {True: "OK", False: "NotOK", None: "?"}[verdict]}
            sent = self._client.call(action, cast("Any", given))
        except ServiceError as error:
            return {"error": f"{error.code:04} {error.message}"}
        # A bare text instead of JSON is the message alone.
        reply = {"message": sent} if isinstance(sent, str) else dict(sent)
        with self._lock:
            if action == "usercaptchanew" and str(reply.get("captchaid", "")).isdigit():
                self._held.add(int(reply["captchaid"]))
            elif captcha is not None:
                self._held.discard(captcha)
        return reply


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    desk: Page

    def do_GET(self) -> None:
        found = _PATH.fullmatch(urlsplit(self.path).path)
        if self._is_strange():
            self._refuse(HTTPStatus.FORBIDDEN, "no page of another site may call this")
            return
        file = (
            files("ninekw._cli").joinpath("page").joinpath(found[1] or "index.html")
            if found
            else None
        )
        if file is None or not file.is_file():
            self._refuse(HTTPStatus.NOT_FOUND, "there is no such page")
            return
        media_type = _TYPES[file.name.rpartition(".")[2]]
        self._send(HTTPStatus.OK, f"{media_type}; charset=utf-8", file.read_bytes())

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > _LARGEST:
            self.close_connection = True
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large")
            return
        body = self.rfile.read(int(length))
        if self._is_strange():
            self._refuse(HTTPStatus.FORBIDDEN, "no page of another site may call this")
            return
        bearer = self.headers.get("Authorization", "")
        if not self.desk.admits(bearer.removeprefix("Bearer ")):
            self._refuse(HTTPStatus.UNAUTHORIZED, "the token is missing or wrong")
            return
        given = dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
        if urlsplit(self.path).path != "/desk/call" or given.get("action") not in _ACTIONS:
            self._refuse(HTTPStatus.BAD_REQUEST, "the page does not need this")
            return
        try:
            reply = self.desk.call(given)
        except NinekwError as error:
            self._refuse(HTTPStatus.BAD_GATEWAY, error.message)
            return
        self._send_json(HTTPStatus.OK, reply)

    def _is_strange(self) -> bool:
        """Whether a page of another site sent it, or it came by another name."""
        origin = self.headers.get("Origin")
        site = self.headers.get("Sec-Fetch-Site", "none")
        own = self.headers.get("Host") in (
            self.desk.host,
            self.desk.host.replace("127.0.0.1", "localhost"),
        )
        allowed = (None, f"http://{self.headers.get('Host')}")
        return not own or origin not in allowed or site not in ("same-origin", "none")

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self._send_json(status, {"error": reason})

    def _send_json(self, status: HTTPStatus, value: dict[str, Any]) -> None:
        self._send(status, "application/json; charset=utf-8", json.dumps(value).encode())

    def _send(self, status: HTTPStatus, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is said of single requests: the address has the token."""
