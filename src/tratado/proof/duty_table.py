"""Rates of duty that the user states in the sheet `duties`, for any of the three countries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import polars as pl

from tratado.hs import Code
from tratado.proof.duty import Rate, read_rate
from tratado.words import Problem, Said, TratadoError

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


class TwoRates(TratadoError):
    """Rates of the sheet `duties` that hold from the same day; `problems` has each pair."""


def duty_table(frame: pl.DataFrame) -> DutyTable:
    """The rates of a book's sheet `duties`.

    Raises TwoRates, naming the rows, where two rates hold from the same day.
    """
    found: dict[tuple[str, str, bool], dict[dt.date, tuple[Rate, int]]] = {}
    twice: list[Problem] = []
    for row in frame.iter_rows(named=True):
        key = (row["hs"], row["country"].upper(), row["treatment"] == "preferential")
        dated = found.setdefault(key, {})
        since = row["since"] or _ALWAYS
        if since in dated:
            both = {"first": str(dated[since][1]), "second": str(row["row"])}
            place = Said("duties-rows", **both)
            twice.append(Problem(place, Said("duties-two-rates", code=str(Code(row["hs"])))))
        dated[since] = (read_rate(row["rate"]), row["row"])
    if twice:
        raise TwoRates(twice)
    return DutyTable(
        {
            key: tuple((since, rate) for since, (rate, _) in sorted(dated.items()))
            for key, dated in found.items()
        }
    )
