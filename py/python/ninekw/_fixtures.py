"""Fixtures for pytest, which finds them by the package's entry point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Client
    from .testing import Sandbox


@pytest.fixture
def ninekw_sandbox() -> Iterator[Sandbox]:
    """The local service of ``ninekw.testing``, new for each test."""
    from .testing import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def ninekw_client(ninekw_sandbox: Sandbox) -> Iterator[Client]:
    """A client of ``ninekw_sandbox`` that waits for nothing."""
    with ninekw_sandbox.client() as client:
        yield client
