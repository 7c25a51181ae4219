"""From the arguments of a command to its captchas, checked before any of them is paid for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from .. import NinekwError
from ..captcha import is_on, upload_options
from .settings import file_error

if TYPE_CHECKING:
    from .. import Client

# Also what the service does not take: the check says to convert it, and nothing is left out silently.
_PICTURES = (
    *(".png", ".jpg", ".jpeg", ".gif"),
    *(".webp", ".bmp", ".tif", ".tiff", ".svg", ".avif", ".heic"),
)
_SOUNDS = (".mp3", ".ogg", ".wav", ".flac", ".m4a")


def are_words(asked: Mapping[str, object]) -> bool:
    """Whether an argument is the captcha itself: a text, a sitekey or base64."""
    return any(is_on(asked.get(name)) for name in ("textonly", "interactive", "base64"))


def is_one(given: Sequence[str], asked: Mapping[str, object]) -> bool:
    """Whether all arguments are a single captcha."""
    if is_on(asked.get("puzzle")):
        return True
    return len(given) == 1 and (are_words(asked) or not os.path.isdir(given[0]))


def captchas(
    given: Sequence[str], asked: Mapping[str, object], kind: str, recursive: bool
) -> list[str]:
    """Each captcha of the arguments; directories stand for the files in them."""
    if is_on(asked.get("puzzle")):
        raise click.UsageError("the files of a puzzle are one captcha: solve it alone")
    if "-" in given:
        raise click.UsageError('"-" is one captcha: it cannot stand among others or in a table')
    if are_words(asked):
        return [*given]
    endings = _SOUNDS if kind == "audio" else _PICTURES
    found: list[str] = []
    for name in given:
        found += _inside(name, endings, recursive) if os.path.isdir(name) else [name]
    _refuse_twins(found)
    return found


def _inside(folder: str, endings: tuple[str, ...], recursive: bool) -> list[str]:
    """The files in it with these endings, sorted, without hidden ones."""
    found: list[str] = []
    for path, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(n for n in folders if recursive and not n.startswith("."))
        kept = [n for n in files if n.lower().endswith(endings) and not n.startswith(".")]
        found += [os.path.join(path, name) for name in sorted(kept)]
    if not found:
        what = "sounds" if endings is _SOUNDS else "pictures"
        more = "" if recursive else "; --recursive looks into the directories in it, too"
        raise file_error(f"{folder}: there are no {what} in this directory{more}")
    return found


def _refuse_twins(names: list[str]) -> None:
    """A file that is named twice would be paid for twice."""
    seen: dict[str, str] = {}
    for name in names:
        path = os.path.normcase(os.path.abspath(name))
        if path in seen:
            also = "" if name == seen[path] else f", also as {seen[path]}"
            raise file_error(f"{name}: this file is named twice{also}")
        seen[path] = name


def look(names: Sequence[str], asked: Mapping[str, object]) -> None:
    """Names the option that was probably meant, where an argument is no file."""
    if are_words(asked):
        return
    for name in names:
        if name[:5].lower() == "data:" or os.path.lexists(name):
            continue
        if "://" in name:
            raise file_error(
                f"{name}: addresses are not fetched; try curl -s ADDRESS | ninekw solve -"
            )
        if " " in name.strip():
            raise file_error(
                f"{name}: there is no such file; a question in words needs --type text"
            )


def check(client: Client, names: Sequence[str], asked: Mapping[str, object]) -> None:
    """Raises what the upload of any of them would, before it costs anything."""
    look(names, asked)
    for name in names:
        try:
            client._open().check_upload(upload_options(name, asked))
        except NinekwError as error:
            raise _named(error, name) from None


def refuse_as_output(output: str, names: Sequence[str], journal: str | None) -> None:
    """The results may not go into one of the captchas, nor into the journal."""
    if journal is not None and os.path.realpath(output) == os.path.realpath(journal):
        raise file_error(f"{output}: the output would replace the journal")
    for name in names:
        try:
            is_same = os.path.samefile(output, name)
        except OSError:
            # Nothing is there yet, or it is no path but a text.
            continue
        if is_same:
            raise file_error(f"{output}: the output would replace a captcha")


def unsent(names: Sequence[str], most: int = 5) -> Iterator[str]:
    """Names for a message, not too many of them."""
    yield from names[:most]
    if len(names) > most:
        yield f"and {len(names) - most} more"


def _named(error: NinekwError, name: str) -> NinekwError:
    message = str(error.message)
    if name in message:
        return error
    return type(error)(
        f"{name}: {message}", status=error.status, name=error.name, operation=error.operation
    )


def _unreadable(error: OSError) -> NoReturn:
    raise file_error(f"{error.filename}: the directory cannot be read: {error.strerror}")
