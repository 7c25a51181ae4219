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

from .answer import Answer, Kind, Phase, Point, Progress, ServerStatus, State
from .captcha import CaptchaInput, OptionValue
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

__all__ = [
    "AccountError",
    "Answer",
    "AnswerError",
    "AuthError",
    "BalanceError",
    "BusyError",
    "CancelToken",
    "CancelledError",
    "CaptchaInput",
    "Client",
    "ConfigError",
    "DeadlineError",
    "GoneError",
    "InputError",
    "InternalError",
    "Kind",
    "LimitError",
    "NetworkError",
    "NetworkTimeoutError",
    "NinekwError",
    "OptionValue",
    "Phase",
    "Point",
    "Progress",
    "ReplyError",
    "ServerError",
    "ServerStatus",
    "ServiceError",
    "SharedBudgetError",
    "State",
    "SubmitUnknownError",
    "UnsolvedError",
    "__version__",
]
