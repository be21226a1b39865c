"""What a vehicle producer elects, as the book's settings have it.

Nothing is assumed where the text leaves a choice: an election that was not made is None, and
whoever reads it tries every choice that the text allows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tratado.auto.averaging_elections import PeriodKind
from tratado.auto.certification_periods import WagePeriods
from tratado.auto.labor_value_content import Method
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod
from tratado.auto.lvc_vehicles import Sharing
from tratado.auto.metal_bases import Category as MetalCategory
from tratado.auto.metal_bases import Vehicles
from tratado.auto.metal_elections import Figures, MeltingDay, StampingOrigin
from tratado.auto.metal_periods import Period
from tratado.auto.metal_table import Metal
from tratado.auto.roll_up import Reading
from tratado.value.cost_elections import CostElections
from tratado.value.errors import ValuationError
from tratado.value.movements import FiscalYears
from tratado.words import Place, Problem, Said

Word = TypeVar("Word", bound=StrEnum)

NO_CATEGORY = "none"
"""The setting's word for purchases of no category: 17(9)(a), (b)."""


@dataclass(frozen=True, slots=True)
class AverageElection:
    """Over which vehicles and period value content is averaged: 16(1)."""

    category: Category
    basis: Basis
    period: PeriodKind


@dataclass(frozen=True, slots=True)
class MetalElection:
    """Which purchases are counted, as far as it was elected: 17(7) to (10).

    `category` is None where nothing was elected, NO_CATEGORY where none is.
    """

    periods: Mapping[Metal, Period | None]
    vehicles: Vehicles | None
    category: MetalCategory | str | None
    figures: Mapping[Metal, Figures]
    stampings: StampingOrigin | None
    melting: MeltingDay | None


@dataclass(frozen=True, slots=True)
class LaborElection:
    """How labor value content is calculated, as far as it was elected: 18(5) to (19).

    `figures` are the rows of production it takes, apart from those that value content takes:
    a past year is actual while an average over the running one is estimated.
    """

    period: LvcPeriod | None
    category: Category | None
    basis: Basis | None
    method: Method | None
    technology_year: LvcPeriod | None
    sharing: Sharing
    wages: WagePeriods | None
    figures: str

    @property
    def is_complete(self) -> bool:
        """Whether nothing of the calculation is left to be chosen."""
        chosen = (self.period, self.category, self.basis, self.method, self.technology_year)
        return None not in chosen


@dataclass(frozen=True, slots=True)
class VehicleElections:
    """All of them. `average` is None where each vehicle is calculated by itself."""

    fiscal_years: FiscalYears
    figures: str
    reading: Reading | None
    average: AverageElection | None
    core_category: Category | None
    metals: MetalElection
    labor: LaborElection

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> VehicleElections:
        """Those of a book's settings. Raises ValuationError for half an election."""
        faults: list[Problem] = []
        found = cls(
            fiscal_years=CostElections.of(settings).fiscal_years,
            figures=settings.get("vehicle_figures", "actual"),
            reading=_of(Reading, settings, "roll_up_reading"),
            average=_average(settings, faults),
            core_category=_of(Category, settings, "core_category"),
            metals=_metals(settings),
            labor=_labor(settings, faults),
        )
        if faults:
            raise ValuationError(faults)
        return found


def _of(kind: type[Word], settings: Mapping[str, str], name: str) -> Word | None:
    word = settings.get(name)
    return None if word is None else kind(word)


def _average(settings: Mapping[str, str], faults: list[Problem]) -> AverageElection | None:
    category = _of(Category, settings, "rvc_category")
    if category in (None, Category.EACH_VEHICLE):
        return None
    basis, period = _of(Basis, settings, "rvc_basis"), _of(PeriodKind, settings, "rvc_period")
    for name, value in (("rvc_basis", basis), ("rvc_period", period)):
        if value is None:
            faults.append(
                Problem(
                    Place(sheet="settings", item=name),
                    Said("auto-not-given-with-category", category=str(category)),
                    Said("auto-give-as-notified"),
                    "Uniform Regulations 16(1), 16(3)",
                )
            )
    if category is None or basis is None or period is None:
        return None
    return AverageElection(category, basis, period)


def _metals(settings: Mapping[str, str]) -> MetalElection:
    category = settings.get("metal_category")
    basis, both = settings.get("metal_basis"), settings.get("metal_figures", Figures.ACTUAL)
    return MetalElection(
        periods={metal: _of(Period, settings, f"{metal}_period") for metal in Metal},
        vehicles=None if basis is None else Vehicles(basis),
        category=category if category in (None, NO_CATEGORY) else MetalCategory(category),
        figures={metal: Figures(settings.get(f"{metal}_figures") or both) for metal in Metal},
        stampings=_of(StampingOrigin, settings, "stamping_origin"),
        melting=_of(MeltingDay, settings, "melting_day"),
    )


def _labor(settings: Mapping[str, str], faults: list[Problem]) -> LaborElection:
    return LaborElection(
        period=_of(LvcPeriod, settings, "lvc_period"),
        category=_of(Category, settings, "lvc_category"),
        basis=_of(Basis, settings, "lvc_basis"),
        method=_of(Method, settings, "lvc_method"),
        technology_year=_of(LvcPeriod, settings, "lvc_technology_year"),
        sharing=_of(Sharing, settings, "lvc_sharing") or Sharing.NOT_SHARED,
        wages=_wages(settings, faults),
        figures=settings.get("lvc_figures", "actual"),
    )


def _wages(settings: Mapping[str, str], faults: list[Problem]) -> WagePeriods | None:
    months, first = settings.get("wage_period_months"), settings.get("wage_period_start")
    if months is None and first is None:
        return None
    if months is None or first is None:
        missing = "wage_period_months" if months is None else "wage_period_start"
        faults.append(
            Problem(
                Place(sheet="settings", item=missing),
                Said("auto-half-of-wage-periods"),
                Said("auto-give-both-or-neither"),
                "Uniform Regulations 18(5)",
            )
        )
        return None
    return WagePeriods(int(months), dt.date.fromisoformat(first))
