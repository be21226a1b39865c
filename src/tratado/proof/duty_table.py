"""Rates of duty that the user states in the sheet `duties`, for any of the three countries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import polars as pl

from tratado.hs import Code
from tratado.proof.duty import Rate, read_rate

_ALWAYS = dt.date.min
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class DutyTable:
    """Rates by code, country and treatment; each from its first day on."""

    rates: dict[tuple[str, str, bool], tuple[tuple[dt.date, Rate], ...]]

    def rate(self, code: Code, country: str, day: dt.date, *, preferential: bool) -> Rate | None:
        """The rate of the longest stated code that this one begins with, on the day."""
        for length in range(len(code.digits), _SHORTEST - 1, -2):
            dated = self.rates.get((code.digits[:length], country, preferential), ())
            in_force = [rate for since, rate in dated if since <= day]
            if in_force:
                return in_force[-1]
        return None


def duty_table(frame: pl.DataFrame) -> DutyTable:
    """The rates of a book's sheet `duties`.

    Raises ValueError, naming the rows, where two rates hold from the same day.
    """
    found: dict[tuple[str, str, bool], dict[dt.date, tuple[Rate, int]]] = {}
    twice: list[str] = []
    for row in frame.iter_rows(named=True):
        key = (row["hs"], row["country"].upper(), row["treatment"] == "preferential")
        dated = found.setdefault(key, {})
        since = row["since"] or _ALWAYS
        if since in dated:
            twice.append(
                f"sheet duties, rows {dated[since][1]} and {row['row']}: two rates for "
                f"{Code(row['hs'])} from the same day; keep one, or date them"
            )
        dated[since] = (read_rate(row["rate"]), row["row"])
    if twice:
        raise ValueError("\n".join(twice))
    return DutyTable(
        {
            key: tuple((since, rate) for since, (rate, _) in sorted(dated.items()))
            for key, dated in found.items()
        }
    )
