"""Client for the 9kw.eu captcha service: people answer captchas that your program submits.

>>> from ninekw import Client
>>> with Client() as client:  # the API key comes from NINEKW_API_KEY
...     answer = client.solve("captcha.png", min_len=4)
...     print(answer.text)
...     client.feedback(answer, correct=True)
"""

from __future__ import annotations

try:
    from ._native import VERSION as __version__
    from ._native import CancelToken
except ImportError as error:
    raise ImportError(
        f"the native part of ninekw cannot be loaded ({error}): the package is built for another "
        "platform or version of Python; install it again with the pip of this interpreter"
    ) from error

from .account import (
    Coupon,
    History,
    HistoryDetail,
    HistoryKind,
    NewAccount,
    Referrals,
    Row,
    Settings,
    Table,
    Transfer,
)
from .answer import (
    Answer,
    Diagnosis,
    Finding,
    Kind,
    Phase,
    Point,
    Progress,
    ServerStatus,
    State,
)
from .batch import Batch, Done, SolveMany
from .captcha import Captcha, CaptchaInput, OptionValue
from .client import Client
from .errors import (
    AccountError,
    AnswerError,
    AuthError,
    BalanceError,
    BusyError,
    CancelledError,
    ConfigError,
    DeadlineError,
    GoneError,
    InputError,
    InternalError,
    LimitError,
    NetworkError,
    NetworkTimeoutError,
    NinekwError,
    ReplyError,
    ServerError,
    ServiceError,
    SharedBudgetError,
    SubmitUnknownError,
    UnsolvedError,
)
from .job import CaptchaFile, Decision, Job, JobOutcome, Rules, Solution, WorkTally

__all__ = [
    "AccountError",
    "Answer",
    "AnswerError",
    "AuthError",
    "BalanceError",
    "Batch",
    "BusyError",
    "CancelToken",
    "CancelledError",
    "Captcha",
    "CaptchaFile",
    "CaptchaInput",
    "Client",
    "ConfigError",
    "Coupon",
    "DeadlineError",
    "Decision",
    "Diagnosis",
    "Done",
    "Finding",
    "GoneError",
    "History",
    "HistoryDetail",
    "HistoryKind",
    "InputError",
    "InternalError",
    "Job",
    "JobOutcome",
    "Kind",
    "LimitError",
    "NetworkError",
    "NetworkTimeoutError",
    "NewAccount",
    "NinekwError",
    "OptionValue",
    "Phase",
    "Point",
    "Progress",
    "Referrals",
    "ReplyError",
    "Row",
    "Rules",
    "ServerError",
    "ServerStatus",
    "ServiceError",
    "Settings",
    "SharedBudgetError",
    "Solution",
    "SolveMany",
    "State",
    "SubmitUnknownError",
    "Table",
    "Transfer",
    "UnsolvedError",
    "WorkTally",
    "__version__",
]
