"""Where the program of the local service is."""

from __future__ import annotations

import os
import shutil
import sys

NAME = "ninekw-sandbox"


def find() -> str | None:
    """``NINEKW_SANDBOX``, or beside this program and the interpreter, or in ``PATH``."""
    named = os.environ.get("NINEKW_SANDBOX")
    if named:
        return named
    beside = os.path.dirname(os.path.abspath(sys.argv[0] or "."))
    folders = os.pathsep.join((os.path.dirname(sys.executable), beside))
    return shutil.which(NAME, path=folders) or shutil.which(NAME)
