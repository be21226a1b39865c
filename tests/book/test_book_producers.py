"""Who made a part by the sheets of a book: what is filled in, and what is told."""

from pathlib import Path

import pytest
from book_files import told, write_folder

from tratado.book import Book, read_book

GOODS = "id,hs,producer,produced in,accumulate\n"
LINES = "good,part,hs,quantity,unit value,supplier,country\n"


def book_of(folder: Path, goods: str, lines: str, producer: str = "") -> Book:
    files = {"goods.csv": GOODS + goods, "bom.csv": LINES + lines}
    if producer:
        files["settings.csv"] = f"key,value\ncurrency,USD\nproducer,{producer}\n"
    return read_book(write_folder(folder, files))


@pytest.mark.parametrize(
    ("supplier", "filled"), [("", "ACME"), ("acme ", "ACME"), ("Others Inc", None)]
)
def test_the_setting_makes_no_bought_part_the_producers_own(
    tmp_path: Path, supplier: str, filled: str | None
) -> None:
    goods = "PUMP,8413.70,,MX,\nBODY,8413.91,,MX,\n"
    book = book_of(tmp_path / "b", goods, f"PUMP,BODY,,1,10,{supplier},\n", "ACME")
    assert book.goods["producer"].to_list() == ["ACME", filled]


@pytest.mark.parametrize(
    ("goods", "lines", "said"),
    [
        ("BODY,8413.91,,MX,", "PUMP,BODY,,1,10,Others,", "counts whole; name its producer"),
        ("BODY,8413.91,ACME,MX,", "PUMP,BODY,,1,10,Others,", "correct one of the two"),
        ("BODY,8413.91,ACME,MX,", "PUMP,BODY,,1,10,,CN", "produced in another country there"),
        ("BODY,8413.91,Others,CN,yes", "PUMP,BODY,,1,10,,", "is not accumulated"),
    ],
)
def test_what_the_sheets_say_of_a_part_with_two_voices_is_told(
    tmp_path: Path, goods: str, lines: str, said: str
) -> None:
    book = book_of(tmp_path / "b", f"PUMP,8413.70,ACME,MX,\n{goods}\n", f"{lines}\n")
    assert said in told(book)


def test_nothing_is_told_of_a_part_that_its_sheets_agree_on(tmp_path: Path) -> None:
    goods = "PUMP,8413.70,ACME,MX,\nBODY,8413.91,Others,US,yes\nSEAL,4016.93,acme,MX,\n"
    lines = "PUMP,BODY,,1,10,others,US\nPUMP,SEAL,,1,1,,MX\n"
    assert told(book_of(tmp_path / "b", goods, lines)) == ""
