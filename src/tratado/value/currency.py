"""Conversion into the currency of the producer's country: Uniform Regulations 2.

The rate is not free: the one the producer's books used comes first, an official one last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tratado.value.costs import Amount
from tratado.value.errors import ValuationError
from tratado.value.figures import Checks
from tratado.value.ledger import Ledger
from tratado.words import Place, Problem, Said

CURRENCY_OF = {"CA": "CAD", "MX": "MXN", "US": "USD"}

OFFICIAL_PUBLICATION = {
    "CA": Said("rate-publication-ca"),
    "MX": Said("rate-publication-mx"),
    "US": Said("rate-publication-us"),
}
"""Where the official rate of each country is found: 2(1)(b)(ii)(A) to (C)."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code)."""

    amount: Amount
    currency: str


class Dealing(StrEnum):
    """How a value that needs conversion came about."""

    SALE_OR_PURCHASE = "sale_or_purchase"
    """The good was sold, or the material bought, in the currency: 2(1)(a)."""
    ACQUIRED_OTHERWISE = "acquired_otherwise"
    """The material was acquired without a purchase: 2(1)(b)."""
    STATEMENT_SAME_CURRENCY = "statement_same_currency"
    """A supplier's statement, the material bought in the statement's currency: 2(2)(a)."""
    STATEMENT_OTHER_CURRENCY = "statement_other_currency"
    """A supplier's statement, the material bought in another currency: 2(2)(b)."""
    STATEMENT_ACQUIRED_OTHERWISE = "statement_acquired_otherwise"
    """A supplier's statement, the material acquired without a purchase: 2(2)(c)."""


_OWN_RECORD = {
    Dealing.SALE_OR_PURCHASE: "2(1)(a)",
    Dealing.STATEMENT_SAME_CURRENCY: "2(2)(a)",
}
_ANOTHER_RECORD = {
    Dealing.ACQUIRED_OTHERWISE: "2(1)(b)",
    Dealing.STATEMENT_OTHER_CURRENCY: "2(2)(b)",
    Dealing.STATEMENT_ACQUIRED_OTHERWISE: "2(2)(c)",
}


@dataclass(frozen=True, slots=True)
class RecordedRate:
    """A rate that the producer used to record a transaction.

    `rate`: units of the producer's currency for one unit of `currency`.
    """

    transaction: str
    currency: str
    day: dt.date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class OfficialRate:
    """A rate of the publication that the producer's country uses, for a day."""

    currency: str
    day: dt.date
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What is to be converted, and the rates at hand.

    `transaction` is the reference under which the sale or purchase itself is recorded,
    or, for a value with no sale or purchase of its own, the recorded transaction whose
    rate is used where several different rates lie near enough. `acquired` is the day
    the producer acquired the material, `shipped` the day it was shipped directly to
    the producer.
    """

    producer_country: str
    currency: str
    dealing: Dealing
    transaction: str = ""
    acquired: dt.date | None = None
    shipped: dt.date | None = None
    recorded: Sequence[RecordedRate] = ()
    official: Sequence[OfficialRate] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """The rate to use, where it comes from and the paragraph that orders it."""

    rate: Decimal
    currency: str
    into: str
    source: Said | str
    cite: str


def rate_of_exchange(conversion: Conversion, nearby_days: int) -> Rate:
    """The rate by which a value is converted, in the order of 2(1) or 2(2).

    `nearby_days` is how many days from the acquisition another transaction may lie (the
    term `exchange_rate.nearby_transaction`), before or after, the last day included.
    Where several recorded transactions lie that near with different rates the text
    does not choose, so `conversion.transaction` has to name one. "That other currency"
    of 2(2)(b)(i) is taken to be the statement's. Raises ValuationError naming the rate
    that is missing and where it is found.
    """
    into = _home_currency(conversion)
    if conversion.currency == into:
        return Rate(Decimal(1), into, into, Said("rate-none"), "Uniform Regulations 2(1)")
    rates = [each for each in conversion.recorded if each.currency == conversion.currency]
    if conversion.dealing in _OWN_RECORD:
        used = _own_record(conversion, rates)
    else:
        used = _nearby_record(conversion, rates, nearby_days) or _official(conversion)
    if used.rate <= 0 or not used.rate.is_finite():
        what = Said("rate-is-no-rate", rate=str(used.rate), source=used.source)
        raise _fault("rate", what, Said("rate-correct"), used.cite)
    return used


def _home_currency(conversion: Conversion) -> str:
    if conversion.producer_country not in CURRENCY_OF:
        raise _fault(
            "producer_country",
            Said("rate-not-in-agreement", country=repr(conversion.producer_country)),
            Said("rate-give-one-of", countries=tuple(CURRENCY_OF)),
            "2(1)",
        )
    return CURRENCY_OF[conversion.producer_country]


def _own_record(conversion: Conversion, rates: list[RecordedRate]) -> Rate:
    """The rate by which the sale or purchase itself is recorded: 2(1)(a), 2(2)(a)."""
    cite = _OWN_RECORD[conversion.dealing]
    own = [each for each in rates if each.transaction == conversion.transaction]
    if not own:
        raise _fault(
            conversion.transaction or "transaction",
            Said("rate-not-recorded", currency=conversion.currency),
            Said("rate-give-recorded"),
            cite,
        )
    if len({each.rate for each in own}) > 1:
        raise _fault(
            conversion.transaction,
            Said("rate-several-recorded"),
            Said("rate-give-own"),
            cite,
        )
    return _recorded(own[0], conversion, cite)


def _nearby_record(
    conversion: Conversion, rates: list[RecordedRate], nearby_days: int
) -> Rate | None:
    """The rate of another transaction near the acquisition: 2(1)(b)(i), 2(2)(b)(i), (c)(i)."""
    cite = f"{_ANOTHER_RECORD[conversion.dealing]}(i)"
    acquired = conversion.acquired
    if acquired is None:
        raise _fault(
            "acquired",
            Said("rate-no-day-acquired"),
            Said("rate-give-day-acquired"),
            cite,
        )
    near = [each for each in rates if abs((each.day - acquired).days) <= nearby_days]
    if conversion.transaction:
        named = [each for each in near if each.transaction == conversion.transaction]
        if not named:
            raise _fault(
                conversion.transaction,
                Said(
                    "rate-no-transaction-near",
                    currency=conversion.currency,
                    days=nearby_days,
                    day=str(acquired),
                ),
                Said("rate-name-another"),
                cite,
            )
        near = named
    if not near:
        return None
    if len({each.rate for each in near}) > 1:
        listed = "; ".join(f"{each.transaction}, {each.day}: {each.rate}" for each in near)
        raise _fault(
            "transaction",
            Said("rate-several-near", days=nearby_days, day=str(acquired), listed=listed),
            Said("rate-name-one"),
            cite,
        )
    return _recorded(near[0], conversion, cite)


def _official(conversion: Conversion) -> Rate:
    """The official rate of the day of direct shipment: 2(1)(b)(ii), 2(2)(b)(ii), (c)(ii)."""
    country = conversion.producer_country
    letter = {"CA": "A", "MX": "B", "US": "C"}[country]
    cite = f"{_ANOTHER_RECORD[conversion.dealing]}(ii)({letter})"
    publication = OFFICIAL_PUBLICATION[country]
    if conversion.shipped is None:
        raise _fault(
            "shipped",
            Said("rate-no-day-shipped"),
            Said("rate-give-day-shipped", publication=publication),
            cite,
        )
    found = {
        each.rate
        for each in conversion.official
        if each.currency == conversion.currency and each.day == conversion.shipped
    }
    if len(found) != 1:
        raise _fault(
            "official",
            Said(
                "rate-several-given" if found else "rate-none-given",
                currency=conversion.currency,
                day=str(conversion.shipped),
            ),
            Said("rate-give-official", publication=publication),
            cite,
        )
    return Rate(
        found.pop(),
        conversion.currency,
        CURRENCY_OF[country],
        Said("rate-of-publication", publication=publication, day=str(conversion.shipped)),
        f"Uniform Regulations {cite}",
    )


def _recorded(each: RecordedRate, conversion: Conversion, cite: str) -> Rate:
    return Rate(
        each.rate,
        each.currency,
        CURRENCY_OF[conversion.producer_country],
        Said("rate-of-transaction", transaction=each.transaction, day=str(each.day)),
        f"Uniform Regulations {cite}",
    )


def _fault(where: str, what: Said, remedy: Said, cite: str) -> ValuationError:
    full = cite if cite.startswith("Uniform") else f"Uniform Regulations {cite}"
    return ValuationError([Problem(Place(item=where), what, remedy, full)])


def converted(money: Money, rate: Rate, ledger: Ledger) -> Money:
    """A value in the producer's currency, exactly; nothing in section 2 rounds.

    Raises ValuationError where the rate is for another currency.
    """
    if money.currency != rate.currency:
        raise _fault(
            "rate",
            Said("rate-of-another-currency", rate=rate.currency, currency=money.currency),
            Said("rate-find"),
            rate.cite,
        )
    checks = Checks()
    checks.not_negative(Said("value-figure-amount"), money.amount, rate.cite)
    checks.settle()
    amount = Fraction(money.amount) * Fraction(rate.rate)
    label = Said("ledger-step-worth-before-conversion")
    ledger.given(label, money.amount, money.currency, rate.cite)
    label, unit = Said("ledger-step-worth-rate-of-exchange"), f"{rate.into}/{rate.currency}"
    ledger.given(label, rate.rate, unit, rate.cite)
    label = Said("ledger-step-worth-after-conversion")
    by_rate = Said("ledger-step-worth-by-rate-of", source=rate.source)
    ledger.found(label, amount, rate.into, rate.cite, by_rate)
    return Money(amount, rate.into)


def customs_value(appraised: Money, country: str, rate: Rate | None, ledger: Ledger) -> Money:
    """The customs value of an import: the appraised value in the country's currency.

    `appraised` is the value for duty (Canada), valor en aduana (Mexico) or value under
    section 402 of the Tariff Act of 1930 (United States), found by that country's own
    law; where it is in another currency it is converted by the rate of 2(1), whatever
    rate the duty was assessed at. Raises ValuationError where that rate is missing.
    """
    paragraph = {"CA": "(a)", "MX": "(b)", "US": "(c)"}.get(country, "")
    cite = f"Uniform Regulations 1(1), customs value {paragraph}".rstrip()
    if country not in CURRENCY_OF:
        what = Said("rate-not-in-agreement", country=repr(country))
        raise _fault("country", what, Said("rate-give-ca-mx-us"), cite)
    label = Said("ledger-step-worth-customs-value")
    if appraised.currency == CURRENCY_OF[country]:
        ledger.given(label, appraised.amount, appraised.currency, cite)
        return appraised
    if rate is None or rate.into != CURRENCY_OF[country]:
        raise _fault(
            "rate",
            Said("rate-appraised-in", currency=appraised.currency),
            Said("rate-give-into", currency=CURRENCY_OF[country]),
            cite,
        )
    value = converted(appraised, rate, ledger)
    working = Said("ledger-step-worth-appraised-converted")
    ledger.found(label, value.amount, value.currency, cite, working)
    return value
