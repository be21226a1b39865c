"""Non-allowable interest costs: Uniform Regulations 7(14) and Schedule 9.

Interest above the federal government's rate for comparable maturities by more than the
margin (term `non_allowable_interest.margin`, in basis points) is an excluded cost. The
user gives the government's yields, with their series and week; rates are in percent a
year, maturities in years, both exact.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount, is_number
from tratado.value.errors import ValuationError
from tratado.value.figures import Checks
from tratado.value.ledger import Ledger, Unit
from tratado.words import Problem, Said

SCHEDULE = "Uniform Regulations Schedule 9"

YIELDS = Said("cost-yields")

BASIS_POINTS = 100
"""Basis points in a percentage point."""


class GovernmentSeries(StrEnum):
    """Where the government's rate is read (Schedule 9, 1)."""

    CANADA_TREASURY_BILLS = "ca_treasury_bills_1_month"
    CANADA_BENCHMARK_BONDS = "ca_benchmark_bonds_3_year"
    MEXICO_CETES = "mx_cetes"
    US_TREASURY_BILLS = "us_treasury_bills_secondary_market"
    US_CONSTANT_MATURITIES = "us_treasury_constant_maturities"

    @property
    def single_maturity(self) -> bool:
        """Whether the series has one maturity, which then serves for all."""
        return self in (self.CANADA_TREASURY_BILLS, self.CANADA_BENCHMARK_BONDS)


def government_series(
    country: str, adjustment: Amount | None, short_adjustment: Amount
) -> GovernmentSeries:
    """The series for a producer's country: Schedule 9, 1.

    `adjustment` is the interval in years at which the rate is adjusted, None for a fixed
    rate; below `short_adjustment` (one year) bills are compared. Raises ValuationError for
    a country that is no member.
    """
    bills = adjustment is not None and adjustment < short_adjustment
    match country:
        case "CA":
            return (
                GovernmentSeries.CANADA_TREASURY_BILLS
                if bills
                else GovernmentSeries.CANADA_BENCHMARK_BONDS
            )
        case "MX":
            return GovernmentSeries.MEXICO_CETES
        case "US":
            return (
                GovernmentSeries.US_TREASURY_BILLS
                if bills
                else GovernmentSeries.US_CONSTANT_MATURITIES
            )
    raise ValuationError([
        Problem(Said("cost-country"), Said("cost-no-member-country", country=country),
                Said("rate-give-ca-mx-us"), f"{SCHEDULE}, 1")
    ])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Yields:
    """The government's yields of one week: percent by maturity in years.

    `week` is any day of the week in which the contract was entered into, or in which its
    rate was last adjusted.
    """

    series: GovernmentSeries
    week: dt.date
    rates: Mapping[Fraction, Amount]


@dataclass(frozen=True, slots=True)
class PrincipalPayment:
    """A payment of principal, so many years after the contract or rate period began."""

    years: Amount
    amount: Amount


@dataclass(frozen=True, slots=True)
class FixedRateContract:
    """A contract whose rate stays the same for its life.

    `rate` is in percent a year; `entered` the day on which the producer entered into it.
    """

    name: str
    rate: Amount
    entered: dt.date
    amount: Amount
    payments: tuple[PrincipalPayment, ...]


@dataclass(frozen=True, slots=True)
class RatePeriod:
    """A variable-rate contract between two adjustments of its rate.

    `interval` is the length in years of the period, `adjusted` its first day, `balance`
    the principal at its beginning, `payments` those made within it; what is then still
    owing counts at its end.
    """

    name: str
    rate: Amount
    adjusted: dt.date
    interval: Amount
    balance: Amount
    payments: tuple[PrincipalPayment, ...] = ()


Debt = FixedRateContract | RatePeriod


def years_between(start: dt.date, end: dt.date) -> Fraction:
    """Years and portion of a year from one day to another.

    Whole years to the last anniversary, then days over the days of the year begun. The
    Schedule asks for portions of years and names no count of days; this one is the
    product's. Raises AssertionError where the end lies before the start.
    """
    if end < start:
        raise AssertionError(f"{end} lies before {start}")
    whole = end.year - start.year
    if _anniversary(start, whole) > end:
        whole -= 1
    last, following = _anniversary(start, whole), _anniversary(start, whole + 1)
    return whole + Fraction((end - last).days, (following - last).days)


def _anniversary(start: dt.date, years: int) -> dt.date:
    year = start.year + years
    day = min(start.day, calendar.monthrange(year, start.month)[1])
    return dt.date(year, start.month, day)


@dataclass(frozen=True, slots=True)
class LoanYear:
    """A year of a loan: interest and principal paid, and the principal left."""

    year: int
    interest: Fraction
    principal: Fraction
    balance: Fraction

    @property
    def weighted_principal(self) -> Fraction:
        """Principal times the years that the loan has run (Schedule 9, Appendix)."""
        return self.principal * self.year


def loan_years(amount: Amount, rate: Amount, payments: Iterable[Amount]) -> tuple[LoanYear, ...]:
    """Interest and principal in yearly payments on a declining balance: Schedule 9, Appendix.

    Interest is the last balance times the rate, principal the rest of the payment; nothing
    is rounded from year to year.
    """
    balance = Fraction(amount)
    years = []
    for year, payment in enumerate(payments, start=1):
        interest = balance * Fraction(rate) / 100
        principal = Fraction(payment) - interest
        balance -= principal
        years.append(LoanYear(year, interest, principal, balance))
    return tuple(years)


def weighted_principal_payments(debt: Debt) -> Fraction:
    """Sum of the weighted principal payments: Schedule 9, 1.

    Each payment of principal times the years from the beginning of the contract, or of
    the rate period, to the payment; for a rate period also the principal owing at its end
    times its length.
    """
    paid = sum(
        (Fraction(payment.amount) * Fraction(payment.years) for payment in debt.payments),
        Fraction(0),
    )
    if isinstance(debt, FixedRateContract):
        return paid
    owing = Fraction(debt.balance) - sum(
        (Fraction(payment.amount) for payment in debt.payments), Fraction(0)
    )
    return paid + owing * Fraction(debt.interval)


def weighted_average_maturity(weighted: Amount, principal: Amount, decimals: int) -> Decimal:
    """Weighted average principal maturity in years: Schedule 9, 1.

    The sum of the weighted principal payments over the original amount of a fixed-rate
    loan, or the balance at the beginning of a rate period, rounded to `decimals` (term
    `non_allowable_interest.maturity_decimals`), midpoints up.
    """
    exact = Fraction(weighted) / Fraction(principal) * 10**decimals
    up = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    return Decimal(up).scaleb(-decimals)


def interpolated(maturity: Amount, shorter: Fraction, longer: Fraction, yields: Yields) -> Fraction:
    """Linear interpolation between the nearest maturities: Schedule 9, 1."""
    low, high = Fraction(yields.rates[shorter]), Fraction(yields.rates[longer])
    return low + (high - low) * (Fraction(maturity) - shorter) / (longer - shorter)


def _beyond(maturity: Amount, yields: Yields) -> bool:
    """Whether a maturity is longer than any that the government offers: Schedule 9, 2(c)."""
    return not yields.series.single_maturity and Fraction(maturity) > max(yields.rates)


def comparable_rate(maturity: Amount, yields: Yields) -> tuple[Fraction, Said]:
    """The government's rate for a weighted average principal maturity, and how it was found.

    The same maturity, else interpolated between its neighbours (Schedule 9, 2(a) and
    (b)(ii)); beyond the longest maturity offered, the longest (2(c)). Below the shortest
    given the Schedule has no rule: ValuationError asks for a shorter one. A series of one
    maturity serves for all.
    """
    rates = yields.rates
    wanted = Fraction(maturity)
    if yields.series.single_maturity:
        only = min(rates)
        how = Said("ledger-step-one-maturity", years=_span(only))
        return Fraction(rates[only]), how
    if wanted in rates:
        how = Said("ledger-step-own-maturity", years=_span(wanted))
        return Fraction(rates[wanted]), how
    longest, shortest = max(rates), min(rates)
    if _beyond(maturity, yields):
        how = Said("ledger-step-longest-maturity", years=_span(longest))  # fmt: skip
        return Fraction(rates[longest]), how
    if wanted < shortest:
        late = Said("cost-yields-begin-late", shortest=_years(shortest), maturity=_years(wanted))
        shorter_yield = Said("cost-give-shorter-yield")
        raise ValuationError([Problem(YIELDS, late, shorter_yield, f"{SCHEDULE}, 2(a)")])
    shorter = max(each for each in rates if each < wanted)
    longer = min(each for each in rates if each > wanted)
    return (
        interpolated(wanted, shorter, longer, yields),
        Said("ledger-step-interpolated", shorter=_span(shorter), longer=_span(longer)),
    )  # fmt: skip


def closest_rate(interval: Amount, yields: Yields) -> tuple[Fraction, Said]:
    """The government's rate of the maturity closest to an adjustment interval: 2(b)(i).

    Raises ValuationError where two maturities are equally close: the Schedule does not
    say which.
    """
    distances = {each: abs(each - Fraction(interval)) for each in yields.rates}
    nearest = min(distances.values())
    closest = [each for each, distance in distances.items() if distance == nearest]
    if len(closest) > 1:
        one, other = map(_years, closest)
        what = Said("cost-yields-equally-close", shorter=one, longer=other,
                    interval=_years(Fraction(interval)))  # fmt: skip
        leave_out = Said("cost-leave-yield-out")
        raise ValuationError([Problem(YIELDS, what, leave_out, f"{SCHEDULE}, 2(b)(i)")])
    how = Said("ledger-step-closest-maturity", years=_span(closest[0]))  # fmt: skip
    return Fraction(yields.rates[closest[0]]), how


def _years(maturity: Fraction) -> Said:
    return Said("cost-years", years=_span(maturity))


def _span(maturity: Fraction) -> str:
    return f"{float(maturity):.4g}"


@dataclass(frozen=True, slots=True)
class InterestTerms:
    """What the agreement says on a day: margin in basis points, limits of Schedule 9.

    `margin`, `short_adjustment` (years) and `maturity_decimals` are the terms of these
    names under `non_allowable_interest`.
    """

    margin: Amount
    short_adjustment: Amount
    maturity_decimals: int


@dataclass(frozen=True)
class NonAllowable:
    """What of a debt's interest over a period is not allowed in net cost.

    `maturity` is the weighted average principal maturity, None where the adjustment
    interval is compared instead. Rates in percent; `ceiling` is the government's rate plus
    the margin.
    """

    maturity: Decimal | None
    government_rate: Fraction
    ceiling: Fraction
    amount: Fraction
    ledger: Ledger


def non_allowable_interest(
    debt: Debt,
    interest: Amount,
    yields: Yields,
    country: str,
    terms: InterestTerms,
    currency: str = "",
) -> NonAllowable:
    """The interest costs above the ceiling: Uniform Regulations 1(1), 7(14), Schedule 9.

    `interest` is what the books record on the debt at its rate over the period. Of it, the
    part that the rate above the ceiling bears is not allowed: none at or below the
    ceiling. Raises ValuationError naming everything that is wrong with the figures.
    """
    checks = Checks()
    _check_debt(checks, debt, interest)
    checks.settle()
    _check_payments(checks, debt)
    _check_yields(checks, debt, yields, country, terms)
    checks.settle()
    ledger = Ledger(f"non-allowable interest of {debt.name}")
    percent = Unit.PERCENT
    ledger.given(Said("ledger-step-contract-rate"), debt.rate, percent, f"{SCHEDULE}, 2")
    if isinstance(debt, RatePeriod) and debt.interval <= terms.short_adjustment:
        maturity = None
        rate, how = closest_rate(debt.interval, yields)
        cite = f"{SCHEDULE}, 2(b)(i)"
    else:
        maturity = _maturity(debt, terms, currency, ledger)
        rate, how = comparable_rate(maturity, yields)
        paragraph = "2(a)" if isinstance(debt, FixedRateContract) else "2(b)(ii)"
        cite = f"{SCHEDULE}, {'2(c)' if _beyond(maturity, yields) else paragraph}"
    ceiling = rate + Fraction(terms.margin) / BASIS_POINTS
    own = Fraction(debt.rate)
    above = max(own - ceiling, Fraction(0))
    amount = Fraction(interest) * above / own if above else Fraction(0)
    ledger.found(Said("ledger-step-government-rate"), rate, percent, cite,
                 how)  # fmt: skip
    ledger.found(
        Said("ledger-step-ceiling"), ceiling, percent,
        "Uniform Regulations 1(1), non-allowable interest costs",
        Said("ledger-step-rate-and-margin", margin=str(terms.margin)),
    )  # fmt: skip
    ledger.given(Said("ledger-step-interest"), interest, currency,
                 "Uniform Regulations 1(1), interest costs")  # fmt: skip
    ledger.found(
        Said("ledger-step-non-allowable"), amount, currency,
        "Uniform Regulations 7(14)",
        Said("ledger-step-interest-above"),
    )  # fmt: skip
    return NonAllowable(maturity, rate, ceiling, amount, ledger)


def _maturity(debt: Debt, terms: InterestTerms, currency: str, ledger: Ledger) -> Decimal:
    weighted = weighted_principal_payments(debt)
    principal = debt.amount if isinstance(debt, FixedRateContract) else debt.balance
    maturity = weighted_average_maturity(weighted, principal, terms.maturity_decimals)
    cite = f"{SCHEDULE}, 1, weighted average principal maturity"
    ledger.found(
        Said("ledger-step-weighted"), weighted, currency,
        f"{SCHEDULE}, 1, weighted principal payment",
        Said("ledger-step-payments-by-years"),
    )  # fmt: skip
    ledger.found(
        Said("ledger-step-weighted-maturity"),
        maturity,
        Unit.YEARS,
        cite,
        Said(
            "ledger-step-weighted-by-principal",
            principal=str(principal),
            decimals=str(terms.maturity_decimals),
        ),
    )
    return maturity


def _check_debt(checks: Checks, debt: Debt, interest: Amount) -> None:
    def figure(name: str, **parts: str) -> Said:
        return Said(f"cost-contract-{name}", debt=debt.name, **parts)

    checks.not_negative(figure("rate"), debt.rate, f"{SCHEDULE}, 2")
    checks.not_negative(figure("interest"), interest, f"{SCHEDULE}, 2")
    for number, payment in enumerate(debt.payments, start=1):
        cite, of = f"{SCHEDULE}, 1, weighted principal payment", str(number)
        checks.not_negative(figure("payment-years", number=of), payment.years, cite)
        checks.not_negative(figure("payment-amount", number=of), payment.amount, cite)
    if isinstance(debt, FixedRateContract):
        checks.positive(figure("amount"), debt.amount, f"{SCHEDULE}, 1")
    else:
        checks.positive(figure("balance"), debt.balance, f"{SCHEDULE}, 1")
        checks.positive(figure("interval"), debt.interval, f"{SCHEDULE}, 2(b)")


def _check_payments(checks: Checks, debt: Debt) -> None:
    """That the principal payments are those of the contract or the rate period."""
    where = Said("cost-contract-payments", debt=debt.name)
    paid = sum((Fraction(payment.amount) for payment in debt.payments), Fraction(0))
    if isinstance(debt, FixedRateContract):
        if abs(paid - Fraction(debt.amount)) > _cents(debt.payments):
            repay = Said("cost-repay-other", paid=f"{float(paid):.2f}", amount=str(debt.amount))
            checks.fault(where, repay, Said("cost-give-all-payments"),
                         f"{SCHEDULE}, 1, payment schedule")  # fmt: skip
        return
    if paid > Fraction(debt.balance):
        checks.fault(where, Said("cost-repay-more"), Said("cost-give-balance"),
                     f"{SCHEDULE}, 1, weighted average principal maturity")  # fmt: skip
    if any(payment.years > debt.interval for payment in debt.payments):
        checks.fault(where, Said("cost-payments-after-period"), Said("cost-leave-payments-out"),
                     f"{SCHEDULE}, 1, weighted principal payment")  # fmt: skip


def _cents(payments: Sequence[PrincipalPayment]) -> Fraction:
    """What rounding each payment to the cent may leave over, as in the published schedule."""
    return Fraction(len(payments), 100)


def _check_yields(
    checks: Checks, debt: Debt, yields: Yields, country: str, terms: InterestTerms
) -> None:
    adjustment = debt.interval if isinstance(debt, RatePeriod) else None
    series = government_series(country, adjustment, terms.short_adjustment)
    cite = f"{SCHEDULE}, 1, interest rate issued by the federal government"
    if not yields.rates:
        checks.fault(YIELDS, Said("cost-yields-empty"), Said("cost-yields-by-maturity"), cite)
    if not all(map(is_number, yields.rates.values())):
        checks.fault(YIELDS, Said("cost-yields-no-number"), Said("cost-percent-a-year"), cite)
    if yields.series is not series:
        of_other = Said("cost-yields-of-series", series=str(yields.series))
        checks.fault(YIELDS, of_other, Said("cost-give-those-of", series=str(series)), cite)
    if yields.series.single_maturity and len(yields.rates) > 1:
        several = Said("cost-yields-several-maturities", series=str(yields.series))
        checks.fault(YIELDS, several, Said("cost-one-maturity"), cite)
    day = debt.adjusted if isinstance(debt, RatePeriod) else debt.entered
    if yields.week.isocalendar()[:2] != day.isocalendar()[:2]:
        of_week = Said("cost-yields-of-week", day=str(yields.week))
        checks.fault(YIELDS, of_week, Said("cost-give-week", day=str(day)), cite)
