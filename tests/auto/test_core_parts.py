"""Core parts found among the lines of a book, their figures, and roll-up by both readings."""

from __future__ import annotations

from pathlib import Path

import pytest
from vehicle_books import FILES, TEXT, decided, finder, read

from tratado.auto.core_parts import CoreFinder, CoreGroup, CoreParts, named_parts
from tratado.auto.roll_up import both_readings, vehicle_materials
from tratado.auto.super_core import CoreMethod, Route, core_requirement
from tratado.auto.vehicle_content import Bounds
from tratado.origin.answer import Answer

UNIT = 10_000


def parts_of(tmp_path: Path, **changed: str) -> CoreParts:
    return finder(read(tmp_path / "book", **changed)).of("CAR")


def test_the_named_parts_are_found_with_their_quantity(tmp_path: Path) -> None:
    found = parts_of(tmp_path)
    assert [(part.part, int(part.quantity)) for part in found.parts] == [
        ("ENGINE", 1), ("GEARBOX", 1), ("BODY", 1), ("AXLE", 2), ("STRUT", 4), ("STEERING", 1)
    ]  # fmt: skip
    assert found.absent == (CoreGroup.ADVANCED_BATTERY,)


def test_a_part_of_the_book_has_all_its_materials_and_its_listed_ones(tmp_path: Path) -> None:
    engine = parts_of(tmp_path).of(CoreGroup.ENGINE)[0]
    assert engine.net_cost == 200 * UNIT
    assert engine.materials == Bounds.exactly(75 * UNIT)
    assert engine.components == Bounds.exactly(50 * UNIT)


def test_a_component_that_may_be_listed_bounds_the_figure(tmp_path: Path) -> None:
    core = FILES["core_parts"].replace("PISTON,engine,component,,,\n", "")
    engine = parts_of(tmp_path, core_parts=core).of(CoreGroup.ENGINE)[0]
    assert engine.components == Bounds(30 * UNIT, 50 * UNIT)
    assert [(need.fact, str(need.what)) for need in engine.missing] == [
        ("listed_as", "PISTON in ENGINE")
    ]


def test_a_component_said_to_be_unlisted_is_disregarded(tmp_path: Path) -> None:
    core = FILES["core_parts"].replace("PISTON,engine,component", "PISTON,engine,unlisted")
    engine = parts_of(tmp_path, core_parts=core).of(CoreGroup.ENGINE)[0]
    assert engine.components == Bounds.exactly(30 * UNIT)


def test_a_component_worked_into_origin_is_rolled_up(tmp_path: Path) -> None:
    goods = FILES["goods"] + "BLOCK,8409.91,passenger_vehicle,OTHER,MX,100\n"
    bom = FILES["bom"].replace(",BLOCK,8409.91,1,30,non_originating,DE", ",BLOCK,,1,30,,MX")
    bom += "BLOCK,CASTING,7325.99,1,20,non_originating,DE\n"
    engine = parts_of(tmp_path, goods=goods, bom=bom).of(CoreGroup.ENGINE)[0]
    assert engine.components == Bounds.exactly(20 * UNIT)


def test_a_foreign_part_without_figures_is_foreign_as_a_whole(tmp_path: Path) -> None:
    gear_box = parts_of(tmp_path).of(CoreGroup.TRANSMISSION)[0]
    assert (gear_box.net_cost, gear_box.materials) == (100 * UNIT, Bounds.exactly(100 * UNIT))


def test_a_line_that_may_be_a_core_part_is_named_where_none_is(tmp_path: Path) -> None:
    core = FILES["core_parts"].replace("AXLE,axle,part,55,5,5\n", "")
    found = parts_of(tmp_path, core_parts=core)
    assert {each.part: each.groups for each in found.may_be}["AXLE"] == (CoreGroup.AXLE,)
    requirement = core_requirement(TEXT, found, electric=False)
    assert requirement.answer is Answer.OPEN
    assert [str(need.what) for need in requirement.missing if need.fact == "core_part"] == [
        "axle of CAR (by its code perhaps AXLE)"
    ]


def test_a_vehicle_that_is_no_good_of_the_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="LORRY"):
        finder(read(tmp_path / "book")).of("LORRY")


def test_core_parts_inside_modules_count_as_often_as_these(tmp_path: Path) -> None:
    goods = FILES["goods"] + "MODULE,8708.99,passenger_vehicle,MAKER,MX,400\n"
    bom = FILES["bom"].replace("CAR,STRUT", "MODULE,STRUT") + "CAR,MODULE,,2,800,,MX\n"
    strut = parts_of(tmp_path, goods=goods, bom=bom).of(CoreGroup.SUSPENSION_SYSTEM)[0]
    assert (int(strut.quantity), int(strut.value)) == (8, 160 * UNIT)


def test_the_requirement_of_the_vehicle_by_every_route(tmp_path: Path) -> None:
    core = FILES["core_parts"].replace("140,20,10", "200,20,10")
    found = parts_of(tmp_path, core_parts=core)
    requirement = core_requirement(TEXT, found, electric=False)
    by_route = {each.route: each for each in requirement.routes}
    engine = next(each for each in requirement.parts if each.part.part == "ENGINE")
    states = {each.method: each.answer for each in engine.methods}
    assert states[CoreMethod.OWN_MATERIALS] is Answer.NOT_MET
    assert states[CoreMethod.LISTED_COMPONENTS] is Answer.MET
    assert by_route[Route.PART_BY_PART].answer is Answer.NOT_MET
    whole = by_route[Route.SUPER_CORE_MATERIALS].content
    assert whole is not None and whole.base == (200 + 100 + 200 + 110 + 72 + 55) * UNIT
    assert whole.vnm == Bounds.exactly((75 + 100 + 20 + 10 + 8 + 10) * UNIT)
    # What is listed of the steering's materials is not known, and decides.
    assert requirement.answer is by_route[Route.SUPER_CORE_COMPONENTS].answer is Answer.OPEN
    assert [(need.fact, need.what) for need in requirement.missing] == [("vnm_listed", "STEERING")]


# Roll-up


def readings(tmp_path: Path, **changed: str) -> tuple[int | None, int | None]:
    book = read(tmp_path / "book", **changed)
    findings = decided(book)
    found = CoreFinder(findings, named_parts(book.tables["core_parts"])).of("CAR")
    requirement = core_requirement(TEXT, found, electric=False)
    content = both_readings(
        TEXT, vehicle_materials(findings, "CAR"), 1000 * UNIT, requirement, 7500, "13"
    )
    return content.panel.lowest, content.own_materials.lowest


GOOD_STEERING = FILES["core_parts"].replace("55,10,\n", "55,10,10\n")
HOME_GEARBOX = FILES["bom"].replace("100,non_originating,JP", "100,originating,MX")


def test_roll_up_by_both_readings(tmp_path: Path) -> None:
    # The engine passes by its listed components only: 75 foreign in it, beside the radio's 40.
    found = readings(tmp_path, core_parts=GOOD_STEERING, bom=HOME_GEARBOX)
    assert found == (9600, 8850)


def test_an_engine_of_the_producers_own_is_rolled_up_too(tmp_path: Path) -> None:
    own = FILES["goods"].replace("SUPPLIER", "MAKER")
    found = readings(tmp_path, core_parts=GOOD_STEERING, bom=HOME_GEARBOX, goods=own)
    assert found == (9600, 8850)


def test_a_foreign_gear_box_counts_whole_where_no_route_lets_it_pass(tmp_path: Path) -> None:
    core = GOOD_STEERING.replace("140,20,10", "140,120,120")
    bom = FILES["bom"].replace("CAR,BODY,8707.10,1,150,originating", "CAR,BODY,8707.10,1,150,"
                               "non_originating")  # fmt: skip
    assert readings(tmp_path, core_parts=core, bom=bom) == (
        (1000 - 40 - 100 - 150) * 10,
        (1000 - 40 - 100 - 150 - 75) * 10,
    )
