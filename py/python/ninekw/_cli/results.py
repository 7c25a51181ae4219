"""The results of many captchas as lines, and where these go."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, Protocol

from . import terminal
from .failures import fault
from .settings import file_error

if TYPE_CHECKING:
    from .. import Answer, NinekwError

# What would end a cell or a line.
_BREAKS = {ord(c): " " for c in "\t\n\r"}
_LINE = re.compile("(.*)\n")


class Form(Protocol):
    """How one result is written; None: not at all. And how such rows are read again."""

    @property
    def row(self) -> re.Pattern[str]: ...

    def key(self, row: str) -> tuple[str, str, bool]:
        """What is the same in each run, the name, and whether it has the answer. ValueError: it is
        no row of this form."""
        ...

    def head(self) -> str | None: ...
    def answer(self, name: str, answer: Answer) -> str: ...
    def failure(self, name: str, error: NinekwError) -> str | None: ...


class Lines:
    """``NAME<TAB>ANSWER``, or the answer alone where only one was asked for."""

    def __init__(self, with_names: bool) -> None:
        self._with_names = with_names
        # A single answer may have lines of its own.
        self.row = _LINE if with_names else re.compile("(.*)\n", re.DOTALL)

    def key(self, row: str) -> tuple[str, str, bool]:
        if self._with_names and row.count("\t") != 1:
            raise ValueError
        return row, "", True

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

    row = _LINE

    def key(self, row: str) -> tuple[str, str, bool]:
        found: dict[str, Any] = json.loads(row) if row.startswith("{") else {}
        if "name" not in found:
            raise ValueError
        same = repr([found.get(name) for name in ("name", "id", "text", "error")])
        return same, found["name"], "error" not in found

    def head(self) -> None:
        return None

    def answer(self, name: str, answer: Answer) -> str:
        return json.dumps({"name": name, **fields(answer)})

    def failure(self, name: str, error: NinekwError) -> str:
        return json.dumps({"name": name, "id": error.captcha_id, "error": fault(error)})


class Csv:
    """A table with a head, quoted where needed."""

    # Within quotes the row goes on in the next line.
    row = re.compile(r'([^"\n]*(?:"[^"]*"[^"\n]*)*)\n')

    def key(self, row: str) -> tuple[str, str, bool]:
        name, _, _, error, _ = next(csv.reader(io.StringIO(f"{row}\n")))
        return row, name, not error

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
    """A file. Each row is in it as a whole, or not at all, before the next one is asked for."""

    def __init__(
        self, path: str, replace: bool, form: Form | None = None, is_known: bool = True
    ) -> None:
        """With a form, what a file has is not written again, if the journal may know of it."""
        self.path = path
        self._form = form
        self._written: Counter[str] = Counter()
        self._answered: set[str] = set()
        self._length = 0
        is_there = os.path.isfile(path)
        continues = form is not None and is_there
        flags = os.O_CREAT | getattr(os, "O_BINARY", 0) | (os.O_RDWR if is_there else os.O_WRONLY)
        if not replace and not continues:
            flags |= os.O_EXCL
        try:
            self._file = os.open(path, flags, 0o666)
        except FileExistsError:
            way = "" if form else ", and with --journal it is continued"
            raise file_error(f"{path}: the file exists; --force replaces it{way}") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise file_error(f"{path}: the file cannot be written: {reason}") from None
        # Before anything is taken out of it: another command may be writing.
        self._lock()
        if is_there:
            if form is not None and not replace:
                self._read(form, is_known)
            # A row that a crash cut short comes again as a whole.
            os.ftruncate(self._file, self._length)
            os.lseek(self._file, self._length, os.SEEK_SET)

    def _lock(self) -> None:
        try:
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise file_error(f"{self.path}: another command writes into this file") from None
        except (ImportError, OSError):
            pass  # Windows, and disks on which nothing can be locked.

    def _read(self, form: Form, is_known: bool) -> None:
        head, end = form.head(), 0
        try:
            with open(self._file, "rb", closefd=False) as file:
                text = file.read().decode(errors="surrogateescape")
            while found := form.row.match(text, end):
                is_head = head is not None and end == 0
                if found[1] != head if is_head else not is_known:
                    raise ValueError
                key, name, has_answer = form.key(found[1])
                self._written[key] += 1
                if has_answer:
                    self._answered.add(name)
                end = found.end()
            rest = text[end:]
            if "\n" in rest or rest and not (end and is_known):
                raise ValueError
        except (ValueError, csv.Error):
            self.close()
            raise file_error(
                f"{self.path}: its rows are not of this command and journal; name another file"
            ) from None
        self._length = len(text[:end].encode(errors="surrogateescape"))

    def _has(self, form: Form, row: str) -> bool:
        """Whether this row was there; each that was counts once. Who has an answer did not fail."""
        key, name, has_answer = form.key(row)
        self._written[key] -= 1
        return self._written[key] >= 0 or not has_answer and name in self._answered

    def write(self, line: str) -> None:
        content = f"{line}\n".encode("utf-8", "backslashreplace")
        if self._form is not None and self._written and self._has(self._form, content.decode()[:-1]):
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
