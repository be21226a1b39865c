"""Which purchases count as steel and aluminum, at what value, and whether they originate.

Uniform Regulations 17(1) to (5). Each row of the sheet `metal_purchases` becomes one row for
each metal it is of, with three answers: whether it counts, whether it originates, and what
is not known for either. Which period and vehicles it is for is left to the choices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.metal_bases import KEYS, answered
from tratado.auto.metal_elections import Elections, MeltingDay, StampingOrigin
from tratado.auto.metal_table import TABLE_CITE, Metal, listings
from tratado.origin.answer import MET, NOT_MET, OPEN
from tratado.origin.good_key import PARTIES
from tratado.value.errors import ValuationError
from tratado.words import Place, Problem, Said

SHEET = "metal_purchases"

COLUMNS: Mapping[str, pl.DataType] = {
    "row": pl.Int64(),
    "supplier": pl.String(),
    "date": pl.Date(),
    "hs": pl.String(),
    "hs_edition": pl.Int16(),
    "stamping": pl.Boolean(),
    "value": pl.Int64(),
    "value_rule": pl.String(),
    "steel_value": pl.Int64(),
    "aluminum_value": pl.Int64(),
    "origin": pl.String(),
    "metal_origin": pl.String(),
    "melted_in": pl.String(),
    "processed_in_region": pl.Boolean(),
    "channel": pl.String(),
    "end_use": pl.String(),
    "plant": pl.String(),
    "model_line": pl.String(),
    "vehicle_class": pl.String(),
    "exported": pl.Boolean(),
    "figures": pl.String(),
    "evidence": pl.String(),
}
"""What is read of the sheet; amounts in ten-thousandths of one currency."""

_REQUIRED = ("supplier", "date", "hs", "value_rule", "figures")
_MELTED = "metal_purchases.steel_melted_and_poured"
_VALUE_CITE = "Uniform Regulations 17(6)"
_PART_CITE = "Uniform Regulations 17(2)"


class LeftOut(StrEnum):
    """Why a purchase does not count, whatever the period and the vehicles."""

    NOT_IN_TABLE = "not_in_table"
    RAW_MATERIAL = "raw_material"
    """What steel is made of; the table lists none of it, and 17(5) asks nothing of it."""
    NOT_A_LISTED_PART = "not_a_listed_part"
    """A part of 8708.29 or 8708.99 that is no stamping of body or frame."""
    OTHER_VEHICLES = "other_vehicles"
    TOOLS = "tools"
    OTHER_USE = "other_use"
    PARTS_PRODUCER = "parts_producer"
    """A parts producer's own purchase, not for major stampings of body or frame."""

    @property
    def cite(self) -> str:
        return _LEFT_OUT_CITES[self]


_LEFT_OUT_CITES = {
    LeftOut.NOT_IN_TABLE: TABLE_CITE,
    LeftOut.RAW_MATERIAL: "Uniform Regulations 17(5)",
    LeftOut.NOT_A_LISTED_PART: "Uniform Regulations Table S, note",
    LeftOut.OTHER_VEHICLES: "Uniform Regulations 17(4)",
    LeftOut.TOOLS: "Uniform Regulations 17(4)",
    LeftOut.OTHER_USE: "Uniform Regulations 17(4)",
    LeftOut.PARTS_PRODUCER: "Uniform Regulations 17(3)",
}


class Fact(StrEnum):
    """What may be missing to say whether a purchase counts, what it is worth, its origin."""

    HS = "hs"
    STAMPING = "stamping"
    END_USE = "end_use"
    CHANNEL = "channel"
    VALUE = "value"
    METAL_VALUE = "metal_value"
    """Of a listed part, the value of the listed metal in it."""
    ORIGIN = "origin"
    METAL_ORIGIN = "metal_origin"
    STAMPING_ORIGIN = "stamping_origin"
    """The reading of whose origin counts, where part and metal differ."""
    MELTED_IN = "melted_in"
    PROCESSED_IN_REGION = "processed_in_region"
    MELTING_DAY = "melting_day"
    """The reading of which day's rule holds for steel bought before the rule changed."""
    PLANT = "plant"
    MODEL_LINE = "model_line"
    VEHICLE_CLASS = "vehicle_class"
    EXPORTED = "exported"
    QUARTERS = "quarters"
    PURCHASES = "purchases"
    """There is no purchase that surely counts."""

    @property
    def cite(self) -> str:
        return f"Uniform Regulations {_FACT_CITES[self]}"


_FACT_CITES = {
    Fact.HS: "Table S",
    Fact.STAMPING: "17(3), Table S",
    Fact.END_USE: "17(4)",
    Fact.CHANNEL: "17(3)",
    Fact.VALUE: "17(6)",
    Fact.METAL_VALUE: "17(2)",
    Fact.ORIGIN: "17(5)",
    Fact.METAL_ORIGIN: "17(2), 17(5)",
    Fact.STAMPING_ORIGIN: "17(2), 17(5)",
    Fact.MELTED_IN: "17(5)(b)",
    Fact.PROCESSED_IN_REGION: "17(5)(b)",
    Fact.MELTING_DAY: "17(5)",
    Fact.PLANT: "17(9)",
    Fact.MODEL_LINE: "17(9)",
    Fact.VEHICLE_CLASS: "17(9)",
    Fact.EXPORTED: "17(9)",
    Fact.QUARTERS: "17(7)(c)",
    Fact.PURCHASES: "17(1)",
}

OF_THE_ROW = (
    *(Fact.HS, Fact.STAMPING, Fact.END_USE, Fact.CHANNEL, Fact.VALUE, Fact.METAL_VALUE),
    *(Fact.ORIGIN, Fact.METAL_ORIGIN, Fact.STAMPING_ORIGIN),
    *(Fact.MELTED_IN, Fact.PROCESSED_IN_REGION, Fact.MELTING_DAY),
)
"""Facts that `standing` looks for; each has a column `wants_<fact>`."""

_USES = {
    "other_vehicles": LeftOut.OTHER_VEHICLES,
    "tools": LeftOut.TOOLS,
    "other": LeftOut.OTHER_USE,
}
_BY_RULE = {"originating": MET, "non_originating": NOT_MET}


def standing(purchases: pl.DataFrame, elections: Elections, text: TextInForce) -> pl.DataFrame:
    """Each purchase by metal: `counts`, `origin`, `value`, `left_out` and what it `wants_`.

    `purchases` has the columns of the sheet (missing ones are blank). A row of neither metal
    comes once, with `metal` null. `counts` and `origin` are numbers as `Answer` has them;
    `value` is in ten-thousandths, null where it is not known. Raises ValuationError with
    everything that is wrong with rows.
    """
    rows = _complete(purchases)
    _check(rows)
    listed = rows.join(
        listings(rows, text),
        on=["hs", "hs_edition"],
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    _refuse_needless_metal_values(listed)
    by_metal = pl.concat([_of_metal(listed, metal) for metal in Metal] + [_of_neither(listed)])
    counted = _counted(by_metal)
    return _originating(counted, elections, text).select(
        *("row", "metal", "date", "supplier", "evidence", "figures", *KEYS),
        *("value", "counts", "left_out", "origin"),
        *(f"wants_{fact}" for fact in OF_THE_ROW),
    )


def _complete(purchases: pl.DataFrame) -> pl.DataFrame:
    blank = [
        pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in COLUMNS.items()
        if name not in purchases.columns
    ]
    return purchases.with_columns(blank).select(
        pl.col(name).cast(dtype) for name, dtype in COLUMNS.items()
    )


def _check(rows: pl.DataFrame) -> None:
    faults = list(_row_faults(rows))
    if faults:
        raise ValuationError(faults)


def _row_faults(rows: pl.DataFrame) -> Iterator[Problem]:
    for name in _REQUIRED:
        yield from _faults(
            rows.filter(pl.col(name).is_null()), name, Said("auto-empty"), Said("auto-fill-in")
        )
    for name in ("value", "steel_value", "aluminum_value"):
        yield from _faults(
            rows.filter(pl.col(name) < 0),
            name,
            Said("auto-negative"),
            Said("auto-give-purchases"),
        )


def _faults(wrong: pl.DataFrame, column: str, what: Said, remedy: Said) -> Iterator[Problem]:
    """One fault for all rows that have it, naming the first."""
    if not wrong.is_empty():
        first = wrong.select(pl.col("row").min()).item()
        yield Problem(
            Place(sheet=SHEET, rows=(first,), more=len(wrong) - 1, column=column),
            what,
            remedy,
            _VALUE_CITE,
        )


def _refuse_needless_metal_values(listed: pl.DataFrame) -> None:
    """The value of the metal in a part is given of listed parts; metal has its own value."""
    metal = (pl.col("steel") == MET) | (pl.col("aluminum") == MET)
    for name in ("steel_value", "aluminum_value"):
        wrong = listed.filter(metal & ~pl.col("part") & pl.col(name).is_not_null())
        for fault in _faults(
            wrong, name, Said("auto-metal-is-no-part"), Said("auto-value-in-column-value")
        ):
            raise ValuationError([Problem(fault.place, fault.what, fault.remedy, _PART_CITE)])


def _of_metal(listed: pl.DataFrame, metal: Metal) -> pl.DataFrame:
    """The rows that are of a metal or may be; of parts, those that have some of it.

    A part with neither value may have either metal.
    """
    steel, aluminum = pl.col("steel_value"), pl.col("aluminum_value")
    own, other = (steel, aluminum) if metal is Metal.STEEL else (aluminum, steel)
    without = pl.col("part") & own.is_null() & other.is_not_null()
    return (
        listed.filter((pl.col(metal) > NOT_MET) & ~without)
        .with_columns(
            metal=pl.lit(str(metal)),
            listed=pl.col(metal),
            value=pl.when("part").then(own).otherwise("value"),
        )
        .drop("steel", "aluminum")
    )


def _of_neither(listed: pl.DataFrame) -> pl.DataFrame:
    return (
        listed.filter((pl.col("steel") == NOT_MET) & (pl.col("aluminum") == NOT_MET))
        .with_columns(
            metal=pl.lit(None, dtype=pl.String),
            listed=pl.lit(NOT_MET, dtype=pl.Int8),
        )
        .drop("steel", "aluminum")
    )


def _counted(rows: pl.DataFrame) -> pl.DataFrame:
    """Whether each purchase counts, the reason where it does not, and what it turns on."""
    stamping = answered(pl.col("stamping"))
    met = pl.lit(MET, dtype=pl.Int8)
    open_ = pl.lit(OPEN, dtype=pl.Int8)
    of_parts_producer = pl.col("channel") == "parts_producer"
    bought = (
        pl.when(of_parts_producer)
        .then(stamping)
        .when(pl.col("channel").is_null() & (stamping < MET))
        .then(open_)
        .otherwise(met)
    )
    rows = rows.with_columns(
        part_is_listed=pl.when("part").then(stamping).otherwise(met),
        use=answered(pl.col("end_use") == "vehicles"),
        bought=bought,
    )
    counts = pl.min_horizontal("listed", "part_is_listed", "use", "bought")
    left_out = (
        pl.when(pl.col("listed") == NOT_MET)
        .then(
            pl.when("raw_material")
            .then(pl.lit(str(LeftOut.RAW_MATERIAL)))
            .otherwise(pl.lit(str(LeftOut.NOT_IN_TABLE)))
        )
        .when(pl.col("part_is_listed") == NOT_MET)
        .then(pl.lit(str(LeftOut.NOT_A_LISTED_PART)))
        .when(pl.col("use") == NOT_MET)
        .then(pl.col("end_use").replace_strict(_USES, default=str(LeftOut.OTHER_USE)))
        .when(pl.col("bought") == NOT_MET)
        .then(pl.lit(str(LeftOut.PARTS_PRODUCER)))
    )
    rows = rows.with_columns(counts=counts, left_out=left_out)
    may = pl.col("counts") > NOT_MET
    asked_stamping = pl.col("part") | of_parts_producer.fill_null(False)
    return rows.with_columns(
        wants_hs=may & (pl.col("listed") == OPEN),
        wants_stamping=may & asked_stamping & pl.col("stamping").is_null(),
        wants_end_use=may & (pl.col("use") == OPEN),
        wants_channel=may & pl.col("channel").is_null() & (pl.col("bought") == OPEN),
        wants_value=may & ~pl.col("part") & pl.col("value").is_null(),
        wants_metal_value=may & pl.col("part") & pl.col("value").is_null(),
    )


def _originating(rows: pl.DataFrame, elections: Elections, text: TextInForce) -> pl.DataFrame:
    """Whether each purchase originates: 17(5), by its own rule and, of steel, by its melting."""
    rows = _by_rule(rows, elections.stampings)
    rows = _melted(rows, elections, text)
    asked, melted = pl.col("melting_asked"), pl.col("melted")
    both = pl.min_horizontal("by_rule", "melted")
    open_ = pl.lit(OPEN, dtype=pl.Int8)
    rows = rows.with_columns(
        origin=pl.when(asked == NOT_MET)
        .then("by_rule")
        .when(asked == MET)
        .then(both)
        .when(both == pl.col("by_rule"))
        .then("by_rule")
        .otherwise(open_)
    )
    undecided = (pl.col("counts") > NOT_MET) & (pl.col("origin") == OPEN)
    melting = undecided & (asked > NOT_MET) & (melted == OPEN)
    part, reading = pl.col("part"), elections.stampings
    whose_part = part & (pl.lit(reading is not StampingOrigin.METAL))
    whose_metal = part & (pl.lit(reading is not StampingOrigin.PART))
    unresolved = undecided & (pl.col("by_rule") == OPEN)
    return rows.with_columns(
        wants_origin=unresolved & (~part | whose_part) & (pl.col("of_good") == OPEN),
        wants_metal_origin=unresolved & whose_metal & (pl.col("of_metal") == OPEN),
        wants_stamping_origin=unresolved
        & part
        & pl.lit(reading is None)
        & (pl.col("of_good") != pl.col("of_metal")),
        wants_melted_in=melting & pl.col("melted_in").is_null(),
        wants_processed_in_region=melting & pl.col("processed_in_region").is_null(),
        wants_melting_day=undecided & (asked == OPEN) & (melted < pl.col("by_rule")),
    )


def _by_rule(rows: pl.DataFrame, reading: StampingOrigin | None) -> pl.DataFrame:
    """By the rule of the good, or of the metal in a part; both where that is not elected."""
    rows = rows.with_columns(
        of_good=_origin_answer("origin"), of_metal=_origin_answer("metal_origin")
    )
    match reading:
        case StampingOrigin.PART:
            of_part = pl.col("of_good")
        case StampingOrigin.METAL:
            of_part = pl.col("of_metal")
        case None:
            same = pl.col("of_good") == pl.col("of_metal")
            of_part = pl.when(same).then("of_good").otherwise(pl.lit(OPEN, dtype=pl.Int8))
    return rows.with_columns(by_rule=pl.when("part").then(of_part).otherwise("of_good"))


def _origin_answer(column: str) -> pl.Expr:
    coded = pl.col(column).replace_strict(_BY_RULE, default=OPEN, return_dtype=pl.Int8)
    return coded.fill_null(OPEN)


def _melted(rows: pl.DataFrame, elections: Elections, text: TextInForce) -> pl.DataFrame:
    """Whether 17(5)(b) is asked of each purchase, and whether it meets it.

    Nothing is asked of aluminum, nor under alternative staging, which refers to the rules
    of origin alone (19(4)(c)).
    """
    if elections.staged(text) is not None:
        asked = pl.lit(NOT_MET, dtype=pl.Int8)
    else:
        asked = pl.when(pl.col("metal") == Metal.STEEL).then(
            _melting_asked(elections.melting, text)
        )
    region = answered(pl.col("melted_in").is_in(list(PARTIES)))
    later = answered(pl.col("processed_in_region"))
    return rows.with_columns(
        melting_asked=asked.fill_null(NOT_MET).cast(pl.Int8),
        melted=pl.min_horizontal(region, later),
    )


def _melting_asked(reading: MeltingDay | None, text: TextInForce) -> pl.Expr:
    """By the day of purchase or of the decision; open where they differ and none is elected."""
    on_purchase = pl.lit(NOT_MET, dtype=pl.Int8)
    for start, value in text.agreement.terms[_MELTED].values:
        answer = pl.lit(MET if value is True else NOT_MET, dtype=pl.Int8)
        on_purchase = pl.when(pl.col("date") >= start).then(answer).otherwise(on_purchase)
    on_decision = pl.lit(MET if text.term(_MELTED) is True else NOT_MET, dtype=pl.Int8)
    match reading:
        case MeltingDay.PURCHASE:
            return on_purchase
        case MeltingDay.DECISION:
            return on_decision
        case None:
            open_ = pl.lit(OPEN, dtype=pl.Int8)
            return pl.when(on_purchase == on_decision).then(on_purchase).otherwise(open_)
