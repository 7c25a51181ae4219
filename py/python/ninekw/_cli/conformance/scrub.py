"""Replaces what is somebody's in a reply: ids, names, texts, dates. The form stays to the byte."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable

# Dates are moved so that the course began then.
_THEN = 1_580_932_000
_FIRST_ID = 130_875_948
_SHORTEST_NUMBER = 4
# What the service itself says, besides the names of columns and of kinds.
WORDS = frozenset(
    "OK NotOK Unused ok notok NO DATA CAPTCHA ERROR USER NEXT true false null yes no text textonly "
    "mouse multimouse rotate puzzle audio interactive confirm math image answered waiting inwork "
    "unsolved ninekw __undefined__ hcaptcha".split()
) | {"NOT OK", "Not OK", "NO DATA", "NO CAPTCHA", "ERROR NO USER", "ninekw-cli", "?"}
# Members whose values are the service's words, whatever they are.
_SAID = ("message", "error", "ninekwclientversion")
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?|-?\d+(?:\.\d+)?')
_TABLES = ("userhistory", "userhistory2", "userhistory3")


class Scrub:
    """Gives each value the same stand-in wherever it stands."""

    def __init__(self, began: float, ours: Iterable[str], submitted: Iterable[int]) -> None:
        """``ours``: texts of this program's own, which stay."""
        self._shift = int(began) - _THEN
        self._began = int(began)
        self._ours = WORDS | frozenset(ours)
        self._salt = os.urandom(16)
        self._ids = {str(one): str(_FIRST_ID + n) for n, one in enumerate(submitted)}

    def value(self, text: str) -> str:
        """A cell, or a value by itself."""
        if text in self._ours or not text:
            return text
        if text in self._ids:
            return self._ids[text]
        if text.isdecimal() and text.isascii():
            return self._number(text)
        if re.fullmatch(r"00\d\d .*", text, re.DOTALL):
            return self._error(text)
        if re.fullmatch(r"data:[\w/+-]*;base64,.*", text, re.DOTALL):
            # What was uploaded is noise of our own.
            return text
        return self._text(text)

    def number(self, value: int) -> int:
        return int(self.value(str(value)))

    def body(self, action: str, text: str) -> str:
        """A whole reply."""
        text = text.replace("\0", "\ufffd")
        if action.startswith("servercheck"):
            return re.sub(r"\d{10}", lambda m: self.value(m[0]), text)
        bare = text.lstrip("\ufeff \r\n")
        if bare.startswith("{"):
            return self._json(text)
        if bare.startswith("<") and not bare.startswith("<--"):
            return re.sub(r"<(/?\w+)[^>]*>", r"<\1>", re.sub(r">[^<]+<", ">...<", bare))[:200]
        if re.match(r"00\d\d( |$)", bare):
            return self._error(text)
        return self._lines(action, text)

    def _json(self, text: str) -> str:
        name = ""

        def replaced(found: re.Match[str]) -> str:
            nonlocal name
            whole, inner = found[0], found[1]
            if found[2] is not None:
                name = inner
                # A member may be named after an id.
                return f'"{self.value(inner)}"{found[2]}' if inner.isdecimal() else whole
            if inner is None:
                return self._number(whole) if whole.isdecimal() else whole
            if name in _SAID:
                return f'"{self._error(inner)}"'
            try:
                value = json.loads(f'"{inner}"')
            except ValueError:
                return '"..."'
            stand_in = self.value(value)
            return whole if stand_in == value else json.dumps(stand_in, ensure_ascii=False)

        return _TOKEN.sub(replaced, text)

    def _lines(self, action: str, text: str) -> str:
        """The text form: cells, among which names of columns stay."""
        counted = action in _TABLES
        named = counted or action in ("userhistorydetail", "userconfigref")
        parts = re.split(r"(\r\n|\r|\n)", text)
        opened: set[str] = set()
        names_next = named and not counted
        for at in range(0, len(parts), 2):
            line = parts[at]
            fence = re.fullmatch(r"<-- NEXT(\d) -->", line)
            if fence:
                names_next = fence[1] not in opened
                opened.add(fence[1])
            elif counted and at == 0:
                parts[at] = line if line.isdecimal() else self._text(line)
                names_next = True
            elif names_next:
                names_next = False
            else:
                parts[at] = "|".join(self._cell(cell) for cell in line.split("|"))
        return "".join(parts)

    def _cell(self, cell: str) -> str:
        name, equals, value = cell.partition("=")
        if equals and re.fullmatch(r"\w+", name):
            return f"{name}={self.value(value)}"
        return self.value(cell)

    def _number(self, digits: str) -> str:
        if digits in self._ids:
            return self._ids[digits]
        if len(digits) < _SHORTEST_NUMBER:
            return digits
        if len(digits) == 10 and abs(int(digits) - self._began) < 10 * 365 * 86400:
            return str(int(digits) - self._shift)
        drawn = int.from_bytes(self._hash(digits)[:12], "big")
        least = 10 ** (len(digits) - 1)
        return str(least + drawn % (9 * least))

    def _error(self, text: str) -> str:
        """The words of an error stay, numbers and addresses in them do not."""
        code = text[:4] if re.match(r"00\d\d", text) else ""
        rest = text[len(code) :]
        rest = re.sub(r"\S*@\S*|\S*://\S*", "...", rest)
        return code + re.sub(r"\d{3,}", lambda m: self._number(m[0]), rest)

    def _text(self, text: str) -> str:
        """Letters become others, digits too; everything else shows the form."""
        drawn = self._hash(text)
        made = ""
        for at, c in enumerate(text):
            draw = drawn[at % len(drawn)] + at
            if c.isdecimal():
                made += str(draw % 10)
            elif c.isalpha():
                letter = chr(ord("a") + draw % 26)
                made += letter.upper() if c.isupper() else letter
            else:
                made += c
        return made

    def _hash(self, text: str) -> bytes:
        return hashlib.sha256(self._salt + text.encode("utf-8", "replace")).digest()
