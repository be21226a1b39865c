"""Suppliers' declarations: what is asked of whom, what they answered, and what it makes of a book.

A request goes to one supplier and lists the parts whose origin the book only asserts, or does
not know. A declaration is the signed answer. `with_declarations` makes it the origin and the
evidence of the lines it is about, so that the goods that depend on them are decided anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

import polars as pl

from tratado.canonical import digest as digest_of


class Asked(StrEnum):
    """What a request asks for besides the origin of its parts."""

    ORIGIN = "origin"
    ACCUMULATION = "accumulation"
    METAL = "metal"
    WAGES = "wages"


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A part of a request: as the book has it, and the goods whose verdict hangs on it.

    `value` is what the book's goods contain of it, one unit of each, in ten-thousandths of
    the book's currency; it ranks parts and is not shown to the supplier.
    """

    part: str
    description: str
    hs: str
    stated: str
    goods: tuple[str, ...]
    decisive: tuple[str, ...]
    value: int


@dataclass(frozen=True, slots=True)
class Request:
    """What one supplier is asked, on which day, from which book."""

    supplier: str
    buyer: str
    day: dt.date
    answer_by: dt.date
    book: str
    asks: tuple[Asked, ...]
    parts: tuple[AskedPart, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of the request in canonical form; a returned form must name it."""
        return digest_of(self.to_body())

    @property
    def id(self) -> str:
        """A short name, the same for the same request."""
        return f"R-{self.day:%Y%m%d}-{self.digest[:8]}"

    def to_body(self) -> dict[str, Any]:
        body = asdict(self)
        body |= {"day": self.day.isoformat(), "answer_by": self.answer_by.isoformat()}
        body["asks"] = [ask.value for ask in self.asks]
        body["parts"] = [_plain(part) | {"value": str(part["value"])} for part in body["parts"]]
        return body

    @classmethod
    def of_body(cls, body: Mapping[str, Any]) -> Request:
        return cls(
            supplier=body["supplier"],
            buyer=body["buyer"],
            day=dt.date.fromisoformat(body["day"]),
            answer_by=dt.date.fromisoformat(body["answer_by"]),
            book=body["book"],
            asks=tuple(map(Asked, body["asks"])),
            parts=tuple(
                AskedPart(
                    **part
                    | {
                        "goods": tuple(part["goods"]),
                        "decisive": tuple(part["decisive"]),
                        "value": int(part["value"]),
                    }
                )
                for part in body["parts"]
            ),
        )


@dataclass(frozen=True, slots=True)
class OriginStatement:
    """The supplier says whether a part originates, by which criterion, and where it is from."""

    part: str
    originating: bool
    criterion: str | None
    country: str
    hs: str


@dataclass(frozen=True, slots=True)
class AccumulationStatement:
    """Costs of a part for accumulation, per unit, in ten-thousandths: 9(2).

    Net cost and non-originating materials of 9(2)(a), or the regional part of the net cost
    of 9(2)(b).
    """

    part: str
    currency: str
    net_cost: int | None
    non_originating: int | None
    regional: int | None

    def to_body(self) -> dict[str, Any]:
        """Amounts as texts: JSON keeps no whole number of this size surely."""
        amounts = {name: getattr(self, name) for name in _AMOUNTS}
        shown = {name: None if amount is None else str(amount) for name, amount in amounts.items()}
        return {"part": self.part, "currency": self.currency} | shown

    @classmethod
    def of_body(cls, body: Mapping[str, Any]) -> AccumulationStatement:
        amounts = {name: None if body[name] is None else int(body[name]) for name in _AMOUNTS}
        return cls(part=body["part"], currency=body["currency"], **amounts)


_AMOUNTS = ("net_cost", "non_originating", "regional")


@dataclass(frozen=True, slots=True)
class MetalStatement:
    """Where the metal of a part was melted and poured (steel) or smelted (aluminum)."""

    part: str
    metal: str
    country: str
    certificate: str


@dataclass(frozen=True, slots=True)
class WageStatement:
    """Whether a plant's production wage reached the threshold in a period; never the wage."""

    plant: str
    start: dt.date
    end: dt.date
    reached: bool


@dataclass(frozen=True, slots=True)
class Declaration:
    """A supplier's signed answer to a request, good from a day until another (inclusive).

    `declined` says why the supplier gives none; it then has no statements.
    """

    request: str
    request_digest: str
    supplier: str
    signer: str
    position: str
    signed: dt.date
    start: dt.date | None
    end: dt.date | None
    declined: str = ""
    origins: tuple[OriginStatement, ...] = ()
    accumulations: tuple[AccumulationStatement, ...] = ()
    metals: tuple[MetalStatement, ...] = ()
    wages: tuple[WageStatement, ...] = ()

    @property
    def digest(self) -> str:
        return digest_of(self.to_body())

    @property
    def id(self) -> str:
        return f"D-{self.signed:%Y%m%d}-{self.digest[:8]}"

    def holds_on(self, day: dt.date) -> bool:
        """Whether the declaration may be relied on that day."""
        if self.declined or self.start is None or self.end is None:
            return False
        return self.start <= day <= self.end

    def to_body(self) -> dict[str, Any]:
        return {name: _plain(value) for name, value in asdict(self).items()} | {
            "accumulations": [each.to_body() for each in self.accumulations]
        }

    @classmethod
    def of_body(cls, body: Mapping[str, Any]) -> Declaration:
        days = {
            name: None if body[name] is None else dt.date.fromisoformat(body[name])
            for name in ("start", "end")
        }
        return cls(
            request=body["request"],
            request_digest=body["request_digest"],
            supplier=body["supplier"],
            signer=body["signer"],
            position=body["position"],
            signed=dt.date.fromisoformat(body["signed"]),
            start=days["start"],
            end=days["end"],
            declined=body["declined"],
            origins=tuple(OriginStatement(**each) for each in body["origins"]),
            accumulations=tuple(map(AccumulationStatement.of_body, body["accumulations"])),
            metals=tuple(MetalStatement(**each) for each in body["metals"]),
            wages=tuple(
                WageStatement(
                    each["plant"],
                    dt.date.fromisoformat(each["start"]),
                    dt.date.fromisoformat(each["end"]),
                    each["reached"],
                )
                for each in body["wages"]
            ),
        )


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


class Conflict(StrEnum):
    """In what a declaration and the book, or two declarations, disagree."""

    ORIGIN = "origin"
    EVIDENCE = "evidence"
    HS = "hs"
    COUNTRY = "country"
    DECLARATIONS = "declarations"
    REPLACED = "replaced"
    FIGURES = "figures"
    METHOD = "method"
    SEVERAL_LINES = "several-lines"
    OWN_GOOD = "own-good"
    CURRENCY = "currency"
    MELTED = "melted"
    PLANT = "plant"
    WAGES = "wages"

    @property
    def of_figures(self) -> bool:
        """Whether it leaves figures out of the calculations, rather than an origin open."""
        return self in _OF_FIGURES


_OF_FIGURES = frozenset(
    (
        Conflict.FIGURES,
        Conflict.METHOD,
        Conflict.SEVERAL_LINES,
        Conflict.OWN_GOOD,
        Conflict.CURRENCY,
        Conflict.MELTED,
        Conflict.PLANT,
        Conflict.WAGES,
    )
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A disagreement about a part: what the book says, what the declaration says.

    `settled` tells whether the declaration was followed; otherwise the origin is unknown
    until someone looks at it.
    """

    conflict: Conflict
    supplier: str
    part: str
    declaration: str
    book: str
    declared: str
    settled: bool
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """A book's lines with what suppliers declared, by which declarations, and what did not fit."""

    lines: pl.DataFrame
    used: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]
    lapsed: tuple[Declaration, ...]


def with_declarations(
    lines: pl.DataFrame, declarations: Iterable[Declaration], day: dt.date
) -> Applied:
    """The lines with origin and evidence from the declarations that hold on the day.

    A statement is about the lines that name its supplier and its part. Of several the one
    signed last counts. Where two signed the same day differ, where a line has other evidence
    of the contrary, or where supplier and buyer classify the part differently, the origin
    becomes unknown and the contradiction is named. `used` are the declarations that had a
    say, `lapsed` those that hold on another day only.
    """
    given = [each for each in declarations if not each.declined]
    holding = [each for each in given if each.holds_on(day)]
    statements: dict[tuple[str, str], list[tuple[Declaration, OriginStatement]]] = {}
    for declaration in sorted(holding, key=lambda d: (d.signed, d.id)):
        for statement in declaration.origins:
            key = (same_supplier(declaration.supplier), statement.part)
            statements.setdefault(key, []).append((declaration, statement))
    keyed = lines.with_columns(
        supplier_key=pl.col("supplier").map_elements(same_supplier, return_dtype=pl.String),
        place=pl.int_range(pl.len()),
    )
    origin, evidence = lines["origin"].to_list(), lines["evidence"].to_list()
    country = lines["country"].to_list()
    contradictions: list[Contradiction] = []
    used: set[str] = set()
    wanted = keyed.filter(pl.col("part").is_in(list({part for _, part in statements})))
    for (supplier, part), rows in wanted.partition_by(
        ["supplier_key", "part"], as_dict=True, maintain_order=True
    ).items():
        found = statements.get((supplier or "", part))
        if found is None:
            continue
        for row in rows.iter_rows(named=True):
            said = _said(found, row, contradictions)
            origin[row["place"]], evidence[row["place"]] = said[0], said[1]
            used.update(declaration.id for declaration, _ in found)
            if said[1] is not None:
                country[row["place"]] = found[-1][1].country
    changed = lines.with_columns(
        pl.Series("origin", origin, dtype=pl.String),
        pl.Series("evidence", evidence, dtype=pl.String),
        pl.Series("country", country, dtype=pl.String),
    )
    lapsed = tuple(each for each in given if each not in holding)
    return Applied(changed, tuple(sorted(used)), _merged(contradictions), lapsed)


def same_supplier(supplier: str) -> str:
    """A supplier's name without what people vary: case and spaces."""
    return " ".join(supplier.casefold().split())


def _said(
    found: Sequence[tuple[Declaration, OriginStatement]],
    row: Mapping[str, Any],
    contradictions: list[Contradiction],
) -> tuple[str, str | None]:
    """The origin and the evidence of one line."""
    declaration, statement = found[-1]
    declared = _word(statement)

    def against(conflict: Conflict, book: str, said: str, *, settled: bool) -> None:
        contradictions.append(
            Contradiction(
                conflict,
                declaration.supplier,
                statement.part,
                declaration.id,
                book,
                said,
                settled,
                (row["row"],),
            )
        )

    earlier = [(d, s) for d, s in found[:-1] if s.originating != statement.originating]
    same_day = [d for d, _ in earlier if d.signed == declaration.signed]
    if same_day:
        against(Conflict.DECLARATIONS, same_day[-1].id, declared, settled=False)
        return "unknown", None
    if earlier:
        against(Conflict.REPLACED, earlier[-1][0].id, declared, settled=True)
    if row["hs"] is not None and row["hs"][:6] != statement.hs[:6]:
        against(Conflict.HS, row["hs"], statement.hs, settled=False)
        return "unknown", None
    if row["origin"] not in ("unknown", declared):
        if row["evidence"] is not None:
            against(Conflict.EVIDENCE, row["evidence"], declared, settled=False)
            return "unknown", None
        against(Conflict.ORIGIN, row["origin"], declared, settled=True)
    if row["country"] is not None and row["country"] != statement.country:
        against(Conflict.COUNTRY, row["country"], statement.country, settled=True)
    return declared, f"declaration {declaration.id}"


def _word(statement: OriginStatement) -> str:
    return "originating" if statement.originating else "non_originating"


def _merged(contradictions: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """The same contradiction once, with all its rows."""
    rows: dict[Contradiction, list[int]] = {}
    for each in contradictions:
        rows.setdefault(replace(each, rows=()), []).extend(each.rows)
    return tuple(replace(each, rows=tuple(sorted(places))) for each, places in rows.items())
