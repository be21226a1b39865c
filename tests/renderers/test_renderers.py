"""Every value of a document on every medium: the same figure, in the words of the language."""

import csv
import datetime as dt
import io
from decimal import Decimal

import openpyxl
import pypdfium2
import pytest
from rich.console import Console

from tratado.documents import (
    Bar,
    Bars,
    Cell,
    Column,
    Document,
    Gauge,
    Grid,
    Part,
    Section,
    Tone,
    Value,
)
from tratado.language import Language
from tratado.renderers.csvs import table_csv
from tratado.renderers.page import page
from tratado.renderers.pdf import pdf
from tratado.renderers.terminal import pieces
from tratado.renderers.values import shown
from tratado.renderers.workbook import workbook
from tratado.words import Amount, Money, Percent, Said

DAY = dt.date(2026, 11, 24)
VALUES: dict[str, Value] = {
    "text": "PUMP <b>",
    "formula": "=1+1",
    "count": 12_345,
    "number": Decimal("0.25"),
    "money": Money(Decimal("1234.5"), "USD"),
    "amount": Amount(Decimal("-2.25")),
    "percent": Percent(Decimal("62.5")),
    "day": DAY,
    "said": Said("report-about-book"),
    "nothing": None,
}


def document(*, tone: Tone | None = Tone.MET) -> Document:
    columns = tuple(Column(name.title(), name=name) for name in VALUES)
    row = tuple(Cell(value, tone) for value in VALUES.values())
    gauge = Gauge(
        "share", 7_000, ((DAY, 6_900, 7_100), (DAY + dt.timedelta(30), 7_200, 7_200)), "limit"
    )
    part = Part(Said("report-about-law"), ("A sentence.", Grid(columns, (row, row)), gauge))
    other = Part("", (Grid((Column("only people"),), ((Cell("x"),),), title="a/b:c"),))
    sections = (Section("PUMP", "PUMP originates", (part, other), tone), Section("M", "", (other,)))
    about = ((Said("report-about-book"), "pumps"),)
    return Document("Report", "USMCA", DAY, sections, about)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [80, 160])
def test_a_terminal_shows_what_people_read(language: Language, width: int) -> None:
    console = Console(width=width, file=io.StringIO(), color_system=None)
    for piece in pieces(document(), language, width):
        console.print(piece)
    written = console.file.getvalue()  # type: ignore[attr-defined]
    for value in VALUES.values():
        if width == 160:
            assert shown(value, language).replace("\u00a0", " ") in written.replace("\u00a0", " ")
    assert all(len(line) <= width for line in written.splitlines())


@pytest.mark.parametrize("language", list(Language))
def test_a_page_says_all_and_runs_nothing(language: Language) -> None:
    text = page(document(), language)
    assert "<script" not in text
    assert "http" not in text.replace("http://www.w3.org", "")
    assert "PUMP &lt;b&gt;" in text
    assert "<b>" not in text
    for value in VALUES.values():
        if not isinstance(value, str):
            assert shown(value, language) in text
    assert text.count('class="met"') > len(VALUES)


@pytest.mark.parametrize("language", list(Language))
def test_a_workbook_has_figures_as_numbers_and_texts_as_texts(language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(document(), language)))
    assert len(book.sheetnames) == 4
    assert len({name.casefold() for name in book.sheetnames}) == 4
    sheet = book.worksheets[1]
    found = dict(zip(VALUES, next(sheet.iter_rows(min_row=2, max_row=2)), strict=True))
    values = {name: cell.value for name, cell in found.items()}
    assert (values["money"], values["amount"], values["percent"]) == (1234.5, -2.25, 0.625)
    assert (values["count"], values["number"]) == (12_345, 0.25)
    assert values["day"] == dt.datetime(2026, 11, 24)
    assert values["formula"] == "=1+1"
    assert found["formula"].data_type == "s"
    assert '"USD"' in found["money"].number_format
    assert sheet.auto_filter.ref == "A1:J3"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B2", "$1:$1")
    summary = [cell.value for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert {"Report", "pumps", "2026-11-24", "USMCA", "A sentence."} <= set(map(str, summary))


def test_figures_longer_than_a_workbook_keeps_are_texts() -> None:
    value = Decimal("12345678901234567.25")
    grid = Grid((Column("n"),), ((Cell(value),),))
    one = Document("R", "", DAY, (Section("", "", (Part("", (grid,)),)),))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(one, Language.EN))).worksheets[1]
    assert sheet["A2"].value == "12,345,678,901,234,567.25"


@pytest.mark.parametrize("language", list(Language))
def test_csv_is_the_same_in_each_language_but_for_words(language: Language) -> None:
    header, first, second = csv.reader(io.StringIO(table_csv(document(), language)))
    assert header == list(VALUES)
    assert first == second
    cells = dict(zip(header, first, strict=True))
    assert cells.pop("said") == Said("report-about-book").words(language)
    assert cells == {
        "text": "PUMP <b>", "formula": "'=1+1", "count": "12345", "number": "0.25",
        "money": "1234.5", "amount": "-2.25", "percent": "62.5", "day": "2026-11-24", "nothing": "",
    }  # fmt: skip


@pytest.mark.parametrize("tone", [*Tone, None])
def test_a_pdf_is_the_same_each_time(tone: Tone | None) -> None:
    one = document(tone=tone)
    data = pdf(one, Language.FR)
    assert data == pdf(one, Language.FR)
    pages = pypdfium2.PdfDocument(data)
    text = " ".join(each.get_textpage().get_text_bounded() for each in pages)
    assert len(pages) == 1
    for value in ("PUMP originates", "1\u00a0234,50\u00a0USD", "62,5\u00a0%", "pumps"):
        assert value.replace("\u00a0", " ") in text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_section_of_several_parts_begins_a_page() -> None:
    whole = document()
    several, single = whole.sections
    apart = Document(whole.title, whole.law, DAY, (single, several))
    assert len(pypdfium2.PdfDocument(pdf(whole, Language.EN))) == 1
    assert len(pypdfium2.PdfDocument(pdf(apart, Language.EN))) == 2


def test_a_page_of_one_section_has_no_contents() -> None:
    whole = document()
    one = Document(whole.title, whole.law, DAY, whole.sections[:1])
    assert "<nav>" in page(whole, Language.EN)
    assert "<nav>" not in page(one, Language.EN)


BARS = Bars(
    (
        Bar("NEAR <b>", 6_001, 6_000, Tone.MET, "+0.01"),
        Bar("OVER", 12_000, 10_000, Tone.MET),
        Bar("FAR", -500, 6_000, Tone.NOT_MET),
        Bar("WHICH", None, None, Tone.OPEN, "not known"),
    ),
    of="good", share="content", limit="required", note="margin",
)  # fmt: skip
OF_BARS = Document("R", "", DAY, (Section("", "", (Part("margins", (BARS,)),)),))


def test_bars_are_figures_in_a_workbook() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(OF_BARS, Language.EN)))["margins"]
    assert list(sheet.iter_rows(values_only=True)) == [
        ("good", "content", "required", "margin"),
        ("NEAR <b>", 0.6001, 0.6, "+0.01"),
        ("OVER", 1.2, 1, ""),
        ("FAR", -0.05, 0.6, ""),
        ("WHICH", None, None, "not known"),
    ]


def test_bars_on_a_terminal_end_at_their_ends() -> None:
    console = Console(width=100, file=io.StringIO(), color_system=None)
    for piece in pieces(OF_BARS, Language.EN, 100):
        console.print(piece)
    written = console.file.getvalue()  # type: ignore[attr-defined]
    for drawn in ("█" * 12 + "│" + "░" * 8, "█" * 20 + "│", "░" * 12 + "│" + "░" * 8, "·" * 20):
        assert f" {drawn} " in written


def test_bars_on_a_page_and_a_pdf() -> None:
    text = page(OF_BARS, Language.ES)
    assert "NEAR &lt;b&gt;" in text
    assert (text.count("<svg"), text.count("<path")) == (4, 3)
    assert 'width="120.0" height="12"' in text
    found = pypdfium2.PdfDocument(pdf(OF_BARS, Language.ES))[0].get_textpage().get_text_bounded()
    assert "60.01 %" in found.replace("\u00a0", " ")
    assert "not known" in found


def test_a_terminal_tells_of_rows_that_it_leaves_out() -> None:
    rows = tuple((Cell(f"row{number}"),) for number in range(5))
    few = Grid((Column("n", name="n"),), rows, few=3)
    document = Document("R", "", DAY, (Section("", "", (Part("", (few,)),)),))
    console = Console(width=80, file=io.StringIO(), color_system=None)
    for piece in pieces(document, Language.EN, 80):
        console.print(piece)
    written = console.file.getvalue()  # type: ignore[attr-defined]
    assert "row2" in written
    assert "row3" not in written
    assert "… and 2 more rows; the other formats have all" in written
    assert table_csv(document, Language.EN).count("row") == 5
