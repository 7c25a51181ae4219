"""The calls by their names in the test vectors, and their results as fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from ... import Answer, Client, NinekwError, Row

Fields = dict[str, Any]
Given = Mapping[str, Any]
_VERDICTS: dict[str, bool | None] = {"correct": True, "incorrect": False, "unused": None}
_SAID = {True: "correct", False: "incorrect", None: "open"}


def options(given: Given) -> dict[str, Any]:
    """The parameters: ``int:mouse`` and the like."""
    return {name.partition(":")[2]: value for name, value in given.items() if ":" in name}


def _answer(answer: Answer) -> Fields:
    return {"state": answer.state.value, "text": answer.text, "credits": answer.credits}


def _lines(rows: Iterable[Row]) -> str:
    return "\n".join("|".join(row.get(name, "") for name in row.columns) for row in rows)


def _history(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    page = client.history(given["kind"], **limits, **options(given))
    columns = "|".join(page.columns)
    return {"count": page.count, "columns": columns, "rows": _lines(page.rows)}


def _detail(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    detail = client.history_detail(int(given["id"]), **limits, **options(given))
    fields: Fields = {"tables": ",".join(detail.tables)}
    for name, table in detail.tables.items():
        fields[f"columns:{name}"] = "|".join(table.columns)
        fields[f"rows:{name}"] = _lines(table.rows)
    return fields


def _settings(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    found = client.settings(**limits)
    fields: Fields = {"id": found.user_id, "credits": found.credits}
    for name in ("selfsolve", "selfonly", "selfsend"):
        on = getattr(found, name)
        fields[name] = None if on is None else int(on)
    return fields


def _status(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    found = client.server_status(**limits)
    names = ("workers", "queue", "in_work", "mean_solve_seconds")
    return {name: getattr(found, name) for name in names}


def _job(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    job = client.next_job(**limits, **options(given))
    if job is None:
        return {"none": 1}
    return {
        "id": job.id,
        "kind": job.kind,
        "captcha_kind": job.captcha_kind,
        "to_check": job.answer_to_check,
        "files": len(job.files),
        "time_limit_ms": round(job.time_limit * 1000),
    }


def _referrals(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    found = client.referrals(**limits)
    return {"columns": "|".join(found.columns), "rows": _lines(found.rows)}


def _call(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    action, parameters = given["action"], options(given)
    if given.get("form") == "text":
        return {"body": client.call(action, parameters, text=True, **limits)}
    body = client.call_bytes(action, parameters, **limits)
    return {"body": body.decode("utf-8", "replace").replace("\0", "\ufffd")}


def _show(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
    file = client.show(int(given["id"]), static="static" in given, **limits)
    return {"media_type": file.media_type}


def _done(
    call: Callable[[Client, Given, dict[str, Any]], object],
) -> Callable[[Client, Given, dict[str, Any]], Fields]:
    def run(client: Client, given: Given, limits: dict[str, Any]) -> Fields:
        call(client, given, limits)
        return {}

    return run


_CALLS: dict[str, Callable[[Client, Given, dict[str, Any]], Fields]] = {
    "server_status": _status,
    "balance": lambda c, g, l: {"credits": c.balance(**l)},
    "settings": _settings,
    "set_setting": _done(lambda c, g, l: c.set_setting(g["name"], g["on"] == 1, **l)),
    "referrals": _referrals,
    "history": _history,
    "history_detail": _detail,
    "submit": lambda c, g, l: {"id": c.submit(None, **l, **options(g))},
    "poll": lambda c, g, l: _answer(c.poll(int(g["id"]), **l, **options(g))),
    "feedback": _done(lambda c, g, l: c.feedback(int(g["id"]), _VERDICTS[g["verdict"]], **l)),
    "next_job": _job,
    "confirm_job": _done(lambda c, g, l: c.confirm_job(**l)),
    "answer_job": lambda c, g, l: {
        "credits": c.answer_job(int(g["id"]), g["answer"], **l, **options(g)) or 0
    },
    "skip_job": _done(lambda c, g, l: c.skip_job(int(g["id"]), **l)),
    "end_jobs": _done(lambda c, g, l: c.end_jobs(**l)),
    "job_verdict": lambda c, g, l: {"verdict": _SAID[c.job_verdict(int(g["id"]), **l)]},
    "show": _show,
    "call": _call,
}


def run(client: Client, call: Mapping[str, Any], timeout: float | None) -> Fields:
    """Makes a call as a vector names it."""
    given = cast("Given", call.get("with", {}))
    return _CALLS[call["call"]](client, given, {"timeout": timeout})


def failed(error: NinekwError) -> Fields:
    """An error as a vector has it."""
    fields: Fields = {"status": error.name}
    if error.code is not None:
        fields["service_code"] = error.code
    return fields
