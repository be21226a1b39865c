"""Everything that a good's origin rests on, gathered from the record for an audit file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from tratado.agreement.agreement import AGREEMENTS, TextInForce, load
from tratado.book import Book
from tratado.deciding import Decided as Made
from tratado.labor.case import Case
from tratado.labor.case_records import KIND
from tratado.locale import Language, messages
from tratado.origin.ruling import ruling
from tratado.proof.audit_file import Contents, Decided, Kind, Part, as_json, rules_text, unique
from tratado.proof.calculation_workbook import workbook
from tratado.proof.calculations import calculation
from tratado.proof.declarations import Declaration
from tratado.report.jsons import verdicts
from tratado.report.page import page as page_of
from tratado.report.tables import VerdictTable
from tratado.store import Record, Store
from tratado.store.records import line_of
from tratado.words import Said, TratadoError
from tratado.workspace.books import BookVersion, book_of, book_versions
from tratado.workspace.cases import cases_kept_until
from tratado.workspace.declarations import declarations

Deciding = Callable[[Book, TextInForce, Sequence[Declaration], Sequence[Case]], Made]
"""How a kept book is decided: `tratado.deciding.decide`, or what calls it and tells of it too."""


class NothingDecided(TratadoError):
    """A good of which nothing was decided for the days asked about."""


def decisions_between(
    store: Store, good: str, first: dt.date | None, last: dt.date | None
) -> list[Record]:
    """What was decided of a good for days of a period; None where it has no end.

    Raises NothingDecided.
    """
    found = [
        record
        for record in store.records(kind="decision", subject=good)
        if _within(dt.date.fromisoformat(record.body["date"]), first, last)
    ]
    if not found:
        raise NothingDecided([Said("audit-no-decision", good=repr(good))])
    return found


def _within(day: dt.date, first: dt.date | None, last: dt.date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def contents(
    store: Store,
    good: str,
    decisions: Sequence[Record],
    language: Language,
    decide: Deciding,
) -> Contents:
    """Everything that decisions on a good rest on, each of them made anew by `decide`."""
    versions = {each.digest: each for each in book_versions(store)}
    chosen: dict[int, Record] = {}
    parts: list[Part] = []
    shown: list[Decided] = []
    for record in decisions:
        version = versions[record.data_version.book]
        own, told_as = _decision(store, record, version, language, decide)
        parts += own
        shown.append(told_as)
        chosen |= {each.number: each for each in (record, version.record)}
    for kept, files in _rest(store, good, decisions, versions):
        chosen[kept.number] = kept
        parts += files
    body = decisions[-1].body["good"]
    elected = [each for each in chosen.values() if each.kind == "election"]
    ordered = [chosen[number] for number in sorted(chosen)]
    return Contents(
        good=good,
        description=" ".join(filter(None, (body["description"], body["hs"]))),
        decisions=tuple(shown),
        parts=unique(parts),
        lines=tuple(map(line_of, ordered)),
        elections=tuple(_elections(elected, good)),
        at=max(each.at for each in ordered),
    )


def _decision(
    store: Store,
    record: Record,
    version: BookVersion,
    language: Language,
    decide: Deciding,
) -> tuple[list[Part], Decided]:
    """The files of one decision, and how the index tells it."""
    say = messages(language).format
    body, place = record.body, f"decisions/{record.number}"
    day = dt.date.fromisoformat(body["date"])
    about = f"{body['date']}"

    def part(name: str, data: bytes, kind: Kind) -> Part:
        return Part(f"{place}/{name}", data, kind, about, record.at)

    parts = [
        part("decision.json", as_json(body), Kind.DECISION),
        part("rules.txt", rules_text(body, language).encode(), Kind.RULES),
    ]
    page, again = f"{place}/decision.json", say("audit-again-other-law")
    name = body["agreement"]["name"]
    text = load(name).on(day) if name in AGREEMENTS else None
    if text is not None and text.agreement.digest == record.data_version.agreement:
        found = calculation(
            body["good"],
            text.percent("de_minimis.share"),
            text.agreement.terms["de_minimis.share"].cite,
        )
        sheets = workbook(found, language, record.at)
        parts.append(part("calculation.xlsx", sheets, Kind.CALCULATION))
        html, same = _again(store, record, version, text, language, decide)
        page = f"{place}/decision.html"
        parts.append(Part(page, html.encode(), Kind.DECISION, about, record.at))
        again = say("audit-again-same" if same else "audit-again-differs")
    verdict = say(f"verdict-{body['good']['verdict'].replace('_', '-')}")
    criterion = body["good"]["criterion"] or ""
    return parts, Decided(body["date"], verdict, criterion, record.digest, page, again)


def _again(
    store: Store,
    record: Record,
    version: BookVersion,
    text: TextInForce,
    language: Language,
    decide: Deciding,
) -> tuple[str, bool]:
    """The page of a decision made anew from what was kept then, and whether it is the same."""
    given = declarations(store, before=record.number)
    with book_of(store, version) as book:
        cases = cases_kept_until(store, _cases_until(record))
        made = decide(book, text, given, cases)
        findings, ledgers = made.findings, made.figures.ledgers
        number = findings.number(record.subject)
        preferences = made.suspended.preferences
        table = VerdictTable(book, findings, language, [number], preferences)
        html = page_of(table, [], [ruling(findings, number)], ledgers)
        (new,) = verdicts(
            book,
            findings,
            language,
            goods=[number],
            in_full=True,
            ledgers=ledgers,
            preferences=preferences,
        )["goods"]
    return html, _plain(new) == _plain(record.body["good"])


def _cases_until(decision: Record) -> int:
    """The last record whose labor cases a decision counts; older decisions count none."""
    return int(decision.body.get("cases_until", 0))


def _plain(good: dict[str, object]) -> dict[str, object]:
    """What of a verdict is no wording, which hangs on the language it was told in."""
    names = ("id", "hs", "verdict", "criterion", "figures", "citations", "mend",
             "verdict_if_proven", "verdict_without_them", "materials")  # fmt: skip
    # Only where a labor case reaches a good of the book is anything told of preference.
    return {name: good[name] for name in names} | {"preference": good.get("preference")}


Kept = tuple[Record, list[Part]]
"""A record with its files."""


def _rest(
    store: Store, good: str, decisions: Sequence[Record], versions: dict[str, BookVersion]
) -> Iterator[Kept]:
    """Every other record that belongs to the decisions, with its files."""
    laws = {each.data_version.agreement for each in decisions}
    for record in store.records(kind="agreement"):
        if record.data_version.agreement in laws:
            yield record, _files(store, record, Kind.LAW, f"law/{record.body['digest'][:12]}")
    for digest in dict.fromkeys(each.data_version.book for each in decisions):
        version = versions[digest]
        place = f"book-{version.version}"
        yield version.record, _files(store, version.record, Kind.BOOK, place, version.name)
        elected = [
            each
            for each in store.records(kind="election", subject=version.name)
            if each.number <= version.record.number + 1
        ]
        if elected:
            yield elected[-1], []
    yield from _of_cases(store, decisions)
    yield from _declared(store, decisions)
    yield from _certified(store, good)


def _of_cases(store: Store, decisions: Sequence[Record]) -> Iterator[Kept]:
    """Events of cases that reached the good by a decision, up to it, with their documents."""
    last = {
        each["case"]: _cases_until(record)
        for record in decisions
        for each in record.body["good"].get("preference", {"measures": []})["measures"]
    }
    for case, number in last.items():
        for record in store.records(kind=KIND, subject=case) if case else ():
            if record.number <= number:
                place = f"cases/{case}/{record.number}"
                yield record, _files(store, record, Kind.CASE, place, case)


def _declared(store: Store, decisions: Sequence[Record]) -> Iterator[Kept]:
    """Declarations relied on that are about a material of the good, and their requests."""
    used = {each for record in decisions for each in record.body["declarations"]}
    parts = {each["part"] for record in decisions for each in record.body["good"]["materials"]}
    asked = set()
    for record in store.records(kind="declaration"):
        found = Declaration.of_body(record.body)
        stated = {
            *(each.part for each in found.origins),
            *(each.part for each in found.accumulations),
            *(each.part for each in found.metals),
        }
        if found.id in used and stated & parts:
            asked.add(found.request)
            about = f"{found.supplier}, {found.start} – {found.end}"
            place = f"evidence/{record.subject}"
            yield record, _files(store, record, Kind.EVIDENCE, place, about)
    for record in store.records(kind="request"):
        if record.subject in asked:
            about = record.body["supplier"]
            place = f"requests/{record.subject}"
            yield record, _files(store, record, Kind.REQUEST, place, about)


def _certified(store: Store, good: str) -> Iterator[Kept]:
    """Certifications of the good, given and received, with corrections and notices."""
    numbers = set()
    for record in store.records(kind="certificate"):
        if good in (each["id"] for each in record.body["goods"]):
            numbers.add(record.subject)
            place = f"certificates/{record.subject[:12]}"
            about = record.body["signature"]["day"]
            yield record, _files(store, record, Kind.CERTIFICATE, place, about)
    for record in store.records(kind="correction"):
        if record.subject in numbers:
            yield record, []
    for record in store.records(kind="notice"):
        if record.subject in numbers:
            place = f"notices/{record.number}"
            yield record, _files(store, record, Kind.NOTICE, place, record.body["found_on"])
    for record in store.records(kind="received"):
        if good in record.body["goods"]:
            place = f"received/{record.subject}"
            about = record.body["certifier"]
            yield record, _files(store, record, Kind.RECEIVED, place, about)


def _files(store: Store, record: Record, kind: Kind, place: str, about: str = "") -> list[Part]:
    """The files of a record, in a folder of the archive."""
    return [
        Part(f"{place}/{each.name}", store.files.read(each), kind, about, record.at)
        for each in record.attachments
    ]


def _elections(records: Iterable[Record], good: str) -> Iterator[str]:
    """What was elected for the good, and the settings of its book."""
    for record in records:
        own = record.body["goods"].get(good, {})
        for name, value in (*record.body["settings"].items(), *own.items()):
            yield f"{record.subject}: {name} = {value}"
