"""The choices that a verdict rests on: what the producer elected, where the text leaves it.

An election is data on a good of the book; a report lists each that took effect, with the
provision that allows it and what has to be filed or kept for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import polars as pl


class ElectionKind(StrEnum):
    """What can be elected on a good or on a part of it."""

    TRANSACTION_VALUE = "transaction-value"
    NET_COST = "net-cost"
    INTERMEDIATE = "intermediate"
    AS_MATERIAL = "as-material"
    ACCUMULATE = "accumulate"


ELECTION_CITES: Mapping[ElectionKind, str] = {
    ElectionKind.TRANSACTION_VALUE: "Uniform Regulations 7(1), 7(7)",
    ElectionKind.NET_COST: "Uniform Regulations 7(1), 7(8)",
    ElectionKind.INTERMEDIATE: "Uniform Regulations 8(6), 8(10)-(12)",
    ElectionKind.AS_MATERIAL: "Uniform Regulations 3(8)",
    ElectionKind.ACCUMULATE: "Uniform Regulations 9(7)(a)",
}
"""The provision that allows each, and the one that says what follows from it."""

_METHODS = {"tv": ElectionKind.TRANSACTION_VALUE, "nc": ElectionKind.NET_COST}

_OF_PARTS = {
    "intermediate": ElectionKind.INTERMEDIATE,
    "as_material": ElectionKind.AS_MATERIAL,
    "accumulate": ElectionKind.ACCUMULATE,
}


@dataclass(frozen=True, slots=True)
class Election:
    """One election: what, and on which good or part."""

    kind: ElectionKind
    subject: str

    @property
    def cite(self) -> str:
        return ELECTION_CITES[self.kind]


def elections_of(
    good: Mapping[str, Any], goods: pl.DataFrame, lines: pl.DataFrame
) -> Iterator[Election]:
    """The elections that bear on a good: its own method, and those on its parts."""
    if good["method"] in _METHODS:
        yield Election(_METHODS[good["method"]], good["id"])
    parts = lines.filter(pl.col("good") == good["id"])["part"].unique()
    columns = ("id", *_OF_PARTS)
    for row in (
        goods.filter(pl.col("id").is_in(parts.implode())).select(columns).iter_rows(named=True)
    ):
        for column, kind in _OF_PARTS.items():
            if row[column]:
                yield Election(kind, row["id"])
