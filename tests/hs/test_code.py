"""Codes and provisions: what is read, what is refused and with which advice, order, spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.hs import (
    Code,
    InvalidCode,
    Provision,
    format_provisions,
    parse_code,
    parse_provisions,
)

levels = st.sampled_from((2, 4, 6, 8, 10))
numbers = st.integers(min_value=100_000_000, max_value=9_799_999_999)
codes = st.builds(lambda number, level: Code(f"{number:010}"[:level]), numbers, levels)
parts = st.text("abc ,-()é", max_size=12)


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    level = draw(levels)
    first, last = sorted(Code(f"{draw(numbers):010}"[:level]) for _ in range(2))
    return Provision(first, last, draw(parts))


@pytest.mark.parametrize(
    ("text", "digits", "printed"),
    [
        ("87", "87", "87"),
        ("8708", "8708", "8708"),
        ("870830", "870830", "8708.30"),
        ("8708.30", "870830", "8708.30"),
        (" 8708.30 ", "870830", "8708.30"),
        ("8708 30 50", "87083050", "8708.30.50"),
        ("8708.3050", "87083050", "8708.30.50"),
        ("8708.30.5020", "8708305020", "8708.30.50.20"),
        ("8708.30.50.20", "8708305020", "8708.30.50.20"),
        ("0101.21", "010121", "0101.21"),
    ],
)
def test_a_code_is_read_with_or_without_dots(text: str, digits: str, printed: str) -> None:
    code = parse_code(text)
    assert code.digits == digits
    assert str(code) == printed


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("87O8.30", "characters other than digits"),
        ("٨٧٠٨", "characters other than digits"),
        ("8708.3", "trailing zero: 8708.30?"),
        ("8708.30.5", "trailing zero: 8708.30.50?"),
        ("10121", "leading zero: 0101.21?"),
        ("101.21", "leading zero: 0101.21?"),
        ("101.21.0010", "leading zero: 0101.21.00.10?"),
        ("902.1", "leading and trailing zeros: 0902.10?"),
        ("902.10.1", "leading and trailing zeros: 0902.10.10?"),
        ("902.21.00.10.1", "expected 9022.10.01.01"),
        ("870830.0", "written with decimals: 8708.30?"),
        ("87083050.0", "written with decimals: 8708.30.50?"),
        ("87.08.30", "expected 8708.30"),
        ("8708..30", "expected 8708.30"),
        ("8708.", "expected 8708"),
        ("00.01", "expected 0001"),
        ("000121", "no chapter 00"),
        ("87083050201", "at most ten"),
    ],
)
def test_what_is_no_code_is_refused_with_the_remedy(text: str, advice: str) -> None:
    with pytest.raises(InvalidCode) as refused:
        parse_code(text)
    assert advice in str(refused.value)


@given(codes)
def test_printing_a_code_and_reading_it_gives_the_code(code: Code) -> None:
    assert parse_code(str(code)) == code
    assert parse_code(code.digits) == code


@given(codes, levels)
def test_the_span_of_a_code_lies_in_the_span_of_every_shorter_one(code: Code, level: int) -> None:
    shorter = code.truncated(level)
    assert shorter.low <= code.low < code.high <= shorter.high
    assert code in shorter


@given(codes, codes)
def test_two_spans_nest_or_are_apart(one: Code, other: Code) -> None:
    apart = one.high <= other.low or other.high <= one.low
    assert apart != (one in other or other in one)
    within = other.low <= one.low and one.high <= other.high
    assert within == (one in other)


def test_a_span_ends_where_the_next_code_begins() -> None:
    assert Code("8708").high == Code("8709").low
    assert Code("870899").high == Code("8709").low
    assert Code("87").low == Code("8700000000").low
    assert Code("8708305020").high - Code("8708305020").low == 1


@given(st.lists(codes))
def test_sorting_codes_sorts_their_spans_the_wider_first(found: list[Code]) -> None:
    spans = [(code.low, -code.high) for code in sorted(found)]
    assert spans == sorted(spans)


def test_the_parts_of_a_code() -> None:
    code = parse_code("8708.30.50.20")
    assert (code.chapter, code.heading, code.subheading) == ("87", "8708", "870830")
    assert str(code.truncated(8)) == "8708.30.50"
    assert code.truncated(10) == code


def test_provisions_are_read_as_the_rule_tables_write_them() -> None:
    single, span, part = parse_provisions("8708.30 8603-8606  8708.99[parts of_brakes]")
    assert single == Provision(Code("870830"), Code("870830"))
    assert (span.first, span.last, span.level) == (Code("8603"), Code("8606"), 4)
    assert part.part == "parts of brakes"
    assert parse_provisions("  ") == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("8606-8603", "runs backwards"),
        ("8708.99-8708.10", "runs backwards"),
        ("8603 - 8606", "not a provision"),
        ("8603,8606", "not a provision"),
        ("8708.99[parts", "not a provision"),
        ("8708.99[]", "nothing between its brackets"),
        ("8708.9", "trailing zero"),
        ("any", "not a provision"),
    ],
)
def test_what_is_no_provision_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(InvalidCode) as refused:
        parse_provisions(text)
    assert complaint in str(refused.value)


@given(st.lists(provisions()))
def test_writing_provisions_and_reading_them_gives_the_provisions(written: list[Provision]) -> None:
    assert parse_provisions(format_provisions(written)) == tuple(written)


def test_a_range_covers_its_ends_and_all_between() -> None:
    (span,) = parse_provisions("8603-8606")
    assert span.covers(Code("8603"))
    assert span.covers(Code("8604"))
    assert span.covers(Code("8606929900"))
    assert not span.covers(Code("8607"))
    assert not span.covers(Code("86"))
    assert span.touches(Code("86"))
    assert not span.touches(Code("8607"))
    assert not span.touches(Code("8602"))


@given(provisions(), codes)
def test_what_a_provision_covers_it_touches(provision: Provision, code: Code) -> None:
    assert provision.covers(provision.first)
    assert provision.covers(provision.last)
    if provision.covers(code):
        assert provision.touches(code)
    if provision.touches(code):
        assert provision.touches(code.truncated(2))
