"""Which codes are steel or aluminum of Table S, and which of them are only so in part.

Table S is written in the numbers of 2012; a code of a later edition is looked up by its
counterparts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.agreement.tables import TableRow
from tratado.hs import Code, Edition, UnknownCode, in_rules_numbers, parse_provisions
from tratado.origin.answer import Answer
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

TABLE_CITE = "Uniform Regulations 17(1), Table S"

_RAW_MATERIALS = "metal_purchases.steel_raw_materials"
_LISTED: dict[str, pl.DataType] = {
    "hs": pl.String(),
    "hs_edition": pl.Int16(),
    "steel": pl.Int8(),
    "aluminum": pl.Int8(),
    "part": pl.Boolean(),
    "raw_material": pl.Boolean(),
}


class Metal(StrEnum):
    """The two whose purchases are measured."""

    STEEL = "steel"
    ALUMINUM = "aluminum"


@dataclass(frozen=True, slots=True)
class Listing:
    """Whether a code is in Table S as steel and as aluminum.

    `part` holds where the table takes only a described part of the provision: then a fact
    about the good decides, and only the metal in it is valued. `raw_material` holds for
    what steel is made of, which the table does not list.
    """

    steel: Answer
    aluminum: Answer
    part: bool
    raw_material: bool


def listing(code: Code, edition: Edition | None, text: TextInForce) -> Listing:
    """Look a code up in Table S. Raises UnknownCode."""
    codes = in_rules_numbers(code, edition).codes
    rows = text.tables.steel_and_aluminum
    touched = [row for row in rows if any(_touches(row, each) for each in codes)]
    raw = text.term(_RAW_MATERIALS)
    materials = parse_provisions(raw) if isinstance(raw, str) else ()
    return Listing(
        steel=_listed(codes, [row for row in rows if row.group == Metal.STEEL]),
        aluminum=_listed(codes, [row for row in rows if row.group == Metal.ALUMINUM]),
        part=bool(touched) and all(row.ex for row in touched),
        raw_material=all(any(one.covers(each) for one in materials) for each in codes),
    )


def _touches(row: TableRow, code: Code) -> bool:
    return any(provision.touches(code) for provision in row.provision)


def _listed(codes: Iterable[Code], rows: list[TableRow]) -> Answer:
    """Met where every counterpart lies in the rows, not met where none touches them."""
    found = {
        Answer.MET
        if any(provision.covers(code) for row in rows for provision in row.provision)
        else Answer.OPEN
        if any(_touches(row, code) for row in rows)
        else Answer.NOT_MET
        for code in codes
    }
    return found.pop() if len(found) == 1 else Answer.OPEN


def listings(purchases: pl.DataFrame, text: TextInForce) -> pl.DataFrame:
    """The listing of every distinct code and edition of purchases (`hs`, `hs_edition`, `row`).

    Answers are numbers as `Answer` has them. Raises ValuationError naming, for each code
    that no edition or not the stated one has, its first row.
    """
    distinct = purchases.group_by("hs", "hs_edition").agg(pl.col("row").min(), pl.len())
    faults: list[Problem] = []
    found = list(_each(distinct.sort("row"), text, faults))
    if faults:
        raise ValuationError(faults)
    return pl.DataFrame(found, schema=_LISTED, orient="row")


def _each(
    distinct: pl.DataFrame, text: TextInForce, faults: list[Problem]
) -> Iterator[tuple[str, int | None, int, int, bool, bool]]:
    for hs, year, row, count in distinct.iter_rows():
        try:
            found = listing(Code(hs), None if year is None else Edition(year), text)
        except UnknownCode as error:
            faults.append(
                Problem(
                    Place(sheet="metal_purchases", rows=(row,), more=count - 1, column="hs"),
                    error.what,
                    Said("auto-correct-code"),
                    TABLE_CITE,
                )
            )
            continue
        yield (
            hs,
            year,
            int(found.steel),
            int(found.aluminum),
            found.part,
            found.raw_material,
        )
