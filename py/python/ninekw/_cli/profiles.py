"""The configuration file: settings and a key by default, and others by the name of a profile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from ..errors import config_error
from .settings import SETTINGS, file_error, nearest, wanted

_KEYS = ("api_key", "api_key_file")
_NAMES = [*_KEYS, "url", *SETTINGS]
# Relative to the file, since a command may run anywhere.
_PATHS = ("api_key_file", "ca_file", "journal")


@dataclass
class Profile:
    """What the file says for a command; nothing where there is no file."""

    settings: dict[str, object] = field(default_factory=dict[str, object])
    url: str | None = None
    api_key: str | None = None
    api_key_file: str | None = None
    origins: dict[str, str] = field(default_factory=dict[str, str])
    """For messages: where each name was found."""
    has_own_key: bool = False
    """Whether the key is the named profile's, not the default."""
    open_file: str | None = None
    """The file, if it has a key that others may read."""

    def take(self, file: str, name: str, content: object) -> None:
        """Puts the entries of a table over those that are there."""
        where = f"{file}, [{name}]"
        table = _table(content, where)
        if all(name in table for name in _KEYS):
            raise file_error(f"{where}: api_key and api_key_file: choose one")
        for name, value in table.items():
            _check(name, value, where)
            if name in _PATHS:
                value = os.path.join(os.path.dirname(file), os.path.expanduser(value))
            if name in _KEYS:
                self.api_key = self.api_key_file = None
            if name in (*_KEYS, "url"):
                setattr(self, name, value)
            else:
                self.settings[name] = value
            self.origins[name] = where


def path() -> str:
    """Where the file is, whether there is one or not."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")
    elif sys.platform == "darwin":
        folder = os.path.join(home, "Library", "Application Support")
    else:
        folder = os.environ.get("XDG_CONFIG_HOME") or ""
        # The specification wants other values to be ignored.
        folder = folder if os.path.isabs(folder) else os.path.join(home, ".config")
    return os.path.join(folder, "ninekw", "config.toml")


def load(name: str | None) -> Profile:
    """The default, and over it the profile of this name."""
    file = path()
    tables = _read(file)
    if tables is None:
        if name is not None:
            raise file_error(f"there are no profiles: {file} does not exist")
        return Profile()
    profiles = _profiles(file, tables)
    found = Profile()
    if _is_open(file, (tables.get("default"), *profiles.values())):
        found.open_file = file
    found.take(file, "default", tables.get("default", {}))
    if name is not None:
        if name not in profiles:
            raise file_error(f"{file}: there is no such profile{_meant(name, profiles)}")
        found.take(file, f"profile.{name}", profiles[name])
        found.has_own_key = any(key in profiles[name] for key in _KEYS)
    return found


def names() -> list[str]:
    """The profiles of the file, for completion: nothing where it cannot be read."""
    from .. import ConfigError

    try:
        return [*_profiles(path(), _read(path()) or {})]
    except ConfigError:
        return []


def _is_open(file: str, tables: Iterable[object]) -> bool:
    """Whether there is a key in it, and others than the owner may do anything with the file."""
    if os.name == "nt" or not any(isinstance(t, dict) and "api_key" in t for t in tables):
        return False
    return os.stat(file).st_mode & 0o077 != 0


def _read(file: str) -> dict[str, Any] | None:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        with open(file, "rb") as opened:
            return tomllib.load(opened)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        # It tells line and column, and not what is there.
        raise file_error(f"{file} is no TOML: {error}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise file_error(f"{file} cannot be read: {reason}") from None


def _profiles(file: str, tables: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in tables.items():
        if name in ("default", "profile"):
            continue
        if not isinstance(value, dict):
            raise file_error(f"{file}: {name} stands in no table; put it below [default]")
        raise file_error(
            f"{file}: there is no table [{name}]: there are [default] and [profile.NAME]"
        )
    profiles = _table(tables.get("profile", {}), f"{file}, [profile]")
    for name, value in profiles.items():
        if not isinstance(value, dict):
            message = f"{name} stands in no profile; put it below [profile.NAME]"
            raise file_error(f"{file}, [profile]: {message}")
    return profiles


def _table(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise file_error(f"{where}: this must be a table")
    return cast("dict[str, Any]", value)


def _check(name: str, value: object, where: str) -> None:
    """The name and the type; what a value may be is for the client to say."""
    if name not in _NAMES:
        raise config_error(f"{where}: there is no setting {name}{_meant(name, _NAMES)}", "config")
    types, words = wanted(name)
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        # Not what it is instead: it may be a key.
        raise config_error(f"{where}: {name} must be {words}", "config")


def _meant(name: str, known: Iterable[str]) -> str:
    names = [*known]
    return f"; did you mean {nearest(name, names)}?" if names else ""
