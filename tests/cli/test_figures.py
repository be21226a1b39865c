"""The figures behind verdicts, and the year-end analysis, of the example's pump plant."""

from __future__ import annotations

import ast
import csv
import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from commands import Rows, printed, tratado, workbook
from jsonschema import Draft202012Validator

import tratado as package
from tratado.locale import Language, messages

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PLANT = EXAMPLES / "costs"
DAY = ("--date", "2026-11-24")
SOURCES = Path(package.__file__).parent


def explained(book: Path, *arguments: object) -> dict[str, Any]:
    result = tratado("check", book, *DAY, "--explain", "--format", "json", *arguments)
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture
def plant(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLANT, tmp_path / "plant"))


def test_every_figure_has_its_steps(plant: Path) -> None:
    found = explained(plant, "--good", "PUMP-20")
    schema = json.loads(
        resources.files("tratado.report").joinpath("verdicts.schema.json").read_text()
    )
    Draft202012Validator(schema).validate(found)
    (good,) = found["goods"]
    ledgers = {ledger["title"]: ledger["entries"] for ledger in good["ledgers"]}
    assert list(ledgers) == [
        "transaction value of PUMP-20",
        "net cost of PUMP-20, July 1, 2026 to September 30, 2026",
        "BODY-CAST of PUMP-20 by its inventory, withdrawn July 20, 2026 to September 21, 2026",
        "value of non-originating materials of PUMP-20",
        "regional value content of PUMP-20",
    ]
    for entries in ledgers.values():
        assert all(entry["citation"] for entry in entries)
    materials = ledgers["value of non-originating materials of PUMP-20"]
    assert materials[-1]["amount"] == good["figures"]["non_originating"] == "52.2050"
    assert [entry["source"] for entry in materials] == [
        "bom row 4", "bom row 3", "bom row 2", "bom row 5", "",
    ]  # fmt: skip
    by_tv, by_nc = ledgers["regional value content of PUMP-20"]
    assert by_tv["exact"] == str((Fraction("116.5") - Fraction("52.205")) / Fraction("1.165"))
    assert by_nc["amount"] == "52.2947"


@pytest.mark.parametrize("book", ["pickup/pickup.xlsx", "costs", "published"])
def test_the_materials_listed_are_the_value_decided_on(book: str) -> None:
    shown = 0
    for good in explained(EXAMPLES / book)["goods"]:
        for ledger in good["ledgers"]:
            if ledger["title"].startswith("value of non-originating materials"):
                *materials, total = (Decimal(entry["amount"]) for entry in ledger["entries"])
                assert sum(materials) == total == Decimal(good["figures"]["non_originating"])
                shown += 1
            if ledger["title"].startswith("net cost of"):
                kept = Decimal(ledger["entries"][-1]["amount"])
                assert kept == Decimal(good["figures"]["net_cost"])
    assert shown


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("value of non-originating materials", "bom row 4", "costs row 4", "by fifo")),
        ("es", ("valor de los materiales no originarios", "bom renglón 4", "por PEPS")),
        ("fr", ("valeur des matières non originaires", "bom ligne 4", "par PEPS")),
    ],
)
def test_a_ruling_shows_its_ledgers(plant: Path, lang: str, words: tuple[str, ...]) -> None:
    text = printed("check", plant, *DAY, "--good", "PUMP-20", "--explain", "--lang", lang)
    for word in words:
        assert word in text


def test_the_page_has_the_ledgers(plant: Path) -> None:
    result = tratado("check", plant, *DAY, "--format", "html")
    assert result.exit_code == 0
    assert result.stdout.count("<details>") == 9
    assert (
        "<summary>net cost of PUMP-35, July 1, 2026 to September 30, 2026</summary>"
        in result.stdout
    )


def test_a_price_that_wants_to_be_a_page_is_text(plant: Path) -> None:
    costs = (plant / "costs.csv").read_text(encoding="utf-8")
    (plant / "costs.csv").write_text(costs.replace("interest,", "<b>x</b>,"), encoding="utf-8")
    loans = (plant / "loans.csv").read_text(encoding="utf-8")
    (plant / "loans.csv").write_text(loans.replace(",interest,10500", ",<b>x</b>,10500"),
                                     encoding="utf-8")  # fmt: skip
    allocations = (plant / "allocations.csv").read_text(encoding="utf-8")
    (plant / "allocations.csv").write_text(
        allocations.replace("interest,", "<b>x</b>,"), encoding="utf-8"
    )
    result = tratado("check", plant, *DAY, "--format", "html")
    assert result.exit_code == 0, result.stderr
    assert "<b>x</b>" not in result.stdout
    assert "&lt;b&gt;x&lt;/b&gt;" in result.stdout


def test_costs_stated_part_by_part_are_added_up(tmp_path: Path) -> None:
    goods: Rows = [
        ["id", "hs", "hs edition", "use", "produced in", "destination", "direct labor",
         "direct overhead", "royalties"],
        ["PUMP", "8413.70", 2012, "any_other_use", "MX", "US", 30, 12, 2],
    ]  # fmt: skip
    bom: Rows = [
        ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"],
        ["PUMP", "BODY", "8413.91", 2012, 1, 20, "non-originating"],
        ["PUMP", "MOTOR", "8501.40", 2012, 1, 25, "originating"],
    ]
    (good,) = explained(workbook(tmp_path / "p.xlsx", {"goods": goods, "bom": bom}))["goods"]
    net, *_ = good["ledgers"]
    assert net["title"] == "net cost of PUMP"
    assert [(entry["label"], entry["amount"]) for entry in net["entries"]] == [
        ("materials", "45.0000"),
        ("direct labor", "30.0000"),
        ("direct overhead", "12.0000"),
        ("total cost", "87.0000"),
        ("royalties", "-2.0000"),
        ("net cost", "85.0000"),
    ]
    assert net["entries"][1]["source"] == "goods row 2"


def test_the_year_end_tells_what_no_longer_holds(plant: Path) -> None:
    found = json.loads(printed("netcost", plant, *DAY, "--year-end", "--format", "json"))
    assert found["fiscal_year"] == {"start": "2026-01-01", "end": "2026-12-31"}
    first, second = found["goods"]
    assert (first["outcome"], first["analysis_due"], first["citation"]) == ("holds", False, "")
    assert (second["outcome"], second["duty"]) == ("correct", "correct_certifications")
    assert second["citation"] == "Uniform Regulations 7(20)"
    assert second["estimated_content"].startswith("51.05")
    assert second["actual_content"].startswith("49.61")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "does not satisfy the requirement"),
        ("es", "no cumple el requisito"),
        ("fr", "ne satisfait pas à l'exigence"),
    ],
)
def test_the_year_end_in_words(plant: Path, lang: str, words: str) -> None:
    text = printed("netcost", plant, *DAY, "--year-end", "--lang", lang)
    assert words in " ".join(text.split())


def test_missing_actual_costs_leave_the_analysis_open(plant: Path) -> None:
    with (plant / "costs.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    kept = [row for row in rows if row[0] != "labor" or row[-1] == "yes"]
    with (plant / "costs.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *kept])
    result = tratado("netcost", plant, *DAY, "--year-end", "--format", "json")
    assert result.exit_code == 3
    assert {good["outcome"] for good in json.loads(result.stdout)["goods"]} == {"missing"}


def averaged(plant: Path) -> Path:
    """The plant with its two pumps averaged: 4,000 and 1,500 units."""
    for sheet, cells in (
        ("goods", {"averaging": "3_months", "averaged_with": "pumps"}),
        ("production", {"plant": "Monterrey"}),
    ):
        path = plant / f"{sheet}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row | cells for row in csv.DictReader(file)]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return plant


def test_an_average_is_explained(plant: Path) -> None:
    """A unit of PUMP-20 has 52.205 of foreign material, one of PUMP-35 92.50."""
    goods = explained(averaged(plant))["goods"]
    assert len({good["figures"]["net_cost"] for good in goods}) == 1
    for good, (own, units, others) in zip(
        goods, [("52.2050", 4000, 92.5 * 1500), ("92.5000", 1500, 52.205 * 4000)], strict=True
    ):
        ledgers = {ledger["title"]: ledger["entries"] for ledger in good["ledgers"]}
        of_all = ledgers["net cost averaged as pumps, July 1, 2026 to September 30, 2026"]
        assert of_all[-1]["amount"] == good["figures"]["net_cost"]
        assert of_all[1]["source"] == "production row 2"
        *_, mine, mine_of_all, of_others, average = ledgers[
            f"value of non-originating materials of {good['id']}"
        ]
        assert mine["amount"] == own
        assert Decimal(mine_of_all["amount"]) == Decimal(own) * units
        assert Decimal(of_others["amount"]) == Decimal(str(others))
        # 347,570 ÷ 5,500 = 63.19454...
        assert average["amount"] == good["figures"]["non_originating"] == "63.1946"
        assert average["citation"] == "Uniform Regulations 7(15)(b)"


@pytest.mark.parametrize("lang", ["es", "fr"])
def test_an_average_is_explained_in_other_languages(plant: Path, lang: str) -> None:
    words = {"es": "costo neto promediado como pumps", "fr": "coût net moyen pumps"}
    assert words[lang] in printed("check", averaged(plant), *DAY, "--explain", "--lang", lang)


def test_an_average_over_two_plants_is_refused(plant: Path) -> None:
    averaged(plant)
    path = plant / "production.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("1500,Monterrey", "1500,Saltillo"),
                    encoding="utf-8")  # fmt: skip
    result = tratado("check", plant, *DAY)
    assert result.exit_code == 1
    assert "column plant: is Saltillo" in result.stderr
    assert "7(15)(a)" in result.stderr


def test_a_year_without_estimates_says_so(plant: Path) -> None:
    text = printed("netcost", plant, "--date", "2025-11-24", "--year-end")
    assert "is marked as estimated" in text


def said_in_engines() -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """Every message that calculations and their reports say by its id, with its parts.

    None for the parts where the code hands on a mapping of them.
    """
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                path.parent.name in ("value", "report")
                and isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Said"
                and isinstance(node.args[0], ast.Constant)
            ):
                parts = tuple(keyword.arg for keyword in node.keywords if keyword.arg)
                handed_on = len(parts) < len(node.keywords)
                yield ast.literal_eval(node.args[0]), None if handed_on else parts


@pytest.mark.parametrize("language", Language)
def test_whatever_calculations_say_is_in_every_catalogue(language: Language) -> None:
    said = set(said_in_engines())
    assert len(said) > 80
    for message, parts in said:
        assert messages(language).pattern(message) is not None, message
        filled = {name: f"<{name}>" for name in parts or ()}
        if parts is None:
            continue
        assert all(each in messages(language).format(message, **filled) for each in filled.values())


@pytest.mark.parametrize("language", Language)
def test_what_a_user_calls_a_cost_stays_as_it_is(plant: Path, language: Language) -> None:
    """Also where it reads like the place of a row, or like a message of the product."""
    name = "sheet metal, row 3"
    for sheet in ("costs.csv", "allocations.csv"):
        text = (plant / sheet).read_text(encoding="utf-8")
        (plant / sheet).write_text(text.replace("plant overhead", f'"{name}"'), encoding="utf-8")
    result = tratado("netcost", plant, *DAY, "--format", "json", "--lang", language.value)
    labels = [entry["label"] for entry in json.loads(result.stdout)["goods"][0]["ledger"]]
    assert name in labels
    assert messages(language).format("ledger-step-base-of", cost=name) in labels
