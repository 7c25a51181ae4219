"""The options that all commands have, and the client that they make."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any

import click

from .. import Client, ConfigError, _native
from ..errors import config_error
from .failures import warn
from .progress import hear_of_the_journal
from .settings import (
    file_error,
    offered_parameters,
    offered_profiles,
    offered_settings,
    setting,
)

if TYPE_CHECKING:
    from .profiles import Profile


_WITH_JOURNAL = ("solve", "submit", "wait", "forget", "feedback")


@dataclass
class Session:
    """The common options of all commands."""

    profile: str | None
    url: str | None
    api_key_file: str | None
    settings: tuple[str, ...]
    timeout: float | None
    json: bool
    verbose: int

    def client(self, *, with_key: bool = True) -> Client:
        """``with_key=False`` for calls that do not send it."""
        settings = self.client_settings()
        if click.get_current_context().info_name not in _WITH_JOURNAL:
            # Whoever looks what is paid for, because the journal is damaged, needs none.
            settings.pop("journal", None)
        elif settings.get("journal") is not None:
            click.get_current_context().find_root().meta["ninekw.journal"] = True
            hear_of_the_journal(self.timeout)
        # `None` would read the environment, where a key need not be.
        key = self.key() if with_key else "unused"
        try:
            return Client(key, **settings)
        except ConfigError as error:
            raise self._with_origin(error) from None

    @cached_property
    def _file(self) -> Profile:
        """What the configuration file has for this command."""
        from . import profiles

        # An empty variable is none.
        found = profiles.load(self.profile or os.environ.get("NINEKW_PROFILE") or None)
        if found.open_file is not None:
            warn(f"{found.open_file} has a key, and others may read it: chmod 600")
        return found

    @property
    def journal(self) -> str | None:
        journal: str | None = self.client_settings().get("journal")
        return journal

    def keep_in(self, journal: str | None) -> None:
        """What ``--journal`` says; the command that continues keeps to it."""
        if journal is not None:
            self.settings += (f"journal={journal}",)
            click.get_current_context().find_root().meta["ninekw.options"] = self.repeated

    def client_settings(self) -> dict[str, Any]:
        if self.verbose:
            _native.log_to_stderr("info" if self.verbose == 1 else "debug")
        settings: dict[str, Any] = {"source": "ninekw-cli", **self._file.settings}
        for given in self.settings:
            name, value = setting(given)
            settings[name] = value
        return {**settings, "url": self.url or os.environ.get("NINEKW_URL") or self._file.url}

    def key(self) -> str | None:
        if self.api_key_file is not None:
            return _first_line(self.api_key_file, "the file of --api-key-file")
        file = self._file
        if os.environ.get("NINEKW_API_KEY"):
            if self.profile and file.has_own_key:
                warn("the key of NINEKW_API_KEY is used, not that of the profile")
            return None
        if file.api_key is not None:
            return file.api_key
        if file.api_key_file is not None:
            where = f"{file.origins['api_key_file']}: the file of api_key_file"
            return _first_line(file.api_key_file, where)
        raise ConfigError(
            "no API key: set the environment variable NINEKW_API_KEY, name a file that has it with "
            "--api-key-file, or write it into the configuration file",
            status=103,
            name="INVALID_KEY",
            operation="config",
        )

    def _with_origin(self, error: ConfigError) -> ConfigError:
        """An error that also names the place in the file that it is about."""
        given = {given.partition("=")[0].replace("-", "_") for given in self.settings}
        if self.url or os.environ.get("NINEKW_URL"):
            given.add("url")
        if self.api_key_file or os.environ.get("NINEKW_API_KEY"):
            given |= {"api_key", "api_key_file"}
        for name, where in self._file.origins.items():
            about_key = error.name == "INVALID_KEY" and name.startswith("api_key")
            if name not in given and (about_key or name in error.message.split()):
                text = f"{where}: {error.message}"
                return ConfigError(text, status=error.status, name=error.name, operation="config")
        return error

    @property
    def repeated(self) -> str:
        """These options again, for the command that continues."""
        parts: list[str] = []
        named = {"--profile": self.profile, "--url": self.url, "--api-key-file": self.api_key_file}
        for name, value in named.items():
            if value is not None:
                parts += [name, value]
        for given in self.settings:
            # The password of a proxy is for the one who typed it.
            private = given.startswith("proxy=") and "@" in given
            parts += ["--setting", "proxy=..." if private else given]
        return "".join(f" {shlex.quote(part)}" for part in parts)


def tag_of(*captcha: str | None) -> str:
    """What a captcha is called in the journal: what it is called in the command, if that is short."""
    name = " ".join(_plain(part) for part in captcha if part is not None)
    # A name of a file need not be UTF-8.
    return os.fsencode(name).decode("utf-8", "backslashreplace")[:1000]


def _plain(name: str) -> str:
    """One spelling for a file of the same folder: ./a//b is a/b."""
    return os.path.normpath(name) if os.sep in name and "://" not in name else name


def _first_line(path: str, what: str) -> str:
    """The key in a file."""
    try:
        # Editors may begin a file with a mark; a key has at most 50 characters.
        with open(path, encoding="utf-8-sig") as file:
            return file.readline().strip()
    except (OSError, ValueError) as error:
        # Show neither the content nor the name: some users pass the key itself.
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise file_error(f"{what} cannot be read: {reason}") from None


_OPTIONS = (
    click.option(
        "--profile",
        metavar="NAME",
        shell_complete=offered_profiles,
        help="A profile of the configuration file.  [NINEKW_PROFILE]",
    ),
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
        shell_complete=offered_settings,
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


class CaptchaId(click.IntRange):
    """The number of a captcha."""

    # What a message calls a wrong one.
    name = "captcha id"


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

    return click.option(
        "-o",
        "--option",
        "options",
        metavar="NAME=VALUE",
        multiple=True,
        shell_complete=offered_parameters(action),
        help="A parameter of the API by its name; may be repeated.",
    )
