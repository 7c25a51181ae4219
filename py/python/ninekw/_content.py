"""The types of contents and of options' values; loaded only by who names them."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any, Protocol, Union

if TYPE_CHECKING:
    import os

OptionValue = Union[str, int, bool, bytes, bytearray, "os.PathLike[str]", None]
"""The value of an option. None leaves the option out."""


class Picture(Protocol):
    """The used part of a PIL image."""

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
"""A path, a data URL, bytes, a binary file object or a PIL image."""
