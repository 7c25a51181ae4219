"""Tables for people: columns where they fit, else each entry in a few lines."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .terminal import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


def drawn(screen: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table as it would be printed there, without the columns that are empty."""
    kept = [i for i in range(len(columns)) if not rows or any(row[i] for row in rows)]
    names = [plain(columns[i]) for i in kept]
    cells = [[_cell(columns[i], row[i]) for i in kept] for row in rows]
    table = _side_by_side(names, cells)
    wanted = table.__rich_measure__(screen, screen.options.update(max_width=10_000)).maximum
    fits = wanted <= screen.width
    with screen.capture() as capture:
        screen.print(table if fits else _flowing(names, cells, screen.width))
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
