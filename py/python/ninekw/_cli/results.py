"""The results of many captchas as lines, and where these go."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Protocol

from . import terminal
from .alone import is_only_user
from .failures import fault
from .settings import file_error

if TYPE_CHECKING:
    from .. import Answer, NinekwError

# What would end a cell or a line.
_BREAKS = {ord(c): " " for c in "\t\n\r"}


class Form(Protocol):
    """How one result is written; None: not at all. And how a file of such rows is read again."""

    def head(self) -> str | None: ...
    def answer(self, name: str, answer: Answer) -> str: ...
    def failure(self, name: str, error: NinekwError) -> str | None: ...

    def rows(self, text: str) -> list[str]:
        """The rows that are there as a whole, without the line end of each."""
        ...

    def key(self, row: str) -> Hashable:
        """What it says, without what changes from run to run. ValueError: it is none of these rows."""
        ...


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

    def rows(self, text: str) -> list[str]:
        if self._with_names:
            return _whole_lines(text)
        # One answer, which may have lines of its own.
        return [text[:-1]] if text.endswith("\n") else []

    def key(self, row: str) -> Hashable:
        if self._with_names and row.count("\t") != 1:
            raise ValueError
        return row


class JsonLines:
    """One object for each."""

    def head(self) -> None:
        return None

    def answer(self, name: str, answer: Answer) -> str:
        return json.dumps({"name": name, **fields(answer)})

    def failure(self, name: str, error: NinekwError) -> str:
        return json.dumps({"name": name, "id": error.captcha_id, "error": fault(error)})

    def rows(self, text: str) -> list[str]:
        return _whole_lines(text)

    def key(self, row: str) -> Hashable:
        try:
            found = json.loads(row)
            error = found.get("error", {})
            return found["name"], found["id"], found.get("text"), error.get("name")
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError from error


class Csv:
    """A table with a head, quoted where needed."""

    def head(self) -> str:
        return _row("name", "id", "text", "error", "message")

    def answer(self, name: str, answer: Answer) -> str:
        return _row(name, answer.id, answer.text, "", "")

    def failure(self, name: str, error: NinekwError) -> str:
        return _row(name, error.captcha_id, "", error.name, error.message)

    def rows(self, text: str) -> list[str]:
        rows: list[str] = []
        begun = ""
        for line in _whole_lines(text):
            begun += line
            # Within quotes the row goes on in the next line.
            if begun.count('"') % 2:
                begun += "\n"
            else:
                rows.append(begun)
                begun = ""
        return rows

    def key(self, row: str) -> Hashable:
        try:
            found = list(csv.reader(io.StringIO(row, newline="")))
        except csv.Error as error:
            raise ValueError from error
        if len(found) != 1 or len(found[0]) != 5:
            raise ValueError
        return tuple(found[0][:4])


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


def _whole_lines(text: str) -> list[str]:
    return text.split("\n")[:-1]


class File:
    """A file for the rows. Each is in it as a whole, or not at all, before the next one is asked for."""

    def __init__(self, path: str, replace: bool, form: Form | None = None) -> None:
        """With a form, a file that is there is continued: what it has is not written again."""
        self.path = path
        self._form = form
        self._written: Counter[Hashable] = Counter()
        self._length = 0
        is_continued = form is not None and os.path.isfile(path)
        flags = os.O_CREAT | getattr(os, "O_BINARY", 0) | (os.O_RDWR if form else os.O_WRONLY)
        if not is_continued:
            flags |= os.O_TRUNC if replace else os.O_EXCL
        try:
            self._file = os.open(path, flags, 0o666)
        except FileExistsError:
            way = "" if form else ", and with --journal it is continued"
            raise file_error(f"{path}: the file exists; --force replaces it{way}") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise file_error(f"{path}: the file cannot be written: {reason}") from None
        if form is None:
            return
        if not is_only_user(self._file):
            os.close(self._file)
            raise file_error(f"{path}: another command writes into this file")
        if is_continued and replace:
            os.ftruncate(self._file, 0)
        elif is_continued:
            self._read(form)

    @property
    def has_rows(self) -> bool:
        """Whether there were rows in it, besides a head."""
        head = None if self._form is None else self._form.head()
        return self._written.total() > (head is not None)

    def _read(self, form: Form) -> None:
        with open(self._file, "rb", closefd=False) as file:
            content = file.read()
        try:
            rows = form.rows(content[: content.rfind(b"\n") + 1].decode())
            if rows and form.head() not in (None, rows[0]):
                raise ValueError
            self._written.update(map(form.key, rows))
        except ValueError:
            os.close(self._file)
            raise file_error(
                f"{self.path}: the file has other rows than this command writes; --force replaces it"
            ) from None
        # The beginning of a row that a crash cut short comes again as a whole.
        self._length = sum(len(f"{row}\n".encode()) for row in rows)
        os.ftruncate(self._file, self._length)
        os.lseek(self._file, self._length, os.SEEK_SET)

    def write(self, line: str) -> None:
        content = f"{line}\n".encode("utf-8", "backslashreplace")
        if self._has(content.decode()[:-1]):
            return
        rest = memoryview(content)
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

    def _has(self, row: str) -> bool:
        """Whether this row was there before; each that was counts once."""
        if self._form is None or not self._written:
            return False
        try:
            key = self._form.key(row)
        except ValueError:
            return False
        self._written[key] -= 1
        return self._written[key] >= 0

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
