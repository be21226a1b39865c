"""Plants in Mexico: what each must show under the labor reform, and what cases started from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.labor.case import Case
from tratado.labor.law import Duty, Mechanism
from tratado.labor.scope import priority_sector

COUNTRY = "MX"
"""The labor reform is Mexico's; plants elsewhere have none of its duties."""

RISKS = (
    *("dismissals", "union_interference", "rival_union", "access_refused", "dues_withheld"),
    "sector_agreement_not_applied",
)
"""Columns of the sheet `agreements` with what real cases started from."""


_DATES = ("vote_date", "certificate", "registration", "revised")
"""Columns of the sheet `agreements` with the day of something that was done."""


class Standing(StrEnum):
    """Whether a duty is shown to be kept."""

    DONE = "done"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Checked:
    """A duty of a plant for one of its agreements.

    `due` is the day it was or is due, `need` the column that would settle an unknown one.
    `unconfirmed`: the sources do not agree on it or do not state from when it counts.
    """

    plant: str
    agreement: str
    duty: str
    standing: Standing
    due: dt.date | None
    need: str
    unconfirmed: bool
    cite: str
    sure: str


Answer = tuple[Standing, dt.date | None, str, bool]
"""Standing, day, the column needed, and whether the day is unconfirmed."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something at a plant from which real cases started."""

    plant: str
    agreement: str
    flag: str


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant of the register. `priority`: whether its sector is one; None: not known."""

    plant: str
    name: str
    owner: str
    sector: str
    priority: bool | None


@dataclass(frozen=True, slots=True)
class Register:
    """Plants in Mexico, their duties and flags. `without_agreement`: no agreement is listed."""

    plants: tuple[Plant, ...]
    duties: tuple[Checked, ...]
    flags: tuple[Flag, ...]
    without_agreement: tuple[str, ...]


def register(
    law: Mechanism,
    plants: pl.DataFrame,
    agreements: pl.DataFrame | None,
    day: dt.date,
    cases: Iterable[Case] = (),
) -> Register:
    """The register of the sheets `plants` and `agreements` on a day, with the cases there were.

    A book without the sheet `agreements` lists none. What the sheet dates later than the day had
    not happened on it.
    """
    named = [row for row in plants.iter_rows(named=True) if row["country"] == COUNTRY]
    known = {row["plant"] for row in named}
    listed_rows = [] if agreements is None else agreements.iter_rows(named=True)
    rows = [
        _on(row, day)
        for row in listed_rows
        if row["plant"] in known and (row["signed"] is None or row["signed"] <= day)
    ]
    had_cases = {each.facility.name for each in cases}
    flags = [flag for row in rows for flag in _flags(row)]
    for row in named:
        if had_cases & {row["plant"], row["name"]}:
            flags.append(Flag(row["plant"], "", "earlier_case"))
    listed = {row["plant"] for row in rows}
    return Register(
        tuple(_plant(law, row) for row in named),
        tuple(checked for row in rows for checked in _duties(law, row, day)),
        tuple(flags),
        tuple(sorted(known - listed)),
    )


def _on(row: Mapping[str, Any], day: dt.date) -> dict[str, Any]:
    """A row as it stood on a day: days after it are not known yet, nor what followed."""
    later = [each for each in _DATES if row[each] is not None and row[each] > day]
    found = {**row} | dict.fromkeys(later)
    if "vote_date" in later:
        found["result"] = None
    return found


def _plant(law: Mechanism, row: Mapping[str, Any]) -> Plant:
    sector = row["sector"] or ""
    return Plant(
        row["plant"], row["name"] or "", row["owner"] or "", sector, priority_sector(law, sector)
    )


def _duties(law: Mechanism, row: Mapping[str, Any], day: dt.date) -> Iterator[Checked]:
    checks = {
        "legitimation_vote": _legitimation,
        "representation_certificate": _certificate,
        "vote": _vote,
        "registration": _registration,
        "text_handed_out": _said,
        "published": _said,
    }
    for name, check in checks.items():
        yield _checked(row, law.duties[name], check(law.duties[name], row))
    duty = law.duties["revision_vote"]
    yield _checked(row, duty, _revision(duty, row, day))


def _checked(row: Mapping[str, Any], duty: Duty, answer: Answer) -> Checked:
    number = row["number"] or ""
    return Checked(row["plant"], number, duty.name, *answer, duty.cite, duty.sure.value)


def _legitimation(duty: Duty, row: Mapping[str, Any]) -> Answer:
    """Agreements from before the reform: a majority vote by the reform's day.

    Votes under way could end later, by a day that one source gives.
    """
    assert duty.applies_until is not None and duty.due is not None and duty.latest is not None
    if row["signed"] is None:
        return Standing.UNKNOWN, duty.due, "signed", False
    if row["signed"] > duty.applies_until:
        return Standing.NOT_APPLICABLE, None, "", False
    if row["vote_date"] is None:
        return Standing.UNKNOWN, duty.due, "vote_date", False
    if row["result"] is None:
        return Standing.UNKNOWN, duty.due, "result", False
    if row["result"] != "yes" or row["vote_date"] > duty.latest:
        return Standing.MISSING, duty.due, "", False
    return Standing.DONE, duty.due, "", row["vote_date"] > duty.due


def _certificate(duty: Duty, row: Mapping[str, Any]) -> Answer:
    """First agreements since the reform: the union's certificate before it was made."""
    assert duty.applies_from is not None
    if row["signed"] is None:
        return Standing.UNKNOWN, None, "signed", False
    if row["signed"] < duty.applies_from:
        return Standing.NOT_APPLICABLE, None, "", False
    if row["certificate"] is None:
        return Standing.UNKNOWN, row["signed"], "certificate", False
    kept = row["certificate"] <= row["signed"]
    return Standing.DONE if kept else Standing.MISSING, row["signed"], "", False


def _vote(duty: Duty, row: Mapping[str, Any]) -> Answer:
    """The workers approved the agreement in a personal, free, secret and direct vote."""
    for need in ("vote_date", "result"):
        if row[need] is None:
            return Standing.UNKNOWN, None, need, False
    return Standing.DONE if row["result"] == "yes" else Standing.MISSING, None, "", False


def _revision(duty: Duty, row: Mapping[str, Any], day: dt.date) -> Answer:
    """At least one approved revision in so many months; from when they count is not stated.

    They are counted from the latest revision. Where none is given, or where the months since
    have run out, it is not known whether the duty is kept.
    """
    if row["revised"] is None or duty.months is None:
        return Standing.UNKNOWN, None, "revised", True
    due = months_later(row["revised"], duty.months)
    if due < day:
        return Standing.UNKNOWN, due, "revised", True
    return Standing.DONE, due, "", True


def _registration(duty: Duty, row: Mapping[str, Any]) -> Answer:
    if row["registration"] is None:
        return Standing.UNKNOWN, None, "registration", False
    return Standing.DONE, None, "", False


def _said(duty: Duty, row: Mapping[str, Any]) -> Answer:
    said = row[duty.name]
    if said is None:
        return Standing.UNKNOWN, None, duty.name, False
    return Standing.DONE if said else Standing.MISSING, None, "", False


def _flags(row: Mapping[str, Any]) -> Iterator[Flag]:
    number = row["number"] or ""
    # A lost vote ends the agreement; wages and benefits stay.
    if row["result"] == "no" and row["kept"]:
        yield Flag(row["plant"], number, "vote_lost_but_agreement_kept")
    if row["text_handed_out"] is False:
        yield Flag(row["plant"], number, "text_not_handed_out")
    for name in RISKS:
        if row[name]:
            yield Flag(row["plant"], number, name)


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 0, -1):
        try:
            return dt.date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")
