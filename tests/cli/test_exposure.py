"""`tratado exposure`, and what suspensions of a book and of cases do to `check` and `certify`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from commands import tratado
from jsonschema import Draft202012Validator
from typer.testing import Result

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "exposure"
DAY = "2026-11-24"


def copied(folder: Path, **changed: str) -> Path:
    """The example with some of its files replaced; an empty text leaves one out."""
    folder.mkdir()
    for file in EXAMPLE.glob("*.csv"):
        text = changed.get(file.stem, file.read_text(encoding="utf-8"))
        if text:
            (folder / file.name).write_text(text, encoding="utf-8")
    return folder


def words(result: Result) -> str:
    return " ".join(result.stdout.replace("\u00a0", " ").replace("\u202f", " ").split())


def plants(*arguments: object, book: Path = EXAMPLE, code: int = 3) -> list[dict[str, Any]]:
    result = tratado("exposure", book, "--date", DAY, "--format", "json", *arguments)
    assert result.exit_code == code, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["plants"]
    return found


def good(plant: Mapping[str, Any], name: str) -> dict[str, Any]:
    (found,) = (each for each in plant["goods"] if each["good"] == name)
    return dict(found)


def test_plants_are_ranked_by_duty() -> None:
    found = plants()
    assert [(p["plant"], p["duty_of_a_year"], p["value_of_a_year"]) for p in found] == [
        ("FRAMES", "440000.0000", "2760000.0000"),
        ("ASSEMBLY", "440000.0000", "4630000.0000"),
        ("RIMS", "36000.0000", "720000.0000"),
        ("RUBBER", "0.0000", "276000.0000"),
        ("LUGS", "0.0000", "230000.0000"),
        ("SADDLES", "0.0000", "160000.0000"),
    ]


def test_the_bicycle_stops_originating_without_frame_and_fork() -> None:
    (frames,) = plants("--plant", "FRAMES")
    bike = good(frames, "BIKE")
    assert bike["verdict_if_replaced"] == "not_originating"
    assert bike["consequence"] == "stops_originating"
    assert (bike["value"], bike["units"], bike["duty_on_a_unit"]) == (
        "120.0000",
        "20000",
        "22.0000",
    )
    assert (bike["from"], bike["to"]) == ("2026-01-01", "2026-12-31")
    assert good(frames, "FRAME")["consequence"] == "loses_preference"


def open_now(folder: Path) -> Path:
    """The example; where its bicycles are produced is not stated."""
    goods = (EXAMPLE / "goods.csv").read_text(encoding="utf-8").replace("MX,ASSEMBLY", ",ASSEMBLY")
    return copied(folder, goods=goods)


def test_a_good_that_is_undetermined_now_is_not_said_to_stop(tmp_path: Path) -> None:
    (frames,) = plants("--plant", "FRAMES", book=open_now(tmp_path / "b"))
    bike = good(frames, "BIKE")
    assert (bike["verdict"], bike["verdict_if_replaced"]) == ("undetermined", "not_originating")
    assert bike["consequence"] == "may_stop"
    assert "no other good stops originating, and 2 may" in frames["what_if"]


@pytest.mark.parametrize(
    ("lang", "plant", "expected"),
    [
        ("en", "FRAMES", "whether it originates now"),
        ("es", "FRAMES", "determinado si lo es"),
        ("fr", "FRAMES", "si elle l'est"),
        ("en", "ASSEMBLY", "no good made there loses it, and 2 may, undetermined as yet"),
        ("es", "ASSEMBLY", "ninguna mercancía hecha ahí lo pierde, y 2 quizá, aún sin determinar"),
        ("fr", "ASSEMBLY", "faite là ne le perd, et 2 peut-être, encore indéterminées"),
    ],
)
def test_what_is_undetermined_now_is_told_so(
    tmp_path: Path, lang: str, plant: str, expected: str
) -> None:
    shown = tratado("exposure", open_now(tmp_path / "b"), "--date", DAY, "--plant", plant,
                    "--lang", lang)  # fmt: skip
    assert expected in words(shown)


def test_a_part_of_a_part_is_found_with_its_path() -> None:
    (lugs,) = plants("--plant", "LUGS", code=0)
    bike = good(lugs, "BIKE")
    assert (bike["depth"], bike["path"], bike["value"]) == (2, ["FRAME", "LUG"], "10.0000")
    assert bike["consequence"] == "keeps"


def test_an_unknown_duty_says_what_it_needs() -> None:
    (assembly,) = plants("--plant", "ASSEMBLY")
    sold = good(assembly, "BIKE-GIFT")
    assert (sold["duty_on_a_unit"], sold["duty_of_a_year"]) == (None, None)
    assert [(n["need"], n["of"], n["country"]) for n in sold["needs"]] == [
        ("general_rate", "8712.00.15", "CA"),
        ("preferential_rate", "8712.00.15", "CA"),
    ]


def test_rates_come_from_a_tariff_where_it_is_given(tmp_path: Path) -> None:
    tariff = tmp_path / "hts.csv"
    tariff.write_text(
        "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,"
        "Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties\n"
        '8712.00,0,Bicycles,,,,,,\n8712.00.15,1,Bicycles,"[""No.""]",10%,"Free (S)",30%,,\n',
        encoding="utf-8",
    )
    (assembly,) = plants("--plant", "ASSEMBLY", "--tariff", tariff)
    assert good(assembly, "BIKE")["duty_on_a_unit"] == "20.0000"


def test_csv_has_a_row_for_each_good_of_each_plant() -> None:
    result = tratado("exposure", EXAMPLE, "--date", DAY, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) == sum(len(plant["goods"]) for plant in plants())
    assert ("LUGS", "BIKE", "FRAME > LUG") in {(r["plant"], r["good"], r["path"]) for r in rows}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ("stop originating", "440,000.00 or more", "RIMS Rims MX 1 0 0 0")),
        ("es", ("dejan de originar", "440,000.00 o más", "Lo que depende de las plantas")),
        ("fr", ("cessent d'être", "440 000,00 USD ou", "Ce qui tient aux usines")),
    ],
)
def test_the_table_in_three_languages(lang: str, expected: tuple[str, ...]) -> None:
    text = words(tratado("exposure", EXAMPLE, "--date", DAY, "--lang", lang))
    assert [each for each in expected if each not in text] == []


@pytest.mark.parametrize(
    ("lang", "what_if"),
    [
        ("en", "What if FRAMES can no longer be used with preference: 2 goods made there lose it; "
               "with its parts replaced by non-originating ones 2 other goods stop originating."),
        ("es", "Si FRAMES ya no se puede usar con trato preferencial: 2 mercancías hechas ahí lo "
               "pierden; si sus partes se sustituyen por no originarias 2 más dejan de ser "
               "originarias."),
        ("fr", "Si FRAMES ne peut plus servir avec le traitement préférentiel: 2 marchandises "
               "faites là le perdent; si ses pièces sont remplacées par des pièces non "
               "originaires 2 autres cessent d'être originaires."),
    ],
)  # fmt: skip
def test_what_if_in_three_languages(lang: str, what_if: str) -> None:
    shown = tratado("exposure", EXAMPLE, "--date", DAY, "--plant", "FRAMES", "--lang", lang)
    assert what_if in words(shown)


@pytest.mark.parametrize(
    ("changed", "arguments", "message"),
    [
        ({}, ("--plant", "FRAME"), "--plant: no plant 'FRAME' in the book; it has ASSEMBLY"),
        ({"plants": "", "suspensions": ""}, (), "sheet plants: is missing or empty"),
        ({}, ("--tariff", "nowhere.csv"), "nowhere.csv: cannot be read"),
    ],
)
def test_what_cannot_be_used(
    tmp_path: Path, changed: dict[str, str], arguments: tuple[str, ...], message: str
) -> None:
    result = tratado("exposure", copied(tmp_path / "b", **changed), "--date", DAY, *arguments)
    assert result.exit_code == 1
    assert message in result.stderr


def test_unknown_plants_are_problems_of_the_book(tmp_path: Path) -> None:
    goods = "id,hs,tv,plant\nBIKE,8712.00,200,ASEMBLY\n"
    bom = "good,part,hs,quantity,line_value,origin,plant\nBIKE,HUB,8714.93,2,25,originating,HUBS\n"
    suspensions = "plant,country,since,kind\nNOWHERE,US,2026-01-01,penalty\n"
    book = copied(tmp_path / "b", goods=goods, bom=bom, suspensions=suspensions, production="")
    result = tratado("check", book, "--date", DAY)
    assert result.exit_code == 1
    for said in (
        "goods.csv, sheet goods, row 2, column plant: 'ASEMBLY' is not in the sheet plants "
        "(did you mean 'ASSEMBLY'?)",
        "bom.csv, sheet bom, row 2, column plant: 'HUBS' is not in the sheet plants",
        "sheet suspensions, row 2, column plant: 'NOWHERE' is not in the sheet plants",
    ):
        assert said in result.stderr


def standings(book: Path, *arguments: object, date: str = DAY) -> dict[str, dict[str, Any]]:
    result = tratado("check", book, "--date", date, "--format", "json", *arguments)
    assert result.exit_code == 0, result.stderr
    data = json.loads(result.stdout)
    file = resources.files("tratado.report") / "verdicts.schema.json"
    Draft202012Validator(json.loads(file.read_text("utf-8"))).validate(data)
    return {each["id"]: each["preference"] for each in data["goods"] if "preference" in each}


def test_a_suspended_plant_takes_preference_and_leaves_origin() -> None:
    found = standings(EXAMPLE)
    assert {good: each["standing"] for good, each in found.items()} == {
        "BIKE": "open",
        "BIKE-GIFT": "claimable",
        "FRAME": "suspended",
        "FORK": "suspended",
        "RIM": "suspended",
    }
    (first, *_) = found["FORK"]["measures"]
    assert (first["case"], first["since"], first["reach"]) == ("CASE-2", "2026-03-01", "made_there")
    assert found["RIM"]["measures"][0]["reach"] == "related"
    assert found["BIKE"]["measures"][0]["lacking"] == ["made_in_part"]


@pytest.mark.parametrize(
    ("date", "standing"), [("2026-02-28", None), ("2026-03-01", "suspended"), (DAY, "suspended")]
)
def test_a_suspension_counts_from_its_first_day(date: str, standing: str | None) -> None:
    found = standings(EXAMPLE, date=date)
    assert (found["FORK"]["standing"] if found else None) == standing


def test_related_goods_that_are_not_named_are_not_certain(tmp_path: Path) -> None:
    row = "plant,country,since,kind,related\nFRAMES,US,2026-01-01,suspension,yes\n"
    found = standings(copied(tmp_path / "b", suspensions=row))
    assert (found["FORK"]["standing"], found["RIM"]["standing"]) == ("suspended", "open")
    assert found["RIM"]["measures"][0]["lacking"] == ["related_goods"]


def test_settlement_that_waits_leaves_preference(tmp_path: Path) -> None:
    row = "plant,country,since,until,kind\nFRAMES,US,2026-01-01,2026-11-24,settlement\n"
    found = standings(copied(tmp_path / "b", suspensions=row))
    assert found["FORK"]["standing"] == "claimable"
    assert found["FORK"]["measures"][0]["kind"] == "settlement"
    assert standings(tmp_path / "b", date="2026-11-25") == {}


@pytest.mark.parametrize(
    ("lang", "cell", "sentence"),
    [
        ("en", "preference suspended since March 1, 2026 (case CASE-2)",
         "The origin of the good is not changed by this."),
        ("es", "trato suspendido desde el 1 de marzo de 2026 (caso CASE-2)",
         "El origen de la mercancía no cambia por ello."),
        ("fr", "traitement suspendu depuis le 1er mars 2026 (dossier CASE-2)",
         "L'origine de la marchandise n'en est pas changée."),
    ],
)  # fmt: skip
def test_check_tells_of_preference(tmp_path: Path, lang: str, cell: str, sentence: str) -> None:
    arguments = ("check", EXAMPLE, "--date", DAY, "--lang", lang)
    page = tmp_path / "page.html"
    assert tratado(*arguments, "--format", "html", "-o", page).exit_code == 0
    text = page.read_text(encoding="utf-8").replace("\u00a0", " ").replace("&#39;", "'")
    assert f"<td>{cell}</td>" in text
    assert sentence in text
    assert sentence in words(tratado(*arguments, "--explain", "--good", "FORK"))


def test_csv_has_the_standing_only_where_a_case_reaches_a_good(tmp_path: Path) -> None:
    def header(book: Path) -> str:
        result = tratado("check", book, "--date", DAY, "--format", "csv")
        return str(result.stdout.splitlines()[0])

    assert header(EXAMPLE).endswith(",needs,preference")
    assert header(copied(tmp_path / "b", suspensions="")).endswith(",needs")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("FRAMES,US,2026-03-01,2026-02-01,penalty,,", "column until: the last day, February 1"),
        (
            "FRAMES,US,2026-03-01,,penalty,BICYCLE,",
            "column goods: 'BICYCLE' is no good of the book",
        ),
        ("FRAMES,US,2026-03-01,,penalty,,frames", "column hs:"),
    ],
)
def test_suspensions_that_contradict_the_book(tmp_path: Path, row: str, message: str) -> None:
    sheet = f"plant,country,since,until,kind,goods,hs\n{row}\n"
    result = tratado("check", copied(tmp_path / "b", suspensions=sheet), "--date", DAY)
    assert result.exit_code == 1
    assert f"sheet suspensions, row 2, {message}" in result.stderr


def opened(folder: Path, facility: str, *measures: str, goods: tuple[str, ...] = ()) -> Path:
    """A case at a facility in which remedies were imposed on 2026-02-10."""
    named = [each for good in goods for each in ("--good", good)]
    done = ["case", "open", "CASE-9", "--facility", facility, "--dir", folder, *named]
    assert tratado(*done).exit_code == 0
    for event, day in (
        ("review_requested", "2025-01-01"),
        ("settlement_suspended", "2025-01-01"),
        ("review_refused", "2025-01-05"),
        ("panel_requested", "2025-01-06"),
        ("panel_constituted", "2025-01-09"),
        ("petition_confirmed", "2025-01-10"),
        ("denial_determined", "2026-01-10"),
        ("remedies_notified", "2026-01-20"),
        ("remedies_imposed", "2026-02-10"),
    ):
        arguments = ["case", "event", "CASE-9", event, "--date", day, "--dir", folder]
        if event == "remedies_imposed":
            arguments += [each for measure in measures for each in ("--measure", measure)]
        result = tratado(*arguments)
        assert result.exit_code == 0, result.stderr
    return folder


def test_cases_of_a_folder_reach_the_plants_of_the_book(tmp_path: Path) -> None:
    book = copied(tmp_path / "b", suspensions="")
    cases = opened(tmp_path / "cases", "Bicycle assembly", "suspension_of_preference")
    found = standings(book, "--cases", cases)
    assert (found["BIKE"]["standing"], found["FORK"]["standing"]) == ("suspended", "claimable")
    kinds = {each["kind"]: each["since"] for each in found["BIKE"]["measures"]}
    assert kinds == {"settlement": "2025-01-01", "suspension_of_preference": "2026-02-10"}
    assert found["BIKE-GIFT"]["measures"] == []
    assert {each["kind"] for each in standings(book, "--cases", cases, date="2026-02-09")["BIKE"][
        "measures"]} == {"settlement"}  # fmt: skip


def test_goods_that_a_case_names_in_words_are_not_certain(tmp_path: Path) -> None:
    book = copied(tmp_path / "b", suspensions="")
    cases = opened(tmp_path / "c", "ASSEMBLY", "suspension_of_preference", goods=("bicycles",))
    found = standings(book, "--cases", cases)
    assert found["BIKE"]["standing"] == "open"
    assert found["BIKE"]["measures"][-1]["lacking"] == ["goods_named"]
    named = opened(tmp_path / "d", "ASSEMBLY", "suspension_of_preference", goods=("BIKE",))
    assert standings(book, "--cases", named)["BIKE"]["standing"] == "suspended"


def test_a_facility_that_is_no_plant_of_the_book_is_told(tmp_path: Path) -> None:
    cases = opened(tmp_path / "cases", "Elsewhere", "suspension_of_preference")
    result = tratado("check", EXAMPLE, "--date", DAY, "--cases", cases)
    assert "note: case CASE-9: the facility Elsewhere is no plant of the book" in result.stderr


def test_a_folder_of_cases_that_is_not_there() -> None:
    result = tratado("check", EXAMPLE, "--date", DAY, "--cases", "nowhere")
    assert result.exit_code == 1
    assert "--cases: nowhere is no folder" in result.stderr


PERSONS = """\
persons:
  plant: {name: Cuadros Ejemplo, address: Calle 1, country: MX, email: a@b.example, telephone: "1"}
"""


def test_a_certification_is_issued_with_a_warning(tmp_path: Path) -> None:
    persons = tmp_path / "persons.yaml"
    persons.write_text(PERSONS, encoding="utf-8")
    work = tmp_path / "work"
    for arguments in (
        ("init", work, "--as", "analyst"),
        ("import", work, EXAMPLE, "--as", "analyst"),
        ("decide", work, "--date", DAY, "--as", "analyst"),
    ):
        result = tratado(*arguments)
        assert result.exit_code == 0, result.stderr
    result = tratado(
        "certify", work, "--good", "FORK", "--good", "BIKE-GIFT", "--persons", persons,
        "--certifier", "producer", "--producer", "plant", "--exporter", "plant",
        "--importer", "unknown", "--signer", "analyst", "--title", "Gerente",
        "--output", tmp_path / "out", "--signed", DAY, "--as", "analyst",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    told = result.stderr.replace("\u00a0", " ")
    assert "note: FORK: preference suspended since March 1, 2026 (case CASE-2); its origin" in told
    assert "BIKE-GIFT" not in told
