"""Terms and agreements through time."""

from __future__ import annotations

import datetime as dt
import textwrap
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import UnknownAgreement, load, load_agreement, read_agreement
from tratado.agreement.problems import MalformedLaw
from tratado.agreement.terms import Term, Terms, UnknownTerm, load_terms

SHARE = """
    de_minimis:
      share:
        description: Most that may fail
        unit: percent
        cite: Uniform Regulations 5(1)
        values: {2020-07-01: 10, 2025-01-01: 12.5}
"""


def terms_of(tmp_path: Path, text: str) -> Terms:
    path = tmp_path / "terms.yaml"
    path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    return load_terms(path)


def problems_of(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(MalformedLaw) as caught:
        terms_of(tmp_path, text)
    return str(caught.value).splitlines()


def test_a_term_has_a_value_for_each_day(tmp_path: Path) -> None:
    term = terms_of(tmp_path, SHARE)["de_minimis.share"]
    assert term.at(dt.date(2020, 6, 30)) is None
    assert term.at(dt.date(2020, 7, 1)) == 10
    assert term.at(dt.date(2024, 12, 31)) == 10
    assert term.at(dt.date(2025, 1, 1)) == Decimal("12.5")
    assert term.source_at(dt.date(2025, 1, 1)) == "Uniform Regulations 5(1)"


def leaf(**changes: str) -> str:
    """A terms file of one leaf, some of its lines replaced; an empty one is left out."""
    lines = {"description": "Most", "unit": "percent", "cite": "5(1)", "values": "{2020-07-01: 10}"}
    told = (f"    {key}: {value}" for key, value in (lines | changes).items() if value)
    return "\n".join(("de_minimis:", "  share:", *told))


MALFORMED_TERMS = [
    (leaf(description=""), 3, "description is missing"),
    (leaf(cite=""), 3, "cite is missing"),
    (leaf(unit=""), 3, "unit is missing"),
    (leaf(values=""), 3, "values is missing"),
    (leaf(values="{}"), 6, "values must give at least one date"),
    (leaf(values="10"), 6, "values must give at least one date"),
    (leaf(values="{2020: 10}"), 6, "2020 is not a date"),
    (leaf(values="{2020-07-01: ten}"), 6, "'ten' is no percent"),
    (leaf(values="{2020-07-01: true}"), 6, "True is no percent"),
    (leaf(values='{2020-07-01: "10"}'), 6, "'10' is no percent"),
    (leaf(values="{2020-07-01: [10]}"), 6, "[10] is no percent"),
    (leaf(unit="switch"), 6, "10 is no switch"),
    (leaf(unit="days", values="{2020-07-01: 1.5}"), 6, "is no days"),
    (leaf(unit="percents"), 4, "unknown unit 'percents'; one of percent"),
    (leaf(since="2020"), 7, "unknown key 'since'"),
    ("de_minimis: 10", 1, "neither a term nor a group"),
    ("- de_minimis", 1, "is not a mapping"),
    ("a: {b: [1}", 1, ""),
    ("a:\n  b: 1\na:\n  b: 2", 3, "'a' is given twice"),
]


@pytest.mark.parametrize(("text", "line", "message"), MALFORMED_TERMS)
def test_a_malformed_term_is_no_law(tmp_path: Path, text: str, line: int, message: str) -> None:
    first, *_ = problems_of(tmp_path, text)
    assert first.startswith(f"terms.yaml, line {line}: ")
    assert message in first


def test_all_malformed_terms_are_told_at_once(tmp_path: Path) -> None:
    both = leaf(unit="x", cite="") + "\nother:\n" + leaf(values="{}").split("\n", 1)[1]
    messages = problems_of(tmp_path, both)
    assert [message.split(": ")[0] for message in messages] == [
        "terms.yaml, line 3",
        "terms.yaml, line 4",
        "terms.yaml, line 5",
        "terms.yaml, line 11",
    ]


def test_decimals_are_exact(tmp_path: Path) -> None:
    share = terms_of(tmp_path, leaf(values="{2020-07-01: 0.1}"))["de_minimis.share"]
    assert share.at(dt.date(2021, 1, 1)) == Decimal("0.1")


def test_an_unknown_term_names_its_neighbours(tmp_path: Path) -> None:
    terms = terms_of(tmp_path, SHARE)
    with pytest.raises(UnknownTerm, match=r"no term 'x\.share'; did you mean de_minimis\.share"):
        terms["x.share"]
    assert "x.share" not in terms


def test_the_terms_under_a_group_are_its_own(tmp_path: Path) -> None:
    terms = terms_of(tmp_path, SHARE)
    assert [t.path for t in terms.under("de_minimis")] == ["de_minimis.share"]
    assert list(terms.under("de_min")) == []


days = st.dates(dt.date(2015, 1, 1), dt.date(2035, 1, 1))


@given(
    st.dictionaries(days, st.integers(0, 100), min_size=1, max_size=5),
    st.integers(101, 200),
    days,
    st.none() | days,
    days,
)
def test_a_changed_term_is_new_in_its_days_and_old_outside(
    values: dict[dt.date, int], value: int, start: dt.date, until: dt.date | None, asked: dt.date
) -> None:
    if until is not None and until <= start:
        return
    term = Term("a.b", "", "percent", "old", tuple(sorted(values.items())))
    changed = term.changed(value, start, until, "proposal")
    inside = start <= asked and (until is None or asked < until)
    assert changed.at(asked) == (value if inside else term.at(asked))
    assert changed.source_at(asked) == ("proposal" if inside else "old")
    assert [day for day, _ in changed.values] == sorted({day for day, _ in changed.values})


def test_an_agreement_of_one_day_reads_the_terms_of_that_day() -> None:
    usmca = load("usmca")
    path = "automotive.rvc.vehicle.light.net_cost"
    stages = [usmca.on(dt.date(year, 7, 1)).term(path) for year in (2020, 2021, 2022, 2023)]
    assert stages == [66, 69, 72, 75]
    assert usmca.on(dt.date(2021, 7, 1)) is usmca.on(dt.date(2021, 7, 1))


def test_a_percentage_before_its_first_day_is_none() -> None:
    with pytest.raises(LookupError, match=r"de_minimis\.share has no percentage on 2019-01-01"):
        load("usmca").on(dt.date(2019, 1, 1)).percent("de_minimis.share")


def test_nafta_has_terms_and_no_rules() -> None:
    nafta = load("nafta")
    assert nafta.title == "NAFTA"
    assert nafta.routes == ()
    assert len(nafta.terms) > 10


def test_the_digest_tells_data_apart(tmp_path: Path) -> None:
    (tmp_path / "psr").mkdir()
    (tmp_path / "terms.yaml").write_text(leaf(), encoding="utf-8")
    one = read_agreement(tmp_path, "x", "X")
    assert read_agreement(tmp_path, "x", "X").digest == one.digest
    (tmp_path / "terms.yaml").write_text(leaf(values="{2020-07-01: 11}"), encoding="utf-8")
    assert read_agreement(tmp_path, "x", "X").digest != one.digest


def test_a_name_that_is_no_agreement_and_no_file() -> None:
    with pytest.raises(UnknownAgreement, match="neither usmca nor nafta nor the file"):
        load_agreement("tpp")
    assert load_agreement("USMCA") is load("usmca")
