"""The vehicles of a book's sheet, classified, before any requirement is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.alternative_staging import AlternativeStaging, alternative_staging
from tratado.auto.classes import Classified, VehicleClass, classify, vehicle_percentages
from tratado.auto.roll_up import vehicle_materials
from tratado.auto.vehicle_content import Bounds
from tratado.auto.vehicle_rows import approval_of, facts_of
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.origin.intake import candidate_codes
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

SHEET = "vehicles"


@dataclass(frozen=True)
class SheetVehicle:
    """A row of the sheet `vehicles`, its good classified.

    `net_cost` is in ten-thousandths of a currency unit; `found` is the value of its
    non-originating materials as the decision of the book has it. `plant` is the one it is
    stated to be of, in either sheet.
    """

    good: str
    cells: Mapping[str, Any]
    plant: str | None
    classified: Classified
    staging: AlternativeStaging | None
    net_cost: int | None
    found: Bounds

    @property
    def of_class(self) -> VehicleClass | None:
        return self.classified.vehicle_class

    @property
    def staged(self) -> bool:
        return self.staging is not None and self.staging.eligible is Answer.MET

    def required(self, text: TextInForce) -> int | None:
        """The value content that its own class asks for, in hundredths; None for no such class."""
        if self.of_class is None:
            return None
        if self.staged and self.staging is not None:
            return self.staging.vehicle.net_cost
        asked = vehicle_percentages(text, self.of_class)
        return None if asked is None else asked.net_cost

    def cite(self, text: TextInForce) -> str:
        """Where that percentage is asked for."""
        if self.staged:
            return "Uniform Regulations 19(4)(a)"
        asked = None if self.of_class is None else vehicle_percentages(text, self.of_class)
        return "Uniform Regulations 13" if asked is None else asked.cite


def sheet_vehicles(findings: Findings, sheet: pl.DataFrame) -> tuple[SheetVehicle, ...]:
    """The vehicles of the sheet `vehicles` of a decided book.

    Raises ValuationError where a row names a vehicle that is no good of the book.
    """
    goods = {cells["id"]: cells for cells in findings.goods.iter_rows(named=True)}
    rows = list(sheet.iter_rows(named=True))
    faults = [
        Problem(
            Place(sheet=SHEET, rows=(cells["row"],), column="good"),
            Said("auto-no-good-of-book", good=cells["good"]),
            Said("auto-add-good"),
        )
        for cells in rows
        if cells["good"] not in goods
    ]
    if faults:
        raise ValuationError(faults)
    found = tuple(_vehicle(findings, cells, goods[cells["good"]]) for cells in rows)
    if faults := list(_contradictions(found, goods)):
        raise ValuationError(faults)
    return found


def _contradictions(
    vehicles: Iterable[SheetVehicle], goods: Mapping[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    """What the sheets `vehicles` and `goods` say of a vehicle that cannot both be so."""
    for each in vehicles:
        good, row = goods[each.good], each.cells["row"]
        if each.classified.use_contradicts:
            classes = (f"vehicle-class-{it.replace('_', '-')}" for it in each.classified.possible)
            yield Problem(
                Said("auto-use-of-good", good=each.good),
                Said(
                    "auto-use-contradicts",
                    use=Said("auto-word-and-id", word=Said(f"use-{good['use']}"), id=good["use"]),
                    place=Place(sheet=SHEET, rows=(row,)),
                    classes=tuple(map(Said, classes)),
                ),
                Said("auto-correct-use"),
                "Uniform Regulations 12, 20",
            )
        elsewhere = good.get("plant")
        if elsewhere is not None and each.cells["plant"] not in (None, elsewhere):
            yield Problem(
                Place(sheet=SHEET, rows=(row,), column="plant"),
                Said("auto-other-plant", plant=each.cells["plant"], elsewhere=elsewhere),
                Said("auto-correct-or-leave-blank"),
                "Uniform Regulations 16(1)",
            )


def _vehicle(findings: Findings, cells: Mapping[str, Any], good: Mapping[str, Any]) -> SheetVehicle:
    name = cells["good"]
    codes = candidate_codes(good["hs"], good["hs_edition"], good["hs_tariff"], good["hs_rule"])
    classified = classify(findings.text, codes, facts_of(cells), name, good["use"])
    approval, staging = approval_of(cells), None
    if classified.vehicle_class is not None and approval.approved:
        staging = alternative_staging(findings.text, classified.vehicle_class, approval, name)
    found = vehicle_materials(findings, name)
    plant = cells["plant"] or good.get("plant")
    return SheetVehicle(name, cells, plant, classified, staging, good["nc"], found)
