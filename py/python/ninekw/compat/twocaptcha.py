"""The names of 2captcha-python 2.1, for tools into which a solver is plugged.

Change the import and the key::

    from ninekw.compat.twocaptcha import TwoCaptcha

    solver = TwoCaptcha("your 9kw.eu key")
    result = solver.normal("captcha.png", numeric=1, minLen=4)
    print(result["captchaId"], result["code"])
    solver.report(result["captchaId"], True)

Every call keeps the service's limits, survives a broken connection and never pays twice, as
:class:`ninekw.Client` does. What 9kw.eu has no counterpart for is refused by
:class:`ValidationException` before anything is sent: a captcha that cannot be solved there should
not cost anything. ``lang``, ``softId`` and the polling interval are taken and not used: people of
all languages answer, and the service's own pace is kept.
"""

from __future__ import annotations

from .. import errors as _errors
from .._typing import TYPE_CHECKING, cast
from ..captcha import Captcha
from ..client import Client

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._options import UploadOptions, Widget

__all__ = [
    "ApiException",
    "NetworkException",
    "SolverExceptions",
    "TimeoutException",
    "TwoCaptcha",
    "ValidationException",
]


class SolverExceptions(Exception):
    """The base of all errors here; ``__cause__`` is the :class:`ninekw.NinekwError` with more."""


class ValidationException(SolverExceptions):
    """The call is wrong, or 9kw.eu has nothing like it; nothing was sent."""


class NetworkException(SolverExceptions):
    """The network failed, or the answer is not there yet (:meth:`TwoCaptcha.get_result`)."""


class ApiException(SolverExceptions):
    """The service refused, or no worker answered."""


class TimeoutException(SolverExceptions):
    """No answer in time; :meth:`TwoCaptcha.get_result` may still return it later."""


# Their names, and those of this library.
_NAMES = {
    "caseSensitive": "case_sensitive",
    "minLen": "min_len",
    "maxLen": "max_len",
    "minLength": "min_len",
    "maxLength": "max_len",
    "hintText": "textinstructions",
    "textinstructions": "textinstructions",
    "phrase": "phrase",
    "calc": "math",
    "angle": "angle",
    "previousId": "previousid",
    "cookies": "cookies",
    "userAgent": "useragent",
    "useragent": "useragent",
}
# Digits; letters; either; both: 9kw.eu knows the two together only as "digits and letters".
_NUMERIC = {0: 0, 1: 1, 2: 2, 3: 3, 4: 3}
_PROXY_TYPES = {"HTTP": "https", "HTTPS": "https", "SOCKS5": "socks5"}
_UNUSED = ("lang", "softId", "callback", "polling_interval", "domain", "invisible", "timeout")


class TwoCaptcha:
    """What 2captcha-python's class of this name does, with a 9kw.eu account."""

    def __init__(
        self,
        apiKey: str,
        softId: int | None = None,
        callback: str | None = None,
        defaultTimeout: float = 120,
        recaptchaTimeout: float = 600,
        pollingInterval: float = 10,
        server: str | None = None,
        extendedResponse: bool | None = None,
        *,
        client: Client | None = None,
    ) -> None:
        """:param apiKey: the API key of a 9kw.eu account
        :param defaultTimeout: seconds to wait for an answer, widgets excepted
        :param recaptchaTimeout: seconds to wait for the token of a widget
        :param server: the service's address, as ``url`` of :class:`ninekw.Client`
        :param client: a client with settings of its own, in place of key and address
        """
        if callback is not None:
            raise ValidationException("9kw.eu calls nobody back: leave callback out")
        if extendedResponse:
            raise ValidationException("extendedResponse is not supported: a result is id and code")
        self.default_timeout = defaultTimeout
        self.recaptcha_timeout = recaptchaTimeout
        self.polling_interval = pollingInterval
        self.soft_id = softId
        self.exceptions = SolverExceptions
        try:
            self._client = client or Client(apiKey, url=server)
        except _errors.NinekwError as error:
            raise _translated(error) from error

    def normal(self, file: str, **kwargs: object) -> dict[str, str]:
        """A picture of text: a path, or base64."""
        return self._solved(_picture(file), kwargs)

    def text(self, text: str, **kwargs: object) -> dict[str, str]:
        """A question in words."""
        return self._solved(Captcha.text(text), kwargs)

    def coordinates(self, file: str, **kwargs: object) -> dict[str, str]:
        """A picture to click at; the code is ``coordinates:x=1,y=2;x=3,y=4``."""
        result = self._solved(_picture(file), {**kwargs, "multimouse": True})
        result["code"] = _clicks(result["code"])
        return result

    def rotate(self, files: str, **kwargs: object) -> dict[str, str]:
        """A picture to turn; the code is the angle in degrees."""
        if not isinstance(files, str):
            raise ValidationException("9kw.eu turns one picture at a time")
        return self._solved(_picture(files), {**kwargs, "rotate": True})

    def audio(self, file: str, lang: str | None = None, **kwargs: object) -> dict[str, str]:
        """A sound: a path, or base64."""
        return self._solved(_picture(file), kwargs)

    def recaptcha(
        self, sitekey: str, url: str, version: str = "v2", enterprise: int = 0, **kwargs: object
    ) -> dict[str, str]:
        """The token of a reCAPTCHA."""
        if enterprise:
            raise ValidationException("9kw.eu has no reCAPTCHA Enterprise")
        widgets: dict[str, Widget] = {"v2": "recaptchav2", "v3": "recaptchav3"}
        if version not in widgets:
            raise ValidationException(f"version is v2 or v3, not {version!r}")
        return self._token(widgets[version], sitekey, url, kwargs)

    def hcaptcha(self, sitekey: str, url: str, **kwargs: object) -> dict[str, str]:
        """The token of an hCaptcha."""
        return self._token("hcaptcha", sitekey, url, kwargs)

    def funcaptcha(self, sitekey: str, url: str, **kwargs: object) -> dict[str, str]:
        """The token of a FunCaptcha."""
        return self._token("funcaptcha", sitekey, url, kwargs)

    def get_result(self, id_: str | int) -> str:
        """Polls once for an answer; :class:`NetworkException` while there is none."""
        try:
            answer = self._client.poll(_number(id_))
        except _errors.NinekwError as error:
            raise _translated(error) from error
        if answer.state == "pending":
            raise NetworkException
        if answer.state != "solved":
            raise ApiException("ERROR_CAPTCHA_UNSOLVABLE")
        return answer.text

    def balance(self) -> float:
        """The credits left; here they are whole."""
        try:
            return float(self._client.balance())
        except _errors.NinekwError as error:
            raise _translated(error) from error

    def report(self, id_: str | int, correct: bool) -> None:
        """Says whether an answer was right."""
        try:
            self._client.feedback(_number(id_), bool(correct))
        except _errors.NinekwError as error:
            raise _translated(error) from error

    def _token(
        self, widget: Widget, sitekey: str, url: str, options: Mapping[str, object]
    ) -> dict[str, str]:
        captcha = Captcha.interactive(widget, sitekey, url)
        return self._solved(captcha, options, self.recaptcha_timeout)

    def _solved(
        self, captcha: Captcha, options: Mapping[str, object], seconds: float | None = None
    ) -> dict[str, str]:
        given = options.get("timeout") or seconds or self.default_timeout
        upload = cast("UploadOptions", _renamed(options))
        try:
            answer = self._client.solve(captcha, timeout=float(str(given)), **upload)
        except _errors.NinekwError as error:
            raise _translated(error) from error
        return {"captchaId": str(answer.id), "code": answer.text}


def _picture(file: str) -> Captcha:
    if not file:
        raise ValidationException("File required")
    if file.startswith(("http://", "https://")):
        raise ValidationException("give the picture itself: nothing is downloaded here")
    # As 2captcha-python tells base64 from a path.
    if "." not in file and len(file) > 50:
        return Captcha(file, base64=True)
    return Captcha.image(file)


def _number(id_: str | int) -> int:
    try:
        return int(id_)
    except ValueError:
        raise ValidationException(f"an id is a number, not {id_!r}") from None


def _renamed(options: Mapping[str, object]) -> dict[str, object]:
    renamed: dict[str, object] = {}
    for name, value in options.items():
        if name in _UNUSED:
            continue
        if name in ("multimouse", "rotate"):
            renamed[name] = value
        elif name == "numeric" and value in _NUMERIC:
            renamed["numeric"] = _NUMERIC[int(str(value))]
        elif name == "proxy" and isinstance(value, dict):
            renamed |= _proxy(cast("Mapping[str, object]", value))
        elif name in _NAMES:
            renamed[_NAMES[name]] = value
        else:
            raise ValidationException(f"9kw.eu has nothing like {name}={value!r}")
    return renamed


def _proxy(proxy: Mapping[str, object]) -> dict[str, object]:
    kind = str(proxy.get("type", "")).upper()
    if kind not in _PROXY_TYPES or not proxy.get("uri"):
        raise ValidationException("a proxy is {'type': 'HTTPS' or 'SOCKS5', 'uri': 'host:port'}")
    return {"proxy": proxy["uri"], "proxytype": _PROXY_TYPES[kind]}


def _clicks(text: str) -> str:
    """``68x149;81x192`` in their form."""
    points: Sequence[str] = text.split(";")
    pairs = (point.partition("x") for point in points)
    return "coordinates:" + ";".join(f"x={x},y={y}" for x, _, y in pairs)


def _translated(error: _errors.NinekwError) -> SolverExceptions:
    kinds: tuple[tuple[type[Exception], type[SolverExceptions]], ...] = (
        (_errors.DeadlineError, TimeoutException),
        (_errors.ConfigError, ValidationException),
        (_errors.InputError, ApiException),
        (_errors.NetworkError, NetworkException),
    )
    for theirs, ours in kinds:
        if isinstance(error, theirs):
            return ours(str(error))
    return ApiException(str(error))
