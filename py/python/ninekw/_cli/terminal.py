"""What goes to the terminal, and what the terminal can do."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import time
import unicodedata
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


class OutputLost(Exception):
    """Standard output took no more."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


def is_terminal(stream: IO[str] | None) -> bool:
    # Python has None in place of a closed one.
    return stream is not None and stream.isatty()


def has_colour() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def moves(stream: IO[str] | None) -> bool:
    """Whether lines can be drawn anew there."""
    return is_terminal(stream) and os.environ.get("TERM") not in ("dumb", "unknown")


def leave() -> None:
    """The terminal has gone: whatever is still said goes nowhere, and is no failure."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        try:
            # A hung-up terminal does not say any more that it is one.
            if stat.S_ISCHR(os.fstat(descriptor).st_mode):
                os.dup2(nowhere, descriptor)
        except OSError:
            pass  # Closed from the start.
    os.close(nowhere)


def console(stream: IO[str] | None) -> Console:
    """For human readers; checks the stream itself for a terminal, not the environment."""
    from rich.console import Console

    return Console(
        file=stream,
        force_terminal=moves(stream),
        no_color=not has_colour(),
        highlight=False,
        markup=False,
        emoji=False,
    )


def plain(text: str) -> str:
    """Text from other people, without control characters for the terminal."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in ("Cc", "Cf", "Cs") else c
        for c in text
    )


def write(text: str) -> None:
    """The command's result, on standard output. Raises what becomes of it at once, not at the end.

    What people sent may not steer a terminal; a pipe gets it as it came.
    """
    stream: IO[str] | None = sys.stdout
    try:
        if stream is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        if stream.isatty():
            text = "\n".join(plain(line) for line in text.split("\n"))
        stream.write(text + "\n")
        stream.flush()
    except (OSError, ValueError, AttributeError) as error:
        raise OutputLost(error) from error


def write_styled(text: str) -> None:
    """Lines of our own, with colours; what others sent is ``plain`` in them."""
    import click

    try:
        if not (is_terminal(sys.stdout) and has_colour()):
            text = click.unstyle(text)
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError) as error:
        raise OutputLost(error) from error


def drawn(screen: Console, what: Any) -> str:
    """What would be printed there."""
    with screen.capture() as capture:
        screen.print(what)
    return capture.get().rstrip()


def write_json(value: dict[str, Any]) -> None:
    write(json.dumps(value))


def note(text: str) -> None:
    """Something for the person at the terminal, beside the result."""
    if is_terminal(sys.stderr):
        import click

        click.secho(wrapped(text, sys.stderr), err=True, dim=True)


def wrapped(text: str, stream: IO[str] | None, indent: str = "") -> str:
    """On a terminal in lines that fit, between words; elsewhere as it is."""
    if stream is None or not stream.isatty():
        return text
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    import textwrap

    return textwrap.fill(
        text,
        max(20, width),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def clock(seconds: float) -> str:
    """As people tell time: 0:07."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def table(screen: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table as it would be printed there, without the columns that are empty."""
    kept = [i for i in range(len(columns)) if not rows or any(row[i] for row in rows)]
    names = [plain(columns[i]) for i in kept]
    cells = [[_cell(columns[i], row[i]) for i in kept] for row in rows]
    beside = _side_by_side(names, cells)
    wanted = beside.__rich_measure__(screen, screen.options.update(max_width=10_000)).maximum
    fits = wanted <= screen.width
    with screen.capture() as capture:
        screen.print(beside if fits else _flowing(names, cells, screen.width))
    return capture.get().rstrip()


def _side_by_side(names: list[str], cells: list[list[str]]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for index, name in enumerate(names):
        numbers = index > 0 and bool(cells) and all(row[index].isdecimal() for row in cells)
        table.add_column(
            Text(name),
            justify="right" if numbers else "left",
            style="" if index else "cyan",
            no_wrap=True,
        )
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _flowing(names: list[str], cells: list[list[str]], width: int) -> Text:
    """Names and values one after the other, in as many lines as it takes."""
    from rich.cells import cell_len
    from rich.text import Text

    text = Text()
    for row in cells:
        column = 0
        for index, (name, cell) in enumerate(zip(names, row)):
            if not cell:
                continue
            pair = Text.assemble((f"{name} ", "dim"), (cell, "" if index else "bold cyan"))
            if column and column + 2 + cell_len(pair.plain) > width:
                text.append("\n")
                column = 0
            indent = "  " if column or index else ""
            text.append(indent)
            text.append_text(pair)
            column += len(indent) + cell_len(pair.plain)
        text.append("\n")
    text.rstrip()
    return text


def _cell(name: str, cell: str) -> str:
    """As a person reads it: a date comes as the seconds since 1970."""
    if name == "date" and cell.isdecimal() and 9 <= len(cell) <= 10:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(int(cell)))
    return plain(cell)
