"""2captcha-python's names over this library."""

from __future__ import annotations

import base64
import inspect
from collections.abc import Iterator

import pytest
import twocaptcha  # type: ignore[import-untyped,unused-ignore]

from conftest import Service
from ninekw import DeadlineError
from ninekw.compat import twocaptcha as compat

PICTURE = b"\x89PNG\r\n\x1a\n" + b"x" * 300


@pytest.fixture
def solver(service: Service) -> Iterator[compat.TwoCaptcha]:
    with service.client() as client:
        yield compat.TwoCaptcha("unused1", client=client, defaultTimeout=5, recaptchaTimeout=7)


def solved(service: Service, answer: str) -> None:
    service.replies_with(
        '{"captchaid": "130875948"}', f'{{"answer": "{answer}", "timeout": "0", "try_again": 0}}'
    )


def test_the_names_are_those_of_the_real_package() -> None:
    for name, ours in inspect.getmembers(compat.TwoCaptcha, inspect.isfunction):
        if name.startswith("_") and name != "__init__":
            continue
        theirs = inspect.signature(getattr(twocaptcha.TwoCaptcha, name)).parameters
        mine = [p for p in inspect.signature(ours).parameters.values() if p.name != "client"]
        assert [p.name for p in mine] == list(theirs), name
    for name in compat.__all__:
        assert hasattr(twocaptcha, name), name


def test_a_picture_with_its_options(
    service: Service, solver: compat.TwoCaptcha, tmp_path: object
) -> None:
    path = f"{tmp_path}/captcha.png"
    with open(path, "wb") as file:
        file.write(PICTURE)
    solved(service, "kw7Fx9")
    result = solver.normal(
        path, numeric=4, minLen=4, maxLen=8, caseSensitive=1, calc=0, hintText="all", lang="en"
    )
    assert result == {"captchaId": "130875948", "code": "kw7Fx9"}
    (upload,) = service.uploads
    assert upload.files["file-upload-01"] == PICTURE
    sent = {name: upload.parameters.get(name) for name in ("numeric", "min_len", "max_len")}
    assert sent == {"numeric": "3", "min_len": "4", "max_len": "8"}
    assert upload.parameters["case-sensitive"] == "1"
    assert upload.parameters["textinstructions"] == "all"
    assert "lang" not in upload.parameters


def test_base64_clicks_angles_and_words(service: Service, solver: compat.TwoCaptcha) -> None:
    solved(service, "68x149;81x192")
    text = base64.b64encode(PICTURE).decode()
    assert solver.coordinates(text)["code"] == "coordinates:x=68,y=149;x=81,y=192"
    assert service.uploads[-1].parameters["multimouse"] == "1"
    service.replies.clear()
    solved(service, "40")
    assert solver.rotate(text, angle=20)["code"] == "40"
    assert service.uploads[-1].parameters["rotate"] == "1"
    assert service.uploads[-1].parameters["angle"] == "20"
    service.replies.clear()
    solved(service, "four")
    assert solver.text("two and two?")["code"] == "four"
    assert service.uploads[-1].parameters["textonly"] == "1"


def test_tokens_and_proxies(service: Service, solver: compat.TwoCaptcha) -> None:
    solved(service, "03AGdBq2")
    result = solver.recaptcha(
        "6Lc-key",
        "https://example.org/login",
        proxy={"type": "HTTPS", "uri": "127.0.0.1:3128"},
        invisible=1,
    )
    assert result["code"] == "03AGdBq2"
    (upload,) = service.uploads
    wanted = {
        "interactive": "1",
        "oldsource": "recaptchav2",
        "pageurl": "https://example.org/login",
        "proxy": "127.0.0.1:3128",
        "proxytype": "https",
    }
    assert {name: upload.parameters.get(name) for name in wanted} == wanted


def test_what_has_no_counterpart_is_refused_unsent(
    service: Service, solver: compat.TwoCaptcha
) -> None:
    text = base64.b64encode(PICTURE).decode()
    for call in (
        lambda: solver.normal(""),
        lambda: solver.normal("https://example.org/captcha.png"),
        lambda: solver.normal(text, hintImg="x"),
        lambda: solver.normal(text, numeric=9),
        lambda: solver.recaptcha("key", "url", enterprise=1),
        lambda: solver.recaptcha("key", "url", version="v9"),
        lambda: solver.recaptcha("key", "https://e.org", proxy={"type": "FTP", "uri": "a:1"}),
        lambda: solver.get_result("seven"),
        lambda: compat.TwoCaptcha("validKey1", callback="https://example.org"),
        lambda: compat.TwoCaptcha("?"),
    ):
        with pytest.raises(compat.ValidationException) as raised:
            call()
        assert isinstance(raised.value, compat.SolverExceptions) and str(raised.value)
    assert service.requests == []


def test_results_reports_and_refusals(service: Service, solver: compat.TwoCaptcha) -> None:
    service.replies_with('{"answer": "", "timeout": "0", "try_again": 1}')
    with pytest.raises(compat.NetworkException):
        solver.get_result("130875948")
    service.replies.clear()
    service.replies_with('{"answer": "kw7Fx9", "timeout": "0", "try_again": 0}')
    assert solver.get_result("130875948") == "kw7Fx9"
    service.replies.clear()
    service.replies_with('{"message": "OK", "status": {"success": true}}')
    solver.report("130875948", False)
    assert service.requests[-1].parameters["correct"] == "2"
    service.replies.clear()
    service.replies_with('{"credits": "1234"}')
    assert solver.balance() == 1234.0
    service.replies.clear()
    service.replies_with('{"error": "0011 Balance insufficient"}')
    with pytest.raises(compat.ApiException, match="Balance insufficient"):
        solver.text("two and two?")


def test_a_captcha_that_takes_too_long_can_be_asked_for_later(
    service: Service, solver: compat.TwoCaptcha
) -> None:
    service.replies_with(
        '{"captchaid": "130875948"}', '{"answer": "", "timeout": "0", "try_again": 1}'
    )
    with pytest.raises(compat.TimeoutException) as raised:
        solver.text("two and two?", timeout=0.2)
    assert isinstance(raised.value.__cause__, DeadlineError)
    assert raised.value.__cause__.captcha_id == 130875948
