"""`tratado netcost`, and `tratado check` with the net cost that it finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import DENIED, Rows, check, printed, tratado, workbook

GOODS: Rows = [
    ["id", "hs", "hs edition", "produced in", "destination", "nc", "method", "averaging", "facts"],
    ["BODY", "8402.90", 2012, "US", "MX", None, "nc", "3 months", DENIED],
    ["DOOR", "8402.90", 2012, "US", "MX", None, "nc", None, DENIED],
    ["CASE", "8402.90", 2012, "US", "MX", 50, "nc", None, DENIED],
]
BOM: Rows = [
    ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"],
    ["BODY", "PLATE", "8402.90", 2012, 1, 40, "non-originating"],
    ["DOOR", "FRAME", "8402.90", 2012, 1, 40, "non-originating"],
    ["CASE", "SHEET", "8402.90", 2012, 1, 10, "non-originating"],
]
COSTS: Rows = [
    ["cost", "kind", "amount", "royalties"],
    ["steel", "direct material", 60000, None],
    ["labor", "direct labor", 60000, None],
    ["interest", "other cost", 9000, None],
    ["licences", "period cost", 3000, 3000],
]
ALLOCATIONS: Rows = [
    ["cost", "good", "base", "method"],
    ["steel", "BODY", 3, None],
    ["steel", "DOOR", 3, None],
    ["labor", "BODY", 4, None],
    ["labor", "DOOR", 2, None],
    ["interest", None, None, "labor and material ratio"],
    ["licences", None, None, "labor and material ratio"],
]
PRODUCTION: Rows = [
    ["good", "start", "end", "units"],
    ["BODY", "2024-10-01", "2024-12-31", 600],
    ["DOOR", "2024-10-01", "2024-12-31", 700],
]
LOANS: Rows = [
    ["loan", "cost", "interest", "rate type", "interest rate", "principal", "entered", "due",
     "yield", "yield maturity"],
    ["BANK", "interest", 9000, "fixed", 12.5, 72000, "2024-06-03", "2029-06-03", 4.1, 5],
]  # fmt: skip
SHEETS: dict[str, Rows] = {
    "goods": GOODS, "bom": BOM, "costs": COSTS, "allocations": ALLOCATIONS,
    "production": PRODUCTION, "loans": LOANS,
}  # fmt: skip

DAY = ("--date", "2025-03-01")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "boilers.xlsx", SHEETS)


def as_json(*arguments: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("netcost", *arguments, *DAY, "--format", "json"))
    return found


def test_json_has_net_cost_ledger_and_duties(book: Path) -> None:
    found = as_json(book)
    body, door = found["goods"]
    assert (body["id"], body["start"], body["end"], body["units"]) == (
        "BODY", "2024-10-01", "2024-12-31", "600"
    )  # fmt: skip
    total = 70_000 + 12_000 * 7 / 12
    assert body["total_cost"] == f"{total / 600:.4f}"
    assert body["net_cost"] == f"{(total - (3000 + 1008) * 7 / 12) / 600:.4f}"
    entries = {entry["label"]: entry for entry in body["ledger"]}
    assert entries["labor"]["source"] == "costs row 3"
    assert entries["labor to BODY"]["exact"] == "40000"
    assert entries["BANK: non-allowable interest costs"]["amount"] == "1008.0000"
    assert all(entry["citation"] for entry in body["ledger"])
    assert door["id"] == "DOOR"
    cites = {cite["citation"] for cite in found["duties"] if cite["goods"] == ["BODY"]}
    assert {"Uniform Regulations 1(10)(b)", "Uniform Regulations 7(19)"} <= cites


def test_json_of_one_good(book: Path) -> None:
    assert [good["id"] for good in as_json(book, "--good", "DOOR")["goods"]] == ["DOOR"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("net cost of a unit", "told of it in writing", "USD 128.3333")),
        ("es", ("costo neto por unidad", "por escrito", "USD 128.3333")),
        ("fr", ("coût net d'une unité", "informée par écrit", "128,3333 USD")),
    ],
)
def test_the_table_has_every_good_and_the_duties(
    book: Path, lang: str, words: tuple[str, ...]
) -> None:
    text = printed("netcost", book, *DAY, "--lang", lang)
    for word in ("BODY", "DOOR", *words):
        assert word in text
    assert "CASE" not in text


def test_the_ledger_goes_line_by_line(book: Path) -> None:
    lines = printed("netcost", book, *DAY, "--good", "BODY").splitlines()
    assert lines[0] == "Net cost of BODY, October 1, 2024 to December 31, 2024"

    def line(label: str) -> str:
        (found,) = (each for each in lines if each.startswith(f"{label}  "))
        return " ".join(found.split())

    assert line("labor") == ("labor USD 60,000.00 costs row 3 Uniform Regulations 1(6)(b)(iv)")
    assert line("labor to BODY") == (
        "labor to BODY USD 40,000.00 ratio 2/3 Uniform Regulations Schedule 5, 4(b)"
    )
    assert line("net cost of BODY, per unit, as kept").startswith(
        "net cost of BODY, per unit, as kept USD 124.4367 half to even at the ten-thousandth"
    )
    assert line("net cost of BODY, per unit").split("unit ", 1)[1].startswith("≈ USD 124.4367")


def test_check_takes_the_net_cost_of_the_books(book: Path) -> None:
    result = check(book, "--format", "json")
    days = "October 1, 2024 to December 31, 2024"
    assert f"blank net costs follow from the sheet costs, {days}" in result.stderr
    goods = {good["id"]: good["figures"] for good in json.loads(result.stdout)["goods"]}
    by_books = {good["id"]: good for good in as_json(book)["goods"]}
    for name in ("BODY", "DOOR"):
        assert goods[name]["net_cost"] == by_books[name]["net_cost"]
        assert goods[name]["total_cost"] == by_books[name]["total_cost"]
    assert goods["CASE"]["net_cost"] == "50.0000"


def test_without_the_sheets_check_asks_for_the_net_cost(tmp_path: Path) -> None:
    bare = workbook(tmp_path / "bare.xlsx", {"goods": GOODS, "bom": BOM})
    result = check(bare, "--format", "json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["goods"][0]["figures"]["net_cost"] is None
    told = tratado("netcost", bare)
    assert told.exit_code == 1
    assert "bare.xlsx, sheets costs and production: are missing or empty" in told.stderr


BAD: list[tuple[dict[str, Rows], str]] = [
    ({"costs": [*COSTS, ["rent", "period cost", 10, 20]]},
     "cost 'rent' (sheet costs, row 6): contains more excluded costs"),
    ({"production": [*PRODUCTION[:2], ["DOOR", "2024-10-01", "2024-12-31", 0]]},
     "sheet production, row 3, good 'DOOR': has"),
    ({"goods": [GOODS[0], [*GOODS[1][:6], "tv", *GOODS[1][7:]], *GOODS[2:]]},
     "sheet goods, row 2: good 'BODY' of 2024-10-01: is calculated by transaction value"),
]  # fmt: skip


@pytest.mark.parametrize("command", ["netcost", "check"])
@pytest.mark.parametrize(("sheets", "message"), BAD)
def test_bad_figures_are_named_with_their_row(
    tmp_path: Path, command: str, sheets: dict[str, Rows], message: str
) -> None:
    result = tratado(command, workbook(tmp_path / "bad.xlsx", SHEETS | sheets), *DAY)
    assert result.exit_code == 1
    assert f"bad.xlsx, {message}" in result.stderr
    assert "Uniform Regulations" in result.stderr
    assert not result.stdout


def test_a_cell_that_is_no_number_is_named(tmp_path: Path) -> None:
    costs = [*COSTS[:2], ["labor", "direct labor", "much", None]]
    result = tratado("netcost", workbook(tmp_path / "bad.xlsx", SHEETS | {"costs": costs}))
    assert result.exit_code == 1
    assert "bad.xlsx, sheet costs, row 3, column amount: 'much' is not a number" in result.stderr


def test_a_good_without_production_is_told(book: Path) -> None:
    result = tratado("netcost", book, *DAY, "--good", "CASE")
    assert result.exit_code == 1
    assert "no net cost of 'CASE'" in result.stderr
    assert "BODY, DOOR" in result.stderr
