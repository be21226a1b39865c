"""The value content of a heavy truck: Uniform Regulations 13, 15 and the credit of 18(22)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tratado.agreement.agreement import TextInForce
from tratado.auto.classes import VehicleClass, vehicle_percentages
from tratado.auto.vehicle_content import Amount, Bounds, Content
from tratado.origin.answer import Answer
from tratado.origin.value_content import hundredths

CREDIT_CITE = "Uniform Regulations 18(22)"


@dataclass(frozen=True, slots=True)
class HeavyTruckContent:
    """The content as it is, and with the points of high-wage material above what is asked.

    `floor` is the same content against the percentage below which no credit helps.
    """

    plain: Content
    credited: Content | None
    floor: Content

    @property
    def answer(self) -> Answer:
        """Met without the credit, or with it where the content itself is not below the floor."""
        if self.credited is None:
            return self.plain.answer
        return max(self.plain.answer, min(self.credited.answer, self.floor.answer))

    @property
    def needs_credit(self) -> bool:
        """Whether it qualifies by the credit alone."""
        return self.answer is Answer.MET and self.plain.answer is not Answer.MET


def heavy_truck_content(
    text: TextInForce, net_cost: Amount | None, vnm: Bounds, credit: int = 0
) -> HeavyTruckContent:
    """The content of a heavy truck on the text's day.

    `credit` are hundredths of points of high-wage material and labor above those that are
    asked for; they count while the term `labor_value.excess.usable` holds.
    """
    asked = vehicle_percentages(text, VehicleClass.HEAVY_TRUCK)
    if asked is None or asked.net_cost is None:
        raise KeyError(VehicleClass.HEAVY_TRUCK)
    plain = Content(net_cost, vnm, asked.net_cost, asked.cite)
    lowest = hundredths(text.percent("labor_value.excess.net_cost_floor"))
    floor = plain.against(lowest, CREDIT_CITE)
    if credit <= 0 or not text.term("labor_value.excess.usable"):
        return HeavyTruckContent(plain, None, floor)
    return HeavyTruckContent(plain, replace(plain, points=credit, cite=CREDIT_CITE), floor)
