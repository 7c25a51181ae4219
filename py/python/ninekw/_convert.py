"""Values on their way to the native module and back."""

from __future__ import annotations

import os
import sys
from _thread import get_ident

from ._reply import raw
from ._typing import TYPE_CHECKING, cast
from .errors import config_error

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Literal

    from . import _native
    from ._content import OptionValue
    from .account import History, HistoryDetail, Referrals, Settings, Table
    from .answer import Answer, Kind, Phase, Progress, ServerStatus
    from .errors import NinekwError
    from .job import CaptchaFile, Decide, Job, OnOutcome

    OnProgress = Callable[[Progress], object]
    Limiter = Callable[[str, Literal["upload", "poll", "other"]], float]

# Python runs signal handlers on the main thread only. Kept, because looking it up is a fifth of a
# call's Python. Where nobody has imported threading yet it would take this thread for the main one.
_threading = sys.modules.get("threading")
_main_thread = get_ident() if _threading is None else _threading.main_thread().ident


def _load() -> None:
    """Imports what calls import on first use: in a child, the lock of an import that another thread
    of its parent was in stays held for ever.
    """
    for name in ("account", "answer", "batch", "captcha", "codes", "errors", "job"):
        __import__(f"ninekw.{name}")
    __import__("json")


def _forked() -> None:
    """In a child the thread that forked is the main one."""
    global _main_thread
    _main_thread = get_ident()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_load, after_in_child=_forked)


def call_settings(
    timeout: float | None,
    cancel: _native.CancelToken | None,
    on_progress: OnProgress | None,
) -> _native._Call:
    hears_signals = get_ident() == _main_thread
    if on_progress is None:
        return timeout, cancel, None, hears_signals
    if not callable(on_progress):
        raise config_error("on_progress must be callable")
    from .answer import Progress

    callback = on_progress

    def tell(captcha_id: int | None, phase: Phase, elapsed: float) -> object:
        return callback(Progress(captcha_id, phase, elapsed))

    return timeout, cancel, tell, hears_signals


def id_of(captcha: int | Answer) -> int:
    if type(captcha) is int:
        return captcha
    from .answer import Answer

    return captcha.id if isinstance(captcha, Answer) else captcha


def job_id_of(job: int | Job) -> int:
    if type(job) is int:
        return job
    from .job import Job

    return job.id if isinstance(job, Job) else job


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


def answer(parts: _native._AnswerParts) -> Answer:
    from .answer import Answer, Point, State

    captcha_id, state, text, credits, kind, points, angle, confirmed, token = parts[:9]
    price, retry_in = parts[9:]
    return Answer(
        id=captcha_id,
        state=State(state),
        text=text,
        credits=credits,
        kind=kind,
        points=None if points is None else tuple(Point(x, y) for x, y in points),
        angle=angle,
        confirmed=confirmed,
        token=token,
        price=price,
        retry_in=retry_in,
    )


def server_status(parts: _native._StatusParts) -> ServerStatus:
    from .answer import ServerStatus

    workers, queue, in_work, seconds, kinds, reply = parts
    return ServerStatus(
        workers=workers,
        queue=queue,
        in_work=in_work,
        mean_solve_seconds=seconds,
        workers_by_kind={cast("Kind", kind): n for kind, n, _ in kinds if n is not None},
        queue_by_kind={cast("Kind", kind): n for kind, _, n in kinds if n is not None},
        raw=raw(reply),
    )


def captcha_file(parts: _native._FileParts) -> CaptchaFile:
    from .job import CaptchaFile

    return CaptchaFile(*parts)


def working(
    decide: Decide, on_outcome: OnOutcome | None
) -> tuple[_native._Decide, _native._Told | None]:
    """The callbacks of ``work``, with one ``Job`` for all calls about it."""
    from .job import Decision, Job, JobOutcome

    if not callable(decide):
        raise config_error("decide must be callable", "work")
    if on_outcome is not None and not callable(on_outcome):
        raise config_error("on_outcome must be callable", "work")
    known: Job | None = None

    def job_of(native: _native.Job) -> Job:
        nonlocal known
        if known is None or known._native is not native:
            known = Job(native)
        return known

    def ask(native: _native.Job) -> tuple[str, object]:
        decision = decide(job_of(native))
        if isinstance(decision, Decision):
            return decision.value, None
        return "answer", decision

    def tell(
        native: _native.Job, kind: _native._Outcome, credits: int | None, error: NinekwError | None
    ) -> object:
        callback = cast("OnOutcome", on_outcome)
        return callback(job_of(native), JobOutcome(kind, credits, error))

    return ask, None if on_outcome is None else tell


def table(parts: _native._TableParts) -> Table:
    from .account import Row, Table

    name, names, rows = parts
    columns = tuple(names)
    return Table(name, columns, tuple(Row(columns, tuple(cells)) for cells in rows))


def history(parts: _native._HistoryParts) -> History:
    from .account import History

    count, entries, reply = parts
    _, columns, rows = table(entries)
    return History(count, columns, rows, reply)


def history_detail(parts: _native._DetailParts) -> HistoryDetail:
    from .account import HistoryDetail

    tables, reply = parts
    return HistoryDetail({parts[0]: table(parts) for parts in tables}, raw(reply))


def referrals(parts: _native._ReferralsParts) -> Referrals:
    from .account import Referrals

    entries, reply = parts
    _, columns, rows = ("", (), ()) if entries is None else table(entries)
    return Referrals(columns, rows, raw(reply))


def settings(parts: _native._SettingsParts) -> Settings:
    from .account import Settings

    user_id, credits, selfsolve, selfonly, selfsend, reply = parts
    return Settings(user_id, credits, selfsolve, selfonly, selfsend, raw(reply))
