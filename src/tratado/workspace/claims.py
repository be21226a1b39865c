"""Customs entries against what a workspace keeps, and against its rates of duty."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tratado.agreement.agreement import load
from tratado.proof.claims import Reconciled, reconcile
from tratado.proof.duty_table import duty_table
from tratado.proof.entries import Entries
from tratado.proof.periods import Outlook
from tratado.proof.rates import Rates
from tratado.proof.tariff import read_tariff
from tratado.store import Store
from tratado.workspace.books import last_book
from tratado.workspace.certificates import held
from tratado.workspace.decisions import decisions


def reconciled(
    store: Store, entries: Entries, rates: list[Rates], day: dt.date, over: Outlook
) -> Reconciled:
    """Entry lines held against the decisions and certifications kept, as of a day."""
    decided = decisions(store)
    certified = list(held(store, decided, over))
    rows = entries.frame.iter_rows(named=True)
    return reconcile(rows, decided, certified, load("usmca"), rates, day, over)


def rates(store: Store, tariff: Path | None) -> list[Rates]:
    """Where rates come from: a tariff, and the last book.

    Raises BookErrors, and TwoRates where the book's contradict.
    """
    found: list[Rates] = []
    if tariff is not None:
        found.append(read_tariff(tariff))
    with last_book(store) as book:
        if book is not None and "duties" in book.tables:
            found.append(duty_table(book.tables["duties"]))
    return found
