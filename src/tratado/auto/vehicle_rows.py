"""From the rows of the sheets `vehicles` and `vehicle_production` to what the rules ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

import polars as pl

from tratado.auto.alternative_staging import Approval
from tratado.auto.averaging import COLUMNS
from tratado.auto.classes import ChassisFor, Classified, Special, VehicleFacts
from tratado.auto.other_vehicles import NewVehicle
from tratado.auto.vehicle_content import Amount, Bounds

_MILLION = 10**6

Cells = Mapping[str, Any]


def facts_of(cells: Cells) -> VehicleFacts:
    """The facts that decide a vehicle's class, from its row of the sheet `vehicles`."""
    special, chassis, persons = cells["special"], cells["chassis_for"], cells["persons"]
    return VehicleFacts(
        off_road=cells["off_road"],
        compression_ignition=cells["compression_ignition"],
        electric_motor=cells["electric"],
        persons=None if persons is None else persons // _MILLION,
        special=None if special is None else Special(special),
        chassis_for=None if chassis is None else ChassisFor(chassis),
    )


def new_vehicle(cells: Cells) -> NewVehicle:
    """What is new about a vehicle or its plant: 20(8)."""
    return NewVehicle(
        prototype=cells["prototype_date"],
        new_class_or_marque=cells["new_class_or_marque"],
        new_size_and_underbody=cells["new_size_and_underbody"],
        new_building=cells["new_building"],
        new_machinery=cells["new_machinery"],
        refit_start=cells["refit_start"],
        refit_end=cells["refit_end"],
    )


def approval_of(cells: Cells) -> Approval:
    """What was approved for a vehicle: 19(1). A blank exemption is none."""
    return Approval(
        approved=cells["alternative_staging"],
        start=cells["alternative_from"],
        end=cells["alternative_to"],
        metals_exempt=bool(cells["metals_exempt"]),
    )


@dataclass(frozen=True, slots=True)
class VehicleFigures:
    """A vehicle as averages take it; amounts in ten-thousandths per vehicle.

    `net_cost` and `vnm` stand where its rows of production have none of their own;
    `required` is its percentage in hundredths.
    """

    good: str
    model_line: str | None
    plant: str | None
    classified: Classified
    required: int
    net_cost: Amount | None
    vnm: Bounds


def production_of(
    production: pl.DataFrame,
    vehicles: Iterable[VehicleFigures],
    countries: Mapping[str, str | None],
) -> pl.DataFrame:
    """The sheet `vehicle_production` as averages take it, for the given vehicles.

    `countries` are those of the plants. Blank figures of a row are those of the vehicle;
    a blank plant is the vehicle's. Non-originating materials that nothing bounds stay null.
    """
    table = pl.DataFrame(
        [
            {
                "good": each.good,
                "model_line": each.model_line,
                "motor_class": _name(each.classified),
                "required": each.required,
                "of_plant": each.plant,
                "of_nc": _up(each.net_cost),
                "of_low": int(each.vnm.low),
                "of_high": _up(each.vnm.high),
            }
            for each in vehicles
        ],
        schema={
            **dict.fromkeys(("good", "model_line", "motor_class", "of_plant"), pl.String),
            **dict.fromkeys(("required", "of_nc", "of_low", "of_high"), pl.Int64),
        },
    )
    places = pl.DataFrame(
        {"plant": list(countries), "country": list(countries.values())},
        schema={"plant": pl.String, "country": pl.String},
    )
    return (
        production.join(table, on="good", how="inner", maintain_order="left")
        .with_columns(
            plant=pl.coalesce("plant", "of_plant"),
            figures=pl.col("figures").fill_null("actual"),
            nc=pl.coalesce("nc", "of_nc"),
            vnm_low=pl.coalesce("vnm", "of_low"),
            vnm_high=pl.coalesce("vnm", "of_high"),
        )
        .join(places, on="plant", how="left", maintain_order="left")
        .select(COLUMNS)
    )


def _name(classified: Classified) -> str | None:
    return None if classified.motor_class is None else str(classified.motor_class)


def _up(amount: Amount | None) -> int | None:
    """A whole number of ten-thousandths, never less than the amount."""
    return None if amount is None else ceil(Fraction(amount))
