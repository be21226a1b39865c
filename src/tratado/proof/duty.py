"""Rates of duty: read from a tariff's words, and applied exactly.

A rate is a sum of parts: percentages of a value, and amounts for a quantity. A text that is
no such sum ("see a note", "the rate of another heading") stays a text, and the duty by it is
undetermined.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from tratado.words import Said

MONEY: Final = 10_000
"""Values are in ten-thousandths of the currency of the country of importation."""

_KG: Final = 1_000_000
_QUANTITY: Final = 1_000_000

_UNITS: Mapping[str, tuple[str, int]] = {
    "kg": ("kg", 1),
    "t": ("kg", 1000),
    "liter": ("liter", 1),
    "liters": ("liter", 1),
    "each": ("piece", 1),
    "no.": ("piece", 1),
    "no": ("piece", 1),
    "pc": ("piece", 1),
    "pcs": ("piece", 1),
    "piece": ("piece", 1),
    "head": ("piece", 1),
    "article": ("piece", 1),
    "doz.": ("piece", 12),
    "doz": ("piece", 12),
    "gross": ("piece", 144),
    "thousand": ("piece", 1000),
    "thousands": ("piece", 1000),
    "1,000": ("piece", 1000),
    "pr.": ("pair", 1),
    "prs.": ("pair", 1),
    "prs": ("pair", 1),
    "doz. prs.": ("pair", 12),
    "m2": ("m2", 1),
    "m3": ("m3", 1),
    "m": ("m", 1),
    "bbl": ("bbl", 1),
    "pf.liter": ("pf.liter", 1),
    "pf. liter": ("pf.liter", 1),
    "pf.liters": ("pf.liter", 1),
    "clean kg": ("clean kg", 1),
    "jewel": ("jewel", 1),
}
"""Units as tariffs write them: the unit they are counted in, and how many of it they are."""

_FREE = frozenset(("free", "ex.", "ex", "exenta", "exento", "libre", "en franchise", "franchise"))

_NUMBER = r"(?P<amount>\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)"
_PERCENT = re.compile(rf"{_NUMBER}\s*(?:%|percent)(?:\s+on\s+(?:the\s+)?(?P<of>.+))?")
_SPECIFIC = re.compile(
    rf"(?P<dollar>\$)?\s*{_NUMBER}\s*(?P<cent>¢)?\s*(?:/\s*|\s+(?=each))"
    r"(?P<unit>1,000|[a-zA-Z0-9.² ]+?)(?:\s+on\s+(?:the\s+)?(?P<on>.+)|\s+(?P<part>of .+))?"
)
_FOOTNOTE = re.compile(r"(?:\s*(?:\d+/|[*†‡]))+$|\s+\d+/(?=\s*\+)")
_INLINE = re.compile(r"</?(?:u|b|i|em|strong|span|font|sup|sub|a|il)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AdValorem:
    """A percentage of the value; `of` names what value, where it is not the whole."""

    percent: Decimal
    of: str = ""


@dataclass(frozen=True, slots=True)
class Specific:
    """An amount of money for each unit; `of` names what is counted, where it is not the whole."""

    amount: Decimal
    unit: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of duty: its text, and the parts it is the sum of.

    `parts` is empty for a rate of nothing, None where the text is no sum of percentages and
    amounts.
    """

    text: str
    parts: tuple[AdValorem | Specific, ...] | None

    @property
    def is_free(self) -> bool:
        return self.parts == ()

    @property
    def is_read(self) -> bool:
        return self.parts is not None


@dataclass(frozen=True, slots=True)
class Duty:
    """What a rate makes of an importation, in ten-thousandths, exact; or what is missing.

    `amount` is None where something is needed, and `needs` names it.
    """

    amount: Fraction | None
    needs: tuple[Said, ...] = ()


def read_rate(text: str) -> Rate:
    """Read a rate as a tariff prints it: `Free`, `5%`, `1.5¢/kg`, `3.7¢/kg + 8%`.

    Markup of a page (`2.5% <u></u>`, `5&nbsp;%`) and the signs of footnotes (`4% 1/`) are set
    aside. Never raises: other texts are kept.
    """
    shown = without_markup(text)
    bare = _FOOTNOTE.sub("", shown).strip()
    if bare.casefold() in _FREE:
        return Rate(shown, ())
    parts = [_part(piece.strip()) for piece in bare.split("+")]
    found = tuple(part for part in parts if part is not None)
    if not bare or len(found) < len(parts):
        return Rate(shown, None)
    return Rate(shown, tuple(p for p in found if not _is_zero(p)))


def without_markup(text: str) -> str:
    """A cell of a tariff without tags, entities and needless blanks."""
    plain = _TAG.sub(" ", _INLINE.sub("", html.unescape(text)))
    return " ".join(plain.replace("\u200b", "").split())


def _is_zero(part: AdValorem | Specific) -> bool:
    return (part.percent if isinstance(part, AdValorem) else part.amount) == 0


def _part(text: str) -> AdValorem | Specific | None:
    percent = _PERCENT.fullmatch(text)
    if percent is not None:
        of = percent["of"] or ""
        # A value that is itself a sum or hangs on a condition is no single base.
        return None if "," in of and " if " in of else AdValorem(_decimal(percent["amount"]), of)
    specific = _SPECIFIC.fullmatch(text)
    if specific is None or bool(specific["dollar"]) == bool(specific["cent"]):
        return None
    unit = specific["unit"].strip().replace("²", "2")
    if unit not in _UNITS:
        return None
    amount = _decimal(specific["amount"])
    if specific["cent"]:
        amount = amount / 100
    return Specific(amount, unit, specific["on"] or specific["part"] or "")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def duty(
    rate: Rate,
    value: int | None,
    quantity: int | None = None,
    unit: str | None = None,
    weight: int | None = None,
) -> Duty:
    """The duty on an importation, exact.

    `value` in ten-thousandths of the currency of the country of importation, `quantity` in
    millionths of `unit` (as the tariff writes units), `weight` in milligrams.
    """
    if rate.parts is None:
        return Duty(None, (Said("needs-rate", rate=rate.text),))
    total = Fraction(0)
    needs: list[Said] = []
    for part in rate.parts:
        if part.of:
            what = "value" if isinstance(part, AdValorem) else "quantity"
            needs.append(Said(f"needs-{what}-of", of=part.of, rate=rate.text))
        elif isinstance(part, AdValorem):
            if value is None:
                needs.append(Said("needs-value"))
            else:
                total += value * Fraction(part.percent) / 100
        else:
            counted = _counted(part.unit, quantity, unit, weight)
            if counted is None:
                needs.append(Said("needs-quantity-in", unit=part.unit))
            else:
                total += Fraction(part.amount) * MONEY * counted
    return Duty(None, tuple(needs)) if needs else Duty(total)


def _counted(
    wanted: str, quantity: int | None, unit: str | None, weight: int | None
) -> Fraction | None:
    """How many of the wanted units there are; None where that cannot be told."""
    base, size = _UNITS[wanted]
    given = _UNITS.get((unit or "").strip().casefold().replace("²", "2").replace("³", "3"))
    if quantity is not None and given is not None and given[0] == base:
        return Fraction(quantity, _QUANTITY) * given[1] / size
    if base == "kg" and weight is not None:
        return Fraction(weight, _KG) / size
    return None
