"""Calculations of transaction values, material values and rates, from plain values.

The fields of the dataclasses are the keys of a case: numbers are exact, choices are named
by their values, a missing key is a fact that nobody stated.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from fractions import Fraction
from typing import Any, Union, get_args, get_origin, get_type_hints

from tratado.agreement.agreement import load
from tratado.value.acceptability import Circumstances, JudgedBy, acceptable
from tratado.value.currency import (
    Conversion,
    Money,
    Rate,
    converted,
    customs_value,
    rate_of_exchange,
)
from tratado.value.deductive_value import unit_price_in_greatest_quantity, units_sold_by_price
from tratado.value.errors import ValuationError
from tratado.value.finding import Finding, Ground, Missing
from tratado.value.ledger import Ledger
from tratado.value.material_value import (
    Acquired,
    Deduction,
    Imported,
    Origin,
    SelfProduced,
    Use,
    stated_non_originating,
    value_of_indirect_material,
    value_of_material,
)
from tratado.value.methods import Unavailable
from tratado.value.net_cost import regional_value_content
from tratado.value.related_persons import Ties, related_persons
from tratado.value.subject import Subject
from tratado.value.transaction_value import (
    Dispatch,
    Sale,
    ShipmentCost,
    point_of_direct_shipment,
    transaction_value,
    value_of_good,
)
from tratado.value.valuation import MaterialFacts, Valuation, valuation
from tratado.words import Place, Problem, Said

Given = Mapping[str, Any]
Found = Mapping[str, Any]

_FIRST_DAY = dt.date(2020, 7, 1)


def value_of_a_sale(given: Given) -> Found:
    """The transaction value of a `sale` of a good or material (`subject`)."""
    found = transaction_value(_read(Sale, given["sale"], "sale"), Subject(given["subject"]))
    return {
        **_entries(found.ledger),
        "price": found.price,
        "value": found.value,
        "per_unit": found.per_unit,
        **_answered("determined", found.determined),
    }


def adjusted_value(given: Given) -> Found:
    """TV of a good: `sale`, `circumstances`, `shipment`; with `vnm`, its content too."""
    found = value_of_good(
        _read(Sale, given["sale"], "sale"),
        _read(Circumstances, given["circumstances"], "circumstances"),
        _read(Sequence[ShipmentCost], given.get("shipment", []), "shipment"),
    )
    content = {}
    if "vnm" in given and found.adjusted is not None:
        content["rvc_tv"] = regional_value_content(found.adjusted, _number(given["vnm"], "vnm"))
    return {
        **_entries(found.ledger),
        "value": found.transaction.value,
        "adjusted": found.adjusted,
        "per_unit": found.per_unit,
        **_answered("usable", found.usable),
        **content,
    }


def acceptability_of_a_sale(given: Given) -> Found:
    """Whether a sale's price may be used, by `judged_by`, in its `circumstances`."""
    circumstances = _read(Circumstances, given["circumstances"], "circumstances")
    return _answered("acceptable", acceptable(circumstances, JudgedBy(given["judged_by"])))


def point_of_shipment(given: Given) -> Found:
    """The point of direct shipment from `dispatches` to buyers of an `area`."""
    dispatches = _read(Sequence[Dispatch], given["dispatches"], "dispatches")
    return {"point": point_of_direct_shipment(dispatches, given["area"])}


def greatest_quantity(given: Given) -> Found:
    """The unit price in the greatest aggregate quantity, from sales [price, units, times]."""
    sales = [
        (_number(price, "price"), _number(units, "units") * _number(times, "times"))
        for price, units, times in given["sales"]
    ]
    sold = {f"units_at_{price}": units for price, units in units_sold_by_price(sales).items()}
    return {**sold, "price": unit_price_in_greatest_quantity(sales)}


def order_of_valuation(given: Given) -> Found:
    """Which method of Schedule 6 values a material, and what became of the others."""
    facts = _read(MaterialFacts, given["facts"], "facts")
    found = valuation(facts, int(_term(given, "materials.later_sale")))
    return {**_entries(found.ledger), "value": found.value, **_ordered(found)}


def material_value(given: Given) -> Found:
    """The value of a material that is `imported`, `acquired` or `self_produced`."""
    kinds: dict[str, type[Imported | Acquired | SelfProduced]] = {
        "imported": Imported,
        "acquired": Acquired,
        "self_produced": SelfProduced,
    }
    source = next(name for name in kinds if name in given)
    found = value_of_material(
        _read(kinds[source], given[source], source),
        use=Use(given.get("use", "material")),
        origin=Origin(given["origin"]),
        deductions=_read(Sequence[Deduction], given.get("deductions", []), "deductions"),
        currency=given["currency"],
        later_sale_days=int(_term(given, "materials.later_sale")),
    )
    return {
        **_entries(found.ledger),
        **(_ordered(found.valuation) if found.valuation else {}),
        "before": found.before,
        "value": found.value,
        **_answered("known", found.known),
    }


def indirect_material_value(given: Given) -> Found:
    """The value of an indirect material in net cost from what is `recorded`."""
    return {"value": value_of_indirect_material(_number(given["recorded"], "recorded"))}


def stated_value(given: Given) -> Found:
    """Non-originating materials in a unit from a supplier's statement for `units`."""
    values, units = _number(given["values"], "values"), _number(given.get("units", 1), "units")
    return {"vnm": stated_non_originating(values, units)}


def relation(given: Given) -> Found:
    """Whether two persons are related, from their `ties`."""
    ties = _read(Ties, given["ties"], "ties")
    return _answered(
        "related", related_persons(ties, Decimal(_term(given, "related_persons.common_ownership")))
    )


def conversion(given: Given) -> Found:
    """A `value` converted by the rate that section 2 orders for a `conversion`."""
    asked = _read(Conversion, given["conversion"], "conversion")
    rate = rate_of_exchange(asked, int(_term(given, "exchange_rate.nearby_transaction")))
    money = Money(_number(given["value"], "value"), asked.currency)
    return {
        "rate": rate.rate,
        "cite": rate.cite,
        "into": rate.into,
        "value": converted(money, rate, Ledger("conversion")).amount,
    }


def value_for_customs(given: Given) -> Found:
    """The customs value of an `appraised` import into a `country`, by a `rate` if need be."""
    rate = _read(Rate, given["rate"], "rate") if "rate" in given else None
    appraised = _read(Money, given["appraised"], "appraised")
    found = customs_value(appraised, given["country"], rate, Ledger("customs value"))
    return {"value": found.amount, "currency": found.currency}


CALCULATIONS: Mapping[str, Callable[[Given], Found]] = {
    "transaction_value": value_of_a_sale,
    "adjusted_transaction_value": adjusted_value,
    "acceptability": acceptability_of_a_sale,
    "point_of_direct_shipment": point_of_shipment,
    "greatest_aggregate_quantity": greatest_quantity,
    "valuation": order_of_valuation,
    "material_value": material_value,
    "indirect_material_value": indirect_material_value,
    "stated_value": stated_value,
    "related_persons": relation,
    "currency_conversion": conversion,
    "customs_value": value_for_customs,
}


def _answered(name: str, finding: Finding) -> dict[str, Any]:
    return {
        name: str(finding.answer),
        "grounds": _cites(finding.grounds),
        "missing": _facts(finding.missing),
    }


def _ordered(found: Valuation) -> dict[str, Any]:
    """The outcome of every method under its name, and the grounds given on the way."""
    return {
        **{str(step.method): str(step.outcome) for step in found.steps},
        "method": None if found.method is None else str(found.method),
        "grounds": _cites(ground for step in found.steps for ground in step.grounds),
        "missing": _facts(found.missing),
    }


def _cites(grounds: Iterable[Ground]) -> list[str]:
    return [ground.cite for ground in grounds]


def _facts(missing: Iterable[Missing]) -> list[str]:
    return [each.fact for each in missing]


def _entries(ledger: Ledger) -> dict[str, Decimal | Fraction]:
    """The ledger's amounts under their labels in snake case."""
    return {
        re.sub(r"[^a-z0-9]+", "_", str(entry.label).lower()).strip("_"): entry.amount
        for entry in ledger
    }


def _term(given: Given, path: str) -> Any:
    """A term of the agreement on the `date` of the case."""
    return load("usmca").on(given.get("date", _FIRST_DAY)).term(path)


def _number(value: Any, where: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise _unreadable(where, value, Said("value-give-a-number")) from None


def _unreadable(where: str, value: Any, remedy: Said) -> ValuationError:
    what = Said("value-cannot-be-read", value=repr(value))
    return ValuationError([Problem(Place(item=where), what, remedy)])


def _read(kind: Any, value: Any, where: str) -> Any:
    """A value of a type from plain data; mappings become dataclasses.

    Raises ValuationError naming the place of what does not fit.
    """
    choice = get_origin(kind) in (Union, types.UnionType)
    if value is None:
        if choice and types.NoneType in get_args(kind):
            return None
        raise _unreadable(where, value, Said("value-give-a-value"))
    if choice:
        return _read_one_of(get_args(kind), value, where)
    if get_origin(kind) is not None:
        each = get_args(kind)[0]
        return tuple(_read(each, item, f"{where}[{i}]") for i, item in enumerate(value))
    if is_dataclass(kind):
        return _read_fields(kind, value, where)
    return _read_plain(kind, value, where)


def _read_plain(kind: type[Any], value: Any, where: str) -> Any:
    if issubclass(kind, Enum):
        choices = {str(choice.value): choice for choice in kind}
        if value not in choices:
            raise _unreadable(where, value, Said("value-choose-one-of", words=tuple(choices)))
        return choices[value]
    if kind is Decimal:
        return _number(value, where)
    if not isinstance(value, kind):
        raise _unreadable(where, value, Said("value-give-a", kind=kind.__name__))
    return value


def _read_one_of(kinds: tuple[Any, ...], value: Any, where: str) -> Any:
    """The member of a union that the value means; what is unavailable says why."""
    if Decimal in kinds:
        return _number(value, where)
    if Said in kinds:
        return _read_plain(str, value, where)
    if Unavailable in kinds and isinstance(value, Mapping) and set(value) == {"why"}:
        return Unavailable(value["why"])
    rest = [kind for kind in kinds if kind not in (types.NoneType, Unavailable)]
    return _read(rest[0], value, where)


def _read_fields(kind: Any, value: Any, where: str) -> Any:
    hints = get_type_hints(kind)
    if not isinstance(value, Mapping):
        raise _unreadable(where, value, Said("value-give-fields", fields=tuple(hints)))
    unknown = [name for name in value if name not in hints]
    wanted = [
        field.name
        for field in fields(kind)
        if field.name not in value and field.default is field.default_factory
    ]
    if unknown or wanted:
        what = [Said("value-not-known", field=name) for name in unknown]
        what += [Said("value-is-missing", field=name) for name in wanted]
        both = functools.reduce(lambda one, other: Said("value-both", one=one, other=other), what)
        remedy = Said("value-fields-are", fields=tuple(hints))
        raise ValuationError([Problem(Place(item=where), both, remedy)])
    return kind(**{name: _read(hints[name], value[name], f"{where}.{name}") for name in value})
