"""From what a person types to the answer to a job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .. import Job, Rules, Solution

_PROMPTS = {
    "mouse": "click at x,y",
    "multimouse": "clicks at x,y x,y",
    "puzzle": "pieces at x,y x,y",
    "rotate": "degrees",
    "confirm": "right? y/n",
    "interactive": "token",
}
_NUMERIC = {
    1: "digits",
    2: "letters",
    3: "letters and digits",
    4: "digits",
    5: "letters and digits",
}
_YES = {"y": True, "yes": True, "n": False, "no": False}


class Unreadable(ValueError):
    """What was typed is no answer of this kind; the text says what would be."""


def prompt(job: Job) -> str:
    return _PROMPTS.get(job.kind, "answer")


def solution(job: Job, typed: str) -> Solution:
    """The answer, not yet checked by the job's rules."""
    kind = job.kind
    if kind == "confirm":
        if typed.strip().lower() not in _YES:
            raise Unreadable("type y if the answer is right, n if it is not")
        return _YES[typed.strip().lower()]
    if kind == "rotate":
        try:
            return int(typed.strip().rstrip("°"))
        except ValueError:
            raise Unreadable("type a whole number of degrees, such as 90") from None
    if kind in ("mouse", "multimouse", "puzzle"):
        # An x beside the comma is the service's own way to write it.
        if not re.fullmatch(r"\s*(\d+\s*[,x]\s*\d+[\s;]*)+", typed):
            raise Unreadable("type pixels from the upper left corner, such as 120,45")
        numbers = [int(number) for number in re.findall(r"\d+", typed)]
        points = [*zip(numbers[::2], numbers[1::2])]
        if kind != "mouse":
            return points
        if len(points) != 1:
            raise Unreadable("one click only, such as 120,45")
        return points[0]
    # Two slashes are one, since one begins a command.
    typed = typed.strip()
    return typed[1:] if typed.startswith("//") else typed


def rules(rules: Rules) -> str:
    """The rules for the answer, in words."""
    said: list[str] = []
    least, most = rules.min_len, rules.max_len
    if least and least == most:
        said.append(f"{least} characters")
    elif least and most:
        said.append(f"{least} to {most} characters")
    elif least or most:
        said.append(f"at least {least} characters" if least else f"at most {most} characters")
    if rules.numeric:
        said.append(_NUMERIC.get(rules.numeric, ""))
    if rules.math:
        said.append("the result of the sum")
    if rules.phrase:
        said.append("two words or more")
    elif rules.no_space:
        said.append("no spaces")
    if rules.case_sensitive:
        said.append("upper and lower case matter")
    return ", ".join(part for part in said if part)
