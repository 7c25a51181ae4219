"""Settings as the command line and the configuration file give them, and what a shell offers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from .. import ConfigError, _native
from .._base import Base
from ..errors import config_error

# Every setting of a client with its default, which tells its type.
SETTINGS: dict[str, object] = {
    name: value
    for name, value in (Base.__init__.__kwdefaults__ or {}).items()
    if name not in ("url", "limiter")
}
SWITCHES = {"1": True, "on": True, "true": True, "0": False, "off": False, "false": False}


def setting(given: str) -> tuple[str, object]:
    """``name=value`` with the value in the type of the setting's default."""
    name, equals, value = given.partition("=")
    name = name.replace("-", "_")
    # What was given may be a key in the wrong place, which no message shows.
    if not equals:
        raise config_error(f"a setting is name=value with one of: {', '.join(SETTINGS)}", "config")
    if name not in SETTINGS:
        near = nearest(name, [*SETTINGS])
        raise config_error(f"there is no such setting; did you mean {near}?", "config")
    default = SETTINGS[name]
    try:
        if isinstance(default, bool):
            return name, SWITCHES[value.lower()]
        if isinstance(default, (int, float)):
            return name, type(default)(value)
    except (KeyError, ValueError):
        wanted = "on or off" if isinstance(default, bool) else "a number"
        raise config_error(f"the setting {name} is {wanted}, not {value!r}", "config") from None
    return name, value


def wanted(name: str) -> tuple[tuple[type, ...], str]:
    """The types that a setting takes in a file, and their name for a message."""
    default = SETTINGS.get(name)
    if isinstance(default, bool):
        return (bool,), "true or false"
    if isinstance(default, int):
        return (int,), "a whole number"
    if isinstance(default, float):
        return (int, float), "a number"
    return (str,), "a text in quotes"


def words(name: str) -> list[str]:
    """The values of a setting that has few."""
    if isinstance(SETTINGS.get(name), bool):
        return ["on", "off"]
    annotation = str(Base.__init__.__annotations__.get(name, ""))
    return re.findall("['\"](.+?)['\"]", annotation) if annotation.startswith("Literal") else []


def nearest(name: str, known: list[str]) -> str:
    return known[_native.nearest(name, known)]


def file_error(message: str, operation: str = "config") -> ConfigError:
    """What is wrong with a file that was named."""
    return ConfigError(message, status=107, name="FILE", operation=operation)


# What the shell offers for the word that is being typed.
_Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def offered_profiles(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from .profiles import names

    return _beginning(names(), incomplete)


def offered_settings(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Names, and where these are few, values."""
    name, equals, _ = incomplete.partition("=")
    name = name.replace("-", "_")
    if equals:
        return _beginning([f"{name}={word}" for word in words(name)], incomplete)
    return _beginning([f"{known}=" for known in SETTINGS], name)


def offered_parameters(action: str) -> _Complete:
    """The parameters of an action of the API."""

    def complete(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from .. import _options

        names = getattr(_options, action).__annotations__
        return _beginning([f"{name}=" for name in names], incomplete.replace("-", "_"))

    return complete


def _beginning(words: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(word) for word in words if word.startswith(incomplete)]
