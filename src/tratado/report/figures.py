"""The figures of a ruling as ledgers: value and cost of the good, its materials, the content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.origin.averaged import Averaged
from tratado.origin.columns import ORIGINATING
from tratado.origin.ruling import MaterialFound, Ruling
from tratado.value.ledger import Ledger, Unit
from tratado.value.net_cost import (
    EXCLUDED_COSTS,
    PERIOD_AND_OTHER_COSTS,
    PRODUCT_COSTS,
    regional_value_content,
)
from tratado.words import Place, Said

_UNIT = 10_000
_MILLION = 1_000_000
_SUMS = "Uniform Regulations 7(15)(a)"
_AVERAGE = "Uniform Regulations 7(15)(b)"
_METHOD_CITES = {"tv": "Uniform Regulations 7(2)", "nc": "Uniform Regulations 7(3)"}
_MATERIALS = "Uniform Regulations 7(2), 7(3), 8(1)"
_COMPONENTS = "Uniform Regulations 7(11)(b)"
_STATED = {
    "tv": (Said("ledger-step-tv-stated"), "Uniform Regulations 7(2)"),
    "nc": (Said("ledger-step-nc-stated"), "Uniform Regulations 7(3)"),
}


class RulingFigures:
    """Shows how the figures of rulings came about.

    `goods` is the sheet as the book has it, `lines` those that were decided on, `ledgers`
    the steps of figures that were calculated from other sheets.
    """

    def __init__(
        self,
        goods: pl.DataFrame,
        lines: pl.DataFrame,
        ledgers: Mapping[str, Sequence[Ledger]],
        currency: str,
    ) -> None:
        self._row_of = dict(zip(goods["id"], range(len(goods)), strict=True))
        self._goods = goods
        self._lines = lines
        self._ledgers = ledgers
        self._currency = currency

    def ledgers(self, ruling: Ruling, most: int | None = None) -> list[Ledger]:
        """What was calculated for a good; and, where a content is asked, what it rests on.

        `most` materials are listed one by one, the others in one sum.
        """
        found = list(self._ledgers.get(ruling.good, ()))
        told = ruling.deciding
        asked = [c for c in (told.contents if told else ()) if c.required is not None]
        if not asked:
            return found
        cells = self._goods.row(self._row_of[ruling.good], named=True)
        for content in asked:
            ledger = self._base(ruling, cells, content.method, content.base)
            if ledger is not None:
                found.append(ledger)
        found.append(self._non_originating(ruling, most))
        found.append(self._contents(ruling, [(c.method, c.base) for c in asked]))
        return found

    def _base(
        self, ruling: Ruling, cells: Mapping[str, Any], method: str, base: int
    ) -> Ledger | None:
        """What the sheet goods gives; None for a figure that has a ledger of its own."""
        place = Place(sheet="goods", rows=(cells["row"],))
        amount = cells[method]
        if amount is not None:
            label, cite = _STATED[method]
            ledger = Ledger(Said(f"ledger-step-{method}-title", good=ruling.good))
            ledger.given(label, _money(amount), self._currency, cite, place)
            if amount != base:
                changed = Said("ledger-step-as-changed")
                label = Said("ledger-step-as-decided")
                ledger.found(label, _money(base), self._currency, cite, changed)
            return ledger
        if method == "tv" or all(cells[name] is None for name in _GIVEN):
            return None
        return self._of_components(ruling, cells, place)

    def _of_components(self, ruling: Ruling, cells: Mapping[str, Any], place: Place) -> Ledger:
        """Net cost from the parts of a unit's cost: 7(11)(b)."""
        assert ruling.nc is not None
        ledger = Ledger(Said("ledger-step-nc-title", good=ruling.good))
        currency = self._currency
        own = sum(cells[name] or 0 for name in EXCLUDED_COSTS)
        # Of a part of which the net cost alone is known, excluded costs are in no total.
        total = ruling.nc + own if ruling.total_cost is None else ruling.total_cost
        if cells["total_cost"] is None:
            materials = total - sum(cells[name] or 0 for name in _GIVEN)
            ledger.found(
                Said("ledger-step-materials"), _money(materials), currency,
                "Uniform Regulations 1(6)(b)",
                Said("ledger-step-sum-of-lines-and-parts"),
            )  # fmt: skip
            for name in _GIVEN:
                if cells[name]:
                    ledger.given(_component(name), _money(cells[name]), currency,
                                 "Uniform Regulations 1(1), total cost", place)  # fmt: skip
            ledger.found(Said("ledger-step-total"), _money(total), currency,
                         "Uniform Regulations 1(6)", Said("ledger-step-sum"))  # fmt: skip
        else:
            ledger.given(Said("ledger-step-total"), _money(cells["total_cost"]), currency,
                         "Uniform Regulations 1(6)", place)  # fmt: skip
        for name in EXCLUDED_COSTS:
            if cells[name]:
                ledger.given(_component(name), -_money(cells[name]), currency,
                             "Uniform Regulations 1(1), excluded costs", place)  # fmt: skip
        if of_parts := total - own - ruling.nc:
            ledger.found(
                Said("ledger-step-excluded-of-parts"),
                -_money(of_parts), currency, "Uniform Regulations 7(11), 7(13)(a)",
                Said("ledger-step-not-designated"),
            )  # fmt: skip
        ledger.found(Said("ledger-step-net"), _money(ruling.nc), currency, _COMPONENTS,
                     Said("ledger-step-total-less-excluded"))  # fmt: skip
        return ledger

    def _non_originating(self, ruling: Ruling, most: int | None) -> Ledger:
        """The value of non-originating materials, line by line, the largest first."""
        ledger = Ledger(Said("ledger-step-vnm-title", good=ruling.good))  # fmt: skip
        counted = [m for m in ruling.materials if m.in_value and m.status != ORIGINATING]
        counted.sort(key=lambda material: -material.value)
        for material in counted[:most]:
            place = Place(sheet="bom", rows=(self._lines["row"][material.row],))
            ledger.given(self._material(material), _money(material.value), self._currency,
                         _MATERIALS, place)  # fmt: skip
        rest = counted[most:] if most is not None else []
        if rest:
            label = Said("ledger-step-other-materials", count=str(len(rest)))
            ledger.found(label, _money(sum(material.value for material in rest)), self._currency,
                         _MATERIALS, Said("ledger-step-sum"))  # fmt: skip
        own = _money(sum(material.value for material in counted))
        if ruling.averaged is not None:
            self._averaged(ruling, ruling.averaged, own, ledger)
            return ledger
        ledger.found(Said("ledger-step-vnm"),
                     _money(ruling.non_originating), self._currency, _MATERIALS,
                     Said("ledger-step-sum"))  # fmt: skip
        return ledger

    def _averaged(self, ruling: Ruling, place: Averaged, own: Fraction, ledger: Ledger) -> None:
        """From a unit's own materials to the average over all goods averaged with it: 7(15)."""
        units, whole = Fraction(place.units, _MILLION), Fraction(place.whole, _MILLION)
        ledger.found(Said("ledger-step-average-own", good=ruling.good), own,
                     self._currency, _MATERIALS, Said("ledger-step-sum"))  # fmt: skip
        ledger.found(Said("ledger-step-average-own-units", good=ruling.good),
                     own * units, self._currency, _SUMS,
                     Said("ledger-step-average-times", units=_count(units)))  # fmt: skip
        ledger.found(Said("ledger-step-average-others"),
                     Fraction(place.others, _UNIT * _MILLION), self._currency, _SUMS,
                     Said("ledger-step-average-as", group=place.group))  # fmt: skip
        ledger.found(Said("ledger-step-vnm"),
                     _money(ruling.non_originating), self._currency, _AVERAGE,
                     Said("ledger-step-average-up", units=_count(whole)))  # fmt: skip

    @staticmethod
    def _material(material: MaterialFound) -> Said | str:
        if material.through is None:
            return material.part
        return Said("ledger-step-material-through", part=material.part, good=material.through)

    def _contents(self, ruling: Ruling, bases: Sequence[tuple[str, int]]) -> Ledger:
        """The value content by each method asked for."""
        ledger = Ledger(Said("ledger-step-rvc-title", good=ruling.good))
        for method, base in bases:
            ledger.found(
                Said(f"ledger-step-rvc-{method}"),
                regional_value_content(_money(base), _money(ruling.non_originating)),
                Unit.PERCENT,
                _METHOD_CITES[method],
                Said(f"ledger-step-formula-{method}"),
            )
        return ledger


_GIVEN = (*PRODUCT_COSTS, *PERIOD_AND_OTHER_COSTS)


def _component(name: str) -> Said:
    return Said(f"ledger-step-component-{name.replace('_', '-')}")


def _count(units: Fraction) -> str:
    return f"{Decimal(units.numerator) / units.denominator:f}"


def _money(ten_thousandths: int) -> Fraction:
    return Fraction(Decimal(ten_thousandths) / _UNIT)
