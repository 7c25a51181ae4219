"""The commands of those who submit captchas."""

from __future__ import annotations

import inspect
from typing import Any

from fields import Command, Fields, Kept, Result, call_settings, number, options, shown
from ninekw import Client

KINDS = {name: row.annotation for name, row in inspect.signature(Client).parameters.items()}
VERDICTS = {"correct": True, "incorrect": False, "unused": None}


def client(kept: Kept, fields: Fields) -> Result:
    # Without these the environment's would be taken, which is not what a case says.
    settings: dict[str, Any] = {"api_key": "", "url": "https://www.9kw.eu"}
    for name, raw in fields:
        value = raw.decode()
        key = "url" if name == "base_url" else name.removesuffix("_ms")
        if KINDS[key] == "float":
            settings[key] = int(value) / 1000
        elif KINDS[key] == "int":
            settings[key] = int(value)
        else:
            settings[key] = value == "1" if KINDS[key] == "bool" else value
    if kept.current is not None:
        kept.current.close()
    kept.job = kept.current = None
    kept.current = Client(**settings)
    return {}


def server_status(kept: Kept, fields: Fields) -> Result:
    status = kept.client.server_status()
    return {
        "workers": status.workers,
        "workers_text": status.workers_by_kind.get("text"),
        "queue": status.queue,
        "queue_text": status.queue_by_kind.get("text"),
        "in_work": status.in_work,
        "mean_solve_seconds": status.mean_solve_seconds,
    }


def balance(kept: Kept, fields: Fields) -> Result:
    return {"credits": kept.client.balance()}


def submit(kept: Kept, fields: Fields) -> Result:
    return {"id": kept.client.submit(None, **options(fields))}


def solve(kept: Kept, fields: Fields) -> Result:
    return shown(kept.client.solve(None, **call_settings(fields), **options(fields)))


def poll(kept: Kept, fields: Fields) -> Result:
    return shown(kept.client.poll(number(fields, "id"), **options(fields)))


def wait(kept: Kept, fields: Fields) -> Result:
    return shown(kept.client.wait(number(fields, "id"), **call_settings(fields)))


def feedback(kept: Kept, fields: Fields) -> Result:
    verdict = VERDICTS[dict(fields)["verdict"].decode()]
    kept.client.feedback(number(fields, "id"), verdict, **options(fields))
    return {}


def acknowledge(kept: Kept, fields: Fields) -> Result:
    kept.client.acknowledge(number(fields, "id"))
    return {}


def forget(kept: Kept, fields: Fields) -> Result:
    kept.client.forget(dict(fields)["tag"].decode())
    return {}


def call(kept: Kept, fields: Fields) -> Result:
    given = dict(fields)
    action, form = given["action"].decode(), given.get("form", b"json").decode()
    if form == "text":
        return {"body": kept.client.call(action, options(fields), text=True)}
    body = kept.client.call_bytes(action, options(fields))
    # As the other languages see it: NUL and what is not UTF-8 as U+FFFD.
    return {"body": body.decode("utf-8", "replace").replace("\0", "\ufffd")}


COMMANDS: dict[str, Command] = {
    "client": client,
    "server_status": server_status,
    "balance": balance,
    "submit": submit,
    "solve": solve,
    "poll": poll,
    "wait": wait,
    "feedback": feedback,
    "acknowledge": acknowledge,
    "forget": forget,
    "call": call,
}
