"""Events of the library that a person must know of, whatever the level of the log."""

from __future__ import annotations

import logging
import math

from . import failures, progress


class _Sought(logging.Handler):
    """Says that the upload of an ended process is looked for, which may take minutes."""

    def __init__(self, timeout: float | None) -> None:
        super().__init__(logging.WARNING)
        self._timeout = math.inf if timeout is None else timeout

    def emit(self, record: logging.LogRecord) -> None:
        told = vars(record)
        if told.get("event") != "upload_sought":
            return
        seconds = min(told.get("wait_ms", 0) / 1000, self._timeout)
        progress.wipe_all()
        failures.say(
            "looking for a captcha that an ended process may have paid for: "
            f"{told.get('tag', 'one without a tag')} (up to {math.ceil(seconds)} s)"
        )


def say_what_is_sought(timeout: float | None) -> None:
    logging.getLogger("ninekw").addHandler(_Sought(timeout))
