"""What can hardly be so is told, with its place; what cannot be so is refused."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.places import where

from tratado.book import Book, BookErrors, read_book
from tratado.book.errors import Notice, Severity
from tratado.book.plausibility import CHECKS
from tratado.language import Language

GOODS = "id,hs,produced_in,destination,tv,nc,total_cost\n"
BOM = "good,part,hs,quantity,unit_value,origin,country,supplier\n"
CORE = "part,core_part,nc,vnm,vnm_listed\n"
PRODUCTION = "good,from,to,quantity,nc\n"
HIGH_WAGE = "material,order,from,to,net_cost\n"
METALS = "supplier,date,hs,value,value_rule,figures\n"
MOVEMENTS = "inventory,date,movement,quantity,unit_value,origin\n"
PUMP = GOODS + "PUMP,8413.70,MX,US,100,80,90\n"
SEAL = BOM + "PUMP,SEAL,4016.93,1,10,non_originating,CN,X\n"
YEAR = "2026-01-01,2026-12-31"


def book(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    content = {"goods": PUMP, "bom": SEAL, "settings": "key,value\ncurrency,USD\n", **files}
    for name, text in content.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def doubts(read: Book) -> list[Notice]:
    checks = {check.id for check in CHECKS}
    return [notice for notice in read.notices if notice.id in checks]


def test_an_ordinary_book_raises_no_doubt(tmp_path: Path) -> None:
    assert doubts(read_book(book(tmp_path / "b", {}))) == []


DOUBTED = [
    ("net-cost-above-total", {"goods": GOODS + "PUMP,8413.70,MX,US,300,150,20\n"}, 2),
    ("net-cost-above-price", {"goods": GOODS + "PUMP,8413.70,MX,US,100,100.01,\n"}, 2),
    ("price-of-zero", {"goods": GOODS + "PUMP,8413.70,MX,US,0,80,\n"}, 2),
    ("net-cost-of-zero", {"goods": GOODS + "PUMP,8413.70,MX,US,100,0,\n"}, 2),
    ("materials-above-net-cost", {"goods": GOODS + "PUMP,8413.70,MX,US,100,9.99,\n"}, 2),
    ("materials-above-total-cost", {"goods": GOODS + "PUMP,8413.70,MX,US,100,,9.99\n"}, 2),
    ("materials-above-price", {"goods": GOODS + "PUMP,8413.70,MX,US,9.99,,\n"}, 2),
    ("destination-no-party", {"goods": GOODS + "PUMP,8413.70,MX,BR,100,80,90\n"}, 2),
    ("goods-that-look-alike", {"goods": PUMP + "pump,8413.70,MX,US,100,80,90\n"}, 3),
    ("goods-that-look-alike", {"goods": PUMP + "PU\u039cP,8413.70,MX,US,100,80,90\n"}, 3),
    ("part-with-two-codes",
     {"bom": SEAL + "PUMP,SEAL,8482.10,1,10,non_originating,CN,X\n"}, 3),
    ("part-from-two-sources",
     {"bom": SEAL + "PUMP,SEAL,4016.93,1,10,originating,MX,Y\n"}, 3),
    ("line-repeated", {"bom": SEAL + SEAL.removeprefix(BOM)}, 3),
    ("originating-from-outside",
     {"bom": BOM + "PUMP,SEAL,4016.93,1,10,originating,CN,X\n"}, 2),
    ("parts-that-look-alike",
     {"bom": SEAL + "PUMP,S\u0395AL,4016.93,1,10,non_originating,CN,X\n"}, 3),
    ("core-part-foreign-above-cost", {"core_parts": CORE + "SEAL,axle,1450,1600,\n"}, 2),
    ("high-wage-above-all-vehicles",
     {"vehicle_production": PRODUCTION + f"PUMP,{YEAR},10,80\n",
      "high_wage_materials": HIGH_WAGE + f"AXLE,a,{YEAR},800.01\n"}, 2),
    ("metal-purchase-repeated",
     {"metal_purchases": METALS + "MILL,2026-01-05,7208.51,10,price,actual\n" * 2}, 3),
    ("movement-repeated",
     {"movements": MOVEMENTS + "SEAL,2026-01-05,receipt,5,1,originating\n" * 2}, 3),
]  # fmt: skip


@pytest.mark.parametrize(("check", "files", "row"), DOUBTED)
def test_what_can_hardly_be_so_is_told(
    tmp_path: Path, check: str, files: dict[str, str], row: int
) -> None:
    found = {notice.id: notice for notice in doubts(read_book(book(tmp_path / "b", files)))}
    assert check in found
    told = found[check]
    (spec,) = [each for each in CHECKS if each.id == check]
    assert (where(told).row, told.severity, where(told).column) == (row, spec.severity, spec.column)
    assert told.severity is not Severity.REFUSAL
    said = [told.words(language) for language in Language]
    assert len(set(said)) == 3
    assert not any("{" in each for each in said)


REFUSED = [
    ({"core_parts": CORE + "SEAL,axle,1450,300,400\n"}, "core_parts, row 2, column vnm_listed"),
    ({"core_parts": CORE + "SEAL,axle,0,,\n"}, "core_parts, row 2, column nc"),
    ({"core_parts": CORE + "SEAL,axle,10,5,\nSEAL,axle,20,5,\n"}, "core_parts, row 3, column part"),
    ({"vehicles": "good,model_line\nPUMP,A\nPUMP,B\n"}, "vehicles, row 3, column good"),
    ({"vehicle_production": PRODUCTION + f"PUMP,{YEAR},10,80\nPUMP,{YEAR},12,80\n"},
     "vehicle_production, row 3, column good"),
    ({"high_wage_materials": HIGH_WAGE + f"AXLE,a,{YEAR},800\n" * 2},
     "high_wage_materials, row 3, column material"),
    ({"plants": "plant,country\nP1,MX\nP1,US\n"}, "plants, row 3, column plant"),
    ({"production": "good,start,end,units\n" + f"PUMP,{YEAR},10\n" * 2},
     "production, row 3, column good"),
    ({"labor_spending": "kind,from,to,amount\n" + f"research,{YEAR},10\n" * 2},
     "labor_spending, row 3, column kind"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "place"), REFUSED)
def test_what_cannot_be_so_is_refused(tmp_path: Path, files: dict[str, str], place: str) -> None:
    with pytest.raises(BookErrors) as caught:
        read_book(book(tmp_path / "b", files))
    assert any(place in str(problem) for problem in caught.value.problems), caught.value


FINE = [
    {"goods": GOODS + "PUMP,8413.70,MX,US,100,100,100\n"},
    {"goods": GOODS + "PUMP,8413.70,MX,US,10,10,10\n"},
    {"bom": SEAL + "PUMP,SEAL,4016.93,2,10,non_originating,CN,X\n"},
    {"bom": SEAL + "PUMP,SEAL,,1,10,non_originating,CN,Y\n"},
    {"bom": SEAL + "PUMP,SEAL,4016.93.10,1,10,non_originating,CN,Y\n"},
    {"bom": BOM + "PUMP,SEAL,4016.93,1,10,originating,CA,X\n"},
    {"core_parts": CORE + "SEAL,axle,1450,400,400\n"},
    {"core_parts": CORE + "SEAL,axle,1450,1450,\n"},
    {"vehicle_production": PRODUCTION + f"PUMP,{YEAR},10,80\n",
     "high_wage_materials": HIGH_WAGE + f"AXLE,a,{YEAR},800\n"},
    {"vehicle_production": PRODUCTION + f"PUMP,{YEAR},10,80\nPUMP,2027-01-01,2027-12-31,10,80\n"},
]  # fmt: skip


@pytest.mark.parametrize("files", FINE)
def test_the_other_side_of_each_limit_is_fine(tmp_path: Path, files: dict[str, str]) -> None:
    assert doubts(read_book(book(tmp_path / "b", files))) == []


def test_many_doubts_of_one_kind_are_counted(tmp_path: Path) -> None:
    lines = "".join(f"PUMP,S{i},4016.93,1,0.01,originating,CN,X\n" for i in range(50))
    found = doubts(read_book(book(tmp_path / "b", {"bom": BOM + lines})))
    assert [where(notice).row for notice in found] == [*range(2, 22), None]
    assert str(found[-1].what) == "30 more rows like these"


@pytest.mark.parametrize(
    ("written", "code"),
    [("CHN", "CN"), ("China", "CN"), ("Chine", "CN"), ("UK", "GB"), ("GBR", "GB"), ("México", "MX"),
     ("Mexique", "MX"), ("MEX", "MX"), ("Alemania", "DE"), ("Allemagne", "DE"), ("Taiwán", "TW"),
     ("United States", "US"), ("cn", "CN"), ("HK", "HK")],
)  # fmt: skip
def test_countries_are_read_by_their_names(tmp_path: Path, written: str, code: str) -> None:
    bom = BOM + f"PUMP,SEAL,4016.93,1,10,non_originating,{written},X\n"
    assert read_book(book(tmp_path / "b", {"bom": bom})).lines["country"].to_list() == [code]


@pytest.mark.parametrize("written", ["EU", "CN/TW", "Congo", "Corea", "XX", "Asia", "P.R."])
def test_what_names_no_one_country_is_refused(tmp_path: Path, written: str) -> None:
    bom = BOM + f"PUMP,SEAL,4016.93,1,10,non_originating,{written},X\n"
    with pytest.raises(BookErrors, match="is no country that is known here"):
        read_book(book(tmp_path / "b", {"bom": bom}))


def test_checks_have_names_of_their_own() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
