"""The configuration file of the command line."""

from __future__ import annotations

import os
import pathlib
import shlex
import sys
from typing import Any

import pytest

from conftest import ID, KEY, PENDING, PICTURE, UPLOADED, Service, solved
from ninekw._cli import profiles
from terminal import Ended, run

BALANCE = '{"credits":"5"}'
OTHER = "OTHERKEY4712"


class Home:
    """A folder of configuration with its file."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.file = folder / "ninekw" / "config.toml"
        self.file.parent.mkdir()

    def write(self, text: str, mode: int = 0o600) -> None:
        self.file.write_text(text)
        self.file.chmod(mode)

    def run(self, *arguments: object, key: str | None = None, **more: Any) -> Ended:
        done = run(*arguments, key=key, XDG_CONFIG_HOME=str(self.folder), **more)
        assert KEY not in done.out + done.err and OTHER not in done.out + done.err
        return done

    def fails(self, text: str, *arguments: str, key: str | None = KEY, code: int = 12) -> str:
        """What is said about such a file."""
        self.write(text)
        done = self.run("balance", *arguments, key=key, NINEKW_URL="http://127.0.0.1:1")
        assert (done.code, done.out) == (code, "") and done.err.startswith("ninekw: ")
        assert done.err.count("\n") == 1 and str(self.file) in done.err
        return done.err


@pytest.fixture
def home(tmp_path: pathlib.Path) -> Home:
    return Home(tmp_path)


def test_key_address_and_settings(service: Service, home: Home) -> None:
    home.write(f"""
        [default]
        api_key = "{KEY}"
        url = "{service.url}"
        source = "mine"
        [profile.work]
        api_key_file = "work.key"
        check_content = false
        """)
    (home.file.parent / "work.key").write_text(f"{OTHER}\n")
    service.replies_with(UPLOADED)
    assert home.run("submit", PICTURE).out == f"{ID}\n"
    sent = service.requests[0].parameters
    assert (sent["apikey"], sent["source"]) == (KEY, "mine")
    (home.folder / "text").write_text("hello")
    assert home.run("submit", home.folder / "text").code == 10
    chosen = home.run("submit", home.folder / "text", "--profile", "work")
    assert (chosen.code, chosen.err) == (0, "")
    sent = service.requests[1].parameters
    assert (sent["apikey"], sent["source"]) == (OTHER, "mine")
    service.replies = [(200, BALANCE)]
    assert home.run("balance", NINEKW_PROFILE="work").out == "5\n"
    assert service.requests[-1].parameters["apikey"] == OTHER
    assert home.run("balance", "--profile", "other", NINEKW_PROFILE="work").code == 12
    # Empty is not set.
    assert home.run("balance", NINEKW_PROFILE="").out == "5\n"
    assert service.requests[-1].parameters["apikey"] == KEY


def test_what_goes_before_what(service: Service, home: Home) -> None:
    wrong = "http://127.0.0.1:1"
    home.write(f"""
        [default]
        api_key = "DEFAULTKEY"
        url = "{wrong}"
        source = "default"
        [profile.p]
        api_key = "{OTHER}"
        source = "profile"
        """)
    service.replies_with(UPLOADED)

    def sent(*arguments: str, key: str | None = None, **more: str) -> tuple[str, str]:
        done = home.run("submit", PICTURE, *arguments, key=key, **more)
        assert done.code == 0, done.err
        parameters = service.requests[-1].parameters
        return parameters["apikey"], parameters["source"]

    address = {"NINEKW_URL": service.url}
    assert sent(**address) == ("DEFAULTKEY", "default")
    assert sent("--profile=p", **address) == (OTHER, "profile")
    assert sent("--profile=p", "-s", "source=option", **address) == (OTHER, "option")
    assert sent(key=KEY, **address) == (KEY, "default")
    assert sent("--url", service.url, NINEKW_URL=wrong) == ("DEFAULTKEY", "default")
    file = home.folder / "key"
    file.write_text("FILEKEY4713")
    assert sent("--api-key-file", str(file), key=KEY, **address) == ("FILEKEY4713", "default")


def test_a_key_of_the_environment_goes_before_the_profile_s_and_says_so(
    service: Service, home: Home
) -> None:
    home.write(f'[profile.p]\napi_key = "{OTHER}"\n')
    service.replies_with(BALANCE)
    done = home.run("balance", "--profile", "p", key=KEY, NINEKW_URL=service.url)
    assert done.out == "5\n" and service.requests[0].parameters["apikey"] == KEY
    assert (
        done.err == "ninekw: warning: the key of NINEKW_API_KEY is used, not that of the profile\n"
    )


# A setting is wrong, or the key, or the file.
MISTAKES = [
    (10, "[default]\nretrys = 3", "[default]: there is no setting retrys; did you mean retries?"),
    (10, '[default]\nlimiter = "x"', "[default]: there is no setting limiter"),
    (10, '[default]\nretries = "many"', "[default]: retries must be a whole number"),
    (10, "[default]\nretries = true", "[default]: retries must be a whole number"),
    (10, "[default]\nretries = 1.5", "[default]: retries must be a whole number"),
    (10, '[default]\ncheck_content = "off"', "[default]: check_content must be true or false"),
    (10, "[default]\nsource = 3", "[default]: source must be a text in quotes"),
    (10, f'[default]\napi_key = ["{KEY}"]', "[default]: api_key must be a text in quotes"),
    (10, "[default]\nretries = -1", "[default]: "),
    (10, '[default]\npolling = "quick"', "[default]: "),
    (11, f'[default]\napi_key = "{KEY} with blanks"', "[default]: "),
    (12, f'[default]\napi_key = "{KEY}"\napi_key_file = "x"', "choose one"),
    (
        12,
        '[default]\napi_key_file = "missing"',
        "[default]: the file of api_key_file cannot be read",
    ),
    (12, f'api_key = "{KEY}"', "api_key stands in no table; put it below [default]"),
    (12, "[work]\nretries = 3", "there is no table [work]: there are [default] and [profile.NAME]"),
    (12, f'[profile]\napi_key = "{KEY}"', "[profile]: api_key stands in no profile"),
    (12, "default = 3", "[default]: this must be a table"),
    (12, "profile = 3", "[profile]: this must be a table"),
    (12, f"[default]\napi_key = {KEY}", "is no TOML: Invalid value (at line 2, column 11)"),
    (12, "[default]\nretries = 1\nretries = 2", "is no TOML"),
    (12, "[default]\nsource = " + "[" * 10_000, "is no TOML"),
]


@pytest.mark.parametrize(("code", "text", "said"), MISTAKES)
def test_mistakes_are_told_with_their_place(home: Home, code: int, text: str, said: str) -> None:
    assert said in home.fails(text, key=None if "api_key" in text else KEY, code=code)


def test_a_mistake_elsewhere_is_none_of_the_file(home: Home) -> None:
    home.write(f'[default]\napi_key = "{KEY}"\nretries = 1\nurl = "http://a.b"')
    for arguments, more, code in (
        ([], {"NINEKW_API_KEY": "with blanks"}, 11),
        ([], {"NINEKW_URL": "nowhere"}, 10),
        (["-s", "retries=-1"], {}, 10),
        (["-s", "proxy=gopher://x"], {}, 10),
    ):
        done = home.run("balance", *arguments, **more)
        assert done.code == code and str(home.file) not in done.err


def test_an_unknown_profile(home: Home) -> None:
    text = "[profile.work]\nretries = 1\n[profile.home]\n"
    assert "no such profile; did you mean work?" in home.fails(text, "--profile", "wrok")
    # Some pass a key in its place.
    assert "no such profile" in home.fails(text, "--profile", KEY)
    home.file.unlink()
    done = home.run("balance", "--profile", "work")
    assert done.code == 12 and f"{home.file} does not exist" in done.err


def test_a_file_that_cannot_be_read(home: Home) -> None:
    home.file.write_bytes(b"\xff\xfe[default]")
    done = home.run("balance", key=KEY)
    assert done.code == 12 and f"{home.file} cannot be read: it is no text" in done.err
    home.file.unlink()
    home.file.mkdir()
    done = home.run("balance", key=KEY)
    assert done.code == 12 and f"{home.file} cannot be read: " in done.err


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o600, 0o400])
def test_a_key_that_others_may_read_gives_a_warning(
    service: Service, home: Home, mode: int
) -> None:
    service.replies_with(BALANCE)
    home.write(f'[default]\nurl = "{service.url}"\n[profile.p]\napi_key = "{KEY}"', mode)
    done = home.run("balance", key=OTHER)
    warned = f"ninekw: warning: {home.file} has a key, and others may read it: chmod 600\n"
    assert (done.code, done.out) == (0, "5\n")
    assert done.err == ("" if mode & 0o077 == 0 else warned)


def test_without_a_key_in_it_the_file_may_be_open(service: Service, home: Home) -> None:
    service.replies_with(BALANCE)
    home.write(f'[default]\nurl = "{service.url}"', 0o644)
    assert home.run("balance", key=KEY).err == ""


def test_the_command_that_goes_on_has_the_profile(service: Service, home: Home) -> None:
    service.replies_with(PENDING)
    home.write(f'[profile.the-one]\napi_key = "{KEY}"\nurl = "{service.url}"')
    done = home.run("wait", ID, "--timeout", 0.1, "--profile", "the-one")
    (line,) = [line for line in done.err.splitlines() if line.startswith("  ninekw wait")]
    service.replies = [(200, solved())]
    assert home.run(*shlex.split(line)[1:]).out == "K7Q2M\n"


def test_commands_without_a_key_use_the_address(service: Service, home: Home) -> None:
    service.replies_with('{"worker":5,"queue":3}')
    home.write(f'[default]\nurl = "{service.url}"')
    assert home.run("status").code == 0


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert profiles.path() == "/home/me/.config/ninekw/config.toml"
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert profiles.path() == "/home/me/.config/ninekw/config.toml"
    monkeypatch.setenv("XDG_CONFIG_HOME", "/etc/me")
    assert profiles.path() == "/etc/me/ninekw/config.toml"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert profiles.path() == "/home/me/Library/Application Support/ninekw/config.toml"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", "/roaming")
    assert profiles.path() == os.path.join("/roaming", "ninekw", "config.toml")
