"""A person at the terminal who answers one captcha after the other."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from .. import AnswerError, ConfigError, Decision, NinekwError
from . import keyboard, pictures
from .progress import FRAMES
from .terminal import clock, console, moves, plain

if TYPE_CHECKING:
    from types import TracebackType

    from rich.live import Live
    from rich.text import Text

    from .. import Client, Job, JobOutcome, Progress, Solution

# Below these many seconds the clock changes its colour.
_SOON, _NOW = 15, 5


class Desk:
    """Draws on standard error, reads standard input, and keeps count."""

    def __init__(self, client: Client, count: int | None, inline: bool) -> None:
        self._client = client
        self._count = count
        self._screen = console(sys.stderr)
        self._moves = moves(sys.stderr)
        self._protocol = pictures.protocol() if inline else None
        self._folder = pictures.Folder()
        self._lines = keyboard.lines()
        self._live: Live | None = None
        self._drawn = 0.0
        self._job: Job | None = None
        self.answered = self.skipped = self.late = self.refused = self.credits = 0

    def __enter__(self) -> Desk:
        self._lines.__enter__()
        self._say("Type the answer and press Enter; /skip gives it back, /quit ends.", "dim")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._wipe()
        self._lines.__exit__(None, None, None)
        self._folder.close()

    # What `Client.work` calls.

    def decide(self, job: Job) -> Solution | Decision:
        if self._job is not job:
            self._job = job
            self._show(job)
            if not self._moves:
                # If nothing can be redrawn, the prompt is one line.
                self._say(f"{keyboard.prompt(job)}, within {int(job.time_left)} s:", "")
        line = self._lines.poll()
        if line is None:
            if self._lines.ended:
                return Decision.STOP
            self._draw(self._question(job))
            return Decision.WORKING if self._lines.typed else Decision.PENDING
        self._wipe()
        if self._lines.drawn:
            self._say(f"{keyboard.prompt(job)} ▸ {plain(line)}", "")
        return self._read(job, line)

    def outcome(self, job: Job, outcome: JobOutcome) -> bool:
        self._wipe()
        if outcome.kind == "answered":
            self.answered += 1
            self.credits += outcome.credits or 0
            earned = "" if outcome.credits is None else f", {outcome.credits} credits"
            self._say(f"taken{earned}", "green")
        elif outcome.kind == "refused":
            self.refused += 1
            self._say(f"refused: {outcome.error}", "red")
        elif outcome.kind == "skipped":
            self.skipped += 1
            self._say("given back", "yellow")
        else:
            self.late += 1
            self._say("the time is over: given back", "yellow")
        self._job = None
        self._folder.empty()
        return self._count is None or self.answered < self._count

    def progress(self, progress: Progress) -> bool:
        """Between two captchas; False ends."""
        if self._job is not None:
            return True
        if self._lines.drawn:
            line = self._lines.poll()
            if self._lines.ended or (line is not None and line.strip() == "/quit"):
                return False
        held = progress.phase in ("retrying", "held back")
        words = "the service asked for a pause" if held else "waiting for a captcha"
        self._draw(self._spinning(words, progress.elapsed))
        return True

    # What is typed.

    def _read(self, job: Job, line: str) -> Solution | Decision:
        word = line.strip()
        if word == "/skip":
            return Decision.SKIP
        if word == "/quit":
            return Decision.STOP
        if not word:
            return Decision.PENDING
        if word.startswith("/") and not word.startswith("//"):
            self._say("there is /skip and /quit; an answer with a slash begins with two", "red")
            return Decision.WORKING
        try:
            answer = keyboard.solution(job, line)
            job.check(answer)
        except keyboard.Unreadable as error:
            self._say(str(error), "red")
            return Decision.WORKING
        except (AnswerError, ConfigError) as error:
            # By the captcha's own rules: nothing was sent.
            self._say(f"that would be refused: {error.message}", "red")
            return Decision.WORKING
        return answer

    # What is drawn.

    def _show(self, job: Job) -> None:
        from rich.rule import Rule
        from rich.text import Text

        self._wipe()
        self._lines.forget()
        kind = "check an answer" if job.kind == "confirm" else job.kind
        title = Text.assemble((f"captcha {job.id}", "bold cyan"), f"  {kind}")
        line = "─" if self._screen.encoding.startswith("utf") else "-"
        self._screen.print(Rule(title, align="left", characters=line, style="bright_black"))
        self._label("task", job.instructions)
        self._label("text", job.content)
        self._label("rules", keyboard.rules(job.rules))
        self._label("widget", job.widget if job.kind == "interactive" else None)
        self._label("sitekey", job.sitekey)
        self._label("page", job.page_url)
        if job.captcha_kind == "rotate" and job.angle is not None:
            self._label("turns by", f"{job.angle} degrees")
        self._files(job)
        self._label("is it", job.answer_to_check)

    def _files(self, job: Job) -> None:
        files = job.files
        if not files and job.content is None and job.kind != "interactive":
            try:
                files = (self._client.show(job, timeout=max(1.0, job.time_left / 2)),)
            except NinekwError as error:
                self._say(f"its file cannot be had: {error.message}", "red")
                return
        if not files:
            return
        if job.size is not None:
            self._label("size", f"{job.size[0]} x {job.size[1]} pixels")
        try:
            paths = self._folder.put(job.id, files)
        except OSError as error:
            self._say(f"its file cannot be written: {error.strerror}", "red")
            paths = []
        for file, path in zip(files, paths):
            self._label("file", path)
            sequence = pictures.escape(file, self._protocol)
            if sequence is not None:
                sys.stderr.write(sequence + "\n")
                sys.stderr.flush()

    def _label(self, name: str, value: str | None) -> None:
        from rich.table import Table
        from rich.text import Text

        if not value:
            return
        label = Text(f"{name:8}", "dim")
        shown = Text("\n".join(plain(line) for line in value.splitlines()), overflow="fold")
        if name == "file":
            # In one piece, so that it can be copied.
            self._screen.print(Text.assemble(label, " ", shown), soft_wrap=True)
            return
        grid = Table.grid(padding=(0, 1))
        grid.add_row(label, shown)
        self._screen.print(grid)

    def _question(self, job: Job) -> Text:
        from rich.cells import cell_len, set_cell_size
        from rich.text import Text

        left = job.time_left
        colour = "bold red" if left <= _NOW else "yellow" if left <= _SOON else "green"
        head = f"{keyboard.prompt(job)} ▸ "
        time_left = f" {clock(left)}"
        room = self._screen.width - cell_len(head) - len(time_left) - 2
        typed = plain(self._lines.typed)
        while cell_len(typed) > room:
            typed = typed[1:]
        return Text.assemble(
            (head, "bold"),
            typed,
            ("▏", "blink"),
            set_cell_size("", max(0, room - cell_len(typed))),
            (time_left, colour),
            no_wrap=True,
        )

    def _spinning(self, words: str, elapsed: float) -> Text:
        from rich.text import Text

        frame = FRAMES[int(elapsed * 10) % len(FRAMES)]
        earned = f"  {self.answered} answered, {self.credits} credits" if self.answered else ""
        line = Text.assemble((f"{frame} ", "cyan"), words, (earned, "dim"), no_wrap=True)
        line.truncate(self._screen.width - 1, overflow="ellipsis")
        return line

    def _draw(self, line: Text) -> None:
        if not self._moves:
            return
        now = time.monotonic()
        if now - self._drawn < 0.04:
            return
        self._drawn = now
        if self._live is None:
            from rich.live import Live

            self._live = Live(
                console=self._screen,
                transient=True,
                auto_refresh=False,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._live.start()
        self._live.update(line, refresh=True)

    def _wipe(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None

    def _say(self, text: str, style: str) -> None:
        self._screen.print(plain(text), style=style or None)
