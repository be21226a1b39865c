"""`tratado talks`: who wants what, which deals there are, what is likely, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import LangOption, console, day_of, fail, write
from tratado.cli.talks_impact import impact
from tratado.cli.talks_keep import WorkspaceOption, keep
from tratado.cli.talks_table import KEPT_THERE, read_any, table_and_log, table_on, unreadable
from tratado.cli.workspace import WhoOption, actor, now
from tratado.language import Language
from tratado.words import Said

if TYPE_CHECKING:
    from tratado.report.talks_figures import DealFigures
    from tratado.report.talks_words import TalksWords
    from tratado.talks.forecast import Forecast
    from tratado.talks.log import Entry
    from tratado.talks.state_of_play import StateOfPlay
    from tratado.talks.table import Table

NO_DEAL = 3
"""Exit code: nothing would be signed and ratified."""

TableArgument = Annotated[
    Path,
    typer.Argument(
        help="Table (YAML), or a folder of a GENIUS or NegMAS scenario; with --in, its name."
    ),
]
LogOption = Annotated[Path | None, typer.Option("--log", help="Log of the talks (YAML).")]
AsKnownOption = Annotated[
    str | None,
    typer.Option(
        "--date", help="Take table and log as they were known on this day (YYYY-MM-DD); today."
    ),
]
DrawsOption = Annotated[
    int, typer.Option("--draws", min=1, help="How many times uncertain numbers are drawn.")
]
SeedOption = Annotated[int, typer.Option("--seed", help="Start of the random numbers.")]


class Rule(StrEnum):
    """Which of the deals is expected."""

    NASH = "nash"
    KALAI_SMORODINSKY = "kalai_smorodinsky"
    EGALITARIAN = "egalitarian"
    UTILITARIAN = "utilitarian"
    LEAST_MOVEMENT = "least_movement"


class TalksFormat(StrEnum):
    """What results are written as."""

    TABLE = "table"
    JSON = "json"


class Scenario(StrEnum):
    """Programs whose files are written."""

    GENIUS = "genius"
    NEGMAS = "negmas"


RuleOption = Annotated[Rule, typer.Option("--rule", help="Rule that chooses among the deals.")]
FormatOption = Annotated[TalksFormat, typer.Option("--format", help="Output format.")]


def register(app: typer.Typer) -> None:
    talks = typer.Typer(
        name="talks",
        help="Negotiations: positions, deals, chances, and the log of what was said.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    talks.command("show")(show)
    talks.command("deals")(deals)
    talks.command("forecast")(forecast)
    talks.command("impact")(impact)
    talks.command("log")(log)
    talks.command("keep")(keep)
    talks.command("report")(report)
    talks.command("export")(export)
    app.add_typer(talks)


def show(
    table: TableArgument,
    log_file: LogOption = None,
    workspace: WorkspaceOption = None,
    date: AsKnownOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Show parties, positions, red lines and ratifiers, each with its evidence.

    Exit code 0: shown; 1: the table or the log cannot be used.
    """
    from tratado.report import talks as shown

    words = _words(table_on(table, log_file, workspace, date, lang), lang)
    for piece in shown.show(words):
        console().print(piece)


def deals(
    table: TableArgument,
    log_file: LogOption = None,
    workspace: WorkspaceOption = None,
    date: AsKnownOption = None,
    output_format: FormatOption = TalksFormat.TABLE,
    lang: LangOption = Language.EN,
) -> None:
    """Find every package that would be signed and ratified, and which the rules choose.

    Where there is none, tell what clashes and what the least is to give up.

    Exit code 0: there is a deal; 1: the table cannot be used; 3: there is none.
    """
    import json

    from tratado.report import talks as shown
    from tratado.report.talks_figures import deal_figures

    words = _words(table_on(table, log_file, workspace, date, lang), lang)
    figures = deal_figures(words.table)
    if output_format is TalksFormat.JSON:
        typer.echo(json.dumps(shown.deals_json(figures), ensure_ascii=False, indent=2))
    else:
        for piece in shown.deals(words, figures):
            console().print(piece)
    raise typer.Exit(0 if figures.verdict is not None else NO_DEAL)


def forecast(
    table: TableArgument,
    rule: RuleOption = Rule.NASH,
    draws: DrawsOption = 200,
    seed: SeedOption = 1,
    sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Move every number too, one at a time.")
    ] = False,
    log_file: LogOption = None,
    workspace: WorkspaceOption = None,
    date: AsKnownOption = None,
    output_format: FormatOption = TalksFormat.TABLE,
    lang: LangOption = Language.EN,
) -> None:
    """Draw uncertain numbers from their ranges: what comes out, and how often.

    Exit code 0: shown; 1: the table cannot be used; 3: no draw has a deal.
    """
    import json

    from tratado.report import talks as shown
    from tratado.talks.influence import influence
    from tratado.talks.sensitivity import tornado

    words = _words(table_on(table, log_file, workspace, date, lang), lang)
    found = _forecast(words.table, rule, draws, seed)
    if output_format is TalksFormat.JSON:
        data = shown.forecast_json(words, found, rule.value)
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        bars = tornado(words.table, rule.value) if sensitivity else None
        influences = [influence(words.table, issue) for issue in words.table.issues.values()]
        for piece in shown.chances(words, found, rule.value, bars, influences):
            console().print(piece)
    raise typer.Exit(0 if found.deals else NO_DEAL)


def log(
    table: TableArgument,
    log_file: Annotated[
        Path | None, typer.Argument(help="Log of the talks (YAML); left out with --in.")
    ] = None,
    workspace: WorkspaceOption = None,
    date: AsKnownOption = None,
    kind: Annotated[
        str | None,
        typer.Option("--add", help="Add an entry: session, offer, statement, draft, agreed, …"),
    ] = None,
    by: Annotated[list[str] | None, typer.Option("--by", help="Who; may be repeated.")] = None,
    option: Annotated[
        list[str] | None,
        typer.Option("--option", help="ISSUE=OPTION put forward or agreed; may be repeated."),
    ] = None,
    refuse: Annotated[
        list[str] | None,
        typer.Option("--refuse", help="ISSUE=OPTION called unacceptable; may be repeated."),
    ] = None,
    lift: Annotated[
        list[str] | None, typer.Option("--lift", help="Red line given up; may be repeated.")
    ] = None,
    issue: Annotated[
        list[str] | None,
        typer.Option("--issue", help="Issue reopened or withdrawn; may be repeated."),
    ] = None,
    source: Annotated[str, typer.Option("--source", help="Where it can be read.")] = "",
    certainty: Annotated[
        str, typer.Option("--certainty", help="stated, reported, inferred or assumed.")
    ] = "stated",
    note: Annotated[str, typer.Option("--note", help="Remark.")] = "",
    who: WhoOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell where the talks stand on a day; or, with --add, add what happened on it.

    With --in, a table that is a file is kept in the workspace first (tratado talks keep).

    Exit code 0: told or added; 1: something cannot be used, nothing was added.
    """
    from tratado.report import talks as shown
    from tratado.talks.log import Entry, MalformedLog, append

    if kind is None:
        read, entries = table_and_log(table, log_file, workspace, lang)
        for piece in shown.log(_words(read, lang), _state(read, entries, date)):
            console().print(piece)
        return
    refused: dict[str, set[str]] = {}
    for name, each in _pairs(refuse, "--refuse"):
        refused.setdefault(name, set()).add(each)
    entry = Entry(
        day=day_of(date),
        kind=kind,
        by=tuple(by or ()),
        source=source,
        certainty=certainty,
        options=dict(_pairs(option, "--option")),
        refuses={name: frozenset(each) for name, each in refused.items()},
        lifts=tuple(lift or ()),
        issues=tuple(issue or ()),
        note=note,
    )
    if workspace is not None:
        if log_file is not None:
            raise fail(KEPT_THERE)
        read = _record(workspace, table, entry, actor(who))
        typer.echo(_words(read, lang).say("logged", file=str(workspace)))
        return
    if log_file is None:
        raise fail(Said("talks-log-to-add"))
    read = read_any(table, lang)
    try:
        append(log_file, entry, read)
    except MalformedLog as error:
        raise fail(error, Said("talks-nothing-added")) from None
    except OSError as error:
        raise fail(unreadable(log_file, error), Said("talks-nothing-added")) from None
    typer.echo(_words(read, lang).say("logged", file=str(log_file)))


def _record(workspace: Path, table: Path, entry: Entry, who: str) -> Table:
    """Record an entry of the log, with the table where it is given as a file; the table."""
    from tratado.store import open_store
    from tratado.workspace.talks import record_entry

    with open_store(workspace) as store:
        return record_entry(store, table, entry, who, now())


def report(
    table: TableArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="Page of HTML to write.")],
    brief: Annotated[
        Path | None, typer.Option("--brief", help="One-page brief (HTML) to write too.")
    ] = None,
    rule: RuleOption = Rule.NASH,
    draws: Annotated[
        int, typer.Option("--draws", min=0, help="Draws for chances; 0 leaves them out.")
    ] = 200,
    seed: SeedOption = 1,
    log_file: LogOption = None,
    workspace: WorkspaceOption = None,
    date: AsKnownOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Write a page with the matrix of positions, the frontier to explore, and the chances.

    Exit code 0: written; 1: something cannot be used or written.
    """
    from tratado.report import talks_page
    from tratado.report.talks_figures import deal_figures
    from tratado.talks.feasible import MOST_PACKAGES, TooManyPackages

    read = table_on(table, log_file, workspace, date, lang)
    words = _words(read, lang)
    if draws and read.size > MOST_PACKAGES:
        raise fail(TooManyPackages(read.size), Said("talks-report-draws"))
    figures = deal_figures(read)
    found = _forecast(read, rule, draws, seed, figures) if draws else None
    state = None
    if log_file is not None or workspace is not None:
        state = _state(read, table_and_log(table, log_file, workspace, lang)[1], date)
    pages = [(output, talks_page.page)] + ([(brief, talks_page.brief)] if brief else [])
    for path, make in pages:
        write(make(words, figures, found, rule.value, state).encode(), path)
        typer.echo(words.say("wrote", file=str(path)))


def export(
    table: TableArgument,
    folder: Annotated[Path, typer.Argument(help="Folder to write to.")],
    scenario: Annotated[Scenario, typer.Option("--to", help="Program to write for.")],
    lang: LangOption = Language.EN,
) -> None:
    """Write a table as a scenario of GENIUS or NegMAS; tell what that leaves out.

    Exit code 0: written; 1: the table cannot be used, or the folder is not empty.
    """
    from tratado.talks.genius import write_genius
    from tratado.talks.negmas_folder import write_negmas

    words = _words(read_any(table, lang), lang)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise fail(Said("talks-folder-not-empty", folder=str(folder)))
    write_folder = write_genius if scenario is Scenario.GENIUS else write_negmas
    for kind, name in write_folder(words.table, folder):
        typer.echo(words.say(f"left-out-{kind}", name=name), err=True)
    typer.echo(words.say("wrote", file=str(folder)))


def _words(table: Table, lang: Language) -> TalksWords:
    from tratado.report.talks_words import TalksWords

    return TalksWords(table, lang)


def _state(table: Table, entries: Sequence[Entry], date: str | None) -> StateOfPlay:
    from tratado.talks.state_of_play import state_of_play

    return state_of_play(table, entries, day_of(date))


def _forecast(
    table: Table, rule: Rule, draws: int, seed: int, figures: DealFigures | None = None
) -> Forecast:
    """Chances of every option, and of the package that the rule chooses in the middle."""
    from tratado.talks.forecast import forecast as forecast_of

    chosen = _middle(table, rule, figures)
    return forecast_of(table, chosen, draws, seed, (rule.value,))


def _middle(table: Table, rule: Rule, figures: DealFigures | None) -> list[tuple[int, ...]]:
    from tratado.talks.feasible import deals as all_deals
    from tratado.talks.solutions import solve

    found = figures.found if figures is not None and figures.found is not None else all_deals(table)
    chosen = solve(found, rule.value).chosen
    return [] if chosen is None else [found.options(chosen)]


def _pairs(texts: Sequence[str] | None, name: str) -> list[tuple[str, str]]:
    """ISSUE=OPTION as pairs. Exits where a text is none."""
    found = []
    for text in texts or ():
        issue, sign, option = text.partition("=")
        if not (issue and sign and option):
            raise fail(Said("talks-option-pair", option=name, given=repr(text)))
        found.append((issue, option))
    return found
