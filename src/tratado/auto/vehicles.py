"""Every requirement of every vehicle of a decided book: Uniform Regulations 13 to 20.

The origin of parts and materials comes from the book's decision; here the requirements that
only vehicles have are answered. What they come to is given back to the one evaluator as
facts, so that a vehicle's verdict is reached as every other good's is.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.alternative_staging import AlternativeStaging, alternative_staging
from tratado.auto.averaging import (
    Choice,
    ChoiceResult,
    GroupAverage,
    every_choice,
    group_averages,
)
from tratado.auto.averaging_elections import AveragingPeriod, vehicle_periods
from tratado.auto.classes import Classified, VehicleClass, classify, vehicle_percentages
from tratado.auto.core_parts import SHEET as CORE_PARTS
from tratado.auto.core_parts import CoreFinder, CoreParts, named_parts
from tratado.auto.country_content import Share, country_content
from tratado.auto.heavy_trucks import HeavyTruckContent, heavy_truck_content
from tratado.auto.labor_value_content import AlternativeStaging as LaborStaging
from tratado.auto.lvc_periods import Basis
from tratado.auto.lvc_results import LaborValue
from tratado.auto.metal_bases import Vehicle
from tratado.auto.metal_elections import Staging
from tratado.auto.metal_table import Metal
from tratado.auto.other_vehicles import ReliefResult, reliefs, required_on_the_day
from tratado.auto.requirements import Kind, Requirement, by_choices, elections_wanted
from tratado.auto.roll_up import BothReadings, Reading, both_readings, vehicle_materials
from tratado.auto.super_core import CoreMethod, CoreRequirement, averages
from tratado.auto.super_core import core_requirement as core_parts_requirement
from tratado.auto.vehicle_content import Bounds, Content
from tratado.auto.vehicle_elections import VehicleElections
from tratado.auto.vehicle_labor import LaborOfBook, labor_of_book, labor_requirement, points
from tratado.auto.vehicle_metals import MetalsOfVehicle, metals_of_vehicle
from tratado.auto.vehicle_rows import (
    VehicleFigures,
    approval_of,
    facts_of,
    new_vehicle,
    production_of,
)
from tratado.origin.answer import Answer
from tratado.origin.findings import Findings
from tratado.origin.good_key import PARTIES
from tratado.origin.intake import candidate_codes
from tratado.value.errors import Fault, ValuationError
from tratado.value.finding import Missing

SHEET, PRODUCTION, PLANTS = "vehicles", "vehicle_production", "plants"

_WITH_ALL = (
    VehicleClass.PASSENGER_VEHICLE,
    VehicleClass.LIGHT_TRUCK,
    VehicleClass.HEAVY_TRUCK,
)
"""Classes that sections 17 and 18 are about."""


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


def vehicles_of_book(
    findings: Findings,
    tables: Mapping[str, pl.DataFrame],
    settings: Mapping[str, str],
) -> VehiclesFound:
    """Answer the requirements of every vehicle of the sheet `vehicles`.

    Raises ValuationError where the sheets contradict themselves or name a vehicle that is no
    good of the book.
    """
    book = _Book(findings, tables, VehicleElections.of(settings))
    return VehiclesFound(tuple(map(book.finding, book.vehicles)), book.every_average, book.elected)


@dataclass(frozen=True)
class _Vehicle:
    """A vehicle of the book as far as it is known before the requirements."""

    good: str
    cells: Mapping[str, Any]
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
        self.vehicles = tuple(self._vehicles())

    def _vehicles(self) -> Iterator[_Vehicle]:
        goods = {cells["id"]: cells for cells in self.findings.goods.iter_rows(named=True)}
        rows = list(self.tables[SHEET].iter_rows(named=True))
        faults = [
            Fault(
                f"sheet {SHEET}, row {cells['row']}, column good",
                f"{cells['good']!r} is no good of the book",
                "add it to the sheet goods, or correct the name",
            )
            for cells in rows
            if cells["good"] not in goods
        ]
        if faults:
            raise ValuationError(faults)
        for cells in rows:
            yield self._vehicle(cells, goods[cells["good"]])

    def _vehicle(self, cells: Mapping[str, Any], good: Mapping[str, Any]) -> _Vehicle:
        name = cells["good"]
        codes = candidate_codes(good["hs"], good["hs_edition"], good["hs_tariff"], good["hs_rule"])
        classified = classify(self.text, codes, facts_of(cells), name)
        approval, staging = approval_of(cells), None
        if classified.vehicle_class is not None and approval.approved:
            staging = alternative_staging(self.text, classified.vehicle_class, approval, name)
        found = vehicle_materials(self.findings, name)
        return _Vehicle(name, cells, classified, staging, good["nc"], found)

    # Core parts, 14

    @functools.cached_property
    def _core_parts(self) -> dict[str, CoreParts]:
        return {
            each.good: self.finder.of(each.good)
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

    def _core_requirements(self, vehicle: _Vehicle) -> list[CoreRequirement]:
        own = self._core_parts[vehicle.good]
        by_battery = vehicle.cells["traction_battery"]
        members = self._averaged_with(vehicle)
        if not members:
            return [core_parts_requirement(self.text, own, by_battery)]
        return [
            core_parts_requirement(self.text, own, by_battery, averages(self.text, members, method))
            for method in (CoreMethod.OWN_MATERIALS, CoreMethod.LISTED_COMPONENTS)
        ]

    def _averaged_with(self, vehicle: _Vehicle) -> list[tuple[CoreParts, int]]:
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

    def _required(self, vehicle: _Vehicle) -> int | None:
        """The percentage that its own class asks for, in hundredths; None for no such class."""
        if vehicle.of_class is None:
            return None
        if vehicle.staged and vehicle.staging is not None:
            return vehicle.staging.vehicle.net_cost
        asked = vehicle_percentages(self.text, vehicle.of_class)
        return None if asked is None else asked.net_cost

    def _figures(self, vehicle: _Vehicle, vnm: Bounds) -> VehicleFigures:
        return VehicleFigures(
            good=vehicle.good,
            model_line=vehicle.cells["model_line"],
            plant=vehicle.cells["plant"],
            classified=vehicle.classified,
            required=self._required(vehicle) or 0,
            net_cost=vehicle.net_cost,
            vnm=vnm,
        )

    @functools.cached_property
    def readings(self) -> dict[str, BothReadings]:
        """The value content of each vehicle by itself, by both readings of roll-up."""
        found = {}
        for each in self.vehicles:
            required = self._required(each)
            if required is None or each.of_class is None:
                continue
            requirement = self.core.get(each.good) or CoreRequirement(each.good, (), (), (), False)
            cite = self._cite(each)
            found[each.good] = both_readings(
                self.text, each.found, each.net_cost, requirement, required, cite
            )
        return found

    def _cite(self, vehicle: _Vehicle) -> str:
        if vehicle.staged:
            return "Uniform Regulations 19(4)(a)"
        asked = (
            None if vehicle.of_class is None else vehicle_percentages(self.text, vehicle.of_class)
        )
        return "Uniform Regulations 13" if asked is None else asked.cite

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

    def _periods(self, vehicle: _Vehicle) -> tuple[AveragingPeriod, ...]:
        of_class = vehicle.of_class or VehicleClass.RULE_ONLY
        return vehicle_periods(self.text, of_class, self.elected.fiscal_years, self.text.day)

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

    def _average(self, vehicle: _Vehicle) -> Mapping[Reading, GroupAverage] | None:
        """The average that was elected, by both readings; None where none was."""
        elected = self.elected.average
        if elected is None:
            return None
        period = next((p for p in self._periods(vehicle) if p.kind is elected.period), None)
        if period is None:
            return None
        choice = Choice(elected.category, elected.basis, period)
        found = {}
        for reading, production in self.production.items():
            groups = () if production is None else group_averages(production, choice)
            own = next((g for g in groups if vehicle.good in g.goods), None)
            if own is not None:
                found[reading] = own
        return found if len(found) == len(Reading) else None

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

    def metals(self, vehicle: _Vehicle, good: Mapping[str, Any]) -> MetalsOfVehicle:
        """Steel and aluminum; vehicles alike in what bases ask share a calculation."""
        exported = None
        if good["destination"] in PARTIES and good["produced_in"] in PARTIES:
            exported = good["destination"] != good["produced_in"]
        own = Vehicle(
            plant=vehicle.cells["plant"],
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

    def finding(self, vehicle: _Vehicle) -> VehicleFinding:
        """Every requirement that a vehicle's class has."""
        good = self.findings.goods.row(self.findings.number(vehicle.good), named=True)
        in_all = vehicle.of_class in _WITH_ALL
        metals = self.metals(vehicle, good) if in_all else None
        readings, average = self.readings.get(vehicle.good), self._average(vehicle)
        core = self.core.get(vehicle.good)
        found_reliefs: tuple[ReliefResult, ...] = ()
        if vehicle.of_class is not None:
            found_reliefs = reliefs(
                self.text, vehicle.of_class, new_vehicle(vehicle.cells), vehicle.good
            )
        contents = self._contents(readings, average)
        heavy = self._heavy(vehicle, contents)
        requirements: list[Requirement] = []
        if readings is not None:
            requirements.append(
                self._value_content(vehicle, contents, heavy, found_reliefs, average)
            )
        if core is not None:
            requirements.append(_of_core(core, vehicle))
        if metals is not None:
            requirements.extend(metals.requirements[metal] for metal in Metal)
            requirements.append(labor_requirement(self.labor, vehicle.good))
        content = country_content(self.findings.goods, self.findings.lines, vehicle.good)
        return VehicleFinding(
            good=vehicle.good,
            row=vehicle.cells["row"],
            model_line=vehicle.cells["model_line"],
            plant=vehicle.cells["plant"],
            classified=vehicle.classified,
            staging=vehicle.staging,
            reliefs=found_reliefs,
            core=core,
            readings=readings,
            heavy=heavy,
            average=average,
            metals=metals,
            labor=self.labor.of(vehicle.good) if in_all else (),
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
        self, vehicle: _Vehicle, contents: Mapping[Reading, Content]
    ) -> HeavyTruckContent | None:
        if vehicle.of_class is not VehicleClass.HEAVY_TRUCK or not contents:
            return None
        content = contents[Reading.PANEL]
        own = self.labor.of(vehicle.good)
        # Only a calculation that elections settle can lend points: 18(22).
        excess = own[0].excess if len(own) == 1 else None
        credit = 0 if excess is None else points(excess.points)
        return heavy_truck_content(self.text, content.base, content.vnm, credit)

    def _value_content(
        self,
        vehicle: _Vehicle,
        contents: Mapping[Reading, Content],
        heavy: HeavyTruckContent | None,
        found: Sequence[ReliefResult],
        average: Mapping[Reading, GroupAverage] | None,
    ) -> Requirement:
        if average is None and self.elected.average is not None:
            return self._without_average(vehicle)
        chosen = self._chosen(vehicle)
        unsure = average is not None and any(
            each.answer is Answer.OPEN for each in average.values()
        )
        if heavy is not None:
            answer = Answer.OPEN if unsure else heavy.answer
            content = heavy.credited if heavy.needs_credit and heavy.credited else heavy.plain
            return _of_content(content, answer, chosen)
        if vehicle.of_class is not None and vehicle.of_class.is_other:
            content = contents[Reading.PANEL]
            low, high = required_on_the_day(self.text, vehicle.of_class, found)
            content = content.against(high.net_cost or 0, high.cite)
            easier = content.against(low.net_cost or 0, low.cite)
            answer = content.answer
            if easier.answer is not answer:
                answer = Answer.OPEN
            needs = tuple(m for each in found for m in each.missing)
            return _of_content(content, Answer.OPEN if unsure else answer, chosen, needs)
        reading = self.elected.reading
        if reading is not None:
            content = contents[reading]
            answer = Answer.OPEN if unsure else content.answer
            return _of_content(content, answer, (str(reading), *chosen))
        answers = [content.answer for content in contents.values()]
        answer = Answer.OPEN if unsure else by_choices(answers)
        needs = ()
        if len(set(answers)) > 1:
            cite = "Uniform Regulations 14(1), 14(7) to 14(12)"
            needs = elections_wanted(("roll_up_reading",), cite)
        # The worst case is that of the stricter reading, the best that of the other.
        stricter = _of_content(contents[Reading.OWN_MATERIALS], answer, chosen, needs)
        return replace(stricter, highest=contents[Reading.PANEL].highest)

    def _without_average(self, vehicle: _Vehicle) -> Requirement:
        """An average was elected, and its period is not open or has none of the vehicle."""
        elected = self.elected.average
        cite = "Uniform Regulations 16(1), 16(4), 16(5)"
        needs: tuple[Missing, ...] = elections_wanted(("rvc_period",), cite)
        if elected is not None and any(p.kind is elected.period for p in self._periods(vehicle)):
            needs = (Missing(PRODUCTION, f"{vehicle.good} in the period of the average", cite),)
        return Requirement(
            kind=Kind.VALUE_CONTENT,
            answer=Answer.OPEN,
            lowest=None,
            highest=None,
            required=self._required(vehicle),
            cite=cite,
            chosen=self._chosen(vehicle),
            needs=needs,
        )

    def _chosen(self, vehicle: _Vehicle) -> tuple[str, ...]:
        elected = self.elected.average
        if elected is None:
            return ()
        return (str(elected.category), str(elected.basis), str(elected.period))


def _of_content(
    content: Content, answer: Answer, chosen: tuple[str, ...], needs: tuple[Missing, ...] = ()
) -> Requirement:
    return Requirement(
        kind=Kind.VALUE_CONTENT,
        answer=answer,
        lowest=content.lowest,
        highest=content.highest,
        required=content.required,
        cite=content.cite,
        chosen=chosen,
        needs=(*needs, *content.missing) if answer is Answer.OPEN else (),
        room=content.room,
    )


def _of_core(core: CoreRequirement, vehicle: _Vehicle) -> Requirement:
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
