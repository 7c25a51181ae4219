"""``solve`` and ``wait`` with several captchas: one batch, and a line for each as soon as it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import (
    AccountError,
    AuthError,
    BalanceError,
    CancelledError,
    CancelToken,
    Captcha,
    NinekwError,
)
from ..batch import SolveMany
from . import failures, gather, terminal
from .progress import Waiting
from .session import tag_of

if TYPE_CHECKING:
    from typing import Protocol

    from .. import Client, Done
    from .._inputs import CaptchaInput
    from .results import Form

    class Target(Protocol):
        def write(self, line: str) -> None: ...


class Many:
    """Captchas by their names, and how far they have come. A captcha's ticket is its place."""

    def __init__(
        self,
        names: Sequence[str],
        form: Form,
        target: Target,
        *,
        page: str | None = None,
        has_tags: bool = False,
    ) -> None:
        self._names = names
        self._page = page
        self._has_tags = has_tags
        self._form = form
        self._target = target
        self._open: set[int] = set()
        self._given = 0
        # Taken from the batch and not yet written.
        self._held: dict[int, Done] = {}
        self._refused = False
        self._code = 0
        self._answered = 0
        self._waiting = Waiting(of=len(names))

    def solve(self, client: Client, timeout: float | None, asked: Mapping[str, Any]) -> int:
        """All of them; gives the exit code, the largest of theirs."""
        waiting = self._waiting
        return self._take_all(
            client.solve_many(self._feed(), timeout=timeout, on_progress=waiting, **asked)
        )

    def wait(self, client: Client, timeout: float | None, asked: dict[str, Any]) -> int:
        """The same for captchas that have been submitted, whose names are their ids."""
        batch = client.batch()
        for name in self._names:
            self._open.add(batch._open().feed(int(name), asked, None))
        self._given = len(self._names)
        return self._take_all(SolveMany(batch, (), {}, timeout, None, self._waiting))

    def _take_all(self, results: SolveMany) -> int:
        head = self._form.head()
        if head is not None:
            self._target.write(head)
        with self._waiting, results:
            try:
                for done in results:
                    self._take(done)
            except (KeyboardInterrupt, NinekwError, terminal.OutputLost) as ended:
                self._waiting.wipe()
                return self._leave(results, ended)
        if self._refused:
            self._tell_unsent()
        terminal.note(f"{self._answered} of {len(self._names)} answered")
        return self._code

    def _feed(self) -> Iterator[CaptchaInput]:
        for ticket, name in enumerate(self._names):
            if self._refused:
                return
            self._given = ticket + 1
            self._open.add(ticket)
            yield Captcha(name, tag=tag_of(self._page, name)) if self._has_tags else name

    def _take(self, done: Done) -> None:
        self._held[done.ticket] = done
        self._waiting.done += 1
        self._waiting.wipe()
        name = self._names[done.ticket]
        line: str | None
        if done.error is None:
            line = self._form.answer(name, done.result())
            self._answered += 1
        else:
            self._code = max(self._code, failures.told_of(name, done.error))
            # The others would be refused like it.
            self._refused |= _is_about_the_account(done.error)
            line = self._form.failure(name, done.error)
        if line is not None:
            self._target.write(line)
        self._open.discard(done.ticket)
        del self._held[done.ticket]

    def _leave(self, results: SolveMany, ended: BaseException) -> int:
        """Says what ended it, and names what was paid for and is not written."""
        ended = self._take_rest(results, ended)
        left, unsent = self._left(results)
        doubts = max(0, results.batch.in_flight - len(results.pending))
        results.close()
        if isinstance(ended, terminal.OutputLost):
            code = failures.output_lost(ended)
        elif isinstance(ended, KeyboardInterrupt):
            failures.say("interrupted")
            code = failures.ended_by(ended)
        else:
            assert isinstance(ended, NinekwError)
            failures.say(str(ended))
            code = failures.exit_code(ended.status)
        for name, captcha_id, is_answered in left:
            # With abandon=abort, closing has given up those that nobody has answered.
            if is_answered or captcha_id in results.pending:
                state = "is answered" if is_answered else "is still pending"
                told = f"{name}: captcha {captcha_id} {state}; "
                failures.go_on(told, "go on with it", f"wait {captcha_id}")
        # They go up one after the other.
        for name in unsent[:doubts]:
            failures.go_on(f"{name}: ", "look whether it was taken", "history")
        self._tell_unsent(unsent[doubts:])
        return code

    def _left(self, results: SolveMany) -> tuple[list[tuple[str, int, bool]], list[str]]:
        """Names and ids of the captchas that the service has, and whether they are answered; and
        the names of those that it has not."""
        left: list[tuple[str, int, bool]] = []
        unsent: list[str] = []
        for ticket in sorted(self._open):
            name, held = self._names[ticket], self._held.get(ticket)
            captcha_id = results.batch.captcha_id(ticket) if held is None else held.captcha_id
            if captcha_id is not None:
                left.append((name, captcha_id, held is not None and held.error is None))
            elif held is None:
                unsent.append(name)
        return left, unsent

    def _take_rest(self, results: SolveMany, ended: BaseException) -> BaseException:
        """The results that were ready when it ended: answers, and uploads that it cut off."""
        nothing_more = CancelToken()
        nothing_more.trigger()
        try:
            while (done := results.batch.next(cancel=nothing_more)) is not None:
                if not isinstance(ended, terminal.OutputLost):
                    self._take(done)
                    continue
                self._held[done.ticket] = done
                if done.error is not None:
                    failures.told_of(self._names[done.ticket], done.error)
        except CancelledError:
            pass
        except terminal.OutputLost as lost:
            return lost
        return ended

    def _tell_unsent(self, handed_over: Sequence[str] = ()) -> None:
        names = [*handed_over, *self._names[self._given :]]
        if names:
            # What the journal has of them may be answered for long.
            what = "not submitted by this run" if self._has_tags else "not submitted"
            failures.say(f"{what}: {', '.join(gather.unsent(names))}")


def _is_about_the_account(error: NinekwError) -> bool:
    if error.captcha_id is not None:
        return False
    about = isinstance(error, (AccountError, AuthError, BalanceError))
    return about or error.name == "SPENDING_LIMIT"
