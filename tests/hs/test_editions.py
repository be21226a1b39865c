"""Editions of the Harmonized System and the way back to the 2012 numbers of the rules."""

import hashlib
import subprocess
import sys
from collections.abc import MutableMapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.hs import (
    RULES_EDITION,
    Code,
    Edition,
    InvalidCode,
    UnknownCode,
    counterpart_table,
    editions_of,
    exists,
    in_rules_numbers,
    nearest,
    parse_code,
)

subheadings = st.sampled_from([Code(code) for code in counterpart_table(None)])
headings = st.sampled_from(sorted({Code(code[:4]) for code in counterpart_table(None)}))
editions = st.sampled_from(Edition)


def origins(text: str, edition: Edition | None) -> list[str]:
    return [str(code) for code in in_rules_numbers(parse_code(text), edition).codes]


@pytest.mark.parametrize(
    ("edition", "chapters", "headings", "subheadings"),
    [
        (Edition.HS2012, 96, 1224, 5205),
        (Edition.HS2017, 96, 1222, 5387),
        (Edition.HS2022, 96, 1228, 5612),
    ],
)
def test_an_edition_has_its_published_number_of_codes(
    edition: Edition, chapters: int, headings: int, subheadings: int
) -> None:
    table = counterpart_table(edition)
    counts = [len({code[:level] for code in table}) for level in (2, 4, 6)]
    assert counts == [chapters, headings, subheadings]


@pytest.mark.parametrize(
    ("edition", "changed", "pairs", "digest"),
    [
        (
            Edition.HS2017,
            294,
            6140,
            "2dfb6ac43cb6a9935c90ef842a31be38bec578dbea79a43b8f3e2102a90314ab",
        ),
        (
            Edition.HS2022,
            682,
            16377,
            "de2da38c1123e249a424b32553455f1464fe16cfaf569bf4acda15e8c933e195",
        ),
    ],
)
def test_the_table_is_the_published_one(
    edition: Edition, changed: int, pairs: int, digest: str
) -> None:
    """Digests taken when every pair agreed with the published ones, but for 9114.90."""
    table = counterpart_table(edition)
    assert sum(table[code] != (code,) for code in table) == changed
    assert sum(map(len, table.values())) == pairs
    lines = "".join(f"{code} {' '.join(table[code])}\n" for code in sorted(table))
    assert hashlib.sha256(lines.encode()).hexdigest() == digest


@pytest.mark.parametrize("edition", Edition)
def test_every_subheading_stems_from_subheadings_of_2012(edition: Edition) -> None:
    known = set(counterpart_table(RULES_EDITION))
    for code, codes in counterpart_table(edition).items():
        assert codes, code
        assert known.issuperset(codes), code
        assert list(codes) == sorted(set(codes)), code


def test_every_subheading_of_2012_is_its_own_counterpart() -> None:
    for code, codes in counterpart_table(RULES_EDITION).items():
        assert codes == (code,)


@pytest.mark.parametrize("edition", [*Edition, None])
def test_the_table_says_what_each_single_answer_says(edition: Edition | None) -> None:
    for code, codes in counterpart_table(edition).items():
        answer = in_rules_numbers(Code(code), edition)
        assert tuple(found.digits for found in answer.codes) == codes
        assert answer.changed == (codes != (code,))


def test_every_subheading_of_2012_went_somewhere() -> None:
    for edition in (Edition.HS2017, Edition.HS2022):
        reached = {origin for codes in counterpart_table(edition).values() for origin in codes}
        assert reached == set(counterpart_table(RULES_EDITION))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("2202.99", ["2202.90"]),
        ("3827.11", ["3824.71"]),
        ("3827.90", ["3824.79"]),
        ("0305.44", ["0305.44", "0305.49"]),
        ("0305.49", ["0305.49"]),
        ("8517.71", ["8517.70"]),
        ("8525.81", ["8525.80"]),
        ("8541.41", ["8541.40"]),
        ("8541.42", ["8541.40"]),
        ("8541.43", ["8541.40"]),
        ("8541.49", ["8541.40"]),
        ("8549.11", ["8548.10"]),
        ("8701.21", ["8701.20"]),
        ("8701.30", ["8701.30"]),
        ("8701.91", ["8701.90"]),
        ("8701.92", ["8701.90"]),
        ("8701.93", ["8701.90"]),
        ("8701.94", ["8701.90"]),
        ("8701.95", ["8701.90"]),
        ("8708.30", ["8708.30"]),
        ("8806.10", ["8802.11", "8802.12", "8802.20", "8802.30", "8802.40"]),
        ("8806.21", ["8525.80", "8802.11", "8802.20"]),
    ],
)
def test_where_goods_of_2022_were_in_2012(code: str, expected: list[str]) -> None:
    assert origins(code, Edition.HS2022) == expected


def test_a_code_may_draw_on_most_of_three_chapters() -> None:
    waste = in_rules_numbers(Code("854921"), Edition.HS2022).codes
    assert len(waste) == 1018
    assert {code.chapter for code in waste} >= {"84", "85", "90"}
    modules = in_rules_numbers(Code("852411"), Edition.HS2022).codes
    assert len(modules) == 483
    assert Code("852990") in modules


def test_a_number_given_to_other_goods_does_not_lead_to_itself() -> None:
    assert exists(Code("701919"), Edition.HS2012)
    assert origins("7019.19", Edition.HS2022) == ["7019.31"]
    assert origins("7019.19", Edition.HS2017) == ["7019.19"]
    assert origins("7019.19", None) == ["7019.19", "7019.31"]


def test_a_joined_subheading_keeps_its_own_number_beside_the_other() -> None:
    assert origins("9114.90", Edition.HS2022) == ["9114.10", "9114.90"]


def test_goods_may_move_twice() -> None:
    answer = in_rules_numbers(Code("382211"), Edition.HS2022)
    assert [step.edition for step in answer.steps] == [2022, 2017, 2012]
    assert Code("300211") in answer.steps[1].codes
    assert answer.codes == (Code("300210"),)
    assert str(answer) == (
        "3822.11 (HS 2022) comes from 3002.11, 3002.13, 3002.14, 3002.15 (HS 2017), "
        "from 3002.10 (HS 2012)"
    )


@pytest.mark.parametrize(
    ("code", "edition", "text"),
    [
        ("8517.71", Edition.HS2022, "8517.71 (HS 2022) comes from 8517.70 (HS 2012)"),
        ("8517.71", None, "8517.71 (edition not stated) comes from 8517.70 (HS 2012)"),
        ("8708.30", Edition.HS2017, "8708.30 (HS 2017) is 8708.30 in HS 2012"),
    ],
)
def test_the_way_is_told(code: str, edition: Edition | None, text: str) -> None:
    assert str(in_rules_numbers(parse_code(code), edition)) == text


def test_a_long_list_is_cut_when_told() -> None:
    told = str(in_rules_numbers(Code("854921"), Edition.HS2022))
    assert told.endswith("and 1,012 more (HS 2012)")
    assert len(told) < 300


def test_national_digits_stay_where_the_subheading_did() -> None:
    kept = in_rules_numbers(parse_code("8708.30.50.20"), Edition.HS2022)
    assert kept.codes == (Code("8708305020"),)
    assert not kept.changed
    moved = in_rules_numbers(parse_code("8517.71.00"), Edition.HS2022)
    assert moved.codes == (Code("851770"),)
    assert moved.changed
    divided = in_rules_numbers(parse_code("0305.44.00"), Edition.HS2022)
    assert divided.codes == (Code("030544"), Code("030549"))


def test_a_heading_is_its_own_counterpart_with_what_moved_into_it() -> None:
    assert origins("8517", Edition.HS2022) == ["8517"]
    assert origins("8479", Edition.HS2022)[-1] == "8479"
    assert len(origins("8479", Edition.HS2022)) == 2
    assert origins("8479", Edition.HS2012) == ["8479"]
    new = origins("3827", Edition.HS2022)
    assert new
    assert all(code.startswith("3824.7") for code in new)
    assert origins("8701", None) == ["8701"]
    assert origins("87", Edition.HS2022) == ["87"]


@settings(deadline=None)
@given(headings, editions)
def test_a_heading_has_the_counterparts_of_its_subheadings(heading: Code, edition: Edition) -> None:
    table = counterpart_table(edition)
    below = {origin for code in table if code[:4] == heading.digits for origin in table[code]}
    if not exists(heading, edition):
        assert not below
        return
    found = in_rules_numbers(heading, edition).codes
    assert all(any(Code(origin) in code for code in found) for origin in below)
    assert all(code == heading or code.digits in below for code in found)
    assert all(exists(code, RULES_EDITION) for code in found)


@settings(deadline=None)
@given(subheadings)
def test_an_unstated_edition_joins_the_answers_of_all(code: Code) -> None:
    stated = {
        origin for edition in editions_of(code) for origin in in_rules_numbers(code, edition).codes
    }
    assert set(in_rules_numbers(code, None).codes) == stated


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("8708.30", {2012, 2017, 2022}),
        ("8517.71", {2022}),
        ("8517.70", {2012, 2017}),
        ("3002.19", {2017}),
        ("3002.10", {2012}),
        ("8517.70.00.10", {2012, 2017}),
        ("8806", {2022}),
        ("8803", {2012, 2017}),
        ("9620", {2017, 2022}),
        ("87", {2012, 2017, 2022}),
        ("77", set()),
        ("99", set()),
        ("8708.98", set()),
    ],
)
def test_the_editions_that_have_a_code(code: str, expected: set[int]) -> None:
    assert editions_of(parse_code(code)) == expected
    for edition in Edition:
        assert exists(parse_code(code), edition) == (edition in expected)


def test_a_code_of_another_edition_is_refused_with_its_editions() -> None:
    with pytest.raises(UnknownCode) as refused:
        in_rules_numbers(Code("851770"), Edition.HS2022)
    error = refused.value
    assert isinstance(error, InvalidCode)
    assert error.editions == {Edition.HS2012, Edition.HS2017}
    assert error.near[0] == Code("851771")
    message = str(error)
    assert "8517.70 is not in HS 2022 but in HS 2012, HS 2017" in message
    assert "8517.71" in message


def test_a_code_of_no_edition_is_refused_with_codes_near_it() -> None:
    with pytest.raises(UnknownCode) as refused:
        in_rules_numbers(parse_code("8571.62.00"), None)
    assert str(refused.value) == (
        "8571.62 (of 8571.62.00) is in none of the editions HS 2012, HS 2017, HS 2022; "
        "near it: 8517.62, 8501.62"
    )


@pytest.mark.parametrize("code", ["9802.00", "9999.99", "98"])
def test_a_national_chapter_is_named_as_such(code: str) -> None:
    with pytest.raises(UnknownCode) as refused:
        in_rules_numbers(parse_code(code), None)
    assert "each country fills for its own uses" in str(refused.value)


@pytest.mark.parametrize(
    ("code", "edition", "first"),
    [
        ("8517.17", Edition.HS2022, "8517.71"),
        ("8708.98", None, "8708.99"),
        ("8571", None, "8517"),
        ("7700", None, "76"),
        ("77", None, "76"),
        ("8571.62", None, "8517.62"),
        ("8708.98.50", None, "8708.99"),
    ],
)
def test_the_likeliest_code_comes_first(code: str, edition: Edition | None, first: str) -> None:
    assert str(nearest(parse_code(code), edition)[0]) == first


@settings(deadline=None)
@given(st.integers(min_value=10_000, max_value=979_999), st.sampled_from([*Edition, None]))
def test_suggestions_exist_and_are_others(number: int, edition: Edition | None) -> None:
    code = Code(f"{number:06}")
    near = nearest(code, edition)
    assert len(near) == len(set(near)) <= 5
    assert code not in near
    for other in near:
        assert exists(other, edition) if edition else editions_of(other)


def test_an_edition_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="expected 2012, 2017, 2022"):
        Edition(2028)


def test_a_table_cannot_be_changed_by_who_uses_it() -> None:
    for edition in (*Edition, None):
        assert not isinstance(counterpart_table(edition), MutableMapping)


def test_codes_are_read_without_the_columnar_engine() -> None:
    check = "import sys, tratado.hs; sys.exit('polars' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
