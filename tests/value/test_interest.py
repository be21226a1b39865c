"""Schedule 9: the published loan, and what no yield or contract may do."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.agreement.agreement import load
from tratado.value.errors import ValuationError
from tratado.value.interest import (
    FixedRateContract,
    GovernmentSeries,
    InterestTerms,
    PrincipalPayment,
    RatePeriod,
    Yields,
    closest_rate,
    comparable_rate,
    government_series,
    loan_years,
    non_allowable_interest,
    weighted_average_maturity,
    years_between,
)

DAY = dt.date(2026, 11, 24)
TERMS = InterestTerms(Decimal(700), Decimal(1), 1)
CONSTANT = GovernmentSeries.US_CONSTANT_MATURITIES


def test_terms_are_those_of_the_agreement() -> None:
    text = load("usmca").on(DAY)
    assert text.term("non_allowable_interest.margin") == TERMS.margin
    assert text.term("non_allowable_interest.short_adjustment") == TERMS.short_adjustment
    assert text.term("non_allowable_interest.maturity_decimals") == TERMS.maturity_decimals


rates = st.decimals(min_value=0, max_value=60, places=2)
curves = st.dictionaries(
    st.integers(min_value=1, max_value=120).map(lambda months: Fraction(months, 12)),
    rates,
    min_size=1,
    max_size=8,
)


def _bullet(rate: Decimal, years: Fraction) -> FixedRateContract:
    return FixedRateContract(
        "loan", rate, DAY, Decimal(1000), (PrincipalPayment(years, Decimal(1000)),)
    )


@given(rates, rates, st.integers(min_value=0, max_value=1000).map(Decimal))
def test_no_interest_is_excluded_up_to_the_ceiling(
    own: Decimal, government: Decimal, interest: Decimal
) -> None:
    yields = Yields(CONSTANT, DAY, {Fraction(5): government})
    found = non_allowable_interest(_bullet(own, Fraction(5)), interest, yields, "US", TERMS)
    if own <= government + 7:
        assert found.amount == 0
    else:
        assert found.amount * Fraction(own) == Fraction(interest) * Fraction(own - government - 7)
    assert 0 <= found.amount <= Fraction(interest)


@given(curves, st.integers(min_value=1, max_value=200))
def test_comparable_rate_lies_between_its_neighbours(
    curve: dict[Fraction, Decimal], tenths: int
) -> None:
    maturity = Fraction(tenths, 10)
    yields = Yields(CONSTANT, DAY, curve)
    if maturity < min(curve):
        with pytest.raises(ValuationError, match="give the yield of a shorter maturity"):
            comparable_rate(maturity, yields)
        return
    rate, _ = comparable_rate(maturity, yields)
    below = curve[max(each for each in curve if each <= maturity)]
    above = curve[min((each for each in curve if each >= maturity), default=max(curve))]
    assert min(below, above) <= rate <= max(below, above)


@given(st.decimals(min_value=1, max_value=10**7, places=2), rates, st.integers(1, 30))
def test_yearly_payments_repay_what_they_say(amount: Decimal, rate: Decimal, count: int) -> None:
    years = loan_years(amount, rate, [amount] * count)
    repaid = sum((year.principal for year in years), Fraction(0))
    assert years[-1].balance == Fraction(amount) - repaid
    assert all(year.interest + year.principal == Fraction(amount) for year in years)


def test_maturity_rounds_midpoints_up() -> None:
    assert weighted_average_maturity(Decimal("2.25"), Decimal(1), 1) == Decimal("2.3")
    assert weighted_average_maturity(Decimal("2.2499"), Decimal(1), 1) == Decimal("2.2")
    assert weighted_average_maturity(Decimal("2.35"), Decimal(1), 1) == Decimal("2.4")


def test_equally_close_maturities_are_for_the_user_to_choose() -> None:
    yields = Yields(
        GovernmentSeries.MEXICO_CETES,
        DAY,
        {Fraction(1, 4): Decimal(9), Fraction(3, 4): Decimal(10)},
    )
    with pytest.raises(ValuationError, match="leave out the one"):
        closest_rate(Fraction(1, 2), yields)


@pytest.mark.parametrize(
    ("country", "adjustment", "series"),
    [
        ("CA", None, GovernmentSeries.CANADA_BENCHMARK_BONDS),
        ("CA", Fraction(1, 2), GovernmentSeries.CANADA_TREASURY_BILLS),
        ("CA", Fraction(1), GovernmentSeries.CANADA_BENCHMARK_BONDS),
        ("MX", Fraction(1, 2), GovernmentSeries.MEXICO_CETES),
        ("US", Fraction(1, 12), GovernmentSeries.US_TREASURY_BILLS),
        ("US", Fraction(1), GovernmentSeries.US_CONSTANT_MATURITIES),
        ("US", None, GovernmentSeries.US_CONSTANT_MATURITIES),
    ],
)
def test_series_of_each_country(
    country: str, adjustment: Fraction | None, series: GovernmentSeries
) -> None:
    assert government_series(country, adjustment, Decimal(1)) is series


def test_a_rate_adjusted_yearly_is_compared_by_its_interval() -> None:
    debt = RatePeriod("line", Decimal(13), DAY, Decimal(1), Decimal(100))
    yields = Yields(CONSTANT, DAY, {Fraction(1): Decimal(4), Fraction(2): Decimal(6)})
    found = non_allowable_interest(debt, Decimal(13), yields, "US", TERMS)
    assert found.maturity is None
    assert found.government_rate == 4
    assert found.amount == 2


def test_principal_owing_at_the_end_of_a_rate_period_counts_in_full() -> None:
    debt = RatePeriod("line", Decimal(13), DAY, Decimal(3), Decimal(100))
    yields = Yields(CONSTANT, DAY, {Fraction(3): Decimal(4)})
    assert non_allowable_interest(debt, Decimal(0), yields, "US", TERMS).maturity == 3


def test_years_count_anniversaries_then_days() -> None:
    assert years_between(dt.date(2024, 2, 29), dt.date(2025, 2, 28)) == 1
    assert years_between(dt.date(2024, 1, 31), dt.date(2026, 1, 31)) == 2
    assert years_between(dt.date(2025, 1, 1), dt.date(2025, 7, 2)) == Fraction(182, 365)
    assert years_between(dt.date(2023, 12, 1), dt.date(2024, 11, 30)) == Fraction(365, 366)
    with pytest.raises(AssertionError, match="lies before"):
        years_between(dt.date(2025, 1, 2), dt.date(2025, 1, 1))


@given(st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1)), st.integers(0, 9000))
def test_years_grow_by_the_day(start: dt.date, days: int) -> None:
    end = start + dt.timedelta(days=days)
    assert years_between(start, end) < years_between(start, end + dt.timedelta(days=1))


def test_everything_wrong_with_a_contract_is_named() -> None:
    debt = FixedRateContract(
        "loan", Decimal(8), DAY, Decimal(100), (PrincipalPayment(Decimal(1), Decimal(40)),)
    )
    yields = Yields(
        GovernmentSeries.CANADA_TREASURY_BILLS,
        DAY - dt.timedelta(days=7),
        {Fraction(1, 12): Decimal(3), Fraction(1): Decimal(3)},
    )
    with pytest.raises(ValuationError) as caught:
        non_allowable_interest(debt, Decimal(8), yields, "CA", TERMS)
    assert [str(fault.what) for fault in caught.value.problems] == [
        "repay 40.00 of 100",
        "are of ca_treasury_bills_1_month",
        "of ca_treasury_bills_1_month have several maturities",
        "are of the week of 2026-11-17",
    ]
    late = (PrincipalPayment(Decimal(-1), Decimal("NaN")),)
    bad = RatePeriod("line", Decimal(-1), DAY, Decimal(0), Decimal(0), late)
    with pytest.raises(ValuationError) as caught:
        non_allowable_interest(bad, Decimal(-8), yields, "CA", TERMS)
    assert [str(fault.place) for fault in caught.value.problems] == [
        "contract 'line', rate",
        "contract 'line', interest costs",
        "contract 'line', payment 1, years",
        "contract 'line', payment 1, amount",
        "contract 'line', balance",
        "contract 'line', interval",
    ]
    empty = Yields(CONSTANT, DAY, {})
    holed = Yields(CONSTANT, DAY, {Fraction(1): Decimal("NaN")})
    for curve, what in ((empty, "are empty"), (holed, "hold something that is no number")):
        with pytest.raises(ValuationError) as caught:
            non_allowable_interest(_bullet(Decimal(8), Fraction(1)), Decimal(8), curve, "US", TERMS)
        assert [str(fault.what) for fault in caught.value.problems] == [what]


def test_a_country_outside_the_agreement_has_no_series() -> None:
    with pytest.raises(ValuationError, match="no member country"):
        government_series("JP", None, Decimal(1))


def test_a_rate_period_holds_its_own_payments_only() -> None:
    late = (PrincipalPayment(Decimal(3), Decimal(400)),)
    debt = RatePeriod("line", Decimal(13), DAY, Decimal(2), Decimal(300), late)
    yields = Yields(CONSTANT, DAY, {Fraction(2): Decimal(4)})
    with pytest.raises(ValuationError) as caught:
        non_allowable_interest(debt, Decimal(13), yields, "US", TERMS)
    assert [str(fault.what) for fault in caught.value.problems] == [
        "repay more than is owed",
        "lie after the rate period",
    ]
