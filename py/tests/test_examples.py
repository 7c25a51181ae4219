"""The example and the README's program do what they say."""

from __future__ import annotations

import functools
import pathlib
import runpy
import sys

import pytest

import ninekw
from conftest import KEY, PENDING, UPLOADED, Service, quick, solved
from ninekw._answering import AnsweringCalls

HERE = pathlib.Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def surroundings(service: Service, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a picture, the environment's settings, and a client that loses no time."""
    (tmp_path / "captcha.png").write_bytes(b"picture")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NINEKW_API_KEY", KEY)
    monkeypatch.setenv("NINEKW_URL", service.url)
    settings = quick(service.url)
    del settings["url"]
    monkeypatch.setattr(ninekw, "Client", functools.partial(ninekw.Client, **settings))


def run_example(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["solve.py", *arguments])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(str(HERE / "examples" / "solve.py"), run_name="__main__")
    assert isinstance(end.value.code, int)
    return end.value.code


def test_the_example(
    service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replies = ['{"credits":100}', UPLOADED, PENDING, solved(), '{"message":"OK"}', '{"credits":90}']
    service.replies_with(*replies)
    assert run_example(monkeypatch, "captcha.png", "--selfsolve") == 0
    assert capsys.readouterr().out.splitlines() == [
        "balance    100 credits",
        "submitting captcha.png, to be answered within 120 s",
        'answer     "K7Q2M" to captcha 130875948',
        "feedback   correct",
        "balance    90 credits (10 used)",
    ]
    assert service.uploads[0].parameters["selfsolve"] == "1"


def test_the_example_says_what_went_wrong(
    service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    service.replies_with("0002 API key not found")
    assert run_example(monkeypatch, "captcha.png") == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("AuthError: service error 0002: API key not found")
    assert KEY not in shown.out + shown.err


def test_the_readme(service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    service.replies_with(UPLOADED, solved(), '{"message":"OK"}')
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    exec(readme.partition("```python\n")[2].partition("```")[0], {})
    assert capsys.readouterr().out == "K7Q2M\n"


def test_the_readmes_answering_side(
    service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    job = '{"captchaid":7,"text":1,"file1":"data:image/png;base64,QUJD","textinstructions":"all"}'
    service.replies_with(job, '{"message":"OK","newcredits":8}', '{"message":"NO CAPTCHA"}')
    # The program works until it is stopped.
    work = functools.partialmethod(AnsweringCalls.work, timeout=0.3)
    monkeypatch.setattr(AnsweringCalls, "work", work)

    def ask_somebody(picture: bytes, instructions: str | None) -> str:
        assert (picture, instructions) == (b"ABC", "all")
        return "K7Q2M"

    readme = (HERE / "README.md").read_text(encoding="utf-8")
    program = readme.partition("## Answer captchas")[2].partition("```python\n")[2]
    exec(program.partition("```")[0], {"ask_somebody": ask_somebody})
    assert capsys.readouterr().out == "1 8\n"
    assert service.requests[1].parameters["captcha"] == "K7Q2M"


def test_the_journal(
    service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run again, it has the same answers and pays for nothing."""
    service.replies_with(UPLOADED, solved())
    monkeypatch.setattr(sys, "argv", ["journal.py", "captcha.png"])
    for _ in range(2):
        runpy.run_path(str(HERE / "examples" / "journal.py"), run_name="__main__")
        assert capsys.readouterr().out == "captcha.png K7Q2M\n"
    assert len(service.uploads) == 1
