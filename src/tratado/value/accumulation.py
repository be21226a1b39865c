"""What a supplier's statement makes of the costs of a material: Uniform Regulations 9(2), 9(4)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.figures import Checks
from tratado.words import Said

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class CostStatement:
    """A signed statement of net cost and non-originating materials: 9(2)(a), 9(4)(a).

    `units` is 1 for the figures of one unit; for sums over a period it is the number of
    units of materials that the statement is for.
    """

    net_cost: Amount
    non_originating: Amount
    units: Amount = Decimal(1)


@dataclass(frozen=True, slots=True)
class PartStatement:
    """A signed statement of a part of net cost without non-originating materials.

    9(2)(b) and 9(4)(b); `units` as in CostStatement.
    """

    amount: Amount
    units: Amount = Decimal(1)


@dataclass(frozen=True, slots=True)
class MaterialCosts:
    """What a material adds to the net cost and to the non-originating materials of a good."""

    net_cost: Fraction
    non_originating: Fraction
    cite: str


def with_cost_statement(statement: CostStatement, delivery: Amount = _NONE) -> MaterialCosts:
    """The supplier's costs stand in for the value of the material: 9(2)(a), 9(4)(a).

    `delivery` are freight, duties and brokerage of 8(2)(a) to (c) that the supplier's net
    cost does not hold. Raises ValuationError for figures that cannot be.
    """
    checks = Checks()
    cite = "Uniform Regulations 9(2)(a), 9(4)(a)"
    checks.not_negative(Said("statement-net-cost"), statement.net_cost, cite)
    checks.not_negative(Said("statement-non-originating"), statement.non_originating, cite)
    checks.not_negative(Said("statement-delivery"), delivery, cite)
    checks.positive(Said("statement-units"), statement.units, cite)
    checks.settle()
    units = Fraction(statement.units)
    averaged = units != 1
    return MaterialCosts(
        Fraction(statement.net_cost) / units + Fraction(delivery),
        Fraction(statement.non_originating) / units,
        f"Uniform Regulations 9({4 if averaged else 2})(a)",
    )


def with_part_statement(statement: PartStatement, value: Amount) -> MaterialCosts:
    """The stated part of a material's value is not non-originating: 9(2)(b), 9(4)(b).

    `value` is the material's value under 8(1). Raises ValuationError where the supplier
    states more than the material is worth.
    """
    checks = Checks()
    cite = "Uniform Regulations 9(2)(b), 9(4)(b)"
    checks.not_negative(Said("statement-amount"), statement.amount, cite)
    checks.not_negative(Said("statement-value-of-material"), value, cite)
    checks.positive(Said("statement-units"), statement.units, cite)
    checks.settle()
    units = Fraction(statement.units)
    if Fraction(statement.amount) / units > Fraction(value):
        checks.fault(
            Said("statement-amount"),
            Said("statement-exceeds-value", value=str(value)),
            Said("statement-check-currency"),
            "Uniform Regulations 9(2)(b), 9(7)(c)",
        )
    checks.settle()
    averaged = units != 1
    return MaterialCosts(
        Fraction(value),
        Fraction(value) - Fraction(statement.amount) / units,
        f"Uniform Regulations 9({4 if averaged else 2})(b)",
    )
