"""What must hold in a book: money exact, goods known, codes real, facts without contradiction."""

from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from book_files import bom_with, only_problem, problems, told, write_folder
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.places import where

from tratado.book import Book, read_book
from tratado.hs import editions_of, parse_code

TWO_GOODS = "id,hs,hs_edition\nPUMP,8413.30,2017\nMOTOR,8501.10,2022\n"


def book_of(folder: Path, **files: str) -> Book:
    return read_book(write_folder(folder, {f"{name}.csv": text for name, text in files.items()}))


def bom(*lines: str, head: str = "good,part,hs,quantity,unit value") -> str:
    return "\n".join([head, *lines]) + "\n"


# Money


@settings(deadline=None, max_examples=40)
@given(
    quantity=st.decimals("0.000001", "9999", places=6),
    price=st.decimals("0", "99999", places=8),
    rate=st.decimals("0.00000001", "999", places=8),
)
def test_the_value_of_a_line_is_exact(
    tmp_path_factory: pytest.TempPathFactory, quantity: Decimal, price: Decimal, rate: Decimal
) -> None:
    book = book_of(
        tmp_path_factory.mktemp("exact") / "b",
        bom=bom(
            f"PUMP,SEAL,4016.93,{quantity:f},{price:f},MXN",
            f"PUMP,SEAL,4016.93,{quantity:f},{price:f},",
            head="good,part,hs,quantity,unit value,currency",
        ),
        rates=f"currency,rate\nMXN,{rate:f}\n",
    )

    def rounded(value: Decimal) -> int:
        return int((value * 10**4).quantize(Decimal(1), ROUND_HALF_EVEN))

    assert book.lines["value"].to_list() == [
        rounded(quantity * price * rate),
        rounded(quantity * price),
    ]
    assert book.lines["unit_value"].to_list() == [rounded(price * rate), rounded(price)]


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 10**9), st.integers(0, 10**8))
def test_four_decimals_in_one_currency(
    tmp_path_factory: pytest.TempPathFactory, millionths: int, tenthousandths: int
) -> None:
    quantity, price = Decimal(millionths).scaleb(-6), Decimal(tenthousandths).scaleb(-4)
    book = book_of(
        tmp_path_factory.mktemp("plain") / "b",
        bom=bom(f"PUMP,SEAL,4016.93,{quantity:f},{price:f}"),
    )
    exact = (quantity * price * 10**4).quantize(Decimal(1), ROUND_HALF_EVEN)
    assert book.lines["value"].to_list() == [int(exact)]
    remainder = millionths * tenthousandths % 10**6 != 0
    assert ("line values rounded to four decimals" in told(book)) == remainder


def test_a_cheap_part_keeps_its_value(tmp_path: Path) -> None:
    book = book_of(tmp_path / "b", bom=bom("PUMP,SCREW,7318.15,10000,0.00012345"))
    assert book.lines["unit_value"].to_list() == [1]
    assert book.lines["value"].to_list() == [12_345]
    assert "unit values rounded to four decimals" in told(book)


def test_the_value_of_a_line_may_be_given(tmp_path: Path) -> None:
    head = "good,part,hs,quantity,unit value,line value"
    book = book_of(
        tmp_path / "b", bom=bom("PUMP,A,4016.93,3,,1", "PUMP,A,4016.93,3,0.3333,1", head=head)
    )
    assert book.lines["value"].to_list() == [10_000, 10_000]
    assert book.lines["unit_value"].to_list() == [3_333, 3_333]
    message = only_problem(
        write_folder(tmp_path / "c", {"bom.csv": bom("PUMP,A,4016.93,3,0.32,1", head=head)})
    )
    assert "the line's value is 1.00 and quantity times unit value is 0.96" in message


def test_a_value_rounded_to_the_cent_agrees_in_any_currency(tmp_path: Path) -> None:
    head = "good,part,hs,quantity,unit value,line value,currency"
    files = {
        "bom.csv": bom("PUMP,A,4016.93,3,0.332,1,USD", head=head),
        "settings.csv": "key,value\ncurrency,MXN\n",
        "rates.csv": "currency,rate\nUSD,18.5\n",
    }
    book = read_book(write_folder(tmp_path / "b", files))
    assert book.lines["value"].to_list() == [185_000]
    files["bom.csv"] = bom("PUMP,A,4016.93,3,0.33,1,USD", head=head)
    assert "the line's value is 18.50 and quantity times unit value is 18.315" in only_problem(
        write_folder(tmp_path / "c", files)
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("PUMP,SEAL,4016.93,-1,1", "-1 is negative"),
        ("PUMP,SEAL,4016.93,1,-1", "-1 is negative"),
        ("PUMP,SEAL,4016.93,0,1", "the quantity is zero"),
        ("PUMP,SEAL,4016.93,0.0000001,1", "rounds to zero at 6 decimals"),
        ("PUMP,SEAL,4016.93,1,nan", "nan is not a finite number"),
        ("PUMP,SEAL,4016.93,1,", "the value is blank"),
        ("PUMP,SEAL,4016.93,,1", "the cell is blank; expected quantity"),
        ("PUMP,SEAL,4016.93,1e13,1", "1e13 is too large"),
        ("PUMP,SEAL,4016.93,1,1e15", "1e15 is too large"),
        ("PUMP,SEAL,4016.93,900000000000,90000000000000", "the amount is too large"),
        ("PUMP,,4016.93,1,1", "the cell is blank; expected text"),
        ("OTHER,SEAL,4016.93,1,1", "'OTHER' is not in the sheet goods"),
    ],
)
def test_lines_that_are_wrong(tmp_path: Path, line: str, reason: str) -> None:
    message = only_problem(write_folder(tmp_path / "b", {"bom.csv": bom(line)}))
    assert message.startswith("bom.csv, sheet bom, row 2, column ")
    assert reason in message


def test_a_code_that_nobody_knows_yet_stops_nothing(tmp_path: Path) -> None:
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom("PUMP,SEAL,,1,1")}))
    assert book.lines["hs"].to_list() == [None]
    assert "the code is blank; goods that hang on it are undetermined" in told(book)


def test_amounts_in_another_currency_need_a_rate(tmp_path: Path) -> None:
    files = {"bom.csv": bom_with("currency", "EUR", "usd", "USDX")}
    found = problems(write_folder(tmp_path / "b", files))
    assert [where(problem)[1:] for problem in found] == [
        (2, "currency"),
        (4, "currency"),
    ]
    assert "there is no rate from EUR to USD; add EUR to the sheet rates" in str(found[0].what)
    assert "'USDX' is no currency code" in str(found[1].what)
    files["bom.csv"] = bom_with("currency", "EUR", "usd")
    files["rates.csv"] = "moneda,tipo de cambio\neur,1.1\n"
    book = read_book(write_folder(tmp_path / "c", files))
    assert book.lines["value"].to_list() == [11_000, 10_000]
    assert book.lines["currency"].to_list() == ["USD", "USD"]
    assert "amounts converted into USD at the rates of the book (row 2)" in told(book)


def test_rates_that_are_wrong(tmp_path: Path) -> None:
    rates = "currency,rate\nMXN,0\nCAD,0.7\nCAD,0.8\nUSD,2\n"
    found = problems(write_folder(tmp_path / "b", {"rates.csv": rates}))
    assert [str(problem.what).split(";")[0] for problem in found] == [
        "the rate is zero",
        "CAD has a second rate",
        "USD is the book's own currency",
    ]


def test_the_currency_of_a_book_without_settings(tmp_path: Path) -> None:
    text = "key,value\n"
    found = only_problem(write_folder(tmp_path / "a", {"settings.csv": text}))
    assert "the currency of the book is not known: no row names one" in found
    book = book_of(tmp_path / "b", settings=text, bom=bom_with("currency", "MXN", ""))
    assert book.currency == "MXN"
    files = {"settings.csv": text, "bom.csv": bom_with("currency", "MXN", "CAD")}
    assert "the sheets use CAD, MXN" in only_problem(write_folder(tmp_path / "c", files))


def test_goods_amounts_and_excluded_costs(tmp_path: Path) -> None:
    goods = "id,hs,tv,total cost,royalties,regalías,sales_promotion,currency\n"
    head = goods.replace("regalías,", "")
    book = book_of(
        tmp_path / "b",
        goods=head + "PUMP,8413.30,100.005,90,5,1,MXN\n",
        rates="currency,rate\nMXN,0.05\n",
    )
    good = book.goods.row(0, named=True)
    assert (good["tv"], good["total_cost"], good["royalties"]) == (50_002, 45_000, 2_500)
    assert "column tv: amounts rounded to four decimals (row 2)" in told(book)
    wrong = {"goods.csv": head + "PUMP,8413.30,100,90,80,20,USD\n"}
    assert "are more than its total cost" in only_problem(write_folder(tmp_path / "c", wrong))


def test_weights(tmp_path: Path) -> None:
    head = "good,part,hs,quantity,unit value,weight,unit_weight"
    book = book_of(
        tmp_path / "b",
        bom=bom(
            "PUMP,A,4016.93,3,1,,0.25",
            "PUMP,A,4016.93,3,1,0.75,",
            "PUMP,A,4016.93,3,1,,",
            head=head,
        ),
    )
    assert book.lines["weight"].to_list() == [750_000, 750_000, None]
    wrong = bom("PUMP,A,4016.93,3,1,0.7,0.25", "PUMP,A,4016.93,3,1,0.750001,0.25", head=head)
    found = only_problem(write_folder(tmp_path / "c", {"bom.csv": wrong}))
    assert "row 2, column weight: the weight is not quantity times unit weight" in found


# Goods, sub-goods and codes


def test_a_sub_good_takes_the_code_of_its_good(tmp_path: Path) -> None:
    goods = TWO_GOODS.replace("hs_edition", "hs_edition,descripción").replace("2022", "2022,Motor")
    book = book_of(
        tmp_path / "b", goods=goods, bom=bom("PUMP,MOTOR,,1,10", "MOTOR,WIRE,8544.49,1,2")
    )
    line = book.lines.row(0, named=True)
    assert (line["hs"], line["hs_edition"], line["description"]) == ("850110", 2022, "Motor")


def test_a_sub_good_with_another_code_is_refused(tmp_path: Path) -> None:
    head = "good,part,hs,quantity,unit value,hs_edition"
    files = {"goods.csv": TWO_GOODS, "bom.csv": bom("PUMP,MOTOR,8501.20,1,1,2022", head=head)}
    assert "MOTOR is 8501.20 here and 8501.10 in the sheet goods" in only_problem(
        write_folder(tmp_path / "a", files)
    )
    files["bom.csv"] = bom("PUMP,MOTOR,8501.10.20,1,1,2022", head=head)
    assert read_book(write_folder(tmp_path / "b", files)).lines["hs"].to_list() == ["85011020"]


def test_a_code_is_missed_only_where_the_role_turns_on_it(tmp_path: Path) -> None:
    head = "good,part,hs,quantity,unit value,role"
    lines = [f"PUMP,X,,1,1,{role}" for role in ("indirect", "shipping_packing", "accesorio", "")]
    book = read_book(write_folder(tmp_path / "b", {"bom.csv": bom(*lines, head=head)}))
    assert "until it is given (rows 4, 5)" in told(book)


def test_a_good_that_contains_itself(tmp_path: Path) -> None:
    goods = "id,hs\n" + "".join(f"{name},8413.30\n" for name in "ABCDE")
    lines = ["A,B,,1,1", "B,C,,1,1", "C,B,,1,1", "D,D,,1,1", "E,A,,1,1", "E,B,,1,1"]
    found = problems(write_folder(tmp_path / "b", {"goods.csv": goods, "bom.csv": bom(*lines)}))
    assert [(where(problem).row, str(problem.what).split(";")[0]) for problem in found] == [
        (3, "a good contains itself: B > C > B"),
        (5, "a good contains itself: D > D"),
    ]


@settings(deadline=None, max_examples=40)
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=14))
def test_cycles_are_found_exactly_where_there_are_some(
    tmp_path_factory: pytest.TempPathFactory, edges: set[tuple[int, int]]
) -> None:
    goods = "id,hs\n" + "".join(f"G{i},8413.30\n" for i in range(8))
    text = bom(*(f"G{good},G{part},,1,1" for good, part in sorted(edges)))
    reach = set(edges)
    for _ in range(8):
        reach |= {(a, d) for a, b in reach for c, d in reach if b == c}
    folder = write_folder(
        tmp_path_factory.mktemp("cycle") / "b", {"goods.csv": goods, "bom.csv": text}
    )
    if any(a == b for a, b in reach):
        for problem in problems(folder):
            path = str(problem.what).split(": ")[1].split(";")[0].split(" > ")
            assert path[0] == path[-1]
            steps = pairwise(path)
            assert all((int(a[1:]), int(b[1:])) in edges for a, b in steps)
    else:
        assert len(read_book(folder).lines) == len(edges)


def test_goods_that_are_wrong(tmp_path: Path) -> None:
    goods = "id,hs,hs_edition,hs_rule\n"
    goods += "PUMP,8413,2017,\nA,8413.30,2017,8413.99\nA,8413.30,2022,8413.30\n"
    found = problems(write_folder(tmp_path / "b", {"goods.csv": goods}))
    assert [where(problem)[1:] for problem in found] == [
        (2, "hs"),
        (3, "hs_rule"),
        (4, "id"),
    ]
    assert "8413 has 4 digits; the code of a good needs at least six" in str(found[0].what)
    assert "'A' is already in row 3" in str(found[2].what)


def test_codes_that_an_edition_does_not_have(tmp_path: Path) -> None:
    assert len(editions_of(parse_code("8517.71"))) == 1
    head = "good,part,hs,hs_edition,quantity,unit value"
    lines = [
        "PUMP,A,8517.71,2017,1,1",
        "PUMP,A,8517.71,2022,1,1",
        "PUMP,A,8517.71,,1,1",
        "PUMP,A,9899.99,,1,1",
    ]
    found = problems(write_folder(tmp_path / "b", {"bom.csv": bom(*lines, head=head)}))
    assert [where(problem).row for problem in found] == [2, 5]
    assert "8517.71 is not in HS 2017 but in HS 2022" in str(found[0].what)


def test_settings_stand_for_blank_cells(tmp_path: Path) -> None:
    book = book_of(
        tmp_path / "b",
        settings="ajuste;valor\nMoneda;usd\nEdición SA;2017\ntarifa;México\nproductor;ACME\n"
        "inicio del ejercicio;10-01\nempresa;Acme SA\n",
        goods="id,hs,hs_edition,producer\nPUMP,8413.30,2022,\nB,8413.30.0100,,Other\n",
    )
    assert book.goods.select("hs_edition", "hs_tariff", "producer").rows() == [
        (2022, "mx", "ACME"),
        (2017, "mx", "Other"),
    ]
    assert book.settings["fiscal_year_start"] == "10-01"
    assert book.lines["hs_edition"].to_list() == [2017]


def test_settings_that_are_wrong(tmp_path: Path) -> None:
    text = "key,value\ncurrency,USD\ncurrency,MXN\n"
    text += "hs_edition,2020\nfiscal_year_start,May\ncolour,red\n"
    found = problems(write_folder(tmp_path / "b", {"settings.csv": text}))
    assert [where(problem).row for problem in found] == [3, 4, 5, 6]
    assert "given twice" in str(found[0].what)
    assert "there is no setting 'colour'" in str(found[3])


# Facts


def test_facts_from_everywhere(tmp_path: Path) -> None:
    book = book_of(
        tmp_path / "b",
        goods="id,hs,facts\nPUMP,8413.30,cut_and_sewn = sí; 5903.10[man-made fiber fabric]=no;\n",
        bom=bom_with("facts", "a=b=1", "a=b=1"),
        facts="subject,fact,value,evidence\n"
        "5903.10,chemical_reaction,0.5,lab report\nSEAL,dyed,non,\n",
    )
    assert book.facts.select("subject", "fact", "value", "evidence", "sheet", "row").rows() == [
        ("590310", "chemical_reaction", "0.5", "lab report", "facts", 2),
        ("SEAL", "dyed", "no", None, "facts", 3),
        ("PUMP", "cut_and_sewn", "yes", None, "goods", 2),
        ("PUMP", "5903.10[man-made fiber fabric]", "no", None, "goods", 2),
        ("SEAL", "a=b", "1", None, "bom", 2),
    ]


def test_facts_that_are_wrong(tmp_path: Path) -> None:
    files = {
        "goods.csv": "id,hs,facts\nPUMP,8413.30,cut; dyed=maybe; =yes\n",
        "facts.csv": "subject,fact,value\nNOBODY,cut,yes\nSEAL,cut,perhaps\nSEAL,cut,\n",
    }
    found = problems(write_folder(tmp_path / "b", files))
    assert [where(problem) for problem in found] == [
        ("facts", 2, "subject"),
        ("facts", 3, "value"),
        ("facts", 4, "value"),
        ("goods", 2, "facts"),
        ("goods", 2, "facts"),
        ("goods", 2, "facts"),
    ]


def test_facts_that_contradict_each_other(tmp_path: Path) -> None:
    files = {
        "goods.csv": "id,hs,facts\nPUMP,8413.30,cut=yes\n",
        "facts.csv": "subject,fact,value\nPUMP,cut,no\n",
    }
    assert "cut of PUMP is yes here and no in sheet facts, row 2" in only_problem(
        write_folder(tmp_path / "b", files)
    )
