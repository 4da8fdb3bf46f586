"""Two plain charts as SVG: bars and lines, both on logarithmic scales."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COLOURS = ("#7a7a7a", "#1b6ca8", "#c4572b", "#2f7d4f")
_STYLE = "font-family:sans-serif;font-size:12px;fill:#222"


def bars(title: str, values: Mapping[str, float]) -> str:
    """Return a chart of horizontal bars, the smallest first."""
    rows = sorted(values.items(), key=lambda item: item[1])
    low = floor(log10(min(values.values())))
    high = ceil(log10(max(values.values())))
    left, width, step = 270, 420, 24
    parts = []
    for power in range(low, high + 1):
        x = left + width * (power - low) / (high - low)
        parts.append(_rule(x, 34, x, 40 + step * len(rows)))
        parts.append(_text(x, 54 + step * len(rows), f"{10.0**power:g}", "middle"))
    for number, (name, value) in enumerate(rows):
        y = 40 + step * number
        long = max(width * (log10(value) - low) / (high - low), 1)
        colour = _COLOURS[1] if name.startswith("ours") else _COLOURS[0]
        parts.append(f'<rect x="{left}" y="{y}" width="{long:.1f}" height="16" fill="{colour}"/>')
        parts.append(_text(left - 8, y + 13, name, "end"))
        parts.append(_text(left + long + 6, y + 13, f"{value:.2f}", "start"))
    return _svg(title, left + width + 70, 66 + step * len(rows), parts)


def lines(title: str, series: Mapping[str, Sequence[Sequence[float]]]) -> str:
    """Return a chart of lines through points of x and y."""
    xs = [x for row in series.values() for x, _ in row]
    ys = [y for row in series.values() for _, y in row]
    low_x, high_x = log10(min(xs)), log10(max(xs))
    low_y, high_y = floor(log10(min(ys))), ceil(log10(max(ys)))
    left, top, width, height = 70, 40, 460, 300

    def place(x: float, y: float) -> tuple[float, float]:
        return (
            left + width * (log10(x) - low_x) / (high_x - low_x),
            top + height * (1 - (log10(y) - low_y) / (high_y - low_y)),
        )

    parts = []
    for power in range(low_y, high_y + 1):
        _, y = place(xs[0], 10.0**power)
        parts.append(_rule(left, y, left + width, y))
        parts.append(_text(left - 8, y + 4, f"{10.0**power:g}", "end"))
    for x in sorted(set(xs)):
        at, _ = place(x, ys[0])
        parts.append(_text(at, top + height + 18, f"{x:,.0f}", "middle"))
    for (name, row), colour in zip(series.items(), _COLOURS, strict=False):
        points = [place(x, y) for x, y in row]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        x, y = points[-1]
        parts.append(_text(x + 8, y + 4, name, "start"))
    return _svg(title, left + width + 110, top + height + 34, parts)


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="{_STYLE}">'
        f"{escape(text)}</text>"
    )


def _svg(title: str, width: float, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img">\n<title>{escape(title)}</title>\n'
        '<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join([_text(16, 22, title, "start"), *parts])
        + "\n</svg>\n"
    )
