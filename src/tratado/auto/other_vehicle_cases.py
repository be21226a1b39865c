"""Calculations of other vehicles, heavy trucks, alternative staging and content of one country."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.auto.alternative_staging import Approval, alternative_staging, eligible_content
from tratado.auto.classes import VehicleClass
from tratado.auto.country_content import Share, country_content, exposure
from tratado.auto.heavy_trucks import heavy_truck_content
from tratado.auto.other_vehicles import (
    NewVehicle,
    UsedMaterial,
    material_choices,
    part_percentages,
    reliefs,
    required_on_the_day,
)
from tratado.auto.vehicle_cases import figures_of, ten_thousandths, text_of
from tratado.auto.vehicle_content import Bounds, percent
from tratado.hs import parse_code

Given = Mapping[str, Any]
Found = Mapping[str, Any]

_MONEY = 10_000
_MILLION = 10**6


def other_vehicle(given: Given) -> Found:
    """What an other vehicle must reach on the day, with the relief for new and refitted plants."""
    text = text_of(given)
    vehicle = VehicleClass(given["class"])
    new = NewVehicle(**given.get("new", {}))
    found = reliefs(text, vehicle, new)
    low, high = required_on_the_day(text, vehicle, found)
    return {
        "lowest": percent(low.net_cost),
        "highest": percent(high.net_cost),
        **{
            str(each.relief): {
                "answer": each.answer.word,
                "last_day": each.last_day,
                "needs": [fact.fact for fact in each.missing],
            }
            for each in found
        },
    }


def other_vehicle_part(given: Given) -> Found:
    """What a part for an other vehicle must reach."""
    text = text_of(given)
    asked, missing = part_percentages(
        text, parse_code(given["hs"]), VehicleClass(given["class"]), given.get("kind")
    )
    return {
        "net_cost": None if asked is None else percent(asked.net_cost),
        "needs": [fact.fact for fact in missing],
    }


def other_vehicle_materials(given: Given) -> Found:
    """The non-originating materials of a good for an other vehicle: 20(4), 20(5)."""
    found = material_choices(
        UsedMaterial(
            part=each["part"],
            listed=each["listed"],
            foreign=Bounds.exactly(ten_thousandths(each["foreign"])),
            inside=None
            if each.get("inside") is None
            else Bounds.exactly(ten_thousandths(each["inside"])),
        )
        for each in given["materials"]
    )
    return {
        "by_choice": Fraction(found.by_choice.low) / _MONEY,
        "whole": Fraction(found.whole.low) / _MONEY,
        "opened": list(found.opened),
    }


def _inside(material: Given) -> Bounds | None:
    if material.get("inside") is None:
        return None
    return Bounds.exactly(ten_thousandths(material["inside"]))


def heavy_truck(given: Given) -> Found:
    """The content of a heavy truck, with `credit` points of labor value."""
    found = heavy_truck_content(
        text_of(given),
        ten_thousandths(given["net_cost"]),
        Bounds.exactly(ten_thousandths(given["vnm"])),
        int(Decimal(str(given.get("credit", 0))) * 100),
    )
    return {
        "answer": found.answer.word,
        "needs_credit": found.needs_credit,
        **figures_of(found.plain),
    }


def alternative(given: Given) -> Found:
    """Whether alternative staging holds for a vehicle on the day, and what it then asks."""
    text = text_of(given)
    found = alternative_staging(
        text, VehicleClass(given["class"]), Approval(**given.get("approval", {}))
    )
    content = eligible_content(
        found, ten_thousandths(given["net_cost"]), Bounds.exactly(ten_thousandths(given["vnm"]))
    )
    return {
        "eligible": found.eligible.word,
        "last_day": found.last_day,
        "required": percent(found.vehicle.net_cost),
        "parts_net_cost": percent(found.parts.net_cost),
        "parts_transaction_value": percent(found.parts.transaction_value),
        "labor": percent(found.labor_share),
        "labor_material": percent(found.labor_material_points),
        "metals": {str(metal): percent(share) for metal, share in found.metals.items()},
        "core_required": found.core_required,
        "answer": content.answer.word,
        "needs": [fact.fact for fact in found.missing],
    }


def one_country(given: Given) -> Found:
    """The share of one country in a good, and what a claimed share would expose."""
    goods = pl.DataFrame(
        [
            {
                "id": name,
                "nc": int(ten_thousandths(each["nc"])) if "nc" in each else None,
                "produced_in": each.get("produced_in"),
            }
            for name, each in given["goods"].items()
        ],
        schema={"id": pl.String, "nc": pl.Int64, "produced_in": pl.String},
    )
    lines = pl.DataFrame(
        [
            {
                "good": each["good"],
                "part": each["part"],
                "quantity": int(Decimal(str(each.get("quantity", 1))) * _MILLION),
                "value": int(ten_thousandths(each["value"])),
                "country": each.get("country"),
                "role": each.get("role", "material"),
                "row": number,
            }
            for number, each in enumerate(given["lines"], start=2)
        ],
        schema={**dict.fromkeys(("good", "part", "country", "role"), pl.String),
                **dict.fromkeys(("quantity", "value", "row"), pl.Int64)},
    )  # fmt: skip
    found = country_content(goods, lines, given["good"])
    share = found.share(given["country"])
    return {
        "lowest": None if share is None else percent(share.lowest),
        "highest": None if share is None else percent(share.highest),
        "needs": [str(fact.what) for fact in found.missing],
        **(_exposed(given["claim"], share) if share is not None and "claim" in given else {}),
    }


def _exposed(claim: Given, share: Share) -> Found:
    found = exposure(
        int(Decimal(str(claim["share"])) * 100),
        share,
        int(ten_thousandths(claim["value"])),
        claim["units"],
        Fraction(str(claim["rate"])) / 100,
    )
    return {
        "exposed_least": Fraction(found.least_value, _MONEY),
        "exposed_most": Fraction(found.most_value, _MONEY),
        "duty_least": Fraction(found.least_duty, _MONEY),
        "duty_most": Fraction(found.most_duty, _MONEY),
        "duty_whole": Fraction(found.whole_duty, _MONEY),
    }


CALCULATIONS: Mapping[str, Callable[[Given], Found]] = {
    "other_vehicle": other_vehicle,
    "other_vehicle_part": other_vehicle_part,
    "other_vehicle_materials": other_vehicle_materials,
    "heavy_truck_content": heavy_truck,
    "alternative_staging": alternative,
    "country_content": one_country,
}
"""The calculations by the names that cases use."""
