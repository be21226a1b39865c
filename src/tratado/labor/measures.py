"""What is in force against plants on a day: from the sheet `suspensions`, or from cases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.hs import Code, InvalidCode, Provision, parse_provisions
from tratado.labor.case import Case, Facility
from tratado.labor.ladder import Related
from tratado.labor.law import Mechanism
from tratado.labor.made_at import related_plants
from tratado.labor.remedies import Suspension, suspended
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

SHEET = "suspensions"


class Kind(StrEnum):
    """What is in force; the words of the sheet."""

    SETTLEMENT = "settlement"
    SUSPENSION_OF_PREFERENCE = "suspension_of_preference"
    DENIAL_OF_PREFERENCE = "denial_of_preference"
    PENALTY = "penalty"
    DENIAL_OF_ENTRY = "denial_of_entry"


@dataclass(frozen=True, slots=True)
class Measure:
    """Something in force against a plant on the day asked for.

    `country` is whose imports it is about. `goods` and `codes` limit it, where there are any;
    `unmatched` are words that limit it and name no good of the book. `extends`: to related
    goods of other plants under the same control. `since` is None where its first day is not
    known; `certain` is false where it may not be in force.
    """

    plant: str
    country: str
    kind: Kind
    since: dt.date | None
    case: str
    goods: frozenset[str]
    codes: tuple[Provision, ...]
    unmatched: tuple[str, ...]
    extends: bool
    certain: bool
    citation: str
    place: Place | Said

    @property
    def limited(self) -> bool:
        return bool(self.goods or self.codes or self.unmatched)

    def names(self, good: str, code: Code) -> bool | None:
        """Whether it is about a good of its plant; None where its limits do not tell."""
        if not self.limited or good in self.goods or any(c.covers(code) for c in self.codes):
            return True
        perhaps = bool(self.unmatched) or any(each.touches(code) for each in self.codes)
        return None if perhaps else False


def measures_of_sheet(
    tables: Mapping[str, pl.DataFrame], goods: pl.DataFrame, day: dt.date
) -> tuple[Measure, ...]:
    """What the sheet `suspensions` says is in force on a day.

    Raises ValuationError for goods that are not in the book, codes that are none, and a last
    day before the first.
    """
    sheet = tables.get(SHEET)
    if sheet is None:
        return ()
    known = frozenset(goods["id"])
    faults: list[Problem] = []
    found = []
    for row in sheet.iter_rows(named=True):
        faults += _faults(row, known)
        if not faults and row["since"] <= day and (row["until"] is None or day <= row["until"]):
            found.append(_of_row(row))
    if faults:
        raise ValuationError(faults)
    return tuple(found)


def _of_row(row: Mapping[str, Any]) -> Measure:
    return Measure(
        plant=row["plant"],
        country=row["country"],
        kind=Kind(row["kind"]),
        since=row["since"],
        case=row["case"] or "",
        goods=frozenset(_listed(row["goods"])),
        codes=tuple(c for text in _listed(row["hs"]) for c in parse_provisions(text)),
        unmatched=(),
        extends=bool(row["related"]),
        certain=True,
        citation=row["citation"] or "",
        place=Place(sheet=SHEET, rows=(row["row"],)),
    )


def _faults(row: Mapping[str, Any], known: frozenset[str]) -> Iterator[Problem]:
    def cell(column: str) -> Place:
        return Place(sheet=SHEET, rows=(row["row"],), column=column)

    for good in _listed(row["goods"]):
        if good not in known:
            yield Problem(
                cell("goods"),
                Said("labor-suspension-no-good", good=repr(good)),
                Said("labor-suspension-goods-or-codes"),
            )
    for text in _listed(row["hs"]):
        try:
            parse_provisions(text)
        except InvalidCode:
            what = Said("labor-suspension-no-code", text=repr(text))
            yield Problem(cell("hs"), what, Said("labor-suspension-codes"))
    if row["until"] is not None and row["until"] < row["since"]:
        yield Problem(
            cell("until"),
            Said("labor-suspension-days", last=row["until"], first=row["since"]),
            Said("labor-suspension-one-of-two"),
        )


def _listed(text: str | None) -> list[str]:
    return [each.strip() for each in (text or "").split(";") if each.strip()]


@dataclass(frozen=True, slots=True)
class OfCases:
    """What cases have in force; `elsewhere` are facilities that are no plant of the book."""

    measures: tuple[Measure, ...]
    elsewhere: tuple[tuple[str, str], ...]


def measures_of_cases(
    law: Mechanism, cases: Sequence[Case], plants: pl.DataFrame, goods: pl.DataFrame, day: dt.date
) -> OfCases:
    """What is in force on a day by cases, at facilities that are plants of the book.

    A facility is the plant whose id or name it has. Goods that a case names limit what is in
    force; where they are no ids of goods, the measure is not certain for any.
    """
    of_name = {name: plant for plant, name in plants.select("plant", "name").iter_rows() if name}
    of_name |= {plant: plant for plant in plants["plant"]}
    owners = {plant: owner for plant, owner in plants.select("plant", "owner").iter_rows() if owner}
    cases = [_at_its_plant(case, of_name, owners) for case in cases]
    related = related_plants(plants)
    countries = dict(plants.select("plant", "country").iter_rows())
    known = frozenset(goods["id"])
    found: list[Measure] = []
    elsewhere: list[tuple[str, str]] = []
    for case in cases:
        plant = of_name.get(case.facility.name)
        others = [
            Related(Facility(other, countries.get(other, "")))
            for other in sorted(related.get(plant or "", ()))
        ]
        for each in suspended(law, case, day, cases, others):
            at = of_name.get(each.facility)
            if at is None:
                elsewhere.append((case.id, each.facility))
            else:
                found.append(_of_suspension(each, at, case, known))
    return OfCases(tuple(found), tuple(dict.fromkeys(elsewhere)))


def _at_its_plant(case: Case, of_name: Mapping[str, str], owners: Mapping[str, str]) -> Case:
    """A case under the id of its plant, so that cases at one plant are told as such.

    The owner that the book states stands in where the case names none.
    """
    plant = of_name.get(case.facility.name)
    if plant is None:
        return case
    owner = case.facility.owner or owners.get(plant, "")
    return replace(case, facility=replace(case.facility, name=plant, owner=owner))


def _of_suspension(each: Suspension, plant: str, case: Case, known: Iterable[str]) -> Measure:
    named = frozenset(each.goods) & frozenset(known)
    return Measure(
        plant=plant,
        country=case.complainant,
        kind=Kind(each.kind),
        since=each.since,
        case=each.case,
        goods=named,
        codes=(),
        unmatched=tuple(good for good in each.goods if good not in named),
        extends=False,
        certain=each.certain,
        citation="",
        place=Said("preference-of-case", case=each.case),
    )
