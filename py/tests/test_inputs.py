"""The forms of a captcha, and the values of options: what was sent."""

from __future__ import annotations

import io
import os
import pathlib
from typing import Any

import pytest

from conftest import UPLOADED, Request, Service
from ninekw import Client, ConfigError

PICTURE = b"\x89PNG\r\n\x1a\n--\r\n\x00\xffpicture"


class Picture:
    """What a PIL image looks like from here."""

    def save(self, fp: Any, format: str) -> None:
        assert format == "PNG"
        fp.write(PICTURE)


class BytesPath:
    def __init__(self, path: str) -> None:
        self.path = path

    def __fspath__(self) -> bytes:
        return os.fsencode(self.path)


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "käptcha 1.png"
    path.write_bytes(PICTURE)
    return path


def upload(service: Service, client: Client, captcha: Any, **options: Any) -> Request:
    service.replies_with(UPLOADED)
    client.submit(captcha, **options)
    return service.requests[-1]


@pytest.mark.parametrize(
    "form",
    [
        "str",
        "pathlib",
        "bytes path",
        "bytes",
        "bytearray",
        "memoryview",
        "file",
        "BytesIO",
        "PIL",
    ],
)
def test_a_picture(service: Service, client: Client, path: pathlib.Path, form: str) -> None:
    with path.open("rb") as file:
        captcha: Any = {
            "str": str(path),
            "pathlib": path,
            "bytes path": BytesPath(str(path)),
            "bytes": PICTURE,
            "bytearray": bytearray(PICTURE),
            "memoryview": memoryview(PICTURE + PICTURE)[: len(PICTURE)],
            "file": file,
            "BytesIO": io.BytesIO(PICTURE),
            "PIL": Picture(),
        }[form]
        sent = upload(service, client, captcha)
    assert sent.files == {"file-upload-01": PICTURE}
    assert sent.parameters["source"] == "ninekw"


def test_text_that_is_the_captcha(service: Service, client: Client) -> None:
    sent = upload(service, client, "What is 1+1?", textonly=True)
    assert sent.parameters["file-upload-01"] == "What is 1+1?"
    assert sent.parameters["textonly"] == "1"
    widget = {"interactive": 1, "oldsource": "recaptchav2", "pageurl": "https://example.org"}
    sent = upload(service, client, "6Lc_sitekey", **widget)
    assert sent.parameters["file-upload-01"] == "6Lc_sitekey"
    sent = upload(service, client, "QUJD\nREVG", base64=True)
    assert sent.parameters["file-upload-01"] == "QUJDREVG"
    sent = upload(service, client, "data:image/png;base64,QUJD")
    assert sent.files == {"file-upload-01": b"ABC"}
    assert "base64" not in sent.parameters


def test_a_puzzle(service: Service, client: Client, path: pathlib.Path) -> None:
    sent = upload(service, client, [path, b"second"], puzzle=True)
    assert sent.files == {"file-upload-01": PICTURE, "file-upload-02": b"second"}
    sent = upload(service, client, None, file_upload_01=b"1", file_upload_02=path, puzzle=True)
    assert sent.files == {"file-upload-01": b"1", "file-upload-02": PICTURE}


def test_options(service: Service, client: Client) -> None:
    text = "ä\n🙂"
    given = {"case_sensitive": 2, "math": False, "prio": "7", "maxtimeout": None}
    sent = upload(service, client, PICTURE, **given, textinstructions=text)
    options = {name: sent.parameters.get(name) for name in ("case-sensitive", "math", "prio")}
    assert options == {"case-sensitive": "2", "math": "0", "prio": "7"}
    assert sent.parameters["textinstructions"] == text
    assert "maxtimeout" not in sent.parameters


@pytest.mark.parametrize(
    ("captcha", "options"),
    [
        ("/nonexistent/captcha.png", {}),
        ("", {}),
        (b"", {}),
        (7, {}),
        ([], {}),
        ([b"x"] * 9, {"puzzle": True}),
        ([b"x", b"y"], {}),
        (io.StringIO("text"), {}),
        (None, {}),
        (b"x", {"file_upload_01": b"y"}),
        (b"x", {"max_timeout": 90}),
        (b"x", {"maxtimeout": 59}),
        (b"x", {"maxtimeout": 2**64}),
        (b"x", {"maxtimeout": -(2**63) - 1}),
        (b"x", {"maxtimeout": 90.5}),
        (b"x", {"prio": [1]}),
        (b"x", {"mouse": 2}),
        (b"x", {"mouse": b"1"}),
        (b"x", {"textinstructions": "\ud800"}),
        (b"x", {"textinstructions": "a\0b"}),
        (b"x", {"apikey": "OTHERKEY1"}),
    ],
)
def test_mistakes_are_seen_before_anything_is_sent(
    service: Service, client: Client, captcha: Any, options: dict[str, Any]
) -> None:
    with pytest.raises(ConfigError) as caught:
        client.submit(captcha, **options)
    assert 100 <= caught.value.status < 200
    assert isinstance(caught.value, ValueError)
    assert service.requests == []


@pytest.mark.parametrize("captcha_id", [0, -1, 2**63, 1.0, "7", True, None])
def test_ids_are_whole_numbers(service: Service, client: Client, captcha_id: Any) -> None:
    for call in (client.poll, client.wait, lambda id: client.feedback(id, True)):
        with pytest.raises(ConfigError):
            call(captcha_id)
    assert service.requests == []


def test_picture_that_png_does_not_know(client: Client) -> None:
    class Odd:
        def save(self, fp: Any, format: str) -> None:
            raise OSError("cannot write mode CMYK as PNG")

    with pytest.raises(ConfigError, match="CMYK") as caught:
        client.submit(Odd())
    assert isinstance(caught.value.__cause__, OSError)
