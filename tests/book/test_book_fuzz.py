"""Whatever comes, a book is read or BookErrors lists what is wrong; nothing else is raised."""

import contextlib
import io
import zipfile
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from book_files import write_folder, write_workbook
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.book import BookErrors, read_book

HEADERS = [
    "id",
    "good",
    "part",
    "hs",
    "hs",
    "quantity",
    "unit value",
    "currency",
    "origin",
    "facts",
]
HEADERS += ["valor", "cost", "weight", "hs_edition", "role", "date", "key", "value", "é", ""]

cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=6),
    st.sampled_from(["PUMP", "8413.30", "1,234", "1.234,5", "MXN", "=1", "a=b;c", "nan", "#REF!"]),
)
rows = st.lists(st.lists(cells, max_size=6), max_size=4)
sheets = st.dictionaries(
    st.sampled_from(["goods", "bom", "facts", "settings", "rates", "Mercancías"]),
    st.tuples(st.lists(st.sampled_from(HEADERS), max_size=7), rows),
)


def read_or_be_told(path: Path) -> None:
    with contextlib.suppress(BookErrors):
        read_book(path)


def table(content: tuple[list[str], list[list[object]]]) -> list[list[object]]:
    header, body = content
    return [[*header], *body]


@settings(deadline=None, max_examples=60)
@given(sheets, st.booleans())
def test_any_cells_of_a_workbook(
    tmp_path_factory: pytest.TempPathFactory,
    content: dict[str, tuple[list[str], list[list[object]]]],
    formulas: bool,
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "b.xlsx"
    options = {"strings_to_formulas": formulas}
    with xlsxwriter.Workbook(str(path), options) as book:
        for name, grid in content.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(table(grid)):
                for position, cell in enumerate(row):
                    sheet.write(index, position, cell)
        if not content:
            book.add_worksheet("empty")
    read_or_be_told(path)


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(["goods.csv", "bom.csv", "facts.csv", "rates.csv", "settings.csv"]),
        st.one_of(
            st.binary(max_size=80),
            st.text(st.sampled_from('id,hsgoodpart;"\n\r\t1.2-=éÑ \x00'), max_size=80),
            st.builds(
                lambda header, body: "\n".join([",".join(header), *body]),
                st.lists(st.sampled_from(HEADERS), max_size=7),
                st.lists(st.text(st.sampled_from('PUMP,8413.30;"x=1 -e'), max_size=40), max_size=4),
            ),
        ),
    )
)
def test_any_text_of_a_csv(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str | bytes]
) -> None:
    read_or_be_told(write_folder(tmp_path_factory.mktemp("fuzz") / "b", files))


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"PAR1"]))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "b.xlsx").write_bytes(start + data)
    read_or_be_told(folder / "b.xlsx")
    parquet = folder / "p"
    parquet.mkdir()
    for name in ("goods", "bom"):
        (parquet / f"{name}.parquet").write_bytes(start + data + start)
    read_or_be_told(parquet)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_workbook(tmp_path_factory.mktemp("whole") / "b.xlsx").read_bytes()


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "goods.parquet"
    pl.DataFrame({"id": ["PUMP"] * 50, "hs": ["841330"] * 50}).write_parquet(path)
    return path.read_bytes()


places = st.floats(0, 1, exclude_max=True)
damages = st.lists(st.tuples(places, st.integers(0, 255)), max_size=5)


def damaged(data: bytes, cut: float, changes: list[tuple[float, int]]) -> bytes:
    content = bytearray(data)
    for place, byte in changes:
        content[int(place * len(content))] = byte
    return bytes(content[: len(content) - int(cut * len(content))])


@settings(deadline=None, max_examples=60)
@given(st.just(0.0) | places, damages)
def test_damaged_workbooks(
    tmp_path_factory: pytest.TempPathFactory,
    workbook: bytes,
    cut: float,
    changes: list[tuple[float, int]],
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "b.xlsx"
    path.write_bytes(damaged(workbook, cut, changes))
    read_or_be_told(path)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(["sheet1", "sheet2", "sheet3", "styles", "workbook", "sharedStrings"]), damages
)
def test_damaged_parts_of_a_workbook(
    tmp_path_factory: pytest.TempPathFactory,
    workbook: bytes,
    part: str,
    changes: list[tuple[float, int]],
) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            hit = name.endswith(f"{part}.xml")
            new.writestr(name, damaged(content, 0, changes) if hit else content)
    path = tmp_path_factory.mktemp("fuzz") / "b.xlsx"
    path.write_bytes(data.getvalue())
    read_or_be_told(path)


@settings(deadline=None, max_examples=60)
@given(st.just(0.0) | places, damages)
def test_damaged_parquet(
    tmp_path_factory: pytest.TempPathFactory,
    parquet: bytes,
    cut: float,
    changes: list[tuple[float, int]],
) -> None:
    folder = tmp_path_factory.mktemp("fuzz") / "p"
    folder.mkdir()
    (folder / "goods.parquet").write_bytes(damaged(parquet, cut, changes))
    (folder / "bom.parquet").write_bytes(parquet)
    read_or_be_told(folder)
