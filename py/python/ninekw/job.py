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
    """What :meth:`Client.work` is told in place of an answer."""

    SKIP = "skip"
    """Give it back: it cannot be answered. Misuse leads to exclusion."""
    LET_GO = "let_go"
    """Neither answer nor give it back; the service takes it back when its time is over."""
    WORKING = "working"
    """Somebody is at it; ask again soon."""
    PENDING = "pending"
    """Nobody has touched it yet; ask again soon."""
    STOP = "stop"
    """Give it back and take no more."""


class CaptchaFile(NamedTuple):
    """A captcha's file: a picture, sound or text."""

    bytes: builtins.bytes
    """The file's content."""
    media_type: str
    """What its first bytes tell, such as ``image/png``, or ``application/octet-stream``."""
    extension: str
    """The file extension to go with it, such as ``png``, or ``bin``."""

    def __repr__(self) -> str:
        return f"<CaptchaFile, {len(self.bytes)} bytes of {self.media_type}>"


class Rules(NamedTuple):
    """What an answer must look like."""

    min_len: int
    """Least number of characters; 0: none."""
    max_len: int
    """Greatest number of characters; 0: none."""
    numeric: int
    """Which characters: 0 any, 1 digits, 2 letters, 3 both, 4 and 5 the same as 1 and 3 with comma,
    space and hyphen."""
    phrase: bool
    """Two words or more; outweighs ``no_space``."""
    no_space: bool
    """No spaces (``nospace``)."""
    case_sensitive: int
    """Upper and lower case matter (``case-sensitive``): 0 no, 1 yes, 2 symbols too."""
    math: bool
    """A sum to work out."""


class JobOutcome(NamedTuple):
    """What became of a job that :meth:`Client.work` took."""

    kind: Literal["answered", "refused", "skipped", "late", "let_go"]
    """``refused``: by the service, or by the job's own rules before anything was sent; then
    ``decide`` is asked again. ``late``: given back because its time ran out."""
    credits: int | None
    """What an answer earned, where the service says so."""
    error: NinekwError | None
    """Why an answer was refused."""


class WorkTally(NamedTuple):
    """What :meth:`Client.work` did."""

    answered: int
    """Answers taken."""
    refused: int
    """Answers refused by the service."""
    skipped: int
    """Jobs given back because ``decide`` said so."""
    late: int
    """Jobs given back because their time ran out."""
    let_go: int
    """Jobs let go."""
    credits: int
    """Credits earned, as far as the service said so."""
    in_hand: int | None
    """The job in hand at the end, if there was no time to give it back: :meth:`Client.skip_job` still
    can, and else the service takes it back when its time is over."""


class Job:
    """A captcha that the service gave you to answer (action ``usercaptchanew``).

    It is a snapshot, to be read from any thread. It cannot be pickled: its clock is the process's.
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
        """What is to be answered. ``"confirm"``: yes or no, whether :attr:`answer_to_check` is
        right."""
        return self._native.kind

    @property
    def captcha_kind(self) -> Kind:
        """What the captcha itself asks for, also where only its answer is to be checked."""
        return self._native.captcha_kind

    @property
    def files(self) -> tuple[CaptchaFile, ...]:
        """The files, in order, if they came along (``filedata``); else use :meth:`Client.show`."""
        if self._files is None:
            self._files = tuple(CaptchaFile(*parts) for parts in self._native.files)
        return self._files

    @property
    def file_count(self) -> builtins.int | None:
        """How many files the service says there are (``files``)."""
        return self._native.file_count

    @property
    def content(self) -> str | None:
        """The text of a captcha without a picture (``textonly``)."""
        return self._native.content

    @property
    def answer_to_check(self) -> str | None:
        """The answer that is to be checked, for the kind ``"confirm"`` (``captchakey``)."""
        return self._native.answer_to_check

    @property
    def instructions(self) -> str | None:
        """What the submitter says is to be done (``textinstructions``)."""
        return self._native.instructions

    @property
    def rules(self) -> Rules:
        """What the answer must look like."""
        return Rules(*self._native.rules)

    @property
    def size(self) -> tuple[builtins.int, builtins.int] | None:
        """Width and height of the picture in pixels."""
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
