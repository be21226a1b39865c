"""Every requirement of every vehicle of a decided book: Uniform Regulations 13 to 20.

The origin of parts and materials comes from the book's decision; here the requirements that
only vehicles have are answered. What they come to is given back to the one evaluator as
facts, so that a vehicle's verdict is reached as every other good's is.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.averaging import (
    Choice,
    ChoiceResult,
    GroupAverage,
    every_choice,
    group_averages,
)
from tratado.auto.averaging_elections import AveragingPeriod
from tratado.auto.classes import VehicleClass
from tratado.auto.core_parts import SHEET as CORE_PARTS
from tratado.auto.core_parts import CoreFinder, CoreParts, named_parts
from tratado.auto.country_content import country_content
from tratado.auto.heavy_trucks import HeavyTruckContent, heavy_truck_content
from tratado.auto.labor_value_content import AlternativeStaging as LaborStaging
from tratado.auto.lvc_periods import Basis, Category
from tratado.auto.lvc_results import LaborValue
from tratado.auto.metal_bases import Vehicle
from tratado.auto.metal_elections import Staging
from tratado.auto.metal_table import Metal
from tratado.auto.other_vehicles import ReliefResult, reliefs
from tratado.auto.requirements import Kind, Requirement
from tratado.auto.roll_up import BothReadings, Reading, both_readings
from tratado.auto.sheet_vehicles import SHEET, SheetVehicle, sheet_vehicles
from tratado.auto.super_core import CoreMethod, CoreRequirement, averages
from tratado.auto.super_core import core_requirement as core_parts_requirement
from tratado.auto.vehicle_content import Bounds, Content
from tratado.auto.vehicle_elections import VehicleElections
from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
from tratado.auto.vehicle_labor import LaborOfBook, labor_of_book, labor_requirement, points
from tratado.auto.vehicle_metals import MetalsOfVehicle, metals_of_vehicle
from tratado.auto.vehicle_rows import (
    VehicleFigures,
    new_vehicle,
    production_of,
)
from tratado.auto.vehicle_value_content import (
    PRODUCTION,
    CountedContent,
    averaging_periods,
    of_every_place,
)
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.origin.good_key import PARTIES
from tratado.value.errors import ValuationError
from tratado.value.finding import Missing
from tratado.words import Problem, Said

PLANTS = "plants"

_WITH_ALL = (
    VehicleClass.PASSENGER_VEHICLE,
    VehicleClass.LIGHT_TRUCK,
    VehicleClass.HEAVY_TRUCK,
)
"""Classes that sections 17 and 18 are about."""


def vehicles_of_book(
    findings: Findings,
    tables: Mapping[str, pl.DataFrame],
    settings: Mapping[str, str],
) -> VehiclesFound:
    """Answer the requirements of every vehicle of the sheet `vehicles`.

    Raises ValuationError where the sheets contradict themselves or name a vehicle that is no
    good of the book.
    """
    return by_elections(findings, tables, VehicleElections.of(settings))


def by_elections(
    findings: Findings, tables: Mapping[str, pl.DataFrame], elected: VehicleElections
) -> VehiclesFound:
    """The same by elections that are given. Raises ValuationError as `vehicles_of_book`."""
    book = _Book(findings, tables, elected)
    return VehiclesFound(tuple(map(book.finding, book.vehicles)), book.every_average, book.elected)


def answered_by_facts(found: VehiclesFound, findings: Findings) -> VehiclesFound:
    """The vehicles, requirements that the sheets leave open answered by the facts that state them.

    Raises ValuationError for a fact that says the opposite of what the sheets come to.
    """
    stated = {each.good: findings.facts.answers.get(each.good, {}) for each in found.vehicles}
    if faults := list(_contradictions(found.vehicles, stated)):
        raise ValuationError(faults)
    told = tuple(each.answered(stated[each.good]) for each in found.vehicles)
    return replace(found, vehicles=told)


def _contradictions(
    found: Iterable[VehicleFinding], stated: Mapping[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    """Facts that say the opposite of what the sheets come to."""
    for each in found:
        for requirement in each.requirements:
            said = stated[each.good].get(requirement.kind.fact)
            told = each.facts.get(requirement.kind.fact)
            if said is None or told is None or said == told:
                continue
            yield Problem(
                Said("auto-fact-of", good=each.good, fact=requirement.kind.fact),
                Said("auto-fact-yes-belied" if said else "auto-fact-no-belied"),
                Said("auto-leave-fact-out"),
                requirement.cite,
            )


class _Book:
    """A decided book with its sheets of vehicles; each calculation is made once."""

    def __init__(
        self, findings: Findings, tables: Mapping[str, pl.DataFrame], elected: VehicleElections
    ) -> None:
        self.findings = findings
        self.text: TextInForce = findings.text
        self.tables = tables
        self.elected = elected
        sheet = tables.get(CORE_PARTS)
        named = {} if sheet is None else named_parts(sheet)
        self.finder = CoreFinder(findings, named)
        self.vehicles = sheet_vehicles(findings, tables[SHEET])

    # Core parts, 14

    @functools.cached_property
    def _core_parts(self) -> dict[str, CoreParts]:
        return {
            each.good: self.finder.of(each.good, str(each.of_class))
            for each in self.vehicles
            if each.of_class is not None and each.of_class.is_light
        }

    @functools.cached_property
    def core(self) -> dict[str, CoreRequirement]:
        """The core-part requirement of each passenger vehicle and light truck.

        Where core parts are averaged, by the kind of materials that serves the vehicle most.
        """
        return {
            each.good: max(
                self._core_requirements(each),
                key=lambda one: (one.answer, one.best.answer if one.routes else one.answer),
            )
            for each in self.vehicles
            if each.good in self._core_parts
        }

    def _core_requirements(self, vehicle: SheetVehicle) -> list[CoreRequirement]:
        own = self._core_parts[vehicle.good]
        by_battery = vehicle.cells["traction_battery"]
        members = self._averaged_with(vehicle)
        if not members:
            return [core_parts_requirement(self.text, own, by_battery)]
        return [
            core_parts_requirement(self.text, own, by_battery, averages(self.text, members, method))
            for method in (CoreMethod.OWN_MATERIALS, CoreMethod.LISTED_COMPONENTS)
        ]

    def _averaged_with(self, vehicle: SheetVehicle) -> list[tuple[CoreParts, int]]:
        """The vehicles whose core parts are averaged with this one's, and how many: 16(10)(d)."""
        category, production = self.elected.core_category, self.tables.get(PRODUCTION)
        if category is None or production is None:
            return []
        basis = Basis.ALL if self.elected.average is None else self.elected.average.basis
        choice = Choice(category, basis, self._periods(vehicle)[0])
        members = [each for each in self.vehicles if each.good in self._core_parts]
        figures = [self._figures(each, each.found) for each in members]
        rows = production_of(production, figures, self.countries)
        rows = rows.filter(pl.col("figures") == self.elected.figures)
        group = next((g for g in group_averages(rows, choice) if vehicle.good in g.goods), None)
        if group is None:
            return []
        inside = rows.filter(pl.col("row").is_in(group.rows))
        counts = inside.group_by("good", maintain_order=True).agg(pl.col("quantity").sum())
        return [(self._core_parts[good], int(count)) for good, count in counts.iter_rows()]

    # Value content, 13 to 16, 19(4)(a), 20

    def _figures(self, vehicle: SheetVehicle, vnm: Bounds) -> VehicleFigures:
        return VehicleFigures(
            good=vehicle.good,
            model_line=vehicle.cells["model_line"],
            plant=vehicle.plant,
            classified=vehicle.classified,
            required=vehicle.required(self.text) or 0,
            net_cost=vehicle.net_cost,
            vnm=vnm,
        )

    @functools.cached_property
    def readings(self) -> dict[str, BothReadings]:
        """The value content of each vehicle by itself, by both readings of roll-up."""
        found = {}
        for each in self.vehicles:
            required = each.required(self.text)
            if required is None or each.of_class is None:
                continue
            requirement = self.core.get(each.good) or CoreRequirement(each.good, (), (), (), False)
            cite = each.cite(self.text)
            found[each.good] = both_readings(
                self.text, each.found, each.net_cost, requirement, required, cite
            )
        return found

    @functools.cached_property
    def countries(self) -> dict[str, str | None]:
        plants = self.tables.get(PLANTS)
        if plants is None:
            return {}
        return dict(plants.select("plant", "country").iter_rows())

    def _production(self, reading: Reading, figures: str) -> pl.DataFrame | None:
        """What was produced by one kind of figures, with each vehicle's content by a reading."""
        sheet = self.tables.get(PRODUCTION)
        if sheet is None or sheet.is_empty():
            return None
        vehicles = [
            self._figures(each, self.readings[each.good].by(reading).vnm)
            for each in self.vehicles
            if each.good in self.readings
        ]
        found = production_of(sheet, vehicles, self.countries)
        return found.filter(pl.col("figures") == figures)

    @functools.cached_property
    def production(self) -> dict[Reading, pl.DataFrame | None]:
        return {reading: self._production(reading, self.elected.figures) for reading in Reading}

    def _periods(self, vehicle: SheetVehicle) -> tuple[AveragingPeriod, ...]:
        return averaging_periods(vehicle, self.text, self.elected)

    @functools.cached_property
    def every_average(self) -> tuple[ChoiceResult, ...]:
        """Every category, basis and period, by the reading elected or else the stricter."""
        production = self.production[self.elected.reading or Reading.OWN_MATERIALS]
        known = [each for each in self.vehicles if each.good in self.readings]
        if production is None or production.is_empty() or not known:
            return ()
        periods = tuple(dict.fromkeys(p for each in known for p in self._periods(each)))
        categories = str(self.text.term("automotive.averaging.categories") or "").split()
        return every_choice(production, periods, categories)

    def _averages(self, vehicle: SheetVehicle) -> tuple[Mapping[Reading, GroupAverage], ...]:
        """The averages that were elected, by both readings; none where none was.

        Vehicles of one plant, or of one country, are averaged apart from those of another
        (16(1)): there is one for each that makes the vehicle, or for the plant it is of.
        """
        elected = self.elected.average
        if elected is None:
            return ()
        period = next(
            (p for p in self._periods(vehicle) if p.kind is elected.period),
            None,
        )
        if period is None:
            return ()
        choice = Choice(elected.category, elected.basis, period)
        places = None if vehicle.plant is None else {vehicle.plant, self._country(vehicle.plant)}
        if elected.category is Category.EACH_VEHICLE:
            places = None
        found: dict[tuple[str, ...], dict[Reading, GroupAverage]] = {}
        for reading, production in self.production.items():
            groups = () if production is None else group_averages(production, choice)
            for group in groups:
                if vehicle.good in group.goods and (places is None or group.key[-1] in places):
                    found.setdefault(group.key, {})[reading] = group
        return tuple(each for each in found.values() if len(each) == len(Reading))

    def _country(self, plant: str) -> str:
        return self.countries.get(plant) or ""

    # Labor, 18

    @functools.cached_property
    def labor(self) -> LaborOfBook:
        """Labor value content of the vehicles that must have it."""
        own = [each for each in self.vehicles if each.of_class in _WITH_ALL]
        vehicles = pl.DataFrame(
            [
                {
                    "good": each.good,
                    "model_line": each.cells["model_line"],
                    "vehicle_class": str(each.of_class),
                }
                for each in own
            ],
            schema=dict.fromkeys(("good", "model_line", "vehicle_class"), pl.String),
        )
        production = self._production(Reading.PANEL, self.elected.labor.figures)
        rows = pl.DataFrame() if production is None else production
        staging = {
            each.good: LaborStaging(each.staging.last_day)
            for each in own
            if each.staged and each.staging is not None
        }
        return labor_of_book(self.tables, vehicles, rows, self.elected, staging, self.text)

    # Metals, 17

    @functools.cached_property
    def _metals(self) -> dict[tuple[Any, ...], MetalsOfVehicle]:
        return {}

    def metals(self, vehicle: SheetVehicle, good: Mapping[str, Any]) -> MetalsOfVehicle:
        """Steel and aluminum; vehicles alike in what bases ask share a calculation."""
        exported = None
        if good["destination"] in PARTIES and good["produced_in"] in PARTIES:
            exported = good["destination"] != good["produced_in"]
        own = Vehicle(
            plant=vehicle.plant,
            model_line=vehicle.cells["model_line"],
            vehicle_class=str(vehicle.of_class),
            exported=exported,
        )
        staging = None
        if vehicle.staged and vehicle.staging is not None:
            staging = Staging(
                bool(vehicle.cells["metals_exempt"]),
                vehicle.staging.first_day,
                vehicle.staging.last_day,
            )
        key = (own, staging)
        if key not in self._metals:
            self._metals[key] = metals_of_vehicle(
                self.tables,
                own,
                self.elected.metals,
                self.elected.fiscal_years,
                staging,
                self.text,
            )
        return self._metals[key]

    # Together

    def finding(self, vehicle: SheetVehicle) -> VehicleFinding:
        """Every requirement that a vehicle's class has."""
        good = self.findings.goods.row(self.findings.number(vehicle.good), named=True)
        in_all = vehicle.of_class in _WITH_ALL
        metals = self.metals(vehicle, good) if in_all else None
        readings = self.readings.get(vehicle.good)
        core = self.core.get(vehicle.good)
        found_reliefs: tuple[ReliefResult, ...] = ()
        if vehicle.of_class is not None:
            found_reliefs = reliefs(
                self.text, vehicle.of_class, new_vehicle(vehicle.cells), vehicle.good
            )
        labor = self.labor.of(vehicle.good, vehicle.plant) if in_all else ()
        # Without an average, or where the one elected has none of it, the vehicle by itself.
        counted = [
            CountedContent(
                vehicle,
                contents := self._contents(readings, average),
                average,
                self._heavy(vehicle, contents, labor),
                found_reliefs,
            )
            for average in self._averages(vehicle) or (None,)
        ]
        requirements: list[Requirement] = []
        deciding = counted[0]
        if readings is not None:
            by_place, deciding = of_every_place(counted, self.text, self.elected)
            requirements.append(by_place)
        if core is not None:
            requirements.append(_of_core(core, vehicle))
        if metals is not None:
            requirements.extend(metals.requirements[metal] for metal in Metal)
            requirements.append(labor_requirement(self.labor, vehicle.good, vehicle.plant))
        content = country_content(self.findings.goods, self.findings.lines, vehicle.good)
        return VehicleFinding(
            good=vehicle.good,
            row=vehicle.cells["row"],
            model_line=vehicle.cells["model_line"],
            plant=vehicle.plant,
            classified=vehicle.classified,
            staging=vehicle.staging,
            reliefs=found_reliefs,
            core=core,
            readings=readings,
            heavy=deciding.heavy,
            average=deciding.average,
            metals=metals,
            labor=labor,
            requirements=tuple(requirements),
            countries={country: content.share(country) for country in PARTIES},
        )

    def _contents(
        self, readings: BothReadings | None, average: Mapping[Reading, GroupAverage] | None
    ) -> dict[Reading, Content]:
        """The content that counts, by both readings: the average where one was elected."""
        if average is not None:
            return {reading: group.content for reading, group in average.items()}
        if readings is None:
            return {}
        return {reading: readings.by(reading) for reading in Reading}

    def _heavy(
        self,
        vehicle: SheetVehicle,
        contents: Mapping[Reading, Content],
        own: tuple[LaborValue, ...],
    ) -> HeavyTruckContent | None:
        if vehicle.of_class is not VehicleClass.HEAVY_TRUCK or not contents:
            return None
        content = contents[Reading.PANEL]
        # Only a calculation that elections settle can lend points: 18(22).
        excess = own[0].excess if len(own) == 1 else None
        credit = 0 if excess is None else points(excess.points)
        return heavy_truck_content(self.text, content.base, content.vnm, credit)


def _of_core(core: CoreRequirement, vehicle: SheetVehicle) -> Requirement:
    """The core-part requirement; under alternative staging that of 19(4)(b), which is asked."""
    if vehicle.staged:
        cite = "Uniform Regulations 19(4)(b), 19(5)"
        missing = Missing(Kind.CORE_PARTS.fact, vehicle.good, cite)
        return Requirement(Kind.CORE_PARTS, Answer.OPEN, None, None, None, cite, needs=(missing,))
    content = core.best.content if core.routes else None
    return Requirement(
        kind=Kind.CORE_PARTS,
        answer=core.answer,
        lowest=None if content is None else content.lowest,
        highest=None if content is None else content.highest,
        required=None if content is None else content.required,
        cite=core.best.cite if core.routes else "Uniform Regulations 14(4)",
        chosen=(str(core.best.route),) if core.routes else (),
        needs=core.missing,
        room=None if content is None else content.room,
    )
