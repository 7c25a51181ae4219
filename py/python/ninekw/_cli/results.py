"""The results of many captchas as lines, and where these go."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any, Protocol

from . import terminal
from .failures import fault
from .settings import file_error

if TYPE_CHECKING:
    from .. import Answer, NinekwError

# What would end a cell or a line.
_BREAKS = {ord(c): " " for c in "\t\n\r"}


class Form(Protocol):
    """How one result is written; None: not at all."""

    def head(self) -> str | None: ...
    def answer(self, name: str, answer: Answer) -> str: ...
    def failure(self, name: str, error: NinekwError) -> str | None: ...


class Lines:
    """``NAME<TAB>ANSWER``, or the answer alone where only one was asked for."""

    def __init__(self, with_names: bool) -> None:
        self._with_names = with_names

    def head(self) -> None:
        return None

    def answer(self, name: str, answer: Answer) -> str:
        if not self._with_names:
            return answer.text
        return f"{name.translate(_BREAKS)}\t{answer.text.translate(_BREAKS)}"

    def failure(self, name: str, error: NinekwError) -> None:
        return None


class JsonLines:
    """One object for each."""

    def head(self) -> None:
        return None

    def answer(self, name: str, answer: Answer) -> str:
        return json.dumps({"name": name, **fields(answer)})

    def failure(self, name: str, error: NinekwError) -> str:
        return json.dumps({"name": name, "id": error.captcha_id, "error": fault(error)})


class Csv:
    """A table with a head, quoted where needed."""

    def head(self) -> str:
        return _row("name", "id", "text", "error", "message")

    def answer(self, name: str, answer: Answer) -> str:
        return _row(name, answer.id, answer.text, "", "")

    def failure(self, name: str, error: NinekwError) -> str:
        return _row(name, error.captcha_id, "", error.name, error.message)


def fields(answer: Answer) -> dict[str, Any]:
    return {
        "id": answer.id,
        "state": answer.state.value,
        "text": answer.text,
        "credits": answer.credits,
        "kind": answer.kind,
        "points": None if answer.points is None else [[*p] for p in answer.points],
        "angle": answer.angle,
        "confirmed": answer.confirmed,
        "token": answer.token,
        "price": answer.price,
    }


def _row(*cells: object) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


class File:
    """A new file. Each line is in it as a whole, or not at all, before the next one is asked for."""

    def __init__(self, path: str, replace: bool) -> None:
        self.path = path
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
        try:
            self._file = os.open(path, flags | (os.O_TRUNC if replace else os.O_EXCL), 0o666)
        except FileExistsError:
            raise file_error(f"{path}: the file exists; --force replaces it") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise file_error(f"{path}: the file cannot be written: {reason}") from None
        self._length = 0

    def write(self, line: str) -> None:
        rest = memoryview(f"{line}\n".encode("utf-8", "backslashreplace"))
        size = len(rest)
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError as error:
            self._cut()
            raise terminal.OutputLost(error) from error
        self._length += size

    def close(self) -> None:
        try:
            os.close(self._file)
        except OSError as error:
            # Some file systems find out only now that they are full.
            raise terminal.OutputLost(error) from error

    def _cut(self) -> None:
        """Half a line would look like a result."""
        try:
            os.ftruncate(self._file, self._length)
        except OSError:
            pass  # A device or a pipe.


class Screen:
    """Standard output."""

    def write(self, line: str) -> None:
        if not terminal.is_terminal(sys.stdout):
            terminal.write(line)
            return
        # Tabs and ends of lines are ours.
        parts = re.split("([\t\n])", line)
        parts[::2] = map(terminal.plain, parts[::2])
        terminal.write_styled("".join(parts))

    def close(self) -> None:
        pass
