"""Debts of a book and what of their interest is not allowed: Uniform Regulations, Schedule 9.

Frames `loans` and `loan_payments` as the sheets of a book give them: amounts in
ten-thousandths, rates in hundred-millionths of a percent, maturities in millionths of a
year, with the row in the sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.value.errors import ValuationError
from tratado.value.interest import (
    Debt,
    FixedRateContract,
    InterestTerms,
    PrincipalPayment,
    RatePeriod,
    Yields,
    government_series,
    non_allowable_interest,
    years_between,
)
from tratado.value.ledger import Ledger
from tratado.words import Place, Problem, Said

Cells = Mapping[str, Any]

_SCHEDULE = "Uniform Regulations Schedule 9"


@dataclass(frozen=True)
class LoanInterest:
    """What of the interest within a cost is not allowed, and the steps."""

    cost: str
    interest: Decimal
    amount: Fraction
    place: Place
    ledger: Ledger


def money(ten_thousandths: int) -> Decimal:
    """An amount of a frame in currency units."""
    return Decimal(ten_thousandths).scaleb(-4)


def interest_terms(text: TextInForce) -> InterestTerms:
    """The margin and the limits of Schedule 9 on the day of the text."""
    names = ("margin", "short_adjustment", "maturity_decimals")
    margin, short, decimals = (str(text.term(f"non_allowable_interest.{name}")) for name in names)
    return InterestTerms(Decimal(margin), Decimal(short), int(decimals))


def loan_interest(
    loans: Sequence[Cells],
    payments: Sequence[Cells],
    country: str | None,
    text: TextInForce,
    currency: str,
) -> list[LoanInterest]:
    """The non-allowable interest of each loan; `country` where a loan names none.

    Raises ValuationError naming the row of every loan that cannot be calculated.
    """
    faults: list[Problem] = []
    names = [loan["loan"] for loan in loans]
    for payment in payments:
        if payment["loan"] not in names:
            faults.append(Problem(Place(sheet="loan_payments", rows=(payment["row"],)),
                                  Said("cost-loan-not-in-sheet", loan=payment["loan"]),
                                  Said("cost-name-a-loan")))  # fmt: skip
    found: list[LoanInterest] = []
    terms = interest_terms(text)
    for number, loan in enumerate(loans):
        place = Place(sheet="loans", rows=(loan["row"],))
        own = [payment for payment in payments if payment["loan"] == loan["loan"]]
        try:
            if loan["loan"] in names[:number]:
                raise ValuationError([
                    Problem(place, Said("cost-loan-again", loan=loan["loan"]),
                            Said("cost-loan-one-row"), f"{_SCHEDULE}, 2")
                ])  # fmt: skip
            found.append(_interest(loan, own, place, country, terms, currency))
        except ValuationError as error:
            faults += [fault.of(place) for fault in error.problems]
    if faults:
        raise ValuationError(faults)
    return found


def _interest(
    loan: Cells,
    payments: Sequence[Cells],
    place: Place,
    country: str | None,
    terms: InterestTerms,
    currency: str,
) -> LoanInterest:
    where = loan["country"] or country
    if where is None:
        raise ValuationError([
            Problem(replace(place, column="country"), Said("cost-loan-no-country"),
                    Said("cost-give-your-country"), "Uniform Regulations 7(14)")
        ])  # fmt: skip
    debt = _debt(loan, payments, place)
    interest = money(loan["interest"])
    yields = _yields(loan, debt, where, terms, place)
    found = non_allowable_interest(debt, interest, yields, where, terms, currency)
    ledger = Ledger(found.ledger.title)
    for entry in found.ledger:
        label = Said("ledger-step-of-loan", loan=loan["loan"], label=entry.label)
        if entry.working:
            ledger.found(label, entry.amount, entry.unit, entry.cite, entry.working)
        else:
            ledger.given(label, entry.amount, entry.unit, entry.cite, place)
    return LoanInterest(loan["cost"], interest, found.amount, place, ledger)


def _debt(loan: Cells, payments: Sequence[Cells], place: Place) -> Debt:
    entered, due = loan["entered"], loan["due"]
    dated = [(due, place)] if due else []
    dated += [
        (each["date"], Place(sheet="loan_payments", rows=(each["row"],))) for each in payments
    ]
    early = [
        Problem(where, Said("cost-before-entered", day=str(day), entered=str(entered)),
                Said("value-correct-one"), f"{_SCHEDULE}, 1")
        for day, where in dated
        if day < entered
    ]  # fmt: skip
    if early:
        raise ValuationError(early)
    rate, principal = Decimal(loan["interest_rate"]).scaleb(-8), money(loan["principal"])
    paid = tuple(
        PrincipalPayment(years_between(entered, each["date"]), money(each["principal"]))
        for each in payments
    )
    fixed = loan["rate_type"] == "fixed"
    if due is None and not (fixed and paid):
        raise ValuationError([
            Problem(replace(place, column="due"), Said("cost-is-blank"), Said("cost-give-day-due"),
                    f"{_SCHEDULE}, 1")
        ])  # fmt: skip
    if fixed:
        whole = paid or (PrincipalPayment(years_between(entered, due), principal),)
        return FixedRateContract(loan["loan"], rate, entered, principal, whole)
    interval = years_between(entered, due)
    return RatePeriod(loan["loan"], rate, entered, interval, principal, paid)


def _yields(loan: Cells, debt: Debt, country: str, terms: InterestTerms, place: Place) -> Yields:
    """The yields of a row, taken for those of the week that the Schedule asks for."""
    adjustment = debt.interval if isinstance(debt, RatePeriod) else None
    series = government_series(country, adjustment, terms.short_adjustment)
    rates: dict[Fraction, Decimal] = {}
    for rate, maturity in (("yield", "yield_maturity"), ("longer_yield", "longer_maturity")):
        percent, years = loan[rate], loan[maturity]
        if percent is None and years is None:
            continue
        if series.single_maturity and years is None:
            years = 0
        if percent is None or years is None:
            blank = rate if percent is None else maturity
            raise ValuationError([
                Problem(replace(place, column=blank), Said("cost-is-blank"),
                        Said("cost-yield-with-maturity"), f"{_SCHEDULE}, 1")
            ])  # fmt: skip
        rates[Fraction(years, 1_000_000)] = Decimal(percent).scaleb(-8)
    return Yields(series, loan["entered"], rates)
