"""Deadlines: what must be done, kept or renewed by which day, each with its source."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import Agreement
from tratado.auto.calendar import Due as VehicleDue
from tratado.proof.certificate import days_later, whole_term
from tratado.proof.claims import CAN_STILL, Held, Reconciled, years_later
from tratado.proof.countries import of_countries, term_of
from tratado.proof.declarations import Declaration, Request


class Due(StrEnum):
    """What is due."""

    RETENTION = "retention"
    CERTIFICATE_END = "certificate_end"
    DECLARATION_END = "declaration_end"
    ANSWER = "answer"
    STOPS = "stops"
    NOTICE = "notice"
    CLAIM = "claim"
    VEHICLE_CERTIFICATION = "vehicle_certification"
    AVERAGING = "averaging"
    LABOR_AVERAGING = "labor_averaging"
    YEAR_END_CONTENT = "year_end_content"
    YEAR_END_METALS = "year_end_metals"
    WAGES = "wages"
    LABOR_CASE = "labor_case"


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """What is due on which day, about whom or what, by which document or entry.

    `key` tells it from others where the subject is in the words of a language; empty: the
    subject and the reference do.
    """

    day: dt.date
    due: Due
    subject: str
    reference: str
    cite: str
    key: str = ""

    @property
    def uid(self) -> str:
        """The same for the same duty, though its day may move."""
        text = "\n".join((self.due.value, self.key or f"{self.subject}\n{self.reference}"))
        return hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Notice:
    """A certification found wrong on a day, whose holders are to be told.

    `country` is that of importation, None where it is not known.
    """

    certificate: str
    known: dt.date
    country: str | None


def of_certificates(
    held: Iterable[Held], agreement: Agreement, replaced: Collection[str] = ()
) -> Iterator[Deadline]:
    """When each certification ends, or stops to hold, and until when its records are kept.

    Of one that was `replaced` nobody waits for the day on which it stops to hold.
    """
    for each in held:
        subject = ", ".join(sorted(each.goods))
        if each.broken is not None and each.id not in replaced:
            yield Deadline(each.broken, Due.STOPS, subject, each.id, "")
        if each.period.last > each.period.first:
            cite = _cite(agreement, "certification.blanket_months")
            yield Deadline(each.period.last, Due.CERTIFICATE_END, subject, each.id, cite)
        yield from _retention(each.issued, subject, each.id, agreement, each.country)


def of_declarations(
    declarations: Iterable[Declaration], agreement: Agreement
) -> Iterator[Deadline]:
    """The last day of each declaration."""
    cite = _cite(agreement, "supplier_declarations.validity")
    for each in declarations:
        if each.end is not None and not each.declined:
            yield Deadline(each.end, Due.DECLARATION_END, each.supplier, each.id, cite)


def of_requests(
    requests: Iterable[Request], declarations: Iterable[Declaration]
) -> Iterator[Deadline]:
    """The day by which each request that nobody answered is to be answered."""
    answered = {each.request for each in declarations}
    for request in requests:
        if request.id not in answered:
            yield Deadline(request.answer_by, Due.ANSWER, request.supplier, request.id, "")


def of_notices(notices: Iterable[Notice], agreement: Agreement) -> Iterator[Deadline]:
    """The day by which holders of a certification that was wrong are told."""
    path = "certification.notify_days"
    for each in notices:
        values = of_countries(agreement.on(each.known), path, each.country)
        for days, countries in values.items():
            yield Deadline(
                days_later(each.known, days),
                Due.NOTICE,
                _among(each.certificate, countries, values),
                each.certificate,
                _cite(agreement, path, countries),
            )


def of_entries(found: Reconciled, agreement: Agreement) -> Iterator[Deadline]:
    """Claims that may still be made, and until when the records of each entry are kept."""
    kept: set[str] = set()
    for each in found.findings:
        reference = each.entry if each.line is None else f"{each.entry}/{each.line}"
        if CAN_STILL & set(each.found) and each.claim_until is not None:
            cite = _cite(agreement, "claims.post_importation", [each.country])
            yield Deadline(each.claim_until, Due.CLAIM, each.good or "", reference, cite)
        if each.entry not in kept:
            kept.add(each.entry)
            yield from _retention(each.date, each.entry, each.entry, agreement, each.country)


def of_fiscal_year(producer: str, first: dt.date, agreement: Agreement) -> Iterator[Deadline]:
    """What a producer of vehicles has to file before a fiscal year that begins on `first`."""
    text = agreement.on(first)
    for due, path in (
        (Due.VEHICLE_CERTIFICATION, "certification.vehicles.submitted_before"),
        (Due.AVERAGING, "automotive.averaging.notice"),
        (Due.LABOR_AVERAGING, "labor_value.notice"),
    ):
        days = whole_term(text, path)
        if days is not None:
            yield Deadline(
                first - dt.timedelta(days=days), due, producer, f"{first}", _cite(agreement, path)
            )


def of_vehicles(due: Iterable[VehicleDue], producer: str) -> Iterator[Deadline]:
    """Analyses of estimates and the last days of plants' wages, of a producer of vehicles."""
    for each in due:
        reference = "" if each.last is None else f"{each.first} – {each.last}"
        yield Deadline(each.day, Due(each.duty), each.subject or producer, reference, each.cite)


def next_fiscal_year(month_day: str, after: dt.date) -> dt.date:
    """The first day, later than `after`, of a fiscal year that begins on MM-DD each year.

    Raises ValueError for a day that not every year has.
    """
    month, day = map(int, month_day.split("-"))
    first = dt.date(after.year, month, day)
    return first if first > after else dt.date(after.year + 1, month, day)


def upcoming(
    deadlines: Iterable[Deadline], first: dt.date, last: dt.date | None = None
) -> tuple[Deadline, ...]:
    """Those from a day until another (inclusive), each once, in order."""
    return tuple(
        sorted(
            each
            for each in set(deadlines)
            if first <= each.day and (last is None or each.day <= last)
        )
    )


def _retention(
    day: dt.date, subject: str, reference: str, agreement: Agreement, country: str | None
) -> Iterator[Deadline]:
    path = "certification.retention"
    values = of_countries(agreement.on(day), path, country)
    for years, countries in values.items():
        cite, about = _cite(agreement, path, countries), _among(subject, countries, values)
        yield Deadline(years_later(day, years), Due.RETENTION, about, reference, cite)


def _among(subject: str, countries: Sequence[str], values: Mapping[int, object]) -> str:
    """A subject with the countries that it is about, where others have another term."""
    return f"{subject} ({', '.join(countries)})" if len(values) > 1 else subject


def _cite(agreement: Agreement, path: str, countries: Sequence[str] = ()) -> str:
    paths = [term_of(path, each) for each in countries] or [path]
    cites = (agreement.terms[each].cite for each in paths if each in agreement.terms)
    return "; ".join(dict.fromkeys(cites))
