"""Published calculations of net cost, allocation, interest and averaging, from plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.value.accumulation import (
    CostStatement,
    MaterialCosts,
    PartStatement,
    with_cost_statement,
    with_part_statement,
)
from tratado.value.allocation import (
    Allocation,
    Criterion,
    Method,
    Purpose,
    allocated,
    apportioned,
    cost_ratios,
    direct_cost_ratios,
    labor_and_material_ratios,
    rounded_ratios,
)
from tratado.value.averaging import (
    EstimatedGood,
    Figures,
    FiscalYear,
    PeriodLength,
    elected,
    months_remaining,
    year_end_analysis,
)
from tratado.value.costs import Cost, CostKind, Excluded, Standing, total_cost
from tratado.value.interest import (
    FixedRateContract,
    GovernmentSeries,
    InterestTerms,
    PrincipalPayment,
    RatePeriod,
    Yields,
    loan_years,
    non_allowable_interest,
    weighted_average_maturity,
)
from tratado.value.net_cost import (
    COMPONENTS,
    EXCLUDED_COSTS,
    Books,
    NetCostElections,
    Way,
    net_costs,
    regional_value_content,
    with_costs,
)

Given = Mapping[str, Any]
Found = Mapping[str, Any]

_MONEY = 10_000
_TABLE = ("originating", "non_originating", "other_product", "period", "other")
"""The lines in which the regulations set out a good's costs."""


def net_cost(given: Given) -> Found:
    """Net cost of a unit from its table of costs; `excluded` by kind, or in one sum."""
    return _content(_costs(given["costs"]), _excluded(given.get("excluded", {})))


def accumulated_net_cost(given: Given) -> Found:
    """Net cost of a unit whose producer accumulates a material's production (9(2)).

    `costs` are the producer's without the material. The `statement` has the supplier's
    `costs` and `excluded` (9(2)(a)), or an `amount` and the line `shown_as` (9(2)(b)).
    """
    own, own_excluded = _costs(given["costs"]), _excluded(given.get("excluded", {}))
    statement = given["statement"]
    if "costs" in statement:
        supplied, excluded = _costs(statement["costs"]), _excluded(statement.get("excluded", {}))
        stated = _net(supplied, excluded)
        material = with_cost_statement(CostStatement(stated, supplied["non_originating"]))
    else:
        material = with_part_statement(
            PartStatement(_decimal(statement["amount"])), _decimal(given["material_value"])
        )
        supplied = dict.fromkeys(_TABLE, Decimal(0)) | {
            statement["shown_as"]: _decimal(statement["amount"]),
            "non_originating": _as_decimal(material.non_originating),
        }
        excluded = {}
    merged = {line: own[line] + supplied[line] for line in _TABLE}
    together = {which: own_excluded.get(which, Decimal(0)) + excluded.get(which, Decimal(0))
                for which in {**own_excluded, **excluded}}  # fmt: skip
    return _accumulated(merged, together, material, own, own_excluded)


def _accumulated(
    merged: Mapping[str, Decimal],
    together: Mapping[str, Decimal],
    material: MaterialCosts,
    own: Mapping[str, Decimal],
    own_excluded: Mapping[str, Decimal],
) -> Found:
    """The table as the regulations print it, net cost found without the table."""
    net = _net(own, own_excluded) + material.net_cost
    non_originating = Fraction(own["non_originating"]) + material.non_originating
    return {
        **_content(merged, together),
        **merged,
        "net_cost": net,
        "vnm": non_originating,
        "rvc_nc": regional_value_content(net, non_originating),
    }


def _content(costs: Mapping[str, Decimal], excluded: Mapping[str, Decimal]) -> Found:
    lines = pl.DataFrame(
        {
            "good": ["GOOD", "GOOD"],
            "role": ["material", "material"],
            "value": [_units(costs["originating"]), _units(costs["non_originating"])],
        }
    )
    components = dict.fromkeys(COMPONENTS, 0) | {
        "direct_overhead": _units(costs["other_product"]),
        "period_costs": _units(costs["period"]),
        "other_costs": _units(costs["other"]),
        **{which: _units(amount) for which, amount in excluded.items()},
    }
    row = {"id": "GOOD", "total_cost": None, "nc": None, **components}
    schema = {"id": pl.String, **dict.fromkeys(("total_cost", "nc", *COMPONENTS), pl.Int64)}
    found = with_costs(pl.DataFrame([row], schema=schema), lines).row(0, named=True)
    net, non_originating = Fraction(found["nc"], _MONEY), Fraction(costs["non_originating"])
    return {
        "total_cost": Fraction(found["total_cost"], _MONEY),
        "total_excluded": sum(excluded.values(), Decimal(0)),
        "net_cost": net,
        "vnm": non_originating,
        "rvc_nc": regional_value_content(net, non_originating),
    }


def total_cost_of_books(given: Given) -> Found:
    """Total cost of all goods from the costs of the books, and what is left to allocate."""
    found = total_cost(_book_costs(given["costs"]))
    return {
        "product": found.product,
        "period": found.period,
        "other": found.other,
        "total_cost": found.total,
        "allocable": found.allocable,
        "excluded": sum(found.excluded.values(), Fraction(0)),
        "net_cost": found.net,
    }


def net_cost_of_goods(given: Given) -> Found:
    """Net cost of every good from the costs of the books and their allocations."""
    books = Books(
        costs=_book_costs(given["costs"]),
        units={good: _decimal(units) for good, units in given["units"].items()},
        groups=given.get("groups", {}),
    )
    allocations = {name: _allocation(each) for name, each in given.get("allocations", {}).items()}
    elections = NetCostElections(Way(given["way"]), given.get("ratio_decimals"))
    found = net_costs(books, allocations, elections)
    whole = total_cost(books.costs)
    return {
        "total_cost": whole.total,
        "net_cost": whole.net,
        "goods": {
            good: {
                "total_cost": costs.total_cost,
                "excluded": costs.excluded,
                "net_cost": costs.net_cost,
                "net_cost_per_unit": costs.net_cost_per_unit,
                "total_cost_per_unit": costs.total_cost_per_unit,
            }
            for good, costs in found.goods.items()
        },
    }


def cost_ratio(given: Given) -> Found:
    """Overhead allocated by a cost ratio; `decimals` rounds the ratios."""
    base = _amounts(given["base"])
    if "price" in given:
        base = {good: part * _decimal(given["price"][good]) for good, part in base.items()}
    return _allocated(given, base, cost_ratios(base))


def direct_labor_and_material_ratio(given: Given) -> Found:
    """Overhead allocated by direct labor and direct material."""
    labor, material = _amounts(given["direct_labor"]), _amounts(given["direct_material"])
    base = {good: labor[good] + material[good] for good in labor}
    return _allocated(given, base, labor_and_material_ratios(labor, material))


def direct_cost_ratio(given: Given) -> Found:
    """Indirect overhead allocated by direct labor, material and overhead."""
    labor, material, overhead = (
        _amounts(given[name]) for name in ("direct_labor", "direct_material", "direct_overhead")
    )
    base = {good: labor[good] + material[good] + overhead[good] for good in labor}
    return _allocated(given, base, direct_cost_ratios(labor, material, overhead))


def _allocated(given: Given, base: Mapping[str, Decimal], ratios: Mapping[str, Fraction]) -> Found:
    if "decimals" in given:
        ratios = rounded_ratios(ratios, given["decimals"])
    amount = _decimal(given["amount"])
    return {
        "base": base,
        "total_base": sum(base.values()),
        "ratios": ratios,
        "allocated": allocated(amount, ratios),
        "cents": apportioned(amount, ratios, 2),
    }


def loan_schedule(given: Given) -> Found:
    """Yearly interest, principal and balance of a loan with level payments, by year."""
    years = loan_years(
        _decimal(given["amount"]),
        _decimal(given["rate"]),
        [_decimal(given["payment"])] * given["years"],
    )
    return {
        "years": {
            each.year: {
                "interest": each.interest,
                "principal": each.principal,
                "balance": each.balance,
                "weighted": each.weighted_principal,
            }
            for each in years
        },
        "weighted": sum((each.weighted_principal for each in years), Fraction(0)),
    }


def weighted_average_principal_maturity(given: Given) -> Found:
    """From the weighted principal payments and the principal."""
    weighted = sum((_decimal(each) for each in given["weighted"]), Decimal(0))
    principal = _decimal(given["principal"])
    return {
        "weighted": weighted,
        "unrounded": Fraction(weighted) / Fraction(principal),
        "maturity": weighted_average_maturity(weighted, principal, given["decimals"]),
    }


def non_allowable_interest_costs(given: Given) -> Found:
    """Interest above the ceiling, of a fixed-rate contract or a rate period."""
    payments = tuple(
        PrincipalPayment(_decimal(each["years"]), _decimal(each["amount"]))
        for each in given.get("payments", [])
    )
    day = given.get("day", dt.date(2021, 1, 4))
    rate = _decimal(given["rate"])
    debt: FixedRateContract | RatePeriod
    if "interval" in given:
        interval, balance = _decimal(given["interval"]), _decimal(given["balance"])
        debt = RatePeriod("contract", rate, day, interval, balance, payments)
    else:
        debt = FixedRateContract("contract", rate, day, _decimal(given["amount"]), payments)
    yields = Yields(
        GovernmentSeries(given["series"]),
        given.get("week", day),
        {Fraction(_decimal(years)): _decimal(rate) for years, rate in given["yields"].items()},
    )
    terms = InterestTerms(_decimal(given["margin"]), Decimal(1), 1)
    found = non_allowable_interest(
        debt, _decimal(given["interest"]), yields, given["country"], terms
    )
    return {
        "maturity": found.maturity,
        "government_rate": found.government_rate,
        "ceiling": found.ceiling,
        "non_allowable": found.amount,
    }


def averaging_periods(given: Given) -> Found:
    """The periods that an election makes in the rest of a fiscal year."""
    year = FiscalYear(given["fiscal_year"]["start"], given["fiscal_year"]["end"])
    election = elected(PeriodLength(given["length"]), given["begins"], year, given["allowed"])
    return {
        "months_remaining": months_remaining(year, given["begins"]),
        "periods": [[span.start, span.end] for span in election.periods],
    }


def year_end(given: Given) -> Found:
    """Actual against estimated costs of a fiscal year averaged as a whole."""
    year = FiscalYear(given["fiscal_year"]["start"], given["fiscal_year"]["end"])
    election = elected(PeriodLength.FISCAL_YEAR, year.start, year, "fiscal_year")
    (span,) = election.periods
    (analysis,) = year_end_analysis(
        election,
        {span: _figures(given["estimated"])},
        {span: _figures(given["actual"])} if "actual" in given else {},
        _decimal(given["required"]),
        {span: tuple(given.get("certified_to", []))},
        EstimatedGood(given.get("subject", "good")),
    )
    return {
        "estimated": analysis.estimated,
        "actual": analysis.actual,
        "met_on_estimate": analysis.met_on_estimate,
        "met_on_actual": analysis.met_on_actual,
        "duty": str(analysis.duty),
        "recipients": list(analysis.recipients),
    }


CALCULATIONS: Mapping[str, Callable[[Given], Found]] = {
    "net_cost": net_cost,
    "accumulated_net_cost": accumulated_net_cost,
    "total_cost": total_cost_of_books,
    "net_cost_of_goods": net_cost_of_goods,
    "cost_ratio": cost_ratio,
    "direct_labor_and_material_ratio": direct_labor_and_material_ratio,
    "direct_cost_ratio": direct_cost_ratio,
    "loan_schedule": loan_schedule,
    "weighted_average_principal_maturity": weighted_average_principal_maturity,
    "non_allowable_interest": non_allowable_interest_costs,
    "averaging_periods": averaging_periods,
    "year_end_analysis": year_end,
}
"""The calculations by the names that cases use."""


def _figures(given: Given) -> Figures:
    return Figures(_decimal(given["net_cost"]), _decimal(given["vnm"]))


def _costs(given: Given) -> dict[str, Decimal]:
    unknown = given.keys() - set(_TABLE)
    if unknown:
        raise KeyError(*sorted(unknown))
    return {line: _decimal(given.get(line, 0)) for line in _TABLE}


def _net(costs: Mapping[str, Decimal], excluded: Mapping[str, Decimal]) -> Fraction:
    return Fraction(sum(costs.values(), Decimal(0)) - sum(excluded.values(), Decimal(0)))


def _excluded(given: Any) -> dict[str, Decimal]:
    if not isinstance(given, Mapping):
        return {EXCLUDED_COSTS[0]: _decimal(given)}
    unknown = given.keys() - set(EXCLUDED_COSTS)
    if unknown:
        raise KeyError(*sorted(unknown))
    return {which: _decimal(amount) for which, amount in given.items()}


def _book_costs(given: Given) -> tuple[Cost, ...]:
    return tuple(
        Cost(
            name=name,
            kind=CostKind(each["kind"]),
            amount=_decimal(each["amount"]),
            excluded={Excluded(k): _decimal(v) for k, v in each.get("excluded", {}).items()},
            research={Excluded(k): _decimal(v) for k, v in each.get("research", {}).items()},
            standing=Standing(each.get("standing", "cost")),
            incurred_for=each.get("incurred_for", ""),
        )
        for name, each in given.items()
    )


def _allocation(given: Given) -> Allocation:
    return Allocation(
        method=Method(given["method"]),
        basis=given.get("basis", ""),
        base=_amounts(given.get("base", {})),
        criterion=Criterion(given["criterion"]) if "criterion" in given else None,
        purpose=Purpose(given.get("purpose", "these_regulations")),
        method_in_use=given.get("method_in_use", ""),
        excluded_base=_amounts(given.get("excluded_base", {})),
    )


def _amounts(given: Given) -> dict[str, Decimal]:
    return {good: _decimal(amount) for good, amount in given.items()}


def _decimal(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _as_decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


def _units(amount: Decimal) -> int:
    return int(amount * _MONEY)
