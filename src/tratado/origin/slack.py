"""How far a good is from losing its origin, or from gaining it: points and money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tratado.origin.columns import NONE
from tratado.origin.value_content import (
    NO_METHOD,
    least_base,
    most_non_originating,
    regional_value_content,
)


@dataclass(frozen=True, slots=True)
class Content:
    """The value content of a good by one method, beside what its route requires.

    `base` (transaction value or net cost) and all money in ten-thousandths; `found`,
    `required` and `points` in percent. `room` is how much more non-originating material
    the good could contain, negative where it has too much; `most_non_originating` and
    `least_base` are where it would just qualify, the other figure staying as it is.
    """

    method: str
    base: int
    non_originating: int
    found: Decimal
    required: Decimal | None
    points: Decimal | None
    room: int | None
    most_non_originating: int | None
    least_base: int | None

    @property
    def reached(self) -> bool:
        return self.required is None or self.found >= self.required


def content(method: str, base: int, non_originating: int, required: int) -> Content | None:
    """The content by a method; None where its base is unknown or nothing.

    `required` in hundredths of a percent, NO_METHOD where the route has no such method.
    """
    if base in (NONE, 0):
        return None
    found = regional_value_content(base, non_originating)
    if required == NO_METHOD:
        return Content(method, base, non_originating, found, None, None, None, None, None)
    percent = Decimal(required) / 100
    most = most_non_originating(base, required)
    return Content(
        method=method,
        base=base,
        non_originating=non_originating,
        found=found,
        required=percent,
        points=found - percent,
        room=most - non_originating,
        most_non_originating=most,
        least_base=least_base(non_originating, required),
    )
