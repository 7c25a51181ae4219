"""The answering side: captchas to answer, and what becomes of them."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn, Union

from ._reply import raw
from .answer import Kind

if TYPE_CHECKING:
    from . import _native
    from .errors import NinekwError

__all__ = ["CaptchaFile", "Decision", "Job", "JobOutcome", "Rules", "Solution", "WorkTally"]

Solution = Union[str, bool, int, "tuple[int, int]", "Sequence[tuple[int, int]]"]
"""An answer to a job: text or a token, yes or no, an angle in degrees, a point, several points."""

Decide = Callable[["Job"], "Solution | Decision"]
OnOutcome = Callable[["Job", "JobOutcome"], object]


class Decision(Enum):
    """What ``decide`` of :meth:`Client.work` may return instead of an answer."""

    SKIP = "skip"
    """Skip it, because it cannot be answered. The service excludes workers who misuse this."""
    LET_GO = "let_go"
    """Neither answer nor skip it; the service takes it back when its time is over."""
    WORKING = "working"
    """Somebody is working on it; call ``decide`` again soon."""
    PENDING = "pending"
    """Nobody has started on it yet; call ``decide`` again soon."""
    STOP = "stop"
    """Skip it and take no more."""


class CaptchaFile(NamedTuple):
    """A captcha's file: an image, sound or text."""

    bytes: builtins.bytes
    """The file's content."""
    media_type: str
    """Detected from the first bytes, such as ``image/png``, or ``application/octet-stream``."""
    extension: str
    """The file extension for that type, such as ``png``, or ``bin``."""

    def __repr__(self) -> str:
        return f"<CaptchaFile, {len(self.bytes)} bytes of {self.media_type}>"


class Rules(NamedTuple):
    """The rules that an answer must follow."""

    min_len: int
    """Minimum number of characters; 0 for no minimum."""
    max_len: int
    """Maximum number of characters; 0 for no maximum."""
    numeric: int
    """Which characters: 0 any, 1 digits, 2 letters, 3 both, 4 and 5 like 1 and 3 with comma, space
    and hyphen."""
    phrase: bool
    """Two words or more; overrides ``no_space``."""
    no_space: bool
    """No spaces (``nospace``)."""
    case_sensitive: int
    """Whether upper and lower case matter (``case-sensitive``): 0 no, 1 yes, 2 symbols too."""
    math: bool
    """The answer is the result of a calculation."""


class JobOutcome(NamedTuple):
    """The outcome of a job that :meth:`Client.work` took."""

    kind: Literal["answered", "refused", "skipped", "late", "let_go"]
    """``refused``: by the service, or by the job's own rules before anything was sent; then
    ``decide`` is called again. ``late``: skipped because its time ran out."""
    credits: int | None
    """The credits that an answer earned, if the service tells them."""
    error: NinekwError | None
    """Why an answer was refused."""


class WorkTally(NamedTuple):
    """The result of :meth:`Client.work`."""

    answered: int
    """Accepted answers."""
    refused: int
    """Answers refused by the service."""
    skipped: int
    """Jobs skipped because ``decide`` said so."""
    late: int
    """Jobs skipped because their time ran out."""
    let_go: int
    """Jobs neither answered nor skipped because ``decide`` said so."""
    credits: int
    """Credits earned, as far as the service tells them."""
    in_hand: int | None
    """The current job at the end, if there was no time to skip it: you can still skip it with
    :meth:`Client.skip_job`; else the service takes it back when its time is over."""


class Job:
    """A captcha that you are to answer (action ``usercaptchanew``).

    It is immutable; any thread may read it. It cannot be pickled, because its clock is the process's.
    """

    __slots__ = ("_files", "_native", "_raw", "__weakref__")

    def __init__(self, native: _native.Job, /) -> None:
        self._native = native
        self._files: tuple[CaptchaFile, ...] | None = None
        self._raw: Mapping[str, Any] | None = None

    @property
    def id(self) -> builtins.int:
        """The captcha's id (``captchaid``)."""
        return self._native.id

    @property
    def kind(self) -> Kind:
        """The kind of answer that is wanted. ``"confirm"``: yes or no, whether
        :attr:`answer_to_check` is right."""
        return self._native.kind

    @property
    def captcha_kind(self) -> Kind:
        """The kind of the captcha itself, even if you are only to check its answer."""
        return self._native.captcha_kind

    @property
    def files(self) -> tuple[CaptchaFile, ...]:
        """The files, in order, if included (``filedata``); else use :meth:`Client.show`."""
        if self._files is None:
            self._files = tuple(CaptchaFile(*parts) for parts in self._native.files)
        return self._files

    @property
    def file_count(self) -> builtins.int | None:
        """The number of files according to the service (``files``)."""
        return self._native.file_count

    @property
    def content(self) -> str | None:
        """The text of a captcha without an image (``textonly``)."""
        return self._native.content

    @property
    def answer_to_check(self) -> str | None:
        """The answer that you are to check, for the kind ``"confirm"`` (``captchakey``)."""
        return self._native.answer_to_check

    @property
    def instructions(self) -> str | None:
        """The submitter's instructions (``textinstructions``)."""
        return self._native.instructions

    @property
    def rules(self) -> Rules:
        """The rules that the answer must follow."""
        return Rules(*self._native.rules)

    @property
    def size(self) -> tuple[builtins.int, builtins.int] | None:
        """Width and height of the image in pixels."""
        return self._native.size

    @property
    def angle(self) -> builtins.int | None:
        """The step of the rotation in degrees, for the kind ``"rotate"``."""
        return self._native.angle

    @property
    def widget(self) -> str | None:
        """The type of an interactive captcha, such as ``recaptchav2`` (``oldsource``)."""
        return self._native.widget

    @property
    def sitekey(self) -> str | None:
        """The key of an interactive captcha."""
        return self._native.sitekey

    @property
    def page_url(self) -> str | None:
        """The page of an interactive captcha (``pageurl``)."""
        return self._native.page_url

    @property
    def time_limit(self) -> float:
        """Seconds that the answer could take in all when the job came."""
        return self._native.time_limit

    @property
    def time_left(self) -> float:
        """Seconds that are left of them now."""
        return self._native.time_left

    @property
    def interaction_left(self) -> float | None:
        """With ``moretimes``: seconds until somebody must have touched the captcha, or it has to be
        skipped."""
        return self._native.interaction_left

    @property
    def raw(self) -> Mapping[str, Any]:
        """Everything that was sent; of a reply in the text form, ``{"text": ...}``."""
        if self._raw is None:
            self._raw = raw(self._native.reply)
        return self._raw

    def field(self, name: str) -> str | None:
        """A value by the service's name as text; None for nothing and for its placeholders."""
        return self._native.field(name)

    def int(self, name: str) -> builtins.int | None:
        """A whole number by the service's name, sent as a number or as text."""
        return self._native.number(name)

    def check(self, answer: Solution) -> None:
        """Whether the service would take this answer, by the job's own rules. Nothing is sent.

        :meth:`Client.answer_job` asks this by itself.

        :raises AnswerError: it would not; ``code`` (13, 38 to 53) is what it would say
        :raises ConfigError: no answer at all, or of another kind than the captcha's
        """
        self._native.check(answer)

    def __repr__(self) -> str:
        return f"<ninekw.Job {self.id}, {self.kind}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Job cannot be pickled or copied: its time is told by this process")


for _class in (Decision, CaptchaFile, Rules, JobOutcome, WorkTally, Job):
    _class.__module__ = "ninekw"
