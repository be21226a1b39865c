"""A share through a period as a small drawing: steps, with the threshold as a line."""

from __future__ import annotations

import itertools
from html import escape

from tratado.documents import Gauge
from tratado.locale import Language
from tratado.renderers.values import shown

_WIDTH, _HEIGHT = 640, 120
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 10, 22


def figure(gauge: Gauge, language: Language) -> str:
    """The drawing as a figure of a page.

    The band is between the worst and the best case; where both are one it is a line.
    """
    required = f"{shown(gauge.limit, language)} {shown(gauge.threshold, language)}"
    first = gauge.points[0][0]
    days = max(1, (gauge.points[-1][0] - first).days)

    def across(day: int) -> float:
        return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * day / days, 1)

    def up(hundredths: int) -> float:
        part = min(max(hundredths, 0), 10_000) / 10_000
        return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - part), 1)

    low = [(across((day - first).days), up(least or 0)) for day, least, _ in gauge.points]
    high = [
        (across((day - first).days), up(10_000 if most is None else most))
        for day, _, most in gauge.points
    ]
    end = (_WIDTH - _RIGHT, up(gauge.required))
    band = "" if low == high else f'<polygon class="band" points="{_path(_band(low, high))}"/>'
    marks = "".join(
        f'<circle class="{"ok" if (least or 0) >= gauge.required else "short"}" cx="{x}" cy="{y}" '
        f'r="2.6"><title>{day} {(least or 0) / 100:.2f} %</title></circle>'
        for (x, y), (day, least, _) in zip(low, gauge.points, strict=True)
    )
    scale = "".join(
        f'<text class="scale" x="{_LEFT - 6}" y="{up(at) + 4}" text-anchor="end">{at // 100}</text>'
        for at in (0, 5_000, 10_000)
    )
    last = gauge.points[-1][0]
    title = escape(shown(gauge.title, language))
    return (
        f"<figure><figcaption>{title}</figcaption>"
        f'<svg class="gauge" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{title}">'
        f'<line class="base" x1="{_LEFT}" y1="{up(0)}" x2="{end[0]}" y2="{up(0)}"/>'
        f'{scale}{band}<polyline class="share" points="{_path(_steps(low))}"/>'
        f'<line class="limit" x1="{_LEFT}" y1="{end[1]}" x2="{end[0]}" y2="{end[1]}"/>'
        f'<text class="limit" x="{_LEFT + 4}" y="{end[1] + 12}">{escape(required)}</text>'
        f"{marks}"
        f'<text class="scale" x="{_LEFT}" y="{_HEIGHT - 6}">{first}</text>'
        f'<text class="scale" x="{end[0]}" y="{_HEIGHT - 6}" text-anchor="end">{last}</text>'
        "</svg></figure>"
    )


Points = list[tuple[float, float]]


def _steps(points: Points) -> Points:
    """The share stays as it is until the next purchase."""
    found = points[:1]
    for (_, before), (x, y) in itertools.pairwise(points):
        found += [(x, before), (x, y)]
    return found


def _band(low: Points, high: Points) -> Points:
    return _steps(low) + _steps(high)[::-1]


def _path(points: Points) -> str:
    return " ".join(f"{x},{y}" for x, y in points)
