"""One captcha of each kind that nobody else needs to see, and its answer."""

from __future__ import annotations

import os
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

# Whoever sees one of them all the same reads what it is.
NOTE = "This is a test of a program. Please skip it."
PRICE = 10
PRICE_INTERACTIVE = 30


def picture(width: int = 80, height: int = 60) -> bytes:
    """A PNG picture of stripes: like no other, so that the service cannot know its answer."""
    rows = b"".join(b"\0" + os.urandom(1) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def sound() -> bytes:
    """A WAV file of a tenth of a second."""
    samples = os.urandom(800)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8)
    body = b"WAVE" + form + struct.pack("<4sI", b"data", len(samples)) + samples
    return struct.pack("<4sI", b"RIFF", len(body)) + body


@dataclass(frozen=True)
class Sample:
    """A kind, how it is asked for, and what is answered."""

    name: str
    upload: dict[str, Any]
    """The parameters of the upload, as vectors write them, without the content."""
    job: dict[str, Any]
    """Those with which a worker asks for it."""
    answer: str
    result: str | None = None
    """What the submitter then gets, if it is not the answer."""
    files: int = 1
    price: int = PRICE
    more: dict[str, Any] = field(default_factory=dict[str, Any])

    def given(self) -> dict[str, Any]:
        """The upload with fresh content."""
        content: dict[str, Any] = dict(self.more)
        for number in range(1, self.files + 1):
            file = sound() if self.name == "audio" else picture()
            content[f"bytes:file-upload-{number:02}"] = file
        return {
            "int:selfsolve": 1,
            "int:maxtimeout": 120,
            "text:textinstructions": NOTE,
            **content,
            **self.upload,
        }


# Characters that `entities` would write in another way.
MARKED = 'a<b&c"d'
SAMPLES = (
    Sample("text", {}, {"text:text": "yes"}, MARKED),
    Sample("math", {"int:math": 1}, {"text:text": "yes"}, "12"),
    Sample(
        "textonly",
        {"int:textonly": 1},
        {"text:text": "no", "int:textonly": 1},
        "blue",
        files=0,
        more={"text:file-upload-01": NOTE},
    ),
    Sample("mouse", {"int:mouse": 1}, {"text:text": "no", "int:mouse": 1}, "12x34"),
    Sample(
        "multimouse",
        {"int:multimouse": 1},
        {"text:text": "no", "int:multimouse": 1},
        "12x34;56x20",
    ),
    Sample("rotate", {"int:rotate": 1}, {"text:text": "no", "int:rotate": 1}, "-40"),
    Sample("puzzle", {"int:puzzle": 1}, {"text:text": "no", "int:puzzle": 1}, "30.05", files=2),
    Sample("audio", {}, {"text:text": "no", "int:audio": 1}, "four two"),
    Sample(
        "interactive",
        {
            "int:interactive": 1,
            "text:oldsource": "hcaptcha",
            "text:pageurl": "https://example.com/",
        },
        {"text:text": "no", "text:interactive": "1"},
        "P1_test-of-a-program",
        files=0,
        price=PRICE_INTERACTIVE,
        more={"text:file-upload-01": "10000000-ffff-ffff-ffff-000000000001"},
    ),
    Sample(
        "confirm",
        # A review needs more time.
        {"int:confirm": 1, "text:checkanswer": "K7Q2M", "int:maxtimeout": 160},
        {"text:text": "yes", "int:confirm": 1},
        "yes",
        result="K7Q2M",
    ),
)
