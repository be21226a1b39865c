"""Calculations of labor value content for conformance cases, from plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.agreement.agreement import TextInForce, load
from tratado.auto.certification_periods import CertificationElections, WagePeriods, certified_days
from tratado.auto.excess_labor_value import excess_credit
from tratado.auto.high_wage_plants import standings
from tratado.auto.labor_credits import Credit, assembly_credit, assembly_plants
from tratado.auto.labor_value_content import (
    AlternativeStaging,
    Content,
    Figures,
    Method,
    content,
    requirement,
)
from tratado.auto.lvc_amounts import Amount
from tratado.auto.lvc_elections import LvcElection, last_day_to_file
from tratado.auto.lvc_periods import Basis, Category, LvcPeriod, span_of
from tratado.auto.lvc_results import LaborElections, labor_values
from tratado.auto.lvc_vehicles import Sharing
from tratado.auto.wages import average_wages, wage_rows
from tratado.value.averaging import Span
from tratado.value.movements import FiscalYears

_TEXTS: dict[str, pl.DataType] = dict.fromkeys(
    ("plant", "country", "group", "worker", "currency", "signed_by", "reference", "material",
     "order", "tier", "kind", "assembly_plant", "good", "model_line", "vehicle_class"),
    pl.String(),
)  # fmt: skip
_DAYS: dict[str, pl.DataType] = dict.fromkeys(
    ("from", "to", "signed_on", "contract_from", "contract_to"), pl.Date()
)
_ANSWERS: dict[str, pl.DataType] = dict.fromkeys(
    ("own", "at_or_above", "in_material_value", "from_outside", "exported"), pl.Boolean()
)
_MONEY = ("pay", "benefits", "bonus", "shift_premium", "overtime_premium", "agency_fee",
          "purchase_value", "net_cost", "amount", "nc")  # fmt: skip
_QUANTITIES = ("hours", "direct_hours", "engine_capacity", "transmission_capacity",
               "battery_capacity", "quantity")  # fmt: skip

SHEETS: Mapping[str, tuple[str, ...]] = {
    "plants": ("plant", "country", "own", "engine_capacity", "transmission_capacity",
               "battery_capacity", "contract_from", "contract_to"),
    "wages": ("plant", "from", "to", "group", "worker", "hours", "direct_hours", "pay",
              "currency", *_MONEY[1:6]),
    "wage_attestations": ("plant", "from", "to", "at_or_above", "signed_by", "signed_on",
                          "reference"),
    "high_wage_materials": ("material", "plant", "order", "tier", "from", "to", "purchase_value",
                            "net_cost", "assembly_plant", "good", "model_line", "vehicle_class"),
    "labor_spending": ("kind", "plant", "from", "to", "amount", "country", "in_material_value",
                       "from_outside", "assembly_plant", "good", "model_line", "vehicle_class"),
    "vehicles": ("good", "model_line", "vehicle_class"),
    "vehicle_production": ("good", "plant", "from", "to", "quantity", "exported", "nc"),
}  # fmt: skip
"""The sheets that a case may give, and the columns that are read."""


def frame(sheet: str, rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows of a sheet as its frame; the first stands in row 2. Raises KeyError for a column."""
    types: dict[str, pl.DataType] = {"row": pl.Int64()}
    for name in SHEETS[sheet]:
        types[name] = (_TEXTS | _DAYS | _ANSWERS).get(name, pl.Int64())
    found = []
    for number, given in enumerate(rows, start=2):
        row: dict[str, Any] = {"row": number}
        for name, value in given.items():
            if name not in types:
                raise KeyError(f"sheet {sheet} has no column {name!r}")
            scale = 10**4 if name in _MONEY else 10**6 if name in _QUANTITIES else None
            row[name] = value if scale is None or value is None else int(Decimal(value) * scale)
        found.append(row)
    return pl.DataFrame(found, schema=types)


def _tables(given: Mapping[str, Any]) -> dict[str, pl.DataFrame]:
    return {name: frame(name, given[name]) for name in SHEETS if name in given}


def _text(given: Mapping[str, Any]) -> TextInForce:
    return load("usmca").on(given["date"])


def _span(given: Mapping[str, Any]) -> Span:
    return Span(given["from"], given["to"])


def _certification(given: Mapping[str, Any]) -> CertificationElections:
    chosen = given.get("wage_periods", {})
    first = chosen.get("first", dt.date(2020, 7, 1))
    return CertificationElections(WagePeriods(chosen.get("months", 12), first))


def _average_wage(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The average base hourly wage of each plant in a period."""
    tables = _tables(given)
    rows = wage_rows(tables["wages"], tables["plants"])
    found: dict[str, Any] = {}
    for plant, wage in average_wages(rows, _span(given["period"]), _text(given)).items():
        found[plant] = {
            "answer": wage.answer.word,
            "average": wage.average.hourly,
            "hours": Fraction(wage.average.hours, 10**6),
            "threshold": wage.threshold,
            "needs": " ".join(one.kind for one in wage.needs),
            "left_out": sum(wage.left_out.values()) / Decimal(10**4),
        }
    return found


def _standing(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Whether each plant is high-wage in a period, on what evidence."""
    plants = standings(_tables(given), _certification(given), _text(given))
    found: dict[str, Any] = {}
    for plant in plants.countries:
        one = plants.of(plant, _span(given["period"]))
        found[plant] = {
            "answer": one.answer.word,
            "evidence": one.evidence.value,
            "needs": " ".join(need.kind for need in one.needs),
            "unfit": " ".join(reason for _, reason in one.unfit),
        }
    return found


def _certified_days(given: Mapping[str, Any]) -> Mapping[str, Any]:
    days = certified_days(_span(given["wages"]), _text(given))
    return {"from": days.start, "to": days.end} if days else {"certifies": "nothing"}


def _lvc_period(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Every period of 18(19) on a day."""
    years = FiscalYears.starting(given.get("fiscal_year_start", "01-01"))
    spans = {one: span_of(one, given["date"], years) for one in LvcPeriod}
    return {one.value: {"from": span.start, "to": span.end} for one, span in spans.items()}


def _staging(given: Mapping[str, Any]) -> AlternativeStaging | None:
    approved = given.get("alternative_staging")
    return None if approved is None else AlternativeStaging(approved.get("until"))


def _requirement(given: Mapping[str, Any]) -> Mapping[str, Any]:
    found = requirement(given["vehicle_class"], _text(given), _staging(given))
    return {
        "share": found.share,
        "material_and_labor": found.material_and_labor,
        "technology": found.technology,
        "assembly": found.assembly,
        "cite": found.cite,
    }


def _exact(value: Any) -> Amount:
    return Amount(Fraction(value) * 10**4, Fraction(value) * 10**4)


def _credit(points: Any) -> Credit:
    return Credit(Fraction(points), Fraction(points), "")


def _content(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Labor value content from amounts and credits that are certain."""
    text = _text(given)
    figures = Figures(
        _exact(given.get("materials", 0)),
        _exact(given.get("labor", 0)),
        _exact(given.get("transport", 0)),
        _exact(given["base"]),
        _credit(given.get("technology", 0)),
        _credit(given.get("assembly", 0)),
    )
    asked = requirement(given["vehicle_class"], text, _staging(given))
    found = content(Method(given["method"]), figures, asked)
    excess = excess_credit(found, given["vehicle_class"], text)
    shown = dict(_shown(found))
    shown["excess"] = excess.points
    if "value_content" in given:
        shown["value_content_required"] = excess.required(Decimal(given["value_content"]))
    return shown


def _shown(found: Content) -> Mapping[str, Any]:
    shown: dict[str, Any] = {
        "answer": found.answer.word,
        "share": found.share.word,
        "material_and_labor_answer": found.material_and_labor.word,
        "needs": " ".join(sorted({need.kind for need in found.needs})),
    }
    for case, points in (("worst", found.worst), ("best", found.best)):
        if points is not None:
            shown[case] = {
                "materials": points.materials,
                "labor": points.labor,
                "transport": points.transport,
                "material_and_labor": points.material_and_labor,
                "technology": points.technology_used,
                "assembly": points.assembly_used,
                "total": points.total,
            }
    if found.margin is not None and found.points_margin is not None:
        shown |= {"margin": found.margin, "points_margin": found.points_margin}
    return shown


def _assembly_credit(given: Mapping[str, Any]) -> Mapping[str, Any]:
    tables, text = _tables(given), _text(given)
    plants = standings(tables, _certification(given), text)
    parts = assembly_plants(
        tables["plants"], given["vehicle_class"], plants, _span(given["period"]), text
    )
    asked = requirement(given["vehicle_class"], text)
    credit = assembly_credit(parts, given["vehicle_class"], Fraction(asked.assembly))
    return {
        "low": credit.low,
        "high": credit.high,
        "needs": " ".join(need.kind for need in credit.needs),
        "cite": credit.cite,
    }


def elections(given: Mapping[str, Any]) -> LaborElections:
    """The elections of a case; those it does not name are of no consequence to it."""
    staging = _staging(given)
    goods = [row["good"] for row in given["vehicles"]]
    return LaborElections(
        LvcPeriod(given.get("period", "previous_calendar_year")),
        Category(given.get("category", "each_vehicle")),
        Basis(given.get("basis", "all")),
        Method(given.get("method", "net_cost")),
        _certification(given),
        LvcPeriod(given.get("technology_year", "previous_calendar_year")),
        Sharing(given.get("sharing", "by_vehicles")),
        FiscalYears.starting(given.get("fiscal_year_start", "01-01")),
        dict.fromkeys(goods, staging) if staging else {},
    )


_ALWAYS = {"from": dt.date(2000, 1, 1), "to": dt.date(2100, 12, 31)}


def with_nothing_else(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """A case with an amount of nothing for everything that it leaves out.

    In a book what is left out is not known; a case states what it is about.
    """
    made = {(row["good"], row["plant"]) for row in given["vehicle_production"]}
    materials = list(given.get("high_wage_materials", ()))
    spending = list(given.get("labor_spending", ()))
    kinds = {row["kind"] for row in spending}
    for good, plant in sorted(made, key=str):
        of_good = {"plant": plant, "good": good, **_ALWAYS}
        materials.append({**of_good, "order": "a", "net_cost": 0, "purchase_value": 0})
        spending.append({**of_good, "kind": "assembly_labor", "amount": 0})
    if not kinds & {"research_wages", "technology_wages"}:
        spending.append({"kind": "research_wages", "country": "US", "amount": 0, **_ALWAYS})
    return {**given, "high_wage_materials": materials, "labor_spending": spending}


def _of_book(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Labor value content of the groups of the elected choice, from the sheets of a book."""
    tables, chosen = _tables(with_nothing_else(given)), elections(given)
    found = labor_values(
        tables, tables["vehicles"], tables["vehicle_production"], chosen, _text(given),
        [chosen.period], [chosen.category], [chosen.basis],
    )  # fmt: skip
    shown: dict[str, Any] = {}
    for one in found:
        if not one.elected or one.content is None:
            continue
        figures: dict[str, Any] = dict(_shown(one.content))
        figures["vehicles"] = Fraction(one.group.quantity, 10**6)
        figures["attested"] = one.attested * 100
        figures["steps"] = {
            step.order.value: {"points": step.material_and_labor, "enough": step.enough}
            for step in one.steps
        }
        shown[" ".join(one.group.key)] = figures
    return shown


def _notice(given: Mapping[str, Any]) -> Mapping[str, Any]:
    election = LvcElection(
        Category.CLASS_PLANT, None, "", "", None, None, None, "", None, None,
        accepted_days=given.get("accepted_days"),
    )  # fmt: skip
    return {"last_day": last_day_to_file(given["fiscal_year"], election, _text(given))}


CALCULATIONS: dict[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    "average_base_hourly_wage": _average_wage,
    "high_wage_plants": _standing,
    "certified_days": _certified_days,
    "labor_value_periods": _lvc_period,
    "labor_value_requirement": _requirement,
    "labor_value_content": _content,
    "high_wage_assembly_credit": _assembly_credit,
    "labor_value_of_vehicles": _of_book,
    "labor_value_election_notice": _notice,
}
"""Calculations of labor value content that conformance cases can ask for, by name."""
