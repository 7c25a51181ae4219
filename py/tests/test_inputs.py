"""The forms of a captcha, and the values of options: what was sent."""

from __future__ import annotations

import io
import os
import pathlib
from typing import Any

import pytest

from conftest import UPLOADED, Request, Service
from ninekw import Captcha, Client, ConfigError

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


class Endless:
    """A file without an end, such as a device."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int) -> bytes:
        self.given += size
        return bytes(size)


def test_a_file_object_is_read_no_further_than_the_limit(service: Service, client: Client) -> None:
    endless: Any = Endless()
    with pytest.raises(ConfigError, match="larger than 8388608 bytes"):
        client.submit(endless)
    assert endless.given < 9 * 1024 * 1024
    assert service.requests == []


class Trickle:
    """A file that gives less than it is asked for, such as a pipe."""

    def __init__(self, *pieces: object) -> None:
        self.pieces = list(pieces)

    def read(self, size: int) -> object:
        return self.pieces.pop(0) if self.pieces else b""


def test_a_file_object_that_gives_its_content_in_pieces(service: Service, client: Client) -> None:
    trickle = Trickle(PICTURE[:3], bytearray(PICTURE[3:9]), PICTURE[9:])
    assert upload(service, client, trickle).files == {"file-upload-01": PICTURE}


def test_a_file_object_that_fails(service: Service, client: Client, path: pathlib.Path) -> None:
    class Failing:
        def read(self, size: int) -> bytes:
            raise mine

    mine = KeyError("mine")
    with pytest.raises(KeyError) as caught:
        client.submit(Failing())  # type: ignore[arg-type]
    assert caught.value is mine
    with path.open("rb") as file:
        pass
    with pytest.raises(ValueError, match="closed file"):
        client.submit(file)
    for piece in ("text", None, b"", 7, [1000]):
        with pytest.raises(ConfigError):
            client.submit(Trickle(piece))  # type: ignore[arg-type]
    assert service.requests == []


def test_captchas_by_their_kind(service: Service, client: Client, path: pathlib.Path) -> None:
    flags = ("math", "mouse", "multimouse", "rotate", "puzzle", "textonly", "interactive")
    page = "https://example.org"
    pieces: list[pathlib.Path | bytes] = [path, PICTURE]
    for captcha, on, more in (
        (Captcha.image(path), None, {}),
        (Captcha.audio(io.BytesIO(PICTURE)), None, {}),
        (Captcha.math(PICTURE), "math", {}),
        (Captcha.mouse(Picture()), "mouse", {}),
        (Captcha.multimouse(memoryview(PICTURE)), "multimouse", {}),
        (Captcha.rotate(str(path), angle=15), "rotate", {"angle": "15"}),
        (Captcha.puzzle(piece for piece in pieces), "puzzle", {}),
        (Captcha.text("1+1?"), "textonly", {"file-upload-01": "1+1?"}),
        (
            Captcha.interactive("hcaptcha", "sitekey", page),
            "interactive",
            {"oldsource": "hcaptcha", "file-upload-01": "sitekey", "pageurl": page},
        ),
        (Captcha.interactive("geetest", "sitekey"), "interactive", {"oldsource": "geetest"}),
        (Captcha.confirm_check(path, "x"), None, {"confirm": "1", "checkanswer": "x"}),
    ):
        for _ in range(2):
            # Once more: a file object was read before.
            sent = upload(service, client, captcha, prio=3)
            assert {name for name in flags if sent.parameters.get(name) == "1"} == {on} - {None}
            assert sent.parameters["prio"] == "3"
            assert more.items() <= sent.parameters.items()
            if on not in ("textonly", "interactive"):
                assert sent.files["file-upload-01"] == PICTURE


def test_base64_with_line_breaks(service: Service, client: Client) -> None:
    for captcha in (
        Captcha.image("QUJD\r\nREVG\n", base64=True),
        Captcha.image(b"ABCDEF", base64=True),
        Captcha.image("data:image/png;base64,QUJD\nREVG", base64=True),
    ):
        sent = upload(service, client, captcha)
        assert sent.parameters["file-upload-01"] == "QUJDREVG"
        assert sent.parameters["base64"] == "1"
    sent = upload(service, client, Captcha.image("QUJDREVG"), base64=True)
    assert sent.parameters["file-upload-01"] == "QUJDREVG"


def test_the_calls_options_outweigh_the_captchas(service: Service, client: Client) -> None:
    captcha = Captcha.image(PICTURE, prio=1, min_len=4)
    sent = upload(service, client, captcha, prio=7, min_len=None)
    assert sent.parameters["prio"] == "7" and "min_len" not in sent.parameters
    assert upload(service, client, captcha).parameters["prio"] == "1"


def test_a_captcha_does_not_show_what_it_is(client: Client) -> None:
    captcha = Captcha.text("SECRET question", cookies="SECRET")
    assert repr(captcha) == "<ninekw.Captcha with textonly, cookies>"
    assert repr(Captcha.image(b"SECRET")) == "<ninekw.Captcha with no options>"


@pytest.mark.parametrize(
    ("make", "wanted"),
    [
        (lambda: Captcha.puzzle([b"x"]), "2 to 8 files"),
        (lambda: Captcha.puzzle([]), "2 to 8 files"),
        (lambda: Captcha.puzzle([b"x"] * 9), "2 to 8 files"),
        (lambda: Captcha.text(""), "file-upload-01"),
        (lambda: Captcha.text(7), "not int"),  # type: ignore[arg-type]
        (lambda: Captcha.image(b""), "file-upload-01"),
        (lambda: Captcha.image(io.BytesIO()), "empty"),
        (lambda: Captcha.image("no base64", base64=True), "base64"),
        (lambda: Captcha.image("/nonexistent.png"), "cannot be read"),
        (lambda: Captcha.mouse(b"x", rotate=True), "one kind"),
        (lambda: Captcha.image(b"x", prio=21), "prio must be"),
        (lambda: Captcha.image(b"x", prioo=1), "did you mean prio?"),  # type: ignore[call-arg]
        (lambda: Captcha.interactive("hcaptcha", "key"), "pageurl"),
    ],
)
def test_a_wrong_captcha_is_refused_before_anything_is_sent(
    service: Service, client: Client, make: Any, wanted: str
) -> None:
    with pytest.raises(ConfigError, match=wanted):
        client.submit(make())
    assert service.requests == []
