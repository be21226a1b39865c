"""Customs entries: the lines of goods as they were imported, read as strictly as a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tratado.book.columns import TARIFFS
from tratado.book.errors import Notice
from tratado.book.sheet_file import SheetFile, read_sheets
from tratado.book.spec import Column, Kind, Sheet, Words
from tratado.files import read_bytes
from tratado.words import Said

ENTRIES = Sheet(
    "entries",
    Words("entries", "pedimentos", "déclarations en douane"),
    Words(
        "Lines of customs entries, one row each",
        "Partidas de pedimentos, un renglón cada una",
        "Lignes de déclarations en douane, une par ligne",
    ),
    (
        Column(
            "entry",
            Kind.TEXT,
            Words("entry", "pedimento", "déclaration"),
            Words("Number of the entry", "Número del pedimento", "Numéro de la déclaration"),
            "E-000123-4",
            required=True,
            aliases=("entry number", "entry no", "número de pedimento", "numéro de déclaration"),
        ),
        Column(
            "line",
            Kind.TEXT,
            Words("line", "partida", "ligne"),
            Words("Line of the entry", "Partida del pedimento", "Ligne de la déclaration"),
            "1",
            aliases=("line number", "line no", "secuencia"),
        ),
        Column(
            "date",
            Kind.DATE,
            Words("date", "fecha", "date"),
            Words(
                "Day of importation, year-month-day",
                "Día de la importación, año-mes-día",
                "Jour de l'importation, année-mois-jour",
            ),
            "2026-03-02",
            required=True,
            aliases=("import date", "entry date", "date of importation", "fecha de importación",
                     "date d'importation"),
        ),
        Column(
            "importer",
            Kind.TEXT,
            Words("importer", "importador", "importateur"),
            Words("Who imported", "Quién importó", "Qui a importé"),
            aliases=("importer of record", "importer name"),
        ),
        Column(
            "producer",
            Kind.TEXT,
            Words("producer", "productor", "producteur"),
            Words("Who made the good", "Quién hizo el bien", "Qui a fait la marchandise"),
            aliases=("manufacturer", "manufacturer name", "fabricante", "fabricant"),
        ),
        Column(
            "hs",
            Kind.HS,
            Words("hts", "fracción", "code tarifaire"),
            Words(
                "Tariff code it was entered under, six to ten digits",
                "Código arancelario declarado, de seis a diez dígitos",
                "Code tarifaire déclaré, de six à dix chiffres",
            ),
            "8708.30.50.20",
            required=True,
            aliases=("hs", "hs code", "hts number", "hts code", "tariff code",
                     "fracción arancelaria", "code sh"),
        ),
        Column(
            "country",
            Kind.COUNTRY,
            Words("country", "país", "pays"),
            Words(
                "Country the good was made in or comes from",
                "País en que se hizo el bien o del que procede",
                "Pays où la marchandise a été faite ou d'où elle vient",
            ),
            "MX",
            aliases=("country of origin", "coo", "country of export", "país de origen",
                     "pays d'origine"),
        ),
        Column(
            "destination",
            Kind.CHOICE,
            Words("imported into", "importado en", "importé dans"),
            Words(
                "Country of importation: us, mx or ca; blank: United States",
                "País de importación: us, mx o ca; en blanco: Estados Unidos",
                "Pays d'importation: us, mx ou ca; vide: États-Unis",
            ),
            "us",
            choices=TARIFFS,
            aliases=("destination", "importing country"),
        ),
        Column(
            "value",
            Kind.MONEY,
            Words("value", "valor", "valeur"),
            Words(
                "Customs value, in the money of the country of importation",
                "Valor en aduana, en la moneda del país de importación",
                "Valeur en douane, dans la monnaie du pays d'importation",
            ),
            "12500.00",
            required=True,
            aliases=("entered value", "customs value", "valor en aduana", "valeur en douane"),
        ),
        Column(
            "duty",
            Kind.MONEY,
            Words("duty", "impuesto", "droits"),
            Words(
                "Duty paid, without fees and taxes",
                "Impuesto general de importación pagado, sin derechos ni otros impuestos",
                "Droits payés, sans frais ni taxes",
            ),
            "312.50",
            aliases=("duty paid", "duty amount", "igi", "droits payés", "arancel pagado"),
        ),
        Column(
            "preference",
            Kind.BOOLEAN,
            Words("preference claimed", "preferencia solicitada", "préférence demandée"),
            Words(
                "Whether the agreement's preference was claimed: yes or no",
                "Si se solicitó la preferencia del tratado: sí o no",
                "Si la préférence de l'accord a été demandée: oui ou non",
            ),
            "no",
            aliases=("preference", "usmca", "t-mec", "aceum", "cusma", "preferencia"),
        ),
        Column(
            "program",
            Kind.TEXT,
            Words("spi", "programa", "programme"),
            Words(
                "Instead: mark of the program claimed, S or S+ for this agreement; blank: none",
                "En su lugar: marca del programa, S o S+ para este tratado; en blanco: ninguno",
                "À la place: marque du programme, S ou S+ pour cet accord; vide: aucun",
            ),
            aliases=("special program indicator", "spi code"),
        ),
        Column(
            "good",
            Kind.TEXT,
            Words("good", "mercancía", "marchandise"),
            Words(
                "Id of the good as in the book; blank: found by its code, where only one has it",
                "Id de la mercancía como en el libro; en blanco: por su código, si es único",
                "Id de la marchandise comme dans le livre; vide: par son code, s'il est unique",
            ),
            "HARNESS-12",
            aliases=("good id", "product", "part", "part number", "sku", "número de parte"),
        ),
        Column(
            "quantity",
            Kind.QUANTITY,
            Words("quantity", "cantidad", "quantité"),
            Words(
                "In the unit of the tariff",
                "En la unidad de la tarifa",
                "Dans l'unité du tarif",
            ),
            "100",
            aliases=("qty", "qté"),
        ),
        Column(
            "unit",
            Kind.TEXT,
            Words("unit", "unidad", "unité"),
            Words(
                "Unit of the quantity as the tariff writes it",
                "Unidad de la cantidad como en la tarifa",
                "Unité de la quantité comme dans le tarif",
            ),
            "No.",
            aliases=("uom", "unit of measure"),
        ),
        Column(
            "weight",
            Kind.WEIGHT,
            Words("weight", "peso", "poids"),
            Words("Net weight in kilograms", "Peso neto en kilogramos", "Poids net en kilogrammes"),
            "250",
            aliases=("net weight", "weight kg", "peso neto", "poids net"),
        ),
    ),
    required=True,
    aliases=("entry lines", "entry summary", "7501", "partidas"),
)  # fmt: skip

_MARKS = ("S", "S+")


@dataclass(frozen=True, slots=True)
class Entries:
    """Entry lines: one row each, amounts in ten-thousandths; and what was handled in reading."""

    name: str
    frame: pl.DataFrame
    notices: tuple[Notice, ...]


def read_entries(path: Path, mapping: Path | Mapping[str, object] | None = None) -> Entries:
    """Read entry lines from CSV or a workbook. Raises BookErrors with all its problems.

    `mapping` names an export's own columns, as for a book, under `entries`.
    """
    return entries_of(path.name, read_bytes(path), mapping)


def entries_of(
    name: str, data: bytes, mapping: Path | Mapping[str, object] | None = None
) -> Entries:
    """The entry lines of a file's bytes. Raises BookErrors."""
    file = read_sheets(name, data, (ENTRIES,), mapping)
    if "entries" not in file.frames:
        return Entries(name, pl.DataFrame(), file.settled())
    frame = _with_preference(file)
    place = file.place("entries")
    place.wrong_cells(
        file.label("entries", "hs"),
        frame["hs"].str.len_chars() < 6,
        frame["row"],
        frame["hs"],
        lambda text: Said("entry-short-code", code=text),
    )
    place.wrong_cells(
        file.label("entries", "date"),
        frame["date"] == dt.date.max,
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-open-date", entry=text),
    )
    numbered = pl.col("line").is_not_null()
    place.wrong_cells(
        file.label("entries", "line"),
        frame.select(pl.struct("entry", "line").is_duplicated() & numbered).to_series(),
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-line-twice", entry=text),
    )
    notices = file.settled()
    return Entries(name, frame.with_columns(pl.col("destination").fill_null("us")), notices)


def _with_preference(file: SheetFile) -> pl.DataFrame:
    """Whether preference was claimed, from its own column or from the program's mark.

    A blank mark is no claim; a blank answer is none, and a problem.
    """
    frame, columns = file.frames["entries"], file.tables["entries"].columns
    place = file.place("entries")
    if "program" in columns:
        marked = pl.col("program").str.to_uppercase().is_in(_MARKS).fill_null(False)
        if "preference" in columns:
            place.wrong_cells(
                file.label("entries", "preference"),
                frame.select(marked != pl.col("preference")).to_series(),
                frame["row"],
                frame["program"],
                lambda text: Said("entry-mark-otherwise", mark=repr(text)),
            )
        return frame.with_columns(preference=pl.col("preference").fill_null(marked))
    if "preference" not in columns:
        place.problem(Said("entry-no-preference"))
        return frame
    place.wrong_cells(
        file.label("entries", "preference"),
        columns["preference"].blank,
        frame["row"],
        frame["entry"],
        lambda text: Said("entry-preference-blank", entry=text),
    )
    return frame
