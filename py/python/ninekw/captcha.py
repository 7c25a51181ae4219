"""The forms that a captcha's content comes in, brought to those that the native module takes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from io import BytesIO
from typing import IO, Any, Protocol, Union

from .errors import ConfigError, config_error

__all__ = ["CaptchaInput", "OptionValue"]

OptionValue = Union[str, int, bool, bytes, bytearray, "os.PathLike[str]", None]
"""The value of an option. None leaves the option out."""


class Picture(Protocol):
    """What is asked of a PIL image."""

    def save(self, fp: Any, format: str) -> Any: ...


Content = Union[
    str,
    bytes,
    bytearray,
    memoryview,
    "os.PathLike[str]",
    "os.PathLike[bytes]",
    IO[bytes],
    Picture,
]
CaptchaInput = Union[Content, "list[Content]", "tuple[Content, ...]"]
"""A path, a data URL, bytes, a binary file object, a PIL image, or a list of these for a puzzle."""

_OPERATION = "usercaptchaupload"
# With these, a str is the content itself: a text, a sitekey, or base64.
_CONTENT_OPTIONS = ("textonly", "interactive", "base64")


def upload_options(
    captcha: CaptchaInput | None, options: Mapping[str, OptionValue]
) -> dict[str, OptionValue]:
    """All parameters of an upload: the options, and the captcha as ``file-upload-01`` and on."""
    if captcha is None:
        return dict(options)
    if any(name.replace("_", "-").startswith("file-upload-") for name in options):
        raise config_error("give either the captcha or file_upload_01, not both", _OPERATION)
    is_content = any(_is_on(options.get(name)) for name in _CONTENT_OPTIONS)
    pieces = captcha if isinstance(captcha, (list, tuple)) else [captcha]
    if not 1 <= len(pieces) <= 8:
        raise config_error(f"a puzzle has 2 to 8 files, not {len(pieces)}", _OPERATION)
    files: dict[str, OptionValue] = {
        f"file-upload-{number:02}": _content(piece, is_content)
        for number, piece in enumerate(pieces, start=1)
    }
    return files | dict(options)


def _is_on(value: OptionValue) -> bool:
    return value not in (None, False, 0, "", "0")


def _content(piece: Content, is_content: bool) -> OptionValue:
    if isinstance(piece, str):
        if is_content or piece[:5].lower() == "data:":
            return piece
        return _Path(piece)
    if isinstance(piece, (bytes, bytearray)):
        return piece
    if isinstance(piece, memoryview):
        return piece.tobytes()
    if isinstance(piece, os.PathLike):
        return _Path(os.fsdecode(piece))
    if hasattr(piece, "read"):
        data = piece.read()
        if isinstance(data, str):
            raise config_error('open the captcha\'s file in binary mode, "rb"', _OPERATION)
        return bytes(data)
    if hasattr(piece, "save"):
        return _as_png(piece)
    raise config_error(
        "a captcha is a path, a data URL, bytes, a binary file object or a PIL image, "
        f"not {type(piece).__name__}",
        _OPERATION,
    )


def _as_png(picture: Picture) -> bytes:
    buffer = BytesIO()
    try:
        picture.save(buffer, "PNG")
    except (OSError, ValueError) as error:
        # A mode that PNG does not know, for instance.
        wrong: ConfigError = config_error(
            f"the picture cannot be written as PNG: {error}", _OPERATION
        )
        raise wrong from error
    return buffer.getvalue()


class _Path:
    """A path, and nothing but: importing pathlib takes longer than all of this package."""

    __slots__ = ("_path",)

    def __init__(self, path: str) -> None:
        self._path = path

    def __fspath__(self) -> str:
        return self._path
