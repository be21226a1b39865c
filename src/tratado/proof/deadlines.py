"""Deadlines: what must be done, kept or renewed by which day, each with its source."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tratado.agreement.agreement import Agreement
from tratado.auto.calendar import Due as VehicleDue
from tratado.proof.certificate import whole_term
from tratado.proof.claims import Found, Held, Reconciled, years_later
from tratado.proof.declarations import Declaration, Request


class Due(StrEnum):
    """What is due."""

    RETENTION = "retention"
    CERTIFICATE_END = "certificate_end"
    DECLARATION_END = "declaration_end"
    ANSWER = "answer"
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
    """A certification found wrong on a day, whose holders are to be told."""

    certificate: str
    known: dt.date


def of_certificates(held: Iterable[Held], agreement: Agreement) -> Iterator[Deadline]:
    """When each certification ends, and until when its records are kept."""
    for each in held:
        subject = ", ".join(sorted(each.goods))
        if each.period.last > each.period.first:
            cite = _cite(agreement, "certification.blanket_months")
            yield Deadline(each.period.last, Due.CERTIFICATE_END, subject, each.id, cite)
        yield from _retention(each.issued, subject, each.id, agreement)


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
        days = whole_term(agreement.on(each.known), path)
        if days is not None:
            yield Deadline(
                each.known + dt.timedelta(days=days),
                Due.NOTICE,
                each.certificate,
                each.certificate,
                _cite(agreement, path),
            )


def of_entries(found: Reconciled, agreement: Agreement) -> Iterator[Deadline]:
    """Claims that may still be made, and until when the records of each entry are kept."""
    kept: set[str] = set()
    for each in found.findings:
        reference = each.entry if each.line is None else f"{each.entry}/{each.line}"
        if Found.CLAIMABLE in each.found and each.claim_until is not None:
            cite = _cite(agreement, "claims.post_importation")
            yield Deadline(each.claim_until, Due.CLAIM, each.good or "", reference, cite)
        if each.entry not in kept:
            kept.add(each.entry)
            yield from _retention(each.date, each.entry, each.entry, agreement)


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
    day: dt.date, subject: str, reference: str, agreement: Agreement
) -> Iterator[Deadline]:
    path = "certification.retention"
    years = whole_term(agreement.on(day), path)
    if years is not None:
        cite = _cite(agreement, path)
        yield Deadline(years_later(day, years), Due.RETENTION, subject, reference, cite)


def _cite(agreement: Agreement, path: str) -> str:
    return agreement.terms[path].cite if path in agreement.terms else ""
