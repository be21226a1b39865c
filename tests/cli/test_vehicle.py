"""`tratado vehicle`: the report, its formats and its certifications, on figures worked by hand."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest
from commands import tratado
from typer.testing import Result
from vehicle_book import DAY, FILES, PERSONS, with_setting, write

SCHEMA = json.loads(
    (resources.files("tratado.report") / "vehicles.schema.json").read_text(encoding="utf-8")
)


def vehicle(book: Path, *arguments: object, date: str = DAY) -> Result:
    return tratado("vehicle", book, "--date", date, *arguments)


def reported(book: Path, *arguments: object, date: str = DAY, code: int = 0) -> dict[str, Any]:
    """The one vehicle of the JSON report, which must be what its schema says."""
    result = vehicle(book, "--format", "json", *arguments, date=date)
    assert result.exit_code == code, result.stderr
    found = json.loads(result.stdout)
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(SCHEMA, format_checker=checker).validate(found)
    (only,) = found["vehicles"]
    assert isinstance(only, dict)
    return only


def requirement(found: dict[str, Any], kind: str) -> dict[str, Any]:
    (one,) = [each for each in found["requirements"] if each["kind"] == kind]
    assert isinstance(one, dict)
    return one


def figures(found: dict[str, Any], kind: str) -> tuple[str, str, str, str, str]:
    one = requirement(found, kind)
    return one["answer"], one["lowest"], one["required"], one["margin"], one["money"]


def flat(text: str) -> str:
    """A text with plain and single spaces."""
    return re.sub(r"\s+", " ", text.replace("\u202f", " "))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write(tmp_path / "book")


def test_every_requirement_is_what_was_worked_out_by_hand(book: Path) -> None:
    found = reported(book)
    assert found["verdict"] == "originating"
    assert found["class"]["vehicle_class"] == "light_truck"
    # (10,000 - 2,300) / 10,000; 2,500 may be foreign.
    assert figures(found, "value_content") == ("met", "77.00", "75.00", "2.00", "200.0000")
    # The axle: (400 - 80) / 400; 100 may be foreign in each.
    assert figures(found, "core_parts") == ("met", "80.00", "75.00", "5.00", "20.0000")
    # 800,000 / 0.7 - 1,000,000, cut off.
    assert figures(found, "steel") == ("met", "80.00", "70.00", "10.00", "142857.1428")
    assert figures(found, "aluminum") == ("met", "75.00", "70.00", "5.00", "71.4285")
    # 35 + 5 points, 20 of technology held to 10, 5 of assembly; 10 % of 10,000,000 to spare.
    assert figures(found, "labor_value") == ("met", "55.00", "45.00", "10.00", "1000000.0000")


def test_the_two_readings_of_roll_up_stand_side_by_side(book: Path) -> None:
    found = reported(book)["roll_up"]
    assert found["depends"] is True
    assert found["beside"] == {"lowest": "2300.0000", "highest": "2300.0000"}
    assert found["readings"]["panel"]["lowest"] == "77.00"
    # Two axles with 120 each: (10,000 - 2,540) / 10,000.
    assert found["readings"]["own_materials"]["lowest"] == "74.60"
    assert found["readings"]["own_materials"]["money"] == "-40.0000"
    (axle,) = [each for each in found["contributions"] if each["part"] == "AXLE"]
    assert axle["panel"]["highest"] == "0.0000"
    assert axle["own_materials"]["highest"] == "240.0000"


def test_without_a_reading_the_answer_is_open_and_names_the_setting(tmp_path: Path) -> None:
    book = write(tmp_path / "book", settings=with_setting("roll_up_reading", ""))
    found = reported(book, code=3)
    one = requirement(found, "value_content")
    assert (one["answer"], found["verdict"]) == ("open", "undetermined")
    assert [need["fact"] for need in one["needs"]] == ["roll_up_reading"]
    shown = flat(vehicle(book).stdout)
    assert "The verdict depends on the reading: elect one" in shown
    assert "setting roll_up_reading" in shown


def test_the_best_method_of_a_core_part_is_named(book: Path) -> None:
    core = reported(book)["core"]
    assert core["best_route"] == "part_by_part"
    (axle,) = [each for each in core["parts"] if each["part"] == "AXLE"]
    assert (axle["answer"], axle["best"]) == ("met", "listed_components")
    by_method = {each["method"]: each["answer"] for each in axle["methods"]}
    assert by_method == {
        "own_rule": "not_met",
        "own_materials": "not_met",
        "listed_components": "met",
    }


def test_purchases_against_a_metal_and_its_gauge(book: Path) -> None:
    steel = reported(book)["metals"]["steel"]
    assert [
        (each["row"], each["non_originating"], each["points"]) for each in steel["against"]
    ] == [(4, "200000.0000", "20.00")]
    assert [(each["date"], each["lowest"]) for each in steel["gauge"]] == [
        ("2025-02-10", "100.00"),
        ("2025-05-20", "100.00"),
        ("2025-09-30", "80.00"),
    ]
    assert steel["elected"]["originating"] == "800000.0000"
    assert steel["best"] == steel["elected"]


def test_labor_value_by_component_and_what_rests_on_statements(book: Path) -> None:
    (labor,) = reported(book)["labor"]
    assert labor["points"] == {
        "materials": "35.00",
        "labor": "5.00",
        "transport": "0.00",
        "material_and_labor": "40.00",
        "technology": "20.00",
        "technology_used": "10.00",
        "assembly": "5.00",
        "assembly_used": "5.00",
        "total": "55.00",
    }
    # 1,500,000 of 3,500,000.
    assert labor["attested"] == "42.85"


def test_what_was_not_elected_is_shown_side_by_side(tmp_path: Path) -> None:
    found = reported(write(tmp_path / "book", settings=with_setting("lvc_method", "")))
    methods = {each["method"]: each["points"]["total"] for each in found["labor"]}
    # By purchases 3,500,000 of 7,000,000; with labor 4,000,000 of 7,500,000; 15 of credits.
    assert methods == {
        "net_cost": "55.00",
        "purchase_value": "65.00",
        "purchase_value_with_labor": "68.33",
    }
    assert [each["method"] for each in found["labor"] if each["best"]] == [
        "purchase_value_with_labor"
    ]


def test_every_average_with_the_vehicles_that_qualify(book: Path) -> None:
    averages = reported(book)["averages"]
    assert len(averages) == 14
    assert {each["lowest"] for each in averages} == {"77.00"}
    (best,) = [each for each in averages if each["best"]]
    assert (best["category"], best["qualifying"]) == ("each_vehicle", "1200")


def test_content_of_countries_and_of_one_that_is_asked_for(book: Path) -> None:
    found = reported(book)["countries"]
    assert found["US"]["lowest"] == "20.00"
    # Gearbox 1,000, axles 800, struts 200, steering 300, and 1,900 of the plant's own.
    assert found["MX"]["least"] == "4200.0000"
    assert list(reported(book, "--country", "CN")["countries"]) == ["CN"]


def test_steel_melted_outside_is_the_first_to_fail(book: Path) -> None:
    assert reported(book)["stages"] is None
    (stage,) = reported(book, "--stages")["stages"]
    assert (stage["date"], stage["no_longer_met"]) == ("2027-07-01", ["steel"])
    then = {each["kind"]: each for each in stage["requirements"]}
    assert (then["steel"]["lowest"], then["steel"]["answer"]) == ("50.00", "not_met")
    assert then["steel"]["citation"] == "Uniform Regulations 17(1)"
    shown = flat(vehicle(book, "--stages").stdout)
    assert "the first to fail, on July 1, 2027: steel" in shown
    assert "metal_purchases.steel_melted_and_poured from no to yes" in shown


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "not known to be met from July 1, 2027: steel"),
        ("es", "no se sabe si se cumple desde el 1 de julio de 2027"),
        ("fr", "on ne sait pas si est rempli à partir du 1er juillet 2027"),
    ],
)
def test_steel_melted_nobody_knows_where_is_not_said_to_fail(
    tmp_path: Path, lang: str, told: str
) -> None:
    purchases = FILES["metal_purchases"].replace("originating,KR,no", "originating,,")
    book = write(tmp_path / "b", metal_purchases=purchases)
    (stage,) = reported(book, "--stages")["stages"]
    assert (stage["no_longer_met"], stage["open_then"]) == ([], ["steel"])
    shown = flat(vehicle(book, "--stages", "--lang", lang).stdout)
    assert told in shown
    assert "first to fail" not in shown


def test_the_calendar_has_what_was_due_for_a_period_still_to_begin(book: Path) -> None:
    due = reported(book)["calendar"]
    days = [(each["date"], each["due"]) for each in due if each["from"] == "2027-01-01"]
    assert days == [
        ("2026-10-03", "aluminum_certification"),
        ("2026-10-03", "labor_certification"),
        ("2026-10-03", "steel_certification"),
        ("2026-12-22", "averaging"),
        ("2026-12-22", "labor_averaging"),
    ]
    assert "(the day has passed)" in flat(vehicle(book).stdout)


def test_only_the_vehicle_that_is_asked_for(book: Path) -> None:
    assert reported(book, "--good", "TRUCK")["good"] == "TRUCK"
    result = vehicle(book, "--good", "CAR")
    assert result.exit_code == 1
    assert "no vehicle 'CAR' in the sheet vehicles; it has TRUCK" in result.stderr


def test_a_book_without_vehicles_is_told_so(tmp_path: Path) -> None:
    book = write(tmp_path / "book")
    (book / "vehicles.csv").unlink()
    result = vehicle(book)
    assert result.exit_code == 1
    assert "sheet vehicles: is missing or empty" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "pdf"), "--format pdf needs a file"),
        (("-o", "x.txt"), "--output goes with --format"),
        (("--country", "Mexico"), "two letters"),
        (("--certification", "steel"), "--certification needs a file"),
    ],
)
def test_options_that_do_not_go_together(book: Path, arguments: tuple[str, ...], told: str) -> None:
    result = vehicle(book, *arguments)
    assert result.exit_code == 1
    assert told in result.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("regional value content", "Steel purchases", "met")),
        ("es", ("valor de contenido regional", "Compras de acero", "se cumple")),
        ("fr", ("teneur en valeur régionale", "Achats d’acier", "satisfait")),
    ],
)
def test_the_report_in_each_language(book: Path, language: str, words: tuple[str, ...]) -> None:
    shown = flat(vehicle(book, "--lang", language, "--stages").stdout)
    for word in words:
        assert word in shown


def test_the_page_stands_alone_and_draws_both_metals(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    assert vehicle(book, "--format", "html", "-o", file).exit_code == 0
    page = file.read_text(encoding="utf-8")
    assert page.count('<svg class="gauge"') == 2
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


def test_names_are_text_in_the_page(tmp_path: Path) -> None:
    goods = FILES["goods"].replace("crew cab", "<b>crew</b>")
    result = vehicle(write(tmp_path / "book", goods=goods), "--format", "html")
    assert "&lt;b&gt;crew&lt;/b&gt;" in result.stdout
    assert "<b>crew" not in result.stdout


def test_the_report_on_paper_is_the_same_each_time(book: Path, tmp_path: Path) -> None:
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        assert vehicle(book, "--format", "pdf", "--stages", "-o", file).exit_code == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    with pypdfium2.PdfDocument(files[0]) as document:
        text = flat("".join(page.get_textpage().get_text_range() for page in document))
    assert "labor value content" in text
    assert "142,857.14" in text


def certify(book: Path, tmp_path: Path, what: str, *arguments: object, name: str) -> Result:
    persons = tmp_path / "persons.yaml"
    persons.write_text(PERSONS, encoding="utf-8")
    return vehicle(
        book, "--certification", what, "--persons", persons, "--producer", "maker",
        "--identifier", "MX-1", "--signer", "Officer", "--title", "Director",
        *arguments, "-o", tmp_path / name, date="2026-09-01",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (
            "lvc",
            {
                "of": "labor_value",
                "currency": "USD",
                "base": "10000000.0000",
                "material": "3500000.0000",
                "manufacturing": "500000.0000",
                "technology": "10.00",
                "assembly": "5.00",
            },
        ),
        (
            "steel",
            {
                "of": "steel",
                "currency": "USD",
                "purchases": "1000000.0000",
                "originating": "800000.0000",
            },
        ),
        (
            "aluminum",
            {
                "of": "aluminum",
                "currency": "USD",
                "purchases": "1000.0000",
                "originating": "750.0000",
            },
        ),
    ],
)
def test_a_certification_has_the_figures_of_the_report(
    book: Path, tmp_path: Path, what: str, expected: dict[str, str]
) -> None:
    # From 2027-07-01 the steel must be melted in the region, and is not: 17(5)(b).
    last = "2027-06-30" if what == "steel" else "2027-12-31"
    days = ("--signed", "2026-10-03", "--until", last)
    result = certify(book, tmp_path, what, *days, name="found.json")
    assert result.exit_code == 0, result.stderr
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert found["figures"] == expected
    assert found["period"] == {"first": "2027-01-01", "last": last}
    assert found["calculation"] == {"first": "2025-01-01", "last": "2025-12-31"}
    names = {plant["identifiers"][0] for plant in found["plants"]}
    assert names == ({"P1", "B1", "E1"} if what == "lvc" else {"P1"})


def test_a_certification_on_paper(book: Path, tmp_path: Path) -> None:
    days = ("--signed", "2026-10-03", "--until", "2027-06-30")
    result = certify(book, tmp_path, "steel", *days, name="found.pdf")
    assert result.exit_code == 0, result.stderr
    with pypdfium2.PdfDocument(tmp_path / "found.pdf") as document:
        text = flat(document[0].get_textpage().get_text_range())
    assert "Certification of steel purchases" in text


def test_a_certification_a_day_too_late_is_refused(book: Path, tmp_path: Path) -> None:
    result = certify(book, tmp_path, "steel", "--signed", "2026-10-04", name="found.pdf")
    assert result.exit_code == 1
    assert "due by October 3, 2026" in result.stderr
    assert not (tmp_path / "found.pdf").exists()


def test_figures_that_elections_leave_open_are_not_certified(tmp_path: Path) -> None:
    book = write(tmp_path / "book", settings=with_setting("steel_period", ""))
    result = certify(book, tmp_path, "steel", "--signed", "2026-10-03", name="found.pdf")
    assert result.exit_code == 1
    assert "steel_period" in result.stderr


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "steel: open on October 3, 2026, of the period certified: whether it is met is not "
               "known; give the sheet metal_purchases (metal_purchases)"),
        ("es", "acero: abierto el 3 de octubre de 2026"),
        ("fr", "acier: indéterminée le 3 octobre 2026"),
    ],
)  # fmt: skip
def test_without_purchases_a_metal_is_open_and_asked_for(
    tmp_path: Path, lang: str, told: str
) -> None:
    heading = FILES["metal_purchases"].splitlines()[0] + "\n"
    book = write(tmp_path / "book", metal_purchases=heading)
    result = certify(book, tmp_path, "steel", "--signed", "2026-10-03", "--from", "2026-10-03",
                     "--lang", lang, name="found.pdf")  # fmt: skip
    assert result.exit_code == 1
    said = flat(result.stderr)
    assert told in said
    assert "–" not in said


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "a period for steel (steel_period)"),
        ("es", "un periodo para el acero (steel_period)"),
        ("fr", "une période pour l’acier (steel_period)"),
    ],
)
def test_what_a_certification_needs_is_said_in_words(tmp_path: Path, lang: str, told: str) -> None:
    book = write(tmp_path / "book", settings=with_setting("steel_period", ""))
    result = certify(
        book, tmp_path, "steel", "--signed", "2026-10-03", "--lang", lang, name="f.pdf"
    )
    assert told in flat(result.stderr)


def test_an_explained_verdict_has_a_line_for_each_requirement(book: Path) -> None:
    result = tratado("check", book, "--date", DAY, "--explain")
    shown = flat(result.stdout)
    assert "labor value content 55 % of 45 % required: met" in shown
    assert "tratado vehicle" in shown


def test_the_pickup_of_the_examples_fails_first_by_its_steel() -> None:
    sheets = Path(__file__).parents[2] / "examples" / "pickup" / "sheets"
    found = reported(sheets, "--good", "PICKUP", "--stages")
    assert found["verdict"] == "originating"
    assert {each["answer"] for each in found["requirements"]} == {"met"}
    (stage,) = found["stages"]
    assert (stage["date"], stage["no_longer_met"]) == ("2027-07-01", ["steel"])


def test_a_claimed_content_of_a_country_is_measured() -> None:
    book = Path(__file__).parents[2] / "examples" / "pickup" / "sheets"
    asked = ("--date", "2026-11-24", "--country", "US", "--claimed", "40", "--rate", "25")
    told = tratado("vehicle", book, "--good", "PICKUP", *asked)
    shown = flat(told.stdout.replace("\u00a0", " "))
    assert "Of the net cost: 40 % of United States overstates" in shown
    assert "Of the price: 40 % of United States overstates" in shown
    assert "counts what is not of the country in the total value" in shown
    claim = reported(book, "--good", "PICKUP", *asked[2:], date="2026-11-24")["claim"]
    assert claim["by_price"]["least_value"] != claim["by_net_cost"]["least_value"]
    half = tratado("vehicle", book, "--claimed", "40")
    assert half.exit_code == 1
    assert "go together" in half.stderr
