"""Lines from a person or a program, without waiting for them, and the answers in them."""

from __future__ import annotations

import codecs
import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .terminal import moves

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from .. import Job, Rules, Solution

_END = "\x04"
# What arrow keys and the like send.
_SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|O.|.)?")
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



class Lines:
    """Standard input, line by line. ``ended`` once there will be no more."""

    drawn = False
    """Whether what has been typed is to be drawn by the program: ``typed``."""
    typed = ""

    def __init__(self) -> None:
        self.ended = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        pass

    def forget(self) -> None:
        """What was typed for the last captcha is not meant for the next."""

    def poll(self) -> str | None:
        """The next line, if it has come."""
        if "\n" not in self._rest and not self.ended:
            self._rest += self._arrived()
        line, newline, rest = self._rest.partition("\n")
        if newline or (self.ended and line):
            self._rest = rest
            return line.rstrip("\r")
        return None

    def _arrived(self) -> str:
        if sys.platform == "win32":
            # There is no asking whether something has come.
            text = sys.stdin.readline()
            self.ended = not text
            return text
        from select import select

        descriptor = sys.stdin.fileno()
        if not select([descriptor], [], [], 0)[0]:
            return ""
        content = os.read(descriptor, 4096)
        self.ended = not content
        return self._decoder.decode(content, self.ended)


class Keys(Lines):
    """A terminal, key by key, so that the line can be drawn beside a running clock."""

    drawn = True

    def __init__(self) -> None:
        super().__init__()
        self._before: list[Any] | None = None

    def __enter__(self) -> Self:
        import termios
        import tty

        descriptor = sys.stdin.fileno()
        self._before = termios.tcgetattr(descriptor)
        # Ctrl-C stays what it is.
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        import termios

        if self._before is not None:
            # One that was closed cannot be set back.
            with suppress(termios.error):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._before)

    def forget(self) -> None:
        import termios

        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
        self.typed = self._rest = ""

    def poll(self) -> str | None:
        self._rest += _SEQUENCE.sub("", self._arrived())
        while self._rest:
            key, self._rest = self._rest[0], self._rest[1:]
            if key in "\r\n":
                line, self.typed = self.typed, ""
                return line
            if key in "\x7f\b":
                self.typed = self.typed[:-1]
            elif key == "\x15":
                self.typed = ""
            elif key == "\x17":
                self.typed = self.typed.rstrip().rpartition(" ")[0]
            elif key == _END:
                self.ended = self.ended or not self.typed
            elif key.isprintable():
                self.typed += key
        return None


def lines() -> Lines:
    """Keys where both sides are a terminal that can be drawn on."""
    if sys.platform != "win32" and sys.stdin.isatty() and moves(sys.stderr):
        return Keys()
    return Lines()


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
