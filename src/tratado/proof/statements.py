"""What suppliers state besides origin, as rows of a book's sheets: costs, metals, wages.

A statement fills what the book leaves blank and never overrules it: where the two disagree,
neither counts until someone looks at it, and the disagreement is named.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import polars as pl

from tratado.proof.declarations import (
    AccumulationStatement,
    Conflict,
    Contradiction,
    Declaration,
    MetalStatement,
    WageStatement,
    same_supplier,
)

Row = dict[str, Any]
Frames = Mapping[str, pl.DataFrame]
Statement = TypeVar("Statement", AccumulationStatement, MetalStatement)

COSTS, METALS, WAGES = "supplier_statements", "metal_purchases", "wage_attestations"

_COST_COLUMNS: Mapping[str, pl.DataType] = {
    **dict.fromkeys(("part", "good", "supplier", "kind"), pl.String()),
    **dict.fromkeys(("net_cost", "non_originating", "part_of_cost", "delivery"), pl.Int64()),
    "units": pl.Int64(),
    **dict.fromkeys(("start", "end", "date"), pl.Date()),
    "plant": pl.String(),
    "signed": pl.Boolean(),
    "reference": pl.String(),
    "row": pl.Int64(),
}
_WAGE_COLUMNS: Mapping[str, pl.DataType] = {
    "plant": pl.String(),
    **dict.fromkeys(("from", "to"), pl.Date()),
    "at_or_above": pl.Boolean(),
    "signed_by": pl.String(),
    "signed_on": pl.Date(),
    "reference": pl.String(),
    "row": pl.Int64(),
}
_KINDS = {("nc", False): "costs", ("nc", True): "part_of_costs", ("tv", False): "non_originating"}
"""Kinds of the sheet, by the method that a good elects and whether a part of cost is stated."""

_FIGURES = {
    "costs": ("net_cost", "non_originating"),
    "part_of_costs": ("part_of_cost",),
    "non_originating": ("non_originating",),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A book's tables with what suppliers stated, by which declarations, and what did not fit."""

    tables: Frames
    used: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(slots=True)
class _Found:
    """What is found while statements are put in their places."""

    used: set[str] = field(default_factory=set)
    contradictions: list[Contradiction] = field(default_factory=list)

    def against(
        self, what: Conflict, by: Declaration, about: str, book: object, said: object, *rows: Any
    ) -> None:
        """Note what does not go together; it is left open."""
        places = tuple(row for row in rows if row is not None)
        found = Contradiction(
            what, by.supplier, about, by.id, str(book), str(said), settled=False, rows=places
        )
        if found not in self.contradictions:
            self.contradictions.append(found)


def with_statements(
    tables: Frames,
    declarations: Iterable[Declaration],
    day: dt.date,
    *,
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    currency: str,
) -> Stated:
    """The tables of a book with the statements that were signed by the day.

    `goods`, `lines` (as `with_declarations` leaves them) and `currency` are the book's. Costs
    become rows of `supplier_statements` for every good that takes the part from its supplier,
    in the kind that serves the method which the good elects (Uniform Regulations 9(2), 9(3));
    metals the `melted_in` and the evidence of purchases made while the declaration holds, and
    the origin where it states that too; wages rows of `wage_attestations` for plants of the
    book. Costs and wages count while their declaration holds.
    """
    given = sorted(
        (each for each in declarations if not each.declined and each.signed <= day),
        key=lambda each: (each.signed, each.id),
    )
    holding = [each for each in given if each.holds_on(day)]
    found = _Found()
    changed = dict(tables)
    costs = _costs(tables, _cost_statements(holding, found), goods, lines, currency, found)
    if costs is not None:
        changed[COSTS] = costs
    metals = _metals(tables, given, lines, found)
    if metals is not None:
        changed[METALS] = metals
    wages = _wages(tables, holding, found)
    if wages is not None:
        changed[WAGES] = wages
    return Stated(changed, tuple(sorted(found.used)), tuple(found.contradictions))


# Costs: Uniform Regulations 9.


def _cost_statements(
    holding: Iterable[Declaration], found: _Found
) -> Iterator[tuple[Declaration, AccumulationStatement]]:
    """For each supplier and part the statement signed last; none where two of a day differ."""
    last: dict[tuple[str, str], tuple[Declaration, AccumulationStatement]] = {}
    open_: set[tuple[str, str]] = set()
    for declaration in holding:
        for statement in declaration.accumulations:
            key = (same_supplier(declaration.supplier), statement.part)
            before = last.get(key)
            last[key] = (declaration, statement)
            open_.discard(key)
            if before and before[0].signed == declaration.signed and before[1] != statement:
                open_.add(key)
                found.against(Conflict.DECLARATIONS, declaration, statement.part, before[0].id,
                              declaration.id)  # fmt: skip
    return (pair for key, pair in last.items() if key not in open_)


def _costs(
    tables: Frames,
    statements: Iterable[tuple[Declaration, AccumulationStatement]],
    goods: pl.DataFrame,
    lines: pl.DataFrame,
    currency: str,
    found: _Found,
) -> pl.DataFrame | None:
    """The sheet of supplier statements; None where none is added or changed."""
    methods = dict(goods.select("id", "method").iter_rows())
    sheet = tables.get(COSTS)
    schema = dict(_COST_COLUMNS) if sheet is None else dict(sheet.schema)
    rows: list[Row] = [] if sheet is None else list(sheet.iter_rows(named=True))
    touched = False
    for declaration, statement in statements:
        wanted = lines.filter(pl.col("part") == statement.part)
        for good, line in _one_line_each(wanted, declaration, statement.part, found):
            if line["origin"] == "originating":
                continue  # It counts as originating whole: Uniform Regulations 7(4)(a).
            new = _cost_row(declaration, statement, line, methods, currency, found)
            if new is None:
                continue
            before = [row for row in rows if _covers(row, good, line)]
            if not before:
                rows.append({name: new.get(name) for name in schema})
                touched = True
                found.used.add(declaration.id)
                continue
            for row in before:
                touched |= _filled_in(row, new, declaration, found)
    return pl.DataFrame(rows, schema=schema, orient="row") if touched else None


def _one_line_each(
    wanted: pl.DataFrame, declaration: Declaration, part: str, found: _Found
) -> Iterator[tuple[str, Row]]:
    """The line of each good that has the part from the supplier; several are told."""
    by_good: dict[str, list[Row]] = {}
    for line in wanted.iter_rows(named=True):
        if same_supplier(line["supplier"] or "") == same_supplier(declaration.supplier):
            by_good.setdefault(line["good"], []).append(line)
    for good, own in by_good.items():
        if len(own) == 1:
            yield good, own[0]
        else:
            rows = [line["row"] for line in own]
            found.against(Conflict.SEVERAL_LINES, declaration, part, good, declaration.id, *rows)


def _cost_row(
    declaration: Declaration,
    statement: AccumulationStatement,
    line: Row,
    methods: Mapping[str, str | None],
    currency: str,
    found: _Found,
) -> Row | None:
    """The statement as a row for a good; None, and told, where it cannot serve it."""
    good, part = line["good"], statement.part
    regional = statement.regional is not None
    kind = _KINDS.get((methods.get(good) or "", regional))
    if part in methods:
        # Of a good that the book has with its own materials: Uniform Regulations 9(6).
        found.against(Conflict.OWN_GOOD, declaration, part, good, declaration.id, line["row"])
        return None
    if kind is None:
        method = methods.get(good) or "-"
        found.against(
            Conflict.METHOD, declaration, part, f"{good}: {method}", declaration.id, line["row"]
        )
        return None
    if statement.currency != currency:
        found.against(Conflict.CURRENCY, declaration, part, currency, statement.currency)
        return None
    amounts = {
        "net_cost": statement.net_cost,
        "non_originating": statement.non_originating,
        "part_of_cost": statement.regional,
    }
    return {
        "part": part,
        "good": good,
        "supplier": line["supplier"],
        "kind": kind,
        **{name: amounts[name] for name in _FIGURES[kind]},
        "date": declaration.signed,
        "signed": True,
        "reference": f"declaration {declaration.id}",
    }


def _covers(row: Row, good: str, line: Row) -> bool:
    """Whether a row of the book's own is about the part of the good from the supplier."""
    return (
        row["part"] == line["part"]
        and row["good"] in (None, good)
        and same_supplier(row["supplier"] or "") == same_supplier(line["supplier"])
    )


def _filled_in(row: Row, new: Row, declaration: Declaration, found: _Found) -> bool:
    """Fill a row's blanks, unless it says something else; then its figures are open."""
    compared = ("kind", *_FIGURES[new["kind"]])
    differing = [name for name in compared if row[name] not in (None, new[name])]
    if differing:
        name = differing[0]
        found.against(
            Conflict.FIGURES, declaration, new["part"], f"{name} {_shown(name, row[name])}",
            f"{name} {_shown(name, new[name])}", row["row"],
        )  # fmt: skip
        row |= dict.fromkeys(("net_cost", "non_originating", "part_of_cost"))
        return True
    filled = {name: new[name] for name in new if name != "good" and row[name] is None}
    row |= filled
    if filled:
        found.used.add(declaration.id)
    return bool(filled)


def _shown(name: str, value: Any) -> str:
    return str(value) if name == "kind" else f"{value / 10_000:.4f}"


# Steel and aluminum: Uniform Regulations 17(5).


def _metals(
    tables: Frames, given: Iterable[Declaration], lines: pl.DataFrame, found: _Found
) -> pl.DataFrame | None:
    """The purchases with where their metal is from; None where there is nothing to fill."""
    sheet = tables.get(METALS)
    if sheet is None or sheet.is_empty():
        return None
    rows: list[Row] = list(sheet.iter_rows(named=True))
    told: dict[int, list[tuple[Declaration, MetalStatement]]] = {}
    codes = _codes_of_parts(lines)
    for declaration in given:
        for statement in declaration.metals:
            key = (same_supplier(declaration.supplier), statement.part)
            own = codes.get(key, set()) | {
                origin.hs[:6] for origin in declaration.origins if origin.part == statement.part
            }
            for at, row in enumerate(rows):
                if _bought_under(row, declaration) and _is_of(row, statement, own):
                    told.setdefault(at, []).append((declaration, statement))
    for at, statements in told.items():
        _fill_metal(rows[at], statements, found)
    return pl.DataFrame(rows, schema=sheet.schema, orient="row") if told else None


def _codes_of_parts(lines: pl.DataFrame) -> dict[tuple[str, str], set[str]]:
    """Subheadings of parts, by supplier and part."""
    found: dict[tuple[str, str], set[str]] = {}
    for supplier, part, hs in lines.select("supplier", "part", "hs").unique().iter_rows():
        if supplier and hs:
            found.setdefault((same_supplier(supplier), part), set()).add(hs[:6])
    return found


def _bought_under(row: Row, declaration: Declaration) -> bool:
    """Whether a purchase is from the supplier, while its declaration held."""
    same = same_supplier(row["supplier"] or "") == same_supplier(declaration.supplier)
    return same and row["date"] is not None and declaration.holds_on(row["date"])


def _is_of(row: Row, statement: MetalStatement, codes: set[str]) -> bool:
    """Whether a purchase is of the part: by the mill certificate, else by its code."""
    if row["evidence"] is not None and row["evidence"] == statement.certificate:
        return True
    return row["evidence"] is None and (row["hs"] or "")[:6] in codes


def _fill_metal(
    row: Row, statements: list[tuple[Declaration, MetalStatement]], found: _Found
) -> None:
    """Fill a purchase from the statements about it; where they differ, it stays open."""
    latest = max(declaration.signed for declaration, _ in statements)
    counted = [(d, s) for d, s in statements if d.signed == latest]
    declaration, statement = counted[-1]
    others = {(s.metal, s.country, s.certificate) for _, s in counted}
    if len(others) > 1:
        first = counted[0][1]
        found.against(Conflict.MELTED, declaration, statement.part,
                      f"{first.country} {first.certificate}",
                      f"{statement.country} {statement.certificate}", row["row"])  # fmt: skip
        return
    if statement.metal == "steel":
        if row["melted_in"] not in (None, statement.country):
            found.against(Conflict.MELTED, declaration, statement.part, row["melted_in"],
                          statement.country, row["row"])  # fmt: skip
            row["melted_in"] = None
            return
        row["melted_in"] = statement.country
    row["evidence"] = row["evidence"] or statement.certificate
    origins = {o.originating for o in declaration.origins if o.part == statement.part}
    if len(origins) == 1:
        said = "originating" if origins.pop() else "non_originating"
        if row["origin"] not in (None, "unknown", said):
            found.against(Conflict.ORIGIN, declaration, statement.part, row["origin"], said,
                          row["row"])  # fmt: skip
            row["origin"] = "unknown"
            return
        row["origin"] = said
    found.used.add(declaration.id)


# Wages: Uniform Regulations 18(5).


def _wages(tables: Frames, holding: Iterable[Declaration], found: _Found) -> pl.DataFrame | None:
    """The attestations with what suppliers stated; None where there is nothing to add."""
    plants = _plants(tables)
    sheet = tables.get(WAGES)
    schema = dict(_WAGE_COLUMNS) if sheet is None else dict(sheet.schema)
    rows: list[Row] = [] if sheet is None else list(sheet.iter_rows(named=True))
    touched = False
    for declaration in holding:
        for statement in declaration.wages:
            plant = plants.get(same_supplier(statement.plant))
            if plant is None:
                found.against(Conflict.PLANT, declaration, statement.plant, "-", declaration.id)
                continue
            touched |= _attest(rows, schema, plant, declaration, statement, found)
    return pl.DataFrame(rows, schema=schema, orient="row") if touched else None


def _plants(tables: Frames) -> dict[str, str]:
    """The book's plants, by what they are called and by their full names."""
    sheet = tables.get("plants")
    if sheet is None:
        return {}
    names = {same_supplier(name): plant for plant, name in sheet.select("plant", "name").iter_rows()
             if name is not None}  # fmt: skip
    return names | {same_supplier(plant): plant for plant in sheet["plant"]}


def _attest(
    rows: list[Row],
    schema: Mapping[str, Any],
    plant: str,
    declaration: Declaration,
    statement: WageStatement,
    found: _Found,
) -> bool:
    """Add an attestation, unless one for the period says the contrary; then neither counts."""
    period = (plant, statement.start, statement.end)
    same = [row for row in rows if (row["plant"], row["from"], row["to"]) == period]
    contrary = [row for row in same if row["at_or_above"] != statement.reached]
    if contrary:
        found.against(
            Conflict.WAGES, declaration, plant, contrary[0]["reference"] or "-", declaration.id,
            *(row["row"] for row in contrary),
        )  # fmt: skip
        rows[:] = [row for row in rows if row not in same]
        return True
    new = {
        "plant": plant,
        "from": statement.start,
        "to": statement.end,
        "at_or_above": statement.reached,
        "signed_by": declaration.signer,
        "signed_on": declaration.signed,
        "reference": f"declaration {declaration.id}",
    }
    rows.append({name: new.get(name) for name in schema})
    found.used.add(declaration.id)
    return True
