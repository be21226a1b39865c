"""Verdicts as PDF, and how near value contents are to their limits on each medium."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from commands import Rows, check, workbook

from tratado.book import read_book
from tratado.version import VERSION


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "b.xlsx")


def printed(path: Path, tmp_path: Path, *arguments: str) -> str:
    out = tmp_path / "verdicts.pdf"
    result = check(path, "--format", "pdf", "-o", out, *arguments)
    assert result.exit_code in (0, 3), result.output
    with pypdfium2.PdfDocument(out) as document:
        pages = (page.get_textpage().get_text_bounded() for page in document)
        return " ".join(" ".join(pages).split()).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("Prepared by: Calderas SA", "March 1, 2025", "undetermined")),
        ("es", ("Preparado por: Calderas SA", "1 de marzo de 2025", "exigido")),
        ("fr", ("Préparé par: Calderas SA", "1er mars 2025", "exigé")),
    ],
)
def test_who_prepared_it_of_which_day_book_and_law(
    book: Path, tmp_path: Path, lang: str, said: tuple[str, ...]
) -> None:
    text = printed(book, tmp_path, "--lang", lang)
    digest = read_book(book).digest[:12]
    for each in (*said, digest, VERSION, "BODY", "11(o)"):
        assert each in text


def test_a_book_that_names_no_company_has_no_preparer(tmp_path: Path) -> None:
    path = workbook(tmp_path / "b.xlsx", {"settings": [["key", "value"], ["currency", "USD"]]})
    assert "Prepared" not in printed(path, tmp_path)


def test_rulings_are_in_it_where_they_are_asked_for(book: Path, tmp_path: Path) -> None:
    ruling = "fire door, 8402.90, made in Mexico"
    assert ruling not in printed(book, tmp_path)
    assert "boiler part, 8402.90, made" in printed(book, tmp_path, "--explain")
    only = printed(book, tmp_path, "--good", "DOOR")
    assert ruling in only
    assert "BODY" not in only


def test_a_pdf_is_the_same_each_time(book: Path, tmp_path: Path) -> None:
    files = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for file in files:
        check(book, "--explain", "--format", "pdf", "-o", file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_pdf_wants_a_file(book: Path) -> None:
    result = check(book, "--format", "pdf")
    assert result.exit_code == 1
    assert "--format pdf needs a file to write: --output report.pdf" in result.stderr


def bars(path: Path, *arguments: str) -> list[list[str]]:
    """The bars under the rulings, each as its cells."""
    text = check(path, "--explain", *arguments).stdout.replace("\u00a0", " ")
    told = text.partition("How near value contents are to their limits")[2].splitlines()
    return [" ".join(line.split()).split(" ", 2) for line in told[2:] if line.strip()]


def test_the_nearest_is_first_and_what_is_not_known_is_open_and_last(book: Path) -> None:
    # 60 % by transaction value: 5 short, 10 above; the third good has no price.
    assert bars(book) == [
        ["DOOR", "███████████░│░░░░░░░░", "55 % 60 % −5 points (−USD 5.00)"],
        ["BODY", "████████████│██░░░░░░", "70 % 60 % +10 points (USD 10.00)"],
        ["CASE", "····················", "not known"],
    ]


@pytest.mark.parametrize(
    ("cost", "bar"),
    [
        (40, "████████████│░░░░░░░░ 60 % 60 % +0 points (USD 0.00)"),
        ("40.01", "███████████░│░░░░░░░░ 59.99 % 60 % −0.01 points (−USD 0.01)"),
        (130, "░░░░░░░░░░░░│░░░░░░░░ -30 % 60 % −90 points (−USD 90.00)"),
    ],
)
def test_a_bar_reaches_its_limit_where_the_content_does(
    tmp_path: Path, cost: object, bar: str
) -> None:
    line = ["BODY", "PLATE", "8402.90", 2012, 1, cost, "non-originating"]
    head = ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"]
    path = workbook(tmp_path / "b.xlsx", {"bom": [head, line]})
    (found,) = [each for each in bars(path, "--good", "BODY") if each[0] == "BODY"]
    assert " ".join(found[1:]) == bar


def test_goods_without_a_value_content_have_no_bar(tmp_path: Path) -> None:
    goods: Rows = [
        ["id", "hs", "hs edition", "produced in", "destination", "tv", "method"],
        ["SHIRT", "6109.10", 2012, "MX", "US", 10, "tv"],
    ]
    head = ["good", "part", "hs", "hs edition", "quantity", "unit value", "origin"]
    bom: Rows = [head, ["SHIRT", "YARN", "5205.12", 2012, 1, 1, "non-originating"]]
    path = workbook(tmp_path / "b.xlsx", {"goods": goods, "bom": bom})
    assert bars(path) == []
    assert "How near" not in check(path, "--format", "html").stdout


def test_the_page_draws_them(book: Path) -> None:
    page = check(book, "--format", "html").stdout
    drawn = page.partition("How near")[2].partition("</table>")[0]
    assert drawn.count("<svg") == 3
    assert drawn.index("DOOR") < drawn.index("BODY") < drawn.index("CASE")
    assert drawn.count("stroke-dasharray") == 1
