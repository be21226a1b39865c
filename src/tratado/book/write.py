"""Writing a book, so that reading it again gives the same book."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import polars as pl

from tratado.book.exact import divided, wide
from tratado.book.model import MILLIONTHS, Book
from tratado.book.sheets import BOM, FACTS, GOODS, SETTINGS_SHEET, SHEETS
from tratado.book.spec import Column, Kind, Sheet
from tratado.book.workbook import LAST_ROW, workbook_at
from tratado.language import Language
from tratado.words import Place, Problem, Said, TratadoError


class FolderInUse(TratadoError, FileExistsError):
    """A folder with something in it, into which no book is written."""


def write_book(book: Book, path: Path | str, lang: str = Language.EN) -> None:
    """Write a workbook where the path ends in .xlsx, otherwise a folder of Parquet files.

    Amounts are written in the book's currency, codes and facts as the book has them. A
    workbook is replaced as a whole; a folder must be new or empty. Raises ValueError where a
    workbook cannot hold the book, FolderInUse where the folder has something in it.
    """
    path, language = Path(path), Language(lang)
    frames = _frames(book)
    if path.suffix.lower() == ".xlsx":
        _write_workbook(frames, path, language)
    elif path.suffix:
        raise TratadoError([Problem(Place(path.name), Said("book-write-name"))])
    else:
        _write_folder(frames, path, language)


def _frames(book: Book) -> list[tuple[Sheet, pl.DataFrame]]:
    """Each sheet with its rows as files have them: numbers as decimals, words as words."""
    settings = pl.DataFrame(
        {"key": list(book.settings), "value": list(book.settings.values())},
        schema={"key": pl.String, "value": pl.String},
    )
    found = {
        GOODS.name: book.goods,
        BOM.name: book.lines,
        FACTS.name: book.facts,
        SETTINGS_SHEET.name: settings,
        **book.tables,
    }
    if not _has_values_of_its_own(book.lines):
        found[BOM.name] = book.lines.drop("value")
    return [(sheet, _outside(found[sheet.name], sheet)) for sheet in SHEETS if sheet.name in found]


def _has_values_of_its_own(lines: pl.DataFrame) -> bool:
    """Whether a line's value is not just quantity times unit value, which the reader computes."""
    quantity, price = pl.col("quantity").cast(pl.Int128), pl.col("unit_value").cast(pl.Int128)
    computed = divided(quantity * price, wide(MILLIONTHS))
    return not lines.select((computed == pl.col("value")).all()).item()


def _outside(frame: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    columns = [_decimal(column) for column in sheet.columns if column.name in frame.columns]
    return frame.select(columns)


def _decimal(column: Column) -> pl.Expr:
    values = pl.col(column.name)
    if not column.kind.is_number:
        return values
    # The product with a decimal of n places is exact and has n places.
    unit = Decimal(1).scaleb(-column.kind.stored_decimals)
    return values.cast(pl.Decimal(38, 0)) * pl.lit(unit)


def _write_workbook(
    frames: list[tuple[Sheet, pl.DataFrame]], path: Path, language: Language
) -> None:
    for sheet, frame in frames:
        if len(frame) >= LAST_ROW:
            said = Said("book-write-rows", count=len(frame), most=LAST_ROW - 1)
            raise TratadoError([Problem(Place(sheet=sheet.label.words(language)), said)])
    with workbook_at(path, language) as writer:
        for sheet, frame in frames:
            worksheet = writer.add_sheet(sheet)
            for position, column in enumerate(sheet.columns):
                if column.name in frame.columns:
                    values = _words(frame[column.name], column, language).to_list()
                    writer.write_column(worksheet, position, column, values)


def _words(values: pl.Series, column: Column, language: Language) -> pl.Series:
    """Choices in the words of the language."""
    if column.kind is not Kind.CHOICE:
        return values
    return values.replace({c.value: c.label.words(language) for c in column.choices})


def _write_folder(frames: list[tuple[Sheet, pl.DataFrame]], path: Path, language: Language) -> None:
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FolderInUse([Said("book-write-there", path=str(path))])
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as draft:
        content = Path(draft) / "content"
        content.mkdir()
        for sheet, frame in frames:
            labels = {column.name: column.label.words(language) for column in sheet.columns}
            named = frame.rename({name: labels[name] for name in frame.columns})
            named.write_parquet(content / f"{sheet.name}.parquet")
        if path.exists():
            path.rmdir()
        content.replace(path)
