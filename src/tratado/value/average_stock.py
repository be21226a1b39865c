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


class Average(NamedTuple):
    """Originating units, units of unknown origin and value of one unit of a stock.

    Units and value are those of the frames: millionths and ten-thousandths.
    """

    originating: Fraction
    unknown: Fraction
    value: Fraction


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


def _to_decimals(fraction: Fraction, decimals: int) -> Fraction:
    """Rounded to decimals, midpoints up."""
    scale = 10**decimals
    numerator, denominator = fraction.numerator * scale, fraction.denominator
    return Fraction((2 * numerator + denominator) // (2 * denominator), scale)


def _rounded(average: Average, rounding: Rounding) -> Average:
    """The average as the producer's records round it."""
    originating, unknown, value = average
    if rounding.ratio is not None:
        originating = _to_decimals(originating, rounding.ratio)
        unknown = _to_decimals(unknown, rounding.ratio)
    if rounding.unit_value is not None:
        # Ten-thousandths per millionth of a unit are hundreds of the currency per unit.
        value = _to_decimals(100 * value, rounding.unit_value) / 100
    return Average(originating, unknown, value)


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


class ShipmentStock:
    """A stock whose average is calculated before each shipment."""

    def __init__(self, layers: Iterable[Layer] = (), rounding: Rounding = EXACT) -> None:
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

    def withdraw(self, quantity: int) -> tuple[Share, int]:
        """The share that a withdrawal takes, and how many units the stock lacked for it."""
        lacking = max(0, quantity - self.units)
        quantity -= lacking
        if not quantity:
            return Share(0, 0, 0, 0, 0, 0), lacking
        units = self.units
        self.units -= quantity
        if self._rounding is not None:
            return self._withdraw_rounded(quantity, units, self._rounding), lacking
        originating = self._originating * quantity // units
        unknown = self._unknown * quantity // units
        value = self._value * quantity // units
        self._originating -= originating
        self._unknown -= unknown
        self._value -= value
        return self._reported.share(quantity, originating, unknown, value), lacking

    def _withdraw_rounded(self, quantity: int, units: int, rounding: Rounding) -> Share:
        whole = units << _PLACES
        average = _rounded(
            Average(
                Fraction(self._originating, whole),
                Fraction(self._unknown, whole),
                Fraction(self._value, whole),
            ),
            rounding,
        )
        originating, unknown, value = _scaled(quantity, average)
        # The ratio applies to what remains (Schedule 8, 8(2)); the value is what is left of it.
        self._originating, self._unknown, _ = _scaled(self.units, average)
        self._value -= value
        return self._reported.share(quantity, originating, unknown, value)

    def level(self, row: int | None, date: dt.date) -> Level:
        """The stock as it is now, after the movement of a row."""
        # Midpoints down, where those of what was withdrawn went up.
        originating = _nearest(self._originating - 1)
        unknown = min(_nearest(self._unknown - 1), self.units - originating)
        non_originating = self.units - originating - unknown
        value = _nearest(self._value - 1)
        return Level(row, date, self.units, originating, non_originating, unknown, value)


def _scaled(quantity: int, average: Average) -> tuple[int, int, int]:
    originating, unknown, value = (
        (quantity << _PLACES) * rate.numerator // rate.denominator for rate in average
    )
    return originating, unknown, value


class PeriodStock:
    """A stock whose average is calculated over periods.

    The average of a period is that of the units there at its beginning and received during
    it. It applies to the units that remain at its end (Schedule 8, 6(2), 7(2), 14(2)).
    """

    def __init__(self, layers: Iterable[Layer] = (), rounding: Rounding = EXACT) -> None:
        self._rounding = rounding
        self._reported = _Reported()
        self._units = 0
        self.units = 0
        self._originating = self._unknown = self._value = Fraction(0)
        for layer in layers:
            self.receive(layer)

    def receive(self, layer: Layer) -> None:
        self._units += layer.quantity
        self.units += layer.quantity
        self._value += layer.value
        if layer.origin == "originating":
            self._originating += layer.quantity
        elif layer.origin == "unknown":
            self._unknown += layer.quantity

    def take(self, quantity: int) -> int:
        """Take units away during the period; returns how many the stock lacked."""
        lacking = max(0, quantity - self.units)
        self.units -= quantity - lacking
        return lacking

    def average(self) -> Average | None:
        """The average of the period so far; None where nothing was there and nothing came."""
        if not self._units:
            return None
        found = (self._originating, self._unknown, self._value)
        return _rounded(Average(*(sum_ / self._units for sum_ in found)), self._rounding)

    def ratio(self, first: dt.date, last: dt.date) -> Ratio:
        """What the average of the period was calculated from."""
        return Ratio(first, last, self._units, *self._parts(self._units, self._sums()))

    def close(self) -> None:
        """End the period: what remains is as its average says."""
        self._originating, self._unknown, self._value = self._remaining()
        self._units = self.units

    def share(self, quantity: int, average: Average) -> Share:
        """What a withdrawal takes of an average."""
        return self._reported.share(quantity, *_scaled(quantity, average))

    def level(self, row: int | None, date: dt.date) -> Level:
        """What remains, by the average of the period so far."""
        return Level(row, date, self.units, *self._parts(self.units, self._remaining()))

    def _sums(self) -> tuple[Fraction, Fraction, Fraction]:
        return self._originating, self._unknown, self._value

    def _remaining(self) -> tuple[Fraction, Fraction, Fraction]:
        average = self.average()
        if average is None:
            return Fraction(0), Fraction(0), Fraction(0)
        originating, unknown, value = (self.units * rate for rate in average)
        return originating, unknown, value

    @staticmethod
    def _parts(units: int, sums: tuple[Fraction, Fraction, Fraction]) -> tuple[int, int, int, int]:
        """Originating, non-originating and unknown units and value, in the frames' units."""
        originating, unknown, value = map(round, sums)
        unknown = min(unknown, units - originating)
        return originating, units - originating - unknown, unknown, value
