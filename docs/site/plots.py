"""Draws the tables of the open loop in docs/performance.md: the mean overhead of each client over the load."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pygal
from pygal.style import Style

_TABLE = re.compile(r"^(\S+): open loop, .*\ncaptchas/s +(.*)\n((?:.+\n)+)", re.MULTILINE)
_ROW = re.compile(r"^(\S.*?)  +([\d.]+(?: +[\d.]+)*)$", re.MULTILINE)
_STYLE = Style(
    background="white",
    plot_background="white",
    font_family="sans-serif",
    colors=(
        "#0b5f8a", "#3f9fd0", "#8fd0f2", "#6f7f3f",
        "#c0392b", "#d68910", "#8e44ad", "#7f8c8d", "#af601a", "#000000",
    ),
)  # fmt: skip


def draw(name: str, loads: list[float], rows: list[tuple[str, list[float]]], target: Path) -> None:
    chart = pygal.XY(
        # No script, and nothing from elsewhere.
        js=[],
        style=_STYLE,
        title=f"{name} solve times: mean overhead in seconds",
        x_title="captchas a second",
        legend_at_bottom=True,
        legend_at_bottom_columns=2,
        truncate_legend=-1,
        include_x_axis=True,
        disable_xml_declaration=True,
        show_dots=False,
        stroke_style={"width": 2},
    )
    for client, values in rows:
        dashed = {"stroke_style": {"width": 2, "dasharray": "6, 4"}} if client == "bound" else {}
        chart.add(client, list(zip(loads, values, strict=True)), **dashed)
    chart.render_to_file(str(target / f"{name}.svg"))


def main(page: str, folder: str) -> None:
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    drawn = []
    for name, head, body in _TABLE.findall(Path(page).read_text(encoding="utf-8")):
        loads = [float(load) for load in head.split()]
        rows = [
            (client, [float(value) for value in values.split()])
            for client, values in _ROW.findall(body)
            if client not in ("p99", "requests an answer")
        ]
        draw(name, loads, [row for row in rows if len(row[1]) == len(loads)], target)
        drawn.append(name)
    assert drawn == ["log-normal", "heavy", "slow"], drawn


main(*sys.argv[1:])
