"""Frames of prices, adjustments, statements, goods and lines, as a book has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce, load
from tratado.locale import Language
from tratado.value.net_cost import COMPONENTS
from tratado.words import Said

DAY = dt.date(2026, 2, 10)
Cells = dict[str, Any]

TEXT, AMOUNT, DATE, FLAG = pl.String(), pl.Int64(), pl.Date(), pl.Boolean()
SHEETS: dict[str, dict[str, pl.DataType]] = {
    "goods": {
        **dict.fromkeys(("id", "method"), TEXT),
        **dict.fromkeys(("tv", "nc", "total_cost", *COMPONENTS), AMOUNT),
    },
    "bom": {
        **dict.fromkeys(("good", "part", "origin", "role", "supplier", "country"), TEXT),
        **dict.fromkeys(("quantity", "unit_value", "value", "weight"), AMOUNT),
        "evidence": TEXT,
    },
    "prices": {
        **dict.fromkeys(("good", "part", "valued_as", "shipped_from"), TEXT),
        "price": AMOUNT,
        **dict.fromkeys(("sold", "related", "influenced"), FLAG),
        **dict.fromkeys(("restriction", "condition", "proceeds", "note"), TEXT),
    },
    "value_adjustments": {
        **dict.fromkeys(("good", "part", "element", "books", "supplied", "obtained"), TEXT),
        **dict.fromkeys(("spread", "evidence", "note"), TEXT),
        **dict.fromkeys(("amount", "less", "units"), AMOUNT),
        **dict.fromkeys(("included", "in_costs", "condition_met", "quantifiable"), FLAG),
    },
    "supplier_statements": {
        **dict.fromkeys(("part", "good", "supplier", "kind", "plant", "reference"), TEXT),
        **dict.fromkeys(("net_cost", "non_originating", "part_of_cost", "delivery"), AMOUNT),
        **dict.fromkeys(("start", "end", "date"), DATE),
        "units": AMOUNT,
        "signed": FLAG,
    },
}
_UNITS = {"units": 10**6, "quantity": 10**6, "weight": 1}

ORDINARY: Cells = {
    "sold": True, "related": False, "restriction": "none", "condition": "none",
    "proceeds": "none",
}  # fmt: skip
"""Circumstances in which a price may be used."""


def text() -> TextInForce:
    return load("usmca").on(DAY)


def frame(sheet: str, rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """A sheet's frame from rows in currency units and units."""
    schema = SHEETS[sheet]
    filled = [
        {
            name: int(Decimal(str(row[name])) * _UNITS.get(name, 10_000))
            if kind == AMOUNT and row.get(name) is not None
            else row.get(name)
            for name, kind in schema.items()
        }
        for row in rows
    ]
    return pl.DataFrame(filled, schema=schema).with_columns(
        row=pl.int_range(2, len(rows) + 2, dtype=pl.Int64, eager=True)
    )


def tables(**sheets: Sequence[Mapping[str, Any]]) -> dict[str, pl.DataFrame]:
    return {name: frame(name, rows) for name, rows in sheets.items()}


def goods(*rows: Mapping[str, Any]) -> pl.DataFrame:
    return frame("goods", rows)


def bill(*rows: Mapping[str, Any]) -> pl.DataFrame:
    """Lines of one unit each, non-originating materials unless said otherwise."""
    usual: Cells = {"quantity": 1, "origin": "non_originating", "role": "material"}
    return frame("bom", [usual | {"unit_value": row["value"]} | dict(row) for row in rows])


def said(text: Said | str, language: Language = Language.EN) -> str:
    """A step as reports say it; nothing of a calculation's own may stay without a message."""
    if isinstance(text, Said):
        return text.words(language)
    assert not text or text.startswith("sheet ") or not text[0].islower(), text
    return text
