"""Cases drawn in time, as SVG: one line for each, from its first day to its last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

Across = Callable[[dt.date], str]

LEFT, RIGHT, TOP, ROW = 300, 210, 46, 19
WIDTH = 1180

COLORS = {
    "good": "#2f7d4f",
    "course": "#2b6cb0",
    "panel": "#b7791f",
    "denial": "#b83232",
    "open": "#6b7280",
    "other": "#94a3b8",
}
"""Kinds of ends and their colors; each is also written out beside its line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point on a line: its day and what happened."""

    day: dt.date
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A case: its name, the days from and until, its end in words, its kind and its points.

    `first` or `last` None: not known; a line without a first day is only named.
    """

    name: str
    first: dt.date | None
    last: dt.date | None
    end: str
    kind: str
    marks: tuple[Mark, ...] = ()


def drawn(lines: Sequence[Line], title: str, open_until: dt.date) -> str:
    """The picture. Lines that have no last day run, dashed, until `open_until`."""
    days = [each.first for each in lines if each.first is not None]
    start = dt.date(min(days, default=open_until).year, 1, 1)
    ends = [each.last or open_until for each in lines if each.first is not None]
    stop = dt.date(max([*ends, open_until]).year + 1, 1, 1)
    span = (stop - start).days
    room = WIDTH - LEFT - RIGHT

    def across(day: dt.date) -> str:
        return f"{LEFT + room * (day - start).days / span:.1f}"

    height = TOP + ROW * len(lines) + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" font-family="sans-serif" font-size="11">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="12" y="18" font-size="14" font-weight="bold" fill="#111827">'
        f"{escape(title)}</text>",
    ]
    for year in range(start.year, stop.year):
        x = across(dt.date(year, 1, 1))
        parts.append(f'<path d="M{x} {TOP - 8}V{height - 10}" stroke="#e5e7eb"/>')
        parts.append(f'<text x="{x}" y="{TOP - 12}" fill="#4b5563">{year}</text>')
    for number, line in enumerate(lines):
        parts.extend(_line(line, TOP + ROW * number + ROW / 2, across, open_until))
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _line(line: Line, y: float, across: Across, open_until: dt.date) -> list[str]:
    color = COLORS[line.kind]
    parts = [
        f'<text x="{LEFT - 10}" y="{y + 4:.1f}" text-anchor="end" fill="#111827">'
        f"{escape(line.name)}</text>"
    ]
    if line.first is None:
        parts.append(f'<text x="{LEFT + 4}" y="{y + 4:.1f}" fill="{color}">'
                     f"{escape(line.end)}</text>")  # fmt: skip
        return parts
    end = line.last or max(open_until, line.first)
    dashes = "" if line.last else ' stroke-dasharray="4 3"'
    parts.append(
        f'<path d="M{across(line.first)} {y:.1f}H{across(end)}" stroke="{color}" '
        f'stroke-width="5"{dashes}/>'
    )
    for mark in line.marks:
        parts.append(
            f'<circle cx="{across(mark.day)}" cy="{y:.1f}" r="3.4" fill="#ffffff" '
            f'stroke="{color}" stroke-width="1.6"><title>{escape(mark.title)}</title></circle>'
        )
    parts.append(
        f'<text x="{float(across(end)) + 8:.1f}" y="{y + 4:.1f}" fill="{color}">'
        f"{escape(line.end)}</text>"
    )
    return parts
