"""The command line in a terminal of a given size, and what a person would see there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any, cast

import pexpect
import pyte

from conftest import KEY

# Settings that take no time.
QUICK = [
    "--setting=min_interval=0",
    "--setting=first_poll=0.01",
    "--setting=poll_interval=0.02",
    "--setting=retry_pause=0.01",
]
PROGRAM = [sys.executable, "-m", "ninekw"]
# Whatever a slow machine needs; nothing waits for it to pass.
PATIENCE = 30.0


def environment(**more: str) -> dict[str, str]:
    """Nothing of this machine's but where programs are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    plain = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONUTF8": "1"}
    return {**kept, **plain, "XDG_CONFIG_HOME": "/nonexistent", **more}


@dataclass
class Ended:
    """What a command without a terminal left."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object that it printed, when it printed nothing else."""
        lines = self.out.splitlines()
        assert len(lines) == 1 and self.err == "", (self.out, self.err)
        return cast("dict[str, Any]", json.loads(lines[0]))


def run(
    *arguments: object,
    url: str | None = None,
    key: str | None = KEY,
    stdin: bytes = b"",
    quick: bool = True,
    directory: os.PathLike[str] | None = None,
    **more: str,
) -> Ended:
    """A command in pipes. No key may stand in what it printed."""
    env = environment(**more)
    if url is not None:
        env["NINEKW_URL"] = url
    if key is not None:
        env["NINEKW_API_KEY"] = key
    command = [*PROGRAM, *(str(argument) for argument in arguments), *(QUICK if quick else [])]
    done = subprocess.run(
        command, input=stdin, capture_output=True, env=env, timeout=PATIENCE, cwd=directory
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert key is None or key not in out + err
    return Ended(done.returncode, out, err)


def _hear_signals() -> None:
    """A shell's background job, or one of nohup, which these tests may be, ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """A process with a pseudo-terminal, drawn by a terminal emulator."""

    def __init__(
        self, command: list[str], env: dict[str, str], columns: int = 80, rows: int = 40
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._child = pexpect.spawn(
            command[0],
            command[1:],
            env=env,
            dimensions=(rows, columns),
            timeout=PATIENCE,
            preexec_fn=_hear_signals,
        )

    def send(self, keys: str) -> None:
        self._child.send(keys)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, without the empty rest."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip().split("\n")

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def shows(self, text: str) -> Terminal:
        """Waits until this is on the screen."""
        end = time.monotonic() + PATIENCE
        while text not in self.text:
            if time.monotonic() > end or not self._read():
                raise AssertionError(f"{text!r} did not appear on:\n{self.text}")
        return self

    def hides(self, text: str) -> None:
        """Waits until this is no longer on the screen."""
        end = time.monotonic() + PATIENCE
        while text in self.text:
            if time.monotonic() > end or not self._read():
                raise AssertionError(f"{text!r} stayed on:\n{self.text}")

    def ends(self) -> int:
        """Waits for the process and gives its exit code."""
        while self._read():
            pass
        self._child.close()
        status: int | None = self._child.exitstatus
        if status is None:
            return -int(self._child.signalstatus or 0)
        return status

    def colours(self) -> set[str]:
        """The colours of what is on the screen, ``default`` apart."""
        found: set[str] = set()
        for row in self.screen.buffer.values():
            found |= {cell.fg for cell in row.values() if cell.data.strip()}
        return found - {"default"}

    def style(self, text: str) -> Any:
        """The first character of a text on the screen, with its style."""
        for number, line in enumerate(self.screen.display):
            if text in line:
                return self.screen.buffer[number][line.index(text)]
        raise AssertionError(f"{text!r} is not on:\n{self.text}")

    def hangs_up(self) -> int:
        """Closes the terminal as its window does, and gives the exit code of the process."""
        process: Any = getattr(self._child, "ptyproc")
        process.fileobj.close()
        process.wait()
        status: int | None = process.exitstatus
        return -int(process.signalstatus or 0) if status is None else status

    def close(self) -> None:
        self._child.close(force=True)

    def _read(self) -> bool:
        """False once the process has ended."""
        try:
            content = cast(bytes, self._child.read_nonblocking(65536, 0.1))
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += content
        self._stream.feed(content)
        return True
