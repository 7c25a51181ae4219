"""A client's beginning and its end."""

from __future__ import annotations

import os

from . import _native
from ._settings import Settings
from ._typing import TYPE_CHECKING
from .errors import ConfigError, config_error

if TYPE_CHECKING:
    from types import TracebackType
    from typing import NoReturn

    from typing_extensions import Self


class Base(Settings):
    __slots__ = ("_native", "_url", "__weakref__")

    def _connect(self, api_key: str | None, settings: dict[str, object]) -> None:
        self._native: _native.Client | None = None
        if api_key is None:
            api_key = os.environ.get("NINEKW_API_KEY") or None
        if api_key is None:
            raise ConfigError(
                "no API key: pass api_key= or set the environment variable NINEKW_API_KEY",
                status=103,
                name="INVALID_KEY",
                operation="config",
            )
        if settings["url"] is None:
            settings["url"] = os.environ.get("NINEKW_URL") or _native.DEFAULT_URL
        self._url = settings["url"]
        try:
            self._native = _native.Client(api_key, settings, self._witness())
        finally:
            del api_key, settings

    def _witness(self) -> _native._Witness | None:
        """Who sees what goes over the wire."""
        return None

    def close(self) -> None:
        """Closes the connections once the calls under way have ended. May be called again."""
        self._native = None

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        # One that is half made has neither.
        closed = ", closed" if getattr(self, "_native", None) is None else ""
        return f"<ninekw.Client of {getattr(self, '_url', None)}{closed}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a Client cannot be pickled or copied, it holds connections and the API key: "
            "make one in each process"
        )

    def _open(self) -> _native.Client:
        native = self._native
        if native is None:
            raise config_error("the client is closed")
        return native
