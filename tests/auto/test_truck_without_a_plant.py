"""A truck at its thresholds, decided again without the parts of one plant."""

from __future__ import annotations

from pathlib import Path

import truck_book

from tratado.effect.exposure import Consequence, Exposure, exposures
from tratado.origin.answer import Verdict


def exposed(folder: Path) -> dict[str, Exposure]:
    """The truck with an engine from ENGINES and a radio from ABROAD."""
    book = truck_book.read(
        folder,
        ("bom", "line_value,origin,country\n", "line_value,origin,country,plant\n"),
        ("bom", "1,2000,originating,US\n", "1,2000,originating,US,ENGINES\n"),
        ("bom", "1,2308,non_originating,CN\n", "1,2308,non_originating,CN,ABROAD\n"),
        ("plants", "ASSEMBLY,MX,yes,,,\n", "ASSEMBLY,MX,yes,,,\nABROAD,CN,no,,,\n"),
    )
    found = exposures(truck_book.decided(book), [])
    return {each.plant: each for each in found}


def test_without_its_engines_the_truck_stops_originating(tmp_path: Path) -> None:
    (truck,) = exposed(tmp_path / "b")["ENGINES"].goods
    assert truck.now is Verdict.ORIGINATING
    assert truck.then is Verdict.NOT_ORIGINATING
    assert truck.consequence is Consequence.STOPS_ORIGINATING


def test_what_was_foreign_already_may_come_from_elsewhere(tmp_path: Path) -> None:
    (truck,) = exposed(tmp_path / "b")["ABROAD"].goods
    assert truck.then is Verdict.ORIGINATING
    assert truck.consequence is Consequence.KEEPS
