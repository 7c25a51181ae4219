"""The native module. Private: import ``ninekw``."""

from collections.abc import Callable
from typing import Final, Literal, TypeAlias, final

from .answer import Kind, Phase
from ._content import OptionValue
from .errors import NinekwError

__all__ = [
    "Batch",
    "Client",
    "CancelToken",
    "HistoryPages",
    "Job",
    "VERSION",
    "DEFAULT_URL",
    "log_to_stderr",
    "nearest",
    "service_codes",
    "read",
    "statuses",
]

VERSION: Final[str]
DEFAULT_URL: Final[str]

_Tell: TypeAlias = Callable[[int | None, Phase, float], object]
# timeout in seconds, cancel, on_progress, whether this is the thread that signals come to
_Call: TypeAlias = tuple[float | None, CancelToken | None, _Tell | None, bool]
# A call's parameters by name: a dict that belongs to nobody else.
_Given: TypeAlias = dict[str, object]
# whether it is JSON, the reply
_ReplyParts: TypeAlias = tuple[bool, str]
# id, state, text, credits, kind, points, angle, confirmed, token, price, retry_in
_AnswerParts: TypeAlias = tuple[
    int,
    str,
    str,
    int | None,
    Kind | None,
    list[tuple[int, int]] | None,
    int | None,
    bool | None,
    str | None,
    int | None,
    float | None,
]
# ticket, captcha_id, answer, error
_DoneParts: TypeAlias = tuple[
    int, int | None, _AnswerParts | None, NinekwError | None, str | None
]
# workers, queue, in_work, mean_solve_seconds, (kind, workers, queue) of each kind, reply
_StatusParts: TypeAlias = tuple[
    int | None,
    int | None,
    int | None,
    int | None,
    list[tuple[str, int | None, int | None]],
    _ReplyParts,
]
# content, media_type, extension
_FileParts: TypeAlias = tuple[bytes, str, str]
# path and query, form, HTTP status, body, why there is no reply; the key is in none of them
_Witness: TypeAlias = Callable[
    [str, bytes | None, int | None, bytes | None, str | None], object
]
_Outcome: TypeAlias = Literal["answered", "refused", "skipped", "late", "let_go"]
# gives a word and with "answer" the answer
_Decide: TypeAlias = Callable[[Job], tuple[str, object]]
_Told: TypeAlias = Callable[[Job, _Outcome, int | None, NinekwError | None], object]
# name, columns, cells of each row
_TableParts: TypeAlias = tuple[str, list[str], list[list[str | None]]]
# count, entries, reply
_HistoryParts: TypeAlias = tuple[int | None, _TableParts, _ReplyParts]
_DetailParts: TypeAlias = tuple[list[_TableParts], _ReplyParts]
_ReferralsParts: TypeAlias = tuple[_TableParts | None, _ReplyParts]
# user_id, credits, selfsolve, selfonly, selfsend, reply
_SettingsParts: TypeAlias = tuple[
    int | None, int | None, bool | None, bool | None, bool | None, _ReplyParts
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
    def __new__(
        cls, api_key: str, settings: dict[str, object], witness: _Witness | None = None
    ) -> Client: ...
    def server_status(self, call: _Call) -> _StatusParts: ...
    def diagnose(
        self, kind: str, call: _Call
    ) -> tuple[list[tuple[str, str]], int | None, float | None]: ...
    def balance(self, call: _Call) -> int: ...
    def check_upload(self, given: _Given) -> None:
        """Finds what is wrong with an upload, files included, and sends nothing."""

    def submit(self, given: _Given, call: _Call) -> int: ...
    def solve(self, given: _Given, call: _Call) -> _AnswerParts: ...
    def poll(self, id: int, given: _Given, call: _Call) -> _AnswerParts: ...
    def wait(self, id: int, given: _Given, call: _Call) -> _AnswerParts: ...
    def feedback(self, id: int, correct: bool | None, given: _Given, call: _Call) -> None: ...
    def acknowledge(self, id: int) -> None: ...
    def forget(self, tag: str) -> None: ...
    def batch(self) -> Batch: ...
    def next_job(self, given: _Given, call: _Call) -> Job | None: ...
    def confirm_job(self, given: _Given, call: _Call) -> None: ...
    def show(self, id: int, given: _Given, call: _Call) -> _FileParts: ...
    def show_static(self, id: int, base64: bool, given: _Given, call: _Call) -> _FileParts: ...
    def answer_job(self, id: int, answer: object, given: _Given, call: _Call) -> int | None: ...
    def skip_job(self, id: int, given: _Given, call: _Call) -> None: ...
    def end_jobs(self, given: _Given, call: _Call) -> None: ...
    def job_verdict(self, id: int, given: _Given, call: _Call) -> bool | None: ...
    def work(
        self, decide: _Decide, on_outcome: _Told | None, given: _Given, call: _Call
    ) -> tuple[int, int, int, int, int, int, int | None]: ...
    def history(self, kind: str, given: _Given, call: _Call) -> _HistoryParts: ...
    def history_pages(self, kind: str, given: _Given) -> HistoryPages: ...
    def history_detail(self, id: int, given: _Given, call: _Call) -> _DetailParts: ...
    def settings(self, call: _Call) -> _SettingsParts: ...
    def set_setting(self, name: str, on: bool, call: _Call) -> None: ...
    def referrals(self, given: _Given, call: _Call) -> _ReferralsParts: ...
    def transfer(
        self, credits: int, user_id: int, given: _Given, call: _Call
    ) -> tuple[int | None, _ReplyParts]: ...
    def create_coupon(
        self, credits: int, given: _Given, call: _Call
    ) -> tuple[str, _ReplyParts]: ...
    def create_account(
        self, code: int | str, referrer: int | None, given: _Given, call: _Call
    ) -> tuple[str, str, _ReplyParts]: ...
    def call(
        self, action: str, text: bool, given: dict[str, OptionValue], call: _Call
    ) -> tuple[bool, str, bytes]: ...

@final
class Batch:
    def add(self, given: _Given) -> int: ...
    def add_submitted(self, id: int) -> int: ...
    def feed(self, id: int, given: _Given, timeout: float | None) -> int:
        """Adds a captcha that was submitted earlier, also while another thread drives the batch:
        further parameters of its polls, and the seconds after which nobody waits any more."""

    def resume(self) -> int:
        """Adds what the journal has of processes that have ended, and gives how many these are."""

    def cancel(self, ticket: int) -> None:
        """Nobody waits for it any more. From any thread."""

    def captcha_id(self, ticket: int) -> int | None:
        """None before the service has accepted it, and once it is done."""

    def take_ticket(self) -> int: ...
    def next(self, call: _Call) -> _DoneParts | None:
        """The next captcha that is done; None: none is left, and all feedback is given."""

    def next_or_room(self, call: _Call) -> _DoneParts | None:
        """The next captcha that is done; None: there is room for another one."""

    def next_fed(self, call: _Call) -> _DoneParts | None:
        """The next captcha that is done. With nothing to do it waits: others may feed it."""

    def feedback(self, id: int, correct: bool | None) -> None: ...
    def lost_feedback(self) -> list[tuple[int, NinekwError]]: ...
    def give_up(self, call: _Call) -> None: ...
    def leave(self, call: _Call) -> None: ...
    def expected_rest(self, id: int) -> float | None: ...
    @property
    def in_flight(self) -> int: ...
    @property
    def queued(self) -> int: ...
    @property
    def has_feedback(self) -> bool: ...
    @property
    def has_room(self) -> bool: ...
    @property
    def pending(self) -> list[int]: ...

@final
class Job:
    @property
    def id(self) -> int: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def captcha_kind(self) -> Kind: ...
    @property
    def files(self) -> list[_FileParts]: ...
    @property
    def file_count(self) -> int | None: ...
    @property
    def content(self) -> str | None: ...
    @property
    def answer_to_check(self) -> str | None: ...
    @property
    def instructions(self) -> str | None: ...
    @property
    def rules(self) -> tuple[int, int, int, bool, bool, int, bool]: ...
    @property
    def size(self) -> tuple[int, int] | None: ...
    @property
    def angle(self) -> int | None: ...
    @property
    def widget(self) -> str | None: ...
    @property
    def sitekey(self) -> str | None: ...
    @property
    def page_url(self) -> str | None: ...
    @property
    def time_limit(self) -> float: ...
    @property
    def time_left(self) -> float: ...
    @property
    def interaction_left(self) -> float | None: ...
    @property
    def reply(self) -> _ReplyParts: ...
    def field(self, name: str) -> str | None: ...
    def number(self, name: str) -> int | None: ...
    def check(self, answer: object) -> None: ...

@final
class HistoryPages:
    def next(self, call: _Call) -> _HistoryParts | None:
        """The next page; None after the last."""

def read(file: object) -> bytes:
    """Everything that a binary file object gives, if it is not more than the core takes."""

def log_to_stderr(level: Literal["error", "warning", "info", "debug"]) -> None: ...

def nearest(name: str, known: list[str]) -> int:
    """The position of the known name that is most like `name`, for messages; the list is not empty."""

def service_codes() -> list[tuple[int, str, str, str, bool]]: ...
def statuses() -> list[tuple[int, str]]: ...
