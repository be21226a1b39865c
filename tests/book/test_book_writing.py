"""A written book reads back as the same book; texts stay texts; nothing is half written."""

import datetime as dt
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import openpyxl
import polars as pl
import pytest
from book_files import BOM, write_workbook
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.book import Book, Source, read_book, write_book
from tratado.book.exact import LARGEST
from tratado.book.sheets import BOM as BOM_SHEET
from tratado.book.sheets import FACTS, GOODS, RATES
from tratado.book.spec import LANGUAGES, Choice, Kind, Sheet
from tratado.hs.editions import counterpart_table
from tratado.language import Language

ORIGINS, ROLES = BOM_SHEET.column("origin").choices, BOM_SHEET.column("role").choices
TARIFFS, USES = GOODS.column("hs_tariff").choices, GOODS.column("use").choices
METHODS = GOODS.column("method").choices


def schema(sheet: Sheet) -> dict[str, pl.DataType]:
    read_away = ("unit_weight", "level")
    kept = (c for c in sheet.columns if c.kind is not Kind.FACTS and c.name not in read_away)
    return {column.name: column.kind.dtype for column in kept} | {"row": pl.Int64()}


def frame(sheet: Sheet, rows: list[dict[str, object]]) -> pl.DataFrame:
    numbered = [row | {"row": index} for index, row in enumerate(rows, start=2)]
    return pl.DataFrame(numbered, schema=schema(sheet))


T = TypeVar("T")

SPACES = " \u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u2007\u200b\n\t"

LOOKALIKES: tuple[str, ...] = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    "_x0041_",
    "http://x.y",
    "007",
    "1e5",
    "TRUE",
    "#N/A",
)
LOOKALIKES += ("=HYPERLINK(1)", "'quoted", "1,234", "x=1;y=2", '"', "&lt;", "NaN", "null", "a\nb")
"""Texts that look like something else to a spreadsheet."""

texts = (
    st.one_of(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cf")), min_size=1),
        st.sampled_from(LOOKALIKES),
    )
    .map(lambda text: text.strip(SPACES))
    .filter(lambda text: text and not text.upper().startswith("#E"))
)
amounts = st.integers(0, LARGEST // 64)
codes = st.sampled_from(sorted(counterpart_table(None))[::37])


def word(choices: tuple[Choice, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([choice.value for choice in choices])


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


@st.composite
def a_good(draw: st.DrawFn, name: str) -> dict[str, object]:
    money = {c.name: draw(maybe(amounts)) for c in GOODS.columns if c.kind is Kind.MONEY}
    costs = ("sales_promotion", "royalties", "shipping_packing", "non_allowable_interest")
    if money["total_cost"] is not None:
        money |= {cost: (money[cost] or 0) // LARGEST for cost in costs}
        money["total_cost"] = max(money["total_cost"], 8)
    return {
        "id": name,
        "description": draw(st.just("") | texts),
        "hs": draw(codes),
        "hs_tariff": draw(maybe(word(TARIFFS))),
        "use": draw(maybe(word(USES))),
        "kind": draw(maybe(texts)),
        "producer": draw(maybe(texts)),
        "produced_in": draw(maybe(st.sampled_from(["US", "MX", "CA", "NA"]))),
        "currency": "MXN",
        "weight": draw(maybe(amounts)),
        "is_set": draw(maybe(st.booleans())),
        "method": draw(maybe(word(METHODS))),
        **money,
    }


@st.composite
def a_line(draw: st.DrawFn, goods: list[str]) -> dict[str, object]:
    quantity = draw(st.integers(1, 10**12))
    price = draw(st.decimals(0, 10**6, places=draw(st.sampled_from((2, 4, 8)))))
    value = quantity * price / 10**6

    def stored(amount: Decimal) -> int:
        return int((amount * 10**4).quantize(Decimal(1), ROUND_HALF_EVEN))

    return {
        "good": draw(st.sampled_from(goods)),
        "part": draw(texts.filter(lambda text: text not in goods)),
        "description": draw(st.just("") | texts),
        "hs": draw(codes),
        "quantity": quantity,
        "unit": draw(maybe(texts)),
        "unit_value": stored(price),
        "currency": "MXN",
        "value": stored(value),
        "origin": draw(word(ORIGINS)),
        "country": draw(maybe(st.sampled_from(["CN", "DE"]))),
        "supplier": draw(maybe(texts)),
        "role": draw(word(ROLES)),
        "component": draw(maybe(st.booleans())),
        "weight": draw(maybe(amounts)),
    }


@st.composite
def books(draw: st.DrawFn) -> Book:
    ids = draw(st.lists(texts, min_size=1, max_size=4, unique=True))
    goods = frame(GOODS, [draw(a_good(name)) for name in ids])
    lines = frame(BOM_SHEET, draw(st.lists(a_line(ids), max_size=4)))
    facts = frame(FACTS, [{"subject": ids[0], "fact": draw(texts), "value": "0.5"}])
    day = dt.date(2026, 1, 2)
    rates = frame(RATES, [{"currency": "USD", "rate": draw(st.integers(1, 10**12)), "date": day}])
    return Book(
        name="made",
        path=Path("made"),
        goods=goods,
        lines=lines,
        facts=facts.with_columns(sheet=pl.lit("facts")),
        settings=MappingProxyType({"currency": "MXN", "company": draw(texts)}),
        tables={"rates": rates},
        notices=(),
        sources={},
    )


@settings(deadline=None, max_examples=15)
@given(books(), st.sampled_from(LANGUAGES))
def test_a_workbook_reads_back(
    tmp_path_factory: pytest.TempPathFactory, book: Book, lang: Language
) -> None:
    path = tmp_path_factory.mktemp("written") / "b.xlsx"
    write_book(book, path, lang)
    again = read_book(path)
    assert again.lines.drop("row").to_dicts() == book.lines.drop("row").to_dicts()
    assert again.goods.drop("row").to_dicts() == book.goods.drop("row").to_dicts()
    assert again.digest == book.digest


@settings(deadline=None, max_examples=15)
@given(books(), st.sampled_from(LANGUAGES))
def test_a_parquet_folder_reads_back(
    tmp_path_factory: pytest.TempPathFactory, book: Book, lang: Language
) -> None:
    path = tmp_path_factory.mktemp("written") / "b"
    write_book(book, path, lang)
    again = read_book(path)
    assert again.lines.drop("row").to_dicts() == book.lines.drop("row").to_dicts()
    assert again.digest == book.digest


def test_the_frames_have_their_types_and_places(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx"))
    assert dict(book.goods.schema) == schema(GOODS)
    assert dict(book.lines.schema) == schema(BOM_SHEET)
    write_book(book, tmp_path / "c.xlsx", "fr")
    again = read_book(tmp_path / "c.xlsx")
    assert again.sources["goods"] == Source("c.xlsx", "marchandises")


def test_the_digest_is_of_the_content_alone(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx"))
    moved = read_book(write_workbook(tmp_path / "c.xlsx", {"bom": [BOM[0], [], BOM[1]]}))
    assert moved.digest == book.digest
    other = read_book(write_workbook(tmp_path / "d.xlsx", {"bom": [BOM[0], BOM[1], BOM[1]]}))
    assert other.digest != book.digest
    renamed = [BOM[0], [*BOM[1][:1], "SEAL2", *BOM[1][2:]]]
    assert read_book(write_workbook(tmp_path / "e.xlsx", {"bom": renamed})).digest != book.digest
    assert book.digest == "b13df557a0a46a194cf1b49df48f3264c991895d7954953c5c4bd6919882e716"


def test_texts_stay_texts(tmp_path: Path) -> None:
    line = [*BOM[1][:1], "=cmd|' /C calc'!A0", *BOM[1][2:]]
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": [BOM[0], line]}))
    write_book(book, tmp_path / "c.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "c.xlsx")["bom"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (line[1], "s", True)


def test_what_a_workbook_cannot_hold(tmp_path: Path) -> None:
    line = [*BOM[1][:5], "unknown"]
    book = read_book(write_workbook(tmp_path / "b.xlsx", {"bom": [BOM[0], line]}))
    long = book.lines.with_columns(supplier=pl.lit("x" * 32_768))
    many = book.lines.select(pl.all().repeat_by(2**20).explode())
    for lines, reason in ((long, "does not fit into a cell"), (many, "a workbook holds 1,048,575")):
        bigger = replace(book, lines=lines, tables={})
        with pytest.raises(ValueError, match=reason):
            write_book(bigger, tmp_path / "c.xlsx")
    assert not (tmp_path / "c.xlsx").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["b.xlsx"]


def test_where_a_book_cannot_be_written(tmp_path: Path) -> None:
    book = read_book(write_workbook(tmp_path / "b.xlsx"))
    with pytest.raises(FileExistsError, match="write into a new folder"):
        write_book(book, tmp_path)
    with pytest.raises(ValueError, match=r"expected a name ending in \.xlsx"):
        write_book(book, tmp_path / "b.csv")
    (tmp_path / "empty").mkdir()
    write_book(book, tmp_path / "empty")
    assert read_book(tmp_path / "empty").digest == book.digest
