"""Claims of preference against what is decided and certified: what was missed, what is weak.

Every entry line is held against what is decided of its good for its day, the certifications
in hand and what they name, and the duty that the tariff asks for. What was not claimed can be
claimed later with a certification that covers the importation. Money is exact until a line's
amount, which is cut off to ten-thousandths, so that no refund looks larger than it is. Fees,
taxes and additional duties are not in it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import Agreement
from tratado.book.spec import plain
from tratado.hs import Code
from tratado.origin.answer import Verdict
from tratado.proof.certificate import Decision, Period
from tratado.proof.comparing import Certified, Difference, differences, not_stated
from tratado.proof.countries import of_country, term_of
from tratado.proof.duty import MONEY, duty
from tratado.proof.periods import UNCHANGING, Outlook, law_in_force
from tratado.proof.rates import CURRENCIES, Rates, rate_in
from tratado.words import Said

COUNTRIES = {"us": "US", "mx": "MX", "ca": "CA"}


class Found(StrEnum):
    """What an entry line is found to be."""

    SUPPORTED = "supported"
    NO_CERTIFICATE = "no_certificate"
    OUTSIDE_PERIOD = "outside_period"
    AFTER_BREAK = "after_break"
    DIFFERS = "differs"
    NOT_COMPARED = "not_compared"
    NOT_ORIGINATING = "not_originating"
    UNDECIDED = "undecided"
    CLAIMABLE = "claimable"
    ASK = "ask"
    TOO_LATE = "too_late"
    NOTHING_PAID = "nothing_paid"
    NO_PREFERENCE = "no_preference"
    OUTSIDE_THE_REGION = "outside_the_region"


WEAK = frozenset(
    (
        Found.NO_CERTIFICATE,
        Found.OUTSIDE_PERIOD,
        Found.AFTER_BREAK,
        Found.DIFFERS,
        Found.NOT_ORIGINATING,
    )
)
"""Claims whose duty is at stake."""

BACK = frozenset((Found.CLAIMABLE,))
"""Lines not claimed whose duty can be claimed back as they stand."""

TO_ASK = frozenset((Found.ASK,))
"""Lines not claimed that need a certification first."""

CAN_STILL = frozenset((Found.CLAIMABLE, Found.ASK, Found.NOT_COMPARED))
"""Lines not claimed that can still be, with what they need."""

LATER = CAN_STILL | {Found.TOO_LATE}
"""Lines not claimed whose duty can be claimed back after importation, or could have been."""

OPEN = frozenset((Found.UNDECIDED, Found.NOT_COMPARED))
"""Lines of which something must be known before anything can be said."""

OF_MONEY = WEAK | LATER | OPEN
"""Lines that have an amount, known or not."""


@dataclass(frozen=True, slots=True)
class Held:
    """A certification as an importer holds it.

    `issued` is the day it was signed, `received` the day from which it was in hand, `broken`
    the first day for which it no longer is right, None for one that stands. `says` is what it
    says of its goods, None where that was not taken in; `country` is that of importation.
    """

    id: str
    goods: frozenset[str]
    period: Period
    issued: dt.date
    received: dt.date
    broken: dt.date | None = None
    says: Certified | None = None
    country: str | None = None

    def carries(self, day: dt.date) -> bool:
        """Whether it covers goods imported on a day, and still is right for them."""
        return day in self.period and (self.broken is None or day < self.broken)


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry line and what was found; every reason of a weak claim is listed.

    `duty` is what was paid; `amount` what may be claimed back, was lost, or is at stake, in
    ten-thousandths of `currency`, None where `needs` names what is missing. `decided_for`
    is the day of the decision relied on, where it is not one on or before the entry's day;
    `anew` tells that the good was decided for the entry's day, since the law or a declaration
    changed after the decision that was recorded. `differences` are from `certificate`. `exempt`
    tells that the importation is of so low a value that it needs no certification, `split`
    that it is one of several of the day that together are not.
    """

    row: int
    entry: str
    line: str | None
    date: dt.date
    country: str
    currency: str
    good: str | None
    by_code: bool
    found: tuple[Found, ...]
    duty: int | None
    amount: int | None
    claim_until: dt.date | None
    certificate: str | None
    decided_for: dt.date | None
    exempt: bool
    needs: tuple[Said, ...]
    anew: bool = False
    split: bool = False
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Reconciled:
    """All entry lines with what was found."""

    findings: tuple[Finding, ...]
    day: dt.date

    def totals(self) -> dict[tuple[Found, str], tuple[int, int, int]]:
        """For what was found and each currency: lines, known money, lines without a figure.

        A weak claim with several reasons counts under each; `at_stake` counts it once.
        """
        found: dict[tuple[Found, str], tuple[int, int, int]] = {}
        for each in self.findings:
            for kind in each.found:
                lines, money, unknown = found.get((kind, each.currency), (0, 0, 0))
                found[kind, each.currency] = (
                    lines + 1,
                    money + (each.amount or 0),
                    unknown + (each.amount is None and kind in OF_MONEY),
                )
        return found

    def at_stake(self) -> dict[str, int | None]:
        """Duty of weak claims by currency, each line once."""
        return self._sum(WEAK)

    def claimable(self) -> dict[str, int | None]:
        """Duty that may still be claimed back, by currency."""
        return self._sum(BACK)

    def to_ask_for(self) -> dict[str, int | None]:
        """Duty that can be claimed back once a certification covers it, by currency."""
        return self._sum(TO_ASK)

    def without_figure(self, kinds: frozenset[Found]) -> dict[str, int]:
        """How many lines of some kinds a sum leaves out, their amount being unknown."""
        return dict(Counter(each.currency for each in self._of(kinds) if each.amount is None))

    def _sum(self, kinds: frozenset[Found]) -> dict[str, int | None]:
        """What is known of some kinds by currency; None where no line has a figure."""
        sums: dict[str, int | None] = {}
        for each in self._of(kinds):
            known = sums.setdefault(each.currency, None)
            if each.amount is not None:
                sums[each.currency] = (known or 0) + each.amount
        return sums

    def _of(self, kinds: frozenset[Found]) -> Iterator[Finding]:
        return (each for each in self.findings if kinds & set(each.found))


def reconcile(
    entries: Iterable[Mapping[str, Any]],
    decisions: Sequence[Decision],
    held: Sequence[Held],
    agreement: Agreement,
    rates: Sequence[Rates],
    day: dt.date,
    outlook: Outlook = UNCHANGING,
) -> Reconciled:
    """Hold entry lines (rows of `Entries.frame`) against decisions and certifications.

    `rates` are asked in order; `day` is the day on which a claim would be made.
    """
    rows = list(entries)
    values = _Importations(rows)
    office = _Office(decisions, held, agreement, rates, day, outlook, values)
    return Reconciled(tuple(office.finding(entry) for entry in rows), day)


class _Importations:
    """The value of each importation: of all lines of an entry, not of one of them."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.of_entry: dict[tuple[str, ...], int] = {}
        self.of_day: dict[tuple[object, ...], dict[tuple[str, ...], int]] = {}
        for row in rows:
            entry, day = self._keys(row)
            self.of_entry[entry] = self.of_entry.get(entry, 0) + row["value"]
            self.of_day.setdefault(day, {})[entry] = self.of_entry[entry]

    def value(self, row: Mapping[str, Any]) -> int:
        return self.of_entry[self._keys(row)[0]]

    def together(self, row: Mapping[str, Any]) -> int:
        """The value of all entries of the day, country and importer."""
        return sum(self.of_day[self._keys(row)[1]].values())

    def _keys(self, row: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[object, ...]]:
        importer = plain(row["importer"] or "")
        entry = (row["destination"], row["entry"])
        return entry, (row["destination"], row["date"], importer)


class _Office:
    """What every entry line is held against."""

    def __init__(
        self,
        decisions: Sequence[Decision],
        held: Sequence[Held],
        agreement: Agreement,
        rates: Sequence[Rates],
        day: dt.date,
        outlook: Outlook,
        values: _Importations,
    ) -> None:
        self.decisions: dict[str, list[Decision]] = {}
        # A decision by a text that is no law supports no claim.
        for each in sorted(law_in_force(decisions), key=lambda d: (d.day, d.number)):
            self.decisions.setdefault(each.good, []).append(each)
        self.by_code: dict[str, list[str]] = {}
        for good, decided in self.decisions.items():
            self.by_code.setdefault(decided[-1].hs.replace(".", "")[:6], []).append(good)
        self.held: dict[str, list[Held]] = {}
        for certificate in held:
            for good in certificate.goods:
                self.held.setdefault(good, []).append(certificate)
        self.agreement = agreement
        self.rates = rates
        self.day = day
        self.outlook = outlook
        self.values = values

    def finding(self, entry: Mapping[str, Any]) -> Finding:
        country, day = COUNTRIES[entry["destination"]], entry["date"]
        good, by_code, needs = self._good(entry)
        decision = None if good is None else self.outlook.on(self.decisions.get(good, []), day)
        low = self._low_value(country, day)
        exempt = low is not None and self.values.value(entry) <= low
        held = self.held.get(good, []) if good is not None else []
        if entry["preference"]:
            certificate, found = self._claimed(entry, held, decision, exempt=exempt)
        else:
            certificate, found = self._unclaimed(entry, held, decision, country)
        amount, missing = self._amount(entry, country, found)
        says = None if certificate is None else certificate.says
        if says is not None and Found.NOT_COMPARED in found:
            needs = (*needs, *not_stated(entry, says))
        if low is None and Found.NO_CERTIFICATE in found:
            needs = (*needs, Said("needs-low-value", country=country))
        until = self._claim_until(day, country)
        late = decision is not None and decision.day > day
        return Finding(
            row=entry["row"],
            entry=entry["entry"],
            line=entry["line"],
            date=day,
            country=country,
            currency=CURRENCIES[country],
            good=good,
            by_code=by_code,
            found=found,
            duty=entry["duty"],
            amount=amount,
            claim_until=until if not entry["preference"] and LATER & set(found) else None,
            certificate=None if certificate is None else certificate.id,
            decided_for=decision.day if decision is not None and late else None,
            exempt=exempt,
            needs=(*needs, *missing),
            anew=decision is not None and not decision.record,
            split=exempt and low is not None and self.values.together(entry) > low,
            differences=() if says is None else tuple(differences(entry, says)),
        )

    def _good(self, entry: Mapping[str, Any]) -> tuple[str | None, bool, tuple[Said, ...]]:
        """The good of a line, whether its code named it, and what is needed to tell."""
        if entry["good"] is not None:
            if entry["good"] in self.decisions:
                return entry["good"], False, ()
            return entry["good"], False, (Said("needs-decision", good=entry["good"]),)
        same = self.by_code.get(entry["hs"][:6], [])
        if len(same) == 1:
            return same[0], True, ()
        among = Said("needs-one-good", goods=tuple(same[:5])) if same else Said("needs-good")
        return None, False, (among,)

    def _low_value(self, country: str, day: dt.date) -> Fraction | None:
        """The value up to which an importation needs no certification; None where none is known."""
        amount = self.agreement.on(day).term(term_of("claims.low_value", country))
        if amount is None or isinstance(amount, bool | str | dt.date):
            return None
        return Fraction(amount) * MONEY

    def _claimed(
        self,
        entry: Mapping[str, Any],
        held: Sequence[Held],
        decision: Decision | None,
        *,
        exempt: bool,
    ) -> tuple[Held | None, tuple[Found, ...]]:
        """The certification that supports a claim, and what was found about it."""
        day = entry["date"]
        found: list[Found] = []
        if decision is None or decision.verdict is Verdict.UNDETERMINED:
            found.append(Found.UNDECIDED)
        elif decision.verdict is Verdict.NOT_ORIGINATING:
            found.append(Found.NOT_ORIGINATING)
        in_hand = [each for each in held if each.received <= day]
        standing, compared = _nearest(entry, [each for each in in_hand if each.carries(day)])
        if exempt and compared is not None:
            return None, tuple(found) or (Found.SUPPORTED,)
        if standing is not None:
            return standing, (*found, *(() if compared is None else (compared,))) or (
                Found.SUPPORTED,
            )
        covering = [each for each in in_hand if day in each.period]
        if exempt:
            return None, tuple(found) or (Found.SUPPORTED,)
        if covering:
            return covering[0], (*found, Found.AFTER_BREAK)
        if in_hand:
            return in_hand[0], (*found, Found.OUTSIDE_PERIOD)
        return None, (*found, Found.NO_CERTIFICATE)

    def _unclaimed(
        self,
        entry: Mapping[str, Any],
        held: Sequence[Held],
        decision: Decision | None,
        country: str,
    ) -> tuple[Held | None, tuple[Found, ...]]:
        """What becomes of a line not claimed, and the certification to claim it by.

        A later claim needs a certification that is in hand when it is made and covers the
        importation, also one of low value as far as is known here; without one its duty is
        nothing to count on.
        """
        if entry["country"] is not None and entry["country"] not in CURRENCIES:
            return None, (Found.OUTSIDE_THE_REGION,)
        if entry["duty"] == 0:
            return None, (Found.NOTHING_PAID,)
        if decision is None or decision.verdict is Verdict.UNDETERMINED:
            return None, (Found.UNDECIDED,)
        if decision.verdict is Verdict.NOT_ORIGINATING:
            return None, (Found.NO_PREFERENCE,)
        until = self._claim_until(entry["date"], country)
        if until is not None and self.day > until:
            return None, (Found.TOO_LATE,)
        in_hand = [each for each in held if each.received <= self.day]
        carrying = [each for each in in_hand if each.carries(entry["date"])]
        standing, compared = _nearest(entry, carrying)
        if standing is None:
            return None, (Found.ASK,)
        if compared is Found.DIFFERS:
            return standing, (Found.ASK,)
        return standing, (compared or Found.CLAIMABLE,)

    def _claim_until(self, day: dt.date, country: str) -> dt.date | None:
        """The last day to claim preference after importation; None where no term says."""
        years = of_country(self.agreement.on(day), "claims.post_importation", country)
        return None if years is None else years_later(day, years)

    def _amount(
        self, entry: Mapping[str, Any], country: str, found: tuple[Found, ...]
    ) -> tuple[int | None, tuple[Said, ...]]:
        """The money of a line: what it paid too much, or what it would owe without preference."""
        weak = bool(WEAK & set(found))
        if not weak and (entry["preference"] or not LATER & set(found)):
            return None, ()
        paid = entry["duty"]
        owed, needs = self._duty(entry, country, preferential=not weak)
        if owed is None or paid is None:
            return None, (*needs, *((Said("needs-duty"),) if paid is None else ()))
        return max(0, _cut(owed) - paid if weak else paid - _up(owed)), ()

    def _duty(
        self, entry: Mapping[str, Any], country: str, *, preferential: bool
    ) -> tuple[Fraction | None, tuple[Said, ...]]:
        code = Code(entry["hs"])
        kind = "preferential-rate" if preferential else "rate"
        rate = rate_in(self.rates, code, country, entry["date"], preferential=preferential)
        if rate is None:
            return None, (Said(f"needs-{kind}-of", country=country, code=str(code)),)
        owed = duty(rate, entry["value"], entry["quantity"], entry["unit"], entry["weight"])
        return owed.amount, owed.needs


def _nearest(
    entry: Mapping[str, Any], carrying: Sequence[Held]
) -> tuple[Held | None, Found | None]:
    """The certification that fits a line best, and what of it does not; None where all fits."""
    unfit: list[tuple[Found, Held]] = []
    for each in carrying:
        if each.says is None:
            return each, None
        if any(differences(entry, each.says)):
            unfit.append((Found.DIFFERS, each))
        elif any(not_stated(entry, each.says)):
            unfit.insert(0, (Found.NOT_COMPARED, each))
        else:
            return each, None
    return (unfit[0][1], unfit[0][0]) if unfit else (None, None)


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years on; the last of February for its 29th where there is none.

    The last day of the calendar where it ends before.
    """
    if day.year + years > dt.date.max.year:
        return dt.date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 2, 28)


def _cut(amount: Fraction) -> int:
    return amount.numerator // amount.denominator


def _up(amount: Fraction) -> int:
    return -(-amount.numerator // amount.denominator)
