"""What is found about the vehicles of a book on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tratado.auto.alternative_staging import AlternativeStaging
from tratado.auto.averaging import ChoiceResult, GroupAverage
from tratado.auto.classes import Classified
from tratado.auto.country_content import Share
from tratado.auto.heavy_trucks import HeavyTruckContent
from tratado.auto.lvc_results import LaborValue
from tratado.auto.other_vehicles import ReliefResult
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.roll_up import BothReadings, Reading
from tratado.auto.super_core import CoreRequirement
from tratado.auto.vehicle_elections import VehicleElections
from tratado.auto.vehicle_metals import MetalsOfVehicle
from tratado.origin.answer import Answer


@dataclass(frozen=True)
class VehicleFinding:
    """What was found about a vehicle on a day.

    `readings` are its own value content by both readings of roll-up (the same where it has no
    core parts), `average` that of the group it is averaged with, where an average was
    elected. `labor` are the calculations that elections leave open. `countries` is the share
    of its net cost of each country.
    """

    good: str
    row: int | None
    model_line: str | None
    plant: str | None
    classified: Classified
    staging: AlternativeStaging | None
    reliefs: tuple[ReliefResult, ...]
    core: CoreRequirement | None
    readings: BothReadings | None
    heavy: HeavyTruckContent | None
    average: Mapping[Reading, GroupAverage] | None
    metals: MetalsOfVehicle | None
    labor: tuple[LaborValue, ...]
    requirements: tuple[Requirement, ...]
    countries: Mapping[str, Share | None] = field(default_factory=dict)

    def requirement(self, kind: Kind) -> Requirement | None:
        """The answer to one requirement; None where the vehicle's class has it not."""
        return next((each for each in self.requirements if each.kind is kind), None)

    def answered(self, stated: Mapping[str, Any]) -> VehicleFinding:
        """With the facts that are stated of it in the place of what its sheets leave open."""
        told = tuple(each.answered(stated.get(each.kind.fact)) for each in self.requirements)
        return replace(self, requirements=told)

    @property
    def depends_on_reading(self) -> bool:
        """Whether its value content is met by one reading of roll-up only, as it is averaged."""
        if self.average is not None:
            return len({group.answer for group in self.average.values()}) > 1
        return self.readings is not None and self.readings.depends

    @property
    def facts(self) -> dict[str, bool]:
        """The settled requirements as facts of the vehicle."""
        return {
            each.kind.fact: each.answer is Answer.MET
            for each in self.requirements
            if each.answer is not Answer.OPEN
        }


@dataclass(frozen=True)
class VehiclesFound:
    """All vehicles of a book, and every way in which value content may be averaged."""

    vehicles: tuple[VehicleFinding, ...]
    averages: tuple[ChoiceResult, ...]
    elections: VehicleElections

    def of(self, good: str) -> VehicleFinding | None:
        return next((each for each in self.vehicles if each.good == good), None)
