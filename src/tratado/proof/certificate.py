"""The certification of origin: its data, and what it may be built from.

Articles 5.2 and 5.6 and Annex 5-A of the agreement are not among the texts that the rules
and terms here were checked against; the nine data elements are put down from general
knowledge of Annex 5-A and of 19 CFR 182.12. A certification needs no prescribed form; it needs

1. whether the certifier is the importer, the exporter or the producer,
2. the certifier: name, title, address with country, telephone, e-mail,
3. the exporter, where that is another; a producer who does not know it may leave it out,
4. the producer, where that is another; several may be called various, and one who is to stay
   confidential is named to the importing authorities on request,
5. the importer, where known,
6. each good: a description that relates to the invoice, and its code to six digits; for one
   shipment the number of the invoice, where known,
7. the criterion of Article 4.2 by which it originates, A to D,
8. for shipments of identical goods the period, at most `certification.blanket_months`,
9. a signature with its date, and a statement by which the certifier answers for it all.

The statement is this project's own wording in three languages; a certifier who wants the
annex's gives it as `statement`.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tratado.agreement.agreement import Agreement, TextInForce
from tratado.book.countries import COUNTRIES, PARTIES
from tratado.hs import InvalidCode, parse_code
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.origin.criteria import Criterion
from tratado.words import Part, Place, Problem, Said, TratadoError

CRITERIA = ("A", "B", "C", "D")
"""The letters of Article 4.2 that a certification may state."""

SET_CRITERIA = ("B", "C")
"""The letters that a set of section 6 may be certified under: B, or C where each good of it
originates. The regulations name none for sets, so that the certifier chooses."""

TERRITORIES = frozenset(PARTIES.values())
"""The parties of the agreement, by their ISO codes."""


class Certifier(StrEnum):
    """Who certifies (Annex 5-A, element 1)."""

    IMPORTER = "importer"
    EXPORTER = "exporter"
    PRODUCER = "producer"


class Unnamed(StrEnum):
    """What may stand in the place of a person (Annex 5-A, elements 3 to 5)."""

    VARIOUS = "various"
    ON_REQUEST = "available_upon_request"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the details that elements 2 to 5 ask for; `country` is its ISO code."""

    name: str
    address: str
    country: str
    email: str
    telephone: str


@dataclass(frozen=True, slots=True)
class Parties:
    """The persons of a certification (Annex 5-A, elements 1 to 5)."""

    kind: Certifier
    certifier: Person
    exporter: Person | Unnamed
    producers: tuple[Person, ...] | Unnamed
    importer: Person | Unnamed


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs for the certifier, in what capacity, and when (elements 2 and 9)."""

    name: str
    title: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both of them included."""

    first: dt.date
    last: dt.date

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a good, as its record says it.

    `number` orders decisions as they were recorded; `record`, `book` and `agreement` are the
    digests of the record and of the data that it was decided on; `amendments` names the
    proposals that the text was amended by, which are no law; `whole_set` tells that each good
    of a set originates (Uniform Regulations 6(2)).
    """

    good: str
    description: str
    hs: str
    hs_edition: int
    verdict: Verdict
    criterion: str
    day: dt.date
    number: int
    record: str
    book: str
    agreement: str
    agreement_name: str
    amendments: tuple[str, ...] = ()
    whole_set: bool = False


@dataclass(frozen=True, slots=True)
class CertifiedGood:
    """A good of a certification (elements 6 and 7), and the decision that it rests on.

    `of_set`: it originates as a set (Uniform Regulations 6), and the criterion is the
    certifier's choice.
    """

    id: str
    description: str
    hs: str
    hs_edition: int
    criterion: str
    record: str
    book: str
    agreement: str
    of_set: bool = False


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certification of origin.

    `blanket` is None for a single shipment. `replaces` is the digest of the certification
    that this one corrects. `language` is that of the statement.
    """

    parties: Parties
    goods: tuple[CertifiedGood, ...]
    blanket: Period | None
    invoice: str
    signature: Signature
    valid_until: dt.date | None
    language: Language
    statement: str
    replaces: str | None = None

    @property
    def covered(self) -> Period:
        """The days on which goods are certified: the period, or the day of the signature."""
        return self.blanket or Period(self.signature.day, self.signature.day)


class Refused(TratadoError):
    """A certification that may not be given; `problems` has every reason at once.

    Each is about a good, or about an element of the document.
    """


def _of_good(good: str, reason: str, **arguments: Part) -> Problem:
    return Problem(Place(item=good), Said(f"certificate-refused-{reason}", **arguments))


def _of_element(element: str, reason: str, **arguments: Part) -> Problem:
    said = Said(f"certificate-refused-{reason}", **arguments)
    return Problem(Said(f"certificate-{element}"), said)


@dataclass(frozen=True, slots=True)
class Request:
    """What a certifier asks to certify: everything that the decisions do not say."""

    parties: Parties
    signature: Signature
    language: Language
    blanket: Period | None = None
    invoice: str = ""
    statement: str = ""
    replaces: str | None = None
    set_criterion: str = ""


def certify(
    request: Request, wanted: Sequence[str], decisions: Iterable[Decision], agreement: Agreement
) -> Certificate:
    """The certification of the wanted goods, from what was decided about each.

    `decisions` may hold any decisions; for each good the last one recorded for the day of
    the signature counts, and it must say that the good originates, and by which of the four
    criteria. Raises Refused with every reason: the goods that may not be certified, the
    details that are missing, a period that is too long.
    """
    text = agreement.on(request.signature.day)
    latest = {d.good: d for d in sorted(decisions, key=_number) if d.day == request.signature.day}
    refusals = [*_request_refusals(request, text), *_goods_refusals(request, wanted, latest)]
    if refusals:
        raise Refused(refusals)
    return Certificate(
        parties=request.parties,
        goods=tuple(_certified(latest[good], request) for good in wanted),
        blanket=request.blanket,
        invoice=request.invoice,
        signature=request.signature,
        valid_until=_valid_until(request.signature.day, text),
        language=request.language,
        statement=request.statement or own_statement(request.language),
        replaces=request.replaces,
    )


def corrected(
    old: str,
    request: Request,
    wanted: Sequence[str],
    decisions: Iterable[Decision],
    agreement: Agreement,
) -> Certificate:
    """A certification in the place of an earlier one, whose digest is `old`.

    Raises as `certify` does.
    """
    return certify(replace(request, replaces=old), wanted, decisions, agreement)


def own_statement(language: Language) -> str:
    """The statement of element 9, in this project's wording."""
    return messages(language).format("certificate-statement")


def _number(decision: Decision) -> int:
    return decision.number


def _certified(decision: Decision, request: Request) -> CertifiedGood:
    of_set = decision.criterion == Criterion.SET
    return CertifiedGood(
        id=decision.good,
        description=decision.description,
        hs=six_digits(decision.hs) or "",
        hs_edition=decision.hs_edition,
        criterion=request.set_criterion if of_set else decision.criterion,
        record=decision.record,
        book=decision.book,
        agreement=decision.agreement,
        of_set=of_set,
    )


def six_digits(hs: str) -> str | None:
    """A code to its subheading, as it is printed; None where it does not reach so far."""
    try:
        digits = parse_code(hs).digits
    except InvalidCode:
        return None
    return f"{digits[:4]}.{digits[4:6]}" if len(digits) >= 6 else None


def _goods_refusals(
    request: Request, wanted: Sequence[str], latest: Mapping[str, Decision]
) -> Iterator[Problem]:
    """What stands against the goods: no decision for the day, or one that does not carry them."""
    if not wanted:
        yield _of_element("goods", "no-goods")
    day = request.signature.day
    for place, good in enumerate(wanted):
        if good in wanted[:place]:
            yield _of_good(good, "twice")
        elif good not in latest:
            yield _of_good(good, "undecided", day=day)
        else:
            yield from _decision_refusals(latest[good], request)


def _decision_refusals(decision: Decision, request: Request) -> Iterator[Problem]:
    if decision.agreement_name != "usmca":
        yield _of_good(decision.good, "other-agreement", agreement=decision.agreement_name)
    if decision.amendments:
        proposals = ", ".join(decision.amendments)
        yield _of_good(decision.good, "proposal", proposals=proposals)
    if decision.verdict is not Verdict.ORIGINATING:
        verdict = "undetermined" if decision.verdict is Verdict.UNDETERMINED else "not-originating"
        yield _of_good(decision.good, verdict, day=decision.day)
    elif decision.criterion == Criterion.SET:
        if request.set_criterion not in SET_CRITERIA:
            yield _of_good(decision.good, "set")
        elif request.set_criterion == Criterion.C and not decision.whole_set:
            yield _of_good(decision.good, "set-not-whole")
    elif decision.criterion not in CRITERIA:
        yield _of_good(decision.good, "criterion", criterion=decision.criterion or "-")
    if six_digits(decision.hs) is None:
        yield _of_good(decision.good, "six-digits", hs=decision.hs)
    if not decision.description.strip():
        yield _of_good(decision.good, "no-description")


def _request_refusals(request: Request, text: TextInForce) -> Iterator[Problem]:
    parties = request.parties
    yield from _person_refusals("certifier", parties.certifier)
    if isinstance(parties.exporter, Person):
        yield from _person_refusals("exporter", parties.exporter)
        yield from _territory_refusals("exporter", parties.exporter)
    elif parties.exporter is not Unnamed.UNKNOWN or parties.kind is not Certifier.PRODUCER:
        yield _of_element("exporter", "exporter-unnamed")
    if isinstance(parties.producers, Unnamed):
        if parties.producers is Unnamed.UNKNOWN or parties.kind is Certifier.PRODUCER:
            yield _of_element("producer", "producer-unnamed")
    elif not parties.producers:
        yield _of_element("producer", "producer-unnamed")
    else:
        for producer in parties.producers:
            yield from _person_refusals("producer", producer)
            yield from _territory_refusals("producer", producer)
    if isinstance(parties.importer, Person):
        yield from _person_refusals("importer", parties.importer)
        yield from _territory_refusals("importer", parties.importer)
    elif parties.importer is Unnamed.ON_REQUEST or parties.kind is Certifier.IMPORTER:
        yield _of_element("importer", "importer-unnamed")
    for name in ("name", "title"):
        if not str(getattr(request.signature, name)).strip():
            yield _of_element("signature", "missing", detail=name)
    yield from _blanket_refusals(request, text)


def _person_refusals(subject: str, person: Person) -> Iterator[Problem]:
    for name in ("name", "address", "country", "email", "telephone"):
        if not str(getattr(person, name)).strip():
            yield _of_element(subject, "missing", detail=name)
    if person.country and person.country not in COUNTRIES:
        yield _of_element(subject, "country", country=person.country)
    if person.email and "@" not in person.email:
        yield _of_element(subject, "email", email=person.email)


def _territory_refusals(subject: str, person: Person) -> Iterator[Problem]:
    """Exporters, producers and importers are named by a place in a party's territory."""
    if person.country in COUNTRIES and person.country not in TERRITORIES:
        yield _of_element(subject, "outside", country=person.country)


def _blanket_refusals(request: Request, text: TextInForce) -> Iterator[Problem]:
    blanket = request.blanket
    if blanket is None:
        return
    if request.invoice:
        yield _of_element("period", "blanket-with-invoice")
    if blanket.last < blanket.first:
        yield _of_element("period", "blanket-backwards")
        return
    if blanket.last < request.signature.day:
        yield _of_element("period", "blanket-over", last=blanket.last)
    months = whole_term(text, "certification.blanket_months")
    if months is None:
        yield _of_element("period", "no-term", agreement=text.agreement.title)
        return
    latest = last_day(blanket.first, months)
    if blanket.last > latest:
        yield _of_element("period", "blanket-long", months=str(months), latest=latest)


def whole_term(text: TextInForce, path: str) -> int | None:
    """A term counted in days, months or years; None where the agreement has none on the day."""
    if path not in text.agreement.terms:
        return None
    value = text.term(path)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def last_day(first: dt.date, months: int) -> dt.date:
    """The last day of a period of whole months that begins on `first`.

    The day before the same day of the later month; where that month has no such day, its
    last day. The last day of the calendar where that ends before.
    """
    number = first.year * 12 + first.month - 1 + months
    year, month = number // 12, number % 12 + 1
    if year > dt.date.max.year:
        return dt.date.max
    length = calendar.monthrange(year, month)[1]
    if first.day > length:
        return dt.date(year, month, length)
    return dt.date(year, month, first.day) - dt.timedelta(days=1)


def days_later(day: dt.date, days: int) -> dt.date:
    """The day some days on; the last of the calendar where it ends before."""
    return day + dt.timedelta(days=min(days, (dt.date.max - day).days))


def _valid_until(day: dt.date, text: TextInForce) -> dt.date | None:
    years = whole_term(text, "certification.validity")
    return None if years is None else last_day(day, 12 * years)
