"""CSV: encodings, separators, quotes, decimal marks, and Parquet of any types."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from book_files import bom_with, only_problem, problems, told, write_folder
from tests.places import where

from tratado.book import read_book

SPANISH = "Clave;Descripción;Código SA;Edición SA\nBOMBA;Bomba de gasolina;8413.30;SA 2017\n"
SPANISH_BOM = (
    "Mercancía;Parte;Código SA;Cantidad;Valor unitario;Carácter originario;País;Función\n"
    "BOMBA;JUNTA;4016.93;2;1.234,50;no originario;México;material\n"
)
FRENCH = "identifiant,désignation,code SH\nPOMPE,Pompe à essence,8413.30\n"
FRENCH_BOM = (
    "MARCHANDISE,pièce,code SH,quantité,valeur unitaire,caractère originaire,récupérée\n"
    'POMPE,JOINT,4016.93,"2,5","1 234,5",non originaire,oui\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_spanish_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    folder = write_folder(
        tmp_path / "b",
        {"goods.csv": SPANISH.encode(encoding), "bom.csv": SPANISH_BOM.encode(encoding)},
    )
    (folder / "goods.csv").rename(folder / "mercancías.csv")
    book = read_book(folder)
    good, line = book.goods.row(0, named=True), book.lines.row(0, named=True)
    assert (good["description"], good["hs_edition"]) == ("Bomba de gasolina", 2017)
    assert (line["unit_value"], line["value"]) == (12_345_000, 24_690_000)
    assert (line["origin"], line["country"]) == ("non_originating", "MX")
    assert ("Windows-1252" in told(book)) == (encoding == "cp1252")


def test_french(tmp_path: Path) -> None:
    book = read_book(write_folder(tmp_path / "b", {"goods.csv": FRENCH, "bom.csv": FRENCH_BOM}))
    line = book.lines.row(0, named=True)
    assert (line["quantity"], line["unit_value"]) == (2_500_000, 12_345_000)
    assert (line["origin"], line["recovered"]) == ("non_originating", True)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators(tmp_path: Path, separator: str) -> None:
    bom = bom_with("quantity", "2", comma=separator)
    assert read_book(write_folder(tmp_path / "b", {"bom.csv": bom})).lines["value"][0] == 10_000


def test_a_declared_separator_takes_a_row(tmp_path: Path) -> None:
    bom = "sep=;\n" + bom_with("quantity", "2", "-1", comma=";")
    assert "row 4, column quantity" in only_problem(write_folder(tmp_path / "b", {"bom.csv": bom}))


def test_a_point_is_doubtful_where_semicolons_separate(tmp_path: Path) -> None:
    bom = "good;part;hs;quantity;unit value\nPUMP;SEAL;4016.93;1.234;1\n"
    assert "'1.234' may be 1234 or 1.234" in only_problem(
        write_folder(tmp_path / "b", {"bom.csv": bom})
    )
    settled = bom.replace(";1\n", ";0,5\n")
    book = read_book(write_folder(tmp_path / "c", {"bom.csv": settled}))
    assert book.lines["quantity"].to_list() == [1_234_000_000]


def test_quotes_line_breaks_and_inches(tmp_path: Path) -> None:
    bom = bom_with("supplier", '"Acme, Inc.\nPlant 2"', '"3"" pipe"', '3" pipe', "end")
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom}))
    assert book.lines["supplier"].to_list() == ["Acme, Inc.\nPlant 2", '3" pipe', '3" pipe', "end"]
    assert book.lines["row"].to_list() == [2, 3, 4, 5]


def test_an_open_quote_is_refused(tmp_path: Path) -> None:
    bom = bom_with("supplier", '"Acme', "Other")
    assert "a quote is left open" in str(
        problems(write_folder(tmp_path / "b", {"bom.csv": bom}))[0]
    )


def test_rows_of_other_lengths(tmp_path: Path) -> None:
    bom = bom_with("supplier", "Acme, Inc.", "x")
    assert "row 2: the row has 7 cells and the first row 6" in only_problem(
        write_folder(tmp_path / "b", {"bom.csv": bom})
    )
    trailing = bom_with("supplier", "x,,,")
    assert (
        read_book(write_folder(tmp_path / "c", {"bom.csv": trailing})).lines["supplier"][0] == "x"
    )


def test_blank_rows_keep_the_count(tmp_path: Path) -> None:
    bom = bom_with("quantity", "1", "2").replace(
        "\nPUMP,SEAL,4016.93,2", "\n\n,,,,\nPUMP,SEAL,4016.93,2"
    )
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom}))
    assert book.lines["row"].to_list() == [2, 5]
    windows = bom.replace("\n", "\r\n")
    assert read_book(write_folder(tmp_path / "c", {"bom.csv": windows})).digest == book.digest


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"\n\n", "the file is empty"),
        (b"PK\x03\x04abc", "under the name of a CSV file"),
        (b"PAR1abc", "Parquet file under the name"),
        (b"id,hs\n\x00\x00", "zero bytes"),
        (b"id,hs\n\x81\xff,8413.30\n", "line 2 is neither UTF-8 nor Windows-1252"),
        (b"\xff\xfea", "not valid UTF-16"),
    ],
)
def test_content_that_is_no_csv(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason in str(problems(write_folder(tmp_path / "b", {"goods.csv": content}))[0])


def test_folders_without_a_book(tmp_path: Path) -> None:
    assert "neither CSV nor Parquet" in only_problem(tmp_path)
    folder = write_folder(tmp_path / "b")
    (folder / "bom.parquet").write_bytes(b"")
    assert "both CSV and Parquet" in only_problem(folder)


def parquet_folder(folder: Path, bom: pl.DataFrame) -> Path:
    folder.mkdir()
    pl.DataFrame({"id": ["PUMP"], "hs": ["841330"]}).write_parquet(folder / "goods.parquet")
    bom.write_parquet(folder / "bom.parquet")
    pl.DataFrame({"key": ["currency"], "value": ["USD"]}).write_parquet(folder / "settings.parquet")
    return folder


LINE = pl.DataFrame({"good": ["PUMP"], "part": ["SEAL"], "hs": ["401693"]})


@pytest.mark.parametrize(
    ("quantity", "unit_value"),
    [
        (pl.Series([2], dtype=pl.Int8), pl.Series([0.45])),
        (pl.Series([2.0], dtype=pl.Float32), pl.Series(["0.45"])),
        (pl.Series(["2"]), pl.Series([Decimal("0.450000000")])),
        (pl.Series([2], dtype=pl.UInt64), pl.Series([Decimal("0.45")], dtype=pl.Decimal(9, 2))),
    ],
)
def test_parquet_of_any_types(tmp_path: Path, quantity: pl.Series, unit_value: pl.Series) -> None:
    bom = LINE.with_columns(
        quantity.alias("quantity"),
        unit_value.alias("unit_value"),
        pl.Series(["originating"], dtype=pl.Categorical).alias("origin"),
        pl.Series([True]).alias("recovered"),
    )
    line = read_book(parquet_folder(tmp_path / "b", bom)).lines.row(0, named=True)
    assert (line["value"], line["origin"], line["recovered"]) == (9_000, "originating", True)


def test_parquet_of_types_that_do_not_fit(tmp_path: Path) -> None:
    bom = LINE.with_columns(
        pl.Series([True]).alias("quantity"),
        pl.Series([float("nan")]).alias("unit_value"),
        pl.Series([[1]]).alias("supplier"),
        pl.Series([10121]).alias("hs"),
    )
    found = problems(parquet_folder(tmp_path / "b", bom))
    assert {where(problem).column for problem in found} == {
        "quantity",
        "unit_value",
        "supplier",
        "hs",
    }


def test_parquet_in_parts(tmp_path: Path) -> None:
    bom = LINE.with_columns(quantity=1, unit_value=1)
    folder = parquet_folder(tmp_path / "b", bom)
    (folder / "bom.parquet").unlink()
    (folder / "bom.parquet").mkdir()
    for part in ("part-0.parquet", "part-1.parquet"):
        bom.write_parquet(folder / "bom.parquet" / part)
    assert len(read_book(folder).lines) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty (0 bytes)"),
        (b"id,hs\n", "no Parquet file, whatever its name"),
        (b"PAR1 cut", "cut short"),
        (b"PAR1xxxxxxxxxxxxPAR1", "damaged"),
        (b"PAREPARE", "encrypted"),
    ],
)
def test_content_that_is_no_parquet(tmp_path: Path, content: bytes, reason: str) -> None:
    folder = parquet_folder(tmp_path / "b", LINE.with_columns(quantity=1, unit_value=1))
    (folder / "bom.parquet").write_bytes(content)
    assert reason in only_problem(folder)
