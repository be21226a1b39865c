"""Running the command line in this process, on small workbooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter
from typer.testing import CliRunner, Result

from tratado.cli import command_line

Rows = Sequence[Sequence[object]]

DENIED = "provides_for_good_and_parts=no"

GOODS: Rows = [
    ["id", "description", "hs", "hs edition", "produced in", "destination", "tv", "method",
     "facts"],
    ["BODY", "boiler part", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
    ["DOOR", "fire door", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
    ["CASE", "casing", "8402.90", 2012, "MX", "US", None, "tv", DENIED],
]  # fmt: skip
"""One good of each verdict: 60 % by transaction value, General Note 11(o), 84, rule 4."""

BOM: Rows = [
    ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"],
    ["BODY", "PLATE", "8402.90", 2012, 2, 15, "non-originating"],
    ["BODY", "RIVET", "7318.23", 2012, 1, 5, "originating"],
    ["DOOR", "FRAME", "8402.90", 2012, 1, 45, "unknown"],
    ["CASE", "SHEET", "8402.90", 2012, 1, 20, "non-originating"],
]

SETTINGS: Rows = [["key", "value"], ["currency", "USD"], ["company", "Calderas SA"]]

DAY = "2025-03-01"


def workbook(path: Path, sheets: Mapping[str, Rows] | None = None) -> Path:
    """A workbook of the sheets above, some replaced."""
    content: dict[str, Rows] = {"goods": GOODS, "bom": BOM, "settings": SETTINGS}
    content |= sheets or {}
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as file:
        for name, rows in content.items():
            sheet = file.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


_APP = command_line()


def tratado(*arguments: object) -> Result:
    """What a command prints, its errors and its exit code."""
    return CliRunner().invoke(_APP, [str(each) for each in arguments])


def printed(*arguments: object) -> str:
    """What a command that must succeed prints, with plain spaces."""
    result = tratado(*arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout.replace("\u00a0", " ").replace("\u202f", " ")


def check(path: Path, *arguments: object, date: str = DAY) -> Result:
    return tratado("check", path, "--date", date, *arguments)
