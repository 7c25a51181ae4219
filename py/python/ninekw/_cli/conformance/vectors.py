"""The replies as vectors for the tests of all languages, a file for each call."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import Any

from .course import Course, Observation
from .scrub import Scrub

_FILES = ("show",)
# Words and lengths, which are nobody's.
_KEPT = frozenset(
    "count tables state verdict kind captcha_kind files none time_limit_ms".split()
)
_FIGURES = ("workers", "queue", "in_work", "mean_solve_seconds")


def write(folder: str, course: Course, scrub: Scrub, origin: str) -> list[str]:
    """Writes them into a folder; returns the names of the files."""
    files: dict[str, dict[str, Any]] = {}
    for observation in course.observations:
        made = _vector(observation, scrub, origin)
        if made is None:
            continue
        name, call, reply = made
        replies = files.setdefault(name, {"call": call, "replies": []})["replies"]
        # Once is enough of what looks the same.
        if all({**other, "name": ""} != {**reply, "name": ""} for other in replies):
            replies.append(reply)
    os.makedirs(folder, exist_ok=True)
    for name, file in files.items():
        path = os.path.join(folder, f"{name}.json")
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            json.dump(file, out, indent=2, ensure_ascii=False)
            out.write("\n")
    return sorted(f"{name}.json" for name in files)


def _vector(
    observation: Observation, scrub: Scrub, origin: str
) -> tuple[str, dict[str, Any], dict[str, Any]] | None:
    """The name of its file, the call, and the reply with its meaning."""
    last, called = observation.last, observation.call.get("call")
    if last is None or last.body is None or (called in _FILES and last.code is None):
        return None
    call = _call(observation.call, scrub)
    reply: dict[str, Any] = {"name": observation.step, "from": origin}
    if last.status != 200:
        reply["status"] = last.status
    reply["body"] = scrub.body(last.action, last.text)
    if observation.error is not None:
        reply["error"] = dict(observation.error)
    else:
        reply["ok"] = _meaning(observation.result or {}, scrub, last.action)
    return _name(call), call, reply


def _name(call: Mapping[str, Any]) -> str:
    """Calls that differ in a parameter have files of their own."""
    given = call.get("with", {})
    parts = ["live", call["call"]]
    parts += [str(given[name]) for name in ("action", "kind", "form", "name") if name in given]
    own = ("int:id", "text:source", "int:selfsolve", "int:selfonly", "int:maxtimeout")
    parts += [
        name.partition(":")[2]
        for name in given
        if ":" in name and name not in own and not name.startswith(("file:", "text:textinst"))
    ]
    return re.sub(r"[^a-z0-9]+", "_", "_".join(parts).lower())


def _call(call: Mapping[str, Any], scrub: Scrub) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in call.get("with", {}).items():
        if name.startswith("bytes:"):
            made[f"file:{name.partition(':')[2]}"] = "$PICTURE"
        elif name in ("id", "int:id"):
            made[name] = scrub.number(int(value)) if name == "int:id" else scrub.value(str(value))
        elif name != "text:source":
            made[name] = value
    return {"call": call["call"], "with": made} if made else {"call": call["call"]}


def _meaning(result: Mapping[str, Any], scrub: Scrub, action: str) -> dict[str, Any]:
    """The result's fields with the same stand-ins as the body."""
    made: dict[str, Any] = {}
    for name, value in result.items():
        if value is None or name in _KEPT or name in _FIGURES or name.startswith("columns"):
            made[name] = value
        elif isinstance(value, int):
            made[name] = scrub.number(value)
        elif name == "body":
            made[name] = scrub.body(action, value)
        elif name.startswith("rows"):
            lines = value.split("\n")
            made[name] = "\n".join("|".join(map(scrub.value, line.split("|"))) for line in lines)
        else:
            made[name] = scrub.value(value)
    return {name: value for name, value in made.items() if value is not None}
