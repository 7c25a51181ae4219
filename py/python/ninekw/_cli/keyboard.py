"""Lines from a person or a program, without waiting for them."""

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

_END = "\x04"
# What arrow keys and the like send.
_SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|O.|.)?")


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
