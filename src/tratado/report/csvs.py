"""Verdicts as CSV, one row a good, with figures that a program can read."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tratado.hs import Code
from tratado.renderers.csvs import harmless
from tratado.report.tables import VerdictTable

_AMOUNTS = ("tv", "nc", "total_cost", "non_originating", "failing")
_PERCENTAGES = ("rvc_tv", "required_tv", "rvc_nc", "required_nc", "failing_share")
_TEXTS = ("id", "description", "hs", "verdict", "criterion", "route", "if_proven",
          "without_evidence")  # fmt: skip


def verdict_csv(table: VerdictTable) -> str:
    """The verdicts as CSV with a header; amounts and percentages as plain decimals.

    A text that a spreadsheet would run as a formula is preceded by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    of_cases = ["preference"] if table.preferences else []
    writer.writerow(
        [*_TEXTS, *_AMOUNTS, *_PERCENTAGES, "failing_lines", "reasons", "law", "needs", *of_cases]
    )
    for number, row in zip(table.chosen, table.frame.iter_rows(named=True), strict=True):
        needs = dict.fromkeys(need.fact for need in table.findings.needs(number))
        writer.writerow(
            [
                *(_text(_cell(row, name)) for name in _TEXTS),
                *(_decimal(row[name], 10_000) for name in _AMOUNTS),
                *(_decimal(row[name], 100) for name in _PERCENTAGES),
                "" if row["failing_lines"] is None else row["failing_lines"],
                *map(_text, table.grounds(number)),
                _text("; ".join(needs)),
                *([table.preferences[row["id"]].standing.value] if of_cases else []),
            ]
        )
    return out.getvalue()


def _cell(row: Mapping[str, Any], name: str) -> str | None:
    """A text of the table; codes with dots, since a spreadsheet takes bare digits for numbers."""
    value = row[name]
    return str(Code(value)) if name == "hs" else value


def _text(value: str | None) -> str:
    return harmless(value or "")


def _decimal(value: int | None, unit: int) -> str:
    return "" if value is None else f"{Decimal(value) / unit:f}"
