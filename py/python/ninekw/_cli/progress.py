"""What is shown while a call takes its time: one line, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .failures import say
from .terminal import clock, console, moves

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import TracebackType
    from typing import Any

    from rich.live import Live
    from rich.text import Text

    from .. import Client, Progress
    from .session import Session

_DOING = {
    "queued": "waiting for a turn",
    "network": "talking to the service",
    "waiting": "waiting for a person",
    "retrying": "trying again after trouble",
    "held back": "the service asked for a pause",
}
_LOOKING = "looking for it in the history"
FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_LONGEST_BAR = 30
# What is done sooner needs no line.
_PATIENCE = 0.3
_shown: list[Waiting] = []


class Waiting:
    """An ``on_progress`` that draws. Use it in a ``with``, which wipes the line at the end."""

    def __init__(self, expected: float | None = None, of: int | None = None) -> None:
        self.expected = expected
        """The current mean solve time in seconds, if known."""
        self.done = 0
        """How many captchas are done; shown where several are waited for."""
        self._of = of
        self._moves = moves(sys.stderr)
        self._live: Live | None = None
        self._began = self._drawn = time.monotonic()

    @property
    def elapsed(self) -> float:
        return time.monotonic() - self._began

    def __enter__(self) -> Waiting:
        _shown.append(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _shown.remove(self)
        self.wipe()

    def wipe(self) -> None:
        """Makes room for other lines; the next step draws it again."""
        if self._live is not None:
            self._live.stop()
            self._live = None

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if not self._moves or now - self._began < _PATIENCE or now - self._drawn < 0.08:
            return
        self._drawn = now
        if self._live is None:
            from rich.live import Live

            screen = console(sys.stderr)
            self._live = Live(
                console=screen,
                transient=True,
                auto_refresh=False,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._live.start()
        width = self._live.console.width
        encoding = self._live.console.encoding
        if self._of is None:
            drawn = line(progress, self.expected, width, encoding)
        else:
            drawn = line_of_many(progress, self.done, self._of, width, encoding)
        self._live.update(drawn, refresh=True)


def hear_of_the_journal(timeout: float | None) -> None:
    """Says that another process's upload is looked for, which may take minutes, and that the
    journal cannot be written."""
    import logging

    failed: set[str] = set()

    def hear(record: logging.LogRecord) -> bool:
        told = vars(record)
        reason = told.get("reason", "")
        if told.get("event") == "upload_sought":
            longest = told["wait_ms"] / 1000
            seconds = longest if timeout is None else min(longest, timeout)
            _say(
                "looking for a captcha that another process may have paid for: "
                f"{told.get('tag', 'one without a tag')} (up to {seconds:.0f} s)"
            )
        elif told.get("event") == "journal_failed" and reason not in failed:
            failed.add(reason)
            _say(f"warning: {reason}")
        return False

    logging.getLogger("ninekw").addFilter(hear)


def _say(text: str) -> None:
    for waiting in _shown:
        waiting.wipe()
    say(text)


def line(progress: Progress, expected: float | None, width: int, encoding: str) -> Text:
    """The line, with as much as has room in it."""
    open_captcha = progress.captcha_id is not None
    # Short requests in between would only flicker.
    phase = "waiting" if open_captcha and progress.phase in _FLICKERING else progress.phase
    # Without an id: its upload got no reply, or is an ended process's.
    is_lost = phase == "waiting" and not open_captcha
    text = _beginning(progress, _LOOKING if is_lost else _DOING[phase], encoding)
    # Room for the ^C of the terminal itself, which else would begin another line.
    width -= 2
    if is_lost:
        return text
    if phase == "waiting" and expected:
        late = progress.elapsed > expected
        words = "longer than usual" if late else f"of about {clock(expected)}"
        _append(text, f"  {words}" if late else f" {words}", "yellow" if late else "dim", width)
    if open_captcha:
        _append(text, f"  captcha {progress.captcha_id}", "dim", width)
    if phase == "waiting" and expected:
        _append_bar(text, progress.elapsed / expected, width, encoding)
    return text


def line_of_many(progress: Progress, done: int, of: int, width: int, encoding: str) -> Text:
    """The line while several captchas are on their way."""
    phase = "waiting" if progress.phase in _FLICKERING else progress.phase
    text = _beginning(progress, _DOING[phase], encoding)
    width -= 2
    _append(text, f"  {done} of {of} done", "dim", width)
    _append_bar(text, done / of, width, encoding)
    return text


def _beginning(progress: Progress, doing: str, encoding: str) -> Text:
    from rich.text import Text

    frames = FRAMES if _is_unicode(encoding) else "|/-\\"
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(frames[int(progress.elapsed * 10) % len(frames)] + " ", "cyan")
    text.append(doing)
    text.append(f"  {clock(progress.elapsed)}", "bold")
    return text


def _append_bar(text: Text, part: float, width: int, encoding: str) -> None:
    room = min(_LONGEST_BAR, width - text.cell_len - 3)
    if room < 6:
        return
    done = min(room, int(room * part))
    unicode = _is_unicode(encoding)
    text.append("  ")
    text.append(("━" if unicode else "=") * done, "cyan")
    text.append(("━" if unicode else "-") * (room - done), "bright_black")


def _is_unicode(encoding: str) -> bool:
    return encoding.lower().startswith("utf")


def _append(text: Text, part: str, style: str, width: int) -> None:
    if text.cell_len + len(part) < width:
        text.append(part, style)


_FLICKERING = ("network", "queued", "waiting")


@contextmanager
def calling(
    session: Session, *, with_key: bool = True
) -> Generator[tuple[Client, dict[str, Any]], None, None]:
    """A client, and what its calls take: the time limit, and who shows that they wait."""
    with session.client(with_key=with_key) as client, Waiting() as waiting:
        yield client, {"timeout": session.timeout, "on_progress": waiting}
