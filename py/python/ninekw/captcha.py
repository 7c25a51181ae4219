"""Converts the forms of a captcha's content to those that the native module accepts."""

from __future__ import annotations

import os
from io import BytesIO

from . import _native
from ._typing import TYPE_CHECKING, cast
from .errors import ConfigError, config_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Union

    from typing_extensions import Unpack

    from ._content import Content, Picture
    from ._options import UploadOptions, Widget

    _Ready = Union[str, bytes, bytearray, os.PathLike[str]]

__all__ = ["Captcha"]

_OPERATION = "usercaptchaupload"
# With these, a str is the content itself: a text, a sitekey, or base64.
_CONTENT_OPTIONS = ("textonly", "interactive", "base64")


class Captcha:
    """A captcha to submit: its content and kind, with more options of the upload.

    Use it as the captcha of a call: ``client.solve(Captcha.mouse("x.png"), prio=3)``. That call
    reports what is wrong with it, before anything is sent. A path is read then; file objects and
    images are read at once, so that a captcha can be submitted more than once.

    A ``str`` is a path or a ``data:`` URL; with ``base64=True`` it is base64, with or without line
    breaks.
    """

    __slots__ = ("_content", "_options")

    def __init__(
        self,
        content: Content | list[Content] | tuple[Content, ...],
        /,
        **options: Unpack[UploadOptions],
    ) -> None:
        """A captcha whose kind is in its options, such as ``mouse=True``."""
        pieces: Sequence[Content] = content if isinstance(content, (list, tuple)) else [content]
        self._content = [piece if isinstance(piece, str) else _read(piece) for piece in pieces]
        self._options: dict[str, object] = {**options}

    @classmethod
    def image(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """An image of text, or any other captcha without its own kind."""
        return cls(content, **options)

    @classmethod
    def math(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A picture of a sum, to be worked out (``math``)."""
        return cls(content)._with(options, math=True)

    @classmethod
    def text(cls, text: str, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A question in words, without an image (``textonly``)."""
        return cls(text)._with(options, textonly=True)

    @classmethod
    def mouse(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A picture to click at one place (``mouse``); see :attr:`Answer.points`."""
        return cls(content)._with(options, mouse=True)

    @classmethod
    def multimouse(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A picture to click at several places (``multimouse``); see :attr:`Answer.points`."""
        return cls(content)._with(options, multimouse=True)

    @classmethod
    def rotate(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A picture to turn (``rotate``); ``angle=`` (degrees) may say in which steps. See
        :attr:`Answer.angle`."""
        return cls(content)._with(options, rotate=True)

    @classmethod
    def puzzle(cls, contents: Iterable[Content], /, **options: Unpack[UploadOptions]) -> Captcha:
        """Two to eight pictures to put together, the background first (``puzzle``); see
        :attr:`Answer.points`."""
        return cls([*contents])._with(options, puzzle=True)

    @classmethod
    def audio(cls, content: Content, /, **options: Unpack[UploadOptions]) -> Captcha:
        """A sound; the service tells by the content that it is one."""
        return cls(content, **options)

    @classmethod
    def interactive(
        cls,
        widget: Widget,
        sitekey: str,
        page_url: str | None = None,
        /,
        **options: Unpack[UploadOptions],
    ) -> Captcha:
        """A widget of a web page (``interactive``, ``oldsource``, ``pageurl``); see
        :attr:`Answer.token`.

        :param widget: its type, such as ``"recaptchav2"`` or ``"hcaptcha"``
        :param sitekey: its key
        :param page_url: its page, which most types need
        """
        more = {"interactive": True, "oldsource": widget, "pageurl": page_url}
        return cls(sitekey)._with(options, **more)

    @classmethod
    def confirm_check(
        cls, content: Content, answer: str, /, **options: Unpack[UploadOptions]
    ) -> Captcha:
        """Asks only whether ``answer`` is the right one to a picture (``confirm``,
        ``checkanswer``); see :attr:`Answer.confirmed`."""
        return cls(content)._with(options, confirm=True, checkanswer=answer)

    def _with(self, options: Mapping[str, object], **kind: object) -> Captcha:
        self._options = {**kind, **options}
        return self

    def __repr__(self) -> str:
        # What it shows and its options may be private.
        return f"<ninekw.Captcha with {', '.join(self._options) or 'no options'}>"


Captcha.__module__ = "ninekw"


def upload_options(
    captcha: Captcha | Content | list[Content] | tuple[Content, ...] | None,
    options: Mapping[str, object],
) -> dict[str, object]:
    """All parameters of an upload: the options, and the captcha as ``file-upload-01`` and on."""
    if captcha is None:
        return dict(options)
    pieces: Sequence[Content]
    if isinstance(captcha, Captcha):
        options = {**captcha._options, **options}
        pieces = captcha._content
    else:
        pieces = captcha if isinstance(captcha, (list, tuple)) else [captcha]
    if any(name.replace("_", "-").startswith("file-upload-") for name in options):
        raise config_error("give either the captcha or file_upload_01, not both", _OPERATION)
    is_content = any(is_on(options.get(name)) for name in _CONTENT_OPTIONS)
    if not 1 <= len(pieces) <= 8:
        raise config_error(f"a puzzle has 2 to 8 files, not {len(pieces)}", _OPERATION)
    files: dict[str, object] = {
        f"file-upload-{number:02}": _content(piece, is_content)
        for number, piece in enumerate(pieces, start=1)
    }
    return files | dict(options)


def is_on(value: object) -> bool:
    return value not in (None, False, 0, "", "0")


def _content(piece: Content, is_content: bool) -> _Ready:
    if not isinstance(piece, str):
        return _read(piece)
    if is_content or piece[:5].lower() == "data:":
        return piece
    return _Path(piece)


def _read(piece: Content) -> _Ready:
    if isinstance(piece, (bytes, bytearray)):
        return piece
    if isinstance(piece, memoryview):
        return piece.tobytes()
    if isinstance(piece, os.PathLike):
        return _Path(os.fsdecode(piece))
    if hasattr(piece, "read"):
        return _native.read(piece)
    if hasattr(piece, "save"):
        return _as_png(cast("Picture", piece))
    raise config_error(
        "a captcha is a path, a data URL, bytes, a binary file object or a PIL image, "
        f"not {type(piece).__name__}",
        _OPERATION,
    )


_PNG_MODES = frozenset({"1", "L", "LA", "I", "I;16", "P", "RGB", "RGBA"})


def _as_png(picture: Picture) -> bytes:
    buffer = BytesIO()
    try:
        # CMYK, YCbCr, LAB, HSV and floating-point pictures have no form in PNG.
        convert = getattr(picture, "convert", None)
        if convert is not None and getattr(picture, "mode", "RGB") not in _PNG_MODES:
            picture = cast("Picture", convert("RGB"))
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
