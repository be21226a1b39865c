"""Stock kept in layers, each receipt one layer, of which the first or the last is taken first."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from tratado.value.movements import Row


class Taking(StrEnum):
    """Which layer is withdrawn first (Schedules 7 and 8, definitions of FIFO and LIFO method)."""

    FIRST_RECEIVED = "first_received"
    LAST_RECEIVED = "last_received"


class Layer(NamedTuple):
    """Units of one receipt: `quantity` in millionths, their `value` in ten-thousandths.

    `row` is the receipt's; None where the units come from no single one.
    """

    row: int | None
    date: dt.date
    lot: str | None
    origin: str
    quantity: int
    value: int

    @classmethod
    def of(cls, receipt: Row) -> Layer:
        return cls(
            receipt.row,
            receipt.date,
            receipt.lot,
            receipt.origin,
            receipt.quantity,
            receipt.value or 0,
        )

    def last(self, quantity: int) -> Layer:
        """The part of the layer that is left when all but `quantity` of it is gone."""
        gone = part_of(self.value, self.quantity - quantity, self.quantity)
        return self._replace(quantity=quantity, value=self.value - gone)

    def as_origin(self, origin: str) -> Layer:
        return self._replace(origin=origin)


class Part(NamedTuple):
    """Units that a withdrawal took from one receipt."""

    inventory: str
    row: int
    receipt: int | None
    receipt_date: dt.date
    lot: str | None
    origin: str
    quantity: int
    value: int


def part_of(amount: int, numerator: int, denominator: int) -> int:
    """A share of an amount, to the nearest unit of the frames, midpoints up."""
    return (2 * amount * numerator + denominator) // (2 * denominator)


class _Open:
    """A layer and how much of it is gone.

    The value of a part is the difference of what the units gone up to its end and up to its
    start are worth, so that the parts of a receipt add up to its value.
    """

    __slots__ = ("gone", "gone_value", "layer")

    def __init__(self, layer: Layer) -> None:
        self.layer = layer
        self.gone = 0
        self.gone_value = 0

    def rest(self) -> Layer:
        quantity = self.layer.quantity - self.gone
        return self.layer._replace(quantity=quantity, value=self.layer.value - self.gone_value)


def latest(receipts: Sequence[Layer], quantity: int) -> tuple[list[Layer], int]:
    """The latest receipts that add up to a quantity, and what they lack; in their order."""
    found: list[Layer] = []
    for receipt in reversed(receipts):
        if not quantity:
            break
        taken = min(receipt.quantity, quantity)
        found.append(receipt.last(taken))
        quantity -= taken
    return found[::-1], quantity


class LayerStock:
    """The layers of one stock, and its units in millionths."""

    def __init__(self, inventory: str, taking: Taking, layers: Iterable[Layer] = ()) -> None:
        self._inventory = inventory
        self._last = taking is Taking.LAST_RECEIVED
        self._open = deque(map(_Open, layers))
        self.units = sum(opened.layer.quantity for opened in self._open)

    def receive(self, layer: Layer) -> None:
        self._open.append(_Open(layer))
        self.units += layer.quantity

    def withdraw(self, row: int, quantity: int) -> tuple[list[Part], int]:
        """The parts that a withdrawal takes, and how many units the stock lacked for it."""
        parts: list[Part] = []
        layers = self._open
        self.units = max(0, self.units - quantity)
        while quantity and layers:
            current = layers[-1] if self._last else layers[0]
            receipt, date, lot, origin, received, worth = current.layer
            taken = min(received - current.gone, quantity)
            gone = current.gone = current.gone + taken
            value = worth if gone == received else part_of(worth, gone, received)
            part = value - current.gone_value
            parts.append(Part(self._inventory, row, receipt, date, lot, origin, taken, part))
            current.gone_value = value
            quantity -= taken
            if gone == received:
                if self._last:
                    layers.pop()
                else:
                    layers.popleft()
        return parts, quantity

    def layers(self) -> list[Layer]:
        """What is left, in the order of receipt."""
        return [opened.rest() for opened in self._open]
