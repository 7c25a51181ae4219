"""What the shell offers for the word that is being typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from collections.abc import Iterable

_Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from .profiles import names

    return _beginning(names(), incomplete)


def settings(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names, and where these are few, values."""
    from .settings import SETTINGS, words

    name, equals, _ = incomplete.partition("=")
    name = name.replace("-", "_")
    if equals:
        return _beginning([f"{name}={word}" for word in words(name)], incomplete)
    return _beginning([f"{known}=" for known in SETTINGS], name)


def parameters(action: str) -> _Complete:
    """The parameters of an action of the API."""

    def complete(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from .. import _options

        names = getattr(_options, action).__annotations__
        return _beginning([f"{name}=" for name in names], incomplete.replace("-", "_"))

    return complete


def _beginning(words: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(word) for word in words if word.startswith(incomplete)]
