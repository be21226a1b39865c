"""What a book says that can hardly be so: contradictions between its rows and its figures.

What cannot be true is a problem, and the book is not read. What is nearly always a slip is a
warning, what deserves a look a note; neither changes a verdict. Every check is listed here, and
`docs/book.md` lists them from here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from tratado.book.countries import PARTY_CODES
from tratado.book.errors import PLACES_LISTED, Severity
from tratado.book.table import Table
from tratado.hs import Code
from tratado.words import Amount, Part, Said

_MATERIALS = ("material", "retail_packaging", "accessory")
"""Roles of lines that are part of what a good is made of."""

_DOUBTS_LISTED = 20
"""Rows listed for a check that stops nothing."""

Frames = Mapping[str, pl.DataFrame]
Found = Iterator[tuple[int, Mapping[str, Part]]]
"""Rows in which a check finds something, and what its words say of them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked for in one column of one sheet, and what is said of it."""

    id: str
    severity: Severity
    sheet: str
    column: str
    find: Callable[[Frames], Found]
    cite: str = ""
    said: str = ""
    """What its message is called, where that is not the check's own name."""

    def says(self, about: Mapping[str, Part]) -> Said:
        """What is said of one row."""
        return Said(f"book-doubt-{self.said or self.id}", **about)


def told(frames: Frames, tables: Mapping[str, Table]) -> None:
    """Tell everything implausible in the sheets of a book, each at its row and column."""
    for check in CHECKS:
        if check.sheet not in frames:
            continue
        table = tables[check.sheet]
        place, column = table.place, table.label(check.column)
        found = list(check.find(frames))
        refused = check.severity is Severity.REFUSAL
        listed = PLACES_LISTED if refused else _DOUBTS_LISTED
        said: list[tuple[int | None, Said, str]] = [
            (row, check.says(about), check.cite) for row, about in found[:listed]
        ]
        if len(found) > listed:
            said.append((None, Said("book-more-like-these", count=len(found) - listed), ""))
        for row, what, cite in said:
            if refused:
                place.problem(what, row, column, cite)
            else:
                place.doubt(check.severity, check.id, what, row, column, cite)


def _rows(frame: pl.DataFrame, wrong: pl.Expr, names: Sequence[str] = (), **amounts: str) -> Found:
    """The rows where something holds, with the cells that are told of each; money as amounts."""
    found = frame.filter(wrong.fill_null(False))
    for row in found.select("row", *names, *set(amounts.values())).iter_rows(named=True):
        money = {name: Amount.of_frame(row[column]) for name, column in amounts.items()}
        yield row["row"], {**{name: str(row[name]) for name in names}, **money}


def _net_cost_above_total(frames: Frames) -> Found:
    wrong = pl.col("nc") > pl.col("total_cost")
    yield from _rows(frames["goods"], wrong, nc="nc", total="total_cost")


def _net_cost_above_price(frames: Frames) -> Found:
    wrong = (pl.col("nc") > pl.col("tv")) & (pl.col("tv") > 0)
    yield from _rows(frames["goods"], wrong, nc="nc", tv="tv")


def _zero(sheet: str, column: str) -> Callable[[Frames], Found]:
    return lambda frames: _rows(frames[sheet], pl.col(column) == 0)


def _destination(frames: Frames) -> Found:
    wrong = ~pl.col("country").is_in(list(PARTY_CODES))
    goods = frames["goods"].select("row", country="destination")
    yield from _rows(goods, wrong, ("country",))


def _materials_above(base: str) -> Callable[[Frames], Found]:
    """Goods whose materials, of whatever origin, are worth more than the base."""

    def find(frames: Frames) -> Found:
        worth = (
            frames["bom"]
            .filter(pl.col("role").is_in(list(_MATERIALS)))
            .group_by("good")
            .agg(pl.col("value").cast(pl.Int128).sum().alias("worth"))
        )
        goods = frames["goods"].rename({"id": "good"}).join(worth, on="good", how="inner")
        above = (pl.col("worth") > pl.col(base)) & (pl.col(base) > 0)
        yield from _rows(goods.sort("row"), above, ("good",), worth="worth", base=base)

    return find


def _two_codes(frames: Frames) -> Found:
    first: dict[tuple[str, int | None], tuple[str, int]] = {}
    named = ["part", "hs", "hs_edition"]
    lines = frames["bom"].drop_nulls(["part", "hs"]).unique(named, keep="first")
    for part, hs, edition, row in lines.sort("row").select(*named, "row").iter_rows():
        other, where = first.setdefault((part, edition), (hs, row))
        if not (hs.startswith(other) or other.startswith(hs)):
            codes = {"hs": str(Code(hs)), "other": str(Code(other))}
            yield row, {"part": part, **codes, "where": str(where)}


def _origins(keys: tuple[str, ...]) -> Callable[[Frames], Found]:
    """Lines whose part originates by one of several equal rows and not by another."""

    def find(frames: Frames) -> Found:
        first: dict[tuple[object, ...], tuple[str, int, str]] = {}
        lines = frames["bom"].filter(
            pl.col("origin").is_in(["originating", "non_originating"])
            & pl.col("role").is_in(list(_MATERIALS))
        )
        named = list(dict.fromkeys(("good", *keys, "part", "origin")))
        distinct = lines.unique(named, keep="first").sort("row").select(*named, "row")
        for row in distinct.iter_rows(named=True):
            key = tuple(row[name] for name in keys)
            origin, where, good = first.setdefault(key, (row["origin"], row["row"], row["good"]))
            same_good = good == row["good"]
            if origin != row["origin"] and same_good == ("good" in keys):
                about = {"part": row["part"], "good": row["good"], "where": str(where)}
                yield row["row"], about

    return find


def _originating_from_outside(frames: Frames) -> Found:
    lines = frames["bom"]
    wrong = (pl.col("origin") == "originating") & ~pl.col("country").is_in(list(PARTY_CODES))
    yield from _rows(lines, wrong, ("part", "country"))


def _listed_with_contents(refused: bool) -> Callable[[Frames], Found]:
    """Assemblies of the book right below which all that they are made of is listed again.

    One single part that is also beside its assembly may well be meant so.
    """

    def find(frames: Frames) -> Found:
        lines = frames["bom"].select("good", "part", "quantity", "row").drop_nulls()
        listed = lines.select("good", assembly="part")
        made = lines.select("part", assembly="good")
        beside = listed.join(made, on="assembly").join(lines, on=["good", "part"], how="semi")
        if beside.is_empty():
            return
        named = pl.concat([beside["good"], beside["assembly"]]).unique().implode()
        below: dict[str, list[tuple[str, int, int]]] = {}
        for good, *line in lines.filter(pl.col("good").is_in(named)).iter_rows():
            below.setdefault(good, []).append((line[0], line[1], line[2]))
        for good in beside["good"].unique(maintain_order=True):
            own = below[good]
            for at, (part, quantity, row) in enumerate(own):
                contents = sorted((each, of) for each, of, _ in below.get(part, []))
                after = sorted((each, of) for each, of, _ in own[at + 1 : at + 1 + len(contents)])
                in_good = [(each, of * quantity // 1_000_000) for each, of in contents]
                if contents and after in (contents, in_good) and (len(contents) > 1) == refused:
                    yield row, {"part": part, "good": good}

    return find


def _repeated(sheet: str, *keys: str) -> Callable[[Frames], Found]:
    """Rows that say the same as one before: in some columns, or in all."""

    def find(frames: Frames) -> Found:
        frame = frames[sheet]
        names = list(keys) or [name for name in frame.columns if name != "row"]
        names = [name for name in names if frame[name].null_count() < len(frame)]
        if frame.is_empty() or not names:
            return
        # Few rows share even their first columns; only those are compared whole.
        likely = frame.filter(pl.struct(names[:2]).is_duplicated())
        first = pl.col("row").first().over(names)
        again = pl.col("row") != pl.col("where")
        yield from _rows(likely.with_columns(where=first), again, ("where",))

    return find


_LOOK_ALIKE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХЅІЈαβοрасеухіјѕοѵ",
    "ABEZHIKMNOPTYXABEKMHOPCTYXSIJaBopaceyxijsov",
)
"""Letters of the Greek and Cyrillic alphabets that look like Latin ones."""


def _skeleton(name: str) -> str:
    """A name as a reader takes it in: without case, accents and alphabets."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_LOOK_ALIKE))
    return "".join(c for c in decomposed.casefold() if not unicodedata.combining(c))


def _look_alike(sheet: str, column: str) -> Callable[[Frames], Found]:
    def find(frames: Frames) -> Found:
        first: dict[str, tuple[str, int]] = {}
        names = frames[sheet].drop_nulls(column).unique(column, keep="first", maintain_order=True)
        for name, row in names.select(column, "row").iter_rows():
            other, where = first.setdefault(_skeleton(name), (name, row))
            if other != name:
                yield row, {"name": repr(name), "other": repr(other), "where": str(where)}

    return find


def _listed_above(frames: Frames) -> Found:
    wrong = pl.col("vnm_listed") > pl.col("vnm")
    yield from _rows(frames["core_parts"], wrong, listed="vnm_listed", vnm="vnm")


def _foreign_above_cost(frames: Frames) -> Found:
    wrong = pl.col("vnm") > pl.col("nc")
    yield from _rows(frames["core_parts"], wrong, vnm="vnm", nc="nc")


def _high_wage_above_all(frames: Frames) -> Found:
    """Materials that cost more than all vehicles that the book says were produced."""
    if "vehicle_production" not in frames:
        return
    own = dict(frames["goods"].select("id", "nc").iter_rows())
    total = 0
    for good, quantity, nc in (
        frames["vehicle_production"].select("good", "quantity", "nc").iter_rows()
    ):
        cost = own.get(good) if nc is None else nc
        if cost is None or quantity is None:
            return
        total += cost * quantity // 1_000_000
    wrong = pl.col("net_cost") > pl.lit(total, dtype=pl.Int128)
    for row, about in _rows(frames["high_wage_materials"], wrong, cost="net_cost"):
        yield row, {**about, "total": Amount.of_frame(total)}


NOTE, WARNING, REFUSAL = Severity.NOTE, Severity.WARNING, Severity.REFUSAL

CHECKS: tuple[Check, ...] = (
    Check(
        "net-cost-above-total",
        WARNING,
        "goods",
        "nc",
        _net_cost_above_total,
        "Uniform Regulations 7(11)",
    ),
    Check(
        "net-cost-above-price",
        WARNING,
        "goods",
        "nc",
        _net_cost_above_price,
    ),
    Check(
        "price-of-zero",
        WARNING,
        "goods",
        "tv",
        _zero("goods", "tv"),
    ),
    Check(
        "net-cost-of-zero",
        WARNING,
        "goods",
        "nc",
        _zero("goods", "nc"),
    ),
    Check(
        "materials-above-net-cost",
        WARNING,
        "goods",
        "nc",
        _materials_above("nc"),
    ),
    Check(
        "materials-above-total-cost",
        WARNING,
        "goods",
        "total_cost",
        _materials_above("total_cost"),
    ),
    Check(
        "materials-above-price",
        WARNING,
        "goods",
        "tv",
        _materials_above("tv"),
    ),
    Check(
        "destination-no-party",
        WARNING,
        "goods",
        "destination",
        _destination,
    ),
    Check(
        "goods-that-look-alike",
        NOTE,
        "goods",
        "id",
        _look_alike("goods", "id"),
        said="alike",
    ),
    Check(
        "part-with-two-codes",
        WARNING,
        "bom",
        "hs",
        _two_codes,
    ),
    Check(
        "part-from-two-sources",
        WARNING,
        "bom",
        "origin",
        _origins(("good", "part")),
        "Uniform Regulations 8(18)",
    ),
    Check(
        "part-of-two-origins",
        WARNING,
        "bom",
        "origin",
        _origins(("part", "supplier")),
    ),
    Check(
        "line-repeated",
        WARNING,
        "bom",
        "part",
        _repeated("bom"),
        said="again",
    ),
    Check(
        "assembly-beside-its-contents",
        REFUSAL,
        "bom",
        "part",
        _listed_with_contents(refused=True),
        said="contents",
    ),
    Check(
        "assembly-beside-its-part",
        WARNING,
        "bom",
        "part",
        _listed_with_contents(refused=False),
        said="contents",
    ),
    Check(
        "originating-from-outside",
        WARNING,
        "bom",
        "country",
        _originating_from_outside,
        "Uniform Regulations 10(1)",
    ),
    Check(
        "parts-that-look-alike",
        NOTE,
        "bom",
        "part",
        _look_alike("bom", "part"),
        said="alike",
    ),
    Check(
        "listed-above-foreign",
        REFUSAL,
        "core_parts",
        "vnm_listed",
        _listed_above,
        "Uniform Regulations 14(10)",
    ),
    Check(
        "core-part-net-cost-of-zero",
        REFUSAL,
        "core_parts",
        "nc",
        _zero("core_parts", "nc"),
        said="net-cost-of-zero",
    ),
    Check(
        "core-part-foreign-above-cost",
        WARNING,
        "core_parts",
        "vnm",
        _foreign_above_cost,
    ),
    Check(
        "core-part-twice",
        REFUSAL,
        "core_parts",
        "part",
        _repeated("core_parts", "part"),
        said="once-each",
    ),
    Check(
        "vehicle-twice",
        REFUSAL,
        "vehicles",
        "good",
        _repeated("vehicles", "good"),
        said="once-each",
    ),
    Check(
        "vehicle-production-repeated",
        REFUSAL,
        "vehicle_production",
        "good",
        _repeated("vehicle_production", "good", "plant", "from", "to", "exported", "figures"),
        said="once",
    ),
    Check(
        "high-wage-material-repeated",
        REFUSAL,
        "high_wage_materials",
        "material",
        _repeated("high_wage_materials"),
        said="once",
    ),
    Check(
        "high-wage-above-all-vehicles",
        WARNING,
        "high_wage_materials",
        "net_cost",
        _high_wage_above_all,
    ),
    Check(
        "labor-spending-repeated",
        REFUSAL,
        "labor_spending",
        "kind",
        _repeated("labor_spending"),
        said="once",
    ),
    Check(
        "plant-twice", REFUSAL, "plants", "plant", _repeated("plants", "plant"), said="once-each"
    ),
    Check(
        "production-repeated",
        REFUSAL,
        "production",
        "good",
        _repeated("production"),
        said="once",
    ),
    Check(
        "metal-purchase-repeated",
        NOTE,
        "metal_purchases",
        "supplier",
        _repeated("metal_purchases"),
        said="again",
    ),
    Check(
        "movement-repeated",
        NOTE,
        "movements",
        "inventory",
        _repeated("movements"),
        said="again",
    ),
)
"""Everything that is looked for, sheet by sheet."""
