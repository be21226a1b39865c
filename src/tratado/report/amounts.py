"""Figures as reports print them: never rounded across a threshold."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from tratado.locale import Language
from tratado.words import Money, number_words

_HUNDREDTH = Decimal("0.01")
_UNIT = 10_000
_CENT = 100


def money(ten_thousandths: int, currency: str, lang: Language) -> str:
    """An amount as reports print it."""
    return printed(ten_thousandths, currency).words(lang)


def printed(ten_thousandths: int, currency: str) -> Money:
    """An amount in whole cents, or with all its digits where it is less than one unit.

    Cut off towards minus infinity, so that no room looks larger than it is.
    """
    if abs(ten_thousandths) >= _UNIT:
        ten_thousandths = ten_thousandths // _CENT * _CENT
    return Money.of_frame(ten_thousandths, currency)


def money_up(ten_thousandths: int, currency: str, lang: Language) -> str:
    """An amount that must be reached: as `money`, but cut off towards plus infinity."""
    if abs(ten_thousandths) >= _UNIT:
        ten_thousandths = -(-ten_thousandths // _CENT * _CENT)
    return Money.of_frame(ten_thousandths, currency).words(lang)


def points(value: Decimal, lang: Language) -> str:
    """A distance in percentage points, without its sign, to two decimals."""
    return number_words(abs(value.quantize(_HUNDREDTH, rounding=ROUND_FLOOR)), lang)
