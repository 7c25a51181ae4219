"""The settings of a client, for type checkers; nothing imports this module at run time.

What they mean is said by :class:`ninekw.Client`; a test compares them with its arguments.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from ._convert import Limiter


class ClientSettings(TypedDict, total=False):
    url: str | None
    source: str
    timeout: float
    connect_timeout: float
    min_interval: float
    upload_interval: float
    longest_pause: float
    first_poll: float
    poll_interval: float
    job_interval: float
    polling: Literal["polite", "balanced", "fast"]
    max_in_flight: int
    look_at_service: bool
    recover_uploads: bool
    check_content: bool
    abandon: Literal["keep", "abort"]
    retries: int
    retry_pause: float
    max_reply_bytes: int
    user_agent: str | None
    proxy: str | None
    ca_file: str | os.PathLike[str] | None
    tls_roots: Literal["system", "bundled"]
    share: Literal["auto", "process", "machine"]
    limiter: Limiter | None
