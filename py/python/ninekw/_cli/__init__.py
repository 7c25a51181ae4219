"""The command line, ``ninekw`` and ``python -m ninekw``. Private: programs import ``ninekw``."""

from __future__ import annotations

import sys

_EXTRA = ("click", "rich", "tomli")


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and returns the exit code."""
    try:
        # Only checked here; loaded where something is drawn, or a file is read.
        __import__("rich")
        if sys.version_info < (3, 11):
            __import__("tomli")
        from .app import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        print(
            'ninekw: the command line is an extra of the package: pip install "ninekw[cli]"',
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return run(sys.argv[1:] if arguments is None else arguments)
