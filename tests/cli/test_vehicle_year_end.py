"""`tratado vehicle --year-end`: estimates against actual figures, worked by hand.

The fiscal year is 2026; 75 % of value content and 70 % of each metal are asked.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from commands import tratado
from typer.testing import Result
from vehicle_book import FILES, with_setting, write

DAY = "2026-12-31"
SCHEMA = json.loads(
    (resources.files("tratado.report") / "vehicles.schema.json").read_text(encoding="utf-8")
)
PRODUCTION = "good,plant,from,to,quantity,exported,figures,nc,vnm\n"
PURCHASES = FILES["metal_purchases"].splitlines()[0] + "\n"
SETTINGS = with_setting("steel_period", "fiscal_year_to_date").replace(
    "aluminum_period,previous_fiscal_year", "aluminum_period,fiscal_year_to_date"
)


def made(figures: str, vnm: float | str, *, nc: str = "16000", until: str = "2026-12-31") -> str:
    return f"TRUCK,P1,2026-01-01,{until},1000,yes,{figures},{nc},{vnm}\n"


def bought(figures: str, date: str, inside: int, outside: int, hs: str = "7209.16") -> str:
    return "".join(
        f"Supplier,{date},{hs},{value},price,{origin},MX,yes,direct,vehicles,{figures}\n"
        for value, origin in ((inside, "originating"), (outside, "non_originating"))
    )


def year_end(
    folder: Path,
    production: str = "",
    purchases: str = "",
    *arguments: str,
    settings: str = SETTINGS,
    date: str = DAY,
) -> Result:
    book = write(
        folder / "book",
        settings=settings,
        vehicle_production=PRODUCTION + production,
        metal_purchases=PURCHASES + purchases,
    )
    return tratado("vehicle", book, "--year-end", "--date", date, *arguments)


def analysed(folder: Path, *sheets: str, code: int = 0, **more: str) -> dict[str, dict[str, Any]]:
    """The analyses of the one vehicle by requirement, which must be what the schema says."""
    production, purchases = sheets
    result = year_end(folder, production, purchases, "--format", "json", **more)
    assert result.exit_code == code, result.stderr
    found = json.loads(result.stdout)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(SCHEMA, format_checker=checker).validate(found)
    (only,) = found["vehicles"]
    return {f"{each['kind']} {each['to']}": each for each in only["year_end"]}


def told(one: dict[str, Any]) -> tuple[str, str, str, str]:
    return (
        one["estimated"]["lowest"],
        one["actual"]["lowest"],
        one["actual"]["required"],
        one["outcome"],
    )


CONTENT, STEEL, ALUMINUM = (f"{kind} {DAY}" for kind in ("value_content", "steel", "aluminum"))


@pytest.mark.parametrize(
    ("estimated", "actual", "expected"),
    [
        (4000, 4000, ("75.00", "75.00", "75.00", "holds")),
        (4000, 4000.01, ("75.00", "74.99", "75.00", "inform")),
        (4000, 4101.6, ("75.00", "74.36", "75.00", "inform")),
        (4101.6, 4000, ("74.36", "75.00", "75.00", "holds_now")),
        (4101.6, 4101.6, ("74.36", "74.36", "75.00", "inform")),
    ],
)
def test_value_content_by_actual_costs(
    tmp_path: Path, estimated: float, actual: float, expected: tuple[str, ...]
) -> None:
    rows = made("estimated", estimated) + made("actual", actual)
    found = analysed(tmp_path, rows, "")
    assert list(found) == [CONTENT]
    assert told(found[CONTENT]) == expected
    assert found[CONTENT]["citation"] == "Uniform Regulations 16(9)"
    assert found[CONTENT]["inform_holders"] == (expected[-1] == "inform")


@pytest.mark.parametrize("category", ["model_line_class_plant", "class_territory"])
def test_value_content_by_the_average_elected(tmp_path: Path, category: str) -> None:
    settings = f"{SETTINGS}rvc_category,{category}\nrvc_basis,all\nrvc_period,fiscal_year\n"
    rows = made("estimated", 4000) + made("actual", 4101.6)
    found = analysed(tmp_path, rows, "", settings=settings)
    assert told(found[CONTENT]) == ("75.00", "74.36", "75.00", "inform")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (700, ("70.00", "70.00", "70.00", "holds")),
        (699, ("70.00", "69.90", "70.00", "inform")),
        (636, ("70.00", "63.60", "70.00", "inform")),
    ],
)
@pytest.mark.parametrize(("metal", "hs"), [(STEEL, "7209.16"), (ALUMINUM, "7606.12")])
def test_metals_by_actual_purchases(
    tmp_path: Path, inside: int, expected: tuple[str, ...], metal: str, hs: str
) -> None:
    rows = bought("estimated", DAY, 700, 300, hs) + bought("actual", DAY, inside, 1000 - inside, hs)
    found = analysed(tmp_path, "", rows)
    assert list(found) == [metal]
    assert told(found[metal]) == expected
    assert found[metal]["citation"] == "Uniform Regulations 17(11)"


def test_what_was_not_estimated_is_not_analysed(tmp_path: Path) -> None:
    assert analysed(tmp_path, made("actual", 4101.6), bought("actual", DAY, 1, 9)) == {}
    result = year_end(tmp_path, made("actual", 4101.6), bought("actual", DAY, 1, 9))
    assert "Nothing was estimated for this fiscal year" in result.stdout


@pytest.mark.parametrize(
    ("actual", "fact"),
    [
        ("", "actual_production"),
        (made("actual", 3000, until="2026-11-30"), "actual_production"),
        (made("actual", 3000, nc=""), "nc"),
        (made("actual", ""), "vnm"),
    ],
    ids=["no actual rows", "a month is missing", "no net cost", "no materials"],
)
def test_missing_actual_costs_are_open_and_asked_for(
    tmp_path: Path, actual: str, fact: str
) -> None:
    found = analysed(tmp_path, made("estimated", 4000) + actual, "", code=3)
    assert found[CONTENT]["outcome"] == "open"
    assert fact in [need["fact"] for need in found[CONTENT]["needs"]]
    assert not found[CONTENT]["inform_holders"]


@pytest.mark.parametrize(
    ("actual", "outcome"),
    [("", "open"), (bought("actual", "2026-11-30", 600, 400), "open"),
     (bought("actual", "2026-12-01", 600, 400), "inform")],
)  # fmt: skip
def test_missing_actual_purchases_are_open(tmp_path: Path, actual: str, outcome: str) -> None:
    rows = bought("estimated", "2026-06-30", 700, 300) + bought("estimated", DAY, 700, 300)
    found = analysed(tmp_path, "", rows + actual, code=3 if outcome == "open" else 0)
    assert found[STEEL]["outcome"] == outcome


def test_each_quarter_is_a_period_of_its_own(tmp_path: Path) -> None:
    ends = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")
    rows = "".join(bought("estimated", day, 700, 300) for day in ends)
    rows += "".join(
        bought("actual", day, inside, 1000 - inside)
        for day, inside in zip(ends, (800, 600, 700, 699), strict=True)
    )
    settings = SETTINGS.replace("steel_period,fiscal_year_to_date", "steel_period,quarter_to_date")
    found = analysed(tmp_path, "", rows, settings=settings)
    steel = {key[-10:]: each["outcome"] for key, each in found.items() if "steel" in key}
    assert steel == dict(zip(ends, ("holds", "inform", "holds", "inform"), strict=True))


def test_the_fiscal_year_is_that_in_which_the_day_lies(tmp_path: Path) -> None:
    rows = made("estimated", 4000) + made("actual", 4101.6)
    within = analysed(tmp_path, rows, "", date="2026-02-03")
    assert told(within[CONTENT])[-1] == "inform"
    assert within[CONTENT]["analysis_due"] == DAY
    assert analysed(tmp_path, rows, "", date="2025-12-31") == {}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Inform at once everyone to whom a certification of origin"),
        ("es", "Informe de inmediato a toda persona"),
        ("fr", "Informez immédiatement toute personne"),
    ],
)
@pytest.mark.parametrize("output_format", ["table", "html"])
def test_whom_to_inform_is_told_in_every_language(
    tmp_path: Path, lang: str, words: str, output_format: str
) -> None:
    rows = made("estimated", 4000) + made("actual", 4101.6)
    result = year_end(tmp_path, rows, "", "--lang", lang, "--format", output_format)
    assert result.exit_code == 0, result.stderr
    assert words in " ".join(result.stdout.split())


def test_pdf_is_written(tmp_path: Path) -> None:
    rows = made("estimated", 4000) + made("actual", 4101.6)
    written = tmp_path / "year.pdf"
    result = year_end(tmp_path, rows, "", "--format", "pdf", "--output", str(written))
    assert result.exit_code == 0, result.stderr
    assert written.read_bytes().startswith(b"%PDF")


def test_without_the_option_the_report_has_no_analysis(tmp_path: Path) -> None:
    book = write(tmp_path / "book")
    found = json.loads(tratado("vehicle", book, "--date", DAY, "--format", "json").stdout)
    assert [each["year_end"] for each in found["vehicles"]] == [None]


def test_the_option_goes_alone(tmp_path: Path) -> None:
    result = year_end(tmp_path, "", "", "--stages")
    assert result.exit_code == 1
    assert "--year-end goes without" in result.stderr
