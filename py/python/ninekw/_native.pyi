"""The native module. Private: import ``ninekw``."""

from collections.abc import Callable
from typing import Final, TypeAlias, final

from .answer import Kind, Phase
from .captcha import OptionValue

__all__ = [
    "Client",
    "CancelToken",
    "VERSION",
    "DEFAULT_URL",
    "statuses",
    "panic_for_test",
]

VERSION: Final[str]
DEFAULT_URL: Final[str]

_Tell: TypeAlias = Callable[[int | None, Phase, float], object]
# timeout in seconds, cancel, on_progress, whether this is the thread that signals come to
_Call: TypeAlias = tuple[float | None, CancelToken | None, _Tell | None, bool]
# id, state, text, credits, kind, points, angle
_AnswerParts: TypeAlias = tuple[
    int, str, str, int | None, Kind | None, list[tuple[int, int]] | None, int | None
]
# workers, queue, in_work, mean_solve_seconds, (kind, workers, queue) of each kind, body
_StatusParts: TypeAlias = tuple[
    int | None,
    int | None,
    int | None,
    int | None,
    list[tuple[str, int | None, int | None]],
    str,
]

@final
class CancelToken:
    """Stops the calls that it was given to, from any thread or from a signal handler."""

    def __new__(cls) -> CancelToken: ...
    def trigger(self) -> None:
        """Stops every call that was given this token within 0.1 s: they raise `CancelledError`."""

    def is_triggered(self) -> bool:
        """Whether the token has been triggered."""

    def reset(self) -> None:
        """Makes the token usable again."""

@final
class Client:
    def __new__(cls, api_key: str, settings: dict[str, object]) -> Client: ...
    def server_status(self, call: _Call) -> _StatusParts: ...
    def balance(self, call: _Call) -> int: ...
    def submit(self, given: dict[str, OptionValue], call: _Call) -> int: ...
    def solve(self, given: dict[str, OptionValue], call: _Call) -> _AnswerParts: ...
    def poll(self, id: int, call: _Call) -> _AnswerParts: ...
    def wait(self, id: int, call: _Call) -> _AnswerParts: ...
    def feedback(self, id: int, correct: bool | None, call: _Call) -> None: ...
    def call(
        self, action: str, text: bool, given: dict[str, OptionValue], call: _Call
    ) -> tuple[bool, str, bytes]: ...

def statuses() -> list[tuple[int, str]]: ...
def panic_for_test() -> None: ...
