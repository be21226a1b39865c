"""Lines that have the code of a core part of the vehicle and were not named: 14(4), Table A.2."""

from __future__ import annotations

from pathlib import Path

import pytest
from vehicle_books import FILES, TEXT, finder, read

from tratado.auto.super_core import CoreRequirement, core_requirement
from tratado.auto.vehicle_content import Bounds


def requirement(folder: Path, line: str, **sheets: str) -> CoreRequirement:
    bom = f"{FILES['bom']}{line}\n"
    found = finder(read(folder / "book", bom=bom, **sheets)).of("CAR")
    return core_requirement(TEXT, found, electric=False)


def asked(found: CoreRequirement) -> list[str]:
    told = [str(need.what) for route in found.routes for need in route.missing]
    return [each for each in told if "by its code perhaps" in each and "battery" not in each]


def test_a_second_line_of_the_code_is_asked_about_and_bounds_the_content(tmp_path: Path) -> None:
    found = requirement(tmp_path, "CAR,AXLE-2,8708.50,1,90,non_originating,CN")
    assert any("AXLE-2" in each for each in asked(found))
    assert found.unnamed == Bounds.exactly(900_000)


@pytest.mark.parametrize(
    "line",
    [
        "CAR,AXLE-2,8708.50,1,90,originating,MX",
        "CAR,LAMP,8512.20,1,90,non_originating,CN",
        "ENGINE,AXLE-2,8708.50,1,90,non_originating,CN",
    ],
    ids=["originating", "another code", "within a named part"],
)
def test_lines_that_cannot_matter_are_not_asked_about(tmp_path: Path, line: str) -> None:
    assert asked(requirement(tmp_path, line)) == []


def test_a_line_that_is_named_is_not_asked_about(tmp_path: Path) -> None:
    core = f"{FILES['core_parts']}AXLE-2,axle,unlisted,,,\n"
    line = "CAR,AXLE-2,8708.50,1,90,non_originating,CN"
    found = requirement(tmp_path, line, core_parts=core)
    assert asked(found) == []
    assert found.unnamed == Bounds(0, 0)
