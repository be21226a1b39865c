"""Amounts as people read them: exact decimals with what they are of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Self

from babel.numbers import format_currency, format_decimal

from tratado.locale import Language, exact_figures

_SMALLEST = 10_000
"""Frames hold money in ten-thousandths of a unit, and percentages in hundredths."""
_HUNDREDTHS = 100
_TWO_PLACES = Decimal("0.01")


def number_words(value: Decimal | int, language: Language) -> str:
    """A number with all its digits, as the language writes it."""
    with exact_figures(value):
        return format_decimal(value, locale=language.region, decimal_quantization=False)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An exact amount in a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    @classmethod
    def of_frame(cls, ten_thousandths: int, currency: str) -> Self:
        """The amount of a frame's cell."""
        with exact_figures(ten_thousandths):
            return cls(Decimal(ten_thousandths).scaleb(-4), currency)

    def words(self, language: Language) -> str:
        """The amount with the code of its currency: USD 1,234.50.

        Two decimals, up to four where it has them. The code is written out because a dollar
        sign means another currency in each of the three countries.
        """
        french = language is Language.FR
        pattern = "#,##0.00##\u00a0¤¤" if french else "¤¤\u00a0#,##0.00##"
        with exact_figures(self.amount):
            return format_currency(
                self.amount,
                self.currency,
                pattern,
                locale=language.region,
                currency_digits=False,
            )

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,.2f}"


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """An exact amount beside others of the same currency, which is said elsewhere."""

    value: Decimal

    @classmethod
    def of_frame(cls, ten_thousandths: int) -> Self:
        """The amount of a frame's cell."""
        with exact_figures(ten_thousandths):
            return cls(Decimal(ten_thousandths).scaleb(-4))

    def words(self, language: Language) -> str:
        """Two decimals, up to four where it has them: 1,234.50."""
        with exact_figures(self.value):
            return format_decimal(self.value, "#,##0.00##", locale=language.region)


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """A percentage: 62.5, not 0.625."""

    value: Decimal

    @classmethod
    def of_frame(cls, hundredths: int) -> Self:
        """The percentage of a frame's cell."""
        return cls(Decimal(hundredths).scaleb(-2))

    @classmethod
    def of(cls, share: Fraction) -> Self:
        """A share of one as a percentage to two decimals, cut off: none looks reached that
        is not."""
        return cls.of_frame(share.numerator * 100 * _HUNDREDTHS // share.denominator)

    def words(self, language: Language) -> str:
        """To two decimals, cut off, with a no-break space before the sign."""
        cut = self.value.quantize(_TWO_PLACES, rounding=ROUND_FLOOR).normalize()
        return f"{number_words(cut, language)}\u00a0%"

    def __str__(self) -> str:
        return f"{self.value.normalize():f} %"
