"""The vehicles of a period, the groups they are averaged in, and what a row is for.

`vehicles` has one row per vehicle (`good`, `model_line`, `vehicle_class`); `production` one
per vehicle, plant and period, as the sheet `vehicle_production` has it: `row`, `good`,
`plant`, `from`, `to`, `quantity` in millionths, `exported`, `nc` per vehicle in
ten-thousandths.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import polars as pl

from tratado.auto.labor_needs import Need, NeedKind, need
from tratado.auto.lvc_periods import Basis, Category
from tratado.value.averaging import Span

SHEET = "vehicle_production"
_MILLION = 10**6


class Sharing(StrEnum):
    """How an amount for more vehicles than a group has is shared; the text leaves it open."""

    BY_VEHICLES = "by_vehicles"
    """By the number of vehicles produced in the period."""
    NOT_SHARED = "not_shared"
    """Not at all: its part is not known, and lies between nothing and the whole."""


@dataclass(frozen=True, slots=True)
class Target:
    """The vehicles an amount is for: those of which every name that is given holds."""

    assembly_plant: str | None = None
    good: str | None = None
    model_line: str | None = None
    vehicle_class: str | None = None


@dataclass(frozen=True, slots=True)
class Produced:
    """Vehicles of one row of production."""

    good: str
    plant: str | None
    model_line: str | None
    vehicle_class: str | None
    country: str | None
    exported: bool | None
    quantity: int
    net_cost: Fraction | None
    row: int
    days: Span

    def is_for(self, target: Target) -> bool:
        pairs = (
            (target.assembly_plant, self.plant),
            (target.good, self.good),
            (target.model_line, self.model_line),
            (target.vehicle_class, self.vehicle_class),
        )
        return all(wanted is None or wanted == own for wanted, own in pairs)


@dataclass(frozen=True, slots=True)
class Group:
    """Vehicles averaged together, and all that were produced in the period beside them.

    `needs` is what of them is not known; then amounts cannot be related to them.
    """

    key: tuple[str, ...]
    vehicle_class: str | None
    category: Category
    basis: Basis
    span: Span
    produced: tuple[Produced, ...]
    beside: tuple[Produced, ...]
    needs: tuple[Need, ...]

    @property
    def quantity(self) -> int:
        """Vehicles, in millionths."""
        return sum(one.quantity for one in self.produced)

    @property
    def net_cost(self) -> Fraction | None:
        """Net cost of all its vehicles in ten-thousandths; None where one has none."""
        costs = [one.net_cost for one in self.produced]
        known = [cost for cost in costs if cost is not None]
        return sum(known, Fraction(0)) if len(known) == len(costs) and not self.needs else None

    def share(self, target: Target, sharing: Sharing) -> Share:
        """What part of an amount for some vehicles is for these."""
        meant = [one for one in self.beside if one.is_for(target)]
        if not meant:
            return Share(Fraction(0), Fraction(0), NeedKind.VEHICLES)
        rows = {one.row for one in self.produced}
        own = [one for one in meant if one.row in rows]
        if not own:
            return Share(Fraction(0), Fraction(0))
        if self.basis is Basis.EXPORTED and any(one.exported is None for one in own):
            return Share(Fraction(0), Fraction(1), NeedKind.EXPORTED)
        if len(own) == len(meant):
            return Share(Fraction(1), Fraction(1))
        if sharing is Sharing.NOT_SHARED:
            return Share(Fraction(0), Fraction(1), NeedKind.SHARING)
        if any(not within(one.days, self.span) for one in meant):
            return Share(Fraction(0), Fraction(1), NeedKind.SPLIT_ROW)
        part = Fraction(sum(one.quantity for one in own), sum(one.quantity for one in meant))
        return Share(part, part)


@dataclass(frozen=True, slots=True)
class Share:
    """The least and the most of an amount that is for a group, and what is not known."""

    low: Fraction
    high: Fraction
    need: NeedKind | None = None


_KEYS: Mapping[Category, Callable[[Produced], Sequence[str | None]]] = {
    Category.EACH_VEHICLE: lambda one: (one.good, one.plant),
    Category.MODEL_LINE_CLASS_PLANT: lambda one: (one.model_line, one.vehicle_class, one.plant),
    Category.CLASS_PLANT: lambda one: (one.vehicle_class, one.plant),
    Category.MODEL_LINE_TERRITORY: lambda one: (one.model_line, one.vehicle_class, one.country),
    Category.CLASS_TERRITORY: lambda one: (one.vehicle_class, one.country),
}


@dataclass(frozen=True)
class Vehicles:
    """What was produced, by rows. Made by `vehicles_of`."""

    produced: tuple[Produced, ...]

    def groups(self, category: Category, basis: Basis, span: Span) -> tuple[Group, ...]:
        """The groups of a category with what was produced in a period.

        Rows that reach beyond the period, and where exports are asked for rows that do not
        say whether they are, are needs of their group.
        """
        beside = tuple(one for one in self.produced if touches(one.days, span))
        members: dict[tuple[str, ...], list[Produced]] = {}
        for one in beside:
            if basis is Basis.ALL or one.exported is not False:
                key = tuple(part or "" for part in _KEYS[category](one))
                members.setdefault(key, []).append(one)
        return tuple(
            _group(key, own, category, basis, span, beside) for key, own in members.items()
        )


def within(days: Span, span: Span) -> bool:
    """Whether days lie wholly in a period."""
    return days.start in span and days.end in span


def touches(days: Span, span: Span) -> bool:
    """Whether some of the days lie in a period."""
    return days.start <= span.end and days.end >= span.start


def _group(
    key: tuple[str, ...],
    own: Sequence[Produced],
    category: Category,
    basis: Basis,
    span: Span,
    beside: tuple[Produced, ...],
) -> Group:
    needs = []
    name = " ".join(key)
    nowhere = [one.row for one in own if one.plant is None]
    if nowhere:
        needs.append(need(NeedKind.PLANT, name, SHEET, nowhere))
    reaching = [one.row for one in own if not within(one.days, span)]
    if reaching:
        needs.append(need(NeedKind.SPLIT_ROW, name, SHEET, reaching))
    if basis is Basis.EXPORTED:
        silent = [one.row for one in own if one.exported is None]
        if silent:
            needs.append(need(NeedKind.EXPORTED, name, SHEET, silent))
    classes = {one.vehicle_class for one in own}
    only = classes.pop() if len(classes) == 1 else None
    return Group(key, only, category, basis, span, tuple(own), beside, tuple(needs))


def vehicles_of(
    vehicles: pl.DataFrame, production: pl.DataFrame, countries: Mapping[str, str | None]
) -> Vehicles:
    """What was produced, with model line and class of each vehicle and country of its plant."""
    named = {
        good: (line, of_class)
        for good, line, of_class in vehicles.select(
            "good", "model_line", "vehicle_class"
        ).iter_rows()
    }
    found = []
    for cells in production.iter_rows(named=True):
        line, of_class = named.get(cells["good"], (None, None))
        nc = cells.get("nc")
        cost = None if nc is None else Fraction(nc * cells["quantity"], _MILLION)
        found.append(
            Produced(
                cells["good"], cells["plant"], line, of_class, countries.get(cells["plant"]),
                cells.get("exported"), cells["quantity"], cost, cells["row"],
                Span(cells["from"], cells["to"]),
            )
        )  # fmt: skip
    return Vehicles(tuple(found))
