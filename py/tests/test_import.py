"""What importing the package loads, and that laziness hides nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import ninekw

OWN = {
    "ninekw",
    "ninekw._account",
    "ninekw._answering",
    "ninekw._base",
    "ninekw._settings",
    "ninekw._convert",
    "ninekw._native",
    "ninekw._reply",
    "ninekw._submitting",
    "ninekw._typing",
    "ninekw.captcha",
    "ninekw.client",
    "ninekw.errors",
}


def loaded(program: str) -> set[str]:
    """The modules that a program loads besides those of an empty one."""
    show = (
        "import sys, json; before = set(sys.modules); {}; "
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", show.format(program)], capture_output=True, text=True, check=True
    )
    return set(json.loads(found.stdout.splitlines()[-1]))


def test_importing_it_loads_nothing_else() -> None:
    found = loaded("import ninekw")
    assert found - {"__future__"} == {"ninekw", "ninekw._native", "ninekw._typing"}


def test_a_client_needs_no_slow_module() -> None:
    """No ``typing``, ``enum``, ``dataclasses``, ``collections``, ``threading``: they take 20 ms."""
    found = loaded("from ninekw import Client, NinekwError; Client('key12345678')")
    assert found - {"__future__"} == OWN


@pytest.mark.parametrize("name", ninekw.__all__)
def test_every_public_name_is_there(name: str) -> None:
    value = getattr(ninekw, name)
    module = getattr(value, "__module__", "ninekw")
    if isinstance(value, type):
        assert module == "ninekw" and value.__qualname__ == name
    assert name in dir(ninekw)


def test_submodules_are_attributes() -> None:
    found = loaded("import ninekw; ninekw.errors.NinekwError; ninekw.aio.Client")
    assert {"ninekw.errors", "ninekw.aio"} <= found


def test_no_other_names_are_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Clint'"):
        ninekw.Clint


def test_a_star_import_finds_everything() -> None:
    names: dict[str, object] = {}
    exec("from ninekw import *", names)
    assert set(ninekw.__all__) <= set(names)
