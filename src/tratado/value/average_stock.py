"""Stock kept as one whole, of which every withdrawal takes the average.

The average of a stock is the ratio of its originating units and the value of one unit. It is
calculated before each shipment (`ShipmentStock`: Schedule 8, 8; Schedule 7, 4), or over a
period (`PeriodStock`: Schedule 8, 6, 7 and 14), and applied to what is withdrawn and to what
remains.

Shares are kept to 64 binary places below the unit of the frames. What is reported is the
difference of running sums rounded to that unit (midpoints up), so that no unit and no value
is gained or lost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from tratado.value.layers import Layer

_PLACES = 64
_HALF = 1 << (_PLACES - 1)


@dataclass(frozen=True, slots=True)
class Rounding:
    """Decimals to which a producer's records round, midpoints up; None: not at all.

    `ratio` is that of the originating units, `unit_value` that of a unit in the currency.
    The provisions do not round; the examples of Schedule 8 do.
    """

    ratio: int | None = None
    unit_value: int | None = None


EXACT = Rounding()


class Share(NamedTuple):
    """What a withdrawal takes of a stock, in the units of the frames."""

    originating: int
    non_originating: int
    unknown: int
    value: int
    non_originating_value: int
    unknown_value: int


class Level(NamedTuple):
    """A stock after a movement, in the units of the frames."""

    row: int | None
    date: dt.date
    units: int
    originating: int
    non_originating: int
    unknown: int
    value: int


class Ratio(NamedTuple):
    """The units and value from which the average of a period was calculated."""

    first: dt.date
    last: dt.date
    units: int
    originating: int
    non_originating: int
    unknown: int
    value: int


def _nearest(scaled: int) -> int:
    return (scaled + _HALF) >> _PLACES


def _remaining_nearest(scaled: int) -> int:
    """Midpoints down, where those of what was withdrawn go up."""
    return (scaled + _HALF - 1) >> _PLACES


class Average(NamedTuple):
    """The sums of a stock, of which a quantity has its share.

    `units` in millionths; originating and unknown units and value scaled.
    """

    units: int
    originating: int
    unknown: int
    value: int
    rounding: Rounding | None

    def of(self, quantity: int) -> tuple[int, int, int]:
        """Originating and unknown units and value of a quantity, scaled."""
        units, originating, unknown, value, rounding = self
        if rounding is not None:
            return self._rounded_of(quantity, rounding)
        return (
            originating * quantity // units,
            unknown * quantity // units if unknown else 0,
            value * quantity // units,
        )

    def _rounded_of(self, quantity: int, rounding: Rounding) -> tuple[int, int, int]:
        whole, scaled = self.units << _PLACES, quantity << _PLACES
        originating, unknown = Fraction(self.originating, whole), Fraction(self.unknown, whole)
        if rounding.ratio is not None:
            originating = _to_decimals(originating, rounding.ratio)
            unknown = _to_decimals(unknown, rounding.ratio)
        value = Fraction(self.value, whole)
        if rounding.unit_value is not None:
            # Ten-thousandths per millionth of a unit are hundreds of the currency per unit.
            value = _to_decimals(100 * value, rounding.unit_value) / 100
        return (
            scaled * originating.numerator // originating.denominator,
            scaled * unknown.numerator // unknown.denominator,
            scaled * value.numerator // value.denominator,
        )


def _to_decimals(fraction: Fraction, decimals: int) -> Fraction:
    """Rounded to decimals, midpoints up."""
    scale = 10**decimals
    numerator, denominator = fraction.numerator * scale, fraction.denominator
    return Fraction((2 * numerator + denominator) // (2 * denominator), scale)


class _Running:
    """A sum of exact shares, and of what was reported of it."""

    __slots__ = ("_exact", "reported")

    def __init__(self) -> None:
        self._exact = 0
        self.reported = 0

    def report(self, scaled: int, most: int) -> int:
        """Add a share; what is to be reported now, at most `most`."""
        self._exact += scaled
        found = min(max(0, _nearest(self._exact) - self.reported), most)
        self.reported += found
        return found


class _Reported:
    """Shares of withdrawals, as they are reported."""

    __slots__ = ("non_originating_value", "originating", "unknown", "unknown_value", "value")

    def __init__(self) -> None:
        self.originating = _Running()
        self.unknown = _Running()
        self.value = _Running()
        self.non_originating_value = _Running()
        self.unknown_value = _Running()

    def share(self, quantity: int, originating: int, unknown: int, value: int) -> Share:
        """A withdrawal, its exact (scaled) shares given."""
        whole = quantity << _PLACES
        out_originating = self.originating.report(originating, quantity)
        out_unknown = self.unknown.report(unknown, quantity - out_originating)
        out_value = self.value.report(value, _nearest(value) + 1)
        non_originating = whole - originating - unknown
        out_non_originating_value = self.non_originating_value.report(
            value * non_originating // whole, out_value
        )
        out_unknown_value = self.unknown_value.report(
            value * unknown // whole, out_value - out_non_originating_value
        )
        return Share(
            out_originating,
            quantity - out_originating - out_unknown,
            out_unknown,
            out_value,
            out_non_originating_value,
            out_unknown_value,
        )


class _Stock:
    """Sums of a stock, scaled, and what is reported of them."""

    def __init__(self, layers: Iterable[Layer], rounding: Rounding) -> None:
        self.units = 0
        self._originating = self._unknown = self._value = 0
        self._rounding = None if rounding == EXACT else rounding
        self._reported = _Reported()
        for layer in layers:
            self.receive(layer)

    def receive(self, layer: Layer) -> None:
        self.units += layer.quantity
        self._value += layer.value << _PLACES
        if layer.origin == "originating":
            self._originating += layer.quantity << _PLACES
        elif layer.origin == "unknown":
            self._unknown += layer.quantity << _PLACES

    def _average(self, units: int) -> Average:
        return Average(units, self._originating, self._unknown, self._value, self._rounding)


class ShipmentStock(_Stock):
    """A stock whose average is calculated before each shipment."""

    def __init__(self, layers: Iterable[Layer] = (), rounding: Rounding = EXACT) -> None:
        super().__init__(layers, rounding)

    def withdraw(self, quantity: int) -> tuple[Share, int]:
        """The share that a withdrawal takes, and how many units the stock lacked for it."""
        lacking = max(0, quantity - self.units)
        quantity -= lacking
        if not quantity:
            return Share(0, 0, 0, 0, 0, 0), lacking
        average = self._average(self.units)
        originating, unknown, value = average.of(quantity)
        self.units -= quantity
        if self._rounding is None:
            self._originating -= originating
            self._unknown -= unknown
        else:
            # The rounded ratio applies to what remains (Schedule 8, 8(2)).
            self._originating, self._unknown, _ = average.of(self.units)
        self._value -= value
        return self._reported.share(quantity, originating, unknown, value), lacking

    def level(self, row: int | None, date: dt.date) -> Level:
        """The stock as it is now, after the movement of a row."""
        originating = _remaining_nearest(self._originating)
        unknown = min(_remaining_nearest(self._unknown), self.units - originating)
        non_originating = self.units - originating - unknown
        value = _remaining_nearest(self._value)
        return Level(row, date, self.units, originating, non_originating, unknown, value)


class PeriodStock(_Stock):
    """A stock whose average is calculated over periods.

    The average of a period is that of the units there at its beginning and received during
    it. It applies to the units that remain at its end (Schedule 8, 6(2), 7(2), 14(2)).
    """

    def __init__(self, layers: Iterable[Layer] = (), rounding: Rounding = EXACT) -> None:
        self._taken = 0
        super().__init__(layers, rounding)

    def take(self, quantity: int) -> int:
        """Take units away during the period; returns how many the stock lacked."""
        lacking = max(0, quantity - self.units)
        self.units -= quantity - lacking
        self._taken += quantity - lacking
        return lacking

    def average(self) -> Average | None:
        """The average of the period so far; None where nothing was there and nothing came."""
        units = self.units + self._taken
        return self._average(units) if units else None

    def close(self) -> None:
        """End the period: what remains is as its average says."""
        average = self.average()
        if average is not None:
            self._originating, self._unknown, self._value = average.of(self.units)
        self._taken = 0

    def share(self, quantity: int, average: Average) -> Share:
        """What a withdrawal takes of an average."""
        return self._reported.share(quantity, *average.of(quantity))

    def ratio(self, first: dt.date, last: dt.date, average: Average) -> Ratio:
        """What an average was calculated from."""
        sums = (average.originating, average.unknown, average.value)
        return Ratio(first, last, average.units, *_parts(average.units, sums))

    def level(self, row: int | None, date: dt.date) -> Level:
        """What remains, by the average of the period so far."""
        average = self.average()
        sums = (0, 0, 0) if average is None else average.of(self.units)
        return Level(row, date, self.units, *_parts(self.units, sums))


def _parts(units: int, sums: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """Originating, non-originating and unknown units and value, from scaled sums."""
    originating, unknown, value = map(_remaining_nearest, sums)
    unknown = min(unknown, units - originating)
    return originating, units - originating - unknown, unknown, value
