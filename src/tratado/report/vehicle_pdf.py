"""A report on vehicles as PDF; the same report of the same day gives the same bytes."""

from __future__ import annotations

from typing import Any

from tratado.proof.paper import typeset
from tratado.report.vehicle_pages import heading, law, pages
from tratado.report.vehicle_parts import Block, Gauge, Grid, VehiclePage, VehicleReport
from tratado.report.vehicle_words import VehicleWords

_LONG = 28
"""Characters from which a cell wants a column that takes what is left of the line."""


def vehicle_pdf(report: VehicleReport, words: VehicleWords) -> bytes:
    """Every vehicle of a report. Raises Unprintable."""
    day = report.text.day
    data = {
        "lang": words.language.value,
        "title": heading(report, words),
        "law": law(report, words),
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "pages": [_page(page, words) for page in pages(report, words)],
    }
    return typeset("tratado.report", "vehicles.typ", data, day)


def _page(page: VehiclePage, words: VehicleWords) -> dict[str, Any]:
    return {
        "head": page.head,
        "tone": page.tone.word,
        "parts": [
            {"title": part.title, "blocks": [_block(block, words) for block in part.blocks]}
            for part in page.parts
        ],
    }


def _block(block: Block, words: VehicleWords) -> dict[str, Any]:
    if isinstance(block, Grid):
        return {
            "kind": "grid",
            "title": block.title,
            "columns": [
                {"title": column.title, "right": column.right, "wide": _wide(block, at)}
                for at, column in enumerate(block.columns)
            ],
            "rows": [
                [
                    {
                        "text": cell.text,
                        "tone": "" if cell.tone is None else cell.tone.word,
                        "strong": cell.strong,
                    }
                    for cell in row
                ]
                for row in block.rows
            ],
        }
    if isinstance(block, Gauge):
        return _gauge(block, words)
    return {"kind": "text", "text": block}


def _wide(grid: Grid, at: int) -> bool:
    return any(len(row[at].text) > _LONG for row in grid.rows)


def _gauge(gauge: Gauge, words: VehicleWords) -> dict[str, Any]:
    first, last = gauge.points[0][0], gauge.points[-1][0]
    days = max(1, (last - first).days)
    return {
        "kind": "gauge",
        "title": gauge.title,
        "required": gauge.required / 10_000,
        "bars": [
            {"at": (day - first).days / days, "share": (low or 0) / 10_000}
            for day, low, _ in gauge.points
        ],
        "note": f"{first} – {last}; {words('column-required')} {words.share(gauge.required)}",
    }
