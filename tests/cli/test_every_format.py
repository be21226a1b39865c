"""Every report in every format: a line for each command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from commands import tratado
from openpyxl import load_workbook

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = ("--date", "2026-11-24")


@dataclass(frozen=True)
class Report:
    """A command with its arguments; what every file of it says, in English and in no language."""

    arguments: tuple[object, ...]
    says: str
    rows: int
    """Rows of the CSV, without its head."""
    first: str
    """The first row of the CSV."""
    number: tuple[str, float, str]
    """Sheet of the workbook, a number in it, and how it looks."""


REPORTS: Mapping[str, Report] = {
    "exposure": Report(
        ("exposure", EXAMPLES / "exposure", *DAY),
        "BIKE-GIFT",
        13,
        "FRAMES,FRAME,True,0,,90.0000,,,,originating,,loses_preference,,,0.0000,,0.0000,",
        ("RIMS", 36_000, '"USD" #,##0.00##'),
    ),
    "whatif": Report(
        (
            "whatif", EXAMPLES / "pickup" / "pickup.xlsx", *DAY,
            "--proposal", EXAMPLES / "proposals" / "light-vehicles-80.yaml",
        ),
        "PICKUP-TOURING",
        44,
        "light-vehicles-80,PICKUP,originating,not_originating,76.58,75.0,76.58,80.0,"
        "value_content,2128900000.00,,general rate of 8704.31 in US",
        ("light-vehicles-80", 0.7658, "0.00 %"),
    ),
    "netcost": Report(
        ("netcost", EXAMPLES / "costs", *DAY),
        "PUMP-35",
        68,
        "PUMP-20,2026-07-01,2026-09-30,units produced,4000.0000,4000,units,production row 2,,"
        "Uniform Regulations 1(7)",
        ("net costs", 109.4323, '"USD" #,##0.00##'),
    ),
    "netcost --year-end": Report(
        ("netcost", EXAMPLES / "costs", *DAY, "--year-end"),
        "PUMP-35",
        2,
        "PUMP-20,2026-07-01,2026-09-30,112.8093,109.4323,52.2050,53.722787,52.294706,50,holds,"
        "still satisfies the requirement,none,False,",
        ("year end", 0.5372, "0.00 %"),
    ),
}  # fmt: skip

each_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
each_language = pytest.mark.parametrize("lang", ["en", "es", "fr"])


def written(report: Report, form: str, file: Path, lang: str = "en") -> bytes:
    """What the command writes as a file."""
    arguments = (*report.arguments, "--format", form, "--output", file, "--lang", lang)
    result = tratado(*arguments)
    assert result.exit_code in (0, 3), result.stderr
    return file.read_bytes()


@each_language
@each_report
def test_a_page_stands_alone(report: Report, lang: str, tmp_path: Path) -> None:
    page = written(report, "html", tmp_path / "report.html", lang).decode()
    assert report.says in page
    assert f'<html lang="{lang}">' in page
    for fetched in ("<script", "src=", 'href="http', "@import", "url("):
        assert fetched not in page
    assert page.count("<h1>") == 1


@each_language
@each_report
def test_a_pdf_opens(report: Report, lang: str, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    written(report, "pdf", file, lang)
    pages = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert report.says in text


@each_report
def test_figures_of_a_workbook_are_numbers(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    written(report, "xlsx", file)
    book = load_workbook(file)
    name, figure, look = report.number
    cells = [cell for row in book[name].iter_rows() for cell in row]
    assert (figure, look) in {
        (cell.value, cell.number_format) for cell in cells if cell.data_type == "n"
    }
    texts = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert any(report.says in text for text in texts)


@each_language
@each_report
def test_csv_is_written_as_it_is_printed(report: Report, lang: str, tmp_path: Path) -> None:
    text = written(report, "csv", tmp_path / "report.csv", lang).decode()
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 1 + report.rows
    assert {len(row) for row in rows} == {len(rows[0])}
    if lang == "en":
        assert text.splitlines()[1] == report.first
    printed = tratado(*report.arguments, "--format", "csv", "--lang", lang)
    assert printed.stdout == text


@each_report
def test_json_is_written_as_it_is_printed(report: Report, tmp_path: Path) -> None:
    body = written(report, "json", tmp_path / "report.json")
    assert json.loads(body) == json.loads(tratado(*report.arguments, "--format", "json").stdout)


@each_report
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "pdf"), "--format pdf needs a file"),
        (("--format", "xlsx"), "--format xlsx needs a file"),
        (("-o", "x.txt"), "--output goes with --format"),
    ],
)
def test_what_wants_a_file_says_so(report: Report, arguments: tuple[str, ...], told: str) -> None:
    result = tratado(*report.arguments, *arguments)
    assert result.exit_code == 1
    assert told in result.stderr
