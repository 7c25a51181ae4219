"""The error codes of the service."""

from __future__ import annotations

from typing import NamedTuple

from . import _native

__all__ = ["ServiceCode", "service_codes"]


class ServiceCode(NamedTuple):
    """An error code of the service."""

    number: int
    """The number, as ``service_code`` of an exception has it; the service writes four digits."""
    text: str
    """What the API documentation says."""
    advice: str
    """What to do about it."""
    category: str
    """``auth``, ``account``, ``balance``, ``limit``, ``input``, ``answer``, ``gone`` or
    ``server``."""
    retryable: bool
    """The same call may succeed a little later."""


def service_codes() -> dict[int, ServiceCode]:
    """Every code by its number.

    >>> service_codes()[11].category
    'balance'
    """
    codes = (ServiceCode(*code) for code in _native.service_codes())
    return {code.number: code for code in codes}


for _public in (ServiceCode, service_codes):
    _public.__module__ = "ninekw"
