"""Whole replies."""

from __future__ import annotations

from ._typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from . import _native


def json_object(body: str) -> dict[str, Any]:
    # Importing it takes longer than most of this package.
    import json

    # The service's replies may begin with a byte order mark.
    return cast("dict[str, Any]", json.loads(body.removeprefix("\ufeff")))


def raw(reply: _native._ReplyParts) -> Mapping[str, Any]:
    is_json, body = reply
    return json_object(body) if is_json else {"text": body}
