"""The program under test, and captchas for it."""

from __future__ import annotations

import json
import math
import os
import struct
import subprocess
import urllib.request
import zlib
from typing import Any

KEY = "sandbox"
_BOUNDARY = "captcha"


class Service:
    """A running ninekw-sandbox with its desk."""

    def __init__(self, *arguments: str) -> None:
        program = os.environ["NINEKW_SANDBOX"]
        self.process = subprocess.Popen(
            [program, "--desk", *arguments], stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        lines: list[str] = []
        while not lines or not lines[-1].startswith("desk "):
            line = self.process.stdout.readline()
            assert line, f"it ended: {lines}"
            lines.append(line.rstrip())
        self.url = lines[0].rsplit(" ", 1)[1]
        self.desk = lines[-1].removeprefix("desk ")
        self.control, _, self.token = self.desk.partition("/desk/?token=")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def call(self, **parameters: str) -> str:
        query = urllib.parse.urlencode({"apikey": KEY, **parameters})
        with urllib.request.urlopen(f"{self.url}/index.cgi?{query}", timeout=10) as reply:
            return reply.read().decode()

    def submit(self, *files: bytes, name: str = "c.png", **options: str) -> str:
        """Uploads a captcha as a browser's form does; returns its id."""
        fields = {"action": "usercaptchaupload", "apikey": KEY, "nomd5": "1", **options}
        parts = [
            f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in fields.items()
        ]
        for number, file in enumerate(files, 1):
            head = (
                f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file-upload-{number:02}"; '
                f'filename="{name}"\r\n\r\n'
            )
            parts.append(head.encode() + file + b"\r\n")
        request = urllib.request.Request(
            f"{self.url}/index.cgi",
            b"".join(parts) + f"--{_BOUNDARY}--\r\n".encode(),
            {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"},
        )
        with urllib.request.urlopen(request, timeout=10) as reply:
            captcha = reply.read().decode()
        assert captcha.isdigit(), captcha
        return captcha

    def answer(self, captcha: str) -> str:
        return self.call(action="usercaptchacorrectdata", id=captcha, info="1")

    def steer(self, method: str, path: str, body: Any) -> None:
        request = urllib.request.Request(
            f"{self.control}{path}",
            json.dumps(body).encode(),
            {"Authorization": f"Bearer {self.token}"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=10) as reply:
            assert reply.status == 200


def _png(width: int, height: int, pixel: Any) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(
        b"\0" + b"".join(bytes(pixel(x, y)) for x in range(width)) for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


def picture(width: int = 240, height: int = 120) -> bytes:
    """A few coloured discs."""
    discs = [
        (60, 40, 22, (30, 120, 200)),
        (150, 70, 30, (220, 120, 30)),
        (205, 30, 16, (60, 160, 80)),
    ]

    def pixel(x: int, y: int) -> tuple[int, int, int]:
        for left, top, radius, colour in discs:
            if (x - left) ** 2 + (y - top) ** 2 < radius**2:
                return colour
        return (235, 238, 242)

    return _png(width, height, pixel)


def piece() -> bytes:
    """A piece of a puzzle, 24 pixels wide and high."""
    return _png(24, 24, lambda x, y: (200, 40, 90) if (x // 6 + y // 6) % 2 else (250, 210, 220))


def sound() -> bytes:
    """Half a second of a tone, as WAV."""
    samples = bytes(128 + int(60 * math.sin(position / 4)) for position in range(4000))
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + len(samples),
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        8000,
        8000,
        1,
        8,
        b"data",
        len(samples),
    )
    return head + samples
