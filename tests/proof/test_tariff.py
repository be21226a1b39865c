"""The tariff as exported: rates read, inherited by indent, and applied exactly."""

from __future__ import annotations

import contextlib
import datetime as dt
from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.places import where

from tratado.book import BookErrors
from tratado.hs import parse_code
from tratado.proof.duty import AdValorem, Duty, Specific, duty, read_rate
from tratado.proof.duty_table import duty_table
from tratado.proof.tariff import Tariff, tariff_of
from tratado.words import Said

HEADER = (
    "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,"
    "Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties"
)
ROWS = (
    '"8402","0","Widgets:","","","","","",""',
    '"8402.90","1","Parts:","","","","","",""',
    '"8402.90.10.00","2","Of steel","[""kg""]","5%","Free (A,BH,S)","20%","",""',
    '"8402.90.90","2","Other","","2.5% 1/","Free (A+,S+)  1.2% (JP,KR)","45%","",""',
    '"8402.90.90.10","3","Small","[""No.""]","","","","",""',
    '"","3","Large:","","","","","",""',
    '"8402.90.90.55","4","Very large","[""No.""]","","","","",""',
    '"8403","0","Other widgets:","","","","","",""',
    '"8403.10.00","1","With a quota","[""kg""]","$1.035/kg","See 9823.04.01 (S+)","$2/kg","",""',
    '"8403.90.00","1","Free","[""kg""]","Free","","10%","",""',
    '"8404.10.00","0","Not for all","[""kg""]","4%","Free (AU)","10%","",""',
)


def made(*rows: str) -> Tariff:
    return tariff_of("tariff.csv", "\r\n".join((HEADER, *rows)).encode("utf-8-sig"))


@pytest.fixture
def tariff() -> Tariff:
    return made(*ROWS)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Free", ()),
        ("Ex.", ()),
        ("0%", ()),
        ("5%", (AdValorem(Decimal(5)),)),
        ("1.5¢/kg", (Specific(Decimal("0.015"), "kg"),)),
        ("$1.035/kg", (Specific(Decimal("1.035"), "kg"),)),
        ("3.7¢/kg +8%", (Specific(Decimal("0.037"), "kg"), AdValorem(Decimal(8)))),
        ("2.5% 1/ 2/", (AdValorem(Decimal("2.5")),)),
        ("2.5% <u></u>", (AdValorem(Decimal("2.5")),)),
        ("<b>2.5</b>%", (AdValorem(Decimal("2.5")),)),
        ("2.5&nbsp;%", (AdValorem(Decimal("2.5")),)),
        ("2.5%<sup>1/</sup>", (AdValorem(Decimal("2.5")),)),
        ("2.5% *", (AdValorem(Decimal("2.5")),)),
        ("<i>Free</i> 1/", ()),
        ("3.7&cent;/kg<br/>+ 8%", (Specific(Decimal("0.037"), "kg"), AdValorem(Decimal(8)))),
        ("3.7¢/kg 1/ + 8% 2/", (Specific(Decimal("0.037"), "kg"), AdValorem(Decimal(8)))),
        ("$1,000 each", (Specific(Decimal(1000), "each"),)),
        ("6% on the case + 2% on the battery", (AdValorem(Decimal(6), "case"),
                                                AdValorem(Decimal(2), "battery"))),
        ("33¢/ liter", (Specific(Decimal("0.33"), "liter"),)),
        ("1.7¢/kg on lead content", (Specific(Decimal("0.017"), "kg", "lead content"),)),
    ],
)  # fmt: skip
def test_a_rate_is_a_sum_of_parts(text: str, parts: tuple[AdValorem | Specific, ...]) -> None:
    assert read_rate(text).parts == parts


@pytest.mark.parametrize(
    "text",
    [
        "The duty provided in the applicable subheading + 25%",
        "3.66¢/kg less 0.02¢/kg for each degree under 100 degrees",
        "See 9823.04.01-9823.04.54",
        "5",
        "$5¢/kg",
        "5¢/fathom",
        "",
        "5% +",
    ],
)
def test_another_text_stays_a_text_and_its_duty_undetermined(text: str) -> None:
    rate = read_rate(text)
    assert (rate.parts, rate.text) == (None, text)
    assert duty(rate, 10_000) == Duty(None, (Said("needs-rate", rate=text),))


def test_a_compound_duty_is_the_sum_of_its_parts() -> None:
    found = duty(read_rate("3.7¢/kg + 8%"), 1_000_0000, weight=250_000_000)
    assert found.amount == (250 * Fraction(37, 1000) + 80) * 10_000


@pytest.mark.parametrize(
    ("text", "quantity", "unit", "weight", "expected"),
    [
        ("$12/doz.", 30, "No.", None, Fraction(30)),
        ("$12/doz.", 3, "doz", None, Fraction(36)),
        ("$5/t", 2000, "kg", None, Fraction(10)),
        ("$5/t", None, None, 500, Fraction(5, 2)),
        ("$2/m2", 3, "m²", None, Fraction(6)),
        ("$2/prs.", 3, "doz. prs.", None, Fraction(72)),
    ],
)
def test_units_are_counted_as_the_tariff_counts_them(
    text: str, quantity: int | None, unit: str | None, weight: int | None, expected: Fraction
) -> None:
    found = duty(
        read_rate(text),
        None,
        None if quantity is None else quantity * 1_000_000,
        unit,
        None if weight is None else weight * 1_000_000,
    )
    assert found.amount == expected * 10_000


def test_what_a_duty_needs_is_named() -> None:
    def needed(found: Duty) -> list[str]:
        return list(map(str, found.needs))

    both = ["quantity in liter", "value"]
    assert needed(duty(read_rate("2¢/liter + 5%"), None, 5, "kg")) == both
    assert needed(duty(read_rate("6% on the case"), 10_000)) == ["value (case): 6% on the case"]


@given(st.decimals(0, 500, places=3), st.integers(0, 10**13), st.integers(0, 10**13))
def test_an_ad_valorem_duty_is_proportional(percent: Decimal, one: int, other: int) -> None:
    rate = read_rate(f"{percent}%")
    amounts = [duty(rate, value).amount for value in (one, other, one + other)]
    assert amounts[0] is not None and amounts[1] is not None
    assert amounts[0] + amounts[1] == amounts[2]
    assert amounts[0] == Fraction(percent) * one / 100


@given(st.text(max_size=40))
def test_no_text_is_an_error(text: str) -> None:
    rate = read_rate(text)
    assert rate.text == " ".join(text.split())
    assert (duty(rate, 1).amount is None) == bool(duty(rate, 1).needs)


@pytest.mark.parametrize(
    ("code", "general", "preferential"),
    [
        ("8402.90.10.00", "5%", "Free"),
        ("8402.90.10", "5%", "Free"),
        ("8402.90.90", "2.5% 1/", "Free"),
        ("8402.90.90.10", "2.5% 1/", "Free"),
        ("8402.90.90.55", "2.5% 1/", "Free"),
        ("8402.90.90.99", "2.5% 1/", "Free"),
        ("8403.10.00", "$1.035/kg", "See 9823.04.01"),
        ("8403.90.00.00", "Free", "Free"),
        ("8404.10.00", "4%", None),
        ("8402.90", None, None),
        ("8403", None, None),
        ("9999.10", None, None),
    ],
)
def test_rates_are_inherited_by_indent_and_never_guessed(
    tariff: Tariff, code: str, general: str | None, preferential: str | None
) -> None:
    rate, reduced = tariff.general(parse_code(code)), tariff.preferential(parse_code(code))
    assert (rate and rate.text, reduced and reduced.text) == (general, preferential)


def test_a_shorter_code_has_a_rate_where_all_below_it_have_the_same() -> None:
    same = made(ROWS[0], ROWS[1], *ROWS[3:7])
    rate = same.general(parse_code("8402.90"))
    assert rate is not None and rate.text == "2.5% 1/"


def test_rows_that_print_a_rate_are_counted(tariff: Tariff) -> None:
    assert tariff.counted() == (5, 5)


def test_it_is_the_tariff_of_one_country(tariff: Tariff) -> None:
    code, day = parse_code("8402.90.10"), dt.date(2026, 1, 1)
    assert tariff.rate(code, "MX", day, preferential=False) is None
    assert tariff.rate(code, "US", day, preferential=True) == read_rate("Free")


def test_every_wrong_row_is_named() -> None:
    with pytest.raises(BookErrors) as caught:
        made('"8402.9","0","","","5%","","","",""', '"8402","one","","","","","","",""', ROWS[2],
             ROWS[2])  # fmt: skip
    assert [where(p)[1:] for p in caught.value.problems] == [
        (2, "HTS Number"), (3, "Indent"), (5, "HTS Number"),
    ]  # fmt: skip


def test_a_file_without_the_columns_is_refused() -> None:
    with pytest.raises(BookErrors, match=r"no column 'HTS Number'"):
        tariff_of("other.csv", b"code,rate\n8402,5%\n")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with contextlib.suppress(BookErrors):
        tariff_of("any.csv", HEADER.encode() + b"\n" + data)


def stated(*rows: tuple[str, str, str, str, dt.date | None]) -> pl.DataFrame:
    names = ("hs", "country", "treatment", "rate", "since")
    frame = pl.DataFrame(rows, schema=names, orient="row", infer_schema_length=None)
    return frame.with_columns(pl.col("since").cast(pl.Date)).with_row_index("row", 2)


def test_stated_rates_are_dated_and_the_longest_code_counts() -> None:
    table = duty_table(
        stated(
            ("870830", "mx", "mfn", "5%", None),
            ("870830", "mx", "mfn", "7%", dt.date(2026, 1, 1)),
            ("87083099", "mx", "mfn", "Ex.", None),
            ("870830", "mx", "preferential", "Ex.", None),
        )
    )
    code = parse_code("8708.30.01")

    def rate(code: str, day: dt.date, *, preferential: bool = False) -> str | None:
        found = table.rate(parse_code(code), "MX", day, preferential=preferential)
        return None if found is None else found.text

    assert rate("8708.30.01", dt.date(2025, 12, 31)) == "5%"
    assert rate("8708.30.01", dt.date(2026, 1, 1)) == "7%"
    assert rate("8708.30.99.01", dt.date(2026, 1, 1)) == "Ex."
    assert rate("8708.30.01", dt.date(2026, 1, 1), preferential=True) == "Ex."
    assert table.rate(code, "CA", dt.date(2026, 1, 1), preferential=False) is None


def test_two_rates_from_one_day_are_refused() -> None:
    with pytest.raises(ValueError, match=r"rows 2 and 3: two rates for 8708.30 from the same day"):
        duty_table(stated(("870830", "mx", "mfn", "5%", None), ("870830", "mx", "mfn", "6%", None)))


def test_markup_and_separators_of_an_export_are_set_aside() -> None:
    special = "<i>Free</i> (A*,<u>S</u>,SG) <u></u>"
    row = f'"8708.30.50","2","Other","","2.5% <u></u>","{special}","25%","",""'
    header = HEADER.replace(",", ";")
    of_semicolons = "\r\n".join((header, row.replace('","', '";"'))).encode()
    for found in (made(row), tariff_of("tariff.csv", of_semicolons)):
        code = parse_code("8708.30.50.90")
        general, preferential = found.general(code), found.preferential(code)
        assert general is not None
        assert general.parts == (AdValorem(Decimal("2.5")),)
        assert preferential is not None
        assert preferential.is_free
