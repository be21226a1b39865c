"""Where rates of duty come from: tariffs, and what the user states, asked in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Protocol

from tratado.hs import Code
from tratado.proof.duty import Rate

CURRENCIES: Mapping[str, str] = {"US": "USD", "MX": "MXN", "CA": "CAD"}
"""The country of importation, and the money of its entries and of its duties."""


class Rates(Protocol):
    """A source of rates; it gives None where it has none."""

    def rate(
        self, code: Code, country: str, day: dt.date, *, preferential: bool
    ) -> Rate | None: ...


def rate_in(
    sources: Iterable[Rates], code: Code, country: str, day: dt.date, *, preferential: bool
) -> Rate | None:
    """The rate of the first source that has one for the code in the country on the day."""
    found = (each.rate(code, country, day, preferential=preferential) for each in sources)
    return next((rate for rate in found if rate is not None), None)
