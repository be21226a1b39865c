"""From the shipped template to the first verdict: what is left alone never matters."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from commands import printed, tratado

from tratado.book import read_book, write_template
from tratado.book.sheets import BOM, GOODS, sheet_named
from tratado.book.spec import LANGUAGES, Sheet
from tratado.language import Language

DAY = "2026-11-24"
GOOD = {
    "id": "G1", "description": "pump", "hs": "8413.70", "produced_in": "MX", "destination": "US",
    "tv": 100, "currency": "USD",
}  # fmt: skip
LINE = {
    "good": "G1", "part": "P1", "hs": "8482.10", "quantity": 1, "unit_value": 10,
    "origin": "non_originating",
}  # fmt: skip
PERSONS = """\
persons:
  plant: {name: Pump Plant, address: "Uno 100, Monterrey", country: MX,
          email: origin@plant.example, telephone: "+52 81 5555 0100"}
  buyer: {name: Sample Imports, address: "300 Third St, Detroit", country: US,
          email: customs@imports.example, telephone: "13135550102"}
"""
PROPOSAL = Path(__file__).parents[2] / "examples" / "proposals" / "melted-now.yaml"
NEEDING_A_SHEET = ("netcost", "stock", "vehicle", "exposure", "plants")
"""Commands about sheets that this book leaves alone."""


def fill(path: Path, lang: Language, rows: Mapping[str, Mapping[str, object]]) -> Path:
    """The template in a language, a row filled in under the example row of some sheets."""
    write_template(path, lang)
    workbook = openpyxl.load_workbook(path)
    for name, cells in rows.items():
        sheet: Sheet = sheet_named(name)
        assert cells.keys() <= {column.name for column in sheet.columns}
        for position, column in enumerate(sheet.columns, start=1):
            value = cells.get(column.name)
            words = {choice.value: choice.label.words(lang) for choice in column.choices}
            if value is not None:
                shown = words.get(str(value), value)
                workbook[sheet.label.words(lang)].cell(3, position).value = shown
    workbook.save(path)
    return path


def filled(path: Path, lang: Language) -> Path:
    return fill(path, lang, {GOODS.name: GOOD, BOM.name: LINE})


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled templates as LibreOffice saves them."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: what it saves is not read here")
    place = tmp_path_factory.mktemp("saved")
    books = [filled(place / f"{lang}.xlsx", lang) for lang in LANGUAGES]
    subprocess.run(
        [program, f"-env:UserInstallation=file://{place}/profile", "--headless",
         "--convert-to", "xlsx", "--outdir", str(place / "again"), *map(str, books)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return place / "again"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "json", "csv", "html", "xlsx"])
def test_a_good_and_a_line_are_decided_in_every_format(
    tmp_path: Path, lang: Language, form: str
) -> None:
    book = filled(tmp_path / "book.xlsx", lang)
    out = tmp_path / f"out.{form}"
    to_file = () if form == "table" else ("--output", out)
    result = tratado("check", book, "--date", DAY, "--lang", lang, "--format", form, *to_file)
    assert result.exit_code == 0, result.stderr
    assert len(result.stderr.splitlines()) == 1, "one line about example rows is enough"
    if form == "json":
        assert json.loads(out.read_text())["goods"][0]["verdict"] == "originating"
    elif form == "table":
        assert "84/40/A" in result.stdout
    else:
        assert out.stat().st_size


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_decided_after_a_spreadsheet_program_saved_it(
    tmp_path: Path, lang: Language, saved_again: Path
) -> None:
    book = saved_again / f"{lang}.xlsx"
    assert read_book(book).digest == read_book(filled(tmp_path / "book.xlsx", lang)).digest
    result = tratado("check", book, "--date", DAY, "--lang", lang)
    assert result.exit_code == 0, result.stderr
    assert "84/40/A" in result.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_needs_no_further_sheet_runs(tmp_path: Path, lang: Language) -> None:
    book = filled(tmp_path / "book.xlsx", lang)
    for command, *options in (("marking",), ("whatif", "--proposal", PROPOSAL)):
        result = tratado(command, book, *options, "--date", DAY, "--lang", lang)
        assert result.exit_code == 0, (command, result.stderr)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", NEEDING_A_SHEET)
def test_what_needs_a_sheet_says_that_it_is_empty(
    tmp_path: Path, lang: Language, command: str
) -> None:
    result = tratado(command, filled(tmp_path / "book.xlsx", lang), "--date", DAY)
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "missing or empty" in result.stderr
    assert "no such sheet" not in result.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_kept_decided_and_certified(tmp_path: Path, lang: Language) -> None:
    work, persons = tmp_path / "work", tmp_path / "persons.yaml"
    persons.write_text(PERSONS)
    who = ("--as", "analyst")
    printed("init", work, *who)
    edition = {"hs_edition": 2022}
    book = fill(tmp_path / "book.xlsx", lang, {"goods": GOOD | edition, "bom": LINE | edition})
    printed("import", work, book, *who)
    printed("decide", work, "--date", DAY, *who)
    printed("request", work, "--date", DAY, *who)
    printed(
        "certify", work, "--good", "G1", "--persons", persons, "--certifier", "producer",
        "--producer", "plant", "--exporter", "plant", "--importer", "buyer", "--signer", "analyst",
        "--title", "Manager", "-o", tmp_path / "issued", "--signed", DAY, *who,
    )  # fmt: skip
    entries = tmp_path / "entries.csv"
    entries.write_text(
        "entry,date,hts,country,value,duty,preference,good\n"
        "E-1,2026-11-25,8413.70.20,MX,1000.00,0,yes,G1\n"
    )
    claimed = tratado("claims", work, entries, "--date", "2026-12-01")
    assert claimed.exit_code in (0, 3), claimed.stderr
    assert "G1" in claimed.stdout
    assert tratado("due", work, "--from", DAY).exit_code == 0


@pytest.mark.parametrize("empty", ["", "names", "example"])
@pytest.mark.parametrize("name", ["costs", "production",
    "prices", "value_adjustments", "movements", "inventories", "supplier_statements", "vehicles",
    "plants", "suspensions", "facts", "rates"])  # fmt: skip
def test_a_file_that_says_nothing_is_as_none(tmp_path: Path, name: str, empty: str) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "goods.csv").write_text("id,hs,tv,produced_in,plant\nG1,8413.70,100,MX,\n")
    (folder / "bom.csv").write_text(
        "good,part,hs,quantity,unit_value,origin\nG1,P1,8482.10,1,10,non_originating\n"
    )
    (folder / "settings.csv").write_text("key,value\ncurrency,USD\n")
    digest = read_book(folder).digest
    names = ",".join(column.label.en for column in sheet_named(name).columns)
    example = "#EXAMPLE" + "," * names.count(",")
    text = {"": "", "names": f"{names}\n", "example": f"{names}\n{example}\n"}[empty]
    (folder / f"{name}.csv").write_text(text)
    assert read_book(folder).digest == digest
    result = tratado("check", folder, "--date", DAY)
    assert result.exit_code == 0, result.stderr
