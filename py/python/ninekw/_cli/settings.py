"""The settings of a client as the command line and the configuration file give them."""

from __future__ import annotations

import re

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
