"""A document as PDF; the same document of the same day gives the same bytes."""

from __future__ import annotations

from typing import Any

from tratado.documents import Bars, Block, Document, Gauge, Grid, Note, Section
from tratado.locale import Language
from tratado.proof.paper import typeset
from tratado.renderers.values import shown

_LONG = 28
"""Characters from which a cell wants a column that takes what is left of the line."""


def pdf(document: Document, language: Language) -> bytes:
    """Every section of a document on pages of its own. Raises Unprintable."""
    day = document.day
    data = {
        "lang": language.value,
        "title": shown(document.title, language),
        "law": shown(document.law, language),
        "about": [
            f"{shown(label, language)}: {shown(value, language)}" for label, value in document.about
        ],
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "pages": [_section(section, document, language) for section in document.sections],
    }
    return typeset("tratado.renderers", "document.typ", data, day)


def _section(section: Section, document: Document, language: Language) -> dict[str, Any]:
    return {
        "head": "" if section.head == document.title else shown(section.head, language),
        "tone": "" if section.tone is None else section.tone.value,
        "parts": [
            {
                "title": shown(part.title, language),
                "blocks": [_block(block, language) for block in part.blocks],
            }
            for part in section.parts
        ],
    }


def _block(block: Block, language: Language) -> dict[str, Any]:
    if isinstance(block, Grid):
        return _grid(block, language)
    if isinstance(block, Gauge):
        return _gauge(block, language)
    if isinstance(block, Bars):
        return _bars(block, language)
    if isinstance(block, Note):
        return {"kind": "note", "text": shown(block.text, language)}
    return {"kind": "text", "text": shown(block, language)}


def _grid(grid: Grid, language: Language) -> dict[str, Any]:
    rows = [[shown(cell.value, language) for cell in row] for row in grid.rows]
    return {
        "kind": "grid",
        "title": shown(grid.title, language),
        "columns": [
            {
                "title": shown(column.title, language),
                "right": column.right,
                "wide": any(len(row[at]) > _LONG for row in rows),
            }
            for at, column in enumerate(grid.columns)
        ],
        "rows": [
            [
                {"text": text, "tone": cell.tone or "", "strong": cell.strong}
                for text, cell in zip(words, row, strict=True)
            ]
            for words, row in zip(rows, grid.rows, strict=True)
        ],
    }


def _gauge(gauge: Gauge, language: Language) -> dict[str, Any]:
    first, last = gauge.points[0][0], gauge.points[-1][0]
    days = max(1, (last - first).days)
    limit = f"{shown(gauge.limit, language)} {shown(gauge.threshold, language)}"
    return {
        "kind": "gauge",
        "title": shown(gauge.title, language),
        "required": gauge.required / 10_000,
        "bars": [
            {"at": (day - first).days / days, "share": (low or 0) / 10_000}
            for day, low, _ in gauge.points
        ],
        "note": f"{first} – {last}; {limit}",
    }


def _bars(block: Bars, language: Language) -> dict[str, Any]:
    grid = block.grid()
    return {
        "kind": "bars",
        "columns": [shown(column.title, language) for column in grid.columns],
        "rows": [
            {
                "cells": [shown(cell.value, language) for cell in row],
                "share": None if bar.share is None else _part(bar.share),
                "required": None if bar.required is None else _part(bar.required),
                "tone": bar.tone,
            }
            for bar, row in zip(block.bars, grid.rows, strict=True)
        ],
    }


def _part(hundredths: int) -> float:
    """Hundredths of a percent as a part of a drawing's length."""
    return min(max(hundredths, 0), 10_000) / 10_000
