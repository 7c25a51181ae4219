"""Pictures of captchas: a file for each, and in the terminal itself where that can draw them."""

from __future__ import annotations

import base64
import os
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

from .terminal import moves

if TYPE_CHECKING:
    from .. import CaptchaFile

# A terminal's protocol takes no longer pieces.
_PIECE = 4096


def protocol() -> str | None:
    """``kitty``, ``iterm2`` or None, by what the terminal says about itself."""
    if not (moves(sys.stdout) and moves(sys.stderr)):
        return None
    environment = os.environ.get
    if environment("TMUX") or environment("STY"):
        # They keep such sequences to themselves.
        return None
    program = environment("TERM_PROGRAM") or ""
    term = environment("TERM") or ""
    if environment("KITTY_WINDOW_ID") or term in ("xterm-kitty", "xterm-ghostty"):
        return "kitty"
    if program == "ghostty":
        return "kitty"
    if program in ("iTerm.app", "WezTerm", "mintty") or environment("LC_TERMINAL") == "iTerm2":
        return "iterm2"
    return None


def escape(file: CaptchaFile, protocol: str | None) -> str | None:
    """The sequence that draws the file; None where the terminal cannot."""
    if protocol is None or not file.media_type.startswith("image/"):
        return None
    data = base64.standard_b64encode(file.bytes).decode()
    if protocol == "iterm2":
        return f"\x1b]1337;File=inline=1;size={len(file.bytes)}:{data}\a"
    if file.media_type != "image/png":
        # The only compressed format that kitty takes.
        return None
    pieces = [data[at : at + _PIECE] for at in range(0, len(data), _PIECE)]
    last = len(pieces) - 1
    return "".join(
        f"\x1b_G{'f=100,a=T,q=2,' if at == 0 else ''}m={int(at < last)};{piece}\x1b\\"
        for at, piece in enumerate(pieces)
    )


class Folder:
    """Where the files lie while they are needed; only this user can read it."""

    def __init__(self) -> None:
        self._path: str | None = None
        self._files: list[str] = []

    def put(self, captcha_id: int, files: tuple[CaptchaFile, ...]) -> list[str]:
        """Writes a captcha's files and returns their paths."""
        if self._path is None:
            self._path = tempfile.mkdtemp(prefix="ninekw-")
        for number, file in enumerate(files, start=1):
            name = str(captcha_id) if len(files) == 1 else f"{captcha_id}-{number}"
            path = os.path.join(self._path, f"{name}.{file.extension}")
            with open(path, "wb") as target:
                target.write(file.bytes)
            self._files.append(path)
        return list(self._files)

    def empty(self) -> None:
        for path in self._files:
            try:
                os.remove(path)
            except OSError:
                pass
        self._files.clear()

    def close(self) -> None:
        if self._path is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = None
