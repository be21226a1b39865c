"""Facts that rules turn on: from the sheet `facts` and the shorthand column of other sheets."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import polars as pl

from tratado.book.cells import Rejected, read_fact_value
from tratado.book.nearest import said_with_nearest
from tratado.book.sheets import BOM, GOODS
from tratado.book.spec import YES_NO, Kind
from tratado.book.table import Table
from tratado.hs import InvalidCode, parse_code
from tratado.words import Part, Said

SCHEMA = {
    "subject": pl.String(),
    "fact": pl.String(),
    "value": pl.String(),
    "evidence": pl.String(),
    "row": pl.Int64(),
    "sheet": pl.String(),
}


OF_RULES = ("heavy_truck_parts_reading", "other_vehicle_parts_reading")
"""Settings that rules turn on: facts that hold for the whole book."""


_TV, _NC = GOODS.column("tv").label, GOODS.column("nc").label
_OTHER_NAMES: dict[str, tuple[Part, Part]] = {
    "net_cost": (GOODS.label, _NC),
    "transaction_value": (GOODS.label, _TV),
    "value_content_base": (GOODS.label, Said("book-or", first=_TV, second=_NC)),
    "tariff_item": (
        Said("book-or", first=GOODS.label, second=BOM.label),
        Said(
            "book-fact-tariff-item",
            hs=GOODS.column("hs").label,
            tariff=GOODS.column("hs_tariff").label,
        ),
    ),
}
"""Names by which an answer is asked for that belongs in a column of another name."""

_ANSWERS: dict[str, Part] = {"yes": YES_NO[0], "no": YES_NO[1]}
"""What a fact is where it is no number."""

_READ_AS_FACTS = frozenset(("hs_rule",))
"""Names of columns that may be stated as facts, too."""


@functools.cache
def _columns() -> dict[str, tuple[Part, Part]]:
    """What belongs in a column and is read nowhere else: the sheet and the column."""
    known: dict[str, tuple[Part, Part]] = {
        column.name: (sheet.label, column.label)
        for sheet in (BOM, GOODS)
        for column in sheet.columns
        if column.kind is not Kind.FACTS
    }
    known |= _OTHER_NAMES
    return {name: place for name, place in known.items() if name not in _READ_AS_FACTS}


def _refuse_columns(facts: pl.DataFrame, tables: Mapping[str, Table]) -> None:
    """An answer that nobody would read as a fact is told where it goes."""
    belongs = _columns()
    wrong = facts.filter(pl.col("fact").is_in(list(belongs)))
    for subject, fact, value, row, sheet in wrong.select(
        "subject", "fact", "value", "row", "sheet"
    ).iter_rows():
        other, column = belongs[fact]
        said = Said(
            "book-fact-is-column",
            fact=fact,
            value=_ANSWERS.get(value, value),
            subject=subject,
            sheet=other,
            column=column,
        )
        label = tables[sheet].label("fact" if sheet == "facts" else "facts")
        tables[sheet].place.problem(said, row, label)


def all_facts(
    frames: Mapping[str, pl.DataFrame], tables: Mapping[str, Table], settings: Mapping[str, str]
) -> pl.DataFrame:
    """The facts of a book, each once; `sheet` and `row` say where it stands.

    The subject is a good, a part or the digits of a code. A subject that is none of them,
    and two different values of one fact, are problems.
    """
    found = [pl.DataFrame(schema=SCHEMA)]
    if "facts" in frames:
        listed = frames["facts"].with_columns(sheet=pl.lit("facts"))
        found.append(_with_known_subjects(listed, frames, tables["facts"]).select(list(SCHEMA)))
    for sheet, key in (("goods", "id"), ("bom", "part")):
        found.append(_shorthand(frames[sheet], key, tables[sheet]))
    elected = [
        {"subject": "*", "fact": name, "value": settings[name], "sheet": "settings"}
        for name in OF_RULES
        if name in settings
    ]
    found.append(pl.DataFrame(elected, schema=SCHEMA))
    facts = pl.concat(found).filter(
        pl.all_horizontal(pl.col("subject", "fact", "value").is_not_null())
    )
    facts = facts.unique(["subject", "fact", "value"], keep="first", maintain_order=True)
    _refuse_columns(facts, tables)
    _refuse_contradictions(facts, tables)
    return facts


def _with_known_subjects(
    facts: pl.DataFrame, frames: Mapping[str, pl.DataFrame], table: Table
) -> pl.DataFrame:
    ids = pl.concat([frames["goods"]["id"], frames["bom"]["part"]]).unique(maintain_order=True)
    subjects = facts["subject"].drop_nulls().unique()
    others = subjects.filter(~subjects.is_in(ids.implode())).to_list()
    codes: dict[str, str] = {}
    unknown: list[str] = []
    for subject in others:
        try:
            codes[subject] = parse_code(subject).digits
        except InvalidCode:
            unknown.append(subject)
    table.place.wrong_cells(
        table.label("subject"),
        facts["subject"].is_in(unknown),
        table.rows,
        facts["subject"],
        lambda text: said_with_nearest(
            "book-fact-no-subject", text, ids.drop_nulls(), subject=text
        ),
    )
    return facts.with_columns(pl.col("subject").replace(codes))


def _shorthand(frame: pl.DataFrame, key: str, table: Table) -> pl.DataFrame:
    """Facts of a cell such as `cut_and_sewn=yes; chemical_reaction=no`."""
    if frame["facts"].null_count() == len(frame):
        return pl.DataFrame(schema=SCHEMA)
    told = frame.select(pl.col(key).alias("subject"), "facts", "row").drop_nulls("facts")
    label = table.label("facts")
    pieces = (
        told.with_columns(pl.col("facts").str.split(";").list.eval(pl.element().str.strip_chars()))
        .explode("facts")
        .filter(pl.col("facts") != "")
        .with_columns(
            fact=pl.col("facts").str.extract(r"^(.*\S)\s*=\s*[^=]*$"),
            value=pl.col("facts").str.extract(r"=\s*([^=]*[^=\s])$"),
        )
    )
    table.place.wrong_cells(
        label,
        pieces["fact"].is_null() | pieces["value"].is_null(),
        pieces["row"],
        pieces["facts"],
        lambda text: Said("book-fact-malformed", text=repr(text)),
    )
    values: dict[str, str] = {}
    refused: dict[str, Said] = {}
    for value in pieces["value"].drop_nulls().unique(maintain_order=True).to_list():
        try:
            values[value] = read_fact_value(value)
        except Rejected as error:
            refused[value] = error.what
    table.place.wrong_cells(
        label,
        pieces["value"].is_in(list(refused)),
        pieces["row"],
        pieces["value"],
        lambda text: refused[text],
    )
    return pieces.select(
        "subject",
        "fact",
        pl.col("value").replace_strict(values, default=None, return_dtype=pl.String),
        pl.lit(None, dtype=pl.String).alias("evidence"),
        "row",
        pl.lit(table.sheet.name).alias("sheet"),
    )


def _refuse_contradictions(facts: pl.DataFrame, tables: Mapping[str, Table]) -> None:
    several = facts.filter(pl.struct("subject", "fact").is_duplicated())
    first: dict[tuple[str, str], tuple[str, str, int]] = {}
    for subject, fact, value, row, sheet in several.select(
        "subject", "fact", "value", "row", "sheet"
    ).iter_rows():
        if (subject, fact) in first:
            other, where, place = first[subject, fact]
            said = Said(
                "book-fact-contradicts",
                fact=fact,
                subject=subject,
                value=_ANSWERS.get(value, value),
                other=_ANSWERS.get(other, other),
                sheet=tables[where].sheet.label,
                row=str(place),
            )
            label = "facts" if sheet != "facts" else tables[sheet].label("value")
            tables[sheet].place.problem(said, row, label)
        else:
            first[subject, fact] = (value, sheet, row)
