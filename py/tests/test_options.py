"""Every action's parameters are the keywords of its method, for type checkers and at run time."""

from __future__ import annotations

import ast
import inspect
import pathlib
import re
import subprocess
import sys
from typing import Any

import pytest

import ninekw
from conftest import Service, solved
from ninekw import Client

PACKAGE = pathlib.Path(ninekw.__file__).parent
OPTIONS = ast.parse((PACKAGE / "_options.py").read_text(encoding="utf-8"))

# Whose keywords an action's options are.
METHODS = {
    "usercaptchanew": {"next_job", "work"},
    "usercaptchanewok": {"confirm_job"},
    "usercaptchacorrectcheck": {"job_verdict"},
    "usercaptchashow": {"show"},
    "usercaptchaskip": {"skip_job", "end_jobs"},
    "usercaptchacorrect": {"answer_job"},
    "usercaptchaupload": {"submit", "solve", "solve_many"},
    "usercaptchacorrectdata": {"poll", "wait"},
    "usercaptchacorrectback": {"feedback"},
    "userhistory": {"history", "history_pages"},
    "userhistory2": {"history", "history_pages"},
    "userhistory3": {"history", "history_pages"},
    "userhistorydetail": {"history_detail"},
    "userconfigref": {"referrals"},
    "usertransfer": {"transfer"},
    "usergutscheincreate": {"create_coupon"},
    "anmelden2_create": {"create_account"},
    # All that these take are arguments of their methods.
    "captchas/ID.txt": {"show"},
    "captchas/ID_base64.txt": {"show"},
    "userconfigselfsolve": {"set_setting"},
    "userconfigselfonly": {"set_setting"},
    "userconfigselfsend": {"set_setting"},
    "servercheck.json": {"server_status"},
    "servercheck.txt": {"server_status"},
    "usercaptchaguthaben": {"balance"},
    "userconfig": {"settings"},
}


def actions() -> set[str]:
    """Every action of the table."""
    for node in OPTIONS.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "Action":
            return set(re.findall("'([^']+)'", ast.unparse(node.value)))
    raise AssertionError("there is no Action")


def options() -> dict[str, str]:
    """Action by the class of its options."""
    found = {}
    for node in OPTIONS.body:
        if isinstance(node, ast.ClassDef) and node.name.endswith("Options"):
            match = re.search(r"Options of ``(.+?)``", ast.get_docstring(node) or "")
            assert match, node.name
            found[node.name] = match[1]
    return found


def unpacked(names: tuple[str, ...]) -> dict[str, set[str]]:
    """The methods whose keywords a class is, in these modules."""
    found: dict[str, set[str]] = {}
    for name in names:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.args.kwarg is not None:
                annotation = node.args.kwarg.annotation
                assert annotation is not None
                match = re.fullmatch(r"Unpack\[(\w+)\]", ast.unparse(annotation))
                if match:
                    found.setdefault(match[1], set()).add(node.name)
    return found


def test_every_action_has_a_method_and_no_other() -> None:
    assert set(METHODS) == actions()
    for methods in METHODS.values():
        assert all(callable(getattr(Client, name)) for name in methods)


def test_the_options_of_every_action_are_the_keywords_of_its_methods() -> None:
    found = unpacked(("_submitting.py", "_answering.py", "_account.py"))
    assert found == {name: METHODS[action] for name, action in options().items()}


def test_the_kinds_of_captchas_take_the_options_of_an_upload() -> None:
    kinds = {name for name in vars(ninekw.Captcha) if not name.startswith("_")}
    assert kinds == {
        "image",
        "math",
        "text",
        "mouse",
        "multimouse",
        "rotate",
        "puzzle",
        "audio",
        "interactive",
        "confirm_check",
    }
    assert unpacked(("captcha.py",)) == {"UploadOptions": kinds | {"__init__"}}


def test_every_call_can_be_limited_cancelled_and_watched() -> None:
    calls = {name for methods in METHODS.values() for name in methods}
    calls |= {"call", "call_bytes", "diagnose"}
    public = {name for name in dir(Client) if not name.startswith("_")}
    # These send nothing.
    assert public == calls | {"acknowledge", "forget", "close", "batch"}
    for name in calls:
        parameters = inspect.signature(getattr(Client, name)).parameters
        for keyword in ("timeout", "cancel", "on_progress"):
            parameter = parameters[keyword]
            assert parameter.kind is parameter.KEYWORD_ONLY and parameter.default is None, name
        documented = inspect.getdoc(getattr(Client, name)) or ""
        assert documented, name


def test_every_key_is_known_at_run_time(service: Service, client: Client) -> None:
    service.replies_with(solved())
    keys = {
        node.name: [
            ast.unparse(line.target) for line in node.body if isinstance(line, ast.AnnAssign)
        ]
        for node in OPTIONS.body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Options")
    }
    assert sum(map(len, keys.values())) > 100
    for name in keys["PollOptions"]:
        values: dict[str, Any] = {name: "x" if name == "source" else 1}
        client.poll(7, **values)
        assert name in service.requests[-1].parameters


def test_nothing_is_imported_that_is_not_needed() -> None:
    program = "import sys, ninekw; print([n for n in sys.argv[1:] if n in sys.modules])"
    late = ("json", "ninekw._options", "typing_extensions", "pathlib", "asyncio")
    run = subprocess.run(
        [sys.executable, "-S", "-c", program, *late],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(PACKAGE.parent)},
    )
    assert (run.returncode, run.stdout.strip()) == (0, "[]"), run.stderr


@pytest.mark.parametrize("name", sorted(ninekw.__all__))
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(ninekw, name)
    if isinstance(value, type):
        assert value.__doc__ and value.__module__ == "ninekw"
