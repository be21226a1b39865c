"""Excess labor value content of heavy trucks towards their value content: 18(22)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tratado.agreement.agreement import TextInForce
from tratado.auto.labor_value_content import Content, Points

_TERM = "labor_value.excess"


@dataclass(frozen=True, slots=True)
class ExcessCredit:
    """Points that may make up for missing regional value content.

    `points` are certain, `possible` those of the best case (None: no bound). The value
    content itself must not be below `floor`. `usable` is False for other vehicles and from
    the day on which the provision ends.
    """

    points: Fraction
    possible: Fraction | None
    floor: Decimal
    usable: bool
    cite: str

    def required(self, value_content: Decimal) -> Fraction:
        """What is left to reach of a required regional value content, with the credit."""
        return max(Fraction(value_content) - self.points, Fraction(self.floor))


def excess_credit(found: Content, vehicle_class: str, text: TextInForce) -> ExcessCredit:
    """Points of material and labor above those of the term, if the whole exceeds its share.

    The required value content falls by them, never to below the floor.
    """
    usable = vehicle_class == "heavy_truck" and text.term(f"{_TERM}.usable") is True
    above = Fraction(text.percent(f"{_TERM}.points_above"))
    share = Fraction(text.percent(f"{_TERM}.share_above"))

    def excess(points: Points) -> Fraction:
        if not usable or points.total <= share:
            return Fraction(0)
        return max(points.material_and_labor - above, Fraction(0))

    return ExcessCredit(
        Fraction(0) if found.worst is None else excess(found.worst),
        excess(found.best) if found.best is not None else (None if usable else Fraction(0)),
        text.percent(f"{_TERM}.net_cost_floor"),
        usable,
        text.cite(f"{_TERM}.usable"),
    )
