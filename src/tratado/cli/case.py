"""`tratado case`: cases of the labor mechanism at one facility, their clocks and remedies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    BookArgument,
    DateOption,
    Lang,
    LangOption,
    MappingOption,
    book_of,
    console,
    day_of,
    fail,
)

if TYPE_CHECKING:
    from tratado.labor.case import Case
    from tratado.labor.clocks import Deadline
    from tratado.labor.wording import LaborWords

cases = typer.Typer(
    name="case",
    help="Labor cases at one facility: what happened, what is due, what may happen next.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

FolderOption = Annotated[Path, typer.Option("--dir", help="Folder that keeps the cases.")]
IdArgument = Annotated[str, typer.Argument(help="The case, as you name it.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write instead of the terminal.")
]

HERE = Path("cases")


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


def _flag(given: Flag | None) -> bool | None:
    return None if given is None else given is Flag.YES


def _words(lang: Lang) -> LaborWords:
    from tratado.labor.wording import LaborWords
    from tratado.locale import Language

    return LaborWords(Language(lang.value))


@contextmanager
def _told() -> Iterator[None]:
    """Tell what is wrong with a case or an event, and leave."""
    try:
        yield
    except ValueError as error:
        raise fail(str(error)) from None


@cases.command("new")
def new(
    case: IdArgument,
    facility: Annotated[str, typer.Option("--facility", help="Name of the facility.")],
    complainant: Annotated[
        str, typer.Option("--complainant", help="Country that holds that rights are denied.")
    ] = "US",
    country: Annotated[str, typer.Option("--country", help="Country of the facility.")] = "MX",
    place: Annotated[str, typer.Option("--place", help="Town or address.")] = "",
    owner: Annotated[str, typer.Option("--owner", help="Who owns or controls it.")] = "",
    sector: Annotated[str, typer.Option("--sector", help="Its sector, e.g. auto parts.")] = "",
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
    folder: FolderOption = HERE,
) -> None:
    """Open a case; options that are left out are facts not known."""
    from tratado.labor.case import Facility
    from tratado.labor.folder import open_new
    from tratado.labor.law import mechanism
    from tratado.labor.states import begun

    with _told():
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
            facts_from=None if facts_from is None else dt.date.fromisoformat(facts_from),
        )
        path = open_new(folder, begun(mechanism(), case, complainant, about, recurs))
    typer.echo(f"{path}")


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
    commitments: Annotated[
        list[str] | None,
        typer.Option("--commitment", help="Of a course: YYYY-MM-DD=what is promised; repeatable."),
    ] = None,
    measures: Annotated[
        list[str] | None, typer.Option("--measure", help="A remedy imposed; repeatable.")
    ] = None,
    folder: FolderOption = HERE,
    lang: LangOption = Lang.EN,
) -> None:
    """Append an event; one that the mechanism does not allow then is refused.

    Exit code 1: refused; nothing was written.
    """
    from tratado.labor.clocks import next_deadline
    from tratado.labor.events import Commitment, Event, When
    from tratado.labor.folder import append
    from tratado.labor.law import mechanism

    law, words = mechanism(), _words(lang)
    with _told():
        promised = []
        for each in commitments or ():
            day, equals, what = each.partition("=")
            if not equals or not what:
                raise fail(f"--commitment: {each!r}; write it as 2026-11-24=what is promised")
            promised.append(Commitment(what, dt.date.fromisoformat(day)))
        happened = Event(
            When.of(date), name, by, document, note, tuple(promised), tuple(measures or ())
        )
        found = append(law, folder, case, happened)
    typer.echo(f"{words('state')}: {words.of('state', found.state)}")
    as_of = happened.when.first if happened.when.dated else dt.date.today()
    typer.echo(f"{words('next')}: {words.next(next_deadline(law, found, as_of))}")


@cases.command("show")
def show(
    case: IdArgument,
    date: DateOption = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Also draw the case in time, to this file.")
    ] = None,
    folder: FolderOption = HERE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show a case on a day: what happened, what runs, what may happen, what is suspended."""
    from tratado.labor import timeline
    from tratado.labor.folder import case_path, read
    from tratado.labor.law import mechanism

    law, words, day = mechanism(), _words(lang), day_of(date)
    with _told():
        found = read(law, case_path(folder, case))
    for each in timeline.shown(law, found, day, words):
        console().print(each)
    if svg is not None:
        end = (found, words.of("state", found.state), timeline.kind_of(law, found))
        _written(svg, timeline.picture([end], day, words).encode())


@cases.command("list")
def list_(
    date: DateOption = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Also draw the cases in time, to this file.")
    ] = None,
    folder: FolderOption = HERE,
    lang: LangOption = Lang.EN,
) -> None:
    """List the cases of a folder with their states and next deadlines."""
    from tratado.labor import timeline
    from tratado.labor.law import mechanism

    law, words, day = mechanism(), _words(lang), day_of(date)
    found = _all(folder)
    if not found:
        typer.echo(words("none_open"))
        return
    console().print(timeline.listed(law, found, day, words))
    if svg is not None:
        ends = [(c, words.of("state", c.state), timeline.kind_of(law, c)) for c in found]
        _written(svg, timeline.picture(ends, day, words).encode())


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
    folder: FolderOption = HERE,
    lang: LangOption = Lang.EN,
) -> None:
    """List what is due in all cases from a day on, each with its article and certainty."""
    import json

    from tratado.labor import timeline
    from tratado.labor.calendar_file import calendar

    words, day = _words(lang), day_of(date)
    found = [
        (case, each)
        for case, each in _clocks(folder)
        if all_ or (each.last is not None and each.last >= day)
    ]
    if output_format is DueFormat.TABLE:
        if output is not None:
            raise fail("--output goes with --format json or ics")
        console().print(timeline.clock_table(found, words))
        return
    if output_format is DueFormat.ICS:
        data = calendar(found, day, words)
    else:
        bodies = [_body(case, each) for case, each in found]
        data = (json.dumps(bodies, ensure_ascii=False, indent=2) + "\n").encode()
    _out(output, data)


@cases.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="Cases as .json or .csv.")],
    folder: FolderOption = HERE,
) -> None:
    """Keep the cases of a file; none is kept where one cannot be."""
    from tratado.labor.exchange import read
    from tratado.labor.folder import UnusableCase, case_path, open_new
    from tratado.labor.law import mechanism

    with _told():
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise fail(f"{file}: {error.strerror}") from None
        found = read(mechanism(), text, file.suffix.lower())
        for case in found:
            if case_path(folder, case.id).exists():
                raise UnusableCase(f"{case.id} is in {folder} already; nothing was kept")
        for case in found:
            open_new(folder, case)
    typer.echo(f"{len(found)}")


@cases.command("export")
def export(
    file: Annotated[Path, typer.Argument(help="File to write: .json or .csv.")],
    folder: FolderOption = HERE,
) -> None:
    """Write all cases of a folder to a file that import reads."""
    from tratado.labor.exchange import to_csv, to_json

    writers = {".json": to_json, ".csv": to_csv}
    suffix = file.suffix.lower()
    if suffix not in writers:
        raise fail(f"{file.name}: give a .json or .csv file")
    _written(file, writers[suffix](_all(folder)).encode())


@cases.command("history")
def history(
    by: Annotated[
        Grouping | None, typer.Option("--by", help="Add the cases up by this instead.")
    ] = None,
    lang: LangOption = Lang.EN,
) -> None:
    """List the real cases since 2021 as replayed, or add them up."""
    from tratado.labor import statistics, timeline
    from tratado.labor.history import real_cases
    from tratado.labor.law import mechanism

    words = _words(lang)
    found = real_cases(mechanism())
    table = (
        timeline.real(found, words)
        if by is None
        else timeline.sums(statistics.by(statistics.frame(found), by.value), words)
    )
    console().print(table)


@cases.command("plants")
def plants(
    book: BookArgument,
    date: DateOption = None,
    mapping: MappingOption = None,
    folder: FolderOption = HERE,
    lang: LangOption = Lang.EN,
) -> None:
    """Check plants in Mexico: duties of the labor reform, and what cases started from.

    By the sheets plants and agreements.
    """
    from tratado.labor import timeline
    from tratado.labor.facilities import register as registered
    from tratado.labor.law import mechanism

    day = day_of(date)
    found = book_of(book, mapping, "nothing was checked")
    known = _all(folder) if folder.is_dir() else ()
    tables = found.tables
    result = registered(mechanism(), tables["plants"], tables["agreements"], day, known)
    for each in timeline.register_tables(result, _words(lang)):
        console().print(each)


def _all(folder: Path) -> tuple[Case, ...]:
    from tratado.labor.folder import read_all
    from tratado.labor.law import mechanism

    if not folder.is_dir():
        raise fail(f"--dir: there is no folder {folder}")
    with _told():
        return read_all(mechanism(), folder)


def _clocks(folder: Path) -> Iterator[tuple[Case, Deadline]]:
    from tratado.labor.clocks import running
    from tratado.labor.law import mechanism

    found = [(case, each) for case in _all(folder) for each in running(mechanism(), case)]
    yield from sorted(found, key=lambda pair: (pair[1].first or dt.date.max, pair[0].id))


def _body(case: Case, each: Deadline) -> dict[str, object]:
    return {
        "case": case.id,
        "facility": case.facility.name,
        "clock": each.clock,
        "subject": each.subject,
        "whose": each.whose,
        "readings": [
            {
                "counted": reading.counted.value,
                "from": reading.start,
                "first": reading.first.isoformat(),
                "last": reading.last.isoformat(),
            }
            for reading in each.readings
        ],
        "confirmed": each.confirmed,
        "cite": each.cite,
        "certainty": each.sure,
        "opens": list(each.opens),
    }


def _out(output: Path | None, data: bytes) -> None:
    if output is None:
        typer.echo(data, nl=False)
    else:
        _written(output, data)


def _written(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    part.replace(path)
