"""A kit for tests of programs that use the service: the local service, started and stopped with a test.

>>> from ninekw.testing import Sandbox
>>> with Sandbox() as sandbox:
...     sandbox.answer("K7Q2M", kind="text")
...     with sandbox.client() as client:
...         client.solve("captcha.png").text
'K7Q2M'

Under pytest the fixtures ``ninekw_sandbox`` and ``ninekw_client`` do the same. The program comes with
``pip install "ninekw[testing]"``, or from the sources with ``cargo install --path sandbox``.
"""

from __future__ import annotations

import json
import subprocess
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any, Literal, cast

from . import Client, ConfigError
from ._program import NAME, find

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from .answer import Kind

__all__ = ["Sandbox"]

#: The accounts that the service has: one submits, the other answers.
KEY, WORKER_KEY = "sandbox", "sandboxworker"
_PATIENCE = 30


class Sandbox:
    """The local service as a process of its own, on loopback, with two accounts of 1000 credits.

    :param arguments: more options of the program, such as ``"--pace-ms", "250"``
    :raises ConfigError: the program is not on this machine, or did not start
    """

    def __init__(self, *arguments: str) -> None:
        program = find()
        if program is None:
            raise _error(
                f"the program {NAME} is not on this machine: pip install 'ninekw[testing]'"
            )
        try:
            self._process = subprocess.Popen(
                [program, "--control", "--until-eof", *arguments],
                # It ends with this pipe, even if nobody ends it.
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        except OSError as error:
            raise _error(f"{program} cannot be started: {error.strerror}") from None
        self._control = ""
        #: The address for clients.
        self.url = ""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if not self.url:
                self.url = line.split()[-1]
            if line.startswith("control "):
                self._control, _, self._token = line.split()[-1].partition("/v1/state?token=")
                return
        code = self._process.wait()
        self.close()
        raise _error(f"{program} ended with exit code {code}")

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the service."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def client(self, key: str = KEY, **settings: Any) -> Client:
        """A client of the service that waits for nothing; ``settings`` are those of ``Client``."""
        quick: dict[str, Any] = {
            "min_interval": 0,
            "first_poll": 0.001,
            "poll_interval": 0.005,
            "retry_pause": 0.005,
            "job_interval": 0.005,
            "polling": "fast",
            "look_at_service": False,
            "check_content": False,
            "share": "process",
        }
        return Client(key, url=self.url, **{**quick, **settings})

    def worker(self, **settings: Any) -> Client:
        """A client that answers, with an account of its own."""
        return self.client(WORKER_KEY, **settings)

    def answer(
        self,
        text: str,
        *,
        kind: Kind | None = None,
        picture: str | None = None,
        after: float = 0,
        times: int | None = None,
    ) -> None:
        """Answers captchas from now on.

        :param text: the answer; ``{hash}`` stands for the SHA-256 of the picture, ``{hash:6}`` for its first digits, and
            ``{id}`` for the captcha's id
        :param kind: only captchas of this kind
        :param picture: only those with this SHA-256, of which the beginning is enough
        :param after: seconds from the upload to the answer
        :param times: for how many captchas
        """
        self._rule({"answer": text}, kind, picture, after, times)

    def unsolved(
        self,
        *,
        kind: Kind | None = None,
        picture: str | None = None,
        after: float = 0,
        times: int | None = None,
    ) -> None:
        """Ends captchas as if nobody had answered them in time; the arguments are those of :meth:`answer`."""
        self._rule({"unsolved": True}, kind, picture, after, times)

    def solve(self, captcha_id: int, text: str) -> None:
        """Answers one captcha that waits."""
        self.steer("POST", "captchas", {"id": captcha_id, "answer": text})

    def refuse(self, code: int, *, action: str | None = None, times: int | None = None) -> None:
        """Refuses requests with an error code of the service.

        :param code: such as 11, too few credits
        :param action: only requests with this action, such as ``"usercaptchaupload"``
        :param times: how many
        """
        self.steer("POST", "refusals", _given(code=code, action=action, times=times))

    def fault(self, step: Mapping[str, Any], *, action: str | None = None) -> None:
        """Has the next request meet a fault, a step as the sandbox's README describes: ``{"status": 503}``,
        ``{"reset": "request"}``, ``{"serve": True, "reset": "body"}`` for a reply that is lost.
        """
        self.steer("POST", "faults", {**step, **_given(**{"for": action})})

    def load(self, **figures: int | None) -> None:
        """Sets figures of the service's load, such as ``queue=150`` or ``workermouse=0``."""
        self.steer("PATCH", "load", figures)

    def credits(self, credits: int, key: str = KEY) -> None:
        """Sets the credits of an account, and makes it if there is none."""
        self.steer("PUT", "accounts", {"key": key, "credits": credits})

    def advance(self, seconds: float) -> None:
        """Lets the service's clock go on, for instance past the end of a captcha."""
        self.steer("POST", "clock", {"advance_ms": round(seconds * 1000)})

    def requests(self, action: str | None = None) -> list[dict[str, Any]]:
        """The latest requests: ``parameters`` (no key), ``status``, ``code``, ``outcome`` and more."""
        log = self.steer("GET", "requests")["requests"]
        wanted = cast("list[dict[str, Any]]", log)
        return [r for r in wanted if action is None or r["parameters"].get("action") == action]

    def steer(
        self, method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"], path: str, body: Any = None
    ) -> Any:
        """A call of the control interface, for what has no method here.

        :raises ValueError: the interface refused it; the reason is in the message
        """
        request = urllib.request.Request(
            f"{self._control}/v1/{path}",
            None if body is None else json.dumps(body).encode(),
            {"Authorization": f"Bearer {self._token}"},
            method=method,
        )
        # Neither a proxy nor anything else of the environment.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=_PATIENCE) as reply:
                return json.load(reply)
        except urllib.error.HTTPError as error:
            with error:
                reason = json.load(error)["error"]
            raise ValueError(reason) from None

    def _rule(
        self,
        rule: dict[str, Any],
        kind: str | None,
        picture: str | None,
        after: float,
        times: int | None,
    ) -> None:
        limits = _given(kind=kind, picture=picture, times=times, after_ms=round(after * 1000))
        self.steer("POST", "rules", {**rule, **limits})


def _given(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}


def _error(message: str) -> ConfigError:
    return ConfigError(message, status=107, name="FILE", operation="sandbox")
