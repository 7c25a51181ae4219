"""Values on their way to the native module and back."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, cast

from .answer import Answer, Kind, Phase, Point, Progress, ServerStatus, State
from .errors import config_error

if TYPE_CHECKING:
    from . import _native
    from .captcha import OptionValue

OnProgress = Callable[[Progress], object]
Limiter = Callable[[str, Literal["upload", "poll", "other"]], float]


def call_settings(
    timeout: float | None,
    cancel: _native.CancelToken | None,
    on_progress: OnProgress | None,
) -> _native._Call:
    # Python runs signal handlers on the main thread only.
    hears_signals = threading.get_ident() == threading.main_thread().ident
    if on_progress is None:
        return timeout, cancel, None, hears_signals
    if not callable(on_progress):
        raise config_error("on_progress must be callable")
    callback = on_progress

    def tell(captcha_id: int | None, phase: Phase, elapsed: float) -> object:
        return callback(Progress(captcha_id, phase, elapsed))

    return timeout, cancel, tell, hears_signals


def id_of(captcha: int | Answer) -> int:
    return captcha.id if isinstance(captcha, Answer) else captcha


def text_form(text: bool) -> bool:
    if not isinstance(text, bool):
        raise config_error(
            "text= is whether to ask for the text form; give a parameter of that name in a dict: "
            'call(action, {"text": "no"})'
        )
    return text


def merged(
    parameters: Mapping[str, OptionValue] | None, more: dict[str, OptionValue]
) -> dict[str, OptionValue]:
    return {**parameters, **more} if parameters else more


def json_object(body: str) -> dict[str, Any]:
    # The service's replies may begin with a byte order mark.
    return cast("dict[str, Any]", json.loads(body.removeprefix("\ufeff")))


def answer(parts: _native._AnswerParts) -> Answer:
    captcha_id, state, text, credits, kind, points, angle = parts
    return Answer(
        id=captcha_id,
        state=State(state),
        text=text,
        credits=credits,
        kind=kind,
        points=None if points is None else tuple(Point(x, y) for x, y in points),
        angle=angle,
    )


def server_status(parts: _native._StatusParts) -> ServerStatus:
    workers, queue, in_work, seconds, kinds, body = parts
    is_json = body.lstrip("\ufeff \t\r\n").startswith("{")
    return ServerStatus(
        workers=workers,
        queue=queue,
        in_work=in_work,
        mean_solve_seconds=seconds,
        workers_by_kind={cast(Kind, kind): n for kind, n, _ in kinds if n is not None},
        queue_by_kind={cast(Kind, kind): n for kind, _, n in kinds if n is not None},
        raw=json_object(body) if is_json else {"text": body},
    )
