"""`tratado stock`: the shipped example, its formats and what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from commands import Rows, tratado, workbook

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "stock"

INVENTORIES: Rows = [["inventory", "method", "since"], ["BAR", "FIFO", "2026-01-01"]]
HEADER = ["inventory", "date", "movement", "quantity", "unit value", "origin", "lot", "good"]


def shown(*arguments: object) -> str:
    result = tratado("stock", EXAMPLE, "--date", "2026-11-24", *arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_totals_of_every_item() -> None:
    text = shown()
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert "RESIN-PP FIFO kg 22,000 34,000 48,000 24,000 24,000 0 8,000 balances" in lines
    (worth,) = (line for line in lines if line.startswith("RESIN-PP USD"))
    assert "USD 63,980.00 USD 30,320.00 USD 10,480.00" in worth
    assert text.count("balances") == 3
    assert "December 31, 2026" in text
    assert "Uniform Regulations 8(22)" in text


def test_the_ledger_of_an_item() -> None:
    lines = [" ".join(line.split()) for line in shown("--item", "RESIN-PP").splitlines()]
    start = lines.index(
        "2026-01-20 withdrawn for CRATE 15,000 USD 19,440.00 movements, row 6 "
        "Uniform Regulations 8(18)"
    )
    assert lines[start + 1 : start + 3] == [
        "taken from originating 6,000 USD 8,280.00 movements, row 2 "
        "Uniform Regulations Schedule 8, 2(b)",
        "taken from non-originating 9,000 USD 11,160.00 movements, row 3 "
        "Uniform Regulations Schedule 8, 2(b)",
    ]
    assert not any("SHAFT-BAR" in line for line in lines)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", ("salida para ROLLER", "promedio de la existencia", "31 de diciembre de 2026")),
        ("fr", ("sortie pour ROLLER", "moyenne du stock", "31 décembre 2026")),
    ],
)
def test_other_languages(lang: str, words: tuple[str, ...]) -> None:
    text = shown("--item", "SHAFT-BAR", "--lang", lang)
    assert all(each in text for each in words)


def test_csv_lists_every_withdrawal() -> None:
    rows = list(csv.DictReader(io.StringIO(shown("--format", "csv"))))
    assert len(rows) == 8
    (bar,) = (row for row in rows if row["row"] == "20")
    assert (bar["inventory"], bar["date"], bar["good"]) == ("SHAFT-BAR", "2026-03-16", "ROLLER")
    assert (bar["non_originating"], bar["non_originating_value"]) == ("1350", "2371.0068")


def test_json_has_figures_as_decimals() -> None:
    data = json.loads(shown("--format", "json", "--item", "BRG-6204"))
    (item,) = data["items"]
    assert (item["withdrawn"], item["non_originating_value"]) == ("8000", "10423.0337")
    assert item["difference"] == "0.0000"
    assert {row["inventory"] for row in data["withdrawals"]} == {"BRG-6204"}
    average = [step for step in data["steps"] if step["step"] == "average"]
    assert [step["row"] for step in average] == [12, 14, 15]
    assert average[1]["units"] == "9200"
    assert average[1]["originating"] == "2461.538462"
    assert {duty["duty"] for duty in data["duties"]} == {"keep_method", "tell_customs"}


def test_many_withdrawals_are_cut_off_on_the_terminal(tmp_path: Path) -> None:
    received = ["BAR", "2026-01-01", "receipt", 100, 1, "originating"]
    moved: Rows = [HEADER, received, *[["BAR", "2026-01-02", "withdrawal", 1]] * 43]
    path = workbook(tmp_path / "b.xlsx", {"movements": moved, "inventories": INVENTORIES})
    result = tratado("stock", path)
    assert result.exit_code == 0
    assert "and 3 more rows; the other formats" in result.stdout
    assert len(tratado("stock", path, "--format", "csv").stdout.splitlines()) == 44


def test_csv_runs_no_formula(tmp_path: Path) -> None:
    moved: Rows = [
        HEADER,
        ["BAR", "2026-01-01", "receipt", 100, 1, "originating"],
        ["BAR", "2026-01-02", "withdrawal", 1, None, None, None, "=1+1"],
    ]
    path = workbook(tmp_path / "b.xlsx", {"movements": moved, "inventories": INVENTORIES})
    (row,) = csv.DictReader(io.StringIO(tratado("stock", path, "--format", "csv").stdout))
    assert row["good"] == "'=1+1"


def test_a_ratio_that_is_missing_is_said_with_its_own_exit_code(tmp_path: Path) -> None:
    moved: Rows = [
        HEADER,
        ["BAR", "2026-01-01", "receipt", 100, 1, "originating"],
        ["BAR", "2026-01-02", "withdrawal", 1],
    ]
    average: Rows = [
        ["inventory", "method", "since", "value content", "period"],
        ["BAR", "average", "2026-01-01", "not required", "1 month"],
    ]
    path = workbook(tmp_path / "b.xlsx", {"movements": moved, "inventories": average})
    result = tratado("stock", path)
    assert result.exit_code == 3
    assert "1 withdrawal undetermined" in result.stdout


BAD: list[tuple[Rows, str]] = [
    (
        [["BAR", "2026-01-01", "receipt", 5, 1, "originating"],
         ["BAR", "2026-01-02", "withdrawal", 6]],
        "sheet movements, row 3: 6 withdrawn and 5 there in inventory BAR",
    ),
    (
        [["BAR", "2026-01-01", "withdrawal", 1],
         ["BAR", "2026-01-02", "receipt", 5, 1, "originating"]],
        "sheet movements, row 2: 1 withdrawn and nothing there in inventory BAR",
    ),
    (
        [["ROD", "2026-01-01", "receipt", 5, 1, "originating"]],
        "sheet movements, row 2: no method is elected for inventory ROD",
    ),
    (
        [["BAR", "2026-01-01", "receipt", 5, 1, "originating"],
         ["BAR", "2026-01-02", "receipt", 5, None, "originating"]],
        "sheet movements, row 3: the receipt has no value",
    ),
    (
        [["BAR", "2026-01-01", "sale", 5, 1, "originating"]],
        "sheet movements, row 2, column movement",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "message"), BAD)
def test_bad_movements_are_named_and_nothing_is_decided(
    tmp_path: Path, rows: Rows, message: str
) -> None:
    sheets = {"movements": [HEADER, *rows], "inventories": INVENTORIES}
    result = tratado("stock", workbook(tmp_path / "b.xlsx", sheets))
    assert result.exit_code == 1
    assert f"b.xlsx, {message}" in result.stderr
    assert "1 problem; nothing was decided" in result.stderr
    assert result.stdout == ""


def test_a_book_without_the_sheets(tmp_path: Path) -> None:
    result = tratado("stock", workbook(tmp_path / "b.xlsx"))
    assert result.exit_code == 1
    assert "sheet movements: is missing or empty" in result.stderr
    assert "sheet inventories: is missing or empty" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--item", "NAIL"), "--item: no inventory 'NAIL' in the book; it has BRG-6204, RESIN-PP"),
        (("--agreement", "nafta"), "--agreement: inventories are kept by the Uniform Regulations"),
        (("--date", "2019-01-01"), "its first day is July 1, 2020"),
    ],
)
def test_options_that_cannot_be_used(arguments: tuple[str, ...], message: str) -> None:
    result = tratado("stock", EXAMPLE, *arguments)
    assert result.exit_code == 1
    assert message in result.stderr


def test_a_fiscal_year_that_begins_on_a_leap_day_is_refused(tmp_path: Path) -> None:
    settings: Rows = [["key", "value"], ["currency", "USD"], ["fiscal_year_start", "02-29"]]
    result = tratado("stock", workbook(tmp_path / "b.xlsx", {"settings": settings}))
    assert result.exit_code == 1
    assert "fiscal_year_start is 02-29" in result.stderr


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_format_is_written(lang: str, tmp_path: Path) -> None:
    for form in ("xlsx", "html", "pdf", "csv", "json"):
        shown("--format", form, "-o", tmp_path / f"stock.{form}", "--lang", lang)
    page = (tmp_path / "stock.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "ROLLER" in page
    sheets = openpyxl.load_workbook(tmp_path / "stock.xlsx").worksheets
    assert 22_000 in {cell.value for row in sheets[1] for cell in row}
    assert 30_320 in {cell.value for row in sheets[2] for cell in row}
    with pypdfium2.PdfDocument(tmp_path / "stock.pdf") as document:
        assert "RESIN-PP" in document[0].get_textpage().get_text_bounded()
    assert (tmp_path / "stock.csv").read_text() == shown("--format", "csv", "--lang", lang)
