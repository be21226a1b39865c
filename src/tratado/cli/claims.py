"""`tratado claims`: customs entries against decisions, certifications and duties."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import (
    DECIDED,
    UNDETERMINED,
    DateOption,
    LangOption,
    MappingOption,
    day_of,
    fail,
    note,
)
from tratado.cli.output import Format, FormatOption, OutputOption, check_output, show
from tratado.cli.workspace import FolderArgument
from tratado.language import Language

if TYPE_CHECKING:
    import datetime as dt

    from tratado.proof.claims import Reconciled
    from tratado.store import Store

TariffOption = Annotated[
    Path | None,
    typer.Option("--tariff", help="The United States tariff as exported (CSV), for its rates."),
]


def register(app: typer.Typer) -> None:
    app.command("claims")(claims)


def claims(
    folder: FolderArgument,
    entries: Annotated[Path, typer.Argument(help="Entry lines: CSV or workbook.")],
    tariff: TariffOption = None,
    date: DateOption = None,
    mapping: MappingOption = None,
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    lang: LangOption = Language.EN,
) -> None:
    """Tell which duty can be claimed back, and which claims nothing supports.

    Rates are those of --tariff and of the sheet duties of the last book. Exit code 0:
    everything told; 1: a file cannot be used; 3: a line is undecided or lacks a figure.
    """
    from tratado.agreement.agreement import load
    from tratado.proof.claims import OPEN
    from tratado.report.about import law_of
    from tratado.report.claims import claims_document, claims_json
    from tratado.store import open_store

    check_output(output_format, output)
    with open_store(folder) as store:
        found = reconciled(store, entries, tariff, mapping, day_of(date))
    document = claims_document(entries.name, found, law_of(load("usmca"), lang), lang)
    show(document, lambda: claims_json(entries.name, found, lang), output_format, output, lang)
    open_ = any(each.needs or OPEN & set(each.found) for each in found.findings)
    raise typer.Exit(UNDETERMINED if open_ else DECIDED)


def reconciled(
    store: Store, path: Path, tariff: Path | None, mapping: Path | None, day: dt.date
) -> Reconciled:
    """Entry lines held against what the workspace keeps. Exits where a file cannot be used."""
    from tratado.book import BookErrors
    from tratado.files import why
    from tratado.proof.entries import read_entries
    from tratado.words import Said
    from tratado.workspace import claims as kept
    from tratado.workspace.outlook import outlook

    try:
        entries, rates = read_entries(path, mapping), kept.rates(store, tariff)
    except OSError as error:
        raise fail(Said("file-unreadable", file=str(path), why=why(error))) from None
    except BookErrors as error:
        raise fail(error, Said("claims-nothing")) from None
    for notice in entries.notices:
        note(notice)
    return kept.reconciled(store, entries, rates, day, outlook(store, note))
