"""`tratado case`: cases of the labor mechanism at one facility, their clocks and remedies."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    BookArgument,
    DateOption,
    LangOption,
    MappingOption,
    book_of,
    console,
    day_of,
    fail,
    write,
)
from tratado.cli.workspace import WhoOption, actor, now
from tratado.language import Language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from tratado.labor.case import Case
    from tratado.labor.events import Commitment, Event
    from tratado.labor.states import OnDay
    from tratado.labor.wording import LaborWords
    from tratado.workspace.cases import Cases, CasesToWrite

cases = typer.Typer(
    name="case",
    help="Labor cases at one facility: what happened, what is due, what may happen next.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

FolderOption = Annotated[
    Path | None, typer.Option("--dir", help="Folder that keeps the cases; cases if left out.")
]
WorkspaceOption = Annotated[
    Path | None, typer.Option("--in", help="Workspace that keeps the cases, instead of a folder.")
]
IdArgument = Annotated[str, typer.Argument(help="The case, as you name it.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write instead of the terminal.")
]


EntryArgument = Annotated[int, typer.Argument(help="Number of the entry, as case show prints it.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why it is put right.")]
OnOption = Annotated[
    str | None, typer.Option("--on", help="Day on which it is put right (YYYY-MM-DD); today.")
]
CommitmentsOption = Annotated[
    list[str] | None,
    typer.Option("--commitment", help="Of a course: YYYY-MM-DD=what is promised; repeatable."),
]
MeasuresOption = Annotated[
    list[str] | None, typer.Option("--measure", help="A remedy imposed; repeatable.")
]


class Flag(StrEnum):
    """A fact that may not be known: leave the option out then."""

    YES = "yes"
    NO = "no"


class DueFormat(StrEnum):
    """What deadlines are written as."""

    TABLE = "table"
    JSON = "json"
    ICS = "ics"


class Grouping(StrEnum):
    """By what the real cases are added up."""

    SECTOR = "sector"
    OUTCOME = "outcome"
    YEAR = "year"


def register(app: typer.Typer) -> None:
    app.add_typer(cases)
    app.command("plants")(plants)


def _flag(given: Flag | None) -> bool | None:
    return None if given is None else given is Flag.YES


def _to_write(
    folder: Path | None, workspace: Path | None, who: str | None
) -> AbstractContextManager[CasesToWrite]:
    """The cases to add to. Exits where nobody is named to add to a workspace."""
    from tratado.workspace.cases import cases_to_write

    return cases_to_write(folder, workspace, "" if workspace is None else actor(who), now())


def _words(lang: Language) -> LaborWords:
    from tratado.labor.wording import LaborWords

    return LaborWords(lang)


@cases.command("open")
def new(
    case: IdArgument,
    facility: Annotated[str, typer.Option("--facility", help="Name of the facility.")],
    complainant: Annotated[
        str, typer.Option("--complainant", help="Country that holds that rights are denied.")
    ] = "US",
    country: Annotated[str, typer.Option("--country", help="Country of the facility.")] = "MX",
    place: Annotated[str, typer.Option("--place", help="Town or address.")] = "",
    owner: Annotated[str, typer.Option("--owner", help="Who owns or controls it.")] = "",
    sector: Annotated[
        str,
        typer.Option(
            "--sector",
            help="What it does, in English, Spanish or French, e.g. auto parts, llantas, mining; "
            "priority sectors are manufactured goods, services and mining.",
        ),
    ] = "",
    goods: Annotated[
        list[str] | None, typer.Option("--good", help="A good or service it makes; repeatable.")
    ] = None,
    services: Annotated[
        Flag | None, typer.Option("--services", help="Whether it supplies services.")
    ] = None,
    traded: Annotated[
        Flag | None, typer.Option("--traded", help="Whether they are traded between the two.")
    ] = None,
    competes: Annotated[
        Flag | None, typer.Option("--competes", help="Whether they compete with the other's.")
    ] = None,
    enforced_order: Annotated[
        Flag | None,
        typer.Option("--enforced-order", help="United States: whether under an enforced order."),
    ] = None,
    facts_from: Annotated[
        str | None, typer.Option("--facts-from", help="First day of the facts (YYYY-MM-DD).")
    ] = None,
    recurs: Annotated[
        str, typer.Option("--recurs", help="Earlier case at the same facility that comes back.")
    ] = "",
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Open a case; options that are left out are facts not known."""
    from tratado.labor.case import Facility
    from tratado.labor.folder import case_path
    from tratado.labor.law import mechanism
    from tratado.labor.states import begun
    from tratado.workspace.cases import HERE

    with _to_write(folder, workspace, who) as kept:
        about = Facility(
            name=facility,
            country=country,
            place=place,
            owner=owner,
            sector=sector,
            goods=tuple(goods or ()),
            services=_flag(services),
            traded=_flag(traded),
            competes=_flag(competes),
            enforced_order=_flag(enforced_order),
            facts_from=None if facts_from is None else day_of(facts_from, "--facts-from"),
        )
        kept.open_all([begun(mechanism(), case, complainant, about, recurs)])
    typer.echo(case if workspace is not None else f"{case_path(folder or HERE, case)}")


@cases.command("event")
def event(
    case: IdArgument,
    name: Annotated[str, typer.Argument(help="What happened, e.g. review_requested.")],
    date: Annotated[
        str, typer.Option("--date", help="When: 2026-11-24, 2026-11, or ? where not known.")
    ],
    by: Annotated[str, typer.Option("--by", help="Who acted, as a role or a country.")] = "",
    document: Annotated[str, typer.Option("--document", help="Where it is written.")] = "",
    note: Annotated[str, typer.Option("--note", help="A note.")] = "",
    commitments: CommitmentsOption = None,
    dropped: Annotated[
        list[str] | None,
        typer.Option("--drop", help="A commitment that an amended course gives up; repeatable."),
    ] = None,
    measures: MeasuresOption = None,
    clock: Annotated[
        str,
        typer.Option("--clock", help="Period that is extended: answer, review or course."),
    ] = "",
    until: Annotated[
        str | None, typer.Option("--until", help="Its new last day (YYYY-MM-DD).")
    ] = None,
    attach: Annotated[
        list[Path] | None,
        typer.Option("--attach", help="A document to keep in the workspace; repeatable."),
    ] = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Append an event; one that the mechanism does not allow then is refused.

    Exit code 1: refused; nothing was written.
    """
    from tratado.labor.clocks import next_deadline
    from tratado.labor.events import Event, When
    from tratado.labor.law import mechanism
    from tratado.report import timeline

    law, words = mechanism(), _words(lang)
    with _to_write(folder, workspace, who) as kept:
        happened = Event(
            when=When.of(date),
            event=name,
            actor=by,
            document=document,
            note=note,
            commitments=_promised(commitments or ()),
            measures=tuple(measures or ()),
            dropped=tuple(dropped or ()),
            clock=clock,
            until=None if until is None else day_of(until, "--until"),
        )
        found = kept.append(case, happened, attach or ())
        others = kept.all()
    typer.echo(f"{words('state')}: {words.of('state', found.state)}")
    as_of = happened.when.first if happened.when.dated else dt.date.today()
    typer.echo(f"{words('next')}: {words.next(next_deadline(law, found, as_of))}")
    for line in timeline.of_last(law, found, words, others):
        typer.echo(f"{words('note')}: {line}")


@cases.command("correct")
def correct(
    case: IdArgument,
    entry: EntryArgument,
    reason: ReasonOption,
    on: OnOption = None,
    name: Annotated[str | None, typer.Option("--event", help="What happened instead.")] = None,
    date: Annotated[str | None, typer.Option("--date", help="When it happened instead.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who acted instead.")] = None,
    document: Annotated[
        str | None, typer.Option("--document", help="Where it is written instead.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="Another note.")] = None,
    commitments: CommitmentsOption = None,
    measures: MeasuresOption = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Put an entry right by a further one; what is left out stays as it was written.

    The entry stays in the record with what it said. Exit code 1: refused; nothing was written.
    """
    from dataclasses import replace

    from tratado.labor.events import Event, When
    from tratado.labor.record import CORRECTED

    with _to_write(folder, workspace, who) as kept:
        was = _standing(kept.read(case), entry)
        instead = replace(
            was,
            event=was.event if name is None else name,
            when=was.when if date is None else When.of(date),
            actor=was.actor if by is None else by,
            document=was.document if document is None else document,
            note=was.note if note is None else note,
            commitments=was.commitments if commitments is None else _promised(commitments),
            measures=was.measures if measures is None else tuple(measures),
        )
        day = When.on(day_of(on, "--on"))
        kept.append(case, Event(day, CORRECTED, note=reason, entry=entry, instead=instead), [])
        _tell_state(kept, case, day.first, lang)


@cases.command("withdraw")
def withdraw(
    case: IdArgument,
    entry: EntryArgument,
    reason: ReasonOption,
    on: OnOption = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Take an entry back by a further one: it was made by mistake.

    The entry stays in the record. Exit code 1: refused; nothing was written.
    """
    from tratado.labor.events import Event, When
    from tratado.labor.record import WITHDRAWN

    with _to_write(folder, workspace, who) as kept:
        day = When.on(day_of(on, "--on"))
        kept.append(case, Event(day, WITHDRAWN, note=reason, entry=entry), [])
        _tell_state(kept, case, day.first, lang)


def _standing(case: Case, entry: int) -> Event:
    """What stands of an entry. Exits where nothing does."""
    from tratado.labor.record import numbers_in_words, record
    from tratado.words import Said

    known = {each.number: each.stands for each in record(case.entries) if each.stands}
    if entry not in known:
        numbers = numbers_in_words(known)
        raise fail(Said("labor-option-entry", case=case.id, entry=str(entry), known=numbers))
    return known[entry]


def _promised(given: Sequence[str]) -> tuple[Commitment, ...]:
    """Commitments of --commitment. Exits where one is none."""
    from tratado.labor.events import Commitment
    from tratado.words import Said

    found = []
    for each in given:
        day, equals, what = each.partition("=")
        if not equals or not what:
            raise fail(Said("labor-option-commitment", given=repr(each)))
        found.append(Commitment(what, day_of(day, "--commitment")))
    return tuple(found)


def _tell_state(kept: Cases, case: str, day: dt.date, lang: Language) -> None:
    from tratado.labor.clocks import next_deadline
    from tratado.labor.law import mechanism

    words, found = _words(lang), kept.read(case)
    typer.echo(f"{words('state')}: {words.of('state', found.state)}")
    typer.echo(f"{words('next')}: {words.next(next_deadline(mechanism(), found, day))}")


def _then(kept: Sequence[Case], day: dt.date) -> list[OnDay]:
    """Cases as they stood on a day; those of which nothing had happened yet are left out."""
    from tratado.labor.law import mechanism
    from tratado.labor.states import on_day

    found = (on_day(mechanism(), case, day, dt.date.today()) for case in kept)
    return [each for each in found if each.begun]


@cases.command("show")
def show(
    case: IdArgument,
    date: DateOption = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Also draw the case in time, to this file.")
    ] = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Show a case on a day: what happened, what runs, what may happen, what is suspended."""
    from tratado.labor.law import mechanism
    from tratado.labor.states import on_day
    from tratado.report import timeline
    from tratado.workspace.cases import cases_in

    law, words, day = mechanism(), _words(lang), day_of(date)
    with cases_in(folder, workspace) as kept:
        read, documents = kept.read(case), kept.documents(case)
        others = kept.all()
    standing = on_day(law, read, day, dt.date.today())
    found = standing.case
    for each in timeline.shown(law, standing, day, words, others):
        console().print(each)
    if documents:
        typer.echo("\n".join((words("documents"), *(f"  {each}" for each in documents))))
    if svg is not None:
        end = (found, words.of("state", found.state), timeline.kind_of(law, found))
        write(timeline.picture([end], day, words).encode(), svg)


@cases.command("list")
def list_(
    date: DateOption = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Also draw the cases in time, to this file.")
    ] = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """List the cases of a folder or a workspace on a day: states and next deadlines."""
    from tratado.labor.law import mechanism
    from tratado.report import timeline
    from tratado.workspace.cases import cases_in

    law, words, day = mechanism(), _words(lang), day_of(date)
    with cases_in(folder, workspace) as kept:
        found = _then(kept.all(), day)
    if not found:
        typer.echo(words("none_open"))
        return
    console().print(timeline.listed(law, found, day, words))
    if svg is not None:
        ends = [
            (each.case, timeline.state_of(each, words), timeline.kind_of(law, each.case))
            for each in found
        ]
        write(timeline.picture(ends, day, words).encode(), svg)


@cases.command("due")
def due(
    date: DateOption = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Also clocks that have passed or that have no day.")
    ] = False,
    output_format: Annotated[
        DueFormat, typer.Option("--format", help="Output format; ics is for calendars.")
    ] = DueFormat.TABLE,
    output: OutputOption = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """List what is due in all cases from a day on, as they stood on it, each with its article."""
    import json

    from tratado.labor.calendar_file import calendar
    from tratado.labor.due import due_body, due_in
    from tratado.labor.law import mechanism
    from tratado.report import timeline
    from tratado.words import Said
    from tratado.workspace.cases import cases_in

    words, day = _words(lang), day_of(date)
    with cases_in(folder, workspace) as kept:
        running = due_in(mechanism(), [each.case for each in _then(kept.all(), day)])
    found = [
        (case, each)
        for case, each in running
        if all_ or (each.last is not None and each.last >= day)
    ]
    if output_format is DueFormat.TABLE:
        if output is not None:
            raise fail(Said("labor-option-output"))
        console().print(timeline.clock_table(found, day, words))
        return
    if output_format is DueFormat.ICS:
        data = calendar(found, day, words)
    else:
        bodies = [due_body(case, each) for case, each in found]
        data = (json.dumps(bodies, ensure_ascii=False, indent=2) + "\n").encode()
    write(data, output)


@cases.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="Cases as .json or .csv, or a folder of cases.")],
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Keep the cases of a file or folder; none is kept where one cannot be."""
    from tratado.labor.exchange import read_file
    from tratado.labor.folder import read_all
    from tratado.labor.law import mechanism

    law = mechanism()
    with _to_write(folder, workspace, who) as kept:
        found = read_all(law, file) if file.is_dir() else read_file(law, file)
        kept.open_all(found)
    typer.echo(f"{len(found)}")


@cases.command("export")
def export(
    file: Annotated[
        Path, typer.Argument(help="File to write, .json or .csv; or a folder, a file a case.")
    ],
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Write all cases to a file or folder that import reads."""
    from tratado.labor.exchange import to_csv, to_json
    from tratado.labor.law import mechanism
    from tratado.words import Said
    from tratado.workspace.cases import FolderCases, cases_in

    writers = {".json": to_json, ".csv": to_csv}
    suffix = file.suffix.lower()
    if suffix and suffix not in writers:
        raise fail(Said("labor-export-suffix", file=file.name))
    with cases_in(folder, workspace) as kept:
        found = kept.all()
    if suffix:
        write(writers[suffix](found).encode(), file)
        return
    FolderCases(mechanism(), file).open_all(found)


@cases.command("history")
def history(
    by: Annotated[
        Grouping | None, typer.Option("--by", help="Add the cases up by this instead.")
    ] = None,
    lang: LangOption = Language.EN,
) -> None:
    """List the real cases since 2021 as replayed, or add them up."""
    from tratado.labor import statistics
    from tratado.labor.history import real_cases
    from tratado.labor.law import mechanism
    from tratado.report import timeline

    words = _words(lang)
    found = real_cases(mechanism())
    table = (
        timeline.real(found, words)
        if by is None
        else timeline.sums(statistics.by(statistics.frame(found), by.value), words)
    )
    console().print(table)


def plants(
    book: BookArgument,
    date: DateOption = None,
    mapping: MappingOption = None,
    folder: FolderOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Check plants in Mexico: duties of the labor reform, and what cases started from.

    By the sheets plants and agreements.
    """
    from tratado.labor.facilities import register as registered
    from tratado.labor.law import mechanism
    from tratado.report import timeline
    from tratado.words import Said
    from tratado.workspace.cases import HERE, cases_in

    day = day_of(date)
    found = book_of(book, mapping, Said("labor-nothing-checked"))
    tables = found.tables
    if "plants" not in tables:
        raise fail(Said("labor-plants-missing", file=book.name))
    known: tuple[Case, ...] = ()
    if workspace is not None or (folder or HERE).is_dir():
        with cases_in(folder, workspace) as kept:
            known = tuple(each.case for each in _then(kept.all(), day))
    result = registered(mechanism(), tables["plants"], tables.get("agreements"), day, known)
    for each in timeline.register_tables(result, _words(lang)):
        console().print(each)
