"""That docs/command-line.md and the help say what is so."""

from __future__ import annotations

import pathlib
import re
import shlex

import click
import pytest

from conftest import ID, PENDING, PICTURE, ROOT, UPLOADED, Service, solved
from ninekw import _native
from ninekw._cli.app import app
from ninekw._cli.failures import BROKEN_PIPE, HUNG_UP, INTERRUPTED, OTHER, TERMINATED, exit_code
from terminal import run

PAGE = (ROOT / "docs" / "command-line.md").read_text()
BLOCKS = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


def rows(title: str) -> list[list[str]]:
    """The rows of the table whose head begins so."""
    table = PAGE.partition(f"\n| {title} |")[2].partition("\n\n")[0]
    lines = table.splitlines()[2:]
    return [[c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def test_every_command_is_in_the_table() -> None:
    listed = [re.findall(r"`(\w+)", row[0])[0] for row in rows("command")[: len(app.commands)]]
    assert listed == list(app.commands)


def test_the_exit_codes() -> None:
    ours = {0, OTHER, 2, HUNG_UP, INTERRUPTED, BROKEN_PIPE, TERMINATED}
    documented = [int(row[0]) for row in rows("exit code")]
    known = {exit_code(status) for status, _ in _native.statuses()}
    assert documented == sorted({*ours, *known})


EXAMPLES = sorted(
    {
        line.strip()
        for text in (*BLOCKS, app.epilog or "", *(c.epilog or "" for c in app.commands.values()))
        for line in text.splitlines()
    }
)


def commands() -> list[list[str]]:
    """Every command in the examples of the page and of the help."""
    found: list[list[str]] = []
    for line in EXAMPLES:
        line = re.sub(r"^\w+=\$\((.*)\).*", r"\1", line)
        for part in re.split(r" \| | > ", line):
            words = [w for w in shlex.split(part.replace("$id", "4711"))]
            while words and re.match(r"[A-Z_]+=", words[0]):
                words = words[1:]
            if words[:1] == ["ninekw"]:
                found.append(words[1:])
    return found


def test_the_examples_are_right() -> None:
    found = commands()
    assert len(found) > 20
    for words in found:
        with app.make_context("ninekw", words) as context:
            name, command, rest = app.resolve_command(context, list(words))
            assert command is not None
            # Raises what a person would see, without doing it.
            with command.make_context(name, rest, parent=context) as parsed:
                assert isinstance(parsed, click.Context)


# Stand for an empty folder, and for a file in it.
FOLDER, FILE = object(), object()

KEYS: dict[str, list[object]] = {
    "solve`, `wait": ["solve", PICTURE],
    "submit": ["submit", PICTURE],
    "forget": ["forget", PICTURE, "--journal", FILE],
    "feedback": ["feedback", ID, "correct"],
    "work": ["work", "--timeout", "0.1"],
    "balance": ["balance"],
    "history": ["history"],
    "status": ["status"],
    "settings": ["settings"],
    "doctor": ["doctor"],
    "conformance": ["conformance", "--read-only", "--output", FOLDER],
}


def test_all_that_print_json_are_documented() -> None:
    documented = [row[0].strip("`") for row in rows("command | keys")]
    assert documented == [*KEYS, "any, on an error"]


@pytest.mark.parametrize("name", KEYS)
def test_the_keys_of_json(service: Service, name: str, tmp_path: pathlib.Path) -> None:
    replies = {
        "usercaptchaupload": UPLOADED,
        "usercaptchacorrectdata": solved(),
        "usercaptchanew": '{"message":"OK","nocaptcha":1}',
        "usercaptchaguthaben": '{"credits":"50"}',
        "userconfig": '{"credits":"50","id":"7","selfsolve":"1"}',
        "userhistory": '{"message":"OK","count":0,"history":[]}',
    }
    other = '{"message":"OK","worker":5}'
    service.replies_with(lambda r: replies.get(r.parameters.get("action", ""), other))
    (row,) = [row for row in rows("command | keys") if row[0].strip("`") == name]
    paths = {FOLDER: tmp_path, FILE: tmp_path / "file"}
    given = [paths.get(one, one) for one in KEYS[name]]
    done = run(*given, "--json", url=service.url)
    documented = re.sub(r"\([^)]*\)", "", row[1])
    import json

    assert list(json.loads(done.out)) == re.findall(r"`(\w+)`", documented)


def test_the_keys_of_an_error(service: Service) -> None:
    service.replies_with(PENDING)
    *_, (_, keys) = rows("command | keys")
    error = run("wait", ID, "--timeout", 0.1, "--json", url=service.url).json
    assert ["error", *error["error"]] == re.findall(r"`(\w+)`", keys)
