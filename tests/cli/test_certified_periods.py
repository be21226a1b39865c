"""A certification about a vehicle holds on every day that it certifies, or is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import tratado
from typer.testing import Result
from vehicle_book import FILES, PERSONS, with_setting, write


def certify(book: Path, what: str, *arguments: object, name: str = "found.json") -> Result:
    persons = book.parent / "persons.yaml"
    persons.write_text(PERSONS, encoding="utf-8")
    return tratado(
        "vehicle", book, "--date", "2026-09-01", "--certification", what, "--persons", persons,
        "--producer", "maker", "--identifier", "MX-1", "--signer", "Officer", "--title",
        "Director", "--signed", "2026-10-03", *arguments, "-o", book.parent / name,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["found.json", "found.pdf"])
@pytest.mark.parametrize(
    ("lang", "said", "last"),
    [
        ("en", "steel: not met from July 1, 2027 on: 50.00 %, and 70.00 % is", "June 30, 2027"),
        ("es", "acero: no se cumple desde el 1 de julio de 2027: 50.00 %", "30 de junio de 2027"),
        ("fr", "acier: non satisfaite à partir du 1er juillet 2027: 50.00 %", "30 juin 2027"),
    ],
)
def test_a_stage_within_the_fiscal_year_to_come_refuses_the_steel(
    tmp_path: Path, name: str, lang: str, said: str, last: str
) -> None:
    result = certify(write(tmp_path / "book"), "steel", "--lang", lang, name=name)
    assert result.exit_code == 1
    assert said in result.stderr and last in result.stderr
    assert not (tmp_path / name).exists()


def test_the_last_day_before_the_stage_is_certified(tmp_path: Path) -> None:
    result = certify(write(tmp_path / "book"), "steel", "--until", "2027-06-30")
    assert result.exit_code == 0, result.stderr
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert found["figures"]["originating"] == "800000.0000"


def test_one_day_of_the_stage_refuses_the_steel(tmp_path: Path) -> None:
    result = certify(write(tmp_path / "book"), "steel", "--until", "2027-07-01")
    assert result.exit_code == 1
    assert "certify until June 30, 2027" in result.stderr


def test_a_period_that_begins_with_the_stage_refuses_the_steel(tmp_path: Path) -> None:
    days = ("--from", "2027-07-01", "--until", "2028-06-30")
    result = certify(write(tmp_path / "book"), "steel", *days)
    assert result.exit_code == 1
    assert "not met on July 1, 2027, of the period certified: 50.00 %" in result.stderr


def test_steel_judged_by_its_day_of_purchase_is_certified_over_the_stage(tmp_path: Path) -> None:
    book = write(tmp_path / "book", settings=with_setting("melting_day", "purchase"))
    result = certify(book, "steel")
    assert result.exit_code == 0, result.stderr
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert found["period"] == {"first": "2027-01-01", "last": "2027-12-31"}


def test_steel_that_holds_under_the_stage_is_certified_by_its_lower_figure(tmp_path: Path) -> None:
    metals = FILES["metal_purchases"].replace(
        "500000,price,originating", "600000,price,originating"
    )
    metals = metals.replace("300000,price,originating,KR", "100000,price,originating,KR")
    result = certify(write(tmp_path / "book", metal_purchases=metals), "steel")
    assert result.exit_code == 1  # 60 of 90: 66.66 %
    metals = metals.replace("200000,price,non_originating", "150000,price,non_originating")
    result = certify(write(tmp_path / "book", metal_purchases=metals), "steel")
    assert result.exit_code == 0, result.stderr
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert found["figures"]["originating"] == "600000.0000"


@pytest.mark.parametrize("what", ["aluminum", "lvc"])
def test_what_no_stage_touches_is_certified_over_it(tmp_path: Path, what: str) -> None:
    result = certify(write(tmp_path / "book"), what)
    assert result.exit_code == 0, result.stderr


def test_a_plant_below_the_wage_is_not_relied_on(tmp_path: Path) -> None:
    materials = FILES["high_wage_materials"] + "RADIO,R1,b,1,2025-01-01,2025-12-31,1,1,TRUCK\n"
    plants = FILES["plants"] + "R1,Radio One,US,,no,parts,,,\n"
    wages = FILES["wages"] + "".join(
        f"R1,{year}-01-01,{year}-12-31,direct_production_worker,1000,1000,15990,hourly,USD\n"
        for year in (2024, 2025)
    )
    book = write(tmp_path / "book", high_wage_materials=materials, plants=plants, wages=wages)
    assert certify(book, "lvc").exit_code == 0
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert {plant["identifiers"][0] for plant in found["plants"]} == {"P1", "B1", "E1"}
