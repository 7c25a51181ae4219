"""The report of a course, for people or one JSON object a line."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ... import __version__
from .course import Course, Observation
from .questions import Finding
from .scrub import Scrub

_LONGEST = 400


@dataclass(frozen=True)
class Report:
    """Everything that is written down."""

    course: Course
    scrub: Scrub
    service: str
    findings: list[Finding]
    with_captchas: bool
    stopped: str | None
    """Why the course ended early."""

    @property
    def differences(self) -> int:
        return sum(len(o.differences) for o in self.course.observations)

    def lines(self) -> Iterator[dict[str, Any]]:
        """The report as objects: the run, each step, each question."""
        yield {
            "type": "run",
            "service": self.service,
            "version": __version__,
            "date": _date(self.course),
            "captchas": self.with_captchas,
            "stopped": self.stopped,
            "steps": len(self.course.observations),
            "differences": self.differences,
        }
        for observation in self.course.observations:
            yield {"type": "step", **self._step(observation)}
        for finding in self.findings:
            yield {"type": "question", **asdict(finding)}

    def _step(self, observation: Observation) -> dict[str, Any]:
        exchanges = [
            {
                "action": exchange.action,
                "sent": {n: self._sent(n, v) for n, v in exchange.sent.items()},
                "status": exchange.status,
                "reply": self._reply(exchange.action, exchange.text),
                "failure": exchange.failure,
            }
            for exchange in observation.exchanges
        ]
        return {
            "step": observation.step,
            "differences": [*observation.differences],
            "exchanges": exchanges,
        }

    def _sent(self, name: str, value: str) -> str:
        return self.scrub.value(value) if name == "id" else value

    def _reply(self, action: str, text: str) -> str:
        if text[:4].encode("utf-8", "replace")[1:] == b"PNG" or "\ufffd" in text[:8]:
            return f"({len(text)} characters of a file)"
        shown = self.scrub.body(action, text)
        return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + " ..."

    def as_lines(self) -> str:
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in self.lines())

    def as_markdown(self) -> str:
        run, *rest = self.lines()
        steps = [line for line in rest if line["type"] == "step"]
        parts = [
            f"# ninekw and {self.service}\n",
            f"ninekw {run['version']}, {run['date']}: {run['steps']} steps, "
            f"{run['differences']} differences from what the sandbox replies.",
        ]
        if self.stopped:
            parts.append(f"\nThe course ended early: {_plain(self.stopped)}.")
        if not self.with_captchas:
            parts.append("\nNo captcha was submitted.")
        parts += ["\n## Differences\n", _differences(steps)]
        parts += ["\n## Open questions\n", _questions(self.findings), "\n## Steps\n"]
        parts += [_steps(steps)]
        return "\n".join(parts)


def _date(course: Course) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(course.began))


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _differences(steps: list[dict[str, Any]]) -> str:
    lines = [f"- {s['step']}: {_plain(d)}" for s in steps for d in s["differences"]]
    return "\n".join(lines) or "None."


def _questions(findings: list[Finding]) -> str:
    lines = ["| question | sent | came | conclusion |", "|---|---|---|---|"]
    for f in findings:
        sent = ", ".join(f.sent) or "the whole course"
        cells = (f.question, sent, f.came, f.conclusion)
        lines.append(f"| {' | '.join(_plain(cell) for cell in cells)} |")
    return "\n".join(lines)


def _steps(steps: list[dict[str, Any]]) -> str:
    parts: list[str] = []
    for step in steps:
        mark = "differs" if step["differences"] else "as expected"
        parts.append(f"### {step['step']}: {mark}\n")
        for exchange in step["exchanges"]:
            sent = " ".join(f"{name}={value}" for name, value in exchange["sent"].items())
            reply = exchange["reply"] if exchange["failure"] is None else exchange["failure"]
            body = "\n".join(f"    {line}" for line in reply.splitlines() or [""])
            sent = f" `{sent}`" if sent else ""
            parts.append(f"{exchange['action']}{sent}\n\n    HTTP {exchange['status']}\n{body}\n")
    return "\n".join(parts)
