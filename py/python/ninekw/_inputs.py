"""The type of what a captcha may be; loaded only by who names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from ._content import Content

if TYPE_CHECKING:
    from .captcha import Captcha

CaptchaInput = Union[Content, "list[Content]", "tuple[Content, ...]", "Captcha"]
"""A path, a data URL, bytes, a binary file object, a PIL image, a list of these for a puzzle, or a
:class:`Captcha`."""
