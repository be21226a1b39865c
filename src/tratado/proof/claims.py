"""Claims of preference against what is decided and certified: what was missed, what is weak.

Every entry line is held against the decision on its good, the certifications in hand on its
day and the duty that the tariff asks for. Money is exact until a line's amount, which is cut
off to ten-thousandths, so that no refund looks larger than it is. Fees, taxes and additional
duties are not in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import Agreement
from tratado.hs import Code
from tratado.origin.answer import Verdict
from tratado.proof.certificate import Decision, Period
from tratado.proof.duty import MONEY, duty
from tratado.proof.rates import CURRENCIES, Rates, rate_in

COUNTRIES = {"us": "US", "mx": "MX", "ca": "CA"}


class Found(StrEnum):
    """What an entry line is found to be."""

    SUPPORTED = "supported"
    NO_CERTIFICATE = "no_certificate"
    OUTSIDE_PERIOD = "outside_period"
    AFTER_BREAK = "after_break"
    NOT_ORIGINATING = "not_originating"
    UNDECIDED = "undecided"
    CLAIMABLE = "claimable"
    TOO_LATE = "too_late"
    NOTHING_PAID = "nothing_paid"
    NO_PREFERENCE = "no_preference"
    OUTSIDE_THE_REGION = "outside_the_region"


WEAK = frozenset(
    (Found.NO_CERTIFICATE, Found.OUTSIDE_PERIOD, Found.AFTER_BREAK, Found.NOT_ORIGINATING)
)
"""Claims whose duty is at stake."""


@dataclass(frozen=True, slots=True)
class Held:
    """A certification as an importer holds it.

    `issued` is the day it was signed, `received` the day from which it was in hand, `broken`
    the first day for which it no longer is right, None for one that stands.
    """

    id: str
    goods: frozenset[str]
    period: Period
    issued: dt.date
    received: dt.date
    broken: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry line and what was found; every reason of a weak claim is listed.

    `duty` is what was paid; `amount` what may be claimed back, was lost, or is at stake, in
    ten-thousandths of `currency`, None where `needs` names what is missing. `decided_for`
    is the day of the decision relied on, where it is not one on or before the entry's day.
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
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """All entry lines with what was found."""

    findings: tuple[Finding, ...]
    day: dt.date

    def totals(self) -> dict[tuple[Found, str], tuple[int, int, int]]:
        """For what was found and each currency: lines, money, lines without a figure.

        A weak claim with several reasons counts under each; `at_stake` counts it once.
        """
        found: dict[tuple[Found, str], tuple[int, int, int]] = {}
        for each in self.findings:
            for kind in each.found:
                lines, money, unknown = found.get((kind, each.currency), (0, 0, 0))
                found[kind, each.currency] = (
                    lines + 1,
                    money + (each.amount or 0),
                    unknown + bool(each.needs),
                )
        return found

    def at_stake(self) -> dict[str, int]:
        """Duty of weak claims by currency, each line once."""
        return self._sum(WEAK)

    def claimable(self) -> dict[str, int]:
        """Duty that may still be claimed back, by currency."""
        return self._sum(frozenset((Found.CLAIMABLE,)))

    def _sum(self, kinds: frozenset[Found]) -> dict[str, int]:
        sums: dict[str, int] = {}
        for each in self.findings:
            if kinds & set(each.found):
                sums[each.currency] = sums.get(each.currency, 0) + (each.amount or 0)
        return sums


def reconcile(
    entries: Iterable[Mapping[str, Any]],
    decisions: Sequence[Decision],
    held: Sequence[Held],
    agreement: Agreement,
    rates: Sequence[Rates],
    day: dt.date,
) -> Reconciled:
    """Hold entry lines (rows of `Entries.frame`) against decisions and certifications.

    `rates` are asked in order; `day` is the day on which a claim would be made.
    """
    office = _Office(decisions, held, agreement, rates, day)
    return Reconciled(tuple(office.finding(entry) for entry in entries), day)


class _Office:
    """What every entry line is held against."""

    def __init__(
        self,
        decisions: Sequence[Decision],
        held: Sequence[Held],
        agreement: Agreement,
        rates: Sequence[Rates],
        day: dt.date,
    ) -> None:
        self.decisions: dict[str, list[Decision]] = {}
        for each in sorted(decisions, key=lambda d: (d.day, d.number)):
            # A decision by a text that is no law supports no claim.
            if not each.amendments:
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

    def finding(self, entry: Mapping[str, Any]) -> Finding:
        country = COUNTRIES[entry["destination"]]
        good, by_code, needs = self._good(entry)
        decision = None if good is None else self._decision(good, entry["date"])
        exempt = self._exempt(entry["value"], country, entry["date"])
        claimed, paid = entry["preference"], entry["duty"]
        certificate: str | None = None
        if claimed:
            certificate, found = self._claimed(entry["date"], good, decision, exempt=exempt)
        else:
            found = (self._unclaimed(entry, decision, paid),)
        amount, missing = self._amount(entry, country, found)
        until = None if claimed else self._claim_until(entry["date"])
        late = decision is not None and decision.day > entry["date"]
        return Finding(
            row=entry["row"],
            entry=entry["entry"],
            line=entry["line"],
            date=entry["date"],
            country=country,
            currency=CURRENCIES[country],
            good=good,
            by_code=by_code,
            found=found,
            duty=paid,
            amount=amount,
            claim_until=until if {Found.CLAIMABLE, Found.TOO_LATE} & set(found) else None,
            certificate=certificate,
            decided_for=decision.day if decision is not None and late else None,
            exempt=exempt,
            needs=(*needs, *missing),
        )

    def _good(self, entry: Mapping[str, Any]) -> tuple[str | None, bool, tuple[str, ...]]:
        """The good of a line, whether its code named it, and what is needed to tell."""
        if entry["good"] is not None:
            if entry["good"] in self.decisions:
                return entry["good"], False, ()
            return entry["good"], False, (f"decision: {entry['good']}",)
        same = self.by_code.get(entry["hs"][:6], [])
        if len(same) == 1:
            return same[0], True, ()
        return None, False, (f"good: {', '.join(same[:5])}" if same else "good",)

    def _decision(self, good: str, day: dt.date) -> Decision | None:
        """The last decision for a day up to the entry's; the first later one where none is."""
        decided = self.decisions.get(good, [])
        before = [each for each in decided if each.day <= day]
        return before[-1] if before else decided[0] if decided else None

    def _exempt(self, value: int, country: str, day: dt.date) -> bool:
        """Whether the value is so low that no certification is needed.

        The amount is one of United States money; elsewhere its equivalent is not known here.
        """
        threshold = self.agreement.on(day).term("claims.low_value")
        if country != "US" or isinstance(threshold, bool | str | dt.date) or threshold is None:
            return False
        return value <= Fraction(threshold) * MONEY

    def _claimed(
        self, day: dt.date, good: str | None, decision: Decision | None, *, exempt: bool
    ) -> tuple[str | None, tuple[Found, ...]]:
        """The certification that supports a claim, and what was found about it."""
        found: list[Found] = []
        if decision is None or decision.verdict is Verdict.UNDETERMINED:
            found.append(Found.UNDECIDED)
        elif decision.verdict is Verdict.NOT_ORIGINATING:
            found.append(Found.NOT_ORIGINATING)
        held = self.held.get(good, []) if good is not None else []
        in_hand = [each for each in held if each.received <= day]
        covering = [each for each in in_hand if day in each.period]
        standing = [each for each in covering if each.broken is None or day < each.broken]
        if standing:
            return standing[0].id, tuple(found) or (Found.SUPPORTED,)
        if covering:
            return covering[0].id, (*found, Found.AFTER_BREAK)
        if exempt:
            return None, tuple(found) or (Found.SUPPORTED,)
        if in_hand:
            return in_hand[0].id, (*found, Found.OUTSIDE_PERIOD)
        return None, (*found, Found.NO_CERTIFICATE)

    def _unclaimed(
        self, entry: Mapping[str, Any], decision: Decision | None, paid: int | None
    ) -> Found:
        if entry["country"] is not None and entry["country"] not in CURRENCIES:
            return Found.OUTSIDE_THE_REGION
        if paid == 0:
            return Found.NOTHING_PAID
        if decision is None or decision.verdict is Verdict.UNDETERMINED:
            return Found.UNDECIDED
        if decision.verdict is Verdict.NOT_ORIGINATING:
            return Found.NO_PREFERENCE
        until = self._claim_until(entry["date"])
        return Found.CLAIMABLE if until is None or self.day <= until else Found.TOO_LATE

    def _claim_until(self, day: dt.date) -> dt.date | None:
        """The last day to claim preference after importation; None where no term says."""
        years = self.agreement.on(day).term("claims.post_importation")
        if not isinstance(years, int) or isinstance(years, bool):
            return None
        return years_later(day, years)

    def _amount(
        self, entry: Mapping[str, Any], country: str, found: tuple[Found, ...]
    ) -> tuple[int | None, tuple[str, ...]]:
        """The money of a line: what it paid too much, or what it would owe without preference."""
        weak = bool(WEAK & set(found))
        if not weak and not {Found.CLAIMABLE, Found.TOO_LATE} & set(found):
            return None, ()
        paid = entry["duty"]
        owed, needs = self._duty(entry, country, preferential=not weak)
        if owed is None or paid is None:
            return None, (*needs, *(("duty",) if paid is None else ()))
        return max(0, _cut(owed) - paid if weak else paid - _up(owed)), ()

    def _duty(
        self, entry: Mapping[str, Any], country: str, *, preferential: bool
    ) -> tuple[Fraction | None, tuple[str, ...]]:
        code = Code(entry["hs"])
        kind = "preferential rate" if preferential else "rate"
        rate = rate_in(self.rates, code, country, entry["date"], preferential=preferential)
        if rate is None:
            return None, (f"{kind}: {country} {code}",)
        owed = duty(rate, entry["value"], entry["quantity"], entry["unit"], entry["weight"])
        return owed.amount, owed.needs


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years on; the last of February for its 29th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 2, 28)


def _cut(amount: Fraction) -> int:
    return amount.numerator // amount.denominator


def _up(amount: Fraction) -> int:
    return -(-amount.numerator // amount.denominator)
