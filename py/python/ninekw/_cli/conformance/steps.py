"""The steps of a course: what only reads, and the captchas that it submits and answers itself."""

from __future__ import annotations

import time
from typing import Any

from . import shapes
from .contents import SAMPLES, Sample, picture
from .course import Course, Observation
from .exchanges import Exchange
from .shapes import File, Page, Refusal, Rows, Text

# An id that no captcha of ours has.
_NOBODYS = "1"
_ARCHIVED_AFTER = 2 * 3600 + 600
# How often a worker asks for a captcha that was just submitted.
_TRIES = 20
_HISTORY = Rows(shapes.HISTORY)


def reads(course: Course) -> None:
    """Everything that changes nothing."""
    see = course.see
    see("status", shapes.STATUS, "server_status")
    see("status, text", shapes.STATUS_TEXT, "call", action="servercheck.txt", form="text")
    see("balance", shapes.BALANCE, "balance")
    see("balance, text", shapes.DIGITS, "call", action="usercaptchaguthaben", form="text")
    see("settings", shapes.SETTINGS, "settings")
    see("settings, text", shapes.SETTINGS_TEXT, "call", action="userconfig", form="text")
    first = see("history of submissions", _HISTORY, "history", kind="submitted")
    see("history of answers", _HISTORY, "history", kind="solved")
    see("history of mistakes", _HISTORY, "history", kind="wrong")
    see("history, JSON", shapes.HISTORY_JSON, "call", action="userhistory", form="json")
    short: dict[str, Any] = {"action": "userhistory", "form": "text", "int__short": 1}
    see("history, short", _HISTORY, "call", **short)
    see("referrals", Rows(shapes.REFERRALS, counted=False), "referrals")
    see("referrals, JSON", shapes.REFERRALS_JSON, "call", action="userconfigref", form="json")
    _refusals(course)
    old = _older(first)
    if old is not None:
        see("poll of the archive", Refusal(8), "poll", id=old)


def _refusals(course: Course) -> None:
    see = course.see
    see("poll of no captcha", Refusal(7), "poll", id=_NOBODYS)
    text: dict[str, Any] = {"form": "text", "int__id": int(_NOBODYS)}
    poll = "usercaptchacorrectdata"
    see("poll of no captcha, text", Refusal(7, False), "call", action=poll, **text)
    see("verdict on no captcha", Refusal(7, False), "job_verdict", id=_NOBODYS)
    see("no captcha shown", Refusal(7, False), "show", id=_NOBODYS)
    see("no static file", Page(), "show", id=_NOBODYS, static="raw")
    see("details of no captcha", Refusal(7, False), "history_detail", id=_NOBODYS)


def _older(history: Observation) -> str | None:
    """A captcha that is in the archive by now, if the page of the history has one."""
    if history.result is None:
        return None
    columns: list[str] = history.result["columns"].split("|")
    for line in history.result["rows"].splitlines():
        row = dict(zip(columns, line.split("|")))
        date, name = row.get("date", ""), str(row.get("id", ""))
        if date.isdecimal() and name.isdecimal() and time.time() - int(date) > _ARCHIVED_AFTER:
            return name
    return None


def writes(course: Course) -> None:
    """One captcha of each kind, submitted and answered, and what else costs nothing in the end."""
    _unchanged_settings(course)
    first, *others = SAMPLES
    answered = _walk(course, first, more=True)
    if answered is not None:
        _afterwards(course, answered)
    for sample in others:
        _walk(course, sample)
    _given_up(course)
    _uploads(course)
    course.see("worker leaves", shapes.OK, "end_jobs")
    course.see("balance afterwards", shapes.BALANCE, "balance")


def _unchanged_settings(course: Course) -> None:
    """Sets what is set already."""
    found = course.found("settings")
    if found is None or found.result is None:
        return
    for name in ("selfsolve", "selfonly", "selfsend"):
        on = found.result[name]
        if on is not None:
            course.see(f"setting {name} as it is", shapes.OK, "set_setting", name=name, on=on)


def _submit(course: Course, step: str, given: dict[str, Any], shape: Any = None) -> int | None:
    call = {"call": "submit", "with": {"text:source": course.mark, **given}}
    found = course.make(step, shape or shapes.UPLOADED, call)
    if found.result is None:
        return None
    captcha_id = int(found.result["id"])
    if captcha_id not in course.submitted:
        course.submitted.append(captcha_id)
        course.pending.append(captcha_id)
    return captcha_id


def _walk(course: Course, sample: Sample, more: bool = False) -> int | None:
    """Submits a captcha, takes it as a worker, answers it and polls; its id if all that went."""
    name, see = sample.name, course.see
    captcha_id = _submit(course, f"{name}: submit", sample.given())
    if captcha_id is None:
        return None
    see(f"{name}: poll, pending", shapes.WAITING, "poll", id=str(captcha_id))
    if more:
        _pending_forms(course, captcha_id)
    if not _take(course, sample, captcha_id):
        return None
    see(f"{name}: confirm receipt", shapes.OK, "confirm_job")
    if more:
        see(f"{name}: show", File(), "show", id=str(captcha_id))
    answer: dict[str, Any] = {"id": str(captcha_id), "answer": sample.answer}
    if see(f"{name}: answer", shapes.ACCEPTED, "answer_job", **answer).result is None:
        return None
    course.pending.remove(captcha_id)
    wanted = sample.result or sample.answer

    def as_given(result: Any) -> str | None:
        return None if result["text"] == wanted else "the answer is not the one that was given"

    see(f"{name}: poll, answered", shapes.ANSWERED, "poll", as_given, id=str(captcha_id))
    see(f"{name}: feedback", shapes.OK, "feedback", id=str(captcha_id), verdict="correct")
    return captcha_id


def _pending_forms(course: Course, captcha_id: int) -> None:
    poll: dict[str, Any] = {"action": "usercaptchacorrectdata", "int__id": captcha_id}
    course.see("pending, text", shapes.EMPTY, "call", form="text", **poll)
    course.see("pending, text with info", shapes.NO_DATA, "call", form="text", int__info=1, **poll)


def _take(course: Course, sample: Sample, captcha_id: int) -> bool:
    """Asks for jobs of this kind until this one comes."""
    wanted = {**sample.job, "int:selfsolve": 1, "int:selfonly": 1}
    call = {"call": "next_job", "with": wanted}
    for _ in range(_TRIES):
        found = course.make(f"{sample.name}: take", _JobOrNone(), call)
        if found.result is None:
            return False
        taken = found.result.get("id")
        if taken == captcha_id:
            return True
        if taken is not None:
            course.see("another one: skip", shapes.OK, "skip_job", id=str(taken))
        time.sleep(course.pause)
    course.miss(f"{sample.name}: take", f"it was not handed out in {_TRIES} requests")
    return False


class _JobOrNone(shapes.Shape):
    def _inside(self, exchange: Exchange) -> list[str]:
        has_one = "captchaid" in (exchange.object or ())
        return (shapes.JOB if has_one else shapes.NO_JOB).differences(exchange)


def _afterwards(course: Course, captcha_id: int) -> None:
    """The other forms, once the first captcha has its answer and its verdict."""
    see, name = course.see, str(captcha_id)
    see("answer again", Refusal(14), "answer_job", id=name, answer="x")
    see("poll after the verdict", shapes.ANSWERED, "poll", id=name)
    poll: dict[str, Any] = {"action": "usercaptchacorrectdata", "int__id": captcha_id}
    plain = Text(".+", "an answer")
    see("answered, text", plain, "call", form="text", **poll)
    see("answered, entities", plain, "call", form="text", int__entities=1, **poll)
    see("verdict", shapes.A_VERDICT, "job_verdict", id=name)
    check: dict[str, Any] = {"action": "usercaptchacorrectcheck", "int__id": captcha_id}
    see("verdict, JSON", shapes.VERDICT_JSON, "call", form="json", **check)
    see("verdict, text", shapes.A_VERDICT, "call", form="text", **check)
    number = shapes.A_VERDICT_NUMBER
    see("verdict, notext", number, "call", form="text", int__notext=1, **check)
    see("details", Rows(shapes.DETAIL, False, True), "history_detail", id=name)
    detail: dict[str, Any] = {"action": "userhistorydetail", "int__id": captcha_id}
    see("details, JSON", shapes.DETAIL_JSON, "call", form="json", **detail)
    history: dict[str, Any] = {"kind": "submitted"}
    see("history, this source", _HISTORY, "history", text__source=course.mark, **history)
    see("history, no such source", _HISTORY, "history", text__source="nobody-has-this", **history)
    see("history, row", _HISTORY, "history", **history)


def _given_up(course: Course) -> None:
    """A captcha that is skipped, and then given up."""
    sample, see = SAMPLES[0], course.see
    captcha_id = _submit(course, "given up: submit", sample.given())
    if captcha_id is None:
        return
    if _take(course, sample, captcha_id):
        see("given up: skip", shapes.OK, "skip_job", id=str(captcha_id))
    see("given up: feedback", shapes.OK, "feedback", id=str(captcha_id), verdict="unused")
    course.pending.remove(captcha_id)
    see("given up: poll", shapes.NOBODY, "poll", id=str(captcha_id))
    poll: dict[str, Any] = {"action": "usercaptchacorrectdata", "int__id": captcha_id}
    see("given up: text", Text("ERROR NO USER", "ERROR NO USER"), "call", form="text", **poll)


def _uploads(course: Course) -> None:
    """Uploads of which only the id is of interest; each is given up at once."""
    given = SAMPLES[0].given()
    _submit(course, "twice: first", given)
    _submit(course, "twice: second", given)
    _submit(course, "twice: nomd5", {**given, "int:nomd5": 1})
    _submit(course, "shortest maxtimeout", {**SAMPLES[0].given(), "int:maxtimeout": 60})
    tiny = {**SAMPLES[0].given(), "bytes:file-upload-01": picture(1, 1)}
    _submit(course, "picture below 100 bytes", tiny, Refusal(10))
    course.give_up()
    debug = {"call": "submit", "with": {**SAMPLES[0].given(), "int:debug": 1}}
    course.make("debug: submit", shapes.UPLOADED, debug)
    parameters: dict[str, Any] = {"action": "usercaptchanew", "form": "json", "int__debug": 1}
    course.see("debug: take", shapes.DEBUG_JOB, "call", **parameters)

