"""The options that all commands have, and the client that they make."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from .. import Client, ConfigError, _native
from .._base import Base
from ..errors import config_error

# Every setting of a client with its default, which tells its type.
_SETTINGS: dict[str, object] = {
    name: value
    for name, value in (Base.__init__.__kwdefaults__ or {}).items()
    if name not in ("url", "limiter")
}
_SWITCHES = {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}


@dataclass
class Session:
    """The common options of all commands."""

    url: str | None
    api_key_file: str | None
    settings: tuple[str, ...]
    timeout: float | None
    json: bool
    verbose: int

    def client(self, *, with_key: bool = True) -> Client:
        """``with_key=False`` for calls that do not send it."""
        # `None` would read the environment, where a key need not be.
        return Client(self.key() if with_key else "unused", **self.client_settings())

    def client_settings(self) -> dict[str, Any]:
        if self.verbose:
            _native.log_to_stderr("info" if self.verbose == 1 else "debug")
        settings: dict[str, Any] = {"source": "ninekw-cli"}
        for given in self.settings:
            name, value = setting(given)
            settings[name] = value
        return {**settings, "url": self.url}

    def key(self) -> str | None:
        if self.api_key_file is None:
            if not os.environ.get("NINEKW_API_KEY"):
                raise ConfigError(
                    "no API key: set the environment variable NINEKW_API_KEY, or name a file that "
                    "has it with --api-key-file",
                    status=103,
                    name="INVALID_KEY",
                    operation="config",
                )
            return None
        try:
            # Editors may begin a file with a mark; a key has at most 50 characters.
            with open(self.api_key_file, encoding="utf-8-sig") as file:
                return file.readline().strip()
        except (OSError, ValueError) as error:
            # Show neither the content nor the name: some users pass the key itself.
            reason = error.strerror if isinstance(error, OSError) else "it is no text"
            raise ConfigError(
                f"the file of --api-key-file cannot be read: {reason}",
                status=107,
                name="FILE",
                operation="config",
            ) from None

    @property
    def repeated(self) -> str:
        """These options again, for the command that continues."""
        parts: list[str] = []
        for name, value in (("--url", self.url), ("--api-key-file", self.api_key_file)):
            if value is not None:
                parts += [name, value]
        for given in self.settings:
            # The password of a proxy is for the one who typed it.
            private = given.startswith("proxy=") and "@" in given
            parts += ["--setting", "proxy=..." if private else given]
        return "".join(f" {shlex.quote(part)}" for part in parts)


def setting(given: str) -> tuple[str, object]:
    """``name=value`` with the value in the type of the setting's default."""
    name, equals, value = given.partition("=")
    name = name.replace("-", "_")
    # What was given may be a key in the wrong place, which no message shows.
    if not equals:
        raise config_error(f"a setting is name=value with one of: {', '.join(_SETTINGS)}", "config")
    if name not in _SETTINGS:
        from .. import _native

        near = [*_SETTINGS][_native.nearest(name, [*_SETTINGS])]
        raise config_error(f"there is no such setting; did you mean {near}?", "config")
    default = _SETTINGS[name]
    try:
        if isinstance(default, bool):
            return name, _SWITCHES[value.lower()]
        if isinstance(default, (int, float)):
            return name, type(default)(value)
    except (KeyError, ValueError):
        wanted = "on or off" if isinstance(default, bool) else "a number"
        raise config_error(f"the setting {name} is {wanted}, not {value!r}", "config") from None
    return name, value


_OPTIONS = (
    click.option("--url", metavar="URL", help="The service's address.  [NINEKW_URL]"),
    click.option(
        "--api-key-file",
        metavar="FILE",
        type=click.Path(),
        help="Read the API key from a file.  [NINEKW_API_KEY has the key itself]",
    ),
    click.option(
        "-s",
        "--setting",
        "settings",
        metavar="NAME=VALUE",
        multiple=True,
        help="A setting of the client, such as proxy=socks5://host:1080.",
    ),
    click.option(
        "--timeout",
        type=float,
        metavar="SECONDS",
        help="Give up after so long.",
    ),
    click.option("--json", is_flag=True, help="One JSON object in place of text."),
    click.option(
        "-v",
        "--verbose",
        count=True,
        help="Write to stderr what happens; -vv also each request.",
    ),
)


def common(function: Callable[..., None]) -> Callable[..., None]:
    """Passes these options to a command, as its first argument."""

    @wraps(function)
    def command(*args: Any, **kwargs: Any) -> None:
        session = Session(**{name: kwargs.pop(name) for name in Session.__annotations__})
        meta = click.get_current_context().find_root().meta
        meta["ninekw.json"] = session.json
        meta["ninekw.options"] = session.repeated
        function(session, *args, **kwargs)

    wrapped: Callable[..., None] = command
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def options_of(given: tuple[str, ...]) -> dict[str, Any]:
    """``name=value`` as parameters by the service's names; a name alone turns it on.

    The library checks the names and the values.
    """
    found: dict[str, Any] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if name.replace("-", "_") in ("timeout", "cancel", "on_progress"):
            # Those are Python's arguments, no parameters of the service.
            raise config_error(f"there is no parameter {name}", "options")
        found[name] = value if equals else "1"
    return found


def parameters(action: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option that takes parameters of an action, completed from the list of them."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        from .. import _options

        names = getattr(_options, action).__annotations__
        return [f"{name}=" for name in names if name.startswith(incomplete)]

    return click.option(
        "-o",
        "--option",
        "options",
        metavar="NAME=VALUE",
        multiple=True,
        shell_complete=complete,
        help="A parameter of the API by its name; may be repeated.",
    )
