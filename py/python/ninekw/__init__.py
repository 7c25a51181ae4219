"""Client for the 9kw.eu captcha service: people answer captchas that your program submits.

>>> from ninekw import Client
>>> with Client() as client:  # the API key comes from NINEKW_API_KEY
...     answer = client.solve("captcha.png", min_len=4)
...     print(answer.text)
...     client.feedback(answer, correct=True)
"""

from __future__ import annotations

import sys

try:
    from ._native import VERSION as __version__
    from ._native import CancelToken
except ImportError as error:
    raise ImportError(
        f"the native part of ninekw cannot be loaded ({error}): the package is built for another "
        "platform or version of Python; install it again with the pip of this interpreter"
    ) from error

from ._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import aio as aio
    from ._content import OptionValue
    from ._inputs import CaptchaInput
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
    from .captcha import Captcha
    from .client import Client
    from .codes import ServiceCode, service_codes
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
    from .job import (
        CaptchaFile,
        Decision,
        Job,
        JobOutcome,
        Rules,
        Solution,
        WorkTally,
    )

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
    "ServiceCode",
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
    "service_codes",
]

# Loaded on first use, so that importing this package takes no time.
_WHERE = {
    "CaptchaInput": "_inputs",
    "OptionValue": "_content",
    "Coupon": "account",
    "History": "account",
    "HistoryDetail": "account",
    "HistoryKind": "account",
    "NewAccount": "account",
    "Referrals": "account",
    "Row": "account",
    "Settings": "account",
    "Table": "account",
    "Transfer": "account",
    "Answer": "answer",
    "Diagnosis": "answer",
    "Finding": "answer",
    "Kind": "answer",
    "Phase": "answer",
    "Point": "answer",
    "Progress": "answer",
    "ServerStatus": "answer",
    "State": "answer",
    "Batch": "batch",
    "Done": "batch",
    "SolveMany": "batch",
    "Captcha": "captcha",
    "Client": "client",
    "ServiceCode": "codes",
    "service_codes": "codes",
    "AccountError": "errors",
    "AnswerError": "errors",
    "AuthError": "errors",
    "BalanceError": "errors",
    "BusyError": "errors",
    "CancelledError": "errors",
    "ConfigError": "errors",
    "DeadlineError": "errors",
    "GoneError": "errors",
    "InputError": "errors",
    "InternalError": "errors",
    "LimitError": "errors",
    "NetworkError": "errors",
    "NetworkTimeoutError": "errors",
    "NinekwError": "errors",
    "ReplyError": "errors",
    "ServerError": "errors",
    "ServiceError": "errors",
    "SharedBudgetError": "errors",
    "SubmitUnknownError": "errors",
    "UnsolvedError": "errors",
    "CaptchaFile": "job",
    "Decision": "job",
    "Job": "job",
    "JobOutcome": "job",
    "Rules": "job",
    "Solution": "job",
    "WorkTally": "job",
}
_MODULES = (
    "account",
    "aio",
    "answer",
    "batch",
    "captcha",
    "client",
    "codes",
    "compat",
    "errors",
    "job",
)


def __getattr__(name: str) -> object:
    if name in _MODULES or name in _WHERE:
        # `importlib` itself would have to be imported.
        path = f"{__name__}.{_WHERE.get(name, name)}"
        __import__(path)
        module = sys.modules[path]
        if name in _MODULES:
            return module
        value: object = getattr(module, name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
