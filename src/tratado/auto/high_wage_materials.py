"""Materials made at high wages: Uniform Regulations 18(4), 18(7), 18(8), 18(21).

A material counts by the plant that makes it. Whether it originates is not asked: the whole
value of a non-originating material counts alike (18(21)).
"""

from __future__ import annotations

from enum import StrEnum

import polars as pl

from tratado.auto.high_wage_plants import Standing, Standings
from tratado.auto.labor_needs import NeedKind, need, together
from tratado.auto.lvc_amounts import Item, merged, target_of
from tratado.origin.answer import Answer
from tratado.value.averaging import Span

SHEET = "high_wage_materials"
CITE = "Uniform Regulations 18(7)"


class Order(StrEnum):
    """How a material comes into the vehicle, in the order that 18(8) suggests."""

    SELF_PRODUCED = "a"
    ACQUIRED = "b"
    IN_SELF_PRODUCED = "c"
    IN_ACQUIRED = "d"

    @property
    def cite(self) -> str:
        return f"{CITE}({self.value})"


_TARGET = ("assembly_plant", "good", "model_line", "vehicle_class")
_KEYS = ("plant", "order", "tier", "from", "to", *_TARGET)
_OPTIONAL = ("plant", "tier", *_TARGET)
AMOUNTS = ("net_cost", "purchase_value")
"""The amount that the formula by net cost takes, and the one by purchase value."""


def materials_in(
    materials: pl.DataFrame, amount: str, plants: Standings, span: Span
) -> tuple[Item, ...]:
    """The materials of a period by order, tier and vehicles, with the sum of an amount.

    A plant must be high-wage on every day of a row's period. A row that reaches beyond the
    period may count in the best case; its part within is not known.
    """
    texts = [pl.lit(None, pl.String).alias(n) for n in _OPTIONAL if n not in materials.columns]
    money = [pl.lit(None, pl.Int64).alias(n) for n in AMOUNTS if n not in materials.columns]
    touching = materials.with_columns(texts + money).filter(
        (pl.col("from") <= span.end) & (pl.col("to") >= span.start)
    )
    sums = touching.group_by(_KEYS, maintain_order=True).agg(
        pl.col(amount).sum().alias("known"),
        pl.col(amount).is_not_null().all().alias("complete"),
        pl.col("row"),
        pl.col("row").filter(pl.col(amount).is_null()).alias("without"),
    )
    stood: dict[tuple[str | None, Span], Standing] = {}
    items = []
    for cells in sums.iter_rows(named=True):
        plant, days = cells["plant"], Span(cells["from"], cells["to"])
        if (plant, days) not in stood:
            stood[plant, days] = plants.of(plant, days)
        standing = stood[plant, days]
        answer, needs = standing.answer, list(standing.needs)
        if plant is None:
            needs = [need(NeedKind.PLANT, "", SHEET, cells["row"])]
        if not (days.start in span and days.end in span) and answer is not Answer.NOT_MET:
            answer = Answer.OPEN
            needs.append(need(NeedKind.SPLIT_ROW, plant or "", SHEET, cells["row"]))
        if not cells["complete"] and answer is not Answer.NOT_MET:
            needs.append(need(NeedKind.AMOUNT, amount, SHEET, cells["without"]))
        items.append(
            Item(
                plant or "", SHEET, target_of(cells), answer, standing.evidence,
                int(cells["known"]), cells["complete"], tuple(cells["row"]),
                together(needs), cells["order"], cells["tier"] or "",
            )
        )  # fmt: skip
    return merged(items)
