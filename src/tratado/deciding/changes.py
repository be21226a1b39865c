"""A book's sheets with some of its cells changed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from tratado.book import Sheets, one_cell
from tratado.words import Place, Problem, Said, TratadoError

_MILLIONTHS = 1_000_000

Line = tuple[str, str]
"""A line of a bill of materials: the good, the part."""


LINE_COLUMNS = ("origin", "unit_value", "country", "supplier")


class UnknownChange(TratadoError):
    """A change of what the book does not have."""


@dataclass(frozen=True)
class Changes:
    """What is changed: of lines their `origin`, `unit_value`, `country` or `supplier`, by good
    and part; of goods any column; facts by subject and name; settings.

    Money and quantities are in whole units (Decimal, int or text), in the book's currency.
    """

    origin: Mapping[Line, str] = field(default_factory=dict)
    unit_value: Mapping[Line, Decimal | int | str] = field(default_factory=dict)
    country: Mapping[Line, str] = field(default_factory=dict)
    supplier: Mapping[Line, str] = field(default_factory=dict)
    goods: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    facts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)


def changed(sheets: Sheets, changes: Changes) -> Sheets:
    """The sheets with the changes made, each value understood as a cell of a file is.

    Raises UnknownChange with every line, good or column that is not there, and BookErrors for a
    value that its column cannot hold.
    """
    problems = list(_problems(sheets, changes))
    if problems:
        raise UnknownChange(problems)
    lines = sheets.lines
    for name in LINE_COLUMNS:
        cells: Mapping[Line, object] = getattr(changes, name)
        stored = {line: one_cell("bom", name, value) for line, value in cells.items()}
        lines = _with_cells(lines, name, stored)
        if name == "unit_value" and stored:
            lines = _with_cells(lines, "value", _values(lines, stored))
    goods = sheets.goods
    for (good, column), value in changes.goods.items():
        cell = pl.lit(one_cell("goods", column, value), dtype=goods.schema[column])
        chosen = pl.when(pl.col("id") == good)
        goods = goods.with_columns(chosen.then(cell).otherwise(column).alias(column))
    return replace(
        sheets,
        goods=goods,
        lines=lines,
        facts=_with_facts(sheets.facts, changes.facts),
        settings={**sheets.settings, **changes.settings},
    )


def _with_cells(lines: pl.DataFrame, column: str, values: Mapping[Line, Any]) -> pl.DataFrame:
    if not values:
        return lines
    new = pl.DataFrame(
        {
            "good": [good for good, _ in values],
            "part": [part for _, part in values],
            "new": list(values.values()),
            "named": [True] * len(values),
        },
        schema_overrides={"new": lines.schema[column]},
    )
    joined = lines.join(new, on=["good", "part"], how="left", maintain_order="left")
    cell = pl.when(pl.col("named")).then("new").otherwise(column)
    return joined.with_columns(cell.alias(column)).drop("new", "named")


def _values(lines: pl.DataFrame, prices: Mapping[Line, Any]) -> dict[Line, int]:
    """The value of each repriced line, quantity times unit value, rounded once as when read."""
    return {
        (good, part): round(Fraction(quantity * prices[good, part], _MILLIONTHS))
        for good, part, quantity in lines.select("good", "part", "quantity").iter_rows()
        if (good, part) in prices
    }


def _with_facts(facts: pl.DataFrame, stated: Mapping[tuple[str, str], str]) -> pl.DataFrame:
    if not stated:
        return facts
    new = pl.DataFrame(
        {
            "subject": [subject for subject, _ in stated],
            "fact": [fact for _, fact in stated],
            "value": list(stated.values()),
            "sheet": ["facts"] * len(stated),
        },
        schema_overrides={"sheet": facts.schema["sheet"]},
    )
    kept = facts.join(new, on=["subject", "fact"], how="anti", maintain_order="left")
    return pl.concat([kept, new], how="diagonal")


def _problems(sheets: Sheets, changes: Changes) -> Iterator[Problem]:
    lines = set(sheets.lines.select("good", "part").iter_rows())
    for name in LINE_COLUMNS:
        for good, part in getattr(changes, name):
            if (good, part) not in lines:
                place = Place(sheet="bom", item=f"{good}, {part}")
                near = _near(part, (other for own, other in lines if own == good))
                yield _unknown(place, Said("change-no-line", good=good, part=part), near)
    goods = set(sheets.goods["id"])
    for good, column in changes.goods:
        if good not in goods:
            place = Place(sheet="goods", item=good)
            yield _unknown(place, Said("change-no-good", good=good), _near(good, goods))
        if column not in sheets.goods.columns:
            near = _near(column, sheets.goods.columns)
            yield _unknown(
                Place(sheet="goods", column=column), Said("change-no-column", column=column), near
            )


def _unknown(place: Place, what: Said, near: tuple[str, ...]) -> Problem:
    return Problem(place, what, Said("change-near", names=near) if near else None)


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    listed = sorted(set(known))
    return tuple(difflib.get_close_matches(name, listed, 3) or listed[:3])
