"""For which vehicles purchases are counted: Uniform Regulations 17(9), with 16(1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.origin.answer import MET, NOT_MET, OPEN
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

KEYS = ("plant", "model_line", "vehicle_class", "exported")
"""Columns of purchases that say which vehicles they are for."""

_CITE = "Uniform Regulations 17(9)"


class Vehicles(StrEnum):
    """All vehicles produced, or those exported to another party."""

    ALL = "all"
    EXPORTED = "exported"


class Category(StrEnum):
    """The categories of 16(1)."""

    MODEL_LINE_CLASS_PLANT = "model_line_class_plant"
    CLASS_PLANT = "class_plant"
    MODEL_LINE_TERRITORY = "model_line_territory"
    CLASS_TERRITORY = "class_territory"


_NAMES: dict[Category, frozenset[str]] = {
    Category.MODEL_LINE_CLASS_PLANT: frozenset(("model_line", "vehicle_class", "plant")),
    Category.CLASS_PLANT: frozenset(("vehicle_class", "plant")),
    Category.MODEL_LINE_TERRITORY: frozenset(("model_line",)),
    Category.CLASS_TERRITORY: frozenset(("vehicle_class",)),
}
"""What all vehicles of a category have in common."""


@dataclass(frozen=True, slots=True)
class Vehicle:
    """The vehicle whose origin is decided, as far as bases ask; None is not known."""

    plant: str | None = None
    model_line: str | None = None
    vehicle_class: str | None = None
    exported: bool | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """One basis of 17(9): all or exported vehicles, of a category or of plants.

    Without a category, `plants` limits all produced vehicles to some plants; empty means
    every plant. Raises ValuationError where a category's names are missing or others given.
    """

    vehicles: Vehicles = Vehicles.ALL
    category: Category | None = None
    plants: frozenset[str] = frozenset()
    model_line: str | None = None
    vehicle_class: str | None = None

    def __post_init__(self) -> None:
        given = {
            name
            for name, value in (
                ("plant", self.plants),
                ("model_line", self.model_line),
                ("vehicle_class", self.vehicle_class),
            )
            if value
        }
        if self.category is None:
            wrong = given - {"plant"} or (given and self.vehicles is Vehicles.EXPORTED)
            remedy = Said("auto-basis-plants-only")
        else:
            wrong = given != _NAMES[self.category] or len(self.plants) > 1
            remedy = Said("auto-basis-give-one", names=tuple(sorted(_NAMES[self.category])))
        if wrong:
            category = str(self.category) if self.category else Said("auto-basis-no-category")
            names = tuple(sorted(given)) or Said("auto-basis-nothing")
            what = Said("auto-basis-with", category=category, names=names)
            raise ValuationError([Problem(Said("auto-basis"), what, remedy, self.cite)])

    @property
    def cite(self) -> str:
        paragraph = {
            (False, Vehicles.ALL): "(a)",
            (False, Vehicles.EXPORTED): "(b)",
            (True, Vehicles.ALL): "(c)",
            (True, Vehicles.EXPORTED): "(d)",
        }[self.category is not None, self.vehicles]
        return f"{_CITE}{paragraph}"

    @property
    def name(self) -> str:
        """A short name by which choices are told apart."""
        parts = (
            str(self.category or "plants"),
            "+".join(sorted(self.plants)),
            self.model_line or "",
            self.vehicle_class or "",
            str(self.vehicles),
        )
        return "/".join(part for part in parts if part)

    def asked(self) -> tuple[str, ...]:
        """The columns of purchases that it turns on."""
        asked = [
            *(["plant"] if self.plants else []),
            *(["model_line"] if self.model_line else []),
            *(["vehicle_class"] if self.vehicle_class else []),
            *(["exported"] if self.vehicles is Vehicles.EXPORTED else []),
        ]
        return tuple(asked)

    def covers(self, vehicle: Vehicle) -> bool:
        """Whether a vehicle is among those whose purchases are counted, or may be."""
        return all(
            wanted
            for wanted in (
                not self.plants or vehicle.plant is None or vehicle.plant in self.plants,
                self.model_line is None or vehicle.model_line in (None, self.model_line),
                self.vehicle_class is None or vehicle.vehicle_class in (None, self.vehicle_class),
                self.vehicles is Vehicles.ALL or vehicle.exported is not False,
            )
        )

    def membership(self) -> pl.Expr:
        """Whether a purchase is for its vehicles: the answer as a number, open where blank."""
        conditions = {
            "plant": pl.col("plant").is_in(sorted(self.plants)),
            "model_line": pl.col("model_line") == pl.lit(self.model_line),
            "vehicle_class": pl.col("vehicle_class") == pl.lit(self.vehicle_class),
            "exported": pl.col("exported"),
        }
        answers = [answered(conditions[name]) for name in self.asked()]
        if not answers:
            return pl.lit(MET, dtype=pl.Int8)
        return pl.min_horizontal(answers)


def answered(condition: pl.Expr) -> pl.Expr:
    """A condition as the number of its answer; null is open."""
    met, not_met = pl.lit(MET, dtype=pl.Int8), pl.lit(NOT_MET, dtype=pl.Int8)
    opened = pl.lit(OPEN, dtype=pl.Int8)
    return pl.when(condition.is_null()).then(opened).when(condition).then(met).otherwise(not_met)


def bases_of(purchases: pl.DataFrame, text: TextInForce, vehicle: Vehicle) -> tuple[Basis, ...]:
    """Every basis that the purchases allow, of those that cover the vehicle.

    All plants together, each plant alone, all exported vehicles, and each category that
    some purchase names, for all and for exported vehicles. Other groups of plants are open
    to the producer too; elect them by name.
    """
    return tuple(basis for basis in _bases(purchases, text) if basis.covers(vehicle))


def _bases(purchases: pl.DataFrame, text: TextInForce) -> Iterator[Basis]:
    yield Basis()
    plants = purchases["plant"].drop_nulls().unique().sort().to_list()
    if len(plants) > 1:
        yield from (Basis(plants=frozenset((plant,))) for plant in plants)
    yield Basis(Vehicles.EXPORTED)
    open_to_choice = str(text.term("automotive.averaging.categories") or "").split()
    for category in map(Category, open_to_choice):
        names = [name for name in KEYS if name in _NAMES[category]]
        distinct = purchases.select(names).drop_nulls().unique().sort(names)
        for vehicles in Vehicles:
            for cells in distinct.iter_rows(named=True):
                yield Basis(
                    vehicles,
                    category,
                    frozenset((cells["plant"],)) if "plant" in cells else frozenset(),
                    cells.get("model_line"),
                    cells.get("vehicle_class"),
                )
