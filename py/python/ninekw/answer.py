"""Results of calls: answers, progress, the state of the service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, NamedTuple, NoReturn

__all__ = [
    "Answer",
    "Diagnosis",
    "Finding",
    "Kind",
    "Phase",
    "Point",
    "Progress",
    "ServerStatus",
    "State",
]

Kind = Literal[
    "text",
    "textonly",
    "mouse",
    "multimouse",
    "rotate",
    "puzzle",
    "interactive",
    "audio",
    "confirm",
]
"""The kind of a captcha, by the service's name."""

Phase = Literal["queued", "network", "waiting", "retrying", "held back"]
"""What a call is doing: waiting for its turn, exchanging a request, waiting for a worker, waiting
before a retry, or held back because the service asked for fewer requests."""


class State(str, Enum):
    """The state of a captcha. Equals the plain text: ``answer.state == "solved"``."""

    PENDING = "pending"
    """No worker has answered yet."""
    SOLVED = "solved"
    """A worker has answered."""
    UNSOLVED = "unsolved"
    """No worker answered in time, or the captcha was given up. It is not charged."""

    def __str__(self) -> str:
        return self.value


class Point(NamedTuple):
    """A position in an image, in pixels from its upper left corner."""

    x: int
    y: int


class Progress(NamedTuple):
    """The argument of ``on_progress``, which is called at least every 0.1 s."""

    captcha_id: int | None
    """The captcha's id once it is known."""
    phase: Phase
    """What the call is doing."""
    elapsed: float
    """Seconds since the call began."""


class Finding(NamedTuple):
    """One reason why answers may not come."""

    name: str
    """The name, for programs: ``"unreachable"``, ``"refused"``, ``"low_balance"``, ``"no_workers"``,
    ``"long_queue"``, ``"held_back"``, ``"plain_http"``."""
    message: str
    """What it means and what to do about it, in one line."""


class Diagnosis(NamedTuple):
    """The result of :meth:`Client.diagnose`."""

    findings: tuple[Finding, ...]
    """The findings, the most serious first; empty if nothing is wrong."""
    credits: int | None
    """The account's credits, if known."""
    expected: float | None
    """The current mean solve time in seconds, if known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The state of a captcha and its answer (action ``usercaptchacorrectdata``)."""

    id: int
    """The captcha's id."""
    state: State
    """The state of the captcha."""
    text: str
    """The answer exactly as sent; empty unless solved."""
    credits: int | None = None
    """The account's balance in credits, if the service sent it with the answer."""
    kind: Kind | None = None
    """The kind of the captcha, if this client submitted it."""
    points: tuple[Point, ...] | None = None
    """The clicks of a mouse or multimouse captcha, or the positions of a puzzle's pieces."""
    angle: int | None = None
    """The angle of a rotate captcha in degrees."""
    confirmed: bool | None = None
    """Whether the worker confirmed the answer that you had checked (``checkanswer``)."""
    token: str | None = None
    """The token of an interactive captcha, exactly as sent."""
    price: int | None = None
    """What the captcha costs, in credits: 0 if nobody solved it, None if this client did not submit
    it."""
    retry_in: float | None = None
    """In how many seconds to poll a pending captcha again, for programs that do something else
    meanwhile, such as the tasks of a queue; None if the captcha is not pending."""

    def __bool__(self) -> NoReturn:
        # "if answer:" would be true of an answer that is still pending.
        raise TypeError("an Answer is neither true nor false: look at its state")


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """The load of the service (``servercheck.json``). Each value may be None."""

    workers: int | None
    """Workers online (``worker``)."""
    queue: int | None
    """Captchas that wait for a worker (``queue``)."""
    in_work: int | None
    """Captchas that a worker is answering now (``inwork``)."""
    mean_solve_seconds: int | None
    """Mean solve time in seconds over the last five minutes (``allavgsec5m``)."""
    workers_by_kind: Mapping[Kind, int]
    """Workers online per kind of captcha (``workertext``, ``workermouse``, ...), if known."""
    queue_by_kind: Mapping[Kind, int]
    """Captchas per kind that wait for a worker (``queuetext``, ...), if known."""
    raw: Mapping[str, Any]
    """The whole reply."""


Finding.__module__ = Diagnosis.__module__ = "ninekw"
Point.__module__ = Progress.__module__ = Answer.__module__ = "ninekw"
State.__module__ = ServerStatus.__module__ = "ninekw"
