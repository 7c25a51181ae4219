"""What calls give back: answers, progress, the state of the service."""

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
"""What a captcha asks for, by the service's name."""

Phase = Literal["queued", "network", "waiting", "retrying", "held back"]
"""What a call is doing: waiting for its turn, exchanging a request, waiting for a person, waiting to
try again after trouble, or held back because the service asked for fewer requests."""


class State(str, Enum):
    """How far a captcha is. Compares equal to the plain text: ``answer.state == "solved"``."""

    PENDING = "pending"
    """Nobody has answered yet."""
    SOLVED = "solved"
    """Somebody has answered."""
    UNSOLVED = "unsolved"
    """Nobody answered in time, or the captcha was given up. It is not charged."""

    def __str__(self) -> str:
        return self.value


class Point(NamedTuple):
    """A place in a picture, in pixels from its upper left corner."""

    x: int
    y: int


class Progress(NamedTuple):
    """What ``on_progress`` is told, at least every 0.1 s."""

    captcha_id: int | None
    """The captcha's id once it is known."""
    phase: Phase
    """What the call is doing."""
    elapsed: float
    """Seconds since the call began."""


class Finding(NamedTuple):
    """One thing that stands in the way of an answer."""

    name: str
    """A word for programs: ``"unreachable"``, ``"refused"``, ``"low_balance"``, ``"no_workers"``,
    ``"long_queue"``, ``"held_back"``, ``"plain_http"``."""
    message: str
    """What it is and what to do about it, in one line."""


class Diagnosis(NamedTuple):
    """What :meth:`Client.diagnose` found."""

    findings: tuple[Finding, ...]
    """What stands in the way, the gravest first; empty if nothing does."""
    credits: int | None
    """The account's credits, where known."""
    expected: float | None
    """How many seconds an answer takes just now, on average, where known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or that there is none yet (action ``usercaptchacorrectdata``)."""

    id: int
    """The captcha's id."""
    state: State
    """How far the captcha is."""
    text: str
    """The answer exactly as sent; empty unless solved."""
    credits: int | None = None
    """The account's credits, where the service sent them along."""
    kind: Kind | None = None
    """What kind of answer was asked for, where this client submitted the captcha."""
    points: tuple[Point, ...] | None = None
    """The clicks of a mouse or multimouse captcha, the places of a puzzle's pieces."""
    angle: int | None = None
    """The angle of a rotate captcha in degrees."""
    confirmed: bool | None = None
    """Whether the answer that was to be checked (``checkanswer``) is right."""
    token: str | None = None
    """The token of an interactive captcha, exactly as sent."""

    def __bool__(self) -> NoReturn:
        # "if answer:" would be true of an answer that is still pending.
        raise TypeError("an Answer is neither true nor false: look at its state")


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """The load of the service (``servercheck.json``). Values come and go; each may be None."""

    workers: int | None
    """People who answer captchas just now (``worker``)."""
    queue: int | None
    """Captchas waiting for somebody (``queue``)."""
    in_work: int | None
    """Captchas that somebody is answering just now (``inwork``)."""
    mean_solve_seconds: int | None
    """Mean seconds from upload to answer in the last five minutes (``allavgsec5m``)."""
    workers_by_kind: Mapping[Kind, int]
    """People who answer captchas of a kind (``workertext``, ``workermouse``, ...), where known."""
    queue_by_kind: Mapping[Kind, int]
    """Captchas of a kind waiting for somebody (``queuetext``, ...), where known."""
    raw: Mapping[str, Any]
    """Everything that was sent."""


Finding.__module__ = Diagnosis.__module__ = "ninekw"
Point.__module__ = Progress.__module__ = Answer.__module__ = "ninekw"
State.__module__ = ServerStatus.__module__ = "ninekw"
